//! The calculations, described by the engine's JSON Schemas.
//!
//! The engine writes a schema with its definitions inside; in one document they stand side by side
//! under `components`, so that references are rewritten. Two definitions of one name that differ
//! keep apart by the name of their operation.

use crate::decisions::PURPOSES;
use crate::language::{Language, purpose_id, with_messages};
use crate::router::{ANY_OPERATION, CALCULATIONS, Calculation};
use carreau_engine::schema;
use serde_json::{Map, Value, json};

/// Where schemas stand in the document.
const SCHEMAS: &str = "#/components/schemas/";

/// Adds the calculations and everything their schemas name.
pub(super) fn describe(document: &mut Value) {
    let mut schemas = fixed();
    let mut paths = Map::new();
    for described in schema::operations() {
        let op = described.get("op").and_then(Value::as_str).unwrap_or_default();
        let name = camel(op);
        for part in ["input", "ok"] {
            let schema = described.get(part).cloned().unwrap_or_default();
            hoist(&format!("{name}{}", camel(part)), &name, schema, &mut schemas);
        }
        let mut asked = request(op, &name);
        if op == "license_fee.calculate" {
            of_player(&mut asked, &name);
        }
        schemas.insert(format!("{name}Request"), asked);
        schemas.insert(format!("{name}Reply"), reply(&name));
    }
    for calculation in &CALCULATIONS {
        paths.insert(calculation.path.to_owned(), typed(calculation));
    }
    paths.insert(ANY_OPERATION.to_owned(), any());
    put(document, "/components/schemas", schemas);
    put(document, "/paths", paths);
}

pub(super) fn put(document: &mut Value, pointer: &str, members: Map<String, Value>) {
    if let Some(Value::Object(present)) = document.pointer_mut(pointer) {
        let clash = members.keys().find(|name| present.contains_key(*name));
        debug_assert!(clash.is_none(), "two of one name: {clash:?}");
        present.extend(members);
    }
}

/// `license_fee.calculate` → `LicenseFeeCalculate`.
fn camel(name: &str) -> String {
    let words = name.split(['_', '.']);
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    words.map(capital).collect()
}

/// Moves a schema and its definitions under `components`.
fn hoist(name: &str, op: &str, mut schema: Value, schemas: &mut Map<String, Value>) {
    let definitions = schema.as_object_mut().and_then(|schema| schema.remove("$defs"));
    let definitions = match definitions {
        Some(Value::Object(definitions)) => definitions,
        _ => Map::new(),
    };
    let mut renamed = Vec::new();
    for (definition, body) in &definitions {
        let mut body = body.clone();
        point(&mut body, &[]);
        let taken = schemas.get(definition).is_some_and(|known| *known != body);
        let free = if taken { format!("{op}{definition}") } else { definition.clone() };
        renamed.push((definition.clone(), free));
    }
    for (definition, mut body) in definitions {
        let free = renamed.iter().find(|(known, _)| *known == definition);
        let free = free.map_or(definition.as_str(), |(_, free)| free).to_owned();
        point(&mut body, &renamed);
        schemas.insert(free, body);
    }
    if let Some(schema) = schema.as_object_mut() {
        schema.remove("$schema");
    }
    point(&mut schema, &renamed);
    schemas.insert(name.to_owned(), schema);
}

/// Rewrites the references of a schema to where their definitions stand now.
fn point(schema: &mut Value, renamed: &[(String, String)]) {
    match schema {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(reference) if name == "$ref" => {
                        let Some(definition) = reference.strip_prefix("#/$defs/") else { continue };
                        let found = renamed.iter().find(|(known, _)| known == definition);
                        let free = found.map_or(definition, |(_, free)| free);
                        *reference = format!("{SCHEMAS}{free}");
                    }
                    member => point(member, renamed),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| point(item, renamed)),
        _ => {}
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("{SCHEMAS}{name}") })
}

/// The engine's request of one operation.
fn request(op: &str, name: &str) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["input"],
        "properties": {
            "op": { "const": op, "description": "the operation; the route's where left out" },
            "on": { "type": "string", "format": "date",
                "description": "the date it is judged on; today, where the tenant is, where left \
                    out" },
            "input": reference(&format!("{name}Input")),
            "explain": { "type": "boolean", "default": true,
                "description": "whether the reply says why" },
            "trace": { "type": "boolean", "default": false,
                "description": "whether the reply names its pack and counts its scripts' \
                    operations" },
        },
    })
}

/// The same asked for by a player's id: the input without the facts the server gathers.
fn of_player(request: &mut Value, name: &str) {
    let mut by_id = request.clone();
    if let Some(properties) = by_id.get_mut("properties").and_then(Value::as_object_mut) {
        let id = json!({ "type": "string", "format": "uuid",
            "description": "whose facts the server gathers: `player`, `org`, and `category` where \
                the input has none" });
        properties.insert("player_id".to_owned(), id);
        let text = json!({ "type": "string" });
        let input = json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["season", "license_type"],
            "properties": { "season": text, "license_type": text, "category": text },
        });
        properties.insert("input".to_owned(), input);
    }
    if let Some(by_id) = by_id.as_object_mut() {
        by_id.insert("required".to_owned(), json!(["player_id", "input"]));
    }
    let description = format!("`{name}Input` with the facts, or a player's id in their place");
    *request = json!({ "description": description, "oneOf": [request.take(), by_id] });
}

/// The engine's reply to one operation.
fn reply(name: &str) -> Value {
    json!({
        "type": "object",
        "required": ["ok"],
        "properties": {
            "explanation": { "type": "array", "items": reference("Step") },
            "ok": reference(&format!("{name}Ok")),
            "trace": reference("Trace"),
        },
    })
}

