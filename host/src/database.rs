//! The database as the server sees it: it may be away, at start or later, and come back.
//!
//! Nothing waits for it but what needs it. It is prepared once (migrations, the engine's module,
//! the packs: `publishing`); until then nothing can be recorded: a record names what is kept.

use crate::error::Error;
use carreau_store::decisions::DecisionWriter;
use carreau_store::packs::{self, Pack};
use carreau_store::{Db, StoreError, modules};
use std::sync::atomic::{AtomicBool, Ordering};

/// The database.
pub(crate) struct Database {
    db: Db,
    writer: DecisionWriter,
    prepared: AtomicBool,
}

impl Database {
    /// A handle; the database is not touched. To be called inside the runtime.
    ///
    /// # Errors
    /// Where the address names no database.
    pub(crate) async fn open(url: &str) -> Result<Self, StoreError> {
        let db = Db::open(url).await?;
        let writer = DecisionWriter::start(db.clone());
        Ok(Self { db, writer, prepared: AtomicBool::new(false) })
    }

    /// The store's own handle.
    pub(crate) const fn db(&self) -> &Db {
        &self.db
    }

    /// `SQLite` or `PostgreSQL`.
    pub(crate) fn name(&self) -> &'static str {
        self.db.name()
    }

    /// Everything a record names is kept from now on.
    pub(crate) fn set_prepared(&self) {
        self.prepared.store(true, Ordering::Release);
    }

    /// What records decisions.
    ///
    /// # Errors
    /// `database_unavailable` where the database was not prepared yet.
    pub(crate) fn recorder(&self) -> Result<DecisionWriter, Error> {
        if self.prepared.load(Ordering::Acquire) {
            Ok(self.writer.clone())
        } else {
            Err(Error::DatabaseUnavailable)
        }
    }

    /// Why the database cannot be used now; `None` where it can.
    pub(crate) async fn check(&self) -> Option<String> {
        match carreau_store::check(&self.db).await {
            Err(error) => Some(error.to_string()),
            Ok(()) if self.prepared.load(Ordering::Acquire) => None,
            Ok(()) => Some("the database is being prepared".to_owned()),
        }
    }

    /// The wasm of a module that decisions are pinned to.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn module(&self, sha256: &str) -> Result<Option<Vec<u8>>, Error> {
        match modules::wasm(&self.db, sha256).await {
            Ok(wasm) => Ok(Some(wasm)),
            Err(StoreError::Missing { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// A pack of a tenant's, live or not.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn pack(&self, tenant: &str, sha256: &str) -> Result<Option<Pack>, Error> {
        match packs::load(&self.db, tenant, sha256).await {
            Ok(pack) => Ok(Some(pack)),
            Err(StoreError::Missing { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Writes what is queued and lets go of the database.
    pub(crate) async fn close(&self) {
        self.writer.shut_down().await;
        self.db.close().await;
    }
}

impl From<StoreError> for Error {
    /// What it was is in the log: it speaks of the server's inside.
    fn from(error: StoreError) -> Self {
        if error.is_temporary() {
            tracing::warn!(%error, "the database is away");
            Self::DatabaseUnavailable
        } else {
            tracing::error!(%error, "the database");
            Self::Internal
        }
    }
}
