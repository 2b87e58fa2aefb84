//! Values that do not fit: percentage and amount both or neither, criteria a waiver's kind needs,
//! fields without a meaning in their combination.
//!
//! The tenant's own settings are `tenant.rs`'s matter, the order of steps is `steps.rs`'s.

use super::currency::amount;
use super::declaration::declare;
use super::{Check, Findings, Pack, row_path};
use crate::money::Rate;
use crate::pack::sections::fees::{Surcharge, SurchargeKind};
use crate::pack::sections::relief::{Waiver, WaiverKind, WaiverMode};
use crate::pack::sections::schedules::{Affiliation, AffiliationBasis, Suspension, SuspensionMode};
use crate::pack::sections::{Amount, FeeCategory};
use crate::refusal::{Code, Refusal};
use crate::script;
use crate::script::table::WAIVER_ELIGIBLE;

pub(super) static CHECK: Check = declare! {
    name: "values",
    demands: "Fields fit together: a percentage or an amount and not both, what its kind needs is \
              there, and nothing that means nothing beside it.",
    reports: [
        Error MissingField,
        Error FieldsExclusive,
        Error FieldNotApplicable,
        Error PercentageOrAmount,
        Error InvalidValue,
        Error CategoryNotApplicable,
        Error WaiverCriterion,
    ],
    good: {
        "waivers.toml": r#"
            [[waivers]]
            code = "welcome"
            name = "Welcome"
            kind = "custom"
            mode = "percentage"
            percentage = "50"
            when = { flags = ["low_income"] }
            illustrative = true
        "#
    },
    bad: {
        "waivers.toml": r#"
            [[waivers]]
            code = "welcome"
            name = "Welcome"
            kind = "custom"
            mode = "full"
            percentage = "50"
            #            ^ field_not_applicable
            illustrative = true
            when = {}
            #      ^ waiver_criterion
        "#
        "surcharges/2026.toml": r#"
            season = "2026"

            [[surcharges]]
            code = "late"
            name = "Late fee"
            kind = "late_fee"
            fee_categories = ["license", "transfer"]
            #                            ^ category_not_applicable
            illustrative = true

            [[surcharges.steps]] # <- percentage_or_amount
            percentage = "10"
            amount = "5.00"
            from = "2026-10-01"

            [[surcharges.steps]] # <- missing_field
            percentage = "15"

            [[surcharges]]
            code = "early"
            name = "Early bird"
            kind = "early_bird"
            illustrative = true
            steps = [{ until = "2026-01-31", percentage = "120" }]
            #                                             ^ invalid_value
        "#
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "federation"
            owner_node = "FED"
            #            ^ fields_exclusive
            prices = [{ amount = "20.00", illustrative = true }]
        "#
    },
};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let sections = pack.sections;
    for (season, fees) in &sections.fees {
        let name = format!("fees/{season}");
        for (index, component) in fees.components.iter().enumerate() {
            let path = row_path(&name, "components", index);
            owner(component.owner.is_some(), component.owner_node.is_some(), &path, findings);
            for (at, price) in component.prices.iter().enumerate() {
                amount(
                    pack,
                    price.amount.as_ref(),
                    &format!("{path}.prices[{at}].amount"),
                    findings,
                );
            }
        }
    }
    for (season, overrides) in &sections.overrides {
        for (index, row) in overrides.overrides.iter().enumerate() {
            let path = row_path(&format!("overrides/{season}"), "overrides", index);
            amount(pack, Some(&row.amount), &format!("{path}.amount"), findings);
        }
    }
    for (index, row) in sections.transfers.iter().flat_map(|it| &it.transfer_fee).enumerate() {
        let path = format!("{}.amount", row_path("transfers", "transfer_fee", index));
        amount(pack, Some(&row.amount), &path, findings);
    }
    for (season, surcharges) in &sections.surcharges {
        for (index, row) in surcharges.surcharges.iter().enumerate() {
            let path = row_path(&format!("surcharges/{season}"), "surcharges", index);
            surcharge(pack, row, &path, findings);
        }
    }
    for (index, row) in sections.waivers.waivers.iter().enumerate() {
        waiver(pack, row, &row_path("waivers", "waivers", index), findings);
    }
    schedules(pack, findings);
}

pub(super) fn invalid(path: &str, expected: &str, found: &str) -> Refusal {
    Refusal::new(Code::InvalidValue).at(path).with("expected", expected).with("found", found)
}

/// Exactly one of level and node.
fn owner(level: bool, node: bool, path: &str, findings: &mut Findings) {
    one_of(level, node, ["owner", "owner_node"], path, findings);
}

