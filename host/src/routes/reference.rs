//! The description of the API: OpenAPI as JSON, and a page to read it on, which loads nothing from
//! anywhere else; and what scripts may define, read and call.

use super::page::Page;
use crate::openapi;
use axum::Json;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use carreau_engine::script::reference::{Reference, reference};
use std::sync::LazyLock;

/// Built at the first request: it never changes while the program runs.
static OPENAPI: LazyLock<String> = LazyLock::new(|| openapi::document().to_string());

/// RapiDoc's one script, which the build of the page copies from npm.
const SCRIPT: &str = "api-docs/rapidoc-min.js";

const READER: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
<meta name=\"viewport\" content=\"width=device-width\"><title>Carreau · API</title>\
<link rel=\"icon\" href=\"/mark.svg\" type=\"image/svg+xml\">\
<script type=\"module\" src=\"/api-docs/rapidoc-min.js\"></script>\
<rapi-doc spec-url=\"/api/v1/openapi.json\" render-style=\"read\" load-fonts=\"false\" \
show-header=\"false\" allow-authentication=\"false\" schema-style=\"table\" theme=\"light\" \
bg-color=\"#fffef9\" text-color=\"#26241f\" primary-color=\"#7a4a00\" \
nav-bg-color=\"#26241f\"></rapi-doc>";

const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
<title>Carreau · API</title><p>The reader is not built. Stop the server \
and start it by <code>cargo xtask serve</code>, or read \
<a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a>.";

/// The description of this API.
#[utoipa::path(
    get, path = "/api/v1/openapi.json", tag = "reference", operation_id = "openapi",
    responses((status = 200, description = "OpenAPI 3.1", body = Object)),
)]
pub(crate) async fn description() -> Response {
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-cache")];
    (headers, OPENAPI.as_str()).into_response()
}

/// What scripts of packs may define, read and call.
#[utoipa::path(
    get, path = "/api/v1/scripts/reference", tag = "reference",
    operation_id = "script_reference",
    responses((status = 200, description = "hooks, functions and records", body = Object)),
)]
pub(crate) async fn scripts() -> Json<Reference> {
    Json(reference())
}

/// A page to read the description on.
#[utoipa::path(
    get, path = "/api/docs", tag = "reference", operation_id = "docs",
    responses((status = 200, description = "a page", body = String, content_type = "text/html")),
)]
pub(crate) async fn reader() -> Html<&'static str> {
    Html(if Page::get(SCRIPT).is_some() { READER } else { NOT_BUILT })
}
