//! The users of a tenant: listed, invited, changed, disabled. Their grants are `users/grants`'.
//!
//! An account may be of several federations. An administrator sees of it what lies in their own
//! part of the tree, and changes the account itself only where all of its grants lie there.

pub(crate) mod administrators;
pub(crate) mod grants;
/// Creating something once.
pub(crate) mod once;
pub(crate) mod record;

use super::body::Body;
use super::me::{Account, Grant};
use super::page_of;
use super::{Parameters, RequestId};
use crate::app::App;
use crate::audit::Act;
use crate::auth::Caller;
use crate::clock;
use crate::error::Error;
use crate::keys::fold as fold_words;
use crate::language::Language;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::ETAG;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use carreau_store::grants::NamedGrant;
use carreau_store::sessions::{self, End};
use carreau_store::users::{self, About, Page, User};
use carreau_store::{StoreError, audit, grants as kept};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// Longest name, in characters.
const NAME_MAX: usize = 200;

/// A page of users.
#[derive(Serialize, ToSchema)]
pub(crate) struct UserList {
    /// The first added first.
    users: Vec<UserEntry>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A user, as an administrator of a tenant sees it.
#[derive(Serialize, ToSchema)]
pub(crate) struct UserEntry {
    #[serde(flatten)]
    account: Account,
    /// `invited`, `active` or `disabled`.
    state: &'static str,
    /// Counts the changes: the ETag.
    version: i64,
    /// What was granted in this tenant.
    grants: Vec<Grant>,
    /// The number of the player whose own record the user sees; left out of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<String>,
}

/// A change of a user; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeUser {
    /// The name.
    name: Option<String>,
    /// `en`, `fr`, `sv`, `de` or `es`.
    language: Option<String>,
    /// `active` lets a disabled user log in again.
    state: Option<String>,
}

/// The users of a tenant.
#[utoipa::path(
    get, path = "/api/v1/users", tag = "identity", operation_id = "list_users",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("q" = Option<String>, Query, description = "a part of the name or the e-mail address"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "users on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of users", body = UserList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<UserList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "q", "after", "limit"])?;
    let tenant = parameters.required("tenant")?;
    let page = page_of::Page::of(&parameters)?;
    let words = fold_words(parameters.get("q").unwrap_or_default());
    let nodes = caller.nodes(&app, "list_users", tenant).await?;
    let found = Page {
        tenant,
        nodes: if caller.principal().is_of_platform() { &[] } else { &nodes },
        words: &words,
        after: page.after.unwrap_or_default(),
        limit: page.one_more(),
    };
    let db = app.database.db();
    let (mut found, granted) = (users::list(db, found).await?, users::grants(db, found).await?);
    let next = page.cut(&mut found).map(|user| user.id.clone());
    let mut by_user: HashMap<String, Vec<NamedGrant>> = HashMap::new();
    for grant in granted {
        by_user.entry(grant.user_id.clone()).or_default().push(grant);
    }
    let mut users = Vec::with_capacity(found.len());
    for user in found {
        let named = by_user.remove(&user.id).unwrap_or_default();
        users.push(app.entry_of(&caller, tenant, user, named).await?);
    }
    Ok(Json(UserList { users, next }))
}

/// A user of a tenant.
#[utoipa::path(
    get, path = "/api/v1/users/{id}", tag = "identity", operation_id = "get_user",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("id" = String, Path, description = "the user's id"),
    ),
    responses((status = 200, description = "the user; its version is the ETag", body = UserEntry)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let user = app.seen(&caller, "get_user", tenant, &id).await?;
    Ok(app.entry(&caller, tenant, user).await?.into_response())
}

