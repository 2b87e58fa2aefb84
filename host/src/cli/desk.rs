//! What a command that writes rules shares with the server: its engine, its tenants, its database.
//!
//! Nothing listens and nothing works beside it; what is written is served by whichever host runs.

use crate::app::App;
use crate::config::{Config, DatabaseOption};
use crate::creating::Told;
use crate::error::{Error, problem};
use crate::language::Language;
use crate::{clock, publishing, server};
use anyhow::{Context, anyhow};
use carreau_store::modules;
use clap::Parser;
use std::sync::Arc;

/// The server's settings, as a command leaves them.
#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    config: Config,
}

/// The engine, the live packs of a database, and the database.
///
/// # Errors
/// Where the database is away, or of another program.
pub(super) async fn open(database: &DatabaseOption) -> anyhow::Result<Arc<App>> {
    let settings = ["carreau", "--database", &database.url];
    let mut config = Settings::try_parse_from(settings)?.config;
    // What lies in a folder is the server's to publish; here it is what the command says.
    (config.rules, config.demo, config.demo_season) = (None, false, false);
    let app = Arc::new(server::start(config).await?);
    let db = app.database.db();
    let named = "cannot read the database; name the server's by `--database` or `DATABASE_URL`";
    carreau_store::check(db).await.context(named)?;
    let module = modules::NewModule {
        hash: app.engine.module.identity().to_owned(),
        wasm: app.engine.wasm.to_vec(),
        first_used_at: clock::instant(),
    };
    modules::put(db, module).await?;
    publishing::follow(&app).await?;
    app.database.set_prepared(db.reopened());
    Ok(app)
}

/// Who does what a command says.
pub(super) fn told(tenant: &str, command: &str) -> Told {
    Told {
        tenant: tenant.to_owned(),
        actor: format!("system:{command}"),
        request_id: clock::new_id().to_string(),
    }
}

/// What the server would answer, as the command says it.
pub(super) fn said(error: &Error) -> anyhow::Error {
    anyhow!("{}", problem::said(error, Language::of_environment()))
}
