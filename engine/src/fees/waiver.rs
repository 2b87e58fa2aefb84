//! Waivers and discounts (F08.01.06).
//!
//! Eligibility, the reduction, how several combine, who bears it. The reduction is allocated to
//! the components it applies to by largest remainder, and nothing falls below zero.

/// The operation `waiver.calculate`.
mod calculate;

pub use calculate::{Input, Output, calculate};

use super::part::Part;
use super::player::Person;
use super::quote::{Allocation, WaiverLine};
use super::sum;
use super::worksheet::Worksheet;
use crate::explanation::{Explanation, Given, Reason};
use crate::money::{Money, Rounding, allocate};
use crate::ordered::sort_by;
use crate::pack::rules::WaiverRule;
use crate::pack::rules::surcharges::Measure;
use crate::pack::rules::waivers::Relief;
use crate::pack::sections::tenant::Stacking;
use crate::refusal::Refusal;

/// One of those whose waivers are looked at: a person, or nobody in particular.
struct Applicant<'p, 'a> {
    person: Option<&'p Person<'a>>,
    /// The place among several players.
    player: Option<usize>,
    /// What is left to pay of each part.
    left: Vec<Money>,
}

/// A waiver an applicant is eligible for, by their places.
struct Eligible<'a> {
    place: usize,
    applicant: usize,
    rule: &'a WaiverRule,
}

