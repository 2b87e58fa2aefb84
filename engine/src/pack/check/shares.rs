//! Shares of a distribution add up to 100 %.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path};
use crate::money::Rate;
use crate::pack::sections::relief::DistributionMode;
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "shares",
    demands: "The shares of a distribution add up to 100 %: every cent that is paid goes to \
              somebody, and no cent twice.",
    reports: [Error SharesNotWhole, Error FieldNotApplicable],
    good: {
        "distribution.toml": r#"
            [[distributions]]
            code = "license"
            mode = "shares"
            shares = [
              { level = "federation", percentage = "33.333333" },
              { recipient = "insurance", percentage = "66.666667" },
            ]
            illustrative = true
        "#
    },
    bad: {
        "distribution.toml": r#"
            [[distributions]]
            code = "license"
            mode = "shares"
            shares = [
            #        ^ shares_not_whole
              { level = "federation", percentage = "33.3" },
              { recipient = "insurance", percentage = "66.6" },
            ]
            illustrative = true

            [[distributions]]
            code = "entry"
            fee_categories = ["competition_entry"]
            mode = "by_component"
            shares = [{ level = "federation", percentage = "100" }]
            #        ^ field_not_applicable
            illustrative = true
        "#
    },
};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    for (index, row) in pack.sections.distribution.distributions.iter().enumerate() {
        let path = format!("{}.shares", row_path("distribution", "distributions", index));
        if row.mode == DistributionMode::ByComponent {
            if !row.shares.is_empty() {
                let refusal = Refusal::new(Code::FieldNotApplicable).at(path);
                findings.error(&CHECK, refusal.with("field", "shares"));
            }
            continue;
        }
        let parts = |sum: i64, part: Rate| sum.saturating_add(part.parts());
        let sum = row.shares.iter().map(|share| share.percentage).fold(0, parts);
        if sum != Rate::WHOLE {
            findings.error(
                &CHECK,
                Refusal::new(Code::SharesNotWhole)
                    .at(path)
                    .with("sum", percent(sum))
                    .allowing(["100"]),
            );
        }
    }
}

/// A sum of rates in percent, to the last of its six decimals.
fn percent(parts: i64) -> String {
    let whole = parts.checked_div(1_000_000).unwrap_or(0);
    let part = format!("{:06}", parts.checked_rem(1_000_000).unwrap_or(0));
    match part.trim_end_matches('0') {
        "" => whole.to_string(),
        decimals => format!("{whole}.{decimals}"),
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_sum_is_said_to_its_last_digit() {
        for (parts, expected) in [
            (100_000_001, "100.000001"),
            (99_999_999, "99.999999"),
            (99_500_000, "99.5"),
            (120_000_000, "120"),
            (0, "0"),
        ] {
            assert_eq!(percent(parts), expected);
        }
    }
}
