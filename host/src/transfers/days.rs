//! What a day brings: transfers whose day has come move their players, terms that are over have
//! their consequence, papers nobody used are forgotten.

use super::notice::{self, Said};
use super::request::again;
use super::step::{self, Event};
use super::{KIND, moving};
use crate::app::App;
use crate::cases;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::book_unasked;
use crate::ledger::booking::Booking;
use crate::tenants::Live;
use carreau_store::cases::{self as stored, Case, Step};
use carreau_store::players;
use carreau_store::transfers::{self, Transfer};
use serde_json::json;
use std::sync::Arc;

/// Transfers seen to in one run of the job; more wait for the next hour.
const MOST: i64 = 1000;

/// What was to happen by itself, and could not.
const BLOCKED: &str = "blocked";

/// Sees to what the day brings to a tenant's transfers.
///
/// # Errors
/// `database_unavailable`; what the engine refuses that nobody expects.
pub(crate) async fn run(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    today: &str,
) -> Result<(), Error> {
    let db = app.database.db();
    let tenant = told.tenant.as_str();
    for transfer in transfers::waiting(db, tenant, today, MOST).await? {
        let id = transfer.id.as_str();
        let moved =
            book_unasked(app, told, || Box::pin(moving(app, live, told, (id, today)))).await;
        seen_to(app, live, told, (id, moved)).await?;
    }
    for status in super::STATES.into_iter().take(3) {
        let found = transfers::lapsed(db, (tenant, status, today), MOST).await?;
        for transfer in found {
            let id = transfer.id.as_str();
            let lapsed =
                book_unasked(app, told, || Box::pin(lapsing(app, live, told, (id, today)))).await;
            seen_to(app, live, told, (id, lapsed)).await?;
        }
    }
    Ok(())
}

/// What is in the way of one does not keep the others from happening; the federation has to see to
/// it, and is told so once.
async fn seen_to(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    (id, done): (&str, Result<(), Error>),
) -> Result<(), Error> {
    match done {
        Err(error) if !error.status().is_server_error() => {
            let code = error.code();
            tracing::warn!(transfer = id, code, "the transfer does not happen by itself");
            book_unasked(app, told, || Box::pin(blocked(app, live, told, (id, &error)))).await
        }
        done => done,
    }
}

/// That one does not happen by itself, and by the comment's code why; none where it was told.
async fn blocked(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    (id, error): (&str, &Error),
) -> Result<Option<Booking>, Error> {
    let db = app.database.db();
    let found = transfers::find(db, &told.tenant, id).await?;
    let Some(transfer) = found else { return Ok(None) };
    let case = Case::Transfer(transfer.id.clone());
    let by = (told.tenant.as_str(), told.actor.as_str());
    let state = transfer.status.as_str();
    let mut step = cases::step(case.clone(), by, BLOCKED, (Some(state), state));
    step.comment = Some(error.code().to_owned());
    let is_told = |it: &Step| {
        it.event == BLOCKED && it.to_state == step.to_state && it.comment == step.comment
    };
    if stored::steps(db, &case).await?.iter().any(is_told) {
        return Ok(None);
    }
    let mut booking = Booking::default();
    booking.cases.steps.push(step);
    let payload = json!({ "code": error.code() });
    booking.tell("transfer.blocked", (KIND, id), (Some(state), Some(state)), payload);
    let said = Said { what: BLOCKED, why: Some(error), ..Said::default() };
    notice::federation(app, live, told, &mut booking, (&transfer, said)).await?;
    Ok(Some(booking))
}

/// The move of one whose day has come; none where somebody else saw to it.
async fn moving(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    (id, today): (&str, &str),
) -> Result<Option<Booking>, Error> {
    let found = transfers::find(app.database.db(), &told.tenant, id).await?;
    let Some(before) = found.filter(|it| it.status == "approved" && it.moved_on.is_none()) else {
        return Ok(None);
    };
    if is_erased(app, &before).await? {
        return Ok(None);
    }
    let mut booking = Booking::default();
    let mut after = Transfer { updated_at: clock::instant(), ..before.clone() };
    moving::now(app, live, &mut booking, (&mut after, today)).await?;
    let by = (told.tenant.as_str(), told.actor.as_str());
    let state = before.status.as_str();
    let case = Case::Transfer(before.id.clone());
    booking.cases.steps.push(cases::step(case, by, "move", (Some(state), state)));
    let payload = json!({ "player": before.player });
    booking.tell("transfer.move", (KIND, &before.id), (Some(state), Some(state)), payload);
    booking.cases.transferred.push((before.status, after));
    Ok(Some(booking))
}

/// Whether nothing is known of the player any more: whoever was erased moves nowhere, and nobody is
/// reminded of them.
async fn is_erased(app: &App, transfer: &Transfer) -> Result<bool, Error> {
    let player = players::find(app.database.db(), &transfer.tenant, &transfer.player).await?;
    Ok(player.is_none_or(|player| player.facts.is_none()))
}

/// What follows of a term that is over; none where somebody has decided since.
async fn lapsing(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    (id, today): (&str, &str),
) -> Result<Option<Booking>, Error> {
    let found = transfers::find(app.database.db(), &told.tenant, id).await?;
    let Some(before) = found else { return Ok(None) };
    if is_erased(app, &before).await? {
        return Ok(None);
    }
    let event = Event { name: "lapse", on: today, comment: None, on_behalf_of: None, judged: None };
    let mut booking = Booking::default();
    let stepped = async {
        let judged = match step::approves(app, live, &before, &event).await? {
            true => Some(again(app, live, told, &mut booking, (&before, today)).await?),
            false => None,
        };
        let event = Event { judged: judged.as_deref(), ..event };
        step::step(app, live, told, &mut booking, (&before, &event)).await
    };
    match stepped.await {
        Ok(after) => {
            booking.cases.transferred.push((before.status, after));
            Ok(Some(booking))
        }
        // Decided since, or its term is not over any more.
        Err(Error::Refused(refused))
            if ["guard_not_met", "event_not_allowed"].contains(&refused.code()) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
