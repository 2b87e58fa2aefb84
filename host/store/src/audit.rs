//! The audit log: who did what, append-only, sealed in a chain of hashes.
//!
//! An entry joins the transaction of what it tells of ([`append`]). `seal.rs` puts what is unsealed
//! under the next seal, `verify.rs` finds what was altered, taken away or moved since. Entries are
//! never changed; [`erase`] deletes payloads, whose commitments stay.

mod seal;
mod verify;

pub use seal::{CHAIN_START, ENTRIES_MAX, Seal, head, seal, unsealed};
pub use verify::{Finding, Report, verify};

pub(crate) use seal::STATEMENTS as SEAL_STATEMENTS;
pub(crate) use verify::STATEMENTS as VERIFY_STATEMENTS;

use crate::StoreError;
use crate::db::{Arg, Db, Statement, Tx, batch, statements};
use sha2::{Digest, Sha256};
use sqlx::FromRow;
use std::sync::LazyLock;

/// Columns of an entry.
const COLUMNS: usize = 13;

/// The chain of what is no tenant's.
pub const PLATFORM: &str = "platform";

statements! {
    PUT = "insert into audit_entries (id, chain, happened_at, actor, action, entity_kind, \
           entity_id, from_state, to_state, request_id, payload, salt, commitment) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    PUT_UNSEALED = "insert into audit_unsealed (chain, entry) values ($1, $2)";
    LIST = "select e.id, e.chain, e.happened_at, e.actor, e.action, e.entity_kind, e.entity_id, \
            e.from_state, e.to_state, e.request_id, e.payload, e.commitment, e.erased_at, \
            u.name as actor_name \
            from audit_entries e \
            left join users u on e.actor like 'user:%' and u.id = substr(e.actor, 6) \
            where e.chain = $1 and e.id < $2 \
            and ($3 = '' or e.entity_kind = $3) and ($4 = '' or e.entity_id = $4) \
            and ($5 = '' or e.actor = $5) and e.happened_at >= $6 and e.happened_at < $7 \
            order by e.id desc limit $8";
    ERASE = "update audit_entries set payload = null, salt = null, erased_at = $4 \
             where chain = $1 and entity_kind = $2 and entity_id = $3 and erased_at is null";
}

static PUT_MANY: LazyLock<String> = LazyLock::new(|| {
    let head = "insert into audit_entries (id, chain, happened_at, actor, action, entity_kind, \
                entity_id, from_state, to_state, request_id, payload, salt, commitment)";
    batch(head, COLUMNS, "")
});

static PUT_UNSEALED_MANY: LazyLock<String> =
    LazyLock::new(|| batch("insert into audit_unsealed (chain, entry)", 2, ""));

/// The statements that write many rows.
pub(crate) fn batches() -> [Statement; 2] {
    [
        Statement { name: "carreau_store::audit::PUT_MANY", sql: &PUT_MANY },
        Statement { name: "carreau_store::audit::PUT_UNSEALED_MANY", sql: &PUT_UNSEALED_MANY },
    ]
}

/// An entry to append.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// UUIDv7.
    pub id: String,
    /// The tenant's code, or [`PLATFORM`].
    pub chain: String,
    /// RFC 3339, UTC, milliseconds.
    pub happened_at: String,
    /// Who.
    pub actor: String,
    /// What was done: `license_fee_config.updated`.
    pub action: String,
    /// To what kind of thing.
    pub entity_kind: String,
    /// To which.
    pub entity_id: String,
    /// State before, where it has states.
    pub from_state: Option<String>,
    /// State after.
    pub to_state: Option<String>,
    /// Leads to the logs.
    pub request_id: String,
    /// Canonical JSON.
    pub payload: String,
    /// 32 random bytes.
    pub salt: Vec<u8>,
}

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Entry {
    /// UUIDv7.
    pub id: String,
    /// The tenant's code, or [`PLATFORM`].
    pub chain: String,
    /// RFC 3339, UTC, milliseconds.
    pub happened_at: String,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub entity_kind: String,
    /// To which.
    pub entity_id: String,
    /// State before.
    pub from_state: Option<String>,
    /// State after.
    pub to_state: Option<String>,
    /// Leads to the logs.
    pub request_id: String,
    /// Canonical JSON; none once erased.
    pub payload: Option<String>,
    /// SHA-256 of salt and payload.
    pub commitment: String,
    /// When the payload was erased.
    pub erased_at: Option<String>,
}

