//! Licences: asked for, listed, stepped through their course.

pub(crate) mod renewals;
pub(crate) mod season;

use super::Parameters;
use super::page_of::Page;
use super::players::player;
use super::sent::{self, Sent};
use super::whose::{place, whose};
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::creating::Made;
use crate::error::Error;
use crate::fields::identity;
use crate::ledger::booking::Booking;
use crate::ledger::shown::value;
use crate::ledger::{Matter, book};
use crate::licenses::request::{self, Request};
use crate::licenses::shown::License;
use crate::licenses::step::{self, Event};
use crate::people;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use carreau_engine::calendar::Date;
use carreau_store::licenses::{self, License as Stored, Search};
use carreau_store::{dues, players};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// The states, as parameters name them.
const STATES: &[&str] = &[
    "requested",
    "awaiting_payment",
    "active",
    "suspended",
    "revoked",
    "expired",
    "rejected",
    "cancelled",
];

/// A page of licences.
#[derive(Serialize, ToSchema)]
pub(crate) struct LicenseList {
    /// The newest first.
    licenses: Vec<License>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A licence to ask for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewLicense {
    /// The player's id.
    player: String,
    /// A season of the pack.
    season: String,
    /// A type of its vocabulary.
    license_type: String,
    /// The day the price is judged on; today where it is left out, another by whoever approves.
    #[schema(value_type = Option<String>, format = Date)]
    on: Option<Date>,
    /// Who owes it; whom the tenant bills where it is left out.
    bill_to: Option<BillTo>,
    /// What it was shown to cost; where it costs something else by now, it is refused.
    expected_total: Option<String>,
    /// Whether it is approved at once, by whoever may.
    #[serde(default)]
    approve: bool,
}

/// Who owes a licence.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BillTo {
    /// The player.
    Player,
    /// The player's club.
    Club,
}

/// Why something happens to a licence.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LicenseEvent {
    /// Why, in words; may be left out.
    reason: Option<String>,
}

/// Licences of a season below a node, the newest first.
#[utoipa::path(
    get, path = "/api/v1/licenses", tag = "licenses", operation_id = "list_licenses",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("season" = Option<String>, Query,
            description = "a season of the pack; needed save of one player"),
        ("org_node" = Option<String>, Query,
            description = "of clubs of this node and all below it; all where left out"),
        ("status" = Option<String>, Query, description = "in this state"),
        ("player" = Option<String>, Query, description = "all of this player, in any state"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "licences on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of licences", body = LicenseList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<LicenseList>, Error> {
    const KNOWN: &[&str] = &["tenant", "season", "org_node", "status", "player", "after", "limit"];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    if let Some(id) = parameters.get("player").filter(|id| !id.is_empty()) {
        let player = player(&app, tenant, id).await?;
        super::players::require(&app, &caller, "list_licenses", &player).await?;
        let found = licenses::of_player(app.database.db(), &player.id).await?;
        let licenses = shown(&app, tenant, &found).await?;
        return Ok(Json(LicenseList { licenses, next: None }));
    }
    let season = people::season(&live, parameters.required("season")?, "season")?;
    let status = parameters.get("status").unwrap_or_default();
    if !status.is_empty() && !STATES.contains(&status) {
        return Err(parameters.invalid("status", STATES));
    }
    let page = Page::of(&parameters)?;
    let node = whose(&app, &caller, ("list_licenses", tenant), parameters.get("org_node")).await?;
    let search = Search {
        tenant,
        place: place(node.as_ref()),
        season: &season.code,
        status,
        before: page.after,
        limit: page.one_more(),
    };
    let mut found = licenses::search(app.database.db(), search).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    Ok(Json(LicenseList { licenses: shown(&app, tenant, &found).await?, next }))
}

/// Licences with their players and what is owed for them.
pub(crate) async fn shown(
    app: &App,
    tenant: &str,
    found: &[Stored],
) -> Result<Vec<License>, Error> {
    let db = app.database.db();
    let ids: Vec<&str> = found.iter().map(|license| license.player.as_str()).collect();
    let players = players::find_ids(&mut db.into(), tenant, &ids).await?;
    let ids: Vec<&str> = found.iter().map(|license| license.id.as_str()).collect();
    let dues = dues::of_licenses(db, &ids).await?;
    let shown = found
        .iter()
        .map(|license| License::of(license, players.get(&license.player), dues.get(&license.id)));
    Ok(shown.collect())
}

/// Asks for a licence: the engine's decision fixes what it costs.
#[utoipa::path(
    post, path = "/api/v1/licenses", tag = "licenses", operation_id = "create_license",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewLicense,
    responses(
        (status = 201, description = "the licence", body = License),
        (status = 409, description = "the player has one of that season, debts block it, or it \
                                      costs something else than was shown"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let new: NewLicense = sent.read()?;
    let player = player(&app, tenant, &new.player).await?;
    let club = player.club.as_ref().map(|(code, _)| code.as_str());
    sent.require(&app, "create_license", (tenant, club)).await?;
    let today = clock::today(&live.zone).to_string();
    let on = new.on.map_or_else(|| today.clone(), |on| on.to_string());
    // Whoever could choose the day could choose the price.
    if new.approve || on != today {
        sent.require(&app, "decide_license", (tenant, club)).await?;
    }
    let request = Request {
        season: new.season,
        license_type: new.license_type,
        on,
        bill_to: new.bill_to.map(|bill_to| bill_to.name().to_owned()),
        expected_total: new.expected_total,
        approves: new.approve,
    };
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "create_license")?;
    book(&app, &told, key, || Box::pin(request::gather(&app, &live, &told, &player, &request)))
        .await
}

impl BillTo {
    const fn name(self) -> &'static str {
        match self {
            Self::Player => "player",
            Self::Club => "club",
        }
    }
}

