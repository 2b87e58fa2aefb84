//! Dated values of one thing follow one another: prices for the same cases, an override's amounts,
//! rows of one code.
//!
//! Values from the same day are `overlaps.rs`'s matter, the days of a season no price without
//! conditions covers those of `dates.rs`.

use super::declaration::declare;
use super::overlaps::{Period, days_meet, meet};
use super::sizes::MOST_ALIKE;
use super::{Check, Findings, Pack, row_path};
use crate::calendar::Date;
use crate::ordered::sort_by;
use crate::pack::sections::fees::{Component, Override};
use crate::pack::sections::relief::Waiver;
use crate::pack::sections::{Conditions, FeeCategory, Schedules};
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "dated-values",
    demands: "Values of one thing follow one another: none ends on a day on which the next holds \
              already, and no day lies between two of them.",
    reports: [Warning RowsOverlap, Warning DatesGap],
    good: {
        "distribution.toml": r#"
            [[distributions]]
            code = "license"
            mode = "by_component"
            valid_to = "2026-06-30"
            illustrative = true

            [[distributions]]
            code = "license"
            mode = "shares"
            shares = [{ level = "federation", percentage = "100" }]
            valid_from = "2026-07-01"
            illustrative = true
        "#
    },
    bad: {
        "distribution.toml": r#"
            [[distributions]]
            code = "license"
            mode = "by_component"
            valid_to = "2026-06-30"
            illustrative = true

            [[distributions]] # <- dates_gap
            code = "license"
            mode = "shares"
            shares = [{ level = "federation", percentage = "100" }]
            valid_from = "2026-08-01"
            illustrative = true
        "#
        "overrides/2026.toml": r#"
            season = "2026"

            [[overrides]]
            component = "regional"
            node = "DIS"
            amount = "11.00"
            valid_to = "2026-06-30"
            illustrative = true

            [[overrides]] # <- rows_overlap
            component = "regional"
            node = "DIS"
            amount = "12.00"
            valid_from = "2026-06-01"
            illustrative = true
        "#
        "waivers.toml": r#"
            [[waivers]]
            code = "youth"
            name = "Youth"
            kind = "youth"
            mode = "full"
            when = { age_to = 11 }
            illustrative = true

            [[waivers]] # <- rows_overlap
            code = "youth"
            name = "Youth"
            kind = "youth"
            mode = "full"
            when = { age_to = 9 }
            valid_from = "2026-07-01"
            illustrative = true
        "#
    },
};

/// A dated value.
struct Value<'p> {
    /// What it is a value of.
    key: String,
    scope: Scope<'p>,
    from: Option<Date>,
    to: Option<Date>,
    path: String,
}

/// Which values of one key are of one thing: those of like scope.
#[derive(Clone, Copy, PartialEq)]
enum Scope<'p> {
    /// Prices and overrides, by their conditions.
    When(&'p Conditions),
    /// Rows of a schedule, by competition levels and classes.
    Competitions(&'p [String], &'p [String]),
    /// Distributions, by code; and the fees they split.
    Code(&'p str, &'p [FeeCategory]),
}

impl Scope<'_> {
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Code(code, _), Self::Code(other, _)) => code == other,
            _ => self == other,
        }
    }

    /// Whether a value of this scope holds where one of the other does not.
    fn stands_in(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::When(these), Self::When(others)) => contains(these, others),
            (Self::Code(_, fees), Self::Code(_, others)) => {
                fees.iter().any(|category| others.contains(category))
            }
            _ => false,
        }
    }
}

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let sections = pack.sections;
    for season in &sections.seasons.seasons {
        let days = Days { first: Some(season.starts_on), last: Some(season.ends_on) };
        if let Some(section) = sections.fees.get(&season.code) {
            let name = format!("fees/{}", season.code);
            for (index, component) in section.components.iter().enumerate() {
                prices(&days, component, &row_path(&name, "components", index), findings);
            }
        }
        if let Some(section) = sections.overrides.get(&season.code) {
            overrides(&days, &season.code, &section.overrides, findings);
        }
        if let Some(section) = sections.schedules.get(&season.code) {
            schedules(&days, section, findings);
        }
    }
    let days = Days { first: None, last: None };
    let mut values = Vec::new();
    for (index, row) in sections.distribution.distributions.iter().enumerate() {
        let scope = Scope::Code(&row.code, &row.fee_categories);
        let path = row_path("distribution", "distributions", index);
        values.push(days.value(String::new(), scope, (row.valid_from, row.valid_to), path));
    }
    follow(values, true, findings);
    waivers(&sections.waivers.waivers, findings);
}

/// The days of what names none.
struct Days {
    first: Option<Date>,
    last: Option<Date>,
}

impl Days {
    fn value<'p>(&self, key: String, scope: Scope<'p>, days: Period, path: String) -> Value<'p> {
        Value { key, scope, from: days.0.or(self.first), to: days.1.or(self.last), path }
    }
}

/// Prices of a component. Where all are for all cases, `dates.rs` looks for gaps.
fn prices(days: &Days, component: &Component, path: &str, findings: &mut Findings) {
    let everybody = Conditions::default();
    let apart = component.prices.iter().any(|price| price.when != everybody);
    let mut values = Vec::new();
    for (at, price) in component.prices.iter().enumerate() {
        let (key, period) = (component.code.clone(), (price.valid_from, price.valid_to));
        let path = format!("{path}.prices[{at}]");
        values.push(days.value(key, Scope::When(&price.when), period, path));
    }
    follow(values, apart, findings);
}

