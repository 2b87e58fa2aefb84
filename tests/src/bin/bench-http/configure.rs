//! What a configuration write is compared with: the same change of the same pack by the same
//! engine, held against the same golden cases and kept as a revision in one transaction; without a
//! token, a policy, an audit entry, a change log, an answer kept for a second request.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use anyhow::{Context, ensure};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use carreau_engine::canonical;
use carreau_engine::golden::{self, Case};
use carreau_engine::pack::{Document, folder};
use carreau_sandbox::{Instance, Limits, Module, Runtime};
use carreau_store::packs::{self, NewRevision, Section};
use carreau_store::rule_files::{self, RuleFiles};
use carreau_store::{Db, migrate, tenants};
use carreau_tests::built::{checkout, engine_cwasm_path, engine_wasm_path};
use serde_json::{Value, json};
use tokio::sync::Mutex;

use crate::reference::{INSTANT, TENANT, serve};

/// The entry that is changed, and the day it is changed on.
pub(crate) const ENTRY: &str = "2027:federal";
pub(crate) const ON: &str = "2026-11-02";

/// What its tenant is configured by.
struct Configured {
    db: Db,
    engine: Instance,
    handle: u32,
    document: Document,
    revision: i64,
}

/// Takes a value of the entry, and publishes what the pack becomes.
pub(crate) async fn configure(database: &str) -> anyhow::Result<()> {
    let configured = Arc::new(Mutex::new(Configured::new(database).await?));
    let answer =
        async |State(configured): State<Arc<Mutex<Configured>>>, body: Bytes| match configured
            .lock()
            .await
            .change(&body)
            .await
        {
            Ok(answer) => ([(CONTENT_TYPE, "application/json")], answer).into_response(),
            Err(error) => failed(&error),
        };
    serve(Router::new().route("/", post(answer)).with_state(configured)).await
}

fn failed(error: &anyhow::Error) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response()
}

impl Configured {
    async fn new(database: &str) -> anyhow::Result<Self> {
        let read = folder::read(&checkout()?.join("rules/france"));
        let read = read.map_err(|faults| anyhow::anyhow!("{} faults in the pack", faults.len()))?;
        let cases = golden::cases(&read).ok().context("golden cases")?;
        let document = read.document;
        let wasm = fs::read(engine_wasm_path()?)?;
        let compiled = fs::read(engine_cwasm_path()?)?.leak();
        let runtime = Runtime::new(Limits::default())?;
        let module = Module::precompiled(&runtime, &wasm, compiled)?;
        let mut engine = Instance::new(&module).context("the engine's instance")?;
        let text = canonical::text(&document.to_value());
        let prepared = engine.prepare(text.as_bytes())?.ok().context("the pack is refused")?;
        let db = Db::open(database).await?;
        migrate(&db).await?;
        let tenant = tenants::Tenant { code: TENANT.to_owned(), created_at: INSTANT.to_owned() };
        tenants::add(&db, tenant).await?;
        let first = revision(&document, None);
        let revision = packs::publish(&db, first).await?.number;
        let files = RuleFiles { cases: files(cases)?, ..RuleFiles::default() };
        db.write((revision, files), |tx, (revision, files)| {
            Box::pin(rule_files::put(tx, (TENANT, *revision), files, INSTANT))
        })
        .await?;
        Ok(Self { db, engine, handle: prepared.handle, document, revision })
    }

    async fn change(&mut self, body: &[u8]) -> anyhow::Result<String> {
        let live = packs::live(&self.db, TENANT).await?.context("a live revision")?;
        ensure!(live.number == self.revision, "another writer");
        let value: Value = serde_json::from_slice(body)?;
        let input = json!({ "entity": "license_fee_config", "action": "patch", "id": ENTRY,
            "value": value });
        let request = json!({ "op": "config.change", "on": ON, "input": input }).to_string();
        let reply = self.engine.call(self.handle, request.as_bytes())?;
        let mut reply: Value = serde_json::from_slice(&reply)?;
        let changed = reply.pointer_mut("/ok/pack").map(Value::take);
        let changed = changed.filter(|pack| !pack.is_null()).context("nothing changed")?;
        let document = self.became(&changed)?;
        let text = canonical::text(&document.to_value());
        let next = self.engine.prepare(text.as_bytes())?.ok().context("the pack is refused")?;
        for case in self.cases().await? {
            let reply = self.engine.call(next.handle, &case.request())?;
            ensure!(case.compare(&reply).is_empty(), "`{}` fails", case.name);
        }
        let kept = revision(&document, Some(self.revision));
        let put = self.db.write(kept, |tx, kept| {
            Box::pin(async move { packs::put(tx, kept).await.map(|revision| revision.number) })
        });
        self.revision = put.await?;
        self.engine.release(self.handle)?;
        (self.handle, self.document) = (next.handle, document);
        Ok(reply.to_string())
    }

    fn became(&self, changed: &Value) -> anyhow::Result<Document> {
        let mut whole = self.document.to_value();
        let missing = "a pack";
        let manifest = changed.get("manifest").context(missing)?.clone();
        *whole.get_mut("manifest").context(missing)? = manifest;
        let sections = whole.get_mut("sections").and_then(Value::as_object_mut);
        let changed = changed.get("sections").and_then(Value::as_object).context(missing)?;
        sections.context(missing)?.extend(changed.clone());
        Document::from_value(&whole, "$").map_err(|refusal| anyhow::anyhow!("{}", refusal.path))
    }

    async fn cases(&self) -> anyhow::Result<Vec<Case>> {
        let mut all = Vec::new();
        for cases in rule_files::at(&self.db, TENANT, self.revision).await?.cases.values() {
            all.extend(serde_json::from_str::<Vec<Case>>(cases)?);
        }
        Ok(all)
    }
}

/// Golden cases, as they are kept: file by file.
fn files(cases: Vec<Case>) -> anyhow::Result<BTreeMap<String, String>> {
    let mut files: BTreeMap<String, Vec<Case>> = BTreeMap::new();
    for case in cases {
        files.entry(case.file.clone()).or_default().push(case);
    }
    let kept = files
        .into_iter()
        .map(|(file, cases)| Ok((file, canonical::text(&serde_json::to_value(cases)?))));
    kept.collect()
}

fn revision(document: &Document, parent: Option<i64>) -> NewRevision {
    let sections = document.sections.iter().map(|(name, content)| {
        let content = canonical::text(content);
        Section { name: name.clone(), sha256: canonical::sha256(content.as_bytes()), content }
    });
    NewRevision {
        tenant: TENANT.to_owned(),
        parent,
        pack_hash: document.pack_hash(),
        manifest: canonical::text(&document.manifest_value()),
        sections: sections.collect(),
        author: TENANT.to_owned(),
        reason: TENANT.to_owned(),
        created_at: INSTANT.to_owned(),
    }
}
