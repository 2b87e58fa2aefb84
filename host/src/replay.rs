//! Replay: the recorded request put to the pinned engine on the pinned pack once more.
//!
//! Engine and pack come from the database by the hashes the decision names, and are held to them.
//! The answer is `identical` to the byte, or the first place where it differs is named with both
//! values. Another engine can be put in the pinned one's place, to see before it is deployed what
//! it would change. Nothing is written.

mod compare;
mod engines;
mod pins;

pub(crate) use engines::Engines;
pub(crate) use pins::Pins;

use crate::calculation::{self, Parts};
use crate::decisions;
use crate::error::Error;
use crate::residents::{Pinned, Residents};
use carreau_engine::canonical::sha256;
use carreau_store::decisions::{Decision, Payload, commitment};
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// How a replay ended.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub(crate) enum Replay {
    /// The same bytes.
    Identical,
    /// Not the same.
    Different(Difference),
    /// What was asked and answered was erased.
    Erased,
}

/// The first difference of a record and its replay.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
pub(crate) struct Difference {
    /// JSONPath into the decision: `$.result.ok.total`; into `$.pack` or `$.engine` where what it
    /// is pinned to is not what its hash says.
    pub(crate) path: String,
    /// What was recorded there; null where nothing was.
    #[schema(value_type = Object)]
    pub(crate) recorded: Value,
    /// What is there now; null where nothing is.
    #[schema(value_type = Object)]
    pub(crate) replayed: Value,
}

impl Difference {
    pub(crate) fn new(path: &str, recorded: impl Into<Value>, replayed: impl Into<Value>) -> Self {
        Self { path: path.to_owned(), recorded: recorded.into(), replayed: replayed.into() }
    }
}

/// Replays a decision on this thread.
///
/// # Errors
/// `engine_fault`.
pub(crate) fn replay(
    residents: &Residents,
    pinned: &Arc<Pinned>,
    decision: &Decision,
) -> Result<Replay, Error> {
    let Payload::Kept { request, result, salt } = &decision.payload else {
        return Ok(Replay::Erased);
    };
    let found = commitment(salt, request, result);
    let traced = calculation::traced_now(residents, pinned, &decisions::read(request))?;
    let parts: Option<Parts<'_>> = serde_json::from_slice(&traced.reply).ok();
    let replayed = match parts.and_then(|parts| parts.result()) {
        Some((outcome, result)) => json!({ outcome.as_str(): decisions::read(&result) }),
        None => Value::Null,
    };
    let recorded = json!({ decision.outcome.as_str(): decisions::read(result) });
    let hash = sha256(&traced.reply);
    let (operations, counted) = (decision.script_operations, traced.script_operations);
    let difference = compare::first_difference("$.result", &recorded, &replayed)
        .or_else(|| {
            let path = "$.script_operations";
            (operations != counted).then(|| Difference::new(path, operations, counted))
        })
        .or_else(|| {
            let recorded = decision.reply_sha256.as_str();
            (recorded != hash).then(|| Difference::new("$.reply_sha256", recorded, hash))
        })
        .or_else(|| {
            let recorded = decision.commitment.as_str();
            (recorded != found).then(|| Difference::new("$.commitment", recorded, found))
        });
    Ok(difference.map_or(Replay::Identical, Replay::Different))
}
