//! Which federations there are on a day, and of which confederation (F03.07.08): by the table and
//! the tenant's own rules.

use super::confederations::{self, Confederation};
use crate::calendar::Date;
use crate::canonical;
use crate::fees::Asked;
use crate::ordered::set;
use crate::pack::rules::transfers::ItcRules;
use crate::refusal::Refusal;
use serde::Deserialize;

/// Input of `confederation.find`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ConfederationQuestion"))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// A federation: ISO 3166-1 alpha-2, or a part of a country.
    pub federation: String,
}

/// A federation on a day.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FederationStanding"))]
pub struct Found<'a> {
    /// Its confederation.
    pub confederation: Confederation,
    /// Its own code: that of the country a territory is under.
    pub federation: &'a str,
    /// Whether it is suspended.
    pub suspended: bool,
}

canonical::object!(Found<'_> { confederation, federation, suspended });

/// Input of `confederation.list`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ConfederationListing"))]
#[cfg_attr(feature = "schema", schemars(extend("properties" = {})))]
#[serde(deny_unknown_fields)]
pub struct Everything {}

/// Answer of `confederation.list`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Federations"))]
pub struct Listed<'a> {
    /// Every federation of the day, by code.
    pub federations: Vec<Federation<'a>>,
}

canonical::object!(Listed<'_> { federations });

/// A federation among all.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Federation<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its confederation.
    pub confederation: Confederation,
    /// Whether it is suspended.
    pub suspended: bool,
}

canonical::object!(Federation<'_> { code, confederation, suspended });

/// The tenant's rules of certificates, where it has any.
fn rules<'a>(asked: &Asked<'a>) -> Option<&'a ItcRules> {
    asked.pack.rules().transfers.as_ref()?.itc.as_ref()
}

/// The confederation of a federation on the day asked, and whether it is suspended.
///
/// # Errors
/// `unknown_federation_code`, `several_federations`.
pub fn find<'a>(asked: Asked<'a>, input: &'a Input) -> Result<Found<'a>, Refusal> {
    let (on, rules) = (asked.on, rules(&asked));
    let confederation = confederations::one(&input.federation, on, rules, "$.input.federation")?;
    let federation = confederations::federation(&input.federation);
    let suspended = confederations::is_suspended(federation, on, rules);
    Ok(Found { confederation, federation, suspended })
}

/// Every federation of the day asked; a country of several is none.
#[must_use]
pub fn list<'a>(asked: Asked<'a>) -> Listed<'a> {
    let (on, rules) = (asked.on, rules(&asked));
    let own = rules.into_iter().flat_map(|rules| &rules.memberships);
    let own = own.map(|row| confederations::federation(&row.federation));
    let codes = set(confederations::codes().map(|code| -> &'a str { code }).chain(own));
    let of_day = |code: &'a str| of_day(code, on, rules);
    Listed { federations: codes.into_iter().filter_map(of_day).collect() }
}

/// A federation, where it is one on a day.
fn of_day<'a>(code: &'a str, on: Date, rules: Option<&ItcRules>) -> Option<Federation<'a>> {
    let confederation = confederations::one(code, on, rules, "$").ok()?;
    Some(Federation {
        code,
        confederation,
        suspended: confederations::is_suspended(code, on, rules),
    })
}
