//! What was found so far: every error and every warning counted, the first of each kept.
//!
//! Errors and warnings are counted apart, so that no number of warnings hides an error: a pack with
//! one error is refused, whatever else is said of it. The checks themselves stand beside this file.

use super::Check;
use crate::refusal::{Code, Refusal};
use serde_json::Value;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The pack cannot answer.
    Error,
    /// The pack answers, perhaps not as its author thinks.
    Warning,
}

impl Severity {
    /// The severity on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something wrong with a pack.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which check found it; none where it says how many findings are not listed.
    pub check: Option<&'static Check>,
    /// How bad.
    pub severity: Severity,
    /// What, where, and what would be right.
    pub refusal: Refusal,
}

impl Finding {
    /// The finding as a JSON value. The check's name is no part of it: it belongs to whoever shows
    /// findings, as sentences do.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut value = self.refusal.to_value();
        if let Some(members) = value.as_object_mut() {
            members.insert("severity".to_owned(), self.severity.name().into());
        }
        value
    }

    /// How many findings it stands for: more than one where it says how many are not listed.
    #[must_use]
    pub fn count(&self) -> usize {
        let left_out = || self.refusal.arguments.get("count").and_then(Value::as_u64);
        match self.refusal.code {
            Code::FindingsLeftOut => left_out().and_then(|n| n.try_into().ok()).unwrap_or(1),
            _ => 1,
        }
    }
}

/// The findings so far.
#[derive(Debug, Default)]
pub struct Findings {
    listed: Vec<Finding>,
    errors: usize,
    warnings: usize,
}

impl Findings {
    /// Most errors listed, and most warnings: past that the list helps nobody.
    pub const MOST_LISTED: usize = 200;

    /// Adds an error that a check found.
    pub fn error(&mut self, check: &'static Check, refusal: Refusal) {
        self.errors = self.errors.saturating_add(1);
        if self.errors <= Self::MOST_LISTED {
            self.list(check, Severity::Error, refusal);
        }
    }

    /// Adds a warning that a check found.
    pub fn warning(&mut self, check: &'static Check, refusal: Refusal) {
        self.warnings = self.warnings.saturating_add(1);
        if self.warnings <= Self::MOST_LISTED {
            self.list(check, Severity::Warning, refusal);
        }
    }

    fn list(&mut self, check: &'static Check, severity: Severity, refusal: Refusal) {
        self.listed.push(Finding { check: Some(check), severity, refusal: shortened(refusal) });
    }

    /// Whether something found stops the pack from answering.
    pub(super) const fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// The findings in the order they were made; last, how many errors and warnings are left out.
    pub(super) fn into_list(self) -> Vec<Finding> {
        let mut list = self.listed;
        for (severity, all) in [(Severity::Error, self.errors), (Severity::Warning, self.warnings)]
        {
            let count = all.saturating_sub(Self::MOST_LISTED);
            if count > 0 {
                let refusal = Refusal::new(Code::FindingsLeftOut)
                    .with("count", count)
                    .with("severity", severity.name());
                list.push(Finding { check: None, severity, refusal });
            }
        }
        list
    }
}

/// Most characters of a text of the pack that a finding says again.
const MOST_SAID: usize = 200;

/// A refusal whose texts are no longer than people read: a code of a million letters would
/// otherwise be said again by each of its rows.
fn shortened(mut refusal: Refusal) -> Refusal {
    let cut = |text: &mut String| {
        if let Some((end, _)) = text.char_indices().nth(MOST_SAID) {
            text.truncate(end);
            text.shrink_to_fit();
        }
    };
    for value in refusal.arguments.values_mut() {
        if let Value::String(text) = value {
            cut(text);
        }
    }
    refusal.allowed.iter_mut().for_each(cut);
    refusal
}
