//! Tax treatments: a rate where the category has one, and in force whenever a row names them.
//!
//! When a script will say a label is not known before it runs: a treatment that is not in force in
//! all the pack's seasons is only a warning there.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path};
use crate::calendar::Date;
use crate::ordered::map;
use crate::pack::sections::fees::{Surcharge, SurchargeKind};
use crate::pack::sections::tenant::{Season, Tax, TaxCategory};
use crate::refusal::{Code, Refusal};
use std::collections::BTreeMap;

pub(super) static CHECK: Check = declare! {
    name: "taxes",
    demands: "A tax treatment has a rate where its category has one, and is in force whenever a \
              row that names it is.",
    reports: [
        Error MissingField,
        Error FieldNotApplicable,
        Error DatesGap,
        Warning DatesGap,
    ],
    good: {
        "taxes.toml": r#"
            [[taxes]]
            code = "exempt"
            category = "exempt"
            illustrative = true
        "#
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "federation"
            tax = "exempt"
            prices = [{ amount = "20.00", illustrative = true }]
        "#
    },
    bad: {
        "taxes.toml": r#"
            [[taxes]]
            code = "exempt"
            category = "exempt"
            rate = "20"
            #      ^ field_not_applicable
            valid_from = "2026-07-01"
            #            ^ dates_gap
            illustrative = true

            [[taxes]] # <- missing_field
            code = "standard"
            category = "standard"
            illustrative = true

            [[taxes]]
            code = "late"
            category = "exempt"
            valid_from = "2026-07-01"
            #            ^ dates_gap
            illustrative = true
        "#
        "tenant.toml": r#"
            tenant = "small"
            name = "Small Federation"
            currency = "EUR"
            time_zone = "Europe/Paris"
            languages = ["en"]
            tax_account = "insurance"
        "#
        "vocabulary.toml": r#"
            license_types = [{ code = "senior", name = "Senior" }]
            labels = [{ code = "issue", name = "Issue", tax = "late" }]
        "#
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "federation"
            tax = "exempt"
            prices = [{ amount = "20.00", illustrative = true }]
        "#
    },
};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let needed = needed(pack);
    let said = said(pack);
    let mut first: BTreeMap<&str, (usize, Option<Date>)> = BTreeMap::new();
    for (index, tax) in pack.sections.taxes.taxes.iter().enumerate() {
        rate(tax, &format!("{}.rate", row_path("taxes", "taxes", index)), findings);
        let earliest = first.entry(&tax.code).or_insert((index, tax.valid_from));
        if tax.valid_from < earliest.1 {
            *earliest = (index, tax.valid_from);
        }
    }
    for (code, (index, from)) in first {
        let late = |needed: Option<&Date>| Some(gap(index, code, *needed?, from?));
        if let Some(refusal) = late(needed.get(code)).flatten() {
            findings.error(&CHECK, refusal);
        } else if let Some(refusal) = late(said.get(code)).flatten() {
            findings.warning(&CHECK, refusal);
        }
    }
}

/// What is wrong where a treatment is in force `from` later than `needed`.
fn gap(index: usize, code: &str, needed: Date, from: Date) -> Option<Refusal> {
    (needed < from).then(|| {
        Refusal::new(Code::DatesGap)
            .at(format!("{}.valid_from", row_path("taxes", "taxes", index)))
            .with("key", code)
            .with("from", needed.to_string())
            .with("to", from.add_days(-1).unwrap_or(from).to_string())
    })
}

fn rate(tax: &Tax, path: &str, findings: &mut Findings) {
    let rated = matches!(tax.category, TaxCategory::Standard | TaxCategory::Reduced);
    let code = match (rated, tax.rate) {
        (true, None) => Code::MissingField,
        (false, Some(_)) => Code::FieldNotApplicable,
        _ => return,
    };
    findings.error(&CHECK, Refusal::new(code).at(path).with("field", "rate"));
}

/// The first day each tax treatment is named for by a row in force.
fn needed<'p>(pack: &Pack<'p>) -> BTreeMap<&'p str, Date> {
    let sections = pack.sections;
    let mut needed: BTreeMap<&str, Date> = BTreeMap::new();
    for season in &sections.seasons.seasons {
        let mut name = |tax: Option<&'p String>, from: Option<Date>| {
            let Some(tax) = tax else { return };
            let from = from.unwrap_or(season.starts_on);
            let day = needed.entry(tax).or_insert(from);
            *day = from.min(*day);
        };
        if let Some(section) = sections.surcharges.get(&season.code) {
            for row in &section.surcharges {
                if let Some(day) = first_charged(row, season) {
                    name(row.tax.as_ref(), Some(day));
                }
            }
        }
        if let Some(fees) = sections.fees.get(&season.code) {
            // An override may set the amount before the component's own first price.
            fees.components.iter().for_each(|row| name(row.tax.as_ref(), None));
        }
        let Some(schedules) = sections.schedules.get(&season.code) else { continue };
        schedules.affiliation.iter().for_each(|row| name(row.tax.as_ref(), row.valid_from));
        schedules.competition_entry.iter().for_each(|row| name(row.tax.as_ref(), row.valid_from));
        schedules.sanction.iter().for_each(|row| name(row.tax.as_ref(), row.valid_from));
        schedules.suspension.iter().for_each(|row| name(row.tax.as_ref(), row.valid_from));
    }
    needed
}

/// The first day of the season a surcharge is charged on; what is asked before the season is
/// charged as on its first day.
fn first_charged(row: &Surcharge, season: &Season) -> Option<Date> {
    let from = match row.kind {
        SurchargeKind::EarlyBird => row.steps.first().map(|_| season.starts_on),
        SurchargeKind::LateFee => row.steps.iter().filter_map(|step| step.from).min(),
    };
    from.filter(|from| *from <= season.ends_on).map(|from| from.max(season.starts_on))
}

/// The first day a script may say each label on, by its tax treatment.
fn said<'p>(pack: &Pack<'p>) -> BTreeMap<&'p str, Date> {
    let first = pack.sections.seasons.seasons.iter().map(|season| season.starts_on).min();
    let taxes = pack.sections.vocabulary.labels.iter().filter_map(|label| label.tax.as_deref());
    first.map(|day| map(taxes.map(|tax| (tax, day)))).unwrap_or_default()
}
