//! Writes asked for by a request: made once for a key, refused without a trace, answered alike.
//!
//! What creates something takes the request's `Idempotency-Key` in the transaction of the creation,
//! so that two equal requests at once have one effect and one answer.

use crate::app::App;
use crate::audit::Act;
use crate::error::Error;
use axum::http::header::{CONTENT_TYPE, ETAG, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use carreau_store::audit::NewEntry;
use carreau_store::idempotency::{self, Answer, Claim, Key};
use carreau_store::{StoreError, Tx, Work, audit};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// What a write made.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// The status of the answer.
    pub(crate) status: StatusCode,
    /// Where what was made can be read.
    pub(crate) location: Option<String>,
    /// Its version.
    pub(crate) version: Option<i64>,
    /// The body.
    pub(crate) body: Value,
}

/// The headers of an answer, as they are kept.
#[derive(Deserialize, Serialize)]
struct Headers {
    location: Option<String>,
    version: Option<i64>,
}

/// What is told of a change in the audit log, apart from the change itself.
#[derive(Clone)]
pub(crate) struct Told {
    /// Whose.
    pub(crate) tenant: String,
    /// Who.
    pub(crate) actor: String,
    /// Leads to the logs.
    pub(crate) request_id: String,
}

impl Told {
    /// The entry that tells of a change.
    ///
    /// # Errors
    /// `internal` where the system gives no random numbers.
    pub(crate) fn entry(
        &self,
        action: &str,
        entity: (&str, &str),
        payload: Value,
    ) -> Result<NewEntry, Error> {
        self.stated(action, entity, (None, None), payload)
    }

    /// The entry that tells of a change of state.
    ///
    /// # Errors
    /// `internal` where the system gives no random numbers.
    pub(crate) fn stated(
        &self,
        action: &str,
        entity: (&str, &str),
        states: (Option<&str>, Option<&str>),
        payload: Value,
    ) -> Result<NewEntry, Error> {
        let act = Act {
            chain: &self.tenant,
            actor: &self.actor,
            action,
            entity,
            states,
            payload,
            request_id: &self.request_id,
        };
        act.entry()
    }

    /// Tells of a change in its transaction: the action, the kind of thing and which, the rest.
    ///
    /// # Errors
    /// Those of a write; `internal` where the system gives no random numbers.
    pub(crate) async fn tell(
        &self,
        tx: &mut Tx,
        action: &str,
        entity: (&str, &str),
        payload: Value,
    ) -> Result<Result<(), Error>, StoreError> {
        match self.entry(action, entity, payload) {
            Ok(entry) => audit::append(tx, &entry).await.map(Ok),
            Err(error) => Ok(Err(error)),
        }
    }
}

/// A write within a transaction: what it made, or why it makes nothing.
pub(crate) type Writing<'t> = Work<'t, Result<Made, Error>>;

/// Makes something once: for a key that was answered before, that answer is given again.
///
/// # Errors
/// `idempotency_key_reused`, those of the write, `database_unavailable`.
pub(crate) async fn once<I, W>(
    app: &Arc<App>,
    key: Option<Key>,
    input: I,
    write: W,
) -> Result<Response, Error>
where
    I: Send + Sync + 'static,
    W: for<'t> Fn(&'t mut Tx, &'t I) -> Writing<'t> + Send + Sync + 'static,
{
    let why: Arc<Mutex<Option<Error>>> = Arc::default();
    let input = (key, input, write, Arc::clone(&why));
    let done = app.database.db().write(input, |tx, (key, input, write, why)| {
        Box::pin(async move {
            let refused = match claimed(tx, key.as_ref()).await? {
                Claimed::Answered(answer) => return Ok(answer),
                Claimed::Refused(error) => error,
                Claimed::First => match write(tx, input).await? {
                    Ok(made) => {
                        let answer = made.answer();
                        if let Some(key) = key {
                            idempotency::keep(tx, key, &answer).await?;
                        }
                        return Ok(answer);
                    }
                    Err(error) => error,
                },
            };
            *why.lock().unwrap_or_else(PoisonError::into_inner) = Some(refused);
            // So that nothing of it stays, the key included: it may be made later.
            Err(StoreError::GivenUp)
        })
    });
    match done.await {
        Ok(answer) => Ok(response(&answer)),
        Err(StoreError::GivenUp) => {
            let why = why.lock().unwrap_or_else(PoisonError::into_inner).take();
            Err(why.unwrap_or(Error::Internal))
        }
        // Another took it at the same moment; asked again, it is said who.
        Err(StoreError::Conflict { .. }) => Err(Error::DatabaseUnavailable),
        Err(error) => Err(error.into()),
    }
}

/// What a key is at present, where there is one.
enum Claimed {
    First,
    Answered(Answer),
    Refused(Error),
}

async fn claimed(tx: &mut Tx, key: Option<&Key>) -> Result<Claimed, StoreError> {
    let Some(key) = key else { return Ok(Claimed::First) };
    Ok(match idempotency::claim(tx, key).await? {
        Claim::First => Claimed::First,
        Claim::Again(answer) => Claimed::Answered(answer),
        Claim::Other => Claimed::Refused(Error::IdempotencyMismatch),
    })
}

impl Made {
    /// What was made: it can be read at `location`.
    pub(crate) fn created(location: String, version: i64, body: Value) -> Self {
        let status = StatusCode::CREATED;
        Self { status, location: Some(location), version: Some(version), body }
    }

    /// What was changed, or is read.
    pub(crate) fn shown(version: i64, body: Value) -> Self {
        Self { status: StatusCode::OK, location: None, version: Some(version), body }
    }

    /// That it is gone.
    pub(crate) fn gone() -> Self {
        let status = StatusCode::NO_CONTENT;
        Self { status, location: None, version: None, body: Value::Null }
    }

    fn answer(&self) -> Answer {
        let headers = Headers { location: self.location.clone(), version: self.version };
        Answer {
            status: i64::from(self.status.as_u16()),
            headers: serde_json::to_string(&headers).unwrap_or_default(),
            body: self.body.to_string(),
        }
    }
}

impl IntoResponse for Made {
    fn into_response(self) -> Response {
        response(&self.answer())
    }
}

/// An answer as it is given, the first time and again.
pub(crate) fn response(answer: &Answer) -> Response {
    let status = u16::try_from(answer.status).ok().and_then(|it| StatusCode::from_u16(it).ok());
    let status = status.unwrap_or(StatusCode::OK);
    if status == StatusCode::NO_CONTENT {
        return status.into_response();
    }
    let mut response = (status, answer.body.clone()).into_response();
    let kept: Option<Headers> = serde_json::from_str(&answer.headers).ok();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let Some(kept) = kept else { return response };
    if let Some(location) = kept.location.and_then(|it| HeaderValue::try_from(it).ok()) {
        headers.insert(LOCATION, location);
    }
    if let Some(tag) = kept.version.and_then(|it| HeaderValue::try_from(format!("\"{it}\"")).ok()) {
        headers.insert(ETAG, tag);
    }
    response
}
