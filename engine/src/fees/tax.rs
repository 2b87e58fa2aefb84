//! Tax inside a quote or on top of it, by treatment.
//!
//! Tax is computed once per treatment on the sum of its parts (the rate group, as in EN 16931),
//! then allocated to the parts by largest remainder. Invoices have rounding levels of their own.

use super::part::Part;
use super::quote::TaxLine;
use super::sum;
use super::worksheet::Worksheet;
use crate::explanation::{Explanation, Reason};
use crate::money::{Money, Rate, allocate};
use crate::pack::rules::TaxRule;
use crate::pack::sections::tenant::Prices;
use crate::refusal::Refusal;

impl<'a> Worksheet<'a> {
    /// Assesses tax on the running amounts and allocates it to the parts.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn assess_tax(
        &mut self,
        prices: Prices,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let mut rules: Vec<&'a TaxRule> = Vec::new();
        for rule in self.parts.iter().filter_map(|part| part.tax) {
            if !rules.iter().any(|known| known.code == rule.code) {
                rules.push(rule);
            }
        }
        for rule in rules {
            self.assess(rule, prices, explanation)?;
        }
        Ok(())
    }

    fn assess(
        &mut self,
        rule: &'a TaxRule,
        prices: Prices,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let of_rule = |code: Option<&TaxRule>| code.is_some_and(|tax| tax.code == rule.code);
        let taxed = self.parts.iter().filter(|part| of_rule(part.tax));
        let base = sum(taxed.map(|part| part.running), self.currency())?;
        let code = rule.code.as_str();
        // Parts of a treatment below zero, after discounts beyond them, owe no tax and return none.
        let tax = match rule.rate.filter(|rate| !rate.is_zero() && base.minor > 0) {
            None => Money::zero(self.currency()),
            Some(rate) => self.tax_of(base, rate, prices)?,
        };
        let reason = match (rule.rate, prices) {
            (None, _) => Reason::TaxNone { base, category: rule.category, code },
            (Some(rate), Prices::Gross) => Reason::TaxIncluded { base, code, rate, tax },
            (Some(rate), Prices::Net) => Reason::TaxAdded { base, code, rate, tax },
        };
        explanation.cite(reason, rule.origin.source());
        if !tax.is_zero() {
            let weigh = |part: &Part<'_>| if of_rule(part.tax) { part.running.minor } else { 0 };
            let weights: Vec<i64> = self.parts.iter().map(weigh).collect();
            for (part, share) in self.parts.iter_mut().zip(allocate(tax, &weights)?) {
                part.taxed = part.taxed.plus(share)?;
            }
        }
        let net = match prices {
            Prices::Gross => base.minus(tax)?,
            Prices::Net => base,
        };
        self.tax.push(TaxLine { category: rule.category, code, net, rate: rule.rate, tax });
        Ok(())
    }

    fn tax_of(&self, base: Money, rate: Rate, prices: Prices) -> Result<Money, Refusal> {
        let rounding = self.policy().rounding;
        match prices {
            Prices::Net => base.share(rate, rounding),
            Prices::Gross => {
                let parts = i128::from(rate.parts());
                base.ratio(parts, parts.saturating_add(i128::from(Rate::WHOLE)), rounding)
            }
        }
    }
}
