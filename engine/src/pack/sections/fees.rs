//! Sections `fees/<season>`, `overrides/<season>` and `surcharges/<season>`
//! (F08.01.01, F08.01.05).

use super::{Amount, Conditions, FeeCategory, Level, Names};
use crate::calendar::Date;
use crate::money::{Rate, Rounding};
use serde::Deserialize;

/// Section `fees/<season>`: the components of the composite licence fee.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fees {
    /// Season the section is of; the section's name says the same.
    pub season: String,
    /// The components, in the order they are shown and ties are broken.
    pub components: Vec<Component>,
}

/// A component of the licence fee, owned by an org node.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Code, unique in the season.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Level whose node on the club's path owns it; this or `owner_node`.
    pub owner: Option<Level>,
    /// Node that owns it, charged where that node is on the path.
    pub owner_node: Option<String>,
    /// Recipient, an org node or account; default the owner.
    pub recipient: Option<String>,
    /// Same for all: no override may replace it.
    #[serde(default)]
    pub locked: bool,
    /// Levels below the owner that may override it for their own subtree.
    #[serde(default)]
    pub overridable_by: Vec<Level>,
    /// Tax treatment, a code of section `taxes`.
    pub tax: Option<String>,
    /// Rounding of what is computed from it; default the tenant's.
    pub rounding: Option<Rounding>,
    /// Prices; of those that apply, the one in force latest.
    pub prices: Vec<Price>,
}

/// A dated, conditional amount.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// The amount; none where only an override sets one.
    pub amount: Option<Amount>,
    /// When it applies.
    #[serde(default)]
    pub when: Conditions,
    /// First day in force; default the season's first.
    pub valid_from: Option<Date>,
    /// Last day in force; default the season's last.
    pub valid_to: Option<Date>,
    /// Source of the amount.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// Section `overrides/<season>`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Overrides {
    /// Season the section is of.
    pub season: String,
    /// The overrides.
    #[serde(default)]
    pub overrides: Vec<Override>,
}

/// An org node's own amount of a component, for its subtree. The deepest node on the path wins.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Component (or affiliation or entry fee) it replaces the amount of.
    pub component: String,
    /// Node for whose subtree.
    pub node: String,
    /// Node that wrote it; default `node`.
    pub set_by: Option<String>,
    /// The amount instead.
    pub amount: Amount,
    /// When it applies.
    #[serde(default)]
    pub when: Conditions,
    /// First day in force; default the season's first.
    pub valid_from: Option<Date>,
    /// Last day in force; default the season's last.
    pub valid_to: Option<Date>,
    /// Source of the amount.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// Section `surcharges/<season>`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Surcharges {
    /// Season the section is of.
    pub season: String,
    /// The rules; different rules all apply.
    #[serde(default)]
    pub surcharges: Vec<Surcharge>,
}

/// An early-bird discount or a late fee, in steps of which one applies.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Surcharge {
    /// Code, unique in the season.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Discount or fee.
    pub kind: SurchargeKind,
    /// What it is charged on; default licences.
    #[serde(default = "license")]
    pub fee_categories: Vec<FeeCategory>,
    /// Licence types; empty: all.
    #[serde(default)]
    pub license_types: Vec<String>,
    /// Competition classes; empty: all.
    #[serde(default)]
    pub classes: Vec<String>,
    /// Components its percentage is of and its amount goes over; empty: all.
    #[serde(default)]
    pub applies_to: Vec<String>,
    /// Recipient; default the components in proportion.
    pub recipient: Option<String>,
    /// Tax treatment, where it has a recipient of its own; else it is taxed as the components are.
    pub tax: Option<String>,
    /// Rounding; default the tenant's.
    pub rounding: Option<Rounding>,
    /// Steps.
    pub steps: Vec<SurchargeStep>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

pub(super) fn license() -> Vec<FeeCategory> {
    vec![FeeCategory::License]
}

/// Discount or fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SurchargeKind {
    /// A discount up to a deadline: the nearest deadline not passed applies.
    EarlyBird,
    /// A fee from a start: the latest start reached applies.
    LateFee,
}

/// A step of a surcharge; both ends inside.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurchargeStep {
    /// Early bird: the deadline.
    pub until: Option<Date>,
    /// Late fee: the first day.
    pub from: Option<Date>,
    /// Late fee: the last day; none: to the end.
    pub to: Option<Date>,
    /// Percentage of the running total, or of the components named.
    pub percentage: Option<Rate>,
    /// Fixed amount; this or `percentage`.
    pub amount: Option<Amount>,
}
