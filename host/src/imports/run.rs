//! The job that brings a file in.

use super::file::{File, Line};
use super::tally::{Outcome, Tally};
use super::{Broken, Course, Importing, clubs, memberships, org_nodes, players, seasons};
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::keys::Keys;
use crate::tables::Table;
use crate::work::Failure;
use carreau_store::imports::{self, Import, Progress};
use carreau_store::jobs::{self, Job};
use carreau_store::{Reading, StoreError, Tx, audit};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Lines that are read, and by line written, at once: as many as a statement writes.
const CHUNK: usize = 100;
/// Lines after which it is said how far it came.
const TOLD_EVERY: i64 = 2000;
/// How long the job is kept from other hosts while lines are checked, and while they are written.
const CHECKING_MAX: Duration = Duration::from_secs(5 * 60);
const WRITING_MAX: Duration = Duration::from_secs(60 * 60);

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

/// Whose file, and which.
fn named(job: &Job) -> Option<(String, String)> {
    let payload: Value = serde_json::from_str(&job.payload).ok()?;
    Some((job.tenant.clone()?, payload.get("import")?.as_str()?.to_owned()))
}

/// What may succeed later.
#[expect(clippy::needless_pass_by_value, reason = "it stands for a closure")]
fn later(error: Error) -> Failure {
    Failure::Temporary(error.code().to_owned())
}

