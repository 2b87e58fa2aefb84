//! Scripts: tenants adjust the rules in Rhai, within budgets.
//!
//! A script sees its context read-only and says what it wants through named functions. It has no
//! clock, no randomness, no files, no modules, no `eval`. Over budget or failing, the decision is
//! refused, naming hook, file, line and column, and the same everywhere; it is never skipped.
//! The parts: [`limits`] (budgets), [`functions`] (what a script may call), [`hooks`] (what the
//! engine calls), [`errors`] (how a failure becomes a refusal), [`check`] (what is wrong before
//! anything runs).

pub mod check;
mod errors;
mod functions;
mod hooks;
pub mod limits;
mod values;

pub use hooks::{Adjusted, HookCall, Outcome};
pub use limits::Limits;

use crate::refusal::Refusal;
use rhai::{AST, Engine};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The hook that may add labelled adjustments to a licence quote.
pub const LICENSE_ADJUST: &str = "license_adjust";

/// Every hook, with its parameters.
pub const HOOKS: &[(&str, &[&str])] = &[(LICENSE_ADJUST, &["ctx", "quote"])];

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
    ast: AST,
    /// File of each function.
    functions: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
    limits: Limits,
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
        let engine = functions::engine(&section.limits);
        let mut joined: Option<AST> = None;
        let mut functions = BTreeMap::new();
        for (file, text) in &section.files {
            let ast =
                engine.compile(text).map_err(|error| errors::invalid(&error, file, text, "$"))?;
            for function in ast.iter_functions() {
                functions.insert(function.name.to_owned(), file.clone());
            }
            joined = Some(match joined {
                Some(so_far) => so_far.merge(&ast),
                None => ast,
            });
        }
        let Some(ast) = joined else { return Ok(None) };
        let (files, limits) = (section.files.clone(), section.limits.clone());
        Ok(Some(Self { engine, ast, functions, files, limits }))
    }

    /// Whether the pack defines a hook.
    #[must_use]
    pub fn has(&self, hook: &str) -> bool {
        self.functions.contains_key(hook)
    }
}
