//! Asked before every route: who is it, and may they.
//!
//! What is public is for everybody. Of a tenant's routes the sender must belong to the tenant, or
//! it is as if there were none; and must be allowed the action somewhere in it, or is told so.
//! Which part of the tenant it is about a handler asks itself ([`Caller::require`]).

use super::Caller;
use crate::app::App;
use crate::connections::Peer;
use crate::error::Error;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, Uri};
use axum::middleware::Next;
use axum::response::Response;
use carreau_access::{Resource, Subject};
use std::net::IpAddr;
use std::sync::Arc;

/// The parameter that names the tenant, in the query or in the path.
const TENANT: &str = "tenant";

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

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
    if app.config.behind_proxy {
        let address = forwarded(request.headers());
        request.extensions_mut().insert(Peer(address));
    }
    request.extensions_mut().insert(caller);
    Ok(next.run(request).await)
}

/// Where our proxy says that a request is from: what others said before it is not to be believed.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all(FORWARDED_FOR).iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next()?.trim().parse().ok()
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

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_proxy_is_believed_and_not_what_the_sender_says_of_another() {
        let check = |given: &[&str], expected: Option<&str>| {
            let mut headers = HeaderMap::new();
            for value in given {
                headers.append(FORWARDED_FOR, value.parse().expect("a value"));
            }
            let found = forwarded(&headers).map(|address| address.to_string());
            assert_eq!(found.as_deref(), expected, "{given:?}");
        };
        check(&["192.0.2.1"], Some("192.0.2.1"));
        check(&["10.0.0.1, 192.0.2.1"], Some("192.0.2.1"));
        check(&["192.0.2.7", "2001:db8::1"], Some("2001:db8::1"));
        check(&["unknown"], None);
        check(&[], None);
    }

    #[test]
    fn the_tenant_is_the_paths_or_the_querys() {
        let check = |path: &str, uri: &str, expected: Result<&str, &str>| {
            let found = tenant(path, &uri.parse().expect("an address"));
            let found = found.as_deref().map_err(Error::code);
            assert_eq!(found, expected, "{uri}");
        };
        check("/tenants/{tenant}/x", "/tenants/france/x?tenant=sweden", Ok("france"));
        check("/users", "/users?tenant=france", Ok("france"));
        check("/users", "/users?tenant=", Err("missing_parameter"));
        check("/users", "/users", Err("missing_parameter"));
        check("/users", "/users?tenant=a&tenant=b", Err("repeated_parameter"));
    }
}
