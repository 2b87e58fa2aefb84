//! Other pages, headers, the description, figures, files.

use crate::server::{LICENSE, Server, header, json_of, license, rules, sqlite};
use reqwest::{Method, StatusCode};
use serde_json::Value;

#[tokio::test]
async fn pages_of_other_sites_may_calculate_and_may_not_record() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let recorded = format!("{LICENSE}&record=quote");
    let encoded = format!("{LICENSE}&%72ecord=quote");
    let elsewhere = format!("{LICENSE}&recorder=1");
    for (path, method, open) in [
        (LICENSE, "POST", true),
        (recorded.as_str(), "POST", false),
        (encoded.as_str(), "POST", false),
        (elsewhere.as_str(), "POST", true),
        ("/api/v1/tenants", "GET", true),
        ("/api/v1/tenants", "POST", false),
        ("/api/v1/decisions/0195f3c0-0000-7000-8000-000000000000", "GET", false),
        ("/api/v1/decisions/0195f3c0-0000-7000-8000-000000000000/replay", "POST", false),
        ("/metrics", "GET", false),
    ] {
        let asked = server
            .ask(Method::OPTIONS, path)
            .header("Origin", "https://club.example")
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "content-type");
        let response = asked.send().await.expect("an answer");
        let allowed = response.headers().contains_key("access-control-allow-origin");
        assert_eq!(allowed, open, "{method} {path}");
    }
    let asked = server.ask(Method::POST, LICENSE).header("Origin", "https://club.example");
    let response = asked.json(&license()).send().await.expect("an answer");
    assert_eq!(header(&response, "access-control-allow-origin"), "https://club.example");
    assert!(header(&response, "access-control-expose-headers").contains("carreau-engine"));
    assert!(!response.headers().contains_key("access-control-allow-credentials"));
}

#[tokio::test]
async fn browsers_are_told_to_trust_nothing_else() {
    let (_folder, url) = sqlite();
    let ancestors = "'self' https://club.example";
    let server = Server::ready(&url, &rules(), &["--frame-ancestors", ancestors]).await;
    for path in ["/", "/healthz", "/api/docs", "/api/v1/nothing"] {
        let response = server.get(path).await;
        let policy = header(&response, "content-security-policy");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(policy.ends_with(&format!("frame-ancestors {ancestors}")), "{policy}");
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        assert!(!response.headers().contains_key("strict-transport-security"), "plain http");
    }
    drop(server);
    let server = Server::ready(&url, &rules(), &["--public-url", "https://fees.example"]).await;
    let response = server.get("/healthz").await;
    assert!(header(&response, "strict-transport-security").starts_with("max-age="));
}

#[tokio::test]
async fn the_description_the_figures_and_the_page_are_there() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    assert_eq!(server.get("/healthz").await.text().await.expect("a body"), "ok");
    let description = json_of(server.get("/api/v1/openapi.json").await).await;
    assert_eq!(description["openapi"], "3.1.0");
    let (code, printed, _) = crate::server::carreau(&["openapi"], b"");
    assert_eq!(code, 0);
    assert_eq!(serde_json::from_str::<Value>(&printed).expect("JSON"), description);
    let docs = server.get("/api/docs").await;
    assert!(header(&docs, "content-type").starts_with("text/html"));
    assert!(!docs.text().await.expect("a body").contains("https://"), "nothing from elsewhere");

    server.post(LICENSE, &license()).await;
    let figures = server.get("/metrics").await.text().await.expect("a body");
    for figure in [
        "carreau_http_requests_total{route=\"/api/v1/license-fees/calculate\",method=\"POST\",\
         status=\"200\"} 1",
        "carreau_http_request_seconds_bucket",
        "carreau_engine_residents 3",
        "carreau_engine_resident_bytes",
    ] {
        assert!(figures.contains(figure), "{figure}: {figures}");
    }
    // The page, or the word how to build it.
    let page = server.ask(Method::GET, "/decisions/1").header("Accept", "text/html");
    let page = page.send().await.expect("an answer");
    assert!([StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE].contains(&page.status()));
    assert!(header(&page, "content-type").starts_with("text/html"));
}

#[tokio::test]
async fn a_long_answer_is_packed_for_who_takes_it() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let asked = server.ask(Method::GET, "/api/v1/tenants/france/pack");
    let response = asked.header("Accept-Encoding", "br, gzip").send().await.expect("an answer");
    assert_eq!(header(&response, "content-encoding"), "br");
    assert!(header(&response, "vary").contains("accept-encoding"));
}
