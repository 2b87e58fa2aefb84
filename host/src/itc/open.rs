//! A certificate is asked for: whom it is of is found or entered, what it meets is captured as the
//! engine says it on that day.

use super::sides;
use super::step::{self, Event};
use crate::app::App;
use crate::cases;
use crate::clock;
use crate::creating::Told;
use crate::decisions::{Kept, Purpose};
use crate::error::Error;
use crate::fields;
use crate::keys::fold;
use crate::ledger::amount::{minor, said};
use crate::ledger::booking::Booking;
use crate::ledger::debtor::standing;
use crate::people::{KIND as PLAYER, entered};
use crate::tenants::Live;
use carreau_store::certificates::{self, Certificate};
use carreau_store::decisions::Subject;
use carreau_store::org_nodes::{self, Level};
use carreau_store::players::{self, Facts, NewPlayer, Player};
use carreau_store::series::{self, Series};
use carreau_store::transfers;
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

/// What was found of a request.
struct Found {
    /// The releasing federation's own code.
    releasing: String,
    /// Its tenant.
    tenant: Option<Arc<Live>>,
    /// Its record of the player.
    player: Option<Player>,
}

/// What the engine is asked of a request: `op`, `on`, `input`; a serial where a number is drawn.
///
/// # Errors
/// `releasing_player_unknown`, `org_node_unknown`; what the engine refuses;
/// `database_unavailable`.
pub(crate) async fn asked(app: &App, live: &Arc<Live>, request: &Request) -> Result<Value, Error> {
    let found = find(app, live, request).await?;
    let open = match &request.whom {
        Whom::Known(player) => is_open(app, player).await?,
        Whom::New(..) => false,
    };
    Ok(question(live, &found, open, None))
}

fn question(live: &Live, found: &Found, open: bool, serial: Option<i64>) -> Value {
    let mut input = json!({
        "releasing": found.releasing,
        "receiving": sides::federation(live).unwrap_or_default(),
        "open_request": open,
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

/// Whether a certificate or a transfer of a player is open.
async fn is_open(app: &App, player: &Player) -> Result<bool, Error> {
    let db = app.database.db();
    if certificates::open(db, &player.person_id).await?.is_some() {
        return Ok(true);
    }
    let transfers = transfers::of_player(db, &player.id).await?;
    Ok(transfers.iter().any(|it| it.status.starts_with("pending_")))
}

/// The releasing federation, its tenant and its record of the player.
async fn find(app: &App, live: &Arc<Live>, request: &Request) -> Result<Found, Error> {
    let on = clock::today(&live.zone).to_string();
    let asked = json!({ "federation": request.releasing });
    // Its place is that of the request.
    let answer = app.ask(live, ("confederation.find", &on), &asked).await?;
    let releasing = said(&answer, "federation")?.to_owned();
    let own = sides::federation(live) == Some(releasing.as_str());
    let tenant = if own { None } else { sides::tenant_of(app, &releasing)? };
    let player = match &tenant {
        Some(tenant) => releasing_player(app, tenant, request).await?,
        None => None,
    };
    Ok(Found { releasing, tenant, player })
}

/// The releasing federation's record of the player: of the same person, or of the number that was
/// told. One whose name and birth date are others' is none, and nothing is said of it.
async fn releasing_player(
    app: &App,
    releasing: &Live,
    request: &Request,
) -> Result<Option<Player>, Error> {
    let db = app.database.db();
    let tenant = releasing.pinned.tenant.as_str();
    let facts = match &request.whom {
        Whom::Known(player) => {
            let of = players::find_persons(&mut db.into(), tenant, &[&player.person_id]).await?;
            if let Some(found) = of.into_values().next() {
                return Ok(Some(found));
            }
            player.facts.as_ref()
        }
        Whom::New(_, facts) => Some(&**facts),
    };
    let Some(number) = request.releasing_number.as_deref() else { return Ok(None) };
    let is_same = |found: &Player| {
        found.facts.as_ref().zip(facts).is_some_and(|(one, other)| {
            one.birth_date == other.birth_date && fold(&one.family_name) == fold(&other.family_name)
        })
    };
    let found = players::find_number(db, tenant, number).await?;
    match found.filter(is_same) {
        Some(found) => Ok(Some(found)),
        None => Err(Error::Field {
            code: "releasing_player_unknown",
            path: "$.releasing_number".to_owned(),
            found: number.chars().take(60).collect(),
            allowed: Vec::new(),
        }),
    }
}

/// What a request writes, and the certificate as it is then.
///
/// # Errors
/// Those of [`asked`]; `player_erased`.
pub(crate) async fn gather(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    request: &Request,
) -> Result<(Booking, Certificate), Error> {
    let db = app.database.db();
    let tenant = live.pinned.tenant.as_str();
    let path = org_nodes::path(db, tenant, &request.club).await?;
    if path.last().is_none_or(|last| last.level != Level::Club) {
        return Err(Error::Field {
            code: "org_node_unknown",
            path: "$.club".to_owned(),
            found: request.club.chars().take(60).collect(),
            allowed: Vec::new(),
        });
    }
    let found = find(app, live, request).await?;
    let mut booking = Booking::default();
    let (player, person, open) = own(app, live, (request, &found), &mut booking).await?;
    let on = clock::today(&live.zone).to_string();
    let year = on.get(..4).unwrap_or_default().to_owned();
    let series = Series { scope: series::PLATFORM.to_owned(), series: SERIES.to_owned(), year };
    let last = series::last(db, &series).await?;
    let asked = question(live, &found, open, Some(last.saturating_add(1)));
    let subject = Subject { kind: PLAYER.to_owned(), id: player.clone() };
    let kept = Kept {
        purpose: Purpose::Binding,
        by: Some(told.actor.clone()),
        request_id: told.request_id.clone(),
    };
    let decided = app.decide(live, &asked, Some(subject), kept).await?;
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

/// The receiving federation's record of the player, its person, and whether something of theirs is
/// open; a record that is new is booked.
async fn own(
    app: &App,
    live: &Arc<Live>,
    (request, found): (&Request, &Found),
    booking: &mut Booking,
) -> Result<(String, String, bool), Error> {
    let db = app.database.db();
    let tenant = live.pinned.tenant.as_str();
    let (number, facts) = match &request.whom {
        Whom::Known(player) => {
            let open = is_open(app, player).await?;
            return Ok((player.id.clone(), player.person_id.clone(), open));
        }
        Whom::New(number, facts) => (number, facts),
    };
    let known = found.player.as_ref().map(|player| player.person_id.clone());
    if let Some(person) = &known {
        let of = players::find_persons(&mut db.into(), tenant, &[person]).await?;
        if let Some(player) = of.into_values().next() {
            let open = is_open(app, &player).await?;
            return Ok((player.id, player.person_id, open));
        }
    }
    let open = match &known {
        Some(person) => certificates::open(db, person).await?.is_some(),
        None => false,
    };
    let id = clock::new_id().to_string();
    let number = number.clone().unwrap_or_else(|| entered::number_of(&id));
    let (search_key, sort_key) = entered::keys(facts, &number)?;
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
    booking.cases.players.push((tenant.to_owned(), player));
    Ok((id, person_id, open))
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
        releasing_player: found.player.as_ref().map(|player| player.id.clone()),
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
