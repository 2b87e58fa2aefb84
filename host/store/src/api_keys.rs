//! API keys: how programs come in, on an org node, with scopes, until a day.
//!
//! Only hashes of secrets are here; what a scope opens is `host/access`'s matter.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    ADD = "insert into api_keys (id, tenant, org_node, name, prefix, secret_sha256, scopes, \
           created_by, created_at, expires_at) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    BY_SECRET = "select id, tenant, org_node, name, prefix, scopes, created_by, created_at, \
                 expires_at, revoked_at, last_used_at from api_keys where secret_sha256 = $1";
    FIND = "select id, tenant, org_node, name, prefix, scopes, created_by, created_at, \
            expires_at, revoked_at, last_used_at from api_keys where id = $1";
    LIST = "select id, tenant, org_node, name, prefix, scopes, created_by, created_at, \
            expires_at, revoked_at, last_used_at from api_keys \
            where tenant = $1 and id > $2 order by id limit $3";
    REVOKE = "update api_keys set revoked_at = $2 where id = $1 and revoked_at is null";
    TOUCH = "update api_keys set last_used_at = $2 where id = $1";
}

/// An API key to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewApiKey {
    /// UUIDv7.
    pub id: String,
    /// The tenant.
    pub tenant: String,
    /// It opens this node and everything below it.
    pub org_node: String,
    /// What its owner calls it.
    pub name: String,
    /// The secret's beginning.
    pub prefix: String,
    /// SHA-256 of the secret.
    pub secret_sha256: String,
    /// Parted by blanks, sorted.
    pub scopes: String,
    /// The user who made it.
    pub created_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// From when it is of no use.
    pub expires_at: String,
}

/// An API key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct ApiKey {
    /// UUIDv7.
    pub id: String,
    /// The tenant.
    pub tenant: String,
    /// It opens this node and everything below it.
    pub org_node: String,
    /// What its owner calls it.
    pub name: String,
    /// The secret's beginning.
    pub prefix: String,
    /// Parted by blanks, sorted.
    pub scopes: String,
    /// The user who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: String,
    /// From when it is of no use.
    pub expires_at: String,
    /// Since when it is of no use by somebody's word.
    pub revoked_at: Option<String>,
    /// When it was last used, to the minute or so.
    pub last_used_at: Option<String>,
}

/// Adds a key.
///
/// # Errors
/// [`StoreError::Forbidden`] where tenant or user is none, and those of [`Db::write`].
pub async fn add(tx: &mut Tx, key: &NewApiKey) -> Result<(), StoreError> {
    let args = [
        (&key.id).into(),
        (&key.tenant).into(),
        (&key.org_node).into(),
        (&key.name).into(),
        (&key.prefix).into(),
        (&key.secret_sha256).into(),
        (&key.scopes).into(),
        (&key.created_by).into(),
        (&key.created_at).into(),
        (&key.expires_at).into(),
    ];
    tx.execute(ADD.with(&args)).await.map(drop)
}

/// The key of a secret, useful or not.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn by_secret(db: &Db, secret_sha256: &str) -> Result<Option<ApiKey>, StoreError> {
    db.fetch_optional(BY_SECRET.with(&[secret_sha256.into()])).await
}

/// A key.
///
/// # Errors
/// [`StoreError::Missing`], [`StoreError::Unavailable`].
pub async fn find(db: &Db, id: &str) -> Result<ApiKey, StoreError> {
    let found = db.fetch_optional(FIND.with(&[id.into()])).await?;
    found.ok_or_else(|| StoreError::Missing { what: format!("API key `{id}`") })
}

/// A page of a tenant's keys, the first made first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(
    db: &Db,
    tenant: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<ApiKey>, StoreError> {
    db.fetch_all(LIST.with(&[tenant.into(), after.into(), limit.into()])).await
}

/// Makes a key useless. Nothing happens where it is.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn revoke(tx: &mut Tx, id: &str, at: &str) -> Result<(), StoreError> {
    tx.execute(REVOKE.with(&[id.into(), at.into()])).await.map(drop)
}

/// Notes that a key was used.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn touch(tx: &mut Tx, id: &str, at: &str) -> Result<(), StoreError> {
    tx.execute(TOUCH.with(&[id.into(), at.into()])).await.map(drop)
}
