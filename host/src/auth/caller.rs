//! Who asks, for handlers that ask more: of which node it is, whose name goes into records.

use super::known::Known;
use crate::app::App;
use crate::error::Error;
use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};
use carreau_access::{Principal, Resource};
use carreau_store::org_nodes;
use std::sync::{Arc, LazyLock, PoisonError};

/// Whoever it is: the same of all requests.
static ANYBODY: LazyLock<Caller> = LazyLock::new(|| Caller(Known::anonymous()));

/// Stands for any node, where it is asked whether something is allowed somewhere.
const SOMEWHERE: &str = "";

/// Who asks.
#[derive(Clone)]
pub(crate) struct Caller(Arc<Known>);

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        Self::of(&parts.extensions)
    }
}

impl Caller {
    /// Whom the guard found.
    ///
    /// # Errors
    /// `internal` where none was asked.
    pub(crate) fn of(extensions: &Extensions) -> Result<Self, Error> {
        extensions.get::<Self>().cloned().ok_or_else(|| {
            tracing::error!("a route without a guard");
            Error::Internal
        })
    }

    /// Whoever it is.
    pub(crate) fn anybody() -> Self {
        ANYBODY.clone()
    }

    /// Who it is to the policies.
    pub(crate) fn principal(&self) -> &Principal {
        &self.0.principal
    }

    /// Whether nothing proves who it is.
    pub(crate) fn is_anonymous(&self) -> bool {
        matches!(self.0.principal, Principal::Anonymous)
    }

    /// The user's id.
    ///
    /// # Errors
    /// `unauthenticated` where it is no user.
    pub(crate) fn user(&self) -> Result<&str, Error> {
        match &self.0.principal {
            Principal::User(user) => Ok(&user.id),
            _ => Err(Error::Denied { code: "unauthenticated" }),
        }
    }

    /// The person whose own record the user may see.
    pub(crate) fn person(&self) -> Option<&String> {
        match &self.0.principal {
            Principal::User(user) => user.person.as_ref(),
            _ => None,
        }
    }

    /// The session, of a user.
    pub(crate) fn session(&self) -> Option<&str> {
        self.0.session.as_deref()
    }

    /// Whose name goes into records: `user:<id>`, `key:<id>`; none where nobody is known.
    pub(crate) fn actor(&self) -> Option<String> {
        match &self.0.principal {
            Principal::Anonymous => None,
            Principal::User(user) => Some(format!("user:{}", user.id)),
            Principal::ApiKey(key) => Some(format!("key:{}", key.id)),
        }
    }

    /// That they may do something on an org node.
    ///
    /// # Errors
    /// `unauthenticated`, `forbidden`, `database_unavailable`.
    pub(crate) async fn require(
        &self,
        app: &App,
        action: &str,
        tenant: &str,
        node: &str,
    ) -> Result<(), Error> {
        if self.may(app, action, tenant, node).await? { Ok(()) } else { Err(self.refused(action)) }
    }

    /// Whether they may do something on an org node.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn may(
        &self,
        app: &App,
        action: &str,
        tenant: &str,
        node: &str,
    ) -> Result<bool, Error> {
        if self.is_anonymous() || !self.principal().belongs_to(tenant) {
            return Ok(false);
        }
        if let Some(answer) = self.answered(action, tenant, node) {
            return Ok(answer);
        }
        let path = org_nodes::path(app.database.db(), tenant, node).await?;
        // From the node up; a node that is none is below nothing but the platform.
        let path: Vec<&str> = path.iter().rev().map(|above| above.code.as_str()).collect();
        let path = if path.is_empty() { vec![node] } else { path };
        let answer = self.ask(app, action, &Resource::Node { tenant, path: &path });
        self.keep(action, tenant, node, answer);
        Ok(answer)
    }

    /// Whether something was granted to them on an org node itself that allows an action: what was
    /// granted above it does not count.
    pub(crate) fn holds(&self, app: &App, action: &str, (tenant, node): (&str, &str)) -> bool {
        self.principal().nodes(tenant).any(|held| held == node)
            && self.ask(app, action, &Resource::Node { tenant, path: &[node] })
    }

    /// Whether it was found a moment ago that they may do something on an org node: as long as who
    /// asks is remembered, the tree need not be asked again.
    pub(crate) fn might(&self, action: &str, tenant: &str, node: &str) -> bool {
        self.answered(action, tenant, node) == Some(true)
    }

    /// Whether they may do something on the tenant as a whole, or on a part of it.
    pub(crate) fn may_somewhere(&self, app: &App, action: &str, tenant: &str) -> bool {
        if let Some(answer) = self.answered(action, tenant, SOMEWHERE) {
            return answer;
        }
        let answer = self.places(app, action, tenant).next().is_some()
            || self.ask(app, action, &Resource::Node { tenant, path: &[SOMEWHERE] });
        self.keep(action, tenant, SOMEWHERE, answer);
        answer
    }

    /// The nodes on which, and below which, they may do something: what lists are joined with.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn nodes(
        &self,
        app: &App,
        action: &str,
        tenant: &str,
    ) -> Result<Vec<String>, Error> {
        if self.principal().is_of_platform() {
            let root = org_nodes::root(app.database.db(), tenant).await?;
            return Ok(root.into_iter().collect());
        }
        let mut nodes: Vec<String> = self.places(app, action, tenant).map(str::to_owned).collect();
        nodes.sort();
        nodes.dedup();
        Ok(nodes)
    }

    /// Why they may not: nobody known asks, or their roles do not allow it.
    pub(crate) fn refused(&self, action: &str) -> Error {
        if self.is_anonymous() {
            Error::Denied { code: "unauthenticated" }
        } else {
            Error::Forbidden { action: action.to_owned() }
        }
    }

    /// The nodes something was granted on that allows an action.
    fn places<'c>(
        &'c self,
        app: &'c App,
        action: &'c str,
        tenant: &'c str,
    ) -> impl Iterator<Item = &'c str> {
        let nodes = self.principal().nodes(tenant);
        nodes.filter(move |node| self.ask(app, action, &Resource::Node { tenant, path: &[node] }))
    }

    fn ask(&self, app: &App, action: &str, resource: &Resource<'_>) -> bool {
        app.auth.policies.allows(self.principal(), action, resource)
    }

    fn answered(&self, action: &str, tenant: &str, node: &str) -> Option<bool> {
        let key = (action.to_owned(), tenant.to_owned(), node.to_owned());
        self.0.answered.lock().unwrap_or_else(PoisonError::into_inner).get(&key).copied()
    }

    fn keep(&self, action: &str, tenant: &str, node: &str, answer: bool) {
        let key = (action.to_owned(), tenant.to_owned(), node.to_owned());
        self.0.answered.lock().unwrap_or_else(PoisonError::into_inner).insert(key, answer);
    }
}

impl App {
    /// Who sends a request with these headers.
    ///
    /// # Errors
    /// What is wrong with the token, where one is sent; `database_unavailable`.
    pub(crate) async fn caller(&self, headers: &HeaderMap) -> Result<Caller, Error> {
        let Some(header) = headers.get(AUTHORIZATION) else { return Ok(Caller::anybody()) };
        let invalid = Error::Denied { code: "token_invalid" };
        let header = header.to_str().map_err(|_| invalid.clone())?;
        let (scheme, token) = header.split_once(' ').ok_or_else(|| invalid.clone())?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(invalid);
        }
        self.known(token.trim()).await.map(Caller)
    }
}
