//! Transfers between clubs: who changes from which club to which, and who has decided.
//!
//! A player has one open request at a time; the table holds to it. Which state follows which the
//! engine says: [`update`] writes it where the transfer is still the one that was asked about.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

/// The columns of a transfer.
macro_rules! columns {
    () => {
        "id, tenant, player, season, from_club, from_district, from_region, to_club, to_district, \
         to_region, kind, reason, exception, status, approvals, approval_days, on_silence, \
         decide_by, effective_from, approved_on, moved_on, fee_charged_at, fee_payer, \
         fee_refundable, fee_total, fee_currency, due, decision, requested_by, requested_at, \
         updated_at, version"
    };
}

/// That a transfer leaves or joins the node `$3`, or a club below it; any where that is empty.
macro_rules! below {
    () => {
        "($3 = '' or from_club = $3 or to_club = $3 or from_district = $3 or to_district = $3 \
         or from_region = $3 or to_region = $3)"
    };
}

/// That something is known of the player: whoever was erased moves nowhere, and nobody is reminded
/// of them.
macro_rules! known {
    () => {
        "exists (select 1 from players p where p.id = transfers.player and p.erased_at is null) "
    };
}

statements! {
    INSERT = concat!(
        "insert into transfers (", columns!(), ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
         $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, \
         $29, $30, $31, $32) on conflict do nothing"
    );
    FIND = concat!("select ", columns!(), " from transfers where tenant = $1 and id = $2");
    OF_PLAYER = concat!(
        "select ", columns!(), " from transfers where player = $1 order by id desc limit 500"
    );
    OPEN_OF_PLAYER = "select id from transfers where player = $1 \
                      and (status in ('pending_old_club', 'pending_new_club', \
                                      'pending_federation') \
                           or (status = 'approved' and moved_on is null)) limit 1";
    UPDATE = "update transfers set status = $4, decide_by = $5, approved_on = $6, moved_on = $7, \
                  due = $8, updated_at = $9, version = version + 1 \
              where id = $1 and status = $2 and version = $3";
    LIST = concat!(
        "select ", columns!(), " from transfers where tenant = $1 and status = $2 and ", below!(),
        " and ($4 = '' or season = $4) and id < $5 order by id desc limit $6"
    );
    COUNT = concat!(
        "select status, count(*) as transfers from transfers where tenant = $1 and $2 = '' and ",
        below!(), " and ($4 = '' or season = $4) group by status"
    );
    TURN = concat!(
        "select ", columns!(), " from transfers where tenant = $1 and status = $2 and \
         ($2 = 'pending_federation' or ($2 = 'pending_old_club' and from_club = $3) \
          or ($2 = 'pending_new_club' and to_club = $3)) order by id limit $4"
    );
    WAITING = concat!(
        "select ", columns!(), " from transfers where tenant = $1 and status = 'approved' \
         and moved_on is null and effective_from <= $2 and ", known!(), "order by effective_from, \
         id limit $3"
    );
    LAPSED = concat!(
        "select ", columns!(), " from transfers where tenant = $1 and status = $2 \
         and decide_by < $3 and ", known!(), "order by id limit $4"
    );
}

/// A transfer.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Transfer {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The player's id.
    pub player: String,
    /// A season of the pack.
    pub season: String,
    /// The club left.
    pub from_club: String,
    /// The district above it.
    pub from_district: Option<String>,
    /// The region.
    pub from_region: Option<String>,
    /// The club joined.
    pub to_club: String,
    /// The district above it.
    pub to_district: Option<String>,
    /// The region.
    pub to_region: Option<String>,
    /// `internal` or `external`.
    pub kind: String,
    /// The exception the request names.
    pub reason: Option<String>,
    /// The same, where it let the request in outside the window.
    pub exception: Option<String>,
    /// A state of the engine's workflow.
    pub status: String,
    /// Who approves, in this order, parted by blanks.
    pub approvals: String,
    /// Days each has for it.
    pub approval_days: Option<i64>,
    /// `remind`, `escalate` or `approve`.
    pub on_silence: String,
    /// Until when whose turn it is is to decide, `YYYY-MM-DD`.
    pub decide_by: Option<String>,
    /// From when it holds; none: from its approval on.
    pub effective_from: Option<String>,
    /// When the last approval was given.
    pub approved_on: Option<String>,
    /// When the player moved.
    pub moved_on: Option<String>,
    /// `request` or `approval`; none where it costs nothing.
    pub fee_charged_at: Option<String>,
    /// `player` or `new_club`.
    pub fee_payer: Option<String>,
    /// Whether a fee charged with the request is given back.
    pub fee_refundable: bool,
    /// In minor units.
    pub fee_total: Option<i64>,
    /// ISO 4217.
    pub fee_currency: Option<String>,
    /// What is owed for it, once it is charged.
    pub due: Option<String>,
    /// The check at the request.
    pub decision: String,
    /// Who asked for it.
    pub requested_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub requested_at: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
    /// Counts the changes.
    pub version: i64,
}

impl Transfer {
    /// Whether it waits for somebody's decision, or, decided, for its day.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let waits = self.status == "approved" && self.moved_on.is_none();
        waits || self.status.starts_with("pending_")
    }
}

