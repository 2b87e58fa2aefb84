//! Money given back: a refund, a reversal, and what was paid of a due that is void.
//!
//! What an allocation wrote is written again with the other sign, to the same parties: a reversal
//! to the cent, a refund in part by what the engine makes of that part.

use super::amount::{list, minor, said, text};
use super::booking::{Booking, stale};
use super::due;
use super::pay::{enter, parts};
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::tenants::Live;
use carreau_store::dues::{self, Due};
use carreau_store::payments::{self, Allocation, Payment};
use carreau_store::revenue::{self, Posted};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// An allocation with what was given back of it so far.
struct Part {
    allocation: Allocation,
    back: i64,
    entries: Vec<Posted>,
    mirrored: Vec<Posted>,
}

/// How money is given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// Returned to whoever paid.
    Refund,
    /// It never came.
    Reversal,
    /// What it paid for is void: it is the debtor's credit.
    Release,
}

impl How {
    const fn name(self) -> &'static str {
        match self {
            Self::Refund => "refund",
            Self::Reversal => "reversal",
            Self::Release => "release",
        }
    }
}

/// The allocations of a payment that can be given back, each with what was so far.
///
/// What gives an allocation back names it; of one of nothing there is nothing to count, and what
/// gives it back is the next one of nothing to the same due.
async fn of_payment(app: &App, payment: &Payment) -> Result<Vec<Part>, Error> {
    let db = app.database.db();
    let own = payments::allocations(&mut db.into(), &payment.id).await?;
    let giving = payments::giving_back(db, &payment.id).await?;
    let ids: Vec<&str> = own.iter().chain(&giving).map(|it| it.id.as_str()).collect();
    let entries = revenue::of_allocations(db, &ids).await?;
    let of = |allocation: &Allocation| entries.get(&allocation.id).into_iter().flatten();
    let mut found: Vec<Part> = Vec::with_capacity(own.len());
    for allocation in own.iter().filter(|it| it.gives_back.is_none()) {
        let of_nothing = |part: &Part| {
            allocation.amount == 0
                && (part.allocation.amount, &part.allocation.due) == (0, &allocation.due)
        };
        // It is void once.
        if let Some(part) = found.iter_mut().find(|part| of_nothing(part)) {
            part.mirrored = summed(of(allocation));
            continue;
        }
        let back = || giving.iter().filter(|it| it.gives_back.as_deref() == Some(&allocation.id));
        found.push(Part {
            back: back().fold(0_i64, |sum, it| sum.saturating_sub(it.amount)),
            entries: summed(of(allocation)),
            mirrored: summed(back().flat_map(of)),
            allocation: allocation.clone(),
        });
    }
    Ok(found)
}

/// What each recipient received, together; those who first did, first.
fn summed<'p>(entries: impl Iterator<Item = &'p Posted>) -> Vec<Posted> {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    let mut order = Vec::new();
    for entry in entries {
        let sum = sums.entry(&entry.node).or_insert_with(|| {
            order.push(entry.node.as_str());
            0
        });
        *sum = sum.saturating_add(entry.amount);
    }
    let posted = order.into_iter().map(|node| Posted {
        node: node.to_owned(),
        amount: sums.get(node).copied().unwrap_or_default(),
    });
    posted.collect()
}

/// What is to be given back of a payment.
pub(crate) struct Back<'a> {
    /// How.
    pub(crate) how: How,
    /// How much, in minor units; of a release none is said.
    pub(crate) amount: i64,
    /// Of which allocations, where the sender says so.
    pub(crate) wanted: Option<&'a Value>,
    /// Whether what it had paid is not owed any more.
    pub(crate) gives_up: bool,
    /// Only of allocations to this due.
    pub(crate) due: Option<&'a str>,
    /// The payment in whose name it is given back: the refund, or the payment itself.
    pub(crate) by: &'a Payment,
}

