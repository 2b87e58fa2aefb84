//! What a tenant's scripts make of a worksheet: components kept, changed or dropped, labelled
//! adjustments, custom waivers, shares moved. Each says in the explanation what it did and cost.

use super::Asked;
use super::license;
use super::part::credit;
use super::player::Person;
use super::quote::Share;
use super::worksheet::Worksheet;
use crate::explanation::{Explanation, Reason};
use crate::pack::rules::WaiverRule;
use crate::refusal::{Code, Refusal};
use crate::script::table::{Hook, LICENSE_COMPONENT, SPLIT_ADJUST, WAIVER_ELIGIBLE};
use crate::script::{Fate, Given, Outcome, Scripts, contexts};
use std::borrow::Cow;

/// The tenant's scripts, where they define a hook.
pub(crate) fn defined<'a>(asked: &Asked<'a>, hook: &Hook) -> Option<&'a Scripts> {
    asked.pack.rules().scripts.as_ref().filter(|scripts| scripts.has(hook))
}

/// Adds to the explanation what a script says itself.
pub(crate) fn say<'a>(
    asked: &Asked<'a>,
    hook: &'static Hook,
    outcome: &Outcome,
    explanation: &mut Explanation<'a>,
) {
    let words = &asked.pack.rules().words;
    for text in &outcome.said {
        let source = words.label(text).map(|label| label.origin.source());
        let reason = Reason::ScriptSaid { hook: hook.name, text: text.clone().into() };
        explanation.cite(reason, source.unwrap_or_default());
    }
}

