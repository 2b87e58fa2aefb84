//! The tenants and their packs, as a page needs them before it can ask anything.

use super::Parameters;
use super::engines::{IMMUTABLE, is_hash};
use super::sent::Sent;
use crate::app::App;
use crate::clock;
use crate::configuration::publish;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use crate::founding::NewTenant;
use crate::publishing;
use crate::tenants::live::Public;
use crate::tenants::{Live, Tenant};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use carreau_engine::pack::Document;
use carreau_store::audit::PLATFORM;
use carreau_store::tenants::{self, Tenant as Added};
use carreau_store::{StoreError, Tx, packs};
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// The tenants.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantList {
    /// In the order of their codes.
    tenants: Vec<TenantEntry>,
}

/// A tenant.
#[derive(Serialize, ToSchema)]
struct TenantEntry {
    /// Its code, as in the query parameter `tenant`.
    #[schema(example = "france")]
    code: String,
    /// Its name by language.
    name: BTreeMap<String, String>,
    /// ISO 4217 code of the currency every amount is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    /// The time zone in which its dates are judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    time_zone: Option<String>,
    /// The languages of its names.
    languages: Vec<String>,
    /// Today in its time zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    today: Option<String>,
    /// The live pack's hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pack_hash: Option<String>,
    /// SHA-256 of the engine's module.
    engine_hash: String,
    /// `ready`, or `failed` where its pack failed to load: see `/readyz`.
    state: &'static str,
}

/// The tenants, with what a page needs to ask a first question.
#[utoipa::path(
    get, path = "/api/v1/tenants", tag = "tenants", operation_id = "list_tenants",
    responses((status = 200, description = "the tenants", body = TenantList)),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, uri: Uri) -> Result<Json<TenantList>, Error> {
    Parameters::read(&uri, &[])?;
    let engine = app.engine.module.identity();
    let all = app.tenants.all();
    let tenants = all.iter().map(|(code, tenant)| entry(code, tenant, engine)).collect();
    Ok(Json(TenantList { tenants }))
}

