//! What surrounds every route: an id, a limit, a deadline, headers, figures, a net.
//!
//! From the outside in: figures and security headers, the request's id, the log, who may ask from
//! another page, compression; then errors get their bodies, and inside of that panics and slow
//! answers become errors.

use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::error::problem::{self, Asked};
use crate::figures::Figures;
use crate::routes::body::BODY_BYTES_MAX;
use crate::routes::calculations::{DECISION, ENGINE, PACK, RECORD};
use crate::routes::imports::ARRIVAL_MAX;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::header::{
    ACCESS_CONTROL_REQUEST_METHOD, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
    LOCATION, REFERRER_POLICY, RETRY_AFTER, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, request};
use axum::middleware::{self, Next};
use axum::response::IntoResponse;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::map_response_body::MapResponseBodyLayer;
use tower_http::request_id::{
    MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer,
};
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::Level;

/// The longest a request may take, its body's arrival included.
const ANSWER_MAX: Duration = Duration::from_secs(30);
/// The same where a file arrives.
const FILE_MAX: Duration = ARRIVAL_MAX.saturating_add(Duration::from_secs(30));
/// Shorter answers are sent as they are: packing them costs more than it saves.
const COMPRESS_BYTES_MIN: u64 = 1024;
/// Longest id taken over from a sender.
const REQUEST_ID_MAX: usize = 64;

/// The route that takes a file.
const IMPORTS: &str = "/api/v1/imports";
/// The route of the figures.
const METRICS: &str = "/metrics";
/// What the routes of recorded decisions begin with.
const DECISIONS: &str = "/api/v1/decisions/";
/// What those of logging in begin with.
const AUTH: &str = "/api/v1/auth/";

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Puts the layers around the routes: as one, since each one put around alone is boxed alone.
pub(crate) fn around(routes: Router, app: &Arc<App>) -> Router {
    let log = TraceLayer::new_for_http()
        .make_span_with(span)
        .on_response(DefaultOnResponse::new().level(Level::DEBUG))
        // What failed was logged where it failed, with its reason.
        .on_failure(());
    let packed = CompressionLayer::new().compress_when(SizeAbove::new(COMPRESS_BYTES_MIN));
    routes.layer(
        ServiceBuilder::new()
            .layer(middleware::from_fn_with_state(Outermost::of(app), attend))
            .layer(SetRequestIdLayer::new(REQUEST_ID, NewId))
            .layer(PropagateRequestIdLayer::new(REQUEST_ID))
            .layer(log)
            .layer(other_pages(app))
            // Each layer outside moves the answer; a body that may be packed is kilobytes wide.
            .layer(MapResponseBodyLayer::new(Body::new))
            .layer(packed)
            .layer(middleware::from_fn(in_time))
            .layer(CatchPanicLayer::custom(|_panic| Error::Internal.into_response()))
            .layer(DefaultBodyLimit::max(BODY_BYTES_MAX)),
    )
}

/// An id for a request that brought none.
#[derive(Clone)]
struct NewId;

impl MakeRequestId for NewId {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        HeaderValue::from_str(&clock::new_id().to_string()).ok().map(RequestId::new)
    }
}

/// Headers of every answer.
type Headers = Arc<[(HeaderName, HeaderValue)]>;

/// What the outermost layer has.
#[derive(Clone)]
struct Outermost {
    headers: Headers,
    figures: Arc<Figures>,
}

impl Outermost {
    fn of(app: &App) -> Self {
        Self { headers: security(app), figures: Arc::default() }
    }
}

/// The outermost: what comes in is made plain, what goes out is counted and given its headers.
async fn attend(
    State(outermost): State<Outermost>,
    mut request: Request,
    next: Next,
) -> impl IntoResponse {
    let started = Instant::now();
    if !request.headers().get(REQUEST_ID).is_none_or(is_plain) {
        request.headers_mut().remove(REQUEST_ID);
    }
    let matched: Option<MatchedPath> = request.extensions().get().cloned();
    let method = match *request.method() {
        Method::GET | Method::HEAD => "GET",
        Method::POST => "POST",
        _ => "other",
    };
    let mut response = next.run(request).await;
    let status = response.status().as_u16();
    outermost.figures.count(name(matched.as_ref()), method, status, started.elapsed());
    for (name, value) in outermost.headers.iter() {
        response.headers_mut().insert(name, value.clone());
    }
    response
}

