//! International transfer certificates: which federation releases whom to which, and who has
//! decided.
//!
//! One row is read by both federations and, where it decides, by an authority ([`Eyes`]). A person
//! has one open certificate at a time, whichever federation asks; the table holds to it.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

/// The columns of a certificate.
macro_rules! columns {
    () => {
        "id, number, tenant, releasing_tenant, receiving, releasing, receiving_confederation, \
         releasing_confederation, is_intercontinental, person, player, releasing_player, \
         releasing_number, club, district, region, season, status, federation_approval, authority, \
         authority_decided_at, reference, refusal, delay_days, validity_days, valid_until, \
         fee_amount, fee_currency, fee_payer, fee_blocks, fee_paid_on, fee_paid_by, completed_on, \
         eligible_from, decision, requested_by, requested_at, updated_at, version"
    };
}

/// That a certificate is before the eyes of a tenant (`$1`), which is an authority (`$2`) or none:
/// that of the authority it is once its decision is awaited.
macro_rules! seen {
    () => {
        "(tenant = $1 or releasing_tenant = $1 \
          or (authority = $2 and (status = 'pending_fipjp' or authority_decided_at is not null)))"
    };
}

/// That a certificate is of a club of the node `$3` or below it, where it is the tenant's own; any
/// where that is empty.
macro_rules! below {
    () => {
        "($3 = '' or (tenant = $1 and (club = $3 or district = $3 or region = $3)))"
    };
}

statements! {
    INSERT = concat!(
        "insert into certificates (", columns!(), ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, \
         $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, \
         $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39) on conflict do nothing"
    );
    BY_NUMBER = concat!("select ", columns!(), " from certificates where number = $1");
    FIND = concat!(
        "select ", columns!(), " from certificates where ", seen!(), " and number = $3"
    );
    FIND_ID = concat!(
        "select ", columns!(), " from certificates where ", seen!(), " and id = $3"
    );
    OF_PERSON = concat!(
        "select ", columns!(), " from certificates where ", seen!(), " and person = $3 \
         order by id desc limit 200"
    );
    OPEN = concat!(
        "select ", columns!(), " from certificates \
         where (person = (select person_id from players where id = $1) \
                or releasing_player in ( \
                    select p.id from players p join players q on q.person_id = p.person_id \
                    where q.id = $1)) \
         and status in ('pending_federation_approval', 'pending_release', 'pending_fipjp', \
                        'released') order by id limit 10"
    );
    UPDATE = "update certificates set status = $4, federation_approval = $5, \
                  authority_decided_at = $6, reference = $7, refusal = $8, valid_until = $9, \
                  fee_paid_on = $10, fee_paid_by = $11, completed_on = $12, eligible_from = $13, \
                  releasing_player = $14, updated_at = $15, version = version + 1 \
              where id = $1 and status = $2 and version = $3";
    LIST = concat!(
        "select ", columns!(), " from certificates where ", seen!(), " and ", below!(),
        " and status = $4 and id < $5 order by id desc limit $6"
    );
    EARLIEST = concat!(
        "select ", columns!(), " from certificates where status = $3 and (\
         ($3 = 'pending_federation_approval' and tenant = $1) \
         or ($3 = 'released' and $1 = case \
             when fee_blocks and fee_amount is not null and fee_paid_on is null \
             then coalesce(releasing_tenant, tenant) else tenant end) \
         or ($3 = 'pending_release' and coalesce(releasing_tenant, tenant) = $1) \
         or ($3 = 'pending_fipjp' and (tenant = $1 or authority = $2))) order by id limit $4"
    );
    COUNT = concat!(
        "select status, count(*) as certificates from certificates where ", seen!(), " and ",
        below!(), " group by status"
    );
    OVER = concat!(
        "select ", columns!(), " from certificates where tenant = $1 and status = 'released' \
         and valid_until < $2 order by id limit $3"
    );
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Certificate {
    /// UUIDv7 in lower case.
    pub id: String,
    /// `ITC-2026-000001`.
    pub number: String,
    /// The receiving federation's tenant, whose it is.
    pub tenant: String,
    /// The releasing federation's, where it is here.
    pub releasing_tenant: Option<String>,
    /// The receiving federation: ISO 3166-1 alpha-2, or a part of it.
    pub receiving: String,
    /// The releasing federation.
    pub releasing: String,
    /// The receiving federation's confederation.
    pub receiving_confederation: String,
    /// The releasing federation's.
    pub releasing_confederation: String,
    /// Whether the two differ.
    pub is_intercontinental: bool,
    /// The person.
    pub person: String,
    /// The receiving federation's record of the person.
    pub player: String,
    /// The releasing federation's, where it is known.
    pub releasing_player: Option<String>,
    /// What the releasing federation knows the player by, as the request says.
    pub releasing_number: Option<String>,
    /// The club joined.
    pub club: String,
    /// The district above it.
    pub district: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// A season of the receiving tenant's pack.
    pub season: String,
    /// A state of the engine's workflow.
    pub status: String,
    /// `not_required`, `pending`, `approved` or `rejected`.
    pub federation_approval: String,
    /// Who decides besides the two federations: `CEP` or `FIPJP`.
    pub authority: Option<String>,
    /// When it did, RFC 3339, UTC, milliseconds.
    pub authority_decided_at: Option<String>,
    /// The reference of its approval.
    pub reference: Option<String>,
    /// Why it was refused, by whomever.
    pub refusal: Option<String>,
    /// Days from completion until the player competes.
    pub delay_days: i64,
    /// Days for which it can be completed once released.
    pub validity_days: Option<i64>,
    /// The last day on which it can be completed, `YYYY-MM-DD`.
    pub valid_until: Option<String>,
    /// The releasing federation's handling fee in minor units.
    pub fee_amount: Option<i64>,
    /// ISO 4217.
    pub fee_currency: Option<String>,
    /// `player`, `receiving_club` or `receiving_federation`.
    pub fee_payer: Option<String>,
    /// Whether it is completed only once that is paid.
    pub fee_blocks: bool,
    /// When it was paid, `YYYY-MM-DD`.
    pub fee_paid_on: Option<String>,
    /// Who said so.
    pub fee_paid_by: Option<String>,
    /// When it was completed, `YYYY-MM-DD`.
    pub completed_on: Option<String>,
    /// From when the player competes.
    pub eligible_from: Option<String>,
    /// What the engine answered to the request.
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

/// Who looks: a tenant, and which authority it is, where it is one.
#[derive(Clone, Copy, Debug)]
pub struct Eyes<'a> {
    /// The tenant's code.
    pub tenant: &'a str,
    /// `CEP`, `FIPJP`; empty: none.
    pub authority: &'a str,
}

