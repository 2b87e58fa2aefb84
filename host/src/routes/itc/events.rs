//! What happens to a certificate: each side decides in its turn, and one's own answer is one's own.

use super::answers::letter;
use super::certificate;
use crate::app::App;
use crate::cases;
use crate::clock;
use crate::creating::{Made, Told};
use crate::error::Error;
use crate::itc::linked::{self, Record};
use crate::itc::open::remark;
use crate::itc::shown::{self, ItcWhole};
use crate::itc::sides::{self, Seat, Side};
use crate::itc::step::{self, Event};
use crate::ledger::booking::Booking;
use crate::ledger::shown::value;
use crate::ledger::{Matter, book};
use crate::people;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use crate::routes::transfers::events::NewComment;
use crate::tenants::Live;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use carreau_store::certificates::Certificate;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// What a side decides.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItcDecision {
    /// `approve` or `reject`; of a release `release` or `refuse`.
    decision: Verdict,
    /// Why; a refusal says it.
    reason: Option<String>,
    /// The reference of an authority's approval.
    reference: Option<String>,
    /// The letter that holds another's answer, where that is written down: the id of a paper of the
    /// certificate.
    document: Option<String>,
    /// What the releasing federation knows the player by, where the request did not say so: its
    /// own release needs this, or `no_record`.
    releasing_number: Option<String>,
    /// Whether the releasing federation has no record of the player.
    #[serde(default)]
    no_record: bool,
}

/// Which way.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Verdict {
    /// It is approved.
    Approve,
    /// It is rejected.
    Reject,
    /// The player is released.
    Release,
    /// The player is not.
    Refuse,
}

/// What is said with an event that decides nothing.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItcRemark {
    /// Why, in words.
    reason: Option<String>,
}

/// What is to happen.
struct Wanted<'a> {
    /// As in the engine's table.
    event: &'static str,
    /// What is said with it.
    said: Option<String>,
    /// The letter that holds another's answer.
    letter: Option<&'a str>,
    /// The releasing federation's record of the player, where it releases them.
    record: Option<Record<'a>>,
}

/// The receiving federation approves a request before it goes out, or rejects it.
#[utoipa::path(
    patch, path = "/api/v1/itc/{itc_number}/federation-approve", tag = "transfers",
    operation_id = "approve_itc_by_federation",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the receiving federation's tenant"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = ItcDecision,
    responses(
        (status = 200, description = "the certificate", body = ItcWhole),
        (status = 403, description = "it is another's to decide"),
        (status = 409, description = "it does not happen in this state; `allowed` says what does"),
    ),
)]
pub(crate) async fn federation_approve(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let asked: ItcDecision = sent.read()?;
    let event = match asked.decision {
        Verdict::Approve => "federation_approve",
        Verdict::Reject => "federation_reject",
        _ => return Err(other_than(&["approve", "reject"])),
    };
    let said = reason(&asked, event == "federation_reject")?;
    let wanted = Wanted { event, said, letter: None, record: None };
    happen(&app, &number, &sent, ("approve_itc_by_federation", &wanted)).await
}

/// The releasing federation releases the player, or refuses to.
///
/// Where it is not here, the receiving federation writes its answer down, with its letter.
#[utoipa::path(
    patch, path = "/api/v1/itc/{itc_number}/release", tag = "transfers",
    operation_id = "release_itc",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the releasing federation's tenant"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = ItcDecision,
    responses(
        (status = 200, description = "the certificate", body = ItcWhole),
        (status = 403, description = "it is another's to decide"),
        (status = 409, description = "it does not happen in this state; `allowed` says what does"),
    ),
)]
pub(crate) async fn release(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let asked: ItcDecision = sent.read()?;
    let event = match asked.decision {
        Verdict::Release => "release",
        Verdict::Refuse => "refuse",
        _ => return Err(other_than(&["release", "refuse"])),
    };
    let said = reason(&asked, event == "refuse")?;
    let letter = asked.document.as_deref();
    let record = Record { number: asked.releasing_number.as_deref(), is_none: asked.no_record };
    let record = Some(record).filter(|_| event == "release");
    let wanted = Wanted { event, said, letter, record };
    happen(&app, &number, &sent, ("release_itc", &wanted)).await
}

/// The confederation or the international federation approves, with its reference, or rejects.
#[utoipa::path(
    patch, path = "/api/v1/itc/{itc_number}/fipjp-approve", tag = "transfers",
    operation_id = "approve_itc_by_authority",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the authority's tenant"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = ItcDecision,
    responses(
        (status = 200, description = "the certificate", body = ItcWhole),
        (status = 403, description = "it is another's to decide"),
        (status = 409, description = "no authority decides, or not in this state"),
    ),
)]
pub(crate) async fn fipjp_approve(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let asked: ItcDecision = sent.read()?;
    let (event, said) = match asked.decision {
        Verdict::Approve => {
            ("fipjp_approve", Some(cases::needed(asked.reference.as_deref(), "reference")?))
        }
        Verdict::Reject => ("fipjp_reject", reason(&asked, true)?),
        _ => return Err(other_than(&["approve", "reject"])),
    };
    let wanted = Wanted { event, said, letter: asked.document.as_deref(), record: None };
    happen(&app, &number, &sent, ("approve_itc_by_authority", &wanted)).await
}

/// The receiving federation completes it: the player leaves one federation and joins the other.
#[utoipa::path(
    patch, path = "/api/v1/itc/{itc_number}/complete", tag = "transfers",
    operation_id = "complete_itc",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the receiving federation's tenant"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = ItcRemark,
    responses(
        (status = 200, description = "the certificate", body = ItcWhole),
        (status = 409, description = "it does not happen in this state, its last day is past, or \
                                      its fee is to be paid first"),
    ),
)]
pub(crate) async fn complete(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    remarked(&app, &number, &sent, ("complete_itc", "complete")).await
}

