//! The configuration by API: the treasurer's story, bad input, writers at once, two hosts.

use crate::proved::sealed;
use crate::server::{Server, carreau, header, json_of, rules, sqlite};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

const TREASURER: &str = "treasurer@france.example";
const SWEDISH: &str = "treasurer@sweden.example";
const REGIONAL: &str = "treasurer.paca@france.example";
const FEDERAL_2027: &str = "/api/v1/license-fee-configs/2027:federal?tenant=france";
const OVERRIDES: &str = "/api/v1/license-fee-overrides/";

/// Somebody who is logged in.
struct Desk<'s> {
    server: &'s Server,
    token: String,
}

impl<'s> Desk<'s> {
    async fn of(server: &'s Server, email: &str) -> Self {
        let tokens = server.log_in(email).await;
        let token = tokens["access_token"].as_str().expect("a token").to_owned();
        Self { server, token }
    }

    fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        self.server.ask(method, path).bearer_auth(&self.token)
    }

    async fn get(&self, path: &str) -> Value {
        let response = self.ask(Method::GET, path).send().await.expect(path);
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        json_of(response).await
    }

    async fn etag(&self, path: &str) -> String {
        header(&self.ask(Method::GET, path).send().await.expect(path), "etag")
    }

    /// Changes what stands at a path, of the version it has now.
    async fn patch(&self, path: &str, more: &str, body: &Value) -> Response {
        let etag = self.etag(path).await;
        let sent = self.ask(Method::PATCH, &format!("{path}{more}")).header("If-Match", etag);
        sent.json(body).send().await.expect(path)
    }

    async fn create(&self, path: &str, body: &Value) -> Response {
        self.ask(Method::POST, path).json(body).send().await.expect(path)
    }
}

async fn refused(response: Response, status: u16, code: &str) -> Value {
    let found = response.status().as_u16();
    let problem = json_of(response).await;
    assert_eq!((found, &problem["code"]), (status, &json!(code)), "{problem}");
    problem
}

/// What a senior's licence of 2027 costs.
async fn senior(server: &Server) -> String {
    let body = json!({ "on": "2027-05-01", "input": { "season": "2027",
        "license_type": "senior", "player": { "birth_date": "1980-05-04" },
        "org": { "district": "CD12" } } });
    let reply = server.post("/api/v1/license-fees/calculate?tenant=france", &body).await;
    json_of(reply).await["ok"]["total"].as_str().expect("a total").to_owned()
}

#[tokio::test]
async fn the_treasurers_story() {
    let (_folder, sqlite) = sqlite();
    story(&sqlite).await;
    story(&carreau_postgres::database("configuration").expect("PostgreSQL")).await;
}

/// The federal share of 2027 becomes 21.00 for seniors, 5 EUR more.
fn raised(before: &Value) -> Value {
    let mut prices = before["prices"].clone();
    assert_eq!(prices[0]["amount"], "16.00");
    prices[0]["amount"] = json!("21.00");
    json!({ "prices": prices })
}

async fn story(database: &str) {
    let server =
        Server::ready(database, &rules(), &["--demo", "--clock", "2026-11-02T09:00:00Z"]).await;
    let desk = Desk::of(&server, TREASURER).await;
    a_season_is_copied(&desk).await;
    a_share_is_raised(&desk).await;
    revisions_are_kept(&desk).await;
    server.end();

    // A restart does not put the folder over what was configured; the log is whole.
    let server = Server::ready(database, &rules(), &["--demo"]).await;
    let desk = Desk::of(&server, TREASURER).await;
    assert_eq!(desk.get("/api/v1/revisions/?tenant=france").await["revisions"][0]["number"], 4);
    sealed(database).await;
    server.end();
    let (code, output, errors) = carreau(&["audit", "verify", "--database", database], b"");
    assert_eq!(code, 0, "{output}{errors}");
    assert!(output.contains("france:") && !output.contains("FOUND"), "{output}");
}

async fn a_season_is_copied(desk: &Desk<'_>) {
    // A copy: a dry run and the copy itself tell the same, item by item.
    // A golden case lists the seasons there are.
    let copy = "/api/v1/fee-management/copy-season?tenant=france&acknowledge=true";
    let asked = json!({ "from": "2026", "to": "2028", "dry_run": true });
    let told = json_of(desk.create(copy, &asked).await).await;
    assert_eq!((&told["revision"], &told["skipped"]), (&Value::Null, &json!([])));
    let asked = json!({ "from": "2026", "to": "2028" });
    let copied = json_of(desk.create(copy, &asked).await).await;
    assert_eq!((&copied["created"], &copied["revision"]), (&told["created"], &json!(2)));
    let again = json_of(desk.create(copy, &asked).await).await;
    assert_eq!((&again["created"], &again["revision"]), (&json!([]), &json!(2)));
    let skipped = again["skipped"].as_array().map(Vec::len);
    assert_eq!(skipped, told["created"].as_array().map(|created| created.len().saturating_sub(1)));
}

