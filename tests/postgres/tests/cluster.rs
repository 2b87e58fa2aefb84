//! The harness itself: databases are apart, and a cluster leaves nothing behind.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use carreau_postgres::Cluster;
use std::path::PathBuf;

/// The folder of the cluster that this URL leads to.
fn folder(url: &str) -> PathBuf {
    PathBuf::from(url.split("?host=").nth(1).expect("a socket's folder"))
}

#[test]
fn a_cluster_is_gone_with_its_value() {
    let cluster = Cluster::start().expect("a cluster");
    let folder = folder(&cluster.database("first").expect("a database"));
    let socket = folder.join(".s.PGSQL.5432");
    assert!(socket.exists(), "it listens on {}", socket.display());
    cluster.stop().expect("stopped");
    assert!(!socket.exists(), "it listens no more");
    cluster.resume().expect("started again");
    assert!(socket.exists(), "it listens again");
    drop(cluster);
    assert!(!folder.exists(), "{} is removed", folder.display());
}

#[test]
fn tests_share_a_cluster_and_have_a_database_each() {
    let names = ["one", "two", "three", "four"];
    let urls = names.map(|name| std::thread::spawn(|| carreau_postgres::database(name)));
    let urls = urls.map(|url| url.join().expect("no panic").expect("a database"));
    let mut folders: Vec<PathBuf> = urls.iter().map(|url| folder(url)).collect();
    folders.dedup();
    assert_eq!(folders.len(), 1, "one cluster");
    let again = carreau_postgres::database("one").expect_err("that name is taken").to_string();
    let taken = format!("\"one_{}\" already exists", std::process::id());
    assert!(again.contains(&taken), "{again}");
}
