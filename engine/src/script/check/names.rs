//! Names: a function is defined once, and none of the engine's anew.

use super::super::functions::KNOWN;
use super::Script;
use crate::pack::check::{Check, Findings, declare};
use crate::refusal::{Code, Refusal};
use rhai::ScriptFnMetadata;

pub(super) static CHECK: Check = declare! {
    name: "script-names",
    demands: "A function's name is its own among all files and the engine's functions: which of \
              two is called would be chance.",
    reports: [Error DuplicateKey],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                adjust("Issue", fee(quote));
            }
            fn fee(quote) { quote.total }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                adjust("Issue", round(quote));
            }
            fn round(quote) { quote.total } // <- duplicate_key
        "#
        "scripts/more.rhai": r#"
            fn license_adjust(ctx, quote) {} // <- duplicate_key
        "#
    },
};

/// Checks a function of a file, beside those that were seen before.
pub(super) fn check(
    script: &Script<'_>,
    function: &ScriptFnMetadata<'_>,
    taken: &mut Vec<String>,
    findings: &mut Findings,
) {
    let known = KNOWN.iter().any(|(name, ..)| *name == function.name);
    if known || taken.iter().any(|name| name == function.name) {
        let refusal = Refusal::new(Code::DuplicateKey).with("key", function.name);
        findings.error(&CHECK, script.defining(function.name, refusal));
    }
    taken.push(function.name.to_owned());
}