async fn a_share_is_raised(desk: &Desk<'_>) {
    let server = desk.server;
    // 5 EUR more; the golden cases that say 16.00 are shown first.
    let before = senior(server).await;
    // 16.00, and of Occitanie 5.00, of Aveyron 10.00, insurance 2.50.
    assert_eq!(before, "33.50");
    let entry = desk.get(FEDERAL_2027).await;
    let problem = refused(desk.patch(FEDERAL_2027, "", &raised(&entry)).await, 422, "tests_failed");
    let problem = problem.await;
    let shown = problem["arguments"]["failed"].to_string();
    assert!(shown.contains("59.50") && shown.contains("64.50"), "{shown}");
    assert_eq!(senior(server).await, before, "nothing was changed");
    let more = "&acknowledge=true&reason=congress";
    let written = desk.patch(FEDERAL_2027, more, &raised(&entry)).await;
    assert_eq!(written.status(), StatusCode::OK);
    let etag = header(&written, "etag");
    let written = json_of(written).await;
    assert_eq!((&written["outcome"], &written["revision"]), (&json!("updated"), &json!(3)));
    assert_eq!(etag, desk.etag(FEDERAL_2027).await);
    assert_eq!(senior(server).await, "38.50");

    // Who raised the federal share by 5 EUR, when and why.
    let log = desk.get("/api/v1/fee-audit/license_fee_config/2027:federal?tenant=france").await;
    let [change] = log["changes"].as_array().expect("changes").as_slice() else {
        unreachable!("{log}")
    };
    assert_eq!(change["before"]["prices"][0]["amount"], "16.00");
    assert_eq!(change["after"]["prices"][0]["amount"], "21.00");
    assert_eq!((&change["reason"], &change["revision"]), (&json!("congress"), &json!(3)));
    assert!(change["actor_name"].as_str().is_some_and(|name| !name.is_empty()), "{change}");
    assert!(change["at"].as_str().expect("when").starts_with("2026-11-02T09:"), "{change}");
    let filtered = "/api/v1/fee-audit/?tenant=france&category=license&season=2027";
    assert_eq!(desk.get(filtered).await["changes"].as_array().map(Vec::len), Some(1));
    let none = "/api/v1/fee-audit/?tenant=france&from=2026-11-03";
    assert_eq!(desk.get(none).await["changes"], json!([]));
}

async fn revisions_are_kept(desk: &Desk<'_>) {
    // Any revision is shown, compared, restored.
    let compared = desk.get("/api/v1/revisions/2/difference?tenant=france&with=3").await;
    let changes = compared["changes"].as_array().expect("changes");
    assert_eq!(changes[0]["key"][0], "fees/2027", "{changes:?}");
    let restore = "/api/v1/revisions/2/restore?tenant=france&reason=too%20much";
    let restored = desk.ask(Method::POST, restore).send().await.expect("an answer");
    assert_eq!(json_of(restored).await["revision"], 4);
    assert_eq!(senior(desk.server).await, "33.50");
    let listed = desk.get("/api/v1/revisions/?tenant=france&limit=2").await;
    let numbers: Vec<&Value> = listed["revisions"]
        .as_array()
        .expect("revisions")
        .iter()
        .map(|revision| &revision["number"])
        .collect();
    assert_eq!(numbers, [4, 3]);
    let next = listed["next"].as_str().expect("another page");
    let page = desk.get(&format!("/api/v1/revisions/?tenant=france&after={next}")).await;
    assert_eq!(page["revisions"][0]["number"], 2);
}

