//! The worksheet of a quote: parts that carry a running amount through the stages.
//!
//! Order: components with overrides → surcharges and waivers in the tenant's order → script → floor
//! at zero → coarser rounding and tax → split. Each step is rounded once, where it is computed, and
//! the next starts from the rounded amounts, so that columns add up.

use super::Asked;
use super::part::{Charged, Part, lines};
use super::player::Person;
use super::quote::{Adjustment, Charge, Quote, TaxLine, WaiverLine};
use super::sum;
use crate::explanation::{Explanation, Reason, Source};
use crate::money::{Currency, Money, allocate};
use crate::pack::rules::fees::{Owner, PathOverrides};
use crate::pack::rules::surcharges::Scope;
use crate::pack::rules::{Facts, Policy, Rules, SeasonRules, TaxRule};
use crate::pack::sections::tenant::{Prices, Stage};
use crate::pack::tree::{Path, PathNode};
use crate::refusal::Refusal;
use std::borrow::Cow;

/// The worksheet of one quote.
#[derive(Debug)]
pub struct Worksheet<'a> {
    /// The pack, the date.
    pub asked: Asked<'a>,
    /// The season.
    pub season: &'a SeasonRules,
    /// The club's path.
    pub path: Path<'a>,
    /// The overrides on that path.
    overrides: PathOverrides<'a>,
    /// What surcharges and waivers are scoped by.
    pub scope: Scope<'a>,
    /// The parts.
    pub parts: Vec<Part<'a>>,
    pub(super) surcharges: Vec<Charge<'a>>,
    pub(super) waivers: Vec<WaiverLine<'a>>,
    pub(super) adjustments: Vec<Adjustment<'a>>,
    /// Waivers one level bears: its node, how much.
    pub(super) borne: Vec<(&'a str, Money)>,
    pub(super) tax: Vec<TaxLine<'a>>,
    /// Whether the amount is one undivided whole, that rules naming components apply to as well.
    undivided: bool,
}

impl<'a> Worksheet<'a> {
    /// An empty worksheet.
    #[must_use]
    pub fn new(
        asked: Asked<'a>,
        season: &'a SeasonRules,
        path: Path<'a>,
        scope: Scope<'a>,
    ) -> Self {
        Self {
            asked,
            season,
            path,
            overrides: season.overrides.along(&path),
            scope,
            parts: Vec::with_capacity(16),
            surcharges: Vec::new(),
            waivers: Vec::new(),
            adjustments: Vec::new(),
            borne: Vec::new(),
            tax: Vec::new(),
            undivided: false,
        }
    }

