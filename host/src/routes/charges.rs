//! Charges: a calculation becomes an amount due; dues listed, given up.

use super::Parameters;
use super::page_of::Page;
use super::sent::{self, Sent};
use super::whose::{place, whose};
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::creating::{Made, Told};
use crate::decisions::{Kept, Purpose};
use crate::error::Error;
use crate::fields::identity;
use crate::ledger::amount::said;
use crate::ledger::booking::Booking;
use crate::ledger::charge::{self, Charge};
use crate::ledger::debtor::Named;
use crate::ledger::due;
use crate::ledger::names::names;
use crate::ledger::shown::{Due, value};
use crate::ledger::{Matter, book, debts, give_back};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use carreau_engine::calendar::Date;
use carreau_store::decisions::Subject;
use carreau_store::dues::{self, Due as Stored, Search};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;
use utoipa::ToSchema;

/// The states of dues, as parameters name them.
const STATES: &[&str] = &["open", "settled", "void", "written_off"];

/// What can be charged: the engine's operation, and the fee category it is of.
const CHARGED: [(&str, &str); 4] = [
    ("affiliation_fee.calculate", "affiliation"),
    ("entry_fee.calculate", "competition_entry"),
    ("sanction_fee.calculate", "sanction"),
    ("suspension_fee.calculate", "suspension"),
];

/// A page of dues.
#[derive(Serialize, ToSchema)]
pub(crate) struct DueList {
    /// The newest first.
    dues: Vec<Due>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A charge to make.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCharge {
    /// Who owes it.
    debtor: Named,
    /// The calculation: `affiliation_fee.calculate`, `entry_fee.calculate`,
    /// `sanction_fee.calculate`, `suspension_fee.calculate`.
    op: String,
    /// The day it is judged on; today where it is left out.
    #[schema(value_type = Option<String>, format = Date)]
    on: Option<Date>,
    /// Its input.
    #[schema(value_type = Object)]
    input: Value,
    /// What it was shown to come to; where it comes to something else by now, it is refused.
    expected_total: Option<String>,
}

/// Why a charge is given up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChargeEvent {
    /// Why, in words.
    reason: String,
}

