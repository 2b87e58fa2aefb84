//! An event of a licence, by the engine's table, and all that follows from it.

use super::{KIND, notice};
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::ledger::amount::{list, said, text};
use crate::ledger::booking::Booking;
use crate::ledger::charge::{self, Charge};
use crate::ledger::give_back;
use crate::tenants::Live;
use carreau_store::decisions::{self, Decision, Payload};
use carreau_store::dues::{self, Debtor, Due};
use carreau_store::licenses::License;
use serde_json::{Value, json};
use std::sync::Arc;

/// What happens.
#[derive(Default)]
pub(crate) struct Event<'a> {
    /// As in the engine's table.
    pub(crate) name: &'a str,
    /// On which day, `YYYY-MM-DD`.
    pub(crate) on: &'a str,
    /// Who does it.
    pub(crate) by: &'a str,
    /// Why; may be empty.
    pub(crate) reason: &'a str,
    /// Where it is suspended or goes on: on which days it is suspended, as the engine reads them.
    pub(crate) terms: Option<&'a str>,
}

/// The licence after an event; what follows from it is booked, the licence itself is not.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn step(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    license: &License,
    (event, due): (&Event<'_>, Option<&Due>),
) -> Result<License, Error> {
    let balance = due.map_or(license.total, Due::balance);
    let asked = json!({
        "workflow": "license",
        "state": license.status,
        "event": event.name,
        "facts": {
            "season": license.season,
            "total": text(license.total, &license.currency),
            "balance": text(balance, &license.currency),
            "terms": event.terms,
        },
    });
    let answer = app.ask(live, ("workflow.step", event.on), &asked).await?;
    let to = said(&answer, "to")?;
    let ends = list(&answer, "events")?.is_empty();
    let on = || Some(event.on.to_owned());
    let mut after = License {
        status: to.to_owned(),
        updated_at: clock::instant(),
        ended_on: if ends { on() } else { None },
        ..license.clone()
    };
    if to == "active" && after.issued_on.is_none() {
        after.issued_on = on();
    }
    let payload = json!({ "reason": event.reason, "player": license.player });
    let states = (Some(license.status.as_str()), Some(to));
    booking.tell(format!("license.{}", event.name), (KIND, &license.id), states, payload);
    for effect in list(&answer, "effects")? {
        match effect.as_str().unwrap_or_default() {
            "charge" => charge(app, live, booking, &after, event).await?,
            "void_charge" => void(app, live, booking, &after, event).await?,
            "insure" => after.insured_on = on(),
            "end_cover" => after.cover_ended_on = on(),
            "notify" => notice::put(app, live, booking, &after, event.name).await?,
            unknown => {
                tracing::error!(effect = unknown, "an effect nobody brings about");
                return Err(Error::Internal);
            }
        }
    }
    Ok(after)
}

/// Charges what the decision at the request says.
async fn charge(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    license: &License,
    event: &Event<'_>,
) -> Result<(), Error> {
    let quote = quote(app, booking, &license.decision).await?;
    let debtor = debtor(license);
    let charged = Charge {
        category: "license",
        license: Some(&license.id),
        suspension: None,
        player: Some(&license.player),
        debtor: &debtor,
        standing: &license.standing,
        season: Some(&license.season),
        decision: &license.decision,
        by: event.by,
        on: event.on,
    };
    charge::charge(app, live, booking, &quote, charged).await.map(drop)
}

/// Who owes a licence.
pub(crate) fn debtor(license: &License) -> Debtor {
    let (kind, id) = match (license.bill_to.as_str(), &license.standing.club) {
        ("club", Some(club)) => ("node", club),
        _ => ("player", &license.player),
    };
    Debtor { kind: kind.to_owned(), id: id.clone() }
}

async fn quote(app: &App, booking: &Booking, id: &str) -> Result<Value, Error> {
    let booked = booking.decisions.iter().find(|decision| decision.id == id);
    let found: Decision = match booked {
        Some(decision) => decision.clone(),
        None => decisions::find(app.database.db(), id).await?,
    };
    match found.payload {
        Payload::Kept { result, .. } => Ok(serde_json::from_str(&result).unwrap_or_default()),
        Payload::Erased { .. } => {
            Err(Error::Conflict { code: "player_erased", found: id.to_owned() })
        }
    }
}

/// Takes the charge back.
async fn void(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    license: &License,
    event: &Event<'_>,
) -> Result<(), Error> {
    match dues::of_license(app.database.db(), &license.id).await? {
        Some(due) => give_back::void(app, live, booking, &due, (event.reason, event.on)).await,
        None => Ok(()),
    }
}
