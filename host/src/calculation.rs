//! A calculation: a request put to the engine, its reply, and its record where one is asked for.
//!
//! The reply is passed on byte for byte. A recorded request is asked in its canonical form and with
//! a trace, which says how many operations scripts took; the trace is cut off again where the
//! sender did not ask for it, so that sender, record and replay see the same bytes.

use crate::app::App;
use crate::decisions::{self, Kept, Record};
use crate::error::{Error, Refused};
use crate::request::{Request, canonical, put_in_front};
use crate::residents::{Pinned, Residents, Work};
use crate::tenants::Live;
use axum::http::StatusCode;
use carreau_sandbox::Fault;
use carreau_store::decisions::Outcome;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use std::sync::Arc;

/// What the engine answered.
pub(crate) struct Answer {
    /// The tenant asked.
    pub(crate) live: Arc<Live>,
    /// The reply, as the engine wrote it.
    pub(crate) reply: Vec<u8>,
    /// The decision's id, where it was recorded.
    pub(crate) decision: Option<String>,
}

/// A reply with what its trace said.
pub(crate) struct Traced {
    /// The reply, without the trace that only the server asked for.
    pub(crate) reply: Vec<u8>,
    /// Operations of the tenant's scripts; none counted where the engine refused.
    pub(crate) script_operations: i64,
}

/// The parts of a reply.
#[derive(Deserialize)]
pub(crate) struct Parts<'r> {
    /// The answer.
    #[serde(borrow)]
    pub(crate) ok: Option<&'r RawValue>,
    /// Or the refusal.
    #[serde(borrow)]
    pub(crate) refused: Option<&'r RawValue>,
}

impl Parts<'_> {
    /// Which way the engine answered, and the text of its answer.
    pub(crate) fn result(&self) -> Option<(Outcome, String)> {
        match (self.ok, self.refused) {
            (Some(ok), None) => Some((Outcome::Ok, ok.get().to_owned())),
            (None, Some(refused)) => Some((Outcome::Refused, refused.get().to_owned())),
            _ => None,
        }
    }
}

#[derive(Deserialize)]
struct Trace {
    script_operations: i64,
}

impl App {
    /// Answers a request, and records the answer where a purpose is given.
    ///
    /// # Errors
    /// `engine_fault`; `database_unavailable` where the answer was to be recorded and could not be.
    /// What the engine refuses is an answer.
    pub(crate) async fn calculate(
        &self,
        live: Arc<Live>,
        request: Request,
        kept: Option<Kept>,
    ) -> Result<Answer, Error> {
        let Some(kept) = kept else {
            let reply = self.residents.answer(&live.pinned, request.text, request.work).await;
            return Ok(Answer { reply: reply?, live, decision: None });
        };
        let Some(canonical) = canonical::value(&request.text) else {
            return self.unrecordable(live, request).await;
        };
        // Told before it is computed, since an answer that cannot be recorded is of no use.
        let recorder = self.database.recorder()?;
        let traced = traced(&self.residents, &live.pinned, &canonical, request.work).await?;
        let subject = request.subject;
        let record = Record { live: &live, request: &canonical, traced: &traced, subject };
        let decision = decisions::record(&recorder, &record, kept).await?;
        Ok(Answer { live, reply: traced.reply, decision })
    }

    /// Answers what has no canonical form, which is never recorded: the engine refuses it.
    async fn unrecordable(&self, live: Arc<Live>, request: Request) -> Result<Answer, Error> {
        let reply = self.residents.answer(&live.pinned, request.text, request.work).await?;
        let parts: Option<Parts<'_>> = serde_json::from_slice(&reply).ok();
        match parts.and_then(|parts| parts.refused) {
            Some(_) => Ok(Answer { live, reply, decision: None }),
            // Only members nobody reads can stand twice without being refused.
            None => Err(Error::RepeatedMember),
        }
    }
}

/// Asks a request in its canonical form, with a trace.
///
/// # Errors
/// A fault of the engine.
pub(crate) async fn traced(
    residents: &Arc<Residents>,
    pinned: &Arc<Pinned>,
    request: &Value,
    work: Work,
) -> Result<Traced, Fault> {
    let (text, wanted) = with_trace(request);
    let reply = residents.answer(pinned, text, work).await?;
    Ok(without_trace(reply, wanted))
}

