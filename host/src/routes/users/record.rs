//! Whose own record a user sees: a player's, named by the federation's number.

use super::{UserEntry, stale};
use crate::app::App;
use crate::error::Error;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use carreau_store::users::{self, User};
use carreau_store::{StoreError, audit, players};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// Whose own record a user is to see.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OwnPlayer {
    /// The player's number; null for nobody's.
    number: Option<String>,
}

/// Says whose own record a user sees.
#[utoipa::path(
    put, path = "/api/v1/users/{id}/player", tag = "identity", operation_id = "set_user_player",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("id" = String, Path, description = "the user's id"),
        ("If-Match" = String, Header, description = "the ETag it was read with"),
    ),
    request_body = OwnPlayer,
    responses(
        (status = 200, description = "the user as it is now", body = UserEntry),
        (status = 412, description = "it was changed since"),
        (status = 422, description = "no player has that number"),
        (status = 428, description = "without If-Match"),
    ),
)]
pub(crate) async fn set(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let version = sent.version()?;
    let asked: OwnPlayer = sent.read()?;
    app.administered(&sent.caller, "set_user_player", tenant, &id).await?;
    let db = app.database.db();
    let person = match asked.number.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(number) => {
            let found = players::find_numbers(&mut db.into(), tenant, &[number]).await?;
            let unknown = || Error::Field {
                code: "player_number_unknown",
                path: "$.number".to_owned(),
                found: number.chars().take(60).collect(),
                allowed: Vec::new(),
            };
            Some(found.into_values().next().ok_or_else(unknown)?.person_id)
        }
    };
    let told = sent.told(tenant)?;
    let entry = told.entry("user.record_set", ("user", &id), json!({ "person_id": person }))?;
    let input = (id.clone(), person, version, entry);
    let changed = db.write(input, |tx, (id, person, version, entry)| {
        Box::pin(async move {
            users::set_person(tx, id, person.as_deref(), *version).await?;
            audit::append(tx, entry).await
        })
    });
    changed.await.map_err(stale)?;
    app.auth.forget();
    let user = users::find(db, &id).await?;
    Ok(app.entry(&sent.caller, tenant, user).await?.into_response())
}

impl App {
    /// The number of the player whose own record a user sees, where the tenant has one.
    pub(super) async fn own_player(
        &self,
        tenant: &str,
        user: &User,
    ) -> Result<Option<String>, StoreError> {
        let Some(person) = &user.person_id else { return Ok(None) };
        let reading = &mut self.database.db().into();
        let found = players::find_persons(reading, tenant, &[person]).await?;
        Ok(found.into_values().next().map(|player| player.number))
    }
}
