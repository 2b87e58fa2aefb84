//! What is owed: by whom, for what, until when, and how much of it is paid.
//!
//! Amounts are what the engine said. A due is written where it is still of the version it was read
//! at, so that of two payments at once one is asked about again.

use crate::StoreError;
use crate::db::{Arg, BATCH_ROWS, Db, Statement, Tx, any_of, statements};
use crate::standing::{Place, Standing, by_place};
use sqlx::FromRow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

statements! {
    INSERT = "insert into dues (id, tenant, category, license, suspension, player, debtor_kind, \
                  debtor, club, district, region, season, decision, currency, amount, credited, \
                  paid, due_on, state, shares, reason, created_by, created_at, updated_at, \
                  version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
                  $18, $19, $20, $21, $22, $23, $24, $25)";
    FIND = "select id, tenant, category, license, suspension, player, debtor_kind, debtor, club, \
                district, region, season, decision, currency, amount, credited, paid, due_on, \
                state, shares, reason, created_by, created_at, updated_at, version \
            from dues where tenant = $1 and id = $2";
    OF_LICENSE = "select id, tenant, category, license, suspension, player, debtor_kind, debtor, \
                      club, district, region, season, decision, currency, amount, credited, paid, \
                      due_on, state, shares, reason, created_by, created_at, updated_at, version \
                  from dues where license = $1 and category = 'license' and state <> 'void'";
    OF_PLAYER = "select id, tenant, category, license, suspension, player, debtor_kind, debtor, \
                     club, district, region, season, decision, currency, amount, credited, paid, \
                     due_on, state, shares, reason, created_by, created_at, updated_at, version \
                 from dues where player = $1 and player is not null order by id desc limit 500";
    OPEN = "select id, tenant, category, license, suspension, player, debtor_kind, debtor, club, \
                district, region, season, decision, currency, amount, credited, paid, due_on, \
                state, shares, reason, created_by, created_at, updated_at, version \
            from dues where tenant = $1 and debtor_kind = $2 and debtor = $3 and state = 'open' \
            order by due_on, id limit $4";
    OWING = "select id, tenant, category, license, suspension, player, debtor_kind, debtor, club, \
                 district, region, season, decision, currency, amount, credited, paid, due_on, \
                 state, shares, reason, created_by, created_at, updated_at, version \
             from dues where tenant = $1 and debtor_kind = $2 and debtor = $3 \
             and state in ('open', 'written_off') order by due_on, id limit 1000";
    UPDATE = "update dues set credited = $3, paid = $4, state = $5, reason = $6, updated_at = $7, \
                  version = version + 1 \
              where id = $1 and version = $2";
}

by_place! {
    list = "select id, tenant, category, license, suspension, player, debtor_kind, debtor, club, \
                district, region, season, decision, currency, amount, credited, paid, due_on, \
                state, shares, reason, created_by, created_at, updated_at, version \
            from dues where",
           " and state = $3 and id < $4 and ($5 = '' or category = $5) \
            and ($6 = '' or season = $6) order by id desc limit $7";
    sums = "select state, currency, count(*) as dues, cast(sum(amount) as bigint) as amount, \
                cast(sum(credited) as bigint) as credited, cast(sum(paid) as bigint) as paid \
            from dues where",
           " and ($3 = '' or season = $3) and ($4 = '' or category = $4) \
            group by state, currency order by state, currency";
}

static OF_LICENSES: LazyLock<String> = LazyLock::new(|| {
    let head = "select id, tenant, category, license, suspension, player, debtor_kind, debtor, \
                club, district, region, season, decision, currency, amount, credited, paid, \
                due_on, state, shares, reason, created_by, created_at, updated_at, version \
                from dues where category = 'license' and state <> 'void' and license";
    any_of(head, 1, "")
});

