//! Early-bird discounts and late fees (F08.01.05).
//!
//! Within a rule one step applies; different rules all apply, each on the total as it was on
//! entering the stage, or on the components it names.

use super::quote::Charge;
use super::worksheet::Worksheet;
use super::{Asked, at_most, sum};
use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::money::{Currency, Money, Rounding};
use crate::pack::rules::SeasonRules;
use crate::pack::rules::surcharges::{Due, Measure, Scope, StepRule, SurchargeRule};
use crate::pack::sections::FeeCategory;
use crate::pack::sections::fees::SurchargeKind;
use crate::refusal::{Code, Refusal};
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
                    self.add_part(Cow::Borrowed(&rule.code), Cow::Borrowed(recipient), amount)
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

/// A component's amount in a request.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComponentAmount {
    /// Component.
    pub code: String,
    /// Amount.
    pub amount: String,
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
    let season = asked.season(&input.season)?;
    asked.same_currency(&input.currency)?;
    let wanted = Wanted {
        amount: &input.amount,
        components: &input.components,
        fee_category: input.fee_category,
        license_type: input.license_type.as_deref(),
        class: input.class.as_deref(),
    };
    let mut sheet = worksheet(asked, season, &wanted)?;
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

/// An amount to be surcharged or waived by itself, as two operations take it.
pub(super) struct Wanted<'a> {
    pub(super) amount: &'a str,
    pub(super) components: &'a [ComponentAmount],
    pub(super) fee_category: Option<FeeCategory>,
    pub(super) license_type: Option<&'a str>,
    pub(super) class: Option<&'a str>,
}

/// Most components in a request.
const MOST_COMPONENTS: usize = 200;

/// A worksheet of an amount by itself, on the federation's path.
pub(super) fn worksheet<'a>(
    asked: Asked<'a>,
    season: &'a SeasonRules,
    wanted: &Wanted<'a>,
) -> Result<Worksheet<'a>, Refusal> {
    let fee_category = wanted.fee_category.unwrap_or(FeeCategory::License);
    let license_type = match wanted.license_type {
        Some(code) => Some(asked.license_type(code)?.index),
        None if fee_category == FeeCategory::License => {
            return Err(Refusal::new(Code::MissingField)
                .at("$.input.license_type")
                .with("field", "license_type")
                .allowing(asked.pack.rules().words.license_type_codes()));
        }
        None => None,
    };
    let classes = &asked.pack.rules().words.classes;
    let class = match wanted.class {
        Some(class) => {
            Some(asked.word(classes, class, Code::UnknownClass, "class", "$.input.class")?)
        }
        None => None,
    };
    at_most(MOST_COMPONENTS, wanted.components.len(), "$.input.components")?;
    let tree = &asked.pack.rules().tree;
    let scope = Scope { fee_category, license_type, class };
    let mut sheet = Worksheet::new(asked, season, tree.root_path(), scope);
    let whole = asked.charge(wanted.amount, "$.input.amount")?;
    if wanted.components.is_empty() {
        sheet.place_whole(tree.root(), whole);
        return Ok(sheet);
    }
    for (index, component) in wanted.components.iter().enumerate() {
        let path = format!("$.input.components[{index}].amount");
        sheet.place(&component.code, tree.root(), asked.charge(&component.amount, &path)?);
    }
    let sum = sheet.running_total()?;
    if sum != whole {
        return Err(Refusal::new(Code::PartsNotAmount)
            .at("$.input.components")
            .with("amount", whole.to_string())
            .with("sum", sum.to_string()));
    }
    Ok(sheet)
}
