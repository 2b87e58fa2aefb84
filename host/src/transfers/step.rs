//! An event of a transfer, by the engine's table, and all that follows from it.

use super::notice::{self, Said};
use super::{KIND, moving};
use crate::app::App;
use crate::cases;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::amount::{list, said};
use crate::ledger::booking::Booking;
use crate::ledger::charge::{self, Charge};
use crate::ledger::give_back;
use crate::tenants::Live;
use carreau_store::cases::Case;
use carreau_store::decisions::{self, Payload};
use carreau_store::dues::{self, Debtor};
use carreau_store::standing::Standing;
use carreau_store::transfers::Transfer;
use serde_json::{Value, json};
use std::sync::Arc;

/// The engine's state of one that is not written yet.
pub(super) const DRAFTED: &str = "drafted";

/// What happens.
#[derive(Clone, Copy)]
pub(crate) struct Event<'a> {
    /// As in the engine's table.
    pub(crate) name: &'a str,
    /// On which day, `YYYY-MM-DD`.
    pub(crate) on: &'a str,
    /// What is said with it.
    pub(crate) comment: Option<&'a str>,
    /// In whose place it is decided.
    pub(crate) on_behalf_of: Option<&'a str>,
    /// The decision that nothing stands against it, of a last approval.
    pub(crate) judged: Option<&'a str>,
}

