//! Whom a draft would touch: the answer comes in lines while it is found, and is kept.

use crate::app::App;
use crate::clock;
use crate::drafts::content::Content;
use crate::drafts::judge::Judged;
use crate::error::Error;
use crate::fields;
use crate::impact::chunk::Chunk;
use crate::impact::explained::{examples, explained};
use crate::impact::names::{Names, names};
use crate::impact::population::Population;
use crate::impact::run::{self, Compared, Progress, Stopped};
use crate::impact::{Options, SIZE, Source, recorded, table};
use crate::residents::Work;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use crate::streamed::streamed;
use crate::tenants::Live;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use carreau_engine::canonical;
use carreau_engine::compare::Report;
use carreau_engine::money::Currency;
use carreau_store::decisions::{self, Payload};
use carreau_store::drafts::{self, Impact};
use carreau_store::{StoreError, decisions as kept};
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::mpsc;
use utoipa::ToSchema;

/// How often it is said how far it is.
const SAID_EVERY: Duration = Duration::from_millis(250);
/// Chunks that wait to be compared.
const CHUNKS_AHEAD: usize = 4;

/// A line of the answer. The last one is `done`, or says why nothing comes of it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ImpactLine {
    /// How many facts were read so far.
    read: u64,
    /// How many there are; of what was charged at least as many as there are things.
    total: u64,
    /// Whether this is all.
    done: bool,
    /// The sums so far: the engine's report; the clubs and recipients in the last line alone.
    report: Value,
    /// What both packs reply to the largest changes, in the last line.
    explained: Vec<Value>,
    /// What regions, districts, clubs and recipients are called, by code, in the last line.
    names: Names,
}

/// The impact of a draft as it was last found.
#[derive(Serialize, ToSchema)]
pub(crate) struct DraftImpact {
    /// What was asked.
    options: Value,
    /// The engine's report.
    report: Value,
    /// What both packs reply to the largest changes.
    explained: Value,
    /// What regions, districts, clubs and recipients are called, by code.
    names: Names,
    /// Whether it is of the draft and the live revision as they are now.
    current: bool,
    /// Who asked.
    made_by: String,
    /// When.
    made_at: String,
}

/// What is compared, ready.
struct Question {
    app: Arc<App>,
    draft: String,
    actor: String,
    live: Arc<Live>,
    next: Arc<Live>,
    options: Options,
    currency: Currency,
    total: u64,
    population: Option<Arc<Population>>,
}

/// Finds whom a draft would touch, and by how much. The answer is NDJSON: how far it is, several
/// times a second, and at last the whole report, which is kept. Whoever breaks the answer off
/// cancels it.
#[utoipa::path(
    post, path = "/api/v1/packs/drafts/{id}/impact", tag = "rules", operation_id = "find_impact",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    request_body = Options,
    responses(
        (status = 200, description = "lines of JSON", body = ImpactLine,
            content_type = "application/x-ndjson"),
        (status = 422, description = "the draft has errors: `draft_invalid`"),
    ),
)]
pub(crate) async fn find(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    sent.require(&app, "find_impact", (tenant, None)).await?;
    let options = sent.read::<Options>()?.checked()?;
    let actor = sent.told(tenant)?.actor;
    let question = Arc::new(ready(&app, (tenant, &id), (actor, options)).await?);
    let body = streamed(move |pages| async move {
        let lines = mpsc::channel::<Value>(CHUNKS_AHEAD);
        let answering = tokio::spawn(answer(Arc::clone(&question), lines.0));
        let mut said = lines.1;
        while let Some(line) = said.recv().await {
            let mut bytes = line.to_string().into_bytes();
            bytes.push(b'\n');
            if pages.send(Ok(Bytes::from(bytes))).await.is_err() {
                // Whoever asked has gone; the workers are told by their next line.
                break;
            }
        }
        drop(said);
        let _ended = answering.await;
        question.app.residents.dismiss(&question.next.pinned);
        Ok(())
    });
    Ok(([(CONTENT_TYPE, "application/x-ndjson")], body).into_response())
}

