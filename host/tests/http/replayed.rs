//! Recorded decisions that were altered behind the server's back: replay names the first place.

use crate::server::{LICENSE, Server, cached, carreau, header, json_of, license, rules, sqlite};
use carreau_engine::canonical::sha256;
use reqwest::{Method, StatusCode};
use serde_json::Value;
use sqlx::SqlitePool;
use std::fs;
use tokio::task::JoinSet;

/// Records a decision and alters the database by a statement; the replay's line, and its code.
async fn altered(statement: &'static str) -> (i32, String, Value) {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let recorded = server.post(&format!("{LICENSE}&record=quote"), &license()).await;
    let id = header(&recorded, "carreau-decision");
    let pool = SqlitePool::connect(&url).await.expect("the database");
    let done = sqlx::query(statement).execute(&pool).await.expect(statement);
    assert!(done.rows_affected() >= 1, "{statement}");
    pool.close().await;
    let path = format!("/api/v1/decisions/{id}/replay");
    let replay = json_of(server.post(&path, &Value::Null).await).await;
    server.end();
    let (code, output, errors) = carreau(&["replay", &id, "--database", &url], b"");
    assert!(errors.is_empty(), "{errors}");
    (code, output.replace(&id, "ID"), replay)
}

async fn check(statement: &'static str, path: &str) {
    let (code, line, replay) = altered(statement).await;
    assert_eq!(code, 1, "{line}");
    assert!(line.starts_with(&format!("ID different at `{path}`: recorded ")), "{line}");
    assert_eq!(
        (&replay["outcome"], &replay["path"]),
        (&"different".into(), &path.into()),
        "{replay}"
    );
    assert_ne!(replay["recorded"], replay["replayed"], "{replay}");
}

#[tokio::test]
async fn an_altered_result_request_or_hash_is_found() {
    check(
        "update decisions set result = replace(result, '\"total\":\"', '\"total\":\"9')",
        "$.result.ok.total",
    )
    .await;
    check(
        "update decisions set request = replace(request, '\"junior\"', '\"nobody\"')",
        "$.result.ok",
    )
    .await;
    let hash = "update decisions set reply_sha256 = substr(reply_sha256, 2) || '0'";
    check(hash, "$.reply_sha256").await;
    let salt = "update decisions set salt = x'00'";
    check(salt, "$.commitment").await;
}

#[tokio::test]
async fn an_altered_pack_or_engine_is_found() {
    let pack = "update pack_sections \
                set content = replace(content, '\"amount\":\"', '\"amount\":\"1') \
                where content like '%\"components\":%' and content like '%\"2026%'";
    let (code, line, replay) = altered(pack).await;
    assert_eq!(code, 1, "{line}");
    assert!(line.contains("different at `$.pack.sections['fees/2026']`"), "{line}");
    assert_eq!(replay["replayed"]["code"], "section_hash_mismatch", "{replay}");
}

#[tokio::test]
async fn an_erased_decision_is_erased() {
    let erase = "update decisions set request = null, result = null, salt = null, \
                 erased_at = '2026-01-01T00:00:00.000Z'";
    let (code, line, replay) = altered(erase).await;
    assert_eq!((code, line.as_str()), (0, "ID erased\n"));
    assert_eq!(replay["outcome"], "erased");
}

/// The present engine under another hash: with an empty custom section at its end.
fn other_engine(wasm: &[u8]) -> Vec<u8> {
    [wasm, &[0, 2, 1, b'x']].concat()
}

