//! Who receives what: a row for each recipient of each allocation, written once.
//!
//! What is shown of it is summed by the database; nothing is loaded whole. `settlements` closes
//! what a node received in a period; `prove` holds the ledger to itself, `parted` to
//! what was decided.

mod parted;
mod prove;

pub(crate) use parted::STATEMENTS as PARTED_STATEMENTS;
pub use parted::{Parted, parted};
pub(crate) use prove::STATEMENTS as PROVE_STATEMENTS;
pub use prove::{Finding, prove};

use crate::StoreError;
use crate::db::{Arg, BATCH_ROWS, Db, Statement, Tx, any_of, batch, statements};
use crate::standing::{Place, Standing, by_place};
use sqlx::FromRow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const COLUMNS: usize = 18;

statements! {
    INSERT = "insert into revenue_entries (id, tenant, node, currency, amount, payment, due, \
                  allocation, category, season, decision, license, club, district, region, \
                  booked_on, settlement, created_at) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
                  $18)";
    OF_PAYMENT = "select id, tenant, node, currency, amount, payment, due, allocation, category, \
                      season, decision, license, club, district, region, booked_on, settlement, \
                      created_at \
                  from revenue_entries where payment = $1 order by id";
    OF_NODE = "select id, tenant, node, currency, amount, payment, due, allocation, category, \
                   season, decision, license, club, district, region, booked_on, settlement, \
                   created_at \
               from revenue_entries where tenant = $1 and node = $2 and booked_on >= $3 \
               and booked_on <= $4 and (booked_on, id) > ($5, $6) order by booked_on, id limit $7";
    STATEMENT = "select category, season, currency, count(*) as entries, \
                     cast(sum(case when amount > 0 then amount else 0 end) as bigint) as received, \
                     cast(sum(case when amount < 0 then amount else 0 end) as bigint) as debited, \
                     cast(sum(case when settlement is null then amount else 0 end) as bigint) \
                         as unsettled \
                 from revenue_entries where tenant = $1 and node = $2 and booked_on >= $3 \
                 and booked_on <= $4 group by category, season, currency \
                 order by category, season, currency";
    UNSETTLED = "select node, currency, count(*) as entries, \
                     cast(sum(amount) as bigint) as amount, \
                     min(booked_on) as from_date, max(booked_on) as to_date \
                 from revenue_entries where tenant = $1 and settlement is null \
                 and booked_on <= $2 group by node, currency order by node, currency";
    GATHER = "update revenue_entries set settlement = $5 where tenant = $1 and node = $2 \
              and currency = $3 and booked_on <= $4 and settlement is null";
    GATHERED = "select count(*) as entries, cast(coalesce(sum(amount), 0) as bigint) as amount, \
                    coalesce(min(booked_on), '') as from_date \
                from revenue_entries where settlement = $1 and settlement is not null";
}

by_place! {
    flow_by_region = "select region as place, node, cast(sum(amount) as bigint) as amount, \
                          count(*) as entries \
                      from revenue_entries where",
                     " and booked_on >= $3 and booked_on <= $4 group by region, node \
                      order by region, node";
    flow_by_district = "select district as place, node, cast(sum(amount) as bigint) as amount, \
                            count(*) as entries \
                        from revenue_entries where",
                       " and booked_on >= $3 and booked_on <= $4 group by district, node \
                        order by district, node";
    flow_by_club = "select club as place, node, cast(sum(amount) as bigint) as amount, \
                        count(*) as entries \
                    from revenue_entries where",
                   " and booked_on >= $3 and booked_on <= $4 group by club, node \
                    order by club, node";
}

static INSERT_MANY: LazyLock<String> = LazyLock::new(|| {
    let head = "insert into revenue_entries (id, tenant, node, currency, amount, payment, due, \
                allocation, category, season, decision, license, club, district, region, \
                booked_on, settlement, created_at)";
    batch(head, COLUMNS, "")
});

/// The statement that writes many rows.
pub(crate) fn batches() -> [Statement; 1] {
    [Statement { name: "carreau_store::revenue::INSERT_MANY", sql: &INSERT_MANY }]
}