/// Exactly one of two fields: which of them are given.
pub(super) fn one_of(
    first: bool,
    second: bool,
    fields: [&str; 2],
    path: &str,
    findings: &mut Findings,
) {
    let [field, other] = fields;
    let refusal = match (first, second) {
        (false, false) => Refusal::new(Code::MissingField).at(format!("{path}.{field}")),
        (true, true) => {
            Refusal::new(Code::FieldsExclusive).at(format!("{path}.{other}")).with("other", other)
        }
        _ => return,
    };
    findings.error(&CHECK, refusal.with("field", field).allowing(fields));
}

/// Exactly one of percentage and amount.
fn one_measure(
    rate: Option<Rate>,
    amount: Option<&Amount>,
    key: &str,
    path: &str,
    findings: &mut Findings,
) {
    if rate.is_some() == amount.is_some() {
        findings.error(&CHECK, Refusal::new(Code::PercentageOrAmount).at(path).with("key", key));
    }
}

fn not_applicable(given: bool, field: &str, path: &str, findings: &mut Findings) {
    if given {
        findings.error(
            &CHECK,
            Refusal::new(Code::FieldNotApplicable)
                .at(format!("{path}.{field}"))
                .with("field", field),
        );
    }
}

fn needed(missing: bool, field: &str, path: &str, findings: &mut Findings) {
    if missing {
        findings.error(
            &CHECK,
            Refusal::new(Code::MissingField).at(format!("{path}.{field}")).with("field", field),
        );
    }
}

fn surcharge(pack: &Pack<'_>, row: &Surcharge, path: &str, findings: &mut Findings) {
    categories(
        &row.fee_categories,
        &[FeeCategory::License, FeeCategory::Affiliation, FeeCategory::CompetitionEntry],
        path,
        findings,
    );
    needed(row.steps.is_empty(), "steps", path, findings);
    for (index, step) in row.steps.iter().enumerate() {
        let path = format!("{path}.steps[{index}]");
        one_measure(step.percentage, step.amount.as_ref(), &row.code, &path, findings);
        amount(pack, step.amount.as_ref(), &format!("{path}.amount"), findings);
        let early = row.kind == SurchargeKind::EarlyBird;
        needed(early && step.until.is_none(), "until", &path, findings);
        needed(!early && step.from.is_none(), "from", &path, findings);
        not_applicable(early && step.from.is_some(), "from", &path, findings);
        not_applicable(early && step.to.is_some(), "to", &path, findings);
        not_applicable(!early && step.until.is_some(), "until", &path, findings);
        let hundred = step.percentage.is_some_and(|rate| rate > Rate::HUNDRED);
        if early && hundred {
            let found = step.percentage.map(|rate| rate.to_string()).unwrap_or_default();
            findings.error(&CHECK, invalid(&format!("{path}.percentage"), "percentage", &found));
        }
    }
}

fn categories(
    given: &[FeeCategory],
    applicable: &[FeeCategory],
    path: &str,
    findings: &mut Findings,
) {
    for (index, category) in given.iter().enumerate() {
        if !applicable.contains(category) {
            findings.error(
                &CHECK,
                Refusal::new(Code::CategoryNotApplicable)
                    .at(format!("{path}.fee_categories[{index}]"))
                    .with("fee_category", category.name())
                    .allowing(applicable.iter().map(|category| category.name())),
            );
        }
    }
}

