//! Transfers between clubs (F03.07.01 to F03.07.05, F03.07.09, F03.07.10).
//!
//! ```text
//! check    the facts of a player who wants to change clubs, as the engine asks for them
//! request  a transfer is asked for; the check fixes what it meets and costs
//! turn     whose turn it is, and who may decide
//! step     an event, by the engine's table, and what follows from it
//! moving   membership and licence change clubs
//! days     what a day brings: terms that are over, transfers whose day has come
//! notice   who is told of it
//! shown    how it is sent
//! ```

pub(crate) mod check;
pub(crate) mod days;
pub(crate) mod moving;
pub(crate) mod notice;
pub(crate) mod request;
pub(crate) mod shown;
pub(crate) mod step;
pub(crate) mod turn;

/// What the audit log calls a transfer.
pub(crate) const KIND: &str = "transfer";

/// The states, in the order of the engine's table.
pub(crate) const STATES: [&str; 6] = [
    "pending_old_club",
    "pending_new_club",
    "pending_federation",
    "approved",
    "rejected",
    "cancelled",
];
