//! Licences: who asked for which, in which state it is, what it costs.
//!
//! One a player and season, those left out that came to nothing; the table holds to it. Which state
//! follows which the engine says: [`update`] writes it where the licence is still the one that was
//! asked about.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use crate::standing::{Place, Standing, by_place};
use sqlx::FromRow;

statements! {
    INSERT = "insert into licenses (id, tenant, player, season, license_type, club, district, \
                  region, status, decision, currency, total, bill_to, issued_on, ended_on, \
                  insured_on, cover_ended_on, requested_by, requested_at, updated_at, version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
                  $18, $19, $20, $21) on conflict do nothing";
    FIND = "select id, tenant, player, season, license_type, club, district, region, status, \
                decision, currency, total, bill_to, issued_on, ended_on, insured_on, \
                cover_ended_on, requested_by, requested_at, updated_at, version \
            from licenses where tenant = $1 and id = $2";
    OF_PLAYER = "select id, tenant, player, season, license_type, club, district, region, status, \
                     decision, currency, total, bill_to, issued_on, ended_on, insured_on, \
                     cover_ended_on, requested_by, requested_at, updated_at, version \
                 from licenses where player = $1 order by season desc, id desc limit 200";
    LIVE = "select id, tenant, player, season, license_type, club, district, region, status, \
                decision, currency, total, bill_to, issued_on, ended_on, insured_on, \
                cover_ended_on, requested_by, requested_at, updated_at, version \
            from licenses where player = $1 and season = $2 \
            and status not in ('rejected', 'cancelled', 'revoked')";
    UPDATE = "update licenses set status = $4, issued_on = $5, ended_on = $6, insured_on = $7, \
                  cover_ended_on = $8, updated_at = $9, version = version + 1 \
              where id = $1 and status = $2 and version = $3";
    MOVE = "update licenses set club = $3, district = $4, region = $5, updated_at = $6, \
                version = version + 1 \
            where id = $1 and version = $2";
    IN_STATUS = "select id, tenant, player, season, license_type, club, district, region, status, \
                     decision, currency, total, bill_to, issued_on, ended_on, insured_on, \
                     cover_ended_on, requested_by, requested_at, updated_at, version \
                 from licenses where tenant = $1 and status = $2 and season = $3 and id > $4 \
                 order by id limit $5";
    OF_CLUB = "select player from licenses where tenant = $1 and season = $2 and club = $3 \
               and status in ('active', 'suspended', 'expired') order by id limit $4";
    MEMBERS = "select p.id, p.number, p.given_name, p.family_name, p.birth_date, \
                   l.id as license, l.license_type, l.status, l.club, l.total, \
                   l.version as license_version, d.id as due, d.amount, d.credited, d.paid, \
                   d.due_on, d.state as due_state, e.license_type as earlier_type \
               from players p \
               left join licenses l on l.player = p.id and l.season = $3 \
                   and l.status not in ('rejected', 'cancelled', 'revoked') \
               left join dues d on d.license = l.id and d.category = 'license' \
                   and d.state <> 'void' \
               left join licenses e on e.player = p.id and e.season = $4 \
                   and e.status not in ('rejected', 'cancelled', 'revoked') \
               where p.id in (select m.id from players m where m.tenant = $1 and m.club = $2 \
                              union select o.player from licenses o where o.tenant = $1 \
                              and o.season = $3 and o.club = $2) \
               and p.erased_at is null order by p.sort_key, p.id limit $5";
}

by_place! {
    list = "select id, tenant, player, season, license_type, club, district, region, status, \
                decision, currency, total, bill_to, issued_on, ended_on, insured_on, \
                cover_ended_on, requested_by, requested_at, updated_at, version \
            from licenses where",
           " and season = $3 and id < $4 and ($5 = '' or status = $5) \
            order by id desc limit $6";
    sums = "select status, currency, count(*) as licenses, cast(sum(total) as bigint) as total \
            from licenses where",
           " and season = $3 group by status, currency order by status, currency";
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct License {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The player's id.
    pub player: String,
    /// A season of the pack.
    pub season: String,
    /// A type of its vocabulary.
    pub license_type: String,
    /// Where the player was at the request.
    #[sqlx(flatten)]
    pub standing: Standing,
    /// A state of the engine's workflow.
    pub status: String,
    /// The calculation that fixes the price.
    pub decision: String,
    /// ISO 4217.
    pub currency: String,
    /// In minor units.
    pub total: i64,
    /// Who owes it: `player` or `club`.
    pub bill_to: String,
    /// When it became active for the first time, `YYYY-MM-DD`.
    pub issued_on: Option<String>,
    /// When it ended.
    pub ended_on: Option<String>,
    /// Since when its policy is to be there.
    pub insured_on: Option<String>,
    /// When its policy was ended.
    pub cover_ended_on: Option<String>,
    /// Who asked for it.
    pub requested_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub requested_at: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
    /// Counts the changes.
    pub version: i64,
}

/// A member of a club, with the licence of a season and what is owed for it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Member {
    /// The player's id.
    pub id: String,
    /// What the federation knows the player by.
    pub number: String,
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// `YYYY-MM-DD`.
    pub birth_date: Option<String>,
    /// The licence, where there is one.
    pub license: Option<String>,
    /// Its type.
    pub license_type: Option<String>,
    /// Its state.
    pub status: Option<String>,
    /// The club it was asked for by.
    pub club: Option<String>,
    /// What it costs, in minor units.
    pub total: Option<i64>,
    /// Counts its changes.
    pub license_version: Option<i64>,
    /// What is owed for it.
    pub due: Option<String>,
    /// In minor units.
    pub amount: Option<i64>,
    /// In minor units.
    pub credited: Option<i64>,
    /// In minor units.
    pub paid: Option<i64>,
    /// `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// `open`, `settled`, `written_off`.
    pub due_state: Option<String>,
    /// The type of the licence of the season before, where there was one.
    pub earlier_type: Option<String>,
}