/// How many certificates of a state there are.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Count {
    /// The state.
    pub status: String,
    /// How many.
    pub certificates: i64,
}

/// Adds a certificate; whether the person had no other that is open.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn insert(tx: &mut Tx, it: &Certificate) -> Result<bool, StoreError> {
    let args = [
        (&it.id).into(),
        (&it.number).into(),
        (&it.tenant).into(),
        it.releasing_tenant.as_deref().into(),
        (&it.receiving).into(),
        (&it.releasing).into(),
        (&it.receiving_confederation).into(),
        (&it.releasing_confederation).into(),
        it.is_intercontinental.into(),
        (&it.person).into(),
        (&it.player).into(),
        it.releasing_player.as_deref().into(),
        it.releasing_number.as_deref().into(),
        (&it.club).into(),
        it.district.as_deref().into(),
        it.region.as_deref().into(),
        (&it.season).into(),
        (&it.status).into(),
        (&it.federation_approval).into(),
        it.authority.as_deref().into(),
        it.authority_decided_at.as_deref().into(),
        it.reference.as_deref().into(),
        it.refusal.as_deref().into(),
        it.delay_days.into(),
        it.validity_days.into(),
        it.valid_until.as_deref().into(),
        it.fee_amount.into(),
        it.fee_currency.as_deref().into(),
        it.fee_payer.as_deref().into(),
        it.fee_blocks.into(),
        it.fee_paid_on.as_deref().into(),
        it.fee_paid_by.as_deref().into(),
        it.completed_on.as_deref().into(),
        it.eligible_from.as_deref().into(),
        (&it.decision).into(),
        (&it.requested_by).into(),
        (&it.requested_at).into(),
        (&it.updated_at).into(),
        it.version.into(),
    ];
    Ok(tx.execute(INSERT.with(&args)).await? == 1)
}

