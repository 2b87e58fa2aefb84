//! Batches of renewals: the members of a club, with how far the job came.
//!
//! Only the host that has the lease of the job writes how far it came; one that comes back after
//! its lease ran out changes nothing.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use crate::jobs::Job;
use sqlx::FromRow;

statements! {
    PUT = "insert into renewals (id, tenant, club, season, on_date, approves, players, state, \
               players_done, made, skipped, refused, currency, total, refusals, language, actor, \
               request_id, job, created_at) \
           values ($1, $2, $3, $4, $5, $6, $7, 'queued', 0, 0, 0, 0, $8, 0, '[]', $9, $10, $11, \
               $12, $13)";
    FIND = "select id, tenant, club, season, on_date, approves, players, state, players_total, \
                players_done, made, skipped, refused, currency, total, refusals, language, actor, \
                request_id, created_at, finished_at \
            from renewals where tenant = $1 and id = $2";
    PROCEED = "update renewals set state = $4, players_total = $5, players_done = $6, made = $7, \
                   skipped = $8, refused = $9, total = $10, refusals = $11, \
                   finished_at = cast($12 as text) \
               where id = $1 and finished_at is null and exists ( \
                   select 1 from jobs where id = $2 and fence = $3 and state = 'running')";
}

/// A batch of renewals.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Renewal {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The club's code.
    pub club: String,
    /// A season of the pack.
    pub season: String,
    /// What the prices are judged on, `YYYY-MM-DD`.
    pub on_date: String,
    /// Whether they are approved at once.
    pub approves: bool,
    /// Ids parted by blanks; none: whoever had one the season before.
    pub players: Option<String>,
    /// `queued`, `running`, `done`, `failed`.
    pub state: String,
    /// None before they were counted.
    pub players_total: Option<i64>,
    /// Looked at so far.
    pub players_done: i64,
    /// Licences that were made.
    pub made: i64,
    /// Players who have one.
    pub skipped: i64,
    /// Players who were refused.
    pub refused: i64,
    /// ISO 4217.
    pub currency: String,
    /// What the new licences cost together, in minor units.
    pub total: i64,
    /// Canonical JSON.
    pub refusals: String,
    /// ISO 639-1.
    pub language: String,
    /// Who.
    pub actor: String,
    /// Leads to the logs.
    pub request_id: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// RFC 3339, UTC, milliseconds; none before it is over.
    pub finished_at: Option<String>,
}

/// Keeps a batch within the caller's transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put(tx: &mut Tx, renewal: &Renewal, job: &str) -> Result<(), StoreError> {
    let args = [
        (&renewal.id).into(),
        (&renewal.tenant).into(),
        (&renewal.club).into(),
        (&renewal.season).into(),
        (&renewal.on_date).into(),
        renewal.approves.into(),
        renewal.players.as_deref().into(),
        (&renewal.currency).into(),
        (&renewal.language).into(),
        (&renewal.actor).into(),
        (&renewal.request_id).into(),
        job.into(),
        (&renewal.created_at).into(),
    ];
    tx.execute(PUT.with(&args)).await.map(drop)
}

/// A batch of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Renewal>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// Says how far a batch came; whether the job still was the caller's, and the batch not over.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn proceed(tx: &mut Tx, renewal: &Renewal, job: &Job) -> Result<bool, StoreError> {
    let args = [
        (&renewal.id).into(),
        (&job.id).into(),
        job.fence.into(),
        (&renewal.state).into(),
        renewal.players_total.into(),
        renewal.players_done.into(),
        renewal.made.into(),
        renewal.skipped.into(),
        renewal.refused.into(),
        renewal.total.into(),
        (&renewal.refusals).into(),
        renewal.finished_at.as_deref().into(),
    ];
    Ok(tx.execute(PROCEED.with(&args)).await? == 1)
}
