//! Earlier engines, from the database, compiled once however many decisions ask for them at once.
//!
//! Compiling takes seconds. It is the residents' workers' matter, so that it leaves room for what
//! else takes long, and goes on where the request that began it is given up: the next one finds it
//! done. What is compiled is kept in a folder for the next run, and here for as long as the program
//! runs, the engines asked for last.

use super::Difference;
use super::pins::Pin;
use crate::app::Engine;
use crate::error::Error;
use crate::residents::Residents;
use carreau_engine::canonical::sha256;
use carreau_sandbox::{Fault, Module};
use carreau_store::{Db, StoreError, modules};
use metrics::counter;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;

/// Engines kept ready, the present one not counted. Each is some megabytes of machine code.
const KEPT_MAX: usize = 8;

/// An engine, as soon as it is compiled.
type Slot = Arc<OnceCell<Module>>;

/// The engines that decisions are pinned to.
pub(crate) struct Engines {
    db: Db,
    present: Engine,
    residents: Arc<Residents>,
    /// By hash, the one asked for last in front.
    kept: Mutex<VecDeque<(String, Slot)>>,
}

/// Why there is no engine of a hash.
enum Absent {
    /// What is kept is not what the hash says.
    Different(Difference),
    /// It could not be looked for.
    Failed(Error),
}

impl From<Fault> for Absent {
    fn from(fault: Fault) -> Self {
        tracing::error!(%fault, "compiling a pinned engine");
        Self::Failed(Error::Internal)
    }
}

impl From<StoreError> for Absent {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Engines {
    /// None compiled yet but the present one.
    pub(crate) fn new(db: Db, present: Engine, residents: Arc<Residents>) -> Arc<Self> {
        Arc::new(Self { db, present, residents, kept: Mutex::new(VecDeque::new()) })
    }

    /// The engine of this hash.
    ///
    /// # Errors
    /// `database_unavailable`, `internal`.
    pub(super) async fn of(self: &Arc<Self>, hash: &str) -> Result<Pin<Module>, Error> {
        if hash == self.present.module.identity() {
            return Ok(Ok(self.present.module.clone()));
        }
        let (engines, slot, hash) = (Arc::clone(self), self.slot(hash), hash.to_owned());
        // A task of its own: whoever asks may be gone before it is compiled.
        let compiled = tokio::spawn(async move {
            let compiled = slot.get_or_try_init(|| engines.compile(&hash)).await;
            compiled.cloned()
        });
        match compiled.await {
            Ok(Ok(module)) => Ok(Ok(module)),
            Ok(Err(Absent::Different(difference))) => Ok(Err(difference)),
            Ok(Err(Absent::Failed(error))) => Err(error),
            Err(broken_off) => {
                tracing::error!(%broken_off, "compiling a pinned engine");
                Err(Error::Internal)
            }
        }
    }

    /// The place of an engine, put in front; those not asked for the longest go.
    fn slot(&self, hash: &str) -> Slot {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().position(|(known, _)| known == hash);
        let (hash, slot) = found
            .and_then(|at| kept.remove(at))
            .unwrap_or_else(|| (hash.to_owned(), Slot::default()));
        kept.push_front((hash, Arc::clone(&slot)));
        kept.truncate(KEPT_MAX);
        slot
    }

    async fn compile(&self, hash: &str) -> Result<Module, Absent> {
        let wasm = match modules::wasm(&self.db, hash).await {
            Ok(wasm) => wasm,
            Err(StoreError::Missing { .. }) => {
                return Err(Absent::Different(Difference::new("$.engine", hash, "missing")));
            }
            Err(error) => return Err(error.into()),
        };
        let found = sha256(&wasm);
        if found != hash {
            return Err(Absent::Different(Difference::new("$.engine", hash, found)));
        }
        let runtime = self.present.runtime.clone();
        let compiled = self.residents.long(move |_| {
            Ok::<_, Absent>(match cache_folder() {
                Some(folder) => Module::cached(&runtime, &wasm, &folder),
                None => Module::compile(&runtime, &wasm),
            })
        });
        let module = compiled.await?.map_err(|error| {
            Absent::Different(Difference::new("$.engine", hash, error.to_string()))
        })?;
        counter!("carreau_pinned_engines_loaded_total").increment(1);
        Ok(module)
    }
}

/// Where compiled engines are kept: a folder of the user's, as the system has it.
fn cache_folder() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("CARREAU_CACHE").or_else(|| {
        let cache = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
        cache.map(|cache| cache.join("carreau/engines"))
    })
}
