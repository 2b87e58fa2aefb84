//! Rows that overlap: two prices or overrides for the same cases from the same day, distributions
//! beside others on the same days.

use super::declaration::declare;
use super::sizes::are_few;
use super::{Check, Findings, Pack, row_path, section_path, unreachable};
use crate::calendar::Date;
use crate::pack::sections::relief::Distribution;
use crate::pack::sections::{Conditions, Sex};
use crate::refusal::{Code, Refusal};
use std::collections::BTreeMap;

pub(super) static CHECK: Check = declare! {
    name: "overlaps",
    demands: "No two rows hold for the same cases from the same day: which of them is charged \
              would depend on their order.",
    reports: [Error RowsOverlap, Warning RowsOverlap],
    good: {
        "overrides/2026.toml": r#"
            season = "2026"

            [[overrides]]
            component = "regional"
            node = "DIS"
            amount = "11.00"
            illustrative = true

            [[overrides]]
            component = "regional"
            node = "DIS"
            amount = "12.00"
            valid_from = "2026-07-01"
            illustrative = true
        "#
    },
    bad: {
        "overrides/2026.toml": r#"
            season = "2026"

            [[overrides]]
            component = "regional"
            node = "DIS"
            amount = "11.00"
            illustrative = true

            [[overrides]] # <- rows_overlap
            component = "regional"
            node = "DIS"
            amount = "12.00"
            illustrative = true
        "#
        "distribution.toml": r#"
            [[distributions]]
            code = "license"
            mode = "by_component"
            illustrative = true

            [[distributions]] # <- rows_overlap
            code = "new"
            mode = "by_component"
            valid_from = "2026-07-01"
            illustrative = true
        "#
    },
};

pub(super) fn prices(pack: &Pack<'_>, findings: &mut Findings) {
    for (season, fees) in &pack.sections.fees {
        let first = pack.first_day(season);
        for (index, component) in fees.components.iter().enumerate() {
            let path = row_path(&format!("fees/{season}"), "components", index);
            let rows: Vec<Row<'_>> = component
                .prices
                .iter()
                .map(|price| Row { when: &price.when, from: price.valid_from.or(first) })
                .collect();
            if !are_few(rows.len(), &format!("{path}.prices"), findings) {
                continue;
            }
            for (at, price) in component.prices.iter().enumerate() {
                let path = format!("{path}.prices[{at}]");
                unreachable::price(pack, &price.when, &component.code, &path, findings);
                overlap(&rows, at, &component.code, &path, findings);
            }
        }
    }
    for (season, section) in &pack.sections.overrides {
        let first = pack.first_day(season);
        let mut groups: BTreeMap<(&str, &str), Vec<(usize, Row<'_>)>> = BTreeMap::new();
        for (index, row) in section.overrides.iter().enumerate() {
            let group = groups.entry((&row.component, &row.node)).or_default();
            group.push((index, Row { when: &row.when, from: row.valid_from.or(first) }));
        }
        for ((component, node), group) in groups {
            let key = format!("{component}@{node}");
            let (places, rows): (Vec<usize>, Vec<Row<'_>>) = group.into_iter().unzip();
            let list = format!("{}.overrides", section_path(&format!("overrides/{season}")));
            if !are_few(rows.len(), &list, findings) {
                continue;
            }
            for (at, place) in places.iter().enumerate() {
                let path = row_path(&format!("overrides/{season}"), "overrides", *place);
                overlap(&rows, at, &key, &path, findings);
            }
        }
    }
}

/// What makes a row apply.
struct Row<'p> {
    when: &'p Conditions,
    /// First day in force, the season's where the row names none.
    from: Option<Date>,
}

fn overlap(rows: &[Row<'_>], at: usize, key: &str, path: &str, findings: &mut Findings) {
    let Some(row) = rows.get(at) else { return };
    let same = |other: &Row<'_>| other.from == row.from && meet(other.when, row.when);
    if rows.iter().take(at).any(same) {
        findings.error(&CHECK, Refusal::new(Code::RowsOverlap).at(path).with("key", key));
    }
}

/// Whether some player meets both conditions.
pub(super) fn meet(a: &Conditions, b: &Conditions) -> bool {
    let lists = |a: &[String], b: &[String]| {
        a.is_empty() || b.is_empty() || a.iter().any(|item| b.contains(item))
    };
    let sexes = |a: &[Sex], b: &[Sex]| {
        a.is_empty() || b.is_empty() || a.iter().any(|item| b.contains(item))
    };
    let from = a.age_from.unwrap_or(0).max(b.age_from.unwrap_or(0));
    let to = a.age_to.unwrap_or(u16::MAX).min(b.age_to.unwrap_or(u16::MAX));
    lists(&a.license_types, &b.license_types)
        && lists(&a.categories, &b.categories)
        && sexes(&a.sexes, &b.sexes)
        && from <= to
}

/// Distributions, each beside those declared before it.
pub(super) fn distributions(pack: &Pack<'_>, findings: &mut Findings) {
    let rows = &pack.sections.distribution.distributions;
    let list = format!("{}.distributions", section_path("distribution"));
    if are_few(rows.len(), &list, findings) {
        for (index, row) in rows.iter().enumerate() {
            let path = row_path("distribution", "distributions", index);
            beside_others(rows.get(..index).unwrap_or_default(), row, &path, findings);
        }
    }
}

/// Two distributions of one fee on the same days: the one in force latest is used, of two from one
/// day the first. Rows of one code are dated values, and follow one another.
fn beside_others(
    earlier: &[Distribution],
    row: &Distribution,
    path: &str,
    findings: &mut Findings,
) {
    for category in &row.fee_categories {
        let beside = |other: &&Distribution| {
            other.code != row.code
                && other.fee_categories.contains(category)
                && days_meet((other.valid_from, other.valid_to), (row.valid_from, row.valid_to))
        };
        let Some(other) = earlier.iter().find(beside) else { continue };
        let (used, unused) =
            if row.valid_from > other.valid_from { (row, other) } else { (other, row) };
        findings.warning(
            &CHECK,
            Refusal::new(Code::RowsOverlap)
                .at(path)
                .with("key", used.code.as_str())
                .with("other", unused.code.as_str())
                .with("fee_category", category.name()),
        );
    }
}

/// The first and the last day of something, where it names them.
pub(super) type Period = (Option<Date>, Option<Date>);

/// Whether two periods have a day in common.
pub(super) fn days_meet(a: Period, b: Period) -> bool {
    let from = a.0.max(b.0);
    let ends_before = |to: Option<Date>| to.is_some_and(|to| Some(to) < from);
    !ends_before(a.1) && !ends_before(b.1)
}
