//! Packs and clubs into the database, and live packs out of it.
//!
//! A task of its own, so that the server serves while the database is away: it tries until the
//! database is prepared (migrations, the engine's module, the packs of the rules' folder, a tree
//! for each tenant), and from then on looks every few seconds whether another host has made another
//! revision live, and whether it is still the same database. A pack that fails to load is that
//! tenant's matter alone.

use crate::app::App;
use crate::auth;
use crate::clock;
use crate::clubs;
use crate::configuration::publish::sections;
use crate::configuration::trial;
use crate::demo;
use crate::tenants::{Failure, Live, Tenant};
use carreau_engine::canonical;
use carreau_engine::pack::{Document, folder};
use carreau_store::org_nodes;
use carreau_store::packs::{self, NewRevision};
use carreau_store::{StoreError, modules, rule_files, tenants};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::JoinError;
use tokio::time::sleep;

/// The pause before the database is tried again.
const RETRY_PAUSE: Duration = Duration::from_secs(1);
/// How often live revisions are looked for.
const LOOK_PAUSE: Duration = Duration::from_secs(5);
/// Who publishes what lies in the rules' folder.
const AUTHOR: &str = "serve";

/// Prepares the database, however long it is away, and then follows it.
///
/// # Errors
/// Ends only where the database can never be used: it is newer than the program, or damaged.
pub(crate) async fn run(app: Arc<App>) -> StoreError {
    let database = &app.database;
    loop {
        let reopened = database.db().reopened();
        match prepare(&app).await {
            Ok(()) => {
                database.set_prepared(reopened);
                tracing::info!(database = database.name(), "the database is prepared");
                follow_on(&app).await;
                tracing::warn!("another database is found in the place of the one prepared");
            }
            Err(error) if may_pass(&error) || database.was_prepared() => {
                tracing::warn!(%error, "the database is not prepared yet");
                database.set_unprepared(Some(error.to_string()));
                sleep(RETRY_PAUSE).await;
            }
            Err(error) => return error,
        }
    }
}

/// Whether preparing may succeed later. Two programs that prepare at once meet in a conflict.
fn may_pass(error: &StoreError) -> bool {
    error.is_temporary() || matches!(error, StoreError::Conflict { .. })
}

/// Follows the live revisions for as long as the database is the one that was prepared.
async fn follow_on(app: &Arc<App>) {
    while app.database.is_prepared() {
        sleep(LOOK_PAUSE).await;
        let followed = async {
            carreau_store::check(app.database.db()).await?;
            follow(app).await
        };
        if let Err(error) = followed.await {
            tracing::warn!(%error, "live revisions cannot be read");
        }
    }
}

async fn prepare(app: &Arc<App>) -> Result<(), StoreError> {
    let db = app.database.db();
    migrate(app).await?;
    let module = modules::NewModule {
        hash: app.engine.module.identity().to_owned(),
        wasm: app.engine.wasm.to_vec(),
        first_used_at: clock::instant(),
    };
    modules::put(db, module).await?;
    for (code, tenant) in app.tenants.all().iter() {
        if let Tenant::Ready(live) = tenant {
            tenants::add(db, stored(code)).await?;
            publish(app, live).await?;
        }
    }
    follow(app).await?;
    for tenant in app.tenants.all().values() {
        if let Tenant::Ready(live) = tenant {
            plant(app, live).await?;
            if app.config.demo {
                auth::demo::plant(app, live).await?;
            }
        }
    }
    if app.config.demo_season {
        tokio::spawn(seasons(Arc::clone(app)));
    }
    Ok(())
}

/// Fills in the demonstration seasons, one tenant after the other, while requests are answered.
async fn seasons(app: Arc<App>) {
    for tenant in app.tenants.all().keys() {
        if let Err(error) = demo::season::fill(&app, tenant).await {
            tracing::warn!(tenant, code = error.code(), "no season of a demonstration");
        }
    }
}

/// Migrates on a thread of its own: sqlx's migrations cannot move between threads.
async fn migrate(app: &App) -> Result<(), StoreError> {
    let (db, here) = (app.database.db().clone(), Handle::current());
    let migrating = move || here.block_on(carreau_store::migrate(&db));
    let broken_off = |error: JoinError| StoreError::Interrupted { reason: error.to_string() };
    tokio::task::spawn_blocking(migrating).await.map_err(broken_off)?
}

fn stored(code: &str) -> tenants::Tenant {
    tenants::Tenant { code: code.to_owned(), created_at: clock::instant() }
}

