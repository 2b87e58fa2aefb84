//! `application/problem+json` (RFC 9457): an error, said in the reader's language.
//!
//! Written on the way out (`layers`), since only there the reader's language and the request's id
//! are at hand. What the engine refused keeps its code, path, arguments and what would be allowed.

use super::{Error, NotAllowed, Refused};
use crate::fields;
use crate::language::{self, Language, Messages, Sentences};
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, VARY, WWW_AUTHENTICATE,
};
use axum::http::{Extensions, HeaderValue, StatusCode};
use axum::response::Response;
use fluent_bundle::FluentArgs;
use serde::Serialize;
use serde_json::{Map, Value, json};
use tower_http::request_id::RequestId;
use utoipa::ToSchema;

/// The media type of a problem.
pub(crate) const PROBLEM_JSON: &str = "application/problem+json";

/// Why there is no answer of the usual kind (RFC 9457).
#[derive(Serialize, ToSchema)]
pub(crate) struct Problem {
    /// What would be accepted instead, where that can be listed.
    allowed: Vec<String>,
    /// The values `detail` speaks of, by name.
    arguments: Map<String, Value>,
    /// Stable code of the problem.
    #[schema(example = "unknown_season")]
    code: String,
    /// What is wrong and what to do, in the language of `Accept-Language`.
    detail: String,
    /// JSONPath (RFC 9535) of the offending input in the request.
    #[schema(example = "$.input.season")]
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// The first day on which it would be allowed, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_on: Option<String>,
    /// Everything that stands in the way of a transfer: `key`, `arguments`, `next_on`, `sentence`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    reasons: Vec<Value>,
    /// The request's id, as in `X-Request-Id`.
    request_id: String,
    /// The HTTP status.
    #[schema(example = 422)]
    status: u16,
    /// The code in words.
    title: String,
    /// `urn:carreau:refusal:<code>` where the engine refuses, `urn:carreau:problem:<code>` where
    /// the server does.
    #[serde(rename = "type")]
    kind: String,
}

/// What of a request its problem speaks of.
pub(crate) struct Asked {
    language: Option<HeaderValue>,
    id: Option<RequestId>,
}

impl Asked {
    /// Kept before the request is handed on; what it says is read where there is a problem.
    pub(crate) fn of(request: &Request) -> Self {
        let language = request.headers().get(ACCEPT_LANGUAGE).cloned();
        Self { language, id: request.extensions().get().cloned() }
    }
}

