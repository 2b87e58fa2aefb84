//! Files of CSV that are brought in: taken, and how far they came.

use super::Parameters;
use super::body::other_than;
use super::sent::{self, SentFile};
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::creating::{self, Made, Told};
use crate::error::{Error, problem};
use crate::idempotency;
use crate::imports::{FILE_BYTES_MAX, JOB};
use crate::tables::Table;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use carreau_engine::canonical::sha256;
use carreau_store::imports::{self, Import, NewImport};
use carreau_store::jobs::{self, Lane, NewJob};
use carreau_store::{StoreError, Tx};
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use utoipa::ToSchema;
use uuid::Uuid;

/// The longest a file may take to arrive: 30 MB over a line of 2 Mbit/s.
pub(crate) const ARRIVAL_MAX: Duration = Duration::from_secs(120);

const KINDS: &[&str] = &["players", "memberships", "org_nodes", "seasons"];
const MODES: &[&str] = &["all_or_nothing", "by_line"];
const PARAMETERS: &[&str] = &["tenant", "kind", "mode", "dry_run", "acknowledge"];
const BOOLEANS: &[&str] = &["true", "false"];

/// A file that is or was brought in.
#[derive(Serialize, ToSchema)]
pub(crate) struct ImportJob {
    /// Its id.
    id: String,
    /// `players`, `memberships`, `org_nodes` or `seasons`.
    kind: String,
    /// `all_or_nothing` or `by_line`.
    mode: String,
    /// Whether it was tried only.
    dry_run: bool,
    /// `queued`, `checking`, `writing`, `done`, or `failed` where nothing was written.
    state: String,
    /// Lines with text in them, besides the first; null before they were counted.
    lines_total: Option<i64>,
    /// Lines that were looked at so far.
    lines_done: i64,
    /// Lines of what is new.
    created: i64,
    /// Lines of what is changed.
    updated: i64,
    /// Lines of what is as it was.
    unchanged: i64,
    /// Lines that are not well.
    error_count: i64,
    /// Why the first 200 of them are not.
    #[schema(value_type = Vec<ImportError>)]
    errors: Value,
    /// RFC 3339, UTC.
    created_at: String,
    /// RFC 3339, UTC; null before it is over.
    finished_at: Option<String>,
}

/// A line that is not well.
#[derive(Serialize, ToSchema)]
pub(crate) struct ImportError {
    /// From 1, the line that names the columns.
    line: i64,
    /// The column, where it is one.
    column: Option<String>,
    /// Stable code of the problem.
    code: String,
    /// What is wrong and what to do, in the language of whoever brought the file in.
    message: String,
    /// What stands there.
    value: Option<String>,
}

impl From<Import> for ImportJob {
    fn from(import: Import) -> Self {
        Self {
            // It was written as JSON.
            errors: serde_json::from_str(&import.errors).unwrap_or_default(),
            id: import.id,
            kind: import.kind,
            mode: import.mode,
            dry_run: import.dry_run,
            state: import.state,
            lines_total: import.lines_total,
            lines_done: import.lines_done,
            created: import.created,
            updated: import.updated,
            unchanged: import.unchanged,
            error_count: import.error_count,
            created_at: import.created_at,
            finished_at: import.finished_at,
        }
    }
}

