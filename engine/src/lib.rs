//! Carreau's engine: what federations charge and decide, as one pure function.
//!
//! Request and pack in, reply and explanation out. **Invariants:** no clock, no randomness, no IO,
//! no floating point, no hash-map order, no unsafe, no panic; the same bytes always get the same
//! answer, natively, in wasmtime, in Node and in a browser.
//!
//! Data flows one way: [`call`] reads a request, an operation of [`fees`] gathers the rules of the
//! [`pack`] that concern it, computes in [`money`] and on the [`calendar`], lets the tenant's
//! [`script`] adjust, and answers with an [`explanation`] or a [`refusal`]. What is then owed and
//! paid is [`ledger`]'s matter.
#![forbid(unsafe_code)]
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

/// Dates, month-days, periods, ages.
pub mod calendar;
/// The one door: request bytes in, reply bytes out.
pub mod call;
/// Canonical JSON and hashes.
pub mod canonical;
/// Comparing two packs over many facts.
pub mod compare;
/// What of a pack its golden cases touch.
#[cfg(feature = "coverage")]
pub mod coverage;
/// Why an answer is the answer.
pub mod explanation;
/// What federations charge.
pub mod fees;
/// Golden cases of a pack's folder.
#[cfg(feature = "folder")]
pub mod golden;
/// Money owed and paid.
pub mod ledger;
/// Money, rates, rounding, allocation.
pub mod money;
/// Maps and sets, made without sorting.
mod ordered;
/// Packs: sections, checks, compiled rules, differences.
pub mod pack;
/// Every way the engine says no.
pub mod refusal;
/// JSON Schemas of operations and sections.
#[cfg(feature = "schema")]
pub mod schema;
/// Tenants' scripts.
pub mod script;
/// Transfers between clubs and nations.
pub mod transfers;
/// Reading JSON, saying where it fails.
pub mod wire;
/// What may happen next: workflows as tables.
pub mod workflow;

pub use call::{call, call_batch, prepare, refused};
pub use compare::compare;
pub use pack::Prepared;
