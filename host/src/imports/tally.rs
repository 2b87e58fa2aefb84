//! What came of the lines so far.

use crate::clock;
use crate::error::{Error, problem};
use crate::language::Language;
use carreau_engine::canonical;
use carreau_store::imports::{Import, Progress};
use serde_json::{Value, json};

/// Lines that are not well of which it is kept why.
const ERRORS_MAX: usize = 200;

/// A line that is not well.
#[derive(Clone, Debug)]
pub(super) struct Broken {
    /// From 1, the line that names the columns.
    pub(super) line: u64,
    /// What stands there.
    value: Option<String>,
    /// Why; its path names the column.
    pub(super) error: Error,
}

impl Broken {
    /// A line, and why it is not well.
    pub(super) fn at(line: u64, error: Error) -> Self {
        Self { line, value: None, error }
    }

    /// A line, what stands in it, and why it is not well.
    pub(super) fn with(line: &super::file::Line, error: Error) -> Self {
        let column = problem::place(&error);
        let value = line.text(column_of(column.as_deref()).unwrap_or_default());
        let value = (!value.is_empty()).then(|| value.chars().take(200).collect());
        Self { line: line.number, value, error }
    }

    /// Why a file is none of its table.
    pub(super) fn of_file(line: usize, code: &'static str, found: &str) -> Self {
        let line = u64::try_from(line).unwrap_or(u64::MAX);
        Self::at(line, super::file::field(code, "$", found))
    }
}

/// The column a path leads into: `flags` of `$.flags[1]`.
fn column_of(path: Option<&str>) -> Option<&str> {
    let path = path?.strip_prefix("$.")?;
    path.split(['.', '[']).next()
}

/// What came of a line that is well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is new.
    Created,
    /// It says something else.
    Updated,
    /// It says what it said.
    Unchanged,
}

/// What came of the lines so far.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// Lines there are.
    pub(super) lines_total: Option<i64>,
    /// Looked at.
    pub(super) lines_done: i64,
    created: i64,
    updated: i64,
    unchanged: i64,
    /// Not well.
    pub(super) error_count: i64,
    errors: Vec<Value>,
    language: Language,
}

impl Tally {
    /// Of an import as far as it came before.
    pub(super) fn of(import: &Import) -> Self {
        let errors: Option<Vec<Value>> = serde_json::from_str(&import.errors).ok();
        Self {
            lines_total: import.lines_total,
            lines_done: import.lines_done,
            created: import.created,
            updated: import.updated,
            unchanged: import.unchanged,
            error_count: import.error_count,
            errors: errors.unwrap_or_default(),
            language: Language::of_code(&import.language),
        }
    }

    /// The same before any line.
    pub(super) fn anew(&self) -> Self {
        let (lines_done, created, updated, unchanged, error_count) = (0, 0, 0, 0, 0);
        let (lines_total, language) = (self.lines_total, self.language);
        let errors = Vec::new();
        Self { lines_total, lines_done, created, updated, unchanged, error_count, errors, language }
    }

    /// A line that is well.
    pub(super) fn well(&mut self, outcome: Outcome) {
        self.lines_done = self.lines_done.saturating_add(1);
        let count = match outcome {
            Outcome::Created => &mut self.created,
            Outcome::Updated => &mut self.updated,
            Outcome::Unchanged => &mut self.unchanged,
        };
        *count = count.saturating_add(1);
    }

    /// A line that is not.
    pub(super) fn broken(&mut self, broken: &Broken) {
        self.lines_done = self.lines_done.saturating_add(1);
        self.fault(broken);
    }

    /// What is wrong with the file as a whole.
    pub(super) fn fault(&mut self, broken: &Broken) {
        self.error_count = self.error_count.saturating_add(1);
        if self.errors.len() >= ERRORS_MAX {
            return;
        }
        let path = problem::place(&broken.error);
        self.errors.push(json!({
            "code": broken.error.code(),
            "column": column_of(path.as_deref()),
            "line": broken.line,
            "message": problem::said(&broken.error, self.language),
            "value": broken.value,
        }));
    }

    /// How far it came.
    pub(super) fn progress(&self, state: &'static str) -> Progress {
        let over = ["done", "failed"].contains(&state);
        Progress {
            state,
            lines_total: self.lines_total,
            lines_done: self.lines_done,
            created: self.created,
            updated: self.updated,
            unchanged: self.unchanged,
            error_count: self.error_count,
            errors: canonical::text(&Value::Array(self.errors.clone())),
            finished_at: over.then(clock::instant),
        }
    }

    /// What the audit log says of it.
    pub(super) fn told(&self, import: &Import) -> Value {
        json!({
            "created": self.created, "errors": self.error_count,
            "file_sha256": import.file_sha256, "kind": import.kind, "mode": import.mode,
            "unchanged": self.unchanged, "updated": self.updated,
        })
    }
}