async fn ready(
    app: &Arc<App>,
    (tenant, id): (&str, &str),
    (actor, options): (String, Options),
) -> Result<Question, Error> {
    let named = app.draft(tenant, id).await?;
    let (live, _) = app.fresh(tenant).await?;
    let judged = Judged::of(Content::of(app, &named.draft).await?.texts());
    let Some(document) = judged.sound().cloned() else {
        let findings = judged.findings(crate::language::Language::En);
        let arguments = json!({ "count": judged.errors(), "findings": findings });
        return Err(Error::Draft { code: "draft_invalid", arguments });
    };
    let next = app.prepared_document(document).await?;
    let currency = Currency::parse(&live.about.currency).ok_or(Error::Internal)?;
    let today = clock::today(&live.zone).to_string();
    let on = options.on.clone().unwrap_or(today);
    let (population, total) = match options.source {
        Source::Recorded => {
            let since = options.since.as_deref().unwrap_or_default();
            let count = kept::count_binding(app.database.db(), tenant, since).await?;
            (None, u64::try_from(count).unwrap_or_default())
        }
        Source::Population => {
            // Of the live rules: those whom the draft newly refuses are among them.
            let found = Population::of(&live.document, &on);
            let none = || Error::from(fields::misread("day_of_a_season", &on, "$.on"));
            (Some(Arc::new(found.ok_or_else(none)?)), u64::from(options.size.unwrap_or(SIZE)))
        }
    };
    let draft = named.draft.id;
    Ok(Question {
        app: Arc::clone(app),
        draft,
        actor,
        live,
        next,
        options,
        currency,
        total,
        population,
    })
}

/// Compares, says how far it is, and keeps what was found.
async fn answer(question: Arc<Question>, lines: mpsc::Sender<Value>) {
    let (sender, receiver) = mpsc::channel(CHUNKS_AHEAD);
    let feeding = {
        let question = Arc::clone(&question);
        tokio::spawn(async move { feed(&question, sender).await })
    };
    let comparing = {
        let (question, lines) = (Arc::clone(&question), lines.clone());
        tokio::task::spawn_blocking(move || {
            let last = Mutex::new(None::<Instant>);
            let compared = Compared {
                module: &question.app.engine.bulk,
                live: &question.live.pinned.pack,
                draft: &question.next.pinned.pack,
                currency: question.currency,
            };
            run::run(&compared, receiver, |progress| tell(&question, progress, (&last, &lines)))
        })
    };
    let compared = comparing.await;
    let fed = feeding.await;
    let last = match (compared, fed) {
        (Ok(Ok(progress)), Ok(Ok(()))) => finished(&question, &progress).await,
        (Ok(Err(Stopped::Cancelled)), _) => return,
        (Ok(Err(Stopped::Refused(reply))), _) => {
            let reply: Value = serde_json::from_slice(&reply).unwrap_or_default();
            Ok(json!({ "done": true, "refused": reply.get("refused") }))
        }
        (Ok(Err(Stopped::Fault(fault))), _) => {
            tracing::error!(%fault, "an impact was not found");
            Err(Error::EngineFault)
        }
        (_, Ok(Err(error))) => Err(error.into()),
        _ => Err(Error::Internal),
    };
    let line = last.unwrap_or_else(|error| json!({ "done": true, "problem": error.code() }));
    // Whoever asked may have gone.
    let _told = lines.send(line).await;
}

/// Sends the facts, until nobody takes any more.
async fn feed(question: &Question, chunks: mpsc::Sender<Chunk>) -> Result<(), StoreError> {
    if let Some(population) = question.population.clone() {
        let size = question.options.size.unwrap_or(SIZE);
        let sending = move || population.send(size, &chunks);
        let ended =
            |error: tokio::task::JoinError| StoreError::Interrupted { reason: error.to_string() };
        return tokio::task::spawn_blocking(sending).await.map_err(ended);
    }
    let since = question.options.since.as_deref().unwrap_or_default();
    let of = (question.live.pinned.tenant.as_str(), since);
    recorded::send(question.app.database.db(), of, question.options.on.as_deref(), &chunks).await
}

/// Says how far it is, where it was not said just now; whether anybody listens.
fn tell(
    question: &Question,
    progress: &Progress,
    (last, lines): (&Mutex<Option<Instant>>, &mpsc::Sender<Value>),
) -> bool {
    if lines.is_closed() {
        return false;
    }
    let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
    if last.is_some_and(|last| last.elapsed() < SAID_EVERY) {
        return true;
    }
    *last = Some(Instant::now());
    let mut report = value(&progress.report);
    if let Some(groups) = report.get_mut("groups").and_then(Value::as_object_mut) {
        groups.retain(|by, _| by == "license_type" || by == "fee");
    }
    let line = ImpactLine {
        read: progress.read,
        total: question.total.max(progress.read),
        done: false,
        report,
        explained: Vec::new(),
        names: Names::new(),
    };
    // Where nobody reads as fast, this line is left out: the next says more.
    let _sent = lines.try_send(json!(line));
    true
}

fn value(report: &Report) -> Value {
    serde_json::from_slice(&canonical::bytes(report)).unwrap_or_default()
}

