//! Players: a tenant's records of persons, found by words and listed by place.
//!
//! Names are folded and keyed by the caller, as org nodes' are. Where a player is, is where the
//! latest active membership is (`memberships`), written down with the nodes above it, so that the
//! members of any node are one range of an index (`search`). What is erased stays a row without
//! facts (`erase`).

/// The columns of a player, of `players p` and the club's `org_nodes n`.
macro_rules! columns {
    () => {
        "p.id, p.tenant, p.person_id, p.number, p.given_name, p.family_name, p.birth_date, p.sex, \
         p.category, p.email, p.family, p.flags, p.club, n.name as club_name, p.search_key, \
         p.sort_key, p.created_at, p.updated_at, p.erased_at, p.version"
    };
}

/// The club of a player `p`, for its name.
macro_rules! club {
    () => {
        "left join org_nodes n on n.tenant = p.tenant and n.code = p.club "
    };
}

mod erase;
mod row;
mod search;
mod write;

pub(crate) use erase::STATEMENTS as ERASE_STATEMENTS;
pub use erase::{Erasure, erase, erase_again, erasures};
pub(crate) use search::STATEMENTS as SEARCH_STATEMENTS;
pub use search::{COUNT_MAX, Search, count, search};
pub(crate) use write::STATEMENTS as WRITE_STATEMENTS;
pub(crate) use write::{batches, settle};
pub use write::{insert, insert_many, update};

use crate::StoreError;
use crate::db::{Arg, BATCH_ROWS, Db, Reading, Statement, Tx, any_of, statements};
use row::Row;
use sqlx::FromRow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

statements! {
    FIND = concat!(
        "select ", columns!(), " from players p ", club!(),
        "where p.tenant = $1 and p.id = $2"
    );
    FIND_NUMBER = concat!(
        "select ", columns!(), " from players p ", club!(),
        "where p.tenant = $1 and p.number = $2"
    );
    AFTER_ID = concat!(
        "select ", columns!(), " from players p ", club!(),
        "where p.tenant = $1 and p.id > $2 order by p.id limit $3"
    );
    ALIKE = concat!(
        "select ", columns!(), " from players p ", club!(),
        "where p.tenant = $1 and p.sort_key = $2 and p.birth_date = $3 and p.erased_at is null \
         order by p.id limit 10"
    );
    ANY = "select id from players where tenant = $1 limit 1";
    FAMILY = "select p.id, p.birth_date from players p \
              where p.tenant = $1 and p.family = $2 and p.erased_at is null \
              and (p.id = $3 or exists (select 1 from memberships m \
                                        where m.player = p.id and m.season = $4)) \
              order by p.birth_date, p.id";
}

static FIND_NUMBERS: LazyLock<String> = LazyLock::new(|| {
    let head = concat!(
        "select ",
        columns!(),
        " from players p ",
        club!(),
        "where p.tenant = $1 and p.number"
    );
    any_of(head, 2, "")
});

static FIND_PERSONS: LazyLock<String> = LazyLock::new(|| {
    let head = concat!(
        "select ",
        columns!(),
        " from players p ",
        club!(),
        "where p.tenant = $1 and p.person_id"
    );
    any_of(head, 2, "")
});

static FIND_IDS: LazyLock<String> = LazyLock::new(|| {
    let head =
        concat!("select ", columns!(), " from players p ", club!(), "where p.tenant = $1 and p.id");
    any_of(head, 2, "")
});

/// The statements that find many.
pub(crate) fn lists() -> [Statement; 3] {
    [
        Statement { name: "carreau_store::players::FIND_IDS", sql: &FIND_IDS },
        Statement { name: "carreau_store::players::FIND_NUMBERS", sql: &FIND_NUMBERS },
        Statement { name: "carreau_store::players::FIND_PERSONS", sql: &FIND_PERSONS },
    ]
}

/// A tenant's record of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose record.
    pub tenant: String,
    /// The person, whom other tenants may know too.
    pub person_id: String,
    /// What the federation knows the player by.
    pub number: String,
    /// What is known of the person; none once erased.
    pub facts: Option<Facts>,
    /// Where the latest active membership is: code and name.
    pub club: Option<(String, String)>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
    /// When the facts were erased, RFC 3339, UTC, milliseconds.
    pub erased_at: Option<String>,
    /// Counts the changes.
    pub version: i64,
    /// The names' collation key.
    pub sort_key: String,
    search_key: String,
}

/// What is known of a player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// `YYYY-MM-DD`.
    pub birth_date: String,
    /// `female`, `male` or `other`, where it was told.
    pub sex: Option<String>,
    /// A category of the pack.
    pub category: Option<String>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Players of one code are one family.
    pub family: Option<String>,
    /// Codes of the flags carried: `disabled`, `low_income`, `honorary`, and the pack's.
    pub flags: Vec<String>,
}

/// A player to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlayer {
    /// UUIDv7 in lower case.
    pub id: String,
    /// The person; made where there is none of that id.
    pub person_id: String,
    /// What the federation knows the player by.
    pub number: String,
    /// What is known.
    pub facts: Facts,
    /// Names and number, folded.
    pub search_key: String,
    /// The names' collation key in hexadecimal.
    pub sort_key: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// What a player is from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the federation knows the player by.
    pub number: String,
    /// What is known.
    pub facts: Facts,
    /// Names and number, folded.
    pub search_key: String,
    /// The names' collation key in hexadecimal.
    pub sort_key: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
}

