//! Money that came in, and what is given back of it (F08.01, 8).
//!
//! A refund and a reversal are payments themselves, of another kind: they are settled, and nothing
//! is given back of them. A payment is given back in part, as often as something of it is left, as
//! a whole, or reversed, where it should never have been: then what it had paid is due again.

use super::facts::Facts;
use super::{Guard, Table, row};
use crate::money::Money;
use crate::refusal::{Code, Refusal};

const INITIATED: &str = "initiated";
const SETTLED: &str = "settled";
const REFUNDED: &str = "refunded";
const REVERSED: &str = "reversed";
const FAILED: &str = "failed";

/// It is allocated over what is due, and the revenue rows are written.
const POST: &str = "post";
/// What its revenue rows gave is taken back by rows that mirror them.
const MIRROR: &str = "mirror";
/// What it had paid is not due any more; without it, it is due again.
const GIVE_UP: &str = "give_up";
/// Whoever paid, or is paid back, is told.
const NOTIFY: &str = "notify";

/// The table.
pub static TABLE: Table = Table {
    name: "payment",
    facts: &["kind", "amount", "refunded", "refund"],
    states: &[INITIATED, SETTLED, REFUNDED, REVERSED, FAILED],
    rows: &[
        row(INITIATED, "settle", None, SETTLED, &[POST, NOTIFY]),
        row(INITIATED, "fail", None, FAILED, &[]),
        row(SETTLED, "refund", Some(WHOLE), REFUNDED, &[MIRROR, GIVE_UP, NOTIFY]),
        row(SETTLED, "refund", Some(PART), SETTLED, &[MIRROR, GIVE_UP, NOTIFY]),
        row(SETTLED, "reverse", Some(ORIGINAL), REVERSED, &[MIRROR, NOTIFY]),
    ],
};

/// All that is left of it is given back.
const WHOLE: Guard = Guard {
    name: "whole",
    holds: |facts| Ok(is_payment(facts)? && left(facts)? == facts.charge("refund")?),
};

/// Less than what is left of it is given back.
const PART: Guard = Guard {
    name: "part",
    holds: |facts| {
        if !is_payment(facts)? {
            return Ok(false);
        }
        let refund = facts.charge("refund")?;
        Ok(refund.minor > 0 && left(facts)? != refund)
    },
};

/// It is a payment and nothing else, and something of it is left.
const ORIGINAL: Guard = Guard {
    name: "original",
    holds: |facts| {
        if !is_payment(facts)? {
            return Ok(false);
        }
        let (amount, refunded) = (facts.charge("amount")?, facts.charge("refunded")?);
        Ok(amount.is_zero() || refunded.minor < amount.minor)
    },
};

fn is_payment(facts: &Facts<'_>) -> Result<bool, Refusal> {
    Ok(facts.word("kind", &["payment", "refund", "reversal"])? == "payment")
}

/// What is left of a payment before this refund, which asks for no more than that.
fn left(facts: &Facts<'_>) -> Result<Money, Refusal> {
    let left = facts.charge("amount")?.minus(facts.charge("refunded")?)?;
    let refund = facts.charge("refund")?;
    if refund.minor > left.minor {
        let refusal = Refusal::new(Code::AbovePaid).at("$.input.facts.refund");
        return Err(refusal.with("amount", refund.to_string()).with("paid", left.to_string()));
    }
    Ok(left)
}