static FIND_IDS: LazyLock<String> = LazyLock::new(|| {
    let head = "select id, tenant, category, license, suspension, player, debtor_kind, debtor, \
                club, district, region, season, decision, currency, amount, credited, paid, \
                due_on, state, shares, reason, created_by, created_at, updated_at, version \
                from dues where tenant = $1 and id";
    any_of(head, 2, "")
});

/// The statements that find many.
pub(crate) fn lists() -> [Statement; 2] {
    [
        Statement { name: "carreau_store::dues::OF_LICENSES", sql: &OF_LICENSES },
        Statement { name: "carreau_store::dues::FIND_IDS", sql: &FIND_IDS },
    ]
}

/// What somebody owes.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Due {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// A fee category of the engine.
    pub category: String,
    /// The licence it is for.
    pub license: Option<String>,
    /// The suspension it was asked for with.
    pub suspension: Option<String>,
    /// Whom it is about.
    pub player: Option<String>,
    /// Who owes it.
    #[sqlx(flatten)]
    pub debtor: Debtor,
    /// Where it arose.
    #[sqlx(flatten)]
    pub standing: Standing,
    /// A season of the pack.
    pub season: Option<String>,
    /// The calculation it comes from.
    pub decision: String,
    /// ISO 4217.
    pub currency: String,
    /// In minor units.
    pub amount: i64,
    /// What of it was given up.
    pub credited: i64,
    /// What of it is paid.
    pub paid: i64,
    /// `YYYY-MM-DD`.
    pub due_on: String,
    /// `open`, `settled`, `void`, `written_off`.
    pub state: String,
    /// Who receives what of the amount; canonical JSON.
    pub shares: String,
    /// Why it was given up.
    pub reason: Option<String>,
    /// Who charged it.
    pub created_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
    /// Counts the changes.
    pub version: i64,
}

/// Who owes something.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, FromRow)]
pub struct Debtor {
    /// `player` or `node`.
    #[sqlx(rename = "debtor_kind")]
    pub kind: String,
    /// The player's id, or the node's code.
    #[sqlx(rename = "debtor")]
    pub id: String,
}

/// What is owed in a state, together.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Sum {
    /// The state.
    pub state: String,
    /// ISO 4217.
    pub currency: String,
    /// How many.
    pub dues: i64,
    /// In minor units.
    pub amount: i64,
    /// In minor units.
    pub credited: i64,
    /// In minor units.
    pub paid: i64,
}

/// Which dues to list.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Whose.
    pub tenant: &'a str,
    /// Of which node.
    pub place: Place<'a>,
    /// In which state.
    pub state: &'a str,
    /// Of this category; empty: all.
    pub category: &'a str,
    /// Of this season; empty: all.
    pub season: &'a str,
    /// Dues before this one; none for the newest.
    pub before: Option<&'a str>,
    /// At most this many.
    pub limit: i64,
}

impl Due {
    /// What is still to be paid, in minor units.
    #[must_use]
    pub const fn balance(&self) -> i64 {
        self.amount.saturating_sub(self.credited).saturating_sub(self.paid)
    }
}

/// Adds what is owed.
///
/// # Errors
/// [`StoreError::Conflict`] where it was charged already; those of [`Db::write`].
pub async fn insert(tx: &mut Tx, due: &Due) -> Result<(), StoreError> {
    let args = [
        (&due.id).into(),
        (&due.tenant).into(),
        (&due.category).into(),
        due.license.as_deref().into(),
        due.suspension.as_deref().into(),
        due.player.as_deref().into(),
        (&due.debtor.kind).into(),
        (&due.debtor.id).into(),
        due.standing.club.as_deref().into(),
        due.standing.district.as_deref().into(),
        due.standing.region.as_deref().into(),
        due.season.as_deref().into(),
        (&due.decision).into(),
        (&due.currency).into(),
        due.amount.into(),
        due.credited.into(),
        due.paid.into(),
        (&due.due_on).into(),
        (&due.state).into(),
        (&due.shares).into(),
        due.reason.as_deref().into(),
        (&due.created_by).into(),
        (&due.created_at).into(),
        (&due.updated_at).into(),
        due.version.into(),
    ];
    tx.execute(INSERT.with(&args)).await.map(drop)
}

