//! What is wrong with scripts before anything runs: budgets beyond the ceiling, files that do not
//! compile, hooks nobody calls, parameters that do not fit, files nothing uses.

use super::{HOOKS, ScriptsSection, errors, functions};
use crate::pack::check::Findings;
use crate::refusal::{Code, Refusal};
use crate::wire::member;

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
    let engine = functions::engine(&section.limits);
    let mut seen: Vec<String> = Vec::new();
    for (file, text) in &section.files {
        let path = member(&format!("{PATH}.files"), file);
        let ast = match engine.compile(text) {
            Ok(ast) => ast,
            Err(error) => {
                findings.error(errors::invalid(&error, file, text, &path));
                continue;
            }
        };
        let mut hooked = false;
        for function in ast.iter_functions() {
            if seen.iter().any(|name| name == function.name) {
                let key = function.name;
                findings.error(Refusal::new(Code::DuplicateKey).at(&path).with("key", key));
            }
            seen.push(function.name.to_owned());
            hooked |= hook(function.name, function.params.len(), &path, findings);
        }
        if !ast.statements().is_empty() {
            let refusal = Refusal::new(Code::ScriptInvalid)
                .at(&path)
                .with("file", file.as_str())
                .with("line", 1)
                .with("column", 1)
                .with("excerpt", text.lines().next().unwrap_or_default())
                .with("reason", "only functions may stand at the top of a script");
            findings.error(refusal);
        }
        if !hooked && section.files.len() == 1 {
            let refusal = Refusal::new(Code::ScriptUnused).at(&path).with("file", file.as_str());
            findings.warning(refusal);
        }
    }
}

/// Whether a function is a hook; a name that only looks like one is found.
fn hook(name: &str, parameters: usize, path: &str, findings: &mut Findings) -> bool {
    if let Some((_, expected)) = HOOKS.iter().find(|(hook, _)| *hook == name) {
        if expected.len() != parameters {
            findings.error(
                Refusal::new(Code::HookParameters)
                    .at(path)
                    .with("hook", name)
                    .with("expected", expected.join(", "))
                    .with("found", parameters),
            );
        }
        return true;
    }
    let ends = ["_adjust", "_check", "_eligible", "_component", "_authority"];
    if ends.iter().any(|end| name.ends_with(end)) {
        findings.error(
            Refusal::new(Code::UnknownHook)
                .at(path)
                .with("hook", name)
                .allowing(HOOKS.iter().map(|(hook, _)| *hook)),
        );
    }
    false
}
