//! API keys of a tenant: made with their secret shown once, listed without it, withdrawn.

use super::body::Body;
use super::page_of::Page;
use super::users::grants::key as request_key;
use super::users::{field, name, once};
use super::{Parameters, RequestId};
use crate::app::App;
use crate::audit::Act;
use crate::auth::Caller;
use crate::auth::token::{API_KEY, Secret};
use crate::clock;
use crate::error::Error;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use carreau_access::{SCOPES, is_scope};
use carreau_store::api_keys::{self, ApiKey, NewApiKey};
use carreau_store::{StoreError, audit, org_nodes};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use utoipa::ToSchema;

/// How long a key is good where nothing else is said, and the longest it can be.
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);
const LONGEST: Duration = Duration::from_secs(2 * 366 * 24 * 60 * 60);
/// Characters of a secret that are shown to tell keys apart by.
const PREFIX: usize = 11;

/// A page of keys.
#[derive(Serialize, ToSchema)]
pub(crate) struct ApiKeyList {
    /// The first made first.
    api_keys: Vec<ApiKeyEntry>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A key, without its secret.
#[derive(Serialize, ToSchema)]
pub(crate) struct ApiKeyEntry {
    /// UUIDv7.
    id: String,
    /// What it is called.
    name: String,
    /// The secret's beginning.
    prefix: String,
    /// It opens this org node and everything below it.
    org_node: String,
    /// What it opens there.
    scopes: Vec<String>,
    /// The user who made it.
    created_by: String,
    /// When it was made.
    created_at: String,
    /// From when it is of no use.
    expires_at: String,
    /// Since when it is withdrawn.
    revoked_at: Option<String>,
    /// When it was last used, to the minute or so.
    last_used_at: Option<String>,
}

/// A key, with its secret, which is not shown again.
#[derive(Serialize, ToSchema)]
pub(crate) struct MadeApiKey {
    #[serde(flatten)]
    key: ApiKeyEntry,
    /// For the header `Authorization: Bearer …`; null where the same request comes again, since
    /// nobody keeps it.
    secret: Option<String>,
}

/// A key to make.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MakeApiKey {
    /// What it is called.
    name: String,
    /// It opens this org node and everything below it.
    org_node: String,
    /// What it opens there: see `/api/v1/access`.
    scopes: Vec<String>,
    /// From when it is of no use, an instant or a date; left out, in a year.
    expires_at: Option<String>,
}

/// The API keys of a tenant.
#[utoipa::path(
    get, path = "/api/v1/api-keys", tag = "identity", operation_id = "list_api_keys",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "keys on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of keys", body = ApiKeyList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<ApiKeyList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "after", "limit"])?;
    let tenant = parameters.required("tenant")?;
    let page = Page::of(&parameters)?;
    let after = page.after.unwrap_or_default();
    let mut found = api_keys::list(app.database.db(), tenant, after, page.one_more()).await?;
    let next = page.cut(&mut found).map(|key| key.id.clone());
    let mut keys = Vec::new();
    for key in found {
        if caller.may(&app, "list_api_keys", tenant, &key.org_node).await? {
            keys.push(ApiKeyEntry::from(key));
        }
    }
    Ok(Json(ApiKeyList { api_keys: keys, next }))
}

/// Makes an API key; its secret is shown this once.
#[utoipa::path(
    post, path = "/api/v1/api-keys", tag = "identity", operation_id = "create_api_key",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "one effect, however often"),
    ),
    request_body = MakeApiKey,
    responses((status = 201, description = "the key and its secret", body = MadeApiKey)),
)]
pub(crate) async fn create(
    State(app): State<Arc<App>>,
    caller: Caller,
    id: RequestId,
    uri: Uri,
    headers: HeaderMap,
    Body(body): Body<MakeApiKey>,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let sent = request_key(&caller, &headers, tenant, "create_api_key", &json!(body))?;
    let name = name(&body.name, "$.name")?;
    let node = body.org_node.as_str();
    let plain = !node.contains(char::is_control);
    if !plain || org_nodes::find(app.database.db(), tenant, node).await?.is_none() {
        return Err(field("org_node_unknown", "$.org_node", node, &[]));
    }
    caller.require(&app, "create_api_key", tenant, node).await?;
    let scopes = app.scopes(&caller, tenant, node, &body.scopes).await?;
    let expires_at = expiry(body.expires_at.as_deref())?;
    let secret = Secret::new(API_KEY)?;
    let key = NewApiKey {
        id: clock::new_id().to_string(),
        tenant: tenant.to_owned(),
        org_node: node.to_owned(),
        name,
        prefix: secret.text.chars().take(PREFIX).collect(),
        secret_sha256: secret.sha256,
        scopes,
        created_by: caller.user()?.to_owned(),
        created_at: clock::instant(),
        expires_at,
    };
    let act = Act {
        chain: tenant,
        actor: &caller.actor().unwrap_or_default(),
        action: "api_key.created",
        entity: ("api_key", &key.id),
        states: (None, None),
        payload: json!({ "name": key.name, "org_node": node, "scopes": key.scopes }),
        request_id: &id.0,
    };
    let (made, entry) = (key.id.clone(), act.entry()?);
    let added = app.database.db().write((key, entry, sent), |tx, (key, entry, sent)| {
        Box::pin(async move {
            if let Some(known) = once::claim(tx, sent.as_ref()).await? {
                return Ok(known);
            }
            api_keys::add(tx, key).await?;
            audit::append(tx, entry).await?;
            once::keep(tx, sent.as_ref(), &key.id).await
        })
    });
    let (made, new) = added.await?.id(&made)?;
    let key = ApiKeyEntry::from(api_keys::find(app.database.db(), &made).await?);
    let answer = Json(MadeApiKey { key, secret: new.then_some(secret.text) });
    Ok((StatusCode::CREATED, [(CACHE_CONTROL, "no-store")], answer).into_response())
}

