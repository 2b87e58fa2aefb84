//! The database as the server sees it: it may be away, at start or later, and come back.
//!
//! Nothing waits for it but what needs it. It is prepared once (migrations, the engine's module,
//! the packs: `publishing`), and again where another one is found in its place; until then nothing
//! can be recorded: a record names what is kept.

use crate::error::Error;
use carreau_store::decisions::DecisionWriter;
use carreau_store::packs::{self, Pack};
use carreau_store::{Db, StoreError, modules};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// No database was prepared yet.
const NONE: u64 = u64::MAX;

/// The database.
pub(crate) struct Database {
    db: Db,
    writer: DecisionWriter,
    /// Which of the databases found at the address is prepared: [`Db::reopened`] of it.
    prepared: AtomicU64,
    /// Why it is not prepared yet, where that was tried.
    unprepared: Mutex<Option<String>>,
}

impl Database {
    /// A handle; the database is not touched. To be called inside the runtime.
    ///
    /// # Errors
    /// Where the address names no database.
    pub(crate) async fn open(url: &str) -> Result<Self, StoreError> {
        let db = Db::open(url).await?;
        let writer = DecisionWriter::start(db.clone());
        let prepared = AtomicU64::new(NONE);
        Ok(Self { db, writer, prepared, unprepared: Mutex::default() })
    }

    /// The store's own handle.
    pub(crate) const fn db(&self) -> &Db {
        &self.db
    }

    /// `SQLite` or `PostgreSQL`.
    pub(crate) fn name(&self) -> &'static str {
        self.db.name()
    }

    /// Everything a record names is kept in this one of the databases found at the address.
    pub(crate) fn set_prepared(&self, reopened: u64) {
        self.set_unprepared(None);
        self.prepared.store(reopened, Ordering::Release);
    }

    /// Why it could not be prepared.
    pub(crate) fn set_unprepared(&self, reason: Option<String>) {
        *self.unprepared.lock().unwrap_or_else(PoisonError::into_inner) = reason;
    }

    /// Whether everything a record names is kept.
    pub(crate) fn is_prepared(&self) -> bool {
        self.prepared.load(Ordering::Acquire) == self.db.reopened()
    }

    /// Whether this database, or another in its place, was prepared before.
    pub(crate) fn was_prepared(&self) -> bool {
        self.prepared.load(Ordering::Acquire) != NONE
    }

    /// What records decisions.
    ///
    /// # Errors
    /// `database_unavailable` where the database was not prepared yet.
    pub(crate) fn recorder(&self) -> Result<DecisionWriter, Error> {
        if self.is_prepared() { Ok(self.writer.clone()) } else { Err(Error::DatabaseUnavailable) }
    }

    /// Why the database cannot be used now; `None` where it can.
    pub(crate) async fn check(&self) -> Option<String> {
        match carreau_store::check(&self.db).await {
            Err(error) => Some(error.to_string()),
            Ok(()) if self.is_prepared() => self.db.write_failure(),
            Ok(()) => {
                let reason = self.unprepared.lock().unwrap_or_else(PoisonError::into_inner);
                Some(reason.clone().unwrap_or_else(|| "the database is being prepared".to_owned()))
            }
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
