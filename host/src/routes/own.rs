//! One's own record: the licence, what it costs and why, what is owed and paid.

use super::Parameters;
use super::charges::shown as shown_dues;
use super::licenses::shown as shown_licenses;
use super::players::PlayerRecord;
use super::suspensions::shown as shown_suspensions;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::ledger::shown::{Due, Payment};
use crate::licenses::shown::License;
use crate::licenses::suspend::Suspension;
use crate::people;
use axum::Json;
use axum::extract::State;
use axum::http::Uri;
use carreau_store::dues::Debtor;
use carreau_store::{dues, licenses, payments, players, suspensions, users};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;

/// One's own record in a federation.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnRecord {
    /// The player.
    #[schema(value_type = PlayerRecord)]
    player: Value,
    /// The licences, the latest season first.
    licenses: Vec<License>,
    /// What is or was owed, the newest first.
    dues: Vec<Due>,
    /// What was paid, the newest first.
    payments: Vec<Payment>,
    /// Suspensions, the latest first.
    suspensions: Vec<Suspension>,
}

/// One's own record as a player: licences, what is owed and paid, suspensions.
#[utoipa::path(
    get, path = "/api/v1/me/player", tag = "identity", operation_id = "get_own_player",
    params(("tenant" = String, Query, description = "the tenant's code")),
    responses(
        (status = 200, description = "the record", body = OwnRecord),
        (status = 404, description = "the federation has no record of one"),
    ),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<OwnRecord>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let db = app.database.db();
    let user = users::find(db, caller.user()?).await?;
    let unknown = || Error::Unknown { code: "unknown_player", id: "me".to_owned() };
    let person = user.person_id.ok_or_else(unknown)?;
    let found = players::find_persons(&mut db.into(), tenant, &[&person]).await?;
    let player = found.into_values().next().ok_or_else(unknown)?;
    let of_player = licenses::of_player(db, &player.id).await?;
    let owed = dues::of_player(db, &player.id).await?;
    let debtor = Debtor { kind: "player".to_owned(), id: player.id.clone() };
    let paid = payments::of_debtor(db, tenant, &debtor).await?;
    let suspended = suspensions::of_player(db, &player.id).await?;
    Ok(Json(OwnRecord {
        licenses: shown_licenses(&app, tenant, &of_player).await?,
        dues: shown_dues(&app, tenant, &owed).await?,
        payments: paid.iter().map(Payment::of).collect(),
        suspensions: shown_suspensions(&app, tenant, &suspended).await?,
        player: people::shown(&player),
    }))
}
