//! Which confederation a national federation is of on a day (F03.07.08).
//!
//! A federation is called by its country (ISO 3166-1 alpha-2), where a country has several by its
//! part (`GB-ENG`, ISO 3166-2). Territories that are under another federation go by its name:
//! between France and Wallis and Futuna nobody crosses a border. The four confederations are those
//! of the source (F03.07); what bodies they stand for is the federations' matter, and a tenant's
//! rules may say otherwise than the table, from a day on.

use crate::calendar::Date;
use crate::canonical;
use crate::pack::rules::transfers::{ItcRules, SuspendedRule};
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// A confederation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Confederation {
    /// Europe.
    #[serde(rename = "CEP")]
    Cep,
    /// The Americas.
    #[serde(rename = "COPAB")]
    Copab,
    /// Africa.
    #[serde(rename = "CAP")]
    Cap,
    /// Asia and the Pacific.
    #[serde(rename = "CAPP")]
    Capp,
}

canonical::worded!(Confederation { Cep = "CEP", Copab = "COPAB", Cap = "CAP", Capp = "CAPP" });

impl Confederation {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Cep, Self::Copab, Self::Cap, Self::Capp];

    /// The confederation of a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|confederation| confederation.name() == code)
    }
}

/// Memberships, a line each: federation, confederation, first day, last day.
const MEMBERSHIPS: &str = include_str!("memberships.tsv");

/// Territories under another federation.
const UNDER: [(&str, &str); 7] = [
    ("GF", "FR"),
    ("GP", "FR"),
    ("MQ", "FR"),
    ("PM", "FR"),
    ("RE", "FR"),
    ("WF", "FR"),
    ("YT", "FR"),
];

/// Countries of several federations.
const SEVERAL: [(&str, &[&str]); 1] = [("GB", &["GB-ENG", "GB-SCT", "GB-WLS"])];

/// Federations that were suspended, and from when to when: of what is known by its year alone the
/// year's ends; the three of 2017 until the Asian body was recognised. Whom a tenant knows to be
/// suspended besides, its rules say.
const SUSPENDED: [(&str, &str, &str); 4] = [
    ("ID", "2017-01-01", "2017-08-24"),
    ("LA", "2017-01-01", "2017-08-24"),
    ("MG", "2023-01-01", "2023-12-31"),
    ("MM", "2017-01-01", "2017-08-24"),
];

/// Every line of the table.
fn lines() -> impl Iterator<Item = [&'static str; 4]> {
    let lines = MEMBERSHIPS.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut columns = line.split('\t');
        Some([columns.next()?, columns.next()?, columns.next()?, columns.next()?])
    })
}

/// The codes of the table, one that moved as often as it has lines.
pub fn codes() -> impl Iterator<Item = &'static str> {
    lines().map(|[code, ..]| code)
}

/// Whether a day is between two that may be left open.
fn within(on: Date, from: &str, until: &str) -> bool {
    Date::parse(from).is_none_or(|from| from <= on)
        && Date::parse(until).is_none_or(|until| on <= until)
}

/// The federation a code stands for: that of the country it is under, else its own.
#[must_use]
pub fn federation(code: &str) -> &str {
    UNDER
        .iter()
        .find(|(territory, _)| *territory == code)
        .map_or(code, |(_, federation)| federation)
}

/// Whether a federation is in the table on any day.
#[must_use]
pub fn is_known(code: &str) -> bool {
    lines().any(|[known, ..]| known == federation(code))
}

/// The federations of a country that has several.
#[must_use]
pub fn parts(code: &str) -> Option<&'static [&'static str]> {
    SEVERAL.iter().find(|(country, _)| *country == code).map(|(_, parts)| *parts)
}

/// The confederation of a federation on a day: as the tenant's rules say, else the table.
///
/// # Errors
/// `unknown_federation_code` for one that is in neither on that day.
pub fn confederation(
    code: &str,
    on: Date,
    rules: Option<&ItcRules>,
    path: &str,
) -> Result<Confederation, Refusal> {
    let own = federation(code);
    let mut said = rules.iter().flat_map(|rules| &rules.memberships);
    let said = said.find(|row| row.federation == own && row.days.contain(on));
    if let Some(row) = said {
        return Ok(row.confederation);
    }
    let found = lines().find(|[known, _, from, until]| *known == own && within(on, from, until));
    found.and_then(|[_, confederation, ..]| Confederation::parse(confederation)).ok_or_else(|| {
        Refusal::new(Code::UnknownFederationCode)
            .at(path)
            .with("federation", code)
            .with("on", on.to_string())
    })
}

