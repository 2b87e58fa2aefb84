//! Early-bird discounts and late fees (F08.01.05).
//!
//! Within a rule one step applies; different rules all apply, each on the total as it was on
//! entering the stage, or on the components it names.

use super::quote::Charge;
use super::whole::{ComponentAmount, Whole};
use super::worksheet::Worksheet;
use super::{Asked, sum};
use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::money::{Currency, Money, Rounding};
use crate::pack::rules::surcharges::{Due, Measure, StepRule, SurchargeRule};
use crate::pack::sections::FeeCategory;
use crate::pack::sections::fees::SurchargeKind;
use crate::refusal::Refusal;
use serde::Deserialize;
use std::borrow::Cow;

impl<'a> Worksheet<'a> {
    /// The surcharge stage.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn surcharge(&mut self, explanation: &mut Explanation<'a>) -> Result<(), Refusal> {
        let entering = self.running();
        let season = self.season;
        for rule in season.surcharges.in_scope(&self.scope) {
            let step = match rule.due(self.asked.on) {
                Due::Step(step) => step,
                undue => {
                    explanation.cite(not_due(rule, &undue), rule.origin.source());
                    continue;
                }
            };
            let Some(amount) = self.measure(rule, step, &entering, explanation)? else { continue };
            match &rule.recipient {
                Some(recipient) => {
                    let (code, recipient) =
                        (Cow::Borrowed(&*rule.code), Cow::Borrowed(&**recipient));
                    self.add_part(code, recipient, rule.tax.as_deref(), amount);
                }
                None => self.spread(amount, &entering, &rule.applies_to)?,
            }
            self.surcharges.push(Charge { amount, code: &rule.code });
        }
        Ok(())
    }

    /// The amount of a step; `None`, explained, where the components it names are not charged.
    fn measure(
        &self,
        rule: &'a SurchargeRule,
        step: &StepRule,
        entering: &[Money],
        explanation: &mut Explanation<'a>,
    ) -> Result<Option<Money>, Refusal> {
        let chosen = self.components(&rule.applies_to);
        if chosen.is_empty() {
            let reason = Reason::NothingToCharge { surcharge: &rule.code };
            explanation.cite(reason, rule.origin.source());
            return Ok(None);
        }
        let base = if rule.applies_to.is_empty() {
            sum(entering.iter().copied(), self.currency())?
        } else {
            let named = chosen.iter().filter_map(|at| entering.get(*at).copied());
            sum(named, self.currency())?
        };
        let base = base.or_zero();
        let magnitude = match step.measure {
            Measure::Fixed(amount) => amount,
            Measure::Percentage(rate) => base.share(rate, self.rounding(rule, &chosen))?,
        };
        let amount = match rule.kind {
            SurchargeKind::EarlyBird => magnitude.negated()?,
            SurchargeKind::LateFee => magnitude,
        };
        #[cfg(feature = "coverage")]
        step.row.touch();
        explanation.cite(due(rule, step, amount, base), rule.origin.source());
        Ok(Some(amount))
    }

    /// The rule's own rounding, else that of the one component it names, else the tenant's.
    fn rounding(&self, rule: &SurchargeRule, chosen: &[usize]) -> Rounding {
        let named = match (rule.applies_to.as_slice(), chosen) {
            ([_], [at]) => self.parts.get(*at).and_then(|part| part.rounding),
            _ => None,
        };
        rule.rounding.or(named).unwrap_or(self.policy().rounding)
    }
}

fn due<'a>(rule: &'a SurchargeRule, step: &StepRule, amount: Money, base: Money) -> Reason<'a> {
    let (date, surcharge) = (step.date, rule.code.as_str());
    match (rule.kind, step.measure) {
        (SurchargeKind::EarlyBird, Measure::Percentage(percentage)) => {
            Reason::DiscountPercentage { amount, base, date, percentage, surcharge }
        }
        (SurchargeKind::EarlyBird, Measure::Fixed(_)) => {
            Reason::DiscountFixed { amount, date, surcharge }
        }
        (SurchargeKind::LateFee, Measure::Percentage(percentage)) => {
            Reason::SurchargePercentage { amount, base, date, percentage, surcharge }
        }
        (SurchargeKind::LateFee, Measure::Fixed(_)) => {
            Reason::SurchargeFixed { amount, date, surcharge }
        }
    }
}

fn not_due<'a>(rule: &'a SurchargeRule, due: &Due<'_>) -> Reason<'a> {
    let surcharge = rule.code.as_str();
    match due {
        Due::DeadlinePassed(date) => Reason::DeadlinePassed { date: *date, surcharge },
        Due::NotStarted(date) => Reason::NotStarted { date: *date, surcharge },
        Due::NotInPeriod | Due::Step(_) => Reason::NotInPeriod { surcharge },
    }
}

/// Input of `surcharge.calculate`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season.
    pub season: String,
    /// Amount the surcharges are on.
    pub amount: String,
    /// Its currency, the tenant's.
    pub currency: String,
    /// What is charged for; default a licence.
    pub fee_category: Option<FeeCategory>,
    /// Licence type; needed for a licence.
    pub license_type: Option<String>,
    /// Competition class.
    pub class: Option<String>,
    /// The components the amount consists of, for rules that name some.
    #[serde(default)]
    pub components: Vec<ComponentAmount>,
}

/// Answer of `surcharge.calculate`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// Amount before.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// The steps that apply.
    pub surcharges: Vec<Charge<'a>>,
    /// Amount after, not below zero.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub total: Money,
}

canonical::object!(Output<'_> { amount, currency, surcharges, total });

/// The surcharges on an amount.
///
/// # Errors
/// Those of the request's fields.
pub fn calculate<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Output<'a>, Refusal> {
    let whole = Whole {
        season: &input.season,
        amount: &input.amount,
        currency: &input.currency,
        components: &input.components,
        fee_category: input.fee_category,
        license_type: input.license_type.as_deref(),
        class: input.class.as_deref(),
    };
    let mut sheet = whole.worksheet(asked)?;
    let amount = sheet.running_total()?;
    sheet.surcharge(explanation)?;
    let total = sheet.running_total()?;
    if total.minor < 0 {
        explanation.say(Reason::Floor { before: total });
    }
    let total = total.or_zero();
    explanation.say(Reason::Total { amount: total });
    let currency = asked.currency();
    Ok(Output { amount, currency, surcharges: sheet.surcharges, total })
}
