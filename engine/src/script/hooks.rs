//! Calling a hook: what it is shown. What it wanted is `outcome.rs`'s matter.

use super::values::{
    Context, ContextFacts, LineValue, OrgValue, PlayerValue, QuoteFacts, QuoteValue,
};
use super::{LICENSE_ADJUST, Outcome, Scripts, errors};
use crate::fees::license::Input;
use crate::fees::player::Person;
use crate::fees::worksheet::Worksheet;
use crate::money::Money;
use crate::pack::sections::{Level, Sex};
use crate::refusal::{Code, Refusal};
use rhai::{Dynamic, Scope};
use rust_decimal::Decimal;
use std::sync::Arc;

/// What `license_adjust` is called with.
#[derive(Debug)]
pub struct HookCall<'w, 'a> {
    /// The worksheet after surcharges and waivers.
    pub sheet: &'w Worksheet<'a>,
    /// The request.
    pub input: &'a Input,
    /// The player.
    pub person: &'w Person<'a>,
}

impl Scripts {
    /// Runs `license_adjust`; without it nothing is wanted.
    ///
    /// # Errors
    /// `script_refused`, `script_budget`, `script_failed`.
    pub fn license_adjust(&self, call: &HookCall<'_, '_>) -> Result<Outcome, Refusal> {
        let currency = call.sheet.currency();
        let Some(hook) = self.hooks.get(LICENSE_ADJUST) else {
            return Ok(Outcome::finish(currency));
        };
        let arguments = [Dynamic::from(context(call)), Dynamic::from(quote(call.sheet)?)];
        let mut scope = Scope::new();
        for (name, argument) in hook.parameters.iter().zip(arguments) {
            scope.push_dynamic(name.as_str(), argument);
        }
        Outcome::begin(currency);
        let result = self.engine.run_ast_with_scope(&mut scope, &hook.body);
        let outcome = Outcome::finish(currency);
        if let Some((code, message)) = &outcome.refused {
            return Err(Refusal::new(Code::ScriptRefused)
                .with("hook", LICENSE_ADJUST)
                .with("reason_code", code.as_str())
                .with("message", message.as_str()));
        }
        result.map_err(|error| {
            errors::failed(LICENSE_ADJUST, &error, &self.functions, &self.files, &self.limits)
        })?;
        let tree = &call.sheet.rules().tree;
        for adjusted in &outcome.adjustments {
            let Some(recipient) = &adjusted.recipient else { continue };
            let on_path = call.sheet.path.deepest_first().any(|node| node.code == recipient);
            if !on_path && !tree.is_recipient(recipient) {
                return Err(Refusal::new(Code::UnknownRecipient)
                    .with("recipient", recipient.as_str())
                    .with("hook", LICENSE_ADJUST));
            }
        }
        Ok(outcome)
    }
}

fn optional<T: Into<Dynamic>>(value: Option<T>) -> Dynamic {
    value.map_or(Dynamic::UNIT, Into::into)
}

fn context(call: &HookCall<'_, '_>) -> Context {
    let player = call.person.facts;
    let family = player.family;
    let sex = player.sex.map(|sex| match sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
    });
    let code = |level| optional(call.sheet.path.at(level).map(|node| node.code.to_owned()));
    let flags = player.flags.iter().map(|flag| Dynamic::from(flag.clone())).collect();
    Context(Arc::new(ContextFacts {
        season: call.input.season.as_str().into(),
        license_type: call.input.license_type.as_str().into(),
        category: optional(call.input.category.clone()),
        on: call.sheet.asked.on,
        age: i64::from(call.person.age),
        player: PlayerValue {
            birth_date: player.birth_date,
            sex: optional(sex.map(str::to_owned)),
            flags: Arc::new(flags),
            family_size: optional(family.map(|family| i64::from(family.size))),
            family_rank: optional(family.map(|family| i64::from(family.rank))),
        },
        org: OrgValue { codes: Level::ALL.map(code) },
    }))
}

fn quote(sheet: &Worksheet<'_>) -> Result<QuoteValue, Refusal> {
    let line = |part: &crate::fees::part::Part<'_>| {
        Dynamic::from(LineValue {
            code: part.code.as_ref().into(),
            owner: part.owner.into(),
            amount: decimal(part.amount),
            running: decimal(part.running),
        })
    };
    Ok(QuoteValue(Arc::new(QuoteFacts {
        currency: sheet.currency().code().into(),
        subtotal: decimal(sheet.subtotal()?),
        total: decimal(sheet.running_total()?),
        lines: sheet.parts.iter().filter(|part| part.is_component).map(line).collect(),
    })))
}

fn decimal(money: Money) -> Decimal {
    Decimal::new(money.minor, u32::from(money.currency.digits()))
}