/// The same on this thread, for replay in bulk.
///
/// # Errors
/// A fault of the engine.
pub(crate) fn traced_now(
    residents: &Residents,
    pinned: &Arc<Pinned>,
    request: &Value,
) -> Result<Traced, Fault> {
    let (text, wanted) = with_trace(request);
    Ok(without_trace(residents.answer_now(pinned, &text)?, wanted))
}

/// The request with a trace asked for, and whether the sender wanted one. A `trace` that is no
/// boolean stays, for the engine to refuse.
fn with_trace(request: &Value) -> (Vec<u8>, bool) {
    match request.get("trace") {
        None => {
            let mut text = request.to_string().into_bytes();
            put_in_front(&mut text, 0, r#""trace":true"#);
            (text, false)
        }
        Some(Value::Bool(false)) => {
            let mut changed = request.clone();
            if let Some(trace) = changed.get_mut("trace") {
                *trace = Value::Bool(true);
            }
            (changed.to_string().into_bytes(), false)
        }
        Some(_) => (request.to_string().into_bytes(), true),
    }
}

/// Cuts the trace off a reply. It is the last member, since a reply's are sorted; within a text its
/// quotation marks would be escaped.
fn without_trace(mut reply: Vec<u8>, wanted: bool) -> Traced {
    const MARK: &[u8] = br#","trace":"#;
    let at = reply.windows(MARK.len()).rposition(|window| window == MARK);
    let found = at.and_then(|at| {
        let (_, rest) = reply.split_at_checked(at.saturating_add(MARK.len()))?;
        serde_json::from_slice::<Trace>(rest.strip_suffix(b"}")?).ok().map(|trace| (at, trace))
    });
    let Some((at, Trace { script_operations })) = found else {
        return Traced { reply, script_operations: 0 };
    };
    if !wanted {
        reply.truncate(at);
        reply.push(b'}');
    }
    Traced { reply, script_operations }
}

impl Answer {
    /// The refusal in it, where it is one, as an error of the typed routes.
    pub(crate) fn refusal(&self) -> Option<Error> {
        if !self.reply.starts_with(br#"{"refused":"#) {
            return None;
        }
        let mut reply: Value = serde_json::from_slice(&self.reply).ok()?;
        let refusal = reply.get_mut("refused").map(Value::take)?;
        Some(Error::Refused(Arc::new(Refused { refusal, live: Some(Arc::clone(&self.live)) })))
    }

    /// Whether the engine could not read what it was asked, and says at which line and column.
    pub(crate) fn is_unreadable(&self) -> bool {
        self.refusal().is_some_and(|refusal| refusal.status() == StatusCode::BAD_REQUEST)
    }
}

impl From<Fault> for Error {
    /// Its reasons are in the log: they speak of the server's inside.
    fn from(_: Fault) -> Self {
        Self::EngineFault
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_trace_only_the_server_asked_for_is_cut_off() {
        let check = |reply: &str, wanted: bool, expected: &str, operations: i64| {
            let traced = without_trace(reply.as_bytes().to_vec(), wanted);
            assert_eq!(String::from_utf8_lossy(&traced.reply), expected);
            assert_eq!(traced.script_operations, operations);
        };
        let full = r#"{"explanation":[],"ok":1,"trace":{"pack_hash":"ab","script_operations":7}}"#;
        check(full, false, r#"{"explanation":[],"ok":1}"#, 7);
        check(full, true, full, 7);
        let refused = r#"{"refused":{"arguments":{"found":",\"trace\":{"}}}"#;
        check(refused, false, refused, 0);
    }

    #[test]
    fn a_trace_is_asked_for_and_an_ill_one_is_left_to_the_engine() {
        let check = |request: Value, expected: &str, wanted: bool| {
            let (text, found) = with_trace(&request);
            assert_eq!((String::from_utf8_lossy(&text).as_ref(), found), (expected, wanted));
        };
        check(json!({ "op": "x" }), r#"{"trace":true,"op":"x"}"#, false);
        check(json!({ "trace": false }), r#"{"trace":true}"#, false);
        check(json!({ "trace": true }), r#"{"trace":true}"#, true);
        check(json!({ "trace": 1 }), r#"{"trace":1}"#, true);
        check(json!([1]), "[1]", false);
    }
}
