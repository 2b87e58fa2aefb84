//! SQLite: one file, one connection that writes, some that read.
//!
//! The file may be taken away or another one put in its place while it is open; what is written
//! then is in no file that anybody finds again. So every write compares the file at the path with
//! the one that was opened. Where they differ the write counts as not made, what the write-ahead
//! log holds is folded into the file that was opened, wherever that is now, and the path is opened
//! anew.

use super::bad_url;
use crate::StoreError;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection, Executor, SqlitePool};
use std::future::Future;
use std::io::ErrorKind;
use std::path::Path;
use std::pin::Pin;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long a write waits for the one writing connection: it queues behind other writes.
const WRITE_WAIT_MAX: Duration = Duration::from_secs(10);

/// How long SQLite itself waits for another process's lock, on each attempt of a write.
const BUSY_MAX: Duration = Duration::from_secs(1);

/// Reading connections; they do not wait for the writer.
const READERS: u32 = 4;

/// Rows that SQLite's thread reads ahead of whoever takes them: with few, both wait in turns.
const ROWS_AHEAD: usize = 1_000;

/// A SQLite file.
#[derive(Debug)]
pub(super) struct Sqlite {
    options: SqliteConnectOptions,
    open: Mutex<Open>,
    /// Held while the path is opened anew.
    reopening: tokio::sync::Mutex<()>,
}

/// The connections to one file.
#[derive(Clone, Debug)]
struct Open {
    /// One connection, so that writers queue instead of colliding.
    write: SqlitePool,
    read: SqlitePool,
    /// The file, once a connection has opened it.
    file: Arc<Mutex<Option<File>>>,
    /// How often the path was opened anew before.
    number: u64,
}

/// What tells one file from another, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct File {
    device: u64,
    inode: u64,
}

impl Sqlite {
    /// The file of a URL. It is opened on first use.
    pub(super) fn new(url: &str) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::from_str(url).map_err(|error| bad_url(&error))?;
        if url.contains(":memory:") || url.contains("mode=memory") {
            let reason = "a database in memory cannot be shared by its connections".to_owned();
            return Err(StoreError::Url { reason });
        }
        let open = Mutex::new(Open::new(&options, 0));
        Ok(Self { options, open, reopening: tokio::sync::Mutex::default() })
    }

    /// The connection that writes.
    pub(super) fn write(&self) -> SqlitePool {
        self.open(|open| open.write.clone())
    }

    /// The connections that read.
    pub(super) fn read(&self) -> SqlitePool {
        self.open(|open| open.read.clone())
    }

    /// How often the path was opened anew since another file was found there.
    pub(super) fn reopened(&self) -> u64 {
        self.open(|open| open.number)
    }

    /// Closes all connections, waiting for those in use.
    pub(super) async fn close(&self) {
        let Open { write, read, .. } = self.open(|open| open.clone());
        read.close().await;
        // Last, so that it can fold the write-ahead log into the file.
        write.close().await;
    }

    /// That the file at the path is the one that was opened. Where it is not, the path is opened
    /// anew for the next use.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub(super) async fn same_file(&self) -> Result<(), StoreError> {
        if !self.is_another() {
            return Ok(());
        }
        let _alone = self.reopening.lock().await;
        if self.is_another() {
            let Open { write, read, number, .. } = self.open(|open| open.clone());
            read.close().await;
            // It may be that there is no room, or that the file is gone with its folder.
            let _folded = write.execute("pragma wal_checkpoint(truncate)").await;
            write.close().await;
            let anew = Open::new(&self.options, number.saturating_add(1));
            self.open(|open| *open = anew);
        }
        let path = self.options.get_filename().display();
        let reason = format!("`{path}` was removed or replaced while it was open");
        Err(StoreError::unavailable("same file", reason))
    }

    fn is_another(&self) -> bool {
        let opened = self.open(|open| *lock(&open.file));
        opened.is_some_and(|opened| match file(self.options.get_filename()) {
            Ok(found) => found != opened,
            // Whatever else keeps it from being seen says nothing of the file that is open.
            Err(kind) => kind == ErrorKind::NotFound,
        })
    }

    fn open<T>(&self, with: impl FnOnce(&mut Open) -> T) -> T {
        with(&mut lock(&self.open))
    }
}

impl Open {
    fn new(options: &SqliteConnectOptions, number: u64) -> Self {
        let options = options.clone().foreign_keys(true).busy_timeout(BUSY_MAX);
        let write = options
            .clone()
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An answered commit survives the machine's power going off.
            .synchronous(SqliteSynchronous::Full);
        let opened: Arc<Mutex<Option<File>>> = Arc::default();
        let path: Arc<Path> = options.get_filename().into();
        let pool = || {
            let (opened, path) = (Arc::clone(&opened), Arc::clone(&path));
            SqlitePoolOptions::new()
                .test_before_acquire(false)
                .max_lifetime(None)
                .after_connect(move |_, _| {
                    let mut opened = lock(&opened);
                    *opened = opened.or_else(|| file(&path).ok());
                    Box::pin(async { Ok(()) })
                })
                .after_release(|connection, _| is_sound(connection))
        };
        let read = pool()
            .max_connections(READERS)
            .acquire_timeout(super::CONNECT_MAX)
            .connect_lazy_with(options.read_only(true).row_buffer_size(ROWS_AHEAD));
        let write = pool()
            .max_connections(1)
            .idle_timeout(None)
            .acquire_timeout(WRITE_WAIT_MAX)
            .connect_lazy_with(write);
        Self { write, read, file: opened, number }
    }
}

/// Whether a connection can be used again. SQLite ends a transaction by itself where the disk is
/// full or fails; sqlx then takes it for open for ever, and the connection would begin no other.
fn is_sound(
    connection: &mut SqliteConnection,
) -> Pin<Box<dyn Future<Output = Result<bool, sqlx::Error>> + Send + '_>> {
    Box::pin(async move {
        // Behind the rollback, which was sent when the transaction was dropped.
        connection.ping().await?;
        Ok(!connection.is_in_transaction())
    })
}

#[cfg(unix)]
fn file(path: &Path) -> Result<File, ErrorKind> {
    use std::os::unix::fs::MetadataExt;
    let found = std::fs::metadata(path).map_err(|error| error.kind())?;
    Ok(File { device: found.dev(), inode: found.ino() })
}

/// Elsewhere a file that is open is neither removed nor replaced.
#[cfg(not(unix))]
fn file(_: &Path) -> Result<File, ErrorKind> {
    Ok(File { device: 0, inode: 0 })
}

/// Nothing panics while a lock is held.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
