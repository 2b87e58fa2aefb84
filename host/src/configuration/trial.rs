//! The golden cases, held against a pack before it answers.
//!
//! A case that fails by the new pack and did not fail by the live one is what a change breaks: it
//! is shown with what it expects and what it would get. One that failed before is told of by
//! number.

use crate::error::Error;
use crate::residents::{Pinned, Residents};
use carreau_engine::canonical;
use carreau_engine::golden::{self, Case, Mismatch, Unreadable};
use carreau_engine::pack::folder::Folder;
use carreau_sandbox::Fault;
use carreau_store::Db;
use carreau_store::rule_files::{self, RuleFiles};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// What the golden cases came to.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub(crate) struct Trial {
    /// How many hold.
    passed: usize,
    /// What fails that did not fail before.
    pub(crate) failed: Vec<FailedCase>,
    /// How many fail that failed before.
    failed_before: usize,
}

/// A golden case that fails.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FailedCase {
    /// File it stands in.
    file: String,
    /// What it shows.
    name: String,
    /// Each difference.
    differences: Vec<CaseDifference>,
}

/// A difference between what a case expects and what it gets.
#[derive(Clone, Debug, Serialize, ToSchema)]
struct CaseDifference {
    /// JSONPath into the reply.
    path: String,
    /// What the case says.
    expected: Value,
    /// What the reply has, if anything.
    found: Option<Value>,
}

impl From<Mismatch> for CaseDifference {
    fn from(mismatch: Mismatch) -> Self {
        let Mismatch { path, expected, found } = mismatch;
        Self { path, expected, found }
    }
}

/// The golden cases of a tenant's revision.
///
/// # Errors
/// `database_unavailable`; `internal` where they do not read.
pub(crate) async fn cases(db: &Db, tenant: &str, revision: i64) -> Result<Vec<Case>, Error> {
    let mut all = Vec::new();
    for (file, cases) in rule_files::at(db, tenant, revision).await?.cases {
        let cases: Vec<Case> = serde_json::from_str(&cases).map_err(|error| {
            tracing::error!(tenant, file, %error, "kept cases do not read");
            Error::Internal
        })?;
        all.extend(cases.into_iter().map(|case| Case { file: file.clone(), ..case }));
    }
    Ok(all)
}

/// The files of a pack's folder that was read, as they are kept.
///
/// # Errors
/// Where a file of cases does not read.
pub(crate) fn files_of(read: Folder) -> Result<RuleFiles, String> {
    let cases = cases_of(&read)?;
    Ok(RuleFiles { texts: read.files, cases })
}

/// The golden cases of a folder, file by file, as they are kept.
///
/// # Errors
/// Where a file of cases does not read.
pub(crate) fn cases_of(read: &Folder) -> Result<BTreeMap<String, String>, String> {
    let cases = golden::cases(read).map_err(|unreadable| match unreadable {
        Unreadable::Fault(fault) => format!("{}:{}", fault.place.file, fault.place.line),
        Unreadable::Refusal(file, refusal) => format!("{file}: {}", refusal.path),
    })?;
    let mut files: BTreeMap<String, Vec<Case>> = BTreeMap::new();
    for case in cases {
        files.entry(case.file.clone()).or_default().push(case);
    }
    let kept = files.into_iter().map(|(file, cases)| {
        let cases = serde_json::to_value(cases).map_err(|error| error.to_string())?;
        Ok((file, canonical::text(&cases)))
    });
    kept.collect()
}

/// Holds cases against a pack, and what fails against the live one.
///
/// # Errors
/// A fault of the engine.
pub(crate) async fn run(
    residents: &Arc<Residents>,
    live: &Arc<Pinned>,
    next: &Arc<Pinned>,
    cases: Vec<Case>,
) -> Result<Trial, Error> {
    let (live, next) = (Arc::clone(live), Arc::clone(next));
    let tried = residents.long(move |residents| {
        let mut trial = Trial::default();
        for case in cases {
            let request = case.request();
            let differences = case.compare(&residents.answer_now(&next, &request)?);
            if differences.is_empty() {
                trial.passed = trial.passed.saturating_add(1);
            } else if case.compare(&residents.answer_now(&live, &request)?).is_empty() {
                let differences = differences.into_iter().map(CaseDifference::from).collect();
                trial.failed.push(FailedCase { file: case.file, name: case.name, differences });
            } else {
                trial.failed_before = trial.failed_before.saturating_add(1);
            }
        }
        Ok::<Trial, Fault>(trial)
    });
    Ok(tried.await?)
}
