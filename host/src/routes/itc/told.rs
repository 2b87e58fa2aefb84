//! What was done with certificates: a certificate's own log, and all certificates of a player.

use super::certificate;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::itc::KIND;
use crate::itc::shown::{self, ItcWhole};
use crate::itc::sides;
use crate::routes::Parameters;
use crate::routes::transfers::history::own_or;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use carreau_store::audit::{self, Search};
use carreau_store::certificates;
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;

/// Most entries of a certificate's log.
const ENTRIES_MAX: i64 = 500;
/// Past every instant.
const NEVER: &str = "9999-12-31T23:59:59.999Z";
const BOOLEANS: &[&str] = &["true", "false"];

/// What was done with a certificate, as the audit log of the tenant that asks tells it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ItcLog {
    /// The earliest first.
    entries: Vec<ItcLogEntry>,
}

/// An entry of it.
#[derive(Serialize, ToSchema)]
struct ItcLogEntry {
    /// RFC 3339, UTC.
    at: String,
    /// `federation_approved`, `released`, …
    event: String,
    /// The state before.
    from_state: Option<String>,
    /// The state after.
    to_state: Option<String>,
    /// Who: `user:<id>`, `key:<id>`.
    actor: String,
    /// What they are called.
    actor_name: Option<String>,
    /// The rest.
    #[schema(value_type = Object)]
    payload: Value,
}

/// All certificates of a player that the tenant sees.
#[derive(Serialize, ToSchema)]
pub(crate) struct ItcHistory {
    /// The newest first.
    certificates: Vec<ItcPast>,
}

/// A certificate, with its log where that was asked for.
#[derive(Serialize, ToSchema)]
struct ItcPast {
    /// The certificate.
    #[serde(flatten)]
    itc: ItcWhole,
    /// What was done with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    audit: Option<Vec<ItcLogEntry>>,
}

/// What was done with a certificate.
#[utoipa::path(
    get, path = "/api/v1/itc/{itc_number}/audit", tag = "transfers",
    operation_id = "get_itc_audit",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the log, the earliest first", body = ItcLog)),
)]
pub(crate) async fn log(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<ItcLog>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let found = certificate(&app, &caller, &live, ("get_itc_audit", &number)).await?;
    let entries = entries(&app, &live.pinned.tenant, &found.number).await?;
    Ok(Json(ItcLog { entries }))
}

async fn entries(app: &App, tenant: &str, number: &str) -> Result<Vec<ItcLogEntry>, Error> {
    let search = Search {
        chain: tenant,
        before: None,
        entity_kind: KIND,
        entity_id: number,
        actor: "",
        from: "",
        to: NEVER,
        limit: ENTRIES_MAX,
    };
    let found = audit::list(app.database.db(), search).await?;
    let shown = found.into_iter().rev().map(|named| {
        let entry = named.entry;
        let event = entry.action.strip_prefix("itc.").unwrap_or(&entry.action).to_owned();
        let payload = entry.payload.and_then(|text| serde_json::from_str(&text).ok());
        ItcLogEntry {
            at: entry.happened_at,
            event,
            from_state: entry.from_state,
            to_state: entry.to_state,
            actor: entry.actor,
            actor_name: named.actor_name,
            payload: payload.unwrap_or_default(),
        }
    });
    Ok(shown.collect())
}

/// All certificates of a player; players may read their own.
#[utoipa::path(
    get, path = "/api/v1/itc/history/{player_id}", tag = "transfers",
    operation_id = "get_itc_history",
    params(
        ("player_id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("include_audit" = Option<bool>, Query, description = "`true`: with the log of each"),
    ),
    responses((status = 200, description = "the certificates", body = ItcHistory)),
)]
pub(crate) async fn history(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<ItcHistory>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "include_audit"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let with_log = match parameters.get("include_audit") {
        None | Some("" | "false") => false,
        Some("true") => true,
        Some(_) => return Err(parameters.invalid("include_audit", BOOLEANS)),
    };
    let tenant = live.pinned.tenant.as_str();
    let player = own_or(&app, &caller, (tenant, &id)).await?;
    let (db, eyes) = (app.database.db(), sides::eyes(&live));
    let mut certificates = Vec::new();
    for found in certificates::of_person(db, eyes, &player.person_id).await? {
        let itc = shown::whole(&app, &caller, &live, &found).await?;
        let log = with_log.then_some(entries(&app, tenant, &found.number));
        let audit = match log {
            Some(log) => Some(log.await?),
            None => None,
        };
        certificates.push(ItcPast { itc, audit });
    }
    Ok(Json(ItcHistory { certificates }))
}
