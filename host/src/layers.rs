//! What surrounds every route: an id, a limit, a deadline, headers, figures, a net.
//!
//! From the outside in: the request's id, the log, figures, security headers, who may ask from
//! another page, compression; then errors get their bodies, and inside of that panics and slow
//! answers become errors.

use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::error::problem;
use crate::routes::calculations::{BODY_BYTES_MAX, DECISION, ENGINE, PACK};
use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION, REFERRER_POLICY,
    RETRY_AFTER, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, Response, request};
use axum::middleware::{self, Next};
use axum::response::IntoResponse;
use metrics::{counter, histogram};
use std::time::{Duration, Instant};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::request_id::{
    MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer,
};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::Level;

/// The longest a request may take, its body's arrival included.
const ANSWER_MAX: Duration = Duration::from_secs(30);
/// Shorter answers are sent as they are: packing them costs more than it saves.
const COMPRESS_BYTES_MIN: u64 = 1024;
/// Longest id taken over from a sender.
const REQUEST_ID_MAX: usize = 64;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Puts the layers around the routes.
pub(crate) fn around(routes: Router, app: &App) -> Router {
    let inner = routes
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(middleware::from_fn(in_time))
        .layer(CatchPanicLayer::custom(|_panic| Error::Internal.into_response()))
        .layer(middleware::from_fn(problem::render));
    let packed = CompressionLayer::new().compress_when(SizeAbove::new(COMPRESS_BYTES_MIN));
    let open = inner.layer(packed).layer(other_pages());
    let safe = security(open, app).layer(middleware::from_fn(measure));
    safe.layer(
        TraceLayer::new_for_http()
            .make_span_with(span)
            .on_response(DefaultOnResponse::new().level(Level::DEBUG))
            // What failed was logged where it failed, with its reason.
            .on_failure(()),
    )
    .layer(PropagateRequestIdLayer::new(REQUEST_ID))
    .layer(SetRequestIdLayer::new(REQUEST_ID, NewId))
    .layer(middleware::from_fn(plain_id))
}

/// An id for a request that brought none.
#[derive(Clone)]
struct NewId;

impl MakeRequestId for NewId {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        HeaderValue::from_str(&clock::new_id().to_string()).ok().map(RequestId::new)
    }
}

/// Lets a sender's id pass only where it is short and plain: it goes to logs and records.
async fn plain_id(mut request: Request, next: Next) -> impl IntoResponse {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let fits = |id: &HeaderValue| {
        let id = id.as_bytes();
        !id.is_empty() && id.len() <= REQUEST_ID_MAX && id.iter().all(plain)
    };
    if !request.headers().get(REQUEST_ID).is_some_and(fits) {
        request.headers_mut().remove(REQUEST_ID);
    }
    next.run(request).await
}

/// A request in the log: its route and not its address, which may name a person.
fn span<B>(request: &axum::http::Request<B>) -> tracing::Span {
    let id = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route = route(request), id)
}

fn route<B>(request: &axum::http::Request<B>) -> String {
    let matched = request.extensions().get::<MatchedPath>();
    matched.map_or_else(|| "page".to_owned(), |path| path.as_str().to_owned())
}

/// Counts requests by route and status, and how long they take.
async fn measure(request: Request, next: Next) -> impl IntoResponse {
    let started = Instant::now();
    let route = route(&request);
    let method = match *request.method() {
        Method::GET | Method::HEAD => "GET",
        Method::POST => "POST",
        _ => "other",
    };
    let response = next.run(request).await;
    let status = response.status().as_str().to_owned();
    histogram!("carreau_http_request_seconds", "route" => route.clone())
        .record(started.elapsed().as_secs_f64());
    counter!("carreau_http_requests_total", "route" => route, "method" => method,
        "status" => status)
    .increment(1);
    response
}

async fn in_time(request: Request, next: Next) -> impl IntoResponse {
    match tokio::time::timeout(ANSWER_MAX, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Error::Timeout.into_response(),
    }
}

/// What tells a browser to trust nothing but this server, and to guess nothing.
fn security(routes: Router, app: &App) -> Router {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' \
         'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {}",
        app.config.frame_ancestors
    );
    let set = |name, value: &str| {
        let value = HeaderValue::from_str(value).ok();
        SetResponseHeaderLayer::if_not_present(name, move |_: &Response<_>| value.clone())
    };
    let routes = routes
        .layer(set(CONTENT_SECURITY_POLICY, &policy))
        .layer(set(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(set(REFERRER_POLICY, "strict-origin-when-cross-origin"))
        .layer(set(RESOURCE_POLICY, "cross-origin"));
    if app.config.is_https() {
        routes.layer(set(STRICT_TRANSPORT_SECURITY, "max-age=31536000"))
    } else {
        routes
    }
}

/// Pages of other sites may read what is public and calculate; what is recorded they may not.
fn other_pages() -> CorsLayer {
    let open = |_: &HeaderValue, request: &request::Parts| {
        let query = request.uri.query().unwrap_or_default();
        !query.split('&').any(|pair| pair.starts_with("record"))
    };
    CorsLayer::new()
        .allow_origin(AllowOrigin::predicate(open))
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([CONTENT_TYPE, IF_NONE_MATCH, REQUEST_ID])
        .expose_headers([ENGINE, PACK, DECISION, REQUEST_ID, ETAG, LOCATION, RETRY_AFTER])
        .max_age(Duration::from_secs(3600))
}