/// Takes a file of CSV, to be brought in line by line; its columns are those of the exports.
///
/// A line is known by its `number` (players), by player, club, season and first day (memberships),
/// or by its `code`; what is known is changed, what is not is made. Columns that are left out let
/// what is known stand. Seasons are always all or nothing.
#[utoipa::path(
    post, path = "/api/v1/imports", tag = "people", operation_id = "create_import",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("kind" = String, Query,
            description = "`players`, `memberships`, `org_nodes` or `seasons`"),
        ("mode" = Option<String>, Query,
            description = "`all_or_nothing`, as where it is left out: one transaction; `by_line`: \
                           each line that is well"),
        ("dry_run" = Option<bool>, Query, description = "`true`: nothing is kept"),
        ("acknowledge" = Option<bool>, Query,
            description = "`true`: seasons, although golden cases of the rules fail"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body(content = String, content_type = "text/csv"),
    responses(
        (status = 202, description = "it will be read; where to ask is in `Location`",
            body = ImportJob),
        (status = 408, description = "it took too long to arrive"),
        (status = 413, description = "it is larger than 64 MiB"),
        (status = 415, description = "it is not declared as `text/csv`"),
    ),
)]
pub(crate) async fn create(
    State(app): State<Arc<App>>,
    arriving: SentFile,
) -> Result<Response, Error> {
    let sent = &arriving.sent;
    let parameters = Parameters::read(&sent.uri, PARAMETERS)?;
    let tenant = app.tenants.live(parameters.required("tenant")?)?.pinned.tenant.clone();
    let kind = parameters.required("kind")?;
    let table = Table::of(kind).ok_or_else(|| parameters.invalid("kind", KINDS))?;
    let mode = match parameters.get("mode") {
        None => "all_or_nothing",
        Some(mode) if MODES.contains(&mode) => mode,
        Some(_) => return Err(parameters.invalid("mode", MODES)),
    };
    let is = |name| match parameters.get(name) {
        None | Some("false") => Ok(false),
        Some("true") => Ok(true),
        Some(_) => Err(parameters.invalid(name, BOOLEANS)),
    };
    let (dry_run, acknowledged) = (is("dry_run")?, is("acknowledge")?);
    for action in ["create_import", writes(table)] {
        sent.require(&app, action, (&tenant, None)).await?;
    }
    if let Some(found) = other_than("text/csv", &sent.headers) {
        return Err(Error::NotCsv { found });
    }
    let told = sent.told(&tenant)?;
    let language = problem::preferred(sent.headers.get(ACCEPT_LANGUAGE)).code().to_owned();
    let (headers, query) = (sent.headers.clone(), sent.uri.query().unwrap_or_default().to_owned());
    let (kind, mode) = (kind.to_owned(), mode.to_owned());
    let file = arriving.file((FILE_BYTES_MAX, ARRIVAL_MAX)).await?;
    let file_sha256 = sha256(&file);
    let whose = (tenant.as_str(), told.actor.as_str(), "create_import");
    let key = idempotency::key(&headers, whose, &query, &json!(file_sha256))?;
    let (id, job, created_at) = (clock::new_id(), clock::new_id(), clock::instant());
    let import = NewImport {
        id: id.to_string(),
        tenant,
        kind,
        mode,
        dry_run,
        acknowledged,
        language,
        file: file.to_vec(),
        file_sha256,
        actor: told.actor.clone(),
        request_id: told.request_id.clone(),
        job: job.to_string(),
        created_at,
    };
    creating::once(&app, key, (told, import), |tx, (told, import)| Box::pin(put(tx, told, import)))
        .await
}

/// What whoever brings a table in must be allowed besides, on the tenant as a whole.
const fn writes(table: Table) -> &'static str {
    match table {
        Table::Players => "create_player",
        Table::Memberships => "create_membership",
        Table::OrgNodes => "create_org_node",
        Table::Seasons => "create_season",
    }
}

async fn put(
    tx: &mut Tx,
    told: &Told,
    import: &NewImport,
) -> Result<Result<Made, Error>, StoreError> {
    let job = NewJob {
        id: import.job.clone(),
        kind: JOB.to_owned(),
        tenant: Some(import.tenant.clone()),
        payload: json!({ "import": import.id }).to_string(),
        run_at: import.created_at.clone(),
        occurrence: None,
        lane: Lane::Long,
        created_at: import.created_at.clone(),
    };
    jobs::put(tx, &job).await?;
    imports::put(tx, import).await?;
    let Some(put) = imports::find_in(tx, &told.tenant, &import.id).await? else {
        return Ok(Err(unknown(&import.id)));
    };
    let location = format!("/api/v1/imports/{}?tenant={}", import.id, told.tenant);
    // It is made of JSON, so that it can be written as JSON.
    let body = serde_json::to_value(ImportJob::from(put)).unwrap_or_default();
    let status = StatusCode::ACCEPTED;
    Ok(Ok(Made { status, location: Some(location), version: None, body }))
}

/// How far a file came; kept for 30 days.
#[utoipa::path(
    get, path = "/api/v1/imports/{id}", tag = "people", operation_id = "get_import",
    params(
        ("id" = String, Path, description = "the import's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the import", body = ImportJob)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<ImportJob>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    sent::require(&app, &caller, "get_import", (tenant, None)).await?;
    let named = Uuid::try_parse(&id).map_err(|_| unknown(&id))?.to_string();
    let found = imports::find(app.database.db(), tenant, &named).await?;
    Ok(Json(found.ok_or_else(|| unknown(&id))?.into()))
}

fn unknown(id: &str) -> Error {
    Error::Unknown { code: "unknown_import", id: id.chars().take(60).collect() }
}
