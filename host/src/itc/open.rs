//! A certificate is asked for: whom it is of is found or entered, what it meets is captured as the
//! engine says it on that day.

use super::found::{Found, PLACES, find};
use super::sides;
use super::step::{self, Event};
use crate::app::App;
use crate::cases;
use crate::clock;
use crate::creating::Told;
use crate::decisions::{Kept, Purpose};
use crate::error::Error;
use crate::fields::{self, placed};
use crate::ledger::amount::{minor, said};
use crate::ledger::booking::Booking;
use crate::ledger::debtor::standing;
use crate::people::{KIND as PLAYER, entered};
use crate::tenants::Live;
use carreau_store::certificates::Certificate;
use carreau_store::decisions::Subject;
use carreau_store::players::{Facts, NewPlayer, Player};
use carreau_store::series::{self, Series};
use serde_json::{Value, json};
use std::sync::Arc;

/// The series certificates are numbered in.
const SERIES: &str = "itc";

/// Whom a certificate is of.
#[derive(Clone)]
pub(crate) enum Whom {
    /// A player the receiving federation knows.
    Known(Box<Player>),
    /// One it does not: number and facts.
    New(Option<String>, Box<Facts>),
}

/// Which certificate is asked for.
#[derive(Clone)]
pub(crate) struct Request {
    /// Whom it is of.
    pub(crate) whom: Whom,
    /// The releasing federation, as it was named.
    pub(crate) releasing: String,
    /// What that knows the player by.
    pub(crate) releasing_number: Option<String>,
    /// The club to be joined.
    pub(crate) club: String,
    /// A season of the receiving tenant's pack.
    pub(crate) season: String,
    /// What whoever asks says.
    pub(crate) comment: Option<String>,
}

/// What the engine is asked of a request, `op`, `on`, `input`, and what it replies.
///
/// # Errors
/// `releasing_player_unknown`, `too_many_attempts`, `player_known`, `player_number_taken`,
/// `member_elsewhere`, `org_node_unknown`, `season_ended`; what the engine refuses of the
/// federations; `database_unavailable`.
pub(crate) async fn judged(
    app: &App,
    live: &Arc<Live>,
    (request, actor): (&Request, &str),
) -> Result<(Value, Value), Error> {
    let found = find(app, live, (request, actor)).await?;
    let asked = question(live, (request, &found), None);
    let reply = app.replied(live, &asked).await.map_err(|error| placed(error, &PLACES))?;
    Ok((asked, reply))
}

fn question(live: &Live, (request, found): (&Request, &Found), serial: Option<i64>) -> Value {
    let mut input = json!({
        "releasing": found.releasing,
        "receiving": sides::federation(live).unwrap_or_default(),
        "season": request.season,
        "open_request": found.is_open,
    });
    if let Some(fee) = found.tenant.as_ref().and_then(|tenant| fee(tenant)) {
        fields::add(&mut input, json!({ "releasing_fee": fee }));
    }
    if let Some(serial) = serial {
        fields::add(&mut input, json!({ "serial": serial }));
    }
    let on = clock::today(&live.zone).to_string();
    json!({ "op": "itc.open", "on": on, "input": input })
}

/// The releasing federation's handling fee, as its rules say today.
fn fee(releasing: &Live) -> Option<Value> {
    let rules = sides::rules(releasing)?;
    let text = |name: &str| rules.get(name).and_then(Value::as_str);
    let amount = text("fee_amount")?;
    let currency = text("fee_currency").unwrap_or(&releasing.about.currency);
    let mut fee = json!({ "amount": amount, "currency": currency });
    if let Some(payer) = text("fee_payer") {
        fields::add(&mut fee, json!({ "payer": payer }));
    }
    if let Some(blocks) = rules.get("fee_blocks_completion") {
        fields::add(&mut fee, json!({ "blocks_completion": blocks }));
    }
    Some(fee)
}

/// What a request writes, and the certificate as it is then.
///
/// # Errors
/// Those of [`judged`]; `player_erased`.
pub(crate) async fn gather(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    request: &Request,
) -> Result<(Booking, Certificate), Error> {
    let db = app.database.db();
    let tenant = live.pinned.tenant.as_str();
    let found = find(app, live, (request, &told.actor)).await?;
    let mut booking = Booking::default();
    let (player, person) = match &found.joining {
        Some(player) => (player.id.clone(), player.person_id.clone()),
        None => enter(live, (request, &found), &mut booking)?,
    };
    let on = clock::today(&live.zone).to_string();
    let year = on.get(..4).unwrap_or_default().to_owned();
    let series = Series { scope: series::PLATFORM.to_owned(), series: SERIES.to_owned(), year };
    let last = series::last(db, &series).await?;
    let asked = question(live, (request, &found), Some(last.saturating_add(1)));
    let subject = Subject { kind: PLAYER.to_owned(), id: player.clone() };
    let kept = Kept {
        purpose: Purpose::Binding,
        by: Some(told.actor.clone()),
        request_id: told.request_id.clone(),
    };
    let decided = app.decide(live, &asked, Some(subject), kept).await;
    let decided = decided.map_err(|error| placed(error, &PLACES))?;
    let own = (player, person, standing(app, tenant, &request.club).await?);
    let drafted =
        drafted(live, (request, &found), own, (&decided.answer, &decided.decision.id), told)?;
    booking.decisions.push(decided.decision);
    booking.cases.drawn.push((series, last));
    let event =
        Event { name: "request", on: &on, comment: request.comment.as_deref(), in_place: None };
    let certificate = step::step(app, live, told, &mut booking, (&drafted, &event)).await?;
    booking.cases.certificates.push(certificate.clone());
    Ok((booking, certificate))
}

