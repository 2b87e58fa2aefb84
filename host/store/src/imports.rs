//! Files that are brought in: kept until a job has read them, with what came of it.
//!
//! Only the host that has the lease of the job writes how far it came ([`proceed`]); one that comes
//! back after its lease ran out changes nothing.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use crate::jobs::Job;
use sqlx::FromRow;

statements! {
    PUT = "insert into imports (id, tenant, kind, mode, dry_run, acknowledged, language, state, \
           file, file_sha256, lines_done, created, updated, unchanged, error_count, errors, \
           actor, request_id, job, created_at) \
           values ($1, $2, $3, $4, $5, $13, $6, 'queued', $7, $8, 0, 0, 0, 0, 0, '[]', $9, $10, \
           $11, $12)";
    FIND = "select id, tenant, kind, mode, dry_run, acknowledged, language, state, \
            file_sha256, lines_total, lines_done, created, updated, unchanged, error_count, \
            errors, actor, request_id, created_at, finished_at \
            from imports where tenant = $1 and id = $2";
    FILE = "select file from imports where id = $1";
    PROCEED = "update imports set state = $4, lines_total = $5, lines_done = $6, created = $7, \
               updated = $8, unchanged = $9, error_count = $10, errors = $11, \
               finished_at = cast($12 as text), \
               file = case when cast($12 as text) is null then file end \
               where id = $1 and finished_at is null and exists ( \
                   select 1 from jobs where id = $2 and fence = $3 and state = 'running')";
    FORGET = "delete from imports where finished_at < $1";
}

/// A file to bring in.
#[derive(Clone, Debug)]
pub struct NewImport {
    /// UUIDv7.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// What the lines are: `players`, `memberships`, `org_nodes`, `seasons`.
    pub kind: String,
    /// `all_or_nothing` or `by_line`.
    pub mode: String,
    /// Tried only.
    pub dry_run: bool,
    /// Although golden cases fail.
    pub acknowledged: bool,
    /// ISO 639-1.
    pub language: String,
    /// As it came.
    pub file: Vec<u8>,
    /// In hexadecimal.
    pub file_sha256: String,
    /// Who.
    pub actor: String,
    /// Leads to the logs.
    pub request_id: String,
    /// The job that reads it.
    pub job: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// A file that is or was brought in, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Import {
    /// UUIDv7.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// What the lines are.
    pub kind: String,
    /// `all_or_nothing` or `by_line`.
    pub mode: String,
    /// Tried only.
    pub dry_run: bool,
    /// Although golden cases fail.
    pub acknowledged: bool,
    /// ISO 639-1.
    pub language: String,
    /// `queued`, `checking`, `writing`, `done`, `failed`.
    pub state: String,
    /// In hexadecimal.
    pub file_sha256: String,
    /// None before they were counted.
    pub lines_total: Option<i64>,
    /// Looked at so far.
    pub lines_done: i64,
    /// New.
    pub created: i64,
    /// Changed.
    pub updated: i64,
    /// As they were.
    pub unchanged: i64,
    /// Not well.
    pub error_count: i64,
    /// Canonical JSON.
    pub errors: String,
    /// Who.
    pub actor: String,
    /// Leads to the logs.
    pub request_id: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// RFC 3339, UTC, milliseconds; none before it is over.
    pub finished_at: Option<String>,
}

/// How far an import came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// `checking`, `writing`, `done`, `failed`.
    pub state: &'static str,
    /// Lines there are.
    pub lines_total: Option<i64>,
    /// Looked at so far.
    pub lines_done: i64,
    /// New.
    pub created: i64,
    /// Changed.
    pub updated: i64,
    /// As they were.
    pub unchanged: i64,
    /// Not well.
    pub error_count: i64,
    /// Canonical JSON.
    pub errors: String,
    /// RFC 3339, UTC, milliseconds; the file is then let go.
    pub finished_at: Option<String>,
}

/// Keeps a file within the caller's transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put(tx: &mut Tx, import: &NewImport) -> Result<(), StoreError> {
    let args = [
        (&import.id).into(),
        (&import.tenant).into(),
        (&import.kind).into(),
        (&import.mode).into(),
        import.dry_run.into(),
        (&import.language).into(),
        import.file.as_slice().into(),
        (&import.file_sha256).into(),
        (&import.actor).into(),
        (&import.request_id).into(),
        (&import.job).into(),
        (&import.created_at).into(),
        import.acknowledged.into(),
    ];
    tx.execute(PUT.with(&args)).await.map(drop)
}

/// An import of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Import>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// The same within a transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn find_in(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Import>, StoreError> {
    let found = tx.fetch_all(FIND.with(&[tenant.into(), id.into()])).await?;
    Ok(found.into_iter().next())
}

/// The file of an import; none once it is over.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn file(db: &Db, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let found: Option<(Option<Vec<u8>>,)> = db.fetch_optional(FILE.with(&[id.into()])).await?;
    Ok(found.and_then(|(file,)| file))
}

/// Says how far an import came; whether the job still was the caller's, and the import not over.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn proceed(
    tx: &mut Tx,
    id: &str,
    job: &Job,
    progress: &Progress,
) -> Result<bool, StoreError> {
    let args = [
        id.into(),
        (&job.id).into(),
        job.fence.into(),
        progress.state.into(),
        progress.lines_total.into(),
        progress.lines_done.into(),
        progress.created.into(),
        progress.updated.into(),
        progress.unchanged.into(),
        progress.error_count.into(),
        (&progress.errors).into(),
        progress.finished_at.as_deref().into(),
    ];
    Ok(tx.execute(PROCEED.with(&args)).await? == 1)
}

/// Forgets what was over before an instant.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn forget(db: &Db, before: String) -> Result<u64, StoreError> {
    db.write(before, |tx, before| {
        Box::pin(async { tx.execute(FORGET.with(&[before.into()])).await })
    })
    .await
}
