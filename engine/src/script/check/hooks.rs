//! Hooks: a function that is named like one is one, and takes what it is called with.

use super::super::table::{self, HOOKS};
use super::Script;
use crate::pack::check::{Check, Findings, declare};
use crate::refusal::{Code, Refusal};
use rhai::ScriptFnMetadata;

pub(super) static CHECK: Check = declare! {
    name: "script-hooks",
    demands: "A function that is named like a hook is one, with the hook's parameters: a misspelt \
              hook would never be called, and nobody would know.",
    reports: [Error UnknownHook, Error HookParameters],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {}
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn licence_adjust(ctx, quote) {} // <- unknown_hook
            fn split_adjust(ctx) {} // <- hook_parameters
        "#
    },
};

/// Names that end so are taken to be meant as a hook's.
const ENDS: [&str; 5] = ["_adjust", "_check", "_eligible", "_component", "_authority"];

/// Checks a function of a file.
pub(super) fn check(script: &Script<'_>, function: &ScriptFnMetadata<'_>, findings: &mut Findings) {
    if let Some(refusal) = mistake(function) {
        findings.error(&CHECK, script.defining(function.name, refusal));
    }
}

/// Whether a function is a hook, or meant as one.
pub(super) fn is_meant(function: &ScriptFnMetadata<'_>) -> bool {
    table::hook(function.name).is_some() || mistake(function).is_some()
}

fn mistake(function: &ScriptFnMetadata<'_>) -> Option<Refusal> {
    let (name, parameters) = (function.name, function.params.len());
    let Some(hook) = table::hook(name) else {
        let refusal = Refusal::new(Code::UnknownHook).with("hook", name);
        let meant = ENDS.iter().any(|end| name.ends_with(end));
        return meant.then(|| refusal.allowing(HOOKS.iter().map(|hook| hook.name)));
    };
    let expected: Vec<&str> = hook.parameters.iter().map(|(name, _)| *name).collect();
    let refusal = Refusal::new(Code::HookParameters).with("hook", name);
    let refusal = refusal.with("expected", expected.join(", ")).with("found", parameters);
    (hook.parameters.len() != parameters).then_some(refusal)
}
