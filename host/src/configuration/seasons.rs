//! Many seasons at once, one `config.change` of the engine after the other: one revision.

use super::publish::{Draft, Noted};
use super::{Made, became};
use crate::app::App;
use crate::error::{Error, Refused};
use crate::tenants::Live;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the rows make of the live pack; what is refused of a row is said at `$[<row>]`.
///
/// # Errors
/// What the engine refuses.
pub(super) async fn make(
    app: &App,
    live: &Arc<Live>,
    revision: i64,
    rows: &[Value],
) -> Result<Made, Error> {
    let known = known(app, live).await?;
    let (mut created, mut updated, mut unchanged) = (0_i64, 0_i64, 0_i64);
    let mut changes = Vec::new();
    let mut current = Arc::clone(live);
    for (index, row) in rows.iter().enumerate() {
        let code = row.get("code").and_then(Value::as_str).unwrap_or_default();
        let mut input = json!({ "entity": "season", "action": "create", "value": row });
        if let (Some(shown), Some(members)) = (known.get(code), input.as_object_mut()) {
            members.insert("action".to_owned(), "update".into());
            members.insert("id".to_owned(), shown.clone());
        }
        let reply = app.asked(&current, "config.change", &input).await;
        let mut reply = reply.map_err(|error| of_row(error, index))?;
        let mut member = |name: &str| reply.get_mut(name).map(Value::take).unwrap_or_default();
        let pack = member("pack");
        if pack.is_null() {
            unchanged = unchanged.saturating_add(1);
            continue;
        }
        let (before, after, outcome) = (member("before"), member("after"), member("outcome"));
        let count = if before.is_null() { &mut created } else { &mut updated };
        *count = count.saturating_add(1);
        changes.push(Noted {
            entity: "season".to_owned(),
            entity_id: code.to_owned(),
            category: None,
            season: Some(code.to_owned()),
            action: outcome.as_str().unwrap_or_default().to_owned(),
            before: before.get("entry").cloned(),
            after: after.get("entry").cloned(),
        });
        let next = app.prepared_document(became(&current, pack)?).await?;
        let past = std::mem::replace(&mut current, next);
        if past.pinned.pack_hash != live.pinned.pack_hash {
            app.residents.dismiss(&past.pinned);
        }
    }
    let answer = json!({ "created": created, "updated": updated, "unchanged": unchanged });
    if changes.is_empty() {
        return Ok(Made::nothing(live, revision, answer));
    }
    Ok(Made::Draft(Box::new(Draft {
        parent: revision,
        document: current.document.clone(),
        changes,
        answer,
        status: 200,
        etag: None,
        location: None,
        restored: None,
    })))
}

/// The ids of the seasons there are, by code.
async fn known(app: &App, live: &Arc<Live>) -> Result<BTreeMap<String, Value>, Error> {
    let listed = app.asked(live, "config.list", &json!({ "entity": "season" })).await?;
    let entries = listed.get("entries").and_then(Value::as_array).cloned().unwrap_or_default();
    let of = |shown: &Value| {
        let code = shown.pointer("/entry/code").and_then(Value::as_str)?;
        Some((code.to_owned(), shown.get("id").cloned()?))
    };
    Ok(entries.iter().filter_map(of).collect())
}

/// A refusal of the engine's input as one of the row.
fn of_row(error: Error, index: usize) -> Error {
    let Error::Refused(refused) = &error else { return error };
    let mut refusal = refused.refusal.clone();
    let path = refusal.get("path").and_then(Value::as_str).unwrap_or_default();
    let rest = path.strip_prefix("$.input.value").unwrap_or_default();
    let path = format!("$[{index}]{rest}");
    if let Some(members) = refusal.as_object_mut() {
        members.insert("path".to_owned(), path.into());
    }
    Error::Refused(Arc::new(Refused { refusal, live: refused.live.clone() }))
}
