//! The quote: what a fee calculation answers. Fields stand in the order of their names.

use crate::canonical;
use crate::money::{Currency, Money, Rate};
use crate::pack::sections::tenant::TaxCategory;
use std::borrow::Cow;

/// A quote. Columns add up: `total` is `subtotal` plus surcharges, waivers, adjustments and, for
/// net prices, tax; `split` adds up to `total`.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote<'a> {
    /// What the tenant's script, the floor at zero and the final rounding added.
    pub adjustments: Vec<Adjustment<'a>>,
    /// The player's age by the tenant's policy, for a licence.
    pub age: Option<u16>,
    /// Currency of every amount.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// Licence type, for a licence.
    pub license_type: Option<&'a str>,
    /// The components.
    pub lines: Vec<Line<'a>>,
    /// Season.
    pub season: &'a str,
    /// Who receives what.
    pub split: Vec<Share<'a>>,
    /// Sum of the lines.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub subtotal: Money,
    /// Early-bird discounts (negative) and late fees.
    pub surcharges: Vec<Charge<'a>>,
    /// Tax by treatment, inside the total.
    pub tax: Vec<TaxLine<'a>>,
    /// What the payer pays.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub total: Money,
    /// Waivers (negative).
    pub waivers: Vec<WaiverLine<'a>>,
}

canonical::object!(Quote<'_> {
    adjustments, age, currency, license_type, lines, season, split, subtotal, surcharges, tax,
    total, waivers,
});

/// A component's line.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line<'a> {
    /// Amount, an override applied.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Amount before an override.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub base: Money,
    /// Component.
    pub code: Cow<'a, str>,
    /// Node whose override applied.
    pub override_by: Option<&'a str>,
    /// Node that owns it.
    pub owner: &'a str,
    /// Who receives it.
    pub recipient: Cow<'a, str>,
}

canonical::object!(Line<'_> { amount, base, code, override_by, owner, recipient });

/// A surcharge's amount.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Charge<'a> {
    /// Amount; negative for a discount.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Surcharge.
    pub code: &'a str,
}

canonical::object!(Charge<'_> { amount, code });

/// A waiver's amount.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WaiverLine<'a> {
    /// The components it reduced; negative.
    pub allocated: Vec<Allocation<'a>>,
    /// Amount; negative.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Waiver.
    pub code: &'a str,
    /// Which of the request's players, where there are several; the first is 0.
    pub player: Option<usize>,
}

canonical::object!(WaiverLine<'_> { allocated, amount, code, player });

/// A component's part of a waiver.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Allocation<'a> {
    /// Amount; negative.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Component.
    pub code: Cow<'a, str>,
}

canonical::object!(Allocation<'_> { amount, code });

/// An adjustment.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Adjustment<'a> {
    /// Amount.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Label, a code of the vocabulary; `floor` and `rounding` are the engine's own.
    pub label: Cow<'a, str>,
    /// Recipient, where it is not the components' in proportion.
    pub recipient: Option<Cow<'a, str>>,
}

canonical::object!(Adjustment<'_> { amount, label, recipient });

/// Tax of one treatment.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TaxLine<'a> {
    /// Category as in EN 16931.
    pub category: TaxCategory,
    /// Treatment.
    pub code: &'a str,
    /// Amount without tax.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub net: Money,
    /// Rate in percent.
    pub rate: Option<Rate>,
    /// Tax.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub tax: Money,
}

canonical::object!(TaxLine<'_> { category, code, net, rate, tax });

/// What a recipient receives.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share<'a> {
    /// Amount; negative where a bearer's waivers exceed its own part.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Org node or account.
    pub recipient: Cow<'a, str>,
}

canonical::object!(Share<'_> { amount, recipient });
