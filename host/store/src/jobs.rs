//! Work that is done after the transaction that asked for it, by whichever host takes it.
//!
//! A job is written in the transaction of what asks for it ([`put`]). A host that takes it
//! ([`claim`]) has a lease on it, numbered by a fence: where it comes back after its lease ran out
//! and another took the job, what it says is refused. A job that fails is tried again later, and is
//! `dead` after its last attempt; dead jobs are shown, and can be [`revive`]d.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    PUT = "insert into jobs (id, kind, tenant, payload, state, run_at, attempts, fence, \
           occurrence, created_at, lane) \
           values ($1, $2, $3, $4, 'queued', $5, 0, 0, $6, $7, $8) \
           on conflict (occurrence) where occurrence is not null do nothing";
    DUE = "select id, kind, tenant, payload, state, run_at, attempts, fence, last_error, \
           created_at, finished_at from jobs \
           where lane = $3 and ((state = 'queued' and run_at <= $1) \
           or (state = 'running' and leased_until < $1)) \
           order by run_at, id limit $2";
    CLAIM = "update jobs set state = 'running', holder = $3, leased_until = $4, \
             attempts = attempts + 1, fence = fence + 1 \
             where id = $1 and fence = $2 and (state = 'queued' \
             or (state = 'running' and leased_until < $5))";
    RENEW = "update jobs set leased_until = $3 \
             where id = $1 and fence = $2 and state = 'running'";
    DONE = "update jobs set state = 'done', holder = null, leased_until = null, \
            finished_at = $3, last_error = null \
            where id = $1 and fence = $2 and state = 'running'";
    RETRY = "update jobs set state = 'queued', holder = null, leased_until = null, run_at = $3, \
             last_error = $4 where id = $1 and fence = $2 and state = 'running'";
    DEAD = "update jobs set state = 'dead', holder = null, leased_until = null, \
            finished_at = $3, last_error = $4 \
            where id = $1 and fence = $2 and state = 'running'";
    REVIVE = "update jobs set state = 'queued', run_at = $2, attempts = 0, finished_at = null \
              where id = $1 and state = 'dead' and tenant = $3";
    LIST = "select id, kind, tenant, payload, state, run_at, attempts, fence, last_error, \
            created_at, finished_at from jobs \
            where id < $1 and ($2 = '' or tenant = $2) and ($3 = '' or state = $3) \
            order by id desc limit $4";
    FORGET = "delete from jobs where state = 'done' and finished_at < $1 \
              and not exists (select 1 from mails where mails.job = jobs.id)";
}

/// Whether a job is done at once, or beside the others as it takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// A moment: one after the other.
    Short,
    /// Minutes.
    Long,
}

impl Lane {
    /// As it is stored.
    const fn as_str(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
        }
    }
}

/// A job to be done.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// UUIDv7.
    pub id: String,
    /// What is to be done: `mail.send`.
    pub kind: String,
    /// Whose; none for the platform's own.
    pub tenant: Option<String>,
    /// Canonical JSON.
    pub payload: String,
    /// Not before; RFC 3339, UTC, milliseconds.
    pub run_at: String,
    /// Where it is one occurrence of a schedule: its name and instant. It is then put only once.
    pub occurrence: Option<String>,
    /// Beside which others it is done.
    pub lane: Lane,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// A job as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Job {
    /// UUIDv7.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// Whose.
    pub tenant: Option<String>,
    /// Canonical JSON.
    pub payload: String,
    /// `queued`, `running`, `done`, `dead`.
    pub state: String,
    /// Not before.
    pub run_at: String,
    /// How often it was begun.
    pub attempts: i64,
    /// Counts the leases.
    pub fence: i64,
    /// The last failure's words.
    pub last_error: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// When it was done, or given up.
    pub finished_at: Option<String>,
}

/// How an attempt ended.
#[derive(Clone, Debug)]
pub enum Ended {
    /// Done, at this instant.
    Done {
        /// RFC 3339, UTC, milliseconds.
        at: String,
    },
    /// Failed; to be tried again.
    Retry {
        /// Not before.
        run_at: String,
        /// Why.
        error: String,
    },
    /// Failed for good.
    Dead {
        /// RFC 3339, UTC, milliseconds.
        at: String,
        /// Why.
        error: String,
    },
}

