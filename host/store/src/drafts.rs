//! Drafts of a tenant's rules, with the files that differ from the revision they are made on.
//!
//! A draft's version counts every change, of its files too: whoever writes names the version they
//! read, and of two only one is heard.

mod files;
mod impact;

pub(crate) use files::STATEMENTS as FILE_STATEMENTS;
pub use files::{DraftFile, editors, files, put_file, put_files};
pub(crate) use impact::STATEMENTS as IMPACT_STATEMENTS;
pub use impact::{Impact, impact, put_impact};

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    INSERT = "insert into drafts (id, tenant, name, state, base, reason, acknowledged, publish_at, \
                  created_by, created_at, updated_at, submitted_by, submitted_at, decided_by, \
                  decided_at, answer, published_as, version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
                  $18)";
    FIND = "select d.id, d.tenant, d.name, d.state, d.base, d.reason, d.acknowledged, \
                d.publish_at, d.created_by, d.created_at, d.updated_at, d.submitted_by, \
                d.submitted_at, d.decided_by, d.decided_at, d.answer, d.published_as, d.version, \
                u.name as author_name, s.name as submitter_name, e.name as decider_name \
            from drafts d \
            left join users u on d.created_by like 'user:%' and u.id = substr(d.created_by, 6) \
            left join users s on d.submitted_by like 'user:%' and s.id = substr(d.submitted_by, 6) \
            left join users e on d.decided_by like 'user:%' and e.id = substr(d.decided_by, 6) \
            where d.tenant = $1 and d.id = $2";
    LIST = "select d.id, d.tenant, d.name, d.state, d.base, d.reason, d.acknowledged, \
                d.publish_at, d.created_by, d.created_at, d.updated_at, d.submitted_by, \
                d.submitted_at, d.decided_by, d.decided_at, d.answer, d.published_as, d.version, \
                u.name as author_name, s.name as submitter_name, e.name as decider_name \
            from drafts d \
            left join users u on d.created_by like 'user:%' and u.id = substr(d.created_by, 6) \
            left join users s on d.submitted_by like 'user:%' and s.id = substr(d.submitted_by, 6) \
            left join users e on d.decided_by like 'user:%' and e.id = substr(d.decided_by, 6) \
            where d.tenant = $1 and ($2 = '' or d.state = $2) and d.id < $3 \
            order by d.id desc limit $4";
    UPDATE = "update drafts set name = $4, state = $5, base = $6, reason = $7, acknowledged = $8, \
                  publish_at = $9, updated_at = $10, submitted_by = $11, submitted_at = $12, \
                  decided_by = $13, decided_at = $14, answer = $15, published_as = $16, \
                  version = version + 1 \
              where id = $1 and state = $2 and version = $3";
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Draft {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// What it is for, in the author's words.
    pub name: String,
    /// A state of the engine's workflow.
    pub state: String,
    /// The revision it is made on.
    pub base: i64,
    /// Why it is published; empty until it is said.
    pub reason: String,
    /// Whether failing tests were seen by whoever submits or publishes it.
    pub acknowledged: bool,
    /// Not before; RFC 3339, UTC, milliseconds.
    pub publish_at: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
    /// Who asked another to publish it.
    pub submitted_by: Option<String>,
    /// When.
    pub submitted_at: Option<String>,
    /// Who approved, rejected or published it.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<String>,
    /// What they said.
    pub answer: Option<String>,
    /// The revision it became.
    pub published_as: Option<i64>,
    /// Counts every change.
    pub version: i64,
}

/// A draft, and the names of its people where they have some.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Named {
    /// The draft.
    #[sqlx(flatten)]
    pub draft: Draft,
    /// Of who made it.
    pub author_name: Option<String>,
    /// Of who submitted it.
    pub submitter_name: Option<String>,
    /// Of who decided on it.
    pub decider_name: Option<String>,
}

/// Adds a draft.
///
/// # Errors
/// [`StoreError::Forbidden`] where its revision is none; those of [`Db::write`].
pub async fn insert(tx: &mut Tx, draft: &Draft) -> Result<(), StoreError> {
    let args = [
        (&draft.id).into(),
        (&draft.tenant).into(),
        (&draft.name).into(),
        (&draft.state).into(),
        draft.base.into(),
        (&draft.reason).into(),
        draft.acknowledged.into(),
        draft.publish_at.as_deref().into(),
        (&draft.created_by).into(),
        (&draft.created_at).into(),
        (&draft.updated_at).into(),
        draft.submitted_by.as_deref().into(),
        draft.submitted_at.as_deref().into(),
        draft.decided_by.as_deref().into(),
        draft.decided_at.as_deref().into(),
        draft.answer.as_deref().into(),
        draft.published_as.into(),
        draft.version.into(),
    ];
    tx.execute(INSERT.with(&args)).await.map(drop)
}

/// A draft of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Named>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// Up to `limit` drafts of a tenant in a state (empty: any), below an id, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(
    db: &Db,
    tenant: &str,
    state: &str,
    before: Option<&str>,
    limit: i64,
) -> Result<Vec<Named>, StoreError> {
    // Past every UUID, in every collation.
    let args = [tenant.into(), state.into(), before.unwrap_or("z").into(), limit.into()];
    db.fetch_all(LIST.with(&args)).await
}

/// Writes a draft as it is now, where it still is in the state and version it was read in; whether
/// it was. Its version counts one up.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn update(
    tx: &mut Tx,
    (state, version): (&str, i64),
    draft: &Draft,
) -> Result<bool, StoreError> {
    let args = [
        (&draft.id).into(),
        state.into(),
        version.into(),
        (&draft.name).into(),
        (&draft.state).into(),
        draft.base.into(),
        (&draft.reason).into(),
        draft.acknowledged.into(),
        draft.publish_at.as_deref().into(),
        (&draft.updated_at).into(),
        draft.submitted_by.as_deref().into(),
        draft.submitted_at.as_deref().into(),
        draft.decided_by.as_deref().into(),
        draft.decided_at.as_deref().into(),
        draft.answer.as_deref().into(),
        draft.published_as.into(),
    ];
    Ok(tx.execute(UPDATE.with(&args)).await? == 1)
}
