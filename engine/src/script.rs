//! Scripts: tenants adjust the rules in Rhai, within budgets.
//!
//! A script sees its context read-only and says what it wants through named functions. It has no
//! clock, no randomness, no files, no modules, no `eval`. Over budget or failing, the decision is
//! refused, naming hook, file, line and column, and the same everywhere; it is never skipped.
//! The parts: [`limits`] (budgets), [`functions`] and [`values`] (what a script may call and
//! sees), [`table`] (the hooks there are), [`contexts`] and [`hooks`] (what they are called with,
//! and calling them), [`outcome`] (what a script wants), [`compare`] (unlike values are no smaller,
//! greater or equal), [`errors`] and [`shown`] (how a failure becomes a refusal), [`check`] (what
//! is wrong before anything runs: [`calls`], [`infer`], [`expressions`], [`kinds`], [`members`]),
//! `reference` (all of it for authors).

mod calls;
pub(crate) mod check;
mod compare;
pub mod contexts;
#[cfg(feature = "coverage")]
mod covered;
mod errors;
mod expressions;
mod functions;
mod hooks;
mod infer;
mod kinds;
pub mod limits;
mod members;
mod outcome;
#[cfg(feature = "schema")]
pub mod reference;
mod shown;
pub mod table;
mod values;

pub use contexts::Given;
pub use limits::Limits;
pub use outcome::{Adjusted, Decider, Fate, Moved, Outcome};

use crate::ordered::map;
use crate::refusal::Refusal;
use rhai::{AST, ASTNode, Engine, Position, Stmt};
use serde::Deserialize;
use std::collections::BTreeMap;
use table::{HOOKS, Hook};

/// Section `scripts`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScriptsSection {
    /// Texts by file name.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// Budgets, every one explicit, so that they are part of the pack's hash.
    pub limits: Limits,
}

/// The scripts of a pack, compiled.
#[derive(Debug)]
pub struct Scripts {
    engine: Engine,
    hooks: BTreeMap<&'static str, Defined>,
    /// File of each function.
    functions: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
    limits: Limits,
}

/// A hook as it runs: its body, with the functions of all files.
#[derive(Debug)]
struct Defined {
    parameters: Vec<String>,
    body: AST,
}

impl Scripts {
    /// Compiles a section; `None` where there is none, or it has no files.
    ///
    /// # Errors
    /// `script_invalid` of the first file that does not compile.
    pub fn compile(section: Option<&ScriptsSection>) -> Result<Option<Self>, Refusal> {
        let Some(section) = section.filter(|section| !section.files.is_empty()) else {
            return Ok(None);
        };
        let mut as_written = Vec::new();
        let reader = functions::engine(&section.limits);
        for (file, text) in &section.files {
            let ast = reader.compile(text);
            let ast = ast.map_err(|error| errors::invalid(&error, file, text, "$"))?;
            as_written.push((file.as_str(), ast));
        }
        let files: Vec<(&str, &AST)> = as_written.iter().map(|(file, ast)| (*file, ast)).collect();
        let mut proven = infer::infer(&files).proven();
        let mut engine = functions::engine(&section.limits);
        let mut joined = AST::empty();
        let mut functions = BTreeMap::new();
        for (file, text) in &section.files {
            compare::check_all_but(&mut engine, proven.remove(file).unwrap_or_default());
            #[cfg(feature = "coverage")]
            let text = &covered::apart(file, text);
            let ast =
                engine.compile(text).map_err(|error| errors::invalid(&error, file, text, "$"))?;
            for function in ast.iter_functions() {
                functions.insert(function.name.to_owned(), file.clone());
            }
            #[cfg(feature = "coverage")]
            covered::declare(&ast);
            joined = joined.merge(&ast);
        }
        let hooks = HOOKS.iter().filter_map(|hook| {
            let defined = Defined::of(&joined, hook.name, hook.parameters.len());
            defined.map(|defined| (hook.name, defined))
        });
        let hooks = map(hooks);
        let (files, limits) = (section.files.clone(), section.limits.clone());
        Ok(Some(Self { engine, hooks, functions, files, limits }))
    }

    /// Whether the pack defines a hook.
    #[must_use]
    pub fn has(&self, hook: &Hook) -> bool {
        self.hooks.contains_key(hook.name)
    }
}

impl Defined {
    /// The function of that name, to be run as statements rather than called: on its way out of a
    /// call, a budget that ran out loses its place.
    fn of(ast: &AST, name: &str, parameters: usize) -> Option<Self> {
        let function =
            ast.iter_functions().find(|f| f.name == name && f.params.len() == parameters);
        let names = function?.params.iter().map(|name| (*name).to_owned()).collect();
        // Stands for the call, which is an operation too.
        let mut statements = vec![Stmt::Noop(Position::NONE)];
        walk(&alone(ast, name, parameters), &mut |nodes| {
            if let [ASTNode::Stmt(statement)] = nodes {
                statements.push((*statement).clone());
            }
            true
        });
        Some(Self { parameters: names, body: AST::new(statements, ast.shared_lib().clone()) })
    }
}

/// Shows each node of a script, the last of those it is nested in, until it is told to stop: one
/// walk for all, for the language's is compiled anew for each that is shown.
fn walk(ast: &AST, show: &mut dyn FnMut(&[ASTNode<'_>]) -> bool) {
    ast.walk(show);
}

/// One function of a script, without the others. (`clone_functions_only_filtered` would keep all.)
fn alone(ast: &AST, name: &str, parameters: usize) -> AST {
    let mut function = ast.clone_functions_only();
    function.retain_functions(|_, _, other, count| other == name && count == parameters);
    function
}
