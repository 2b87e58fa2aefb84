//! What the server is compared with: the same bytes through axum, without an engine, without the
//! server's layers; and the same row through the store.

use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::post;
use carreau_store::decisions::{Decision, DecisionWriter, Outcome, Payload, Purpose, commitment};
use carreau_store::packs::NewRevision;
use carreau_store::{Db, migrate, modules, packs, tenants};
use serde::Deserialize;
use tokio::net::TcpListener;
use uuid::Uuid;

pub(crate) const INSTANT: &str = "2026-01-01T00:00:00.000Z";
pub(crate) const TENANT: &str = "france";

#[derive(Deserialize)]
struct Asked {
    /// Bytes to answer.
    size: usize,
}

/// Reads a body and answers so many bytes.
pub(crate) async fn bare() -> anyhow::Result<()> {
    let answer = async |Query(asked): Query<Asked>, body: Bytes| {
        drop(body);
        answer(asked.size)
    };
    serve(Router::new().route("/", post(answer))).await
}

/// The same, and a row as long as a decision's through the group-commit writer.
pub(crate) async fn insert(database: &str) -> anyhow::Result<()> {
    let writer = prepare(database).await?;
    let answer = async |State(writer): State<Arc<DecisionWriter>>,
                        Query(asked): Query<Asked>,
                        body: Bytes| {
        match writer.record(row(&body, asked.size)).await {
            Ok(()) => answer(asked.size).into_response(),
            Err(error) => {
                (axum::http::StatusCode::SERVICE_UNAVAILABLE, error.to_string()).into_response()
            }
        }
    };
    serve(Router::new().route("/", post(answer)).with_state(Arc::new(writer))).await
}

fn answer(size: usize) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], vec![b' '; size])
}

/// Serves on a free port, and says which.
pub(crate) async fn serve(routes: Router) -> anyhow::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, routes).await.context("the reference ended")
}

async fn prepare(database: &str) -> anyhow::Result<DecisionWriter> {
    let db = Db::open(database).await?;
    migrate(&db).await?;
    let hash = "0".repeat(64);
    let first_used_at = INSTANT.to_owned();
    modules::put(&db, modules::NewModule { hash: hash.clone(), wasm: vec![0], first_used_at })
        .await?;
    let tenant = tenants::Tenant { code: TENANT.to_owned(), created_at: INSTANT.to_owned() };
    tenants::add(&db, tenant).await?;
    let revision = NewRevision {
        tenant: TENANT.to_owned(),
        parent: None,
        pack_hash: hash,
        manifest: "{}".to_owned(),
        sections: Vec::new(),
        author: TENANT.to_owned(),
        reason: TENANT.to_owned(),
        created_at: INSTANT.to_owned(),
    };
    packs::publish(&db, revision).await?;
    Ok(DecisionWriter::start(db))
}

/// A decision whose request is the body, and whose result takes its usual part of the reply.
fn row(body: &[u8], size: usize) -> Decision {
    let hash = "0".repeat(64);
    let request = String::from_utf8_lossy(body).into_owned();
    let result = " ".repeat(size / 3);
    let salt = vec![7; 32];
    Decision {
        id: Uuid::now_v7().to_string(),
        tenant: TENANT.to_owned(),
        op: "license_fee.calculate".to_owned(),
        on: "2026-03-15".to_owned(),
        purpose: Purpose::Quote,
        outcome: Outcome::Ok,
        commitment: commitment(&salt, &request, &result),
        payload: Payload::Kept { request, result, salt },
        reply_sha256: hash.clone(),
        engine_hash: hash.clone(),
        pack_hash: hash,
        script_operations: 0,
        subject: None,
        decided_at: INSTANT.to_owned(),
        decided_by: None,
        request_id: TENANT.to_owned(),
    }
}