/// Changes a user, of whom all grants lie where the sender administers users.
#[utoipa::path(
    patch, path = "/api/v1/users/{id}", tag = "identity", operation_id = "update_user",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("id" = String, Path, description = "the user's id"),
        ("If-Match" = String, Header, description = "the ETag it was read with"),
    ),
    request_body = ChangeUser,
    responses(
        (status = 200, description = "the user as it is now", body = UserEntry),
        (status = 412, description = "it was changed since"),
        (status = 428, description = "without If-Match"),
    ),
)]
pub(crate) async fn update(
    State(app): State<Arc<App>>,
    caller: Caller,
    id: RequestId,
    Path(user): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    Body(body): Body<ChangeUser>,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let version = super::if_match(&headers)?;
    let before = app.administered(&caller, "update_user", tenant, &user).await?;
    let text = |given: Option<String>, kept: &str| given.unwrap_or_else(|| kept.to_owned());
    let name = name(&text(body.name, &before.name), "$.name")?;
    let language = language(&text(body.language, &before.language), "$.language")?;
    let enable = match body.state.as_deref() {
        None => false,
        Some("active") => true,
        Some(other) => return Err(field("state_unknown", "$.state", other, &["active"])),
    };
    let search_key = fold_words(&format!("{name} {}", before.email));
    let act = Act {
        chain: tenant,
        actor: &caller.actor().unwrap_or_default(),
        action: "user.updated",
        entity: ("user", &user),
        states: (None, None),
        payload: json!({
            "before": { "name": before.name, "language": before.language },
            "after": { "name": name, "language": language },
        }),
        request_id: &id.0,
    };
    let about = About { name, language, search_key };
    let input = (user.clone(), about, version, enable, act.entry()?);
    let changed = app.database.db().write(input, |tx, (user, about, version, enable, entry)| {
        Box::pin(async move {
            users::update(tx, user, about, *version).await?;
            if *enable {
                users::enable(tx, user).await?;
            }
            audit::append(tx, entry).await
        })
    });
    changed.await.map_err(stale)?;
    app.auth.forget();
    let user = users::find(app.database.db(), &user).await?;
    Ok(app.entry(&caller, tenant, user).await?.into_response())
}

/// Keeps a user from logging in; what they did stays.
#[utoipa::path(
    delete, path = "/api/v1/users/{id}", tag = "identity", operation_id = "disable_user",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("id" = String, Path, description = "the user's id"),
        ("If-Match" = String, Header, description = "the ETag it was read with"),
    ),
    responses(
        (status = 204, description = "the user is disabled and their sessions are ended"),
        (status = 409, description = "it is the last administrator"),
        (status = 412, description = "it was changed since"),
        (status = 428, description = "without If-Match"),
    ),
)]
pub(crate) async fn disable(
    State(app): State<Arc<App>>,
    caller: Caller,
    id: RequestId,
    Path(user): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<StatusCode, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let version = super::if_match(&headers)?;
    let before = app.administered(&caller, "disable_user", tenant, &user).await?;
    if before.version != version {
        return Err(Error::PreconditionFailed);
    }
    let act = Act {
        chain: tenant,
        actor: &caller.actor().unwrap_or_default(),
        action: "user.disabled",
        entity: ("user", &user),
        states: (Some("active"), Some("disabled")),
        payload: json!({}),
        request_id: &id.0,
    };
    let input = (user.clone(), version, clock::instant(), act.entry()?);
    let done = app.database.db().write(input, |tx, (user, version, at, entry)| {
        Box::pin(async move {
            let administers = administrators::administers(tx, user).await?;
            users::disable(tx, user, at, Some(*version)).await?;
            administrators::somebody_stays(tx, &administers).await?;
            sessions::end_all(tx, user, End::Disabled, at, None).await?;
            audit::append(tx, entry).await
        })
    });
    done.await.map_err(|error| grants::last(error, &before.email))?;
    app.auth.forget();
    Ok(StatusCode::NO_CONTENT)
}

impl App {
    /// A user as somebody sees it in a tenant.
    async fn entry(&self, caller: &Caller, tenant: &str, user: User) -> Result<UserEntry, Error> {
        let named = kept::named(self.database.db(), &user.id).await?;
        let player = self.own_player(tenant, &user).await?;
        Ok(UserEntry { player, ..self.entry_of(caller, tenant, user, named).await? })
    }

