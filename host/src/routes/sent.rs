//! What came with a request that writes: who asks, address, headers, body.

use super::body::{self, ARRIVAL_MAX, BODY_BYTES_MAX, arrived};
use crate::app::App;
use crate::auth::Caller;
use crate::creating::Told;
use crate::error::{Error, problem};
use crate::idempotency;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::IF_MATCH;
use axum::http::{HeaderMap, Uri};
use carreau_store::idempotency::Key;
use carreau_store::org_nodes;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::mem::take;
use std::time::Duration;

/// What came with a request, besides its path.
pub(crate) struct Sent {
    /// Who asks.
    pub(crate) caller: Caller,
    /// Its address.
    pub(crate) uri: Uri,
    /// Its headers.
    pub(crate) headers: HeaderMap,
    id: String,
    body: Result<Bytes, Error>,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Error;

    async fn from_request(mut request: Request, state: &S) -> Result<Self, Error> {
        let caller = Caller::of(request.extensions())?;
        let id = problem::request_id(request.extensions());
        let (uri, headers) = (take(request.uri_mut()), take(request.headers_mut()));
        let limits = (BODY_BYTES_MAX, ARRIVAL_MAX);
        let body = arrived(Bytes::from_request(request, state), limits).await;
        Ok(Self { caller, uri, headers, id, body })
    }
}

/// A file that came with a request, besides its path; who asks is known before it is read.
pub(crate) struct SentFile {
    /// What came with it; its body is empty.
    pub(crate) sent: Sent,
    arriving: Request,
}

impl<S: Send + Sync> FromRequest<S> for SentFile {
    type Rejection = Error;

    async fn from_request(mut request: Request, _: &S) -> Result<Self, Error> {
        let caller = Caller::of(request.extensions())?;
        let id = problem::request_id(request.extensions());
        let (uri, headers) = (take(request.uri_mut()), take(request.headers_mut()));
        let sent = Sent { caller, uri, headers, id, body: Ok(Bytes::new()) };
        Ok(Self { sent, arriving: request })
    }
}

impl SentFile {
    /// The file, at most so many bytes that come within so long.
    ///
    /// # Errors
    /// `body_broken`, `body_late`, `request_too_large`.
    pub(crate) async fn file(self, limits: (usize, Duration)) -> Result<Bytes, Error> {
        arrived(Bytes::from_request(self.arriving, &()), limits).await
    }
}

impl Sent {
    /// The body, read as a `T`.
    ///
    /// # Errors
    /// `not_json`, `body_broken`, `body_late`, `request_too_large`, and a refusal at the path of
    /// the first field that does not fit.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        if let Some(found) = body::media_type(&self.headers) {
            return Err(Error::NotJson { found });
        }
        body::read(&self.body.clone()?)
    }

    /// The version a change is of, as its `If-Match` says.
    ///
    /// # Errors
    /// `precondition_required`, `precondition_failed`.
    pub(crate) fn version(&self) -> Result<i64, Error> {
        let header = self.headers.get(IF_MATCH).ok_or(Error::PreconditionRequired)?;
        let tag = header.to_str().unwrap_or_default().trim();
        let version = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
        // A tag of another form is none of ours.
        version.and_then(|tag| tag.parse().ok()).ok_or(Error::PreconditionFailed)
    }

    /// That whoever asks may do something on a node, or on the tenant as a whole.
    ///
    /// # Errors
    /// `unauthenticated`, `forbidden`, `database_unavailable`.
    pub(crate) async fn require(
        &self,
        app: &App,
        action: &str,
        (tenant, node): (&str, Option<&str>),
    ) -> Result<(), Error> {
        require(app, &self.caller, action, (tenant, node)).await
    }

    /// What is told of a change that this asks for.
    ///
    /// # Errors
    /// `unauthenticated`.
    pub(crate) fn told(&self, tenant: &str) -> Result<Told, Error> {
        let actor = self.caller.actor().ok_or(Error::Denied { code: "unauthenticated" })?;
        Ok(Told { tenant: tenant.to_owned(), actor, request_id: self.id.clone() })
    }

    /// The key by which a creating request has one effect, where it has one.
    ///
    /// # Errors
    /// `invalid_header`.
    pub(crate) fn key(&self, told: &Told, route: &str) -> Result<Option<Key>, Error> {
        let body: Value = serde_json::from_slice(&self.body.clone()?).unwrap_or_default();
        let query = self.uri.query().unwrap_or_default();
        idempotency::key(&self.headers, (&told.tenant, &told.actor, route), query, &body)
    }
}

/// That somebody may do something on a node, or on the tenant as a whole.
///
/// # Errors
/// `unauthenticated`, `forbidden`, `database_unavailable`.
pub(crate) async fn require(
    app: &App,
    caller: &Caller,
    action: &str,
    (tenant, node): (&str, Option<&str>),
) -> Result<(), Error> {
    let db = app.database.db();
    if let Some(node) = node {
        if caller.may(app, action, tenant, node).await? {
            return Ok(());
        }
        // Whoever may do it everywhere is told later that there is no such node.
        if org_nodes::find(db, tenant, node).await?.is_some() {
            return Err(caller.refused(action));
        }
    }
    match org_nodes::root(db, tenant).await? {
        Some(root) => caller.require(app, action, tenant, &root).await,
        None => Err(caller.refused(action)),
    }
}
