//! Whether the process lives, whether it can do its work, and its figures.

use crate::app::App;
use crate::tenants::Tenant;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// Whether the server can do its work.
#[derive(Serialize, ToSchema)]
pub(crate) struct Readiness {
    /// Whether the database answers and every tenant's pack is loaded.
    ready: bool,
    /// The database.
    database: DatabaseReadiness,
    /// SHA-256 of the engine's module.
    engine: String,
    /// The tenants by code.
    tenants: BTreeMap<String, TenantReadiness>,
}

/// Whether the database answers.
#[derive(Serialize, ToSchema)]
struct DatabaseReadiness {
    /// `ready` or `unavailable`.
    state: &'static str,
    /// `SQLite` or `PostgreSQL`.
    kind: &'static str,
    /// Why it is not ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Whether a tenant's pack is loaded.
#[derive(Serialize, ToSchema)]
struct TenantReadiness {
    /// `ready` or `failed`.
    state: &'static str,
    /// The pack's hash, where the pack could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pack_hash: Option<String>,
    /// Why it failed, and what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    /// The errors in the pack: code, path, sentence, and file and line where it came from files.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    findings: Vec<Value>,
}

/// The process lives.
#[utoipa::path(
    get, path = "/healthz", tag = "operation", operation_id = "healthz",
    responses((status = 200, description = "the process lives", body = String,
        content_type = "text/plain")),
)]
pub(crate) async fn healthz() -> &'static str {
    "ok"
}

/// Whether the server can do its work; 503 names what is missing.
///
/// A pack that failed to load is named and takes nothing from the other tenants; calculations that
/// are not recorded go on while the database is away.
#[utoipa::path(
    get, path = "/readyz", tag = "operation", operation_id = "readyz",
    responses(
        (status = 200, description = "ready", body = Readiness),
        (status = 503, description = "the database is away, or a pack failed", body = Readiness),
    ),
)]
pub(crate) async fn readyz(State(app): State<Arc<App>>) -> impl IntoResponse {
    let tenants = app.tenants.all();
    let tenants: BTreeMap<String, TenantReadiness> =
        tenants.iter().map(|(code, tenant)| (code.clone(), readiness(tenant))).collect();
    let error = app.database.check().await;
    let sound = tenants.values().all(|tenant| tenant.error.is_none());
    let ready = sound && error.is_none();
    let state = if error.is_none() { "ready" } else { "unavailable" };
    let database = DatabaseReadiness { state, kind: app.database.name(), error };
    let engine = app.engine.module.identity().to_owned();
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readiness { ready, database, engine, tenants }))
}

fn readiness(tenant: &Tenant) -> TenantReadiness {
    let pack_hash = tenant.pack_hash().map(str::to_owned);
    match tenant {
        Tenant::Ready(_) => {
            TenantReadiness { state: "ready", pack_hash, error: None, findings: Vec::new() }
        }
        Tenant::Failed(failure) => TenantReadiness {
            state: "failed",
            pack_hash,
            error: Some(failure.sentence.clone()),
            findings: failure.findings.clone(),
        },
    }
}

/// Figures for Prometheus.
#[utoipa::path(
    get, path = "/metrics", tag = "operation", operation_id = "metrics",
    responses((status = 200, description = "Prometheus text format", body = String,
        content_type = "text/plain")),
)]
pub(crate) async fn metrics(State(app): State<Arc<App>>) -> impl IntoResponse {
    app.residents.measure();
    app.metrics.run_upkeep();
    ([(CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.render())
}
