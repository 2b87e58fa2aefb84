//! The composite licence fee (F08.01.01): `license_fee.calculate`.

use super::Asked;
use super::part::Charged;
use super::player::{Person, Player};
use super::quote::Quote;
use super::worksheet::Worksheet;
use crate::explanation::{Explanation, Reason};
use crate::pack::rules::surcharges::Scope;
use crate::pack::rules::{Facts, SeasonRules};
use crate::pack::sections::FeeCategory;
use crate::pack::tree::OrgPath;
use crate::refusal::{Code, Refusal};
use crate::script::contexts;
use crate::script::table::LICENSE_ADJUST;
use serde::Deserialize;

/// Input of `license_fee.calculate`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season.
    pub season: String,
    /// Licence type.
    pub license_type: String,
    /// Player category, where the pack knows some.
    pub category: Option<String>,
    /// The player.
    pub player: Player,
    /// The club's path.
    pub org: OrgPath,
}

/// The licence fee of a player.
///
/// # Errors
/// Those of the request's fields; `license_type_not_for_age`; `no_license_fee`; those of the
/// tenant's script.
pub fn calculate<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Quote<'a>, Refusal> {
    let season = asked.season(&input.season)?;
    let kind = asked.license_type(&input.license_type)?;
    let words = &asked.pack.rules().words;
    let category = match &input.category {
        Some(code) => Some(asked.word(
            &words.categories,
            code,
            Code::UnknownCategory,
            "category",
            "$.input.category",
        )?),
        None => None,
    };
    let person = Person::judge(&asked, season, &input.player, "$.input.player", explanation)?;
    if !kind.fits(person.age) {
        return Err(not_for_age(&asked, &input.license_type, person.age));
    }
    let path = asked.pack.rules().tree.path(&input.org, explanation)?;
    let facts = Facts {
        license_type: Some(kind.index),
        category,
        sex: input.player.sex,
        age: Some(person.age),
    };
    let scope =
        Scope { fee_category: FeeCategory::License, license_type: Some(kind.index), class: None };
    let mut sheet = Worksheet::new(asked, season, path, scope);
    components(&mut sheet, &facts, explanation)?;
    if sheet.parts.is_empty() {
        return Err(no_license_fee(season, &input.license_type));
    }
    sheet.script_components(input, &person, explanation)?;
    sheet.stages(&[person], explanation)?;
    let context = |sheet: &Worksheet<'a>| contexts::license(sheet, input, &person);
    sheet.script_adjust(&LICENSE_ADJUST, &context, explanation)?;
    let mut quote = sheet.finish(explanation)?;
    quote.age = Some(person.age);
    quote.license_type = Some(&input.license_type);
    Ok(quote)
}

/// Charges the components that apply, with their overrides.
///
/// # Errors
/// `amount_too_large`.
pub(super) fn components<'a>(
    sheet: &mut Worksheet<'a>,
    facts: &Facts<'_>,
    explanation: &mut Explanation<'a>,
) -> Result<(), Refusal> {
    let season = sheet.season;
    let on = season.days.nearest(sheet.asked.on);
    let path = sheet.path;
    for priced in season.fees.applying(&path, facts, on) {
        let component = priced.component;
        let Some(owner) = sheet.owner(&component.code, &component.owner, explanation) else {
            continue;
        };
        if let Some(amount) = priced.price.amount {
            let reason = Reason::Price { amount, component: &component.code, owner: owner.code };
            explanation.cite(reason, priced.price.origin.source());
        }
        let charged = Charged {
            code: &component.code,
            owner,
            recipient: component.recipient.as_deref(),
            tax: component.tax.as_deref(),
            rounding: component.rounding,
            price: priced.price.amount,
            count: 1,
        };
        sheet.charge(&charged, facts, explanation)?;
    }
    Ok(())
}

/// The refusal of a licence type nothing prices.
pub(super) fn no_license_fee(season: &SeasonRules, license_type: &str) -> Refusal {
    Refusal::new(Code::NoLicenseFee)
        .at("$.input.license_type")
        .with("license_type", license_type)
        .with("season", season.code.as_str())
}

fn not_for_age(asked: &Asked<'_>, license_type: &str, age: u16) -> Refusal {
    let words = &asked.pack.rules().words;
    let fits = |code: &&String| words.license_type(code).is_some_and(|kind| kind.fits(age));
    Refusal::new(Code::LicenseTypeNotForAge)
        .at("$.input.license_type")
        .with("license_type", license_type)
        .with("age", age)
        .allowing(words.license_type_codes().iter().filter(fits))
}
