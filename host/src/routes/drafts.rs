//! Drafts of a tenant's rules: listed, made, read; what happens to them.

pub(crate) mod events;
pub(crate) mod files;
pub(crate) mod impact;
pub(crate) mod judged;

use super::body::BODY_BYTES_MAX;
use super::page_of::Page;
use super::sent::Sent;
use super::{Parameters, sent};
use crate::app::App;
use crate::clock;
use crate::creating::{Made, once};
use crate::drafts::content::{Content, FileChange};
use crate::drafts::{step, texts};
use crate::error::Error;
use crate::fields;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use carreau_store::audit;
use carreau_store::drafts::{self, Draft as Stored, DraftFile, Named};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// Longest name, in characters.
const NAME_MAX: usize = 120;
const STATES: &[&str] = &["open", "submitted", "scheduled", "published", "discarded"];

/// A page of drafts.
#[derive(Serialize, ToSchema)]
pub(crate) struct DraftList {
    /// The newest first.
    drafts: Vec<Draft>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A draft of a tenant's rules.
#[derive(Serialize, ToSchema)]
pub(crate) struct Draft {
    /// Its id.
    id: String,
    /// What it is for.
    name: String,
    /// `open`, `submitted`, `scheduled`, `published`, `discarded`.
    state: String,
    /// The revision it is made on.
    base: i64,
    /// Why it is published.
    reason: String,
    /// Not before; null: at once.
    publish_at: Option<String>,
    /// Who made it, and what they are called.
    created_by: String,
    created_by_name: Option<String>,
    /// When.
    created_at: String,
    /// When it was written last.
    updated_at: String,
    /// Who asked another to publish it.
    submitted_by: Option<String>,
    submitted_by_name: Option<String>,
    /// When.
    submitted_at: Option<String>,
    /// Who approved, rejected or published it.
    decided_by: Option<String>,
    decided_by_name: Option<String>,
    /// When.
    decided_at: Option<String>,
    /// What they said.
    answer: Option<String>,
    /// The revision it became.
    published_as: Option<i64>,
    /// Its version, as in `ETag`.
    version: i64,
}

/// A draft with its files.
#[derive(Serialize, ToSchema)]
pub(crate) struct DraftWhole {
    /// The draft.
    #[serde(flatten)]
    draft: Draft,
    /// The live revision.
    live: i64,
    /// Every file there is, or was in the revision.
    files: Vec<FileOf>,
    /// What may happen to it.
    events: Vec<String>,
    /// Whether whoever asks wrote something of it.
    own: bool,
    /// Whether nobody publishes here what they wrote.
    second_person: bool,
}

/// A file of a draft.
#[derive(Serialize, ToSchema)]
pub(crate) struct FileOf {
    /// Path in the pack's folder: `scripts/adjust.rhai`.
    file: String,
    /// How it stands to the revision.
    change: FileChange,
}

/// A draft to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewDraft {
    /// What it is for, 1 to 120 characters.
    name: String,
    /// Files that are to differ from the live revision, by path; null where it has none.
    #[serde(default)]
    files: BTreeMap<String, Option<String>>,
}

impl Draft {
    fn of(named: Named) -> Self {
        let Named { draft, author_name, submitter_name, decider_name } = named;
        Self {
            id: draft.id,
            name: draft.name,
            state: draft.state,
            base: draft.base,
            reason: draft.reason,
            publish_at: draft.publish_at,
            created_by: draft.created_by,
            created_by_name: author_name,
            created_at: draft.created_at,
            updated_at: draft.updated_at,
            submitted_by: draft.submitted_by,
            submitted_by_name: submitter_name,
            submitted_at: draft.submitted_at,
            decided_by: draft.decided_by,
            decided_by_name: decider_name,
            decided_at: draft.decided_at,
            answer: draft.answer,
            published_as: draft.published_as,
            version: draft.version,
        }
    }
}

/// A draft as it is answered, with its version as `ETag`.
///
/// # Errors
/// `unknown_draft`, `database_unavailable`.
pub(super) async fn shown(app: &App, sent: &Sent, draft: &Stored) -> Result<Response, Error> {
    let named = app.draft(&draft.tenant, &draft.id).await?;
    let version = named.draft.version;
    let body = whole(app, sent.caller.actor().as_deref(), named).await?;
    Ok(Made::shown(version, json!(body)).into_response())
}

async fn whole(app: &App, actor: Option<&str>, named: Named) -> Result<DraftWhole, Error> {
    let (live, revision) = app.fresh(&named.draft.tenant).await?;
    let content = Content::of(app, &named.draft).await?;
    let own = match actor {
        Some(actor) => step::wrote(app, &named.draft, actor).await?,
        None => false,
    };
    let input = json!({ "workflow": "rules_draft" });
    let drawn = app.asked(&live, "workflow.diagram", &input).await?;
    let rows = drawn.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |row: &Value, name: &str| row.get(name).and_then(Value::as_str).map(str::to_owned);
    let of_state = rows.iter().filter(|row| text(row, "from") == Some(named.draft.state.clone()));
    let mut events: Vec<String> = Vec::new();
    for event in of_state.filter_map(|row| text(row, "event")) {
        if event != "come_due" && !events.contains(&event) {
            events.push(event);
        }
    }
    let files = content.listed().into_iter().map(|(file, change)| FileOf { file, change });
    Ok(DraftWhole {
        live: revision,
        files: files.collect(),
        events,
        own,
        second_person: live.about.publishing.second_person,
        draft: Draft::of(named),
    })
}