/// The transfer after an event; what follows from it is booked, the transfer itself is not.
///
/// # Errors
/// What the engine refuses; `player_erased`, `database_unavailable`.
pub(crate) async fn step(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (before, event): (&Transfer, &Event<'_>),
) -> Result<Transfer, Error> {
    let answer = asked(app, live, before, event).await?;
    let to = said(&answer, "to")?;
    let mut after = Transfer {
        status: to.to_owned(),
        decide_by: None,
        updated_at: clock::instant(),
        ..before.clone()
    };
    if to.starts_with("pending_") {
        after.decide_by = cases::term(app, live, event.on, before.approval_days).await?;
    }
    after.approved_on = (to == "approved").then(|| event.on.to_owned());
    let from = Some(before.status.as_str()).filter(|from| *from != DRAFTED);
    let case = Case::Transfer(before.id.clone());
    let by = (told.tenant.as_str(), told.actor.as_str());
    let mut done = cases::step(case, by, event.name, (from, to));
    done.comment = event.comment.map(str::to_owned);
    done.on_behalf_of = event.on_behalf_of.map(str::to_owned);
    booking.cases.steps.push(done);
    let payload = json!({ "player": before.player, "comment": event.comment,
        "on_behalf_of": event.on_behalf_of, "decision": event.judged.unwrap_or(&before.decision) });
    booking.tell(format!("transfer.{}", event.name), (KIND, &before.id), (from, Some(to)), payload);
    for effect in list(&answer, "effects")? {
        let effect = effect.as_str().unwrap_or_default();
        follow(app, live, told, booking, (effect, &mut after, event)).await?;
    }
    Ok(after)
}

/// What the engine says of an event.
///
/// # Errors
/// What it refuses.
async fn asked(
    app: &App,
    live: &Arc<Live>,
    transfer: &Transfer,
    event: &Event<'_>,
) -> Result<Value, Error> {
    let asked = json!({
        "workflow": "transfer",
        "state": transfer.status,
        "event": event.name,
        "facts": {
            "approvals": transfer.approvals,
            "on_silence": transfer.on_silence,
            "decide_by": transfer.decide_by,
            "moved": if transfer.moved_on.is_some() { "yes" } else { "no" },
        },
    });
    app.ask(live, ("workflow.step", event.on), &asked).await
}

/// Whether an event is the last that is needed.
///
/// # Errors
/// What the engine refuses.
pub(crate) async fn approves(
    app: &App,
    live: &Arc<Live>,
    transfer: &Transfer,
    event: &Event<'_>,
) -> Result<bool, Error> {
    Ok(said(&asked(app, live, transfer, event).await?, "to")? == "approved")
}

/// That an event happens in the state a transfer is in.
///
/// # Errors
/// What the engine refuses.
pub(crate) async fn allows(
    app: &App,
    live: &Arc<Live>,
    transfer: &Transfer,
    name: &str,
) -> Result<(), Error> {
    let on = clock::today(&live.zone).to_string();
    let event = Event { name, on: &on, comment: None, on_behalf_of: None, judged: None };
    asked(app, live, transfer, &event).await.map(drop)
}

async fn follow(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (effect, after, event): (&str, &mut Transfer, &Event<'_>),
) -> Result<(), Error> {
    let charged_at = after.fee_charged_at.as_deref();
    match effect {
        "charge_request" if charged_at == Some("request") => {
            charge(app, live, told, booking, (after, event.on)).await
        }
        "charge_approval" if charged_at == Some("approval") => {
            charge(app, live, told, booking, (after, event.on)).await
        }
        "charge_request" | "charge_approval" => Ok(()),
        "refund" if charged_at == Some("request") && after.fee_refundable => {
            refund(app, live, booking, (after, event)).await
        }
        "refund_approval" if charged_at == Some("approval") => {
            refund(app, live, booking, (after, event)).await
        }
        "refund" | "refund_approval" => Ok(()),
        "move" if after.effective_from.as_deref().is_none_or(|from| from <= event.on) => {
            moving::now(app, live, booking, (after, event.on)).await
        }
        // On its day.
        "move" => Ok(()),
        "notify_next" => notice::next(app, live, told, booking, (after, "asked")).await,
        "remind" => notice::next(app, live, told, booking, (after, "reminded")).await,
        "escalate" => {
            let said = Said { what: "escalated", ..Said::default() };
            notice::federation(app, live, told, booking, (after, said)).await
        }
        "notify" => notice::ended(app, live, told, booking, (after, event)).await,
        unknown => {
            tracing::error!(effect = unknown, "an effect nobody brings about");
            Err(Error::Internal)
        }
    }
}

/// Charges what the check at the request says.
async fn charge(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (after, on): (&mut Transfer, &str),
) -> Result<(), Error> {
    let quote = quote(app, booking, &after.decision).await?;
    let debtor = match after.fee_payer.as_deref() {
        Some("new_club") => Debtor { kind: "node".to_owned(), id: after.to_club.clone() },
        _ => Debtor { kind: "player".to_owned(), id: after.player.clone() },
    };
    let standing = Standing {
        club: Some(after.from_club.clone()),
        district: after.from_district.clone(),
        region: after.from_region.clone(),
    };
    let charged = Charge {
        category: "transfer",
        license: None,
        suspension: None,
        player: Some(&after.player),
        debtor: &debtor,
        standing: &standing,
        season: Some(&after.season),
        decision: &after.decision,
        by: &told.actor,
        on,
    };
    let due = charge::charge(app, live, booking, &quote, charged).await?;
    after.due = Some(due.id);
    Ok(())
}

/// The quote of the fee, as the check had it.
async fn quote(app: &App, booking: &Booking, id: &str) -> Result<Value, Error> {
    let booked = booking.decisions.iter().find(|decision| decision.id == id);
    let found = match booked {
        Some(decision) => decision.clone(),
        None => decisions::find(app.database.db(), id).await?,
    };
    let Payload::Kept { result, .. } = found.payload else {
        return Err(Error::Conflict { code: "player_erased", found: id.to_owned() });
    };
    let result: Value = serde_json::from_str(&result).unwrap_or_default();
    result.pointer("/fee/quote").cloned().ok_or_else(|| {
        tracing::error!(decision = id, "a transfer that costs something, and no quote of it");
        Error::Internal
    })
}

/// Gives back what was charged.
async fn refund(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    (after, event): (&Transfer, &Event<'_>),
) -> Result<(), Error> {
    let Some(due) = &after.due else { return Ok(()) };
    match dues::find(app.database.db(), &after.tenant, due).await? {
        Some(due) if due.state == "open" || due.state == "settled" => {
            let reason = (event.comment.unwrap_or_default(), event.on);
            give_back::void(app, live, booking, &due, reason).await
        }
        _ => Ok(()),
    }
}
