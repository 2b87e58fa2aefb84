//! What happens to a draft: it is submitted, approved, published, taken back, given up; and it is
//! made on what is live.

use super::{may_write, shown, still};
use crate::app::App;
use crate::clock;
use crate::drafts::rebase::{self, Whose};
use crate::drafts::step::{self, Asked};
use crate::error::Error;
use crate::fields;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// Longest reason kept, in characters.
const REASON_MAX: usize = 500;
const EVENTS: [&str; 6] = ["submit", "publish", "approve", "reject", "withdraw", "discard"];
/// What needs the right to publish; all else that to write.
const PUBLISHING: [&str; 3] = ["publish", "approve", "reject"];

/// What is said with an event.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DraftEvent {
    /// Why, for the change log; needed to submit, publish and reject.
    reason: Option<String>,
    /// Although golden cases fail.
    #[serde(default)]
    acknowledge: bool,
    /// Not before, RFC 3339; null: at once.
    publish_at: Option<String>,
}

/// Whose text of which file is kept.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftRebase)]
pub(crate) struct Rebase {
    /// `draft` or `live`, by the path of a file that both changed.
    #[serde(default)]
    keep: BTreeMap<String, Whose>,
}

/// An event of a draft.
#[utoipa::path(
    post, path = "/api/v1/packs/drafts/{id}/{event}", tag = "rules", operation_id = "step_draft",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("event" = String, Path,
            description = "`submit`, `publish`, `approve`, `reject`, `withdraw` or `discard`"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the draft's ETag that was read"),
    ),
    request_body = DraftEvent,
    responses(
        (status = 200, description = "the draft", body = super::DraftWhole),
        (status = 409, description = "it does not happen as things are, or another revision was \
            published since: `draft_behind` says what it changed"),
        (status = 412, description = "the draft was changed since it was read"),
        (status = 422, description = "checks or tests fail: `draft_invalid`, `draft_tests_failed`"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn happen(
    State(app): State<Arc<App>>,
    Path((id, event)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let event = EVENTS.into_iter().find(|known| *known == event).ok_or(Error::UnknownRoute)?;
    if PUBLISHING.contains(&event) {
        sent.require(&app, "publish_draft", (tenant, None)).await?;
    } else {
        may_write(&app, &sent, tenant).await?;
    }
    let asked: DraftEvent = sent.read()?;
    let reason = asked.reason.as_deref().map(str::trim).unwrap_or_default();
    let is_needed = ["submit", "publish", "reject"].contains(&event);
    if reason.chars().count() > REASON_MAX {
        let found: String = reason.chars().take(60).collect();
        return Err(fields::misread("text", &found, "$.reason").into());
    }
    if is_needed && reason.is_empty() {
        return Err(fields::missing("reason", "$.reason").into());
    }
    let publish_at = match asked.publish_at.as_deref() {
        None => None,
        Some(text) => {
            let at = clock::read_instant(text);
            Some(at.map_err(|_| fields::misread("instant", text, "$.publish_at"))?)
        }
    };
    let named = app.draft(tenant, &id).await?;
    still(&named.draft, &sent)?;
    let told = sent.told(tenant)?;
    let asked = Asked {
        event,
        reason: Some(reason),
        acknowledged: asked.acknowledge,
        publish_at: publish_at.as_deref(),
    };
    let (after, _) = step::happen(&app, &told, &named, &asked).await?;
    shown(&app, &sent, &after).await
}

/// Makes a draft on the revision that is live.
#[utoipa::path(
    post, path = "/api/v1/packs/drafts/{id}/rebase", tag = "rules", operation_id = "rebase_draft",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the draft's ETag that was read"),
    ),
    request_body = Rebase,
    responses(
        (status = 200, description = "the draft", body = super::DraftWhole),
        (status = 409, description = "both changed files: `draft_conflict` names those of which \
            it is not said whose are kept"),
        (status = 412, description = "the draft was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn rebase(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    may_write(&app, &sent, tenant).await?;
    let asked: Rebase = sent.read()?;
    let named = app.draft(tenant, &id).await?;
    still(&named.draft, &sent)?;
    let told = sent.told(tenant)?;
    let after = rebase::rebase(&app, &told, &named.draft, &asked.keep).await?;
    shown(&app, &sent, &after).await
}
