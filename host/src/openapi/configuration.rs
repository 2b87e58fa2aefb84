//! The configuration's routes, described by the engine's schemas of its entries.

use crate::router::{NOUNS, Noun};
use carreau_engine::schema;
use serde_json::{Map, Value, json};

/// Adds the routes of every noun, and the schemas of what they answer.
pub(super) fn describe(document: &mut Value) {
    let mut paths = Map::new();
    for noun in &NOUNS {
        let one = format!("/api/v1/{}/{{id}}", noun.path);
        paths.insert(format!("/api/v1/{}/", noun.path), all(noun));
        paths.insert(one, entry(noun));
    }
    super::operations::put(document, "/components/schemas", schemas());
    super::operations::put(document, "/paths", paths);
}

fn parameter(name: &str, place: &str, required: bool, kind: &str, description: &str) -> Value {
    json!({ "name": name, "in": place, "required": required, "description": description,
        "schema": { "type": kind } })
}

fn tenant() -> Value {
    parameter("tenant", "query", true, "string", "the tenant's code")
}

fn writing(is_creation: bool) -> Vec<Value> {
    let mut all = vec![
        tenant(),
        parameter("reason", "query", false, "string", "why, for the change log"),
        parameter("dry_run", "query", false, "boolean", "what would become of it; nothing is kept"),
        parameter("acknowledge", "query", false, "boolean", "although golden cases fail"),
        parameter(
            "Idempotency-Key",
            "header",
            false,
            "string",
            "one effect, however often it is sent",
        ),
    ];
    if !is_creation {
        all.push(parameter("id", "path", true, "string", "the entry's id: `2026:federal`"));
        all.push(parameter(
            "If-Match",
            "header",
            true,
            "string",
            "the ETag the change is made of; `*` for any",
        ));
    }
    all
}

fn schema_of(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn answer(description: &str, schema: &Value) -> Value {
    json!({ "description": description,
        "content": { "application/json": { "schema": schema } } })
}

fn all(noun: &Noun) -> Value {
    let (base, what) = (noun.base(), noun.path.replace('-', " "));
    let mut parameters = vec![
        tenant(),
        parameter("after", "query", false, "string", "`next` of the page before"),
        parameter("limit", "query", false, "integer", "entries on a page, at most 1000"),
    ];
    if noun.is_seasonal() {
        parameters.push(parameter("season", "query", false, "string", "of this season only"));
    }
    if noun.has_categories() {
        let description = "of this fee category only";
        parameters.push(parameter("fee_category", "query", false, "string", description));
    }
    json!({
        "get": {
            "tags": ["configuration"], "operationId": format!("list_{base}s"),
            "summary": format!("The {what}, in the order of the rules."),
            "parameters": parameters,
            "responses": { "200": answer("a page of entries", &schema_of("ConfigListOk")),
                "422": { "description": "there is no such season or category" } },
        },
        "post": {
            "tags": ["configuration"], "operationId": format!("create_{base}"),
            "summary": format!("Creates one of the {what}, as the rules' next revision."),
            "parameters": writing(true), "requestBody": body(),
            "responses": { "201": answer("what was created", &schema_of("ConfigurationWritten")),
                "200": answer("what a dry run would create",
                    &schema_of("ConfigurationWritten")) },
        },
    })
}

fn body() -> Value {
    json!({ "required": true, "content": { "application/json": {
        "schema": schema_of("ConfigurationEntry") } } })
}

fn entry(noun: &Noun) -> Value {
    let (base, what) = (noun.base(), noun.path.replace('-', " "));
    let written = || {
        json!({ "200": answer("what became of it",
        &schema_of("ConfigurationWritten")) })
    };
    let id = parameter("id", "path", true, "string", "the entry's id: `2026:federal`");
    json!({
        "get": {
            "tags": ["configuration"], "operationId": format!("get_{base}"),
            "summary": format!("One of the {what}; its ETag is what a change names."),
            "parameters": [tenant(), id],
            "responses": { "200": answer("the entry", &schema_of("ConfigurationEntry")) },
        },
        "put": {
            "tags": ["configuration"], "operationId": format!("replace_{base}"),
            "summary": format!("Replaces one of the {what}; what is left out is gone."),
            "parameters": writing(false), "requestBody": body(), "responses": written(),
        },
        "patch": {
            "tags": ["configuration"], "operationId": format!("update_{base}"),
            "summary": format!("Changes members of one of the {what} (RFC 7396)."),
            "parameters": writing(false), "requestBody": body(), "responses": written(),
        },
        "delete": {
            "tags": ["configuration"], "operationId": format!("delete_{base}"),
            "summary": format!("Deletes one of the {what}; what is in force ends the day before."),
            "parameters": writing(false), "responses": written(),
        },
    })
}

/// What is answered to whoever writes.
fn schemas() -> Map<String, Value> {
    let shown = json!({ "anyOf": [schema_of("ConfigEntry"), { "type": "null" }] });
    let trial = json!({ "anyOf": [schema_of("Trial"), { "type": "null" }] });
    let published = |mut properties: Value| {
        if let Some(members) = properties.as_object_mut() {
            members.insert(
                "revision".to_owned(),
                json!({ "type": ["integer", "null"],
                "description": "the revision that holds the change; null for a dry run" }),
            );
            members.insert("pack_hash".to_owned(), json!({ "type": "string" }));
            members.insert("tests".to_owned(), trial.clone());
        }
        json!({ "type": "object", "properties": properties })
    };
    let list = json!({ "type": "array", "items": { "type": "object" } });
    let sections: Vec<&str> = schema::sections().into_iter().map(|(name, _)| name).collect();
    let entry = json!({ "type": "object", "description": format!("a row of a section of the rules \
        ({}), with `season` and `fee_category` where it has them; `id` is answered",
        sections.join(", ")) });
    let mut schemas = Map::new();
    schemas.insert("ConfigurationEntry".to_owned(), entry);
    schemas.insert(
        "ConfigurationWritten".to_owned(),
        published(json!({
            "after": shown, "before": shown, "outcome": schema_of("ConfigOutcome"),
        "warnings": list,
        })),
    );
    schemas
        .insert("CopiedSeason".to_owned(), published(json!({ "created": list, "skipped": list })));
    schemas.insert(
        "RestoredRevision".to_owned(),
        published(json!({ "changes": list, "restored": { "type": "integer" } })),
    );
    schemas
}
