//! Steps of surcharges: discounts that fall from deadline to deadline, fees that start on days of
//! their own, and days on which the season can be asked for at all.
//!
//! Whether a step has the fields its kind needs is `values.rs`'s matter.

use super::{Findings, Pack, row_path};
use crate::money::Money;
use crate::ordered::sort_by;
use crate::pack::sections::fees::{Surcharge, SurchargeKind, SurchargeStep};
use crate::pack::sections::tenant::Season;
use crate::refusal::{Code, Refusal};

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
            findings.error(refusal.with("key", row.code.as_str()));
        }
    }
}

/// A deadline long before the season, or after it.
fn deadline(season: &Season, step: &SurchargeStep, path: &str, findings: &mut Findings) {
    let Some(until) = step.until else { return };
    let first = season.starts_on.add_days(-EARLY_DAYS).unwrap_or(season.starts_on);
    if until < first || until > season.ends_on {
        findings.warning(
            Refusal::new(Code::DateOutsideSeason)
                .at(format!("{path}.until"))
                .with("date", until.to_string())
                .with("season", season.code.as_str())
                .allowing([format!("{first}–{}", season.ends_on)]),
        );
    }
}

/// A late fee that starts when the season is over, and nothing is charged for it any more.
fn start(
    season: &Season,
    row: &Surcharge,
    step: &SurchargeStep,
    path: &str,
    findings: &mut Findings,
) {
    if step.from.is_some_and(|from| from > season.ends_on) {
        let refusal = Refusal::new(Code::RowUnreachable).at(format!("{path}.from"));
        findings.warning(refusal.with("key", row.code.as_str()));
    }
}
