//! Codes that are none: what a row, a tenant or a script's file is called must be usable as a name
//! of a file and in an address, the same everywhere (`fees/2026.toml`, `/tenants/france`).
//!
//! Whether a code is there once is `keys.rs`'s matter, whether it leads somewhere that of
//! `references.rs`.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path, section_path};
use crate::refusal::{Code, Refusal};
use crate::wire::member;

pub(super) static CHECK: Check = declare! {
    name: "codes",
    demands: "Codes are short plain names, for they stand in addresses and names of files; what \
              people read is the name.",
    reports: [Error InvalidValue],
    good: {
        "vocabulary.toml": r#"
            license_types = [{ code = "senior", name = "Senior" }]
            flags = [{ code = "low_income", name = "Low income" }]
        "#
    },
    bad: {
        "vocabulary.toml": r#"
            license_types = [{ code = "senior", name = "Senior" }]
            flags = [{ code = "low income", name = "Low income" }]
            #                 ^ invalid_value
        "#
    },
};

/// Most characters of a season's code, which every seasonal section carries in its name.
const MOST_OF_SEASON: usize = 16;
/// Most characters of any other code.
const MOST: usize = 64;
/// What a script's file ends in.
const SCRIPT: &str = ".rhai";

/// Checks the codes of a list's rows.
pub(super) fn rows(section: &str, list: &str, codes: &[String], findings: &mut Findings) {
    let (most, expected) = match section {
        "seasons" => (MOST_OF_SEASON, "season_code"),
        _ => (MOST, "code"),
    };
    for (index, code) in codes.iter().enumerate().filter(|(_, code)| !fits(code, most)) {
        let path = format!("{}.code", row_path(section, list, index));
        findings.error(&CHECK, malformed(code, expected, pattern(most)).at(path));
    }
}

/// Checks the tenant's code and the names of its scripts.
pub(super) fn names(pack: &Pack<'_>, findings: &mut Findings) {
    let tenant = &pack.sections.tenant.tenant;
    if !fits(tenant, MOST) {
        let path = format!("{}.tenant", section_path("tenant"));
        findings.error(&CHECK, malformed(tenant, "code", pattern(MOST)).at(path));
    }
    let files = pack.sections.scripts.iter().flat_map(|scripts| scripts.files.keys());
    for file in files.filter(|file| !file.strip_suffix(SCRIPT).is_some_and(|it| fits(it, MOST))) {
        let path = member(&format!("{}.files", section_path("scripts")), file);
        let allowed = format!("{}{SCRIPT}", pattern(MOST));
        findings.error(&CHECK, malformed(file, "script_file", allowed).at(path));
    }
}

/// Letters and digits of ASCII, `-` and `_`, the first a letter or digit.
fn fits(code: &str, most: usize) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    code.len() <= most
        && code.bytes().all(plain)
        && code.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}

/// The same as a regular expression.
fn pattern(most: usize) -> String {
    format!("[A-Za-z0-9][A-Za-z0-9_-]{{0,{}}}", most.saturating_sub(1))
}

fn malformed(code: &str, expected: &str, allowed: String) -> Refusal {
    let found = if code.is_empty() { "none".to_owned() } else { code.chars().take(MOST).collect() };
    Refusal::new(Code::InvalidValue)
        .with("expected", expected)
        .with("found", found)
        .allowing([allowed])
}
