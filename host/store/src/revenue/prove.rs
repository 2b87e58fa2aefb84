//! The ledger held to itself: what was parted, allocated and paid adds up.
//!
//! It is read in stretches of ids, so that a ledger of any size is proved without being loaded.

use crate::StoreError;
use crate::db::{Db, Statement, statements};
use sqlx::FromRow;

/// Things looked at by one statement.
const STRETCH: i64 = 20_000;

statements! {
    ALLOCATIONS_TO = "select cast(max(id) as text) from (select id from allocations \
                      where tenant = $1 and id > $2 order by id limit $3) s";
    /// An allocation whose entries do not add up to it.
    ALLOCATIONS = "select a.id, a.amount as expected, \
                       cast(coalesce(sum(e.amount), 0) as bigint) as found \
                   from allocations a left join revenue_entries e on e.allocation = a.id \
                   where a.tenant = $1 and a.id > $2 and a.id <= $3 group by a.id, a.amount \
                   having coalesce(sum(e.amount), 0) <> a.amount order by a.id";
    PAYMENTS_TO = "select cast(max(id) as text) from (select id from payments \
                   where tenant = $1 and id > $2 order by id limit $3) s";
    /// A payment that is not what it allocates, its credit and what was given back.
    PAYMENTS = "select id, expected, found from (select p.id, \
                    p.amount - p.credit - p.refunded as expected, \
                    cast(coalesce((select sum(a.amount) from allocations a \
                              where a.payment = p.id and a.gives_back is null), 0) \
                        + coalesce((select sum(b.amount) from allocations o \
                              join allocations b on b.gives_back = o.id \
                              where o.payment = p.id and b.gives_back is not null), 0) \
                        as bigint) as found \
                from payments p where p.tenant = $1 and p.id > $2 and p.id <= $3 \
                and p.kind = 'payment' and p.state not in ('initiated', 'failed') \
                and not exists (select 1 from settlements z where z.payment = p.id \
                                and z.payment is not null)) s \
                where expected <> found order by id";
    REFUNDS_TO = "select cast(max(id) as text) from (select id from payments \
                  where tenant = $1 and id > $2 order by id limit $3) s";
    /// A payment of which not as much was given back as it says.
    REFUNDS = "select id, expected, found from (select p.id, p.refunded as expected, \
                   cast(coalesce((select sum(r.amount) from payments r \
                             where r.of_payment = p.id and r.of_payment is not null \
                             and r.state = 'settled'), 0) as bigint) as found \
               from payments p where p.tenant = $1 and p.id > $2 and p.id <= $3 \
               and p.kind = 'payment') s \
               where expected <> found order by id";
    DUES_TO = "select cast(max(id) as text) from (select id from dues \
               where tenant = $1 and id > $2 order by id limit $3) s";
    /// A due that is not paid by what is allocated to it.
    DUES = "select d.id, d.paid as expected, \
                cast(coalesce(sum(a.amount), 0) as bigint) as found \
            from dues d left join allocations a on a.due = d.id \
            where d.tenant = $1 and d.id > $2 and d.id <= $3 group by d.id, d.paid \
            having coalesce(sum(a.amount), 0) <> d.paid order by d.id";
    SETTLEMENTS_TO = "select cast(max(id) as text) from (select id from settlements \
                      where tenant = $1 and id > $2 order by id limit $3) s";
    /// A settlement that is not the sum of its entries.
    SETTLEMENTS = "select s.id, s.amount as expected, \
                       cast(coalesce(sum(e.amount), 0) as bigint) as found \
                   from settlements s left join revenue_entries e on e.settlement = s.id \
                   where s.tenant = $1 and s.id > $2 and s.id <= $3 group by s.id, s.amount \
                   having coalesce(sum(e.amount), 0) <> s.amount order by s.id";
}

/// What is proved: its name, where a stretch ends, and what of the stretch does not add up.
const KINDS: [(&str, Statement, Statement); 5] = [
    ("allocation", ALLOCATIONS_TO, ALLOCATIONS),
    ("payment", PAYMENTS_TO, PAYMENTS),
    ("refunds", REFUNDS_TO, REFUNDS),
    ("due", DUES_TO, DUES),
    ("settlement", SETTLEMENTS_TO, SETTLEMENTS),
];

/// Something that does not add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What: `allocation`, `payment`, `refunds`, `due`, `settlement`, `share`.
    pub kind: &'static str,
    /// Which.
    pub id: String,
    /// What it says of itself, in minor units.
    pub expected: i64,
    /// What its rows add up to.
    pub found: i64,
}

#[derive(FromRow)]
struct Row {
    id: String,
    expected: i64,
    found: i64,
}

/// What of a tenant's ledger does not add up: entries to their allocation, allocations to their
/// payment less its credit and what was given back, allocations to what is paid of a due, entries
/// to their settlement.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn prove(db: &Db, tenant: &str) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    for (kind, ends, faulty) in KINDS {
        let mut after = String::new();
        loop {
            let args = [tenant.into(), (&after).into(), STRETCH.into()];
            let end: Option<(Option<String>,)> = db.fetch_optional(ends.with(&args)).await?;
            let Some((Some(end),)) = end else { break };
            let args = [tenant.into(), (&after).into(), (&end).into()];
            let rows: Vec<Row> = db.fetch_all(faulty.with(&args)).await?;
            findings.extend(rows.into_iter().map(|row| {
                let Row { id, expected, found } = row;
                Finding { kind, id, expected, found }
            }));
            after = end;
        }
    }
    Ok(findings)
}
