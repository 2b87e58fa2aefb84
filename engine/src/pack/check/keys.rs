//! Keys that stand twice, seasonal sections without their season, a tree that is none.
//!
//! Whether a code is one at all is `codes.rs`'s matter.

use super::declaration::declare;
use super::{Check, Findings, Pack, codes, row_path, section_path};
use crate::calendar::Date;
use crate::ordered::set;
use crate::pack::sections::Level;
use crate::pack::sections::tenant::OrgNode;
use crate::refusal::{Code, Refusal};
use std::collections::{BTreeMap, BTreeSet};

pub(super) static CHECK: Check = declare! {
    name: "keys",
    demands: "A code names one row, a seasonal section a season of the pack, and the organisation \
              is one tree under one federation.",
    reports: [Error DuplicateKey, Error UnknownSeason, Error TreeInvalid],
    good: {
        "vocabulary.toml": r#"
            license_types = [
              { code = "senior", name = "Senior" },
              { code = "junior", name = "Junior" },
            ]
        "#
    },
    bad: {
        "vocabulary.toml": r#"
            license_types = [
              { code = "senior", name = "Senior" },
              { code = "senior", name = "Junior" },
            #          ^ duplicate_key
            ]
        "#
        "organisation.toml": r#"
            nodes = [
              { code = "FED", level = "federation", name = "Federation" },
              { code = "REG", level = "region", parent = "FED", name = "Region" },
              { code = "DIS", level = "district", parent = "RGE", name = "District" },
            #                                              ^ tree_invalid
            ]
        "#
        "overrides/2026.toml": r#"
            season = "2025"
            #        ^ unknown_season
        "#
    },
};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let sections = pack.sections;
    let vocabulary = &sections.vocabulary;
    let codes_of = |words: &[crate::pack::sections::tenant::Word]| -> Vec<String> {
        words.iter().map(|word| word.code.clone()).collect()
    };
    let license_types: Vec<String> =
        vocabulary.license_types.iter().map(|kind| kind.code.clone()).collect();
    let seasons: Vec<String> = sections.seasons.seasons.iter().map(|s| s.code.clone()).collect();
    let sources: Vec<String> = sections.sources.sources.iter().map(|s| s.code.clone()).collect();
    let nodes = sections.organisation.nodes.iter().map(|node| node.code.clone());
    let nodes: Vec<String> = nodes.collect();
    unique("seasons", "seasons", &seasons, findings);
    unique("vocabulary", "license_types", &license_types, findings);
    unique("vocabulary", "categories", &codes_of(&vocabulary.categories), findings);
    unique("vocabulary", "flags", &codes_of(&vocabulary.flags), findings);
    unique("vocabulary", "levels", &codes_of(&vocabulary.levels), findings);
    unique("vocabulary", "classes", &codes_of(&vocabulary.classes), findings);
    let labels: Vec<String> = vocabulary.labels.iter().map(|label| label.code.clone()).collect();
    unique("vocabulary", "labels", &labels, findings);
    unique("organisation", "nodes", &nodes, findings);
    let accounts = codes_of(&sections.organisation.accounts);
    unique("organisation", "accounts", &accounts, findings);
    let taken = set(&nodes);
    for (index, key) in accounts.iter().enumerate().filter(|(_, key)| taken.contains(key)) {
        let path = format!("{}.code", row_path("organisation", "accounts", index));
        findings.error(&CHECK, Refusal::new(Code::DuplicateKey).at(path).with("key", key.as_str()));
    }
    unique("sources", "sources", &sources, findings);
    codes::names(pack, findings);
    dated_keys(pack, findings);
    seasonal_keys(pack, findings);
    tree(&sections.organisation.nodes, findings);
}

/// Rows whose key is a code.
fn unique(section: &str, list: &str, keys: &[String], findings: &mut Findings) {
    codes::rows(section, list, keys, findings);
    distinct(section, list, keys, findings);
}

/// Rows whose key is a code and the day they come into force; where a row names none, `default`.
fn dated(
    section: &str,
    list: &str,
    default: Option<Date>,
    rows: impl Iterator<Item = (String, Option<Date>)>,
    findings: &mut Findings,
) {
    let day = |date: Option<Date>| date.map(|date| format!("@{date}")).unwrap_or_default();
    let (codes, dates): (Vec<String>, Vec<Option<Date>>) = rows.unzip();
    codes::rows(section, list, &codes, findings);
    let dates = dates.into_iter().map(|from| from.or(default));
    let keys = codes.iter().zip(dates).map(|(code, from)| format!("{code}{}", day(from)));
    distinct(section, list, &keys.collect::<Vec<String>>(), findings);
}

fn distinct(section: &str, list: &str, keys: &[String], findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (index, key) in keys.iter().enumerate() {
        // One that is empty is no code, which is said already.
        if !key.is_empty() && !seen.insert(key) {
            let path = format!("{}.code", row_path(section, list, index));
            findings
                .error(&CHECK, Refusal::new(Code::DuplicateKey).at(path).with("key", key.as_str()));
        }
    }
}

