//! What journals are written of: money that moved on a day, and who received what on it.
//!
//! Both are read page by page in the order of day and payment, so that what is of a payment on a
//! day lies together, and a journal of any length is written without being loaded.

use crate::StoreError;
use crate::db::{Db, statements};
use sqlx::FromRow;

statements! {
    MOVED = "select id, booked_on, kind, direction, method, currency, amount, reference, \
                 debtor_kind, debtor, created_at, \
                 (select z.node from settlements z where z.payment = payments.id \
                  and z.payment is not null) as settles \
             from payments where tenant = $1 and booked_on >= $2 and booked_on <= $3 \
             and (booked_on, id) > ($4, $5) and state not in ('initiated', 'failed') \
             order by booked_on, id limit $6";
    ENTERED = "select e.id, e.booked_on, e.payment, e.node, e.currency, e.amount, e.category, \
                   e.created_at, p.method, p.reference, p.debtor_kind, p.debtor \
               from revenue_entries e join payments p on p.id = e.payment \
               where e.tenant = $1 and e.booked_on >= $2 and e.booked_on <= $3 \
               and (e.booked_on, e.payment, e.id) > ($4, $5, $6) \
               order by e.booked_on, e.payment, e.id limit $7";
    RECIPIENTS = "select node from revenue_entries \
                  where tenant = $1 and booked_on >= $2 and booked_on <= $3 \
                  union select node from settlements \
                  where tenant = $1 and paid_on >= $2 and paid_on <= $3 order by node";
}

/// Money that came in or went out.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Moved {
    /// The payment, the refund or the reversal.
    pub id: String,
    /// `YYYY-MM-DD`.
    pub booked_on: String,
    /// `payment`, `refund`, `reversal`.
    pub kind: String,
    /// `in` or `out`.
    pub direction: String,
    /// How it was paid.
    pub method: String,
    /// ISO 4217.
    pub currency: String,
    /// In minor units.
    pub amount: i64,
    /// What the payer or the bank wrote on it.
    pub reference: Option<String>,
    /// `player` or `node`.
    pub debtor_kind: String,
    /// Who paid, or was paid.
    pub debtor: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// The node it pays a settlement out to.
    pub settles: Option<String>,
}

/// What a recipient received of a payment.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Entered {
    /// UUIDv7.
    pub id: String,
    /// `YYYY-MM-DD`.
    pub booked_on: String,
    /// The payment, the refund or the reversal.
    pub payment: String,
    /// The recipient.
    pub node: String,
    /// ISO 4217.
    pub currency: String,
    /// In minor units; negative where it is given back, or where the node bears a waiver.
    pub amount: i64,
    /// Fee category.
    pub category: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// How it was paid.
    pub method: String,
    /// What the payer or the bank wrote on it.
    pub reference: Option<String>,
    /// `player` or `node`.
    pub debtor_kind: String,
    /// Who paid, or was paid.
    pub debtor: String,
}

/// A page of the money that moved in a period, after the payment (day, id).
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn moved(
    db: &Db,
    tenant: &str,
    (from, to): (&str, &str),
    (day, id): (&str, &str),
    limit: i64,
) -> Result<Vec<Moved>, StoreError> {
    // What comes after lies on that day or later: so much of the index is passed over.
    let from = from.max(day);
    let args = [tenant.into(), from.into(), to.into(), day.into(), id.into(), limit.into()];
    db.fetch_all(MOVED.with(&args)).await
}

/// A page of what recipients received in a period, after the entry (day, payment, id).
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn entered(
    db: &Db,
    tenant: &str,
    (from, to): (&str, &str),
    (day, payment, id): (&str, &str, &str),
    limit: i64,
) -> Result<Vec<Entered>, StoreError> {
    let from = from.max(day);
    let args = [
        tenant.into(),
        from.into(),
        to.into(),
        day.into(),
        payment.into(),
        id.into(),
        limit.into(),
    ];
    db.fetch_all(ENTERED.with(&args)).await
}

/// Who received something in a period, or was paid out.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn recipients(
    db: &Db,
    tenant: &str,
    (from, to): (&str, &str),
) -> Result<Vec<String>, StoreError> {
    let args = [tenant.into(), from.into(), to.into()];
    let found: Vec<(String,)> = db.fetch_all(RECIPIENTS.with(&args)).await?;
    Ok(found.into_iter().map(|(node,)| node).collect())
}
