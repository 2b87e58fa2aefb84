//! What changed in a tenant's configuration: before, after, who, when, why (F08.01.08).
//!
//! Rows join the transaction of the revision that holds the change, and are never changed.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    PUT = "insert into fee_changes (id, tenant, revision, entity, entity_id, category, season, \
           action, before, after, actor, reason, changed_at, request_id) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    LIST = "select c.id, c.tenant, c.revision, c.entity, c.entity_id, c.category, c.season, \
            c.action, c.before, c.after, c.actor, c.reason, c.changed_at, c.request_id, \
            u.name as actor_name \
            from fee_changes c \
            left join users u on c.actor like 'user:%' and u.id = substr(c.actor, 6) \
            where c.tenant = $1 and c.id < $2 \
            and ($3 = '' or c.entity = $3) and ($4 = '' or c.entity_id = $4) \
            and ($5 = '' or c.category = $5) and ($6 = '' or c.season = $6) \
            and ($7 = '' or c.actor = $7) and c.changed_at >= $8 and c.changed_at < $9 \
            order by c.id desc limit $10";
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct FeeChange {
    /// UUIDv7.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The revision that holds it.
    pub revision: i64,
    /// Kind of the entry: `license_fee_config`.
    pub entity: String,
    /// Its natural key.
    pub entity_id: String,
    /// Fee category.
    pub category: Option<String>,
    /// Season.
    pub season: Option<String>,
    /// `created`, `updated`, `superseded`, `closed`, `deleted`, `copied`, `restored`.
    pub action: String,
    /// Canonical JSON; none where there was none.
    pub before: Option<String>,
    /// Canonical JSON; none where it is gone.
    pub after: Option<String>,
    /// Who.
    pub actor: String,
    /// Why, in the actor's words.
    pub reason: String,
    /// RFC 3339, UTC, milliseconds.
    pub changed_at: String,
    /// Leads to the logs.
    pub request_id: String,
}

/// A change, and the name of who made it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Named {
    /// The change.
    #[sqlx(flatten)]
    pub change: FeeChange,
    /// The name of the user who made it, where one did.
    pub actor_name: Option<String>,
}

/// Which changes to list. What is empty is not asked for.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Whose.
    pub tenant: &'a str,
    /// Changes before this one; none for the newest.
    pub before: Option<&'a str>,
    /// Kind of the entry.
    pub entity: &'a str,
    /// Its natural key.
    pub entity_id: &'a str,
    /// Fee category.
    pub category: &'a str,
    /// Season.
    pub season: &'a str,
    /// Who.
    pub actor: &'a str,
    /// From this instant on.
    pub from: &'a str,
    /// Up to this instant, which is not inside.
    pub to: &'a str,
    /// At most this many.
    pub limit: i64,
}

/// Writes a change within the transaction of its revision.
///
/// # Errors
/// [`StoreError::Forbidden`] where there is no such revision, and those of [`Db::write`].
pub async fn put(tx: &mut Tx, change: &FeeChange) -> Result<(), StoreError> {
    let args = [
        (&change.id).into(),
        (&change.tenant).into(),
        change.revision.into(),
        (&change.entity).into(),
        (&change.entity_id).into(),
        change.category.as_deref().into(),
        change.season.as_deref().into(),
        (&change.action).into(),
        change.before.as_deref().into(),
        change.after.as_deref().into(),
        (&change.actor).into(),
        (&change.reason).into(),
        (&change.changed_at).into(),
        (&change.request_id).into(),
    ];
    tx.execute(PUT.with(&args)).await.map(drop)
}

/// A page of changes, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db, search: Search<'_>) -> Result<Vec<Named>, StoreError> {
    // Past every UUID, in every collation.
    let before = search.before.unwrap_or("z");
    let args = [
        search.tenant.into(),
        before.into(),
        search.entity.into(),
        search.entity_id.into(),
        search.category.into(),
        search.season.into(),
        search.actor.into(),
        search.from.into(),
        search.to.into(),
        search.limit.into(),
    ];
    db.fetch_all(LIST.with(&args)).await
}
