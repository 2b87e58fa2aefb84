//! What was charged, as facts that a draft is held against.

use crate::StoreError;
use crate::db::{Db, statements};
use sqlx::FromRow;

statements! {
    PAGE = "select id, op, subject_kind, subject_id, request from decisions \
            where tenant = $1 and purpose = 'binding' and id < $2 and decided_at >= $3 \
            and request is not null order by id desc limit $4";
    COUNT = "select count(*) from decisions \
             where tenant = $1 and purpose = 'binding' and decided_at >= $2 \
             and request is not null";
}

/// A binding decision whose request is kept.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Binding {
    /// UUIDv7 in lower case.
    pub id: String,
    /// The operation.
    pub op: String,
    /// Kind of the thing it was made for.
    pub subject_kind: Option<String>,
    /// Its id.
    pub subject_id: Option<String>,
    /// What was asked, canonical JSON.
    pub request: String,
}

/// Up to `limit` binding decisions of a tenant made at `since` or later, below the id `before`, the
/// newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn binding(
    db: &Db,
    tenant: &str,
    since: &str,
    before: Option<&str>,
    limit: i64,
) -> Result<Vec<Binding>, StoreError> {
    // Past every UUID, in every collation.
    let args = [tenant.into(), before.unwrap_or("z").into(), since.into(), limit.into()];
    db.fetch_all(PAGE.with(&args)).await
}

/// How many there are.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn count_binding(db: &Db, tenant: &str, since: &str) -> Result<i64, StoreError> {
    let found: Option<(i64,)> =
        db.fetch_optional(COUNT.with(&[tenant.into(), since.into()])).await?;
    Ok(found.map_or(0, |(count,)| count))
}
