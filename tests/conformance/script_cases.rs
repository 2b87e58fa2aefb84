//! Hostile scripts, `scripts/*.rhai`, each with what must become of it.
//!
//! A script begins at a line `//# NAME => CODE: DETAIL at LINE:COLUMN`, which is its line 1. The
//! code is `ok` (the detail is the quote's total), a refusal's, or that of the one finding for
//! which the pack is refused; the detail is its budget, or part of its reason.

/// A script and what must become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptCase {
    /// What it does.
    pub name: &'static str,
    /// Its text, the line that names it included.
    pub text: String,
    /// `ok`, or the code of the refusal or finding.
    pub code: &'static str,
    /// Total, budget, part of a reason, or name.
    pub detail: &'static str,
    /// `LINE:COLUMN`, where there is one.
    pub place: Option<&'static str>,
}

const FILES: [&str; 9] = [
    include_str!("scripts/budgets.rhai"),
    include_str!("scripts/absent.rhai"),
    include_str!("scripts/syntax.rhai"),
    include_str!("scripts/values.rhai"),
    include_str!("scripts/context.rhai"),
    include_str!("scripts/comparisons.rhai"),
    include_str!("scripts/shown.rhai"),
    include_str!("scripts/adjustments.rhai"),
    include_str!("scripts/hooks.rhai"),
];

/// Every hostile script.
#[must_use]
pub fn script_cases() -> Vec<ScriptCase> {
    let parts = FILES.iter().flat_map(|file| file.split("//# ").skip(1));
    parts.map(|part| read(part).unwrap_or_else(|| panic!("not as it must be: {part}"))).collect()
}

fn read(part: &'static str) -> Option<ScriptCase> {
    let (name, expected) = part.lines().next()?.split_once(" => ")?;
    let (code, rest) = expected.split_once(": ")?;
    let (detail, place) = match rest.rsplit_once(" at ") {
        Some((detail, place)) => (detail, Some(place)),
        None => (rest, None),
    };
    Some(ScriptCase { name, text: format!("//# {part}"), code, detail, place })
}
