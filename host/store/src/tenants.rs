//! Tenants: whose packs, decisions and nodes are kept apart.
//!
//! Name, currency, time zone and languages are the pack's; here is only that there is one.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    ADD = "insert into tenants (code, created_at) values ($1, $2) on conflict (code) do nothing";
    LIST = "select code, created_at from tenants order by code";
}

/// A tenant.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Tenant {
    /// Its code in paths and packs: `france`.
    pub code: String,
    /// When it was added, RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// Adds a tenant; nothing happens where there is one of that code.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn add(db: &Db, tenant: Tenant) -> Result<(), StoreError> {
    db.write(tenant, |tx, tenant| Box::pin(async { put(tx, tenant).await.map(drop) })).await
}

/// Adds a tenant within the caller's transaction; whether its code was free.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put(tx: &mut Tx, tenant: &Tenant) -> Result<bool, StoreError> {
    let args = [(&tenant.code).into(), (&tenant.created_at).into()];
    Ok(tx.execute(ADD.with(&args)).await? == 1)
}

/// All tenants, by code.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db) -> Result<Vec<Tenant>, StoreError> {
    db.fetch_all(LIST.with(&[])).await
}
