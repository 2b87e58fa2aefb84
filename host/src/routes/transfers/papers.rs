//! Papers that accompany transfers and certificates: brought in, and given to who may read them.

use super::transfer;
use crate::app::App;
use crate::auth::Caller;
use crate::cases::papers::{CASE_PAPERS_MAX, PAPER_BYTES_MAX, kinds, media_type, media_types};
use crate::cases::shown::Document;
use crate::clock;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use crate::fields::{self, identity};
use crate::idempotency;
use crate::itc::sides;
use crate::ledger::shown::value;
use crate::people;
use crate::routes::imports::ARRIVAL_MAX;
use crate::routes::sent::{Sent, SentFile};
use crate::routes::{Parameters, itc, players};
use crate::tenants::Live;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use carreau_engine::canonical::sha256;
use carreau_store::cases::{self, Case, Document as Stored};
use carreau_store::{StoreError, Tx};
use serde_json::json;
use std::sync::Arc;

const PARAMETERS: &[&str] = &["tenant", "player", "transfer", "itc", "kind", "name"];

/// Brings a paper in: for a request that is to be made, or at once for a transfer or a
/// certificate.
#[utoipa::path(
    post, path = "/api/v1/transfer-documents", tag = "transfers",
    operation_id = "add_transfer_document",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("kind" = String, Query, description = "a kind of the pack's evidence, or `other`"),
        ("name" = String, Query, description = "name of the file"),
        ("player" = Option<String>, Query,
            description = "whom it is about, for a request that is to be made within a day"),
        ("transfer" = Option<String>, Query, description = "the transfer it is put to"),
        ("itc" = Option<String>, Query, description = "the number of the certificate likewise"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body(content = Vec<u8>, content_type = "application/pdf"),
    responses(
        (status = 201, description = "the paper", body = Document),
        (status = 409, description = "there are as many as one case may have"),
        (status = 413, description = "it is larger than 5 MiB"),
        (status = 415, description = "it is no PDF, PNG or JPEG"),
    ),
)]
pub(crate) async fn create(
    State(app): State<Arc<App>>,
    arriving: SentFile,
) -> Result<Response, Error> {
    let sent = &arriving.sent;
    let parameters = Parameters::read(&sent.uri, PARAMETERS)?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let kind = kind(&live, parameters.required("kind")?)?;
    let name = fields::named(parameters.required("name")?, "name")?;
    let (player, case, told_of) = whose(&app, &live, sent, &parameters).await?;
    let told = sent.told(tenant)?;
    let (headers, query) = (sent.headers.clone(), sent.uri.query().unwrap_or_default().to_owned());
    let bytes = arriving.file((PAPER_BYTES_MAX, ARRIVAL_MAX)).await?;
    let media_type = media_type(&bytes).ok_or_else(|| Error::Field {
        code: "document_unreadable",
        path: "$".to_owned(),
        found: name.clone(),
        allowed: media_types(),
    })?;
    let document = Stored {
        id: clock::new_id().to_string(),
        tenant: tenant.to_owned(),
        player,
        transfer: case.as_ref().and_then(|it| it.0.transfer()).map(str::to_owned),
        certificate: case.as_ref().and_then(|it| it.0.certificate()).map(str::to_owned),
        kind,
        name,
        media_type: media_type.to_owned(),
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sha256: sha256(&bytes),
        uploaded_by: told.actor.clone(),
        uploaded_at: clock::instant(),
        uploader_name: None,
    };
    let route = (told.tenant.as_str(), told.actor.as_str(), "add_transfer_document");
    let key = idempotency::key(&headers, route, &query, &json!(document.sha256))?;
    let input = (told, document, bytes, case, told_of);
    creating::once(&app, key, input, |tx, (told, document, bytes, case, told_of)| {
        Box::pin(put(tx, told, (document, bytes), (case.as_ref(), told_of)))
    })
    .await
}

/// A kind of paper the tenant knows.
fn kind(live: &Live, kind: &str) -> Result<String, Error> {
    let known = kinds(live);
    if known.iter().any(|known| known == kind) {
        return Ok(kind.to_owned());
    }
    Err(Error::Field {
        code: "document_kind_unknown",
        path: "kind".to_owned(),
        found: kind.chars().take(60).collect(),
        allowed: known,
    })
}

/// What a paper is put to, with the state it is in.
type Target = Option<(Case, String)>;

