//! Sections `waivers` (F08.01.06) and `distribution` (F08.01.07): dated, not seasonal.

use super::fees::license;
use super::{Amount, FeeCategory, Level, Names};
use crate::calendar::Date;
use crate::money::{Rate, Rounding};
use serde::Deserialize;

/// Section `waivers`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Waivers {
    /// The waivers; the order is that of ties and of `sequential` stacking.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
}

/// A waiver or discount.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// Code; several rows of one code are dated values.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Kind.
    pub kind: WaiverKind,
    /// How the reduction is measured.
    pub mode: WaiverMode,
    /// Percentage, for mode `percentage`.
    pub percentage: Option<Rate>,
    /// Amount, for mode `fixed`.
    pub amount: Option<Amount>,
    /// Who is eligible; every criterion given must hold.
    #[serde(default)]
    pub when: WaiverCriteria,
    /// What it applies to; default licences.
    #[serde(default = "license")]
    pub fee_categories: Vec<FeeCategory>,
    /// Components it reduces; empty: all.
    #[serde(default)]
    pub applies_to: Vec<String>,
    /// Level that bears it; default the owners of the components in proportion.
    pub borne_by: Option<Level>,
    /// Rounding; default the tenant's.
    pub rounding: Option<Rounding>,
    /// First day in force; none: always.
    pub valid_from: Option<Date>,
    /// Last day in force; none: until further notice.
    pub valid_to: Option<Date>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// Kind of a waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WaiverKind {
    /// By an upper age (or by youth classes).
    Youth,
    /// By a lower age.
    Veteran,
    /// By the flag `disabled`.
    Disabled,
    /// By family size or rank.
    Family,
    /// By the flag `honorary`.
    Honorary,
    /// By the flag `low_income`.
    LowIncome,
    /// By its criteria alone.
    Custom,
}

/// How a reduction is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WaiverMode {
    /// All of it.
    Full,
    /// A percentage of it.
    Percentage,
    /// A fixed amount, at most all of it.
    Fixed,
}

/// Who is eligible for a waiver.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct WaiverCriteria {
    /// Youngest age, inclusive.
    pub age_from: Option<u16>,
    /// Oldest age, inclusive.
    pub age_to: Option<u16>,
    /// Smallest family size: members licensed or applying this season.
    pub family_size_from: Option<u16>,
    /// First rank in the family, by birth date, the oldest being 1.
    pub family_rank_from: Option<u16>,
    /// Flags the player must carry, all of them.
    pub flags: Vec<String>,
    /// Licence types; empty: all.
    pub license_types: Vec<String>,
    /// Competition classes; empty: all.
    pub classes: Vec<String>,
}

/// Section `distribution`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Distributions {
    /// The rules; of those in force for a fee category the latest is used, else by component.
    #[serde(default)]
    pub distributions: Vec<Distribution>,
}

/// How revenue is split.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Distribution {
    /// Code; several rows of one code are dated values.
    pub code: String,
    /// What it splits; default licences.
    #[serde(default = "license")]
    pub fee_categories: Vec<FeeCategory>,
    /// Each component to its recipient, or shares.
    pub mode: DistributionMode,
    /// Shares, adding to 100 %.
    #[serde(default)]
    pub shares: Vec<Share>,
    /// First day in force; none: always.
    pub valid_from: Option<Date>,
    /// Last day in force; none: until further notice.
    pub valid_to: Option<Date>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// Mode of a distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DistributionMode {
    /// Each component's amount goes to its recipient.
    ByComponent,
    /// Shares in percent, by level or to named recipients.
    Shares,
}

/// One share of a distribution.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Level whose node on the path receives it (where missing: the next level above); this or
    /// `recipient`.
    pub level: Option<Level>,
    /// Org node or account that receives it.
    pub recipient: Option<String>,
    /// Share in percent.
    pub percentage: Rate,
}
