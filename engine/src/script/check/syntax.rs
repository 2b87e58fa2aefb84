//! Syntax: every file compiles, within its budgets.

use super::{Script, errors, file_path};
use crate::pack::check::{Check, Findings, declare};
use rhai::Engine;

pub(super) static CHECK: Check = declare! {
    name: "script-syntax",
    demands: "Every script compiles, with all its variables declared: what does not can decide \
              nothing.",
    reports: [Error ScriptInvalid],
    good: {
        "scripts/license_adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                let fee = money("1.50");
                adjust("Issue", fee);
            }
        "#
    },
    bad: {
        "scripts/license_adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                adjust("Issue", fee);
            //                  ^ script_invalid
            }
        "#
        "scripts/split_adjust.rhai": r#"
            fn split_adjust(ctx, shares) {
                let = 1;
            //      ^ script_invalid
            }
        "#
    },
};

/// Compiles a file; where it does not compile, that is found.
pub(super) fn read<'s>(
    reader: &Engine,
    file: &'s str,
    text: &'s str,
    findings: &mut Findings,
) -> Option<Script<'s>> {
    match reader.compile(text) {
        Ok(ast) => Some(Script { file, text, ast }),
        Err(error) => {
            findings.error(&CHECK, errors::invalid(&error, file, text, &file_path(file)));
            None
        }
    }
}
