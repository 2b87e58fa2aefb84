//! `application/problem+json` (RFC 9457): an error, said in the reader's language.
//!
//! Written on the way out (`layers`), since only there the reader's language and the request's id
//! are at hand. What the engine refused keeps its code, path, arguments and what would be allowed.

use super::{Error, Refused};
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
            request_id: request_id.to_owned(),
            status: error.status().as_u16(),
            title: code.replace('_', " "),
            kind: format!("urn:carreau:problem:{code}"),
            code,
        };
        if matches!(error, Error::Refused(_)) {
            problem.kind = format!("urn:carreau:refusal:{}", problem.code);
        }
        let said = language::with_messages(language, |messages| match error {
            Error::Refused(refused) => refusal(refused, language, messages),
            _ => problem.sentence(messages),
        });
        problem.detail = said.unwrap_or_else(|| problem.title.clone());
        problem
    }

    /// What is wrong, and what to do.
    fn sentence(&self, messages: &Messages) -> String {
        let id = match self.code.as_str() {
            "unknown_parameter" if self.allowed.is_empty() => "problem-no-parameters".to_owned(),
            code => message_id(code),
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in &self.arguments {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            arguments.set(name.as_str(), text);
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
        Error::InvalidHeader { name, found } => json!({ "name": name, "found": found }),
        Error::TooLarge { limit_bytes } => json!({ "limit_bytes": limit_bytes }),
        Error::UnknownTenant { tenant, .. } | Error::TenantUnavailable { tenant } => {
            json!({ "tenant": tenant })
        }
        Error::UnknownDecision { id } | Error::Unknown { id, .. } => json!({ "id": id }),
        Error::Forbidden { action } => json!({ "action": action }),
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
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const DENIED: [&str; 9] = [
        "unauthenticated",
        "token_invalid",
        "token_expired",
        "token_reused",
        "session_ended",
        "user_disabled",
        "wrong_credentials",
        "api_key_expired",
        "api_key_revoked",
    ];
    const FIELDS: [&str; 27] = [
        "level_unfit",
        "person_unknown",
        "email_unreadable",
        "password_unfit",
        "name_unfit",
        "language_unknown",
        "session_kind_unknown",
        "role_unknown",
        "role_not_of_tenant",
        "org_node_unknown",
        "scope_unknown",
        "expiry_unfit",
        "grants_unfit",
        "state_unknown",
        "one_time_token_unknown",
        "one_time_token_used",
        "one_time_token_expired",
        "column_unknown",
        "column_missing",
        "column_repeated",
        "file_not_utf8",
        "file_empty",
        "line_uneven",
        "line_repeated",
        "player_number_unknown",
        "currency_unknown",
        "time_zone_unknown",
    ];
    const CONFLICTS: [&str; 12] = [
        "grant_exists",
        "last_admin",
        "user_exists",
        "org_node_exists",
        "org_node_of_pack",
        "org_node_in_use",
        "player_number_taken",
        "person_has_record",
        "player_erased",
        "membership_exists",
        "member_elsewhere",
        "tenant_exists",
    ];
    const UNKNOWN: [&str; 8] = [
        "unknown_export",
        "unknown_user",
        "unknown_grant",
        "unknown_api_key",
        "unknown_org_node",
        "unknown_player",
        "unknown_membership",
        "unknown_import",
    ];

    /// One of each of the server's own errors.
    fn every() -> Vec<Error> {
        let text = || "words".to_owned();
        let denied = DENIED.map(|code| Error::Denied { code });
        let field =
            |code| Error::Field { code, path: text(), found: text(), allowed: vec![text()] };
        let conflict = CONFLICTS.map(|code| Error::Conflict { code, found: text() });
        let unknown = UNKNOWN.map(|code| Error::Unknown { code, id: text() });
        let named = denied.into_iter().chain(FIELDS.map(field)).chain(conflict).chain(unknown);
        named.chain(single()).collect()
    }

    fn single() -> Vec<Error> {
        let text = || "words".to_owned();
        vec![
            Error::Forbidden { action: text() },
            Error::TooManyAttempts { seconds: 7 },
            Error::PreconditionRequired,
            Error::PreconditionFailed,
            Error::UnknownParameter { name: text(), known: &["tenant"] },
            Error::MissingParameter { name: "tenant" },
            Error::RepeatedParameter { name: "tenant" },
            Error::InvalidParameter { name: "record", found: text(), allowed: &["quote"] },
            Error::BodyBroken,
            Error::BodyLate,
            Error::RepeatedMember,
            Error::OpMismatch { op: text(), expected: "words" },
            Error::SeasonMismatch { season: text(), expected: text() },
            Error::NotJson { found: text() },
            Error::NotCsv { found: text() },
            Error::TooLarge { limit_bytes: 7 },
            Error::UnknownTenant { tenant: text(), known: vec![text()] },
            Error::UnknownDecision { id: text() },
            Error::UnknownEngine { sha256: text() },
            Error::UnknownPack { sha256: text() },
            Error::UnknownRoute,
            Error::MethodNotAllowed,
            Error::TenantUnavailable { tenant: text() },
            Error::DatabaseUnavailable,
            Error::EngineFault,
            Error::Timeout,
            Error::Internal,
        ]
    }

    #[test]
    fn every_error_is_said_in_every_language() {
        let codes: BTreeSet<String> = every().iter().map(|error| error.code().to_owned()).collect();
        assert_eq!(codes.len(), every().len(), "codes are distinct");
        for language in Language::ALL {
            let mut said = BTreeSet::new();
            for error in every() {
                let problem = Problem::of(&error, language, "id");
                let Problem { detail, title, .. } = problem;
                let raw = detail.contains(['{', '}', '$', '_']) || detail.contains("problem-");
                assert!(!raw && detail != title && detail.ends_with(['.', '!']), "{detail}");
                assert!(said.insert(detail.clone()), "{language:?}: {detail}");
            }
        }
    }

    #[test]
    fn where_no_parameter_is_taken_none_is_listed() {
        for language in Language::ALL {
            let error = Error::UnknownParameter { name: "words".to_owned(), known: &[] };
            let detail = Problem::of(&error, language, "id").detail;
            assert!(detail.contains("words") && !detail.contains([':', '_']), "{detail}");
        }
    }

    #[test]
    fn a_reader_is_given_the_best_of_the_languages() {
        let check = |accepted: &str, expected: Language| {
            let header = HeaderValue::from_str(accepted).ok();
            assert_eq!(preferred(header.as_ref()), expected, "{accepted}");
        };
        check("fr-CA,fr;q=0.9", Language::Fr);
        check("en;q=0.1, de;q=0.9", Language::De);
        check("ja, sv;q=0.2", Language::Sv);
        check("ja", Language::En);
        check(";;q=,", Language::En);
    }
}
