//! The tenants a server serves, each with its live pack, or with the reason why it has none.
//!
//! A tenant whose pack fails to load keeps nobody else from being served. Where packs come from is
//! `folder`'s matter (packs in files) and the database's (`publishing`); what is in one is the
//! engine's.

pub(crate) mod folder;
pub(crate) mod live;

pub(crate) use live::{Failure, Live};

use crate::error::Error;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

/// A tenant, as it is served.
#[derive(Clone)]
pub(crate) enum Tenant {
    /// Its pack answers.
    Ready(Arc<Live>),
    /// Its pack failed to load.
    Failed(Arc<Failure>),
}

impl Tenant {
    /// The hash of its pack, where it could be told.
    pub(crate) fn pack_hash(&self) -> Option<&str> {
        match self {
            Self::Ready(live) => Some(&live.pinned.pack_hash),
            Self::Failed(failure) => failure.pack_hash.as_deref(),
        }
    }
}

/// Every tenant, by code.
#[derive(Default)]
pub(crate) struct Tenants {
    all: RwLock<Arc<BTreeMap<String, Tenant>>>,
}

impl Tenants {
    /// The tenants as they are now.
    pub(crate) fn all(&self) -> Arc<BTreeMap<String, Tenant>> {
        Arc::clone(&self.all.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A tenant that can be asked.
    ///
    /// # Errors
    /// `unknown_tenant`; `tenant_unavailable` where its pack failed to load.
    pub(crate) fn live(&self, code: &str) -> Result<Arc<Live>, Error> {
        let all = self.all();
        match all.get(code) {
            Some(Tenant::Ready(live)) => Ok(Arc::clone(live)),
            Some(Tenant::Failed(_)) => Err(Error::TenantUnavailable { tenant: code.to_owned() }),
            None => Err(unknown(code, &all)),
        }
    }

    /// That there is such a tenant, whether it can be asked or not.
    ///
    /// # Errors
    /// `unknown_tenant`.
    pub(crate) fn known(&self, code: &str) -> Result<(), Error> {
        let all = self.all();
        if all.contains_key(code) { Ok(()) } else { Err(unknown(code, &all)) }
    }

    /// Serves a tenant from now on as it is given; the pack served before, where it is another.
    pub(crate) fn set(&self, code: &str, tenant: Tenant) -> Option<Arc<Live>> {
        let mut all = self.all.write().unwrap_or_else(PoisonError::into_inner);
        let hash = tenant.pack_hash().map(str::to_owned);
        let mut changed = BTreeMap::clone(&all);
        let before = changed.insert(code.to_owned(), tenant);
        *all = Arc::new(changed);
        match before {
            Some(Tenant::Ready(before)) if Some(&before.pinned.pack_hash) != hash.as_ref() => {
                Some(before)
            }
            _ => None,
        }
    }
}

fn unknown(code: &str, all: &BTreeMap<String, Tenant>) -> Error {
    let tenant = code.chars().take(60).collect();
    Error::UnknownTenant { tenant, known: all.keys().cloned().collect() }
}