/// Makes a pack of the rules' folder the next revision, where it is a new one. A folder whose pack
/// was published before is behind what was configured since, and stays so until it is pulled; one
/// that changed after the configuration did is not put over it: a treasurer's edit is not lost by a
/// restart.
async fn publish(app: &App, live: &Live) -> Result<(), StoreError> {
    let db = app.database.db();
    let tenant = live.pinned.tenant.as_str();
    let before = packs::live(db, tenant).await?;
    if before.is_some() && app.config.rules.is_none() {
        return Ok(());
    }
    if packs::of_hash(db, tenant, &live.pinned.pack_hash).await?.is_some() {
        // Where something else is live, so are its tests and its files.
        let by_folder = before.filter(|before| before.author == AUTHOR);
        return match by_folder {
            Some(live) => test_by_folder(app, (tenant, live.number)).await,
            None => Ok(()),
        };
    }
    if before.as_ref().is_some_and(|before| before.author != AUTHOR) {
        tracing::warn!(
            tenant,
            "the rules' folder changed, and so did the configuration: the live revision stays; \
             bring them together by `carreau rules pull`, or put the folder over it by `carreau \
             rules push`"
        );
        return Ok(());
    }
    let revision = NewRevision {
        tenant: tenant.to_owned(),
        parent: before.map(|before| before.number),
        pack_hash: live.pinned.pack_hash.clone(),
        manifest: canonical::text(&live.document.manifest_value()),
        sections: sections(&live.document),
        author: AUTHOR.to_owned(),
        reason: "the rules' folder differs from the live revision".to_owned(),
        created_at: clock::instant(),
    };
    let made = packs::publish(db, revision).await?;
    tracing::info!(tenant, revision = made.number, pack = made.pack_hash, "published");
    test_by_folder(app, (tenant, made.number)).await
}

/// Keeps the golden cases of a tenant's folder, which changes of the configuration are held
/// against, and its files as they were written, with its revision, which is the live one.
async fn test_by_folder(app: &App, (tenant, revision): (&str, i64)) -> Result<(), StoreError> {
    let Some(rules) = &app.config.rules else { return Ok(()) };
    // One that does not read is served by no pack of its own, and said so.
    let Ok(read) = folder::read(&rules.join(tenant)) else { return Ok(()) };
    let files = match trial::files_of(read) {
        Ok(files) => files,
        Err(error) => {
            tracing::error!(tenant, error, "the golden cases do not read; those kept stay");
            return Ok(());
        }
    };
    let db = app.database.db();
    if rule_files::at(db, tenant, revision).await? == files {
        return Ok(());
    }
    let input = (tenant.to_owned(), revision, files, clock::instant());
    let written = db.write(input, |tx, (tenant, revision, files, at)| {
        Box::pin(rule_files::put(tx, (tenant, *revision), files, at))
    });
    match written.await {
        // Something else was made live meanwhile, with its own.
        Err(StoreError::Conflict { .. }) => Ok(()),
        written => written,
    }
}

/// Serves the live revision of every tenant in the database.
///
/// # Errors
/// Those of the database.
pub(crate) async fn follow(app: &Arc<App>) -> Result<(), StoreError> {
    let db = app.database.db();
    for tenant in tenants::list(db).await? {
        let code = tenant.code;
        let Some(revision) = packs::live(db, &code).await? else { continue };
        let all = app.tenants.all();
        match all.get(&code) {
            Some(served) if served.pack_hash() == Some(&revision.pack_hash) => continue,
            // A folder whose pack has errors is what its author is working on: its errors are
            // shown, not covered by an earlier revision.
            Some(Tenant::Failed(_)) if app.config.rules.is_some() => continue,
            _ => {}
        }
        let pack = packs::load(db, &code, &revision.pack_hash).await?;
        let loaded = load(app, pack.document().as_bytes()).await;
        match (loaded, all.get(&code)) {
            (Ok(live), _) => {
                tracing::info!(tenant = code, revision = revision.number, "live");
                // First, so that it is tried again where it fails.
                plant(app, &live).await?;
                serve(app, &code, Tenant::Ready(Arc::new(live)));
            }
            (Err(failure), Some(Tenant::Ready(_))) => {
                let error = failure.sentence;
                tracing::error!(
                    tenant = code,
                    error,
                    "the live revision fails; the one before serves"
                );
            }
            (Err(failure), _) => serve(app, &code, Tenant::Failed(Arc::new(failure))),
        }
    }
    Ok(())
}

async fn load(app: &App, document: &[u8]) -> Result<Live, Failure> {
    let document = Document::from_json(document).map_err(|refusal| Failure {
        findings: vec![crate::tenants::live::finding(&refusal.to_value())],
        ..Failure::new("the stored pack is damaged; restore the database, or publish it anew")
    })?;
    Live::load(document, &app.engine.module, &app.residents).await
}

fn serve(app: &App, code: &str, tenant: Tenant) {
    if let Some(before) = app.tenants.set(code, tenant) {
        app.residents.dismiss(&before.pinned);
    }
}

/// Gives a tenant the tree of its pack, and in a demonstration invented clubs and players, where it
/// has none but the pack's. What somebody entered is never taken away.
async fn plant(app: &App, live: &Live) -> Result<(), StoreError> {
    let db = app.database.db();
    let tenant = live.pinned.tenant.as_str();
    let nodes = match clubs::of_pack(&live.document) {
        Ok(nodes) => nodes,
        Err(error) => {
            tracing::error!(tenant, %error, "no tree");
            return Ok(());
        }
    };
    org_nodes::plant(db, tenant, nodes).await?;
    if app.config.demo {
        let players = demo::share(tenant, demo::PLAYERS);
        demo::fill(db, &live.document, demo::Wanted { players, seed: demo::SEED }, |_| ()).await?;
    }
    Ok(())
}
