//! One-time tokens: what a mail brings, to set a password by, once.
//!
//! Only their hashes are here. A new one of a user's makes those of the same purpose useless.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    PUT = "insert into one_time_tokens (token_sha256, purpose, user_id, created_at, expires_at) \
           values ($1, $2, $3, $4, $5)";
    VOID = "update one_time_tokens set used_at = $3 \
            where user_id = $1 and purpose = $2 and used_at is null";
    USE = "update one_time_tokens set used_at = $3 \
           where token_sha256 = $1 and purpose = $2 and used_at is null";
    FIND = "select user_id, expires_at from one_time_tokens \
            where token_sha256 = $1 and purpose = $2";
    PRUNE = "delete from one_time_tokens where expires_at < $1";
}

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To take up an account somebody made.
    Invitation,
    /// To set a password in place of one that was forgotten.
    PasswordReset,
}

/// A token to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneTimeToken {
    /// SHA-256 of the token.
    pub token_sha256: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Whose.
    pub user: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// From when it is of no use.
    pub expires_at: String,
}

/// What came of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Used {
    /// It was good, once.
    Good {
        /// Whose it is.
        user: String,
    },
    /// There never was such a token.
    Unknown,
    /// It was used before, or a newer one was sent.
    Spent,
    /// It is too old.
    Expired,
}

impl Purpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordReset => "password_reset",
        }
    }
}

/// Keeps a token; those of the same user and purpose are useless from now on.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put(tx: &mut Tx, token: &OneTimeToken) -> Result<(), StoreError> {
    let purpose = token.purpose.as_str();
    let args = [(&token.user).into(), purpose.into(), (&token.created_at).into()];
    tx.execute(VOID.with(&args)).await?;
    let args = [
        (&token.token_sha256).into(),
        purpose.into(),
        (&token.user).into(),
        (&token.created_at).into(),
        (&token.expires_at).into(),
    ];
    tx.execute(PUT.with(&args)).await.map(drop)
}

#[derive(FromRow)]
struct Row {
    user_id: String,
    expires_at: String,
}

/// Uses a token.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn redeem(
    tx: &mut Tx,
    token_sha256: &str,
    purpose: Purpose,
    now: &str,
) -> Result<Used, StoreError> {
    let purpose = purpose.as_str();
    let used = tx.execute(USE.with(&[token_sha256.into(), purpose.into(), now.into()])).await?;
    let rows: Vec<Row> = tx.fetch_all(FIND.with(&[token_sha256.into(), purpose.into()])).await?;
    Ok(match rows.into_iter().next() {
        None => Used::Unknown,
        Some(_) if used == 0 => Used::Spent,
        Some(row) if row.expires_at.as_str() <= now => Used::Expired,
        Some(row) => Used::Good { user: row.user_id },
    })
}

/// Forgets the tokens that are of no use since an instant.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn forget(db: &Db, before: String) -> Result<u64, StoreError> {
    db.write(before, |tx, before| {
        Box::pin(async { tx.execute(PRUNE.with(&[before.into()])).await })
    })
    .await
}
