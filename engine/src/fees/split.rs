//! Splitting: who receives what of an amount (F08.01.07).
//!
//! By component (each component's amount to its recipient) or by shares in percent. Shares add up
//! to the amount exactly; partial payments split cumulatively: this payment's shares are those of
//! all paid so far less those of what was paid before.

use super::part::credit;
use super::quote::Share;
use super::whole::{MOST_COMPONENTS, unknown_component};
use super::worksheet::Worksheet;
use super::{Asked, at_most, sum};
use crate::calendar::Date;
use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::money::{Currency, Money, allocate};
use crate::pack::rules::payable::Payable;
use crate::pack::rules::surcharges::Scope;
use crate::pack::rules::{DistributionRule, SeasonRules};
use crate::pack::sections::relief::DistributionMode;
use crate::pack::sections::tenant::Prices;
use crate::pack::sections::{FeeCategory, Level};
use crate::pack::tree::{OrgPath, Path};
use crate::refusal::{Code, Refusal};
use serde::Deserialize;
use std::borrow::Cow;

impl<'a> Worksheet<'a> {
    /// The split of the total: adds up to it. Tax is inside the running amounts (`gross`) or on
    /// top of them (`net`).
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn split(
        &self,
        prices: Prices,
        explanation: &mut Explanation<'a>,
    ) -> Result<Vec<Share<'a>>, Refusal> {
        let rules = self.rules();
        let on = self.season.days.nearest(self.asked.on);
        let rule = rules.distribution(self.scope.fee_category, on);
        let gross = prices == Prices::Gross;
        let tax = sum(self.parts.iter().map(|part| part.taxed), self.currency())?;
        let mut shares: Vec<Share<'a>> = Vec::with_capacity(self.parts.len());
        match rule {
            Some(rule) if rule.mode == DistributionMode::Shares => {
                // What one level bears is taken from that level alone.
                let lent = sum(self.parts.iter().map(|part| part.lent), self.currency())?;
                let total = self.running_total()?.plus(lent)?;
                let amount = if gross { total.minus(tax)? } else { total };
                shares = by_shares(rule, &self.path, amount, explanation)?;
            }
            by_component => {
                let source = by_component.map(|rule| rule.origin.source()).unwrap_or_default();
                explanation.cite(Reason::SplitByComponent {}, source);
                for part in &self.parts {
                    let kept = part.running.plus(part.lent)?;
                    let kept = if gross { kept.minus(part.taxed)? } else { kept };
                    credit(&mut shares, part.recipient.clone(), kept)?;
                }
            }
        }
        for (node, amount) in &self.borne {
            credit(&mut shares, Cow::Borrowed(node), amount.negated()?)?;
        }
        if let (false, Some(account)) = (tax.is_zero(), &self.policy().tax_account) {
            credit(&mut shares, Cow::Borrowed(account), tax)?;
        }
        self.script_shares(&mut shares, explanation)?;
        Ok(shares)
    }
}

/// An amount by shares in percent. A level missing on the path leaves its share to the next
/// level above that is there.
fn by_shares<'a>(
    rule: &'a DistributionRule,
    path: &Path<'a>,
    amount: Money,
    explanation: &mut Explanation<'a>,
) -> Result<Vec<Share<'a>>, Refusal> {
    let weights: Vec<i64> = rule.shares.iter().map(|share| share.percentage.parts()).collect();
    let mut shares = Vec::with_capacity(rule.shares.len());
    for (share, amount) in rule.shares.iter().zip(allocate(amount, &weights)?) {
        let recipient = match (&share.recipient, share.level) {
            (Some(recipient), _) => recipient.as_str(),
            (None, level) => {
                let level = level.unwrap_or(Level::Federation);
                let node = path.at_or_above(level).map_or("", |node| node.code);
                if path.at(level).is_none() {
                    let reason = Reason::SplitLevelMissing { level: level.name(), recipient: node };
                    explanation.cite(reason, rule.origin.source());
                }
                node
            }
        };
        let percentage = share.percentage;
        let reason = Reason::SplitShare { amount, percentage, recipient };
        explanation.cite(reason, rule.origin.source());
        credit(&mut shares, Cow::Borrowed(recipient), amount)?;
    }
    Ok(shares)
}

