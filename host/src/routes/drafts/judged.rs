//! What is wrong with a draft, how its tests do, what it is as a pack, and what it changes.

use crate::app::App;
use crate::drafts::content::Content;
use crate::drafts::judge::{Held, Judged};
use crate::error::{Error, problem};
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::http::header::ACCEPT_LANGUAGE;
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// What is found of a draft.
#[derive(Serialize, ToSchema)]
pub(crate) struct DraftCheck {
    /// Hash of its pack; null where its files are none.
    pack_hash: Option<String>,
    /// How many errors there are.
    errors: usize,
    /// What is wrong: the engine's code, arguments and path, severity, sentences, the check that
    /// found it, and file, line, column, the line and column behind its end, length in bytes, the
    /// text of the line.
    findings: Vec<Value>,
    /// Its golden cases: file, line, name, request, whether it holds, differences; null where the
    /// pack does not answer.
    tests: Option<Vec<Value>>,
    /// The rows and lines of scripts: file, line, kind, whether a case touches it; null where the
    /// pack does not answer.
    coverage: Option<Value>,
}

/// Checks a draft, runs its golden cases, and counts what they touch.
#[utoipa::path(
    post, path = "/api/v1/packs/drafts/{id}/check", tag = "rules", operation_id = "check_draft",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("tests" = Option<bool>, Query, description = "false: the checks alone"),
    ),
    responses((status = 200, description = "what is found", body = DraftCheck)),
)]
pub(crate) async fn check(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Json<DraftCheck>, Error> {
    const BOOLEANS: &[&str] = &["true", "false"];
    let parameters = Parameters::read(&sent.uri, &["tenant", "tests"])?;
    let named = app.draft(parameters.required("tenant")?, &id).await?;
    let with_tests = match parameters.get("tests") {
        None | Some("true" | "") => true,
        Some("false") => false,
        Some(found) => {
            let found = found.chars().take(60).collect();
            return Err(Error::InvalidParameter { name: "tests", found, allowed: BOOLEANS });
        }
    };
    let judged = Judged::of(Content::of(&app, &named.draft).await?.texts());
    let language = problem::preferred(sent.headers.get(ACCEPT_LANGUAGE));
    let mut found = DraftCheck {
        pack_hash: judged.document.as_ref().map(|document| document.pack_hash()),
        errors: judged.errors(),
        findings: judged.findings(language),
        tests: None,
        coverage: None,
    };
    if let (true, Some(document)) = (with_tests, judged.sound()) {
        let next = app.prepared_document(document.clone()).await?;
        let held = judged.tested(&app, &next).await;
        app.residents.dismiss(&next.pinned);
        found.tests = Some(held?.iter().map(Held::to_value).collect());
        let coverage = judged.coverage(&app).await?;
        found.coverage = coverage.map(|coverage| judged.placed(&coverage));
    }
    Ok(Json(found))
}

/// A draft's pack, or what is wrong with it.
///
/// # Errors
/// `unknown_draft`; `draft_invalid`, with the findings.
async fn sound(app: &App, uri: &Uri, id: &str) -> Result<carreau_engine::pack::Document, Error> {
    let parameters = Parameters::read(uri, &["tenant"])?;
    let named = app.draft(parameters.required("tenant")?, id).await?;
    let judged = Judged::of(Content::of(app, &named.draft).await?.texts());
    match judged.sound() {
        Some(document) => Ok(document.clone()),
        None => {
            let findings = judged.findings(crate::language::Language::En);
            let arguments = json!({ "count": judged.errors(), "findings": findings });
            Err(Error::Draft { code: "draft_invalid", arguments })
        }
    }
}

/// A draft's pack document, for whoever asks its engine themselves.
#[utoipa::path(
    get, path = "/api/v1/packs/drafts/{id}/pack", tag = "rules", operation_id = "get_draft_pack",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses(
        (status = 200, description = "the pack document",
            body = ref("#/components/schemas/Pack")),
        (status = 422, description = "its files are no pack"),
    ),
)]
pub(crate) async fn pack(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<Value>, Error> {
    Ok(Json(sound(&app, &uri, &id).await?.to_value()))
}

/// What a draft changes of what is live.
#[utoipa::path(
    get, path = "/api/v1/packs/drafts/{id}/difference", tag = "rules",
    operation_id = "compare_draft",
    params(
        ("id" = String, Path, description = "the draft's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "every change",
        body = ref("#/components/schemas/PackDiffOk"))),
)]
pub(crate) async fn difference(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<Value>, Error> {
    let document = sound(&app, &uri, &id).await?;
    let (live, _) = app.fresh(&document.manifest.tenant).await?;
    let input = json!({ "pack": document.to_value() });
    Ok(Json(app.asked(&live, "pack.diff", &input).await?))
}