/// An entry, and the name of who acted.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Named {
    /// The entry.
    #[sqlx(flatten)]
    pub entry: Entry,
    /// The name of the user who acted, where one did.
    pub actor_name: Option<String>,
}

/// Which entries to list.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Of which chain.
    pub chain: &'a str,
    /// Entries before this one; none for the newest.
    pub before: Option<&'a str>,
    /// Of this kind of thing; empty: all.
    pub entity_kind: &'a str,
    /// Of this thing; empty: all.
    pub entity_id: &'a str,
    /// By this actor; empty: all.
    pub actor: &'a str,
    /// From this instant on.
    pub from: &'a str,
    /// Up to this instant, which is not inside.
    pub to: &'a str,
    /// At most this many.
    pub limit: i64,
}

/// What a payload is committed to by: SHA-256 of salt and payload, in hexadecimal.
#[must_use]
pub fn commitment(salt: &[u8], payload: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(payload);
    hexadecimal(&hash.finalize())
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Appends an entry within the caller's transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn append(tx: &mut Tx, entry: &NewEntry) -> Result<(), StoreError> {
    let commitment = commitment(&entry.salt, &entry.payload);
    tx.execute(PUT.with(&values(entry, &commitment))).await?;
    let args = [(&entry.chain).into(), (&entry.id).into()];
    tx.execute(PUT_UNSEALED.with(&args)).await.map(drop)
}

/// The same for many, by batches.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn append_many(tx: &mut Tx, entries: &[NewEntry]) -> Result<(), StoreError> {
    let [put, put_unsealed] = batches();
    let commitments: Vec<String> =
        entries.iter().map(|entry| commitment(&entry.salt, &entry.payload)).collect();
    let rows: Vec<[Arg<'_>; COLUMNS]> = entries
        .iter()
        .zip(&commitments)
        .map(|(entry, commitment)| values(entry, commitment))
        .collect();
    tx.execute_many((put, PUT), &rows).await?;
    let rows: Vec<[Arg<'_>; 2]> =
        entries.iter().map(|entry| [(&entry.chain).into(), (&entry.id).into()]).collect();
    tx.execute_many((put_unsealed, PUT_UNSEALED), &rows).await
}

fn values<'a>(entry: &'a NewEntry, commitment: &'a str) -> [Arg<'a>; COLUMNS] {
    [
        (&entry.id).into(),
        (&entry.chain).into(),
        (&entry.happened_at).into(),
        (&entry.actor).into(),
        (&entry.action).into(),
        (&entry.entity_kind).into(),
        (&entry.entity_id).into(),
        entry.from_state.as_deref().into(),
        entry.to_state.as_deref().into(),
        (&entry.request_id).into(),
        (&entry.payload).into(),
        entry.salt.as_slice().into(),
        commitment.into(),
    ]
}

/// A page of entries, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db, search: Search<'_>) -> Result<Vec<Named>, StoreError> {
    // Past every UUID, in every collation.
    let before = search.before.unwrap_or("z");
    let args = [
        search.chain.into(),
        before.into(),
        search.entity_kind.into(),
        search.entity_id.into(),
        search.actor.into(),
        search.from.into(),
        search.to.into(),
        search.limit.into(),
    ];
    db.fetch_all(LIST.with(&args)).await
}

/// Deletes the payloads of everything that was told of a thing; their commitments stay, so that the
/// chain still holds.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn erase(
    tx: &mut Tx,
    chain: &str,
    entity_kind: &str,
    entity_id: &str,
    at: &str,
) -> Result<u64, StoreError> {
    let args = [chain.into(), entity_kind.into(), entity_id.into(), at.into()];
    tx.execute(ERASE.with(&args)).await
}