/// Withdraws an API key.
#[utoipa::path(
    delete, path = "/api/v1/api-keys/{id}", tag = "identity", operation_id = "revoke_api_key",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("id" = String, Path, description = "the key's id"),
    ),
    responses((status = 204, description = "it opens nothing any more")),
)]
pub(crate) async fn revoke(
    State(app): State<Arc<App>>,
    caller: Caller,
    id: RequestId,
    Path(key): Path<String>,
    uri: Uri,
) -> Result<StatusCode, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let unknown = || Error::Unknown { code: "unknown_api_key", id: key.chars().take(60).collect() };
    if key.contains(char::is_control) {
        return Err(unknown());
    }
    let found = match api_keys::find(app.database.db(), &key).await {
        Err(StoreError::Missing { .. }) => return Err(unknown()),
        found => found?,
    };
    if found.tenant != tenant {
        return Err(unknown());
    }
    caller.require(&app, "revoke_api_key", tenant, &found.org_node).await?;
    let act = Act {
        chain: tenant,
        actor: &caller.actor().unwrap_or_default(),
        action: "api_key.revoked",
        entity: ("api_key", &key),
        states: (None, None),
        payload: json!({}),
        request_id: &id.0,
    };
    let input = (found.id, clock::instant(), act.entry()?);
    let done = app.database.db().write(input, |tx, (key, at, entry)| {
        Box::pin(async move {
            api_keys::revoke(tx, key, at).await?;
            audit::append(tx, entry).await
        })
    });
    done.await?;
    app.auth.forget();
    Ok(StatusCode::NO_CONTENT)
}

impl App {
    /// The scopes of a key, sorted: those there are, of which who makes it holds every action.
    async fn scopes(
        &self,
        caller: &Caller,
        tenant: &str,
        node: &str,
        wanted: &[String],
    ) -> Result<String, Error> {
        let wanted: BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
        let none = wanted.is_empty().then_some("");
        if let Some(found) = none.or(wanted.iter().copied().find(|scope| !is_scope(scope))) {
            return Err(field("scope_unknown", "$.scopes", found, &SCOPES));
        }
        for scope in &wanted {
            for action in self.auth.policies.group(scope) {
                caller.require(self, action, tenant, node).await?;
            }
        }
        Ok(wanted.into_iter().collect::<Vec<_>>().join(" "))
    }
}

/// When a key expires.
fn expiry(text: Option<&str>) -> Result<String, Error> {
    let Some(text) = text else { return Ok(clock::instant_in(YEAR)) };
    let unfit = || field("expiry_unfit", "$.expires_at", text, &[]);
    let instant = clock::read_instant(text).map_err(|_| unfit())?;
    let fits = instant > clock::instant() && instant <= clock::instant_in(LONGEST);
    if fits { Ok(instant) } else { Err(unfit()) }
}

impl From<ApiKey> for ApiKeyEntry {
    fn from(key: ApiKey) -> Self {
        Self {
            id: key.id,
            name: key.name,
            prefix: key.prefix,
            org_node: key.org_node,
            scopes: key.scopes.split(' ').map(str::to_owned).collect(),
            created_by: key.created_by,
            created_at: key.created_at,
            expires_at: key.expires_at,
            revoked_at: key.revoked_at,
            last_used_at: key.last_used_at,
        }
    }
}
