//! Memberships of a player: which club, in which season, from when until when.

use super::Parameters;
use super::players::{player, require};
use super::sent::Sent;
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use crate::fields::{self, identity};
use crate::people::joined::{self, MembershipStatus, NewMembership, said, unknown};
use crate::people::{self, KIND};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use carreau_engine::calendar::Date;
use carreau_store::memberships::{self, Membership as Stored};
use carreau_store::{StoreError, Tx};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// The memberships of a player.
#[derive(Serialize, ToSchema)]
pub(crate) struct MembershipList {
    /// By season.
    #[schema(value_type = Vec<Membership>)]
    memberships: Vec<Value>,
}

/// A membership.
#[derive(Serialize, ToSchema)]
pub(crate) struct Membership {
    /// Its id.
    id: String,
    /// The player's id.
    player: String,
    /// The club's code.
    club: String,
    /// A season of the pack.
    season: String,
    /// `active` or `expired`.
    status: String,
    /// The first day, `YYYY-MM-DD`.
    from: String,
    /// The last day, where an end is known.
    until: Option<String>,
    /// RFC 3339, UTC.
    created_at: String,
    /// Counts the changes; the ETag.
    version: i64,
}

/// What of a membership changes; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MembershipChange {
    /// `expired` ends it, `active` takes an end back.
    status: Option<MembershipStatus>,
    /// The last day; today where it is ended without one.
    #[serde(default, deserialize_with = "fields::given")]
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Option<Date>>,
}

/// The memberships of a player.
#[utoipa::path(
    get, path = "/api/v1/players/{id}/memberships", tag = "people",
    operation_id = "list_memberships",
    params(
        ("id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "all of them", body = MembershipList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<MembershipList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let player = player(&app, tenant, &id).await?;
    require(&app, &caller, "list_memberships", &player).await?;
    let found = memberships::of_player(app.database.db(), &player.id).await?;
    Ok(Json(MembershipList { memberships: found.iter().map(people::shown_membership).collect() }))
}

/// Enters a membership.
#[utoipa::path(
    post, path = "/api/v1/players/{id}/memberships", tag = "people",
    operation_id = "create_membership",
    params(
        ("id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewMembership,
    responses(
        (status = 201, description = "the membership", body = Membership),
        (status = 409, description = "the player is a member in that season already"),
    ),
)]
pub(crate) async fn create(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let new: NewMembership = sent.read()?;
    let player = player(&app, tenant, &id).await?;
    if player.facts.is_none() {
        return Err(people::erased(&player.id));
    }
    let membership = new.of(&live, &player.id, "$")?;
    // Of the club that is joined, and of the one the player is in.
    sent.require(&app, "create_membership", (tenant, Some(&membership.club))).await?;
    if player.club.is_some() {
        require(&app, &sent.caller, "create_membership", &player).await?;
    }
    let told = sent.told(tenant)?;
    let key = sent.key(&told, &format!("create_membership {}", player.id))?;
    creating::once(&app, key, (told, membership), |tx, (told, membership)| {
        Box::pin(create_in(tx, told, membership))
    })
    .await
}

async fn create_in(
    tx: &mut Tx,
    told: &Told,
    membership: &Stored,
) -> Result<Result<Made, Error>, StoreError> {
    if let Err(error) = joined::join(tx, told, membership, "$").await? {
        return Ok(Err(error));
    }
    let (tenant, player) = (&told.tenant, &membership.player);
    let location = format!("/api/v1/players/{player}/memberships?tenant={tenant}");
    Ok(Ok(Made::created(location, 1, people::shown_membership(membership))))
}

/// Ends a membership, or takes its end back.
#[utoipa::path(
    patch, path = "/api/v1/players/{id}/memberships/{membership}", tag = "people",
    operation_id = "change_membership",
    params(
        ("id" = String, Path, description = "the player's id"),
        ("membership" = String, Path, description = "the membership's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = MembershipChange,
    responses(
        (status = 200, description = "the membership", body = Membership),
        (status = 409, description = "the player is a member of another club in that season"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    Path((id, membership)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let version = sent.version()?;
    let asked: MembershipChange = sent.read()?;
    let player = player(&app, tenant, &id).await?;
    if player.facts.is_none() {
        return Err(people::erased(&player.id));
    }
    let found = match identity(&membership) {
        Some(id) => memberships::find(app.database.db(), tenant, &player.id, &id).await?,
        None => None,
    };
    let before = found.ok_or_else(|| unknown(&membership))?;
    sent.require(&app, "change_membership", (tenant, Some(&before.club))).await?;
    let today = clock::today(&live.zone).to_string();
    let changed = Stored { version, ..changed(before, &asked, &today)? };
    creating::once(&app, None, (sent.told(tenant)?, changed), |tx, (told, changed)| {
        Box::pin(change_in(tx, told, changed))
    })
    .await
}

/// The membership as it is from now on.
fn changed(before: Stored, asked: &MembershipChange, today: &str) -> Result<Stored, Error> {
    let status = asked.status.map(MembershipStatus::name);
    let status = status.unwrap_or(&before.status).to_owned();
    let given = asked.until.map(|until| until.map(|until| until.to_string()));
    let until_date = match given.unwrap_or_else(|| before.until_date.clone()) {
        None if status == "expired" => Some(today.max(before.from_date.as_str()).to_owned()),
        until => until,
    };
    if let Some(until) = until_date.as_deref().filter(|until| *until < before.from_date.as_str()) {
        return Err(fields::misread("date", until, "$.until").into());
    }
    Ok(Stored { status, until_date, ..before })
}

async fn change_in(
    tx: &mut Tx,
    told: &Told,
    membership: &Stored,
) -> Result<Result<Made, Error>, StoreError> {
    let before = match memberships::update(tx, membership).await? {
        Ok(before) => before,
        Err(refused) => return Ok(Err(said(&refused, membership, "$"))),
    };
    let version = membership.version.saturating_add(1);
    let after = Stored { version, ..membership.clone() };
    let payload = json!({
        "before": people::shown_membership(&before),
        "after": people::shown_membership(&after),
    });
    let entity = (KIND, membership.player.as_str());
    if let Err(error) = told.tell(tx, "membership.changed", entity, payload).await? {
        return Ok(Err(error));
    }
    Ok(Ok(Made::shown(version, people::shown_membership(&after))))
}
