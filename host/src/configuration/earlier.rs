//! An earlier revision made the live one again, as a new revision.

use super::Made;
use super::publish::{Draft, Noted};
use crate::app::App;
use crate::error::Error;
use crate::tenants::Live;
use carreau_engine::pack::Document;
use carreau_store::{packs, rule_files};
use serde_json::{Value, json};
use std::sync::Arc;

impl App {
    /// The document of a tenant's revision.
    ///
    /// # Errors
    /// `unknown_revision`, `database_unavailable`.
    pub(crate) async fn revision(&self, tenant: &str, number: i64) -> Result<Document, Error> {
        let db = self.database.db();
        let found = packs::revisions(db, tenant, number.saturating_add(1), 1).await?;
        let unknown = || Error::Unknown { code: "unknown_revision", id: number.to_string() };
        let found = found.into_iter().find(|revision| revision.number == number);
        let hash = found.ok_or_else(unknown)?.pack_hash;
        let pack = self.database.pack(tenant, &hash).await?.ok_or_else(unknown)?;
        Document::from_json(pack.document().as_bytes()).map_err(|refusal| {
            tracing::error!(code = refusal.code.name(), "a kept pack does not read");
            Error::Internal
        })
    }
}

/// What restoring a revision makes of the live pack; its files and golden cases count again with
/// it.
///
/// # Errors
/// What the engine refuses.
pub(super) async fn make(
    app: &App,
    live: &Arc<Live>,
    revision: i64,
    (number, document): (i64, &Document),
) -> Result<Made, Error> {
    let input = json!({ "pack": document.to_value() });
    let mut reply = app.asked(live, "pack.diff", &input).await?;
    let changes = reply.get_mut("changes").map(Value::take).unwrap_or_default();
    let answer = json!({ "changes": changes, "restored": number });
    let (db, tenant) = (app.database.db(), live.pinned.tenant.as_str());
    let [then, now] = [number, revision].map(|number| rule_files::at(db, tenant, number));
    if document.pack_hash() == live.pinned.pack_hash && then.await? == now.await? {
        return Ok(Made::nothing(live, revision, answer));
    }
    Ok(Made::Draft(Box::new(Draft {
        parent: revision,
        document: document.clone(),
        changes: vec![Noted {
            entity: "revision".to_owned(),
            entity_id: number.to_string(),
            category: None,
            season: None,
            action: "restored".to_owned(),
            before: Some(json!({ "revision": revision })),
            after: Some(answer.clone()),
        }],
        answer,
        status: 200,
        etag: None,
        location: None,
        restored: Some(number),
    })))
}