/// Begins a tenant: a federation with its first season and no fee yet, to be filled in from its
/// desks; the platform's administrators invite the first of its own.
#[utoipa::path(
    post, path = "/api/v1/tenants", tag = "tenants", operation_id = "create_tenant",
    params(
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewTenant,
    responses(
        (status = 201, description = "the tenant", body = TenantEntry),
        (status = 409, description = "there is a tenant of that code"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    Parameters::read(&sent.uri, &[])?;
    app.database.recorder()?;
    let new: NewTenant = sent.read()?;
    let document = new.pack()?;
    let live = Arc::new(app.prepared_document(document).await?);
    let told = sent.told(PLATFORM)?;
    let key = sent.key(&told, "create_tenant")?;
    let input = (told, Arc::clone(&live), app.engine.module.identity().to_owned());
    let made = creating::once(&app, key, input, |tx, (told, live, engine)| {
        Box::pin(found(tx, told, live, engine))
    });
    let made = made.await;
    app.residents.dismiss(&live.pinned);
    let made = made?;
    // As every host does a moment later, this one too; the tree comes with it.
    if let Err(error) = publishing::follow(&app).await {
        tracing::warn!(%error, "a tenant that was begun is served later");
    }
    Ok(made)
}

async fn found(
    tx: &mut Tx,
    told: &Told,
    live: &Arc<Live>,
    engine: &str,
) -> Result<Result<Made, Error>, StoreError> {
    let code = live.pinned.tenant.clone();
    let tenant = Added { code: code.clone(), created_at: clock::instant() };
    if !tenants::put(tx, &tenant).await? {
        return Ok(Err(Error::Conflict { code: "tenant_exists", found: code }));
    }
    let revision = publish::first(&live.document, told.actor.clone(), String::new());
    packs::put(tx, &revision).await?;
    let payload = json!({ "after": { "code": code, "pack_hash": revision.pack_hash } });
    if let Err(error) = told.tell(tx, "tenant.created", ("tenant", &code), payload).await? {
        return Ok(Err(error));
    }
    let shown = entry(&code, &Tenant::Ready(Arc::clone(live)), engine);
    let body = serde_json::to_value(shown).unwrap_or_default();
    let status = StatusCode::CREATED;
    let location = Some(format!("/api/v1/tenants/{code}/pack"));
    Ok(Ok(Made { status, location, version: None, body }))
}

fn entry(code: &str, tenant: &Tenant, engine: &str) -> TenantEntry {
    let (code, engine_hash) = (code.to_owned(), engine.to_owned());
    let pack_hash = tenant.pack_hash().map(str::to_owned);
    match tenant {
        Tenant::Ready(live) => TenantEntry {
            code,
            name: live.name(),
            currency: Some(live.about.currency.clone()),
            time_zone: Some(live.about.time_zone.clone()),
            languages: live.about.languages.clone(),
            today: Some(clock::today(&live.zone).to_string()),
            pack_hash,
            engine_hash,
            state: "ready",
        },
        Tenant::Failed(_) => TenantEntry {
            code,
            name: BTreeMap::new(),
            currency: None,
            time_zone: None,
            languages: Vec::new(),
            today: None,
            pack_hash,
            engine_hash,
            state: "failed",
        },
    }
}

/// The live pack: manifest and public sections, as the engine reads them.
#[utoipa::path(
    get, path = "/api/v1/tenants/{tenant}/pack", tag = "tenants", operation_id = "get_pack",
    params(("tenant" = String, Path, description = "the tenant's code")),
    responses(
        (status = 200, description = "the pack document; its hash is the ETag",
            body = ref("#/components/schemas/Pack")),
        (status = 304, description = "the pack named by If-None-Match is the live one"),
    ),
)]
pub(crate) async fn pack(
    State(app): State<Arc<App>>,
    Path(tenant): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Error> {
    Parameters::read(&uri, &[])?;
    let live = app.tenants.live(&tenant)?;
    Ok(document(&live, &headers))
}

/// A pack that decisions are pinned to: manifest and public sections, as they were.
#[utoipa::path(
    get, path = "/api/v1/tenants/{tenant}/packs/{sha256}", tag = "decisions",
    operation_id = "get_pinned_pack",
    params(
        ("tenant" = String, Path, description = "the tenant's code"),
        ("sha256" = String, Path, description = "the pack's hash, as a decision says it"),
    ),
    responses((status = 200, description = "the pack document; it has that hash where all its \
        sections are public", body = ref("#/components/schemas/Pack"))),
)]
pub(crate) async fn pack_of_hash(
    State(app): State<Arc<App>>,
    Path((tenant, sha256)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Error> {
    Parameters::read(&uri, &[])?;
    app.tenants.known(&tenant)?;
    let unknown = || Error::UnknownPack { sha256: sha256.chars().take(64).collect() };
    if !is_hash(&sha256) {
        return Err(unknown());
    }
    let kept = app.database.pack(&tenant, &sha256).await?.ok_or_else(unknown)?.document();
    // It was judged when it was published: a pack that does not read now was damaged since.
    let pack = Document::from_json(kept.as_bytes()).map_err(|refusal| {
        tracing::error!(tenant, sha256, code = refusal.code.name(), "a kept pack does not read");
        Error::Internal
    })?;
    let public = Public::of(&pack, &sha256, kept.as_bytes());
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, IMMUTABLE)];
    Ok((headers, public.text).into_response())
}

fn document(live: &Live, headers: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", live.public.hash);
    let cached = [(ETAG, tag.clone()), (CACHE_CONTROL, "no-cache".to_owned())];
    if names_tag(headers, &tag) {
        return (StatusCode::NOT_MODIFIED, cached).into_response();
    }
    (cached, [(CONTENT_TYPE, "application/json")], live.public.text.clone()).into_response()
}

/// Whether the reader has what the tag names. A weak tag is as good here.
pub(crate) fn names_tag(headers: &HeaderMap, tag: &str) -> bool {
    let given = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut tags = given.flat_map(|list| list.split(',')).map(str::trim);
    tags.any(|given| given == "*" || given.trim_start_matches("W/") == tag)
}
