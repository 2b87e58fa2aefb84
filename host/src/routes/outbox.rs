//! Mails and jobs of a tenant: what waits, what was done, what was given up.

use super::page_of::Page;
use super::{Parameters, RequestId};
use crate::app::App;
use crate::audit::Act;
use crate::auth::Caller;
use crate::clock;
use crate::error::Error;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use carreau_store::jobs::{self, Search};
use carreau_store::{StoreError, audit, mails};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

const PARAMETERS: &[&str] = &["tenant", "state", "after", "limit"];
const STATES: &[&str] = &["queued", "running", "done", "dead"];

/// A page of mails.
#[derive(Serialize, ToSchema)]
pub(crate) struct MailList {
    /// The newest first.
    mails: Vec<Mail>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A mail. What it says is not shown: it may hold what lets its reader in.
#[derive(Serialize, ToSchema)]
struct Mail {
    id: String,
    /// `invitation`, `password_reset` …
    kind: String,
    /// To whom.
    recipient: String,
    /// In which language.
    language: String,
    /// Its subject.
    subject: String,
    /// `queued`, `running`, `done`, `dead`.
    state: String,
    /// How often sending was begun.
    attempts: i64,
    /// The last failure's words.
    last_error: Option<String>,
    created_at: String,
    /// When a server took it.
    sent_at: Option<String>,
    /// The job that sends it.
    job: String,
}

/// A page of jobs.
#[derive(Serialize, ToSchema)]
pub(crate) struct JobList {
    /// The newest first.
    jobs: Vec<Job>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A job.
#[derive(Serialize, ToSchema)]
struct Job {
    id: String,
    /// What is done: `mail.send`.
    kind: String,
    /// `queued`, `running`, `done`, `dead`.
    state: String,
    /// Not before.
    run_at: String,
    /// How often it was begun.
    attempts: i64,
    /// The last failure's words.
    last_error: Option<String>,
    created_at: String,
    /// When it was done, or given up.
    finished_at: Option<String>,
}

/// Mails of a tenant, the newest first; those that are `dead` were given up.
#[utoipa::path(
    get, path = "/api/v1/mails/", tag = "operation", operation_id = "list_mails",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("state" = Option<String>, Query, description = "`queued`, `running`, `done` or `dead`"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "mails on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of mails", body = MailList)),
)]
pub(crate) async fn mails(State(app): State<Arc<App>>, uri: Uri) -> Result<Json<MailList>, Error> {
    let parameters = Parameters::read(&uri, PARAMETERS)?;
    let page = Page::of(&parameters)?;
    let search = search(&parameters, &page)?;
    let mut found = mails::list(app.database.db(), search).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    let shown = found.into_iter().map(|mail| Mail {
        id: mail.id,
        kind: mail.kind,
        recipient: mail.recipient,
        language: mail.language,
        subject: mail.subject,
        state: mail.state,
        attempts: mail.attempts,
        last_error: mail.last_error,
        created_at: mail.created_at,
        sent_at: mail.sent_at,
        job: mail.job,
    });
    Ok(Json(MailList { mails: shown.collect(), next }))
}

/// Jobs of a tenant, the newest first; those that are `dead` were given up.
#[utoipa::path(
    get, path = "/api/v1/jobs/", tag = "operation", operation_id = "list_jobs",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("state" = Option<String>, Query, description = "`queued`, `running`, `done` or `dead`"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "jobs on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of jobs", body = JobList)),
)]
pub(crate) async fn jobs(State(app): State<Arc<App>>, uri: Uri) -> Result<Json<JobList>, Error> {
    let parameters = Parameters::read(&uri, PARAMETERS)?;
    let page = Page::of(&parameters)?;
    let search = search(&parameters, &page)?;
    let mut found = jobs::list(app.database.db(), search).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    let shown = found.into_iter().map(|job| Job {
        id: job.id,
        kind: job.kind,
        state: job.state,
        run_at: job.run_at,
        attempts: job.attempts,
        last_error: job.last_error,
        created_at: job.created_at,
        finished_at: job.finished_at,
    });
    Ok(Json(JobList { jobs: shown.collect(), next }))
}

/// Tries a job that was given up once more.
#[utoipa::path(
    post, path = "/api/v1/jobs/{id}/retry", tag = "operation", operation_id = "retry_job",
    params(
        ("id" = String, Path, description = "the job"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 204, description = "it is queued again")),
)]
pub(crate) async fn retry(
    State(app): State<Arc<App>>,
    caller: Caller,
    RequestId(request_id): RequestId,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<StatusCode, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let actor = caller.actor().ok_or(Error::Denied { code: "unauthenticated" })?;
    let act = Act {
        chain: tenant,
        actor: &actor,
        action: "job.retried",
        entity: ("job", &id),
        states: (Some("dead"), Some("queued")),
        payload: json!({}),
        request_id: &request_id,
    };
    let unknown = || Error::Unknown { code: "unknown_job", id: id.chars().take(60).collect() };
    let known = uuid::Uuid::try_parse(&id).map_err(|_| unknown())?.to_string();
    let input = (tenant.to_owned(), known, clock::instant(), act.entry()?);
    let revived = app.database.db().write(input, |tx, (tenant, id, at, entry)| {
        Box::pin(async move {
            if !jobs::revive(tx, tenant, id, at).await? {
                return Err(StoreError::Missing { what: format!("dead job `{id}`") });
            }
            audit::append(tx, entry).await
        })
    });
    match revived.await {
        Ok(()) => Ok(StatusCode::NO_CONTENT),
        Err(StoreError::Missing { .. }) => Err(unknown()),
        Err(error) => Err(error.into()),
    }
}

fn search<'p>(parameters: &'p Parameters, page: &Page<'p>) -> Result<Search<'p>, Error> {
    let state = parameters.get("state").unwrap_or_default();
    if !state.is_empty() && !STATES.contains(&state) {
        let found = state.chars().take(60).collect();
        return Err(Error::InvalidParameter { name: "state", found, allowed: STATES });
    }
    let tenant = parameters.required("tenant")?;
    Ok(Search { tenant, state, before: page.after, limit: page.one_more() })
}