/// Writes the state of a certificate and what came with it, where it still is in `from` and of the
/// version it was read at; whether it was.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn update(tx: &mut Tx, from: &str, it: &Certificate) -> Result<bool, StoreError> {
    let args = [
        (&it.id).into(),
        from.into(),
        it.version.into(),
        (&it.status).into(),
        (&it.federation_approval).into(),
        it.authority_decided_at.as_deref().into(),
        it.reference.as_deref().into(),
        it.refusal.as_deref().into(),
        it.valid_until.as_deref().into(),
        it.fee_paid_on.as_deref().into(),
        it.fee_paid_by.as_deref().into(),
        it.completed_on.as_deref().into(),
        it.eligible_from.as_deref().into(),
        it.releasing_player.as_deref().into(),
        (&it.updated_at).into(),
    ];
    Ok(tx.execute(UPDATE.with(&args)).await? == 1)
}

/// The certificate of a number, whoever asks: what is public of it is the caller's to choose.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn by_number(db: &Db, number: &str) -> Result<Option<Certificate>, StoreError> {
    db.fetch_optional(BY_NUMBER.with(&[number.into()])).await
}

/// The certificate of a number, for who may see it.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(
    db: &Db,
    eyes: Eyes<'_>,
    number: &str,
) -> Result<Option<Certificate>, StoreError> {
    let args = [eyes.tenant.into(), eyes.authority.into(), number.into()];
    db.fetch_optional(FIND.with(&args)).await
}

/// The certificate of an id, for who may see it.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find_id(db: &Db, eyes: Eyes<'_>, id: &str) -> Result<Option<Certificate>, StoreError> {
    let args = [eyes.tenant.into(), eyes.authority.into(), id.into()];
    db.fetch_optional(FIND_ID.with(&args)).await
}

/// Those of a person, for who may see them, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_person(
    db: &Db,
    eyes: Eyes<'_>,
    person: &str,
) -> Result<Vec<Certificate>, StoreError> {
    let args = [eyes.tenant.into(), eyes.authority.into(), person.into()];
    db.fetch_all(OF_PERSON.with(&args)).await
}

/// The open one of a player's person, or of whom the player is to leave, whichever federation asks
/// for it.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn open(db: &Db, player: &str) -> Result<Option<Certificate>, StoreError> {
    Ok(open_all(db, player).await?.into_iter().next())
}

/// All that are, where two were asked for before it was known that they are of one person.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn open_all(db: &Db, player: &str) -> Result<Vec<Certificate>, StoreError> {
    db.fetch_all(OPEN.with(&[player.into()])).await
}

/// The ids of those that are open, as a transaction sees it.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn open_in(tx: &mut Tx, player: &str) -> Result<Vec<String>, StoreError> {
    let found: Vec<Certificate> = tx.fetch_all(OPEN.with(&[player.into()])).await?;
    Ok(found.into_iter().map(|it| it.id).collect())
}

/// A page of those in a state, for who may see them, the newest first: of a node's clubs alone, or
/// of all where it is empty.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(
    db: &Db,
    eyes: Eyes<'_>,
    (node, status): (&str, &str),
    before: Option<&str>,
    limit: i64,
) -> Result<Vec<Certificate>, StoreError> {
    let args = [
        eyes.tenant.into(),
        eyes.authority.into(),
        node.into(),
        status.into(),
        before.unwrap_or("z").into(),
        limit.into(),
    ];
    db.fetch_all(LIST.with(&args)).await
}

/// The earliest of those in a state whose next decision is a tenant's, or may be: once released it
/// is the receiving federation's, and before that the releasing one's that a fee is paid which
/// stands in the way.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn earliest(
    db: &Db,
    eyes: Eyes<'_>,
    status: &str,
    limit: i64,
) -> Result<Vec<Certificate>, StoreError> {
    let args = [eyes.tenant.into(), eyes.authority.into(), status.into(), limit.into()];
    db.fetch_all(EARLIEST.with(&args)).await
}

/// How many there are of each state that has any, for who may see them: of a node's clubs alone, or
/// of all where it is empty.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn counts(db: &Db, eyes: Eyes<'_>, node: &str) -> Result<Vec<Count>, StoreError> {
    db.fetch_all(COUNT.with(&[eyes.tenant.into(), eyes.authority.into(), node.into()])).await
}

/// Those of a receiving tenant that were released and whose last day is past.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn over(
    db: &Db,
    tenant: &str,
    today: &str,
    limit: i64,
) -> Result<Vec<Certificate>, StoreError> {
    db.fetch_all(OVER.with(&[tenant.into(), today.into(), limit.into()])).await
}
