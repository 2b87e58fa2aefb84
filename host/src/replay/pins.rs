//! What decisions are pinned to: engines and packs by hash, from the database, held to their hash.
//!
//! A pinned engine that is not the present one is compiled on first use, which takes seconds, and
//! kept in a folder for the next run. Packs and engines are kept in memory for as long as a `Pins`.

use super::Difference;
use crate::app::Engine;
use crate::error::Error;
use crate::residents::Pinned;
use carreau_engine::canonical::sha256;
use carreau_engine::pack::Document;
use carreau_sandbox::Module;
use carreau_store::decisions::Decision;
use carreau_store::{Db, StoreError, modules, packs};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// What is pinned, or why it is not what its hash says.
type Pin<T> = Result<T, Difference>;

/// Finds what decisions are pinned to.
pub(crate) struct Pins {
    db: Db,
    engine: Engine,
    /// Put in the place of every pinned engine.
    with: Option<Module>,
    compiled: BTreeMap<String, Module>,
    packs: BTreeMap<(String, String, String), Arc<Pinned>>,
}

impl Pins {
    /// None found yet. `with` is put in the place of every engine that is pinned.
    pub(crate) const fn new(db: Db, engine: Engine, with: Option<Module>) -> Self {
        Self { db, engine, with, compiled: BTreeMap::new(), packs: BTreeMap::new() }
    }

    /// The engine and the pack of a decision.
    ///
    /// # Errors
    /// `database_unavailable`, `internal`.
    pub(crate) async fn of(&mut self, decision: &Decision) -> Result<Pin<Arc<Pinned>>, Error> {
        let Decision { tenant, engine_hash, pack_hash, .. } = decision;
        let key = (tenant.clone(), engine_hash.clone(), pack_hash.clone());
        if let Some(pinned) = self.packs.get(&key) {
            return Ok(Ok(Arc::clone(pinned)));
        }
        let module = match self.module(engine_hash).await? {
            Ok(module) => module,
            Err(difference) => return Ok(Err(difference)),
        };
        let pack = match self.pack(tenant, pack_hash).await? {
            Ok(pack) => pack,
            Err(difference) => return Ok(Err(difference)),
        };
        let (tenant, pack_hash) = (tenant.clone(), pack_hash.clone());
        let pinned = Arc::new(Pinned { tenant, module, pack_hash, pack });
        self.packs.insert(key, Arc::clone(&pinned));
        Ok(Ok(pinned))
    }

    async fn module(&mut self, hash: &str) -> Result<Pin<Module>, Error> {
        if let Some(with) = &self.with {
            return Ok(Ok(with.clone()));
        }
        if hash == self.engine.module.identity() {
            return Ok(Ok(self.engine.module.clone()));
        }
        if let Some(module) = self.compiled.get(hash) {
            return Ok(Ok(module.clone()));
        }
        let wasm = match modules::wasm(&self.db, hash).await {
            Ok(wasm) => wasm,
            Err(StoreError::Missing { .. }) => {
                return Ok(Err(Difference::new("$.engine", hash, "missing")));
            }
            Err(error) => return Err(error.into()),
        };
        let found = sha256(&wasm);
        if found != hash {
            return Ok(Err(Difference::new("$.engine", hash, found)));
        }
        let runtime = self.engine.runtime.clone();
        let compiling = move || match cache_folder() {
            Some(folder) => Module::cached(&runtime, &wasm, &folder),
            None => Module::compile(&runtime, &wasm),
        };
        let compiled = tokio::task::spawn_blocking(compiling).await;
        match compiled {
            Ok(Ok(module)) => {
                self.compiled.insert(hash.to_owned(), module.clone());
                Ok(Ok(module))
            }
            Ok(Err(error)) => Ok(Err(Difference::new("$.engine", hash, error.to_string()))),
            Err(broken_off) => {
                tracing::error!(%broken_off, "compiling a pinned engine");
                Err(Error::Internal)
            }
        }
    }

    async fn pack(&self, tenant: &str, hash: &str) -> Result<Pin<Vec<u8>>, Error> {
        let pack = match packs::load(&self.db, tenant, hash).await {
            Ok(pack) => pack.document().into_bytes(),
            Err(StoreError::Missing { .. }) => {
                return Ok(Err(Difference::new("$.pack", hash, "missing")));
            }
            Err(error) => return Err(error.into()),
        };
        match Document::from_json(&pack) {
            Ok(document) if document.pack_hash() == hash => Ok(Ok(pack)),
            Ok(other) => Ok(Err(Difference::new("$.pack", hash, other.pack_hash()))),
            Err(refusal) => {
                let path = refusal.path.replacen('$', "$.pack", 1);
                Ok(Err(Difference::new(&path, hash, refusal.to_value())))
            }
        }
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
