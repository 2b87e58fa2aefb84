//! The files of a draft: read and written, one by one.

use super::{TEXT_BYTES_MAX, may_write, still, write};
use crate::app::App;
use crate::clock;
use crate::creating::Made;
use crate::drafts::content::{Content, FileChange};
use crate::drafts::step;
use crate::error::Error;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use carreau_engine::pack::folder;
use carreau_store::drafts::Draft;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// A file of a draft.
#[derive(Serialize, ToSchema)]
pub(crate) struct DraftFileText {
    /// Its path in the pack's folder.
    file: String,
    /// How it stands to the revision.
    change: FileChange,
    /// What it says; null where the draft has no such file.
    text: Option<String>,
    /// What it says in the revision; null where that has no such file.
    base: Option<String>,
    /// The draft's version.
    version: i64,
}

/// A file to be written.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewText {
    /// What it says; null: the draft has no such file.
    text: Option<String>,
}

/// That a file may be of a pack's folder.
///
/// # Errors
/// `unknown_file`, `pack_too_large`.
pub(crate) fn fits(file: &str, text: Option<&str>) -> Result<(), Error> {
    let name: String = file.chars().take(200).collect();
    if file.contains('\0') || text.is_some_and(|text| text.contains('\0')) {
        return Err(crate::fields::misread("text", &name, "$.text").into());
    }
    let size = text.map_or(0, str::len);
    if size > TEXT_BYTES_MAX {
        return Err(Error::TooLarge { limit_bytes: TEXT_BYTES_MAX });
    }
    // What the text says is judged later: a draft may be wrong, but it has the files of a pack.
    let empty: BTreeMap<String, String> = [(name.clone(), String::new())].into();
    let faults = folder::read_texts(empty).err().unwrap_or_default();
    let unknown = faults
        .iter()
        .map(folder::refusal)
        .find(|refusal| refusal.code == carreau_engine::refusal::Code::UnknownFile || name != file);
    match unknown {
        Some(refusal) => Err(refusal.at("$.file").into()),
        None => Ok(()),
    }
}

fn shown(content: &Content, draft: &Draft, file: &str) -> Result<Made, Error> {
    let (text, base) = (content.texts().remove(file), content.base.get(file).cloned());
    if text.is_none() && base.is_none() {
        let id = file.chars().take(60).collect();
        return Err(Error::Unknown { code: "unknown_draft_file", id });
    }
    let (change, version) = (content.change(file), draft.version);
    let shown = DraftFileText { file: file.to_owned(), change, text, base, version };
    Ok(Made::shown(version, json!(shown)))
}

/// A file of a draft, and what it was.
#[utoipa::path(
    get, path = "/api/v1/packs/drafts/{id}/file", tag = "rules", operation_id = "get_draft_file",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("file" = String, Query, description = "path in the pack's folder: `fees/2026.toml`"),
    ),
    responses((status = 200, description = "the file", body = DraftFileText)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant", "file"])?;
    let named = app.draft(parameters.required("tenant")?, &id).await?;
    let content = Content::of(&app, &named.draft).await?;
    Ok(shown(&content, &named.draft, parameters.required("file")?)?.into_response())
}

/// Writes a file of a draft, whatever it says.
#[utoipa::path(
    put, path = "/api/v1/packs/drafts/{id}/file", tag = "rules", operation_id = "put_draft_file",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("file" = String, Query, description = "path in the pack's folder: `fees/2026.toml`"),
        ("If-Match" = String, Header, description = "the draft's ETag that was read"),
    ),
    request_body = NewText,
    responses(
        (status = 200, description = "the file", body = DraftFileText),
        (status = 409, description = "the draft is not open"),
        (status = 412, description = "the draft was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn put(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant", "file"])?;
    let (tenant, file) = (parameters.required("tenant")?, parameters.required("file")?);
    may_write(&app, &sent, tenant).await?;
    let new: NewText = sent.read()?;
    fits(file, new.text.as_deref())?;
    let named = app.draft(tenant, &id).await?;
    step::may(&app, &named.draft, "edit").await?;
    still(&named.draft, &sent)?;
    let told = sent.told(tenant)?;
    let mut content = Content::of(&app, &named.draft).await?;
    let kept = content.differing(file, new.text, (&told.actor, &clock::instant()));
    content.changed.retain(|other| other.file != file);
    content.changed.extend(kept.clone());
    let after = write(&app, named.draft, (&told.actor, vec![(file.to_owned(), kept)])).await?;
    let version = after.version;
    // One that was not in the revision and is taken away is gone without a trace.
    if let Ok(made) = shown(&content, &after, file) {
        return Ok(made.into_response());
    }
    Ok(Made::shown(
        version,
        json!({ "file": file, "change": "none", "text": null, "base": null,
        "version": version }),
    )
    .into_response())
}
