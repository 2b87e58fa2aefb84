//! Who asks: logging in, going on, and what that opens.

use crate::patience::until;
use crate::server::{LICENSE, Server, header, json_of, license, rules, sqlite};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

const TREASURER: &str = "treasurer@france.example";
const CLUB: &str = "club.13101@france.example";

/// A server with the accounts of the demonstration.
async fn demo(url: &str) -> Server {
    Server::ready(url, &rules(), &["--demo"]).await
}

async fn problem(response: Response, status: u16, code: &str) -> Value {
    assert_eq!(response.status().as_u16(), status, "{code}");
    if status == 401 {
        assert!(header(&response, "www-authenticate").starts_with("Bearer"), "{code}");
    }
    let problem = json_of(response).await;
    assert_eq!(problem["code"], code, "{problem}");
    problem
}

async fn me(server: &Server, token: &Value) -> Response {
    let asked = server.ask(Method::GET, "/api/v1/me");
    asked.bearer_auth(token.as_str().expect("a token")).send().await.expect("an answer")
}

async fn refresh(server: &Server, token: &Value) -> Response {
    server.post("/api/v1/auth/refresh", &json!({ "refresh_token": token })).await
}

#[tokio::test]
async fn a_session_is_begun_gone_on_with_and_ended() {
    let (_folder, url) = sqlite();
    let server = demo(&url).await;
    let tokens = server.log_in(" Treasurer@FRANCE.example ").await;
    assert_eq!((&tokens["token_type"], &tokens["expires_in"]), (&json!("Bearer"), &json!(3600)));
    let known = json_of(me(&server, &tokens["access_token"]).await).await;
    assert_eq!(known["user"]["email"], TREASURER);
    let grant = &known["grants"][0];
    for (member, expected) in [
        ("tenant", "france"),
        ("org_node", "FFPJP"),
        ("level", "federation"),
        ("role", "treasurer"),
    ] {
        assert_eq!(grant[member], expected, "{grant}");
    }
    assert!(grant["tenant_name"]["fr"].is_string() && grant["org_node_name"].is_string());
    // Nothing of the person is in the token.
    let token = tokens["access_token"].as_str().expect("a token");
    assert_eq!(token.split('.').count(), 3);

    let next = json_of(refresh(&server, &tokens["refresh_token"]).await).await;
    assert_eq!(me(&server, &next["access_token"]).await.status(), StatusCode::OK);
    assert_ne!(next["refresh_token"], tokens["refresh_token"]);
    // The one before comes again: whoever brings it, the session is over for everybody.
    problem(refresh(&server, &tokens["refresh_token"]).await, 401, "token_reused").await;
    problem(refresh(&server, &next["refresh_token"]).await, 401, "session_ended").await;
    problem(me(&server, &next["access_token"]).await, 401, "session_ended").await;

    let tokens = server.log_in(TREASURER).await;
    let body = json!({ "refresh_token": tokens["refresh_token"] });
    let out = server.post("/api/v1/auth/logout", &body).await;
    assert_eq!(out.status(), StatusCode::NO_CONTENT);
    problem(refresh(&server, &tokens["refresh_token"]).await, 401, "session_ended").await;
    problem(me(&server, &tokens["access_token"]).await, 401, "session_ended").await;
    let out = server.post("/api/v1/auth/logout", &json!({})).await;
    assert_eq!(out.status(), StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_browser_keeps_its_session_in_a_cookie_of_its_own() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let secure = ["--demo", "--public-url", "https://carreau.example"];
    let secure = Server::ready(&url, &rules(), &secure).await;
    let body = json!({ "email": TREASURER, "password": "carreau", "session": "cookie" });
    for (server, name, end) in
        [(&server, "carreau_refresh=", ""), (&secure, "__Secure-carreau_refresh=", "; Secure")]
    {
        let response = server.post("/api/v1/auth/login", &body).await;
        assert_eq!(header(&response, "cache-control"), "no-store");
        let cookie = header(&response, "set-cookie");
        let rest = format!("; HttpOnly; SameSite=Strict; Path=/api/v1/auth; Max-Age=86400{end}");
        assert!(cookie.starts_with(name) && cookie.ends_with(&rest), "{cookie}");
        assert!(json_of(response).await["refresh_token"].is_null());
        let kept = cookie.split(';').next().expect("a value").to_owned();
        let with = |path: &str| server.ask(Method::POST, path).header("Cookie", &kept);
        let ask = |path: &'static str| with(path).json(&json!({})).send();
        let next = ask("/api/v1/auth/refresh").await.expect("an answer");
        assert_eq!(next.status(), StatusCode::OK);
        assert_ne!(header(&next, "set-cookie"), cookie);
        problem(ask("/api/v1/auth/refresh").await.expect("an answer"), 401, "token_reused").await;
        let out = ask("/api/v1/auth/logout").await.expect("an answer");
        assert!(header(&out, "set-cookie").contains("Max-Age=0"));
        // A form of another page sends no JSON.
        let form = with("/api/v1/auth/refresh").header("Content-Type", "text/plain").body("{}");
        problem(form.send().await.expect("an answer"), 415, "not_json").await;
    }
    let none = server.post("/api/v1/auth/refresh", &json!({})).await;
    problem(none, 401, "unauthenticated").await;
}

#[tokio::test]
async fn whoever_guesses_is_slowed_down_and_told_nothing() {
    let (_folder, url) = sqlite();
    let server = demo(&url).await;
    let log_in = async |email: &str, password: &str| {
        let body = json!({ "email": email, "password": password });
        server.post("/api/v1/auth/login", &body).await
    };
    let known = problem(log_in(CLUB, "guess").await, 401, "wrong_credentials").await;
    let unknown = log_in("nobody@france.example", "guess").await;
    let unknown = problem(unknown, 401, "wrong_credentials").await;
    assert_eq!(known["detail"], unknown["detail"]);
    // One that is right makes the e-mail's others forgotten.
    assert_eq!(log_in(CLUB, "carreau").await.status(), StatusCode::OK);
    for _ in 0..10 {
        problem(log_in(CLUB, "guess").await, 401, "wrong_credentials").await;
    }
    let response = log_in(CLUB, "carreau").await;
    let seconds: u32 = header(&response, "retry-after").parse().expect("seconds");
    assert!((1..=900).contains(&seconds), "{seconds}");
    problem(response, 429, "too_many_attempts").await;
    // Others log in meanwhile.
    server.log_in(TREASURER).await;
    for (body, status, code) in [
        (json!({}), 422, "missing_field"),
        (json!({ "email": 1, "password": "p" }), 422, "invalid_type"),
        (json!({ "email": "e", "password": "p", "x": 1 }), 422, "unknown_field"),
        (json!({ "email": "e", "password": "p", "session": "jar" }), 422, "session_kind_unknown"),
        (json!([]), 422, "invalid_type"),
    ] {
        problem(server.post("/api/v1/auth/login", &body).await, status, code).await;
    }
}

#[tokio::test]
async fn a_token_that_proves_nobody_says_why() {
    let (_folder, url) = sqlite();
    let server = demo(&url).await;
    problem(server.get("/api/v1/me").await, 401, "unauthenticated").await;
    let tokens = server.log_in(TREASURER).await;
    let token = tokens["access_token"].as_str().expect("a token");
    let (head, signature) = token.rsplit_once('.').expect("three parts");
    let altered = format!("{head}.{}", signature.chars().rev().collect::<String>());
    for forged in [altered.as_str(), "x", "a.b.c", "ck_0000", "cr_0000"] {
        problem(me(&server, &json!(forged)).await, 401, "token_invalid").await;
    }
    let basic = server.ask(Method::GET, "/api/v1/me").header("Authorization", "Basic eDp5");
    problem(basic.send().await.expect("an answer"), 401, "token_invalid").await;
    // Also where none is needed; but not where it keeps from logging in.
    let public = server.ask(Method::GET, "/api/v1/tenants").bearer_auth("x");
    problem(public.send().await.expect("an answer"), 401, "token_invalid").await;
    for path in ["/healthz", "/metrics"] {
        let asked = server.ask(Method::GET, path).bearer_auth("x").send();
        assert_eq!(asked.await.expect("an answer").status(), StatusCode::OK, "{path}");
    }
    // Another host of the database knows the token, and two hours later that it is too old.
    let other = demo(&url).await;
    assert_eq!(me(&other, &json!(token)).await.status(), StatusCode::OK);
    let later = Server::ready(&url, &rules(), &["--demo", "--clock", "2099-01-01"]).await;
    problem(me(&later, &json!(token)).await, 401, "token_expired").await;
    problem(refresh(&later, &tokens["refresh_token"]).await, 401, "token_expired").await;
    // One of another database is none of this one's.
    let (_elsewhere, elsewhere) = sqlite();
    let elsewhere = demo(&elsewhere).await;
    problem(me(&elsewhere, &json!(token)).await, 401, "token_invalid").await;
}

#[tokio::test]
async fn a_binding_decision_is_recorded_and_read_by_those_whose_office_it_is() {
    let (_folder, url) = sqlite();
    let server = demo(&url).await;
    let path = format!("{LICENSE}&record=binding");
    let anonymous = server.post(&path, &license()).await;
    problem(anonymous, 401, "unauthenticated").await;
    let bind = async |email: &str, request: &Value| {
        let asked = server.ask_as(email, Method::POST, &path).await;
        asked.json(request).send().await.expect("an answer")
    };
    let mut other_club = license();
    other_club["input"]["org"] = json!({ "region": "PACA" });
    let mut no_place = license();
    no_place["input"]["org"] = json!({});
    for (email, request, status, code) in [
        (CLUB, &other_club, 403, "forbidden"),
        (CLUB, &no_place, 403, "forbidden"),
        ("auditor@france.example", &license(), 403, "forbidden"),
        ("treasurer@sweden.example", &license(), 404, "unknown_tenant"),
    ] {
        let refused = problem(bind(email, request).await, status, code).await;
        if status == 404 {
            assert_eq!(refused["allowed"], json!(["sweden"]), "what is theirs");
        }
    }
    for email in [TREASURER, "treasurer.paca@france.example", "admin@platform.example"] {
        assert_eq!(bind(email, &license()).await.status(), StatusCode::CREATED, "{email}");
    }
    let mut own_club = license();
    own_club["input"]["org"]["club"] = json!("13101");
    let recorded = bind(CLUB, &own_club).await;
    assert_eq!(recorded.status(), StatusCode::CREATED);
    let decision = header(&recorded, "location");
    problem(server.get(&decision).await, 401, "unauthenticated").await;
    let read = async |email: &str| {
        let asked = server.ask_as(email, Method::GET, &decision).await;
        asked.send().await.expect("an answer")
    };
    problem(read("treasurer@germany.example").await, 404, "unknown_decision").await;
    problem(read("player@france.example").await, 403, "forbidden").await;
    let shown = json_of(read("auditor@france.example").await).await;
    assert_eq!(shown["purpose"], "binding");
    let by = shown["decided_by"].as_str().expect("somebody");
    assert!(by.starts_with("user:"), "{by}");
}

#[tokio::test]
async fn a_password_is_changed_by_whoever_knows_it() {
    let (_folder, url) = sqlite();
    let server = demo(&url).await;
    let tokens = server.log_in(TREASURER).await;
    let elsewhere = server.log_in(TREASURER).await;
    let change = async |current: &str, new: &str| {
        let asked = server.ask(Method::POST, "/api/v1/auth/password");
        let asked = asked.bearer_auth(tokens["access_token"].as_str().expect("a token"));
        let body = json!({ "current": current, "new": new });
        asked.json(&body).send().await.expect("an answer")
    };
    let short = problem(change("carreau", "short").await, 422, "password_unfit").await;
    assert_eq!(short["path"], "$.new");
    problem(change("guess", "la bonne boule").await, 401, "wrong_credentials").await;
    assert_eq!(change("carreau", "la bonne boule").await.status(), StatusCode::NO_CONTENT);
    // This session goes on, others do not.
    assert_eq!(me(&server, &tokens["access_token"]).await.status(), StatusCode::OK);
    problem(me(&server, &elsewhere["access_token"]).await, 401, "session_ended").await;
    let old = json!({ "email": TREASURER, "password": "carreau" });
    problem(server.post("/api/v1/auth/login", &old).await, 401, "wrong_credentials").await;
    let new = json!({ "email": TREASURER, "password": "la bonne boule" });
    assert_eq!(server.post("/api/v1/auth/login", &new).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn hosts_on_one_database_know_the_same_of_everybody() {
    let url = carreau_postgres::database("two_hosts_know_everybody").expect("a database");
    let (one, other) = (demo(&url).await, demo(&url).await);
    let tokens = one.log_in(TREASURER).await;
    assert_eq!(me(&other, &tokens["access_token"]).await.status(), StatusCode::OK);
    let next = json_of(refresh(&other, &tokens["refresh_token"]).await).await;
    problem(refresh(&one, &tokens["refresh_token"]).await, 401, "token_reused").await;
    // The other host remembers who was asking for a moment, and no longer.
    let status = async || me(&other, &next["access_token"]).await.status();
    until(status, |status| *status == StatusCode::UNAUTHORIZED).await;
    // Not every text can be in a database.
    let odd = json!({ "email": "x\u{0}@example.org", "password": "\u{0}" });
    problem(one.post("/api/v1/auth/login", &odd).await, 422, "invalid_value").await;
    let guess = json!({ "email": CLUB, "password": "guess" });
    for host in [&one, &other].into_iter().cycle().take(10) {
        problem(host.post("/api/v1/auth/login", &guess).await, 401, "wrong_credentials").await;
    }
    problem(one.post("/api/v1/auth/login", &guess).await, 429, "too_many_attempts").await;
    problem(other.post("/api/v1/auth/login", &guess).await, 429, "too_many_attempts").await;
}