/// Dues of a state below a node, the newest first.
#[utoipa::path(
    get, path = "/api/v1/charges/", tag = "ledger", operation_id = "list_charges",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("state" = Option<String>, Query,
            description = "`open`, as where it is left out, `settled`, `void`, `written_off`"),
        ("category" = Option<String>, Query, description = "of this fee category"),
        ("season" = Option<String>, Query, description = "of this season"),
        ("org_node" = Option<String>, Query,
            description = "that arose at this node or below it; all where left out"),
        ("player" = Option<String>, Query, description = "all about this player, in any state"),
        ("debtor" = Option<String>, Query,
            description = "all this node owes, by code; what was written off too"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "dues on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of dues", body = DueList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<DueList>, Error> {
    const KNOWN: &[&str] = &[
        "tenant", "state", "category", "season", "org_node", "player", "debtor", "after", "limit",
    ];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let tenant = parameters.required("tenant")?;
    let db = app.database.db();
    let some = |name| parameters.get(name).filter(|value: &&str| !value.is_empty());
    if let Some(player) = some("player") {
        let found = Named::player(player).find(&app, tenant).await?;
        found.require(&app, &caller, "list_charges", tenant).await?;
        let found = dues::of_player(db, &found.debtor.id).await?;
        return Ok(Json(DueList { dues: shown(&app, tenant, &found).await?, next: None }));
    }
    if let Some(code) = some("debtor") {
        let found = Named::node(code).find(&app, tenant).await?;
        found.require(&app, &caller, "list_charges", tenant).await?;
        let found = dues::owing(db, tenant, &found.debtor).await?;
        return Ok(Json(DueList { dues: shown(&app, tenant, &found).await?, next: None }));
    }
    let state = some("state").unwrap_or("open");
    if !STATES.contains(&state) {
        return Err(parameters.invalid("state", STATES));
    }
    let page = Page::of(&parameters)?;
    let node = whose(&app, &caller, ("list_charges", tenant), parameters.get("org_node")).await?;
    let search = Search {
        tenant,
        place: place(node.as_ref()),
        state,
        category: some("category").unwrap_or_default(),
        season: some("season").unwrap_or_default(),
        before: page.after,
        limit: page.one_more(),
    };
    let mut found = dues::search(db, search).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    Ok(Json(DueList { dues: shown(&app, tenant, &found).await?, next }))
}

/// Dues with the names of those who owe them.
pub(crate) async fn shown(app: &App, tenant: &str, found: &[Stored]) -> Result<Vec<Due>, Error> {
    let debtors: Vec<_> = found.iter().map(|due| &due.debtor).collect();
    let names = names(app, tenant, &debtors).await?;
    Ok(found.iter().map(|due| Due::of(due).named(names.get(&due.debtor).cloned())).collect())
}

/// Charges a calculation: it is decided, and what it comes to is due.
#[utoipa::path(
    post, path = "/api/v1/charges/", tag = "ledger", operation_id = "create_charge",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewCharge,
    responses(
        (status = 201, description = "what is due", body = Due),
        (status = 409, description = "it comes to something else than was shown"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let new: NewCharge = sent.read()?;
    let found = new.debtor.find(&app, tenant).await?;
    found.require(&app, &sent.caller, "create_charge", tenant).await?;
    found.present()?;
    let charged = CHARGED.iter().find(|(op, _)| *op == new.op);
    let (op, category) = *charged.ok_or_else(|| unfit("op_unfit", "$.op", &new.op))?;
    let on = new.on.map_or_else(|| clock::today(&live.zone).to_string(), |on| on.to_string());
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "create_charge")?;
    book(&app, &told, key, || {
        Box::pin(async {
            let request = json!({ "op": op, "on": on, "input": new.input });
            let subject = found.player.as_ref();
            let subject =
                subject.map(|player| Subject { kind: "player".to_owned(), id: player.id.clone() });
            let decided = app.decide(&live, &request, subject, kept(&told)).await?;
            as_shown(&decided.answer, new.expected_total.as_deref())?;
            let mut booking = Booking::default();
            let season = new.input.get("season").and_then(Value::as_str);
            let charge = Charge {
                category,
                license: None,
                suspension: None,
                player: found.player.as_ref().map(|player| player.id.as_str()),
                debtor: &found.debtor,
                standing: &found.standing,
                season,
                decision: &decided.decision.id,
                by: &told.actor,
                on: &on,
            };
            let due = charge::charge(&app, &live, &mut booking, &decided.answer, charge).await?;
            booking.decisions.push(decided.decision);
            let location = format!("/api/v1/charges/{}?tenant={tenant}", due.id);
            let made = Made::created(location, 1, value(&Due::of(&due)));
            Ok(Matter { booking, made })
        })
    })
    .await
}

fn unfit(code: &'static str, path: &str, found: &str) -> Error {
    let allowed = CHARGED.iter().map(|(op, _)| (*op).to_owned()).collect();
    let found = found.chars().take(60).collect();
    Error::Field { code, path: path.to_owned(), found, allowed }
}

/// That it comes to what was shown.
fn as_shown(answer: &Value, expected: Option<&str>) -> Result<(), Error> {
    let total = said(answer, "total")?;
    match expected {
        Some(expected) if expected != total => {
            Err(Error::Conflict { code: "price_changed", found: total.to_owned() })
        }
        _ => Ok(()),
    }
}

/// A binding decision of whoever is told of.
pub(crate) fn kept(told: &Told) -> Kept {
    Kept {
        purpose: Purpose::Binding,
        by: Some(told.actor.clone()),
        request_id: told.request_id.clone(),
    }
}

/// A due.
#[utoipa::path(
    get, path = "/api/v1/charges/{id}", tag = "ledger", operation_id = "get_charge",
    params(
        ("id" = String, Path, description = "the due's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "what is due; its version is the ETag", body = Due)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let due = due(&app, tenant, &id).await?;
    sent::require(&app, &caller, "get_charge", (tenant, place_of(&due))).await?;
    let version = due.version;
    let shown = shown(&app, tenant, &[due]).await?;
    Ok(Made::shown(version, shown.first().map(value).unwrap_or_default()).into_response())
}

/// The deepest node a due arose at.
pub(crate) fn place_of(due: &Stored) -> Option<&str> {
    let standing = &due.standing;
    let deepest = standing.club.as_deref().or(standing.district.as_deref());
    deepest.or(standing.region.as_deref())
}

/// A due of a tenant's.
///
/// # Errors
/// `unknown_due`, `database_unavailable`.
pub(crate) async fn due(app: &App, tenant: &str, id: &str) -> Result<Stored, Error> {
    let unknown = || Error::Unknown { code: "unknown_due", id: id.chars().take(60).collect() };
    let named = identity(id).ok_or_else(unknown)?;
    dues::find(app.database.db(), tenant, &named).await?.ok_or_else(unknown)
}

/// Dues of a tenant's, each once, in the order they are named.
///
/// # Errors
/// `unknown_due`, `database_unavailable`.
pub(crate) async fn named_dues(
    app: &App,
    tenant: &str,
    ids: &[&str],
) -> Result<Vec<Stored>, Error> {
    let unknown = |id: &str| {
        let id = id.chars().take(60).collect();
        Error::Unknown { code: "unknown_due", id }
    };
    let mut seen = BTreeSet::new();
    // What is no id is not looked for: not every text can be in a database.
    let known: Result<Vec<String>, Error> =
        ids.iter().map(|id| identity(id).ok_or_else(|| unknown(id))).collect();
    let mut known = known?;
    known.retain(|id| seen.insert(id.clone()));
    let ids: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut found = dues::find_ids(app.database.db(), tenant, &ids).await?;
    ids.iter().map(|id| found.remove(*id).ok_or_else(|| unknown(id))).collect()
}

/// Gives a charge up: `void`, what was paid becomes the debtor's credit; `write-off`, it is not
/// asked for any more and still blocks.
#[utoipa::path(
    post, path = "/api/v1/charges/{id}/{event}", tag = "ledger", operation_id = "void_charge",
    params(
        ("id" = String, Path, description = "the due's id"),
        ("event" = String, Path, description = "`void` or `write-off`"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = ChargeEvent,
    responses(
        (status = 200, description = "what is due", body = Due),
        (status = 409, description = "it is settled, void or written off"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn give_up(
    State(app): State<Arc<App>>,
    Path((id, event)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let void = match event.as_str() {
        "void" => true,
        "write-off" => false,
        _ => return Err(Error::UnknownRoute),
    };
    let version = sent.version()?;
    let asked: ChargeEvent = sent.read()?;
    let found = due(&app, tenant, &id).await?;
    sent.require(&app, "void_charge", (tenant, place_of(&found))).await?;
    let told = sent.told(tenant)?;
    let today = clock::today(&live.zone).to_string();
    book(&app, &told, None, || {
        Box::pin(async {
            let before = due(&app, tenant, &id).await?;
            if before.version != version {
                return Err(Error::PreconditionFailed);
            }
            let mut booking = Booking::default();
            if void {
                let why = (asked.reason.as_str(), today.as_str());
                give_back::void(&app, &live, &mut booking, &before, why).await?;
            } else {
                let written_off = Stored {
                    state: due::step(&app, &live, &before, "write_off").await?,
                    reason: Some(asked.reason.clone()),
                    updated_at: clock::instant(),
                    ..before.clone()
                };
                let states = (Some(before.state.as_str()), Some(written_off.state.as_str()));
                let payload = json!({ "reason": asked.reason });
                booking.tell("due.written_off", ("due", &before.id), states, payload);
                booking.dues.push(written_off);
            }
            let after = booking.dues.iter().find(|due| due.id == before.id);
            let body = after.map(|due| value(&Due::of(due))).unwrap_or_default();
            let made = Made::shown(version.saturating_add(1), body);
            Ok(Matter { booking, made })
        })
    })
    .await
}

/// What somebody owes, whether it blocks them, and what would clear it.
#[utoipa::path(
    get, path = "/api/v1/debts/check/{debtor_id}", tag = "ledger", operation_id = "check_debts",
    params(
        ("debtor_id" = String, Path, description = "a player's id, or a node's code"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the engine's answer to `debt.check`", body = Object)),
)]
pub(crate) async fn check_debts(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<Value>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let named = if identity(&id).is_some() { Named::player(&id) } else { Named::node(&id) };
    let found = named.find(&app, tenant).await?;
    found.require(&app, &caller, "check_debts", tenant).await?;
    debts::check(&app, &live, &found.debtor, false).await.map(Json)
}
