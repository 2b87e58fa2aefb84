//! What access tokens are signed with, the same for every host on one database.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;
use std::fmt;

statements! {
    ADD = "insert into signing_keys (number, id, secret, created_at) values ($1, $2, $3, $4) \
           on conflict do nothing";
    LIST = "select number, id, secret from signing_keys order by number desc";
}

/// A signing key.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct SigningKey {
    /// 1, 2, 3 …
    pub number: i64,
    /// What a token names it by.
    pub id: String,
    /// What is signed with.
    pub secret: Vec<u8>,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "signing key {} ({})", self.number, self.id)
    }
}

/// Adds a key; nothing happens where there is one of that number.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn add(tx: &mut Tx, key: &SigningKey, at: &str) -> Result<(), StoreError> {
    let args = [key.number.into(), (&key.id).into(), key.secret.as_slice().into(), at.into()];
    tx.execute(ADD.with(&args)).await.map(drop)
}

/// All keys, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db) -> Result<Vec<SigningKey>, StoreError> {
    db.fetch_all(LIST.with(&[])).await
}
