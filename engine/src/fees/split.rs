//! Splitting: who receives what of an amount (F08.01.07).
//!
//! By component (each component's amount to its recipient) or by shares in percent. Shares add up
//! to the amount exactly; partial payments split cumulatively: this payment's shares are those of
//! all paid so far less those of what was paid before.

use super::part::credit;
use super::quote::Share;
use super::surcharge::ComponentAmount;
use super::worksheet::Worksheet;
use super::{Asked, at_most, sum};
use crate::explanation::{Explanation, Reason};
use crate::money::{Currency, Money, allocate};
use crate::pack::rules::fees::Owner;
use crate::pack::rules::{DistributionRule, SeasonRules};
use crate::pack::sections::relief::DistributionMode;
use crate::pack::sections::tenant::Prices;
use crate::pack::sections::{FeeCategory, Level};
use crate::pack::tree::{OrgPath, Path};
use crate::refusal::{Code, Refusal};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

impl<'a> Worksheet<'a> {
    /// The split of the total: adds up to it.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn split(
        &self,
        explanation: &mut Explanation<'a>,
    ) -> Result<Vec<Share<'a>>, Refusal> {
        let rules = self.rules();
        let rule = rules.distribution(self.scope.fee_category, self.asked.on);
        let gross = self.policy().prices == Prices::Gross;
        let tax = sum(self.parts.iter().map(|part| part.taxed), self.currency())?;
        let mut shares: Vec<Share<'a>> = Vec::with_capacity(self.parts.len());
        match rule {
            Some(rule) if rule.mode == DistributionMode::Shares => {
                let total = self.running_total()?;
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
                for (node, amount) in &self.borne {
                    credit(&mut shares, Cow::Borrowed(node), amount.negated()?)?;
                }
            }
        }
        if let (false, Some(account)) = (tax.is_zero(), &self.policy().tax_account) {
            credit(&mut shares, Cow::Borrowed(account), tax)?;
        }
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
    pub components: Vec<ComponentAmount>,
    /// The payer's path.
    pub org: OrgPath,
    /// What was paid before; the shares are then those of this payment alone.
    pub paid_before: Option<String>,
    /// Season of the components; default the one the date lies in.
    pub season: Option<String>,
}

/// Answer of `split.calculate`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// Shares, adding up to the amount.
    pub shares: Vec<Share<'a>>,
}

/// Most components in a request.
const MOST_COMPONENTS: usize = 200;

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
    let category = input.fee_category.unwrap_or(FeeCategory::License);
    let so_far = before.plus(amount)?;
    let mut shares = split_of(asked, input, &path, category, so_far, explanation)?;
    if !before.is_zero() {
        let mut unread = Explanation::new(false);
        let earlier = split_of(asked, input, &path, category, before, &mut unread)?;
        for share in earlier {
            credit(&mut shares, share.recipient, share.amount.negated()?)?;
        }
    }
    Ok(Output { currency: asked.currency(), shares })
}

fn split_of<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    path: &Path<'a>,
    category: FeeCategory,
    amount: Money,
    explanation: &mut Explanation<'a>,
) -> Result<Vec<Share<'a>>, Refusal> {
    match asked.pack.rules().distribution(category, asked.on) {
        Some(rule) if rule.mode == DistributionMode::Shares => {
            by_shares(rule, path, amount, explanation)
        }
        rule => {
            let source = rule.map(|rule| rule.origin.source()).unwrap_or_default();
            explanation.cite(Reason::SplitByComponent {}, source);
            by_component(asked, input, path, amount)
        }
    }
}

fn by_component<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    path: &Path<'a>,
    amount: Money,
) -> Result<Vec<Share<'a>>, Refusal> {
    if input.components.is_empty() {
        return Err(Refusal::new(Code::MissingField)
            .at("$.input.components")
            .with("field", "components"));
    }
    let season = match &input.season {
        Some(code) => asked.known_season(code, "$.input.season")?,
        None => asked.season_of_date()?,
    };
    let mut weights = Vec::with_capacity(input.components.len());
    let mut recipients = Vec::with_capacity(input.components.len());
    for (index, component) in input.components.iter().enumerate() {
        let at = format!("$.input.components[{index}]");
        weights.push(asked.charge(&component.amount, &format!("{at}.amount"))?.minor);
        recipients.push(recipient(season, path, &component.code).ok_or_else(|| {
            Refusal::new(Code::UnknownComponent)
                .at(format!("{at}.code"))
                .with("component", component.code.as_str())
                .allowing(season.fees.codes())
        })?);
    }
    let mut shares = Vec::with_capacity(recipients.len());
    for (recipient, amount) in recipients.into_iter().zip(allocate(amount, &weights)?) {
        credit(&mut shares, Cow::Borrowed(recipient), amount)?;
    }
    Ok(shares)
}

/// Who receives a component (or an affiliation or entry fee) on a path.
fn recipient<'a>(season: &'a SeasonRules, path: &Path<'a>, code: &str) -> Option<&'a str> {
    let of_owner = |owner: &Owner| match owner {
        Owner::Level(level) => path.at_or_above(*level).map(|node| node.code),
        Owner::Node(id) => {
            path.deepest_first().find(|node| node.id == Some(*id)).map(|node| node.code)
        }
    };
    if let Some(component) = season.fees.component(code) {
        return component.recipient.as_deref().or_else(|| of_owner(&component.owner));
    }
    let schedules = &season.schedules;
    let affiliation = schedules.affiliation.iter().map(|rule| &rule.owned);
    let owned = affiliation.chain(schedules.entries.iter().map(|rule| &rule.owned));
    let found = owned.into_iter().find(|owned| owned.code == code)?;
    found.recipient.as_deref().or_else(|| of_owner(&found.owner))
}
