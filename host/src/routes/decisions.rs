//! Recorded decisions: reading one, and replaying it.

use super::Parameters;
use crate::app::App;
use crate::decisions;
use crate::error::Error;
use crate::replay::{self, Pins, Replay};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use carreau_store::StoreError;
use carreau_store::decisions::{Decision, Payload, find};
use serde_json::Value;
use std::sync::Arc;
use uuid::Uuid;

/// A recorded decision.
#[utoipa::path(
    get, path = "/api/v1/decisions/{id}", tag = "decisions", operation_id = "get_decision",
    params(("id" = String, Path, description = "the decision's id, as `Carreau-Decision` says it")),
    responses((status = 200, description = "the decision",
        body = ref("#/components/schemas/Decision"))),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<Value>, Error> {
    Parameters::read(&uri, &[])?;
    Ok(Json(decisions::shown(&of(&app, &id).await?)))
}

/// Asks the pinned engine the recorded request on the pinned pack, and compares the bytes.
#[utoipa::path(
    post, path = "/api/v1/decisions/{id}/replay", tag = "decisions",
    operation_id = "replay_decision",
    params(("id" = String, Path, description = "the decision's id")),
    responses((status = 200, description = "identical, the first difference, or erased",
        body = Replay)),
)]
pub(crate) async fn replay(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<Replay>, Error> {
    Parameters::read(&uri, &[])?;
    let decision = of(&app, &id).await?;
    if matches!(decision.payload, Payload::Erased { .. }) {
        return Ok(Json(Replay::Erased));
    }
    let mut pins = Pins::new(app.database.db().clone(), Arc::clone(&app.engines), None);
    let pinned = match pins.of(&decision).await? {
        Ok(pinned) => pinned,
        Err(difference) => return Ok(Json(Replay::Different(difference))),
    };
    let residents = Arc::clone(&app.residents);
    let outcome =
        residents.long(move |residents| replay::replay(residents, &pinned, &decision)).await?;
    Ok(Json(outcome))
}

async fn of(app: &App, id: &str) -> Result<Decision, Error> {
    let unknown = || Error::UnknownDecision { id: id.chars().take(60).collect() };
    // What is no id is not looked for: not every text can be in a database.
    let id = Uuid::try_parse(id).map_err(|_| unknown())?.to_string();
    match find(app.database.db(), &id).await {
        Ok(decision) => Ok(decision),
        Err(StoreError::Missing { .. }) => Err(unknown()),
        Err(error) => Err(error.into()),
    }
}
