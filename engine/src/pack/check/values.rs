//! Values that do not fit: amounts of another number of digits, percentage and amount both or
//! neither, criteria a waiver's kind needs, fields without a meaning in their combination.
//!
//! The tenant's own settings are `tenant.rs`'s matter, the order of steps is `steps.rs`'s.

use super::{Findings, Pack, row_path};
use crate::money::{Currency, Money, Rate};
use crate::pack::sections::fees::{Surcharge, SurchargeKind};
use crate::pack::sections::relief::{Waiver, WaiverKind, WaiverMode};
use crate::pack::sections::schedules::{Affiliation, AffiliationBasis, Suspension, SuspensionMode};
use crate::pack::sections::{Amount, FeeCategory};
use crate::refusal::{Code, Refusal};
use crate::script;
use crate::script::table::WAIVER_ELIGIBLE;

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

/// An amount in the tenant's currency, not below zero.
pub(super) fn amount(pack: &Pack<'_>, text: Option<&Amount>, path: &str, findings: &mut Findings) {
    let Some(Amount(text)) = text else { return };
    let parsed = Money::parse(text, pack.currency);
    if parsed.is_some_and(|money| money.minor >= 0) {
        return;
    }
    let refusal = match parsed {
        Some(_) => invalid(path, "amount_not_below_zero", text),
        None if is_well_formed(text, pack.currency) => Refusal::new(Code::AmountTooLarge).at(path),
        None => invalid(path, "amount", text),
    };
    let twelve = i64::try_from(pack.currency.units_in_one()).unwrap_or(1).saturating_mul(12);
    let example = Money::new(twelve, pack.currency).to_string();
    findings.error(refusal.with("currency", pack.currency.code()).allowing([example]));
}

/// Whether an amount has the currency's form, so that only its size can be wrong.
fn is_well_formed(text: &str, currency: Currency) -> bool {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let of_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    decimals.len() == usize::from(currency.digits())
        && text.contains('.') == (currency.digits() > 0)
        && !whole.is_empty()
        && !whole.starts_with('0')
        && of_digits(whole)
        && of_digits(decimals)
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
    findings.error(refusal.with("field", field).allowing(fields));
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
        findings.error(Refusal::new(Code::PercentageOrAmount).at(path).with("key", key));
    }
}

fn not_applicable(given: bool, field: &str, path: &str, findings: &mut Findings) {
    if given {
        findings.error(
            Refusal::new(Code::FieldNotApplicable)
                .at(format!("{path}.{field}"))
                .with("field", field),
        );
    }
}

fn needed(missing: bool, field: &str, path: &str, findings: &mut Findings) {
    if missing {
        findings.error(
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
            findings.error(invalid(&format!("{path}.percentage"), "percentage", &found));
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
        findings.error(invalid(&format!("{path}.percentage"), "percentage", &rate.to_string()));
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
            findings.error(invalid(&format!("{path}.up_to"), "tiers_rising_last_open", &found));
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
