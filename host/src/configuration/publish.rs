//! Publishing a draft: revision, change log, audit entry and idempotent answer in one transaction.

use super::trial;
use super::{Writing, Written};
use crate::app::App;
use crate::audit::Act;
use crate::clock;
use crate::error::Error;
use crate::itc::sides;
use crate::tenants::Live;
use anyhow::anyhow;
use carreau_engine::canonical;
use carreau_engine::pack::Document;
use carreau_store::audit::{self, NewEntry};
use carreau_store::fee_changes::{self, FeeChange};
use carreau_store::idempotency::{self, Answer, Claim, Key};
use carreau_store::mails::NewMail;
use carreau_store::packs::{self, NewRevision, Revision, Section};
use carreau_store::rule_files::{self, RuleFiles};
use carreau_store::{Db, StoreError, Tx, drafts, mails, tenants};
use serde_json::{Value, json};
use std::sync::Arc;

/// A pack to publish, and what is told of it.
pub(super) struct Draft {
    /// The revision it was made on.
    pub(super) parent: i64,
    /// The pack.
    pub(super) document: Document,
    /// What changed, as the change log says it: one of each entry.
    pub(super) changes: Vec<Noted>,
    /// What is answered, but for what publishing adds: `revision`, `pack_hash`, `tests`.
    pub(super) answer: Value,
    /// HTTP status of the answer.
    pub(super) status: u16,
    /// The entity's etag afterwards.
    pub(super) etag: Option<String>,
    /// Where what was created is.
    pub(super) location: Option<String>,
    /// The revision whose files and golden cases count again, where it is restored.
    pub(super) restored: Option<i64>,
}

/// A change, as the change log says it.
pub(crate) struct Noted {
    pub(crate) entity: String,
    pub(crate) entity_id: String,
    pub(crate) category: Option<String>,
    pub(crate) season: Option<String>,
    pub(crate) action: String,
    pub(crate) before: Option<Value>,
    pub(crate) after: Option<Value>,
}

/// All that is written in one transaction.
struct Transaction {
    revision: NewRevision,
    changes: Vec<(FeeChange, NewEntry)>,
    answer: Option<(Key, Answer)>,
    along: Option<Along>,
}

/// The files of a pack that is put over the live one as a whole.
pub(crate) enum Files {
    /// These.
    New(RuleFiles),
    /// Those of this revision.
    Restored(i64),
}

/// What is written with a pack that is put over the live one as a whole.
pub(crate) struct Along {
    /// Its files, with its golden cases.
    pub(crate) files: Files,
    /// The draft it is of: the state and the version it was read in, and as it is afterwards.
    pub(crate) draft: Option<((String, i64), drafts::Draft)>,
    /// Who is told.
    pub(crate) mails: Vec<NewMail>,
}

/// How a transaction ended.
enum Ended {
    Published,
    Again(Answer),
    OtherRequest,
}

/// The answer that was given to the same request before, where it was.
///
/// # Errors
/// `idempotency_mismatch` where the key was another request's; `database_unavailable`.
pub(super) async fn answered(app: &App, writing: &Writing) -> Result<Option<Written>, Error> {
    let Some(key) = writing.key.as_ref().filter(|_| !writing.dry_run) else { return Ok(None) };
    match idempotency::find(app.database.db(), key).await? {
        Claim::First => Ok(None),
        Claim::Again(answer) => Ok(Some(again(&answer)?)),
        Claim::Other => Err(Error::IdempotencyMismatch),
    }
}

fn again(answer: &Answer) -> Result<Written, Error> {
    let broken = |error: serde_json::Error| {
        tracing::error!(%error, "a kept answer does not read");
        Error::Internal
    };
    let headers: Value = serde_json::from_str(&answer.headers).map_err(broken)?;
    let header = |name: &str| headers.get(name).and_then(Value::as_str).map(str::to_owned);
    Ok(Written {
        status: u16::try_from(answer.status).unwrap_or(200),
        etag: header("etag"),
        location: header("location"),
        answer: serde_json::from_str(&answer.body).map_err(broken)?,
    })
}

