//! The job that brings a file in.

use super::chunks::in_chunks;
use super::file::File;
use super::tally::Tally;
use super::{Broken, Course, Importing, clubs, org_nodes, seasons};
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::keys::Keys;
use crate::tables::Table;
use crate::work::Failure;
use carreau_store::imports::{self, Import, Progress};
use carreau_store::jobs::{self, Job};
use carreau_store::{StoreError, Tx, audit};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long the job is kept from other hosts while lines are checked, and while they are written.
pub(super) const CHECKING_MAX: Duration = Duration::from_secs(5 * 60);
pub(super) const WRITING_MAX: Duration = Duration::from_secs(60 * 60);

/// Brings in the file of a job.
///
/// # Errors
/// Where it may succeed later, or never will.
pub(crate) async fn run(app: &Arc<App>, job: &Job) -> Result<(), Failure> {
    let db = app.database.db();
    let (tenant, id) = named(job).ok_or_else(|| Failure::Final("it names no file".to_owned()))?;
    let gone = || Failure::Final("its file is gone".to_owned());
    let import = imports::find(db, &tenant, &id).await?.ok_or_else(gone)?;
    if import.finished_at.is_some() {
        return Ok(());
    }
    let bytes = imports::file(db, &id).await?.ok_or_else(gone)?;
    let table = Table::of(&import.kind).ok_or_else(gone)?;
    let mut tally = Tally::of(&import);
    // Many lines take a moment to count: not on a thread that answers requests.
    let read = tokio::task::spawn_blocking(move || File::read(table, bytes)).await;
    let file = match read.map_err(|error| Failure::Temporary(error.to_string()))? {
        Ok(file) => file,
        Err(broken) => {
            tally.fault(&broken);
            return proceed(app, (&import, job), tally.progress("failed"), None).await;
        }
    };
    tally.lines_total = i64::try_from(file.lines).ok();
    let Import { actor, request_id, .. } = import.clone();
    let of = Arc::new(Importing {
        job: job.clone(),
        table,
        file,
        live: app.tenants.live(&tenant).map_err(later)?,
        clubs: clubs(app, &tenant).await?,
        told: Told { tenant, actor, request_id },
        keys: Keys::new().map_err(|error| Failure::Final(error.to_string()))?,
        import,
    });
    match table {
        Table::Seasons => of_configuration(app, &of, tally).await,
        Table::OrgNodes => at_once(app, &of, tally).await,
        Table::Players | Table::Memberships => in_chunks(app, &of, tally).await,
    }
}

/// Says of a file whose job is given up that nothing came of it, so that nobody waits for it; what
/// was written line by line before stays, and is counted.
///
/// # Errors
/// Those of the database.
pub(crate) async fn give_up(app: &App, job: &Job) -> Result<(), StoreError> {
    let db = app.database.db();
    let Some((tenant, id)) = named(job) else { return Ok(()) };
    let Some(import) = imports::find(db, &tenant, &id).await? else { return Ok(()) };
    let mut tally = Tally::of(&import);
    tally.fault(&Broken::at(1, Error::Internal));
    let input = (id, job.clone(), tally.progress("failed"));
    let said = db.write(input, |tx, (id, job, progress)| {
        Box::pin(async move { imports::proceed(tx, id, job, progress).await })
    });
    said.await.map(drop)
}

/// Whose file, and which.
fn named(job: &Job) -> Option<(String, String)> {
    let payload: Value = serde_json::from_str(&job.payload).ok()?;
    Some((job.tenant.clone()?, payload.get("import")?.as_str()?.to_owned()))
}

/// What may succeed later.
#[expect(clippy::needless_pass_by_value, reason = "it stands for a closure")]
pub(super) fn later(error: Error) -> Failure {
    Failure::Temporary(error.code().to_owned())
}

/// Says how far a file came, and what the audit log is told where it is over.
pub(super) async fn proceed(
    app: &App,
    (import, job): (&Import, &Job),
    progress: Progress,
    told: Option<audit::NewEntry>,
) -> Result<(), Failure> {
    let db = app.database.db();
    let input = (import.id.clone(), job.clone(), progress, told);
    let ours = db.write(input, |tx, (id, job, progress, told)| {
        Box::pin(async move {
            if !imports::proceed(tx, id, job, progress).await? {
                return Ok(false);
            }
            if let Some(entry) = told {
                audit::append(tx, entry).await?;
            }
            Ok(true)
        })
    });
    if ours.await? { Ok(()) } else { Err(Failure::Temporary("another host took it".to_owned())) }
}