static OF_DUES: LazyLock<String> = LazyLock::new(|| {
    let head = "select a.due, e.node, cast(sum(e.amount) as bigint) as amount \
                from allocations a join revenue_entries e on e.allocation = a.id where a.due";
    any_of(head, 1, "group by a.due, e.node order by a.due, e.node")
});

static OF_ALLOCATIONS: LazyLock<String> = LazyLock::new(|| {
    let head = "select allocation, node, amount from revenue_entries where allocation";
    any_of(head, 1, "order by allocation, id")
});

/// The statements that read those of many dues, and of many allocations.
pub(crate) fn lists() -> [Statement; 2] {
    [
        Statement { name: "carreau_store::revenue::OF_DUES", sql: &OF_DUES },
        Statement { name: "carreau_store::revenue::OF_ALLOCATIONS", sql: &OF_ALLOCATIONS },
    ]
}

/// What a recipient receives of an allocation.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Entry {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The recipient: an org node or an account of the pack.
    pub node: String,
    /// ISO 4217.
    pub currency: String,
    /// In minor units; negative where it is given back, or where the node bears a waiver.
    pub amount: i64,
    /// The payment.
    pub payment: String,
    /// What was paid.
    pub due: String,
    /// Which part of the payment.
    pub allocation: String,
    /// Fee category.
    pub category: String,
    /// A season of the pack.
    pub season: Option<String>,
    /// The calculation it comes from.
    pub decision: String,
    /// The licence, where it was one.
    pub license: Option<String>,
    /// Where it was paid.
    #[sqlx(flatten)]
    pub standing: Standing,
    /// `YYYY-MM-DD`.
    pub booked_on: String,
    /// What it is paid out in.
    pub settlement: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// What a recipient received together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The recipient.
    pub node: String,
    /// In minor units.
    pub amount: i64,
}

/// What a node received for a category and a season.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Line {
    /// Fee category.
    pub category: String,
    /// A season of the pack.
    pub season: Option<String>,
    /// ISO 4217.
    pub currency: String,
    /// How many entries.
    pub entries: i64,
    /// What came in, in minor units.
    pub received: i64,
    /// What was given back or borne; negative.
    pub debited: i64,
    /// What of it is in no settlement.
    pub unsettled: i64,
}

/// What of a node is in no settlement.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Unsettled {
    /// The recipient.
    pub node: String,
    /// ISO 4217.
    pub currency: String,
    /// How many entries.
    pub entries: i64,
    /// In minor units.
    pub amount: i64,
    /// The first day.
    pub from_date: String,
    /// The last day.
    pub to_date: String,
}

/// What flowed from a place to a recipient.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Flow {
    /// The place it was paid in, of the level that was asked for.
    pub place: Option<String>,
    /// The recipient.
    pub node: String,
    /// In minor units.
    pub amount: i64,
    /// How many entries.
    pub entries: i64,
}

/// What a settlement gathered.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Gathered {
    /// How many entries.
    pub entries: i64,
    /// In minor units.
    pub amount: i64,
    /// The first day; empty where there are none.
    pub from_date: String,
}

/// Adds entries.
///
/// # Errors
/// [`StoreError::Conflict`] where an allocation was parted before; those of [`Db::write`].
pub async fn insert(tx: &mut Tx, entries: &[Entry]) -> Result<(), StoreError> {
    let [many] = batches();
    let rows: Vec<[Arg<'_>; COLUMNS]> = entries.iter().map(values).collect();
    tx.execute_many((many, INSERT), &rows).await
}

fn values(entry: &Entry) -> [Arg<'_>; COLUMNS] {
    [
        (&entry.id).into(),
        (&entry.tenant).into(),
        (&entry.node).into(),
        (&entry.currency).into(),
        entry.amount.into(),
        (&entry.payment).into(),
        (&entry.due).into(),
        (&entry.allocation).into(),
        (&entry.category).into(),
        entry.season.as_deref().into(),
        (&entry.decision).into(),
        entry.license.as_deref().into(),
        entry.standing.club.as_deref().into(),
        entry.standing.district.as_deref().into(),
        entry.standing.region.as_deref().into(),
        (&entry.booked_on).into(),
        entry.settlement.as_deref().into(),
        (&entry.created_at).into(),
    ]
}

/// The entries of a payment.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_payment(db: &Db, payment: &str) -> Result<Vec<Entry>, StoreError> {
    db.fetch_all(OF_PAYMENT.with(&[payment.into()])).await
}

