//! The server, from its start to its end.
//!
//! It listens before the database is prepared and even where the database is away. It ends when it
//! is told to: no new request is taken, those under way are answered, what is queued is written.

use crate::app::{App, Engine};
use crate::auth::Auth;
use crate::config::Config;
use crate::configuration::turns::Turns;
use crate::connections::{self, HEAD_MAX};
use crate::database::Database;
use crate::mail::Mailer;
use crate::online::Provider;
use crate::online::test_provider::TestProvider;
use crate::publishing;
use crate::replay::Engines;
use crate::residents::Residents;
use crate::router;
use crate::tenants::{Failure, Live, Tenant, Tenants, folder};
use crate::work;
use anyhow::{Context, anyhow};
use carreau_store::StoreError;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::Notify;
use tokio::task::JoinSet;

/// The longest the requests under way are waited for.
const GOODBYE_MAX: Duration = Duration::from_secs(10);
/// Bounds of the histogram of answers, in seconds.
const SECONDS: [f64; 10] = [0.000_1, 0.000_25, 0.001, 0.002_5, 0.01, 0.025, 0.1, 0.25, 1.0, 5.0];

/// Serves until told to end; `listening` is told the address once requests are taken.
///
/// # Errors
/// Where the server cannot start, or its database can never be used.
pub(crate) async fn serve(
    config: Config,
    listening: impl FnOnce(std::net::SocketAddr),
) -> anyhow::Result<()> {
    let mut app = start(config).await?;
    let listener = TcpListener::bind(app.config.listen)
        .await
        .with_context(|| format!("cannot listen on `{}`", app.config.listen))?;
    // Port 0 took a free one: links in mails and to a checkout name that one.
    app.config.listen = listener.local_addr()?;
    listening(app.config.listen);
    let app = Arc::new(app);
    let publishing = tokio::spawn(publishing::run(Arc::clone(&app)));
    let working = tokio::spawn(work::run(Arc::clone(&app)));
    let goodbye = Arc::new(Notify::new());
    let told = Arc::clone(&goodbye);
    let told = async move { told.notified().await };
    let serving = connections::serve(listener, router::router(&app), HEAD_MAX, told);
    let mut serving = tokio::spawn(serving);
    let ended: anyhow::Result<()> = tokio::select! {
        () = told_to_end() => Ok(()),
        served = &mut serving => Err(anyhow!("the server ended: {served:?}")),
        unusable = ended_with(publishing) => Err(unusable),
    };
    goodbye.notify_one();
    if ended.is_ok() && tokio::time::timeout(GOODBYE_MAX, serving).await.is_err() {
        tracing::warn!("requests under way were cut off");
    }
    working.abort();
    app.database.close().await;
    ended
}

/// Why the database can never be used.
async fn ended_with(publishing: tokio::task::JoinHandle<StoreError>) -> anyhow::Error {
    match publishing.await {
        Ok(error) => anyhow::Error::new(error),
        Err(broken_off) => anyhow::Error::new(broken_off),
    }
}

/// What the routes share, before anything listens.
///
/// # Errors
/// Where the server cannot start.
pub(crate) async fn start(config: Config) -> anyhow::Result<App> {
    let metrics = figures()?;
    let mailer = Mailer::new(&config.mail(), &config.mail_from)?;
    let engine = Engine::load(config.limits())?;
    let residents = Residents::new(config.resident_bytes());
    let database = Arc::new(Database::open(&config.database.url).await?);
    let tenants = Tenants::default();
    if let Some(rules) = &config.rules {
        load(rules, &engine, &residents, &tenants).await?;
    }
    let engines = Engines::new(database.db().clone(), engine.clone(), Arc::clone(&residents));
    let auth = Auth::load()?;
    let test_provider = test_provider(&config)?;
    Ok(App {
        config,
        engine,
        residents,
        engines,
        tenants,
        auth,
        database,
        turns: Turns::default(),
        provider: test_provider.clone().map(|provider| provider as Arc<dyn Provider>),
        test_provider,
        mailer,
        metrics,
    })
}

/// The provider of payments for tests, where it is asked for, as a demonstration does.
fn test_provider(config: &Config) -> anyhow::Result<Option<Arc<TestProvider>>> {
    if config.payments.is_none() && !config.demo {
        return Ok(None);
    }
    let made = match &config.payments_secret {
        Some(secret) => TestProvider::new(secret),
        None => TestProvider::with_any_secret(),
    };
    Ok(Some(Arc::new(made.context("CARREAU_PAYMENTS_SECRET is no base64")?)))
}

/// Loads every pack of the rules' folder, side by side.
async fn load(
    rules: &Path,
    engine: &Engine,
    residents: &Arc<Residents>,
    tenants: &Tenants,
) -> anyhow::Result<()> {
    let packs = folder::read_all(rules)
        .with_context(|| format!("cannot read the rules' folder `{}`", rules.display()))?;
    let mut loading = JoinSet::new();
    for (code, document) in packs {
        let (module, residents) = (engine.module.clone(), Arc::clone(residents));
        loading.spawn(async move {
            let loaded: Result<Live, Failure> = match document {
                Ok(document) => Live::load(document, &module, &residents).await,
                Err(failure) => Err(failure),
            };
            (code, loaded)
        });
    }
    while let Some(loaded) = loading.join_next().await {
        let (code, loaded) = loaded?;
        let tenant = match loaded {
            Ok(live) => Tenant::Ready(Arc::new(live)),
            Err(failure) => {
                tracing::error!(tenant = code, error = failure.sentence, "no pack");
                Tenant::Failed(Arc::new(failure))
            }
        };
        tenants.set(&code, tenant);
    }
    Ok(())
}

fn figures() -> anyhow::Result<PrometheusHandle> {
    let builder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?;
    Ok(builder.install_recorder()?)
}

/// Waits for the signal to end: interrupt, or terminate.
async fn told_to_end() {
    let interrupted = async {
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