/// The confederation of a federation that is one: known, not a country of several.
///
/// # Errors
/// `unknown_federation_code`; `several_federations` naming them.
pub fn one(
    code: &str,
    on: Date,
    rules: Option<&ItcRules>,
    path: &str,
) -> Result<Confederation, Refusal> {
    if let Some(parts) = parts(federation(code)) {
        return Err(Refusal::new(Code::SeveralFederations)
            .at(path)
            .with("federation", code)
            .allowing(parts.iter().copied()));
    }
    confederation(code, on, rules, path)
}

/// The same of one that is not suspended on a day.
///
/// # Errors
/// Those of [`one`]; `federation_suspended` with its last day.
pub fn standing(
    code: &str,
    on: Date,
    rules: Option<&ItcRules>,
    path: &str,
) -> Result<Confederation, Refusal> {
    let confederation = one(code, on, rules, path)?;
    if let Some(until) = suspension(federation(code), on, rules) {
        let refusal = Refusal::new(Code::FederationSuspended).at(path).with("federation", code);
        return Err(match until {
            Some(until) => refusal.with("until", until.to_string()),
            None => refusal,
        });
    }
    Ok(confederation)
}

/// Whether a federation, by its own code, is suspended on a day.
#[must_use]
pub fn is_suspended(own: &str, on: Date, rules: Option<&ItcRules>) -> bool {
    suspension(own, on, rules).is_some()
}

/// The last day of a federation's suspension on a day; none where it is not suspended.
#[expect(clippy::option_option, reason = "a suspension may be without an end")]
fn suspension(own: &str, on: Date, rules: Option<&ItcRules>) -> Option<Option<Date>> {
    let mut said = rules.iter().flat_map(|rules| &rules.suspended);
    let holds = |row: &&SuspendedRule| {
        row.federation == own && row.from <= on && row.until.is_none_or(|until| on <= until)
    };
    if let Some(row) = said.find(holds) {
        return Some(row.until);
    }
    let mut table = SUSPENDED.iter();
    let found = table.find(|(code, from, until)| *code == own && within(on, from, until));
    found.map(|(_, _, until)| Date::parse(until))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn every_line_of_the_table_reads() {
        let mut count = 0;
        for [federation, confederation, from, until] in lines() {
            assert!(federation.len() == 2 || federation.len() == 6, "{federation}");
            assert!(Confederation::parse(confederation).is_some(), "{federation}");
            for day in [from, until] {
                assert!(day == "-" || Date::parse(day).is_some(), "{federation} {day}");
            }
            count += 1;
        }
        assert_eq!(count, 127);
        for (_, from, until) in SUSPENDED {
            assert!(on(from) <= on(until));
        }
    }

    #[test]
    fn nobody_is_of_two_confederations_on_a_day() {
        let all: Vec<_> = lines().collect();
        for (at, [one, _, _, until]) in all.iter().enumerate() {
            for [other, _, from, _] in all.iter().skip(at + 1).filter(|[other, ..]| other == one) {
                assert!(on(until) < on(from), "{other}");
            }
        }
    }

    #[test]
    fn a_territory_is_under_its_federation_and_a_country_may_have_several() {
        let of = |code, day| confederation(code, on(day), None, "$").map(Confederation::name);
        assert_eq!(of("WF", "2026-03-01"), Ok("CEP"));
        assert_eq!(of("NC", "2026-03-01"), Ok("CAPP"));
        assert_eq!(of("GB", "2026-03-01"), Ok("CEP"));
        let refused = standing("GB", on("2026-03-01"), None, "$").unwrap_err();
        assert_eq!(refused.code, Code::SeveralFederations);
        assert_eq!(refused.allowed, ["GB-ENG", "GB-SCT", "GB-WLS"]);
    }

    #[test]
    fn a_federation_moves_and_is_suspended_by_day() {
        let of = |code, day| standing(code, on(day), None, "$").map_err(|refusal| refusal.code);
        assert_eq!(of("IL", "2005-12-31"), Ok(Confederation::Capp));
        assert_eq!(of("IL", "2006-01-01"), Ok(Confederation::Cep));
        assert_eq!(of("TR", "2005-12-31"), Err(Code::UnknownFederationCode));
        assert_eq!(of("MG", "2023-12-31"), Err(Code::FederationSuspended));
        assert_eq!(of("MG", "2024-01-01"), Ok(Confederation::Cap));
        assert_eq!(of("XX", "2026-03-01"), Err(Code::UnknownFederationCode));
    }
}
