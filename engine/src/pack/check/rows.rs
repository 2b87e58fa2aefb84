//! Rows that overlap (two prices or overrides of the same conditions and day) and rows that can
//! never apply (an age span that is empty, or outside its licence types).
//!
//! Surcharges, waivers and distributions are `reach.rs`'s matter.

use super::sizes::are_few;
use super::{Findings, Pack, row_path, section_path};
use crate::calendar::Date;
use crate::pack::sections::{Conditions, Sex};
use crate::refusal::{Code, Refusal};
use std::collections::BTreeMap;

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
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
                reachable(pack, &price.when, &component.code, &path, findings);
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
        findings.error(Refusal::new(Code::RowsOverlap).at(path).with("key", key));
    }
}

/// Whether some player meets both conditions.
fn meet(a: &Conditions, b: &Conditions) -> bool {
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

fn reachable(pack: &Pack<'_>, when: &Conditions, key: &str, path: &str, findings: &mut Findings) {
    let from = when.age_from.unwrap_or(0);
    let to = when.age_to.unwrap_or(u16::MAX);
    let types = &pack.sections.vocabulary.license_types;
    let mut concerned = types
        .iter()
        .filter(|kind| when.license_types.is_empty() || when.license_types.contains(&kind.code));
    let possible = concerned
        .any(|kind| kind.age_from.unwrap_or(0) <= to && from <= kind.age_to.unwrap_or(u16::MAX));
    if from > to || !possible {
        let refusal = Refusal::new(Code::RowUnreachable).at(format!("{path}.when"));
        findings.warning(refusal.with("key", key));
    }
}
