//! A payment given back: refunded in whole or in part, or reversed because it never came; and the
//! credit that is left of one, used.

use super::{amount, node_of, parts, payment};
use crate::app::App;
use crate::clock;
use crate::creating::{Made, Told};
use crate::error::Error;
use crate::ledger::amount::text;
use crate::ledger::booking::Booking;
use crate::ledger::debtor::Named;
use crate::ledger::give_back::{self, Back, How};
use crate::ledger::pay::{self, Over};
use crate::ledger::payment::{self, Sum, drafted};
use crate::ledger::shown::{Allocation, Payment, PaymentParts, RevenueEntry, value};
use crate::ledger::{Matter, book};
use crate::online;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use crate::tenants::Live;
use axum::extract::{Path, State};
use axum::response::Response;
use carreau_store::payments::Payment as Stored;
use carreau_store::settlements;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// Money to return.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refund {
    /// How much; at most what is left of the payment.
    amount: String,
    /// Why, in words.
    reason: String,
}

/// A payment that never came.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reversal {
    /// Why, in words: a debit that bounced, a payment matched to the wrong debtor.
    reason: String,
}

/// What is to be given back of a payment.
struct Asked<'a> {
    how: How,
    /// None: all that is left.
    amount: Option<&'a str>,
    reason: &'a str,
}

/// Returns money to whoever paid; who had received it is debited, and it is not owed any more.
#[utoipa::path(
    post, path = "/api/v1/payments/{id}/refund", tag = "ledger", operation_id = "refund_payment",
    params(
        ("id" = String, Path, description = "the payment's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = Refund,
    responses(
        (status = 201, description = "the refund", body = PaymentParts),
        (status = 409, description = "the payment is in no state that allows it"),
        (status = 422, description = "it is more than is left of the payment"),
    ),
)]
pub(crate) async fn refund(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let asked: Refund = sent.read()?;
    let amount = Some(asked.amount.as_str());
    let asked = Asked { how: How::Refund, amount, reason: &asked.reason };
    back(&app, &sent, &id, asked).await
}

/// Takes a payment back that never came: what it had settled is owed again.
#[utoipa::path(
    post, path = "/api/v1/payments/{id}/reverse", tag = "ledger", operation_id = "reverse_payment",
    params(
        ("id" = String, Path, description = "the payment's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = Reversal,
    responses(
        (status = 201, description = "the reversal", body = PaymentParts),
        (status = 409, description = "it is reversed already, or is itself a reversal"),
    ),
)]
pub(crate) async fn reverse(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let asked: Reversal = sent.read()?;
    let asked = Asked { how: How::Reversal, amount: None, reason: &asked.reason };
    back(&app, &sent, &id, asked).await
}

async fn back(app: &Arc<App>, sent: &Sent, id: &str, asked: Asked<'_>) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let found = payment(app, tenant, id).await?;
    let (action, event) = match asked.how {
        How::Refund => ("refund_payment", "refund"),
        How::Reversal | How::Release => ("reverse_payment", "reverse"),
    };
    sent.require(app, action, (tenant, node_of(&found))).await?;
    if settlements::is_paid_by(app.database.db(), &found.id).await? {
        return Err(Error::Conflict { code: "payment_of_settlement", found: found.id });
    }
    let told = sent.told(tenant)?;
    let key = sent.key(&told, &format!("{action} {}", found.id))?;
    book(app, &told, key, || {
        Box::pin(async {
            let before = payment(app, tenant, id).await?;
            given_back(app, &live, (&before, event), &asked, &told).await
        })
    })
    .await
}

