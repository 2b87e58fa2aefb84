//! Payments: money that came in or went out, and which dues it settles.
//!
//! A refund and a reversal are payments of their own that name the one they give back. What of a
//! payment is allocated to no due is its debtor's credit.

use crate::StoreError;
use crate::db::{Db, Reading, Tx, statements};
use crate::dues::Debtor;
use crate::standing::{Place, Standing, by_place};
use sqlx::FromRow;

statements! {
    INSERT = "insert into payments (id, tenant, kind, of_payment, direction, method, state, \
                  currency, amount, refunded, credit, debtor_kind, debtor, club, district, region, \
                  booked_on, reference, reason, provider, provider_reference, wanted, created_by, \
                  created_at, updated_at, version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
                  $18, $19, $20, $21, $22, $23, $24, $25, $26)";
    FIND = "select id, tenant, kind, of_payment, direction, method, state, currency, amount, \
                refunded, credit, debtor_kind, debtor, club, district, region, booked_on, \
                reference, reason, provider, provider_reference, wanted, created_by, created_at, \
                updated_at, version \
            from payments where tenant = $1 and id = $2";
    OF_PROVIDER = "select id, tenant, kind, of_payment, direction, method, state, currency, \
                       amount, refunded, credit, debtor_kind, debtor, club, district, region, \
                       booked_on, reference, reason, provider, provider_reference, wanted, \
                       created_by, created_at, updated_at, version \
                   from payments where provider = $1 and provider_reference = $2 \
                   and provider is not null";
    OF_DEBTOR = "select id, tenant, kind, of_payment, direction, method, state, currency, amount, \
                     refunded, credit, debtor_kind, debtor, club, district, region, booked_on, \
                     reference, reason, provider, provider_reference, wanted, created_by, \
                     created_at, updated_at, version \
                 from payments where tenant = $1 and debtor_kind = $2 and debtor = $3 \
                 order by id desc limit 200";
    OF_DUE = "select id, tenant, kind, of_payment, direction, method, state, currency, amount, \
                  refunded, credit, debtor_kind, debtor, club, district, region, booked_on, \
                  reference, reason, provider, provider_reference, wanted, created_by, created_at, \
                  updated_at, version \
              from payments where id in (select payment from allocations where due = $1) \
              order by id limit 200";
    GIVEN_BACK = "select id, tenant, kind, of_payment, direction, method, state, currency, amount, \
                      refunded, credit, debtor_kind, debtor, club, district, region, booked_on, \
                      reference, reason, provider, provider_reference, wanted, created_by, \
                      created_at, updated_at, version \
                  from payments where of_payment = $1 and of_payment is not null \
                  order by id limit 200";
    UPDATE = "update payments set state = $4, refunded = $5, credit = $6, booked_on = $7, \
                  updated_at = $8, version = version + 1 \
              where id = $1 and state = $2 and version = $3";
    HEARD = "insert into provider_events (provider, event, received_at) values ($1, $2, $3) \
             on conflict do nothing";
    IS_HEARD = "select event from provider_events where provider = $1 and event = $2";
    ALLOCATE = "insert into allocations (id, tenant, payment, due, gives_back, amount, created_at) \
                values ($1, $2, $3, $4, $5, $6, $7)";
    ALLOCATIONS = "select id, tenant, payment, due, gives_back, amount, created_at \
                   from allocations where payment = $1 order by id";
    ALLOCATIONS_OF_DUE = "select id, tenant, payment, due, gives_back, amount, created_at \
                          from allocations where due = $1 order by id";
    GIVING_BACK = "select b.id, b.tenant, b.payment, b.due, b.gives_back, b.amount, b.created_at \
                   from allocations a join allocations b on b.gives_back = a.id \
                   where a.payment = $1 and b.gives_back is not null order by b.id";
}

by_place! {
    list = "select id, tenant, kind, of_payment, direction, method, state, currency, amount, \
                refunded, credit, debtor_kind, debtor, club, district, region, booked_on, \
                reference, reason, provider, provider_reference, wanted, created_by, created_at, \
                updated_at, version \
            from payments where",
           " and id < $3 and ($4 = '' or state = $4) order by id desc limit $5";
}

/// Money that came in or went out.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Payment {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// `payment`, `refund`, `reversal`.
    pub kind: String,
    /// The payment it gives back.
    pub of_payment: Option<String>,
    /// `in` or `out`.
    pub direction: String,
    /// How it was paid.
    pub method: String,
    /// A state of the engine's workflow.
    pub state: String,
    /// ISO 4217.
    pub currency: String,
    /// In minor units.
    pub amount: i64,
    /// What of it was given back.
    pub refunded: i64,
    /// What of it is allocated to no due.
    pub credit: i64,
    /// Who paid, or was paid.
    #[sqlx(flatten)]
    pub debtor: Debtor,
    /// Where the debtor is.
    #[sqlx(flatten)]
    pub standing: Standing,
    /// `YYYY-MM-DD`.
    pub booked_on: String,
    /// What the payer or the bank wrote on it.
    pub reference: Option<String>,
    /// Why it was given back.
    pub reason: Option<String>,
    /// The online provider.
    pub provider: Option<String>,
    /// What it calls the payment.
    pub provider_reference: Option<String>,
    /// The dues it is for; canonical JSON.
    pub wanted: Option<String>,
    /// Who wrote it down.
    pub created_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
    /// Counts the changes.
    pub version: i64,
}

