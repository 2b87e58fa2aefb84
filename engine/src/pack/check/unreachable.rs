//! Rows that can never apply: prices and waivers for nobody's age, surcharges and waivers that ask
//! for what the calculation of their fees does not know, or name components of other fees,
//! overrides on no path of what they override.
//!
//! A licence has no competition class, a club no age. `surcharge.calculate` and
//! `waiver.calculate`, which are told what to assume, charge nothing to anybody.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path};
use crate::ordered::set;
use crate::pack::sections::relief::{Waiver, WaiverKind};
use crate::pack::sections::tenant::LicenseType;
use crate::pack::sections::{Conditions, FeeCategory, Surcharge};
use crate::refusal::{Code, Refusal};
use std::collections::BTreeSet;

pub(super) static CHECK: Check = declare! {
    name: "unreachable",
    demands: "Every row can apply to somebody: one that never can is a slip, or a promise that is \
              not kept.",
    reports: [Warning RowUnreachable],
    good: {
        "waivers.toml": r#"
            [[waivers]]
            code = "youth"
            name = "Youth"
            kind = "youth"
            mode = "full"
            fee_categories = ["license", "competition_entry"]
            when = { age_to = 11 }
            illustrative = true
        "#
    },
    bad: {
        "waivers.toml": r#"
            [[waivers]]
            code = "youth"
            name = "Youth"
            kind = "youth"
            mode = "full"
            fee_categories = ["affiliation"]
            when = { age_to = 11 }
            #                 ^ row_unreachable
            illustrative = true
        "#
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "federation"

            [[components.prices]]
            amount = "20.00"
            illustrative = true

            [[components.prices]]
            amount = "12.00"
            when = { license_types = ["junior"], age_from = 18 }
            #      ^ row_unreachable
            valid_from = "2026-02-01"
            illustrative = true
        "#
    },
};

/// What a rule may ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fact {
    LicenseType,
    Class,
    Person,
}

/// What the calculation of a fee knows; of fees that no such rule is for, `values.rs` says so.
const fn known(category: FeeCategory) -> &'static [Fact] {
    match category {
        FeeCategory::License => &[Fact::LicenseType, Fact::Person],
        FeeCategory::Affiliation => &[],
        FeeCategory::CompetitionEntry => &[Fact::Class, Fact::Person],
        FeeCategory::Sanction => &[Fact::Class],
        FeeCategory::Suspension | FeeCategory::Transfer | FeeCategory::Other => {
            &[Fact::LicenseType, Fact::Class, Fact::Person]
        }
    }
}

/// A condition of a rule: where it stands, what it asks for, and whether it is given.
type Condition = (&'static str, Fact, bool);

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    for (season, section) in &pack.sections.surcharges {
        let composed = composed(pack, Some(season));
        for (index, row) in section.surcharges.iter().enumerate() {
            let path = row_path(&format!("surcharges/{season}"), "surcharges", index);
            let rule = Rule { key: &row.code, categories: &row.fee_categories, path: &path };
            rule.asks(&of_surcharge(row), findings);
            rule.names(&row.applies_to, &composed, findings);
        }
    }
    let composed = composed(pack, None);
    for (index, row) in pack.sections.waivers.waivers.iter().enumerate() {
        let path = row_path("waivers", "waivers", index);
        let rule = Rule { key: &row.code, categories: &row.fee_categories, path: &path };
        rule.asks(&of_waiver(row), findings);
        rule.names(&row.applies_to, &composed, findings);
        let (types, from, to) = (&row.when.license_types, row.when.age_from, row.when.age_to);
        // Of other fees than a licence's, who pays need not have one.
        let licensed = row.fee_categories == [FeeCategory::License] && from.or(to).is_some();
        let reversed = from.zip(to).is_some_and(|(from, to)| from > to);
        if reversed || licensed && !is_somebodys(pack, types, from, to) {
            findings.warning(&CHECK, never(&row.code, &format!("{path}.when")));
        }
    }
}

fn of_surcharge(row: &Surcharge) -> [Condition; 2] {
    [
        ("license_types", Fact::LicenseType, !row.license_types.is_empty()),
        ("classes", Fact::Class, !row.classes.is_empty()),
    ]
}

fn of_waiver(row: &Waiver) -> [Condition; 8] {
    let (kind, when) = (row.kind, &row.when);
    let flagged = [WaiverKind::Disabled, WaiverKind::Honorary, WaiverKind::LowIncome];
    [
        ("when.license_types", Fact::LicenseType, !when.license_types.is_empty()),
        ("when.classes", Fact::Class, !when.classes.is_empty()),
        ("when.age_from", Fact::Person, when.age_from.is_some()),
        ("when.age_to", Fact::Person, when.age_to.is_some()),
        ("when.family_size_from", Fact::Person, when.family_size_from.is_some()),
        ("when.family_rank_from", Fact::Person, when.family_rank_from.is_some()),
        ("when.flags", Fact::Person, !when.flags.is_empty()),
        ("kind", Fact::Person, flagged.contains(&kind)),
    ]
}

