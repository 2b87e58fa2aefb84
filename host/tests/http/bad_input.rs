//! Whatever cannot be read, is not there, or is too much: every problem the server knows.

use crate::server::{LICENSE, Server, header, json_of, license, rules, sqlite};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

/// Asks, and checks status, code, and that the rest of the problem is there.
async fn check(server: &Server, ask: (Method, &str, &str), status: u16, code: &str) -> Value {
    let (method, path, body) = ask;
    let asked = server.ask(method, path).header("Content-Type", "application/json");
    let response = asked.body(body.to_owned()).send().await.expect(path);
    problem(response, path, status, code).await
}

async fn problem(response: reqwest::Response, what: &str, status: u16, code: &str) -> Value {
    let found = response.status().as_u16();
    let media_type = header(&response, "content-type");
    let id = header(&response, "x-request-id");
    let problem = json_of(response).await;
    assert_eq!((found, problem["code"].as_str()), (status, Some(code)), "{what}: {problem}");
    assert_eq!(media_type, "application/problem+json", "{what}");
    assert_eq!(problem["status"], status, "{what}");
    assert_eq!(problem["request_id"], id, "{what}");
    assert!(problem["type"].as_str().is_some_and(|kind| kind.ends_with(code)), "{what}");
    assert!(problem["detail"].as_str().is_some_and(|text| text.contains(' ')), "{what}");
    problem
}

#[tokio::test]
async fn what_cannot_be_read_is_400() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let post = |path, body| (Method::POST, path, body);
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    for body in ["", "{", "nonsense", "{\"op\":", "\u{feff}{}"] {
        check(&server, post(LICENSE, body), 400, "invalid_json").await;
    }
    check(&server, post(LICENSE, deep.as_str()), 400, "nested_too_deep").await;
    let bytes = server.ask(Method::POST, LICENSE).header("Content-Type", "application/json");
    let response = bytes.body(vec![0xff, 0xfe, 0x00]).send().await.expect("an answer");
    problem(response, "bytes", 400, "invalid_json").await;

    let path = "/api/v1/license-fees/calculate";
    let missing = check(&server, post(path, "{}"), 400, "missing_parameter").await;
    assert_eq!(missing["arguments"]["name"], "tenant");
    let path = format!("{LICENSE}&tenent=france");
    let unknown = check(&server, post(&path, "{}"), 400, "unknown_parameter").await;
    assert_eq!(unknown["allowed"], json!(["tenant", "record"]));
    let path = format!("{LICENSE}&tenant=sweden");
    check(&server, post(&path, "{}"), 400, "repeated_parameter").await;
    let path = format!("{LICENSE}&record=perhaps");
    let invalid = check(&server, post(&path, "{}"), 400, "invalid_parameter").await;
    assert_eq!(invalid["allowed"], json!(["quote", "binding"]));
    for path in ["/api/v1/tenants?x=1", "/api/v1/tenants/france/pack?x", "/api/v1/decisions/1?x=1"]
    {
        check(&server, (Method::GET, path, ""), 400, "unknown_parameter").await;
    }
    for cursor in ["nowhere", "%00", "%0a"] {
        let path = format!("/api/v1/tenants/france/clubs?cursor={cursor}");
        check(&server, (Method::GET, &path, ""), 400, "invalid_parameter").await;
    }
    for limit in ["0", "101", "-1", "many", ""] {
        let path = format!("/api/v1/tenants/france/clubs?limit={limit}");
        check(&server, (Method::GET, &path, ""), 400, "invalid_parameter").await;
    }
}

