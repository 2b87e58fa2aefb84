//! Inviting users, and what they are granted: nobody grants what they do not hold, and the last
//! administrator stays.

use super::administrators;
use super::once::{self, Once};
use super::{UserEntry, field, language, name};
use crate::app::App;
use crate::audit::Act;
use crate::auth::Caller;
use crate::clock;
use crate::error::Error;
use crate::idempotency;
use crate::keys::fold as fold_words;
use crate::routes::auth::fold;
use crate::routes::body::Body;
use crate::routes::{Parameters, RequestId};
use axum::extract::{Path, State};
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use carreau_access::Role;
use carreau_store::grants::{self, Grant};
use carreau_store::idempotency::Key;
use carreau_store::one_time::Purpose;
use carreau_store::org_nodes;
use carreau_store::users::{self, NewUser, User};
use carreau_store::{StoreError, audit};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// Most roles of one invitation.
const GRANTS_MAX: usize = 50;
/// Longest e-mail address, in characters.
const EMAIL_MAX: usize = 254;

/// Who is invited.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Invite {
    /// The e-mail address; of an account there is, the roles are granted to it.
    email: String,
    /// The name.
    name: String,
    /// `en`, `fr`, `sv`, `de` or `es`.
    language: String,
    /// At least one role.
    grants: Vec<NewGrant>,
}

/// A role to grant.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewGrant {
    /// The org node's code.
    org_node: String,
    /// The role.
    #[schema(example = "treasurer")]
    role: String,
}

/// Invites a user by mail, granting roles.
#[utoipa::path(
    post, path = "/api/v1/users", tag = "identity", operation_id = "invite_user",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "one effect, however often"),
    ),
    request_body = Invite,
    responses(
        (status = 201, description = "the user, who is sent a mail where the account is new",
            body = UserEntry),
        (status = 409, description = "somebody else invited the same at once"),
    ),
)]
pub(crate) async fn invite(
    State(app): State<Arc<App>>,
    caller: Caller,
    id: RequestId,
    uri: Uri,
    headers: HeaderMap,
    Body(body): Body<Invite>,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let key = key(&caller, &headers, tenant, "invite_user", &json!(body))?;
    let email = email(&body.email, "$.email")?;
    let name = name(&body.name, "$.name")?;
    let language = language(&body.language, "$.language")?;
    app.may_grant_all(&caller, tenant, &body.grants).await?;
    let known = users::by_email(app.database.db(), &email).await?;
    let user = known.clone().unwrap_or_else(|| User {
        id: clock::new_id().to_string(),
        email: email.clone(),
        name,
        language,
        password_hash: None,
        person_id: None,
        created_at: clock::instant(),
        disabled_at: None,
        version: 1,
    });
    let letter = match &user.password_hash {
        None => Some(app.letter(&user, Purpose::Invitation, Some(tenant))?),
        Some(_) => None,
    };
    let given: Vec<Grant> =
        body.grants.iter().map(|grant| grant.of(&user.id, tenant, &caller)).collect();
    let entry = act(&caller, tenant, "user.invited", &user.id, &given, &id.0).entry()?;
    let new = known.is_none().then(|| NewUser {
        id: user.id.clone(),
        search_key: fold_words(&format!("{} {email}", user.name)),
        email,
        name: user.name.clone(),
        language: user.language.clone(),
        password_hash: None,
        person_id: None,
        created_at: user.created_at.clone(),
    });
    let input = (user.id.clone(), new, given, letter, entry, key);
    let invited = app.database.db().write(input, |tx, (id, new, given, letter, entry, key)| {
        Box::pin(async move {
            if let Some(known) = once::claim(tx, key.as_ref()).await? {
                return Ok(known);
            }
            if let Some(new) = new {
                users::add(tx, new).await?;
            }
            for grant in given {
                grants::add(tx, grant).await?;
            }
            if let Some(letter) = letter {
                letter.put(tx).await?;
            }
            audit::append(tx, entry).await?;
            once::keep(tx, key.as_ref(), id).await
        })
    });
    let once = match invited.await {
        // Somebody else invited the same at once.
        Err(StoreError::Conflict { .. }) => {
            return Err(Error::Conflict { code: "user_exists", found: user.email });
        }
        done => done?,
    };
    app.auth.forget();
    let (user, _) = once.id(&user.id)?;
    app.created(&caller, tenant, &user).await
}

