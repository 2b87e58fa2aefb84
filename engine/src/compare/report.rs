//! The report: how many are touched, by how much, and who.
//!
//! Every figure is a sum, a least or a most, so that reports of parts of the facts put together are
//! the report of all of them.

use crate::canonical::{self, Canonical};
use crate::money::{Currency, Money};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Most examples kept of each kind: of the largest differences, of what is newly refused, and of
/// what is newly allowed.
pub const MOST_EXAMPLES: usize = 10;

/// What a draft changes. Fields in the order of their names; amounts are in the packs' currency.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report<A = Money> {
    /// What all facts pay after, that both packs allow.
    pub after: A,
    /// What they paid before.
    pub before: A,
    /// Answered by both and not alike.
    pub changed: u64,
    /// Currency of every amount.
    pub currency: String,
    /// After less before.
    pub difference: A,
    /// Facts compared.
    pub facts: u64,
    /// What the newly allowed pay.
    pub gained: A,
    /// Who is touched, by what they are grouped by.
    pub groups: BTreeMap<String, BTreeMap<String, Group<A>>>,
    /// How many by how much they differ, the largest fall first. Between 1, 2, 5, 10, 20, 50 …
    /// minor units, the lower end within, and the same below zero.
    pub histogram: Vec<Bucket<A>>,
    /// The facts whose totals differ the most; of like ones those of the first names.
    pub largest: Vec<Example<A>>,
    /// What the newly refused paid.
    pub lost: A,
    /// Refused before, and answered by the draft.
    pub newly_allowed: u64,
    /// The first of them by name.
    pub newly_allowed_examples: Vec<Example<A>>,
    /// Answered before, and refused by the draft.
    pub newly_refused: u64,
    /// The first of them by name.
    pub newly_refused_examples: Vec<Example<A>>,
    /// Lines that ask for no fee, or that no operation reads: not compared.
    pub passed_over: u64,
    /// Refused by both.
    pub refused_by_both: u64,
    /// Changed, of the same total: other shares, other lines.
    pub same_total: u64,
    /// Answered alike by both.
    pub unchanged: u64,
}

canonical::object!(Report {
    after,
    before,
    changed,
    currency,
    difference,
    facts,
    gained,
    groups,
    histogram,
    largest,
    lost,
    newly_allowed,
    newly_allowed_examples,
    newly_refused,
    newly_refused_examples,
    passed_over,
    refused_by_both,
    same_total,
    unchanged,
});

/// Those of one licence type, club, district or recipient. A recipient's amounts are what it
/// receives.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group<A = Money> {
    /// What they pay after, of those both packs allow.
    pub after: A,
    /// What they paid before.
    pub before: A,
    /// How many are answered otherwise; of a recipient, those of which it receives another amount.
    pub changed: u64,
    /// After less before.
    pub difference: A,
    /// How many there are.
    pub facts: u64,
    /// How many are newly allowed.
    pub newly_allowed: u64,
    /// How many are newly refused.
    pub newly_refused: u64,
}

canonical::object!(Group {
    after,
    before,
    changed,
    difference,
    facts,
    newly_allowed,
    newly_refused,
});

/// Those whose totals differ by about as much.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bucket<A = Money> {
    /// How many.
    pub count: u64,
    /// Their differences together.
    pub difference: A,
    /// The least difference among them.
    pub least: A,
    /// The most.
    pub most: A,
}

canonical::object!(Bucket { count, difference, least, most });

/// A fact that is touched, by name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example<A = Money> {
    /// What the draft answers.
    pub after: Side<A>,
    /// What the live pack answers.
    pub before: Side<A>,
    /// Its `id`, or the number of its line.
    pub id: String,
}

canonical::object!(Example { after, before, id });

/// An answer in short: a total, or the code of a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Side<A = Money> {
    /// What is paid.
    Total(A),
    /// The code of the refusal.
    Refused(String),
}

impl Canonical for Side {
    fn write(&self, out: &mut Vec<u8>) {
        let object = canonical::Object::open(out);
        match self {
            Self::Total(total) => object.member(canonical::name!("total"), total).close(),
            Self::Refused(code) => object.member(canonical::name!("refused"), code).close(),
        }
    }
}

/// What facts are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// The club's code.
    Club,
    /// The district's.
    District,
    /// The kind of fee.
    Fee,
    /// The licence type.
    LicenseType,
    /// Whoever receives something.
    Recipient,
    /// The region's code.
    Region,
}

impl Dimension {
    /// All of them, in the order of their names.
    pub const ALL: [Self; 6] =
        [Self::Club, Self::District, Self::Fee, Self::LicenseType, Self::Recipient, Self::Region];

    /// The name in `groups`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Club => "club",
            Self::District => "district",
            Self::Fee => "fee",
            Self::LicenseType => "license_type",
            Self::Recipient => "recipient",
            Self::Region => "region",
        }
    }
}

impl Report {
    /// Nothing yet.
    #[must_use]
    pub fn new(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        let of = |dimension: Dimension| (dimension.name().to_owned(), BTreeMap::new());
        Self {
            after: zero,
            before: zero,
            changed: 0,
            currency: currency.code().to_owned(),
            difference: zero,
            facts: 0,
            gained: zero,
            groups: Dimension::ALL.into_iter().map(of).collect(),
            histogram: Vec::new(),
            largest: Vec::new(),
            lost: zero,
            newly_allowed: 0,
            newly_allowed_examples: Vec::new(),
            newly_refused: 0,
            newly_refused_examples: Vec::new(),
            passed_over: 0,
            refused_by_both: 0,
            same_total: 0,
            unchanged: 0,
        }
    }
}
