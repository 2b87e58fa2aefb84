//! What a provider tells: believed where its signature is right, and once.

use super::Message;
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::amount::text;
use crate::ledger::book_unasked;
use crate::ledger::booking::Booking;
use crate::ledger::pay::{self, Over, Part};
use crate::ledger::{due, payment};
use crate::tenants::Live;
use axum::http::HeaderMap;
use carreau_store::dues;
use carreau_store::payments::{self, Payment};
use serde_json::json;
use std::sync::Arc;

/// Takes a message of a provider: the payment it speaks of is settled, or has failed.
///
/// # Errors
/// `unknown_provider`, `signature_invalid`, `callback_repeated`, `unknown_payment`,
/// `amount_differs`, what the engine refuses, `database_unavailable`.
pub(crate) async fn heard(
    app: &Arc<App>,
    name: &str,
    headers: &HeaderMap,
    body: &[u8],
    request_id: &str,
) -> Result<(), Error> {
    let short = |text: &str| text.chars().take(60).collect::<String>();
    let unknown = || Error::Unknown { code: "unknown_provider", id: short(name) };
    let provider = app.provider.as_ref().filter(|provider| provider.name() == name);
    let provider = provider.ok_or_else(unknown)?;
    let message = provider.read(headers, body)?;
    let db = app.database.db();
    if payments::is_heard(db, name, &message.id).await? {
        return Err(Error::Conflict { code: "callback_repeated", found: short(&message.id) });
    }
    let found = payments::of_provider(db, name, &message.reference).await?;
    let unknown = || Error::Unknown { code: "unknown_payment", id: short(&message.reference) };
    let payment = found.ok_or_else(unknown)?;
    let expected = text(payment.amount, &payment.currency);
    if message.amount != expected || message.currency != payment.currency {
        let found = format!("{} {}", short(&message.amount), short(&message.currency));
        return Err(Error::Conflict { code: "amount_differs", found });
    }
    let told = Told {
        tenant: payment.tenant.clone(),
        actor: format!("provider:{name}"),
        request_id: request_id.to_owned(),
    };
    book_unasked(app, &told, || {
        Box::pin(async {
            gather(app, name, &message, &payment.id, &payment.tenant).await.map(Some)
        })
    })
    .await
}

async fn gather(
    app: &Arc<App>,
    name: &str,
    message: &Message,
    id: &str,
    tenant: &str,
) -> Result<Booking, Error> {
    let db = app.database.db();
    let live = app.tenants.live(tenant)?;
    let before = payments::find(db, tenant, id).await?.ok_or(Error::Internal)?;
    let event = if message.came { "settle" } else { "fail" };
    let today = clock::today(&live.zone).to_string();
    let now = clock::instant();
    let mut booking = Booking {
        heard: Some((name.to_owned(), message.id.clone(), now.clone())),
        ..Booking::default()
    };
    let begun = Payment { booked_on: today, updated_at: now, ..before.clone() };
    let after = if message.came {
        let parts = wanted(app, &live, &before).await?;
        // The money has come, whatever was paid meanwhile.
        let over = Over { parts: &parts, wanted: None, keeps: true };
        pay::settle(app, &live, &mut booking, begun, over).await?
    } else {
        Payment { state: payment::step(app, &live, &begun, (event, None)).await?.to, ..begun }
    };
    let states = (Some(before.state.as_str()), Some(after.state.as_str()));
    let payload = json!({ "message": message.id });
    booking.tell(format!("payment.{event}"), ("payment", &before.id), states, payload);
    booking.repaid.push((before.state, after));
    Ok(booking)
}

/// The dues a payment was begun for that still may be paid.
async fn wanted(app: &App, live: &Arc<Live>, payment: &Payment) -> Result<Vec<Part>, Error> {
    let wanted: Vec<String> =
        serde_json::from_str(payment.wanted.as_deref().unwrap_or("[]")).unwrap_or_default();
    let ids: Vec<&str> = wanted.iter().map(String::as_str).collect();
    let mut payable = Vec::with_capacity(ids.len());
    for due in dues::find_ids(app.database.db(), &payment.tenant, &ids).await?.into_values() {
        if due::is_payable(app, live, &due).await? {
            payable.push(due);
        }
    }
    Part::read(app, payable).await
}
