//! A suspension of a player: asked for by a club or entered by an officer, decided, lifted
//! (F08.01.10).
//!
//! Only a licence that was issued and is not over is suspended. A suspension is lifted before it is
//! over, once: its terms are none from then on.

use super::facts::Facts;
use super::{Guard, Table, row};
use crate::refusal::Refusal;

const DRAFTED: &str = "drafted";
const REQUESTED: &str = "requested";
const GRANTED: &str = "granted";
const REFUSED: &str = "refused";
const WITHDRAWN: &str = "withdrawn";

/// The club that asks is charged for it.
const CHARGE: &str = "charge";
/// The player's licence is suspended, on its days.
const SUSPEND: &str = "suspend";
/// The player's licence is reinstated, where no other suspension holds.
const REINSTATE: &str = "reinstate";
/// Whoever asked is told.
const NOTIFY: &str = "notify";

/// The table.
pub static TABLE: Table = Table {
    name: "suspension_request",
    facts: &["license", "terms"],
    states: &[DRAFTED, REQUESTED, GRANTED, REFUSED, WITHDRAWN],
    rows: &[
        row(DRAFTED, "request", Some(IN_USE), REQUESTED, &[CHARGE]),
        row(DRAFTED, "enter", Some(IN_USE), GRANTED, &[SUSPEND]),
        row(REQUESTED, "grant", Some(IN_USE), GRANTED, &[SUSPEND, NOTIFY]),
        row(REQUESTED, "refuse", None, REFUSED, &[NOTIFY]),
        row(REQUESTED, "withdraw", None, WITHDRAWN, &[]),
        row(GRANTED, "lift", Some(NOT_OVER), GRANTED, &[REINSTATE]),
    ],
};

/// The licence is active, or suspended already.
const IN_USE: Guard = Guard { name: "in_use", holds: is_in_use };

fn is_in_use(facts: &Facts<'_>) -> Result<bool, Refusal> {
    let license = facts.text("license")?;
    Ok([super::license::ACTIVE, super::license::SUSPENDED].contains(&license))
}

/// Its last day is not past.
const NOT_OVER: Guard = Guard { name: "not_over", holds: |facts| facts.not_past("terms") };
