//! A request to suspend a player, and what is decided on it (F08.01.10).

use super::{Table, row};

const REQUESTED: &str = "requested";
const GRANTED: &str = "granted";
const REFUSED: &str = "refused";
const WITHDRAWN: &str = "withdrawn";

/// The player's licence is suspended.
const SUSPEND: &str = "suspend";
/// Whoever asked is told.
const NOTIFY: &str = "notify";

/// The table.
pub static TABLE: Table = Table {
    name: "suspension_request",
    facts: &[],
    states: &[REQUESTED, GRANTED, REFUSED, WITHDRAWN],
    rows: &[
        row(REQUESTED, "grant", None, GRANTED, &[SUSPEND, NOTIFY]),
        row(REQUESTED, "refuse", None, REFUSED, &[NOTIFY]),
        row(REQUESTED, "withdraw", None, WITHDRAWN, &[]),
    ],
};
