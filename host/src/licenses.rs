//! Licences, from their request to their end (F08.01, 12).
//!
//! ```text
//! request    a licence is asked for; the decision fixes the price
//! step       an event, by the engine's table, and what follows from it
//! suspend    when it does not hold, and requests of that by clubs
//! notice     who is told of it
//! renewals   the members of a club, in one batch;  days: what a day brings
//! shown      how it is sent
//! ```

pub(crate) mod days;
pub(crate) mod notice;
pub(crate) mod renewals;
pub(crate) mod request;
pub(crate) mod shown;
pub(crate) mod step;
pub(crate) mod suspend;

/// What the audit log calls a licence.
pub(crate) const KIND: &str = "license";