fn dated_keys(pack: &Pack<'_>, findings: &mut Findings) {
    let sections = pack.sections;
    let taxes = sections.taxes.taxes.iter().map(|row| (row.code.clone(), row.valid_from));
    dated("taxes", "taxes", None, taxes, findings);
    let waivers = sections.waivers.waivers.iter().map(|row| (row.code.clone(), row.valid_from));
    dated("waivers", "waivers", None, waivers, findings);
    let distributions = sections.distribution.distributions.iter();
    let distributions = distributions.map(|row| (row.code.clone(), row.valid_from));
    dated("distribution", "distributions", None, distributions, findings);
    if let Some(transfers) = &sections.transfers {
        let codes = transfers.exception_conditions.iter().map(|row| row.code.clone());
        unique("transfers", "exception_conditions", &codes.collect::<Vec<_>>(), findings);
        let codes = transfers.evidence.iter().map(|row| row.code.clone());
        unique("transfers", "evidence", &codes.collect::<Vec<_>>(), findings);
        let fees = transfers.transfer_fee.iter().map(|row| (row.code.clone(), row.valid_from));
        dated("transfers", "transfer_fee", None, fees, findings);
    }
    for (season, schedules) in &sections.schedules {
        let section = format!("schedules/{season}");
        let first = pack.first_day(season);
        let rows = schedules.affiliation.iter().map(|row| (row.code.clone(), row.valid_from));
        dated(&section, "affiliation", first, rows, findings);
        let rows = schedules.competition_entry.iter().map(|row| (row.code.clone(), row.valid_from));
        dated(&section, "competition_entry", first, rows, findings);
        let rows = schedules.sanction.iter().map(|row| (row.code.clone(), row.valid_from));
        dated(&section, "sanction", first, rows, findings);
        let rows = schedules.suspension.iter().map(|row| (row.code.clone(), row.valid_from));
        dated(&section, "suspension", first, rows, findings);
    }
}

fn seasonal_keys(pack: &Pack<'_>, findings: &mut Findings) {
    let sections = pack.sections;
    for (season, fees) in &sections.fees {
        let name = format!("fees/{season}");
        same_season(pack, &name, season, &fees.season, findings);
        let codes: Vec<String> = fees.components.iter().map(|row| row.code.clone()).collect();
        unique(&name, "components", &codes, findings);
    }
    for (season, overrides) in &sections.overrides {
        let name = format!("overrides/{season}");
        same_season(pack, &name, season, &overrides.season, findings);
    }
    for (season, surcharges) in &sections.surcharges {
        let name = format!("surcharges/{season}");
        same_season(pack, &name, season, &surcharges.season, findings);
        let codes: Vec<String> = surcharges.surcharges.iter().map(|row| row.code.clone()).collect();
        unique(&name, "surcharges", &codes, findings);
    }
    for (season, schedules) in &sections.schedules {
        let name = format!("schedules/{season}");
        same_season(pack, &name, season, &schedules.season, findings);
    }
}

fn same_season(pack: &Pack<'_>, name: &str, season: &str, stated: &str, findings: &mut Findings) {
    let seasons = &pack.sections.seasons.seasons;
    let known = seasons.iter().any(|known| known.code == season);
    if stated != season || !known {
        findings.error(
            &CHECK,
            Refusal::new(Code::UnknownSeason)
                .at(format!("{}.season", section_path(name)))
                .with("season", stated)
                .allowing(seasons.iter().map(|season| season.code.as_str())),
        );
    }
}

fn tree(nodes: &[OrgNode], findings: &mut Findings) {
    let mut roots: usize = 0;
    let mut by_code: BTreeMap<&str, &OrgNode> = BTreeMap::new();
    for node in nodes {
        by_code.entry(&node.code).or_insert(node);
    }
    for (index, node) in nodes.iter().enumerate() {
        let parent = node.parent.as_ref();
        let parent = parent.and_then(|code| by_code.get(code.as_str()));
        let fits = match (node.level, parent) {
            (Level::Federation, None) => {
                roots = roots.saturating_add(1);
                roots == 1 && node.parent.is_none()
            }
            (Level::Federation, Some(_)) | (_, None) => false,
            (level, Some(above)) => above.level < level,
        };
        if !fits {
            findings.error(
                &CHECK,
                Refusal::new(Code::TreeInvalid)
                    .at(format!("{}.parent", row_path("organisation", "nodes", index)))
                    .with("node", node.code.as_str()),
            );
        }
    }
    if roots == 0 {
        findings.error(
            &CHECK,
            Refusal::new(Code::TreeInvalid)
                .at(format!("{}.nodes", section_path("organisation")))
                .with("node", "federation"),
        );
    }
}
