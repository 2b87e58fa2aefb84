//! A transfer is asked for: the facts are gathered, the engine judges them, and its answer fixes
//! who approves, what it costs and from when it holds.

use super::KIND;
use super::check::{self, Asked, Ends, Wanted};
use super::step::{self, Event};
use crate::app::App;
use crate::cases;
use crate::clock;
use crate::creating::Told;
use crate::decisions::{Kept, Purpose};
use crate::error::{Error, NotAllowed};
use crate::ledger::amount::{self, list, minor, said};
use crate::ledger::booking::Booking;
use crate::tenants::Live;
use carreau_store::cases::{Case, Document};
use carreau_store::decisions::Subject;
use carreau_store::players::{self, Player};
use carreau_store::transfers::Transfer;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// What goes with a request.
#[derive(Clone)]
pub(crate) struct Request {
    /// What is wanted.
    pub(crate) wanted: Wanted,
    /// The papers that accompany it.
    pub(crate) papers: Vec<Document>,
    /// What whoever asks says.
    pub(crate) comment: Option<String>,
    /// What the sender was shown that it costs, none where it was free; another price is refused.
    pub(crate) expected_fee: Option<Option<String>>,
}

/// What a request writes, and the transfer as it is then.
///
/// # Errors
/// `transfer_refused` with every reason; `price_changed`; those of the facts; what the engine
/// refuses; `database_unavailable`.
pub(crate) async fn gather(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    player: &Player,
    request: &Request,
) -> Result<(Booking, Transfer), Error> {
    let Asked { request: asked, ends } = check::asked(app, live, player, &request.wanted).await?;
    let decided = app.decide(live, &asked, Some(subject(player)), kept(told)).await?;
    let answer = decided.answer;
    allowed(live, &answer)?;
    let drafted = drafted(live, (player, request, &ends), (&answer, &decided.decision.id), told)?;
    expected(live, request, &drafted)?;
    let mut booking = Booking::default();
    booking.decisions.push(decided.decision);
    // It is judged on another day where it came then; what follows of it begins today.
    let today = clock::today(&live.zone).to_string();
    let event = Event {
        name: "request",
        on: &today,
        comment: request.comment.as_deref(),
        on_behalf_of: None,
        judged: None,
    };
    let transfer = step::step(app, live, told, &mut booking, (&drafted, &event)).await?;
    for paper in &request.papers {
        booking.cases.papers.push((paper.id.clone(), Case::Transfer(transfer.id.clone())));
    }
    booking.cases.transfers.push(transfer.clone());
    Ok((booking, transfer))
}

/// That the engine has nothing against it.
///
/// # Errors
/// `transfer_refused`, with every reason.
pub(crate) fn allowed(live: &Arc<Live>, answer: &Value) -> Result<(), Error> {
    if answer.get("allowed") == Some(&Value::Bool(true)) {
        return Ok(());
    }
    let text = |name: &str| answer.get(name).and_then(Value::as_str).map(str::to_owned);
    Err(Error::NotAllowed(Arc::new(NotAllowed {
        reasons: list(answer, "reasons")?.to_vec(),
        next_on: text("next_on"),
        live: Arc::clone(live),
    })))
}

/// That nothing stands against a transfer that is approved now: its debts, sanctions and how often
/// are judged once more. What was answered is booked; its id.
///
/// # Errors
/// `transfer_refused`, with every reason; `player_erased`, `database_unavailable`.
pub(crate) async fn again(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (transfer, on): (&Transfer, &str),
) -> Result<String, Error> {
    let found = players::find(app.database.db(), &transfer.tenant, &transfer.player).await?;
    let player = found.ok_or(Error::Internal)?;
    let input = check::again(app, live, (transfer, &player), on).await?;
    let asked = json!({ "op": "transfer.check", "on": on, "input": input });
    let decided = app.decide(live, &asked, Some(subject(&player)), kept(told)).await?;
    allowed(live, &decided.answer)?;
    let id = decided.decision.id.clone();
    booking.decisions.push(decided.decision);
    Ok(id)
}

