//! Early-bird discounts and late fees of a season, and which of their steps applies (F08.01.05).

use super::scope::{ByScope, Coverage};
use super::{Context, Origin, amount};
use crate::calendar::Date;
use crate::money::{Money, Rate, Rounding};
use crate::ordered::sort_by;
use crate::pack::sections::fees::SurchargeKind;
use crate::pack::sections::{self, fees};
use crate::refusal::Refusal;

pub use super::scope::Scope;

/// The surcharges of a season, found by what they concern.
#[derive(Debug)]
pub struct SurchargeRules(ByScope<SurchargeRule>);

/// A surcharge.
#[derive(Debug)]
pub struct SurchargeRule {
    /// Code.
    pub code: String,
    /// Discount or fee.
    pub kind: SurchargeKind,
    /// Components it concerns; empty: all.
    pub applies_to: Vec<String>,
    /// Recipient; none: the components in proportion.
    pub recipient: Option<String>,
    /// Tax treatment of what goes to its own recipient.
    pub tax: Option<String>,
    /// Rounding where it names one.
    pub rounding: Option<Rounding>,
    /// Steps in the order of their dates.
    pub steps: Vec<StepRule>,
    /// Where it comes from.
    pub origin: Origin,
}

/// A step of a surcharge.
#[derive(Debug)]
pub struct StepRule {
    /// Deadline of a discount, first day of a fee.
    pub date: Date,
    /// Last day of a fee.
    pub to: Option<Date>,
    /// How much.
    pub measure: Measure,
    /// The row, for whoever counts which are touched.
    #[cfg(feature = "coverage")]
    pub row: crate::coverage::Row,
}

/// A percentage or an amount.
#[derive(Clone, Copy, Debug)]
pub enum Measure {
    /// Percentage of the base.
    Percentage(Rate),
    /// Fixed amount.
    Fixed(Money),
}

/// Which step of a surcharge a date falls in.
#[derive(Debug)]
pub enum Due<'a> {
    /// This one.
    Step(&'a StepRule),
    /// None: the last deadline has passed.
    DeadlinePassed(Date),
    /// None: the first start is still to come.
    NotStarted(Date),
    /// None: between or after the periods.
    NotInPeriod,
}

impl SurchargeRules {
    pub(super) fn compile(
        section: Option<&sections::Surcharges>,
        context: &Context<'_>,
    ) -> Result<Self, Refusal> {
        let rows = section.map(|section| section.surcharges.as_slice()).unwrap_or_default();
        let mut rules = Vec::with_capacity(rows.len());
        for row in rows {
            let license_types = context.words.license_type_places(&row.license_types);
            let (fee_categories, classes) = (row.fee_categories.clone(), row.classes.clone());
            let coverage = Coverage { fee_categories, license_types, classes };
            rules.push((coverage, SurchargeRule::compile(row, context)?));
        }
        Ok(Self(ByScope::new(rules, context.words.license_type_count())))
    }

    /// Every rule, in declared order.
    pub fn rules(&self) -> impl Iterator<Item = &SurchargeRule> {
        self.0.rules()
    }

    /// The rules whose scope it is, in declared order.
    pub fn in_scope<'a>(
        &'a self,
        scope: &Scope<'a>,
    ) -> impl Iterator<Item = &'a SurchargeRule> + use<'a> {
        self.0.find(scope)
    }
}

impl SurchargeRule {
    fn compile(row: &fees::Surcharge, context: &Context<'_>) -> Result<Self, Refusal> {
        let mut steps = Vec::with_capacity(row.steps.len());
        for step in &row.steps {
            let measure = match (&step.percentage, &step.amount) {
                (None, Some(text)) => Measure::Fixed(amount(text, context.policy.currency)?),
                (rate, _) => Measure::Percentage(rate.unwrap_or(Rate::HUNDRED)),
            };
            let date = step.until.or(step.from).unwrap_or(context.days.from);
            steps.push(StepRule {
                date,
                to: step.to,
                measure,
                #[cfg(feature = "coverage")]
                row: crate::coverage::Row::declare(&format!(
                    "surcharges/{}/{}/step",
                    context.code, row.code
                )),
            });
        }
        sort_by(&mut steps, |one, other| one.date.cmp(&other.date));
        let section = format!("surcharges/{}", context.code);
        Ok(Self {
            code: row.code.clone(),
            kind: row.kind,
            applies_to: row.applies_to.clone(),
            recipient: row.recipient.clone(),
            tax: row.tax.clone(),
            rounding: row.rounding,
            steps,
            origin: Origin::new(&section, &row.code, row.reference.as_ref(), row.illustrative),
        })
    }

    /// The one step that applies on a day: the nearest deadline not passed, or the latest start
    /// reached; both ends of a step are inside.
    #[must_use]
    pub fn due(&self, on: Date) -> Due<'_> {
        match self.kind {
            SurchargeKind::EarlyBird => {
                let next = self.steps.iter().find(|step| on <= step.date);
                let last = self.steps.last().map(|step| step.date);
                match (next, last) {
                    (Some(step), _) => Due::Step(step),
                    (None, Some(date)) => Due::DeadlinePassed(date),
                    (None, None) => Due::NotInPeriod,
                }
            }
            SurchargeKind::LateFee => {
                let inside =
                    |step: &&StepRule| step.date <= on && step.to.is_none_or(|to| on <= to);
                let first = self.steps.first().map(|step| step.date);
                match (self.steps.iter().rev().find(inside), first) {
                    (Some(step), _) => Due::Step(step),
                    (None, Some(date)) if on < date => Due::NotStarted(date),
                    _ => Due::NotInPeriod,
                }
            }
        }
    }
}
