//! Dates: ends before starts, seasons with days in common, dates outside their season, gaps between
//! dated values.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path, section_path};
use crate::calendar::Date;
use crate::ordered::sort_by;
use crate::pack::sections::fees::Component;
use crate::pack::sections::tenant::Season;
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "dates",
    demands: "Periods end after they begin, seasons have no day in common, rows of a season lie \
              within it, and on each of its days a component has a price.",
    reports: [
        Error PeriodReversed,
        Error SeasonsOverlap,
        Error DateOutsideSeason,
        Warning DatesGap,
        Warning MissingSection,
    ],
    good: {
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "federation"

            [[components.prices]]
            amount = "20.00"
            valid_to = "2026-06-30"
            illustrative = true

            [[components.prices]]
            amount = "21.00"
            valid_from = "2026-07-01"
            illustrative = true
        "#
    },
    bad: {
        "fees/2026.toml": r#"
            season = "2026"

            [[components]] # <- dates_gap
            code = "federal"
            name = "Federal share"
            owner = "federation"

            [[components.prices]]
            amount = "20.00"
            valid_to = "2026-06-30"
            illustrative = true

            [[components.prices]]
            amount = "21.00"
            valid_from = "2026-07-15"
            illustrative = true

            [[components.prices]]
            amount = "22.00"
            valid_from = "2027-01-01"
            #            ^ date_outside_season
            illustrative = true
        "#
        "fees/2027.toml": r#"
            season = "2027"
            components = []
        "#
        "seasons.toml": r#"
            [[seasons]]
            code = "2026"
            starts_on = "2026-01-01"
            ends_on = "2026-12-31"

            [[seasons]]
            code = "2027"
            starts_on = "2026-12-01"
            #           ^ seasons_overlap
            ends_on = "2027-12-31"
        "#
        "distribution.toml": r#"
            [[distributions]]
            code = "license"
            mode = "by_component"
            valid_from = "2026-07-01"
            valid_to = "2026-06-30"
            #          ^ period_reversed
            illustrative = true
        "#
    },
};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let sections = pack.sections;
    for (index, season) in sections.seasons.seasons.iter().enumerate() {
        let path = format!("{}.ends_on", row_path("seasons", "seasons", index));
        reversed(Some(season.starts_on), Some(season.ends_on), &path, findings);
    }
    apart(&sections.seasons.seasons, findings);
    for (index, row) in sections.waivers.waivers.iter().enumerate() {
        let path = format!("{}.valid_to", row_path("waivers", "waivers", index));
        reversed(row.valid_from, row.valid_to, &path, findings);
    }
    for (index, row) in sections.distribution.distributions.iter().enumerate() {
        let path = format!("{}.valid_to", row_path("distribution", "distributions", index));
        reversed(row.valid_from, row.valid_to, &path, findings);
    }
    for season in &sections.seasons.seasons {
        fees(pack, season, findings);
        schedules(pack, season, findings);
        let Some(section) = sections.surcharges.get(&season.code) else { continue };
        for (index, row) in section.surcharges.iter().enumerate() {
            let name = format!("surcharges/{}", season.code);
            let path = row_path(&name, "surcharges", index);
            for (at, step) in row.steps.iter().enumerate() {
                let path = format!("{path}.steps[{at}].to");
                reversed(step.from, step.to, &path, findings);
            }
        }
    }
}

fn reversed(from: Option<Date>, to: Option<Date>, path: &str, findings: &mut Findings) {
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        findings.error(
            &CHECK,
            Refusal::new(Code::PeriodReversed)
                .at(path)
                .with("from", from.to_string())
                .with("to", to.to_string()),
        );
    }
}

/// No day is in two seasons, so that a date alone says which season it is of.
fn apart(seasons: &[Season], findings: &mut Findings) {
    let mut in_order: Vec<(usize, &Season)> = seasons.iter().enumerate().collect();
    sort_by(&mut in_order, |(_, one), (_, other)| one.starts_on.cmp(&other.starts_on));
    let mut before: Option<&Season> = None;
    for (index, season) in in_order {
        // A code that stands twice is found by itself.
        let other = before.filter(|before| before.code != season.code);
        if let Some(other) = other.filter(|other| season.starts_on <= other.ends_on) {
            findings.error(
                &CHECK,
                Refusal::new(Code::SeasonsOverlap)
                    .at(format!("{}.starts_on", row_path("seasons", "seasons", index)))
                    .with("season", season.code.as_str())
                    .with("other", other.code.as_str()),
            );
        }
        before = before.filter(|before| before.ends_on > season.ends_on).or(Some(season));
    }
}