fn waiver(pack: &Pack<'_>, row: &Waiver, path: &str, findings: &mut Findings) {
    categories(
        &row.fee_categories,
        &[
            FeeCategory::License,
            FeeCategory::Affiliation,
            FeeCategory::CompetitionEntry,
            FeeCategory::Sanction,
            FeeCategory::Transfer,
        ],
        path,
        findings,
    );
    amount(pack, row.amount.as_ref(), &format!("{path}.amount"), findings);
    let (percentage, fixed) = (row.percentage.is_some(), row.amount.is_some());
    needed(row.mode == WaiverMode::Percentage && !percentage, "percentage", path, findings);
    needed(row.mode == WaiverMode::Fixed && !fixed, "amount", path, findings);
    not_applicable(row.mode != WaiverMode::Percentage && percentage, "percentage", path, findings);
    not_applicable(row.mode != WaiverMode::Fixed && fixed, "amount", path, findings);
    if let Some(rate) = row.percentage.filter(|rate| *rate > Rate::HUNDRED) {
        findings
            .error(&CHECK, invalid(&format!("{path}.percentage"), "percentage", &rate.to_string()));
    }
    let when = &row.when;
    let impersonal = when.age_from.is_none()
        && when.age_to.is_none()
        && when.family_size_from.is_none()
        && when.family_rank_from.is_none()
        && when.flags.is_empty();
    let (missing, field) = match row.kind {
        WaiverKind::Youth => (when.age_to.is_none() && when.classes.is_empty(), "age_to"),
        WaiverKind::Veteran => (when.age_from.is_none() && when.classes.is_empty(), "age_from"),
        WaiverKind::Family => {
            (when.family_size_from.or(when.family_rank_from).is_none(), "family_size_from")
        }
        WaiverKind::Custom => {
            let scoped = !when.license_types.is_empty() || !when.classes.is_empty();
            let scripts = pack.sections.scripts.as_ref();
            let decided = scripts.is_some_and(|it| script::check::defines(it, &WAIVER_ELIGIBLE));
            (impersonal && !scoped && !decided, "flags")
        }
        WaiverKind::Disabled | WaiverKind::Honorary | WaiverKind::LowIncome => (false, ""),
    };
    if missing {
        findings.error(
            &CHECK,
            Refusal::new(Code::WaiverCriterion)
                .at(format!("{path}.when"))
                .with("key", row.code.as_str())
                .with("field", field),
        );
    }
}

fn schedules(pack: &Pack<'_>, findings: &mut Findings) {
    for (season, schedules) in &pack.sections.schedules {
        let name = format!("schedules/{season}");
        for (index, row) in schedules.affiliation.iter().enumerate() {
            affiliation(pack, row, &row_path(&name, "affiliation", index), findings);
        }
        for (index, row) in schedules.competition_entry.iter().enumerate() {
            let path = row_path(&name, "competition_entry", index);
            owner(row.owner.is_some(), row.owner_node.is_some(), &path, findings);
            amount(pack, Some(&row.amount), &format!("{path}.amount"), findings);
        }
        for (index, row) in schedules.sanction.iter().enumerate() {
            let path = format!("{}.amount", row_path(&name, "sanction", index));
            amount(pack, Some(&row.amount), &path, findings);
        }
        for (index, row) in schedules.suspension.iter().enumerate() {
            suspension(pack, row, &row_path(&name, "suspension", index), findings);
        }
    }
}

fn affiliation(pack: &Pack<'_>, row: &Affiliation, path: &str, findings: &mut Findings) {
    owner(row.owner.is_some(), row.owner_node.is_some(), path, findings);
    amount(pack, row.amount.as_ref(), &format!("{path}.amount"), findings);
    let tiers = row.basis == AffiliationBasis::Tiers;
    needed(!tiers && row.amount.is_none(), "amount", path, findings);
    not_applicable(tiers && row.amount.is_some(), "amount", path, findings);
    needed(tiers && row.tiering.is_none(), "tiering", path, findings);
    needed(tiers && row.tiers.is_empty(), "tiers", path, findings);
    not_applicable(!tiers && row.tiering.is_some(), "tiering", path, findings);
    not_applicable(!tiers && !row.tiers.is_empty(), "tiers", path, findings);
    let mut below: Option<u32> = None;
    for (index, tier) in row.tiers.iter().enumerate() {
        let path = format!("{path}.tiers[{index}]");
        amount(pack, Some(&tier.amount), &format!("{path}.amount"), findings);
        let last = index.saturating_add(1) == row.tiers.len();
        let rises = match (tier.up_to, below) {
            (Some(to), Some(below)) => to > below,
            (Some(_), None) => true,
            (None, _) => last,
        };
        let open = last && tier.up_to.is_some();
        if !rises || open {
            let found = tier.up_to.map(|to| to.to_string()).unwrap_or_default();
            findings
                .error(&CHECK, invalid(&format!("{path}.up_to"), "tiers_rising_last_open", &found));
        }
        below = tier.up_to.or(below);
    }
}

fn suspension(pack: &Pack<'_>, row: &Suspension, path: &str, findings: &mut Findings) {
    amount(pack, row.amount.as_ref(), &format!("{path}.amount"), findings);
    let fixed = row.mode == SuspensionMode::Fixed;
    needed(fixed && row.amount.is_none(), "amount", path, findings);
    not_applicable(!fixed && row.amount.is_some(), "amount", path, findings);
    needed(!fixed && row.multiplier.is_none(), "multiplier", path, findings);
    not_applicable(fixed && row.multiplier.is_some(), "multiplier", path, findings);
    let reference = row.reference_license_type.is_some();
    not_applicable(fixed && reference, "reference_license_type", path, findings);
}
