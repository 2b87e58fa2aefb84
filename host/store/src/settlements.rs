//! Settlements: what a node received in a period, closed, and paid out.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    INSERT = "insert into settlements (id, tenant, node, currency, from_date, to_date, status, \
                  entries, amount, paid_on, reference, payment, closed_by, closed_at, updated_at, \
                  version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    SUMMED = "update settlements set entries = $2, amount = $3, from_date = $4 where id = $1";
    FIND = "select id, tenant, node, currency, from_date, to_date, status, entries, amount, \
                paid_on, reference, payment, closed_by, closed_at, updated_at, version \
            from settlements where tenant = $1 and id = $2";
    LIST = "select id, tenant, node, currency, from_date, to_date, status, entries, amount, \
                paid_on, reference, payment, closed_by, closed_at, updated_at, version \
            from settlements where tenant = $1 and id < $2 and ($3 = '' or node = $3) \
            order by id desc limit $4";
    LAST = "select id, tenant, node, currency, from_date, to_date, status, entries, amount, \
                paid_on, reference, payment, closed_by, closed_at, updated_at, version \
            from settlements where tenant = $1 and node = $2 and currency = $3 \
            order by to_date desc limit 1";
    OF_PAYMENT = "select id from settlements where payment = $1 and payment is not null";
    PAY = "update settlements set status = 'paid', paid_on = $3, reference = $4, updated_at = $5, \
               payment = $6, version = version + 1 \
           where id = $1 and version = $2 and status = 'closed'";
}

/// A closed period of a node.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Settlement {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The recipient: an org node or an account of the pack.
    pub node: String,
    /// ISO 4217.
    pub currency: String,
    /// The first day, `YYYY-MM-DD`.
    pub from_date: String,
    /// The last day.
    pub to_date: String,
    /// `closed` or `paid`.
    pub status: String,
    /// How many entries are in it.
    pub entries: i64,
    /// What they add up to, in minor units; negative where the node owes it.
    pub amount: i64,
    /// When it was paid out.
    pub paid_on: Option<String>,
    /// What stands on the transfer.
    pub reference: Option<String>,
    /// By which it was paid out.
    pub payment: Option<String>,
    /// Who closed it.
    pub closed_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub closed_at: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
    /// Counts the changes.
    pub version: i64,
}

/// Adds a settlement.
///
/// # Errors
/// [`StoreError::Conflict`] where the node's period up to that day is closed; those of
/// [`Db::write`].
pub async fn insert(tx: &mut Tx, settlement: &Settlement) -> Result<(), StoreError> {
    let args = [
        (&settlement.id).into(),
        (&settlement.tenant).into(),
        (&settlement.node).into(),
        (&settlement.currency).into(),
        (&settlement.from_date).into(),
        (&settlement.to_date).into(),
        (&settlement.status).into(),
        settlement.entries.into(),
        settlement.amount.into(),
        settlement.paid_on.as_deref().into(),
        settlement.reference.as_deref().into(),
        settlement.payment.as_deref().into(),
        (&settlement.closed_by).into(),
        (&settlement.closed_at).into(),
        (&settlement.updated_at).into(),
        settlement.version.into(),
    ];
    tx.execute(INSERT.with(&args)).await.map(drop)
}

/// Writes down what a settlement that was just added gathered.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn summed(tx: &mut Tx, settlement: &Settlement) -> Result<(), StoreError> {
    let args = [
        (&settlement.id).into(),
        settlement.entries.into(),
        settlement.amount.into(),
        (&settlement.from_date).into(),
    ];
    tx.execute(SUMMED.with(&args)).await.map(drop)
}

/// Writes down that a settlement is paid, where it is still of the version it was read at; whether
/// it was.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn pay(tx: &mut Tx, settlement: &Settlement) -> Result<bool, StoreError> {
    let args = [
        (&settlement.id).into(),
        settlement.version.into(),
        settlement.paid_on.as_deref().into(),
        settlement.reference.as_deref().into(),
        (&settlement.updated_at).into(),
        settlement.payment.as_deref().into(),
    ];
    Ok(tx.execute(PAY.with(&args)).await? == 1)
}

/// Whether a payment pays a settlement out.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn is_paid_by(db: &Db, payment: &str) -> Result<bool, StoreError> {
    let found: Option<(String,)> = db.fetch_optional(OF_PAYMENT.with(&[payment.into()])).await?;
    Ok(found.is_some())
}

/// A settlement of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Settlement>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// The latest settlement of a node.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn last(
    db: &Db,
    (tenant, node): (&str, &str),
    currency: &str,
) -> Result<Option<Settlement>, StoreError> {
    db.fetch_optional(LAST.with(&[tenant.into(), node.into(), currency.into()])).await
}

/// A page of settlements of a node (empty: of all), the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(
    db: &Db,
    (tenant, node): (&str, &str),
    before: Option<&str>,
    limit: i64,
) -> Result<Vec<Settlement>, StoreError> {
    let args = [tenant.into(), before.unwrap_or("z").into(), node.into(), limit.into()];
    db.fetch_all(LIST.with(&args)).await
}
