//! The calculations: one operation of the engine a route, and the one door to all of them.
//!
//! The body of an answer is the engine's reply, byte for byte. On a typed route a refusal is a
//! problem; the one door passes it on as the reply it is.

use super::Parameters;
use crate::app::App;
use crate::calculation::Answer;
use crate::clock;
use crate::decisions;
use crate::error::{Error, problem};
use crate::request::{Request, Route};
use crate::tenants::Live;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Path, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use std::convert::Infallible;
use std::mem::take;
use std::sync::Arc;
use std::time::Duration;

/// Longest body read, in bytes.
pub(crate) const BODY_BYTES_MAX: usize = 1024 * 1024;
/// The longest a body may take to arrive: less than an answer may, so that the sender is told why.
const ARRIVAL_MAX: Duration = Duration::from_secs(20);

/// The engine that answered.
pub(crate) const ENGINE: HeaderName = HeaderName::from_static("carreau-engine");
/// The pack it answered by.
pub(crate) const PACK: HeaderName = HeaderName::from_static("carreau-pack");
/// The decision recorded.
pub(crate) const DECISION: HeaderName = HeaderName::from_static("carreau-decision");

/// The query parameter that asks for a record.
pub(crate) const RECORD: &str = "record";

/// The query parameters.
const PARAMETERS: &[&str] = &["tenant", RECORD];

/// What came with a request, besides its path.
struct Sent {
    uri: Uri,
    headers: HeaderMap,
    id: String,
    body: Result<Bytes, Error>,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Infallible;

    async fn from_request(
        mut request: axum::extract::Request,
        state: &S,
    ) -> Result<Self, Infallible> {
        let id = problem::request_id(&request);
        // Taken and not copied: for its body a request needs neither.
        let (uri, headers) = (take(request.uri_mut()), take(request.headers_mut()));
        let body = arrived(Bytes::from_request(request, state), ARRIVAL_MAX).await;
        Ok(Self { uri, headers, id, body })
    }
}

/// A body, as soon as it is there.
async fn arrived(
    arriving: impl Future<Output = Result<Bytes, BytesRejection>>,
    limit: Duration,
) -> Result<Bytes, Error> {
    match tokio::time::timeout(limit, arriving).await {
        Ok(arrived) => arrived.map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge { limit_bytes: BODY_BYTES_MAX },
            _ => Error::BodyBroken,
        }),
        Err(_) => Err(Error::BodyLate),
    }
}

/// A route of one operation.
pub(crate) fn operation(op: &'static str) -> MethodRouter<Arc<App>> {
    post(async move |State(app): State<Arc<App>>, sent: Sent| {
        typed(&app, Route { op: Some(op), season: None }, sent).await
    })
}

/// A route of one operation whose path ends in a season.
pub(crate) fn operation_of_season(op: &'static str) -> MethodRouter<Arc<App>> {
    post(async move |State(app): State<Arc<App>>, Path(season): Path<String>, sent: Sent| {
        typed(&app, Route { op: Some(op), season: Some(&season) }, sent).await
    })
}

/// The one door: any operation, the reply as it is.
pub(crate) fn any_operation() -> MethodRouter<Arc<App>> {
    post(async |State(app): State<Arc<App>>, sent: Sent| {
        let answer = ask(&app, Route { op: None, season: None }, sent).await?;
        Ok::<Response, Error>(answered(answer))
    })
}

async fn typed(app: &App, route: Route<'_>, sent: Sent) -> Result<Response, Error> {
    let answer = ask(app, route, sent).await?;
    let Some(refusal) = answer.refusal() else { return Ok(answered(answer)) };
    let mut response = refusal.into_response();
    describe(response.headers_mut(), &answer);
    Ok(response)
}

async fn ask(app: &App, route: Route<'_>, sent: Sent) -> Result<Answer, Error> {
    let parameters = Parameters::read(&sent.uri, PARAMETERS)?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let purpose = parameters.get(RECORD).map(decisions::purpose).transpose()?;
    let body = json(&sent.headers, sent.body)?;
    let request = Request::of(&body, route, || today(&live))?;
    let answer = app.calculate(Arc::clone(&live), request, purpose, &sent.id).await?;
    if route.op.is_none() || !answer.is_unreadable() {
        return Ok(answer);
    }
    // Lines and columns are counted in what was sent, not in what the route put in front of it.
    let any = Route { op: None, season: None };
    let request = Request::of(&body, any, String::new)?;
    app.calculate(live, request, None, &sent.id).await
}

fn today(live: &Live) -> String {
    clock::today(&live.zone).to_string()
}

/// The body, where it is declared as JSON and not too long.
fn json(headers: &HeaderMap, body: Result<Bytes, Error>) -> Result<Bytes, Error> {
    let found = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = found.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if media_type != "application/json" {
        return Err(Error::NotJson { found: found.chars().take(60).collect() });
    }
    body
}

/// The reply as it is, with what it was pinned to.
fn answered(answer: Answer) -> Response {
    let mut headers = HeaderMap::new();
    describe(&mut headers, &answer);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let mut status = StatusCode::OK;
    if let Some(id) = &answer.decision
        && let Ok(location) = HeaderValue::try_from(format!("/api/v1/decisions/{id}"))
    {
        status = StatusCode::CREATED;
        headers.insert(LOCATION, location);
    }
    (status, headers, answer.reply).into_response()
}

/// Which engine answered by which pack, and the decision's id.
fn describe(headers: &mut HeaderMap, answer: &Answer) {
    let pinned = &answer.live.pinned;
    let said = [
        (ENGINE, Some(pinned.module.identity())),
        (PACK, Some(pinned.pack_hash.as_str())),
        (DECISION, answer.decision.as_deref()),
    ];
    for (name, value) in said {
        // Hashes and ids are ASCII.
        if let Some(Ok(value)) = value.map(HeaderValue::from_str) {
            headers.insert(name, value);
        }
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use std::future::{pending, ready};

    #[tokio::test]
    async fn a_body_that_does_not_arrive_is_408() {
        let limit = Duration::from_millis(10);
        let late = arrived(pending(), limit).await.expect_err("it never comes");
        assert_eq!((late.code(), late.status().as_u16()), ("body_late", 408));
        let there = arrived(ready(Ok(Bytes::from_static(b"{}"))), limit).await;
        assert_eq!(there.expect("it is there"), "{}");
    }
}
