//! Budgets and size: each budget within the engine's ceiling, the scripts together within theirs.

use super::{PATH, ScriptsSection};
use crate::pack::check::{Check, Findings, declare};
use crate::pack::too_large;
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "script-limits",
    demands: "Every budget is one that the engine allows, and scripts are of a size that compiles \
              in no time: the dearest script there can be stays quick.",
    reports: [Error InvalidValue, Error PackTooLarge],
    good: {
        "scripts/limits.toml": r#"
            [limits]
            operations = 500
            call_levels = 8
            expression_depth = 32
            function_expression_depth = 16
            string_bytes = 256
            array_items = 100
            map_items = 20
            variables = 100
            functions = 50
        "#
    },
    bad: {
        "scripts/limits.toml": r#"
            [limits]
            operations = 1000000
            #            ^ invalid_value
            call_levels = 0
            #             ^ invalid_value
            expression_depth = 32
            function_expression_depth = 16
            string_bytes = 1024
            array_items = 100
            map_items = 20
            variables = 100
            functions = 50
        "#
    },
};

/// Most bytes of a pack's scripts together: compiled, they take many times as much memory, and
/// compiling takes its time.
const MOST_BYTES: usize = 64 * 1024;

/// Checks size and budgets; whether the scripts are small enough to be compiled.
pub(super) fn are_kept(section: &ScriptsSection, findings: &mut Findings) -> bool {
    let size = section.files.values().map(String::len).fold(0, usize::saturating_add);
    if size > MOST_BYTES {
        let refusal = too_large("bytes", MOST_BYTES, size);
        findings.error(&CHECK, refusal.at(format!("{PATH}.files")));
        return false;
    }
    for (name, value, ceiling) in section.limits.beside_ceiling() {
        if value == 0 || value > ceiling {
            findings.error(
                &CHECK,
                Refusal::new(Code::InvalidValue)
                    .at(format!("{PATH}.limits.{name}"))
                    .with("expected", "integer")
                    .with("found", value)
                    .allowing([format!("1–{ceiling}")]),
            );
        }
    }
    true
}
