//! What an org node is owed for a period, gathered and paid out (F08.01, 8).
//!
//! A period is closed once it is over; revenue written later falls in the next.

use super::{Guard, Table, row};

const OPEN: &str = "open";
const CLOSED: &str = "closed";
const PAID: &str = "paid";

/// The table.
pub static TABLE: Table = Table {
    name: "settlement",
    facts: &["to"],
    states: &[OPEN, CLOSED, PAID],
    rows: &[
        // The revenue rows of the period become its own.
        row(OPEN, "close", Some(PERIOD_OVER), CLOSED, &["gather"]),
        // The node is paid what they add up to.
        row(CLOSED, "pay", None, PAID, &["pay_out"]),
    ],
};

/// The period's last day is past.
const PERIOD_OVER: Guard =
    Guard { name: "period_over", holds: |facts| Ok(facts.asked.on > facts.date("to")?) };
