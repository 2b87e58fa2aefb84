//! The database: SQLite in one file, or PostgreSQL.
//!
//! This module is the only one that knows there are two; everything else writes one SQL text in
//! the dialect of `migrations/README.md`. It knows no table. Opening never waits for the database:
//! each use answers [`StoreError::Unavailable`] within seconds while it is away, and works again
//! when it is back.

/// The values a statement can be given.
mod argument;
/// Which fault of which database is which error.
mod fault;
/// SQL as named constants.
mod statement;
/// A transaction that is being written.
mod transaction;
/// Retried, uninterrupted writes.
mod write;

pub(crate) use argument::Arg;
pub use statement::Statement;
pub(crate) use statement::{Query, statements};
pub use transaction::Tx;
pub use write::Work;
pub(crate) use write::retried;

use crate::StoreError;
pub(crate) use fault::classify;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgRow, PgSslMode};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{FromRow, PgPool, SqlitePool};
use std::future::Future;
use std::str::FromStr;
use std::time::Duration;

/// How long a use waits for a connection, a refused one being tried again, before the database
/// counts as away.
const CONNECT_MAX: Duration = Duration::from_secs(3);

/// How long a write waits for SQLite's one writing connection: it queues behind other writes.
const SQLITE_WRITE_WAIT_MAX: Duration = Duration::from_secs(10);

/// How long SQLite itself waits for another process's lock, on each attempt of a write.
const SQLITE_BUSY_MAX: Duration = Duration::from_secs(1);

/// How long a read may take, its wait for a connection included.
const READ_MAX: Duration = Duration::from_secs(30);

/// Reading connections to SQLite; its readers do not wait for the writer.
const SQLITE_READERS: u32 = 4;

/// Connections to PostgreSQL from one host. Its default allows 100 in all.
const POSTGRES_CONNECTIONS: u32 = 16;

/// Serialises migrations of hosts that start at once: an arbitrary number of ours.
const POSTGRES_MIGRATION_LOCK: i64 = 0x6361_7272_6561_7501;

/// A row that reads from both databases; `#[derive(FromRow)]` makes one.
pub(crate) trait Record:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> Record for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

/// Binds a statement's values, in order.
macro_rules! bound {
    ($query:expr, $args:expr) => {
        $args.iter().fold($query, |query, arg| match *arg {
            $crate::db::Arg::Text(value) => query.bind(value.map(str::to_owned)),
            $crate::db::Arg::Int(value) => query.bind(value),
            $crate::db::Arg::Bytes(value) => query.bind(value.map(<[u8]>::to_vec)),
        })
    };
}
use bound;

/// A handle on the database; clones share its connections.
#[derive(Clone, Debug)]
pub struct Db {
    pools: Pools,
}

#[derive(Clone, Debug)]
enum Pools {
    /// One connection writes, so that writers queue instead of colliding; others only read.
    Sqlite {
        write: SqlitePool,
        read: SqlitePool,
    },
    Postgres(PgPool),
}