/// What each recipient received of these dues, by due, all that was given back included.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_dues(db: &Db, dues: &[&str]) -> Result<BTreeMap<String, Vec<Posted>>, StoreError> {
    let [of, _] = lists();
    posted(db, of, dues).await
}

/// What each recipient received of these allocations, by allocation.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_allocations(
    db: &Db,
    allocations: &[&str],
) -> Result<BTreeMap<String, Vec<Posted>>, StoreError> {
    let [_, of] = lists();
    posted(db, of, allocations).await
}

async fn posted(
    db: &Db,
    of: Statement,
    ids: &[&str],
) -> Result<BTreeMap<String, Vec<Posted>>, StoreError> {
    let mut found: BTreeMap<String, Vec<Posted>> = BTreeMap::new();
    for some in ids.chunks(BATCH_ROWS) {
        let Some(last) = some.last() else { continue };
        let mut args: Vec<Arg<'_>> = some.iter().copied().map(Arg::from).collect();
        args.resize(BATCH_ROWS, Arg::from(*last));
        for (id, node, amount) in db.fetch_all::<(String, String, i64)>(of.with(&args)).await? {
            found.entry(id).or_default().push(Posted { node, amount });
        }
    }
    Ok(found)
}

/// A page of what a node received in a period, in the order it was booked, after the entry
/// (day, id).
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_node(
    db: &Db,
    (tenant, node): (&str, &str),
    (from, to): (&str, &str),
    (day, id): (&str, &str),
    limit: i64,
) -> Result<Vec<Entry>, StoreError> {
    let args =
        [tenant.into(), node.into(), from.into(), to.into(), day.into(), id.into(), limit.into()];
    db.fetch_all(OF_NODE.with(&args)).await
}

/// What a node received in a period, by category and season.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn statement(
    db: &Db,
    (tenant, node): (&str, &str),
    (from, to): (&str, &str),
) -> Result<Vec<Line>, StoreError> {
    let args = [tenant.into(), node.into(), from.into(), to.into()];
    db.fetch_all(STATEMENT.with(&args)).await
}

/// What of each node is in no settlement, up to a day.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn unsettled(db: &Db, tenant: &str, to: &str) -> Result<Vec<Unsettled>, StoreError> {
    db.fetch_all(UNSETTLED.with(&[tenant.into(), to.into()])).await
}

/// By which level of places a flow is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By region.
    Region,
    /// By district.
    District,
    /// By club.
    Club,
}

/// What flowed from places to recipients in a period.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn flow(
    db: &Db,
    (tenant, place): (&str, Place<'_>),
    by: By,
    (from, to): (&str, &str),
) -> Result<Vec<Flow>, StoreError> {
    let (statement, code) = match by {
        By::Region => flow_by_region::of(place),
        By::District => flow_by_district::of(place),
        By::Club => flow_by_club::of(place),
    };
    db.fetch_all(statement.with(&[tenant.into(), code.into(), from.into(), to.into()])).await
}

/// Puts what a node received up to a day, and is in no settlement yet, into one.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn gather(
    tx: &mut Tx,
    (tenant, node): (&str, &str),
    (currency, to): (&str, &str),
    settlement: &str,
) -> Result<Gathered, StoreError> {
    let args = [tenant.into(), node.into(), currency.into(), to.into(), settlement.into()];
    tx.execute(GATHER.with(&args)).await?;
    let found: Vec<Gathered> = tx.fetch_all(GATHERED.with(&[settlement.into()])).await?;
    let none = Gathered { entries: 0, amount: 0, from_date: String::new() };
    Ok(found.into_iter().next().unwrap_or(none))
}
