//! Hostile scripts, `scripts/*.rhai`, each with what must become of it.
//!
//! A script begins at a line `//# NAME => CODE: DETAIL at LINE:COLUMN`, which is its line 1. The
//! code is `ok` (the detail is the quote's total, what a script holds against a transfer, or who
//! decides on a certificate), a refusal's, or that of the one finding for which the pack is
//! refused; the detail is its budget, or part of its reason.

use serde_json::{Value, json};
use std::collections::BTreeMap;

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

/// A licence of 46.50 without script.
const LICENSE: &str = r#"{"op":"license_fee.calculate","on":"2026-05-01","trace":true,"input":{
    "season":"2026","license_type":"senior","org":{"club":"CLUB"},
    "player":{"birth_date":"1980-02-29","flags":["low_income"],"family":{"size":2,"rank":1}}}}"#;

/// A transfer that is allowed without script.
const TRANSFER: &str = r#"{"op":"transfer.check","on":"2026-05-01","trace":true,"input":{
    "season":"2026","player":{"birth_date":"1980-02-29"},"from_club":"CLUB","to_club":"ELSEWHERE",
    "to_org":{"district":"DIS"}}}"#;

/// A certificate on which FIPJP decides without script.
const CERTIFICATE: &str = r#"{"op":"itc.open","on":"2026-05-01","trace":true,"input":{
    "releasing":"BR","receiving":"FR"}}"#;

/// The request that calls a script's hook.
#[must_use]
pub fn request(text: &str) -> &'static str {
    let defines = |hook: &str| text.contains(&format!("fn {hook}("));
    match (defines("transfer_check"), defines("itc_authority")) {
        (true, _) => TRANSFER,
        (_, true) => CERTIFICATE,
        _ => LICENSE,
    }
}

/// Puts a script into a pack as its only one, and rules of transfers where it is asked about them.
///
/// # Panics
/// Where the pack has no scripts.
pub fn put_into(text: &str, sections: &mut BTreeMap<String, Value>) {
    let scripts = sections.get_mut("scripts").expect("a section");
    scripts["files"] = json!({ "adjust.rhai": text });
    if request(text) != LICENSE {
        let transfers = json!({ "window_type": "always_open",
            "required_approvals": ["old_club"], "itc": { "federation": "FR" } });
        sections.insert("transfers".to_owned(), transfers);
    }
}

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
