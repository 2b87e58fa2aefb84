//! The configuration: one set of routes for every kind of entries, as `router::NOUNS` names them.
//!
//! An entry is answered as the engine shows it, its ETag is the engine's. What is written is made a
//! revision by `configuration`; which part of the tenant it is about, and so who may, is the
//! federation's, save an override, which is its node's.

use super::body::Body;
use super::{Parameters, RequestId, sent};
use crate::app::App;
use crate::auth::Caller;
use crate::configuration::change::Change;
use crate::configuration::{Task, Writing, Written};
use crate::error::Error;
use crate::idempotency;
use crate::router::Noun;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{ETAG, IF_MATCH, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use serde_json::{Value, json};
use std::sync::Arc;

/// Parameters of a list.
const LISTED: &[&str] = &["tenant", "season", "fee_category", "after", "limit"];
/// Parameters of a write.
const WRITTEN: &[&str] = &["tenant", "reason", "dry_run", "acknowledge"];
/// Longest reason kept, in characters.
const REASON_MAX: usize = 500;
const BOOLEANS: &[&str] = &["true", "false"];
const REASONS: &[&str] = &["at most 500 characters"];
const LIMITS: &[&str] = &["1 … 1000"];

/// The list of a noun, and creating one.
pub(crate) fn all(noun: &'static Noun) -> MethodRouter<Arc<App>> {
    axum::routing::get(async move |State(app): State<Arc<App>>, uri: Uri| {
        list(&app, noun, &uri).await
    })
    .post(
        async move |State(app): State<Arc<App>>,
                    caller: Caller,
                    RequestId(id): RequestId,
                    uri: Uri,
                    headers: HeaderMap,
                    Body(body): Body<Value>| {
            let asked = Asked { app: &app, noun, caller, id, uri, headers };
            asked.write("create", None, Some(body)).await
        },
    )
}

/// One entry of a noun: reading, replacing, updating and deleting it.
pub(crate) fn one(noun: &'static Noun) -> MethodRouter<Arc<App>> {
    let changed = |action: &'static str| {
        async move |State(app): State<Arc<App>>,
                    caller: Caller,
                    RequestId(id): RequestId,
                    Path(entry): Path<String>,
                    uri: Uri,
                    headers: HeaderMap,
                    Body(body): Body<Value>| {
            let asked = Asked { app: &app, noun, caller, id, uri, headers };
            asked.write(action, Some(entry), Some(body)).await
        }
    };
    axum::routing::get(
        async move |State(app): State<Arc<App>>, Path(entry): Path<String>, uri: Uri| {
            read(&app, noun, &entry, &uri).await
        },
    )
    .put(changed("update"))
    .patch(changed("patch"))
    .delete(
        async move |State(app): State<Arc<App>>,
                    caller: Caller,
                    RequestId(id): RequestId,
                    Path(entry): Path<String>,
                    uri: Uri,
                    headers: HeaderMap| {
            let asked = Asked { app: &app, noun, caller, id, uri, headers };
            asked.write("delete", Some(entry), None).await
        },
    )
}

async fn list(app: &App, noun: &Noun, uri: &Uri) -> Result<Json<Value>, Error> {
    let parameters = Parameters::read(uri, LISTED)?;
    let (live, _) = app.fresh(parameters.required("tenant")?).await?;
    let mut input = json!({ "entity": noun.entity });
    for name in ["season", "after"] {
        if let Some(value) = parameters.get(name) {
            put(&mut input, name, value);
        }
    }
    match (noun.category, parameters.get("fee_category")) {
        (Some(own), None) => put(&mut input, "fee_category", own),
        (None, Some(asked)) if noun.has_categories() => put(&mut input, "fee_category", asked),
        (_, None) => {}
        (_, Some(_)) => {
            let name = "fee_category".to_owned();
            return Err(Error::UnknownParameter { name, known: &["tenant", "season", "after"] });
        }
    }
    if let Some(limit) = parameters.get("limit") {
        let number = limit.parse::<u16>().ok().filter(|limit| (1..=1000).contains(limit));
        let found = limit.chars().take(60).collect();
        let number =
            number.ok_or(Error::InvalidParameter { name: "limit", found, allowed: LIMITS })?;
        put(&mut input, "limit", number);
    }
    Ok(Json(app.asked(&live, "config.list", &input).await?))
}

async fn read(app: &App, noun: &Noun, entry: &str, uri: &Uri) -> Result<Response, Error> {
    let parameters = Parameters::read(uri, &["tenant"])?;
    let (live, _) = app.fresh(parameters.required("tenant")?).await?;
    let shown = shown(app, noun, &live, entry).await?;
    let etag = shown.get("etag").and_then(Value::as_str).unwrap_or_default();
    let mut response = Json(shown.get("entry").cloned().unwrap_or_default()).into_response();
    tag(response.headers_mut(), etag);
    Ok(response)
}

/// An entry as the engine shows it.
async fn shown(
    app: &App,
    noun: &Noun,
    live: &Arc<crate::tenants::Live>,
    entry: &str,
) -> Result<Value, Error> {
    let input = json!({ "entity": noun.entity, "id": entry });
    let mut listed = app.asked(live, "config.list", &input).await?;
    let shown = listed.pointer_mut("/entries/0").map(Value::take).unwrap_or_default();
    // One of another category is none of this noun's.
    let category = shown.pointer("/entry/fee_category").and_then(Value::as_str);
    if noun.category.is_some_and(|own| category != Some(own)) {
        return Err(Error::Unknown { code: "unknown_entry", id: entry.chars().take(60).collect() });
    }
    Ok(shown)
}

