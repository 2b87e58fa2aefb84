//! A fresh database of each kind, and SQL beside the store's own.

use carreau_store::{Db, migrate};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};
use std::str::FromStr;
use tempfile::TempDir;

/// A database of a test's own.
pub(crate) struct Database {
    /// The store's handle on it.
    pub(crate) db: Db,
    /// Its URL, for further handles.
    pub(crate) url: String,
    /// Where a SQLite file lies; removed with this value.
    _folder: Option<TempDir>,
}

/// One database of each kind, as yet without tables. `name` is the test's.
pub(crate) async fn empty(name: &str) -> [Database; 2] {
    let folder = TempDir::new().expect("a folder");
    let sqlite = format!("sqlite:{}", folder.path().join("carreau.sqlite").display());
    let postgres = carreau_postgres::database(name).expect("a database");
    [open(sqlite, Some(folder)).await, open(postgres, None).await]
}

/// One database of each kind, with the store's tables.
pub(crate) async fn both(name: &str) -> [Database; 2] {
    let databases = empty(name).await;
    for database in &databases {
        migrate(&database.db).await.expect("migrated");
    }
    databases
}

async fn open(url: String, folder: Option<TempDir>) -> Database {
    Database { db: Db::open(&url).await.expect("a handle"), url, _folder: folder }
}

impl Database {
    /// Runs SQL that no program runs, as an intruder or an operator may.
    pub(crate) async fn try_tamper(&self, sql: &'static str) -> sqlx::Result<u64> {
        if self.is_sqlite() {
            let mut connection = self.sqlite().await;
            connection.execute(sql).await.map(|done| done.rows_affected())
        } else {
            let mut connection = self.postgres().await;
            connection.execute(sql).await.map(|done| done.rows_affected())
        }
    }

    /// The same where it must succeed.
    pub(crate) async fn tamper(&self, sql: &'static str) {
        self.try_tamper(sql).await.expect(sql);
    }

    /// Asks the database to read and check a statement, without running it.
    pub(crate) async fn prepare(&self, sql: &'static str) -> sqlx::Result<()> {
        let sql = sql.into_sql_str();
        if self.is_sqlite() {
            self.sqlite().await.prepare(sql).await.map(drop)
        } else {
            self.postgres().await.prepare(sql).await.map(drop)
        }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        self.url.starts_with("sqlite:")
    }

    pub(crate) async fn sqlite(&self) -> SqliteConnection {
        let options = SqliteConnectOptions::from_str(&self.url).expect("a URL");
        let options = options.create_if_missing(true).foreign_keys(true);
        SqliteConnection::connect_with(&options).await.expect("a connection")
    }

    pub(crate) async fn postgres(&self) -> PgConnection {
        PgConnection::connect(&self.url).await.expect("a connection")
    }
}
