//! Impact: whom a draft of the rules would touch, and by how much.
//!
//! ```text
//! chunk       facts that are compared in one call
//! recorded    what was charged, one fact a thing, read from the database as it is compared
//! population  invented players, as many as are asked for
//! run         facts priced by both packs, on every core, with progress; broken off when told
//! explained   why the largest changes are what they are
//! names       what the places of a report are called
//! table       the report as rows, for spreadsheets
//! ```
//!
//! Every figure is the engine's: its module compares, and its own code puts reports together.

pub(crate) mod chunk;
pub(crate) mod explained;
pub(crate) mod names;
pub(crate) mod population;
pub(crate) mod recorded;
pub(crate) mod run;
pub(crate) mod table;

use crate::clock;
use crate::error::Error;
use crate::fields;
use carreau_engine::calendar::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Which facts are compared.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ImpactOptions)]
pub(crate) struct Options {
    /// `recorded`: what was charged; `population`: invented players.
    #[serde(default)]
    pub(crate) source: Source,
    /// How many players are invented, 1 to 1,000,000; default 10,000.
    pub(crate) size: Option<u32>,
    /// What was charged since then, RFC 3339 or a date; default all of it.
    pub(crate) since: Option<String>,
    /// The day facts are asked on, `YYYY-MM-DD`; default each one's own, of invented ones today.
    pub(crate) on: Option<String>,
}

/// Where facts come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImpactSource)]
pub(crate) enum Source {
    /// What was charged.
    #[default]
    Recorded,
    /// Invented players.
    Population,
}

impl Options {
    /// The same with what is not said filled in.
    ///
    /// # Errors
    /// `invalid_value` for what means nothing.
    pub(crate) fn checked(self) -> Result<Self, Error> {
        let since = match self.since.as_deref().map(clock::read_instant) {
            None => None,
            Some(Ok(since)) => Some(since),
            Some(Err(_)) => {
                let found = self.since.unwrap_or_default();
                return Err(fields::misread("instant", &found, "$.since").into());
            }
        };
        if let Some(on) = self.on.as_deref().filter(|on| Date::parse(on).is_none()) {
            return Err(fields::misread("date", on, "$.on").into());
        }
        let size = self.size.unwrap_or(SIZE);
        if !(1..=SIZE_MAX).contains(&size) {
            return Err(fields::misread("integer", &size.to_string(), "$.size").into());
        }
        Ok(Self { since, size: Some(size), ..self })
    }
}

/// How many players are invented where nothing is said, and at most.
pub(crate) const SIZE: u32 = 10_000;
pub(crate) const SIZE_MAX: u32 = 1_000_000;
