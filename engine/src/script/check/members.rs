//! Members that no value there can have. What kinds values can have is `infer.rs`'s matter.

use super::super::expressions::{Variables, chain, whole_chain};
use crate::pack::check::{Check, declare};
use rhai::{ASTNode, Position};

pub(super) static CHECK: Check = declare! {
    name: "script-members",
    demands: "A script reads what there is: a misspelt member is an error with its line, not \
              nothing.",
    reports: [Error ScriptInvalid],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                if ctx.player.sex == "female" { explain(ctx.season); }
            }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                if ctx.player.gender == "female" { explain(ctx.year); }
            //                ^ script_invalid
            //                                                 ^ script_invalid
            }
        "#
    },
};

/// Judges the last of nested nodes.
pub(super) fn judge(nodes: &[ASTNode<'_>], variables: &Variables) -> Option<(Position, String)> {
    let missing = chain(whole_chain(nodes)?, variables).err()?;
    Some((missing.position, missing.to_string()))
}
