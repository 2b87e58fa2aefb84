//! A throw-away PostgreSQL for tests.
//!
//! ```text
//! let url = carreau_postgres::database("decisions_are_kept")?;
//! ```
//!
//! Tests get a database each, in one cluster that all test processes of a user share. It is made
//! on first use from the machine's own PostgreSQL (15 or newer), listens on a socket in its own
//! folder only, and is removed some seconds after the last test process ended, however that was.
//! It trusts everybody who reaches the socket and does not wait for the disk, so it is for nothing
//! but tests. It sorts text as dictionaries do, unlike SQLite, so that a query whose order depends
//! on that is found out.
//!
//! Where PostgreSQL is not installed the error says what to install; nothing is skipped. A test
//! that stops the database under its program starts a [`Cluster`] of its own.

/// A cluster: made, started, stopped, removed.
mod cluster;
/// The machine's PostgreSQL, and running its programs.
mod programs;
/// The cluster that test processes share.
mod shared;

pub use cluster::Cluster;

use shared::Shared;
use std::sync::OnceLock;
use std::{fmt, process};

/// Why there is no PostgreSQL to test with.
#[derive(Clone, thiserror::Error)]
pub enum ClusterError {
    /// Its programs were not found.
    #[error(
        "these tests need PostgreSQL 15 or newer, whose `initdb` is neither on the path nor under \
         `{folder}`; install it, as with `apt-get install postgresql`"
    )]
    NotInstalled {
        /// Where else it was looked for.
        folder: &'static str,
    },

    /// One of its programs failed.
    #[error("`{program}` failed: {reason}")]
    Failed {
        /// The program.
        program: String,
        /// What it said.
        reason: String,
    },
}

/// As it is displayed: it is what a test that `expect`s a database prints.
impl fmt::Debug for ClusterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The URL of a fresh database, in the cluster that all tests share. Its name begins with `name`,
/// which is used once in a process: the test's own is a good one.
///
/// # Errors
/// Where there is no PostgreSQL, or this process made a database of that name before.
pub fn database(name: &str) -> Result<String, ClusterError> {
    static SHARED: OnceLock<Result<Shared, ClusterError>> = OnceLock::new();
    let shared = SHARED.get_or_init(Shared::join).as_ref().map_err(Clone::clone)?;
    let name = format!("{name}_{}", process::id());
    cluster::database(&shared.programs, &shared.folder, &name)
}
