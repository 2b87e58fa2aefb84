//! Files and functions of scripts that no hook uses.
//!
//! Nothing but a call by its name leads to a function: the language's pointers to functions are
//! switched off.

use super::super::calls::{Call, nearest};
use super::super::table::HOOKS;
use super::super::{alone, walk};
use super::{Script, defined_at, file_path, hooks};
use crate::ordered::{map, sort_by};
use crate::pack::check::{Check, Findings, declare};
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "script-unused",
    demands: "Every file and every function of it is used by a hook: one that is not was meant to \
              be, or is left over.",
    reports: [Warning ScriptUnused, Warning FunctionUnused],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) { adjust("Issue", fee(quote)); }
        "#
        "scripts/fee.rhai": r#"
            fn fee(quote) { quote.total }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) { adjust("Issue", money("1.50")); }
            fn split_ajust(ctx, shares) {} // <- function_unused
        "#
        "scripts/fee.rhai": r#"
            fn fee(quote) { doubled(quote.total) } // <- script_unused
            fn doubled(amount) { amount + amount }
        "#
    },
};

/// A function of a file, and what it calls by name: no two functions have one.
struct Function {
    file: usize,
    name: String,
    calls: Vec<String>,
    is_hook: bool,
}

/// Checks all files, each of which compiles.
pub(super) fn check(scripts: &[Script<'_>], findings: &mut Findings) {
    let functions = read(scripts);
    let used = used(&functions);
    for (file, script) in scripts.iter().enumerate() {
        let own = || functions.iter().zip(&used).filter(|(function, _)| function.file == file);
        // A file without functions is left over only where nothing is a hook.
        if !used.contains(&true) || own().next().is_some() && own().all(|(_, used)| !used) {
            findings.warning(&CHECK, of_file(script));
            continue;
        }
        for (Function { name, .. }, _) in own().filter(|(_, used)| !**used) {
            let refusal = Refusal::new(Code::FunctionUnused).with("file", script.file);
            let refusal = script.defining(name, refusal.with("found", name.as_str()));
            let refusal = match near(name) {
                Some(hook) => refusal.with("hook", hook),
                None => refusal,
            };
            findings.warning(&CHECK, refusal);
        }
    }
}

/// The functions of all files, in the order of their lines.
fn read(scripts: &[Script<'_>]) -> Vec<Function> {
    let mut functions = Vec::new();
    for (file, script) in scripts.iter().enumerate() {
        let mut own: Vec<_> = script.ast.iter_functions().collect();
        let line = |name: &str| defined_at(script.text, name);
        sort_by(&mut own, |one, other| line(one.name).cmp(&line(other.name)));
        for function in own {
            let mut calls = Vec::new();
            let body = alone(&script.ast, function.name, function.params.len());
            walk(&body, &mut |nodes| {
                calls.extend(Call::of(nodes).map(|call| call.called.name.to_string()));
                true
            });
            let (name, is_hook) = (function.name.to_owned(), hooks::is_meant(&function));
            functions.push(Function { file, name, calls, is_hook });
        }
    }
    functions
}

/// Of each function, whether it is a hook, or one calls it, through others or not.
fn used(functions: &[Function]) -> Vec<bool> {
    let places = map((0..).zip(functions).map(|(at, function)| (function.name.as_str(), at)));
    let mut used = vec![false; functions.len()];
    let hooks = (0..).zip(functions).filter(|(_, function)| function.is_hook);
    let mut next: Vec<usize> = hooks.map(|(at, _)| at).collect();
    while let Some(at) = next.pop() {
        let (Some(function), Some(used)) = (functions.get(at), used.get_mut(at)) else { continue };
        if !std::mem::replace(used, true) {
            next.extend(function.calls.iter().filter_map(|name| places.get(name.as_str())));
        }
    }
    used
}

/// A file that no hook uses, with the function whose name is near a hook's.
fn of_file(script: &Script<'_>) -> Refusal {
    let refusal = Refusal::new(Code::ScriptUnused).at(file_path(script.file));
    let refusal = refusal.with("file", script.file);
    let functions = script.ast.iter_functions();
    let near = functions.filter_map(|f| Some((f.name, near(f.name)?)));
    let Some((name, hook)) = near.min() else { return refusal };
    let line = defined_at(script.text, name);
    refusal.with("found", name).with("hook", hook).with("line", line)
}

/// The hook whose name is near.
fn near(name: &str) -> Option<&'static str> {
    nearest(name, HOOKS.iter().map(|hook| hook.name))
}
