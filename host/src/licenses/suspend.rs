//! Suspensions: asked for by a club, which is charged for it, decided by an officer, lifted.
//!
//! A suspension is a thing of its own with its term; the licence is `suspended` while it holds,
//! at once where it has begun, else on its day (`days`).

use super::step::{self, Event};
use crate::app::App;
use crate::clock;
use crate::creating::Made;
use crate::creating::Told;
use crate::decisions::{Kept, Purpose};
use crate::error::Error;
use crate::ledger::Matter;
use crate::ledger::amount::said;
use crate::ledger::booking::Booking;
use crate::ledger::charge::{self, Charge};
use crate::ledger::shown::value;
use crate::tenants::Live;
use carreau_store::dues::Debtor;
use carreau_store::licenses::{self, License};
use carreau_store::org_nodes;
use carreau_store::suspensions::Suspension as Stored;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// What the audit log calls a suspension.
const KIND: &str = "suspension";

/// A suspension, or the request of one.
#[derive(Serialize, ToSchema)]
pub(crate) struct Suspension {
    /// Its id.
    id: String,
    /// The player's id.
    player: String,
    /// The player's name; null where the player was erased, and where names are not looked up.
    player_name: Option<String>,
    /// The licence's id.
    license: String,
    /// The club that asks for it; null where an officer decided it alone.
    club: Option<String>,
    /// `requested`, `granted`, `refused`, `withdrawn`.
    status: String,
    /// The first day.
    from: String,
    /// The last day; null while no end is known.
    until: Option<String>,
    /// Why it is asked for.
    reason: String,
    /// Why it was granted or refused.
    answer: Option<String>,
    /// When it was lifted before its end.
    lifted_on: Option<String>,
    /// RFC 3339, UTC.
    requested_at: String,
    /// RFC 3339, UTC.
    decided_at: Option<String>,
    /// Counts the changes; the ETag.
    version: i64,
}

impl Suspension {
    /// A suspension as it is stored.
    pub(crate) fn of(suspension: &Stored, name: Option<String>) -> Self {
        let it = suspension.clone();
        Self {
            id: it.id,
            player: it.player,
            player_name: name,
            license: it.license,
            club: it.club,
            status: it.status,
            from: it.from_date,
            until: it.until_date,
            reason: it.reason,
            answer: it.answer,
            lifted_on: it.lifted_on,
            requested_at: it.requested_at,
            decided_at: it.decided_at,
            version: it.version,
        }
    }
}

/// From when until when, and why.
#[derive(Clone)]
pub(crate) struct Term {
    /// The first day, `YYYY-MM-DD`.
    pub(crate) from: String,
    /// The last day, where an end is known.
    pub(crate) until: Option<String>,
    /// Why.
    pub(crate) reason: String,
}

fn drafted(license: &License, told: &Told, term: &Term) -> Stored {
    Stored {
        id: clock::new_id().to_string(),
        tenant: license.tenant.clone(),
        player: license.player.clone(),
        license: license.id.clone(),
        club: None,
        status: "requested".to_owned(),
        from_date: term.from.clone(),
        until_date: term.until.clone(),
        reason: term.reason.clone(),
        answer: None,
        lifted_on: None,
        requested_by: told.actor.clone(),
        requested_at: clock::instant(),
        decided_by: None,
        decided_at: None,
        version: 1,
    }
}

/// What a club's request of a suspension is to write: the request, and what the club owes for it.
///
/// # Errors
/// `license_not_active`; what the engine refuses; `database_unavailable`.
pub(crate) async fn request(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    license: &License,
    (club, term): (&str, &Term),
) -> Result<Matter, Error> {
    if license.status != "active" && license.status != "suspended" {
        return Err(Error::Conflict { code: "license_not_active", found: license.status.clone() });
    }
    let suspension = Stored { club: Some(club.to_owned()), ..drafted(license, told, term) };
    let mut booking = Booking::default();
    fee(app, live, told, &mut booking, (license, &suspension)).await?;
    let payload = json!({ "reason": term.reason, "license": license.id });
    booking.tell("suspension.request", (KIND, &suspension.id), (None, Some("requested")), payload);
    Ok(added(booking, suspension))
}

fn added(mut booking: Booking, suspension: Stored) -> Matter {
    let body = value(&Suspension::of(&suspension, None));
    let location = format!("/api/v1/suspensions/{}?tenant={}", suspension.id, suspension.tenant);
    let made = Made::created(location, suspension.version, body);
    booking.suspensions.push(suspension);
    Matter { booking, made }
}