/// How many licences of a state there are.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Sum {
    /// The state.
    pub status: String,
    /// ISO 4217.
    pub currency: String,
    /// How many.
    pub licenses: i64,
    /// What they cost together, in minor units.
    pub total: i64,
}

/// Which licences to list.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Whose.
    pub tenant: &'a str,
    /// Of which node.
    pub place: Place<'a>,
    /// Of which season.
    pub season: &'a str,
    /// In this state; empty: all.
    pub status: &'a str,
    /// Licences before this one; none for the newest.
    pub before: Option<&'a str>,
    /// At most this many.
    pub limit: i64,
}

/// Adds a licence; whether the player had none in that season.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn insert(tx: &mut Tx, license: &License) -> Result<bool, StoreError> {
    let args = [
        (&license.id).into(),
        (&license.tenant).into(),
        (&license.player).into(),
        (&license.season).into(),
        (&license.license_type).into(),
        license.standing.club.as_deref().into(),
        license.standing.district.as_deref().into(),
        license.standing.region.as_deref().into(),
        (&license.status).into(),
        (&license.decision).into(),
        (&license.currency).into(),
        license.total.into(),
        (&license.bill_to).into(),
        license.issued_on.as_deref().into(),
        license.ended_on.as_deref().into(),
        license.insured_on.as_deref().into(),
        license.cover_ended_on.as_deref().into(),
        (&license.requested_by).into(),
        (&license.requested_at).into(),
        (&license.updated_at).into(),
        license.version.into(),
    ];
    Ok(tx.execute(INSERT.with(&args)).await? == 1)
}

/// Writes the state of a licence and what came with it, where it still is in `from` and of the
/// version it was read at; whether it was.
///
/// # Errors
/// [`StoreError::Conflict`] where the player has another of that season by now; those of
/// [`Db::write`].
pub async fn update(tx: &mut Tx, from: &str, license: &License) -> Result<bool, StoreError> {
    let args = [
        (&license.id).into(),
        from.into(),
        license.version.into(),
        (&license.status).into(),
        license.issued_on.as_deref().into(),
        license.ended_on.as_deref().into(),
        license.insured_on.as_deref().into(),
        license.cover_ended_on.as_deref().into(),
        (&license.updated_at).into(),
    ];
    Ok(tx.execute(UPDATE.with(&args)).await? == 1)
}

/// Writes the club of a licence, where it is of the version it was read at; whether it was. What
/// it cost and who received of it stays.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn move_to(tx: &mut Tx, license: &License) -> Result<bool, StoreError> {
    let args = [
        (&license.id).into(),
        license.version.into(),
        license.standing.club.as_deref().into(),
        license.standing.district.as_deref().into(),
        license.standing.region.as_deref().into(),
        (&license.updated_at).into(),
    ];
    Ok(tx.execute(MOVE.with(&args)).await? == 1)
}

/// A licence of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<License>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// The same within a transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn find_in(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<License>, StoreError> {
    let found = tx.fetch_all(FIND.with(&[tenant.into(), id.into()])).await?;
    Ok(found.into_iter().next())
}

/// All licences of a player, the latest season first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_player(db: &Db, player: &str) -> Result<Vec<License>, StoreError> {
    db.fetch_all(OF_PLAYER.with(&[player.into()])).await
}

/// The licence of a player and season, where there is one that did not come to nothing.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn live(db: &Db, player: &str, season: &str) -> Result<Option<License>, StoreError> {
    db.fetch_optional(LIVE.with(&[player.into(), season.into()])).await
}

/// Licences of a season in a state, by id, those after the id `after`.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn in_status(
    db: &Db,
    (tenant, status, season): (&str, &str, &str),
    after: &str,
    limit: i64,
) -> Result<Vec<License>, StoreError> {
    let args = [tenant.into(), status.into(), season.into(), after.into(), limit.into()];
    db.fetch_all(IN_STATUS.with(&args)).await
}

/// The players a club had a licence for in a season.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn players_of_club(
    db: &Db,
    tenant: &str,
    (season, club): (&str, &str),
    limit: i64,
) -> Result<Vec<String>, StoreError> {
    let args = [tenant.into(), season.into(), club.into(), limit.into()];
    let found: Vec<(String,)> = db.fetch_all(OF_CLUB.with(&args)).await?;
    Ok(found.into_iter().map(|(player,)| player).collect())
}

/// A page of licences, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn search(db: &Db, search: Search<'_>) -> Result<Vec<License>, StoreError> {
    let (statement, code) = list::of(search.place);
    let before = search.before.unwrap_or("z");
    let args = [
        search.tenant.into(),
        code.into(),
        search.season.into(),
        before.into(),
        search.status.into(),
        search.limit.into(),
    ];
    db.fetch_all(statement.with(&args)).await
}

/// How many licences of a season there are, by state.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn sums(
    db: &Db,
    tenant: &str,
    place: Place<'_>,
    season: &str,
) -> Result<Vec<Sum>, StoreError> {
    let (statement, code) = sums::of(place);
    db.fetch_all(statement.with(&[tenant.into(), code.into(), season.into()])).await
}

/// The members of a club by name, and others it has a licence for, with the licence of a season
/// and the type of that of the season before (empty: none is looked for).
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn members(
    db: &Db,
    (tenant, club): (&str, &str),
    (season, earlier): (&str, &str),
    limit: i64,
) -> Result<Vec<Member>, StoreError> {
    let args = [tenant.into(), club.into(), season.into(), earlier.into(), limit.into()];
    db.fetch_all(MEMBERS.with(&args)).await
}