/// What the audit logs are told of, and whose else's than that of who brings it.
#[derive(Clone)]
struct Of {
    entity: (&'static str, String),
    others: Vec<String>,
}

/// Whom a paper is about or what it is put to, and what the audit log is told of.
async fn whose(
    app: &App,
    live: &Live,
    sent: &Sent,
    parameters: &Parameters,
) -> Result<(Option<String>, Target, Of), Error> {
    const ACTION: &str = "add_transfer_document";
    let (db, tenant) = (app.database.db(), live.pinned.tenant.as_str());
    let given = |name: &str| parameters.get(name).filter(|it| !it.is_empty());
    match (given("player"), given("transfer"), given("itc")) {
        (Some(player), None, None) => {
            let player = players::player(app, tenant, player).await?;
            people::present(db, tenant, &player.id).await?;
            let of = Of { entity: (people::KIND, player.id.clone()), others: Vec::new() };
            Ok((Some(player.id), None, of))
        }
        (None, Some(id), None) => {
            let found = transfer(app, &sent.caller, ACTION, (tenant, id)).await?;
            people::present(db, tenant, &found.player).await?;
            let case = Case::Transfer(found.id.clone());
            let of = Of { entity: ("transfer", found.id), others: Vec::new() };
            Ok((Some(found.player), Some((case, found.status)), of))
        }
        (None, None, Some(number)) => {
            let found = itc::certificate(app, &sent.caller, live, (ACTION, number)).await?;
            people::present(db, &found.tenant, &found.player).await?;
            let player = sides::own_player(live, &found).map(str::to_owned);
            let case = Case::Certificate(found.id.clone());
            let both = [Some(found.tenant), found.releasing_tenant].into_iter().flatten();
            let others = both.filter(|other| other != tenant).collect();
            let of = Of { entity: ("itc", found.number), others };
            Ok((player, Some((case, found.status)), of))
        }
        (None, None, None) => Err(Error::MissingParameter { name: "player" }),
        // It is about one of the three.
        (_, Some(_), _) => Err(parameters.invalid("transfer", &[])),
        (Some(_), None, Some(_)) => Err(parameters.invalid("itc", &[])),
    }
}

async fn put(
    tx: &mut Tx,
    told: &Told,
    (document, bytes): (&Stored, &[u8]),
    (case, of): (Option<&(Case, String)>, &Of),
) -> Result<Result<Made, Error>, StoreError> {
    if let Some((case, _)) = case
        && cases::count_documents(tx, case).await? >= CASE_PAPERS_MAX
    {
        let found = CASE_PAPERS_MAX.to_string();
        return Ok(Err(Error::Conflict { code: "documents_full", found }));
    }
    cases::put_document(tx, document, bytes).await?;
    if let Some((case, state)) = case {
        let by = (told.tenant.as_str(), told.actor.as_str());
        let states = (Some(state.as_str()), state.as_str());
        let mut step = crate::cases::step(case.clone(), by, "attach", states);
        step.comment = Some(document.name.clone());
        cases::put_step(tx, &step).await?;
    }
    let payload = json!({ "name": document.name, "kind": document.kind,
        "sha256": document.sha256, "document": document.id });
    let entity = (of.entity.0, of.entity.1.as_str());
    for tenant in std::iter::once(&told.tenant).chain(&of.others) {
        let told = Told { tenant: tenant.clone(), ..told.clone() };
        if let Err(error) = told.tell(tx, "document.added", entity, payload.clone()).await? {
            return Ok(Err(error));
        }
    }
    let location = format!("/api/v1/transfer-documents/{}?tenant={}", document.id, told.tenant);
    let body = value(&Document::of(document.clone()));
    let status = StatusCode::CREATED;
    Ok(Ok(Made { status, location: Some(location), version: None, body }))
}

/// A paper, as it was brought in.
#[utoipa::path(
    get, path = "/api/v1/transfer-documents/{id}", tag = "transfers",
    operation_id = "get_transfer_document",
    params(
        ("id" = String, Path, description = "the paper's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the bytes", content_type = "application/pdf")),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    const ACTION: &str = "get_transfer_document";
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let unknown = || Error::Unknown { code: "unknown_document", id: id.chars().take(60).collect() };
    let named = identity(&id).ok_or_else(unknown)?;
    let db = app.database.db();
    let document = cases::document(db, &named).await?.ok_or_else(unknown)?;
    match (&document.transfer, &document.certificate) {
        (Some(of), _) => drop(transfer(&app, &caller, ACTION, (tenant, of)).await?),
        (None, Some(of)) => {
            let eyes = sides::eyes(&live);
            let found = carreau_store::certificates::find_id(db, eyes, of).await?;
            let found = found.ok_or_else(unknown)?;
            itc::certificate(&app, &caller, &live, (ACTION, &found.number)).await?;
        }
        (None, None) => {
            // Of no request yet: whoever brought it.
            let own = caller.actor().as_deref() == Some(document.uploaded_by.as_str());
            if !own || document.tenant != tenant {
                return Err(unknown());
            }
        }
    }
    let content = cases::content(db, &document.id).await?.ok_or_else(unknown)?;
    let plain = |letter: char| {
        if letter.is_ascii_alphanumeric() || "-._".contains(letter) { letter } else { '_' }
    };
    let name: String = document.name.chars().map(plain).collect();
    let headers = [
        (CONTENT_TYPE, document.media_type),
        // Saved and not shown: what others brought in is not to run beside this page.
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, content).into_response())
}
