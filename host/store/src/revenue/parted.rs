//! What was parted of dues that are over: of those that are paid as a whole, and of those that are
//! void.

use crate::StoreError;
use crate::db::{Db, statements};
use sqlx::FromRow;
use std::collections::BTreeMap;

statements! {
    TO = "select cast(max(id) as text) from (select id from dues \
          where tenant = $1 and id > $2 order by id limit $3) s";
    OVER = "select id, currency, state, shares from dues \
            where tenant = $1 and id > $2 and id <= $3 \
            and (state = 'void' or (state = 'settled' and credited = 0)) order by id";
    PARTED = "select d.id, e.node, cast(sum(e.amount) as bigint) as amount \
              from dues d join allocations a on a.due = d.id \
              join revenue_entries e on e.allocation = a.id \
              where d.tenant = $1 and d.id > $2 and d.id <= $3 \
              and (d.state = 'void' or (d.state = 'settled' and d.credited = 0)) \
              group by d.id, e.node order by d.id, e.node";
}

/// A due that is over, and what each recipient received of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// Its id.
    pub due: String,
    /// ISO 4217.
    pub currency: String,
    /// `settled` as a whole, or `void`.
    pub state: String,
    /// Who was to receive what of it; canonical JSON.
    pub shares: String,
    /// What each recipient received, in minor units; of what was given back nothing is left.
    pub received: BTreeMap<String, i64>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    currency: String,
    state: String,
    shares: String,
}

/// A stretch of the dues of a tenant that are over, after an id; and where it ends, none after the
/// last.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn parted(
    db: &Db,
    tenant: &str,
    after: &str,
    stretch: i64,
) -> Result<(Vec<Parted>, Option<String>), StoreError> {
    let args = [tenant.into(), after.into(), stretch.into()];
    let end: Option<(Option<String>,)> = db.fetch_optional(TO.with(&args)).await?;
    let Some((Some(end),)) = end else { return Ok((Vec::new(), None)) };
    let args = [tenant.into(), after.into(), (&end).into()];
    let dues: Vec<Row> = db.fetch_all(OVER.with(&args)).await?;
    let mut received: BTreeMap<String, BTreeMap<String, i64>> = BTreeMap::new();
    for (due, node, amount) in db.fetch_all::<(String, String, i64)>(PARTED.with(&args)).await? {
        received.entry(due).or_default().insert(node, amount);
    }
    let parted = dues.into_iter().map(|Row { id, currency, state, shares }| {
        let received = received.remove(&id).unwrap_or_default();
        Parted { due: id, currency, state, shares, received }
    });
    Ok((parted.collect(), Some(end)))
}
