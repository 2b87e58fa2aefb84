//! Drafts whose time has come: published, or open again where they are not fit any more.

use super::step::{self, Asked};
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::work::Failure;
use carreau_store::drafts::Draft;
use carreau_store::jobs::{Job, Lane, NewJob};
use serde_json::{Value, json};
use std::sync::Arc;

/// The kind of the jobs that publish at a set time.
pub(crate) const JOB: &str = "drafts.publish";

/// The job of a draft that is scheduled.
pub(super) fn job(draft: &Draft) -> NewJob {
    let now = clock::instant();
    NewJob {
        id: clock::new_id().to_string(),
        kind: JOB.to_owned(),
        tenant: Some(draft.tenant.clone()),
        payload: json!({ "draft": draft.id, "version": draft.version.saturating_add(1) })
            .to_string(),
        run_at: draft.publish_at.clone().unwrap_or_else(|| now.clone()),
        occurrence: None,
        lane: Lane::Short,
        created_at: now,
    }
}

/// Publishes the draft of a job; one that was taken back meanwhile is left alone.
///
/// # Errors
/// Where it may succeed later, or never will.
pub(crate) async fn run(app: &Arc<App>, job: &Job) -> Result<(), Failure> {
    let gone = || Failure::Final("its draft is gone".to_owned());
    let payload: Value = serde_json::from_str(&job.payload).map_err(|_| gone())?;
    let id = payload.get("draft").and_then(Value::as_str).ok_or_else(gone)?;
    let version = payload.get("version").and_then(Value::as_i64).ok_or_else(gone)?;
    let tenant = job.tenant.as_deref().ok_or_else(gone)?;
    let named = match app.draft(tenant, id).await {
        Ok(named) => named,
        Err(Error::Unknown { .. }) => return Err(gone()),
        Err(error) => return Err(Failure::Temporary(error.code().to_owned())),
    };
    if named.draft.state != "scheduled" || named.draft.version != version {
        return Ok(());
    }
    let decider = named.draft.decided_by.clone();
    let told = Told {
        tenant: tenant.to_owned(),
        actor: decider.unwrap_or_else(|| named.draft.created_by.clone()),
        request_id: job.id.clone(),
    };
    let acknowledged = named.draft.acknowledged;
    let asked = Asked { event: "come_due", reason: None, acknowledged, publish_at: None };
    match step::happen(app, &told, &named, &asked).await {
        Ok(_) | Err(Error::PreconditionFailed) => Ok(()),
        Err(error) => Err(Failure::Temporary(error.code().to_owned())),
    }
}