/// Charges the club that asks, where the tenant charges for it.
async fn fee(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (license, suspension): (&License, &Stored),
) -> Result<(), Error> {
    let Some(club) = &suspension.club else { return Ok(()) };
    let today = clock::today(&live.zone).to_string();
    let steps = org_nodes::path(app.database.db(), &license.tenant, club).await?;
    let org: Map<String, Value> =
        steps.into_iter().map(|step| (step.level.as_str().to_owned(), json!(step.code))).collect();
    let input = json!({ "season": license.season, "requesting_club": club, "org": org });
    let request = json!({ "op": "suspension_fee.calculate", "on": today, "input": input });
    let kept = Kept {
        purpose: Purpose::Binding,
        by: Some(told.actor.clone()),
        request_id: told.request_id.clone(),
    };
    let decided = match app.decide(live, &request, None, kept).await {
        Ok(decided) => decided,
        // No fee is set: nothing is owed.
        Err(Error::Refused(refused)) if refused.code() == "no_schedule_matches" => return Ok(()),
        Err(error) => return Err(error),
    };
    let debtor =
        Debtor { kind: "node".to_owned(), id: said(&decided.answer, "debtor")?.to_owned() };
    let charged = Charge {
        category: "suspension",
        license: Some(&license.id),
        suspension: Some(&suspension.id),
        player: Some(&license.player),
        debtor: &debtor,
        standing: &license.standing,
        season: Some(&license.season),
        decision: &decided.decision.id,
        by: &told.actor,
        on: &today,
    };
    charge::charge(app, live, booking, &decided.answer, charged).await?;
    booking.decisions.push(decided.decision);
    Ok(())
}

/// What an officer's own suspension is to write: it is granted as it is entered.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn enter(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    license: &License,
    term: &Term,
) -> Result<Matter, Error> {
    let mut booking = Booking::default();
    let requested = drafted(license, told, term);
    let granted = decide(app, live, told, &mut booking, (&requested, "grant", None)).await?;
    Ok(added(booking, granted))
}

/// A suspension after an event of its own: `grant`, `refuse`, `withdraw`; what follows for the
/// licence is booked.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn decide(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (suspension, event, answer): (&Stored, &str, Option<&str>),
) -> Result<Stored, Error> {
    let today = clock::today(&live.zone).to_string();
    let asked = json!({
        "workflow": "suspension_request",
        "state": suspension.status,
        "event": event,
        "facts": {},
    });
    let stepped = app.ask(live, ("workflow.step", &today), &asked).await?;
    let to = said(&stepped, "to")?;
    let mut after = Stored {
        status: to.to_owned(),
        answer: answer.map(str::to_owned).or_else(|| suspension.answer.clone()),
        ..suspension.clone()
    };
    if to != "withdrawn" {
        after.decided_by = Some(told.actor.clone());
        after.decided_at = Some(clock::instant());
    }
    let states = (Some(suspension.status.as_str()), Some(to));
    let payload = json!({ "reason": answer, "license": suspension.license });
    booking.tell(format!("suspension.{event}"), (KIND, &suspension.id), states, payload);
    for effect in crate::ledger::amount::list(&stepped, "effects")? {
        match effect.as_str().unwrap_or_default() {
            "suspend" => begin(app, live, told, booking, (&after, &today)).await?,
            // The licence's own event tells the player.
            "notify" => {}
            unknown => {
                tracing::error!(effect = unknown, "an effect nobody brings about");
                return Err(Error::Internal);
            }
        }
    }
    Ok(after)
}

/// Suspends the licence, where the term has begun; else it is on its day.
async fn begin(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (suspension, today): (&Stored, &str),
) -> Result<(), Error> {
    let found = licenses::find(app.database.db(), &suspension.tenant, &suspension.license).await?;
    let license = found.ok_or(Error::Internal)?;
    if license.status == "suspended" {
        return Ok(());
    }
    let (from, until) = (Some(suspension.from_date.as_str()), suspension.until_date.as_deref());
    let reason = suspension.reason.as_str();
    let event = Event { name: "suspend", on: today, by: &told.actor, reason, from, until };
    match step::step(app, live, booking, &license, (&event, None)).await {
        Ok(after) => {
            booking.stepped.push((license.status, after));
            Ok(())
        }
        Err(Error::Refused(refused)) if refused.code() == "guard_not_met" => Ok(()),
        Err(error) => Err(error),
    }
}

/// A suspension that is lifted before its end; the licence is reinstated where it is suspended.
///
/// # Errors
/// `suspension_not_granted`; what the engine refuses; `database_unavailable`.
pub(crate) async fn lift(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (suspension, reason): (&Stored, &str),
) -> Result<Stored, Error> {
    if suspension.status != "granted" || suspension.lifted_on.is_some() {
        let found = suspension.status.clone();
        return Err(Error::Conflict { code: "suspension_not_granted", found });
    }
    let today = clock::today(&live.zone).to_string();
    let found = licenses::find(app.database.db(), &suspension.tenant, &suspension.license).await?;
    let license = found.ok_or(Error::Internal)?;
    if license.status == "suspended" {
        let event =
            Event { name: "reinstate", on: &today, by: &told.actor, reason, ..Event::default() };
        let after = step::step(app, live, booking, &license, (&event, None)).await?;
        booking.stepped.push((license.status, after));
    }
    let payload = json!({ "reason": reason, "license": suspension.license });
    booking.tell("suspension.lift", (KIND, &suspension.id), (None, None), payload);
    Ok(Stored { lifted_on: Some(today), ..suspension.clone() })
}
