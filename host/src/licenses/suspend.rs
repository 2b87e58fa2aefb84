//! Suspensions: asked for by a club, which is charged for it, decided by an officer, lifted.
//!
//! A suspension is a thing of its own with its term; the licence is `suspended` while it holds,
//! at once where it has begun, else on its day (`days`).

use super::notice;
use super::step::{self, Event};
use crate::app::App;
use crate::clock;
use crate::creating::Made;
use crate::creating::Told;
use crate::decisions::{Kept, Purpose};
use crate::error::Error;
use crate::ledger::Matter;
use crate::ledger::amount::{list, said};
use crate::ledger::booking::Booking;
use crate::ledger::charge::{self, Charge};
use crate::ledger::shown::value;
use crate::tenants::Live;
use carreau_store::dues::Debtor;
use carreau_store::licenses::{self, License};
use carreau_store::org_nodes;
use carreau_store::suspensions::{self, Suspension as Stored};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// What the audit log calls a suspension.
const KIND: &str = "suspension";
/// The engine's state of one that is not written yet.
const DRAFTED: &str = "drafted";

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
        status: DRAFTED.to_owned(),
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

/// The days of suspensions, as the engine reads them: ISO 8601 intervals, parted by blanks.
pub(super) fn terms(suspensions: &[Stored]) -> String {
    let term =
        |it: &Stored| format!("{}/{}", it.from_date, it.until_date.as_deref().unwrap_or(".."));
    suspensions.iter().map(term).collect::<Vec<_>>().join(" ")
}

/// What a new suspension is to write, by `request` of a club, or by `enter` of an officer, which
/// grants it.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn begin(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    license: &License,
    (event, club, term): (&str, Option<&str>, &Term),
) -> Result<Matter, Error> {
    let drafted = Stored { club: club.map(str::to_owned), ..drafted(license, told, term) };
    let mut booking = Booking::default();
    let stepped = step(app, live, told, &mut booking, (&drafted, event, None)).await?;
    Ok(added(booking, stepped))
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

/// A suspension after an event of its own, by the engine's table; what follows for the licence, the
/// club and whoever asked is booked.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn step(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (suspension, event, words): (&Stored, &str, Option<&str>),
) -> Result<Stored, Error> {
    let db = app.database.db();
    let today = clock::today(&live.zone).to_string();
    let found = licenses::find(db, &suspension.tenant, &suspension.license).await?;
    let license = found.ok_or(Error::Internal)?;
    let own = std::slice::from_ref(suspension);
    let asked = json!({
        "workflow": "suspension_request",
        "state": suspension.status,
        "event": event,
        "facts": {
            "license": license.status,
            "terms": terms(if suspension.lifted_on.is_none() { own } else { &[] }),
        },
    });
    let stepped = app.ask(live, ("workflow.step", &today), &asked).await?;
    let to = said(&stepped, "to")?;
    let mut after = Stored { status: to.to_owned(), ..suspension.clone() };
    let is_new = suspension.status == DRAFTED;
    if suspension.status != to {
        after.answer = words.map(str::to_owned).or(after.answer);
    }
    if suspension.status != to && ["granted", "refused"].contains(&to) {
        after.decided_by = Some(told.actor.clone());
        after.decided_at = Some(clock::instant());
    }
    let states = (Some(suspension.status.as_str()).filter(|_| !is_new), Some(to));
    let reason = if is_new { Some(suspension.reason.as_str()) } else { words };
    let payload = json!({ "reason": reason, "license": license.id });
    booking.tell(format!("suspension.{event}"), (KIND, &suspension.id), states, payload);
    for effect in list(&stepped, "effects")? {
        match effect.as_str().unwrap_or_default() {
            "charge" => fee(app, live, told, booking, (&license, &after)).await?,
            "suspend" => {
                let (by, reason) = (told.actor.as_str(), after.reason.as_str());
                let event = Event { name: "suspend", on: &today, by, reason, ..Event::default() };
                follow(app, live, booking, &license, (&event, &after)).await?;
            }
            "reinstate" => {
                after.lifted_on = Some(today.clone());
                let (by, reason) = (told.actor.as_str(), words.unwrap_or_default());
                let event = Event { name: "reinstate", on: &today, by, reason, ..Event::default() };
                follow(app, live, booking, &license, (&event, &after)).await?;
            }
            "notify" => notice::asker(app, live, booking, &after).await?,
            unknown => {
                tracing::error!(effect = unknown, "an effect nobody brings about");
                return Err(Error::Internal);
            }
        }
    }
    Ok(after)
}

/// Suspends or reinstates the licence, where the engine finds it time by all its suspensions; else
/// it is on its day.
async fn follow(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    license: &License,
    (event, suspension): (&Event<'_>, &Stored),
) -> Result<(), Error> {
    let mut all = suspensions::granted(app.database.db(), &license.id).await?;
    all.retain(|other| other.id != suspension.id);
    if suspension.lifted_on.is_none() {
        all.push(suspension.clone());
    }
    let terms = terms(&all);
    let event = Event { terms: Some(&terms), ..*event };
    match step::step(app, live, booking, license, (&event, None)).await {
        Ok(after) => {
            booking.stepped.push((license.status.clone(), after));
            Ok(())
        }
        // Not its time, or suspended by another already.
        Err(Error::Refused(refused))
            if ["guard_not_met", "event_not_allowed"].contains(&refused.code()) =>
        {
            Ok(())
        }
        Err(error) => Err(error),
    }
}