    /// The compiled pack.
    #[must_use]
    pub fn rules(&self) -> &'a Rules {
        self.asked.pack.rules()
    }

    /// The tenant's settings.
    #[must_use]
    pub fn policy(&self) -> &'a Policy {
        &self.rules().policy
    }

    /// The currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.policy().currency
    }

    /// The node that owns an amount on this path; `None`, explained, where its level is missing.
    pub fn owner(
        &self,
        code: &'a str,
        owner: &Owner,
        explanation: &mut Explanation<'a>,
    ) -> Option<PathNode<'a>> {
        match owner {
            Owner::Level(level) => {
                let node = self.path.at(*level);
                if node.is_none() {
                    let level = level.name();
                    explanation.say(Reason::LevelMissing { component: code, level });
                }
                node
            }
            Owner::Node(id) => self.path.deepest_first().find(|node| node.id == Some(*id)),
        }
    }

    /// Charges an amount: applies the deepest override on the path and adds the part.
    /// Without price and override nothing is charged, and the explanation says so.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn charge(
        &mut self,
        charged: &Charged<'a>,
        facts: &Facts<'_>,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let on = self.season.days.nearest(self.asked.on);
        let found = self.overrides.deepest(charged.code, facts, on);
        let Some(price) = found.map(|(_, rule)| rule.amount).or(charged.price) else {
            explanation.say(Reason::Unpriced { component: charged.code });
            return Ok(());
        };
        if let Some((node, rule)) = found {
            let reason = Reason::Override {
                after: rule.amount,
                before: charged.price,
                component: charged.code,
                node,
            };
            explanation.cite(reason, rule.origin.source());
        }
        let amount = price.times(charged.count)?;
        let zero = Money::zero(self.currency());
        let base = charged.price.unwrap_or(zero).times(charged.count)?;
        let recipient = charged.recipient.unwrap_or(charged.owner.code);
        self.parts.push(Part {
            owner: charged.owner.code,
            recipient: Cow::Borrowed(recipient),
            tax: charged.tax.and_then(|code| self.tax_rule(code)),
            rounding: charged.rounding,
            base,
            override_by: found.map(|(node, _)| node),
            ..Part::new(Cow::Borrowed(charged.code), amount)
        });
        Ok(())
    }

    /// Adds a component of an amount given, without looking for an override.
    pub fn place(&mut self, code: &'a str, recipient: &'a str, amount: Money) {
        self.place_taxed(code, recipient, amount, None);
    }

    /// The same, with a tax treatment.
    pub(crate) fn place_taxed(
        &mut self,
        code: &'a str,
        recipient: &'a str,
        amount: Money,
        tax: Option<&'a str>,
    ) {
        let tax = tax.and_then(|code| self.tax_rule(code));
        let recipient = Cow::Borrowed(recipient);
        self.parts.push(Part { recipient, tax, ..Part::new(Cow::Borrowed(code), amount) });
    }

    /// Makes the sheet one undivided amount.
    pub(super) fn place_whole(&mut self, recipient: &'a str, amount: Money) {
        self.undivided = true;
        self.place("amount", recipient, amount);
    }

    /// Whether a rule that names these components (none: all) concerns a part.
    pub(super) fn concerns(&self, named: &[String], part: &Part<'a>) -> bool {
        named.is_empty() || self.undivided || named.iter().any(|code| *code == part.code)
    }

    /// The running total.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn running_total(&self) -> Result<Money, Refusal> {
        sum(self.parts.iter().map(|part| part.running), self.currency())
    }

    /// The sum of the components before any stage.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn subtotal(&self) -> Result<Money, Refusal> {
        let components = self.parts.iter().filter(|part| part.is_component);
        sum(components.map(|part| part.amount), self.currency())
    }

    /// Surcharges and waivers, in the tenant's order; waivers for each person on their own share.
    ///
    /// # Errors
    /// Those of the stages.
    pub fn stages(
        &mut self,
        persons: &[Person<'a>],
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        explanation.say(Reason::Subtotal { amount: self.subtotal()? });
        for stage in &self.policy().order {
            match stage {
                Stage::Surcharges => self.surcharge(explanation)?,
                Stage::Waivers => self.waive_each(persons, explanation)?,
            }
        }
        Ok(())
    }

    /// Spreads an amount over the components (those named, or all) in proportion to `weights`,
    /// one a part.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn spread(
        &mut self,
        amount: Money,
        weights: &[Money],
        named: &[String],
    ) -> Result<(), Refusal> {
        let chosen = self.components(named);
        let weigh = |at: &usize| weights.get(*at).map_or(0, |weight| weight.minor);
        let weights: Vec<i64> = chosen.iter().map(weigh).collect();
        for (at, share) in chosen.iter().zip(allocate(amount, &weights)?) {
            if let Some(part) = self.parts.get_mut(*at) {
                part.running = part.running.plus(share)?;
            }
        }
        Ok(())
    }

    /// Places of the components named, or of all.
    pub(super) fn components(&self, named: &[String]) -> Vec<usize> {
        self.places(|part| part.is_component && self.concerns(named, part))
    }

    /// Places of the parts chosen.
    pub(super) fn places(&self, chosen: impl Fn(&Part<'a>) -> bool) -> Vec<usize> {
        let mut places = Vec::with_capacity(self.parts.len());
        let found = self.parts.iter().enumerate().filter(|(_, part)| chosen(part));
        places.extend(found.map(|(at, _)| at));
        places
    }

    /// Running amounts, one a part.
    pub(super) fn running(&self) -> Vec<Money> {
        self.parts.iter().map(|part| part.running).collect()
    }

    /// Adds a part that is no component and has its own recipient and tax treatment.
    pub(super) fn add_part(
        &mut self,
        code: Cow<'a, str>,
        recipient: Cow<'a, str>,
        tax: Option<&str>,
        amount: Money,
    ) {
        let tax = tax.and_then(|code| self.tax_rule(code));
        self.parts.push(Part { is_component: false, recipient, tax, ..Part::new(code, amount) });
    }

    /// A tax treatment as it is in force.
    fn tax_rule(&self, code: &str) -> Option<&'a TaxRule> {
        self.policy().tax(code, self.season.days.nearest(self.asked.on))
    }

    /// Adds an adjustment: to its recipient, else over the components in proportion.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn adjust(
        &mut self,
        label: Cow<'a, str>,
        amount: Money,
        recipient: Option<Cow<'a, str>>,
    ) -> Result<(), Refusal> {
        match &recipient {
            Some(recipient) => {
                let tax = self.rules().words.label(&label).and_then(|label| label.tax.as_deref());
                self.add_part(label.clone(), recipient.clone(), tax, amount);
            }
            None => {
                let weights = self.running();
                self.spread(amount, &weights, &[])?;
            }
        }
        self.adjustments.push(Adjustment { amount, label, recipient });
        Ok(())
    }

    /// Floor, rounding, tax and split: the quote.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn finish(mut self, explanation: &mut Explanation<'a>) -> Result<Quote<'a>, Refusal> {
        self.floor(explanation)?;
        let prices = self.policy().prices;
        if prices == Prices::Gross {
            self.round_total(explanation)?;
        }
        self.assess_tax(prices, explanation)?;
        if prices == Prices::Net {
            self.round_total(explanation)?;
        }
        let total = self.total()?;
        explanation.say(Reason::Total { amount: total });
        let split = self.split(prices, explanation)?;
        let subtotal = self.subtotal()?;
        Ok(Quote {
            adjustments: self.adjustments,
            age: None,
            currency: self.asked.currency(),
            license_type: None,
            lines: lines(self.parts),
            season: &self.season.code,
            split,
            subtotal,
            surcharges: self.surcharges,
            tax: self.tax,
            total,
            waivers: self.waivers,
        })
    }

    /// What the payer pays: the running total, and tax where it is added.
    fn total(&self) -> Result<Money, Refusal> {
        let total = self.running_total()?;
        match self.policy().prices {
            Prices::Gross => Ok(total),
            Prices::Net => {
                total.plus(sum(self.parts.iter().map(|part| part.taxed), total.currency)?)
            }
        }
    }

    fn floor(&mut self, explanation: &mut Explanation<'a>) -> Result<(), Refusal> {
        let before = self.running_total()?;
        if before.minor >= 0 {
            return Ok(());
        }
        let amount = before.negated()?;
        let weights: Vec<i64> =
            self.parts.iter().map(|part| part.running.minor.min(0).saturating_neg()).collect();
        for (part, share) in self.parts.iter_mut().zip(allocate(amount, &weights)?) {
            part.running = part.running.plus(share)?;
        }
        let label = Cow::Borrowed("floor");
        self.adjustments.push(Adjustment { amount, label, recipient: None });
        explanation.say(Reason::Floor { before });
        Ok(())
    }

    fn round_total(&mut self, explanation: &mut Explanation<'a>) -> Result<(), Refusal> {
        let Some((increment, rounding)) = self.policy().final_rounding else { return Ok(()) };
        let before = self.total()?;
        let after = before.to_multiple_of(increment, rounding)?;
        if after != before {
            self.adjust(Cow::Borrowed("rounding"), after.minus(before)?, None)?;
            let source = Source { rule: Some("tenant/final_rounding"), ..Source::default() };
            explanation.cite(Reason::FinalRounding { after, before, increment }, source);
        }
        Ok(())
    }
}
