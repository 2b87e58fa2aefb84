//! Passwords: argon2id, on threads of their own and few at a time.
//!
//! Looking at the password of somebody who is not there takes as long as of somebody who is.

use super::token::random;
use crate::error::Error;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::{Arc, OnceLock};
use tokio::sync::Semaphore;

/// Shortest and longest password, in characters.
const CHARACTERS: std::ops::RangeInclusive<usize> = 10..=200;
/// How many are hashed at a time: each takes 19 MiB and a core for some hundredths of a second.
const AT_ONCE: usize = 4;
/// Random bytes that make equal passwords unlike.
const SALT_BYTES: usize = 16;

/// Hashes passwords, few at a time.
pub(crate) struct Passwords {
    places: Arc<Semaphore>,
    /// The hash of a password nobody has.
    nobodys: Arc<OnceLock<String>>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(AT_ONCE)), nobodys: Arc::default() }
    }
}

impl Passwords {
    /// The hash of a password, in PHC form.
    ///
    /// # Errors
    /// `internal`.
    pub(crate) async fn hash(&self, password: String) -> Result<String, Error> {
        self.long(move || hash(&password)).await?
    }

    /// Whether a password is that of a hash; without one it is not, and takes as long.
    ///
    /// # Errors
    /// `internal`.
    pub(crate) async fn is(&self, password: String, known: Option<String>) -> Result<bool, Error> {
        let nobodys = Arc::clone(&self.nobodys);
        self.long(move || {
            let is_there = known.is_some();
            let nobody = || match nobodys.get() {
                Some(nobody) => Ok(nobody.clone()),
                None => hash("nobody").map(|made| nobodys.get_or_init(|| made).clone()),
            };
            let known = known.map_or_else(nobody, Ok)?;
            Ok(verify(&password, &known) && is_there)
        })
        .await?
    }

    async fn long<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        let place = Arc::clone(&self.places).acquire_owned().await;
        let _place = place.map_err(|_| Error::Internal)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| Error::Internal)
    }
}

/// The hash of a password, in PHC form, on this thread.
///
/// # Errors
/// `internal` where the system gives no random numbers.
pub(crate) fn hash(password: &str) -> Result<String, Error> {
    let salt = random::<SALT_BYTES>()?;
    let hashed = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
    hashed.map(|hash| hash.to_string()).map_err(|error| {
        tracing::error!(%error, "a password cannot be hashed");
        Error::Internal
    })
}

fn verify(password: &str, known: &str) -> bool {
    PasswordHash::new(known)
        .is_ok_and(|known| Argon2::default().verify_password(password.as_bytes(), &known).is_ok())
}

/// That somebody may choose a password.
///
/// # Errors
/// `password_unfit`.
pub(crate) fn choose(password: &str, email: &str, path: &str) -> Result<(), Error> {
    let fits = CHARACTERS.contains(&password.chars().count());
    if fits && password.to_lowercase() != email {
        return Ok(());
    }
    let (code, path) = ("password_unfit", path.to_owned());
    Err(Error::Field { code, path, found: String::new(), allowed: Vec::new() })
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_by_its_hash_alone() {
        let passwords = Passwords::default();
        let known = passwords.hash("pastis, sans glace".to_owned()).await.expect("hashed");
        assert!(known.starts_with("$argon2id$v=19$"), "{known}");
        let is = |password: &str, known: Option<&str>| {
            passwords.is(password.to_owned(), known.map(str::to_owned))
        };
        assert!(is("pastis, sans glace", Some(&known)).await.expect("an answer"));
        assert!(!is("pastis", Some(&known)).await.expect("an answer"));
        assert!(!is("pastis", None).await.expect("an answer"));
        assert!(!is("nobody", None).await.expect("an answer"));
        assert!(!is("pastis", Some("no hash")).await.expect("an answer"));
    }

    #[test]
    fn a_password_is_neither_short_nor_the_email() {
        let check = |password: &str, fits: bool| {
            assert_eq!(choose(password, "fanny@example.org", "$.password").is_ok(), fits);
        };
        check("123456789", false);
        check("1234567890", true);
        check("Fanny@Example.org", false);
        check(&"é".repeat(200), true);
        check(&"é".repeat(201), false);
    }
}
