//! A calculation becomes an amount due.

use super::amount::{list, minor, said};
use super::booking::Booking;
use super::due;
use super::pay::{self, Over, Part};
use super::payment::{self, Sum, drafted};
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::tenants::Live;
use carreau_engine::canonical;
use carreau_store::dues::{Debtor, Due};
use carreau_store::payments::Payment;
use carreau_store::standing::Standing;
use serde_json::{Value, json};
use std::sync::Arc;

/// What is charged, apart from the amount.
pub(crate) struct Charge<'a> {
    /// Fee category.
    pub(crate) category: &'a str,
    /// The licence it is for.
    pub(crate) license: Option<&'a str>,
    /// The suspension it is asked for with.
    pub(crate) suspension: Option<&'a str>,
    /// Whom it is about.
    pub(crate) player: Option<&'a str>,
    /// Who owes it.
    pub(crate) debtor: &'a Debtor,
    /// Where it arose.
    pub(crate) standing: &'a Standing,
    /// A season of the pack.
    pub(crate) season: Option<&'a str>,
    /// The calculation it comes from.
    pub(crate) decision: &'a str,
    /// Who charges it.
    pub(crate) by: &'a str,
    /// On which day, `YYYY-MM-DD`.
    pub(crate) on: &'a str,
}

/// Books an amount due of a quote; where nothing is due, who bears what of it at once.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn charge(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    quote: &Value,
    charge: Charge<'_>,
) -> Result<Due, Error> {
    let currency = said(quote, "currency")?;
    let asked = json!({
        "currency": currency,
        "total": said(quote, "total")?,
        "shares": list(quote, "split")?,
    });
    let answer = app.ask(live, ("ledger.charge", charge.on), &asked).await?;
    let amount = minor(&answer, "amount", currency)?;
    let shares = answer.get("shares").cloned().unwrap_or_default();
    let now = clock::instant();
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let mut due = Due {
        id: clock::new_id().to_string(),
        tenant: live.pinned.tenant.clone(),
        category: charge.category.to_owned(),
        license: owned(charge.license),
        suspension: owned(charge.suspension),
        player: owned(charge.player),
        debtor: charge.debtor.clone(),
        standing: charge.standing.clone(),
        season: owned(charge.season),
        decision: charge.decision.to_owned(),
        currency: currency.to_owned(),
        amount,
        credited: 0,
        paid: 0,
        due_on: said(&answer, "due_on")?.to_owned(),
        state: "open".to_owned(),
        shares: canonical::text(&shares),
        reason: None,
        created_by: charge.by.to_owned(),
        created_at: now.clone(),
        updated_at: now,
        version: 1,
    };
    // Of nothing nothing is left to be paid.
    due.state = due::step(app, live, &due, "pay").await?;
    let payload = json!({ "amount": said(&answer, "amount")?, "currency": currency,
        "category": due.category, "decision": due.decision });
    booking.tell("due.charged", ("due", &due.id), (None, Some(&due.state)), payload);
    booking.charges.push(due.clone());
    if amount == 0 && shares.as_array().is_some_and(|shares| !shares.is_empty()) {
        nothing_to_pay(app, live, booking, &due, charge.on).await?;
    }
    Ok(due)
}

/// Books the payment of nothing, so that who bears a waiver is debited.
async fn nothing_to_pay(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    due: &Due,
    on: &str,
) -> Result<(), Error> {
    let sum = Sum { amount: 0, currency: &due.currency, on };
    let begun = drafted(&due.tenant, (&due.debtor, &due.standing), &sum, &due.created_by);
    // Nobody paid, so that nobody is told.
    let state = payment::step(app, live, &begun, ("settle", None)).await?.to;
    let payment = Payment { method: "none".to_owned(), state, ..begun };
    let part = Part { due: due.clone(), posted: Vec::new(), is_new: true };
    let over = Over { parts: &[part], wanted: None, keeps: false };
    let payment = pay::post(app, live, booking, payment, over).await?;
    booking.payments.push(payment);
    Ok(())
}
