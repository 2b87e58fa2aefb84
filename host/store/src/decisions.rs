//! Recorded decisions: what the engine answered, to what, by which module and pack.
//!
//! A decision is written as it is given and read as it was written; nothing here knows what an
//! answer means. A free-standing one goes through the [`DecisionWriter`]; one made for a thing is
//! [`insert`]ed in that thing's transaction. Erasing takes the payload and its salt away and leaves
//! the commitment.

mod binding;
mod row;
mod writer;

pub(crate) use binding::STATEMENTS as BINDING_STATEMENTS;
pub use binding::{Binding, binding, count_binding};
pub use writer::DecisionWriter;

use crate::StoreError;
use crate::db::{Arg, Db, Tx, statements};
use row::Row;
use sha2::{Digest, Sha256};

statements! {
    INSERT = "insert into decisions \
              (id, tenant, op, on_date, purpose, outcome, request, result, salt, commitment, \
               erased_at, reply_sha256, engine_hash, pack_hash, script_operations, subject_kind, \
               subject_id, decided_at, decided_by, request_id) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
                      $18, $19, $20)";
    FIND = "select id, tenant, op, on_date, purpose, outcome, request, result, salt, commitment, \
            erased_at, reply_sha256, engine_hash, pack_hash, script_operations, subject_kind, \
            subject_id, decided_at, decided_by, request_id \
            from decisions where id = $1";
    PAGE = "select id, tenant, op, on_date, purpose, outcome, request, result, salt, commitment, \
            erased_at, reply_sha256, engine_hash, pack_hash, script_operations, subject_kind, \
            subject_id, decided_at, decided_by, request_id \
            from decisions where id > $1 and decided_at >= $2 order by id limit $3";
    OF_SUBJECT = "select id, tenant, op, on_date, purpose, outcome, request, result, salt, \
                  commitment, erased_at, reply_sha256, engine_hash, pack_hash, script_operations, \
                  subject_kind, subject_id, decided_at, decided_by, request_id \
                  from decisions where tenant = $1 and subject_kind = $2 and subject_id = $3 \
                  and subject_id is not null order by id limit 1000";
    COUNT = "select count(*) from decisions where decided_at >= $1";
    ERASE = "update decisions set request = null, result = null, salt = null, erased_at = $2 \
             where id = $1 and erased_at is null";
}

/// One recorded answer of the engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Whose pack answered.
    pub tenant: String,
    /// The operation: `license_fee.calculate`.
    pub op: String,
    /// The date it was judged on, `YYYY-MM-DD`.
    pub on: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Whether the engine granted or refused.
    pub outcome: Outcome,
    /// What was asked and answered.
    pub payload: Payload,
    /// [`commitment`] of the payload; it stays when the payload is erased.
    pub commitment: String,
    /// SHA-256 of the whole reply.
    pub reply_sha256: String,
    /// The module that answered; it must be kept in [`crate::modules`].
    pub engine_hash: String,
    /// The pack it answered by; it must be kept in [`crate::packs`].
    pub pack_hash: String,
    /// What the tenant's scripts used of their budget.
    pub script_operations: i64,
    /// The thing it was made for.
    pub subject: Option<Subject>,
    /// RFC 3339, UTC, milliseconds.
    pub decided_at: String,
    /// Who asked; none where nobody was logged in.
    pub decided_by: Option<String>,
    /// The HTTP request or command it came with.
    pub request_id: String,
}

/// What a decision is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be shown; kept 90 days.
    Quote,
    /// To be charged.
    Binding,
}

/// Which way the engine answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The reply's `ok`.
    Ok,
    /// The reply's `refused`.
    Refused,
}

/// What was asked and answered, until it is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// It is kept.
    Kept {
        /// The engine's request, canonical JSON.
        request: String,
        /// The reply's `ok` or `refused`, canonical JSON.
        result: String,
        /// 32 random bytes.
        salt: Vec<u8>,
    },
    /// It was erased.
    Erased {
        /// When, RFC 3339, UTC, milliseconds.
        at: String,
    },
}

/// The thing a decision was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// `license`, `invoice`, `transfer` …
    pub kind: String,
    /// Its id.
    pub id: String,
}

impl Purpose {
    /// As it is stored and sent: `quote`, `binding`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Binding => "binding",
        }
    }
}

