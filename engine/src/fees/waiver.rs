//! Waivers and discounts (F08.01.06).
//!
//! Eligibility, the reduction, how several combine, who bears it. The reduction is allocated to
//! the components it applies to by largest remainder, and nothing falls below zero.

use super::part::Part;
use super::player::{Person, Player};
use super::quote::{Allocation, WaiverLine};
use super::whole::{ComponentAmount, Whole};
use super::worksheet::Worksheet;
use super::{Asked, sum};
use crate::canonical;
use crate::explanation::{Explanation, Given, Reason};
use crate::money::{Currency, Money, Rounding, allocate};
use crate::pack::rules::WaiverRule;
use crate::pack::rules::surcharges::Measure;
use crate::pack::rules::waivers::Relief;
use crate::pack::sections::FeeCategory;
use crate::pack::sections::tenant::Stacking;
use crate::refusal::Refusal;
use serde::Deserialize;

/// A waiver the person is eligible for, and what it would reduce.
struct Candidate<'a> {
    rule: &'a WaiverRule,
    base: Money,
    reduction: Money,
}

impl<'a> Worksheet<'a> {
    /// The waiver stage: for each person on an equal share of the parts, or for nobody in
    /// particular on the whole.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn waive_each(
        &mut self,
        persons: &[Person<'a>],
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        match persons {
            [] => self.waive(None, None, self.running(), explanation),
            [person] => self.waive(Some(person), None, self.running(), explanation),
            several => {
                let equal = vec![1_i64; several.len()];
                let mut shares: Vec<Vec<Money>> = vec![Vec::new(); several.len()];
                for amount in self.running() {
                    for (share, part) in shares.iter_mut().zip(allocate(amount, &equal)?) {
                        share.push(part);
                    }
                }
                for (index, (person, share)) in several.iter().zip(shares).enumerate() {
                    self.waive(Some(person), Some(index), share, explanation)?;
                }
                Ok(())
            }
        }
    }

