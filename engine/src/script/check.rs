//! What is wrong with scripts before anything runs, one file a check.
//!
//! Findings stand in the order their author meets them: budgets, then each file as it is written,
//! then by place what its values cannot be, then calls that lead nowhere, then what nothing uses.
//! Where a file does not compile, what it would define is not known, and calls are not looked at.

mod assignments;
mod codes;
mod comparisons;
mod functions;
mod hooks;
mod idle;
mod limits;
mod members;
mod names;
mod recipients;
mod statements;
mod syntax;
mod unused;

use super::table::Hook;
use super::{ScriptsSection, errors, infer};
use crate::ordered::sort_by;
use crate::pack::check::{Check, Findings, Pack};
use crate::refusal::{Code, Refusal};
use crate::wire::member;
use rhai::{AST, Position};

/// Path of the section in a pack.
const PATH: &str = "$.sections.scripts";

/// The checks of scripts, for their catalogue.
#[cfg(feature = "folder")]
pub(crate) const CHECKS: &[&Check] = &[
    &limits::CHECK,
    &syntax::CHECK,
    &names::CHECK,
    &hooks::CHECK,
    &assignments::CHECK,
    &statements::CHECK,
    &comparisons::CHECK,
    &members::CHECK,
    &codes::CHECK,
    &functions::CHECK,
    &recipients::CHECK,
    &unused::CHECK,
    &idle::CHECK,
];

/// A script that compiles.
struct Script<'s> {
    file: &'s str,
    text: &'s str,
    ast: AST,
}

/// Checks the scripts of a pack.
pub(crate) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let Some(section) = &pack.sections.scripts else { return };
    if !limits::are_kept(section, findings) {
        return;
    }
    let scripts = as_written(section, findings);
    inferred(pack, &scripts, findings);
    if scripts.len() == section.files.len() {
        let mut defined = functions::Defined::new(&scripts);
        for script in &scripts {
            defined.check(script, findings);
            recipients::check(pack, script, findings);
        }
        unused::check(&scripts, findings);
    }
    for script in &scripts {
        idle::check(pack, script, findings);
    }
}

/// Each file by itself: that it compiles, its functions, what stands beside and in them.
fn as_written<'s>(section: &'s ScriptsSection, findings: &mut Findings) -> Vec<Script<'s>> {
    let reader = super::functions::engine(&section.limits);
    let mut scripts = Vec::with_capacity(section.files.len());
    let mut taken = Vec::new();
    for (file, text) in &section.files {
        let Some(script) = syntax::read(&reader, file, text, findings) else { continue };
        for function in script.ast.iter_functions() {
            names::check(&script, &function, &mut taken, findings);
            hooks::check(&script, &function, findings);
        }
        assignments::check(&script, findings);
        statements::check(&script, findings);
        scripts.push(script);
    }
    scripts
}

/// What a check found at a place of a script.
type Found<'s> = (&'s Script<'s>, Position, &'static Check, Refusal);

/// What the kinds of values rule out, then what codes there are, each by files and places.
fn inferred(pack: &Pack<'_>, scripts: &[Script<'_>], findings: &mut Findings) {
    let files: Vec<(&str, &AST)> =
        scripts.iter().map(|script| (script.file, &script.ast)).collect();
    let (mut mistakes, mut unequal) = (Vec::new(), Vec::new());
    infer::infer(&files).walk(&mut |file, variables, nodes| {
        let Some(script) = scripts.iter().find(|script| script.file == file) else { return };
        let mut mistake = |check: &'static Check, found: Option<(Position, String)>| {
            let found = found.map(|(at, reason)| (script, at, check, mistake(&reason)));
            mistakes.extend(found);
        };
        mistake(&comparisons::CHECK, comparisons::judge(nodes, variables));
        mistake(&members::CHECK, members::judge(nodes, variables));
        let found = codes::judge(pack, nodes, variables);
        unequal.extend(found.map(|(at, refusal)| (script, at, &codes::CHECK, refusal)));
    });
    for (script, position, check, refusal) in ordered(mistakes) {
        findings.error(check, script.placed(position, refusal));
    }
    for (script, position, check, refusal) in ordered(unequal) {
        findings.warning(check, script.placed(position, refusal));
    }
}

fn ordered(mut found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    sort_by(&mut found, |one, other| (one.0.file, one.1).cmp(&(other.0.file, other.1)));
    found
}

/// What compiles, and is wrong all the same.
fn mistake(reason: &str) -> Refusal {
    Refusal::new(Code::ScriptInvalid).with("reason", reason)
}

impl Script<'_> {
    /// What is wrong at a place, though it compiles.
    fn mistake(&self, position: Position, reason: &str) -> Refusal {
        self.placed(position, mistake(reason))
    }

    /// A refusal at a place of the file.
    fn placed(&self, position: Position, refusal: Refusal) -> Refusal {
        let refusal = refusal.at(file_path(self.file)).with("file", self.file);
        errors::located(refusal, position, self.text)
    }

    /// A refusal at the line a function is defined at.
    fn defining(&self, function: &str, refusal: Refusal) -> Refusal {
        refusal.at(file_path(self.file)).with("line", defined_at(self.text, function))
    }
}

/// Path of a file.
fn file_path(file: &str) -> String {
    member(&format!("{PATH}.files"), file)
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
pub(crate) fn defines(section: &ScriptsSection, hook: &Hook) -> bool {
    section.files.values().any(|text| definition(text, hook.name).is_some())
}
