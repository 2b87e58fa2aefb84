//! Asked before every route: who is it, and may they.
//!
//! What is public is for everybody. Of a tenant's routes the sender must belong to the tenant, or
//! it is as if there were none; and must be allowed the action somewhere in it, or is told so.
//! Which part of the tenant it is about a handler asks itself ([`Caller::require`]).

use super::Caller;
use crate::app::App;
use crate::error::Error;
use axum::extract::{MatchedPath, Request, State};
use axum::http::Uri;
use axum::middleware::Next;
use axum::response::Response;
use carreau_access::{Resource, Subject};
use std::sync::Arc;

/// The parameter that names the tenant, in the query or in the path.
const TENANT: &str = "tenant";

/// Lets a request through to its route, told who asks.
///
/// # Errors
/// 401 where nobody known asks, 404 where it is not their tenant, 403 where they may not.
pub(crate) async fn guard(
    State(app): State<Arc<App>>,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let path: Option<MatchedPath> = request.extensions().get().cloned();
    let path = path.as_ref().map_or("", MatchedPath::as_str);
    // Nothing is let through that is not described; a method no route takes is one of these.
    let rule = app.auth.rules.get(path, request.method()).ok_or(Error::MethodNotAllowed)?;
    let caller = match app.caller(request.headers()).await {
        // What proves nobody any more does not keep from logging in, nor from asking for health.
        Err(Error::Denied { .. }) if takes_anybody(path) => Caller::anybody(),
        found => found?,
    };
    match rule.subject {
        Subject::Public => {}
        Subject::Platform => {
            if !app.auth.policies.allows(caller.principal(), &rule.action, &Resource::Platform) {
                return Err(caller.refused(&rule.action));
            }
        }
        Subject::Tenant => {
            if caller.is_anonymous() {
                return Err(caller.refused(&rule.action));
            }
            let tenant = tenant(path, request.uri())?;
            app.belongs(&caller, &tenant)?;
            if !caller.may_somewhere(&app, &rule.action, &tenant) {
                return Err(caller.refused(&rule.action));
            }
        }
    }
    request.extensions_mut().insert(caller);
    Ok(next.run(request).await)
}

fn takes_anybody(path: &str) -> bool {
    !path.starts_with("/api/v1/") || path.starts_with("/api/v1/auth/")
}

/// The tenant a request names.
fn tenant(path: &str, uri: &Uri) -> Result<String, Error> {
    let described = path.split('/').zip(uri.path().split('/'));
    let mut in_path = described.filter(|(part, _)| *part == "{tenant}");
    if let Some((_, code)) = in_path.next() {
        return Ok(code.to_owned());
    }
    let query = uri.query().unwrap_or_default().as_bytes();
    let mut named = form_urlencoded::parse(query).filter(|(name, _)| name == TENANT);
    let code = named.next().map(|(_, code)| code.into_owned()).filter(|code| !code.is_empty());
    if named.next().is_some() {
        return Err(Error::RepeatedParameter { name: TENANT });
    }
    code.ok_or(Error::MissingParameter { name: TENANT })
}

impl App {
    /// That a tenant is there for whoever asks. One that is not theirs is not there.
    ///
    /// # Errors
    /// `unknown_tenant`.
    pub(crate) fn belongs(&self, caller: &Caller, tenant: &str) -> Result<(), Error> {
        let there = self.tenants.known(tenant).is_ok();
        if there && caller.principal().belongs_to(tenant) {
            return Ok(());
        }
        let all = self.tenants.all();
        let own = all.keys().filter(|code| caller.principal().belongs_to(code));
        let known = own.cloned().collect();
        Err(Error::UnknownTenant { tenant: tenant.chars().take(60).collect(), known })
    }
}