    /// Waives what need not be paid of one part, whoever pays; the first waiver used.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn waive_alone(
        &mut self,
        at: usize,
        explanation: &mut Explanation<'a>,
    ) -> Result<Option<&'a str>, Refusal> {
        let zero = Money::zero(self.currency());
        let alone =
            |(place, part): (usize, &Part<'a>)| if place == at { part.running } else { zero };
        let amounts = self.parts.iter().enumerate().map(alone).collect();
        let before = self.waivers.len();
        self.waive(None, None, amounts, explanation)?;
        Ok(self.waivers.get(before).map(|line| line.code))
    }

    /// Waives what `person` need not pay of `amounts`, one a part.
    fn waive(
        &mut self,
        person: Option<&Person<'a>>,
        player: Option<usize>,
        amounts: Vec<Money>,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let on = self.season.days.nearest(self.asked.on);
        let rules = self.rules();
        let mut eligible = Vec::with_capacity(8);
        for rule in rules.waivers.in_scope(&self.scope, on) {
            match obstacle(rule, person) {
                None => eligible.push(rule),
                Some(reason) => explanation.cite(reason, rule.origin.source()),
            }
        }
        let mut left = amounts.clone();
        match self.policy().stacking {
            Stacking::BestOf => {
                let best = self.best_of(&eligible, &amounts, explanation)?;
                if let Some(candidate) = best {
                    self.take(&candidate, player, &mut left, explanation)?;
                }
            }
            Stacking::Sequential => {
                for rule in eligible {
                    let candidate = self.measure_waiver(rule, &left)?;
                    self.take(&candidate, player, &mut left, explanation)?;
                }
            }
            Stacking::Additive => {
                for rule in eligible {
                    let candidate = self.measure_waiver(rule, &amounts)?;
                    self.take(&candidate, player, &mut left, explanation)?;
                }
            }
        }
        Ok(())
    }

    /// The candidate that reduces most, ties in declared order; the others are explained.
    fn best_of(
        &self,
        eligible: &[&'a WaiverRule],
        amounts: &[Money],
        explanation: &mut Explanation<'a>,
    ) -> Result<Option<Candidate<'a>>, Refusal> {
        let mut best: Option<Candidate<'a>> = None;
        let mut others = Vec::new();
        for rule in eligible {
            let candidate = self.measure_waiver(rule, amounts)?;
            match &best {
                Some(so_far) if so_far.reduction.minor >= candidate.reduction.minor => {
                    others.push(candidate);
                }
                _ => others.extend(best.replace(candidate)),
            }
        }
        if let Some(best) = &best {
            for other in others {
                let amount = other.reduction;
                let reason = Reason::WaiverNotUsed {
                    amount,
                    used: &best.rule.code,
                    waiver: &other.rule.code,
                };
                explanation.cite(reason, other.rule.origin.source());
            }
        }
        Ok(best)
    }

    fn measure_waiver(
        &self,
        rule: &'a WaiverRule,
        amounts: &[Money],
    ) -> Result<Candidate<'a>, Refusal> {
        let parts = self.parts.iter().zip(amounts);
        let chosen =
            parts.filter(|(part, _)| self.may_reduce(rule, part)).map(|(_, amount)| *amount);
        let base = sum(chosen, self.currency())?.or_zero();
        let reduction = match rule.relief {
            Relief::Full => base,
            Relief::Part(Measure::Percentage(rate)) => {
                let rounding = rule.rounding.or_else(|| self.named_rounding(rule));
                base.share(rate, rounding.unwrap_or(self.policy().rounding))?
            }
            Relief::Part(Measure::Fixed(amount)) => {
                Money::new(amount.minor.min(base.minor), base.currency)
            }
        };
        Ok(Candidate { rule, base, reduction })
    }

    /// The rounding of the one component a waiver names.
    fn named_rounding(&self, rule: &WaiverRule) -> Option<Rounding> {
        match rule.applies_to.as_slice() {
            [code] => self.parts.iter().find(|part| part.code == *code)?.rounding,
            _ => None,
        }
    }

    /// Whether a waiver may reduce a part: a component it names, or every part where it names none.
    fn may_reduce(&self, rule: &WaiverRule, part: &Part<'a>) -> bool {
        let named = part.is_component || rule.applies_to.is_empty();
        named && self.concerns(&rule.applies_to, part)
    }

    /// Takes a reduction off the parts, at most what is left of them.
    fn take(
        &mut self,
        candidate: &Candidate<'a>,
        player: Option<usize>,
        left: &mut [Money],
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let rule = candidate.rule;
        let chosen = self.places(|part| self.may_reduce(rule, part));
        let weights: Vec<i64> =
            chosen.iter().map(|at| left.get(*at).map_or(0, |money| money.minor.max(0))).collect();
        let available: i64 = weights.iter().fold(0, |sum, weight| sum.saturating_add(*weight));
        let wanted = candidate.reduction;
        let reduction = Money::new(wanted.minor.min(available), wanted.currency);
        if reduction.minor <= 0 {
            let reason = Reason::NothingToWaive { waiver: &rule.code };
            explanation.cite(reason, rule.origin.source());
            return Ok(());
        }
        explain_taken(candidate, reduction, explanation)?;
        let bearer = rule.borne_by.and_then(|level| self.path.at_or_above(level));
        let mut allocated = Vec::with_capacity(chosen.len());
        for (at, share) in chosen.iter().zip(allocate(reduction, &weights)?) {
            let (Some(part), Some(rest)) = (self.parts.get_mut(*at), left.get_mut(*at)) else {
                continue;
            };
            if share.is_zero() {
                continue;
            }
            part.running = part.running.minus(share)?;
            *rest = rest.minus(share)?;
            if bearer.is_some() {
                part.lent = part.lent.plus(share)?;
            }
            allocated.push(Allocation { amount: share.negated()?, code: part.code.clone() });
        }
        if let Some(node) = bearer {
            let reason =
                Reason::WaiverBorneBy { amount: reduction, node: node.code, waiver: &rule.code };
            explanation.cite(reason, rule.origin.source());
            self.borne.push((node.code, reduction));
        }
        let amount = reduction.negated()?;
        self.waivers.push(WaiverLine { allocated, amount, code: &rule.code, player });
        Ok(())
    }
}