#[tokio::test]
async fn another_engine_in_the_place_of_the_pinned_one_is_compiled_and_compared() {
    let (folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let recorded = server.post(&format!("{LICENSE}&record=quote"), &license()).await;
    let engine = header(&recorded, "carreau-engine");
    let module = server.get(&format!("/api/v1/engines/{engine}")).await;
    let wasm = module.bytes().await.expect("bytes");
    let file = folder.path().join("other.wasm");
    fs::write(&file, other_engine(&wasm)).expect("written");
    server.end();
    let file = file.to_str().expect("a path in UTF-8");
    let (code, output, errors) =
        carreau(&["replay", "--all", "--with", file, "--database", &url], b"");
    assert_eq!(code, 0, "{output}{errors}");
    assert_eq!(output, "1 decisions: 1 identical, 0 different, 0 erased\n");
}

/// Records a decision and pins it to an engine that is not the present one; the decision's id, the
/// engine's hash and its wasm.
async fn pinned_to_an_earlier_engine(url: &str) -> (String, String, Vec<u8>) {
    let server = Server::ready(url, &rules(), &[]).await;
    let recorded = server.post(&format!("{LICENSE}&record=quote"), &license()).await;
    let id = header(&recorded, "carreau-decision");
    let engine = header(&recorded, "carreau-engine");
    let module = server.get(&format!("/api/v1/engines/{engine}")).await;
    let earlier = other_engine(&module.bytes().await.expect("bytes"));
    server.end();
    let hash = sha256(&earlier);
    let pool = SqlitePool::connect(url).await.expect("the database");
    let put = "insert into engine_modules (hash, wasm, size_bytes, first_used_at) \
               values ($1, $2, length($2), '2026-01-01T00:00:00.000Z')";
    sqlx::query(put).bind(&hash).bind(&earlier).execute(&pool).await.expect("put");
    let pin = "update decisions set engine_hash = $1";
    sqlx::query(pin).bind(&hash).execute(&pool).await.expect("pinned");
    pool.close().await;
    (id, hash, earlier)
}

#[tokio::test]
async fn an_earlier_engine_is_compiled_once_for_all_who_ask_at_once_and_later() {
    const AT_ONCE: usize = 12;
    let (folder, url) = sqlite();
    let (id, _, _) = pinned_to_an_earlier_engine(&url).await;
    let cache = folder.path().join("cache");
    let environment = [("CARREAU_CACHE", cache.to_str().expect("a path in UTF-8"))];
    let path = format!("/api/v1/decisions/{id}/replay");
    // Compiled by the first server, read from its folder by the second.
    for _ in 0..2 {
        let server = Server::start_in(&environment, &url, &rules(), &[]);
        server.until_status("/readyz", StatusCode::OK).await;
        let mut asking = JoinSet::new();
        for _ in 0..AT_ONCE {
            let (first, again) = (server.ask(Method::POST, &path), server.ask(Method::POST, &path));
            asking.spawn(async move {
                let answer = first.send().await.expect("an answer");
                // On a busy machine compiling takes longer than a request may; it goes on.
                match answer.status() {
                    StatusCode::SERVICE_UNAVAILABLE => again.send().await.expect("an answer"),
                    _ => answer,
                }
            });
        }
        for answer in asking.join_all().await {
            assert_eq!(answer.status(), StatusCode::OK);
            assert_eq!(json_of(answer).await["outcome"], "identical");
        }
        let before = server.resident_bytes();
        for _ in 0..20 {
            let replay = json_of(server.post(&path, &Value::Null).await).await;
            assert_eq!(replay["outcome"], "identical", "{replay}");
        }
        let grown = server.resident_bytes().zip(before).map(|(now, before)| now - before.min(now));
        // The machine code is about 8 MB: twenty times that, where each replay reads its own.
        assert!(grown.is_none_or(|bytes| bytes < 64 * 1024 * 1024), "{grown:?} bytes more");
        let figures = server.get("/metrics").await.text().await.expect("a body");
        let loaded = "\ncarreau_pinned_engines_loaded_total 1\n";
        assert!(figures.contains(loaded), "{figures}");
        server.end();
    }
}

#[tokio::test]
async fn an_earlier_engine_is_compiled_from_the_database_and_kept() {
    let (folder, url) = sqlite();
    let (id, hash, earlier) = pinned_to_an_earlier_engine(&url).await;
    let pool = SqlitePool::connect(&url).await.expect("the database");
    let cache = folder.path().join("cache");
    let mut made = Vec::new();
    for _ in 0..2 {
        let (code, output, errors) = cached(&cache, &["replay", &id, "--database", &url]);
        assert_eq!((code, output), (0, format!("{id} identical\n")), "{errors}");
        let kept: Vec<_> = fs::read_dir(&cache).expect("a folder").flatten().collect();
        let [file] = kept.as_slice() else { unreachable!("{kept:?}") };
        assert!(file.file_name().to_string_lossy().starts_with(&hash), "{file:?}");
        made.push(file.metadata().and_then(|metadata| metadata.modified()).expect("a time"));
    }
    assert_eq!(made.first(), made.last(), "compiled once");
    // A module that is not what its hash says.
    let alter = "update engine_modules set wasm = $1 where hash = $2";
    let further = other_engine(&earlier);
    sqlx::query(alter).bind(&further).bind(&hash).execute(&pool).await.expect("altered");
    let (code, output, errors) = cached(&cache, &["replay", &id, "--database", &url]);
    assert_eq!(code, 1, "{errors}");
    let other = sha256(&further);
    let values = format!("recorded \"{hash}\", replayed \"{other}\"");
    assert_eq!(output, format!("{id} different at `$.engine`: {values}\n"));
}

#[test]
fn a_database_that_is_not_there_is_said_once() {
    let url = "sqlite:/nowhere/at/all.sqlite";
    let (code, output, errors) = carreau(&["replay", "--all", "--database", url], b"");
    assert_eq!((code, output.as_str()), (2, ""), "{errors}");
    assert_eq!(errors.matches("unable to open database file").count(), 1, "{errors}");
    assert!(errors.contains("`DATABASE_URL`"), "{errors}");
}

/// Of a range those are answered again that were made in it.
#[tokio::test]
async fn a_range_is_replayed() {
    let (_folder, url) = sqlite();
    for clock in ["2026-03-15T10:00:00Z", "2026-03-20T10:00:00Z"] {
        let server = Server::ready(&url, &rules(), &["--clock", clock]).await;
        let recorded = server.post(&format!("{LICENSE}&record=quote"), &license()).await;
        assert_eq!(recorded.status(), StatusCode::CREATED);
        server.end();
    }
    let range = |arguments: &[&str]| {
        let (code, output, errors) =
            carreau(&[&["replay", "--database", &url], arguments].concat(), b"");
        assert_eq!(code, 0, "{arguments:?}: {errors}");
        output.lines().last().unwrap_or_default().to_owned()
    };
    let decisions = |count| format!("{count} decisions: {count} identical, 0 different, 0 erased");
    assert_eq!(range(&["--all"]), decisions(2));
    assert_eq!(range(&["--all", "--until", "2026-03-18"]), decisions(1));
    assert_eq!(range(&["--since", "2026-03-16", "--until", "2026-03-18"]), decisions(0));
    assert_eq!(range(&["--since", "2026-03-16", "--until", "2026-03-21"]), decisions(1));
}
