//! Money comes in and is allocated to what is owed, and parted among those who receive it.

use super::amount::{list, minor, said, text};
use super::booking::{Booking, stale};
use super::{due, payment};
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::licenses::step::{self, Event};
use crate::tenants::Live;
use carreau_store::dues::Due;
use carreau_store::licenses;
use carreau_store::payments::{Allocation, Payment};
use carreau_store::revenue::{self, Entry, Posted};
use serde_json::{Value, json};
use std::sync::Arc;

/// A due that may be paid, with what was parted of it so far.
pub(crate) struct Part {
    /// The due.
    pub(crate) due: Due,
    /// What each recipient received of it.
    pub(crate) posted: Vec<Posted>,
    /// Whether it is charged in the same booking.
    pub(crate) is_new: bool,
}

impl Part {
    /// Dues that are stored.
    ///
    /// # Errors
    /// That one was paid while it was read, which `book` asks about anew; `database_unavailable`.
    pub(crate) async fn read(app: &App, dues: Vec<Due>) -> Result<Vec<Self>, Error> {
        let ids: Vec<&str> = dues.iter().map(|due| due.id.as_str()).collect();
        let mut posted = revenue::of_dues(app.database.db(), &ids).await?;
        let part = |due: Due| {
            let posted = posted.remove(&due.id).unwrap_or_default();
            let parted = posted.iter().fold(0_i64, |sum, it| sum.saturating_add(it.amount));
            let whole = parted == due.paid;
            whole.then_some(Self { due, posted, is_new: false }).ok_or_else(|| stale("due"))
        };
        dues.into_iter().map(part).collect()
    }

    fn item(&self) -> Value {
        let Due { id, currency, amount, credited, paid, due_on, shares, .. } = &self.due;
        json!({
            "id": id,
            "amount": text(*amount, currency),
            "credited": text(*credited, currency),
            "done": text(*paid, currency),
            "due_on": due_on,
            // It was written as JSON.
            "shares": serde_json::from_str::<Value>(shares).unwrap_or_default(),
            "posted": parts(&self.posted, currency),
        })
    }
}

/// Who received what, as the engine is told it.
pub(super) fn parts(posted: &[Posted], currency: &str) -> Value {
    let parts = posted
        .iter()
        .map(|posted| json!({ "recipient": posted.node, "amount": text(posted.amount, currency) }));
    parts.collect()
}

/// What a payment goes over.
pub(crate) struct Over<'a> {
    /// The dues that may be paid.
    pub(crate) parts: &'a [Part],
    /// What goes to which, where the sender says so.
    pub(crate) wanted: Option<&'a Value>,
    /// Whether what is left over stays though the tenant refuses more than is due: the money is
    /// there and cannot be sent away.
    pub(crate) keeps: bool,
}

/// What follows where the money of a payment came: it is allocated, and whoever paid is told.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn settle(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    begun: Payment,
    over: Over<'_>,
) -> Result<Payment, Error> {
    let stepped = payment::step(app, live, &begun, ("settle", None)).await?;
    let mut payment = Payment { state: stepped.to, ..begun };
    let mut over = Some(over);
    for effect in &stepped.effects {
        match effect.as_str() {
            // A payment is posted once.
            "post" => {
                let over = over.take().ok_or(Error::Internal)?;
                payment = allocate(app, live, booking, payment, over).await?;
            }
            "notify" => payment::tell(app, live, booking, &payment).await?,
            unknown => {
                tracing::error!(effect = unknown, "an effect nobody brings about");
                return Err(Error::Internal);
            }
        }
    }
    Ok(payment)
}

/// Allocates what of a payment is not yet allocated (all of a new one), and books who receives it;
/// a licence that waited for its payment is issued. The payment with what is left over.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn allocate(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    payment: Payment,
    over: Over<'_>,
) -> Result<Payment, Error> {
    let payment = post(app, live, booking, payment, over).await?;
    let settled: Vec<Due> =
        booking.dues.iter().filter(|due| due.state == "settled").cloned().collect();
    for due in settled {
        issue(app, live, booking, &due, &payment).await?;
    }
    Ok(payment)
}

