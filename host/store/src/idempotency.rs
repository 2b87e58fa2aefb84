//! Creating requests that were answered: the same key and body gets the first answer again.
//!
//! [`claim`] is the first statement of the transaction that creates something, [`keep`] its last.
//! Of two equal requests at once the second waits in `claim` until the first has committed, and
//! finds its answer; where the first failed, the second is the first.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    CLAIM = "insert into idempotency_keys (tenant, actor, route, key, request_sha256, created_at) \
             values ($1, $2, $3, $4, $5, $6) \
             on conflict (tenant, actor, route, key) do nothing";
    READ = "select request_sha256, status, headers, body from idempotency_keys \
            where tenant = $1 and actor = $2 and route = $3 and key = $4";
    KEEP = "update idempotency_keys set status = $5, headers = $6, body = $7 \
            where tenant = $1 and actor = $2 and route = $3 and key = $4";
    FORGET = "delete from idempotency_keys where created_at < $1";
}

/// A request that is to have one effect, however often it is sent.
#[derive(Clone, Debug)]
pub struct Key {
    /// The tenant's code, or `platform`.
    pub tenant: String,
    /// Who asks.
    pub actor: String,
    /// Method and path, as described.
    pub route: String,
    /// As the sender chose it.
    pub key: String,
    /// SHA-256 of the request's query and body.
    pub request_sha256: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: i64,
    /// JSON of the headers that belong to it.
    pub headers: String,
    /// The body.
    pub body: String,
}

/// What a key is at present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// New: do it, and [`keep`] the answer.
    First,
    /// The same request was answered: give this again.
    Again(Answer),
    /// Another request had this key.
    Other,
}

#[derive(FromRow)]
struct Row {
    request_sha256: String,
    status: Option<i64>,
    headers: Option<String>,
    body: Option<String>,
}

fn args(key: &Key) -> [crate::db::Arg<'_>; 4] {
    [(&key.tenant).into(), (&key.actor).into(), (&key.route).into(), (&key.key).into()]
}

/// Takes a key within the caller's transaction, whose first statement it must be.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn claim(tx: &mut Tx, key: &Key) -> Result<Claim, StoreError> {
    let [tenant, actor, route, name] = args(key);
    let sent = [tenant, actor, route, name, (&key.request_sha256).into(), (&key.created_at).into()];
    if tx.execute(CLAIM.with(&sent)).await? == 1 {
        return Ok(Claim::First);
    }
    let found: Vec<Row> = tx.fetch_all(READ.with(&args(key))).await?;
    Ok(known(found, key))
}

/// What a key is at present, without taking it.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, key: &Key) -> Result<Claim, StoreError> {
    let found: Vec<Row> = db.fetch_all(READ.with(&args(key))).await?;
    Ok(known(found, key))
}

fn known(found: Vec<Row>, key: &Key) -> Claim {
    match found.into_iter().next() {
        Some(row) if row.request_sha256 != key.request_sha256 => Claim::Other,
        Some(Row { status: Some(status), headers: Some(headers), body: Some(body), .. }) => {
            Claim::Again(Answer { status, headers, body })
        }
        // Not there, forgotten a moment ago, or damaged: doing it once more is what is asked.
        _ => Claim::First,
    }
}

/// Keeps the answer, within the transaction that claimed the key.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn keep(tx: &mut Tx, key: &Key, answer: &Answer) -> Result<(), StoreError> {
    let [tenant, actor, route, name] = args(key);
    let args = [
        tenant,
        actor,
        route,
        name,
        answer.status.into(),
        (&answer.headers).into(),
        (&answer.body).into(),
    ];
    tx.execute(KEEP.with(&args)).await.map(drop)
}

/// Forgets the answers from before an instant.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn forget(db: &Db, before: String) -> Result<u64, StoreError> {
    db.write(before, |tx, before| {
        Box::pin(async { tx.execute(FORGET.with(&[before.into()])).await })
    })
    .await
}