/// Input of `split.calculate`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Amount to split; negative for a refund.
    pub amount: String,
    /// Its currency, the tenant's.
    pub currency: String,
    /// What it was paid for; default a licence.
    pub fee_category: Option<FeeCategory>,
    /// The components it pays, for a split by component; the amount goes over them in proportion.
    #[serde(default)]
    pub components: Vec<PaidComponent>,
    /// The payer's path.
    pub org: OrgPath,
    /// What was paid before; the shares are then those of this payment alone.
    pub paid_before: Option<String>,
    /// Season of the components; default the one the date lies in.
    pub season: Option<String>,
}

/// What is paid for, and its amount.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaidComponent {
    /// Component, row of a schedule, surcharge with a recipient, or label of a script's adjustment.
    pub code: String,
    /// Amount.
    pub amount: String,
    /// Who receives it, where that is not whose it is: a script's adjustment names its own.
    pub recipient: Option<String>,
}

/// Answer of `split.calculate`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// Shares, adding up to the amount.
    pub shares: Vec<Share<'a>>,
}

canonical::object!(Output<'_> { currency, shares });

/// The split of an amount.
///
/// # Errors
/// Those of the request's fields; `missing_field` for `components` where the tenant splits by
/// component.
pub fn calculate<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Output<'a>, Refusal> {
    asked.same_currency(&input.currency)?;
    let amount = asked.amount(&input.amount, "$.input.amount")?;
    let before = match &input.paid_before {
        Some(text) => asked.amount(text, "$.input.paid_before")?,
        None => Money::zero(asked.currency()),
    };
    at_most(MOST_COMPONENTS, input.components.len(), "$.input.components")?;
    let path = asked.pack.rules().tree.path(&input.org, explanation)?;
    let season = match &input.season {
        Some(code) => asked.known_season(code, "$.input.season")?,
        None => asked.season_of_date()?,
    };
    let category = input.fee_category.unwrap_or(FeeCategory::License);
    let payment = Payment { asked, input, path, season, category };
    let mut shares = payment.split(before.plus(amount)?, explanation)?;
    if !before.is_zero() {
        let mut unread = Explanation::new(false);
        for share in payment.split(before, &mut unread)? {
            credit(&mut shares, share.recipient, share.amount.negated()?)?;
        }
    }
    Ok(Output { currency: asked.currency(), shares })
}

/// A component that is paid for, as the pack knows it.
struct Paid<'a> {
    code: &'a str,
    recipient: Option<&'a str>,
    tax: Option<&'a str>,
    weight: i64,
}

/// What a payment is split by.
struct Payment<'a> {
    asked: Asked<'a>,
    input: &'a Input,
    path: Path<'a>,
    season: &'a SeasonRules,
    category: FeeCategory,
}

