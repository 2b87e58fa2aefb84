//! Revisions of the rules: listed, shown, compared, restored.

use super::configuration::{answered, writing};
use super::page_of::{self, Page};
use super::{Parameters, RequestId, sent};
use crate::app::App;
use crate::auth::Caller;
use crate::configuration::Task;
use crate::error::Error;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use carreau_store::packs;
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// A page of revisions.
#[derive(Serialize, ToSchema)]
pub(crate) struct RevisionList {
    /// The newest first.
    revisions: Vec<Revision>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A revision of a tenant's rules.
#[derive(Serialize, ToSchema)]
struct Revision {
    /// 1, 2, 3 …
    number: i64,
    /// The revision it was made from.
    parent: Option<i64>,
    /// Hash of its pack.
    pack_hash: String,
    /// Who made it.
    author: String,
    /// Their name, where they have one.
    author_name: Option<String>,
    /// Why.
    reason: String,
    /// When.
    created_at: String,
    /// Whether it answers now.
    live: bool,
}

/// The revisions of a tenant's rules.
#[utoipa::path(
    get, path = "/api/v1/revisions/", tag = "configuration", operation_id = "list_revisions",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "revisions on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of revisions", body = RevisionList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    uri: Uri,
) -> Result<Json<RevisionList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "after", "limit"])?;
    let tenant = parameters.required("tenant")?;
    let page = Page::of(&parameters)?;
    let before = match page.after {
        None => i64::MAX,
        Some(after) => after.parse().map_err(|_| page_of::bad_cursor(after))?,
    };
    let db = app.database.db();
    let live = packs::live(db, tenant).await?.map(|revision| revision.number);
    let mut found = packs::named_revisions(db, tenant, before, page.one_more()).await?;
    let next = page.cut(&mut found).map(|last| last.revision.number.to_string());
    let shown = found.into_iter().map(|packs::Named { revision, author_name }| Revision {
        number: revision.number,
        parent: revision.parent,
        pack_hash: revision.pack_hash,
        author_name,
        author: revision.author,
        reason: revision.reason,
        created_at: revision.created_at,
        live: Some(revision.number) == live,
    });
    Ok(Json(RevisionList { revisions: shown.collect(), next }))
}

/// A revision's pack.
#[utoipa::path(
    get, path = "/api/v1/revisions/{number}", tag = "configuration", operation_id = "get_revision",
    params(
        ("number" = i64, Path, description = "the revision"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the pack document",
        body = ref("#/components/schemas/Pack"))),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    uri: Uri,
) -> Result<Json<Value>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    Ok(Json(app.revision(tenant, number_of(&number)?).await?.to_value()))
}

/// What changed from a revision to another, or to the live one.
#[utoipa::path(
    get, path = "/api/v1/revisions/{number}/difference", tag = "configuration",
    operation_id = "compare_revisions",
    params(
        ("number" = i64, Path, description = "the revision before"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("with" = Option<i64>, Query, description = "the revision after; the live one where it is \
            left out"),
    ),
    responses((status = 200, description = "every change",
        body = ref("#/components/schemas/PackDiffOk"))),
)]
pub(crate) async fn difference(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    uri: Uri,
) -> Result<Json<Value>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "with"])?;
    let tenant = parameters.required("tenant")?;
    let before = app.revision(tenant, number_of(&number)?).await?;
    let (live, _) = app.fresh(tenant).await?;
    let after = match parameters.get("with") {
        None => live.document.to_value(),
        Some(with) => app.revision(tenant, number_of(with)?).await?.to_value(),
    };
    let before = app.prepared_document(before).await?;
    let compared = app.asked(&before, "pack.diff", &json!({ "pack": after })).await;
    app.residents.dismiss(&before.pinned);
    Ok(Json(compared?))
}

/// Makes an earlier revision the live one, as a new revision.
#[utoipa::path(
    post, path = "/api/v1/revisions/{number}/restore", tag = "configuration",
    operation_id = "restore_revision",
    params(
        ("number" = i64, Path, description = "the revision to restore"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("reason" = Option<String>, Query, description = "why, for the change log"),
        ("dry_run" = Option<bool>, Query, description = "what would change; nothing is kept"),
        ("acknowledge" = Option<bool>, Query, description = "although golden cases fail"),
        ("Idempotency-Key" = Option<String>, Header, description = "one effect, however often it \
            is sent"),
    ),
    responses((status = 200, description = "what changed",
        body = ref("#/components/schemas/RestoredRevision"))),
)]
pub(crate) async fn restore(
    State(app): State<Arc<App>>,
    caller: Caller,
    RequestId(id): RequestId,
    Path(number): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "reason", "dry_run", "acknowledge"])?;
    let tenant = parameters.required("tenant")?;
    sent::require(&app, &caller, "restore_revision", (tenant, None)).await?;
    let number = number_of(&number)?;
    let route = format!("restore_revision {number}");
    let writing = writing(&caller, &parameters, &headers, (&id, &route), (&uri, &Value::Null))?;
    let document = Box::new(app.revision(tenant, number).await?);
    let task = Task::Restore { number, document };
    Ok(answered(app.write_configuration(tenant, &task, &writing).await?))
}

fn number_of(text: &str) -> Result<i64, Error> {
    let number = text.parse::<i64>().ok().filter(|number| *number >= 1);
    let id = text.chars().take(60).collect();
    number.ok_or(Error::Unknown { code: "unknown_revision", id })
}