impl Outcome {
    /// As it is stored, and the member of the reply: `ok`, `refused`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Refused => "refused",
        }
    }
}

/// What a decision says of its payload for good: SHA-256, in hexadecimal, of the salt, the request,
/// a line feed (which canonical JSON never holds) and the result.
#[must_use]
pub fn commitment(salt: &[u8], request: &str, result: &str) -> String {
    let digest = Sha256::new()
        .chain_update(salt)
        .chain_update(request)
        .chain_update("\n")
        .chain_update(result)
        .finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Records a decision within the caller's transaction.
///
/// # Errors
/// [`StoreError::Conflict`] where its id is taken, [`StoreError::Forbidden`] where its module or
/// pack is not kept.
pub async fn insert(tx: &mut Tx, decision: &Decision) -> Result<(), StoreError> {
    let (request, result, salt, erased_at) = match &decision.payload {
        Payload::Kept { request, result, salt } => {
            (Some(request.as_str()), Some(result.as_str()), Some(salt.as_slice()), None)
        }
        Payload::Erased { at } => (None, None, None, Some(at.as_str())),
    };
    let subject = decision.subject.as_ref();
    let args: [Arg<'_>; 20] = [
        (&decision.id).into(),
        (&decision.tenant).into(),
        (&decision.op).into(),
        (&decision.on).into(),
        decision.purpose.as_str().into(),
        decision.outcome.as_str().into(),
        request.into(),
        result.into(),
        salt.into(),
        (&decision.commitment).into(),
        erased_at.into(),
        (&decision.reply_sha256).into(),
        (&decision.engine_hash).into(),
        (&decision.pack_hash).into(),
        decision.script_operations.into(),
        subject.map(|subject| subject.kind.as_str()).into(),
        subject.map(|subject| subject.id.as_str()).into(),
        (&decision.decided_at).into(),
        decision.decided_by.as_deref().into(),
        (&decision.request_id).into(),
    ];
    match tx.execute(INSERT.with(&args)).await {
        Err(StoreError::Conflict { .. }) => {
            Err(StoreError::Conflict { what: format!("decision `{}`", decision.id) })
        }
        done => done.map(drop),
    }
}

/// The decision of this id.
///
/// # Errors
/// [`StoreError::Missing`], [`StoreError::Unavailable`].
pub async fn find(db: &Db, id: &str) -> Result<Decision, StoreError> {
    let row: Option<Row> = db.fetch_optional(FIND.with(&[id.into()])).await?;
    row.ok_or_else(|| missing(id))?.try_into()
}

/// Up to `limit` decisions made at `since` or later, by id, those after the id `after`. Start with
/// `""` for both, go on with the last id of the page before, end at an empty page.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn page(
    db: &Db,
    since: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<Decision>, StoreError> {
    let args = [after.into(), since.into(), limit.into()];
    let rows: Vec<Row> = db.fetch_all(PAGE.with(&args)).await?;
    rows.into_iter().map(Decision::try_from).collect()
}

/// The first thousand decisions that were made for a thing.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_subject(
    db: &Db,
    tenant: &str,
    kind: &str,
    id: &str,
) -> Result<Vec<Decision>, StoreError> {
    let args = [tenant.into(), kind.into(), id.into()];
    let rows: Vec<Row> = db.fetch_all(OF_SUBJECT.with(&args)).await?;
    rows.into_iter().map(Decision::try_from).collect()
}

/// How many decisions were made at `since` or later; all where it is `""`.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn count(db: &Db, since: &str) -> Result<i64, StoreError> {
    let found: Option<(i64,)> = db.fetch_optional(COUNT.with(&[since.into()])).await?;
    Ok(found.map_or(0, |(count,)| count))
}

/// Erases what was asked and answered, with its salt; the commitment stays. Nothing happens where
/// it was erased before: the first instant stands.
///
/// # Errors
/// [`StoreError::Missing`], and those of [`Db::write`].
pub async fn erase(db: &Db, id: &str, at: &str) -> Result<(), StoreError> {
    find(db, id).await?;
    db.write((id.to_owned(), at.to_owned()), |tx, (id, at)| {
        Box::pin(async { tx.execute(ERASE.with(&[id.into(), at.into()])).await.map(drop) })
    })
    .await
}

fn missing(id: &str) -> StoreError {
    StoreError::Missing { what: format!("decision `{id}`") }
}