/// The same, of dues whose licences wait for nothing.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(super) async fn post(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    payment: Payment,
    Over { parts, wanted, keeps }: Over<'_>,
) -> Result<Payment, Error> {
    let currency = payment.currency.clone();
    let open = if payment.credit == 0 { payment.amount } else { payment.credit };
    let mut asked = json!({
        "kind": "payment",
        "currency": currency,
        "amount": text(open, &currency),
        "items": parts.iter().map(Part::item).collect::<Vec<_>>(),
    });
    if let Some(asked) = asked.as_object_mut() {
        if let Some(wanted) = wanted {
            asked.insert("allocations".to_owned(), wanted.clone());
        }
        if keeps {
            asked.insert("keep".to_owned(), json!(true));
        }
    }
    let answer = app.ask(live, ("ledger.post", &payment.booked_on), &asked).await?;
    let now = clock::instant();
    for settled in list(&answer, "allocations")? {
        let id = said(settled, "id")?;
        let part = parts.iter().find(|part| part.due.id == id);
        let Part { due, is_new, .. } = part.ok_or(Error::Internal)?;
        let paid = minor(settled, "done", &currency)?;
        let mut after = Due { paid, updated_at: now.clone(), ..due.clone() };
        // One of nothing that is new is paid as it is charged.
        if !is_new {
            after.state = due::step(app, live, &after, "pay").await?;
        }
        let amount = minor(settled, "amount", &currency)?;
        let allocation = Allocation {
            id: clock::new_id().to_string(),
            tenant: payment.tenant.clone(),
            payment: payment.id.clone(),
            due: due.id.clone(),
            gives_back: None,
            amount,
            created_at: now.clone(),
        };
        enter(booking, (&payment, due), &allocation, settled)?;
        booking.allocations.push(allocation);
        if !is_new {
            booking.dues.push(after);
        }
    }
    Ok(Payment { credit: minor(&answer, "credit", &currency)?, updated_at: now, ..payment })
}

/// Books who receives what of an allocation.
pub(super) fn enter(
    booking: &mut Booking,
    (payment, due): (&Payment, &Due),
    allocation: &Allocation,
    settled: &Value,
) -> Result<(), Error> {
    for share in list(settled, "entries")? {
        booking.entries.push(Entry {
            id: clock::new_id().to_string(),
            tenant: payment.tenant.clone(),
            node: said(share, "recipient")?.to_owned(),
            currency: payment.currency.clone(),
            amount: minor(share, "amount", &payment.currency)?,
            payment: payment.id.clone(),
            due: due.id.clone(),
            allocation: allocation.id.clone(),
            category: due.category.clone(),
            season: due.season.clone(),
            decision: due.decision.clone(),
            license: due.license.clone(),
            standing: due.standing.clone(),
            booked_on: payment.booked_on.clone(),
            settlement: None,
            created_at: allocation.created_at.clone(),
        });
    }
    Ok(())
}

/// Issues the licence that waited for this due.
async fn issue(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    due: &Due,
    payment: &Payment,
) -> Result<(), Error> {
    let Some(id) = due.license.as_deref().filter(|_| due.category == "license") else {
        return Ok(());
    };
    let found = licenses::find(app.database.db(), &due.tenant, id).await?;
    let Some(license) = found.filter(|license| license.status == "awaiting_payment") else {
        return Ok(());
    };
    let (on, by) = (payment.booked_on.as_str(), payment.created_by.as_str());
    let event = Event { name: "pay", on, by, ..Event::default() };
    let after = step::step(app, live, booking, &license, (&event, Some(due))).await?;
    booking.stepped.push((license.status, after));
    Ok(())
}