/// Says how far a file came, and what the audit log is told where it is over.
async fn proceed(
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
fn told(of: &Importing, tally: &Tally) -> Result<audit::NewEntry, Error> {
    of.told.entry("import.done", ("import", &of.import.id), tally.told(&of.import))
}

/// Whether all lines have to be well.
fn is_whole(of: &Importing) -> bool {
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
    let entry = if failed || of.import.dry_run { None } else { told(of, &tally).ok() };
    proceed(app, (&of.import, &of.job), tally.progress(state), entry).await
}

/// What a transaction came to, kept beside it where it is rolled back.
type Came = Arc<Mutex<Option<Tally>>>;

/// The tree: all lines in one transaction, each seeing those above it; taken back where they are
/// tried only.
async fn at_once(app: &Arc<App>, of: &Arc<Importing>, tally: Tally) -> Result<(), Failure> {
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
async fn ended(tx: &mut Tx, of: &Importing, tally: Tally, came: &Came) -> Result<(), StoreError> {
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
async fn over(
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
fn state(of: &Importing, tally: &Tally) -> &'static str {
    if tally.error_count > 0 && is_whole(of) { "failed" } else { "done" }
}

/// Players and memberships: checked against what is committed, then written.
async fn in_chunks(app: &Arc<App>, of: &Arc<Importing>, tally: Tally) -> Result<(), Failure> {
    if !is_whole(of) && !of.import.dry_run {
        return by_line(app, of, tally).await;
    }
    let checked = check(app, of, tally.anew()).await?;
    if of.import.dry_run || checked.error_count > 0 {
        let progress = checked.progress(state(of, &checked));
        return proceed(app, (&of.import, &of.job), progress, None).await;
    }
    lease(app, of, WRITING_MAX).await?;
    proceed(app, (&of.import, &of.job), checked.progress("writing"), None).await?;
    let came: Came = Arc::default();
    let input = (Arc::clone(of), tally.anew(), Arc::clone(&came));
    let written = app.database.db().write_within(WRITING_MAX, input, |tx, (of, tally, came)| {
        Box::pin(async move {
            let (mut tally, mut course) = (tally.clone(), Course::default());
            let mut lines = of.file.lines();
            while let Some(chunk) = chunk(&mut lines) {
                write(tx, of, &mut course, &mut tally, chunk).await?;
                if tally.error_count > 0 {
                    break;
                }
            }
            ended(tx, of, tally, came).await
        })
    });
    over(app, of, written.await, &came).await
}

/// The next lines of a file.
fn chunk(
    lines: &mut impl Iterator<Item = Result<Line, Broken>>,
) -> Option<Vec<Result<Line, Broken>>> {
    let chunk: Vec<_> = lines.take(CHUNK).collect();
    (!chunk.is_empty()).then_some(chunk)
}

/// Keeps the job from other hosts.
async fn lease(app: &App, of: &Importing, length: Duration) -> Result<(), Failure> {
    if jobs::renew(app.database.db(), &of.job, clock::instant_in(length)).await? {
        Ok(())
    } else {
        Err(Failure::Temporary("another host took it".to_owned()))
    }
}

/// What the lines would make of what there is.
async fn check(app: &App, of: &Importing, mut tally: Tally) -> Result<Tally, Failure> {
    let mut course = Course::default();
    let mut lines = of.file.lines();
    let mut told = 0;
    proceed(app, (&of.import, &of.job), tally.progress("checking"), None).await?;
    while let Some(chunk) = chunk(&mut lines) {
        let reading = &mut Reading::from(app.database.db());
        read(reading, of, &mut course, &mut tally, chunk).await?;
        if tally.lines_done.saturating_sub(told) >= TOLD_EVERY {
            told = tally.lines_done;
            lease(app, of, CHECKING_MAX).await?;
            proceed(app, (&of.import, &of.job), tally.progress("checking"), None).await?;
        }
    }
    Ok(tally)
}

/// What lines make of what there is.
enum Entries {
    Players(Vec<players::Entry>),
    Memberships(Vec<memberships::Entry>),
}

/// Reads lines, and counts what came of each.
async fn read(
    reading: &mut Reading<'_>,
    of: &Importing,
    course: &mut Course,
    tally: &mut Tally,
    lines: Vec<Result<Line, Broken>>,
) -> Result<Entries, StoreError> {
    let mut whole = Vec::with_capacity(lines.len());
    for line in lines {
        match line {
            Ok(line) => whole.push(line),
            Err(broken) => tally.broken(&broken),
        }
    }
    Ok(if of.table == Table::Players {
        let read = players::read(reading, of, course, whole).await?;
        Entries::Players(counted(tally, read, players::Entry::outcome))
    } else {
        let read = memberships::read(reading, of, course, whole).await?;
        Entries::Memberships(counted(tally, read, memberships::Entry::outcome))
    })
}

fn counted<E>(
    tally: &mut Tally,
    read: Vec<Result<E, Broken>>,
    outcome: impl Fn(&E) -> Outcome,
) -> Vec<E> {
    let mut entries = Vec::with_capacity(read.len());
    for entry in read {
        match entry {
            Ok(entry) => {
                tally.well(outcome(&entry));
                entries.push(entry);
            }
            Err(broken) => tally.broken(&broken),
        }
    }
    entries
}

/// Reads lines within a transaction and writes those that are well.
async fn write(
    tx: &mut Tx,
    of: &Importing,
    course: &mut Course,
    tally: &mut Tally,
    lines: Vec<Result<Line, Broken>>,
) -> Result<(), StoreError> {
    let entries = read(&mut Reading::from(&mut *tx), of, course, tally, lines).await?;
    let written = match entries {
        Entries::Players(entries) => players::write(tx, of, entries).await?,
        Entries::Memberships(entries) => memberships::write(tx, of, entries).await?,
    };
    // What was read in this transaction fits; where another was quicker, it is tried again.
    written.map_err(|error| StoreError::Conflict { what: error.code().to_owned() })
}

/// Writes the lines that are well, many in a transaction, from where it came before.
async fn by_line(app: &Arc<App>, of: &Arc<Importing>, mut tally: Tally) -> Result<(), Failure> {
    let mut lines = of.file.lines();
    let done = usize::try_from(tally.lines_done).unwrap_or_default();
    // `nth` goes past as many lines as there are before the one it gives.
    if let Some(last) = done.checked_sub(1) {
        lines.nth(last);
    }
    let course = Arc::default();
    while let Some(chunk) = chunk(&mut lines) {
        lease(app, of, CHECKING_MAX).await?;
        tally = write_chunk(app, of, tally, chunk, &course).await?;
    }
    let entry = told(of, &tally).map_err(later)?;
    proceed(app, (&of.import, &of.job), tally.progress("done"), Some(entry)).await
}

/// Writes lines in a transaction of their own, with how far the file then came.
async fn write_chunk(
    app: &App,
    of: &Arc<Importing>,
    tally: Tally,
    lines: Vec<Result<Line, Broken>>,
    course: &Arc<tokio::sync::Mutex<Course>>,
) -> Result<Tally, Failure> {
    let input = (Arc::clone(of), tally, lines, Arc::clone(course));
    let written = app.database.db().write(input, |tx, (of, tally, lines, course)| {
        Box::pin(async move {
            let (mut tally, mut course) = (tally.clone(), course.lock().await);
            // What earlier lines made of it is kept, and read again.
            course.active.clear();
            write(tx, of, &mut course, &mut tally, lines.clone()).await?;
            let progress = tally.progress("writing");
            if !imports::proceed(tx, &of.import.id, &of.job, &progress).await? {
                return Err(StoreError::Conflict { what: "another host took it".to_owned() });
            }
            Ok(tally)
        })
    });
    Ok(written.await?)
}
