//! Early-bird discounts and late fees, indexed by fee category and licence type (F08.01.05).

use super::{Context, Origin, amount};
use crate::calendar::Date;
use crate::money::{Money, Rate, Rounding};
use crate::pack::sections::fees::SurchargeKind;
use crate::pack::sections::{self, FeeCategory, fees};
use crate::refusal::Refusal;

/// The surcharges of a season.
#[derive(Debug)]
pub struct SurchargeRules {
    rules: Vec<SurchargeRule>,
    /// Licence surcharges by licence type.
    by_license_type: Vec<Vec<usize>>,
    /// Those of other categories.
    others: Vec<usize>,
}

/// A surcharge.
#[derive(Debug)]
pub struct SurchargeRule {
    /// Code.
    pub code: String,
    /// Discount or fee.
    pub kind: SurchargeKind,
    fee_categories: Vec<FeeCategory>,
    license_types: Vec<u16>,
    classes: Vec<String>,
    /// Components it concerns; empty: all.
    pub applies_to: Vec<String>,
    /// Recipient; none: the components in proportion.
    pub recipient: Option<String>,
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

/// What a surcharge's scope is judged on.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// What is charged for.
    pub fee_category: FeeCategory,
    /// Licence type, by its place in the vocabulary.
    pub license_type: Option<u16>,
    /// Competition class.
    pub class: Option<&'a str>,
}

impl SurchargeRules {
    pub(super) fn compile(
        section: Option<&sections::Surcharges>,
        context: &Context<'_>,
    ) -> Result<Self, Refusal> {
        let mut rules = Vec::new();
        for row in section.map(|section| section.surcharges.as_slice()).unwrap_or_default() {
            rules.push(SurchargeRule::compile(row, context)?);
        }
        let mut by_license_type = Vec::new();
        for kind in (0_u16..).take(context.words.license_type_count()) {
            let concerns = |rule: &SurchargeRule| {
                rule.fee_categories.contains(&FeeCategory::License)
                    && (rule.license_types.is_empty() || rule.license_types.contains(&kind))
            };
            let found = (0..).zip(&rules).filter(|(_, rule)| concerns(rule)).map(|(at, _)| at);
            by_license_type.push(found.collect());
        }
        let other = |rule: &SurchargeRule| {
            rule.fee_categories.iter().any(|category| *category != FeeCategory::License)
        };
        let others = (0..).zip(&rules).filter(|(_, rule)| other(rule)).map(|(at, _)| at).collect();
        Ok(Self { rules, by_license_type, others })
    }

    /// The rules whose scope it is, in declared order.
    pub fn in_scope<'a>(
        &'a self,
        scope: &Scope<'a>,
    ) -> impl Iterator<Item = &'a SurchargeRule> + use<'a> {
        let list = match (scope.fee_category, scope.license_type) {
            (FeeCategory::License, Some(kind)) => self.by_license_type.get(usize::from(kind)),
            (FeeCategory::License, None) => None,
            _ => Some(&self.others),
        };
        let scope = *scope;
        list.map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
            .filter_map(|at| self.rules.get(*at))
            .filter(move |rule| rule.concerns(&scope))
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
            steps.push(StepRule { date, to: step.to, measure });
        }
        steps.sort_by_key(|step| step.date);
        let index = |code: &String| context.words.license_type(code).map(|rule| rule.index);
        let section = format!("surcharges/{}", context.code);
        Ok(Self {
            code: row.code.clone(),
            kind: row.kind,
            fee_categories: row.fee_categories.clone(),
            license_types: row.license_types.iter().filter_map(index).collect(),
            classes: row.classes.clone(),
            applies_to: row.applies_to.clone(),
            recipient: row.recipient.clone(),
            rounding: row.rounding,
            steps,
            origin: Origin::new(&section, &row.code, row.reference.as_ref(), row.illustrative),
        })
    }

    fn concerns(&self, scope: &Scope<'_>) -> bool {
        let license_type = self.license_types.is_empty()
            || scope.license_type.is_some_and(|kind| self.license_types.contains(&kind));
        let class = self.classes.is_empty()
            || scope.class.is_some_and(|code| self.classes.iter().any(|c| c == code));
        self.fee_categories.contains(&scope.fee_category) && license_type && class
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
