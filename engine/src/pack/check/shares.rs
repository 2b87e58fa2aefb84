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
            // Thousandths of a percent are enough to see what is missing.
            let percent = sum.checked_div(1_000_000).unwrap_or(0);
            let rest = sum.checked_rem(1_000_000).unwrap_or(0).checked_div(1000).unwrap_or(0);
            findings.error(
                Refusal::new(Code::SharesNotWhole)
                    .at(path)
                    .with("sum", format!("{percent}.{rest:03}"))
                    .allowing(["100"]),
            );
        }
    }
}
