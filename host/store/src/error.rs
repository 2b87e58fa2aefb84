//! Every way the store fails, and where.
//!
//! It knows nothing of HTTP: the host turns each into a status in one place. Which fault of which
//! database is which of these is decided in `db/fault.rs`.

use std::error::Error;
use std::sync::Arc;

/// What lies beneath a [`StoreError`]; shared, as one fault may answer a whole batch of callers. It
/// is part of the error's sentence, and so not its [`Error::source`], which is printed after it.
pub type Cause = Arc<dyn Error + Send + Sync>;

/// What went wrong, and the place: a statement by its name, or a step such as `commit`.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database cannot be reached, or answers too late. Asking again later may help. After a
    /// write it is not known whether the write was made.
    #[error("the database is not available at `{place}`: {reason}")]
    Unavailable {
        /// Statement or step.
        place: &'static str,
        /// What was seen.
        reason: String,
    },

    /// Others wrote the same rows on every attempt. Nothing was written; asking again may help.
    #[error("others were writing the same at `{place}`, try again: {cause}")]
    Contended {
        /// Statement or step.
        place: &'static str,
        /// What the database said.
        cause: Cause,
    },

    /// It exists already, or was changed since it was read. Nothing was written.
    #[error("{what} exists already or has changed since it was read; read it again")]
    Conflict {
        /// The thing, as in "revision 4 of `france`".
        what: String,
    },

    /// There is no such thing.
    #[error("there is no {what}")]
    Missing {
        /// The thing, as in "decision `0195…`".
        what: String,
    },

    /// A row names what is not there, or breaks a rule of its table: a fault of the caller's
    /// program. Nothing was written.
    #[error("the database's rules forbid this at `{place}`: {cause}")]
    Forbidden {
        /// Statement.
        place: &'static str,
        /// Which rule.
        cause: Cause,
    },

    /// The database was last migrated by a newer program.
    #[error(
        "the database is at migration {database}, this program knows {program}; \
         start the newer program"
    )]
    Newer {
        /// The newest migration the database has had.
        database: i64,
        /// The newest this program knows.
        program: i64,
    },

    /// The database has not had this program's migrations.
    #[error(
        "the database is at migration {database}, this program needs {program}; \
         run `carreau migrate`"
    )]
    Older {
        /// The newest migration the database has had, 0 for none.
        database: i64,
        /// The newest this program knows.
        program: i64,
    },

    /// A migration that the database has had reads differently in this program.
    #[error("migration {number} was changed after the database had it; restore its text")]
    MigrationChanged {
        /// Which.
        number: i64,
    },

    /// The URL names no database this program knows.
    #[error("{reason}; name it as `sqlite:<file>` or `postgres://<user>@<host>/<database>`")]
    Url {
        /// What is wrong with it; never the URL, which may hold a password.
        reason: String,
    },

    /// What is stored does not read, or the database cannot do what it is asked: a damaged
    /// database or a fault of this program.
    #[error("the database failed at `{place}`: {cause}")]
    Broken {
        /// Statement or step.
        place: &'static str,
        /// What the database said.
        cause: Cause,
    },

    /// The caller gave the write up half-way. Nothing was written.
    #[error("the write was given up")]
    GivenUp,

    /// The work stopped half-way by a fault of this program. Nothing was written.
    #[error("a write stopped half-way: {reason}")]
    Interrupted {
        /// What the runtime said.
        reason: String,
    },
}

impl StoreError {
    /// Whether the same may succeed later, unchanged.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Unavailable { .. } | Self::Contended { .. })
    }

    /// The database is away, without anything beneath that says so.
    pub(crate) fn unavailable(place: &'static str, reason: impl Into<String>) -> Self {
        Self::Unavailable { place, reason: reason.into() }
    }

    /// What is stored does not read.
    pub(crate) fn broken(place: &'static str, reason: impl Into<String>) -> Self {
        Self::Broken { place, cause: Arc::from(Box::from(reason.into())) }
    }
}