    /// The same, of whom it is known what was granted.
    async fn entry_of(
        &self,
        caller: &Caller,
        tenant: &str,
        user: User,
        named: Vec<NamedGrant>,
    ) -> Result<UserEntry, Error> {
        let mut grants = Vec::new();
        for grant in named.into_iter().filter(|grant| grant.tenant.as_deref() == Some(tenant)) {
            let node = grant.org_node.clone().unwrap_or_default();
            if caller.may(self, "get_user", tenant, &node).await? {
                grants.push(Grant::of(self, grant));
            }
        }
        let state = match (&user.disabled_at, &user.password_hash) {
            (Some(_), _) => "disabled",
            (None, None) => "invited",
            (None, Some(_)) => "active",
        };
        let version = user.version;
        Ok(UserEntry { state, version, account: Account::from(user), grants, player: None })
    }

    /// A user somebody may do something with: one with a grant in their part of the tree.
    async fn seen(
        &self,
        caller: &Caller,
        action: &str,
        tenant: &str,
        id: &str,
    ) -> Result<User, Error> {
        let unknown = || Error::Unknown {
            code: "unknown_user",
            id: id.chars().take(60).filter(|letter| !letter.is_control()).collect(),
        };
        if id.contains(char::is_control) {
            return Err(unknown());
        }
        let user = match users::find(self.database.db(), id).await {
            Err(StoreError::Missing { .. }) => return Err(unknown()),
            found => found?,
        };
        for grant in kept::of_user(self.database.db(), id).await? {
            let here = grant.tenant.as_deref() == Some(tenant);
            let node = grant.org_node.unwrap_or_default();
            if here && caller.may(self, action, tenant, &node).await? {
                return Ok(user);
            }
        }
        Err(unknown())
    }

    /// A user whose account somebody may change: all of its grants lie in their part of the tree.
    async fn administered(
        &self,
        caller: &Caller,
        action: &str,
        tenant: &str,
        id: &str,
    ) -> Result<User, Error> {
        let user = self.seen(caller, action, tenant, id).await?;
        for grant in kept::of_user(self.database.db(), id).await? {
            let node = grant.org_node.unwrap_or_default();
            let may = match &grant.tenant {
                Some(tenant) => caller.may(self, action, tenant, &node).await?,
                None => caller.principal().is_of_platform(),
            };
            if !may {
                return Err(caller.refused(action));
            }
        }
        Ok(user)
    }
}

impl IntoResponse for UserEntry {
    fn into_response(self) -> Response {
        let tag = [(ETAG, format!("\"{}\"", self.version))];
        (tag, Json(self)).into_response()
    }
}

/// A lost race is one that was lost to whoever changed it since.
fn stale(error: StoreError) -> Error {
    match error {
        StoreError::Conflict { .. } => Error::PreconditionFailed,
        error => error.into(),
    }
}

/// A field that does not fit.
pub(super) fn field(code: &'static str, path: &str, found: &str, allowed: &[&str]) -> Error {
    let found = found.chars().take(60).collect();
    let allowed = allowed.iter().map(|text| (*text).to_owned()).collect();
    Error::Field { code, path: path.to_owned(), found, allowed }
}

/// A name somebody can have.
///
/// # Errors
/// `name_unfit`.
pub(super) fn name(text: &str, path: &str) -> Result<String, Error> {
    let name = text.trim();
    let fits = (1..=NAME_MAX).contains(&name.chars().count()) && !name.contains(char::is_control);
    if fits { Ok(name.to_owned()) } else { Err(field("name_unfit", path, name, &[])) }
}

/// A language there are sentences in.
///
/// # Errors
/// `language_unknown`.
pub(super) fn language(text: &str, path: &str) -> Result<String, Error> {
    let known = Language::ALL.map(Language::code);
    if known.contains(&text) {
        return Ok(text.to_owned());
    }
    Err(field("language_unknown", path, text, &known))
}
