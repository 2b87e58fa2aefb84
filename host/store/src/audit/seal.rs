//! Sealing: what is unsealed is put in its place under the next seal of its chain.
//!
//! However many hosts seal at once: they collide in the seal's number, and one of them is told of a
//! conflict. An entry whose transaction ends late is sealed by the next seal.

use super::{Entry, hexadecimal};
use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sha2::{Digest, Sha256};
use sqlx::FromRow;

/// What the first seal of a chain names as the one before.
pub const CHAIN_START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Entries under one seal at most.
pub const ENTRIES_MAX: i64 = 1000;

statements! {
    CHAINS = "select distinct chain from audit_unsealed order by chain";
    UNSEALED = "select e.id, e.chain, e.happened_at, e.actor, e.action, e.entity_kind, \
                e.entity_id, e.from_state, e.to_state, e.request_id, e.payload, e.commitment, \
                e.erased_at \
                from audit_unsealed u join audit_entries e on e.id = u.entry \
                where u.chain = $1 order by u.entry limit $2";
    HEAD = "select chain, number, count, root, previous, hash, sealed_at from audit_seals \
            where chain = $1 order by number desc limit 1";
    PUT_SEAL = "insert into audit_seals (chain, number, count, root, previous, hash, sealed_at) \
                values ($1, $2, $3, $4, $5, $6, $7)";
    PUT_PLACE = "insert into audit_places (chain, seal, place, entry) values ($1, $2, $3, $4)";
    SEALED = "delete from audit_unsealed where chain = $1 and entry in ( \
                  select entry from audit_places where chain = $1 and seal = $2)";
}

/// A seal.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Seal {
    /// Of which chain.
    pub chain: String,
    /// 1, 2, 3 …
    pub number: i64,
    /// Entries under it.
    pub count: i64,
    /// SHA-256 over the hashes of its entries.
    pub root: String,
    /// The seal before.
    pub previous: String,
    /// What the next one names.
    pub hash: String,
    /// RFC 3339, UTC, milliseconds.
    pub sealed_at: String,
}

impl Seal {
    /// What its `hash` is to be.
    pub(super) fn computed_hash(&self) -> String {
        let Self { chain, number, count, root, previous, hash: _, sealed_at } = self;
        let text = format!("{chain}\n{number}\n{count}\n{root}\n{previous}\n{sealed_at}");
        hexadecimal(&Sha256::digest(text))
    }
}

/// The hash of an entry: of everything in it but the payload, which its commitment stands for.
pub(super) fn leaf(entry: &Entry) -> [u8; 32] {
    let members = serde_json::json!({
        "action": entry.action,
        "actor": entry.actor,
        "chain": entry.chain,
        "commitment": entry.commitment,
        "entity_id": entry.entity_id,
        "entity_kind": entry.entity_kind,
        "from_state": entry.from_state,
        "happened_at": entry.happened_at,
        "id": entry.id,
        "request_id": entry.request_id,
        "to_state": entry.to_state,
    });
    Sha256::digest(members.to_string()).into()
}

/// The root over entries, in their order.
pub(super) fn root<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> String {
    let mut hash = Sha256::new();
    for entry in entries {
        hash.update(leaf(entry));
    }
    hexadecimal(&hash.finalize())
}

/// The chains with something to seal.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn unsealed(db: &Db) -> Result<Vec<String>, StoreError> {
    let chains: Vec<(String,)> = db.fetch_all(CHAINS.with(&[])).await?;
    Ok(chains.into_iter().map(|(chain,)| chain).collect())
}

/// The last seal of a chain; what an outside witness keeps, to find a cut tail.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn head(db: &Db, chain: &str) -> Result<Option<Seal>, StoreError> {
    db.fetch_optional(HEAD.with(&[chain.into()])).await
}

/// Seals what is unsealed of a chain, at most a thousand entries; none where there is nothing.
///
/// # Errors
/// [`StoreError::Conflict`] where another host sealed at the same time, and those of [`Db::write`].
pub async fn seal(db: &Db, chain: &str, at: String) -> Result<Option<Seal>, StoreError> {
    db.write((chain.to_owned(), at), |tx, (chain, at)| Box::pin(put(tx, chain, at))).await
}

async fn put(tx: &mut Tx, chain: &str, at: &str) -> Result<Option<Seal>, StoreError> {
    let entries: Vec<Entry> =
        tx.fetch_all(UNSEALED.with(&[chain.into(), ENTRIES_MAX.into()])).await?;
    if entries.is_empty() {
        return Ok(None);
    }
    let before: Vec<Seal> = tx.fetch_all(HEAD.with(&[chain.into()])).await?;
    let before = before.into_iter().next();
    let mut seal = Seal {
        chain: chain.to_owned(),
        number: before.as_ref().map_or(1, |seal| seal.number.saturating_add(1)),
        count: i64::try_from(entries.len()).unwrap_or(i64::MAX),
        root: root(&entries),
        previous: before.map_or_else(|| CHAIN_START.to_owned(), |seal| seal.hash),
        hash: String::new(),
        sealed_at: at.to_owned(),
    };
    seal.hash = seal.computed_hash();
    let args = [
        (&seal.chain).into(),
        seal.number.into(),
        seal.count.into(),
        (&seal.root).into(),
        (&seal.previous).into(),
        (&seal.hash).into(),
        (&seal.sealed_at).into(),
    ];
    tx.execute(PUT_SEAL.with(&args)).await?;
    for (place, entry) in (0_i64..).zip(&entries) {
        let args = [chain.into(), seal.number.into(), place.into(), (&entry.id).into()];
        tx.execute(PUT_PLACE.with(&args)).await?;
    }
    tx.execute(SEALED.with(&[chain.into(), seal.number.into()])).await?;
    Ok(Some(seal))
}
