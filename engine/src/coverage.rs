//! What of a pack its golden cases touch: the rows whose effect an explanation tells, and the lines
//! of scripts that ran. Never in wasm.
//!
//! Rows declare themselves as a pack is compiled, in the order they are compiled in, while a
//! recording is under way on the thread; what is told or runs while cases are asked touches them.

use crate::call;
use crate::golden::Case;
use crate::pack::{Document, Prepared};
use crate::refusal::Refusal;
use crate::wire::member;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What is recorded on a thread.
#[derive(Default)]
struct Recording {
    /// The rules of the rows, in the order they were declared in.
    declared: Vec<String>,
    touched: BTreeSet<usize>,
    /// The files of scripts with the number of lines before each.
    files: Vec<(String, usize)>,
    /// Lines with statements, and those that ran, counted through all files.
    lines: BTreeSet<usize>,
    ran: BTreeSet<usize>,
}

thread_local! {
    static RECORDING: RefCell<Option<Recording>> = const { RefCell::new(None) };
}

/// A row that declared itself; none where nothing is recorded.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row(Option<usize>);

/// What of a pack is touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The rows: each rule, counted from 0 where several rows are of it, and whether a case touched
    /// it.
    pub rows: BTreeMap<(String, usize), bool>,
    /// The lines of scripts that have statements: file, line from 1, and whether it ran.
    pub lines: BTreeMap<(String, usize), bool>,
}

impl Row {
    /// Declares the next row of a rule.
    pub(crate) fn declare(rule: &str) -> Self {
        Self(with(|recording| {
            recording.declared.push(rule.to_owned());
            recording.declared.len().saturating_sub(1)
        }))
    }

    /// Says that it applied.
    pub(crate) fn touch(self) {
        if let Self(Some(row)) = self {
            with(|recording| recording.touched.insert(row));
        }
    }

    /// Says that a step of an explanation tells of it.
    pub(crate) fn told(self, key: impl FnOnce() -> &'static str) {
        if self.0.is_some() && !NOT_APPLIED.contains(&key()) {
            self.touch();
        }
    }
}

/// The steps that tell of a row only that it does not apply.
const NOT_APPLIED: [&str; 9] = [
    "affiliation.not_first_year",
    "discount.deadline_passed",
    "script.not_eligible",
    "surcharge.not_in_period",
    "surcharge.not_started",
    "surcharge.nothing_to_charge",
    "waiver.not_eligible",
    "waiver.not_used",
    "waiver.nothing_to_waive",
];

fn with<T>(record: impl FnOnce(&mut Recording) -> T) -> Option<T> {
    RECORDING.with_borrow_mut(|recording| recording.as_mut().map(record))
}

/// Whether a recording is under way.
pub(crate) fn is_recording() -> bool {
    RECORDING.with_borrow(Option::is_some)
}

/// A file of scripts with as many lines before it as all before it have, so that a place is of one
/// file; as it is where nothing is recorded.
pub(crate) fn apart(file: &str, text: &str) -> String {
    let before = with(|recording| {
        let before = recording.files.last().map_or(0, |(_, end)| *end);
        let end = before.saturating_add(text.lines().count()).saturating_add(1);
        recording.files.push((file.to_owned(), end));
        before
    });
    format!("{}{text}", "\n".repeat(before.unwrap_or_default()))
}

/// A line with a statement.
pub(crate) fn has(line: usize) {
    with(|recording| recording.lines.insert(line));
}

/// A line that runs.
pub(crate) fn ran(line: usize) {
    with(|recording| recording.ran.insert(line));
}

/// The path of a row in its document, by its rule and its place among the rows of that rule.
#[must_use]
pub fn path(document: &Document, (rule, place): (&str, usize)) -> Option<String> {
    let (rule, is_step) = match rule.strip_suffix("/step") {
        Some(rule) => (rule, true),
        None => (rule, false),
    };
    let (section, key) = rule.rsplit_once('/')?;
    let content = document.sections.get(section)?.as_object()?;
    let code = |row: &Value, name: &str| row.get(name)?.as_str().map(str::to_owned);
    let is_own = |row: &Value| match code(row, "code") {
        Some(code) => code == key,
        None => {
            let node = code(row, "component").zip(code(row, "node"));
            node.is_some_and(|(component, node)| format!("{component}@{node}") == key)
        }
    };
    let inner = if is_step { Some("steps") } else { None };
    let inner = inner.or(section.starts_with("fees/").then_some("prices"));
    let mut left = place;
    for list in LISTS {
        let rows = content.get(list).and_then(Value::as_array).into_iter().flatten();
        for (index, row) in rows.enumerate().filter(|(_, row)| is_own(row)) {
            let at = format!("{}.{list}[{index}]", member("$.sections", section));
            let inside = inner.and_then(|inner| row.get(inner)).and_then(Value::as_array);
            let count = if inner.is_some() { inside.map_or(0, Vec::len) } else { 1 };
            if left < count {
                return Some(inner.map_or(at.clone(), |inner| format!("{at}.{inner}[{left}]")));
            }
            left = left.saturating_sub(count);
        }
    }
    None
}

/// The lists of sections whose rows declare themselves, in the order they are compiled in.
const LISTS: [&str; 13] = [
    "components",
    "exception_conditions",
    "transfer_fee",
    "overrides",
    "surcharges",
    "waivers",
    "distributions",
    "taxes",
    "labels",
    "affiliation",
    "competition_entry",
    "sanction",
    "suspension",
];

/// What cases touch of a pack.
///
/// # Errors
/// Where the pack is refused.
pub fn coverage(document: Document, cases: &[Case]) -> Result<Coverage, Refusal> {
    RECORDING.replace(Some(Recording::default()));
    let prepared = Prepared::new(document);
    let asked = prepared.map(|pack| {
        for case in cases {
            // Whether it holds is the matter of who runs the cases.
            let _ = call(&pack, &case.request());
        }
    });
    let recording = RECORDING.take().unwrap_or_default();
    asked.map(|()| recording.summed())
}

impl Recording {
    fn summed(self) -> Coverage {
        let mut coverage = Coverage::default();
        let mut counted: BTreeMap<&String, usize> = BTreeMap::new();
        for (row, rule) in self.declared.iter().enumerate() {
            let count = counted.entry(rule).or_default();
            coverage.rows.insert((rule.clone(), *count), self.touched.contains(&row));
            *count = count.saturating_add(1);
        }
        for line in &self.lines {
            let mut before = 0;
            for (file, end) in &self.files {
                if line <= end {
                    let own = line.saturating_sub(before);
                    coverage.lines.insert((file.clone(), own), self.ran.contains(line));
                    break;
                }
                before = *end;
            }
        }
        coverage
    }
}
