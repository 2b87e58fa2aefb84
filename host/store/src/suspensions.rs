//! Suspensions: when a player may not play, and requests of it by clubs.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    INSERT = "insert into suspensions (id, tenant, player, license, club, status, from_date, \
                  until_date, reason, answer, lifted_on, requested_by, requested_at, decided_by, \
                  decided_at, version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    FIND = "select id, tenant, player, license, club, status, from_date, until_date, reason, \
                answer, lifted_on, requested_by, requested_at, decided_by, decided_at, version \
            from suspensions where tenant = $1 and id = $2";
    OF_PLAYER = "select id, tenant, player, license, club, status, from_date, until_date, reason, \
                     answer, lifted_on, requested_by, requested_at, decided_by, decided_at, \
                     version \
                 from suspensions where player = $1 order by id desc limit 200";
    LIST = "select s.id, s.tenant, s.player, s.license, s.club, s.status, s.from_date, \
                s.until_date, s.reason, s.answer, s.lifted_on, s.requested_by, s.requested_at, \
                s.decided_by, s.decided_at, s.version \
            from suspensions s join licenses l on l.id = s.license \
            where s.tenant = $1 and s.status = $2 and s.id < $3 and ($4 = '' or exists ( \
                select 1 from org_closure c where c.tenant = s.tenant and c.descendant = l.club \
                and c.ancestor = $4)) \
            order by s.id desc limit $5";
    IN_FORCE = "select s.id, s.tenant, s.player, s.license, s.club, s.status, s.from_date, \
                    s.until_date, s.reason, s.answer, s.lifted_on, s.requested_by, \
                    s.requested_at, s.decided_by, s.decided_at, s.version \
                from suspensions s join licenses l on l.id = s.license \
                where s.tenant = $1 and s.status = 'granted' and s.lifted_on is null \
                and l.status in ('active', 'suspended') order by s.id";
    GRANTED = "select id, tenant, player, license, club, status, from_date, until_date, reason, \
                   answer, lifted_on, requested_by, requested_at, decided_by, decided_at, version \
               from suspensions where license = $1 and status = 'granted' and lifted_on is null \
               order by id";
    UPDATE = "update suspensions set status = $4, from_date = $5, until_date = $6, answer = $7, \
                  lifted_on = $8, decided_by = $9, decided_at = $10, version = version + 1 \
              where id = $1 and status = $2 and version = $3";
}

/// A suspension, or the request of one.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Suspension {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The player's id.
    pub player: String,
    /// The licence.
    pub license: String,
    /// The club that asks for it; none where an officer decided it alone.
    pub club: Option<String>,
    /// A state of the engine's workflow.
    pub status: String,
    /// The first day, `YYYY-MM-DD`.
    pub from_date: String,
    /// The last day, where an end is known.
    pub until_date: Option<String>,
    /// Why it is asked for.
    pub reason: String,
    /// Why it was granted or refused.
    pub answer: Option<String>,
    /// When it was lifted before its end.
    pub lifted_on: Option<String>,
    /// Who asks.
    pub requested_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub requested_at: String,
    /// Who decided.
    pub decided_by: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub decided_at: Option<String>,
    /// Counts the changes.
    pub version: i64,
}

/// Adds a suspension.
///
/// # Errors
/// [`StoreError::Conflict`] where one is asked for already; those of [`Db::write`].
pub async fn insert(tx: &mut Tx, suspension: &Suspension) -> Result<(), StoreError> {
    let args = [
        (&suspension.id).into(),
        (&suspension.tenant).into(),
        (&suspension.player).into(),
        (&suspension.license).into(),
        suspension.club.as_deref().into(),
        (&suspension.status).into(),
        (&suspension.from_date).into(),
        suspension.until_date.as_deref().into(),
        (&suspension.reason).into(),
        suspension.answer.as_deref().into(),
        suspension.lifted_on.as_deref().into(),
        (&suspension.requested_by).into(),
        (&suspension.requested_at).into(),
        suspension.decided_by.as_deref().into(),
        suspension.decided_at.as_deref().into(),
        suspension.version.into(),
    ];
    tx.execute(INSERT.with(&args)).await.map(drop)
}

/// Writes what became of a suspension, where it still is in `from` and of the version it was read
/// at; whether it was.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn update(tx: &mut Tx, from: &str, suspension: &Suspension) -> Result<bool, StoreError> {
    let args = [
        (&suspension.id).into(),
        from.into(),
        suspension.version.into(),
        (&suspension.status).into(),
        (&suspension.from_date).into(),
        suspension.until_date.as_deref().into(),
        suspension.answer.as_deref().into(),
        suspension.lifted_on.as_deref().into(),
        suspension.decided_by.as_deref().into(),
        suspension.decided_at.as_deref().into(),
    ];
    Ok(tx.execute(UPDATE.with(&args)).await? == 1)
}

/// A suspension of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Suspension>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// All of a player, the latest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_player(db: &Db, player: &str) -> Result<Vec<Suspension>, StoreError> {
    db.fetch_all(OF_PLAYER.with(&[player.into()])).await
}

/// A page of those in a status, below a node (empty: of all), the latest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(
    db: &Db,
    (tenant, node): (&str, &str),
    status: &str,
    before: Option<&str>,
    limit: i64,
) -> Result<Vec<Suspension>, StoreError> {
    let before = before.unwrap_or("z");
    let args = [tenant.into(), status.into(), before.into(), node.into(), limit.into()];
    db.fetch_all(LIST.with(&args)).await
}

/// Those that were granted and not lifted, of licences that are not over.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn in_force(db: &Db, tenant: &str) -> Result<Vec<Suspension>, StoreError> {
    db.fetch_all(IN_FORCE.with(&[tenant.into()])).await
}

/// Those of a licence that were granted and not lifted, over or not.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn granted(db: &Db, license: &str) -> Result<Vec<Suspension>, StoreError> {
    db.fetch_all(GRANTED.with(&[license.into()])).await
}
