//! Migrating: once, by many at a time, and never a database of a newer program.

use crate::databases::{both, empty};
use carreau_store::{Db, StoreError, check, migrate};
use std::fs;
use std::path::Path;
use tokio::task::JoinSet;

/// The names of the migrations in the folder, as `number name`.
fn in_the_folder() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let entries = fs::read_dir(folder).expect("the folder").flatten();
    let names = entries.map(|entry| entry.file_name().into_string().expect("UTF-8"));
    let mut names: Vec<String> = names
        .filter_map(|name| name.strip_suffix(".sql").map(str::to_owned))
        .map(|name| {
            let (number, name) = name.split_once('_').expect("NNNN_name.sql");
            format!("{} {name}", number.parse::<i64>().expect("a number"))
        })
        .collect();
    let number = |name: &String| name.split(' ').next().and_then(|it| it.parse::<u32>().ok());
    names.sort_by_key(number);
    names
}

#[tokio::test]
async fn every_file_of_the_folder_is_run_once() {
    for database in both("files_are_run").await {
        migrate(&database.db).await.expect("again, to no effect");
        check(&database.db).await.expect("ready");
        let sql = "select version || ' ' || description from _sqlx_migrations order by version";
        let run: Vec<(String,)> = if database.is_sqlite() {
            sqlx::query_as(sql).fetch_all(&mut database.sqlite().await).await
        } else {
            sqlx::query_as(sql).fetch_all(&mut database.postgres().await).await
        }
        .expect("what was run");
        let run: Vec<String> = run.into_iter().map(|(line,)| line).collect();
        assert_eq!(run, in_the_folder(), "{}", database.db.name());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_that_start_at_once_migrate_once() {
    for database in empty("start_at_once").await {
        let mut hosts = JoinSet::new();
        for _ in 0..8 {
            let url = database.url.clone();
            hosts.spawn(async move {
                // A handle of its own, as another process has.
                let db = Db::open(&url).await?;
                migrate(&db).await?;
                check(&db).await
            });
        }
        for outcome in hosts.join_all().await {
            outcome.expect("migrated");
        }
    }
}

#[tokio::test]
async fn an_older_program_refuses_a_newer_database() {
    for database in both("newer").await {
        database
            .tamper(
                "insert into _sqlx_migrations \
                 (version, description, success, checksum, execution_time) \
                 select 9000, 'of the future', success, checksum, 0 \
                 from _sqlx_migrations where version = 1",
            )
            .await;
        for outcome in [migrate(&database.db).await, check(&database.db).await] {
            let error = outcome.expect_err("refused");
            assert!(matches!(error, StoreError::Newer { database: 9000, .. }), "{error:?}");
            assert!(error.to_string().ends_with("start the newer program"), "{error}");
        }
    }
}

#[tokio::test]
async fn a_database_that_was_never_migrated_is_not_ready() {
    for database in empty("never_migrated").await {
        // SQLite makes the file when it is first written to.
        database.tamper("create table something_else (code text not null primary key)").await;
        let error = check(&database.db).await.expect_err("not ready");
        assert!(matches!(error, StoreError::Older { database: 0, .. }), "{error:?}");
        migrate(&database.db).await.expect("migrated");
        check(&database.db).await.expect("ready");
    }
}

#[tokio::test]
async fn a_migration_is_never_changed_behind_the_database() {
    for database in both("changed").await {
        database
            .tamper(
                "update _sqlx_migrations set checksum = \
                 (select checksum from _sqlx_migrations where version = 1) where version = 2",
            )
            .await;
        let error = migrate(&database.db).await.expect_err("refused");
        assert!(matches!(error, StoreError::MigrationChanged { number: 2 }), "{error:?}");
    }
}
