//! Grants: a role of a user's on an org node, holding for everything below it.
//!
//! What a role may do is `host/access`'s matter; here is who was granted which, and that the last
//! administrator stays.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    ADD = "insert into grants (id, user_id, tenant, org_node, role, created_at, created_by) \
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing";
    FIND = "select id, user_id, tenant, org_node, role, created_at, created_by \
            from grants where id = $1";
    OF_USER = "select id, user_id, tenant, org_node, role, created_at, created_by \
               from grants where user_id = $1 order by id";
    OF_USER_NAMED = "select g.id, g.user_id, g.tenant, g.org_node, g.role, n.name, n.level \
                     from grants g left join org_nodes n \
                     on n.tenant = g.tenant and n.code = g.org_node \
                     where g.user_id = $1 order by g.id";
    HOLDERS = "select distinct g.user_id from grants g \
               join users u on u.id = g.user_id and u.disabled_at is null \
               and u.password_hash is not null \
               join org_nodes n on n.tenant = g.tenant and n.code = g.org_node \
               and n.parent is null \
               where g.tenant = $1 and g.role = $2 order by g.user_id";
    HOLDERS_AT = "select distinct g.user_id from grants g \
                  join users u on u.id = g.user_id and u.disabled_at is null \
                  and u.password_hash is not null \
                  where g.tenant = $1 and g.org_node = $2 and g.role = $3 order by g.user_id";
    REMOVE = "delete from grants where id = $1";
    GUARD = "insert into admin_guards (scope, version) values ($1, 1) \
             on conflict (scope) do update set version = admin_guards.version + 1";
    TENANT_ADMINS = "select count(distinct g.user_id) from grants g \
                     join users u on u.id = g.user_id and u.disabled_at is null \
                     and u.password_hash is not null \
                     join org_nodes n on n.tenant = g.tenant and n.code = g.org_node \
                     and n.parent is null \
                     where g.tenant = $1 and g.role = 'tenant_admin'";
    PLATFORM_ADMINS = "select count(distinct g.user_id) from grants g \
                       join users u on u.id = g.user_id and u.disabled_at is null \
                       and u.password_hash is not null \
                       where g.tenant is null and g.role = 'platform_admin'";
}

/// A role on an org node.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Grant {
    /// UUIDv7.
    pub id: String,
    /// Whose.
    pub user_id: String,
    /// The tenant; none for the platform's own.
    pub tenant: Option<String>,
    /// The org node's code; none for the platform's own.
    pub org_node: Option<String>,
    /// The role's name: `treasurer`.
    pub role: String,
    /// When it was granted.
    pub created_at: String,
    /// The user who granted it; none where it was granted by command line.
    pub created_by: Option<String>,
}

/// A grant with its node's name and level, where there is such a node.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct NamedGrant {
    /// UUIDv7.
    pub id: String,
    /// Whose.
    pub user_id: String,
    /// The tenant; none for the platform's own.
    pub tenant: Option<String>,
    /// The org node's code.
    pub org_node: Option<String>,
    /// The role's name.
    pub role: String,
    /// The node's name.
    pub name: Option<String>,
    /// The node's level.
    pub level: Option<String>,
}

/// Users who hold one of these roles for a tenant as a whole, and may log in; each once.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn holders(db: &Db, tenant: &str, roles: &[&str]) -> Result<Vec<String>, StoreError> {
    let mut holders: Vec<String> = Vec::new();
    for role in roles {
        let found: Vec<(String,)> =
            db.fetch_all(HOLDERS.with(&[tenant.into(), (*role).into()])).await?;
        holders.extend(found.into_iter().map(|(id,)| id));
    }
    holders.sort_unstable();
    holders.dedup();
    Ok(holders)
}

/// Users who hold one of these roles on a node itself, and may log in; each once.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn holders_at(
    db: &Db,
    (tenant, node): (&str, &str),
    roles: &[&str],
) -> Result<Vec<String>, StoreError> {
    let mut holders: Vec<String> = Vec::new();
    for role in roles {
        let args = [tenant.into(), node.into(), (*role).into()];
        let found: Vec<(String,)> = db.fetch_all(HOLDERS_AT.with(&args)).await?;
        holders.extend(found.into_iter().map(|(id,)| id));
    }
    holders.sort_unstable();
    holders.dedup();
    Ok(holders)
}

/// Grants a role; whether it was not granted already.
///
/// # Errors
/// [`StoreError::Forbidden`] where user, tenant or role is none, and those of [`Db::write`].
pub async fn add(tx: &mut Tx, grant: &Grant) -> Result<bool, StoreError> {
    let args = [
        (&grant.id).into(),
        (&grant.user_id).into(),
        grant.tenant.as_deref().into(),
        grant.org_node.as_deref().into(),
        (&grant.role).into(),
        (&grant.created_at).into(),
        grant.created_by.as_deref().into(),
    ];
    Ok(tx.execute(ADD.with(&args)).await? == 1)
}

/// A grant.
///
/// # Errors
/// [`StoreError::Missing`], [`StoreError::Unavailable`].
pub async fn find(db: &Db, id: &str) -> Result<Grant, StoreError> {
    let found = db.fetch_optional(FIND.with(&[id.into()])).await?;
    found.ok_or_else(|| StoreError::Missing { what: format!("grant `{id}`") })
}

/// Everything granted to a user, the first first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_user(db: &Db, user: &str) -> Result<Vec<Grant>, StoreError> {
    db.fetch_all(OF_USER.with(&[user.into()])).await
}

/// The same within a transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn of_user_in(tx: &mut Tx, user: &str) -> Result<Vec<Grant>, StoreError> {
    tx.fetch_all(OF_USER.with(&[user.into()])).await
}

/// The same with the nodes' names.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn named(db: &Db, user: &str) -> Result<Vec<NamedGrant>, StoreError> {
    db.fetch_all(OF_USER_NAMED.with(&[user.into()])).await
}

/// Takes a grant away. Nothing happens where there is none.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn remove(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    tx.execute(REMOVE.with(&[id.into()])).await.map(drop)
}

/// Makes others who change a tenant's administrators wait for this transaction: to be called before
/// what changes them. Without a tenant it is the platform's.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn guard(tx: &mut Tx, tenant: Option<&str>) -> Result<(), StoreError> {
    tx.execute(GUARD.with(&[tenant.unwrap_or_default().into()])).await.map(drop)
}

/// How many users administer a tenant as a whole, or the platform, and can log in: an
/// invitation that nobody took up is no administrator.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn administrators(tx: &mut Tx, tenant: Option<&str>) -> Result<i64, StoreError> {
    let counted: Vec<(i64,)> = match tenant {
        Some(tenant) => tx.fetch_all(TENANT_ADMINS.with(&[tenant.into()])).await?,
        None => tx.fetch_all(PLATFORM_ADMINS.with(&[])).await?,
    };
    Ok(counted.first().map_or(0, |(count,)| *count))
}
