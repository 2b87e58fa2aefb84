//! Asking, recording, reading, replaying: the story on both databases.

use crate::server::{LICENSE, Server, carreau, header, json_of, license, rules, sqlite};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The live pack.
const LIVE: &str = "/api/v1/tenants/france/pack";

#[tokio::test]
async fn the_story_on_sqlite() {
    let (_folder, url) = sqlite();
    story(&url).await;
}

#[tokio::test]
async fn the_story_on_postgresql() {
    story(&carreau_postgres::database("http_story").expect("PostgreSQL")).await;
}

async fn story(database: &str) {
    // A day of the season that is asked about, whichever day it is.
    let clock = ["--demo", "--clock", "2026-03-15T09:00:00Z"];
    let server = Server::ready(database, &rules(), &clock).await;
    tenants_and_packs(&server).await;
    clubs(&server).await;
    let mut decisions = every_calculation(&server).await;
    one_answer_everywhere(&server).await;
    decisions.push(a_quote_is_recorded(&server).await);
    decisions.push(a_refusal_is_recorded(&server).await);
    replayed(&server, &decisions).await;
    made_cases(&server, &decisions).await;
    server.end();
    let (code, output, errors) = carreau(&["replay", "--all", "--database", database], b"");
    assert_eq!(code, 0, "{output}{errors}");
    let sums = format!("{} decisions: {0} identical, 0 different, 0 erased\n", decisions.len());
    assert_eq!(output, sums);
    let id = decisions.first().expect("a decision");
    let case = ["rules", "case", id, "--name", "by hand", "--database", database];
    let (code, output, errors) = carreau(&case, b"");
    assert!(code == 0 && output.contains("name = \"by hand\""), "{output}{errors}");
    let (code, _, errors) = carreau(&["rules", "case", "nothing", "--database", database], b"");
    assert!(code != 0 && errors.contains("nothing"), "{errors}");
}

/// Every decision is a case of its pack's tests, which holds, by API and command line alike.
async fn made_cases(server: &Server, decisions: &[String]) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut packs = BTreeSet::new();
    for id in decisions {
        let decision = json_of(server.get(&format!("/api/v1/decisions/{id}")).await).await;
        let tenant = decision["tenant"].as_str().expect("a tenant");
        let pack = folder.path().join(tenant);
        if packs.insert(pack.clone()) {
            copy(&rules().join(tenant), &pack);
            fs::remove_dir_all(pack.join("tests")).expect("its own cases");
            fs::create_dir(pack.join("tests")).expect("a folder");
        }
        let path = format!("/api/v1/decisions/{id}/to-test");
        let made = json_of(server.post(&path, &json!({})).await).await;
        let toml = made["toml"].as_str().expect("a case");
        assert!(toml.starts_with("[[case]]\n") && toml.contains(id.as_str()), "{toml}");
        fs::write(pack.join(format!("tests/{id}.toml")), toml).expect("written");
    }
    for pack in &packs {
        let pack = pack.to_str().expect("a path in UTF-8");
        let (code, output, errors) = carreau(&["rules", "test", pack, "--language", "en"], b"");
        assert_eq!(code, 0, "{output}{errors}");
    }
    let id = decisions.first().expect("a decision");
    let path = format!("/api/v1/decisions/{id}/to-test");
    let named = json_of(server.post(&path, &json!({ "name": "a \"case\"" })).await).await;
    assert!(named["toml"].as_str().is_some_and(|toml| toml.contains("name = 'a \"case\"'")));
    let unknown = server.post("/api/v1/decisions/nothing/to-test", &json!({})).await;
    assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
    let wrong = server.post(&path, &json!({ "nam": "x" })).await;
    assert_eq!(json_of(wrong).await["code"], "unknown_field");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).expect("copied");
        }
    }
}

