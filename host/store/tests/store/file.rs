//! A SQLite file that is taken away, or another one put in its place, while it is open.

use crate::given;
use carreau_store::decisions::{self, DecisionWriter};
use carreau_store::{Db, StoreError, check, migrate};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

async fn open(file: &Path) -> Db {
    Db::open(&format!("sqlite:{}", file.display())).await.expect("a handle")
}

/// A database with all that decisions refer to, and the writer of decisions on it.
async fn ready(file: &Path) -> (Db, DecisionWriter) {
    let db = open(file).await;
    migrate(&db).await.expect("migrated");
    given::ready(&db).await;
    let writer = DecisionWriter::start(db.clone());
    (db, writer)
}

fn two_files() -> (TempDir, PathBuf, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let files = ["carreau.sqlite", "other.sqlite"].map(|name| folder.path().join(name));
    let [file, other] = files;
    (folder, file, other)
}

fn assert_away<T: std::fmt::Debug>(outcome: Result<T, StoreError>) {
    let Err(StoreError::Unavailable { reason, .. }) = &outcome else { unreachable!("{outcome:?}") };
    assert!(reason.contains("was removed or replaced"), "{reason}");
}

#[tokio::test]
async fn nothing_is_recorded_in_a_file_that_was_moved_away() {
    let (_folder, file, moved) = two_files();
    let (db, writer) = ready(&file).await;
    writer.record(given::decision(1)).await.expect("recorded");
    fs::rename(&file, &moved).expect("moved");
    assert_away(writer.record(given::decision(2)).await);
    assert_eq!(db.reopened(), 1);
    // What was recorded before is in the file that was moved, its log included.
    let before = open(&moved).await;
    decisions::find(&before, &given::id(1)).await.expect("recorded before");
    before.close().await;
    migrate(&db).await.expect("a new file");
    given::ready(&db).await;
    writer.record(given::decision(3)).await.expect("recorded");
    decisions::find(&open(&file).await, &given::id(3)).await.expect("where it is looked for");
    assert_eq!(db.reopened(), 1);
}

#[tokio::test]
async fn a_file_put_in_the_place_of_another_is_recorded_in() {
    let (_folder, file, other) = two_files();
    let (backup, _) = ready(&other).await;
    backup.close().await;
    let (db, writer) = ready(&file).await;
    writer.record(given::decision(1)).await.expect("recorded");
    fs::rename(&other, &file).expect("replaced");
    assert_away(writer.record(given::decision(2)).await);
    writer.record(given::decision(3)).await.expect("recorded");
    let count = decisions::count(&open(&file).await, "").await.expect("counted");
    assert_eq!((count, db.reopened()), (1, 1));
}

#[tokio::test]
async fn a_file_that_is_gone_is_noticed_without_a_write() {
    let (_folder, file, _) = two_files();
    let (db, _writer) = ready(&file).await;
    check(&db).await.expect("ready");
    fs::remove_file(&file).expect("removed");
    assert_away(check(&db).await);
    assert!(check(&db).await.is_err(), "a new file is to be prepared first");
}
