//! What the routes share: the engine, the tenants, the database, the figures.
//!
//! Everything in it is for all requests alike; nothing of one request is kept here.

use crate::auth::Auth;
use crate::config::Config;
use crate::configuration::turns::Turns;
use crate::database::Database;
use crate::embedded::{ENGINE, Embedded};
use crate::mail::Mailer;
use crate::online::Provider;
use crate::online::test_provider::TestProvider;
use crate::replay::Engines;
use crate::residents::Residents;
use crate::tenants::Tenants;
use anyhow::Context;
use carreau_sandbox::{Module, Runtime};
use metrics_exporter_prometheus::PrometheusHandle;
use std::sync::Arc;

/// What the routes share.
pub(crate) struct App {
    /// What the server was told.
    pub(crate) config: Config,
    /// The engine in this program.
    pub(crate) engine: Engine,
    /// Its instances.
    pub(crate) residents: Arc<Residents>,
    /// The engines of earlier decisions.
    pub(crate) engines: Arc<Engines>,
    /// The tenants.
    pub(crate) tenants: Tenants,
    /// Who asks, and whether they may.
    pub(crate) auth: Auth,
    /// The database, which may be away.
    pub(crate) database: Arc<Database>,
    /// One writer of a tenant's configuration at a time.
    pub(crate) turns: Turns,
    /// Who takes payments online, where somebody does.
    pub(crate) provider: Option<Arc<dyn Provider>>,
    /// The same, where it is the provider for tests.
    pub(crate) test_provider: Option<Arc<TestProvider>>,
    /// Where mails go.
    pub(crate) mailer: Mailer,
    /// The figures for Prometheus.
    pub(crate) metrics: PrometheusHandle,
}

/// The engine in this program.
#[derive(Clone)]
pub(crate) struct Engine {
    /// The runtime, in which pinned modules are compiled too.
    pub(crate) runtime: Runtime,
    /// The module.
    pub(crate) module: Module,
    /// The same without deadlines, for comparing packs.
    pub(crate) bulk: Module,
    /// Its wasm, whose SHA-256 is the module's identity.
    pub(crate) wasm: &'static [u8],
}

impl Engine {
    /// Loads the module the build made; nothing is compiled.
    ///
    /// # Errors
    /// Where the program holds none, or one that does not fit.
    pub(crate) fn load(limits: carreau_sandbox::Limits) -> anyhow::Result<Self> {
        let Embedded { wasm, compiled, bulk } = ENGINE.context(
            "this program was built without the engine's module; run `cargo xtask build` and build \
             it again",
        )?;
        let runtime = Runtime::new(limits)?;
        let module = Module::precompiled(&runtime, wasm, compiled)?;
        let bulk = Module::precompiled(&Runtime::without_deadlines(limits)?, wasm, bulk)?;
        Ok(Self { runtime, module, bulk, wasm })
    }
}
