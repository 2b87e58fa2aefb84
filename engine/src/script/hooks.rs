//! Calling a hook: what it is shown, what it wanted.

use super::values::{
    Context, ContextFacts, LineValue, OrgValue, PlayerValue, QuoteFacts, QuoteValue,
};
use super::{LICENSE_ADJUST, Scripts, errors, functions};
use crate::fees::license::Input;
use crate::fees::player::Person;
use crate::fees::worksheet::Worksheet;
use crate::money::{Currency, Money};
use crate::pack::sections::{Level, Sex};
use crate::refusal::{Code, Refusal};
use rhai::{CallFnOptions, Dynamic, EvalAltResult, Position, Scope};
use rust_decimal::Decimal;
use std::sync::{Arc, Mutex};

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

/// What a script wanted.
#[derive(Debug)]
pub struct Outcome {
    /// Adjustments, in the order of the calls.
    pub adjustments: Vec<Adjusted>,
    /// Explanations.
    pub said: Vec<String>,
    /// Operations used.
    pub operations: u64,
    pub(super) refused: Option<(String, String)>,
    pub(super) currency: Currency,
}

impl Outcome {
    fn new(currency: Currency) -> Self {
        Self { adjustments: Vec::new(), said: Vec::new(), operations: 0, refused: None, currency }
    }
}

/// An adjustment a script asked for.
#[derive(Debug)]
pub struct Adjusted {
    /// Label.
    pub label: String,
    /// Amount.
    pub amount: Money,
    /// Recipient; none: the components in proportion.
    pub recipient: Option<String>,
}

/// The outcome of the call under way, reached from the functions a script calls.
#[derive(Clone)]
pub(super) struct Handle(Arc<Mutex<Outcome>>);

impl Handle {
    /// Most adjustments, and most explanations, of one call.
    pub(super) const MOST_SAID: usize = 20;

    fn new(currency: Currency) -> Self {
        Self(Arc::new(Mutex::new(Outcome::new(currency))))
    }

    /// Changes the outcome; an error's text becomes a failure of the script.
    pub(super) fn with(
        &self,
        change: impl FnOnce(&mut Outcome) -> Result<(), String>,
    ) -> Result<(), Box<EvalAltResult>> {
        let failed =
            |reason: String| Box::new(EvalAltResult::ErrorRuntime(reason.into(), Position::NONE));
        let mut outcome = self.0.lock().map_err(|_| failed("the call is over".to_owned()))?;
        change(&mut outcome).map_err(failed)
    }

    /// What was wanted. A poisoned lock cannot be: nothing panics while it is held.
    fn finish(self, operations: u64) -> Outcome {
        let mut outcome = match self.0.lock() {
            Ok(outcome) => outcome,
            Err(poisoned) => poisoned.into_inner(),
        };
        let empty = Outcome::new(outcome.currency);
        let mut taken = std::mem::replace(&mut *outcome, empty);
        taken.operations = operations;
        taken
    }
}

impl Scripts {
    /// Runs `license_adjust`.
    ///
    /// # Errors
    /// `script_refused`, `script_budget`, `script_failed`.
    pub fn license_adjust(&self, call: &HookCall<'_, '_>) -> Result<Outcome, Refusal> {
        let handle = Handle::new(call.sheet.currency());
        let options = CallFnOptions::new().eval_ast(false).with_tag(handle.clone());
        let arguments = (context(call), quote(call.sheet)?);
        functions::take_operations();
        let result = self.engine.call_fn_with_options::<Dynamic>(
            options,
            &mut Scope::new(),
            &self.ast,
            LICENSE_ADJUST,
            arguments,
        );
        let outcome = handle.finish(functions::take_operations());
        if let Some((code, message)) = &outcome.refused {
            return Err(Refusal::new(Code::ScriptRefused)
                .with("hook", LICENSE_ADJUST)
                .with("reason_code", code.as_str())
                .with("message", message.as_str()));
        }
        let _: Dynamic = result.map_err(|error| {
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
