//! What is done after the transaction that asked for it: sealing, jobs, forgetting.
//!
//! Every host does it side by side with the others: a job is claimed by lease, a seal collides in
//! its number, an occurrence of a schedule is put once. While the database is away nothing is done,
//! and nothing is lost.

use crate::app::App;
use crate::clock;
use crate::drafts::due;
use crate::imports;
use crate::licenses::{days, renewals};
pub(crate) use crate::mail::Failure;
use crate::online;
use carreau_store::jobs::{self, Ended, Job, Lane, NewJob};
use carreau_store::{
    Db, StoreError, audit, cases, idempotency, login_attempts, mails, one_time, sessions,
};
use metrics::counter;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;

/// How often the audit log is sealed and due jobs are looked for.
const PAUSE: Duration = Duration::from_secs(1);
/// How long a host that takes a job has it.
const LEASE: Duration = Duration::from_secs(120);
/// How often a job is tried before it is given up: with the pauses, over about a day.
const ATTEMPTS_MAX: i64 = 12;
/// The pause after the first failure; each later one is twice as long, up to the longest.
const FIRST_RETRY: Duration = Duration::from_secs(15);
const LAST_RETRY: Duration = Duration::from_secs(4 * 60 * 60);
/// How long the answers to creating requests are kept.
const ANSWERS_KEPT: Duration = Duration::from_secs(24 * 60 * 60);
/// How long jobs are kept that are done.
const JOBS_KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How long log-ins, one-time tokens and counted attempts are kept that are of no use any more.
const LOG_INS_KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// The kind of the jobs that forget, which are put once an hour.
const FORGET: &str = "kept.forget";

/// Works until the server ends: what takes long beside the rest, so that nothing waits for it.
pub(crate) async fn run(app: Arc<App>) {
    let holder = clock::new_id().to_string();
    tokio::join!(at_once(&app, &holder), at_length(&app, &holder));
}

async fn at_once(app: &Arc<App>, holder: &str) {
    let mut last = String::new();
    loop {
        sleep(PAUSE).await;
        if app.database.is_prepared() {
            waits(round(app, holder, &mut last).await);
        }
    }
}

async fn at_length(app: &Arc<App>, holder: &str) {
    loop {
        sleep(PAUSE).await;
        if app.database.is_prepared() {
            waits(due(app, holder, Lane::Long).await);
        }
    }
}

fn waits(done: Result<(), StoreError>) {
    if let Err(error) = done {
        tracing::warn!(%error, "work waits");
    }
}

async fn round(app: &Arc<App>, holder: &str, last: &mut String) -> Result<(), StoreError> {
    let db = app.database.db();
    for chain in audit::unsealed(db).await? {
        seal(db, &chain).await?;
    }
    schedule(app, last).await?;
    due(app, holder, Lane::Short).await
}

