//! One's own account, and what anybody may know of who may do what.

use super::Parameters;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use axum::Json;
use axum::extract::State;
use axum::http::Uri;
use carreau_access::{Role, SCOPES, Subject, table};
use carreau_store::grants::{self, NamedGrant};
use carreau_store::users;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// One's own account.
#[derive(Serialize, ToSchema)]
pub(crate) struct Me {
    /// Who one is.
    user: Account,
    /// What one was granted, the first first.
    grants: Vec<Grant>,
}

/// A user's account.
#[derive(Serialize, ToSchema)]
pub(crate) struct Account {
    /// UUIDv7.
    id: String,
    /// The e-mail address.
    email: String,
    /// The name.
    name: String,
    /// `en`, `fr`, `sv`, `de` or `es`.
    language: String,
}

/// A role on an org node, holding for everything below it.
#[derive(Serialize, ToSchema)]
pub(crate) struct Grant {
    /// UUIDv7.
    id: String,
    /// The tenant's code; null for the platform's own.
    tenant: Option<String>,
    /// The tenant's name by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    tenant_name: BTreeMap<String, String>,
    /// The org node's code; null for the platform's own.
    org_node: Option<String>,
    /// The org node's name.
    org_node_name: Option<String>,
    /// `federation`, `region`, `district` or `club`; null where there is no such node any more.
    level: Option<String>,
    /// `treasurer` …
    role: String,
}

/// Who may do what.
#[derive(Serialize, ToSchema)]
pub(crate) struct Access {
    /// Every role.
    roles: Vec<&'static str>,
    /// Every scope an API key can have.
    scopes: Vec<&'static str>,
    /// Every action, by name.
    actions: Vec<AccessAction>,
}

/// An action, and the roles that may do it.
#[derive(Serialize, ToSchema)]
struct AccessAction {
    /// The operation's id, or what an operation asks besides.
    action: String,
    /// The route's method; left out for what is no route.
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<String>,
    /// The route's path.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// `public`: whoever asks may; `platform`; `tenant`: on the node of the grant and below it.
    of: &'static str,
    /// The roles that may.
    roles: Vec<&'static str>,
}

/// One's own account, with what one was granted.
#[utoipa::path(
    get, path = "/api/v1/me", tag = "identity", operation_id = "get_me",
    responses((status = 200, description = "who one is", body = Me)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<Me>, Error> {
    Parameters::read(&uri, &[])?;
    let db = app.database.db();
    let user = users::find(db, caller.user()?).await?;
    let named = grants::named(db, &user.id).await?;
    let grants = named.into_iter().map(|grant| Grant::of(&app, grant)).collect();
    Ok(Json(Me { user: Account::from(user), grants }))
}

/// Which role may do what: the routes and their policies.
#[utoipa::path(
    get, path = "/api/v1/access", tag = "identity", operation_id = "list_access",
    responses((status = 200, description = "role by action", body = Access)),
)]
pub(crate) async fn access(State(app): State<Arc<App>>, uri: Uri) -> Result<Json<Access>, Error> {
    Parameters::read(&uri, &[])?;
    let routes: BTreeMap<&str, (&str, &str)> = app
        .auth
        .rules
        .all()
        .map(|(method, path, rule)| (rule.action.as_str(), (method, path)))
        .collect();
    let actions = table(&app.auth.policies).into_iter().map(|row| {
        let route = routes.get(row.action.as_str());
        AccessAction {
            method: route.map(|(method, _)| (*method).to_owned()),
            path: route.map(|(_, path)| (*path).to_owned()),
            of: match row.subject {
                Subject::Public => "public",
                Subject::Platform => "platform",
                Subject::Tenant => "tenant",
            },
            roles: row.roles.into_iter().map(Role::as_str).collect(),
            action: row.action,
        }
    });
    let actions = actions.collect();
    let roles = Role::ALL.map(Role::as_str).to_vec();
    Ok(Json(Access { roles, scopes: SCOPES.to_vec(), actions }))
}

impl From<users::User> for Account {
    fn from(user: users::User) -> Self {
        let users::User { id, email, name, language, .. } = user;
        Self { id, email, name, language }
    }
}

impl Grant {
    /// A grant with its tenant's name, where the tenant is served.
    pub(crate) fn of(app: &App, grant: NamedGrant) -> Self {
        let live = grant.tenant.as_ref().and_then(|tenant| app.tenants.live(tenant).ok());
        Self {
            id: grant.id,
            tenant_name: live.map(|live| live.name()).unwrap_or_default(),
            tenant: grant.tenant,
            org_node: grant.org_node,
            org_node_name: grant.name,
            level: grant.level,
            role: grant.role,
        }
    }
}