#[tokio::test]
async fn a_place_is_one_in_the_body_that_was_sent() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let typed = "/api/v1/sanction-fee-configs/calculate/2026?tenant=sweden";
    for (body, line, column) in [
        (r#"{"input":{"season":1e999}}"#, 1, 24),
        ("{\n\"input\": {\n  \"level\": 1e999 } }", 3, 16),
        (r#"{"input":{"level":"é"},"extra":1e999}"#, 1, 36),
        ("{\"input\":{},\n\"extra\":1e999}", 2, 13),
    ] {
        let place = |answer: &Value, at: &str| {
            let arguments = answer.pointer(at).expect(at);
            (arguments["line"].as_u64(), arguments["column"].as_u64())
        };
        let ask = (Method::POST, typed, body);
        let problem = check(&server, ask, 400, "number_out_of_range").await;
        assert_eq!(place(&problem, "/arguments"), (Some(line), Some(column)), "{body}");
        let recorded = format!("{typed}&record=quote");
        let ask = (Method::POST, recorded.as_str(), body);
        let problem = check(&server, ask, 400, "number_out_of_range").await;
        assert_eq!(place(&problem, "/arguments"), (Some(line), Some(column)), "{body}");
        let any = server.ask(Method::POST, "/api/v1/call?tenant=sweden");
        let any = any.header("Content-Type", "application/json").body(body);
        let reply = json_of(any.send().await.expect("an answer")).await;
        let expected = (Some(line), Some(column));
        assert_eq!(place(&reply, "/refused/arguments"), expected, "{body}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_404_and_what_is_not_taken_405_413_415() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let path = "/api/v1/license-fees/calculate?tenant=atlantis";
    let unknown = check(&server, (Method::POST, path, "{}"), 404, "unknown_tenant").await;
    assert_eq!(unknown["allowed"], json!(["france", "germany", "sweden"]));
    let hash = "0".repeat(64);
    for (method, path, code) in [
        (Method::GET, "/api/v1/tenants/atlantis/pack", "unknown_tenant"),
        (Method::GET, "/api/v1/tenants/atlantis/clubs", "unknown_tenant"),
        (Method::GET, &format!("/api/v1/tenants/atlantis/packs/{hash}"), "unknown_tenant"),
        (Method::GET, &format!("/api/v1/tenants/france/packs/{hash}"), "unknown_pack"),
        (Method::GET, "/api/v1/tenants/france/packs/%00", "unknown_pack"),
        (Method::GET, "/api/v1/decisions/none", "unknown_decision"),
        (Method::POST, "/api/v1/decisions/%2e%22/replay", "unknown_decision"),
        (Method::GET, "/api/v1/decisions/%00", "unknown_decision"),
        (Method::POST, "/api/v1/decisions/%ff/replay", "unknown_route"),
        (Method::GET, &format!("/api/v1/engines/{hash}"), "unknown_engine"),
        (Method::GET, "/api/v1/nothing", "unknown_route"),
        (Method::POST, "/api/v2", "unknown_route"),
        (Method::GET, "/nothing.js", "unknown_route"),
    ] {
        check(&server, (method, path, ""), 404, code).await;
    }
    for (method, path) in [
        (Method::GET, LICENSE),
        (Method::DELETE, "/api/v1/tenants"),
        (Method::PUT, "/api/v1/call?tenant=france"),
        (Method::POST, "/"),
    ] {
        check(&server, (method, path, ""), 405, "method_not_allowed").await;
    }
    let large = format!("{{\"op\":\"{}\"}}", "x".repeat(1024 * 1024));
    let problem = check(&server, (Method::POST, LICENSE, &large), 413, "request_too_large").await;
    assert_eq!(problem["arguments"]["limit_bytes"], 1024 * 1024);
    for media_type in ["text/plain", "application/x-www-form-urlencoded", ""] {
        let asked = server.ask(Method::POST, LICENSE).header("Content-Type", media_type);
        let response = asked.body(license().to_string()).send().await.expect("an answer");
        self::problem(response, media_type, 415, "not_json").await;
    }
    let charset = server.ask(Method::POST, LICENSE);
    let charset = charset.header("Content-Type", "Application/JSON; charset=utf-8");
    let response = charset.body(license().to_string()).send().await.expect("an answer");
    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn what_a_rule_or_a_field_refuses_is_422() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let with = |pointer: &str, value: Value| {
        let mut request = license();
        *request.pointer_mut(pointer).expect(pointer) = value;
        request.to_string()
    };
    for (body, code, path) in [
        (with("/input/season", json!("2031")), "unknown_season", "$.input.season"),
        (with("/input/org/district", json!("CD99")), "unknown_district", "$.input.org.district"),
        (with("/input/org/club", json!("CD13")), "not_a_club", "$.input.org.club"),
        (with("/input/season", json!(2026)), "invalid_type", "$.input.season"),
        (with("/on", json!("2026-02-30")), "invalid_value", "$.on"),
        (with("/op", json!("split.calculate")), "op_mismatch", "$.op"),
    ] {
        let problem = check(&server, (Method::POST, LICENSE, &body), 422, code).await;
        assert_eq!(problem["path"], path, "{problem}");
    }
    let path = "/api/v1/sanction-fee-configs/calculate/2026?tenant=sweden";
    let body = r#"{"input":{"season":"2025"}}"#;
    let problem = check(&server, (Method::POST, path, body), 422, "season_mismatch").await;
    assert_eq!(problem["allowed"], json!(["2026"]));
    // The one door passes a refusal on as the reply it is.
    let response = server.post("/api/v1/call?tenant=france", &json!({ "op": "none" })).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(json_of(response).await["refused"]["code"].is_string());
}

#[tokio::test]
async fn a_problem_is_said_in_the_readers_language() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let mut request = license();
    request["input"]["season"] = json!("2031");
    let refusal = |path: &'static str, accepted: &'static str| {
        let asked = server.ask(Method::POST, path).header("Accept-Language", accepted);
        let asked = asked.json(&request).send();
        async move {
            let response = asked.await.expect("an answer");
            let language = header(&response, "content-language");
            (language, json_of(response).await["detail"].as_str().expect("text").to_owned())
        }
    };
    let nowhere = "/api/v1/license-fees/calculate?tenant=atlantis";
    for (accepted, language, refused, unknown) in [
        ("fr-FR,fr;q=0.9,en;q=0.8", "fr", "saison", "fédération"),
        ("de", "de", "Saison", "Verband"),
        ("sv-SE", "sv", "säsong", "förbund"),
        ("es;q=0.5, ja;q=0.9", "es", "temporada", "federación"),
        ("ja", "en", "season", "tenant"),
        ("en;q=0.1,fr;q=0.9", "fr", "saison", "fédération"),
        ("", "en", "season", "tenant"),
    ] {
        let (found, detail) = refusal(LICENSE, accepted).await;
        assert_eq!(found, language, "{accepted}");
        assert!(detail.contains(refused) && detail.contains("2031"), "{accepted}: {detail}");
        let (_, detail) = refusal(nowhere, accepted).await;
        assert!(detail.contains(unknown) && detail.contains("atlantis"), "{accepted}: {detail}");
    }
}

#[tokio::test]
async fn an_id_of_the_sender_is_kept_only_where_it_is_plain() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let long = "x".repeat(65);
    for (given, kept) in [("abc-1_2.3", true), ("a b", false), (&long, false), ("", false)] {
        let asked = server.ask(Method::GET, "/healthz").header("X-Request-Id", given);
        let response = asked.send().await.expect("an answer");
        assert_eq!(header(&response, "x-request-id") == given, kept, "{given}");
    }
}
