//! Which action each route is: the operation it is described as.
//!
//! Found once at start from the API's description, so that no route can be without a policy: one
//! whose operation is no action of the policies keeps the server from starting.

use crate::openapi;
use anyhow::{Context, ensure};
use axum::http::Method;
use carreau_access::{Policies, Subject};
use serde_json::Value;
use std::collections::BTreeMap;

/// The action of a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// The action: the operation's id.
    pub(crate) action: String,
    /// What it is asked of.
    pub(crate) subject: Subject,
}

/// The action of each route, by path and method.
pub(crate) struct Rules(BTreeMap<String, BTreeMap<String, Rule>>);

impl Rules {
    /// The action of each route that is described.
    ///
    /// # Errors
    /// Where a route is no action of the policies.
    pub(crate) fn of(policies: &Policies) -> anyhow::Result<Self> {
        let document = openapi::document();
        let paths = document.get("paths").and_then(Value::as_object);
        let mut rules = BTreeMap::new();
        for (path, item) in paths.into_iter().flatten() {
            let mut methods = BTreeMap::new();
            for (method, operation) in item.as_object().into_iter().flatten() {
                let action = operation.get("operationId").and_then(Value::as_str);
                let action = action.unwrap_or_default().to_owned();
                let subject = policies.subject(&action).with_context(|| {
                    format!(
                        "`{method} {path}` is the operation `{action}`, which is no action in \
                         host/access/policies/access.cedarschema; add it there"
                    )
                })?;
                methods.insert(method.to_ascii_uppercase(), Rule { action, subject });
            }
            rules.insert(path.clone(), methods);
        }
        ensure!(!rules.is_empty(), "no route is described");
        Ok(Self(rules))
    }

    /// The action of a route; none where no such route is described.
    pub(crate) fn get(&self, path: &str, method: &Method) -> Option<&Rule> {
        let method = if *method == Method::HEAD { "GET" } else { method.as_str() };
        self.0.get(path)?.get(method)
    }

    /// Whether anybody may ask so for a path.
    pub(crate) fn is_public(&self, path: &str, method: &Method) -> bool {
        self.get(path, method).is_some_and(|rule| rule.subject == Subject::Public)
    }

    /// Every route: method, path, and its action.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &str, &Rule)> {
        self.0.iter().flat_map(|(path, methods)| {
            methods.iter().map(move |(method, rule)| (method.as_str(), path.as_str(), rule))
        })
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Actions that are no route: what routes ask besides.
    const BESIDES: [&str; 10] = [
        "checkout_for_others",
        "decide_itc",
        "decide_license",
        "decide_transfer",
        "decide_transfer_above",
        "grant_platform_admin",
        "grant_role",
        "publish_draft",
        "read_binding_decision",
        "record_binding_decision",
    ];

    #[test]
    fn every_route_is_an_action_and_every_action_a_route_or_asked_besides() {
        let policies = Policies;
        let rules = Rules::of(&policies).expect("rules");
        let routes: BTreeSet<&str> = rules.all().map(|(_, _, rule)| rule.action.as_str()).collect();
        let actions: BTreeSet<&str> = policies.actions().map(|(action, _)| action).collect();
        let besides: BTreeSet<&str> = actions.difference(&routes).copied().collect();
        assert_eq!(besides, BTreeSet::from(BESIDES));
    }

    #[test]
    fn a_route_that_is_not_described_has_no_rule() {
        let rules = Rules::of(&Policies).expect("rules");
        assert!(rules.get("/api/v1/tenants", &Method::HEAD).is_some());
        assert!(rules.get("/api/v1/tenants", &Method::DELETE).is_none());
        assert!(rules.get("/api/v1/nothing", &Method::GET).is_none());
        assert!(rules.is_public("/api/v1/call", &Method::POST));
        assert!(!rules.is_public("/api/v1/me", &Method::GET));
        assert!(rules.is_public("/api/v1/tenants", &Method::GET));
        assert!(!rules.is_public("/api/v1/tenants", &Method::POST));
    }
}
