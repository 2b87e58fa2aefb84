//! Section `schedules/<season>`: the unified collection of what is not a licence fee (F08.01.04):
//! affiliation, competition entry, sanction and suspension, one list per fee category.
//!
//! Several rows of one code are dated values: the one in force latest applies.

use super::{Amount, Level, Names};
use crate::calendar::Date;
use crate::canonical;
use crate::money::Factor;
use serde::Deserialize;

/// Section `schedules/<season>`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Schedules {
    /// Season the section is of.
    pub season: String,
    /// Club affiliation (F08.01.02).
    #[serde(default)]
    pub affiliation: Vec<Affiliation>,
    /// Competition entry (F08.01.03).
    #[serde(default)]
    pub competition_entry: Vec<Entry>,
    /// Sanction of competition classes (F08.01.09).
    #[serde(default)]
    pub sanction: Vec<Sanction>,
    /// Administrative fee of a suspension (F08.01.10).
    #[serde(default)]
    pub suspension: Vec<Suspension>,
}

/// A component of a club's affiliation.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Affiliation {
    /// Code.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Level whose node on the path owns it; this or `owner_node`.
    pub owner: Option<Level>,
    /// Node that owns it.
    pub owner_node: Option<String>,
    /// Recipient; default the owner.
    pub recipient: Option<String>,
    /// Same for all: no override may replace it.
    #[serde(default)]
    pub locked: bool,
    /// Levels below the owner that may override it.
    #[serde(default)]
    pub overridable_by: Vec<Level>,
    /// How it is counted.
    pub basis: AffiliationBasis,
    /// Amount, for `flat` and `per_member`.
    pub amount: Option<Amount>,
    /// How tiers work, for `tiers`.
    pub tiering: Option<Tiering>,
    /// Tiers by member count, ascending.
    #[serde(default)]
    pub tiers: Vec<Tier>,
    /// Charged in a club's first year only (admission).
    #[serde(default)]
    pub first_year_only: bool,
    /// Tax treatment.
    pub tax: Option<String>,
    /// First day in force; default the season's first.
    pub valid_from: Option<Date>,
    /// Last day in force; default the season's last.
    pub valid_to: Option<Date>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// How an affiliation fee is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AffiliationBasis {
    /// Once per club.
    Flat,
    /// Per member.
    PerMember,
    /// By tiers of member count.
    Tiers,
}

/// How tiers of member count work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tiering {
    /// Each member pays the price of the tier they fall in.
    Graduated,
    /// All members pay the price of the tier the count falls in.
    WholeVolume,
    /// The club pays the one amount of the tier the count falls in.
    FlatByTier,
}

canonical::named!(Tiering {
    Graduated = "graduated",
    WholeVolume = "whole_volume",
    FlatByTier = "flat_by_tier",
});

/// A tier of member count.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Largest member count inside; none for the last tier.
    pub up_to: Option<u32>,
    /// Amount per member (or for the club, with `flat_by_tier`).
    pub amount: Amount,
}

/// A competition entry fee.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Code.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Competition levels; empty: all.
    #[serde(default)]
    pub levels: Vec<String>,
    /// Competition classes; empty: all.
    #[serde(default)]
    pub classes: Vec<String>,
    /// Level whose node on the path owns it; this or `owner_node`.
    pub owner: Option<Level>,
    /// Node that owns it.
    pub owner_node: Option<String>,
    /// Recipient; default the owner.
    pub recipient: Option<String>,
    /// Same for all: no override may replace it.
    #[serde(default)]
    pub locked: bool,
    /// Levels below the owner that may override it.
    #[serde(default)]
    pub overridable_by: Vec<Level>,
    /// Per team or per player.
    pub basis: EntryBasis,
    /// Amount.
    pub amount: Amount,
    /// Tax treatment.
    pub tax: Option<String>,
    /// First day in force; default the season's first.
    pub valid_from: Option<Date>,
    /// Last day in force; default the season's last.
    pub valid_to: Option<Date>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// How an entry fee is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntryBasis {
    /// Once per team.
    PerTeam,
    /// Per player of the team.
    PerPlayer,
}

/// The fee for sanctioning one competition class. The first row that matches applies.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sanction {
    /// Code.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Competition levels; empty: all.
    #[serde(default)]
    pub levels: Vec<String>,
    /// Competition classes; empty: all.
    #[serde(default)]
    pub classes: Vec<String>,
    /// Amount per class.
    pub amount: Amount,
    /// Who owes it; default the organiser.
    #[serde(default)]
    pub debtor: SanctionDebtor,
    /// Recipient; default the district where the competition is held.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// First day in force; default the season's first.
    pub valid_from: Option<Date>,
    /// Last day in force; default the season's last.
    pub valid_to: Option<Date>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// Who owes a sanction fee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SanctionDebtor {
    /// The organiser of the competition.
    #[default]
    Organiser,
    /// The district where it is held.
    HostDistrict,
}

/// The administrative fee a club pays that asks for a licence's suspension.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Suspension {
    /// Code.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Fixed, or a multiple of a licence price.
    pub mode: SuspensionMode,
    /// Amount, for `fixed`.
    pub amount: Option<Amount>,
    /// Multiple of the reference price, for `multiplier`.
    pub multiplier: Option<Factor>,
    /// Licence type whose price is the reference where the request names none.
    pub reference_license_type: Option<String>,
    /// Recipient; default the federation.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// First day in force; default the season's first.
    pub valid_from: Option<Date>,
    /// Last day in force; default the season's last.
    pub valid_to: Option<Date>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// Mode of a suspension fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SuspensionMode {
    /// A fixed amount.
    Fixed,
    /// A multiple of a reference licence price.
    Multiplier,
}
