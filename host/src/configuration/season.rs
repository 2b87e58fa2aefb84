//! A season copied into another, by the engine's `season.copy` (F08.01.04).

use super::publish::{Draft, Noted};
use super::{Made, became};
use crate::app::App;
use crate::error::Error;
use crate::tenants::Live;
use serde_json::{Value, json};
use std::sync::Arc;

/// What copying a season makes of the live pack: one revision, one entry of each log.
///
/// # Errors
/// What the engine refuses.
pub(super) async fn make(
    app: &App,
    live: &Arc<Live>,
    revision: i64,
    (from, to): (&str, &str),
) -> Result<Made, Error> {
    let input = json!({ "from": from, "to": to });
    let mut reply = app.asked(live, "season.copy", &input).await?;
    let mut member = |name: &str| reply.get_mut(name).map(Value::take).unwrap_or_default();
    let (created, skipped) = (member("created"), member("skipped"));
    let pack = member("pack");
    let answer = json!({ "created": created, "skipped": skipped });
    let document = became(live, pack)?;
    if document.pack_hash() == live.pinned.pack_hash {
        return Ok(Made::nothing(live, revision, answer));
    }
    Ok(Made::Draft(Box::new(Draft {
        parent: revision,
        document,
        changes: vec![Noted {
            entity: "season".to_owned(),
            entity_id: to.to_owned(),
            category: None,
            season: Some(to.to_owned()),
            action: "copied".to_owned(),
            before: Some(json!({ "season": from })),
            after: Some(answer.clone()),
        }],
        answer,
        status: 200,
        etag: None,
        location: None,
        restored: None,
    })))
}