fn subject(player: &Player) -> Subject {
    Subject { kind: "player".to_owned(), id: player.id.clone() }
}

fn kept(told: &Told) -> Kept {
    Kept {
        purpose: Purpose::Binding,
        by: Some(told.actor.clone()),
        request_id: told.request_id.clone(),
    }
}

/// That it costs what the sender was shown.
fn expected(live: &Live, request: &Request, transfer: &Transfer) -> Result<(), Error> {
    let Some(expected) = &request.expected_fee else { return Ok(()) };
    let currency = transfer.fee_currency.as_deref().unwrap_or(&live.about.currency);
    let total = amount::text(transfer.fee_total.unwrap_or_default(), currency);
    let free = transfer.fee_total.is_none() && expected.is_none();
    if free || expected.as_ref() == Some(&total) {
        return Ok(());
    }
    Err(Error::Conflict { code: "price_changed", found: total })
}

/// The transfer before its first event.
fn drafted(
    live: &Arc<Live>,
    (player, request, ends): (&Player, &Request, &Ends),
    (answer, decision): (&Value, &str),
    told: &Told,
) -> Result<Transfer, Error> {
    let now = clock::instant();
    let text = |name: &str| answer.get(name).and_then(Value::as_str).map(str::to_owned);
    let node = |path: &Map<String, Value>, level: &str| {
        path.get(level).and_then(Value::as_str).map(str::to_owned)
    };
    let approvals: Vec<&str> =
        list(answer, "approvals")?.iter().filter_map(Value::as_str).collect();
    let fee = answer.get("fee").filter(|fee| !fee.is_null());
    let quote = fee.and_then(|fee| fee.get("quote"));
    let currency = quote.map(|quote| said(quote, "currency")).transpose()?;
    let total = quote.zip(currency);
    let total = total.map(|(quote, currency)| minor(quote, "total", currency)).transpose()?;
    let of_fee =
        |name: &str| fee.and_then(|fee| fee.get(name)).and_then(Value::as_str).map(str::to_owned);
    let refundable = fee.and_then(|fee| fee.get("refundable")).and_then(Value::as_bool);
    Ok(Transfer {
        id: clock::new_id().to_string(),
        tenant: live.pinned.tenant.clone(),
        player: player.id.clone(),
        season: request.wanted.season.clone(),
        from_club: ends.from.0.clone(),
        from_district: node(&ends.from.1, "district"),
        from_region: node(&ends.from.1, "region"),
        to_club: ends.to.0.clone(),
        to_district: node(&ends.to.1, "district"),
        to_region: node(&ends.to.1, "region"),
        kind: said(answer, "kind")?.to_owned(),
        reason: request.wanted.reason.clone(),
        exception: text("exception"),
        status: step::DRAFTED.to_owned(),
        approvals: approvals.join(" "),
        approval_days: answer.get("approval_days").and_then(Value::as_i64),
        on_silence: said(answer, "on_silence")?.to_owned(),
        decide_by: None,
        effective_from: text("effective_from"),
        approved_on: None,
        moved_on: None,
        fee_charged_at: of_fee("charged_at"),
        fee_payer: of_fee("payer"),
        fee_refundable: refundable.unwrap_or_default(),
        fee_total: total,
        fee_currency: currency.map(str::to_owned),
        due: None,
        decision: decision.to_owned(),
        requested_by: told.actor.clone(),
        requested_at: now.clone(),
        updated_at: now,
        version: 1,
    })
}

/// Something that is said of a transfer: a step that changes nothing.
pub(crate) fn remark(
    booking: &mut Booking,
    told: &Told,
    transfer: &Transfer,
    (event, text): (&str, Option<String>),
) {
    let case = Case::Transfer(transfer.id.clone());
    let by = (told.tenant.as_str(), told.actor.as_str());
    let state = transfer.status.as_str();
    let mut step = cases::step(case, by, event, (Some(state), state));
    step.comment.clone_from(&text);
    booking.cases.steps.push(step);
    let payload = json!({ "comment": text, "player": transfer.player });
    booking.tell(format!("transfer.{event}"), (KIND, &transfer.id), (None, None), payload);
}
