//! Persons: who is meant, whichever tenant keeps a record of them.
//!
//! Nothing is known of a person here but that there is one; the facts are the players'.

use crate::StoreError;
use crate::db::{Arg, Statement, Tx, batch, statements};
use std::sync::LazyLock;

statements! {
    ADD = "insert into persons (id, created_at) values ($1, $2) on conflict (id) do nothing";
    EXISTS = "select id from persons where id = $1";
}

static ADD_MANY: LazyLock<String> =
    LazyLock::new(|| batch("insert into persons (id, created_at)", 2, ""));

/// Rows a batch has.
pub(crate) fn batches() -> [Statement; 1] {
    [Statement { name: "carreau_store::persons::ADD_MANY", sql: &ADD_MANY }]
}

/// Adds a person; nothing happens where there is one of that id.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn add(tx: &mut Tx, id: &str, created_at: &str) -> Result<(), StoreError> {
    tx.execute(ADD.with(&[id.into(), created_at.into()])).await.map(drop)
}

/// Whether there is such a person.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn exists(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let found: Vec<(String,)> = tx.fetch_all(EXISTS.with(&[id.into()])).await?;
    Ok(!found.is_empty())
}

/// Adds persons that are new, by batches.
pub(crate) async fn add_many(tx: &mut Tx, persons: &[(&str, &str)]) -> Result<(), StoreError> {
    let [many] = batches();
    let rows: Vec<[Arg<'_>; 2]> =
        persons.iter().map(|(id, at)| [(*id).into(), (*at).into()]).collect();
    tx.execute_many((many, ADD), &rows).await
}
