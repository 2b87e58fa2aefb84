//! All that is kept of a player, for the person whose data it is; and the facts of a player as the
//! engine is told them.

use super::{player, require};
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::decisions;
use crate::error::Error;
use crate::itc::shown as certificates_shown;
use crate::itc::sides;
use crate::ledger::shown::{Payment, value};
use crate::people;
use crate::routes::Parameters;
use crate::routes::charges::shown as shown_dues;
use crate::routes::licenses::shown as shown_licenses;
use crate::routes::suspensions::shown as shown_suspensions;
use crate::tenants::Live;
use crate::transfers::shown;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use axum::response::{IntoResponse, Response};
use carreau_store::audit::{self, Search};
use carreau_store::decisions::of_subject;
use carreau_store::dues::{self, Debtor};
use carreau_store::{certificates, licenses, memberships, payments, suspensions, transfers};
use serde_json::{Value, json};
use std::sync::Arc;

/// Entries of the audit log read at a time.
const PAGE: i64 = 200;
/// Past every instant.
const NEVER: &str = "9999-12-31T23:59:59.999Z";

/// All that is kept of a player: facts, memberships, licences, suspensions, transfers,
/// certificates, what is owed and paid, decisions, and what was done.
#[utoipa::path(
    get, path = "/api/v1/players/{id}/export", tag = "people", operation_id = "export_player",
    params(
        ("id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "`player`, `memberships`, `licenses`, \
                                             `suspensions`, `transfers`, `certificates`, \
                                             `dues`, `payments`, `decisions`, `audit`",
        body = Object)),
)]
pub(crate) async fn whole(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let db = app.database.db();
    let player = player(&app, tenant, &id).await?;
    require(&app, &caller, "export_player", &player).await?;
    let memberships = memberships::of_player(db, &player.id).await?;
    let licenses = licenses::of_player(db, &player.id).await?;
    let licenses = shown_licenses(&app, tenant, &licenses).await?;
    let suspended = suspensions::of_player(db, &player.id).await?;
    let suspended = shown_suspensions(&app, tenant, &suspended).await?;
    let owed = dues::of_player(db, &player.id).await?;
    let owed = shown_dues(&app, tenant, &owed).await?;
    let debtor = Debtor { kind: "player".to_owned(), id: player.id.clone() };
    let paid = payments::of_debtor(db, tenant, &debtor).await?;
    let decided = of_subject(db, tenant, "player", &player.id).await?;
    let whole = json!({
        "exported_at": clock::instant(),
        "tenant": tenant,
        "player": people::shown(&player),
        "memberships": memberships.iter().map(people::shown_membership).collect::<Vec<_>>(),
        "licenses": licenses.iter().map(value).collect::<Vec<_>>(),
        "suspensions": suspended.iter().map(value).collect::<Vec<_>>(),
        "transfers": transferred(&app, &caller, &player.id).await?,
        "certificates": certified(&app, &caller, &live, &player.person_id).await?,
        "dues": owed.iter().map(value).collect::<Vec<_>>(),
        "payments": paid.iter().map(Payment::of).map(|paid| value(&paid)).collect::<Vec<_>>(),
        "decisions": decided.iter().map(decisions::shown).collect::<Vec<_>>(),
        "audit": told(&app, tenant, &player.id).await?,
    });
    let name = format!("attachment; filename=\"player-{}.json\"", player.id);
    let headers = [(CONTENT_DISPOSITION, name), (CACHE_CONTROL, "no-store".to_owned())];
    Ok((headers, Json(whole)).into_response())
}

/// The transfers of a player, with what was done and the papers' names.
async fn transferred(app: &App, caller: &Caller, player: &str) -> Result<Vec<Value>, Error> {
    let mut all = Vec::new();
    for it in transfers::of_player(app.database.db(), player).await? {
        all.push(value(&shown::whole(app, caller, &it).await?));
    }
    Ok(all)
}

/// The certificates of a person that the tenant sees, likewise.
async fn certified(
    app: &App,
    caller: &Caller,
    live: &Live,
    person: &str,
) -> Result<Vec<Value>, Error> {
    let mut all = Vec::new();
    let eyes = sides::eyes(live);
    for it in certificates::of_person(app.database.db(), eyes, person).await? {
        all.push(value(&certificates_shown::whole(app, caller, live, &it).await?));
    }
    Ok(all)
}

/// What the audit log tells of a player, the newest first.
async fn told(app: &App, tenant: &str, id: &str) -> Result<Vec<Value>, Error> {
    let mut told = Vec::new();
    let mut before: Option<String> = None;
    loop {
        let search = Search {
            chain: tenant,
            before: before.as_deref(),
            entity_kind: "player",
            entity_id: id,
            actor: "",
            from: "",
            to: NEVER,
            limit: PAGE,
        };
        let entries = audit::list(app.database.db(), search).await?;
        told.extend(entries.iter().map(|named| &named.entry).map(|entry| {
            json!({
                "happened_at": entry.happened_at,
                "action": entry.action,
                "actor": entry.actor,
                "payload": entry.payload.as_deref().map(decisions::read),
            })
        }));
        let whole = i64::try_from(entries.len()).is_ok_and(|found| found == PAGE);
        match entries.into_iter().next_back().filter(|_| whole) {
            Some(last) => before = Some(last.entry.id),
            None => return Ok(told),
        }
    }
}

/// The facts of a player as `license_fee.calculate` takes them: `player`, `org`, `category`.
#[utoipa::path(
    get, path = "/api/v1/players/{id}/facts", tag = "people", operation_id = "get_player_facts",
    params(
        ("id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("season" = String, Query, description = "the season whose members count as a family"),
        ("on" = Option<String>, Query,
            description = "the day whose club it is; today where it is left out"),
    ),
    responses(
        (status = 200, description = "members of `input`", body = Object),
        (status = 409, description = "the player was erased"),
        (status = 422, description = "the tenant has no such season"),
    ),
)]
pub(crate) async fn facts(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<Value>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "season", "on"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let season = people::season(&live, parameters.required("season")?, "season")?;
    let today = clock::today(&live.zone).to_string();
    let on = match parameters.get("on").filter(|on| !on.is_empty()) {
        None => today,
        Some(on) if carreau_engine::calendar::Date::parse(on).is_some() => on.to_owned(),
        Some(_) => return Err(parameters.invalid("on", &["2026-01-31"])),
    };
    let player = player(&app, &live.pinned.tenant, &id).await?;
    require(&app, &caller, "get_player_facts", &player).await?;
    let db = app.database.db();
    let facts = people::facts(db, &live, &player, &season.code, Some(&on)).await?;
    Ok(Json(Value::Object(facts)))
}
