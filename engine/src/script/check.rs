//! What is wrong with scripts before anything runs: budgets beyond the ceiling, files that do not
//! compile, hooks nobody calls, parameters that do not fit, members that do not exist, comparisons
//! of unlike values, files nothing uses.

use super::{HOOKS, ScriptsSection, errors, functions, infer};
use crate::pack::check::Findings;
use crate::refusal::{Code, Refusal};
use crate::wire::member;
use rhai::{AST, ASTNode, Expr, Position, Stmt};

/// Path of the section in a pack.
const PATH: &str = "$.sections.scripts";

/// Checks a section.
pub fn check(section: &ScriptsSection, findings: &mut Findings) {
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
    let mut seen: Vec<String> = Vec::new();
    for (file, text) in &section.files {
        let path = member(&format!("{PATH}.files"), file);
        let ast = match reader.compile(text) {
            Ok(ast) => ast,
            Err(error) => {
                findings.error(errors::invalid(&error, file, text, &path));
                continue;
            }
        };
        let mut hooked = false;
        for function in ast.iter_functions() {
            let at = defined_at(text, function.name);
            let taken = functions::NAMES.contains(&function.name);
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
        if !hooked && section.files.len() == 1 {
            let refusal = Refusal::new(Code::ScriptUnused).at(&path).with("file", file.as_str());
            findings.warning(refusal);
        }
        read.push((file.as_str(), ast));
    }
    for found in infer::infer(&read).mistakes {
        findings.error(mistake(section, &found.file, found.position, &found.reason));
    }
}

/// What compiles, and is wrong all the same.
fn mistake(section: &ScriptsSection, file: &str, position: Position, reason: &str) -> Refusal {
    let text = section.files.get(file).map(String::as_str).unwrap_or_default();
    let refusal = Refusal::new(Code::ScriptInvalid).at(member(&format!("{PATH}.files"), file));
    errors::located(refusal.with("file", file), position, text).with("reason", reason)
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

/// The line a function is defined at.
pub(super) fn defined_at(text: &str, name: &str) -> usize {
    let defines = |line: &str| {
        let rest = line.trim_start().trim_start_matches("private ").strip_prefix("fn ");
        let rest = rest.and_then(|rest| rest.trim_start().strip_prefix(name));
        rest.is_some_and(|rest| rest.trim_start().starts_with('('))
    };
    text.lines().position(defines).unwrap_or(0).saturating_add(1)
}

/// Whether a function is a hook; a name that only looks like one is refused.
fn hook(name: &str, parameters: usize) -> Result<bool, Refusal> {
    if let Some((_, expected)) = HOOKS.iter().find(|(hook, _)| *hook == name) {
        if expected.len() != parameters {
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
            .allowing(HOOKS.iter().map(|(hook, _)| *hook)));
    }
    Ok(false)
}
