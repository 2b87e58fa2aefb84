//! The engine's modules by their hash: the very bytes that decisions are pinned to.

use super::Parameters;
use crate::app::App;
use crate::error::Error;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// A module, named by its own hash, never changes.
pub(crate) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// A module: the present one, or one that decisions are pinned to.
#[utoipa::path(
    get, path = "/api/v1/engines/{sha256}", tag = "decisions", operation_id = "get_engine",
    params(("sha256" = String, Path, description = "SHA-256 of the module, 64 lower-case digits")),
    responses((status = 200, description = "the module", body = Vec<u8>,
        content_type = "application/wasm")),
)]
pub(crate) async fn module(
    State(app): State<Arc<App>>,
    Path(sha256): Path<String>,
    uri: Uri,
) -> Result<Response, Error> {
    Parameters::read(&uri, &[])?;
    let unknown = || Error::UnknownEngine { sha256: sha256.chars().take(64).collect() };
    let headers = [(CONTENT_TYPE, "application/wasm"), (CACHE_CONTROL, IMMUTABLE)];
    if sha256 == app.engine.module.identity() {
        return Ok((headers, app.engine.wasm).into_response());
    }
    if !is_hash(&sha256) {
        return Err(unknown());
    }
    let stored = app.database.module(&sha256).await?.ok_or_else(unknown)?;
    Ok((headers, stored).into_response())
}

/// Whether a text can be a SHA-256: what cannot is not looked for, as not every text can be in a
/// database.
pub(crate) fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
