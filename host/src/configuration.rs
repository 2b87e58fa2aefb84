//! The configuration: typed views over the live pack, written as revisions.
//!
//! ```text
//! change     one entry changed, by the engine's `config.change`;  season: a season copied
//! seasons    those of a file
//! earlier    an earlier revision made the live one again
//! trial      the golden cases, held against a pack before it answers
//! publish    pack, change log, audit and idempotent answer in one transaction
//! turns      one writer at a time for a tenant, within this host
//! ```
//!
//! What a change makes of the pack, and whether it may, is the engine's. A writer who was overtaken
//! by another host begins anew on what that one made, so that no edit is lost.

pub(crate) mod change;
pub(crate) mod earlier;
pub(crate) mod publish;
pub(crate) mod season;
pub(crate) mod seasons;
pub(crate) mod trial;
pub(crate) mod turns;

use crate::app::App;
use crate::error::Error;
use crate::tenants::Live;
use carreau_engine::pack::Document;
use carreau_store::idempotency::Key;
use publish::Draft;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Who writes, why, and how.
#[derive(Clone, Debug)]
pub(crate) struct Writing {
    /// `user:<id>` or `key:<id>`.
    pub(crate) actor: String,
    /// Why, in the actor's words; may be empty.
    pub(crate) reason: String,
    /// Leads to the logs.
    pub(crate) request_id: String,
    /// What would become of it, and nothing is kept.
    pub(crate) dry_run: bool,
    /// Although golden cases fail.
    pub(crate) acknowledged: bool,
    /// One effect, however often it is sent.
    pub(crate) key: Option<Key>,
}

/// What is written.
pub(crate) enum Task {
    /// One entry is changed.
    Change(change::Change),
    /// A season is copied.
    CopySeason {
        /// The season copied from.
        from: String,
        /// The season copied into.
        to: String,
    },
    /// Seasons are entered, or changed where their code is known.
    Seasons(Vec<Value>),
    /// An earlier revision is restored.
    Restore {
        /// Its number.
        number: i64,
        /// Its pack.
        document: Box<Document>,
    },
}

/// How often a writer who was overtaken begins anew.
const ATTEMPTS_MAX: u32 = 20;

/// The part of a reply that says what the pack became.
#[derive(Deserialize)]
struct Became {
    manifest: Value,
    sections: BTreeMap<String, Value>,
}

impl App {
    /// A draft made on the live revision, tried and published; what is answered.
    ///
    /// It is made again where another host published in between.
    ///
    /// # Errors
    /// What the engine refuses; `tests_failed`; `database_unavailable`.
    pub(crate) async fn write_configuration(
        &self,
        tenant: &str,
        task: &Task,
        writing: &Writing,
    ) -> Result<Written, Error> {
        let turn = self.turns.of(tenant);
        let _turn = turn.lock().await;
        if let Some(again) = publish::answered(self, writing).await? {
            return Ok(again);
        }
        for _ in 0..ATTEMPTS_MAX {
            let (live, revision) = self.fresh(tenant).await?;
            let made = match task {
                Task::Change(change) => change::make(self, &live, revision, change).await?,
                Task::CopySeason { from, to } => {
                    season::make(self, &live, revision, (from, to)).await?
                }
                Task::Seasons(rows) => seasons::make(self, &live, revision, rows).await?,
                Task::Restore { number, document } => {
                    earlier::make(self, &live, revision, (*number, document)).await?
                }
            };
            let draft = match made {
                Made::Draft(draft) => *draft,
                Made::Nothing(answer) => {
                    return Ok(Written { status: 200, etag: None, location: None, answer });
                }
            };
            if let Some(written) = publish::publish(self, &live, draft, writing).await? {
                return Ok(written);
            }
        }
        Err(Error::DatabaseUnavailable)
    }

    /// The tenant's live pack and its revision, as the database has it now.
    ///
    /// # Errors
    /// `unknown_tenant`, `tenant_unavailable`, `database_unavailable`.
    pub(crate) async fn fresh(&self, tenant: &str) -> Result<(Arc<Live>, i64), Error> {
        self.database.recorder()?;
        let revision = carreau_store::packs::live(self.database.db(), tenant).await?;
        let revision = revision.ok_or(Error::DatabaseUnavailable)?;
        let served = self.tenants.live(tenant)?;
        if served.pinned.pack_hash == revision.pack_hash {
            return Ok((served, revision.number));
        }
        let pack = self.database.pack(tenant, &revision.pack_hash).await?;
        let document = pack.ok_or(Error::DatabaseUnavailable)?.document();
        let live = self.prepared(document.as_bytes()).await?;
        self.serve(tenant, &live);
        Ok((live, revision.number))
    }

    /// A pack made ready to answer.
    async fn prepared(&self, document: &[u8]) -> Result<Arc<Live>, Error> {
        let document = Document::from_json(document).map_err(|refusal| {
            tracing::error!(code = refusal.code.name(), "a kept pack does not read");
            Error::Internal
        })?;
        let live = Live::load(document, &self.engine.module, &self.residents).await;
        live.map(Arc::new).map_err(|failure| {
            tracing::error!(error = failure.sentence, findings = ?failure.findings, "no pack");
            Error::Internal
        })
    }

    /// A document made ready to answer, beside the live one.
    ///
    /// # Errors
    /// `internal` where it does not.
    pub(crate) async fn prepared_document(&self, document: Document) -> Result<Arc<Live>, Error> {
        self.prepared(carreau_engine::canonical::text(&document.to_value()).as_bytes()).await
    }

    /// Answers by this pack from now on.
    pub(crate) fn serve(&self, tenant: &str, live: &Arc<Live>) {
        let ready = crate::tenants::Tenant::Ready(Arc::clone(live));
        if let Some(before) = self.tenants.set(tenant, ready) {
            self.residents.dismiss(&before.pinned);
        }
    }
}

/// What a writer made of the live pack.
enum Made {
    /// A pack to publish.
    Draft(Box<Draft>),
    /// Nothing to publish; what is answered.
    Nothing(Value),
}

impl Made {
    /// The live pack stays; what is answered has the members a draft's answer has.
    fn nothing(live: &Live, revision: i64, mut answer: Value) -> Self {
        if let Some(members) = answer.as_object_mut() {
            members.insert("revision".to_owned(), json!(revision));
            members.insert("pack_hash".to_owned(), json!(live.pinned.pack_hash));
            members.insert("tests".to_owned(), Value::Null);
        }
        Self::Nothing(answer)
    }
}

/// What is answered to a writer.
#[derive(Debug)]
pub(crate) struct Written {
    /// HTTP status.
    pub(crate) status: u16,
    /// The entity's etag afterwards.
    pub(crate) etag: Option<String>,
    /// Where what was created is.
    pub(crate) location: Option<String>,
    /// The body.
    pub(crate) answer: Value,
}

/// The live pack with what a reply says it became.
fn became(live: &Live, pack: Value) -> Result<Document, Error> {
    let broken = |detail: String| {
        tracing::error!(detail, "the engine's reply does not read");
        Error::Internal
    };
    let became: Became = serde_json::from_value(pack).map_err(|error| broken(error.to_string()))?;
    let mut sections = live.document.sections.clone();
    sections.extend(became.sections);
    let document = json!({ "manifest": became.manifest, "sections": sections });
    Document::from_value(&document, "$").map_err(|refusal| broken(refusal.path))
}