/// The last line: the whole report, with explanations; it is kept.
async fn finished(question: &Question, progress: &Progress) -> Result<Value, Error> {
    let mut told = Vec::new();
    for example in examples(&progress.report) {
        let Some(request) = request(question, &example.id).await? else { continue };
        let bytes = request.to_string().into_bytes();
        let residents = &question.app.residents;
        let (live, next) = (&question.live.pinned, &question.next.pinned);
        let before = residents.answer(live, bytes.clone(), Work::Brief).await?;
        let after = residents.answer(next, bytes, Work::Brief).await?;
        told.push(explained(&example.id, &request, (&before, &after)));
    }
    let db = question.app.database.db();
    let names = names(db, &question.live.pinned.tenant, &progress.report).await?;
    let report = value(&progress.report);
    let kept = Impact {
        live_hash: question.live.pinned.pack_hash.clone(),
        draft_hash: question.next.pinned.pack_hash.clone(),
        options: canonical::text(&json!(question.options)),
        report: canonical::text(&json!({ "report": report, "explained": told, "names": names })),
        made_by: question.actor.clone(),
        made_at: clock::instant(),
    };
    drafts::put_impact(db, question.draft.clone(), kept).await?;
    let line = ImpactLine {
        read: progress.read,
        total: progress.read,
        done: true,
        report,
        explained: told,
        names,
    };
    Ok(json!(line))
}

/// What was asked of an example, on the day it was compared on; none where it was erased meanwhile.
async fn request(question: &Question, id: &str) -> Result<Option<Value>, Error> {
    if let Some(population) = &question.population {
        return Ok(id.parse().ok().map(|number| population.request(number)));
    }
    let decision = match decisions::find(question.app.database.db(), id).await {
        Ok(decision) => decision,
        Err(StoreError::Missing { .. }) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let Payload::Kept { request, .. } = decision.payload else { return Ok(None) };
    let mut request: Value = serde_json::from_str(&request).unwrap_or_default();
    if let (Some(on), Some(members)) = (&question.options.on, request.as_object_mut()) {
        members.insert("on".to_owned(), on.clone().into());
    }
    Ok(Some(request))
}

/// The impact of a draft as it was last found, or as CSV.
#[utoipa::path(
    get, path = "/api/v1/packs/drafts/{id}/impact", tag = "rules", operation_id = "get_impact",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("format" = Option<String>, Query, description = "`json` or `csv`"),
    ),
    responses(
        (status = 200, description = "the impact", body = DraftImpact),
        (status = 404, description = "it was not found yet"),
    ),
)]
pub(crate) async fn read_kept(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Error> {
    const FORMATS: &[&str] = &["json", "csv"];
    let parameters = Parameters::read(&uri, &["tenant", "format"])?;
    let named = app.draft(parameters.required("tenant")?, &id).await?;
    let draft = named.draft;
    let unknown = || Error::Unknown { code: "unknown_impact", id: draft.id.clone() };
    let found = drafts::impact(app.database.db(), &draft.id).await?.ok_or_else(unknown)?;
    let mut kept: Value = serde_json::from_str(&found.report).unwrap_or_default();
    let mut member = |name: &str| kept.get_mut(name).map(Value::take).unwrap_or_default();
    let (report, explained) = (member("report"), member("explained"));
    let names: Names = serde_json::from_value(member("names")).unwrap_or_default();
    match parameters.get("format") {
        Some("csv") => {
            let read = Report::read(report.to_string().as_bytes()).ok_or(Error::Internal)?;
            let rows = table::csv(&read, &names).map_err(|error| {
                tracing::error!(%error, "a report cannot be written as CSV");
                Error::Internal
            })?;
            let name = format!("attachment; filename=\"impact-{}.csv\"", draft.id);
            let headers =
                [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
            Ok((headers, Body::from(rows)).into_response())
        }
        None | Some("json") => {
            let (live, _) = app.fresh(&draft.tenant).await?;
            let judged = Judged::of(Content::of(&app, &draft).await?.texts());
            let hash = judged.document.map(|document| document.pack_hash());
            let current = found.live_hash == live.pinned.pack_hash
                && hash.as_deref() == Some(found.draft_hash.as_str());
            let options = serde_json::from_str(&found.options).unwrap_or_default();
            let (made_by, made_at) = (found.made_by, found.made_at);
            let shown =
                DraftImpact { options, report, explained, names, current, made_by, made_at };
            Ok(axum::Json(shown).into_response())
        }
        Some(other) => {
            let found = other.chars().take(60).collect();
            Err(Error::InvalidParameter { name: "format", found, allowed: FORMATS })
        }
    }
}
