//! Club affiliation (F08.01.02): `affiliation_fee.calculate`.

use super::Asked;
use super::part::Charged;
use super::quote::Quote;
use super::worksheet::Worksheet;
use crate::explanation::{Explanation, Reason};
use crate::money::Money;
use crate::pack::rules::Facts;
use crate::pack::rules::schedules::{AffiliationCount, AffiliationRule};
use crate::pack::rules::surcharges::Scope;
use crate::pack::sections::FeeCategory;
use crate::pack::sections::schedules::Tiering;
use crate::pack::tree::OrgPath;
use crate::refusal::{Code, Refusal};
use crate::script::contexts;
use crate::script::table::AFFILIATION_ADJUST;
use serde::Deserialize;

/// Input of `affiliation_fee.calculate`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season.
    pub season: String,
    /// The club.
    pub club: String,
    /// The path above it; `club` may be left out.
    pub org: OrgPath,
    /// Members counted.
    pub member_count: u32,
    /// Whether it is the club's first year.
    #[serde(default)]
    pub first_year: bool,
}

/// The affiliation fee of a club.
///
/// # Errors
/// Those of the request's fields; `no_schedule_matches`; those of the tenant's script.
pub fn calculate<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Quote<'a>, Refusal> {
    let season = asked.season(&input.season)?;
    let tree = &asked.pack.rules().tree;
    let path = tree.club_path(&input.org, &input.club, "$.input.club", explanation)?;
    let fee_category = FeeCategory::Affiliation;
    let scope = Scope { fee_category, license_type: None, class: None };
    let mut sheet = Worksheet::new(asked, season, path, scope);
    let on = season.days.nearest(asked.on);
    for rule in season.schedules.affiliation.in_force(&path, None, on) {
        charge(&mut sheet, rule, input, explanation)?;
    }
    if sheet.parts.is_empty() {
        return Err(Refusal::new(Code::NoScheduleMatches)
            .at("$.input.season")
            .with("fee_category", fee_category.name())
            .with("season", season.code.as_str()));
    }
    sheet.stages(&[], explanation)?;
    let context = |sheet: &Worksheet<'a>| contexts::affiliation(sheet, input);
    sheet.script_adjust(&AFFILIATION_ADJUST, &context, explanation)?;
    sheet.finish(explanation)
}

fn charge<'a>(
    sheet: &mut Worksheet<'a>,
    rule: &'a AffiliationRule,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<(), Refusal> {
    let owned = &rule.dated;
    let component = owned.code.as_str();
    let owner = owned.owner.as_ref().and_then(|o| sheet.owner(component, o, explanation));
    let Some(owner) = owner else { return Ok(()) };
    if rule.first_year_only && !input.first_year {
        explanation.cite(Reason::NotFirstYear { component }, owned.origin.source());
        return Ok(());
    }
    let members = u64::from(input.member_count);
    let (price, count) = match &rule.count {
        AffiliationCount::Flat(amount) => {
            let reason = Reason::AffiliationFlat { amount: *amount, component };
            explanation.cite(reason, owned.origin.source());
            (*amount, 1)
        }
        AffiliationCount::PerMember(price) => {
            let (price, count) = (*price, members);
            let amount = price.times(count)?;
            let reason = Reason::AffiliationPerMember { amount, component, count, price };
            explanation.cite(reason, owned.origin.source());
            (price, count)
        }
        AffiliationCount::Tiers(tiering, tiers) => {
            (tiered(rule, *tiering, tiers, members, explanation)?, 1)
        }
    };
    let charged = Charged {
        code: component,
        owner,
        recipient: owned.recipient.as_deref(),
        tax: owned.tax.as_deref(),
        rounding: None,
        price: Some(price),
        count,
    };
    sheet.charge(&charged, &Facts::default(), explanation)
}

/// The amount of tiers for a member count, each tier explained.
fn tiered<'a>(
    rule: &'a AffiliationRule,
    tiering: Tiering,
    tiers: &[(Option<u32>, Money)],
    members: u64,
    explanation: &mut Explanation<'a>,
) -> Result<Money, Refusal> {
    let mut total: Option<Money> = None;
    let mut below: u64 = 0;
    for (up_to, price) in tiers {
        let to = up_to.map(u64::from);
        let inside = to.unwrap_or(u64::MAX).min(members).saturating_sub(below);
        let falls = to.is_none_or(|to| members <= to);
        let count = match tiering {
            Tiering::Graduated => inside,
            Tiering::WholeVolume if falls => members,
            Tiering::FlatByTier if falls => 1,
            Tiering::WholeVolume | Tiering::FlatByTier => 0,
        };
        let price = *price;
        if count > 0 {
            let amount = price.times(count)?;
            let from = below.saturating_add(1);
            let component = rule.dated.code.as_str();
            let reason =
                Reason::AffiliationTier { amount, component, count, from, price, tiering, to };
            explanation.cite(reason, rule.dated.origin.source());
            total = Some(total.unwrap_or(Money::zero(price.currency)).plus(amount)?);
        }
        if falls {
            return Ok(total.unwrap_or(Money::zero(price.currency)));
        }
        below = to.unwrap_or(below);
    }
    total.ok_or_else(|| Refusal::new(Code::NoScheduleMatches).at("$.input.member_count"))
}
