//! A draft made the live revision: pack, tests, texts, draft and logs in one transaction.

use super::content::Content;
use crate::app::App;
use crate::configuration::publish::{self as publishing, Along, Files, Noted};
use crate::configuration::{Writing, Written, trial};
use crate::creating::Told;
use crate::error::Error;
use crate::itc::sides;
use crate::tenants::Live;
use carreau_engine::pack::folder;
use carreau_store::drafts::Draft;
use carreau_store::mails::NewMail;
use carreau_store::rule_files::RuleFiles;
use serde_json::{Value, json};
use std::sync::Arc;

/// A draft to be published.
pub(super) struct Publishing<'a> {
    /// Its files.
    pub(super) content: Content,
    /// Its pack, ready to answer.
    pub(super) next: Arc<Live>,
    /// As it is.
    pub(super) before: &'a Draft,
    /// As it will be.
    pub(super) after: Draft,
    /// Who is told.
    pub(super) mails: Vec<NewMail>,
    /// Who publishes.
    pub(super) told: &'a Told,
    /// What is live.
    pub(super) live: Arc<Live>,
}

/// Publishes a draft.
///
/// # Errors
/// `draft_behind` where another revision was published meanwhile; `precondition_failed` where the
/// draft was changed.
pub(super) async fn publish(
    app: &Arc<App>,
    publishing: Publishing<'_>,
) -> Result<(Draft, Option<Written>), Error> {
    let Publishing { content, next, before, mut after, mails, told, live } = publishing;
    let tenant = before.tenant.as_str();
    let prepared = files(tenant, &content);
    let federation = sides::kept(app, (&live, &next), &told.actor).await;
    let changes = match federation {
        Ok(()) => difference(app, &live, &next).await,
        Err(error) => Err(error),
    };
    let (files, changes) = match (prepared, changes) {
        (Ok(files), Ok(changes)) => (files, changes),
        (Err(error), _) | (_, Err(error)) => {
            app.residents.dismiss(&next.pinned);
            return Err(error);
        }
    };
    after.published_as = Some(before.base.saturating_add(1));
    let noted = Noted {
        entity: "draft".to_owned(),
        entity_id: before.id.clone(),
        category: None,
        season: None,
        action: "pushed".to_owned(),
        before: Some(json!({ "revision": before.base })),
        after: Some(json!({ "changes": changes, "name": after.name })),
    };
    let writing = Writing {
        actor: told.actor.clone(),
        reason: after.reason.clone(),
        request_id: told.request_id.clone(),
        dry_run: false,
        acknowledged: after.acknowledged,
        key: None,
    };
    let along = Along {
        files: Files::New(files),
        draft: Some(((before.state.clone(), before.version), after.clone())),
        mails,
    };
    let written = publishing::put_over(app, (&next, before.base), (noted, along), &writing).await;
    match written {
        Ok(true) => {
            let answer = json!({ "revision": after.published_as, "changes": changes });
            let version = after.version.saturating_add(1);
            let written = Written { status: 200, etag: None, location: None, answer };
            Ok((Draft { version, ..after }, Some(written)))
        }
        Ok(false) => {
            app.residents.dismiss(&next.pinned);
            let (live, revision) = app.fresh(tenant).await?;
            if revision == before.base {
                return Err(Error::PreconditionFailed);
            }
            Err(behind(app, &live, revision, before).await?)
        }
        Err(error) => {
            app.residents.dismiss(&next.pinned);
            Err(error)
        }
    }
}

/// A draft's files, as they are kept with its revision.
fn files(tenant: &str, content: &Content) -> Result<RuleFiles, Error> {
    let internal = |error: String| {
        tracing::error!(tenant, error, "files that were read do not read");
        Error::Internal
    };
    let read = folder::read_texts(content.texts());
    let read = read.map_err(|faults| internal(format!("{} faults", faults.len())))?;
    trial::files_of(read).map_err(internal)
}

/// That something was published since a draft was made, and what.
///
/// # Errors
/// `database_unavailable`.
pub(super) async fn behind(
    app: &App,
    live: &Arc<Live>,
    revision: i64,
    draft: &Draft,
) -> Result<Error, Error> {
    let base = app.revision(&draft.tenant, draft.base).await?;
    let base = app.prepared_document(base).await?;
    let changes = difference(app, &base, live).await;
    app.residents.dismiss(&base.pinned);
    let arguments = json!({ "base": draft.base, "live": revision, "changes": changes? });
    Ok(Error::Draft { code: "draft_behind", arguments })
}

/// What changes from one pack to another.
async fn difference(app: &App, from: &Arc<Live>, to: &Arc<Live>) -> Result<Value, Error> {
    let input = json!({ "pack": to.document.to_value() });
    let mut reply = app.asked(from, "pack.diff", &input).await?;
    Ok(reply.get_mut("changes").map(Value::take).unwrap_or_default())
}