/// Tries a draft and publishes it; none where another host published in between.
///
/// # Errors
/// `tests_failed`, `idempotency_mismatch`, `database_unavailable`.
pub(super) async fn publish(
    app: &App,
    live: &Arc<Live>,
    draft: Draft,
    writing: &Writing,
) -> Result<Option<Written>, Error> {
    let db = app.database.db();
    let tenant = live.pinned.tenant.as_str();
    let text = canonical::text(&draft.document.to_value());
    let next = app.prepared(text.as_bytes()).await?;
    let federation = sides::kept(app, (live, &next), &writing.actor).await;
    federation.inspect_err(|_| app.residents.dismiss(&next.pinned))?;
    let Draft { parent, mut answer, status, etag, location, restored, .. } = draft;
    let tested = async {
        let cases = trial::cases(db, tenant, restored.unwrap_or(parent)).await?;
        trial::run(&app.residents, &live.pinned, &next.pinned, cases).await
    };
    let tested = tested.await.inspect_err(|_| app.residents.dismiss(&next.pinned))?;
    let failed = !tested.failed.is_empty();
    if let Some(members) = answer.as_object_mut() {
        let revision = (!writing.dry_run).then_some(parent.saturating_add(1));
        members.insert("revision".to_owned(), json!(revision));
        members.insert("pack_hash".to_owned(), json!(next.pinned.pack_hash));
        members.insert("tests".to_owned(), json!(tested));
    }
    if writing.dry_run {
        app.residents.dismiss(&next.pinned);
        return Ok(Some(Written { status: 200, etag: None, location: None, answer }));
    }
    if failed && !writing.acknowledged {
        app.residents.dismiss(&next.pinned);
        return Err(Error::TestsFailed { failed: json!(tested.failed) });
    }
    let headers = json!({ "etag": etag, "location": location }).to_string();
    let kept = Answer { status: i64::from(status), headers, body: answer.to_string() };
    let transaction = Transaction {
        revision: revision(&next.document, parent, writing),
        changes: told(tenant, parent, &draft.changes, writing)?,
        answer: writing.key.clone().map(|key| (key, kept)),
        along: restored.map(|number| Along {
            files: Files::Restored(number),
            draft: None,
            mails: Vec::new(),
        }),
    };
    match write(db, transaction).await {
        Ok(Ended::Published) => {}
        Ok(Ended::Again(answer)) => return again(&answer).map(Some),
        Ok(Ended::OtherRequest) => return Err(Error::IdempotencyMismatch),
        Err(StoreError::Conflict { .. }) => {
            app.residents.dismiss(&next.pinned);
            return Ok(None);
        }
        Err(error) => return Err(error.into()),
    }
    app.serve(tenant, &next);
    Ok(Some(Written { status, etag, location, answer }))
}

async fn write(db: &Db, transaction: Transaction) -> Result<Ended, StoreError> {
    db.write(transaction, |tx, transaction| {
        Box::pin(async {
            if let Some((key, _)) = &transaction.answer {
                match idempotency::claim(tx, key).await? {
                    Claim::First => {}
                    Claim::Again(answer) => return Ok(Ended::Again(answer)),
                    Claim::Other => return Ok(Ended::OtherRequest),
                }
            }
            let made = packs::put(tx, &transaction.revision).await?;
            for (change, entry) in &transaction.changes {
                fee_changes::put(tx, change).await?;
                audit::append(tx, entry).await?;
            }
            if let Some(along) = &transaction.along {
                put_along(tx, &made, along).await?;
            }
            if let Some((key, answer)) = &transaction.answer {
                idempotency::keep(tx, key, answer).await?;
            }
            Ok(Ended::Published)
        })
    })
    .await
}

async fn put_along(tx: &mut Tx, made: &Revision, along: &Along) -> Result<(), StoreError> {
    let (of, at) = ((made.tenant.as_str(), made.number), &made.created_at);
    match &along.files {
        Files::New(files) => rule_files::put(tx, of, files, at).await?,
        Files::Restored(earlier) => rule_files::restore(tx, of, *earlier, at).await?,
    }
    if let Some(((state, version), draft)) = &along.draft
        && !drafts::update(tx, (state, *version), draft).await?
    {
        return Err(StoreError::Conflict { what: format!("draft `{}`", draft.id) });
    }
    for mail in &along.mails {
        mails::put(tx, mail).await?;
    }
    Ok(())
}

