//! What is wrong with scripts before anything runs: budgets beyond the ceiling, files that do not
//! compile, hooks nobody calls, parameters that do not fit, members, functions and recipients that
//! do not exist, comparisons of unlike values, files nothing uses.

use super::calls::{Defined, nearest};
use super::table::{self, HOOKS, Hook};
use super::{ScriptsSection, errors, functions, infer};
use crate::pack::check::Findings;
use crate::refusal::{Code, Refusal};
use crate::wire::member;
use rhai::{AST, ASTNode, Expr, Position, Stmt};
use std::collections::BTreeSet;

/// Path of the section in a pack.
const PATH: &str = "$.sections.scripts";

/// Checks a section of a pack whose org nodes and accounts are `recipients`.
pub fn check(section: &ScriptsSection, recipients: &BTreeSet<&str>, findings: &mut Findings) {
    for (name, value, ceiling) in section.limits.beside_ceiling() {
        if value == 0 || value > ceiling {
            findings.error(
                Refusal::new(Code::InvalidValue)
                    .at(format!("{PATH}.limits.{name}"))
                    .with("expected", "integer")
                    .with("found", value)
                    .allowing([format!("1–{ceiling}")]),
            );
        }
    }
    let reader = super::functions::engine(&section.limits);
    let mut read = Vec::new();
    let mut hooked = false;
    let mut seen: Vec<String> = Vec::new();
    for (file, text) in &section.files {
        let path = file_path(file);
        let ast = match reader.compile(text) {
            Ok(ast) => ast,
            Err(error) => {
                findings.error(errors::invalid(&error, file, text, &path));
                continue;
            }
        };
        for function in ast.iter_functions() {
            let at = defined_at(text, function.name);
            let taken = functions::KNOWN.iter().any(|(name, ..)| *name == function.name);
            if taken || seen.iter().any(|name| name == function.name) {
                let refusal = Refusal::new(Code::DuplicateKey).with("key", function.name);
                findings.error(refusal.at(&path).with("line", at));
            }
            seen.push(function.name.to_owned());
            match hook(function.name, function.params.len()) {
                Ok(found) => hooked |= found,
                Err(refusal) => {
                    hooked = true;
                    findings.error(refusal.at(&path).with("line", at));
                }
            }
        }
        if let Some(position) = index_assignment(&ast) {
            let reason = "lists and maps are not changed in place: make a new one";
            findings.error(mistake(section, file, position, reason));
        }
        if let Some(statement) = ast.statements().first() {
            let reason = "only functions may stand at the top of a script";
            findings.error(mistake(section, file, statement.position(), reason));
        }
        read.push((file.as_str(), ast));
    }
    for found in infer::infer(&read).mistakes {
        findings.error(mistake(section, &found.file, found.position, &found.reason));
    }
    // What a file defines that does not compile is not known.
    if read.len() == section.files.len() {
        lost(section, &read, recipients, findings);
        if !hooked {
            read.iter().for_each(|(file, ast)| findings.warning(unused(section, file, ast)));
        }
    }
}

/// Calls that lead nowhere. A recipient may still be a club that the pack does not hold and a
/// request names.
fn lost(
    section: &ScriptsSection,
    files: &[(&str, AST)],
    recipients: &BTreeSet<&str>,
    findings: &mut Findings,
) {
    let mut defined = Defined::new(files, recipients);
    for (file, ast) in files {
        let lost = defined.lost(ast);
        for (position, reason) in lost.functions {
            findings.error(mistake(section, file, position, &reason));
        }
        for (position, recipient) in lost.recipients {
            let refusal = Refusal::new(Code::UnknownRecipient).with("recipient", recipient);
            let refusal = refusal.allowing(recipients.iter().copied());
            findings.warning(placed(section, file, position, refusal));
        }
    }
}

/// A file of scripts that define no hook, with the function whose name is near one.
fn unused(section: &ScriptsSection, file: &str, ast: &AST) -> Refusal {
    let refusal = Refusal::new(Code::ScriptUnused).at(file_path(file)).with("file", file);
    let hooks = || HOOKS.iter().map(|hook| hook.name);
    let near = ast.iter_functions().filter_map(|f| Some((f.name, nearest(f.name, hooks())?)));
    let Some((name, hook)) = near.min() else { return refusal };
    let text = section.files.get(file).map(String::as_str).unwrap_or_default();
    refusal.with("found", name).with("hook", hook).with("line", defined_at(text, name))
}

/// What compiles, and is wrong all the same.
fn mistake(section: &ScriptsSection, file: &str, position: Position, reason: &str) -> Refusal {
    let refusal = Refusal::new(Code::ScriptInvalid).with("reason", reason);
    placed(section, file, position, refusal)
}

/// A refusal at a place of a file.
fn placed(section: &ScriptsSection, file: &str, position: Position, refusal: Refusal) -> Refusal {
    let text = section.files.get(file).map(String::as_str).unwrap_or_default();
    errors::located(refusal.at(file_path(file)).with("file", file), position, text)
}

/// Path of a file.
fn file_path(file: &str) -> String {
    member(&format!("{PATH}.files"), file)
}

/// Where a script assigns to an item of a list or map. The language checks sizes when a value is
/// made, not when one grows item by item: grown so, a copy of it would cost more than its budget.
fn index_assignment(ast: &AST) -> Option<Position> {
    let mut found = None;
    ast.walk(&mut |nodes: &[ASTNode]| {
        if let Some(ASTNode::Stmt(Stmt::Assignment(assignment))) = nodes.last()
            && let Expr::Index(..) = assignment.1.lhs
        {
            found = Some(assignment.1.lhs.position());
        }
        found.is_none()
    });
    found
}

/// The line a function is defined at; the first where it is not.
pub(super) fn defined_at(text: &str, name: &str) -> usize {
    definition(text, name).unwrap_or(0).saturating_add(1)
}

/// The place among the lines where a function is defined.
fn definition(text: &str, name: &str) -> Option<usize> {
    let defines = |line: &str| {
        let rest = line.trim_start().trim_start_matches("private ").strip_prefix("fn ");
        let rest = rest.and_then(|rest| rest.trim_start().strip_prefix(name));
        rest.is_some_and(|rest| rest.trim_start().starts_with('('))
    };
    text.lines().position(defines)
}

/// Whether a section's scripts define a hook, as far as that can be read without compiling them.
#[must_use]
pub fn defines(section: &ScriptsSection, hook: &Hook) -> bool {
    section.files.values().any(|text| definition(text, hook.name).is_some())
}

/// Whether a function is a hook; a name that only looks like one is refused.
fn hook(name: &str, parameters: usize) -> Result<bool, Refusal> {
    if let Some(hook) = table::hook(name) {
        if hook.parameters.len() != parameters {
            let expected: Vec<&str> = hook.parameters.iter().map(|(name, _)| *name).collect();
            return Err(Refusal::new(Code::HookParameters)
                .with("hook", name)
                .with("expected", expected.join(", "))
                .with("found", parameters));
        }
        return Ok(true);
    }
    let ends = ["_adjust", "_check", "_eligible", "_component", "_authority"];
    if ends.iter().any(|end| name.ends_with(end)) {
        return Err(Refusal::new(Code::UnknownHook)
            .with("hook", name)
            .allowing(HOOKS.iter().map(|hook| hook.name)));
    }
    Ok(false)
}
