//! Packs that load, fail, and change.

use crate::server::{LICENSE, Server, header, json_of, license, rules, sqlite};
use carreau_engine::pack::Document;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use sqlx::SqlitePool;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A folder with copies of these packs.
fn copied(packs: &[&str]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for pack in packs {
        copy(&rules().join(pack), &folder.path().join(pack));
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

fn replace(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("a file");
    assert!(text.contains(from), "{}", file.display());
    fs::write(file, text.replacen(from, to, 1)).expect("written");
}

/// The three ways a pack's folder fails: no TOML, errors in it, another tenant's.
#[tokio::test]
async fn a_pack_that_fails_is_named_and_the_others_serve() {
    let folder = copied(&["france", "germany", "sweden"]);
    let at = |file: &str| folder.path().join(file);
    replace(&at("germany/seasons.toml"), "[[", "[");
    replace(&at("sweden/distribution.toml"), "percentage = \"", "percentage = \"1");
    copy(&rules().join("france"), &at("atlantis"));
    fs::create_dir(at("nowhere")).expect("a folder");
    let (_folder, url) = sqlite();
    let server = Server::start(&url, folder.path(), &[]);
    server
        .until_status(LICENSE.split('?').next().unwrap_or_default(), StatusCode::METHOD_NOT_ALLOWED)
        .await;

    let ready = server.get("/readyz").await;
    assert_eq!(ready.status(), StatusCode::SERVICE_UNAVAILABLE);
    let tenants = json_of(ready).await["tenants"].clone();
    assert_eq!(tenants["france"]["state"], "ready", "{tenants}");
    let finding = |tenant: &str| tenants[tenant]["findings"][0].clone();
    assert_eq!(finding("germany")["file"], "seasons.toml", "{tenants}");
    assert!(finding("germany")["line"].is_u64(), "{tenants}");
    assert_eq!(finding("sweden")["code"], "shares_not_whole", "{tenants}");
    assert!(finding("sweden")["path"].as_str().is_some_and(|path| path.starts_with('$')));
    assert!(tenants["atlantis"]["error"].as_str().expect("a sentence").contains("`france`"));

    let sentence = tenants["nowhere"]["error"].as_str().expect("a sentence");
    assert!(sentence.contains("holds no pack"), "{sentence}");

    assert_eq!(server.post(LICENSE, &license()).await.status(), StatusCode::OK);
    for tenant in ["germany", "sweden", "atlantis", "nowhere"] {
        let path = format!("/api/v1/call?tenant={tenant}");
        let response = server.post(&path, &license()).await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(header(&response, "retry-after").parse::<u32>().is_ok());
        assert_eq!(json_of(response).await["code"], "tenant_unavailable");
    }
    let listed = json_of(server.get("/api/v1/tenants").await).await;
    let states = listed["tenants"].as_array().expect("a list").iter();
    let states: Vec<&str> = states.filter_map(|tenant| tenant["state"].as_str()).collect();
    assert_eq!(states, ["failed", "ready", "failed", "failed", "failed"]);
}

/// A folder that has changed makes the next revision; one that has not makes none; without a folder
/// the live revision serves.
#[tokio::test]
async fn a_changed_pack_becomes_the_next_revision() {
    let folder = copied(&["france"]);
    let (_database, url) = sqlite();
    let path = format!("{LICENSE}&record=quote");
    let mut hashes = Vec::new();
    for change in [false, false, true] {
        if change {
            replace(&folder.path().join("france/fees/2026.toml"), "amount = \"", "amount = \"1");
        }
        let server = Server::ready(&url, folder.path(), &[]).await;
        let response = server.post(&path, &license()).await;
        assert_eq!(response.status(), StatusCode::CREATED);
        hashes.push(header(&response, "carreau-pack"));
        server.end();
    }
    assert!(hashes[0] == hashes[1] && hashes[1] != hashes[2], "{hashes:?}");
    // Each decision is replayed by the pack it was made by.
    let (code, output, errors) =
        crate::server::carreau(&["replay", "--all", "--database", &url], b"");
    assert_eq!(code, 0, "{output}{errors}");
    assert!(output.starts_with("3 decisions: 3 identical"), "{output}");

    let empty = TempDir::new().expect("a folder");
    let server = Server::ready(&url, empty.path(), &[]).await;
    let tenants = json_of(server.get("/api/v1/tenants").await).await;
    assert_eq!(tenants["tenants"][0]["pack_hash"], Value::from(hashes[2].as_str()));
    assert_eq!(server.post(&path, &license()).await.status(), StatusCode::CREATED);
    for hash in hashes {
        let kept = server.get(&format!("/api/v1/tenants/france/packs/{hash}")).await;
        let kept = Document::from_json(&kept.bytes().await.expect("bytes")).expect("a pack");
        assert_eq!(kept.pack_hash(), hash, "the pack of the day, live or not");
    }
}

/// Of a pack that decisions are pinned to, what is for staff stays on the server.
#[tokio::test]
async fn a_pinned_pack_shows_its_public_sections_alone() {
    let folder = copied(&["france"]);
    let waivers = folder.path().join("france/waivers.toml");
    let text = fs::read_to_string(&waivers).expect("a file");
    fs::write(&waivers, format!("audience = \"staff\"\n{text}")).expect("written");
    let (_database, url) = sqlite();
    let server = Server::ready(&url, folder.path(), &[]).await;
    let quote = server.post(LICENSE, &license()).await;
    let hash = header(&quote, "carreau-pack");
    for path in ["pack".to_owned(), format!("packs/{hash}")] {
        let shown = json_of(server.get(&format!("/api/v1/tenants/france/{path}")).await).await;
        let sections = shown["sections"].as_object().expect("sections");
        assert!(sections.contains_key("fees/2026"), "{path}");
        assert!(!sections.contains_key("waivers"), "{path}");
    }
}

/// A request for which the engine's memory does not suffice is a fault: nothing is recorded, the
/// instance goes, and everything else answers.
#[tokio::test]
async fn a_fault_of_the_engine_is_503_and_harms_nobody_else() {
    let (_database, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--engine-mib", "3"]).await;
    let mut long = license();
    long["input"]["license_type"] = "x".repeat(1_040_000).into();
    for _ in 0..3 {
        let response = server.post(&format!("{LICENSE}&record=quote"), &long).await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(header(&response, "retry-after").parse::<u32>().is_ok());
        assert!(!response.headers().contains_key("carreau-decision"));
        assert_eq!(json_of(response).await["code"], "engine_fault");
        assert_eq!(server.post(LICENSE, &license()).await.status(), StatusCode::OK);
    }
    let figures = server.get("/metrics").await.text().await.expect("a body");
    assert!(figures.contains("carreau_engine_faults_total{kind=\"memory\"} 3"), "{figures}");
    assert!(!figures.contains("carreau_decisions_written_total"), "{figures}");
}

/// Demonstration clubs are for tenants that have none: those somebody entered stay.
#[tokio::test]
async fn a_demonstration_takes_no_clubs_away() {
    let (_database, url) = sqlite();
    Server::ready(&url, &rules(), &[]).await.end();
    let pool = SqlitePool::connect(&url).await.expect("the database");
    for statement in [
        "delete from org_closure where tenant = 'france' and descendant in \
         (select code from org_nodes where tenant = 'france' and level = 'club')",
        "delete from org_nodes where tenant = 'france' and level = 'club'",
        "insert into org_nodes (tenant, code, level, parent, name, search_key, sort_key) \
         values ('france', '13999', 'club', 'CD13', 'Les Nôtres', 'les notres', '00')",
        "insert into org_closure (tenant, ancestor, descendant, depth) \
         select tenant, ancestor, '13999', depth + 1 from org_closure \
         where tenant = 'france' and descendant = 'CD13' \
         union all select 'france', '13999', '13999', 0",
    ] {
        sqlx::query(statement).execute(&pool).await.expect(statement);
    }
    pool.close().await;
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let france = json_of(server.get("/api/v1/tenants/france/clubs").await).await;
    let codes = france["clubs"].as_array().expect("a list").iter().map(|club| &club["code"]);
    // The pack's own come back; no invented one comes with them.
    assert_eq!(codes.collect::<Vec<_>>(), ["13999", "33025", "69010", "13042"]);
    let sweden = json_of(server.get("/api/v1/tenants/sweden/clubs?limit=100").await).await;
    assert!(sweden["clubs"].as_array().expect("a list").len() >= 60, "they had none");
}

/// A federation is begun with nothing but its name, given a fee, and answers.
#[tokio::test]
async fn a_federation_is_begun_and_given_its_first_fee() {
    const ADMIN: &str = "admin@platform.example";
    const TENANTS: &str = "/api/v1/tenants";
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let spain = json!({
        "code": "spain", "name": "Real Federación Española de Petanca", "federation": "RFEP",
        "currency": "EUR", "time_zone": "Europe/Madrid", "languages": ["es", "en"],
    });
    let ask = async |email: &str, path: &str, body: &Value| {
        let asked = server.ask_as(email, Method::POST, path).await;
        asked.json(body).send().await.expect("an answer")
    };
    let check = async |member: &str, value: Value, status: u16, code: &str| {
        let mut body = spain.clone();
        body[member] = value;
        let answer = ask(ADMIN, TENANTS, &body).await;
        let found = answer.status().as_u16();
        let problem = json_of(answer).await;
        assert_eq!((found, problem["code"].as_str()), (status, Some(code)), "{member}: {problem}");
    };
    check("code", json!("Spain"), 422, "invalid_value").await;
    check("code", json!("platform"), 422, "invalid_value").await;
    check("code", json!("france"), 409, "tenant_exists").await;
    check("name", json!(" "), 422, "invalid_value").await;
    check("federation", json!("a b"), 422, "invalid_value").await;
    check("currency", json!("PTS"), 422, "currency_unknown").await;
    check("time_zone", json!("Europe/Nowhere"), 422, "time_zone_unknown").await;
    check("languages", json!([]), 422, "language_unknown").await;
    check("languages", json!(["ca"]), 422, "language_unknown").await;
    check("colour", json!("red"), 422, "unknown_field").await;
    let stranger = ask("tenant_admin@france.example", TENANTS, &spain).await;
    assert_eq!(stranger.status(), StatusCode::FORBIDDEN);

    let made = ask(ADMIN, TENANTS, &spain).await;
    assert_eq!(made.status(), StatusCode::CREATED);
    let made = json_of(made).await;
    assert_eq!((&made["code"], &made["state"]), (&json!("spain"), &json!("ready")));
    check("name", json!("another"), 409, "tenant_exists").await;
    let season = made["today"].as_str().and_then(|day| day.get(..4)).expect("a year");
    let fee = json!({
        "season": season, "code": "federal", "owner": "federation",
        "name": { "en": "Federation", "es": "Federación" },
        "prices": [{ "amount": "20.00", "illustrative": true }],
    });
    let path = "/api/v1/license-fee-configs/?tenant=spain";
    let written = ask(ADMIN, path, &fee).await;
    assert_eq!(written.status(), StatusCode::CREATED, "{:?}", written.text().await);
    let question = json!({
        "op": "license_fee.calculate", "on": made["today"],
        "input": { "season": season, "license_type": "license",
            "player": { "birth_date": "1980-05-04" }, "org": { "federation": "RFEP" } },
    });
    let answer = server.post("/api/v1/license-fees/calculate?tenant=spain", &question).await;
    assert_eq!(json_of(answer).await["ok"]["total"], "20.00");
}
