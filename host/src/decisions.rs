//! What is kept of an answer: enough to give it again, to the byte.
//!
//! A decision is pinned to its engine and its pack by their hashes and holds the canonical request,
//! the result, and the hash of the whole reply, whose explanation replay computes again. It is
//! answered after its commit. Nothing here reads a result.

use crate::audit;
use crate::calculation::{Parts, Traced};
use crate::clock;
use crate::error::Error;
use crate::tenants::Live;
use carreau_engine::call::OPS;
use carreau_engine::canonical::sha256;
use carreau_engine::golden::Case;
pub(crate) use carreau_store::decisions::Purpose;
use carreau_store::decisions::{Decision, DecisionWriter, Outcome, Payload, Subject, commitment};
use jiff::civil::Date;
use metrics::counter;
use serde_json::{Value, json};

/// The purposes a sender can name.
pub(crate) const PURPOSES: &[&str] = &["quote", "binding"];

/// What an answer is kept for, and by whom.
pub(crate) struct Kept {
    /// What for.
    pub(crate) purpose: Purpose,
    /// Whose name it bears; none where nobody is known.
    pub(crate) by: Option<String>,
    /// Leads to the logs.
    pub(crate) request_id: String,
}

/// What is recorded.
pub(crate) struct Record<'r> {
    /// The tenant asked.
    pub(crate) live: &'r Live,
    /// The request in its canonical form.
    pub(crate) request: &'r Value,
    /// The engine's reply.
    pub(crate) traced: &'r Traced,
    /// What it is made for.
    pub(crate) subject: Option<Subject>,
}

/// A purpose as a sender names it.
///
/// # Errors
/// `invalid_parameter`.
pub(crate) fn purpose(text: &str) -> Result<Purpose, Error> {
    match text {
        "quote" => Ok(Purpose::Quote),
        "binding" => Ok(Purpose::Binding),
        _ => {
            let found = text.chars().take(60).collect();
            Err(Error::InvalidParameter { name: "record", found, allowed: PURPOSES })
        }
    }
}

/// The operation and the date of a request that can be recorded: one the engine knows, on a day.
/// Whatever else it refuses is no decision of a rule.
pub(crate) fn question(request: &Value) -> Option<(&'static str, &str)> {
    let op = request.get("op")?.as_str()?;
    let op = OPS.iter().find(|known| known.name == op)?.name;
    let on = request.get("on")?.as_str()?;
    let date: Date = on.parse().ok()?;
    (date.to_string() == on).then_some((op, on))
}

/// Records an answer; returns its id once it is committed, and none where there is nothing of which
/// it would be the record.
///
/// # Errors
/// `database_unavailable`; `internal` where the reply is none.
pub(crate) async fn record(
    writer: &DecisionWriter,
    record: &Record<'_>,
    kept: Kept,
) -> Result<Option<String>, Error> {
    let Some(decision) = made(record, kept)? else { return Ok(None) };
    let (id, purpose) = (decision.id.clone(), decision.purpose.as_str());
    writer.record(decision).await?;
    counter!("carreau_decisions_written_total", "purpose" => purpose).increment(1);
    Ok(Some(id))
}

/// The decision an answer is, to be written with the thing it was made for; none where there is
/// nothing of which it would be the record.
///
/// # Errors
/// `internal` where the reply is none.
pub(crate) fn made(record: &Record<'_>, kept: Kept) -> Result<Option<Decision>, Error> {
    let Some((op, on)) = question(record.request) else { return Ok(None) };
    let (outcome, result) = result(&record.traced.reply)?;
    let request = record.request.to_string();
    let salt = audit::salt()?;
    let commitment = commitment(&salt, &request, &result);
    let pinned = &record.live.pinned;
    Ok(Some(Decision {
        id: clock::new_id().to_string(),
        tenant: pinned.tenant.clone(),
        op: op.to_owned(),
        on: on.to_owned(),
        purpose: kept.purpose,
        outcome,
        payload: Payload::Kept { request, result, salt },
        commitment,
        reply_sha256: sha256(&record.traced.reply),
        engine_hash: pinned.module.identity().to_owned(),
        pack_hash: pinned.pack_hash.clone(),
        script_operations: record.traced.script_operations,
        subject: record.subject.clone(),
        decided_at: clock::instant(),
        decided_by: kept.by,
        request_id: kept.request_id,
    }))
}

/// Which way the engine answered, and the text of its answer.
fn result(reply: &[u8]) -> Result<(Outcome, String), Error> {
    let parts: Option<Parts<'_>> = serde_json::from_slice(reply).ok();
    match parts.and_then(|parts| parts.result()) {
        Some(result) => Ok(result),
        None => {
            tracing::error!("the engine's reply is neither an answer nor a refusal");
            Err(Error::Internal)
        }
    }
}

/// A decision as a case for its pack's tests, in TOML.
///
/// # Errors
/// `decision_erased`; `internal` where the record is none.
pub(crate) fn to_case(decision: &Decision, name: Option<&str>) -> Result<String, Error> {
    let Payload::Kept { request, result, .. } = &decision.payload else {
        return Err(Error::Conflict { code: "decision_erased", found: decision.id.clone() });
    };
    let name = match name {
        Some(name) => name.to_owned(),
        None => format!("{} on {}, as decided ({})", decision.op, decision.on, decision.id),
    };
    let result = json!({ decision.outcome.as_str(): read(result) });
    let case = Case::of_decision(&name, &read(request), &result);
    case.and_then(|case| case.written()).ok_or_else(|| {
        tracing::error!(decision = decision.id, "a decision that is no case");
        Error::Internal
    })
}

/// A decision as it is shown: what was erased is null.
pub(crate) fn shown(decision: &Decision) -> Value {
    let (request, result) = match &decision.payload {
        Payload::Kept { request, result, .. } => {
            let result = json!({ decision.outcome.as_str(): read(result) });
            (read(request), result)
        }
        Payload::Erased { .. } => (Value::Null, Value::Null),
    };
    let subject = decision.subject.as_ref();
    json!({
        "id": decision.id,
        "tenant": decision.tenant,
        "op": decision.op,
        "on": decision.on,
        "request": request,
        "result": result,
        "reply_sha256": decision.reply_sha256,
        "engine_hash": decision.engine_hash,
        "pack_hash": decision.pack_hash,
        "script_operations": decision.script_operations,
        "purpose": decision.purpose.as_str(),
        "subject": subject.map(|subject| json!({ "kind": subject.kind, "id": subject.id })),
        "decided_at": decision.decided_at,
        "decided_by": decision.decided_by,
        "request_id": decision.request_id,
    })
}

/// A stored text as JSON. One that was altered until it is none is shown as the text it is.
pub(crate) fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}