fn explain_taken<'a>(
    candidate: &Candidate<'a>,
    reduction: Money,
    explanation: &mut Explanation<'a>,
) -> Result<(), Refusal> {
    let Candidate { rule, base, reduction: wanted } = *candidate;
    let (waiver, amount) = (rule.code.as_str(), reduction.negated()?);
    let reason = match rule.relief {
        Relief::Full => Reason::WaiverFull { amount, base, waiver },
        Relief::Part(Measure::Percentage(percentage)) => {
            Reason::WaiverPercentage { amount, base, percentage, waiver }
        }
        Relief::Part(Measure::Fixed(_)) => Reason::WaiverFixed { amount, base, waiver },
    };
    explanation.cite(reason, rule.origin.source());
    if reduction != wanted {
        let wanted = wanted.negated()?;
        let reason = Reason::WaiverCapped { amount, waiver, wanted };
        explanation.cite(reason, rule.origin.source());
    }
    Ok(())
}

/// The first criterion a person does not meet; `None` where they are eligible.
fn obstacle<'a>(rule: &'a WaiverRule, person: Option<&Person<'a>>) -> Option<Reason<'a>> {
    let criteria = &rule.criteria;
    let fails = |criterion, found, needed| {
        let waiver = rule.code.as_str();
        Some(Reason::WaiverNotEligible { criterion, found, needed, waiver })
    };
    let number = |value: Option<u16>| value.map(Given::Number);
    let Some(person) = person else {
        return if criteria.is_impersonal() { None } else { fails("person", None, None) };
    };
    let age = Some(person.age);
    if criteria.age_from.is_some_and(|from| person.age < from) {
        return fails("age_from", number(age), number(criteria.age_from));
    }
    if criteria.age_to.is_some_and(|to| person.age > to) {
        return fails("age_to", number(age), number(criteria.age_to));
    }
    let flags = &person.facts.flags;
    if let Some(flag) = criteria.flags.iter().find(|flag| !flags.contains(flag)) {
        return fails("flag", None, Some(Given::Text(flag)));
    }
    let size = person.facts.family.map(|family| family.size);
    if criteria.family_size_from.is_some_and(|from| size.is_none_or(|size| size < from)) {
        return fails("family_size", number(size), number(criteria.family_size_from));
    }
    let rank = person.facts.family.map(|family| family.rank);
    if criteria.family_rank_from.is_some_and(|from| rank.is_none_or(|rank| rank < from)) {
        return fails("family_rank", number(rank), number(criteria.family_rank_from));
    }
    None
}

/// Input of `waiver.calculate`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season, whose year ages are taken in.
    pub season: String,
    /// Amount the waivers are on.
    pub amount: String,
    /// Its currency, the tenant's.
    pub currency: String,
    /// What is charged for; default a licence.
    pub fee_category: Option<FeeCategory>,
    /// Licence type; needed for a licence.
    pub license_type: Option<String>,
    /// Competition class.
    pub class: Option<String>,
    /// The player, for waivers that depend on one.
    pub player: Option<Player>,
    /// The components the amount consists of, for waivers that name some.
    #[serde(default)]
    pub components: Vec<ComponentAmount>,
}

/// Answer of `waiver.calculate`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// Amount before.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// Amount after.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub total: Money,
    /// The waivers used.
    pub waivers: Vec<WaiverLine<'a>>,
}

canonical::object!(Output<'_> { amount, currency, total, waivers });

/// The waivers on an amount.
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
    let season = sheet.season;
    let amount = sheet.running_total()?;
    let person = match &input.player {
        Some(player) => Some(Person::judge(&asked, season, player, "$.input.player", explanation)?),
        None => None,
    };
    sheet.waive_each(person.as_slice(), explanation)?;
    let total = sheet.running_total()?;
    explanation.say(Reason::Total { amount: total });
    Ok(Output { amount, currency: asked.currency(), total, waivers: sheet.waivers })
}
