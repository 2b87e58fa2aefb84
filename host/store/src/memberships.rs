//! Memberships: which player is of which club in which season, from when until when.
//!
//! A player is an active member of one club at a time in a season. Each change writes down anew
//! where the player is (`players`).

use crate::db::{Arg, BATCH_ROWS, Db, Reading, Statement, Tx, any_of, batch, statements};
use crate::{StoreError, players};
use sqlx::FromRow;
use std::sync::LazyLock;

const COLUMNS: usize = 10;

statements! {
    INSERT = "insert into memberships (id, tenant, player, club, season, status, from_date, \
                  until_date, created_at, version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing";
    FIND = "select id, tenant, player, club, season, status, from_date, until_date, created_at, \
                version \
            from memberships where tenant = $1 and player = $2 and id = $3";
    OF_PLAYER = "select id, tenant, player, club, season, status, from_date, until_date, \
                     created_at, version \
                 from memberships where player = $1 order by season, from_date, id";
    AFTER_ID = "select m.id, p.number, m.club, m.season, m.status, m.from_date, m.until_date \
                from memberships m join players p on p.id = m.player \
                where m.tenant = $1 and m.id > $2 and p.erased_at is null \
                order by m.id limit $3";
    UPDATE = "update memberships set status = $5, until_date = $6, version = version + 1 \
              where tenant = $1 and player = $2 and id = $3 and version = $4";
    HAS_ACTIVE = "select id from memberships \
                  where player = $1 and season = $2 and status = 'active' and id <> $3";
    IS_CLUB = "select code from org_nodes where tenant = $1 and code = $2 and level = 'club'";
}

static INSERT_MANY: LazyLock<String> = LazyLock::new(|| {
    let head = "insert into memberships (id, tenant, player, club, season, status, from_date, \
                until_date, created_at, version)";
    batch(head, COLUMNS, "")
});

/// The statement that writes many rows.
pub(crate) fn batches() -> [Statement; 1] {
    [Statement { name: "carreau_store::memberships::INSERT_MANY", sql: &INSERT_MANY }]
}

static OF_PLAYERS: LazyLock<String> = LazyLock::new(|| {
    let head = "select id, tenant, player, club, season, status, from_date, until_date, \
                created_at, version from memberships where tenant = $1 and player";
    any_of(head, 2, "")
});

/// The statement that finds those of many players.
pub(crate) fn lists() -> [Statement; 1] {
    [Statement { name: "carreau_store::memberships::OF_PLAYERS", sql: &OF_PLAYERS }]
}

/// A membership.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Membership {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The player's id.
    pub player: String,
    /// The club's code.
    pub club: String,
    /// A season of the pack.
    pub season: String,
    /// `active` or `expired`.
    pub status: String,
    /// The first day, `YYYY-MM-DD`.
    pub from_date: String,
    /// The last day, where an end is known.
    pub until_date: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// Counts the changes.
    pub version: i64,
}

/// Why a membership is not as it was to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such membership.
    Missing,
    /// It has changed since it was read.
    Stale,
    /// The tenant has no club of that code.
    NoClub,
    /// The player is an active member of a club in that season.
    ActiveElsewhere,
    /// There is a membership of that player, club, season and first day.
    Taken,
}

/// Adds a membership of a player who is there.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn insert(
    tx: &mut Tx,
    membership: &Membership,
) -> Result<Result<(), Refused>, StoreError> {
    let args = [(&membership.tenant).into(), (&membership.club).into()];
    let club: Vec<(String,)> = tx.fetch_all(IS_CLUB.with(&args)).await?;
    if club.is_empty() {
        return Ok(Err(Refused::NoClub));
    }
    if tx.execute(INSERT.with(&values(membership))).await? == 0 {
        let active = membership.status == "active" && has_active(tx, membership).await?;
        return Ok(Err(if active { Refused::ActiveElsewhere } else { Refused::Taken }));
    }
    players::settle(tx, &membership.tenant, &membership.player).await?;
    Ok(Ok(()))
}

