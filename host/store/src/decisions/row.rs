//! A decision as its table has it: flat, with nulls; read only.

use super::{Decision, Outcome, Payload, Purpose, Subject};
use crate::StoreError;
use sqlx::FromRow;

/// A row of `decisions`.
#[derive(FromRow)]
pub(super) struct Row {
    id: String,
    tenant: String,
    op: String,
    on_date: String,
    purpose: String,
    outcome: String,
    request: Option<String>,
    result: Option<String>,
    salt: Option<Vec<u8>>,
    commitment: String,
    erased_at: Option<String>,
    reply_sha256: String,
    engine_hash: String,
    pack_hash: String,
    script_operations: i64,
    subject_kind: Option<String>,
    subject_id: Option<String>,
    decided_at: String,
    decided_by: Option<String>,
    request_id: String,
}

impl TryFrom<Row> for Decision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let id = row.id.clone();
        let unreadable = |column: &str| {
            StoreError::broken("decisions", format!("decision `{id}` has no readable `{column}`"))
        };
        let purpose = match row.purpose.as_str() {
            "quote" => Purpose::Quote,
            "binding" => Purpose::Binding,
            _ => return Err(unreadable("purpose")),
        };
        let outcome = match row.outcome.as_str() {
            "ok" => Outcome::Ok,
            "refused" => Outcome::Refused,
            _ => return Err(unreadable("outcome")),
        };
        let payload = match (row.request, row.result, row.salt, row.erased_at) {
            (Some(request), Some(result), Some(salt), None) => {
                Payload::Kept { request, result, salt }
            }
            (None, None, None, Some(at)) => Payload::Erased { at },
            _ => return Err(unreadable("erased_at")),
        };
        let subject = row.subject_kind.zip(row.subject_id).map(|(kind, id)| Subject { kind, id });
        Ok(Self {
            id: row.id,
            tenant: row.tenant,
            op: row.op,
            on: row.on_date,
            purpose,
            outcome,
            payload,
            commitment: row.commitment,
            reply_sha256: row.reply_sha256,
            engine_hash: row.engine_hash,
            pack_hash: row.pack_hash,
            script_operations: row.script_operations,
            subject,
            decided_at: row.decided_at,
            decided_by: row.decided_by,
            request_id: row.request_id,
        })
    }
}
