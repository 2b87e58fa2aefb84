//! The sections of a pack, as their authors write them.
//!
//! These types are the schema: `deny_unknown_fields` everywhere, amounts as text until the
//! tenant's currency is known. Nothing here is looked up at run time; [`super::rules`] is.
//! The parts live in [`fees`] (components, overrides, surcharges), [`schedules`], [`relief`]
//! (waivers, distribution), [`transfers`], [`tenant`] (the tenant, its seasons, words, tree and
//! sources) and [`ledger`] (what the tenant says of money owed and paid).

pub mod fees;
pub mod ledger;
pub mod relief;
pub mod schedules;
pub mod tenant;
pub mod transfers;

use serde::{Deserialize, Deserializer, de};
use std::collections::BTreeMap;
use std::fmt;

pub use fees::{Component, Fees, Override, Overrides, Surcharge, Surcharges};
pub use relief::{Distribution, Distributions, Waiver, Waivers};
pub use schedules::Schedules;
pub use tenant::{Organisation, Seasons, Sources, Taxes, Tenant, Vocabulary};
pub use transfers::Transfers;

/// An amount as text, in the tenant's currency with exactly its digits: `"12.00"`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Amount(pub String);

/// A name by language (`{ en = "…", fr = "…" }`), or one text for all languages (proper names).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Names {
    /// The same in every language.
    Proper(String),
    /// By ISO 639-1 code.
    Translated(BTreeMap<String, String>),
}

impl Default for Names {
    fn default() -> Self {
        Self::Translated(BTreeMap::new())
    }
}

impl Names {
    /// The name in `language`, else in English, else the first there is.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        match self {
            Self::Proper(name) => Some(name),
            Self::Translated(names) => names
                .get(language)
                .or_else(|| names.get("en"))
                .or_else(|| names.values().next())
                .map(String::as_str),
        }
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Names;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text_or_names_by_language")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Names, E> {
                Ok(Names::Proper(text.to_owned()))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
                let mut names = BTreeMap::new();
                while let Some((language, name)) = map.next_entry()? {
                    names.insert(language, name);
                }
                Ok(Names::Translated(names))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Names {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Names".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "a name by language, or one text for all",
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": "string" } },
            ],
        })
    }
}

/// A level of the tenant's tree, from the top down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The national federation, the root.
    Federation,
    /// Ligue, Landesverband, region.
    Region,
    /// Comité, distrikt, district.
    District,
    /// Club.
    Club,
}

impl Level {
    /// Every level, from the top down.
    pub const ALL: [Self; 4] = [Self::Federation, Self::Region, Self::District, Self::Club];

    /// The level's place in [`Level::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Federation => 0,
            Self::Region => 1,
            Self::District => 2,
            Self::Club => 3,
        }
    }

    /// The level on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Federation => "federation",
            Self::Region => "region",
            Self::District => "district",
            Self::Club => "club",
        }
    }
}

/// What is charged for (F08.01.04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FeeCategory {
    /// A player's licence of a season.
    License,
    /// A club's affiliation of a season.
    Affiliation,
    /// A team's or player's entry to a competition.
    CompetitionEntry,
    /// The sanctioning of a competition class.
    Sanction,
    /// The administrative fee of a suspension asked for by a club.
    Suspension,
    /// A transfer between clubs.
    Transfer,
    /// Anything else.
    Other,
}

impl FeeCategory {
    /// The category on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::License => "license",
            Self::Affiliation => "affiliation",
            Self::CompetitionEntry => "competition_entry",
            Self::Sanction => "sanction",
            Self::Suspension => "suspension",
            Self::Transfer => "transfer",
            Self::Other => "other",
        }
    }
}

/// A player's sex where the statutes use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither, or not said.
    Other,
}

/// When a price or an override applies; a condition left out holds for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Conditions {
    /// Licence types; empty: all.
    pub license_types: Vec<String>,
    /// Player categories; empty: all.
    pub categories: Vec<String>,
    /// Sexes; empty: all.
    pub sexes: Vec<Sex>,
    /// Youngest age, inclusive.
    pub age_from: Option<u16>,
    /// Oldest age, inclusive.
    pub age_to: Option<u16>,
}
