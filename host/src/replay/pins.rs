//! What decisions are pinned to: engines and packs by hash, from the database, held to their hash.
//!
//! Packs are kept in memory for as long as a `Pins`; engines by [`Engines`].

use super::{Difference, Engines};
use crate::error::Error;
use crate::residents::Pinned;
use carreau_engine::pack::Document;
use carreau_sandbox::Module;
use carreau_store::decisions::Decision;
use carreau_store::{Db, StoreError, packs};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is pinned, or why it is not what its hash says.
pub(super) type Pin<T> = Result<T, Difference>;

/// Finds what decisions are pinned to.
pub(crate) struct Pins {
    db: Db,
    engines: Arc<Engines>,
    /// Put in the place of every pinned engine.
    with: Option<Module>,
    packs: BTreeMap<(String, String, String), Arc<Pinned>>,
}

impl Pins {
    /// None found yet. `with` is put in the place of every engine that is pinned.
    pub(crate) const fn new(db: Db, engines: Arc<Engines>, with: Option<Module>) -> Self {
        Self { db, engines, with, packs: BTreeMap::new() }
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
        let module = match &self.with {
            Some(with) => with.clone(),
            None => match self.engines.of(engine_hash).await? {
                Ok(module) => module,
                Err(difference) => return Ok(Err(difference)),
            },
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
