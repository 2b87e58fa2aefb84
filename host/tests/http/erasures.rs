//! A backup that is restored is held to the list of who was erased since.

use crate::server::{Server, carreau, json_of, rules, sqlite};
use reqwest::{Method, StatusCode};
use serde_json::Value;
use std::fs;

const ADMIN: &str = "tenant_admin@france.example";

/// A database and what it was before the erasure, of one kind.
async fn story(url: &str, backup: &str) {
    let rules = rules();
    for url in [url, backup] {
        let folder = rules.to_str().expect("a path in UTF-8");
        let demo = ["demo", "--players", "20", "--tenant", "france", "--rules", folder];
        let (code, _, errors) = carreau(&[&demo[..], &["--database", url]].concat(), b"");
        assert_eq!(code, 0, "{errors}");
    }
    let first = "/api/v1/players?tenant=france&limit=1";
    let of = |id: &str| format!("/api/v1/players/{id}?tenant=france");
    let server = Server::ready(url, &rules, &["--demo"]).await;
    let get = async |server: &Server, path: &str| {
        let answer = server.ask_as(ADMIN, Method::GET, path).await.send().await;
        json_of(answer.expect(path)).await
    };
    let player = get(&server, first).await["players"][0].clone();
    let id = player["id"].as_str().expect("an id");
    let erase = server.ask_as(ADMIN, Method::DELETE, &of(id)).await.header("If-Match", "\"1\"");
    assert_eq!(erase.send().await.expect("an answer").status(), StatusCode::NO_CONTENT);
    let erased = get(&server, &of(id)).await;
    server.end();

    let (code, list, errors) = carreau(&["erasures", "export", "--database", url], b"");
    assert_eq!((code, list.lines().count()), (0, 1), "{errors}");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("erasures.jsonl");
    // One of a tenant that came after the backup has nothing to erase there.
    let elsewhere = list.replace("\"france\"", "\"elsewhere\"");
    fs::write(&file, format!("{list}{elsewhere}")).expect("written");
    let file = file.to_str().expect("a path in UTF-8");
    for expected in ["1 of 2 erased again", "0 of 2 erased again"] {
        let (code, said, errors) = carreau(&["erasures", "apply", file, "--database", backup], b"");
        let expected = format!("{expected}, 1 of tenants that are not here\n");
        assert_eq!((code, said), (0, expected), "{errors}");
    }
    let (code, kept, _) = carreau(&["erasures", "export", "--database", backup], b"");
    assert_eq!((code, kept), (0, list));

    let server = Server::ready(backup, &rules, &["--demo"]).await;
    let again = get(&server, &of(id)).await;
    for member in ["family_name", "number", "erased_at", "club"] {
        assert_eq!(again[member], erased[member], "{member}");
    }
    assert_eq!((&again["family_name"], again["erased_at"].is_string()), (&Value::Null, true));
    let log = format!("/api/v1/audit/?tenant=france&entity_kind=player&entity_id={id}");
    let log = get(&server, &log).await;
    let told = &log["entries"][0];
    assert_eq!((&told["action"], &told["actor"]), (&"player.erased".into(), &"system:cli".into()));
    server.end();
}

#[tokio::test]
async fn who_was_erased_is_erased_again_on_sqlite() {
    let ((_one, url), (_other, backup)) = (sqlite(), sqlite());
    story(&url, &backup).await;
}

#[tokio::test]
async fn who_was_erased_is_erased_again_on_postgresql() {
    let database = |name| carreau_postgres::database(name).expect("PostgreSQL");
    story(&database("erasures"), &database("erasures_backup")).await;
}