async fn tenants_and_packs(server: &Server) {
    let ready = json_of(server.get("/readyz").await).await;
    assert_eq!(ready["ready"], true, "{ready}");
    let tenants = json_of(server.get("/api/v1/tenants").await).await;
    let list = tenants["tenants"].as_array().expect("a list");
    let codes: Vec<&str> = list.iter().filter_map(|tenant| tenant["code"].as_str()).collect();
    assert_eq!(codes, ["france", "germany", "sweden"]);
    let france = &list[0];
    assert_eq!(france["currency"], "EUR");
    assert_eq!(france["time_zone"], "Europe/Paris");
    assert_eq!(france["today"].as_str().map(str::len), Some(10));
    assert_eq!(france["state"], "ready");
    assert!(france["name"]["fr"].as_str().expect("a name").contains("Pétanque"));

    let pack = server.get(LIVE).await;
    let tag = header(&pack, "etag");
    let hash = france["pack_hash"].as_str().expect("a hash");
    assert_eq!(tag, format!("\"{hash}\""));
    assert_eq!(json_of(pack).await["manifest"]["tenant"], "france");
    let again = server.ask(Method::GET, LIVE);
    let again = again.header("If-None-Match", &tag).send().await.expect("an answer");
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);

    let pinned = server.get(&format!("/api/v1/tenants/france/packs/{hash}")).await;
    assert!(header(&pinned, "cache-control").contains("immutable"));
    assert_eq!(json_of(pinned).await, json_of(server.get(LIVE).await).await);

    let engine = france["engine_hash"].as_str().expect("a hash");
    let module = server.get(&format!("/api/v1/engines/{engine}")).await;
    assert_eq!(header(&module, "content-type"), "application/wasm");
    assert!(header(&module, "cache-control").contains("immutable"));
    let wasm = module.bytes().await.expect("bytes");
    assert_eq!(carreau_engine::canonical::sha256(&wasm), engine);
}

async fn clubs(server: &Server) {
    let found = server.get("/api/v1/tenants/france/clubs?q=PETANQUE%20cann").await;
    let found = json_of(found).await;
    // A search does not mind marks and case, and a word may be the beginning of one.
    let list = found["clubs"].as_array().expect("a list");
    let names: Vec<_> = list.iter().map(|club| (&club["code"], &club["name"])).collect();
    assert_eq!(names, [(&json!("06102"), &json!("Pétanque-Club de Cannes"))]);
    let found = json_of(server.get("/api/v1/tenants/france/clubs?q=PETANQUE%20mars").await).await;
    assert_eq!(found["clubs"], json!([]), "every word must be found");
    // Every pack's own club carries its path.
    let all = json_of(server.get("/api/v1/tenants/france/clubs?q=corniche").await).await;
    let own = &all["clubs"][0];
    assert_eq!(own["code"], "13042", "{all}");
    let org =
        json!({ "federation": "FFPJP", "region": "PACA", "district": "CD13", "club": "13042" });
    assert_eq!(own["org"], org);
    assert_eq!(
        own["path"][2],
        json!({ "level": "district", "code": "CD13", "name": "Bouches-du-Rhône" })
    );
    assert_eq!(all["next"], Value::Null);
    // Page by page every club comes once.
    let (mut codes, mut cursor) = (BTreeSet::new(), String::new());
    for _ in 0..20 {
        let path = format!("/api/v1/tenants/france/clubs?limit=10&cursor={cursor}");
        let page = json_of(server.get(&path).await).await;
        for club in page["clubs"].as_array().expect("a list") {
            assert!(codes.insert(club["code"].as_str().expect("a code").to_owned()), "{club}");
        }
        match page["next"].as_str() {
            Some(next) => cursor = next.to_owned(),
            None => break,
        }
    }
    assert!(codes.len() >= 90, "{} clubs", codes.len());
}