/// Writes what is paid of a due and its state, where it is still of the version it was read at;
/// whether it was.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn update(tx: &mut Tx, due: &Due) -> Result<bool, StoreError> {
    let args = [
        (&due.id).into(),
        due.version.into(),
        due.credited.into(),
        due.paid.into(),
        (&due.state).into(),
        due.reason.as_deref().into(),
        (&due.updated_at).into(),
    ];
    Ok(tx.execute(UPDATE.with(&args)).await? == 1)
}

/// A due of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Due>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// The dues of these ids, by id.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find_ids(
    db: &Db,
    tenant: &str,
    ids: &[&str],
) -> Result<BTreeMap<String, Due>, StoreError> {
    let [_, find] = lists();
    let mut found = BTreeMap::new();
    for some in ids.chunks(BATCH_ROWS) {
        let Some(last) = some.last() else { continue };
        let mut args: Vec<Arg<'_>> = vec![tenant.into()];
        args.extend(some.iter().copied().map(Arg::from));
        args.resize(BATCH_ROWS.saturating_add(1), Arg::from(*last));
        for due in db.fetch_all::<Due>(find.with(&args)).await? {
            found.insert(due.id.clone(), due);
        }
    }
    Ok(found)
}

/// What a licence was charged.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_license(db: &Db, license: &str) -> Result<Option<Due>, StoreError> {
    db.fetch_optional(OF_LICENSE.with(&[license.into()])).await
}

/// What these licences were charged, by licence.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_licenses(db: &Db, licenses: &[&str]) -> Result<BTreeMap<String, Due>, StoreError> {
    let [of, _] = lists();
    let mut found = BTreeMap::new();
    for some in licenses.chunks(BATCH_ROWS) {
        let Some(last) = some.last() else { continue };
        let mut args: Vec<Arg<'_>> = some.iter().copied().map(Arg::from).collect();
        args.resize(BATCH_ROWS, Arg::from(*last));
        for due in db.fetch_all::<Due>(of.with(&args)).await? {
            if let Some(license) = due.license.clone() {
                found.insert(license, due);
            }
        }
    }
    Ok(found)
}

/// All that is or was owed about a player, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_player(db: &Db, player: &str) -> Result<Vec<Due>, StoreError> {
    db.fetch_all(OF_PLAYER.with(&[player.into()])).await
}

/// What a debtor has to pay, the oldest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn open(
    db: &Db,
    tenant: &str,
    debtor: &Debtor,
    limit: i64,
) -> Result<Vec<Due>, StoreError> {
    let args = [tenant.into(), (&debtor.kind).into(), (&debtor.id).into(), limit.into()];
    db.fetch_all(OPEN.with(&args)).await
}

/// What a debtor has to pay, and what was written off, the oldest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn owing(db: &Db, tenant: &str, debtor: &Debtor) -> Result<Vec<Due>, StoreError> {
    let args = [tenant.into(), (&debtor.kind).into(), (&debtor.id).into()];
    db.fetch_all(OWING.with(&args)).await
}

/// A page of dues in a state, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn search(db: &Db, search: Search<'_>) -> Result<Vec<Due>, StoreError> {
    let (statement, code) = list::of(search.place);
    let args = [
        search.tenant.into(),
        code.into(),
        search.state.into(),
        search.before.unwrap_or("z").into(),
        search.category.into(),
        search.season.into(),
        search.limit.into(),
    ];
    db.fetch_all(statement.with(&args)).await
}

/// What is owed of a season and a category (empty: of all), by state.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn sums(
    db: &Db,
    tenant: &str,
    place: Place<'_>,
    (season, category): (&str, &str),
) -> Result<Vec<Sum>, StoreError> {
    let (statement, code) = sums::of(place);
    let args = [tenant.into(), code.into(), season.into(), category.into()];
    db.fetch_all(statement.with(&args)).await
}
