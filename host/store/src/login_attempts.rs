//! Attempts to log in, counted for all hosts together: what slows a guesser down.
//!
//! An attempt is counted before its password is looked at, so that many at once count as many; one
//! that succeeds is taken back. Subjects are hashes: nobody's e-mail or address is read here.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    PRUNE = "delete from login_attempts where began_at <= $1";
    COUNT = "insert into login_attempts (kind, subject_sha256, began_at, attempts) \
             values ($1, $2, $3, 1) on conflict (kind, subject_sha256) do update set \
             attempts = login_attempts.attempts + 1";
    READ = "select began_at, attempts from login_attempts \
            where kind = $1 and subject_sha256 = $2";
    TAKE_BACK = "update login_attempts set attempts = attempts - 1 \
                 where kind = $1 and subject_sha256 = $2 and attempts > 0";
    FORGET = "delete from login_attempts where kind = $1 and subject_sha256 = $2";
}

/// What attempts are counted of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The e-mail tried.
    Email,
    /// The address they come from.
    Address,
}

/// Attempts since counting began.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Attempts {
    /// When counting began, RFC 3339, UTC, milliseconds.
    pub began_at: String,
    /// How many, this one included.
    pub attempts: i64,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Address => "address",
        }
    }
}

/// Counts an attempt; what began before `since` is forgotten.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn count(
    tx: &mut Tx,
    kind: Kind,
    subject_sha256: &str,
    now: &str,
    since: &str,
) -> Result<Attempts, StoreError> {
    let kind = kind.as_str();
    tx.execute(PRUNE.with(&[since.into()])).await?;
    tx.execute(COUNT.with(&[kind.into(), subject_sha256.into(), now.into()])).await?;
    let found: Vec<Attempts> =
        tx.fetch_all(READ.with(&[kind.into(), subject_sha256.into()])).await?;
    let missing = || StoreError::broken(READ.name, "what was counted is not there");
    found.into_iter().next().ok_or_else(missing)
}

/// Takes an attempt back that succeeded.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn take_back(tx: &mut Tx, kind: Kind, subject_sha256: &str) -> Result<(), StoreError> {
    let args = [kind.as_str().into(), subject_sha256.into()];
    tx.execute(TAKE_BACK.with(&args)).await.map(drop)
}

/// Forgets all attempts of a subject.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn forget(tx: &mut Tx, kind: Kind, subject_sha256: &str) -> Result<(), StoreError> {
    let args = [kind.as_str().into(), subject_sha256.into()];
    tx.execute(FORGET.with(&args)).await.map(drop)
}

/// Forgets what was counted of all subjects since before an instant.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn forget_all(db: &Db, before: String) -> Result<u64, StoreError> {
    db.write(before, |tx, before| {
        Box::pin(async { tx.execute(PRUNE.with(&[before.into()])).await })
    })
    .await
}
