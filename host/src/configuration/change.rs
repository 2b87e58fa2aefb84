//! One entry created, updated or deleted.

use super::publish::{Draft, Noted};
use super::{Made, became};
use crate::app::App;
use crate::error::Error;
use crate::fields::placed;
use crate::tenants::Live;
use serde_json::{Value, json};
use std::sync::Arc;

/// A change of an entry.
pub(crate) struct Change {
    /// Input of the engine's `config.change`.
    pub(crate) input: Value,
    /// What stands before an entry's id in its address, where it is created.
    pub(crate) address: Option<String>,
}

/// What a change makes of the live pack.
///
/// # Errors
/// What the engine refuses.
pub(super) async fn make(
    app: &App,
    live: &Arc<Live>,
    revision: i64,
    change: &Change,
) -> Result<Made, Error> {
    let reply = app.asked(live, "config.change", &change.input).await;
    let mut reply = reply.map_err(|error| placed(error, &[("$.input.value", "$")]))?;
    let mut member = |name: &str| reply.get_mut(name).map(Value::take).unwrap_or_default();
    let (after, before, outcome, pack, warnings) =
        (member("after"), member("before"), member("outcome"), member("pack"), member("warnings"));
    let answer = json!({ "after": after, "before": before, "outcome": outcome,
        "warnings": warnings });
    if pack.is_null() {
        return Ok(Made::nothing(live, revision, answer));
    }
    let document = became(live, pack)?;
    let shown = |shown: &Value| shown.get("entry").cloned();
    let entry = shown(&after).or_else(|| shown(&before)).unwrap_or_default();
    let text =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    // Known by the id it had: the one it was read and changed by.
    let entity_id = text(&before, "id").or_else(|| text(&after, "id"));
    let created = before.is_null();
    let location = change.address.as_ref().zip(text(&after, "id"));
    Ok(Made::Draft(Box::new(Draft {
        parent: revision,
        document,
        changes: vec![Noted {
            entity: text(&change.input, "entity").unwrap_or_default(),
            entity_id: entity_id.unwrap_or_default(),
            category: category(&change.input, &entry),
            season: text(&entry, "season"),
            action: outcome.as_str().unwrap_or_default().to_owned(),
            before: shown(&before),
            after: shown(&after),
        }],
        etag: text(&after, "etag"),
        location: location
            .filter(|_| created)
            .map(|(address, id)| format!("{address}{id}?tenant={}", live.pinned.tenant)),
        status: if created { 201 } else { 200 },
        restored: None,
        answer,
    })))
}

/// The fee category an entry is of; none where it is of several.
fn category(input: &Value, entry: &Value) -> Option<String> {
    let entity = input.get("entity").and_then(Value::as_str).unwrap_or_default();
    if matches!(entity, "license_fee_config" | "license_fee_override") {
        return Some("license".to_owned());
    }
    if let Some(category) = entry.get("fee_category").and_then(Value::as_str) {
        return Some(category.to_owned());
    }
    let several = entry.get("fee_categories").and_then(Value::as_array);
    match several.map(Vec::as_slice) {
        Some([one]) => one.as_str().map(str::to_owned),
        // As the engine takes it where nothing is said.
        None if entity != "season" => Some("license".to_owned()),
        _ => None,
    }
}
