//! The audit log: who did what, in the order it happened.

use super::Parameters;
use super::fee_audit::instant;
use super::page_of::Page;
use crate::app::App;
use crate::error::Error;
use axum::Json;
use axum::extract::State;
use axum::http::Uri;
use carreau_store::audit::{self, Named, Search};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;

const PARAMETERS: &[&str] =
    &["tenant", "entity_kind", "entity_id", "actor", "from", "to", "after", "limit"];

/// A page of the audit log.
#[derive(Serialize, ToSchema)]
pub(crate) struct AuditEntries {
    /// The newest first.
    entries: Vec<AuditEntry>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
    /// The chain's last seal, for a witness: `carreau audit verify --head` finds a cut end by it.
    head: Option<String>,
}

/// An entry of the audit log.
#[derive(Serialize, ToSchema)]
struct AuditEntry {
    id: String,
    /// When.
    at: String,
    /// Who: `user:<id>`, `key:<id>`, or the program's own name for itself.
    actor: String,
    /// Their name, where they have one.
    actor_name: Option<String>,
    /// What was done.
    action: String,
    /// To what kind of thing.
    entity_kind: String,
    /// To which.
    entity_id: String,
    /// State before, where it has states.
    from_state: Option<String>,
    /// State after.
    to_state: Option<String>,
    /// The rest: reason, before, after; null once erased.
    payload: Value,
    /// When the payload was erased.
    erased_at: Option<String>,
    /// Leads to the logs.
    request_id: String,
}

/// The audit log of a tenant, the newest first.
#[utoipa::path(
    get, path = "/api/v1/audit/", tag = "audit", operation_id = "list_audit_entries",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("entity_kind" = Option<String>, Query, description = "kind of things: `user`"),
        ("entity_id" = Option<String>, Query, description = "the thing"),
        ("actor" = Option<String>, Query, description = "who: `user:<id>`"),
        ("from" = Option<String>, Query, description = "first day or instant"),
        ("to" = Option<String>, Query, description = "day or instant before which"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "entries on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of entries", body = AuditEntries)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    uri: Uri,
) -> Result<Json<AuditEntries>, Error> {
    let parameters = Parameters::read(&uri, PARAMETERS)?;
    let page = Page::of(&parameters)?;
    let text = |name: &str| parameters.get(name).unwrap_or_default();
    let (kind, id, actor) = (text("entity_kind"), text("entity_id"), text("actor"));
    let from = instant(&parameters, "from", "0000-01-01T00:00:00.000Z")?;
    let to = instant(&parameters, "to", "9999-12-31T23:59:59.999Z")?;
    let tenant = parameters.required("tenant")?;
    let search = Search {
        chain: tenant,
        before: page.after,
        entity_kind: kind,
        entity_id: id,
        actor,
        from: &from,
        to: &to,
        limit: page.one_more(),
    };
    let db = app.database.db();
    let mut found = audit::list(db, search).await?;
    let next = page.cut(&mut found).map(|last| last.entry.id.clone());
    let head = audit::head(db, tenant).await?.map(|seal| seal.hash);
    let shown = found.into_iter().map(AuditEntry::from);
    Ok(Json(AuditEntries { entries: shown.collect(), next, head }))
}

impl From<Named> for AuditEntry {
    fn from(Named { entry, actor_name }: Named) -> Self {
        let payload = entry.payload.and_then(|text| serde_json::from_str(&text).ok());
        Self {
            id: entry.id,
            at: entry.happened_at,
            actor: entry.actor,
            actor_name,
            action: entry.action,
            entity_kind: entry.entity_kind,
            entity_id: entry.entity_id,
            from_state: entry.from_state,
            to_state: entry.to_state,
            payload: payload.unwrap_or_default(),
            erased_at: entry.erased_at,
            request_id: entry.request_id,
        }
    }
}