/// Whether a sender's id is short and plain: it goes to logs and records.
fn is_plain(id: &HeaderValue) -> bool {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let id = id.as_bytes();
    !id.is_empty() && id.len() <= REQUEST_ID_MAX && id.iter().all(plain)
}

/// A request in the log: its route and not its address, which may name a person.
fn span<B>(request: &axum::http::Request<B>) -> tracing::Span {
    let id = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default();
    let route = name(request.extensions().get());
    tracing::info_span!("request", method = %request.method(), route, id)
}

/// The route's path as it is described; the page's own have none.
fn name(matched: Option<&MatchedPath>) -> &str {
    matched.map_or("page", MatchedPath::as_str)
}

/// The innermost: an answer in time, and errors with their bodies.
async fn in_time(request: Request, next: Next) -> impl IntoResponse {
    let asked = Asked::of(&request);
    let limit = match name(request.extensions().get()) {
        IMPORTS => FILE_MAX,
        _ => ANSWER_MAX,
    };
    let response = match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            // Within the request's span, which names the route and the id.
            tracing::warn!(?limit, "no answer in time");
            Error::Timeout.into_response()
        }
    };
    problem::render(response, &asked)
}

/// What tells a browser to trust nothing but this server, and to guess nothing.
fn security(app: &App) -> Headers {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' \
         'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {}",
        app.config.frame_ancestors
    );
    let https = app.config.is_https().then_some("max-age=31536000");
    let said = [
        (CONTENT_SECURITY_POLICY, Some(policy.as_str())),
        (X_CONTENT_TYPE_OPTIONS, Some("nosniff")),
        (REFERRER_POLICY, Some("strict-origin-when-cross-origin")),
        (RESOURCE_POLICY, Some("cross-origin")),
        (STRICT_TRANSPORT_SECURITY, https),
    ];
    // The sources were found to be plain when the server was told of them.
    let headers = said
        .into_iter()
        .filter_map(|(name, value)| Some((name, HeaderValue::from_str(value?).ok()?)));
    headers.collect()
}

/// The method a page of another site asks by, or asks whether it may.
fn asked(request: &request::Parts) -> Method {
    let wanted = request.headers.get(ACCESS_CONTROL_REQUEST_METHOD);
    let wanted = wanted.and_then(|method| Method::from_bytes(method.as_bytes()).ok());
    match (&request.method, wanted) {
        (&Method::OPTIONS, Some(wanted)) => wanted,
        (method, _) => method.clone(),
    }
}

/// Pages of other sites may read what is public and calculate. They may neither record nor read
/// what is recorded, nor the figures, nor log anybody in.
fn other_pages(app: &Arc<App>) -> CorsLayer {
    let app = Arc::clone(app);
    let open = move |_: &HeaderValue, request: &request::Parts| {
        let route = request.extensions.get().map_or("", MatchedPath::as_str);
        let query = request.uri.query().unwrap_or_default();
        let records = form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == RECORD);
        let own =
            route == METRICS || [DECISIONS, AUTH].iter().any(|begin| route.starts_with(begin));
        // What is no route is the page's, or nothing.
        !records && !own && (route.is_empty() || app.auth.rules.is_public(route, &asked(request)))
    };
    CorsLayer::new()
        .allow_origin(AllowOrigin::predicate(open))
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([CONTENT_TYPE, IF_NONE_MATCH, REQUEST_ID])
        .expose_headers([ENGINE, PACK, DECISION, REQUEST_ID, ETAG, LOCATION, RETRY_AFTER])
        .max_age(Duration::from_secs(3600))
}
