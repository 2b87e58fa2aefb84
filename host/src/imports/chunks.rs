//! Players and memberships: many lines, read and written some at a time.

use super::file::Line;
use super::run::{
    CHECKING_MAX, Came, WRITING_MAX, begin, ended, is_whole, lease, over, proceed, state, told,
};
use super::tally::{Outcome, Tally};
use super::{Broken, Course, Importing, memberships, players};
use crate::app::App;
use crate::tables::Table;
use crate::work::Failure;
use carreau_store::{Reading, StoreError, Tx, imports};
use std::sync::Arc;

/// Lines that are read, and by line written, at once: as many as a statement writes.
const CHUNK: usize = 100;
/// Lines after which it is said how far it came.
const TOLD_EVERY: i64 = 2000;

/// Players and memberships: checked against what is committed, then written.
pub(super) async fn in_chunks(
    app: &Arc<App>,
    of: &Arc<Importing>,
    tally: Tally,
) -> Result<(), Failure> {
    if !is_whole(of) && !of.import.dry_run {
        return by_line(app, of, tally).await;
    }
    let checked = check(app, of, tally.anew()).await?;
    if of.import.dry_run || checked.error_count > 0 {
        let progress = checked.progress(state(of, &checked));
        return proceed(app, (&of.import, &of.job), progress, None).await;
    }
    begin(app, of, &checked, "writing").await?;
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

/// Writes the lines that are well, many in a transaction, from where it came before. Gone on with
/// by another host, what was written before is what there is: a line that repeats an earlier one
/// changes it.
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
    let entry = told(of, &tally).map_err(super::run::later)?;
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