/// Books a record of somebody new: its id, and its person.
fn enter(
    live: &Live,
    (request, found): (&Request, &Found),
    booking: &mut Booking,
) -> Result<(String, String), Error> {
    let Whom::New(number, facts) = &request.whom else { return Err(Error::Internal) };
    let id = clock::new_id().to_string();
    let number = number.clone().unwrap_or_else(|| entered::number_of(&id));
    let (search_key, sort_key) = entered::keys(facts, &number)?;
    let known = found.leaving.as_ref().map(|player| player.person_id.clone());
    let person_id = known.unwrap_or_else(|| clock::new_id().to_string());
    let payload = json!({ "after": entered::told(&number, facts) });
    booking.tell("player.created", (PLAYER, &id), (None, None), payload);
    let player = NewPlayer {
        id: id.clone(),
        person_id: person_id.clone(),
        number,
        facts: (**facts).clone(),
        search_key,
        sort_key,
        created_at: clock::instant(),
    };
    booking.cases.players.push((live.pinned.tenant.clone(), player));
    Ok((id, person_id))
}

/// The certificate before its first event.
fn drafted(
    live: &Live,
    (request, found): (&Request, &Found),
    (player, person, standing): (String, String, carreau_store::standing::Standing),
    (answer, decision): (&Value, &str),
    told: &Told,
) -> Result<Certificate, Error> {
    let now = clock::instant();
    let of = |name: &str| answer.pointer(name).and_then(Value::as_str).map(str::to_owned);
    let flag = |name: &str| answer.get(name).and_then(Value::as_bool).unwrap_or_default();
    let days = |name: &str| answer.get(name).and_then(Value::as_i64);
    let fee = answer.get("fee").filter(|fee| !fee.is_null());
    let currency = fee.map(|fee| said(fee, "currency")).transpose()?;
    let amount = fee.zip(currency).map(|(fee, currency)| minor(fee, "amount", currency));
    let approval = flag("federation_approval_required");
    Ok(Certificate {
        id: clock::new_id().to_string(),
        number: said(answer, "number")?.to_owned(),
        tenant: live.pinned.tenant.clone(),
        releasing_tenant: found.tenant.as_ref().map(|live| live.pinned.tenant.clone()),
        receiving: sides::federation(live).unwrap_or_default().to_owned(),
        releasing: found.releasing.clone(),
        receiving_confederation: of("/confederations/receiving").unwrap_or_default(),
        releasing_confederation: of("/confederations/releasing").unwrap_or_default(),
        is_intercontinental: flag("is_intercontinental"),
        person,
        player,
        releasing_player: found.leaving.as_ref().map(|player| player.id.clone()),
        releasing_number: request.releasing_number.clone(),
        club: request.club.clone(),
        district: standing.district,
        region: standing.region,
        season: request.season.clone(),
        status: step::DRAFTED.to_owned(),
        federation_approval: if approval { "pending" } else { "not_required" }.to_owned(),
        authority: of("/authority"),
        authority_decided_at: None,
        reference: None,
        refusal: None,
        delay_days: days("delay_days").unwrap_or_default(),
        validity_days: days("validity_days"),
        valid_until: None,
        fee_amount: amount.transpose()?,
        fee_currency: currency.map(str::to_owned),
        fee_payer: of("/fee/payer"),
        fee_blocks: flag("fee_blocks_completion"),
        fee_paid_on: None,
        fee_paid_by: None,
        completed_on: None,
        eligible_from: None,
        decision: decision.to_owned(),
        requested_by: told.actor.clone(),
        requested_at: now.clone(),
        updated_at: now,
        version: 1,
    })
}

/// The step that says something of a certificate and changes nothing.
pub(crate) fn remark(
    booking: &mut Booking,
    told: &Told,
    certificate: &Certificate,
    (event, text): (&str, Option<String>),
) {
    let case = carreau_store::cases::Case::Certificate(certificate.id.clone());
    let by = (told.tenant.as_str(), told.actor.as_str());
    let state = certificate.status.as_str();
    let mut step = cases::step(case, by, event, (Some(state), state));
    step.comment.clone_from(&text);
    booking.cases.steps.push(step);
    let payload = json!({ "comment": text });
    booking.tell(format!("itc.{event}"), (super::KIND, &certificate.number), (None, None), payload);
    step::tell_others(booking, told, certificate);
}