/// The drafts of a tenant's rules.
#[utoipa::path(
    get, path = "/api/v1/packs/drafts/", tag = "rules", operation_id = "list_drafts",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("state" = Option<String>, Query, description = "in this state alone"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "drafts on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of drafts", body = DraftList)),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, uri: Uri) -> Result<Json<DraftList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "state", "after", "limit"])?;
    let tenant = app.tenants.live(parameters.required("tenant")?)?.pinned.tenant.clone();
    let state = parameters.get("state").unwrap_or_default();
    if !(state.is_empty() || STATES.contains(&state)) {
        let found = state.chars().take(60).collect();
        return Err(Error::InvalidParameter { name: "state", found, allowed: STATES });
    }
    let page = Page::of(&parameters)?;
    let db = app.database.db();
    let mut found = drafts::list(db, &tenant, state, page.after, page.one_more()).await?;
    let next = page.cut(&mut found).map(|last| last.draft.id.clone());
    let drafts = found.into_iter().map(Draft::of).collect();
    Ok(Json(DraftList { drafts, next }))
}

/// Makes a draft on the live revision.
#[utoipa::path(
    post, path = "/api/v1/packs/drafts/", tag = "rules", operation_id = "create_draft",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewDraft,
    responses((status = 201, description = "the draft", body = Draft)),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?.to_owned();
    sent.require(&app, "create_draft", (&tenant, None)).await?;
    let new: NewDraft = sent.read()?;
    let name = name(&new.name)?;
    let told = sent.told(&tenant)?;
    let key = sent.key(&told, "create_draft")?;
    let (live, revision) = app.fresh(&tenant).await?;
    let base = texts::of(&app, (&tenant, revision), &live.document).await?;
    let content = Content { base, changed: Vec::new() };
    let now = clock::instant();
    let mut files = Vec::new();
    for (file, text) in new.files {
        files::fits(&file, text.as_deref())?;
        files.extend(content.differing(&file, text, (&told.actor, &now)));
    }
    let draft = begun(&told.actor, &tenant, (name, revision), &now);
    let id = draft.id.clone();
    let named =
        Named { draft: draft.clone(), author_name: None, submitter_name: None, decider_name: None };
    let payload = json!({ "name": draft.name, "base": revision });
    let entry = told.entry("draft.create", ("draft", &id), payload)?;
    let location = format!("/api/v1/packs/drafts/{id}?tenant={tenant}");
    let body = json!(Draft::of(named));
    let made = Made::created(location, draft.version, body);
    once(&app, key, (draft, files, entry, made), |tx, (draft, files, entry, made)| {
        Box::pin(async move {
            drafts::insert(tx, draft).await?;
            drafts::put_files(tx, (&draft.id, &draft.created_by), files).await?;
            audit::append(tx, entry).await?;
            Ok(Ok(made.clone()))
        })
    })
    .await
}

/// A draft as it begins.
pub(crate) fn begun(actor: &str, tenant: &str, of: (String, i64), now: &str) -> Stored {
    let (name, base) = of;
    Stored {
        id: clock::new_id().to_string(),
        tenant: tenant.to_owned(),
        name,
        state: "open".to_owned(),
        base,
        reason: String::new(),
        acknowledged: false,
        publish_at: None,
        created_by: actor.to_owned(),
        created_at: now.to_owned(),
        updated_at: now.to_owned(),
        submitted_by: None,
        submitted_at: None,
        decided_by: None,
        decided_at: None,
        answer: None,
        published_as: None,
        version: 1,
    }
}

fn name(text: &str) -> Result<String, Error> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > NAME_MAX {
        let found: String = text.chars().take(60).collect();
        return Err(fields::misread("text", &found, "$.name").into());
    }
    Ok(text.to_owned())
}

/// A draft, its files and what may happen to it.
#[utoipa::path(
    get, path = "/api/v1/packs/drafts/{id}", tag = "rules", operation_id = "get_draft",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the draft", body = DraftWhole)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let named = app.draft(parameters.required("tenant")?, &id).await?;
    shown(&app, &sent, &named.draft).await
}

/// Whoever writes names the version they read.
pub(super) fn still(draft: &Stored, sent: &Sent) -> Result<(), Error> {
    if sent.version()? == draft.version { Ok(()) } else { Err(Error::PreconditionFailed) }
}

/// Writes files of a draft; what it is afterwards.
///
/// # Errors
/// `precondition_failed` where it was changed meanwhile.
pub(super) async fn write(
    app: &App,
    before: Stored,
    (editor, files): (&str, Vec<(String, Option<DraftFile>)>),
) -> Result<Stored, Error> {
    let after = Stored { updated_at: clock::instant(), ..before.clone() };
    let input = (before, after.clone(), (editor.to_owned(), files));
    let written = app.database.db().write(input, |tx, (before, after, (editor, files))| {
        Box::pin(async move {
            if !drafts::update(tx, (&before.state, before.version), after).await? {
                return Ok::<bool, carreau_store::StoreError>(false);
            }
            for (name, file) in files {
                drafts::put_file(tx, (&after.id, editor), name, file.as_ref()).await?;
            }
            Ok(true)
        })
    });
    if !written.await? {
        return Err(Error::PreconditionFailed);
    }
    let version = after.version.saturating_add(1);
    Ok(Stored { version, ..after })
}

/// That somebody may write drafts of a tenant.
pub(super) async fn may_write(app: &App, sent: &Sent, tenant: &str) -> Result<(), Error> {
    sent::require(app, &sent.caller, "create_draft", (tenant, None)).await
}

/// Most bytes of a text of a file: what a body holds beside it.
pub(super) const TEXT_BYTES_MAX: usize = BODY_BYTES_MAX;