fn put(input: &mut Value, name: &str, value: impl Into<Value>) {
    if let Some(members) = input.as_object_mut() {
        members.insert(name.to_owned(), value.into());
    }
}

fn tag(headers: &mut HeaderMap, etag: &str) {
    if let Ok(value) = HeaderValue::try_from(format!("\"{etag}\"")) {
        headers.insert(ETAG, value);
    }
}

/// A request that writes.
struct Asked<'a> {
    app: &'a App,
    noun: &'static Noun,
    caller: Caller,
    id: String,
    uri: Uri,
    headers: HeaderMap,
}

impl Asked<'_> {
    async fn write(
        self,
        action: &'static str,
        entry: Option<String>,
        mut value: Option<Value>,
    ) -> Result<Response, Error> {
        let (app, noun) = (self.app, self.noun);
        let parameters = Parameters::read(&self.uri, WRITTEN)?;
        let tenant = parameters.required("tenant")?.to_owned();
        let mut input = json!({ "entity": noun.entity, "action": action });
        let mut before = Value::Null;
        if let Some(entry) = &entry {
            // Told before anything else: who names no version may overwrite what they never saw.
            if let Some(etag) = if_match(&self.headers)? {
                put(&mut input, "etag", etag);
            }
            put(&mut input, "id", entry.as_str());
            let (live, _) = app.fresh(&tenant).await?;
            before = shown(app, noun, &live, entry).await?;
        }
        if let Some(value) = &mut value {
            if let Some(own) = noun.category.filter(|_| value.get("fee_category").is_none()) {
                put(value, "fee_category", own);
            }
            put(&mut input, "value", value.clone());
        }
        // An override is its node's, and where it moves to another node, that one's too.
        let node = |entry: Option<&Value>| {
            let node = entry.and_then(|entry| entry.get("node")).and_then(Value::as_str);
            node.filter(|_| noun.entity == "license_fee_override").map(str::to_owned)
        };
        let nodes = [node(before.get("entry")), node(value.as_ref())];
        let nodes: Vec<String> = nodes.into_iter().flatten().collect();
        let method = match action {
            "create" => "create",
            "update" => "replace",
            "patch" => "update",
            _ => "delete",
        };
        let action = format!("{method}_{}", noun.base());
        if nodes.is_empty() {
            sent::require(app, &self.caller, &action, (&tenant, None)).await?;
        }
        for node in nodes {
            self.caller.require(app, &action, &tenant, &node).await?;
        }
        let route = format!("{action} {}", entry.unwrap_or_default());
        let body = value.unwrap_or_default();
        let writing = writing(
            &self.caller,
            &parameters,
            &self.headers,
            (&self.id, &route),
            (&self.uri, &body),
        )?;
        let address = format!("/api/v1/{}/", noun.path);
        let change = Change { input, address: Some(address) };
        Ok(answered(app.write_configuration(&tenant, &Task::Change(change), &writing).await?))
    }
}

/// Who writes, why and how, of a request.
///
/// # Errors
/// `unauthenticated`, `invalid_parameter`, `invalid_header`.
pub(crate) fn writing(
    caller: &Caller,
    parameters: &Parameters,
    headers: &HeaderMap,
    (id, route): (&str, &str),
    (uri, body): (&Uri, &Value),
) -> Result<Writing, Error> {
    let actor = caller.actor().ok_or(Error::Denied { code: "unauthenticated" })?;
    let flag = |name: &'static str| match parameters.get(name) {
        None | Some("false") => Ok(false),
        Some("true" | "") => Ok(true),
        Some(found) => {
            let found = found.chars().take(60).collect();
            Err(Error::InvalidParameter { name, found, allowed: BOOLEANS })
        }
    };
    let reason = parameters.get("reason").unwrap_or_default();
    if reason.chars().count() > REASON_MAX {
        let found = reason.chars().take(60).collect();
        return Err(Error::InvalidParameter { name: "reason", found, allowed: REASONS });
    }
    let tenant = parameters.required("tenant")?;
    let query = uri.query().unwrap_or_default();
    Ok(Writing {
        key: idempotency::key(headers, (tenant, &actor, route), query, body)?,
        actor,
        reason: reason.to_owned(),
        request_id: id.to_owned(),
        dry_run: flag("dry_run")?,
        acknowledged: flag("acknowledge")?,
    })
}

/// The version a change is of; none where it is of any.
fn if_match(headers: &HeaderMap) -> Result<Option<String>, Error> {
    let value = headers.get(IF_MATCH).ok_or(Error::PreconditionRequired)?;
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let etag = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    // A weak or a listed one is none of ours: it names nothing that can be changed.
    etag.map(|etag| Some(etag.to_owned())).ok_or(Error::PreconditionFailed)
}

/// What was written, as an answer.
pub(crate) fn answered(written: Written) -> Response {
    let status = StatusCode::from_u16(written.status).unwrap_or(StatusCode::OK);
    let mut response = (status, Json(written.answer)).into_response();
    if let Some(etag) = &written.etag {
        tag(response.headers_mut(), etag);
    }
    if let Some(location) = written.location
        && let Ok(location) = HeaderValue::try_from(location)
    {
        response.headers_mut().insert(LOCATION, location);
    }
    response
}
