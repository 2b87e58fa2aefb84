//! The description of the API, OpenAPI 3.1, made from the code: the routes from their handlers,
//! what operations take and answer from the engine's own JSON Schemas.
//!
//! Every answer a route can give is listed, so that a program may check that there is no other.

mod configuration;
mod operations;

use crate::configuration::trial::Trial;
use crate::error::problem::{PROBLEM_JSON, Problem};
use crate::router;
use serde_json::{Value, json};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Carreau",
        description = "What federations charge and decide. The engine answers; the server hosts it \
            and records what it decides. Every figure explains itself, and every recorded decision \
            can be replayed to the byte.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    tags(
        (name = "calculations", description = "What is charged, and why"),
        (name = "configuration", description = "Fees and rules as they are kept, with history"),
        (name = "rules", description = "The rules, written in drafts, judged, published"),
        (name = "audit", description = "Who did what"),
        (name = "decisions", description = "What was answered, kept and replayed"),
        (name = "tenants", description = "Federations, their packs and their clubs"),
        (name = "identity", description = "Who asks, and what they may"),
        (name = "organisation", description = "The tree of a federation"),
        (name = "people", description = "Players, their families and memberships"),
        (name = "reference", description = "This description"),
        (name = "operation", description = "For whoever runs the server"),
    ),
    components(schemas(Problem, Trial)),
)]
struct Head;

/// What is said before the routes.
pub(crate) fn head() -> utoipa::openapi::OpenApi {
    Head::openapi()
}

/// The whole description.
pub(crate) fn document() -> Value {
    let described = router::described().into_openapi();
    // It is made of JSON, so that it can be written as JSON.
    let mut document = serde_json::to_value(&described).unwrap_or_default();
    operations::describe(&mut document);
    configuration::describe(&mut document);
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    for (path, item) in paths.into_iter().flatten() {
        for (_, operation) in item.as_object_mut().into_iter().flatten() {
            add_errors(path, operation);
        }
    }
    document
}

/// The problems a route can answer besides what its handler lists.
fn add_errors(path: &str, operation: &mut Value) {
    let takes_body = operation.get("requestBody").is_some();
    let names = |what: &str| path.contains(what);
    let api = names("/api/v1/") && !names("openapi.json");
    let parameters = operation.get("parameters").and_then(Value::as_array);
    let sends = |header: &str| {
        parameters.is_some_and(|all| all.iter().any(|one| one.get("name") == Some(&json!(header))))
    };
    let (versioned, once) = (sends("If-Match"), sends("Idempotency-Key"));
    let problems = [
        (once || versioned, "409", "it is there already, or the change is forbidden as it stands"),
        (versioned, "412", "it was changed since it was read"),
        (once || versioned, "422", "a rule or a field refuses what is asked"),
        (versioned, "428", "the change does not say which version it is of"),
        (api, "400", "something in the request cannot be read"),
        (api, "401", "the token that is sent proves nobody, or none is sent and one is needed"),
        (api, "403", "whoever asks may not"),
        (names("/auth/"), "429", "too many attempts: try again after `Retry-After`"),
        (api || names("{"), "404", "what is named is not there"),
        (takes_body, "408", "the body took too long to arrive"),
        (takes_body, "413", "the body is too large"),
        (takes_body, "415", "the body is not declared as JSON"),
        (takes_body && !names("/call"), "422", "a rule or a field refuses what is asked"),
        (api, "500", "something broke in the server"),
        (api, "503", "not now: ask again after `Retry-After`"),
    ];
    let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else {
        return;
    };
    let schema = json!({ "$ref": "#/components/schemas/Problem" });
    for (status, response) in responses.iter_mut() {
        // What a handler lists beyond this is a problem too.
        if let Some(response) = response.as_object_mut().filter(|_| status.starts_with('4')) {
            let content = json!({ PROBLEM_JSON: { "schema": schema } });
            response.entry("content").or_insert(content);
        }
    }
    for (_, status, description) in problems.into_iter().filter(|(given, ..)| *given) {
        let content = json!({ PROBLEM_JSON: { "schema": schema } });
        let response = json!({ "description": description, "content": content });
        responses.entry(status).or_insert(response);
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Every `$ref` under a value.
    fn references<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
        match value {
            Value::Object(members) => {
                found.extend(members.get("$ref").and_then(Value::as_str));
                members.values().for_each(|member| references(member, found));
            }
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let document = document();
        let mut found = BTreeSet::new();
        references(&document, &mut found);
        assert!(found.len() > 20, "{found:?}");
        let lost = |reference: &&str| {
            let pointer = reference.strip_prefix('#').expect("a reference within the document");
            document.pointer(pointer).is_none()
        };
        let lost: Vec<&str> = found.into_iter().filter(lost).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn every_route_says_what_it_is_and_what_it_answers() {
        let document = document();
        let paths = document.get("paths").and_then(Value::as_object).expect("paths");
        assert!(paths.len() >= 20, "{:?}", paths.keys());
        let mut ids = BTreeSet::new();
        for (path, item) in paths {
            for (method, operation) in item.as_object().expect("methods") {
                let id = operation.get("operationId").and_then(Value::as_str).expect(path);
                assert!(ids.insert(id), "{id} stands twice");
                assert!(operation.get("summary").is_some(), "{method} {path} has no summary");
                let responses = operation.get("responses").and_then(Value::as_object);
                let good = |responses: &serde_json::Map<String, Value>| {
                    responses.keys().any(|status| status.starts_with('2'))
                };
                assert!(responses.is_some_and(good), "{path}");
            }
        }
    }
}
