//! Calling a hook. What it is called with is `contexts.rs`'s matter, what it wanted `outcome.rs`'s.

use super::contexts::Given;
use super::table::Hook;
use super::{Outcome, Scripts, errors};
use crate::money::Currency;
use crate::refusal::{Code, Refusal};
use rhai::{Dynamic, EvalAltResult, Position, Scope};

impl Scripts {
    /// Runs a hook of the pack; what it wanted.
    ///
    /// # Errors
    /// `script_refused`, `script_budget`, `script_failed`.
    pub fn run(
        &self,
        hook: &'static Hook,
        given: [Given; 2],
        currency: Currency,
    ) -> Result<Outcome, Refusal> {
        self.answer(hook, given, currency).map(|(outcome, _)| outcome)
    }

    /// Runs a hook that decides; what it wanted, and what it decided.
    ///
    /// # Errors
    /// Those of [`Self::run`]; `script_failed` where it gives neither true nor false.
    pub fn decide(
        &self,
        hook: &'static Hook,
        given: [Given; 2],
        currency: Currency,
    ) -> Result<(Outcome, bool), Refusal> {
        let (outcome, value) = self.answer(hook, given, currency)?;
        let decided = value.as_bool().map_err(|_| {
            let reason = format!("`{}` must give true or false", hook.name);
            self.failed(hook, &EvalAltResult::ErrorRuntime(reason.into(), Position::NONE))
        });
        Ok((outcome, decided?))
    }

    /// Runs a hook that judges; what it wanted, a refusal of its included.
    ///
    /// # Errors
    /// `script_budget`, `script_failed`.
    pub fn judge(
        &self,
        hook: &'static Hook,
        given: [Given; 2],
        currency: Currency,
    ) -> Result<Outcome, Refusal> {
        self.ask(hook, given, currency).map(|(outcome, _)| outcome)
    }

    fn answer(
        &self,
        hook: &'static Hook,
        given: [Given; 2],
        currency: Currency,
    ) -> Result<(Outcome, Dynamic), Refusal> {
        let (outcome, value) = self.ask(hook, given, currency)?;
        if let Some((code, message)) = &outcome.refused {
            return Err(Refusal::new(Code::ScriptRefused)
                .with("hook", hook.name)
                .with("reason_code", code.as_str())
                .with("message", message.as_str()));
        }
        Ok((outcome, value))
    }

    /// Runs a hook; where it refuses, it gives nothing.
    fn ask(
        &self,
        hook: &'static Hook,
        given: [Given; 2],
        currency: Currency,
    ) -> Result<(Outcome, Dynamic), Refusal> {
        let Some(defined) = self.hooks.get(hook.name) else {
            return Ok((Outcome::finish(hook, currency), Dynamic::UNIT));
        };
        let mut scope = Scope::new();
        for (name, Given(value)) in defined.parameters.iter().zip(given) {
            scope.push_dynamic(name.as_str(), value);
        }
        Outcome::begin(hook, currency);
        let result = self.engine.eval_ast_with_scope::<Dynamic>(&mut scope, &defined.body);
        let outcome = Outcome::finish(hook, currency);
        if outcome.refused.is_some() {
            return Ok((outcome, Dynamic::UNIT));
        }
        let value = result.map_err(|error| self.failed(hook, &error))?;
        Ok((outcome, value))
    }

    fn failed(&self, hook: &Hook, error: &EvalAltResult) -> Refusal {
        errors::failed(hook.name, error, &self.functions, &self.files, &self.limits)
    }
}