/// How many transfers of a state there are.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Count {
    /// The state.
    pub status: String,
    /// How many.
    pub transfers: i64,
}

/// Which transfers to list.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Whose.
    pub tenant: &'a str,
    /// Of which state.
    pub status: &'a str,
    /// Of a node and all below it, by either club; empty: all.
    pub node: &'a str,
    /// Of which season; empty: all.
    pub season: &'a str,
    /// Those before this one; none for the newest.
    pub before: Option<&'a str>,
    /// At most this many.
    pub limit: i64,
}

/// Adds a transfer; whether the player had no other that is open.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn insert(tx: &mut Tx, transfer: &Transfer) -> Result<bool, StoreError> {
    let args = [
        (&transfer.id).into(),
        (&transfer.tenant).into(),
        (&transfer.player).into(),
        (&transfer.season).into(),
        (&transfer.from_club).into(),
        transfer.from_district.as_deref().into(),
        transfer.from_region.as_deref().into(),
        (&transfer.to_club).into(),
        transfer.to_district.as_deref().into(),
        transfer.to_region.as_deref().into(),
        (&transfer.kind).into(),
        transfer.reason.as_deref().into(),
        transfer.exception.as_deref().into(),
        (&transfer.status).into(),
        (&transfer.approvals).into(),
        transfer.approval_days.into(),
        (&transfer.on_silence).into(),
        transfer.decide_by.as_deref().into(),
        transfer.effective_from.as_deref().into(),
        transfer.approved_on.as_deref().into(),
        transfer.moved_on.as_deref().into(),
        transfer.fee_charged_at.as_deref().into(),
        transfer.fee_payer.as_deref().into(),
        transfer.fee_refundable.into(),
        transfer.fee_total.into(),
        transfer.fee_currency.as_deref().into(),
        transfer.due.as_deref().into(),
        (&transfer.decision).into(),
        (&transfer.requested_by).into(),
        (&transfer.requested_at).into(),
        (&transfer.updated_at).into(),
        transfer.version.into(),
    ];
    Ok(tx.execute(INSERT.with(&args)).await? == 1)
}

/// Writes the state of a transfer and what came with it, where it still is in `from` and of the
/// version it was read at; whether it was.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn update(tx: &mut Tx, from: &str, transfer: &Transfer) -> Result<bool, StoreError> {
    let args = [
        (&transfer.id).into(),
        from.into(),
        transfer.version.into(),
        (&transfer.status).into(),
        transfer.decide_by.as_deref().into(),
        transfer.approved_on.as_deref().into(),
        transfer.moved_on.as_deref().into(),
        transfer.due.as_deref().into(),
        (&transfer.updated_at).into(),
    ];
    Ok(tx.execute(UPDATE.with(&args)).await? == 1)
}

/// A transfer of a tenant's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, id: &str) -> Result<Option<Transfer>, StoreError> {
    db.fetch_optional(FIND.with(&[tenant.into(), id.into()])).await
}

/// All transfers of a player, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_player(db: &Db, player: &str) -> Result<Vec<Transfer>, StoreError> {
    db.fetch_all(OF_PLAYER.with(&[player.into()])).await
}

/// Whether one of a player is open, as a transaction sees it.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn is_open(tx: &mut Tx, player: &str) -> Result<bool, StoreError> {
    let found: Vec<(String,)> = tx.fetch_all(OPEN_OF_PLAYER.with(&[player.into()])).await?;
    Ok(!found.is_empty())
}

/// A page of transfers in a state, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn search(db: &Db, search: Search<'_>) -> Result<Vec<Transfer>, StoreError> {
    let args = [
        search.tenant.into(),
        search.status.into(),
        search.node.into(),
        search.season.into(),
        search.before.unwrap_or("z").into(),
        search.limit.into(),
    ];
    db.fetch_all(LIST.with(&args)).await
}

/// How many there are of each state that has any: of a node and all below it, and of a season;
/// empty: of all.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn counts(
    db: &Db,
    tenant: &str,
    (node, season): (&str, &str),
) -> Result<Vec<Count>, StoreError> {
    let args = [tenant.into(), "".into(), node.into(), season.into()];
    db.fetch_all(COUNT.with(&args)).await
}

/// Those that wait for the decision of a node, the oldest first: a club's, or of the state
/// `pending_federation` the federation's.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn awaiting(
    db: &Db,
    (tenant, status, node): (&str, &str, &str),
    limit: i64,
) -> Result<Vec<Transfer>, StoreError> {
    let args = [tenant.into(), status.into(), node.into(), limit.into()];
    db.fetch_all(TURN.with(&args)).await
}

/// Those that were approved for a day that has come, and whose players have not moved yet.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn waiting(
    db: &Db,
    tenant: &str,
    today: &str,
    limit: i64,
) -> Result<Vec<Transfer>, StoreError> {
    db.fetch_all(WAITING.with(&[tenant.into(), today.into(), limit.into()])).await
}

/// Those of a state whose term is over, the oldest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn lapsed(
    db: &Db,
    (tenant, status, today): (&str, &str, &str),
    limit: i64,
) -> Result<Vec<Transfer>, StoreError> {
    let args = [tenant.into(), status.into(), today.into(), limit.into()];
    db.fetch_all(LAPSED.with(&args)).await
}
