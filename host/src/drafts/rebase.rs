//! A draft made on the revision that is live now.
//!
//! A file that only the draft changed stays as the draft has it, one that only the new revision
//! changed is as that has it. Where both changed one, its author says whose it is; until then
//! nothing is written.

use super::content::Content;
use super::texts;
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use carreau_store::drafts::{self, Draft, DraftFile};
use carreau_store::{StoreError, audit};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Whose text of a file that both changed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Whose {
    /// The draft's.
    Draft,
    /// That of the revision that is live.
    Live,
}

/// Makes a draft on the live revision; what it is afterwards.
///
/// # Errors
/// `event_not_allowed` where it is not open; `draft_conflict`, with the files, where both changed
/// some and it is not said whose are kept; `precondition_failed`.
pub(crate) async fn rebase(
    app: &App,
    told: &Told,
    before: &Draft,
    keep: &BTreeMap<String, Whose>,
) -> Result<Draft, Error> {
    super::step::may(app, before, "edit").await?;
    let (live, revision) = app.fresh(&before.tenant).await?;
    let old = Content::of(app, before).await?;
    let new = texts::of(app, (&before.tenant, revision), &live.document).await?;
    let conflicts: Vec<String> = old
        .changed
        .iter()
        .filter(|file| old.base.get(&file.file) != new.get(&file.file))
        .filter(|file| file.content.as_ref() != new.get(&file.file))
        .map(|file| file.file.clone())
        .collect();
    let open: Vec<String> =
        conflicts.iter().filter(|file| !keep.contains_key(*file)).cloned().collect();
    if !open.is_empty() {
        let arguments = json!({ "count": open.len(), "files": open });
        return Err(Error::Draft { code: "draft_conflict", arguments });
    }
    let kept = |file: &&DraftFile| {
        let dropped = conflicts.contains(&file.file) && keep.get(&file.file) == Some(&Whose::Live);
        !dropped && new.get(&file.file) != file.content.as_ref()
    };
    let files: Vec<DraftFile> = old.changed.iter().filter(kept).cloned().collect();
    let after = Draft { base: revision, updated_at: clock::instant(), ..before.clone() };
    let payload = json!({ "from": before.base, "to": revision });
    let entry = told.entry("draft.rebase", ("draft", &before.id), payload)?;
    let input = (before.clone(), after.clone(), (told.actor.clone(), files), entry);
    let written = app.database.db().write(input, |tx, (before, after, (actor, files), entry)| {
        Box::pin(async move {
            if !drafts::update(tx, (&before.state, before.version), after).await? {
                return Ok::<bool, StoreError>(false);
            }
            drafts::put_files(tx, (&after.id, actor), files).await?;
            audit::append(tx, entry).await?;
            Ok(true)
        })
    });
    if !written.await? {
        return Err(Error::PreconditionFailed);
    }
    let version = after.version.saturating_add(1);
    Ok(Draft { version, ..after })
}