/// Puts a pack over the live one, with its tests and texts, and serves it; whether the revision it
/// was made on still was the live one, and its draft as it was read.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(crate) async fn put_over(
    app: &App,
    (next, parent): (&Arc<Live>, i64),
    (noted, along): (Noted, Along),
    writing: &Writing,
) -> Result<bool, Error> {
    let tenant = next.pinned.tenant.as_str();
    let transaction = Transaction {
        revision: revision(&next.document, parent, writing),
        changes: told(tenant, parent, &[noted], writing)?,
        answer: None,
        along: Some(along),
    };
    match write(app.database.db(), transaction).await {
        Ok(_) => {
            app.serve(tenant, next);
            Ok(true)
        }
        Err(StoreError::Conflict { .. }) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Makes a folder's pack the next revision of its tenant; none where it is the live one.
///
/// # Errors
/// [`StoreError::Conflict`] where somebody else published meanwhile, and those of [`Db::write`].
pub(crate) async fn push(
    db: &Db,
    document: &Document,
    files: RuleFiles,
    writing: &Writing,
) -> anyhow::Result<Option<i64>> {
    let tenant = document.manifest.tenant.clone();
    let added = tenants::Tenant { code: tenant.clone(), created_at: clock::instant() };
    tenants::add(db, added).await?;
    let live = packs::live(db, &tenant).await?;
    let parent = live.as_ref().map(|live| live.number);
    if live.is_some_and(|live| live.pack_hash == document.pack_hash()) {
        return Ok(None);
    }
    let noted = Noted {
        entity: "revision".to_owned(),
        entity_id: parent.unwrap_or(0).saturating_add(1).to_string(),
        category: None,
        season: None,
        action: "pushed".to_owned(),
        before: Some(json!({ "revision": parent })),
        after: Some(json!({ "pack_hash": document.pack_hash() })),
    };
    let above = parent.unwrap_or(0);
    let transaction = Transaction {
        revision: NewRevision { parent, ..revision(document, above, writing) },
        changes: told(&tenant, above, &[noted], writing)
            .map_err(|error| anyhow!("{}", error.code()))?,
        answer: None,
        along: Some(Along { files: Files::New(files), draft: None, mails: Vec::new() }),
    };
    write(db, transaction).await?;
    Ok(Some(above.saturating_add(1)))
}

/// The first revision of a tenant.
pub(crate) fn first(document: &Document, actor: String, reason: String) -> NewRevision {
    NewRevision {
        tenant: document.manifest.tenant.clone(),
        parent: None,
        pack_hash: document.pack_hash(),
        manifest: canonical::text(&document.manifest_value()),
        sections: sections(document),
        author: actor,
        reason,
        created_at: clock::instant(),
    }
}

/// The revision a document becomes.
fn revision(document: &Document, parent: i64, writing: &Writing) -> NewRevision {
    let first = first(document, writing.actor.clone(), writing.reason.clone());
    NewRevision { parent: Some(parent), ..first }
}

/// The sections of a document, as they are kept.
pub(crate) fn sections(document: &Document) -> Vec<Section> {
    let sections = document.sections.iter().map(|(name, content)| {
        let content = canonical::text(content);
        Section { name: name.clone(), sha256: canonical::sha256(content.as_bytes()), content }
    });
    sections.collect()
}

/// What the logs say of the changes.
fn told(
    tenant: &str,
    parent: i64,
    changes: &[Noted],
    writing: &Writing,
) -> Result<Vec<(FeeChange, NewEntry)>, Error> {
    let told = |noted: &Noted| {
        Ok((change(tenant, parent, noted, writing), entry(tenant, parent, noted, writing)?))
    };
    changes.iter().map(told).collect()
}

fn change(tenant: &str, parent: i64, noted: &Noted, writing: &Writing) -> FeeChange {
    let text = |value: &Option<Value>| value.as_ref().map(canonical::text);
    FeeChange {
        id: clock::new_id().to_string(),
        tenant: tenant.to_owned(),
        revision: parent.saturating_add(1),
        entity: noted.entity.clone(),
        entity_id: noted.entity_id.clone(),
        category: noted.category.clone(),
        season: noted.season.clone(),
        action: noted.action.clone(),
        before: text(&noted.before),
        after: text(&noted.after),
        actor: writing.actor.clone(),
        reason: writing.reason.clone(),
        changed_at: clock::instant(),
        request_id: writing.request_id.clone(),
    }
}

fn entry(tenant: &str, parent: i64, noted: &Noted, writing: &Writing) -> Result<NewEntry, Error> {
    let act = Act {
        chain: tenant,
        actor: &writing.actor,
        action: &format!("{}.{}", noted.entity, noted.action),
        entity: (&noted.entity, &noted.entity_id),
        states: (None, None),
        payload: json!({
            "after": noted.after,
            "before": noted.before,
            "reason": writing.reason,
            "revision": parent.saturating_add(1),
        }),
        request_id: &writing.request_id,
    };
    act.entry()
}