/// Whoever asked for it, or the receiving federation, takes it back.
#[utoipa::path(
    patch, path = "/api/v1/itc/{itc_number}/cancel", tag = "transfers",
    operation_id = "cancel_itc",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the receiving federation's tenant"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = ItcRemark,
    responses(
        (status = 200, description = "the certificate", body = ItcWhole),
        (status = 409, description = "it does not happen in this state"),
    ),
)]
pub(crate) async fn cancel(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    remarked(&app, &number, &sent, ("cancel_itc", "cancel")).await
}

async fn remarked(
    app: &Arc<App>,
    number: &str,
    sent: &Sent,
    (action, event): (&str, &'static str),
) -> Result<Response, Error> {
    let asked: ItcRemark = sent.read()?;
    let said = cases::comment(asked.reason.as_deref(), "$.reason")?;
    let wanted = Wanted { event, said, letter: None, record: None };
    happen(app, number, sent, (action, &wanted)).await
}

fn other_than(allowed: &[&str]) -> Error {
    Error::Field {
        code: "decision_unknown",
        path: "$.decision".to_owned(),
        found: String::new(),
        allowed: allowed.iter().map(|it| (*it).to_owned()).collect(),
    }
}

fn reason(asked: &ItcDecision, is_needed: bool) -> Result<Option<String>, Error> {
    if is_needed {
        return cases::needed(asked.reason.as_deref(), "reason").map(Some);
    }
    cases::comment(asked.reason.as_deref(), "$.reason")
}

async fn happen(
    app: &Arc<App>,
    number: &str,
    sent: &Sent,
    (action, wanted): (&str, &Wanted<'_>),
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let version = sent.version()?;
    let told = sent.told(&live.pinned.tenant)?;
    book(app, &told, None, || {
        Box::pin(async {
            let before = certificate(app, &sent.caller, &live, ("get_itc", number)).await?;
            let place = turn(app, sent, &live, (&before, action, wanted)).await?;
            // Its rules are the receiving federation's.
            let own = app.tenants.live(&before.tenant)?;
            let on = clock::today(&own.zone).to_string();
            step::asked(app, &own, &before, (wanted.event, &on)).await?;
            if before.version != version {
                return Err(Error::PreconditionFailed);
            }
            if place.is_some() {
                letter(app, &before, wanted.letter).await?;
            }
            let mut booking = Booking::default();
            let before = match wanted.record {
                Some(record) => linked::released(app, &mut booking, before, record).await?,
                None => before,
            };
            let (name, comment) = (wanted.event, wanted.said.as_deref());
            let event = Event { name, on: &on, comment, in_place: place };
            stepped(app, (&own, &live), &told, sent, (booking, &before, &event)).await
        })
    })
    .await
}

async fn stepped(
    app: &Arc<App>,
    (own, live): (&Arc<Live>, &Arc<Live>),
    told: &Told,
    sent: &Sent,
    (mut booking, before, event): (Booking, &Certificate, &Event<'_>),
) -> Result<Matter, Error> {
    let mut after = step::step(app, own, told, &mut booking, (before, event)).await?;
    booking.cases.certified.push((before.status.clone(), after.clone()));
    after.version = before.version.saturating_add(1);
    let body = shown::made(app, &sent.caller, live, (&after, &booking)).await?;
    let made = Made::shown(after.version, value(&body));
    Ok(Matter { booking, made })
}

/// Whose answer somebody writes down, where it is not their own.
///
/// # Errors
/// `forbidden` where it is another's to decide.
async fn turn(
    app: &App,
    sent: &Sent,
    live: &Live,
    (before, action, wanted): (&Certificate, &str, &Wanted<'_>),
) -> Result<Option<&'static str>, Error> {
    let may = Seat::of(app, &sent.caller, live).await?.may(app, live, before).await?;
    let side = sides::side(live, before);
    let decider = sides::decider(app, before, wanted.event);
    let allowed = if wanted.event == "cancel" { may.cancel } else { may.decide };
    if side != decider || !allowed {
        return Err(Error::Forbidden { action: action.to_owned() });
    }
    Ok(match wanted.event {
        "release" | "refuse" if side == Side::Receiving => Some("releasing"),
        "fipjp_approve" | "fipjp_reject" if side == Side::Receiving => Some("authority"),
        _ => None,
    })
}

/// Says something of a certificate; every side that sees it reads that too.
#[utoipa::path(
    post, path = "/api/v1/itc/{itc_number}/comments", tag = "transfers",
    operation_id = "comment_itc",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewComment,
    responses((status = 201, description = "the certificate", body = ItcWhole)),
)]
pub(crate) async fn comment(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let new: NewComment = sent.read()?;
    let found = certificate(&app, &sent.caller, &live, ("comment_itc", &number)).await?;
    let text = cases::needed(Some(&new.text), "text")?;
    people::present(app.database.db(), &found.tenant, &found.player).await?;
    let told = sent.told(&live.pinned.tenant)?;
    let key = sent.key(&told, &format!("comment_itc {}", found.id))?;
    book(&app, &told, key, || {
        Box::pin(async {
            let mut booking = Booking::default();
            remark(&mut booking, &told, &found, ("comment", Some(text.clone())));
            let body = shown::made(&app, &sent.caller, &live, (&found, &booking)).await?;
            let status = StatusCode::CREATED;
            let version = Some(found.version);
            let made = Made { status, location: None, version, body: value(&body) };
            Ok(Matter { booking, made })
        })
    })
    .await
}
