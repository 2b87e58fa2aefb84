//! Steps of surcharges: discounts that fall from deadline to deadline, fees that start on days of
//! their own, and days on which the season can be asked for at all.
//!
//! Whether a step has the fields its kind needs is `values.rs`'s matter.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path};
use crate::money::Money;
use crate::ordered::sort_by;
use crate::pack::sections::fees::{Surcharge, SurchargeKind, SurchargeStep};
use crate::pack::sections::tenant::Season;
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "steps",
    demands: "An earlier date never costs more: discounts fall from deadline to deadline, fees \
              start on days of their own, all in or near the season.",
    reports: [
        Error StepsNotFalling,
        Error RowsOverlap,
        Warning DateOutsideSeason,
        Warning RowUnreachable,
    ],
    good: {
        "surcharges/2026.toml": r#"
            season = "2026"

            [[surcharges]]
            code = "early"
            name = "Early bird"
            kind = "early_bird"
            illustrative = true
            steps = [
              { until = "2025-12-15", percentage = "20" },
              { until = "2026-01-31", percentage = "10" },
            ]
        "#
    },
    bad: {
        "surcharges/2026.toml": r#"
            season = "2026"

            [[surcharges]]
            code = "early"
            name = "Early bird"
            kind = "early_bird"
            illustrative = true
            steps = [
            #       ^ steps_not_falling
              { until = "2025-01-31", percentage = "10" },
            #           ^ date_outside_season
              { until = "2026-01-31", percentage = "20" },
            ]

            [[surcharges]]
            code = "late"
            name = "Late fee"
            kind = "late_fee"
            illustrative = true
            steps = [
              { from = "2026-10-01", amount = "5.00" },
              { from = "2026-10-01", amount = "7.00" },
            # ^ rows_overlap
              { from = "2027-01-01", amount = "9.00" },
            #          ^ row_unreachable
            ]
        "#
    },
};

/// Days before a season's first within which its early-bird deadlines are expected: a deadline
/// further off is more likely last year's.
const EARLY_DAYS: i64 = 183;

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let seasons = &pack.sections.seasons.seasons;
    for (code, section) in &pack.sections.surcharges {
        let season = seasons.iter().find(|season| season.code == *code);
        let season = season.filter(|season| season.starts_on <= season.ends_on);
        for (index, row) in section.surcharges.iter().enumerate() {
            let path = row_path(&format!("surcharges/{code}"), "surcharges", index);
            match row.kind {
                SurchargeKind::EarlyBird => falling(pack, row, &path, findings),
                SurchargeKind::LateFee => starting_apart(row, &path, findings),
            }
            let Some(season) = season else { continue };
            for (at, step) in row.steps.iter().enumerate() {
                let path = format!("{path}.steps[{at}]");
                match row.kind {
                    SurchargeKind::EarlyBird => deadline(season, step, &path, findings),
                    SurchargeKind::LateFee => start(season, row, step, &path, findings),
                }
            }
        }
    }
}

/// An earlier date must never cost more: discounts fall from deadline to deadline.
fn falling(pack: &Pack<'_>, row: &Surcharge, path: &str, findings: &mut Findings) {
    let mut steps: Vec<&SurchargeStep> = row.steps.iter().collect();
    sort_by(&mut steps, |one, other| one.until.cmp(&other.until));
    for pair in steps.windows(2) {
        let [earlier, later] = pair else { continue };
        let money = |step: &SurchargeStep| {
            step.amount.as_ref().and_then(|text| Money::parse(&text.0, pack.currency))
        };
        let falls = match (earlier.percentage, later.percentage) {
            (Some(earlier), Some(later)) => earlier >= later,
            (None, None) => money(earlier).map(|m| m.minor) >= money(later).map(|m| m.minor),
            _ => false,
        };
        if !falls || earlier.until == later.until {
            findings.error(
                &CHECK,
                Refusal::new(Code::StepsNotFalling)
                    .at(format!("{path}.steps"))
                    .with("key", row.code.as_str()),
            );
        }
    }
}

/// Of steps that start on the same day one alone could ever apply.
fn starting_apart(row: &Surcharge, path: &str, findings: &mut Findings) {
    for (index, step) in row.steps.iter().enumerate() {
        let mut earlier = row.steps.iter().take(index);
        if step.from.is_some() && earlier.any(|other| other.from == step.from) {
            let refusal = Refusal::new(Code::RowsOverlap).at(format!("{path}.steps[{index}]"));
            findings.error(&CHECK, refusal.with("key", row.code.as_str()));
        }
    }
}

/// A deadline long before the season, or after it.
fn deadline(season: &Season, step: &SurchargeStep, path: &str, findings: &mut Findings) {
    let Some(until) = step.until else { return };
    let first = season.starts_on.add_days(-EARLY_DAYS).unwrap_or(season.starts_on);
    if until < first || until > season.ends_on {
        findings.warning(
            &CHECK,
            Refusal::new(Code::DateOutsideSeason)
                .at(format!("{path}.until"))
                .with("date", until.to_string())
                .with("season", season.code.as_str())
                .allowing([format!("{first}–{}", season.ends_on)]),
        );
    }
}

/// A late fee on no day of the season: before it begins nobody is late, when it is over nothing is
/// charged for it any more.
fn start(
    season: &Season,
    row: &Surcharge,
    step: &SurchargeStep,
    path: &str,
    findings: &mut Findings,
) {
    let late = step.from.filter(|from| *from > season.ends_on).map(|_| "from");
    let early = step.to.filter(|to| *to < season.starts_on).map(|_| "to");
    if let Some(field) = late.or(early) {
        let refusal = Refusal::new(Code::RowUnreachable).at(format!("{path}.{field}"));
        findings.warning(&CHECK, refusal.with("key", row.code.as_str()));
    }
}
