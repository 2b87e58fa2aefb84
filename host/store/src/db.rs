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
/// Reading beside a transaction or within it.
mod reading;
/// One file, one connection that writes.
mod sqlite;
/// SQL as named constants.
mod statement;
/// A transaction that is being written.
mod transaction;
/// Retried, uninterrupted writes.
mod write;

pub(crate) use argument::Arg;
pub use reading::Reading;
pub use statement::Statement;
pub(crate) use statement::{BATCH_ROWS, Query, any_of, batch, statements};
pub use transaction::Tx;
pub use write::Work;
pub(crate) use write::retried;

use crate::StoreError;
pub(crate) use fault::classify;
use sqlite::Sqlite;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgRow, PgSslMode};
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, PgPool};
use std::future::Future;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a use waits for a connection, a refused one being tried again, before the database
/// counts as away.
const CONNECT_MAX: Duration = Duration::from_secs(3);

/// How long a read may take, its wait for a connection included.
const READ_MAX: Duration = Duration::from_secs(30);

/// How long a write that failed is spoken of where none was tried since: it may work again.
const FAILURE_MAX: Duration = Duration::from_secs(5);

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
            $crate::db::Arg::Bool(value) => query.bind(value),
            $crate::db::Arg::Bytes(value) => query.bind(value.map(<[u8]>::to_vec)),
        })
    };
}
use bound;

/// A handle on the database; clones share its connections.
#[derive(Clone, Debug)]
pub struct Db {
    pools: Pools,
    /// When and why the last write failed, where it did.
    failure: Arc<Mutex<Option<(Instant, String)>>>,
}

#[derive(Clone, Debug)]
enum Pools {
    Sqlite(Arc<Sqlite>),
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
            "sqlite" => Pools::Sqlite(Arc::new(Sqlite::new(url)?)),
            "postgres" | "postgresql" => postgres(url)?,
            _ => {
                let reason = format!("`{scheme}` is no kind of database this program knows");
                return Err(StoreError::Url { reason });
            }
        };
        Ok(Self { pools, failure: Arc::default() })
    }

    /// The database's name in logs: `SQLite` or `PostgreSQL`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.pools {
            Pools::Sqlite(_) => "SQLite",
            Pools::Postgres(_) => "PostgreSQL",
        }
    }

    /// Closes all connections, waiting for those in use. Later uses are
    /// [`StoreError::Unavailable`].
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite(file) => file.close().await,
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// Why the last write failed, where it did so a moment ago: the disk may be full, or the
    /// database may only be read.
    #[must_use]
    pub fn write_failure(&self) -> Option<String> {
        let failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, reason) = failure.as_ref()?;
        (since.elapsed() < FAILURE_MAX).then(|| reason.clone())
    }

    /// How often another database was found in the place of the one that was open: what was
    /// prepared there before is not in this one.
    #[must_use]
    pub fn reopened(&self) -> u64 {
        match &self.pools {
            Pools::Sqlite(file) => file.reopened(),
            Pools::Postgres(_) => 0,
        }
    }

    /// That what was opened is what a program would find that is started now.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]; the next use opens what is there.
    pub(crate) async fn same_file(&self) -> Result<(), StoreError> {
        match &self.pools {
            Pools::Sqlite(file) => file.same_file().await,
            Pools::Postgres(_) => Ok(()),
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
                Pools::Sqlite(file) => {
                    bound!(sqlx::query_as(statement.sql), args).fetch_all(&file.read()).await
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
        self.same_file().await?;
        match &self.pools {
            // Immediate: a transaction that begins as a reader could not become the writer.
            Pools::Sqlite(file) => file.write().begin_with("begin immediate").await.map(Tx::sqlite),
            Pools::Postgres(pool) => pool.begin().await.map(Tx::postgres),
        }
        .map_err(|error| classify("begin", error))
    }

    /// Runs the migrations the database has not had, all or none, one program at a time.
    ///
    /// By `run_direct`, as the future of the library's `run` cannot be spawned.
    pub(crate) async fn run_migrations(&self, migrator: &Migrator) -> Result<(), MigrateError> {
        match &self.pools {
            Pools::Sqlite(file) => {
                let mut transaction = file.write().begin_with("begin immediate").await?;
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
