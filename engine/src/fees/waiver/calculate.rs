//! The waivers on an amount by itself: `waiver.calculate` (F08.01.06).

use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::fees::Asked;
use crate::fees::player::{Person, Player};
use crate::fees::quote::WaiverLine;
use crate::fees::whole::{ComponentAmount, Whole};
use crate::money::{Currency, Money};
use crate::pack::sections::FeeCategory;
use crate::refusal::Refusal;
use serde::Deserialize;

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
