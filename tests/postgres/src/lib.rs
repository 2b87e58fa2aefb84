//! A throw-away PostgreSQL for tests.
//!
//! ```text
//! let url = carreau_postgres::database("decisions_are_kept")?;
//! ```
//!
//! Tests get a database each, in one cluster a test process. It is started on first use from the
//! machine's own PostgreSQL (15 or newer), listens on a socket in its own folder only, and goes
//! with the test process however that ends. It trusts everybody who reaches the socket and does
//! not wait for the disk, so it is for nothing but tests. It sorts text as dictionaries do, unlike
//! SQLite, so that a query whose order depends on that is found out.
//!
//! Where PostgreSQL is not installed the error says what to install; nothing is skipped. A test
//! that stops the database under its program starts a [`Cluster`] of its own.

/// A cluster: made, started, stopped, removed.
mod cluster;
/// The machine's PostgreSQL, and running its programs.
mod programs;

pub use cluster::Cluster;

use std::sync::OnceLock;

/// Why there is no PostgreSQL to test with.
#[derive(Clone, Debug, thiserror::Error)]
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

/// The URL of a fresh database of this name, in the cluster all tests of this process share.
///
/// # Errors
/// Where there is no PostgreSQL, or a database of that name was made before.
pub fn database(name: &str) -> Result<String, ClusterError> {
    static SHARED: OnceLock<Result<Cluster, ClusterError>> = OnceLock::new();
    SHARED.get_or_init(Cluster::start).as_ref().map_err(Clone::clone)?.database(name)
}