/// A licence.
#[utoipa::path(
    get, path = "/api/v1/licenses/{id}", tag = "licenses", operation_id = "get_license",
    params(
        ("id" = String, Path, description = "the licence's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the licence; its version is the ETag",
        body = License)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let license = license(&app, tenant, &id).await?;
    let club = license.standing.club.as_deref();
    sent::require(&app, &caller, "get_license", (tenant, club)).await?;
    let version = license.version;
    let body = shown(&app, tenant, &[license]).await?;
    Ok(Made::shown(version, body.first().map(value).unwrap_or_default()).into_response())
}

/// A licence of a tenant's.
///
/// # Errors
/// `unknown_license`, `database_unavailable`.
pub(crate) async fn license(app: &App, tenant: &str, id: &str) -> Result<Stored, Error> {
    let unknown = || Error::Unknown { code: "unknown_license", id: id.chars().take(60).collect() };
    let named = identity(id).ok_or_else(unknown)?;
    licenses::find(app.database.db(), tenant, &named).await?.ok_or_else(unknown)
}

/// Something happens to a licence: `approve`, `reject`, `cancel`, `revoke`, `expire`.
///
/// `pay` is what a payment brings about; a licence is suspended and reinstated by its suspensions.
#[utoipa::path(
    post, path = "/api/v1/licenses/{id}/{event}", tag = "licenses",
    operation_id = "step_license",
    params(
        ("id" = String, Path, description = "the licence's id"),
        ("event" = String, Path, description = "an event of the workflow"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = LicenseEvent,
    responses(
        (status = 200, description = "the licence", body = License),
        (status = 409, description = "it does not happen in this state; `allowed` says what does"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn happen(
    State(app): State<Arc<App>>,
    Path((id, event)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Error> {
    const EVENTS: [&str; 5] = ["approve", "reject", "cancel", "revoke", "expire"];
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let name = EVENTS.into_iter().find(|known| *known == event);
    let name = name.ok_or(Error::UnknownRoute)?;
    let version = sent.version()?;
    let asked: LicenseEvent = sent.read()?;
    let reason = asked.reason.unwrap_or_default();
    let found = license(&app, tenant, &id).await?;
    let club = found.standing.club.as_deref();
    let action = if name == "cancel" { "create_license" } else { "decide_license" };
    sent.require(&app, action, (tenant, club)).await?;
    let told = sent.told(tenant)?;
    let today = clock::today(&live.zone).to_string();
    let (on, by) = (today.as_str(), told.actor.as_str());
    let event = Event { name, on, by, reason: &reason, ..Event::default() };
    book(&app, &told, None, || {
        Box::pin(async {
            let before = license(&app, tenant, &id).await?;
            if before.version != version {
                return Err(Error::PreconditionFailed);
            }
            let due = dues::of_license(app.database.db(), &before.id).await?;
            let mut booking = Booking::default();
            let after =
                step::step(&app, &live, &mut booking, &before, (&event, due.as_ref())).await?;
            let player = players::find(app.database.db(), tenant, &after.player).await?;
            let due = booking.charges.first().or(due.as_ref());
            let body = value(&License::of(&after, player.as_ref(), due));
            let made = Made::shown(version.saturating_add(1), body);
            booking.stepped.push((before.status, after));
            Ok(Matter { booking, made })
        })
    })
    .await
}
