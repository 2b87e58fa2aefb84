//! A payment by itself: as it is begun, an event of it by the engine's table, and who is told.

use super::amount::{list, said, text};
use super::booking::Booking;
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::letters::{self, Envelope, letter};
use crate::tenants::Live;
use carreau_store::dues::Debtor;
use carreau_store::payments::Payment;
use carreau_store::players;
use carreau_store::standing::Standing;
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};
use std::sync::Arc;

/// Money that comes or goes.
pub(crate) struct Sum<'a> {
    /// In minor units.
    pub(crate) amount: i64,
    /// ISO 4217.
    pub(crate) currency: &'a str,
    /// On which day, `YYYY-MM-DD`.
    pub(crate) on: &'a str,
}

/// A payment of a debtor that is begun: in, of no method yet.
pub(crate) fn drafted(
    tenant: &str,
    (debtor, standing): (&Debtor, &Standing),
    sum: &Sum<'_>,
    by: &str,
) -> Payment {
    let now = clock::instant();
    Payment {
        id: clock::new_id().to_string(),
        tenant: tenant.to_owned(),
        kind: "payment".to_owned(),
        of_payment: None,
        direction: "in".to_owned(),
        method: String::new(),
        state: "initiated".to_owned(),
        currency: sum.currency.to_owned(),
        amount: sum.amount,
        refunded: 0,
        credit: 0,
        debtor: debtor.clone(),
        standing: standing.clone(),
        booked_on: sum.on.to_owned(),
        reference: None,
        reason: None,
        provider: None,
        provider_reference: None,
        wanted: None,
        created_by: by.to_owned(),
        created_at: now.clone(),
        updated_at: now,
        version: 1,
    }
}

/// What the engine makes of an event of a payment.
pub(crate) struct Stepped {
    /// The state from now on.
    pub(crate) to: String,
    /// What follows.
    pub(crate) effects: Vec<String>,
}

/// Asks what an event makes of a payment; `refund` is how much is to be given back.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn step(
    app: &App,
    live: &Arc<Live>,
    payment: &Payment,
    (event, refund): (&str, Option<i64>),
) -> Result<Stepped, Error> {
    let currency = payment.currency.as_str();
    let question = json!({
        "workflow": "payment",
        "state": payment.state,
        "event": event,
        "facts": {
            "kind": payment.kind,
            "amount": text(payment.amount, currency),
            "refunded": text(payment.refunded, currency),
            "refund": refund.map(|refund| text(refund, currency)),
        },
    });
    let today = clock::today(&live.zone).to_string();
    let answer = app.ask(live, ("workflow.step", &today), &question).await?;
    let effects = list(&answer, "effects")?.iter().filter_map(Value::as_str);
    let effects = effects.map(str::to_owned).collect();
    Ok(Stepped { to: said(&answer, "to")?.to_owned(), effects })
}

/// Books a mail to the player who paid, or is paid back, where an address is known.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(crate) async fn tell(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    payment: &Payment,
) -> Result<(), Error> {
    if payment.debtor.kind != "player" {
        return Ok(());
    }
    let found = players::find(app.database.db(), &payment.tenant, &payment.debtor.id).await?;
    let Some(facts) = found.and_then(|player| player.facts) else { return Ok(()) };
    let Some(recipient) = &facts.email else { return Ok(()) };
    let language = letters::spoken(live);
    let mut arguments = FluentArgs::new();
    arguments.set("name", format!("{} {}", facts.given_name, facts.family_name));
    arguments.set("kind", payment.kind.clone());
    arguments.set("amount", text(payment.amount, &payment.currency));
    arguments.set("currency", payment.currency.clone());
    arguments.set("date", letters::day(Some(&payment.booked_on), language));
    let words = |text: &Option<String>| text.clone().unwrap_or_else(|| "none".to_owned());
    arguments.set("reference", words(&payment.reference));
    arguments.set("reason", words(&payment.reason));
    arguments.set("federation", letters::federation(live, language));
    let envelope = Envelope { tenant: Some(&payment.tenant), recipient, language, player: None };
    booking.mails.push(letter("payment", &envelope, &arguments)?);
    Ok(())
}
