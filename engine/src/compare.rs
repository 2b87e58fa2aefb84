//! Comparing two packs over many facts: whom a draft would touch, and by how much.
//!
//! ```text
//! facts    a line of facts, read once, and priced by both packs
//! answer   what is compared of the answers of each operation
//! report   what is reported: sums by licence type, club, district, recipient; examples
//! sums     a fact added to it;  groups: to those it is grouped by;  tally: their figures;
//!          examples: to the largest differences, and the first by name
//! reading  a report read back, and two of them put together
//! ```
//!
//! Facts are requests of [`crate::call()`], one a line, perhaps with an `id` by which the report
//! names them. Only fees are compared: what else is asked has no price. A first line
//! `{"compare":{"on":"2027-01-01"}}` says the day all of them are asked on instead of their own.
//!
//! The sums are the same in whatever order the facts come, and however they are parted among calls
//! whose reports are put together afterwards.

mod answer;
mod examples;
mod facts;
mod groups;
mod reading;
mod report;
mod sums;
mod tally;

pub use report::{Bucket, Dimension, Example, Group, MOST_EXAMPLES, Report, Side};

use crate::call::{lines, refused};
use crate::canonical;
use crate::pack::Prepared;
use crate::refusal::{Code, Refusal};
use facts::Header;
use groups::Groups;

/// Prices each line by both packs and sums up the difference, as canonical JSON; or refuses:
/// `currency_mismatch` for a draft in another currency, `amount_too_large` for a sum beyond 64-bit
/// minor units.
#[must_use]
pub fn compare(live: &Prepared, draft: &Prepared, facts: &[u8]) -> Vec<u8> {
    match summed_up(live, draft, facts) {
        Ok(report) => canonical::bytes(&report),
        Err(refusal) => refused(&refusal),
    }
}

fn summed_up(live: &Prepared, draft: &Prepared, facts: &[u8]) -> Result<Report, Refusal> {
    let currency = live.rules().policy.currency;
    let other = draft.rules().policy.currency;
    if other != currency {
        return Err(Refusal::new(Code::CurrencyMismatch)
            .with("currency", other.code())
            .with("expected", currency.code())
            .allowing([currency.code()]));
    }
    let mut report = Report::new(currency);
    let mut groups = Groups::new(&live.rules().tree, currency);
    let mut on = None;
    for (number, line) in (1_u64..).zip(lines(facts)) {
        if number == 1
            && let Some(Header { compare }) = facts::header(line)
        {
            on = compare.on;
            continue;
        }
        facts::price((live, draft), (line, number, on), (&mut report, &mut groups))?;
    }
    groups.report(&mut report)?;
    Ok(report)
}