impl Db {
    /// A handle on the database of this URL, `sqlite:<file>` or `postgres://…`. It is connected to
    /// on first use, so this succeeds while the database is away.
    ///
    /// # Errors
    /// [`StoreError::Url`].
    #[expect(clippy::unused_async, reason = "the pools must be made inside the runtime")]
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let scheme = url.split(':').next().unwrap_or_default();
        let pools = match scheme {
            "sqlite" => sqlite(url)?,
            "postgres" | "postgresql" => postgres(url)?,
            _ => {
                let reason = format!("`{scheme}` is no kind of database this program knows");
                return Err(StoreError::Url { reason });
            }
        };
        Ok(Self { pools })
    }

    /// The database's name in logs: `SQLite` or `PostgreSQL`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.pools {
            Pools::Sqlite { .. } => "SQLite",
            Pools::Postgres(_) => "PostgreSQL",
        }
    }

    /// Closes all connections, waiting for those in use. Later uses are
    /// [`StoreError::Unavailable`].
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { write, read } => {
                read.close().await;
                // Last, so that it can fold the write-ahead log into the file.
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// The rows a statement finds.
    pub(crate) async fn fetch_all<T: Record>(
        &self,
        query: Query<'_>,
    ) -> Result<Vec<T>, StoreError> {
        let Query { statement, args } = query;
        let rows = async {
            match &self.pools {
                Pools::Sqlite { read, .. } => {
                    bound!(sqlx::query_as(statement.sql), args).fetch_all(read).await
                }
                Pools::Postgres(pool) => {
                    bound!(sqlx::query_as(statement.sql), args).fetch_all(pool).await
                }
            }
        };
        within(READ_MAX, statement.name, rows).await
    }

    /// The row a statement finds, if it finds one.
    pub(crate) async fn fetch_optional<T: Record>(
        &self,
        query: Query<'_>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.fetch_all(query).await?.into_iter().next())
    }

    async fn begin(&self) -> Result<Tx, StoreError> {
        match &self.pools {
            // Immediate: a transaction that begins as a reader could not become the writer.
            Pools::Sqlite { write, .. } => {
                write.begin_with("begin immediate").await.map(Tx::sqlite)
            }
            Pools::Postgres(pool) => pool.begin().await.map(Tx::postgres),
        }
        .map_err(|error| classify("begin", error))
    }

    /// Runs the migrations the database has not had, all or none, one program at a time.
    ///
    /// By `run_direct`, as the future of the library's `run` cannot be spawned.
    pub(crate) async fn run_migrations(&self, migrator: &Migrator) -> Result<(), MigrateError> {
        match &self.pools {
            Pools::Sqlite { write, .. } => {
                let mut transaction = write.begin_with("begin immediate").await?;
                migrator.run_direct(None, &mut *transaction, false).await?;
                transaction.commit().await?;
            }
            Pools::Postgres(pool) => {
                let mut transaction = pool.begin().await?;
                sqlx::query("select pg_advisory_xact_lock($1)")
                    .bind(POSTGRES_MIGRATION_LOCK)
                    .execute(&mut *transaction)
                    .await?;
                migrator.run_direct(None, &mut *transaction, false).await?;
                transaction.commit().await?;
            }
        }
        Ok(())
    }
}

/// The result within `limit`, or [`StoreError::Unavailable`].
async fn within<T>(
    limit: Duration,
    place: &'static str,
    work: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, StoreError> {
    match tokio::time::timeout(limit, work).await {
        Ok(done) => done.map_err(|error| classify(place, error)),
        Err(_) => Err(StoreError::unavailable(place, format!("no answer within {limit:?}"))),
    }
}

fn sqlite(url: &str) -> Result<Pools, StoreError> {
    let options = SqliteConnectOptions::from_str(url).map_err(|error| bad_url(&error))?;
    if url.contains(":memory:") || url.contains("mode=memory") {
        let reason = "a database in memory cannot be shared by its connections".to_owned();
        return Err(StoreError::Url { reason });
    }
    let options = options.foreign_keys(true).busy_timeout(SQLITE_BUSY_MAX);
    let write = options
        .clone()
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // An answered commit survives the machine's power going off.
        .synchronous(SqliteSynchronous::Full);
    let read = options.read_only(true);
    let pool = || SqlitePoolOptions::new().test_before_acquire(false).max_lifetime(None);
    Ok(Pools::Sqlite {
        write: pool()
            .max_connections(1)
            .idle_timeout(None)
            .acquire_timeout(SQLITE_WRITE_WAIT_MAX)
            .connect_lazy_with(write),
        read: pool()
            .max_connections(SQLITE_READERS)
            .acquire_timeout(CONNECT_MAX)
            .connect_lazy_with(read),
    })
}

fn postgres(url: &str) -> Result<Pools, StoreError> {
    let options = PgConnectOptions::from_str(url).map_err(|error| bad_url(&error))?;
    if matches!(
        options.get_ssl_mode(),
        PgSslMode::Require | PgSslMode::VerifyCa | PgSslMode::VerifyFull
    ) {
        let reason = "its `sslmode` asks for TLS, which this program is built without: reach the \
                      server by its socket, a private network or a tunnel, without `sslmode`";
        return Err(StoreError::Url { reason: reason.to_owned() });
    }
    let pool = PgPoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS)
        .acquire_timeout(CONNECT_MAX)
        .connect_lazy_with(options.application_name("carreau"));
    Ok(Pools::Postgres(pool))
}

fn bad_url(error: &sqlx::Error) -> StoreError {
    StoreError::Url { reason: format!("the database's URL does not read: {error}") }
}