/// What is refused: the noun, the body, the status and the code.
fn wrong() -> Vec<(&'static str, Value, u16, &'static str)> {
    let names = json!({ "en": "x", "fr": "x", "sv": "x", "de": "x", "es": "x" });
    vec![
        (
            "license-fee-overrides",
            json!({ "season": "2026", "component": "federal",
            "node": "PACA", "amount": "1.00", "illustrative": true }),
            422,
            "override_locked",
        ),
        (
            "license-fee-overrides",
            json!({ "season": "2026", "component": "comite",
            "node": "CD999", "amount": "1.00", "illustrative": true }),
            403,
            "forbidden",
        ),
        (
            "license-fee-configs",
            json!({ "season": "2026", "code": "federal", "name": names,
            "owner": "federation", "prices": [] }),
            409,
            "duplicate_entry",
        ),
        (
            "license-fee-configs",
            json!({ "season": "1999", "code": "a", "name": names,
            "owner": "federation", "prices": [] }),
            422,
            "unknown_season",
        ),
        ("license-fee-configs", json!({ "code": "a" }), 422, "missing_field"),
        ("fee-schedules", json!({ "season": "2026", "code": "a" }), 422, "missing_field"),
        (
            "fee-schedules",
            json!({ "season": "2026", "fee_category": "luck" }),
            422,
            "invalid_value",
        ),
        (
            "waiver-types",
            json!({ "code": "a", "name": names, "kind": "custom", "mode": "full",
            "when": { "license_types": ["senior"] }, "valid_from": "2026-06-01",
            "valid_to": "2026-05-31", "illustrative": true }),
            422,
            "period_reversed",
        ),
        (
            "revenue-distribution-rules",
            json!({ "code": "a", "fee_categories": ["affiliation"],
            "mode": "shares", "valid_from": "2026-06-01", "illustrative": true,
            "shares": [{ "level": "federation", "percentage": "60" }] }),
            422,
            "shares_not_whole",
        ),
        ("waiver-types", json!([]), 422, "invalid_type"),
        ("waiver-types", json!({ "colour": "blue" }), 422, "unknown_field"),
    ]
}

#[tokio::test]
async fn whatever_is_wrong_has_its_own_answer_and_changes_nothing() {
    let (_folder, database) = sqlite();
    let server =
        Server::ready(&database, &rules(), &["--demo", "--clock", "2026-03-15T09:00:00Z"]).await;
    let desk = Desk::of(&server, TREASURER).await;
    let of = |noun: &str| format!("/api/v1/{noun}/?tenant=france");
    for (noun, body, status, code) in wrong() {
        let problem = refused(desk.create(&of(noun), &body).await, status, code).await;
        let path = problem["path"].as_str().unwrap_or("$");
        assert!(path.starts_with('$') && !path.contains("input"), "{problem}");
        if code == "shares_not_whole" {
            let detail = problem["detail"].as_str().expect("a sentence");
            assert!(detail.starts_with("The shares add up to 60%"), "{detail}");
        }
    }
    let path = "/api/v1/waiver-types/low_income?tenant=france";
    let sent = desk.ask(Method::PATCH, path).json(&json!({ "amount": "16.00" }));
    refused(sent.send().await.expect(path), 428, "precondition_required").await;
    let sent = desk.ask(Method::PATCH, path).json(&json!({ "amount": "16.00" }));
    let sent = sent.header("If-Match", "\"stale\"").send().await.expect(path);
    refused(sent, 412, "changed_since").await;
    let sent = desk.ask(Method::DELETE, "/api/v1/waiver-types/none?tenant=france");
    let sent = sent.header("If-Match", "*").send().await.expect(path);
    refused(sent, 404, "unknown_entry").await;
    let other = "/api/v1/suspension-fee-configs/2026:sanction:none?tenant=france";
    refused(desk.ask(Method::GET, other).send().await.expect(other), 404, "unknown_entry").await;
    for (query, status) in [("&dry_run=maybe", 400), ("&colour=blue", 400), ("&reason=%00", 400)] {
        let path = format!("{}{query}", of("waiver-types"));
        let response = desk.create(&path, &json!({})).await;
        assert_eq!(response.status().as_u16(), status, "{path}");
    }
    let path = of("waiver-types");
    let sent = desk.ask(Method::POST, &path).json(&json!({})).header("Idempotency-Key", "a b");
    refused(sent.send().await.expect(&path), 400, "invalid_header").await;
    // Of another tenant there is nothing; without a log-in nobody writes.
    let sweden = "/api/v1/waiver-types/?tenant=sweden";
    refused(desk.create(sweden, &json!({})).await, 404, "unknown_tenant").await;
    refused(server.post(&path, &json!({})).await, 401, "unauthenticated").await;
    let revisions = desk.get("/api/v1/revisions/?tenant=france").await;
    assert_eq!(revisions["revisions"].as_array().map(Vec::len), Some(1));
    assert_eq!(desk.get("/api/v1/fee-audit/?tenant=france").await["changes"], json!([]));
}