/// A surcharge or a waiver.
struct Rule<'p> {
    key: &'p str,
    categories: &'p [FeeCategory],
    path: &'p str,
}

impl Rule<'_> {
    /// The first condition, for each of its fee categories, that its calculation cannot judge.
    fn asks(&self, conditions: &[Condition], findings: &mut Findings) {
        for category in self.categories {
            let known = known(*category);
            let beyond = conditions.iter().find(|(_, fact, given)| *given && !known.contains(fact));
            if let Some((place, ..)) = beyond {
                self.never_here(*category, place, findings);
            }
        }
    }

    /// Components it applies to, none of which a fee category of its has.
    fn names(&self, names: &[String], composed: &Composed<'_>, findings: &mut Findings) {
        let of = |codes: &BTreeSet<&str>, name: &String| codes.contains(name.as_str());
        // One that is nowhere is found by itself.
        let known = |name| composed.iter().any(|(_, codes)| of(codes, name));
        if names.is_empty() || !names.iter().all(known) {
            return;
        }
        for (category, codes) in composed.iter().filter(|(it, _)| self.categories.contains(it)) {
            if !names.iter().any(|name| of(codes, name)) {
                self.never_here(*category, "applies_to", findings);
            }
        }
    }

    fn never_here(&self, category: FeeCategory, place: &str, findings: &mut Findings) {
        let refusal = never(self.key, &format!("{}.{place}", self.path));
        let refusal = refusal.with("field", place.trim_start_matches("when."));
        findings.warning(&CHECK, refusal.with("fee_category", category.name()));
    }
}

/// The fees made of components that a rule may name, each with the codes of these.
type Composed<'p> = [(FeeCategory, BTreeSet<&'p str>); 4];

/// The components of one season's fees, or of all seasons'.
fn composed<'p>(pack: &Pack<'p>, season: Option<&str>) -> Composed<'p> {
    let sections = pack.sections;
    let asked = |name: &str| season.is_none_or(|season| season == name);
    let fees = sections.fees.iter().filter(|(name, _)| asked(name));
    let fees = fees.flat_map(|(_, fees)| &fees.components).map(|row| row.code.as_str());
    let schedules = || sections.schedules.iter().filter(|(name, _)| asked(name));
    let affiliation = schedules().flat_map(|(_, it)| &it.affiliation).map(|row| row.code.as_str());
    let entry = schedules().flat_map(|(_, it)| &it.competition_entry).map(|row| row.code.as_str());
    let transfers = sections.transfers.iter().flat_map(|section| &section.transfer_fee);
    [
        (FeeCategory::License, set(fees)),
        (FeeCategory::Affiliation, set(affiliation)),
        (FeeCategory::CompetitionEntry, set(entry)),
        (FeeCategory::Transfer, set(transfers.map(|row| row.code.as_str()))),
    ]
}

/// A price, or an override of one, for nobody's age.
pub(super) fn price(
    pack: &Pack<'_>,
    when: &Conditions,
    key: &str,
    path: &str,
    findings: &mut Findings,
) {
    if !is_somebodys(pack, &when.license_types, when.age_from, when.age_to) {
        findings.warning(&CHECK, never(key, &format!("{path}.when")));
    }
}

/// An override of an affiliation or entry fee that asks for something: nothing is known there.
pub(super) fn of_nobody(
    category: FeeCategory,
    when: &Conditions,
    key: &str,
    path: &str,
    findings: &mut Findings,
) {
    let given = [
        ("when.license_types", !when.license_types.is_empty()),
        ("when.categories", !when.categories.is_empty()),
        ("when.sexes", !when.sexes.is_empty()),
        ("when.age_from", when.age_from.is_some()),
        ("when.age_to", when.age_to.is_some()),
    ];
    if let Some((place, _)) = given.iter().find(|(_, given)| *given) {
        Rule { key, categories: &[], path }.never_here(category, place, findings);
    }
}

/// An override by a node on no path of the component's owner.
pub(super) fn elsewhere(key: &str, path: &str, findings: &mut Findings) {
    findings.warning(&CHECK, never(key, &format!("{path}.node")));
}

fn never(key: &str, path: &str) -> Refusal {
    Refusal::new(Code::RowUnreachable).at(path).with("key", key)
}

/// Whether an age of a span is one of these licence types; none named: of any.
fn is_somebodys(pack: &Pack<'_>, types: &[String], from: Option<u16>, to: Option<u16>) -> bool {
    let (from, to) = (from.unwrap_or(0), to.unwrap_or(u16::MAX));
    let all = &pack.sections.vocabulary.license_types;
    let mut concerned = all.iter().filter(|kind| types.is_empty() || types.contains(&kind.code));
    let overlaps = |kind: &LicenseType| {
        kind.age_from.unwrap_or(0) <= to && from <= kind.age_to.unwrap_or(u16::MAX)
    };
    from <= to && concerned.any(overlaps)
}