/// Which jobs to list.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Of this tenant; empty: all.
    pub tenant: &'a str,
    /// In this state; empty: all.
    pub state: &'a str,
    /// Jobs before this one; none for the newest.
    pub before: Option<&'a str>,
    /// At most this many.
    pub limit: i64,
}

/// Puts a job within the caller's transaction; whether it was put: an occurrence is only once.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put(tx: &mut Tx, job: &NewJob) -> Result<bool, StoreError> {
    let args = [
        (&job.id).into(),
        (&job.kind).into(),
        job.tenant.as_deref().into(),
        (&job.payload).into(),
        (&job.run_at).into(),
        job.occurrence.as_deref().into(),
        (&job.created_at).into(),
        job.lane.as_str().into(),
    ];
    Ok(tx.execute(PUT.with(&args)).await? == 1)
}

/// Puts a job in a transaction of its own.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn add(db: &Db, job: NewJob) -> Result<bool, StoreError> {
    db.write(job, |tx, job| Box::pin(put(tx, job))).await
}

/// A job of a lane that is due, claimed by `holder` until `until`; none where there is none.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn claim(
    db: &Db,
    lane: Lane,
    holder: &str,
    (now, until): (&str, &str),
) -> Result<Option<Job>, StoreError> {
    // Others look at the same ones: the second of two to claim a job takes the next.
    let args = [now.into(), 8.into(), lane.as_str().into()];
    let due: Vec<Job> = db.fetch_all(DUE.with(&args)).await?;
    for job in due {
        let input = (job.id.clone(), job.fence, [holder, until, now].map(str::to_owned));
        let claimed = db.write(input, |tx, (id, fence, [holder, until, now])| {
            Box::pin(async {
                let args = [id.into(), (*fence).into(), holder.into(), until.into(), now.into()];
                tx.execute(CLAIM.with(&args)).await
            })
        });
        if claimed.await? == 1 {
            let (fence, attempts) = (job.fence.saturating_add(1), job.attempts.saturating_add(1));
            return Ok(Some(Job { fence, attempts, state: "running".to_owned(), ..job }));
        }
    }
    Ok(None)
}

/// Makes a lease longer; whether it still was the caller's.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn renew(db: &Db, job: &Job, until: String) -> Result<bool, StoreError> {
    db.write((job.id.clone(), job.fence, until), |tx, (id, fence, until)| {
        Box::pin(async {
            let args = [id.into(), (*fence).into(), until.into()];
            Ok(tx.execute(RENEW.with(&args)).await? == 1)
        })
    })
    .await
}

/// Says how an attempt ended; whether the job still was the caller's to speak of.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn end(db: &Db, job: &Job, ended: Ended) -> Result<bool, StoreError> {
    db.write((job.id.clone(), job.fence, ended), |tx, (id, fence, ended)| {
        Box::pin(async {
            let (id, fence) = (id.into(), (*fence).into());
            let changed = match ended {
                Ended::Done { at } => tx.execute(DONE.with(&[id, fence, at.into()])).await?,
                Ended::Retry { run_at, error } => {
                    tx.execute(RETRY.with(&[id, fence, run_at.into(), error.into()])).await?
                }
                Ended::Dead { at, error } => {
                    tx.execute(DEAD.with(&[id, fence, at.into(), error.into()])).await?
                }
            };
            Ok(changed == 1)
        })
    })
    .await
}

/// Queues a tenant's dead job anew; whether there was one.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn revive(tx: &mut Tx, tenant: &str, id: &str, run_at: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(REVIVE.with(&[id.into(), run_at.into(), tenant.into()])).await? == 1)
}

/// A page of jobs, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db, search: Search<'_>) -> Result<Vec<Job>, StoreError> {
    // Past every UUID, in every collation.
    let before = search.before.unwrap_or("z");
    let args = [before.into(), search.tenant.into(), search.state.into(), search.limit.into()];
    db.fetch_all(LIST.with(&args)).await
}

/// Forgets what was done before an instant.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn forget(db: &Db, before: String) -> Result<u64, StoreError> {
    db.write(before, |tx, before| {
        Box::pin(async { tx.execute(FORGET.with(&[before.into()])).await })
    })
    .await
}
