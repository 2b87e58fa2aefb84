//! Lines of seasons: they are the configuration's, and make one revision of it.

use super::file::Line;
use super::tally::{Outcome, Tally};
use super::{Broken, Importing};
use crate::app::App;
use crate::configuration::{Task, Writing};
use crate::error::{Error, Refused, problem};
use serde_json::Value;
use std::sync::Arc;

/// Writes the seasons of the lines, where all of them are well.
///
/// # Errors
/// What says nothing of the lines: the database is away, golden cases fail. Of what is tried only
/// they are told beside what would become of it.
pub(super) async fn run(
    app: &App,
    of: &Importing,
    tally: &mut Tally,
    lines: Vec<Result<Line, Broken>>,
) -> Result<(), Error> {
    let (mut rows, mut numbers) = (Vec::new(), Vec::new());
    for line in lines {
        match line {
            Ok(line) => {
                numbers.push(line.number);
                rows.push(line.given());
            }
            Err(broken) => tally.broken(&broken),
        }
    }
    if tally.error_count > 0 {
        return Ok(());
    }
    let writing = Writing {
        actor: of.told.actor.clone(),
        reason: String::new(),
        request_id: of.told.request_id.clone(),
        dry_run: of.import.dry_run,
        acknowledged: of.import.acknowledged,
        key: None,
    };
    match app.write_configuration(of.tenant(), &Task::Seasons(rows), &writing).await {
        Ok(written) => {
            let failed = written.answer.pointer("/tests/failed").cloned().unwrap_or_default();
            let fails = failed.as_array().is_some_and(|failed| !failed.is_empty());
            if fails && !of.import.acknowledged {
                tally.fault(&Broken::at(1, Error::TestsFailed { failed }));
            }
            let count = |name: &str| written.answer.get(name).and_then(Value::as_i64).unwrap_or(0);
            let outcomes = [
                (Outcome::Created, count("created")),
                (Outcome::Updated, count("updated")),
                (Outcome::Unchanged, count("unchanged")),
            ];
            for (outcome, count) in outcomes {
                (0..count).for_each(|_| tally.well(outcome));
            }
            Ok(())
        }
        Err(error) => {
            let broken = broken(&error, &numbers).ok_or(error)?;
            tally.broken(&broken);
            Ok(())
        }
    }
}

/// The line whose row is refused.
fn broken(error: &Error, numbers: &[u64]) -> Option<Broken> {
    let path = problem::place(error)?;
    let (index, rest) = path.strip_prefix("$[")?.split_once(']')?;
    let line = numbers.get(index.parse::<usize>().ok()?)?;
    let Error::Refused(refused) = error else { return None };
    let mut refusal = refused.refusal.clone();
    if let Some(members) = refusal.as_object_mut() {
        members.insert("path".to_owned(), format!("${rest}").into());
    }
    let refused = Refused { refusal, live: refused.live.clone() };
    Some(Broken::at(*line, Error::Refused(Arc::new(refused))))
}
