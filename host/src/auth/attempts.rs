//! Guessers are slowed down: attempts are counted by e-mail and by address, for all hosts together.
//!
//! An attempt is counted before the password is looked at, and taken back where it was right.

use super::token::sha256;
use crate::app::App;
use crate::clock;
use crate::error::Error;
use carreau_store::login_attempts::{self, Attempts, Kind};
use std::net::IpAddr;
use std::time::Duration;

/// How long attempts are counted together.
const WINDOW: Duration = Duration::from_secs(15 * 60);
/// Attempts on one e-mail within it.
const OF_EMAIL: i64 = 10;
/// Attempts from one address within it: many people may share one.
const FROM_ADDRESS: i64 = 100;

/// An attempt that was counted.
pub(crate) struct Attempt {
    email: String,
    address: Option<String>,
}

impl Attempt {
    /// Of an e-mail, or another text of one that is counted apart, from an address.
    fn of(email: &str, address: Option<IpAddr>) -> Self {
        let address = address.map(|address| sha256(network(address).as_bytes()));
        Self { email: sha256(email.as_bytes()), address }
    }
}

/// An address, or of IPv6 the network it is free to choose addresses from.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

impl App {
    /// Counts an attempt.
    ///
    /// # Errors
    /// `too_many_attempts`, `database_unavailable`.
    pub(crate) async fn attempt(
        &self,
        email: &str,
        address: Option<IpAddr>,
    ) -> Result<Attempt, Error> {
        let attempt = Attempt::of(email, address);
        let subjects = (attempt.email.clone(), attempt.address.clone());
        let (now, since) = (clock::instant(), clock::instant_before(WINDOW));
        let input = (subjects, now, since);
        let counted = self.database.db().write(input, |tx, ((email, address), now, since)| {
            Box::pin(async move {
                let of_email = login_attempts::count(tx, Kind::Email, email, now, since).await?;
                let from = match address {
                    Some(address) => {
                        Some(login_attempts::count(tx, Kind::Address, address, now, since).await?)
                    }
                    None => None,
                };
                Ok((of_email, from))
            })
        });
        let (of_email, from) = counted.await?;
        let limited = [(Some(of_email), OF_EMAIL), (from, FROM_ADDRESS)];
        let over = |(counted, limit): (Option<Attempts>, i64)| {
            counted.filter(|counted| counted.attempts > limit)
        };
        match limited.into_iter().find_map(over) {
            None => Ok(attempt),
            Some(counted) => {
                let seconds = clock::seconds_until(&counted.began_at, WINDOW);
                Err(Error::TooManyAttempts { seconds })
            }
        }
    }

    /// Takes an attempt back that was right: the e-mail's others are forgotten.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn was_right(&self, attempt: Attempt) -> Result<(), Error> {
        let done = self.database.db().write(attempt, |tx, attempt| {
            Box::pin(async move {
                login_attempts::forget(tx, Kind::Email, &attempt.email).await?;
                match &attempt.address {
                    Some(address) => login_attempts::take_back(tx, Kind::Address, address).await,
                    None => Ok(()),
                }
            })
        });
        Ok(done.await?)
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_network_count_together() {
        let check = |address: &str, expected: &str| {
            assert_eq!(network(address.parse().expect("an address")), expected);
        };
        check("192.0.2.1", "192.0.2.1");
        check("::ffff:192.0.2.1", "192.0.2.1");
        check("2001:db8:1:2:3:4:5:6", "2001:db8:1:2");
    }
}
