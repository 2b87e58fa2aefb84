//! Reference prices of suspension fees that leave a component out without a word: nothing is known
//! of a player there, so that a price on conditions of age, sex or category never holds.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path};
use crate::calendar::Date;
use crate::pack::sections::Fees;
use crate::pack::sections::fees::{Component, Price};
use crate::pack::sections::schedules::{Suspension, SuspensionMode};
use crate::pack::sections::tenant::Season;
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "reference-price",
    demands: "A suspension fee that is a multiple of a licence's price knows that price whole: \
              nothing is known of a player there, so that no part of it may depend on one.",
    reports: [Warning ReferenceIncomplete],
    good: {
        "schedules/2026.toml": r#"
            season = "2026"

            [[suspension]]
            code = "suspension"
            name = "Suspension"
            mode = "multiplier"
            multiplier = "2"
            reference_license_type = "senior"
            illustrative = true
        "#
    },
    bad: {
        "schedules/2026.toml": r#"
            season = "2026"

            [[suspension]] # <- reference_incomplete
            code = "suspension"
            name = "Suspension"
            mode = "multiplier"
            multiplier = "2"
            reference_license_type = "senior"
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
            when = { age_from = 18 }
            illustrative = true
        "#
    },
};

/// Most rows of a season that are looked at, each beside every price.
const MOST_ROWS: usize = 50;
/// Most prices of a component that are held against each other; more are an error (`sizes.rs`).
const MOST_PRICES: usize = 1_000;

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let sections = pack.sections;
    for season in &sections.seasons.seasons {
        let schedules = sections.schedules.get(&season.code);
        let Some((schedules, fees)) = schedules.zip(sections.fees.get(&season.code)) else {
            continue;
        };
        for (index, row) in schedules.suspension.iter().take(MOST_ROWS).enumerate() {
            if row.mode == SuspensionMode::Multiplier {
                let name = format!("schedules/{}", season.code);
                multiple(season, fees, row, &row_path(&name, "suspension", index), findings);
            }
        }
    }
}

fn multiple(season: &Season, fees: &Fees, row: &Suspension, path: &str, findings: &mut Findings) {
    let asked = Asked {
        license_type: row.reference_license_type.as_deref(),
        from: row.valid_from.unwrap_or(season.starts_on),
        to: row.valid_to.unwrap_or(season.ends_on),
    };
    for component in fees.components.iter().filter(|row| row.prices.len() <= MOST_PRICES) {
        let Some(price) = asked.left_out(component) else { continue };
        let refusal = Refusal::new(Code::ReferenceIncomplete)
            .at(path)
            .with("key", row.code.as_str())
            .with("component", component.code.as_str());
        let kind = asked.license_type.or(price.when.license_types.first().map(String::as_str));
        findings.warning(
            &CHECK,
            match kind {
                Some(kind) => refusal.with("license_type", kind),
                None => refusal,
            },
        );
    }
}

/// What a reference price is asked for.
struct Asked<'p> {
    /// Licence type; none: whichever the request names.
    license_type: Option<&'p str>,
    from: Date,
    to: Date,
}

impl Asked<'_> {
    /// A price that holds for some players of the licence type only, on days without one that
    /// holds for all of them.
    fn left_out<'p>(&self, component: &'p Component) -> Option<&'p Price> {
        component.prices.iter().find(|price| {
            let from = price.valid_from.unwrap_or(self.from).max(self.from);
            let to = price.valid_to.unwrap_or(self.to).min(self.to);
            let instead = |day: Date| {
                component.prices.iter().any(|other| {
                    is_for_all(other)
                        && other.valid_from.is_none_or(|from| from <= day)
                        && other.valid_to.is_none_or(|to| day <= to)
                        && self.concerns(other, price)
                })
            };
            !is_for_all(price)
                && from <= to
                && self.concerns(price, price)
                && !(instead(from) && instead(to))
        })
    }

    /// Whether a price is for the licence type, or else for every one that `of` is for.
    fn concerns(&self, price: &Price, of: &Price) -> bool {
        let kinds = &price.when.license_types;
        let others = &of.when.license_types;
        kinds.is_empty()
            || match self.license_type {
                Some(kind) => kinds.iter().any(|known| known == kind),
                None => !others.is_empty() && others.iter().all(|kind| kinds.contains(kind)),
            }
    }
}

fn is_for_all(price: &Price) -> bool {
    let when = &price.when;
    when.categories.is_empty()
        && when.sexes.is_empty()
        && when.age_from.is_none()
        && when.age_to.is_none()
}