/// Gives an error its body.
pub(crate) fn render(mut response: Response, asked: &Asked) -> Response {
    let error = match response.extensions_mut().remove::<Error>() {
        Some(error) => error,
        // The one refusal that is axum's own: a path that is no text, at which nothing can be.
        None if response.status() == StatusCode::BAD_REQUEST => {
            *response.status_mut() = StatusCode::NOT_FOUND;
            Error::UnknownRoute
        }
        None => return response,
    };
    let language = preferred(asked.language.as_ref());
    let id = asked.id.as_ref().and_then(|id| id.header_value().to_str().ok()).unwrap_or_default();
    let problem = Problem::of(&error, language, id);
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    *response.body_mut() = Body::from(body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
    headers.append(VARY, HeaderValue::from_static("accept-language"));
    if matches!(error, Error::Denied { .. }) {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"carreau\""));
    }
    if let Some(seconds) = error.retry_after_seconds() {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// The request's id, which the outermost layer gave it.
pub(crate) fn request_id(extensions: &Extensions) -> String {
    let id = extensions.get::<RequestId>();
    id.and_then(|id| id.header_value().to_str().ok()).unwrap_or_default().to_owned()
}

/// What is wrong, and what to do, where no request is answered by it.
pub(crate) fn said(error: &Error, language: Language) -> String {
    Problem::of(error, language, "").detail
}

/// The best of the five languages for a reader, else English.
pub(crate) fn preferred(header: Option<&HeaderValue>) -> Language {
    let header = header.and_then(|value| value.to_str().ok());
    let known = Language::ALL.map(Language::code);
    let wanted = accept_language::parse(header.unwrap_or_default());
    let base = |tag: &String| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let found = wanted.iter().map(base).find(|code| known.contains(&code.as_str()));
    Language::ALL
        .into_iter()
        .find(|language| found.as_deref() == Some(language.code()))
        .unwrap_or(Language::En)
}

impl Problem {
    fn of(error: &Error, language: Language, request_id: &str) -> Self {
        let code = error.code().to_owned();
        let mut problem = Self {
            allowed: allowed(error),
            arguments: arguments(error),
            detail: String::new(),
            path: place(error),
            next_on: None,
            reasons: Vec::new(),
            request_id: request_id.to_owned(),
            status: error.status().as_u16(),
            title: code.replace('_', " "),
            kind: format!("urn:carreau:problem:{code}"),
            code,
        };
        if matches!(error, Error::Refused(_)) {
            problem.kind = format!("urn:carreau:refusal:{}", problem.code);
        }
        if let Error::NotAllowed(not_allowed) = error {
            problem.next_on.clone_from(&not_allowed.next_on);
            problem.reasons = reasons(not_allowed, language);
        }
        let said = language::with_messages(language, |messages| match error {
            Error::Refused(refused) => refusal(refused, language, messages),
            Error::NotAllowed(_) => problem.of_reasons(messages),
            _ => problem.sentence(messages),
        });
        problem.detail = said.unwrap_or_else(|| problem.title.clone());
        problem
    }

    /// What is wrong: that it is not allowed, and why.
    fn of_reasons(&self, messages: &Messages) -> String {
        let said = self.reasons.iter().filter_map(|reason| reason.get("sentence")?.as_str());
        let parts = [self.sentence(messages)].into_iter().chain(said.map(str::to_owned));
        parts.collect::<Vec<_>>().join(" ")
    }

    /// What is wrong, and what to do.
    fn sentence(&self, messages: &Messages) -> String {
        let id = match self.code.as_str() {
            "unknown_parameter" if self.allowed.is_empty() => "problem-no-parameters".to_owned(),
            code => message_id(code),
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in &self.arguments {
            match value.as_i64().filter(|_| name == "count") {
                Some(count) => arguments.set(name.as_str(), count),
                None => {
                    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                    arguments.set(name.as_str(), text);
                }
            }
        }
        arguments.set("allowed", self.allowed.join(", "));
        let advice = messages.advice(&id, &arguments);
        let parts = [Some(messages.with(&id, &arguments)), advice];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// The message of a problem's code.
pub(crate) fn message_id(code: &str) -> String {
    format!("problem-{}", code.replace('_', "-"))
}

fn refusal(refused: &Refused, language: Language, messages: &Messages) -> String {
    let names = refused.live.as_ref().and_then(|live| live.names(language));
    Sentences::new(messages, names.as_ref()).refusal(&refused.refusal).joined()
}

/// What stands in the way of a transfer, each with its sentence.
fn reasons(not_allowed: &NotAllowed, language: Language) -> Vec<Value> {
    let names = not_allowed.live.names(language);
    let said = language::with_messages(language, |messages| {
        let sentences = Sentences::new(messages, names.as_ref());
        let said = not_allowed.reasons.iter().map(|reason| {
            let mut reason = reason.clone();
            let sentence = sentences.step(&reason, None);
            fields::add(&mut reason, json!({ "sentence": sentence }));
            reason
        });
        said.collect()
    });
    said.unwrap_or_else(|| not_allowed.reasons.clone())
}

fn allowed(error: &Error) -> Vec<String> {
    let texts = |known: &[&str]| known.iter().map(|text| (*text).to_owned()).collect();
    match error {
        Error::Refused(refused) => {
            let allowed = refused.refusal.get("allowed").and_then(Value::as_array);
            let allowed = allowed.map(Vec::as_slice).unwrap_or_default();
            allowed.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        Error::UnknownParameter { known, .. } => texts(known),
        Error::InvalidParameter { allowed, .. } => texts(allowed),
        Error::OpMismatch { expected, .. } => texts(&[expected]),
        Error::SeasonMismatch { expected, .. } => vec![expected.clone()],
        Error::UnknownTenant { known, .. } => known.clone(),
        Error::Field { allowed, .. } => allowed.clone(),
        Error::NotJson { .. } => texts(&["application/json"]),
        Error::NotCsv { .. } => texts(&["text/csv"]),
        _ => Vec::new(),
    }
}

fn arguments(error: &Error) -> Map<String, Value> {
    let given = match error {
        Error::Refused(refused) => {
            refused.refusal.get("arguments").cloned().unwrap_or_else(|| json!({}))
        }
        Error::UnknownParameter { name, .. } => json!({ "name": name }),
        Error::MissingParameter { name } | Error::RepeatedParameter { name } => {
            json!({ "name": name })
        }
        Error::InvalidParameter { name, found, .. } => json!({ "name": name, "found": found }),
        Error::OpMismatch { op, expected } => json!({ "op": op, "expected": expected }),
        Error::SeasonMismatch { season, expected } => {
            json!({ "season": season, "expected": expected })
        }
        Error::NotJson { found } | Error::NotCsv { found } => json!({ "found": found }),
        Error::TestsFailed { failed } => {
            json!({ "count": failed.as_array().map_or(0, Vec::len), "failed": failed })
        }
        Error::Draft { arguments, .. } => arguments.clone(),
        Error::InvalidHeader { name, found } => json!({ "name": name, "found": found }),
        Error::TooLarge { limit_bytes } => json!({ "limit_bytes": limit_bytes }),
        Error::UnknownTenant { tenant, .. } | Error::TenantUnavailable { tenant } => {
            json!({ "tenant": tenant })
        }
        Error::UnknownDecision { id } | Error::Unknown { id, .. } => json!({ "id": id }),
        Error::Forbidden { action } => json!({ "action": action }),
        Error::NoFee { number } => json!({ "id": number }),
        Error::TooManyAttempts { seconds } => json!({ "seconds": seconds }),
        Error::Field { found, .. } | Error::Conflict { found, .. } => json!({ "found": found }),
        Error::UnknownEngine { sha256 } | Error::UnknownPack { sha256 } => {
            json!({ "sha256": sha256 })
        }
        _ => json!({}),
    };
    match given {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// The place an error speaks of.
pub(crate) fn place(error: &Error) -> Option<String> {
    match error {
        Error::Refused(refused) => {
            refused.refusal.get("path").and_then(Value::as_str).map(str::to_owned)
        }
        Error::Field { path, .. } => Some(path.clone()),
        Error::OpMismatch { .. } => Some("$.op".to_owned()),
        Error::SeasonMismatch { .. } => Some("$.input.season".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
