//! A licence is asked for: the facts are gathered, the engine decides, and the decision fixes the
//! price.

use super::KIND;
use super::shown::License as Shown;
use super::step::{self, Event};
use crate::app::App;
use crate::clock;
use crate::creating::{Made, Told};
use crate::decisions::{Kept, Purpose};
use crate::error::Error;
use crate::ledger::amount::{minor, said};
use crate::ledger::booking::Booking;
use crate::ledger::debtor::standing;
use crate::ledger::shown::value;
use crate::ledger::{Matter, debts};
use crate::people;
use crate::tenants::Live;
use carreau_store::decisions::{Decision, Subject};
use carreau_store::dues::Debtor;
use carreau_store::licenses::{self, License};
use carreau_store::players::Player;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// Which licence is asked for.
#[derive(Clone)]
pub(crate) struct Request {
    /// A season of the pack.
    pub(crate) season: String,
    /// A type of its vocabulary.
    pub(crate) license_type: String,
    /// What the price is judged on, `YYYY-MM-DD`.
    pub(crate) on: String,
    /// Who owes it, where the sender says so.
    pub(crate) bill_to: Option<String>,
    /// What the sender was shown that it costs; another price is refused.
    pub(crate) expected_total: Option<String>,
    /// Whether it is approved at once.
    pub(crate) approves: bool,
}

/// What a request of a licence for a player is to write.
///
/// # Errors
/// `player_erased`, `player_without_club`, `license_exists`, `price_changed`; what the engine
/// refuses, debts that block among it; `database_unavailable`.
pub(crate) async fn gather(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    player: &Player,
    request: &Request,
) -> Result<Matter, Error> {
    let db = app.database.db();
    if player.facts.is_none() {
        return Err(people::erased(&player.id));
    }
    // A price is told by the latest club that is known; a licence is of a member.
    if player.club.is_none() {
        return Err(without_club(player));
    }
    let season = people::season(live, &request.season, "$.season")?;
    let facts = people::facts(db, live, player, &season.code, Some(&request.on)).await?;
    let club = club(&facts, player)?;
    if licenses::live(db, &player.id, &season.code).await?.is_some() {
        return Err(Error::Conflict { code: "license_exists", found: season.code });
    }
    let debtor = Debtor { kind: "player".to_owned(), id: player.id.clone() };
    debts::check(app, live, &debtor, true).await?;
    let mut input = facts;
    input.insert("season".to_owned(), json!(season.code));
    input.insert("license_type".to_owned(), json!(request.license_type));
    let asked = json!({ "op": "license_fee.calculate", "on": request.on, "input": input });
    let subject = Subject { kind: "player".to_owned(), id: player.id.clone() };
    let kept = Kept {
        purpose: Purpose::Binding,
        by: Some(told.actor.clone()),
        request_id: told.request_id.clone(),
    };
    let decided = app.decide(live, &asked, Some(subject), kept).await?;
    let (decision, quote) = (decided.decision, decided.answer);
    let currency = said(&quote, "currency")?.to_owned();
    let total = said(&quote, "total")?;
    if request.expected_total.as_deref().is_some_and(|expected| expected != total) {
        return Err(Error::Conflict { code: "price_changed", found: total.to_owned() });
    }
    let now = clock::instant();
    let license = License {
        id: clock::new_id().to_string(),
        tenant: live.pinned.tenant.clone(),
        player: player.id.clone(),
        season: season.code,
        license_type: request.license_type.clone(),
        standing: standing(app, &live.pinned.tenant, &club).await?,
        status: "requested".to_owned(),
        decision: decision.id.clone(),
        total: minor(&quote, "total", &currency)?,
        currency,
        bill_to: bill_to(live, request),
        issued_on: None,
        ended_on: None,
        insured_on: None,
        cover_ended_on: None,
        requested_by: told.actor.clone(),
        requested_at: now.clone(),
        updated_at: now,
        version: 1,
    };
    booked(app, live, (player, license, decision), request, told).await
}

async fn booked(
    app: &App,
    live: &Arc<Live>,
    (player, license, decision): (&Player, License, Decision),
    request: &Request,
    told: &Told,
) -> Result<Matter, Error> {
    let mut booking = Booking::default();
    let payload = json!({ "player": license.player, "season": license.season,
        "license_type": license.license_type, "decision": decision.id });
    let states = (None, Some(license.status.as_str()));
    booking.tell("license.request", (KIND, &license.id), states, payload);
    booking.decisions.push(decision);
    let license = if request.approves {
        let (on, by) = (request.on.as_str(), told.actor.as_str());
        let event = Event { name: "approve", on, by, ..Event::default() };
        step::step(app, live, &mut booking, &license, (&event, None)).await?
    } else {
        license
    };
    let location = format!("/api/v1/licenses/{}?tenant={}", license.id, told.tenant);
    let body = value(&Shown::of(&license, Some(player), booking.charges.first()));
    let made = Made::created(location, license.version, body);
    booking.licenses.push(license);
    Ok(Matter { booking, made })
}

/// The club of the facts.
fn club(facts: &Map<String, Value>, player: &Player) -> Result<String, Error> {
    let club = facts.get("org").and_then(|org| org.get("club")).and_then(Value::as_str);
    club.map(str::to_owned).ok_or_else(|| without_club(player))
}

fn without_club(player: &Player) -> Error {
    Error::Conflict { code: "player_without_club", found: player.id.clone() }
}

/// Who owes it: whom the request names, else whom the tenant bills.
fn bill_to(live: &Live, request: &Request) -> String {
    let of_tenant = live.document.sections.get("tenant").and_then(|tenant| tenant.get("bill_to"));
    let of_tenant = of_tenant.and_then(Value::as_str).unwrap_or("player");
    request.bill_to.as_deref().unwrap_or(of_tenant).to_owned()
}
