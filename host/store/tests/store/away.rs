//! A database that is away: said within seconds, and used again when it is back.

use crate::given;
use carreau_postgres::Cluster;
use carreau_store::decisions::{self, DecisionWriter};
use carreau_store::{Db, StoreError, check, migrate};
use std::fs;
use std::net::TcpListener;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a caller may be kept before it is told.
const TOLD_WITHIN: Duration = Duration::from_secs(15);

fn assert_away<T: std::fmt::Debug>(what: &str, outcome: Result<T, StoreError>) {
    assert!(matches!(outcome, Err(StoreError::Unavailable { .. })), "{what}: {outcome:?}");
}

#[tokio::test]
async fn postgres_goes_away_and_comes_back() {
    let cluster = Cluster::start().expect("a cluster of its own");
    let db = Db::open(&cluster.database("away").expect("a database")).await.expect("a handle");
    migrate(&db).await.expect("migrated");
    given::ready(&db).await;
    let writer = DecisionWriter::start(db.clone());
    writer.record(given::decision(1)).await.expect("recorded");

    cluster.stop().expect("stopped");
    let begun = Instant::now();
    assert_away("writer", writer.record(given::decision(2)).await);
    assert_away("read", decisions::find(&db, &given::id(1)).await);
    assert!(begun.elapsed() < TOLD_WITHIN, "told after {:?}", begun.elapsed());
    assert_away("check", check(&db).await);
    assert_away("write", given::record(&db, given::decision(3)).await);

    cluster.resume().expect("started again");
    check(&db).await.expect("ready again");
    writer.record(given::decision(4)).await.expect("recorded again");
    let page = decisions::page(&db, "", "", 9).await.expect("a page");
    let ids: Vec<&str> = page.iter().map(|decision| decision.id.as_str()).collect();
    assert_eq!(ids, [given::id(1), given::id(4)], "what was answered, and nothing else");
}

#[tokio::test]
async fn a_host_starts_before_its_database() {
    let cluster = Cluster::start().expect("a cluster of its own");
    let url = cluster.database("later").expect("a database");
    cluster.stop().expect("stopped");
    let db = Db::open(&url).await.expect("a handle all the same");
    assert_away("migrate", migrate(&db).await);
    cluster.resume().expect("started");
    migrate(&db).await.expect("migrated");
    check(&db).await.expect("ready");
}

#[tokio::test]
async fn a_server_that_never_answers_is_given_up() {
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = silent.local_addr().expect("its address").port();
    let db = Db::open(&format!("postgres://someone@127.0.0.1:{port}/carreau?sslmode=disable"))
        .await
        .expect("a handle");
    let begun = Instant::now();
    assert_away("migrate", migrate(&db).await);
    assert_away("check", check(&db).await);
    assert!(begun.elapsed() < TOLD_WITHIN, "told after {:?}", begun.elapsed());
}

#[tokio::test]
async fn a_file_that_cannot_be_opened_is_away_until_it_can() {
    let folder = TempDir::new().expect("a folder");
    let inside = folder.path().join("data");
    let url = format!("sqlite:{}", inside.join("carreau.sqlite").display());
    let db = Db::open(&url).await.expect("a handle all the same");
    assert_away("migrate", migrate(&db).await);
    assert_away("read", check(&db).await);
    fs::create_dir(&inside).expect("the folder");
    migrate(&db).await.expect("migrated");
    given::ready(&db).await;
    let writer = DecisionWriter::start(db.clone());
    writer.record(given::decision(1)).await.expect("recorded");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_not_away() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("letter.txt");
    fs::write(&file, "Dear treasurer, ".repeat(100)).expect("a letter");
    let db = Db::open(&format!("sqlite:{}", file.display())).await.expect("a handle");
    let error = migrate(&db).await.expect_err("no database");
    assert!(matches!(error, StoreError::Broken { .. }), "{error:?}");
    assert!(error.to_string().contains("file is not a database"), "{error}");
}

#[tokio::test]
async fn a_url_that_names_no_database_is_refused() {
    let urls = [
        ("mysql://somewhere/carreau", "`mysql` is no kind of database this program knows"),
        ("carreau.sqlite", "`carreau.sqlite` is no kind of database"),
        ("", "`` is no kind of database"),
        ("sqlite::memory:", "in memory cannot be shared"),
        ("sqlite:x?mode=memory", "in memory cannot be shared"),
        ("sqlite:x?nonsense=1", "does not read"),
        ("postgres://somewhere/carreau?sslmode=require", "asks for TLS"),
        ("postgres://someone:secret@[::1", "does not read"),
    ];
    for (url, reason) in urls {
        let error = Db::open(url).await.expect_err(url);
        assert!(matches!(error, StoreError::Url { .. }), "{url}: {error:?}");
        let said = error.to_string();
        assert!(said.contains(reason) && said.contains("name it as"), "{url}: {said}");
        assert!(!said.contains("secret"), "{said}");
    }
}
