//! Overrides: of what exists, of nothing locked, written by who may.
//!
//! The owner's level or a node above may write one for any of its subtree; a level below only
//! where `overridable_by` names it.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path, unreachable};
use crate::ordered::map;
use crate::pack::sections::fees::Override;
use crate::pack::sections::schedules::AffiliationBasis;
use crate::pack::sections::tenant::OrgNode;
use crate::pack::sections::{FeeCategory, Level, Schedules};
use crate::refusal::{Code, Refusal};
use std::collections::BTreeMap;

pub(super) static CHECK: Check = declare! {
    name: "overrides",
    demands: "An override is of what there is, of nothing that is locked, and written by a node \
              that may: the same for all means for all.",
    reports: [Error UnknownComponent, Error OverrideLocked, Error OverrideNotPermitted],
    good: {
        "overrides/2026.toml": r#"
            season = "2026"

            [[overrides]]
            component = "regional"
            node = "DIS"
            amount = "11.00"
            illustrative = true
        "#
    },
    bad: {
        "overrides/2026.toml": r#"
            season = "2026"

            [[overrides]]
            component = "federal"
            #           ^ override_locked
            node = "DIS"
            amount = "11.00"
            illustrative = true

            [[overrides]]
            component = "regionale"
            #           ^ unknown_component
            node = "DIS"
            amount = "11.00"
            illustrative = true

            [[overrides]]
            component = "regional"
            #           ^ override_not_permitted
            node = "REG"
            set_by = "DIS"
            amount = "11.00"
            illustrative = true
        "#
    },
};

/// What an override may replace.
struct Target<'p> {
    category: FeeCategory,
    locked: bool,
    owner: Option<Level>,
    owner_node: Option<&'p str>,
    overridable_by: &'p [Level],
}

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let nodes = map(pack.sections.organisation.nodes.iter().map(|node| (node.code.as_str(), node)));
    for (season, section) in &pack.sections.overrides {
        let targets = targets(pack, season);
        for (index, row) in section.overrides.iter().enumerate() {
            let path = row_path(&format!("overrides/{season}"), "overrides", index);
            let Some(target) = targets.get(row.component.as_str()) else {
                findings.error(
                    &CHECK,
                    Refusal::new(Code::UnknownComponent)
                        .at(format!("{path}.component"))
                        .with("component", row.component.as_str())
                        .allowing(targets.keys().copied()),
                );
                continue;
            };
            if target.locked {
                findings.error(&CHECK, refused(Code::OverrideLocked, row, &path));
            } else if !permitted(row, target, &nodes) {
                let owner = target.owner.map(Level::name).or(target.owner_node);
                findings.error(
                    &CHECK,
                    refused(Code::OverrideNotPermitted, row, &path)
                        .with("owner", owner.unwrap_or_default())
                        .with("set_by", row.set_by.as_ref().unwrap_or(&row.node).as_str())
                        .allowing(target.overridable_by.iter().map(|level| level.name())),
                );
            } else {
                reachable(pack, row, target, &nodes, &path, findings);
            }
        }
    }
}

/// Whether an override that may be written can apply: to a player there is, or to anybody of whom
/// nothing is known, on a path that its component is charged on.
fn reachable(
    pack: &Pack<'_>,
    row: &Override,
    target: &Target<'_>,
    nodes: &BTreeMap<&str, &OrgNode>,
    path: &str,
    findings: &mut Findings,
) {
    let key = format!("{}@{}", row.component, row.node);
    match target.category {
        FeeCategory::License => unreachable::price(pack, &row.when, &key, path, findings),
        category => unreachable::of_nobody(category, &row.when, &key, path, findings),
    }
    let known = nodes.contains_key(row.node.as_str());
    let apart =
        |owner: &&str| !is_under(&row.node, owner, nodes) && !is_under(owner, &row.node, nodes);
    if known && target.owner_node.filter(apart).is_some() {
        unreachable::elsewhere(&key, path, findings);
    }
}

fn refused(code: Code, row: &Override, path: &str) -> Refusal {
    Refusal::new(code)
        .at(format!("{path}.component"))
        .with("component", row.component.as_str())
        .with("node", row.node.as_str())
}

fn targets<'p>(pack: &Pack<'p>, season: &str) -> BTreeMap<&'p str, Target<'p>> {
    let mut targets = BTreeMap::new();
    if let Some(fees) = pack.sections.fees.get(season) {
        for row in &fees.components {
            let target = Target {
                category: FeeCategory::License,
                locked: row.locked,
                owner: row.owner,
                owner_node: row.owner_node.as_deref(),
                overridable_by: &row.overridable_by,
            };
            targets.insert(row.code.as_str(), target);
        }
    }
    if let Some(schedules) = pack.sections.schedules.get(season) {
        scheduled(schedules, &mut targets);
    }
    targets
}

/// Flat and per-member affiliation and entry fees may be overridden; tiers may not.
fn scheduled<'p>(schedules: &'p Schedules, targets: &mut BTreeMap<&'p str, Target<'p>>) {
    for row in &schedules.affiliation {
        if row.basis == AffiliationBasis::Tiers {
            continue;
        }
        let target = Target {
            category: FeeCategory::Affiliation,
            locked: row.locked,
            owner: row.owner,
            owner_node: row.owner_node.as_deref(),
            overridable_by: &row.overridable_by,
        };
        targets.insert(row.code.as_str(), target);
    }
    for row in &schedules.competition_entry {
        let target = Target {
            category: FeeCategory::CompetitionEntry,
            locked: row.locked,
            owner: row.owner,
            owner_node: row.owner_node.as_deref(),
            overridable_by: &row.overridable_by,
        };
        targets.insert(row.code.as_str(), target);
    }
}

fn permitted(row: &Override, target: &Target<'_>, nodes: &BTreeMap<&str, &OrgNode>) -> bool {
    let writer = row.set_by.as_deref().unwrap_or(&row.node);
    let Some(writer) = nodes.get(writer) else { return true };
    if !is_under(&row.node, &writer.code, nodes) {
        return false;
    }
    if target.overridable_by.contains(&writer.level) {
        return true;
    }
    match (target.owner, target.owner_node) {
        (_, Some(owner)) => is_under(owner, &writer.code, nodes),
        (Some(level), None) => writer.level <= level,
        (None, None) => true,
    }
}

/// Whether `node` is `above` or lies in its subtree.
fn is_under(node: &str, above: &str, nodes: &BTreeMap<&str, &OrgNode>) -> bool {
    let mut at = Some(node);
    for _ in Level::ALL {
        match at {
            Some(code) if code == above => return true,
            Some(code) => at = nodes.get(code).and_then(|node| node.parent.as_deref()),
            None => return false,
        }
    }
    false
}