/// Every calculation's route, by a case that has an answer, recorded and not.
async fn every_calculation(server: &Server) -> Vec<String> {
    let org = json!({ "district": "CD13", "club": "13001" });
    let player = json!({ "birth_date": "2013-03-03" });
    let cases = [
        ("license-fees/calculate?tenant=france", license()["input"].clone()),
        (
            "affiliation-fees/calculate?tenant=france",
            json!({ "season": "2026", "club": "13001", "org": { "district": "CD13" },
                "member_count": 120, "first_year": false }),
        ),
        (
            "fee-splitting/calculate?tenant=france",
            json!({ "season": "2026", "amount": "12.00", "currency": "EUR",
                "fee_category": "license", "org": org,
                "components": [{ "code": "federal", "amount": "12.00" }] }),
        ),
        (
            "sanction-fee-configs/calculate/2026?tenant=sweden",
            json!({ "level": "regional", "classes": ["O", "J"], "host_district": "STBF" }),
        ),
        (
            "suspension-fee-configs/calculate/2026?tenant=sweden",
            json!({ "requesting_club": "MS-003", "org": { "district": "MSBF" } }),
        ),
        (
            "entry-fees/calculate?tenant=france",
            json!({ "season": "2026", "level": "departmental", "class": "triplette",
                "team_size": 3, "org": org }),
        ),
        (
            "fee-surcharges/calculate?tenant=france",
            json!({ "season": "2026", "amount": "118.05", "currency": "EUR",
                "fee_category": "affiliation" }),
        ),
        (
            "fee-waivers/calculate?tenant=france",
            json!({ "season": "2026", "amount": "20.00", "currency": "EUR",
                "license_type": "cadet", "player": player }),
        ),
    ];
    let mut decisions = Vec::new();
    for (path, input) in cases {
        let body = json!({ "on": "2026-03-15", "input": input });
        let plain = server.post(&format!("/api/v1/{path}"), &body).await;
        let status = plain.status();
        let hashes = ["carreau-engine", "carreau-pack"].map(|name| header(&plain, name).len());
        let answer = plain.text().await.expect("a body");
        assert_eq!((status, hashes), (StatusCode::OK, [64, 64]), "{path}: {answer}");
        assert!(answer.contains("\"ok\":{"), "{path}: {answer}");
        let recorded = server.post(&format!("/api/v1/{path}&record=quote"), &body).await;
        assert_eq!(recorded.status(), StatusCode::CREATED, "{path}");
        decisions.push(header(&recorded, "carreau-decision"));
        assert_eq!(recorded.text().await.expect("a body"), answer, "{path}");
    }
    decisions
}

/// `curl` on the typed route, on the one door, and `carreau call`: the same bytes.
async fn one_answer_everywhere(server: &Server) {
    let request = license();
    let pack = rules().join("france").display().to_string();
    let line = format!("{request}\n");
    let (_, expected, _) = carreau(&["call", "--pack", &pack], line.as_bytes());
    let expected = expected.trim_end();
    for path in [LICENSE, "/api/v1/call?tenant=france"] {
        let response = server.post(path, &request).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(header(&response, "content-type"), "application/json");
        assert_eq!(response.text().await.expect("a body"), expected, "{path}");
    }
    // What route and clock know may be left out.
    let mut short = request.clone();
    short.as_object_mut().expect("members").remove("op");
    let response = server.post(LICENSE, &short).await;
    assert_eq!(response.text().await.expect("a body"), expected);
    short.as_object_mut().expect("members").remove("on");
    assert_eq!(server.post(LICENSE, &short).await.status(), StatusCode::OK);
}

