//! Persons: who is meant, whichever tenant keeps a record of them.
//!
//! Nothing is known of a person here but that there is one; the facts are the players'.

use crate::StoreError;
use crate::db::{Arg, Statement, Tx, batch, statements};
use std::sync::LazyLock;

statements! {
    ADD = "insert into persons (id, created_at) values ($1, $2) on conflict (id) do nothing";
    EXISTS = "select id from persons where id = $1";
    /// Whoever writes something else of the person waits here, or is waited for.
    HOLD = "update persons set created_at = created_at \
            where id = (select person_id from players where id = $1)";
    OF_PLAYER = "select person_id from players where id = $1";
    LINK_PLAYERS = "update players set person_id = $1, version = version + 1 \
                    where person_id = $2 and not exists ( \
                        select 1 from players q \
                        where q.tenant = players.tenant and q.person_id = $1)";
    LINK_CERTIFICATES = "update certificates set person = $1 where person = $2";
    LINK_USERS = "update users set person_id = $1 where person_id = $2";
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

/// Holds the person of a player until the end of the transaction: of what is asked for at once for
/// one person, the second sees the first.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn hold(tx: &mut Tx, player: &str) -> Result<(), StoreError> {
    tx.execute(HOLD.with(&[player.into()])).await.map(drop)
}

/// Has two players be one person: that of the first. Whatever is of the other's person is of it
/// from then on, but for records of tenants that know both.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn link(tx: &mut Tx, kept: &str, other: &str) -> Result<(), StoreError> {
    let mut persons = Vec::with_capacity(2);
    for player in [kept, other] {
        let found: Vec<(String,)> = tx.fetch_all(OF_PLAYER.with(&[player.into()])).await?;
        persons.extend(found.into_iter().map(|(person,)| person));
    }
    let [kept, other] = persons.as_slice() else { return Ok(()) };
    if kept == other {
        return Ok(());
    }
    for statement in [LINK_PLAYERS, LINK_CERTIFICATES, LINK_USERS] {
        tx.execute(statement.with(&[kept.into(), other.into()])).await?;
    }
    Ok(())
}

/// Adds persons that are new, by batches.
pub(crate) async fn add_many(tx: &mut Tx, persons: &[(&str, &str)]) -> Result<(), StoreError> {
    let [many] = batches();
    let rows: Vec<[Arg<'_>; 2]> =
        persons.iter().map(|(id, at)| [(*id).into(), (*at).into()]).collect();
    tx.execute_many((many, ADD), &rows).await
}
