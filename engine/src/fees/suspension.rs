//! The administrative fee of a suspension (F08.01.10): `suspension_fee.calculate`.
//!
//! Fixed, or a multiple of a licence price in force on the request date with the requesting
//! club's overrides and no surcharge, waiver or script. The club that requests it owes it.

use super::Asked;
use super::license::{components, no_license_fee};
use super::quote::{Adjustment, Quote, Share, TaxLine};
use super::worksheet::Worksheet;
use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::money::{Currency, Factor, Money};
use crate::pack::rules::schedules::SuspensionMeasure;
use crate::pack::rules::surcharges::Scope;
use crate::pack::rules::{Facts, SeasonRules};
use crate::pack::sections::FeeCategory;
use crate::pack::tree::{OrgPath, Path};
use crate::refusal::{Code, Refusal};
use crate::script::contexts;
use crate::script::table::SUSPENSION_ADJUST;
use serde::Deserialize;

/// Input of `suspension_fee.calculate`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season.
    pub season: String,
    /// Licence type whose price is the reference; default the pack's.
    pub license_type: Option<String>,
    /// Club that requests the suspension.
    pub requesting_club: String,
    /// The path above it; `club` may be left out.
    pub org: OrgPath,
}

/// Answer of `suspension_fee.calculate`.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// The coarser rounding, where the tenant has one.
    pub adjustments: Vec<Adjustment<'a>>,
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// Club that owes it.
    pub debtor: &'a str,
    /// Multiple of the reference price.
    pub multiplier: Option<Factor>,
    /// Who receives it.
    pub recipient: &'a str,
    /// The reference price, or the fixed amount.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub reference_amount: Money,
    /// Who receives what, tax apart.
    pub split: Vec<Share<'a>>,
    /// Tax by treatment, inside the total.
    pub tax: Vec<TaxLine<'a>>,
    /// What the debtor pays.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub total: Money,
}

canonical::object!(Output<'_> {
    adjustments, currency, debtor, multiplier, recipient, reference_amount, split, tax, total,
});

/// The fee of a suspension a club requests.
///
/// # Errors
/// Those of the request's fields; `no_schedule_matches`; `no_license_fee`; those of the tenant's
/// script.
pub fn calculate<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Output<'a>, Refusal> {
    let season = asked.season(&input.season)?;
    let tree = &asked.pack.rules().tree;
    let at = "$.input.requesting_club";
    let path = tree.club_path(&input.org, &input.requesting_club, at, explanation)?;
    if let Some(code) = &input.license_type {
        asked.license_type(code)?;
    }
    let on = season.days.nearest(asked.on);
    let rule = season.schedules.suspensions.first(None, on).ok_or_else(|| {
        Refusal::new(Code::NoScheduleMatches)
            .at("$.input.season")
            .with("fee_category", FeeCategory::Suspension.name())
            .with("season", season.code.as_str())
    })?;
    let (reference_amount, multiplier, amount) = match &rule.measure {
        SuspensionMeasure::Fixed(amount) => {
            let amount = *amount;
            explanation.cite(Reason::SuspensionFixed { amount }, rule.dated.origin.source());
            (amount, None, amount)
        }
        SuspensionMeasure::Multiple(factor, default) => {
            let kind = input.license_type.as_ref().or(default.as_ref());
            let kind = kind.map(String::as_str).ok_or_else(|| {
                Refusal::new(Code::MissingField)
                    .at("$.input.license_type")
                    .with("field", "license_type")
                    .allowing(asked.pack.rules().words.license_type_codes())
            })?;
            let reference_amount = reference(asked, season, path, kind, explanation)?;
            let rounding = asked.pack.rules().policy.rounding;
            let (parts, one) = (i128::from(factor.parts()), i128::from(Factor::ONE));
            let amount = reference_amount.ratio(parts, one, rounding)?;
            let multiplier = *factor;
            let reason = Reason::SuspensionMultiplier {
                amount,
                license_type: kind,
                multiplier,
                reference_amount,
            };
            explanation.cite(reason, rule.dated.origin.source());
            (reference_amount, Some(multiplier), amount)
        }
    };
    let debtor = input.requesting_club.as_str();
    explanation.say(Reason::SuspensionDebtor { debtor });
    let recipient = rule.dated.recipient.as_deref().unwrap_or(tree.root());
    let fee_category = FeeCategory::Suspension;
    let scope = Scope { fee_category, license_type: None, class: None };
    let mut sheet = Worksheet::new(asked, season, path, scope);
    sheet.place_taxed(&rule.dated.code, recipient, amount, rule.dated.tax.as_deref());
    let context = |sheet: &Worksheet<'a>| contexts::suspension(sheet, input);
    sheet.script_adjust(&SUSPENSION_ADJUST, &context, explanation)?;
    let Quote { adjustments, currency, split, tax, total, .. } = sheet.finish(explanation)?;
    Ok(Output {
        adjustments,
        currency,
        debtor,
        multiplier,
        recipient,
        reference_amount,
        split,
        tax,
        total,
    })
}

/// The price of a licence type on a path: components and overrides alone.
fn reference<'a>(
    asked: Asked<'a>,
    season: &'a SeasonRules,
    path: Path<'a>,
    license_type: &'a str,
    explanation: &mut Explanation<'a>,
) -> Result<Money, Refusal> {
    let index = asked.license_type(license_type)?.index;
    let facts = Facts { license_type: Some(index), ..Facts::default() };
    let scope =
        Scope { fee_category: FeeCategory::License, license_type: Some(index), class: None };
    let mut sheet = Worksheet::new(asked, season, path, scope);
    components(&mut sheet, &facts, explanation)?;
    if sheet.parts.is_empty() {
        return Err(no_license_fee(season, license_type));
    }
    let amount = sheet.subtotal()?;
    explanation.say(Reason::Subtotal { amount });
    Ok(amount)
}