/// Grants a user of the tenant another role.
#[utoipa::path(
    post, path = "/api/v1/users/{id}/grants", tag = "identity", operation_id = "add_grant",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("id" = String, Path, description = "the user's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "one effect, however often"),
    ),
    request_body = NewGrant,
    responses(
        (status = 201, description = "the user with its grants", body = UserEntry),
        (status = 409, description = "it was granted before"),
    ),
)]
pub(crate) async fn add(
    State(app): State<Arc<App>>,
    caller: Caller,
    id: RequestId,
    Path(user): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    Body(body): Body<NewGrant>,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let route = format!("add_grant {user}");
    let key = key(&caller, &headers, tenant, &route, &json!(body))?;
    let user = app.seen(&caller, "add_grant", tenant, &user).await?;
    app.may_grant(&caller, tenant, &body, "$").await?;
    let grant = body.of(&user.id, tenant, &caller);
    let given = std::slice::from_ref(&grant);
    let entry = act(&caller, tenant, "grant.added", &user.id, given, &id.0).entry()?;
    let added = app.database.db().write((grant, entry, key), |tx, (grant, entry, key)| {
        Box::pin(async move {
            if let Some(known) = once::claim(tx, key.as_ref()).await? {
                return Ok(known);
            }
            if !grants::add(tx, grant).await? {
                return Err(StoreError::Conflict { what: "the grant".to_owned() });
            }
            audit::append(tx, entry).await?;
            once::keep(tx, key.as_ref(), &grant.user_id).await
        })
    });
    let once: Once = match added.await {
        Err(StoreError::Conflict { .. }) => {
            return Err(Error::Conflict { code: "grant_exists", found: body.role });
        }
        done => done?,
    };
    app.auth.forget();
    let (user, _) = once.id(&user.id)?;
    app.created(&caller, tenant, &user).await
}

/// Takes a grant away.
#[utoipa::path(
    delete, path = "/api/v1/users/{id}/grants/{grant}", tag = "identity",
    operation_id = "remove_grant",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("id" = String, Path, description = "the user's id"),
        ("grant" = String, Path, description = "the grant's id"),
    ),
    responses(
        (status = 204, description = "it is gone"),
        (status = 409, description = "it is the last administrator's"),
    ),
)]
pub(crate) async fn remove(
    State(app): State<Arc<App>>,
    caller: Caller,
    id: RequestId,
    Path((user, grant)): Path<(String, String)>,
    uri: Uri,
) -> Result<StatusCode, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let user = app.seen(&caller, "remove_grant", tenant, &user).await?;
    let all = grants::of_user(app.database.db(), &user.id).await?;
    let found =
        all.into_iter().find(|kept| kept.id == grant && kept.tenant.as_deref() == Some(tenant));
    let grant: String = grant.chars().take(60).collect();
    let found = found.ok_or(Error::Unknown { code: "unknown_grant", id: grant })?;
    let node = found.org_node.clone().unwrap_or_default();
    caller.require(&app, "remove_grant", tenant, &node).await?;
    let given = std::slice::from_ref(&found);
    let entry = act(&caller, tenant, "grant.removed", &user.id, given, &id.0).entry()?;
    let done = app.database.db().write((found, entry), |tx, (grant, entry)| {
        Box::pin(async move {
            let administers = administrators::administers(tx, &grant.user_id).await?;
            grants::remove(tx, &grant.id).await?;
            administrators::somebody_stays(tx, &administers).await?;
            audit::append(tx, entry).await
        })
    });
    done.await.map_err(|error| last(error, &user.email))?;
    app.auth.forget();
    Ok(StatusCode::NO_CONTENT)
}

impl App {
    /// That somebody may grant all of these, and that they are some.
    async fn may_grant_all(
        &self,
        caller: &Caller,
        tenant: &str,
        grants: &[NewGrant],
    ) -> Result<(), Error> {
        if grants.is_empty() || grants.len() > GRANTS_MAX {
            return Err(field("grants_unfit", "$.grants", &grants.len().to_string(), &[]));
        }
        for (index, grant) in grants.iter().enumerate() {
            self.may_grant(caller, tenant, grant, &format!("$.grants[{index}]")).await?;
        }
        Ok(())
    }

