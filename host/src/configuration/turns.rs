//! One writer at a time for a tenant, within this host: the others would be overtaken and begin
//! anew. Hosts collide in the revision's number.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The turns of each tenant.
#[derive(Default)]
pub(crate) struct Turns(Mutex<BTreeMap<String, Arc<tokio::sync::Mutex<()>>>>);

impl Turns {
    /// A tenant's turn.
    pub(super) fn of(&self, tenant: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(turns.entry(tenant.to_owned()).or_default())
    }
}