/// A dated row of a seasonal section: inside its season, and not reversed.
fn within(
    season: &Season,
    from: Option<Date>,
    to: Option<Date>,
    path: &str,
    findings: &mut Findings,
) {
    reversed(from, to, &format!("{path}.valid_to"), findings);
    for (date, field) in [(from, "valid_from"), (to, "valid_to")] {
        let Some(date) = date else { continue };
        if date < season.starts_on || date > season.ends_on {
            findings.error(
                &CHECK,
                Refusal::new(Code::DateOutsideSeason)
                    .at(format!("{path}.{field}"))
                    .with("date", date.to_string())
                    .with("season", season.code.as_str())
                    .allowing([format!("{}–{}", season.starts_on, season.ends_on)]),
            );
        }
    }
}

fn fees(pack: &Pack<'_>, season: &Season, findings: &mut Findings) {
    let name = format!("fees/{}", season.code);
    if let Some(section) = pack.sections.fees.get(&season.code) {
        for (index, component) in section.components.iter().enumerate() {
            let path = row_path(&name, "components", index);
            for (at, price) in component.prices.iter().enumerate() {
                let path = format!("{path}.prices[{at}]");
                within(season, price.valid_from, price.valid_to, &path, findings);
            }
            gaps(season, component, &path, findings);
        }
    } else {
        findings.warning(
            &CHECK,
            Refusal::new(Code::MissingSection)
                .at(section_path(&name))
                .with("section", name.as_str()),
        );
    }
    let Some(section) = pack.sections.overrides.get(&season.code) else { return };
    for (index, row) in section.overrides.iter().enumerate() {
        let path = row_path(&format!("overrides/{}", season.code), "overrides", index);
        within(season, row.valid_from, row.valid_to, &path, findings);
    }
}

/// Days of the season no price of a component without conditions covers.
fn gaps(season: &Season, component: &Component, path: &str, findings: &mut Findings) {
    let free = |when: &crate::pack::sections::Conditions| {
        when.license_types.is_empty()
            && when.categories.is_empty()
            && when.sexes.is_empty()
            && when.age_from.is_none()
            && when.age_to.is_none()
    };
    if !component.prices.iter().all(|price| free(&price.when)) {
        return;
    }
    let mut spans: Vec<(Date, Date)> = component
        .prices
        .iter()
        .map(|price| {
            let from = price.valid_from.unwrap_or(season.starts_on);
            (from, price.valid_to.unwrap_or(season.ends_on))
        })
        .collect();
    sort_by(&mut spans, Ord::cmp);
    let mut next = season.starts_on;
    let mut gap = |from: Date, to: Date| {
        findings.warning(
            &CHECK,
            Refusal::new(Code::DatesGap)
                .at(path)
                .with("key", component.code.as_str())
                .with("from", from.to_string())
                .with("to", to.to_string()),
        );
    };
    for (from, to) in spans {
        if from > next {
            gap(next, from.add_days(-1).unwrap_or(from));
        }
        next = next.max(to.add_days(1).unwrap_or(to));
    }
    if next <= season.ends_on {
        gap(next, season.ends_on);
    }
}

fn schedules(pack: &Pack<'_>, season: &Season, findings: &mut Findings) {
    let name = format!("schedules/{}", season.code);
    let Some(section) = pack.sections.schedules.get(&season.code) else { return };
    for (index, row) in section.affiliation.iter().enumerate() {
        let path = row_path(&name, "affiliation", index);
        within(season, row.valid_from, row.valid_to, &path, findings);
    }
    for (index, row) in section.competition_entry.iter().enumerate() {
        let path = row_path(&name, "competition_entry", index);
        within(season, row.valid_from, row.valid_to, &path, findings);
    }
    for (index, row) in section.sanction.iter().enumerate() {
        let path = row_path(&name, "sanction", index);
        within(season, row.valid_from, row.valid_to, &path, findings);
    }
    for (index, row) in section.suspension.iter().enumerate() {
        let path = row_path(&name, "suspension", index);
        within(season, row.valid_from, row.valid_to, &path, findings);
    }
}