/// Books what is given back of a payment: allocations, entries, dues. The payment's credit
/// afterwards.
///
/// # Errors
/// That the payment changed while it was read, which `book` asks about anew; what the engine
/// refuses; `database_unavailable`.
pub(crate) async fn give_back(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    payment: &Payment,
    back: Back<'_>,
) -> Result<i64, Error> {
    let currency = payment.currency.as_str();
    let mut found = of_payment(app, payment).await?;
    let left = found.iter().fold(payment.credit, |sum, part| {
        sum.saturating_add(part.allocation.amount).saturating_sub(part.back)
    });
    if left != payment.amount.saturating_sub(payment.refunded) {
        return Err(stale("payment"));
    }
    found.retain(|part| back.due.is_none_or(|due| part.allocation.due == due));
    let items = found.iter().map(|part| {
        json!({
            "id": part.allocation.id,
            "amount": text(part.allocation.amount, currency),
            "done": text(part.back, currency),
            "shares": parts(&part.entries, currency),
            "posted": parts(&part.mirrored, currency),
        })
    });
    let mut asked = json!({
        "kind": back.how.name(),
        "currency": currency,
        "items": items.collect::<Vec<_>>(),
    });
    if let Some(asked) = asked.as_object_mut() {
        if back.how != How::Release {
            asked.insert("amount".to_owned(), json!(text(back.amount, currency)));
            asked.insert("credit".to_owned(), json!(text(payment.credit, currency)));
        }
        if let Some(wanted) = back.wanted {
            asked.insert("allocations".to_owned(), wanted.clone());
        }
    }
    let answer = app.ask(live, ("ledger.post", &back.by.booked_on), &asked).await?;
    for given in list(&answer, "allocations")? {
        let id = said(given, "id")?;
        let part = found.iter().find(|part| part.allocation.id == id);
        let part = part.ok_or(Error::Internal)?;
        let due = due_of(app, booking, &payment.tenant, &part.allocation.due).await?;
        let amount = minor(given, "amount", currency)?;
        let allocation = Allocation {
            id: clock::new_id().to_string(),
            tenant: payment.tenant.clone(),
            payment: back.by.id.clone(),
            due: due.id.clone(),
            gives_back: Some(part.allocation.id.clone()).filter(|_| amount != 0),
            amount,
            created_at: clock::instant(),
        };
        enter(booking, (back.by, &due), &allocation, given)?;
        booking.allocations.push(allocation);
        change(app, live, booking, due, (&back, amount)).await?;
    }
    let credit = minor(&answer, "credit", currency)?;
    // Of a release the engine says what becomes free.
    Ok(if back.how == How::Release { payment.credit.saturating_add(credit) } else { credit })
}

/// A due as this booking leaves it so far.
async fn due_of(app: &App, booking: &Booking, tenant: &str, id: &str) -> Result<Due, Error> {
    if let Some(due) = booking.dues.iter().find(|due| due.id == id) {
        return Ok(due.clone());
    }
    let found = dues::find(app.database.db(), tenant, id).await?;
    found.ok_or_else(|| {
        tracing::error!(due = id, "an allocation of a due that is not there");
        Error::Internal
    })
}

/// Books what a due is once an amount (negative) of it is given back.
async fn change(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    due: Due,
    (back, amount): (&Back<'_>, i64),
) -> Result<(), Error> {
    let paid = due.paid.saturating_add(amount);
    let credited = if back.gives_up { due.credited.saturating_sub(amount) } else { due.credited };
    let mut after = Due { paid, credited, updated_at: clock::instant(), ..due };
    // What is released is of a due that is void already.
    if back.how != How::Release {
        after.state = due::step(app, live, &after, "give_back").await?;
    }
    booking.dues.retain(|due| due.id != after.id);
    booking.dues.push(after);
    Ok(())
}

/// Books that a due is void: what was paid of it becomes its debtors' credit.
///
/// # Errors
/// What the engine refuses; `database_unavailable`.
pub(crate) async fn void(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    due: &Due,
    (reason, on): (&str, &str),
) -> Result<(), Error> {
    let voided = Due {
        state: due::step(app, live, due, "void").await?,
        reason: Some(reason.to_owned()).filter(|reason| !reason.is_empty()),
        updated_at: clock::instant(),
        ..due.clone()
    };
    booking.dues.push(voided);
    for payment in payments::of_due(app.database.db(), &due.id).await? {
        if payment.kind != "payment" || payment.state != "settled" {
            continue;
        }
        let by = Payment { booked_on: on.to_owned(), ..payment.clone() };
        let back = Back {
            how: How::Release,
            amount: 0,
            wanted: None,
            gives_up: false,
            due: Some(&due.id),
            by: &by,
        };
        let credit = give_back(app, live, booking, &payment, back).await?;
        if credit != payment.credit {
            let after = Payment { credit, updated_at: clock::instant(), ..payment.clone() };
            booking.repaid.push((payment.state, after));
        }
    }
    let payload = json!({ "reason": reason });
    booking.tell("due.voided", ("due", &due.id), (Some(&due.state), Some("void")), payload);
    Ok(())
}
