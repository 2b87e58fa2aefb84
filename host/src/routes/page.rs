//! The page: what Vite built in `web/dist`, embedded in the program.
//!
//! A program of the development profile reads the folder instead, so that a change of the page
//! needs no new program. Files under `assets/` carry their hash in their name and never change; any
//! other path that names no file is the page's own, which finds its way by itself.

use super::engines::IMMUTABLE;
use super::tenants::names_tag;
use crate::error::Error;
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use std::fmt::Write;

/// The built page; empty where it was not built.
#[derive(RustEmbed)]
#[folder = "$CARREAU_PAGE"]
#[allow_missing = true]
pub(crate) struct Page;

const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
<title>Carreau</title><p>The page is not built. Run <code>cargo xtask build</code> and start the \
server again. The API is described at <a href=\"/api/docs\">/api/docs</a>.";

/// Whatever no other route takes: a file of the page, or the page itself.
pub(crate) async fn fallback(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    if path == "api" || path.starts_with("api/") {
        return Error::UnknownRoute.into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        return Error::MethodNotAllowed.into_response();
    }
    let names = [path.to_owned(), format!("{path}.html"), format!("{path}/index.html")];
    let found = names.iter().find_map(|name| Some((name, Page::get(name)?)));
    match found {
        Some((name, file)) if !path.is_empty() => serve(name, file, &headers),
        _ if !is_page(path, &headers) => Error::UnknownRoute.into_response(),
        _ => match Page::get("index.html") {
            Some(index) => serve("index.html", index, &headers),
            None => (StatusCode::SERVICE_UNAVAILABLE, Html(NOT_BUILT)).into_response(),
        },
    }
}

/// Whether a path is one the page shows: no file, and asked for by somebody who reads pages.
fn is_page(path: &str, headers: &HeaderMap) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    let accepts = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or("*/*");
    !last.contains('.') && (accepts.contains("text/html") || accepts.contains("*/*"))
}

fn serve(name: &str, file: EmbeddedFile, headers: &HeaderMap) -> Response {
    let hash = file.metadata.sha256_hash();
    let tag = hash.iter().take(16).fold(String::from("\""), |mut tag, byte| {
        // Writing to a text cannot fail.
        let _ = write!(tag, "{byte:02x}");
        tag
    }) + "\"";
    let lasting = if name.starts_with("assets/") { IMMUTABLE } else { "no-cache" };
    let cached = [(ETAG, tag.as_str()), (CACHE_CONTROL, lasting)];
    if names_tag(headers, &tag) {
        return (StatusCode::NOT_MODIFIED, cached).into_response();
    }
    let media_type = file.metadata.mimetype();
    let charset = if media_type.starts_with("text/") { "; charset=utf-8" } else { "" };
    let media_type = [(CONTENT_TYPE, format!("{media_type}{charset}"))];
    (cached, media_type, file.data.into_owned()).into_response()
}
