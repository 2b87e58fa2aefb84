//! An event of a certificate, by the engine's table, and all that follows from it.

use super::{KIND, completed, notice, sides};
use crate::app::App;
use crate::cases;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::amount::{list, said};
use crate::ledger::booking::Booking;
use crate::tenants::Live;
use carreau_store::cases::Case;
use carreau_store::certificates::Certificate;
use serde_json::{Value, json};
use std::sync::Arc;

/// The engine's state of one that is not written yet.
pub(super) const DRAFTED: &str = "drafted";

/// What each event is called once it is done, as records have it.
const DONE: [(&str, &str); 11] = [
    ("request", "requested"),
    ("federation_approve", "federation_approved"),
    ("federation_reject", "federation_rejected"),
    ("release", "released"),
    ("refuse", "release_refused"),
    ("fipjp_approve", "fipjp_approved"),
    ("fipjp_reject", "fipjp_rejected"),
    ("complete", "completed"),
    ("cancel", "cancelled"),
    ("expire", "expired"),
    ("pay", "fee_paid"),
];

/// What happens.
#[derive(Clone, Copy)]
pub(crate) struct Event<'a> {
    /// As in the engine's table.
    pub(crate) name: &'a str,
    /// On which day, `YYYY-MM-DD`.
    pub(crate) on: &'a str,
    /// What is said with it: a reason, a reference.
    pub(crate) comment: Option<&'a str>,
    /// Whose answer is written down, where it is not one's own: `releasing`, `authority`.
    pub(crate) in_place: Option<&'a str>,
}

/// What the engine says of an event.
///
/// # Errors
/// What it refuses.
pub(crate) async fn asked(
    app: &App,
    live: &Arc<Live>,
    it: &Certificate,
    (event, on): (&str, &str),
) -> Result<Value, Error> {
    let required = it.federation_approval != "not_required";
    let asked = json!({
        "workflow": "itc",
        "state": it.status,
        "event": event,
        "facts": {
            "federation_approval": if required { "required" } else { "not_required" },
            "authority": it.authority.as_deref().unwrap_or("none"),
            "fee": sides::fee(it),
            "valid_until": it.valid_until.as_deref().unwrap_or("none"),
        },
    });
    app.ask(live, ("workflow.step", on), &asked).await
}

/// The certificate after an event; what follows from it is booked, the certificate itself is not.
/// `live` is the receiving federation's, whose it is.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn step(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (before, event): (&Certificate, &Event<'_>),
) -> Result<Certificate, Error> {
    let answer = asked(app, live, before, (event.name, event.on)).await?;
    let to = said(&answer, "to")?;
    let mut after =
        Certificate { status: to.to_owned(), updated_at: clock::instant(), ..before.clone() };
    captured(&mut after, event);
    if to == "released" {
        after.valid_until = cases::term(app, live, event.on, before.validity_days).await?;
    }
    let from = Some(before.status.as_str()).filter(|from| *from != DRAFTED);
    let done = DONE.into_iter().find(|(name, _)| *name == event.name);
    let done = done.map_or(event.name, |(_, done)| done);
    let case = Case::Certificate(before.id.clone());
    let by = (told.tenant.as_str(), told.actor.as_str());
    let mut written = cases::step(case, by, done, (from, to));
    written.comment = event.comment.map(str::to_owned);
    written.on_behalf_of = event.in_place.map(str::to_owned);
    booking.cases.steps.push(written);
    let payload = json!({ "comment": event.comment, "on_behalf_of": event.in_place,
        "releasing": before.releasing, "receiving": before.receiving });
    booking.tell(format!("itc.{done}"), (KIND, &before.number), (from, Some(to)), payload);
    tell_others(booking, told, &after);
    for effect in list(&answer, "effects")? {
        match effect.as_str().unwrap_or_default() {
            "notify_next" => notice::next(app, live, told, booking, &after).await?,
            "notify" => notice::ended(app, live, told, booking, (&after, event.comment)).await?,
            "leave" => completed::leave(app, live, told, booking, (&after, event.on)).await?,
            "quarantine" => completed::quarantine(app, live, &mut after, event.on).await?,
            unknown => {
                tracing::error!(effect = unknown, "an effect nobody brings about");
                return Err(Error::Internal);
            }
        }
    }
    Ok(after)
}

/// What an event leaves on the certificate besides its state.
fn captured(after: &mut Certificate, event: &Event<'_>) {
    let said = event.comment.map(str::to_owned);
    match event.name {
        "federation_approve" => "approved".clone_into(&mut after.federation_approval),
        "federation_reject" => {
            "rejected".clone_into(&mut after.federation_approval);
            after.refusal = said;
        }
        "refuse" => after.refusal = said,
        "fipjp_approve" => {
            after.reference = said;
            after.authority_decided_at = Some(clock::instant());
        }
        "fipjp_reject" => {
            after.refusal = said;
            after.authority_decided_at = Some(clock::instant());
        }
        _ => {}
    }
}

/// Has the other federation's log told what was told last.
pub(crate) fn tell_others(booking: &mut Booking, told: &Told, certificate: &Certificate) {
    let both = [Some(&certificate.tenant), certificate.releasing_tenant.as_ref()];
    let mut others = both.into_iter().flatten().filter(|tenant| **tenant != told.tenant);
    if let Some(first) = others.next() {
        booking.tell_also(first);
    }
    if let Some(second) = others.next() {
        booking.tell_also(second);
    }
}
