//! The calculations: one operation of the engine a route, and the one door to all of them.
//!
//! The body of an answer is the engine's reply, byte for byte. On a typed route a refusal is a
//! problem; the one door passes it on as the reply it is.

use super::body::{ARRIVAL_MAX, BODY_BYTES_MAX, arrived};
use super::{Parameters, body};
use crate::app::App;
use crate::auth::Caller;
use crate::calculation::Answer;
use crate::clock;
use crate::decisions::{self, Kept, Purpose};
use crate::error::{Error, problem};
use crate::request::{Request, Route};
use crate::tenants::Live;
use axum::body::Bytes;
use axum::extract::{FromRequest, Path, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use carreau_store::org_nodes;
use serde_json::Value;
use std::mem::take;
use std::sync::Arc;

/// The engine that answered.
pub(crate) const ENGINE: HeaderName = HeaderName::from_static("carreau-engine");
/// The pack it answered by.
pub(crate) const PACK: HeaderName = HeaderName::from_static("carreau-pack");
/// The decision recorded.
pub(crate) const DECISION: HeaderName = HeaderName::from_static("carreau-decision");

/// The query parameter that asks for a record.
pub(crate) const RECORD: &str = "record";

/// What is asked of who records a binding decision.
const BIND: &str = "record_binding_decision";

/// The query parameters.
const PARAMETERS: &[&str] = &["tenant", RECORD];

/// What came with a request, besides its path.
struct Sent {
    caller: Caller,
    uri: Uri,
    headers: HeaderMap,
    id: String,
    body: Result<Bytes, Error>,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Error;

    async fn from_request(mut request: axum::extract::Request, state: &S) -> Result<Self, Error> {
        let caller = Caller::of(request.extensions())?;
        let id = problem::request_id(request.extensions());
        // Taken and not copied: for its body a request needs neither.
        let (uri, headers) = (take(request.uri_mut()), take(request.headers_mut()));
        let limits = (BODY_BYTES_MAX, ARRIVAL_MAX);
        let body = arrived(Bytes::from_request(request, state), limits).await;
        Ok(Self { caller, uri, headers, id, body })
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
    let kept = purpose.map(|purpose| Kept {
        purpose,
        by: sent.caller.actor(),
        request_id: sent.id.clone(),
    });
    let request = Request::of(&body, route, || today(&live))?;
    let request = request.gathered(app, &sent.caller, &live).await?;
    if purpose == Some(Purpose::Binding) {
        may_bind(app, &sent.caller, &live, &request.text).await?;
    }
    let answer = app.calculate(Arc::clone(&live), request, kept).await?;
    if route.op.is_none() || !answer.is_unreadable() {
        return Ok(answer);
    }
    // Lines and columns are counted in what was sent, not in what the route put in front of it.
    let any = Route { op: None, season: None };
    let request = Request::of(&body, any, String::new)?;
    app.calculate(live, request, None).await
}

/// That whoever asks may decide what binds, of the place in the tree it is asked for: the deepest
/// the tree has, the federation where none is named.
async fn may_bind(app: &App, caller: &Caller, live: &Live, body: &[u8]) -> Result<(), Error> {
    let tenant = &live.pinned.tenant;
    if caller.is_anonymous() {
        return Err(caller.refused(BIND));
    }
    app.belongs(caller, tenant)?;
    let asked: Value = serde_json::from_slice(body).unwrap_or_default();
    let org = asked.pointer("/input/org");
    for level in ["club", "district", "region"] {
        let code = org.and_then(|org| org.get(level)).and_then(Value::as_str);
        let Some(code) = code.filter(|code| !code.contains(char::is_control)) else { continue };
        if caller.might(BIND, tenant, code) {
            return Ok(());
        }
        if org_nodes::find(app.database.db(), tenant, code).await?.is_some() {
            return caller.require(app, BIND, tenant, code).await;
        }
    }
    match org_nodes::root(app.database.db(), tenant).await? {
        Some(root) => caller.require(app, BIND, tenant, &root).await,
        None if caller.may_somewhere(app, BIND, tenant) => Ok(()),
        None => Err(caller.refused(BIND)),
    }
}

fn today(live: &Live) -> String {
    clock::today(&live.zone).to_string()
}

/// The body, where it is declared as JSON and not too long.
fn json(headers: &HeaderMap, body: Result<Bytes, Error>) -> Result<Bytes, Error> {
    match body::media_type(headers) {
        Some(found) => Err(Error::NotJson { found }),
        None => body,
    }
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
