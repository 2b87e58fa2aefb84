//! Comparisons that can never be of like with like. What kinds values can have is `infer.rs`'s
//! matter.

use super::super::expressions::Variables;
use super::super::infer::compared;
use crate::pack::check::{Check, declare};
use rhai::{ASTNode, Position};

pub(super) static CHECK: Check = declare! {
    name: "script-comparisons",
    demands: "Only like is compared with like: an age with a number, a date with a date. The \
              language itself would silently say no.",
    reports: [Error ScriptInvalid],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                if ctx.age < 18 && ctx.on >= date("2026-07-01") { explain("young and late"); }
            }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                if ctx.age < "18" { explain("young"); }
            //             ^ script_invalid
                if ctx.on >= "2026-07-01" { explain("late"); }
            //            ^ script_invalid
            }
        "#
    },
};

/// Judges the last of nested nodes.
pub(super) fn judge(nodes: &[ASTNode<'_>], variables: &Variables) -> Option<(Position, String)> {
    let (position, verdict) = compared(nodes, variables)?;
    Some((position, verdict.err()?))
}
