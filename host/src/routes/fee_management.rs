//! Copying a season (F08.01.04).

use super::body::Body;
use super::configuration::{answered, writing};
use super::{Parameters, RequestId, sent};
use crate::app::App;
use crate::auth::Caller;
use crate::configuration::Task;
use crate::error::Error;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// Which season is copied into which.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CopySeason {
    /// The season copied from.
    #[schema(example = "2026")]
    from: String,
    /// The season copied into; made where there is none.
    #[schema(example = "2027")]
    to: String,
    /// The report alone; nothing is kept.
    #[serde(default)]
    dry_run: bool,
}

/// Copies the fees of a season into another, dates shifted by years, what is there already skipped.
#[utoipa::path(
    post, path = "/api/v1/fee-management/copy-season", tag = "configuration",
    operation_id = "copy_season", request_body = CopySeason,
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("reason" = Option<String>, Query, description = "why, for the change log"),
        ("acknowledge" = Option<bool>, Query, description = "although golden cases fail"),
        ("Idempotency-Key" = Option<String>, Header, description = "one effect, however often it \
            is sent"),
    ),
    responses((status = 200, description = "what was created and skipped, item by item",
        body = ref("#/components/schemas/CopiedSeason"))),
)]
pub(crate) async fn copy_season(
    State(app): State<Arc<App>>,
    caller: Caller,
    RequestId(id): RequestId,
    uri: Uri,
    headers: HeaderMap,
    Body(body): Body<CopySeason>,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "reason", "acknowledge"])?;
    let tenant = parameters.required("tenant")?;
    sent::require(&app, &caller, "copy_season", (tenant, None)).await?;
    let CopySeason { from, to, dry_run } = body;
    let sent = json!({ "from": from, "to": to });
    let mut writing = writing(&caller, &parameters, &headers, (&id, "copy_season"), (&uri, &sent))?;
    writing.dry_run = dry_run;
    Ok(answered(app.write_configuration(tenant, &Task::CopySeason { from, to }, &writing).await?))
}