impl<'a> Payment<'a> {
    /// The split of an amount paid so far; of a negative one the same cents, signed.
    fn split(
        &self,
        amount: Money,
        explanation: &mut Explanation<'a>,
    ) -> Result<Vec<Share<'a>>, Refusal> {
        let refund = amount.minor < 0;
        let magnitude = if refund { amount.negated()? } else { amount };
        let mut shares = self.split_magnitude(magnitude, explanation)?;
        if refund {
            for share in &mut shares {
                share.amount = share.amount.negated()?;
            }
        }
        Ok(shares)
    }

    fn split_magnitude(
        &self,
        amount: Money,
        explanation: &mut Explanation<'a>,
    ) -> Result<Vec<Share<'a>>, Refusal> {
        let on = self.season.days.nearest(self.asked.on);
        match self.asked.pack.rules().distribution(self.category, on) {
            Some(rule) if rule.mode == DistributionMode::Shares && !self.taxed(on) => {
                // What is said of components is held to the pack even where nothing needs it.
                self.paid(on)?;
                let mut shares = by_shares(rule, &self.path, amount, explanation)?;
                self.empty_worksheet().script_shares(&mut shares, explanation)?;
                Ok(shares)
            }
            _ => {
                let mut sheet = self.worksheet(amount)?;
                sheet.assess_tax(Prices::Gross, explanation)?;
                sheet.split(Prices::Gross, explanation)
            }
        }
    }

    /// Whether a component of the payment carries tax at a rate.
    fn taxed(&self, on: Date) -> bool {
        let policy = &self.asked.pack.rules().policy;
        self.input.components.iter().any(|component| {
            let payable = self.season.payables.find(&component.code, on);
            let tax = payable.and_then(|payable| policy.tax(payable.tax.as_deref()?, on));
            tax.is_some_and(|tax| tax.rate.is_some())
        })
    }

    /// The amount over the components in proportion, on a worksheet. What is paid contains tax,
    /// however the tenant states its prices.
    fn worksheet(&self, amount: Money) -> Result<Worksheet<'a>, Refusal> {
        let components = &self.input.components;
        if components.is_empty() {
            return Err(Refusal::new(Code::MissingField)
                .at("$.input.components")
                .with("field", "components"));
        }
        let paid = self.paid(self.season.days.nearest(self.asked.on))?;
        let weights: Vec<i64> = paid.iter().map(|paid| paid.weight).collect();
        let mut sheet = self.empty_worksheet();
        for (index, (paid, amount)) in paid.iter().zip(allocate(amount, &weights)?).enumerate() {
            let recipient = paid.recipient.ok_or_else(|| {
                Refusal::new(Code::MissingField)
                    .at(format!("$.input.components[{index}].recipient"))
                    .with("field", "recipient")
            })?;
            sheet.place_taxed(paid.code, recipient, amount, paid.tax);
        }
        Ok(sheet)
    }

    /// A worksheet of what is paid for, without an amount.
    fn empty_worksheet(&self) -> Worksheet<'a> {
        let scope = Scope { fee_category: self.category, license_type: None, class: None };
        Worksheet::new(self.asked, self.season, self.path, scope)
    }

    /// The components as the pack knows them.
    fn paid(&self, on: Date) -> Result<Vec<Paid<'a>>, Refusal> {
        let mut found = Vec::with_capacity(self.input.components.len());
        for (index, component) in self.input.components.iter().enumerate() {
            let at = format!("$.input.components[{index}]");
            let weight = self.asked.charge(&component.amount, &format!("{at}.amount"))?.minor;
            let code = component.code.as_str();
            let payable = self.season.payables.find(code, on);
            let payable = payable.ok_or_else(|| unknown_component(self.season, code, &at))?;
            let recipient = self.recipient(component, payable, &at)?;
            found.push(Paid { code, recipient, tax: payable.tax.as_deref(), weight });
        }
        Ok(found)
    }

    /// Who receives a component: whom the request names, else whose it is, where that is known.
    fn recipient(
        &self,
        component: &'a PaidComponent,
        payable: &'a Payable,
        at: &str,
    ) -> Result<Option<&'a str>, Refusal> {
        match &component.recipient {
            Some(code) => {
                let on_path = self.path.deepest_first().any(|node| node.code == code);
                if on_path || self.asked.pack.rules().tree.is_recipient(code) {
                    return Ok(Some(code));
                }
                let recipient = code.chars().take(60).collect::<String>();
                Err(Refusal::new(Code::UnknownRecipient)
                    .at(format!("{at}.recipient"))
                    .with("recipient", recipient))
            }
            None => Ok(payable.recipient(&self.path)),
        }
    }
}