/// How an import is told of.
pub(super) fn told(of: &Importing, tally: &Tally) -> Result<audit::NewEntry, Error> {
    of.told.entry("import.done", ("import", &of.import.id), tally.told(&of.import))
}

/// Whether all lines have to be well.
pub(super) fn is_whole(of: &Importing) -> bool {
    of.import.mode == "all_or_nothing"
}

async fn of_configuration(
    app: &Arc<App>,
    of: &Arc<Importing>,
    mut tally: Tally,
) -> Result<(), Failure> {
    let lines: Vec<_> = of.file.lines().collect();
    let done = seasons::run(app, of, &mut tally, lines).await;
    if let Err(error) = done {
        if error.status().is_server_error() {
            return Err(later(error));
        }
        tally.fault(&Broken::at(1, error));
    }
    let failed = tally.error_count > 0;
    let state = if failed { "failed" } else { "done" };
    let keeps = !failed && !of.import.dry_run;
    let entry = keeps.then(|| told(of, &tally)).transpose().map_err(later)?;
    proceed(app, (&of.import, &of.job), tally.progress(state), entry).await
}

/// What a transaction came to, kept beside it where it is rolled back.
pub(super) type Came = Arc<Mutex<Option<Tally>>>;

/// The tree: all lines in one transaction, each seeing those above it; taken back where they are
/// tried only.
async fn at_once(app: &Arc<App>, of: &Arc<Importing>, tally: Tally) -> Result<(), Failure> {
    begin(app, of, &tally, if of.import.dry_run { "checking" } else { "writing" }).await?;
    let came: Came = Arc::default();
    let input = (Arc::clone(of), tally.anew(), Arc::clone(&came));
    let written = app.database.db().write_within(WRITING_MAX, input, |tx, (of, tally, came)| {
        Box::pin(async move {
            let (mut tally, mut course) = (tally.clone(), Course::default());
            for line in org_nodes::in_order(of.file.lines().collect()) {
                let line = match line {
                    Ok(line) => org_nodes::write(tx, of, &mut course, &line).await?,
                    Err(broken) => Err(broken),
                };
                match line {
                    Ok(outcome) => tally.well(outcome),
                    Err(broken) => tally.broken(&broken),
                }
            }
            ended(tx, of, tally, came).await
        })
    });
    over(app, of, written.await, &came).await
}

/// Ends the transaction that writes a file: what is kept of it, or that nothing is.
pub(super) async fn ended(
    tx: &mut Tx,
    of: &Importing,
    tally: Tally,
    came: &Came,
) -> Result<(), StoreError> {
    let keeps = !of.import.dry_run && (tally.error_count == 0 || !is_whole(of));
    if !keeps {
        *came.lock().unwrap_or_else(PoisonError::into_inner) = Some(tally);
        return Err(StoreError::GivenUp);
    }
    if !imports::proceed(tx, &of.import.id, &of.job, &tally.progress("done")).await? {
        return Err(StoreError::Conflict { what: "another host took the import".to_owned() });
    }
    match told(of, &tally) {
        Ok(entry) => audit::append(tx, &entry).await,
        Err(error) => Err(StoreError::Interrupted { reason: error.code().to_owned() }),
    }
}

/// Says what became of a file whose transaction ended.
pub(super) async fn over(
    app: &App,
    of: &Importing,
    written: Result<(), StoreError>,
    came: &Came,
) -> Result<(), Failure> {
    match written {
        Ok(()) => return Ok(()),
        Err(StoreError::GivenUp) => {}
        Err(error) => return Err(error.into()),
    }
    let tally = came.lock().unwrap_or_else(PoisonError::into_inner).take();
    let tally = tally.ok_or_else(|| Failure::Final("a fault of the program".to_owned()))?;
    proceed(app, (&of.import, &of.job), tally.progress(state(of, &tally)), None).await
}

/// How a file that was looked through ends.
pub(super) fn state(of: &Importing, tally: &Tally) -> &'static str {
    if tally.error_count > 0 && is_whole(of) { "failed" } else { "done" }
}

/// Keeps the job from other hosts.
pub(super) async fn lease(app: &App, of: &Importing, length: Duration) -> Result<(), Failure> {
    if jobs::renew(app.database.db(), &of.job, clock::instant_in(length)).await? {
        Ok(())
    } else {
        Err(Failure::Temporary("another host took it".to_owned()))
    }
}

/// Begins the transaction of a whole file: nobody else takes the job while it lasts.
pub(super) async fn begin(
    app: &App,
    of: &Importing,
    tally: &Tally,
    state: &'static str,
) -> Result<(), Failure> {
    lease(app, of, WRITING_MAX).await?;
    proceed(app, (&of.import, &of.job), tally.progress(state), None).await
}