async fn a_quote_is_recorded(server: &Server) -> String {
    let request = license();
    let unrecorded = server.post(LICENSE, &request).await.text().await.expect("a body");
    let path = format!("{LICENSE}&record=quote");
    let asked = server.ask(Method::POST, &path).header("X-Request-Id", "test-1");
    let response = asked.json(&request).send().await.expect("an answer");
    assert_eq!(response.status(), StatusCode::CREATED);
    assert_eq!(header(&response, "x-request-id"), "test-1");
    let id = header(&response, "carreau-decision");
    assert_eq!(header(&response, "location"), format!("/api/v1/decisions/{id}"));
    let (engine, pack) = (header(&response, "carreau-engine"), header(&response, "carreau-pack"));
    let reply = response.text().await.expect("a body");
    assert_eq!(reply, unrecorded, "the same bytes, recorded or not");

    let decision = json_of(server.get(&format!("/api/v1/decisions/{id}")).await).await;
    assert_eq!(decision["request"], request);
    let ok = serde_json::from_str::<Value>(&reply).expect("JSON")["ok"].clone();
    assert_eq!(decision["result"], json!({ "ok": ok }));
    assert_eq!(decision["reply_sha256"], carreau_engine::canonical::sha256(reply.as_bytes()));
    let expected = json!([
        id,
        "france",
        "license_fee.calculate",
        "2026-03-15",
        engine,
        pack,
        "quote",
        null,
        null,
        "test-1"
    ]);
    let members = [
        "id",
        "tenant",
        "op",
        "on",
        "engine_hash",
        "pack_hash",
        "purpose",
        "subject",
        "decided_by",
        "request_id",
    ];
    assert_eq!(json!(members.map(|member| &decision[member])), expected);
    assert_eq!(decision["decided_at"].as_str().map(str::len), Some(24));
    assert!(decision["script_operations"].is_i64());
    id
}

async fn a_refusal_is_recorded(server: &Server) -> String {
    let mut request = license();
    request["input"]["season"] = json!("2031");
    let path = format!("{LICENSE}&record=quote");
    let response = server.post(&path, &request).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(header(&response, "content-type"), "application/problem+json");
    let id = header(&response, "carreau-decision");
    let problem = json_of(response).await;
    assert_eq!(problem["type"], "urn:carreau:refusal:unknown_season");
    assert_eq!(problem["path"], "$.input.season");
    let decision = json_of(server.get(&format!("/api/v1/decisions/{id}")).await).await;
    assert_eq!(decision["result"]["refused"]["code"], "unknown_season");
    assert_eq!(decision["purpose"], "quote");
    id
}

async fn replayed(server: &Server, decisions: &[String]) {
    for id in decisions {
        let path = format!("/api/v1/decisions/{id}/replay");
        let replay = json_of(server.post(&path, &Value::Null).await).await;
        assert_eq!(replay, json!({ "outcome": "identical" }));
    }
}

#[tokio::test]
async fn a_traced_request_and_one_without_reasons_are_recorded_as_they_were_asked() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    for (member, value) in [("trace", true), ("trace", false), ("explain", false)] {
        let mut request = license();
        request[member] = json!(value);
        let plain = server.post(LICENSE, &request).await.text().await.expect("a body");
        let path = format!("{LICENSE}&record=quote");
        let recorded = server.post(&path, &request).await;
        let id = header(&recorded, "carreau-decision");
        assert_eq!(recorded.text().await.expect("a body"), plain, "{member}: {value}");
        let path = format!("/api/v1/decisions/{id}/replay");
        let replay = json_of(server.post(&path, &Value::Null).await).await;
        assert_eq!(replay["outcome"], "identical", "{replay}");
    }
}

#[tokio::test]
async fn what_has_no_canonical_form_is_refused_and_not_recorded() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let twice = license().to_string().replacen(r#""season""#, r#""season":"2025","season""#, 1);
    for (body, status, code) in [
        (twice.as_str(), StatusCode::UNPROCESSABLE_ENTITY, "duplicate_field"),
        ("{", StatusCode::BAD_REQUEST, "invalid_json"),
        (r#"{"on":"soon","input":{}}"#, StatusCode::UNPROCESSABLE_ENTITY, "invalid_value"),
    ] {
        let path = format!("{LICENSE}&record=quote");
        let asked = server.ask(Method::POST, &path).header("Content-Type", "application/json");
        let response = asked.body(body.to_owned()).send().await.expect("an answer");
        assert_eq!(response.status(), status, "{body}");
        assert!(response.headers().get("carreau-decision").is_none(), "{body}");
        assert_eq!(json_of(response).await["code"], code, "{body}");
    }
    let (code, output, _) = carreau(&["replay", "--all", "--database", &url], b"");
    assert_eq!((code, output.as_str()), (0, "0 decisions: 0 identical, 0 different, 0 erased\n"));
}