/// A waiver an applicant is eligible for, and what it would reduce.
struct Candidate<'a> {
    applicant: usize,
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
        if persons.len() < 2 {
            let alone = Applicant { person: persons.first(), player: None, left: self.running() };
            return self.waive(&mut [alone], explanation);
        }
        let equal = vec![1_i64; persons.len()];
        let mut shares: Vec<Vec<Money>> = vec![Vec::new(); persons.len()];
        for amount in self.running() {
            for (share, part) in shares.iter_mut().zip(allocate(amount, &equal)?) {
                share.push(part);
            }
        }
        let people = persons.iter().zip(shares).enumerate();
        let applicant =
            |(place, (person, left))| Applicant { person: Some(person), player: Some(place), left };
        let mut applicants: Vec<_> = people.map(applicant).collect();
        self.waive(&mut applicants, explanation)
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
        let left = self.parts.iter().enumerate().map(alone).collect();
        let before = self.waivers.len();
        self.waive(&mut [Applicant { person: None, player: None, left }], explanation)?;
        Ok(self.waivers.get(before).map(|line| line.code))
    }

    /// Waives what the applicants need not pay. What is looked at together starts from the same
    /// amounts: everything, or one waiver after the other where they are `sequential`.
    fn waive(
        &mut self,
        applicants: &mut [Applicant<'_, 'a>],
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let stacking = self.policy().stacking;
        let mut eligible = self.eligible(applicants, explanation)?;
        if stacking != Stacking::BestOf {
            sort_by(&mut eligible, |one, other| one.place.cmp(&other.place));
        }
        let together = |one: &Eligible<'_>, next: &Eligible<'_>| {
            stacking != Stacking::Sequential || one.place == next.place
        };
        for group in eligible.chunk_by(together) {
            let mut candidates = Vec::with_capacity(group.len());
            for eligible in group {
                candidates.push(self.candidate(eligible, applicants)?);
            }
            if stacking == Stacking::BestOf {
                best_of(&mut candidates, explanation);
            }
            for candidate in candidates {
                if let Some(applicant) = applicants.get_mut(candidate.applicant) {
                    self.take(&candidate, applicant, explanation)?;
                }
            }
        }
        Ok(())
    }

    /// The waivers each applicant is eligible for, one applicant after the other; why not the
    /// others.
    fn eligible(
        &self,
        applicants: &[Applicant<'_, 'a>],
        explanation: &mut Explanation<'a>,
    ) -> Result<Vec<Eligible<'a>>, Refusal> {
        let on = self.season.days.nearest(self.asked.on);
        let mut found = Vec::with_capacity(8);
        for (applicant, facts) in applicants.iter().enumerate() {
            let rules = self.rules().waivers.in_scope(&self.scope, on);
            for (place, rule) in rules.enumerate() {
                match obstacle(rule, facts.person) {
                    None if self.script_grants(rule, facts.person, explanation)? => {
                        found.push(Eligible { place, applicant, rule });
                    }
                    None => {}
                    Some(reason) => explanation.cite(reason, rule.origin.source()),
                }
            }
        }
        Ok(found)
    }

    /// What a waiver would reduce for an applicant. One that asks nothing of a person is measured
    /// once, on what all of them have left, and is each one's in proportion.
    fn candidate(
        &self,
        eligible: &Eligible<'a>,
        applicants: &[Applicant<'_, 'a>],
    ) -> Result<Candidate<'a>, Refusal> {
        let Eligible { applicant, rule, .. } = *eligible;
        let own = applicants.get(applicant).map_or(&[][..], |applicant| &applicant.left);
        let (base, reduction) = self.measure_waiver(rule, own)?;
        let mut candidate = Candidate { applicant, rule, base, reduction };
        if applicants.len() > 1 && rule.criteria.is_impersonal() && !self.is_scripted(rule) {
            let mut whole = vec![Money::zero(self.currency()); self.parts.len()];
            let mut weights = Vec::with_capacity(applicants.len());
            for one in applicants {
                weights.push(self.measure_waiver(rule, &one.left)?.0.minor.max(0));
                for (sum, left) in whole.iter_mut().zip(&one.left) {
                    *sum = sum.plus(*left)?;
                }
            }
            let (_, reduction) = self.measure_waiver(rule, &whole)?;
            let mut portions = allocate(reduction, &weights)?.into_iter();
            candidate.reduction = portions.nth(applicant).unwrap_or(reduction);
        }
        Ok(candidate)
    }

    /// What a waiver is measured on, and what it would reduce of it.
    fn measure_waiver(
        &self,
        rule: &WaiverRule,
        amounts: &[Money],
    ) -> Result<(Money, Money), Refusal> {
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
        Ok((base, reduction))
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

    /// Takes a reduction off the parts, at most what is left of them, and of the whole.
    fn take(
        &mut self,
        candidate: &Candidate<'a>,
        applicant: &mut Applicant<'_, 'a>,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let rule = candidate.rule;
        let (player, left) = (applicant.player, &mut applicant.left);
        let chosen = self.places(|part| self.may_reduce(rule, part));
        let weights: Vec<i64> =
            chosen.iter().map(|at| left.get(*at).map_or(0, |money| money.minor.max(0))).collect();
        let available: i64 = weights.iter().fold(0, |sum, weight| sum.saturating_add(*weight));
        // What reduces the whole already, such as a discount of its own, is not waived again.
        let whole = sum(left.iter().copied(), self.currency())?.minor.max(0);
        let wanted = candidate.reduction;
        let reduction = Money::new(wanted.minor.min(available).min(whole), wanted.currency);
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
            if let Some(level) = rule.borne_by.filter(|level| self.path.at(*level).is_none()) {
                let (level, node, waiver) = (level.name(), node.code, rule.code.as_str());
                let reason = Reason::WaiverLevelMissing { level, node, waiver };
                explanation.cite(reason, rule.origin.source());
            }
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

/// Of each applicant's candidates the one that reduces most, ties in declared order; the others are
/// explained.
fn best_of<'a>(candidates: &mut Vec<Candidate<'a>>, explanation: &mut Explanation<'a>) {
    let mut kept: usize = 0;
    for at in 0..candidates.len() {
        let best = kept.checked_sub(1).and_then(|best| candidates.get(best));
        let Some(candidate) = candidates.get(at) else { break };
        match best.filter(|best| best.applicant == candidate.applicant) {
            None => {
                candidates.swap(kept, at);
                kept = kept.saturating_add(1);
            }
            Some(best) if best.reduction.minor >= candidate.reduction.minor => {}
            Some(_) => candidates.swap(kept.saturating_sub(1), at),
        }
    }
    let (chosen, others) = candidates.split_at(kept.min(candidates.len()));
    for other in others {
        let used = chosen.iter().find(|best| best.applicant == other.applicant);
        let (amount, waiver) = (other.reduction, other.rule.code.as_str());
        let used = used.map_or(waiver, |best| best.rule.code.as_str());
        let reason = Reason::WaiverNotUsed { amount, used, waiver };
        explanation.cite(reason, other.rule.origin.source());
    }
    candidates.truncate(kept);
}

fn explain_taken<'a>(
    candidate: &Candidate<'a>,
    reduction: Money,
    explanation: &mut Explanation<'a>,
) -> Result<(), Refusal> {
    let Candidate { rule, base, reduction: wanted, .. } = *candidate;
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
