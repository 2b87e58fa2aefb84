//! Shares of a distribution add up to 100 %.

use super::{Findings, Pack, row_path};
use crate::money::Rate;
use crate::pack::sections::relief::DistributionMode;
use crate::refusal::{Code, Refusal};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    for (index, row) in pack.sections.distribution.distributions.iter().enumerate() {
        let path = format!("{}.shares", row_path("distribution", "distributions", index));
        if row.mode == DistributionMode::ByComponent {
            if !row.shares.is_empty() {
                let refusal = Refusal::new(Code::FieldNotApplicable).at(path);
                findings.error(refusal.with("field", "shares"));
            }
            continue;
        }
        let parts = |sum: i64, part: Rate| sum.saturating_add(part.parts());
        let sum = row.shares.iter().map(|share| share.percentage).fold(0, parts);
        if sum != Rate::WHOLE {
            findings.error(
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