/// Where a player is: a club, and what is above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The club.
    pub club: Option<String>,
    /// The district above it.
    pub district: Option<String>,
    /// The region above it.
    pub region: Option<String>,
}

/// Why a player stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such player, or the facts were erased.
    Missing,
    /// The player has changed since it was read.
    Stale,
    /// Another player has the number.
    NumberTaken,
    /// The tenant has a record of the person already.
    PersonTaken,
}

/// Size of a family in a season, and the rank of one of it by birth date, the oldest being 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// Those of the family who are members of a club in the season, and the player.
    pub size: i64,
    /// From 1.
    pub rank: i64,
}

#[derive(FromRow)]
struct Relative {
    id: String,
}

/// The player of this id.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Player>, StoreError> {
    let row: Option<Row> = db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await?;
    row.map(Player::try_from).transpose()
}

/// The same within a transaction.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn find_in(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Player>, StoreError> {
    let rows: Vec<Row> = tx.fetch_all(FIND.with(&[tenant.into(), id.into()])).await?;
    rows.into_iter().next().map(Player::try_from).transpose()
}

/// The player of this number.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find_number(
    db: &Db,
    tenant: &str,
    number: &str,
) -> Result<Option<Player>, StoreError> {
    let args = [tenant.into(), number.into()];
    let row: Option<Row> = db.fetch_optional(FIND_NUMBER.with(&args)).await?;
    row.map(Player::try_from).transpose()
}

/// Players of the same names, by their collation key, who were born on the same day.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn alike(
    db: &Db,
    tenant: &str,
    (sort_key, born): (&str, &str),
) -> Result<Vec<Player>, StoreError> {
    let args = [tenant.into(), sort_key.into(), born.into()];
    let rows: Vec<Row> = db.fetch_all(ALIKE.with(&args)).await?;
    rows.into_iter().map(Player::try_from).collect()
}

/// The players of these numbers, by number.
///
/// # Errors
/// Those of the reading.
pub async fn find_numbers(
    reading: &mut Reading<'_>,
    tenant: &str,
    numbers: &[&str],
) -> Result<BTreeMap<String, Player>, StoreError> {
    let [_, find, _] = lists();
    let found = find_many(reading, find, tenant, numbers).await?;
    Ok(found.into_iter().map(|player| (player.number.clone(), player)).collect())
}

/// The players who are these persons, by person.
///
/// # Errors
/// Those of the reading.
pub async fn find_persons(
    reading: &mut Reading<'_>,
    tenant: &str,
    persons: &[&str],
) -> Result<BTreeMap<String, Player>, StoreError> {
    let [_, _, find] = lists();
    let found = find_many(reading, find, tenant, persons).await?;
    Ok(found.into_iter().map(|player| (player.person_id.clone(), player)).collect())
}

/// The players of these ids, by id.
///
/// # Errors
/// Those of the reading.
pub async fn find_ids(
    reading: &mut Reading<'_>,
    tenant: &str,
    ids: &[&str],
) -> Result<BTreeMap<String, Player>, StoreError> {
    let [find, _, _] = lists();
    let found = find_many(reading, find, tenant, ids).await?;
    Ok(found.into_iter().map(|player| (player.id.clone(), player)).collect())
}

async fn find_many(
    reading: &mut Reading<'_>,
    find: Statement,
    tenant: &str,
    keys: &[&str],
) -> Result<Vec<Player>, StoreError> {
    let mut found = Vec::new();
    for some in keys.chunks(BATCH_ROWS) {
        let Some(last) = some.last() else { continue };
        let mut args: Vec<Arg<'_>> = vec![tenant.into()];
        args.extend(some.iter().copied().map(Arg::from));
        args.resize(BATCH_ROWS.saturating_add(1), Arg::from(*last));
        for row in reading.fetch_all::<Row>(find.with(&args)).await? {
            found.push(Player::try_from(row)?);
        }
    }
    Ok(found)
}

/// Up to `limit` players by id, those after the id `after`, those erased among them.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn page(
    db: &Db,
    tenant: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<Player>, StoreError> {
    let args = [tenant.into(), after.into(), limit.into()];
    let rows: Vec<Row> = db.fetch_all(AFTER_ID.with(&args)).await?;
    rows.into_iter().map(Player::try_from).collect()
}

/// Whether a tenant has any player.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn any(db: &Db, tenant: &str) -> Result<bool, StoreError> {
    let found: Option<(String,)> = db.fetch_optional(ANY.with(&[tenant.into()])).await?;
    Ok(found.is_some())
}

/// A player's family in a season: those of the same code who are or were members of a club in it,
/// and the player. Of equal birth dates the one entered first is the older.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn family(db: &Db, player: &Player, season: &str) -> Result<Option<Family>, StoreError> {
    let code = player.facts.as_ref().and_then(|facts| facts.family.as_deref());
    let Some(code) = code else { return Ok(None) };
    let args = [(&player.tenant).into(), code.into(), (&player.id).into(), season.into()];
    let relatives: Vec<Relative> = db.fetch_all(FAMILY.with(&args)).await?;
    let rank = relatives.iter().position(|relative| relative.id == player.id);
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(rank
        .map(|rank| Family { size: count(relatives.len()), rank: count(rank.saturating_add(1)) }))
}