/// Puts all that is unsealed of a chain under seals: many entries under several.
async fn seal(db: &Db, chain: &str) -> Result<(), StoreError> {
    loop {
        match audit::seal(db, chain, clock::instant()).await {
            Ok(Some(seal)) if seal.count >= audit::ENTRIES_MAX => {}
            // No more are left, or another host seals.
            Ok(_) | Err(StoreError::Conflict { .. }) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
}

/// Does the jobs of a lane that are due.
async fn due(app: &Arc<App>, holder: &str, lane: Lane) -> Result<(), StoreError> {
    let db = app.database.db();
    loop {
        let (now, until) = (clock::instant(), clock::instant_in(LEASE));
        let Some(job) = jobs::claim(db, lane, holder, (&now, &until)).await? else {
            return Ok(());
        };
        let ended = attempt(app, &job).await;
        let kind = job.kind.clone();
        let outcome = match &ended {
            Ended::Done { .. } => "done",
            Ended::Retry { .. } => "retry",
            Ended::Dead { .. } => "dead",
        };
        counter!("carreau_jobs_total", "kind" => kind, "outcome" => outcome).increment(1);
        if let Ended::Retry { error, .. } | Ended::Dead { error, .. } = &ended {
            tracing::warn!(job = job.id, kind = job.kind, attempts = job.attempts, error, outcome);
        }
        if !jobs::end(db, &job, ended).await? {
            tracing::warn!(job = job.id, "the job was taken over: its lease had run out");
        }
    }
}

/// Puts the hour's jobs, where this host did not: every host tries, one puts each.
async fn schedule(app: &App, last: &mut String) -> Result<(), StoreError> {
    let now = clock::instant();
    let hour = now.get(..13).unwrap_or_default();
    if *last == hour {
        return Ok(());
    }
    for (kind, lane) in [(FORGET, Lane::Short), (days::JOB, Lane::Long)] {
        let job = NewJob {
            id: clock::new_id().to_string(),
            kind: kind.to_owned(),
            tenant: None,
            payload: "{}".to_owned(),
            run_at: now.clone(),
            occurrence: Some(format!("{kind}@{hour}")),
            lane,
            created_at: now.clone(),
        };
        jobs::add(app.database.db(), job).await?;
    }
    hour.clone_into(last);
    Ok(())
}

async fn attempt(app: &Arc<App>, job: &Job) -> Ended {
    let done = match job.kind.as_str() {
        mails::JOB => send(app, job).await,
        FORGET => forget(app).await,
        imports::JOB => imports::run(app, job).await,
        online::REFUND => online::refund(app, job).await,
        renewals::JOB => renewals::run(app, job).await,
        days::JOB => days::run(app, job).await,
        due::JOB => due::run(app, job).await,
        kind => Err(Failure::Final(format!("this program knows no job `{kind}`"))),
    };
    let at = clock::instant();
    match done {
        Ok(()) => Ended::Done { at },
        Err(Failure::Temporary(error)) if job.attempts < ATTEMPTS_MAX => {
            Ended::Retry { run_at: clock::instant_in(pause(job.attempts)), error }
        }
        Err(Failure::Temporary(error) | Failure::Final(error)) => {
            if let Err(error) = give_up(app, job).await {
                // The job stays this host's to end; whoever revives it begins it again.
                tracing::warn!(job = job.id, %error, "what is given up does not say so");
            }
            Ended::Dead { at, error }
        }
    }
}

/// Says of what somebody waits for that nothing more comes of it.
async fn give_up(app: &App, job: &Job) -> Result<(), StoreError> {
    match job.kind.as_str() {
        imports::JOB => imports::give_up(app, job).await,
        renewals::JOB => renewals::give_up(app, job).await,
        _ => Ok(()),
    }
}

/// How long to wait after so many attempts.
fn pause(attempts: i64) -> Duration {
    let doubled = u32::try_from(attempts.saturating_sub(1).clamp(0, 30)).unwrap_or_default();
    FIRST_RETRY.saturating_mul(2_u32.saturating_pow(doubled)).min(LAST_RETRY)
}

async fn send(app: &App, job: &Job) -> Result<(), Failure> {
    let db = app.database.db();
    let Some(mail) = mails::of_job(db, &job.id).await? else {
        return Err(Failure::Final("its mail is gone".to_owned()));
    };
    let message_id = app.mailer.send(&mail).await?;
    Ok(mails::sent(db, &mail.id, Some(message_id), clock::instant()).await?)
}

async fn forget(app: &App) -> Result<(), Failure> {
    let db = app.database.db();
    idempotency::forget(db, clock::instant_before(ANSWERS_KEPT)).await?;
    jobs::forget(db, clock::instant_before(JOBS_KEPT)).await?;
    carreau_store::imports::forget(db, clock::instant_before(JOBS_KEPT)).await?;
    let before = clock::instant_before(LOG_INS_KEPT);
    sessions::forget(db, before.clone()).await?;
    one_time::forget(db, before.clone()).await?;
    login_attempts::forget_all(db, before).await?;
    cases::forget_loose(db, clock::instant_before(ANSWERS_KEPT)).await?;
    Ok(())
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Temporary(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let seconds = |attempts| pause(attempts).as_secs();
        assert_eq!([seconds(1), seconds(2), seconds(3), seconds(12)], [15, 30, 60, 14_400]);
        assert_eq!(seconds(i64::MAX), 14_400);
    }
}
