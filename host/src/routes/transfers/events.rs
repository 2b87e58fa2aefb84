//! What happens to a transfer: it is approved, rejected, cancelled; something is said of it.

use super::transfer;
use crate::app::App;
use crate::auth::Caller;
use crate::cases;
use crate::clock;
use crate::creating::{Made, Told};
use crate::error::Error;
use crate::ledger::booking::Booking;
use crate::ledger::shown::value;
use crate::ledger::{Matter, book};
use crate::people;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use crate::tenants::Live;
use crate::transfers::request::{again, remark};
use crate::transfers::shown::{self, TransferWhole};
use crate::transfers::step::{self, Event};
use crate::transfers::turn::{self, Seat, Turn};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use carreau_store::transfers::Transfer as Stored;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// What is said with a decision.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TransferDecision {
    /// What is said; a rejection says why.
    comment: Option<String>,
    /// Whether it is decided in the place of the club whose turn it is.
    #[serde(default)]
    on_behalf: bool,
    /// Why it is decided in its place.
    reason: Option<String>,
}

/// What is said of a transfer or a certificate.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewComment {
    /// In words.
    pub(crate) text: String,
}

/// Something happens to a transfer: `approve`, `reject`, `cancel`, `revoke`.
///
/// An officer of the club whose turn it is decides, or of the federation; whoever stands above a
/// club that is silent or gone decides in its place, and says why. Whoever asked may cancel. One
/// that is approved for a day to come the federation may revoke, and says why.
#[utoipa::path(
    post, path = "/api/v1/transfers/{id}/{event}", tag = "transfers",
    operation_id = "step_transfer",
    params(
        ("id" = String, Path, description = "the transfer's id"),
        ("event" = String, Path, description = "`approve`, `reject`, `cancel` or `revoke`"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = TransferDecision,
    responses(
        (status = 200, description = "the transfer", body = TransferWhole),
        (status = 403, description = "it is another's turn"),
        (status = 409, description = "it does not happen in this state; `allowed` says what does"),
        (status = 412, description = "it was changed since it was read"),
        (status = 422, description = "something stands in the way of its last approval"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn happen(
    State(app): State<Arc<App>>,
    Path((id, event)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Error> {
    const EVENTS: [&str; 4] = ["approve", "reject", "cancel", "revoke"];
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let name = EVENTS.into_iter().find(|known| *known == event).ok_or(Error::UnknownRoute)?;
    let version = sent.version()?;
    let asked: TransferDecision = sent.read()?;
    transfer(&app, &sent.caller, "get_transfer", (tenant, &id)).await?;
    let told = sent.told(tenant)?;
    book(&app, &told, None, || {
        Box::pin(async {
            let before = transfer(&app, &sent.caller, "get_transfer", (tenant, &id)).await?;
            let turn = turn::turn(&app, &before).await?;
            if turn.is_none() || name == "revoke" {
                // What happens to one that is decided the engine's table says.
                step::allows(&app, &live, &before, name).await?;
            }
            if before.version != version {
                return Err(Error::PreconditionFailed);
            }
            let place = match &turn {
                Some(turn) => in_place(&app, &sent.caller, turn, (&before, name, &asked)).await?,
                None => {
                    revokes(&app, &sent.caller, &before).await?;
                    None
                }
            };
            decide(&app, &live, &told, &sent.caller, (&before, name, &asked, place)).await
        })
    })
    .await
}

/// In whose place somebody decides, where it is not their own turn.
///
/// # Errors
/// `forbidden` where it is another's turn; `missing_field`.
async fn in_place(
    app: &App,
    caller: &Caller,
    turn: &Turn,
    (before, name, asked): (&Stored, &str, &TransferDecision),
) -> Result<Option<&'static str>, Error> {
    let may = Seat::of(app, caller, &before.tenant).await?.may(app, before).await?;
    let forbidden = || Error::Forbidden { action: turn::DECIDE.to_owned() };
    match name {
        "cancel" if may.cancel => Ok(None),
        "cancel" => Err(forbidden()),
        _ if may.decide && !asked.on_behalf => Ok(None),
        _ if may.on_behalf && asked.on_behalf => Ok(Some(turn.approver)),
        _ => Err(forbidden()),
    }
}

/// That somebody may revoke what was approved.
async fn revokes(app: &App, caller: &Caller, before: &Stored) -> Result<(), Error> {
    if Seat::of(app, caller, &before.tenant).await?.may(app, before).await?.revoke {
        return Ok(());
    }
    Err(Error::Forbidden { action: turn::DECIDE_ABOVE.to_owned() })
}

async fn decide(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    caller: &Caller,
    (before, name, asked, place): (&Stored, &str, &TransferDecision, Option<&str>),
) -> Result<Matter, Error> {
    let said = match (place, name) {
        (Some(_), _) => {
            let reason = cases::needed(asked.reason.as_deref(), "reason")?;
            let comment = cases::comment(asked.comment.as_deref(), "$.comment")?;
            Some(comment.map_or_else(|| reason.clone(), |comment| format!("{reason}\n{comment}")))
        }
        (None, "reject" | "revoke") => Some(cases::needed(asked.comment.as_deref(), "comment")?),
        (None, _) => cases::comment(asked.comment.as_deref(), "$.comment")?,
    };
    let on = clock::today(&live.zone).to_string();
    let mut booking = Booking::default();
    let event =
        Event { name, on: &on, comment: said.as_deref(), on_behalf_of: place, judged: None };
    let judged = match name == "approve" && step::approves(app, live, before, &event).await? {
        true => Some(again(app, live, told, &mut booking, (before, &on)).await?),
        false => None,
    };
    let event = Event { judged: judged.as_deref(), ..event };
    let mut after = step::step(app, live, told, &mut booking, (before, &event)).await?;
    booking.cases.transferred.push((before.status.clone(), after.clone()));
    after.version = before.version.saturating_add(1);
    let body = shown::made(app, caller, (&after, &booking), &[]).await?;
    let made = Made::shown(after.version, value(&body));
    Ok(Matter { booking, made })
}

/// Says something of a transfer; everybody who may read it reads that too.
#[utoipa::path(
    post, path = "/api/v1/transfers/{id}/comments", tag = "transfers",
    operation_id = "comment_transfer",
    params(
        ("id" = String, Path, description = "the transfer's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewComment,
    responses((status = 201, description = "the transfer", body = TransferWhole)),
)]
pub(crate) async fn comment(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let new: NewComment = sent.read()?;
    let found = transfer(&app, &sent.caller, "comment_transfer", (tenant, &id)).await?;
    let text = cases::needed(Some(&new.text), "text")?;
    people::present(app.database.db(), tenant, &found.player).await?;
    let told = sent.told(tenant)?;
    let key = sent.key(&told, &format!("comment_transfer {}", found.id))?;
    book(&app, &told, key, || {
        Box::pin(async {
            let mut booking = Booking::default();
            remark(&mut booking, &told, &found, ("comment", Some(text.clone())));
            let body = shown::made(&app, &sent.caller, (&found, &booking), &[]).await?;
            let version = Some(found.version);
            let status = StatusCode::CREATED;
            let made = Made { status, location: None, version, body: value(&body) };
            Ok(Matter { booking, made })
        })
    })
    .await
}
