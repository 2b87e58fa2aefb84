//! An amount due, from its charge until it is paid or given up (F08.01, 13).
//!
//! It is settled when nothing of it is left to be paid, also where nothing ever was, and open again
//! where a payment of it is reversed. One that was written off is not asked for any more; who pays
//! it all the same has paid it. What was paid of one that is void is the debtors' credit.

use super::facts::Facts;
use super::{Guard, Table, row};
use crate::refusal::Refusal;

const OPEN: &str = "open";
const SETTLED: &str = "settled";
const WRITTEN_OFF: &str = "written_off";
const VOID: &str = "void";

/// What was paid of it is released.
const RELEASE: &str = "release";

/// The table.
pub static TABLE: Table = Table {
    name: "due",
    facts: &["balance"],
    states: &[OPEN, SETTLED, WRITTEN_OFF, VOID],
    rows: &[
        row(OPEN, "pay", Some(BALANCED), SETTLED, &[]),
        row(OPEN, "pay", Some(OWED), OPEN, &[]),
        row(OPEN, "give_back", Some(BALANCED), SETTLED, &[]),
        row(OPEN, "give_back", Some(OWED), OPEN, &[]),
        row(OPEN, "write_off", None, WRITTEN_OFF, &[]),
        row(OPEN, "void", None, VOID, &[RELEASE]),
        row(SETTLED, "give_back", Some(BALANCED), SETTLED, &[]),
        row(SETTLED, "give_back", Some(OWED), OPEN, &[]),
        row(SETTLED, "void", None, VOID, &[RELEASE]),
        row(WRITTEN_OFF, "pay", Some(BALANCED), SETTLED, &[]),
        row(WRITTEN_OFF, "pay", Some(OWED), WRITTEN_OFF, &[]),
        row(WRITTEN_OFF, "give_back", Some(BALANCED), SETTLED, &[]),
        row(WRITTEN_OFF, "give_back", Some(OWED), WRITTEN_OFF, &[]),
        row(WRITTEN_OFF, "void", None, VOID, &[RELEASE]),
    ],
};

/// Nothing of it is left to be paid.
const BALANCED: Guard = Guard { name: "balanced", holds: is_balanced };

/// Something of it is.
const OWED: Guard = Guard { name: "owed", holds: |facts| Ok(!is_balanced(facts)?) };

fn is_balanced(facts: &Facts<'_>) -> Result<bool, Refusal> {
    Ok(facts.charge("balance")?.is_zero())
}