#[tokio::test]
async fn a_region_sets_what_is_its_own_and_nothing_else() {
    let (_folder, database) = sqlite();
    let server =
        Server::ready(&database, &rules(), &["--demo", "--clock", "2026-03-15T09:00:00Z"]).await;
    let desk = Desk::of(&server, REGIONAL).await;
    let own = json!({ "season": "2026", "component": "ligue", "node": "PACA", "amount": "7.50",
        "when": { "license_types": ["junior"] }, "illustrative": true });
    let path = format!("{OVERRIDES}?tenant=france&acknowledge=true");
    let created = desk.create(&path, &own).await;
    assert_eq!(created.status(), StatusCode::CREATED);
    let location = header(&created, "location");
    assert_eq!(desk.get(&location).await["amount"], "7.50");
    let mut other = own.clone();
    other["node"] = json!("OCC");
    refused(desk.create(&path, &other).await, 403, "forbidden").await;
    refused(desk.patch(FEDERAL_2027, "", &json!({})).await, 403, "forbidden").await;
    let copy = "/api/v1/fee-management/copy-season?tenant=france";
    let asked = json!({ "from": "2026", "to": "2028" });
    refused(desk.create(copy, &asked).await, 403, "forbidden").await;
}

/// What one writer of many sends: a waiver of its own.
fn waiver(number: usize) -> Value {
    let names = json!({ "en": "x", "fr": "x", "sv": "x", "de": "x", "es": "x" });
    json!({ "code": format!("waiver_{number}"), "name": names, "kind": "custom",
        "mode": "fixed", "amount": "0.01", "when": { "license_types": ["senior"],
        "age_from": 30 }, "valid_from": "2029-01-01", "illustrative": true })
}

/// Sends until it is created: on a busy machine a writer may be told to ask again.
async fn until_created(sent: RequestBuilder) {
    for _ in 0..10 {
        let again = sent.try_clone().expect("a body that can be sent again");
        let response = again.send().await.expect("an answer");
        match response.status() {
            StatusCode::CREATED => return,
            StatusCode::SERVICE_UNAVAILABLE => {}
            status => unreachable!("{status}: {}", response.text().await.expect("a body")),
        }
    }
    unreachable!("never created");
}

#[tokio::test]
async fn writers_at_once_lose_nothing_on_two_hosts() {
    let database = carreau_postgres::database("writers").expect("PostgreSQL");
    let hosts = [
        Server::ready(&database, &rules(), &["--demo"]).await,
        Server::ready(&database, &rules(), &["--demo"]).await,
    ];
    let [one, other] = [Desk::of(&hosts[0], SWEDISH).await, Desk::of(&hosts[1], SWEDISH).await];
    let path = "/api/v1/waiver-types/?tenant=sweden&acknowledge=true";
    let writing = (0..50).map(|number| {
        let desk = if number % 2 == 0 { &one } else { &other };
        let sent = desk.ask(Method::POST, path).json(&waiver(number));
        tokio::spawn(until_created(sent.header("Idempotency-Key", format!("writer-{number}"))))
    });
    let writing: Vec<_> = writing.collect();
    for one in writing {
        one.await.expect("created");
    }
    for desk in [&one, &other] {
        let listed = desk.get("/api/v1/waiver-types/?tenant=sweden").await;
        let entries = listed["entries"].as_array().expect("entries").iter();
        let ours = entries.filter(|entry| {
            entry["entry"]["code"].as_str().is_some_and(|code| code.starts_with("waiver_"))
        });
        assert_eq!(ours.count(), 50);
        let log = desk.get("/api/v1/fee-audit/?tenant=sweden&limit=200").await;
        let mut numbers: Vec<i64> = log["changes"]
            .as_array()
            .expect("changes")
            .iter()
            .filter_map(|change| change["revision"].as_i64())
            .collect();
        numbers.reverse();
        assert_eq!(numbers, (2..=51).collect::<Vec<i64>>(), "a revision a change");
    }
}

#[tokio::test]
async fn a_request_sent_twice_has_one_effect() {
    let (_folder, database) = sqlite();
    let server = Server::ready(&database, &rules(), &["--demo"]).await;
    let desk = Desk::of(&server, TREASURER).await;
    let path = "/api/v1/waiver-types/?tenant=france&acknowledge=true";
    let send = |body: &Value| {
        desk.ask(Method::POST, path).json(body).header("Idempotency-Key", "one").send()
    };
    let body = waiver(1);
    let (first, second) = tokio::join!(send(&body), send(&body));
    let (first, second) = (first.expect("an answer"), second.expect("an answer"));
    let said = |response: &Response| (response.status(), header(response, "location"));
    assert_eq!(said(&first), said(&second));
    assert_eq!(first.status(), StatusCode::CREATED);
    assert_eq!(json_of(first).await, json_of(second).await);
    let third = send(&waiver(2)).await.expect("an answer");
    refused(third, 422, "idempotency_mismatch").await;
    let listed = desk.get("/api/v1/fee-audit/?tenant=france").await;
    assert_eq!(listed["changes"].as_array().map(Vec::len), Some(1));
}