/// Adds memberships by batches, of players whose place was written with them.
///
/// # Errors
/// [`StoreError::Conflict`] where one is there already; those of [`crate::Db::write`].
pub async fn insert_many(tx: &mut Tx, memberships: &[Membership]) -> Result<(), StoreError> {
    let [many] = batches();
    let rows: Vec<[Arg<'_>; COLUMNS]> = memberships.iter().map(values).collect();
    tx.execute_many((many, INSERT), &rows).await
}

/// Writes down where the players of memberships are, after many were added.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn settle(tx: &mut Tx, memberships: &[Membership]) -> Result<(), StoreError> {
    for membership in memberships {
        players::settle(tx, &membership.tenant, &membership.player).await?;
    }
    Ok(())
}

fn values(membership: &Membership) -> [Arg<'_>; COLUMNS] {
    [
        (&membership.id).into(),
        (&membership.tenant).into(),
        (&membership.player).into(),
        (&membership.club).into(),
        (&membership.season).into(),
        (&membership.status).into(),
        (&membership.from_date).into(),
        membership.until_date.as_deref().into(),
        (&membership.created_at).into(),
        membership.version.into(),
    ]
}

async fn has_active(tx: &mut Tx, membership: &Membership) -> Result<bool, StoreError> {
    let args = [(&membership.player).into(), (&membership.season).into(), (&membership.id).into()];
    let active: Vec<(String,)> = tx.fetch_all(HAS_ACTIVE.with(&args)).await?;
    Ok(!active.is_empty())
}

/// Gives a membership its end or takes it away; what it was before.
///
/// # Errors
/// [`StoreError::Conflict`] where the player becomes an active member elsewhere at the same time;
/// those of [`crate::Db::write`].
pub async fn update(
    tx: &mut Tx,
    membership: &Membership,
) -> Result<Result<Membership, Refused>, StoreError> {
    let Membership { tenant, player, id, version, .. } = membership;
    let found: Vec<Membership> =
        tx.fetch_all(FIND.with(&[tenant.into(), player.into(), id.into()])).await?;
    let Some(before) = found.into_iter().next() else { return Ok(Err(Refused::Missing)) };
    if membership.status == "active" && has_active(tx, membership).await? {
        return Ok(Err(Refused::ActiveElsewhere));
    }
    let args = [
        tenant.into(),
        player.into(),
        id.into(),
        (*version).into(),
        (&membership.status).into(),
        membership.until_date.as_deref().into(),
    ];
    if tx.execute(UPDATE.with(&args)).await? == 0 {
        return Ok(Err(Refused::Stale));
    }
    players::settle(tx, tenant, player).await?;
    Ok(Ok(before))
}

/// A membership of a player.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(
    db: &Db,
    tenant: &str,
    player: &str,
    id: &str,
) -> Result<Option<Membership>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), player.into(), id.into()])).await
}

/// All memberships of a player, by season.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_player(db: &Db, player: &str) -> Result<Vec<Membership>, StoreError> {
    db.fetch_all(OF_PLAYER.with(&[player.into()])).await
}

/// The memberships of these players.
///
/// # Errors
/// Those of the reading.
pub async fn of_players(
    reading: &mut Reading<'_>,
    tenant: &str,
    players: &[&str],
) -> Result<Vec<Membership>, StoreError> {
    let [of] = lists();
    let mut found = Vec::new();
    for some in players.chunks(BATCH_ROWS) {
        let Some(last) = some.last() else { continue };
        let mut args: Vec<Arg<'_>> = vec![tenant.into()];
        args.extend(some.iter().copied().map(Arg::from));
        args.resize(BATCH_ROWS.saturating_add(1), Arg::from(*last));
        found.extend(reading.fetch_all::<Membership>(of.with(&args)).await?);
    }
    Ok(found)
}

/// A membership by its player's number, as files have it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Row {
    /// UUIDv7 in lower case.
    pub id: String,
    /// What the federation knows the player by.
    pub number: String,
    /// The club's code.
    pub club: String,
    /// A season of the pack.
    pub season: String,
    /// `active` or `expired`.
    pub status: String,
    /// The first day, `YYYY-MM-DD`.
    pub from_date: String,
    /// The last day, where an end is known.
    pub until_date: Option<String>,
}

/// Up to `limit` memberships by id, those after the id `after`, of players who were not erased.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn page(db: &Db, tenant: &str, after: &str, limit: i64) -> Result<Vec<Row>, StoreError> {
    db.fetch_all(AFTER_ID.with(&[tenant.into(), after.into(), limit.into()])).await
}