/// The schemas that are written by hand, since the engine has no type for them.
fn fixed() -> Map<String, Value> {
    let text = json!({ "type": "string" });
    let hash = json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" });
    let object = json!({ "type": "object" });
    let refusal = json!({
        "type": "object",
        "required": ["allowed", "arguments", "code", "path"],
        "properties": { "allowed": { "type": "array", "items": text }, "arguments": object,
            "code": text, "path": text },
    });
    let fixed = json!({
        "Step": {
            "description": "one reason: its key, and the values its sentence speaks of",
            "type": "object",
            "required": ["arguments", "key"],
            "properties": { "arguments": object, "key": text, "rule": text, "reference": text,
                "illustrative": { "type": "boolean" } },
        },
        "Trace": {
            "type": "object",
            "required": ["pack_hash", "script_operations"],
            "properties": { "pack_hash": hash, "script_operations": { "type": "integer" } },
        },
        "Refusal": refusal,
        "Pack": {
            "description": "a manifest of content-addressed sections, and the public ones",
            "type": "object",
            "required": ["manifest", "sections"],
            "properties": {
                "manifest": { "type": "object", "required": ["format", "sections", "tenant"],
                    "properties": { "format": { "type": "integer" }, "sections": object,
                        "tenant": text } },
                "sections": object,
            },
        },
        "Decision": decision(&text, &hash, &object),
        "AnyRequest": {
            "type": "object",
            "required": ["op", "on", "input"],
            "properties": { "op": text, "on": { "type": "string", "format": "date" },
                "input": object, "explain": { "type": "boolean" }, "trace": { "type": "boolean" } },
        },
        "AnyBody": {
            "description": "a request; anything else is refused by the engine, in its reply",
            "anyOf": [reference("AnyRequest"), {}],
        },
        "AnyReply": {
            "description": "the engine's reply: `ok` with its explanation, or `refused`",
            "type": "object",
            "properties": { "explanation": { "type": "array", "items": reference("Step") },
                "ok": object, "refused": reference("Refusal"), "trace": reference("Trace") },
        },
    });
    match fixed {
        Value::Object(fixed) => fixed,
        _ => Map::new(),
    }
}

fn decision(text: &Value, hash: &Value, object: &Value) -> Value {
    let or_null = |kind: &str| json!({ "type": [kind, "null"] });
    let properties = json!({
        "id": { "type": "string", "format": "uuid" }, "tenant": text, "op": text,
        "on": { "type": "string", "format": "date" },
        "request": or_null("object"), "result": or_null("object"),
        "reply_sha256": hash, "engine_hash": hash, "pack_hash": hash,
        "script_operations": { "type": "integer" },
        "purpose": { "enum": PURPOSES },
        "subject": or_null("object"),
        "decided_at": { "type": "string", "format": "date-time" },
        "decided_by": or_null("string"), "request_id": text,
    });
    let required: Vec<&String> = properties.as_object().into_iter().flat_map(Map::keys).collect();
    let mut schema = object.clone();
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("required".to_owned(), json!(required));
        schema.insert("properties".to_owned(), properties);
    }
    schema
}

fn typed(calculation: &Calculation) -> Value {
    let name = camel(calculation.op);
    let mut parameters = parameters();
    if calculation.is_seasonal() {
        let season = json!({ "name": "season_id", "in": "path", "required": true,
            "description": "the season; the input's is filled in, or must be this one",
            "schema": { "type": "string" } });
        parameters.push(season);
    }
    let id = calculation.op.replace('.', "_");
    let purpose = purpose_id(calculation.op);
    let summary = with_messages(Language::En, |messages| capital(&messages.text(&purpose)));
    let summary = summary.unwrap_or_else(|| calculation.op.to_owned());
    operation(&id, &summary, parameters, [&format!("{name}Request"), &format!("{name}Reply")])
}

/// A phrase as a title.
fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn any() -> Value {
    let summary = "Any operation of the engine, its reply as it is, refusals included";
    operation("call", summary, parameters(), ["AnyBody", "AnyReply"])
}

fn operation(id: &str, summary: &str, parameters: Vec<Value>, [asked, said]: [&str; 2]) -> Value {
    let json = |name: &str| json!({ "application/json": { "schema": reference(name) } });
    let header =
        |description: &str| json!({ "description": description, "schema": { "type": "string" } });
    let headers = json!({
        "Carreau-Engine": header("SHA-256 of the engine's module"),
        "Carreau-Pack": header("the pack's hash"),
    });
    let mut recorded = headers.clone();
    if let Some(recorded) = recorded.as_object_mut() {
        recorded.insert("Carreau-Decision".to_owned(), header("the decision's id"));
        recorded.insert("Location".to_owned(), header("where the decision can be read"));
    }
    json!({ "post": {
        "tags": ["calculations"],
        "operationId": id,
        "summary": summary,
        "parameters": parameters,
        "requestBody": { "required": true, "content": json(asked) },
        "responses": {
            "200": { "description": "the engine's reply, byte for byte", "headers": headers,
                "content": json(said) },
            "201": { "description": "the same, recorded as a decision", "headers": recorded,
                "content": json(said) },
        },
    } })
}

fn parameters() -> Vec<Value> {
    vec![
        json!({ "name": "tenant", "in": "query", "required": true,
            "description": "the tenant's code", "schema": { "type": "string", "minLength": 1 } }),
        json!({ "name": "record", "in": "query", "required": false,
            "description": "what the answer is kept for; left out, it is not kept",
            "schema": { "type": "string", "enum": PURPOSES } }),
    ]
}
