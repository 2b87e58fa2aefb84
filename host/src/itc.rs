//! International transfer certificates (F03.07.06 to F03.07.10).
//!
//! ```text
//! sides      which federation is which tenant, and who may do what about a certificate
//! found      what is known of one that is asked for: either federation's record of the player
//! linked     the two records become one person's
//! open       a certificate is asked for: what it meets is captured
//! step       an event, by the engine's table, and what follows from it
//! completed  the player leaves one federation and joins the other
//! days       what a day brings: certificates nobody completed in time
//! notice     who is told of it
//! shown      how it is sent
//! ```
//!
//! A certificate is the receiving federation's. Its releasing federation sees it where it is here,
//! and an authority where it decides; nobody else does.

pub(crate) mod completed;
pub(crate) mod days;
pub(crate) mod found;
pub(crate) mod linked;
pub(crate) mod notice;
pub(crate) mod open;
pub(crate) mod shown;
pub(crate) mod sides;
pub(crate) mod step;

/// What the audit log calls a certificate; it is known there by its number.
pub(crate) const KIND: &str = "itc";

/// The states, in the order of the engine's table.
pub(crate) const STATES: [&str; 8] = [
    "pending_federation_approval",
    "pending_release",
    "pending_fipjp",
    "released",
    "completed",
    "rejected",
    "cancelled",
    "expired",
];