impl<'a> Worksheet<'a> {
    /// The tenant's scripts, where they define a hook.
    fn scripts(&self, hook: &Hook) -> Option<&'a Scripts> {
        defined(&self.asked, hook)
    }

    /// Runs the hook of a licence's components, one component after the other.
    ///
    /// # Errors
    /// Those of the script.
    pub(super) fn script_components(
        &mut self,
        input: &license::Input,
        person: &Person<'a>,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let hook = &LICENSE_COMPONENT;
        let Some(scripts) = self.scripts(hook) else { return Ok(()) };
        let context = contexts::license(self, input, person);
        let mut operations: u64 = 0;
        let mut kept = Vec::with_capacity(self.parts.len());
        for mut part in std::mem::take(&mut self.parts) {
            let given = [context.clone(), contexts::component(&part)];
            let outcome = scripts.run(hook, given, self.currency())?;
            operations = operations.saturating_add(outcome.operations);
            self.say(hook, &outcome, explanation);
            let (before, component) = (part.amount, part.code.clone());
            match outcome.fate {
                None => {}
                Some(Fate::Changed(after)) => {
                    let hook = hook.name;
                    explanation.say(Reason::ScriptChanged { after, before, component, hook });
                    (part.amount, part.running) = (after, after);
                }
                Some(Fate::Dropped) => {
                    let hook = hook.name;
                    explanation.say(Reason::ScriptDropped { amount: before, component, hook });
                    continue;
                }
            }
            kept.push(part);
        }
        self.parts = kept;
        explanation.say(Reason::ScriptRan { hook: hook.name, operations });
        Ok(())
    }

    /// Runs a hook that adjusts a quote.
    ///
    /// # Errors
    /// Those of the script; `unknown_recipient`; `missing_field` of a recipient where no component
    /// is left to bear an adjustment; `amount_too_large`.
    pub(super) fn script_adjust(
        &mut self,
        hook: &'static Hook,
        context: &dyn Fn(&Self) -> Given,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let Some(scripts) = self.scripts(hook) else { return Ok(()) };
        let given = [context(self), contexts::quote(self)?];
        let outcome = scripts.run(hook, given, self.currency())?;
        let is_borne = !self.components(&[]).is_empty();
        for adjusted in &outcome.adjustments {
            match &adjusted.recipient {
                Some(recipient) => self.known_recipient(hook, recipient)?,
                None if is_borne => {}
                None => {
                    let refusal = Refusal::new(Code::MissingField).with("field", "recipient");
                    return Err(refusal.with("hook", hook.name));
                }
            }
        }
        self.say(hook, &outcome, explanation);
        let words = &self.rules().words;
        for adjustment in outcome.adjustments {
            let recipient = adjustment.recipient.map(Cow::Owned);
            let label = Cow::<'a, str>::Owned(adjustment.label);
            let (amount, hook) = (adjustment.amount, hook.name);
            let source = words.label(&label).map(|label| label.origin.source());
            let (said, to) = (label.clone(), recipient.clone());
            let reason = Reason::ScriptAdjustment { amount, hook, label: said, recipient: to };
            explanation.cite(reason, source.unwrap_or_default());
            self.adjust(label, amount, recipient)?;
        }
        explanation.say(Reason::ScriptRan { hook: hook.name, operations: outcome.operations });
        Ok(())
    }

    /// Whether a script decides a waiver, which may then ask anything of a person.
    pub(super) fn is_scripted(&self, rule: &WaiverRule) -> bool {
        rule.is_custom && self.scripts(&WAIVER_ELIGIBLE).is_some()
    }

    /// Whether the tenant's script grants a custom waiver; so it is where no script decides it.
    ///
    /// # Errors
    /// Those of the script.
    pub(super) fn script_grants(
        &self,
        rule: &'a WaiverRule,
        person: Option<&Person<'a>>,
        explanation: &mut Explanation<'a>,
    ) -> Result<bool, Refusal> {
        let hook = &WAIVER_ELIGIBLE;
        let Some(scripts) = self.scripts(hook).filter(|_| rule.is_custom) else { return Ok(true) };
        let given = [contexts::waiving(self, person), contexts::waiver(&rule.code)];
        let (outcome, granted) = scripts.decide(hook, given, self.currency())?;
        self.say(hook, &outcome, explanation);
        if !granted {
            let reason = Reason::ScriptNotEligible { hook: hook.name, waiver: &rule.code };
            explanation.cite(reason, rule.origin.source());
        }
        explanation.say(Reason::ScriptRan { hook: hook.name, operations: outcome.operations });
        Ok(granted)
    }

    /// Runs the hook that moves shares; what they add up to stays as it is.
    ///
    /// # Errors
    /// Those of the script; `unknown_recipient`, `amount_too_large`.
    pub(super) fn script_shares(
        &self,
        shares: &mut Vec<Share<'a>>,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let hook = &SPLIT_ADJUST;
        let Some(scripts) = self.scripts(hook) else { return Ok(()) };
        let given = [contexts::splitting(self), contexts::shares(shares)];
        let outcome = scripts.run(hook, given, self.currency())?;
        self.say(hook, &outcome, explanation);
        for moved in outcome.moves {
            for recipient in [&moved.from, &moved.to] {
                self.known_recipient(hook, recipient)?;
            }
            let node = Cow::<'a, str>::Owned(moved.from);
            let recipient = Cow::<'a, str>::Owned(moved.to);
            let (amount, hook) = (moved.amount, hook.name);
            credit(shares, node.clone(), amount.negated()?)?;
            credit(shares, recipient.clone(), amount)?;
            explanation.say(Reason::ScriptMoved { amount, hook, node, recipient });
        }
        explanation.say(Reason::ScriptRan { hook: hook.name, operations: outcome.operations });
        Ok(())
    }

    /// Adds to the explanation what a script says itself.
    fn say(&self, hook: &'static Hook, outcome: &Outcome, explanation: &mut Explanation<'a>) {
        say(&self.asked, hook, outcome, explanation);
    }

    /// That somebody a script names is on the path, or known to the pack.
    fn known_recipient(&self, hook: &Hook, recipient: &str) -> Result<(), Refusal> {
        let on_path = self.path.deepest_first().any(|node| node.code == recipient);
        if on_path || self.rules().tree.is_recipient(recipient) {
            return Ok(());
        }
        let refusal = Refusal::new(Code::UnknownRecipient).with("recipient", recipient);
        Err(refusal.with("hook", hook.name))
    }
}
