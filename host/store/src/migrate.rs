//! Migrations: bringing a database to what this program expects of it.
//!
//! The texts lie in `migrations/`, one idea a file, in the dialect its README states; a new one is
//! a file there and a line in [`MIGRATIONS`]. A text that was released is never changed. There is
//! no way back down: an older program refuses a newer database.

use crate::db::{Db, statements};
use crate::{StoreError, db};
use sqlx::SqlSafeStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use std::sync::Arc;

/// Number, name and text of each, in order.
const MIGRATIONS: [(i64, &str, &str); 15] = [
    (1, "packs", include_str!("../migrations/0001_packs.sql")),
    (2, "decisions", include_str!("../migrations/0002_decisions.sql")),
    (3, "org_nodes", include_str!("../migrations/0003_org_nodes.sql")),
    (4, "audit", include_str!("../migrations/0004_audit.sql")),
    (5, "idempotency", include_str!("../migrations/0005_idempotency.sql")),
    (6, "jobs", include_str!("../migrations/0006_jobs.sql")),
    (7, "identity", include_str!("../migrations/0007_identity.sql")),
    (8, "people", include_str!("../migrations/0008_people.sql")),
    (9, "fee_changes", include_str!("../migrations/0009_fee_changes.sql")),
    (10, "imports", include_str!("../migrations/0010_imports.sql")),
    (11, "search", include_str!("../migrations/0011_search.sql")),
    (12, "ledger", include_str!("../migrations/0012_ledger.sql")),
    (13, "drafts", include_str!("../migrations/0013_drafts.sql")),
    (14, "transfers", include_str!("../migrations/0014_transfers.sql")),
    (15, "letters", include_str!("../migrations/0015_letters.sql")),
];

statements! {
    /// The newest migration the database has had.
    NEWEST = "select coalesce(max(version), 0) from _sqlx_migrations";
}

/// Brings the database to this program's migrations, creating a SQLite file that is not there.
/// Nothing happens where it is there already; programs that start at once wait for each other;
/// where one migration fails none is made.
///
/// # Errors
/// [`StoreError::Newer`], [`StoreError::MigrationChanged`], [`StoreError::Unavailable`], or
/// [`StoreError::Broken`] where a migration does not run on this database.
pub async fn migrate(db: &Db) -> Result<(), StoreError> {
    let migrations = MIGRATIONS.iter().map(|(number, name, text)| {
        Migration::new(*number, (*name).into(), MigrationType::Simple, text.into_sql_str(), false)
    });
    let mut migrator = Migrator::with_migrations(migrations.collect());
    // `Db` has the lock: the library's own has none for SQLite, and keeps PostgreSQL's on failure.
    migrator.set_locking(false);
    db.same_file().await?;
    // Another program may hold SQLite's lock while it opens the file.
    db::retried(|| async { db.run_migrations(&migrator).await.map_err(explain) }).await
}

/// Whether the database answers and has exactly this program's migrations: what a host that says
/// it is ready asks.
///
/// # Errors
/// [`StoreError::Newer`], [`StoreError::Older`], [`StoreError::Unavailable`].
pub async fn check(db: &Db) -> Result<(), StoreError> {
    let program = newest();
    db.same_file().await?;
    let database = match db.fetch_optional::<(i64,)>(NEWEST.with(&[])).await {
        Ok(found) => found.map_or(0, |(number,)| number),
        // There is no table of migrations; `migrate` says so if it is anything worse.
        Err(StoreError::Broken { .. }) => 0,
        Err(error) => return Err(error),
    };
    match database.cmp(&program) {
        std::cmp::Ordering::Less => Err(StoreError::Older { database, program }),
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => Err(StoreError::Newer { database, program }),
    }
}

fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |(number, _, _)| *number)
}

fn explain(error: MigrateError) -> StoreError {
    match error {
        MigrateError::VersionMissing(database) => StoreError::Newer { database, program: newest() },
        MigrateError::VersionMismatch(number) => StoreError::MigrationChanged { number },
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
            db::classify("migrate", error)
        }
        error => StoreError::Broken { place: "migrate", cause: Arc::new(error) },
    }
}