    /// That somebody may grant a role on a node there is.
    async fn may_grant(
        &self,
        caller: &Caller,
        tenant: &str,
        grant: &NewGrant,
        path: &str,
    ) -> Result<(), Error> {
        let of_tenant = Role::ALL.into_iter().filter(|role| role.is_of_tenant());
        let of_tenant: Vec<&str> = of_tenant.map(Role::as_str).collect();
        let role_path = format!("{path}.role");
        match Role::read(&grant.role) {
            None => return Err(field("role_unknown", &role_path, &grant.role, &of_tenant)),
            Some(role) if !role.is_of_tenant() => {
                return Err(field("role_not_of_tenant", &role_path, &grant.role, &of_tenant));
            }
            Some(_) => {}
        }
        let node = grant.org_node.as_str();
        let plain = !node.contains(char::is_control);
        if !plain || org_nodes::find(self.database.db(), tenant, node).await?.is_none() {
            return Err(field("org_node_unknown", &format!("{path}.org_node"), node, &[]));
        }
        caller.require(self, "grant_role", tenant, node).await
    }

    /// The answer that a user was added, or something to it.
    async fn created(&self, caller: &Caller, tenant: &str, id: &str) -> Result<Response, Error> {
        let user = users::find(self.database.db(), id).await?;
        let place = [(LOCATION, format!("/api/v1/users/{id}?tenant={tenant}"))];
        let entry = self.entry(caller, tenant, user).await?;
        Ok((StatusCode::CREATED, place, entry).into_response())
    }
}

impl NewGrant {
    fn of(&self, user: &str, tenant: &str, caller: &Caller) -> Grant {
        Grant {
            id: clock::new_id().to_string(),
            user_id: user.to_owned(),
            tenant: Some(tenant.to_owned()),
            org_node: Some(self.org_node.clone()),
            role: self.role.clone(),
            created_at: clock::instant(),
            created_by: caller.user().ok().map(str::to_owned),
        }
    }
}

/// A conflict where administrators are changed is that nobody would stay.
pub(crate) fn last(error: StoreError, email: &str) -> Error {
    match error {
        StoreError::Conflict { .. } => {
            Error::Conflict { code: "last_admin", found: email.to_owned() }
        }
        error => error.into(),
    }
}

/// The key of a request to create something, where it has one.
///
/// # Errors
/// `invalid_header`.
pub(crate) fn key(
    caller: &Caller,
    headers: &HeaderMap,
    tenant: &str,
    route: &str,
    body: &serde_json::Value,
) -> Result<Option<Key>, Error> {
    let actor = caller.actor().unwrap_or_default();
    idempotency::key(headers, (tenant, &actor, route), "", body)
}

fn act<'a>(
    caller: &Caller,
    tenant: &'a str,
    action: &'a str,
    user: &'a str,
    given: &[Grant],
    request_id: &'a str,
) -> Told<'a> {
    let given = given.iter().map(|grant| json!({ "org_node": grant.org_node, "role": grant.role }));
    let payload = json!({ "grants": given.collect::<Vec<_>>() });
    Told { actor: caller.actor().unwrap_or_default(), tenant, action, user, payload, request_id }
}

/// What is told of grants.
struct Told<'a> {
    actor: String,
    tenant: &'a str,
    action: &'a str,
    user: &'a str,
    payload: serde_json::Value,
    request_id: &'a str,
}

impl Told<'_> {
    fn entry(&self) -> Result<audit::NewEntry, Error> {
        Act {
            chain: self.tenant,
            actor: &self.actor,
            action: self.action,
            entity: ("user", self.user),
            states: (None, None),
            payload: self.payload.clone(),
            request_id: self.request_id,
        }
        .entry()
    }
}

/// An e-mail address, as users are kept by.
///
/// # Errors
/// `email_unreadable`.
pub(crate) fn email(text: &str, path: &str) -> Result<String, Error> {
    let email = fold(text);
    let plain = !text.trim().contains(|letter: char| letter.is_control() || letter.is_whitespace());
    let parts = email.split_once('@').filter(|(name, domain)| {
        !name.is_empty()
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
    });
    let reads = email.parse::<lettre::Address>().is_ok();
    if plain && parts.is_some() && reads && email.chars().count() <= EMAIL_MAX {
        return Ok(email);
    }
    Err(field("email_unreadable", path, text, &[]))
}
