//! Assignments to an item of a list or map, of which there are none.
//!
//! The language checks sizes when a value is made, not when one grows item by item: grown so, a
//! copy of it would cost more than its budget.

use super::super::walk;
use super::Script;
use crate::pack::check::{Check, Findings, declare};
use rhai::{ASTNode, Expr, Stmt};

pub(super) static CHECK: Check = declare! {
    name: "script-assignments",
    demands: "Lists and maps are made anew and not changed in place: grown item by item, they \
              would cost more than their budget.",
    reports: [Error ScriptInvalid],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                let codes = [];
                for line in quote.lines { codes += [line.code]; }
                if "federal" in codes { explain("federal"); }
            }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                let codes = ["none"];
                codes[0] = quote.lines[0].code;
            //       ^ script_invalid
                if "federal" in codes { explain("federal"); }
            }
        "#
    },
};

/// Checks a file: its first such assignment.
pub(super) fn check(script: &Script<'_>, findings: &mut Findings) {
    let mut found = None;
    walk(&script.ast, &mut |nodes| {
        if let Some(ASTNode::Stmt(Stmt::Assignment(assignment))) = nodes.last()
            && let Expr::Index(..) = assignment.1.lhs
        {
            found = Some(assignment.1.lhs.position());
        }
        found.is_none()
    });
    if let Some(position) = found {
        let reason = "lists and maps are not changed in place: make a new one";
        findings.error(&CHECK, script.mistake(position, reason));
    }
}
