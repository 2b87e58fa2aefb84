//! Suspensions: asked for by clubs, entered and decided by officers, lifted.

use super::Parameters;
use super::licenses::license;
use super::page_of::Page;
use super::sent::Sent;
use super::whose::whose;
use crate::app::App;
use crate::auth::Caller;
use crate::creating::Made;
use crate::error::Error;
use crate::fields::{self, identity};
use crate::ledger::booking::Booking;
use crate::ledger::shown::value;
use crate::ledger::{Matter, book};
use crate::licenses::suspend::{self, Suspension, Term};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use carreau_engine::calendar::Date;
use carreau_store::players;
use carreau_store::suspensions::{self, Suspension as Stored};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// The states, as parameters name them.
const STATES: &[&str] = &["requested", "granted", "refused", "withdrawn"];
/// Longest reason, in characters.
const REASON_MAX: usize = 2000;

/// A page of suspensions.
#[derive(Serialize, ToSchema)]
pub(crate) struct SuspensionList {
    /// The newest first.
    suspensions: Vec<Suspension>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A suspension to ask for, or to enter.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSuspension {
    /// The first day.
    #[schema(value_type = String, format = Date)]
    from: Date,
    /// The last day, where an end is known.
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Date>,
    /// Why.
    reason: String,
}

/// What becomes of a suspension, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuspensionEvent {
    /// Why, in words.
    reason: Option<String>,
    /// The first day, where it is granted for another time than was asked for.
    #[schema(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// The last day, likewise; where `from` is given and this is not, no end is known.
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Date>,
}

/// Suspensions of a state below a node, the newest first.
#[utoipa::path(
    get, path = "/api/v1/suspensions", tag = "licenses", operation_id = "list_suspensions",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("status" = Option<String>, Query,
            description = "`requested`, as where it is left out, `granted`, `refused` or \
                           `withdrawn`"),
        ("org_node" = Option<String>, Query,
            description = "of clubs of this node and all below it; all where left out"),
        ("player" = Option<String>, Query, description = "all of this player, in any state"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "suspensions on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of suspensions", body = SuspensionList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<SuspensionList>, Error> {
    const KNOWN: &[&str] = &["tenant", "status", "org_node", "player", "after", "limit"];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let tenant = parameters.required("tenant")?;
    let db = app.database.db();
    if let Some(player) = parameters.get("player").filter(|player| !player.is_empty()) {
        let player = super::players::player(&app, tenant, player).await?;
        super::players::require(&app, &caller, "list_suspensions", &player).await?;
        let found = suspensions::of_player(db, &player.id).await?;
        let suspensions = shown(&app, tenant, &found).await?;
        return Ok(Json(SuspensionList { suspensions, next: None }));
    }
    let status = parameters.get("status").filter(|it| !it.is_empty()).unwrap_or("requested");
    if !STATES.contains(&status) {
        return Err(parameters.invalid("status", STATES));
    }
    let page = Page::of(&parameters)?;
    let named = parameters.get("org_node");
    let node = whose(&app, &caller, ("list_suspensions", tenant), named).await?;
    let node = node.as_ref().map(|node| node.code.as_str()).unwrap_or_default();
    let mut found =
        suspensions::list(db, (tenant, node), status, page.after, page.one_more()).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    Ok(Json(SuspensionList { suspensions: shown(&app, tenant, &found).await?, next }))
}

/// Suspensions with the names of their players.
pub(crate) async fn shown(
    app: &App,
    tenant: &str,
    found: &[Stored],
) -> Result<Vec<Suspension>, Error> {
    let ids: Vec<&str> = found.iter().map(|it| it.player.as_str()).collect();
    let players = players::find_ids(&mut app.database.db().into(), tenant, &ids).await?;
    let shown = found.iter().map(|it| {
        let facts = players.get(&it.player).and_then(|player| player.facts.as_ref());
        let name = facts.map(|facts| format!("{} {}", facts.given_name, facts.family_name));
        Suspension::of(it, name)
    });
    Ok(shown.collect())
}

/// The term of a body.
fn term(new: &NewSuspension) -> Result<Term, Error> {
    if let Some(until) = new.until.filter(|until| *until < new.from) {
        return Err(fields::misread("date", &until.to_string(), "$.until").into());
    }
    Ok(Term {
        from: new.from.to_string(),
        until: new.until.map(|until| until.to_string()),
        reason: reason(&new.reason)?,
    })
}

/// Words that say why.
fn reason(text: &str) -> Result<String, Error> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > REASON_MAX {
        let found: String = text.chars().take(60).collect();
        return Err(fields::misread("text", &found, "$.reason").into());
    }
    Ok(text.to_owned())
}