/// Overrides; between two of them the component has its own price.
fn overrides(days: &Days, season: &str, rows: &[Override], findings: &mut Findings) {
    let name = format!("overrides/{season}");
    let mut values = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let key = format!("{}@{}", row.component, row.node);
        let (path, period) = (row_path(&name, "overrides", index), (row.valid_from, row.valid_to));
        values.push(days.value(key, Scope::When(&row.when), period, path));
    }
    follow(values, false, findings);
}

fn schedules(days: &Days, section: &Schedules, findings: &mut Findings) {
    let name = format!("schedules/{}", section.season);
    macro_rules! rows {
        ($list:ident, $row:ident => $levels:expr, $classes:expr) => {
            let mut values = Vec::new();
            for (index, $row) in section.$list.iter().enumerate() {
                let (key, period) = ($row.code.clone(), ($row.valid_from, $row.valid_to));
                let path = row_path(&name, stringify!($list), index);
                values.push(days.value(key, Scope::Competitions($levels, $classes), period, path));
            }
            follow(values, true, findings);
        };
    }
    rows!(affiliation, row => &[], &[]);
    rows!(competition_entry, row => &row.levels, &row.classes);
    rows!(sanction, row => &row.levels, &row.classes);
    rows!(suspension, row => &[], &[]);
}

/// Values of which the one in force latest holds: of one key and like scope, each begins after the
/// one before it ends, and where `gaps` matter no day lies between them on which nothing stands in.
fn follow(mut values: Vec<Value<'_>>, gaps: bool, findings: &mut Findings) {
    sort_by(&mut values, |one, other| one.key.cmp(&other.key).then(one.from.cmp(&other.from)));
    // What is more than can be held against one another, `sizes.rs` says.
    for of_key in values.chunk_by(|one, other| one.key == other.key) {
        for (at, value) in of_key.iter().enumerate().take(MOST_ALIKE) {
            let earlier = of_key.get(..at).unwrap_or_default();
            pair(earlier, value, gaps.then_some(of_key), findings);
        }
    }
}

/// A value and those of its key that begin no later; where gaps matter, all of its key.
fn pair(
    earlier: &[Value<'_>],
    value: &Value<'_>,
    others: Option<&[Value<'_>]>,
    findings: &mut Findings,
) {
    let Some(from) = value.from else { return };
    let mut last: Option<Date> = None;
    let mut began = None;
    for like in earlier.iter().filter(|like| like.scope.is_like(&value.scope)) {
        // Where one goes on for good nothing ends; what ends before it begins, `dates.rs` finds.
        let Some(to) = like.to.filter(|to| like.from <= Some(*to)) else { return };
        last = last.max(Some(to));
        began = like.from;
    }
    let Some(last) = last else { return };
    let next = last.add_days(1).unwrap_or(last);
    let stands_in = |other: &Value<'_>| {
        other.scope.stands_in(&value.scope)
            && other.from.is_none_or(|from| from <= next)
            && other.to.is_none_or(|to| next <= to)
    };
    let key = match value.scope {
        Scope::Code(code, _) => code,
        _ => &value.key,
    };
    if next < from && others.is_some_and(|others| !others.iter().any(stands_in)) {
        let until = from.add_days(-1).unwrap_or(from);
        let refusal = Refusal::new(Code::DatesGap).at(value.path.as_str()).with("key", key);
        let refusal = refusal.with("from", next.to_string());
        findings.warning(&CHECK, refusal.with("to", until.to_string()));
    } else if began < Some(from) && from <= last && value.to.is_none_or(|to| last < to) {
        let refusal = Refusal::new(Code::RowsOverlap).at(value.path.as_str());
        findings.warning(&CHECK, refusal.with("key", key));
    }
}

/// Waivers of one code for the same fees and cases: every one that is in force is granted, so that
/// two on one day would be granted both.
fn waivers(all: &[Waiver], findings: &mut Findings) {
    let all = all.get(..MOST_ALIKE).unwrap_or(all);
    for (index, row) in all.iter().enumerate() {
        let earlier = all.get(..index).unwrap_or_default();
        if earlier.iter().any(|other| are_granted_both(other, row)) {
            let refusal = Refusal::new(Code::RowsOverlap).at(row_path("waivers", "waivers", index));
            findings.warning(&CHECK, refusal.with("key", row.code.as_str()));
        }
    }
}

/// Of one code, that is; from one day, they have one key, which is found by itself.
fn are_granted_both(one: &Waiver, other: &Waiver) -> bool {
    let cases = |row: &Waiver| Conditions {
        license_types: row.when.license_types.clone(),
        categories: row.when.classes.clone(),
        sexes: Vec::new(),
        age_from: row.when.age_from,
        age_to: row.when.age_to,
    };
    one.code == other.code
        && one.valid_from != other.valid_from
        && one.fee_categories.iter().any(|category| other.fee_categories.contains(category))
        && days_meet((one.valid_from, one.valid_to), (other.valid_from, other.valid_to))
        && meet(&cases(one), &cases(other))
}

/// Whether conditions hold for every case that others hold for.
fn contains(these: &Conditions, others: &Conditions) -> bool {
    fn list<T: PartialEq>(these: &[T], others: &[T]) -> bool {
        let named = !others.is_empty() && others.iter().all(|item| these.contains(item));
        these.is_empty() || named
    }
    list(&these.license_types, &others.license_types)
        && list(&these.categories, &others.categories)
        && list(&these.sexes, &others.sexes)
        && these.age_from.is_none_or(|from| others.age_from.is_some_and(|other| from <= other))
        && these.age_to.is_none_or(|to| others.age_to.is_some_and(|other| other <= to))
}