async fn given_back(
    app: &Arc<App>,
    live: &Arc<Live>,
    (before, event): (&Stored, &str),
    asked: &Asked<'_>,
    told: &Told,
) -> Result<Matter, Error> {
    let left = before.amount.saturating_sub(before.refunded);
    let minor = match asked.amount {
        Some(text) => amount(live, text, &before.currency)?,
        None => left,
    };
    let today = clock::today(&live.zone).to_string();
    let currency = before.currency.as_str();
    let stepped = payment::step(app, live, before, (event, Some(minor))).await?;
    let sum = Sum { amount: minor, currency, on: &today };
    let who = (&before.debtor, &before.standing);
    let by = Stored {
        kind: if asked.how == How::Refund { "refund" } else { "reversal" }.to_owned(),
        of_payment: Some(before.id.clone()),
        direction: "out".to_owned(),
        method: before.method.clone(),
        state: "settled".to_owned(),
        reason: Some(asked.reason.to_owned()),
        ..drafted(&told.tenant, who, &sum, &told.actor)
    };
    let mut booking = Booking::default();
    let mut credit = before.credit;
    for effect in &stepped.effects {
        match effect.as_str() {
            "mirror" => {
                let gives_up = stepped.effects.iter().any(|effect| effect == "give_up");
                let (amount, by) = (minor, &by);
                let back = Back { how: asked.how, amount, wanted: None, gives_up, due: None, by };
                credit = give_back::give_back(app, live, &mut booking, before, back).await?;
            }
            // It says how what is mirrored is.
            "give_up" => {}
            "notify" => payment::tell(app, live, &mut booking, &by).await?,
            unknown => {
                tracing::error!(effect = unknown, "an effect nobody brings about");
                return Err(Error::Internal);
            }
        }
    }
    let after = Stored {
        state: stepped.to.clone(),
        refunded: before.refunded.saturating_add(minor),
        credit,
        updated_at: by.created_at.clone(),
        ..before.clone()
    };
    if asked.how == How::Refund && before.provider.is_some() {
        booking.jobs.push(online::refund_job(&by, before));
    }
    let payload = json!({ "amount": text(minor, currency), "reason": asked.reason, "by": by.id });
    let states = (Some(before.state.as_str()), Some(stepped.to.as_str()));
    booking.tell(format!("payment.{event}"), ("payment", &before.id), states, payload);
    booking.repaid.push((before.state.clone(), after));
    let mut matter = answered(booking, &by, &told.tenant);
    matter.booking.payments.push(by);
    Ok(matter)
}

/// What is answered of a payment with what was booked of it.
fn answered(booking: Booking, payment: &Stored, tenant: &str) -> Matter {
    let parts = PaymentParts {
        payment: Payment::of(payment),
        allocations: booking
            .allocations
            .iter()
            .map(|allocation| Allocation::of(allocation, &payment.currency))
            .collect(),
        entries: booking.entries.iter().map(RevenueEntry::of).collect(),
        given_back: Vec::new(),
    };
    let location = format!("/api/v1/payments/{}?tenant={tenant}", payment.id);
    let made = Made::created(location, payment.version, value(&parts));
    Matter { booking, made }
}

/// A payment to part.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Splitting {
    /// The payment's id.
    payment: String,
    /// Which dues its credit settles; the debtor's, the oldest first, where it is left out.
    allocations: Option<Vec<super::Wanted>>,
}

/// Parts what of a payment is not parted yet: a payment is, as it is registered, as far as
/// something is due; what was left over as the debtor's credit is here used for what is due now.
#[utoipa::path(
    post, path = "/api/v1/fee-splitting/execute", tag = "ledger", operation_id = "execute_split",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = Splitting,
    responses(
        (status = 201, description = "the payment, with the entries that are new",
            body = PaymentParts),
        (status = 409, description = "all of it is parted, or nothing is due"),
    ),
)]
pub(crate) async fn execute(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let asked: Splitting = sent.read()?;
    let found = payment(&app, tenant, &asked.payment).await?;
    sent.require(&app, "execute_split", (tenant, node_of(&found))).await?;
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "execute_split")?;
    book(&app, &told, key, || {
        Box::pin(async {
            let before = payment(&app, tenant, &asked.payment).await?;
            if before.state != "settled" || before.credit == 0 {
                return Err(Error::Conflict { code: "already_split", found: before.id });
            }
            let debtor = Named::of(&before.debtor).find(&app, tenant).await?;
            let wanted = asked.allocations.as_deref();
            let (parts, wanted) = parts(&app, &sent, (tenant, &debtor), wanted).await?;
            if parts.is_empty() {
                return Err(Error::Conflict { code: "nothing_due", found: before.id });
            }
            let mut booking = Booking::default();
            let today = clock::today(&live.zone).to_string();
            let drafted = Stored { booked_on: today, ..before.clone() };
            // What is left of a credit stays one.
            let over = Over { parts: &parts, wanted: wanted.as_ref(), keeps: true };
            let after = pay::allocate(&app, &live, &mut booking, drafted, over).await?;
            // The money came when it came; what it is used for today is booked today.
            let after = Stored { booked_on: before.booked_on.clone(), ..after };
            let payload = json!({ "credit": text(after.credit, &after.currency) });
            let states = (Some(before.state.as_str()), Some(after.state.as_str()));
            booking.tell("payment.split", ("payment", &after.id), states, payload);
            let matter = answered(booking, &after, tenant);
            let Matter { mut booking, made } = matter;
            booking.repaid.push((before.state, after));
            Ok(Matter {
                booking,
                made: Made { version: Some(before.version.saturating_add(1)), ..made },
            })
        })
    })
    .await
}