/// The part of a payment that settles a due, or gives such a part back.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Allocation {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The payment.
    pub payment: String,
    /// The due.
    pub due: String,
    /// The allocation it gives back.
    pub gives_back: Option<String>,
    /// In minor units; negative where it gives back.
    pub amount: i64,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// Which payments to list.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Whose.
    pub tenant: &'a str,
    /// Of debtors of which node.
    pub place: Place<'a>,
    /// In this state; empty: all.
    pub state: &'a str,
    /// Payments before this one; none for the newest.
    pub before: Option<&'a str>,
    /// At most this many.
    pub limit: i64,
}

/// Adds a payment.
///
/// # Errors
/// [`StoreError::Conflict`] where the payment it reverses is reversed, or the provider's is there
/// already; those of [`Db::write`].
pub async fn insert(tx: &mut Tx, payment: &Payment) -> Result<(), StoreError> {
    let args = [
        (&payment.id).into(),
        (&payment.tenant).into(),
        (&payment.kind).into(),
        payment.of_payment.as_deref().into(),
        (&payment.direction).into(),
        (&payment.method).into(),
        (&payment.state).into(),
        (&payment.currency).into(),
        payment.amount.into(),
        payment.refunded.into(),
        payment.credit.into(),
        (&payment.debtor.kind).into(),
        (&payment.debtor.id).into(),
        payment.standing.club.as_deref().into(),
        payment.standing.district.as_deref().into(),
        payment.standing.region.as_deref().into(),
        (&payment.booked_on).into(),
        payment.reference.as_deref().into(),
        payment.reason.as_deref().into(),
        payment.provider.as_deref().into(),
        payment.provider_reference.as_deref().into(),
        payment.wanted.as_deref().into(),
        (&payment.created_by).into(),
        (&payment.created_at).into(),
        (&payment.updated_at).into(),
        payment.version.into(),
    ];
    tx.execute(INSERT.with(&args)).await.map(drop)
}

/// Writes the state of a payment and what is left of it, where it still is in `from` and of the
/// version it was read at; whether it was.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn update(tx: &mut Tx, from: &str, payment: &Payment) -> Result<bool, StoreError> {
    let args = [
        (&payment.id).into(),
        from.into(),
        payment.version.into(),
        (&payment.state).into(),
        payment.refunded.into(),
        payment.credit.into(),
        (&payment.booked_on).into(),
        (&payment.updated_at).into(),
    ];
    Ok(tx.execute(UPDATE.with(&args)).await? == 1)
}

/// Writes down that a provider's message was heard; whether it is heard for the first time.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn heard(
    tx: &mut Tx,
    (provider, event): (&str, &str),
    at: &str,
) -> Result<bool, StoreError> {
    Ok(tx.execute(HEARD.with(&[provider.into(), event.into(), at.into()])).await? == 1)
}

/// Whether a provider's message was heard.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn is_heard(db: &Db, provider: &str, event: &str) -> Result<bool, StoreError> {
    let args = [provider.into(), event.into()];
    let found: Option<(String,)> = db.fetch_optional(IS_HEARD.with(&args)).await?;
    Ok(found.is_some())
}

/// Adds an allocation.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn allocate(tx: &mut Tx, allocation: &Allocation) -> Result<(), StoreError> {
    let args = [
        (&allocation.id).into(),
        (&allocation.tenant).into(),
        (&allocation.payment).into(),
        (&allocation.due).into(),
        allocation.gives_back.as_deref().into(),
        allocation.amount.into(),
        (&allocation.created_at).into(),
    ];
    tx.execute(ALLOCATE.with(&args)).await.map(drop)
}

/// A payment of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Payment>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// The payment a provider speaks of.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_provider(
    db: &Db,
    provider: &str,
    reference: &str,
) -> Result<Option<Payment>, StoreError> {
    db.fetch_optional(OF_PROVIDER.with(&[provider.into(), reference.into()])).await
}

/// What a debtor paid, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_debtor(db: &Db, tenant: &str, debtor: &Debtor) -> Result<Vec<Payment>, StoreError> {
    let args = [tenant.into(), (&debtor.kind).into(), (&debtor.id).into()];
    db.fetch_all(OF_DEBTOR.with(&args)).await
}

/// What was paid of a due, the oldest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_due(db: &Db, due: &str) -> Result<Vec<Payment>, StoreError> {
    db.fetch_all(OF_DUE.with(&[due.into()])).await
}

/// What gave a payment back.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn given_back(db: &Db, payment: &str) -> Result<Vec<Payment>, StoreError> {
    db.fetch_all(GIVEN_BACK.with(&[payment.into()])).await
}

/// The allocations of a payment.
///
/// # Errors
/// Those of the reading.
pub async fn allocations(
    reading: &mut Reading<'_>,
    payment: &str,
) -> Result<Vec<Allocation>, StoreError> {
    reading.fetch_all(ALLOCATIONS.with(&[payment.into()])).await
}

/// The allocations that gave back those of a payment.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn giving_back(db: &Db, payment: &str) -> Result<Vec<Allocation>, StoreError> {
    db.fetch_all(GIVING_BACK.with(&[payment.into()])).await
}

/// The allocations to a due.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn allocations_of_due(db: &Db, due: &str) -> Result<Vec<Allocation>, StoreError> {
    db.fetch_all(ALLOCATIONS_OF_DUE.with(&[due.into()])).await
}

/// A page of payments, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn search(db: &Db, search: Search<'_>) -> Result<Vec<Payment>, StoreError> {
    let (statement, code) = list::of(search.place);
    let args = [
        search.tenant.into(),
        code.into(),
        search.before.unwrap_or("z").into(),
        search.state.into(),
        search.limit.into(),
    ];
    db.fetch_all(statement.with(&args)).await
}
