//! `Idempotency-Key`: a creating request has one effect, however often it is sent.

use crate::clock;
use crate::error::Error;
use axum::http::{HeaderMap, HeaderName};
use carreau_engine::canonical::sha256;
use carreau_store::idempotency::Key;
use serde_json::Value;

/// The header.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Longest key taken.
const KEY_MAX: usize = 200;

/// The key of a request, where it has one: whose, of which route, for which query and body.
///
/// # Errors
/// `invalid_header` where the key is empty, too long, or not visible ASCII.
pub(crate) fn key(
    headers: &HeaderMap,
    (tenant, actor, route): (&str, &str, &str),
    query: &str,
    body: &Value,
) -> Result<Option<Key>, Error> {
    let Some(value) = headers.get(IDEMPOTENCY_KEY) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default();
    if text.is_empty() || text.len() > KEY_MAX || !text.bytes().all(|byte| byte.is_ascii_graphic())
    {
        return Err(Error::InvalidHeader {
            name: "Idempotency-Key",
            found: text.chars().take(60).collect(),
        });
    }
    Ok(Some(Key {
        tenant: tenant.to_owned(),
        actor: actor.to_owned(),
        route: route.to_owned(),
        key: text.to_owned(),
        request_sha256: sha256(format!("{query}\n{body}").as_bytes()),
        created_at: clock::instant(),
    }))
}
