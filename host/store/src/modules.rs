//! The engine's modules, by hash: what replay runs.
//!
//! They are kept for as long as a decision names them. Nothing here knows what is in one, nor that
//! the hash is that of the bytes: whoever compiles it checks that.

use crate::StoreError;
use crate::db::{Db, statements};
use sqlx::FromRow;

statements! {
    PUT = "insert into engine_modules (hash, wasm, size_bytes, first_used_at) \
           values ($1, $2, $3, $4) on conflict (hash) do nothing";
    LIST = "select hash, size_bytes, first_used_at from engine_modules \
            order by first_used_at, hash";
    KEPT = "select hash, size_bytes, first_used_at from engine_modules where hash = $1";
    WASM = "select wasm from engine_modules where hash = $1";
}

/// A module to keep.
#[derive(Clone, Debug)]
pub struct NewModule {
    /// SHA-256 of `wasm`.
    pub hash: String,
    /// The module as it was built.
    pub wasm: Vec<u8>,
    /// RFC 3339, UTC, milliseconds.
    pub first_used_at: String,
}

/// What is known of a kept module without reading it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Module {
    /// SHA-256 of the wasm.
    pub hash: String,
    /// Size of the wasm in bytes.
    pub size_bytes: i64,
    /// RFC 3339, UTC, milliseconds.
    pub first_used_at: String,
}

/// Keeps a module; nothing happens where it is kept already.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put(db: &Db, module: NewModule) -> Result<(), StoreError> {
    let kept: Option<Module> = db.fetch_optional(KEPT.with(&[(&module.hash).into()])).await?;
    if kept.is_some() {
        return Ok(());
    }
    db.write(module, |tx, module| {
        Box::pin(async {
            let size_bytes = i64::try_from(module.wasm.len()).unwrap_or(i64::MAX);
            let args = [
                (&module.hash).into(),
                module.wasm.as_slice().into(),
                size_bytes.into(),
                (&module.first_used_at).into(),
            ];
            tx.execute(PUT.with(&args)).await.map(drop)
        })
    })
    .await
}

/// All kept modules, the first used first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db) -> Result<Vec<Module>, StoreError> {
    db.fetch_all(LIST.with(&[])).await
}

/// The wasm of a module.
///
/// # Errors
/// [`StoreError::Missing`], [`StoreError::Unavailable`].
pub async fn wasm(db: &Db, hash: &str) -> Result<Vec<u8>, StoreError> {
    let found: Option<(Vec<u8>,)> = db.fetch_optional(WASM.with(&[hash.into()])).await?;
    let missing = || StoreError::Missing { what: format!("engine module `{hash}`") };
    found.map(|(wasm,)| wasm).ok_or_else(missing)
}
