//! Statements outside functions, which nothing would run.

use super::Script;
use crate::pack::check::{Check, Findings, declare};

pub(super) static CHECK: Check = declare! {
    name: "script-statements",
    demands: "Only functions stand at the top of a script: a statement beside them would never \
              run.",
    reports: [Error ScriptInvalid],
    good: {
        "scripts/adjust.rhai": r#"
            fn fee() { money("1.50") }
            fn license_adjust(ctx, quote) { adjust("Issue", fee()); }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            let fee = money("1.50"); // <- script_invalid
            fn license_adjust(ctx, quote) {}
        "#
    },
};

/// Checks a file: its first statement.
pub(super) fn check(script: &Script<'_>, findings: &mut Findings) {
    if let Some(statement) = script.ast.statements().first() {
        let reason = "only functions may stand at the top of a script";
        findings.error(&CHECK, script.mistake(statement.position(), reason));
    }
}
