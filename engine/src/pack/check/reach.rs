//! Rules that no calculation could ever use: surcharges and waivers that ask for what the
//! calculation of their fees does not know, and distributions beside others on the same days.
//!
//! A licence has no competition class, a club no age. `surcharge.calculate` and
//! `waiver.calculate`, which are told what to assume, charge nothing to anybody. Prices and
//! overrides are `rows.rs`'s matter.

use super::sizes::are_few;
use super::{Findings, Pack, row_path, section_path};
use crate::calendar::Date;
use crate::pack::sections::relief::{Distribution, Waiver, WaiverKind};
use crate::pack::sections::{FeeCategory, Surcharge};
use crate::refusal::{Code, Refusal};

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
        for (index, row) in section.surcharges.iter().enumerate() {
            let path = row_path(&format!("surcharges/{season}"), "surcharges", index);
            unreachable(&row.fee_categories, &of_surcharge(row), &row.code, &path, findings);
        }
    }
    for (index, row) in pack.sections.waivers.waivers.iter().enumerate() {
        let path = row_path("waivers", "waivers", index);
        unreachable(&row.fee_categories, &of_waiver(row), &row.code, &path, findings);
    }
    let rows = &pack.sections.distribution.distributions;
    let list = format!("{}.distributions", section_path("distribution"));
    if are_few(rows.len(), &list, findings) {
        for (index, row) in rows.iter().enumerate() {
            let path = row_path("distribution", "distributions", index);
            beside_others(rows.get(..index).unwrap_or_default(), row, &path, findings);
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

/// The first condition, for each of a rule's fee categories, that its calculation cannot judge.
fn unreachable(
    categories: &[FeeCategory],
    conditions: &[Condition],
    key: &str,
    path: &str,
    findings: &mut Findings,
) {
    for category in categories {
        let known = known(*category);
        let beyond = conditions.iter().find(|(_, fact, given)| *given && !known.contains(fact));
        let Some((place, ..)) = beyond else { continue };
        findings.warning(
            Refusal::new(Code::RowUnreachable)
                .at(format!("{path}.{place}"))
                .with("key", key)
                .with("field", place.trim_start_matches("when."))
                .with("fee_category", category.name()),
        );
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
                && days_meet(other, row)
        };
        let Some(other) = earlier.iter().find(beside) else { continue };
        let (used, unused) =
            if row.valid_from > other.valid_from { (row, other) } else { (other, row) };
        findings.warning(
            Refusal::new(Code::RowsOverlap)
                .at(path)
                .with("key", used.code.as_str())
                .with("other", unused.code.as_str())
                .with("fee_category", category.name()),
        );
    }
}

fn days_meet(a: &Distribution, b: &Distribution) -> bool {
    let from = a.valid_from.max(b.valid_from);
    let ends_before = |to: Option<Date>| to.is_some_and(|to| Some(to) < from);
    !ends_before(a.valid_to) && !ends_before(b.valid_to)
}