/// A club asks that a player's licence be suspended; it owes the fee for that.
#[utoipa::path(
    post, path = "/api/v1/licenses/{id}/suspension-requests", tag = "licenses",
    operation_id = "request_suspension",
    params(
        ("id" = String, Path, description = "the licence's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewSuspension,
    responses(
        (status = 201, description = "the request", body = Suspension),
        (status = 409, description = "the licence is not active, or one is asked for already"),
    ),
)]
pub(crate) async fn request(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let new: NewSuspension = sent.read()?;
    let found = license(&app, tenant, &id).await?;
    let club = found.standing.club.clone().unwrap_or_default();
    sent.require(&app, "request_suspension", (tenant, Some(&club))).await?;
    let term = term(&new)?;
    let told = sent.told(tenant)?;
    let key = sent.key(&told, &format!("request_suspension {}", found.id))?;
    let open = suspensions::of_player(app.database.db(), &found.player).await?;
    if open.iter().any(|it| it.license == found.id && it.status == "requested") {
        return Err(Error::Conflict { code: "suspension_open", found: found.id });
    }
    book(&app, &told, key, || {
        Box::pin(async {
            let license = license(&app, tenant, &id).await?;
            suspend::begin(&app, &live, &told, &license, ("request", Some(&club), &term)).await
        })
    })
    .await
}

/// An officer suspends a player's licence.
#[utoipa::path(
    post, path = "/api/v1/licenses/{id}/suspensions", tag = "licenses",
    operation_id = "create_suspension",
    params(
        ("id" = String, Path, description = "the licence's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewSuspension,
    responses((status = 201, description = "the suspension", body = Suspension)),
)]
pub(crate) async fn create(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let new: NewSuspension = sent.read()?;
    let found = license(&app, tenant, &id).await?;
    let club = found.standing.club.as_deref();
    sent.require(&app, "create_suspension", (tenant, club)).await?;
    let term = term(&new)?;
    let told = sent.told(tenant)?;
    let key = sent.key(&told, &format!("create_suspension {}", found.id))?;
    book(&app, &told, key, || {
        Box::pin(async {
            let license = license(&app, tenant, &id).await?;
            suspend::begin(&app, &live, &told, &license, ("enter", None, &term)).await
        })
    })
    .await
}

/// A suspension is granted, refused, withdrawn, or lifted before its end.
#[utoipa::path(
    post, path = "/api/v1/suspensions/{id}/{event}", tag = "licenses",
    operation_id = "decide_suspension",
    params(
        ("id" = String, Path, description = "the suspension's id"),
        ("event" = String, Path, description = "`grant`, `refuse`, `withdraw` or `lift`"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = SuspensionEvent,
    responses(
        (status = 200, description = "the suspension", body = Suspension),
        (status = 409, description = "it does not happen in this state"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path((id, event)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Error> {
    const EVENTS: [&str; 4] = ["grant", "refuse", "withdraw", "lift"];
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let event = EVENTS.into_iter().find(|known| *known == event).ok_or(Error::UnknownRoute)?;
    let version = sent.version()?;
    let asked: SuspensionEvent = sent.read()?;
    let found = suspension(&app, tenant, &id).await?;
    let club = license(&app, tenant, &found.license).await?.standing.club;
    let action = if event == "withdraw" { "request_suspension" } else { "create_suspension" };
    sent.require(&app, action, (tenant, club.as_deref())).await?;
    let why = asked.reason.as_deref().unwrap_or_default();
    if why.chars().count() > REASON_MAX {
        return Err(fields::misread("text", "", "$.reason").into());
    }
    let told = sent.told(tenant)?;
    book(&app, &told, None, || {
        Box::pin(async {
            let before = suspension(&app, tenant, &id).await?;
            if before.version != version {
                return Err(Error::PreconditionFailed);
            }
            let mut booking = Booking::default();
            let termed = with_term(&before, event, &asked)?;
            let words = Some(why).filter(|why| !why.is_empty());
            let deciding = (&termed, event, words);
            let after = suspend::step(&app, &live, &told, &mut booking, deciding).await?;
            let next = version.saturating_add(1);
            let shown = Suspension::of(&Stored { version: next, ..after.clone() }, None);
            let made = Made::shown(next, value(&shown));
            booking.decided.push((before.status, after));
            Ok(Matter { booking, made })
        })
    })
    .await
}

/// The same for the time it is granted for.
fn with_term(before: &Stored, event: &str, asked: &SuspensionEvent) -> Result<Stored, Error> {
    let given = [("$.from", asked.from), ("$.until", asked.until)];
    for (path, day) in given.iter().filter_map(|(path, day)| day.map(|day| (path, day))) {
        if event != "grant" {
            return Err(fields::misread("nothing", &day.to_string(), path).into());
        }
    }
    let from_date = asked.from.map_or_else(|| before.from_date.clone(), |from| from.to_string());
    let until = asked.until.map(|until| until.to_string());
    // Days that are given are given whole.
    let until_date = if asked.from.is_some() { until } else { until.or(before.until_date.clone()) };
    if let Some(until) = until_date.as_deref().filter(|until| *until < from_date.as_str()) {
        return Err(fields::misread("date", until, "$.until").into());
    }
    Ok(Stored { from_date, until_date, ..before.clone() })
}

async fn suspension(app: &App, tenant: &str, id: &str) -> Result<Stored, Error> {
    let unknown =
        || Error::Unknown { code: "unknown_suspension", id: id.chars().take(60).collect() };
    let named = identity(id).ok_or_else(unknown)?;
    suspensions::find(app.database.db(), tenant, &named).await?.ok_or_else(unknown)
}
