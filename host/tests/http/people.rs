//! Players by API: entered once, found in any part of the tree, priced by id, exported, erased.

use crate::server::{LICENSE, Server, header, json_of, rules, sqlite};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

const ADMIN: &str = "tenant_admin@france.example";
const PLAYERS: &str = "/api/v1/players?tenant=france";

fn of(id: &str, what: &str) -> String {
    format!("/api/v1/players/{id}{what}?tenant=france")
}

fn anna() -> Value {
    json!({
        "given_name": "Anna", "family_name": "Évrard", "birth_date": "2010-05-04",
        "number": "13-0001", "family": "evrard", "flags": ["low_income"], "sex": "female",
        "membership": { "club": "13042", "season": "2026" },
    })
}

async fn ask(server: &Server, method: Method, path: &str) -> RequestBuilder {
    server.ask_as(ADMIN, method, path).await
}

async fn get(server: &Server, path: &str) -> Response {
    ask(server, Method::GET, path).await.send().await.expect(path)
}

async fn post(server: &Server, path: &str, body: &Value) -> Response {
    ask(server, Method::POST, path).await.json(body).send().await.expect(path)
}

async fn made(server: &Server, body: &Value) -> Value {
    let made = post(server, PLAYERS, body).await;
    assert_eq!(made.status(), StatusCode::CREATED);
    json_of(made).await
}

async fn numbers(server: &Server, query: &str) -> Vec<String> {
    let list = json_of(get(server, &format!("{PLAYERS}{query}")).await).await;
    let players = list["players"].as_array().expect(query).iter();
    players.map(|player| player["number"].as_str().expect("a number").to_owned()).collect()
}

async fn problem(answer: reqwest::Response, status: u16, code: &str) -> Value {
    let found = answer.status().as_u16();
    let problem = json_of(answer).await;
    assert_eq!((found, problem["code"].as_str()), (status, Some(code)), "{problem}");
    problem
}

#[tokio::test]
async fn a_player_is_entered_found_changed_and_ended() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let player = made(&server, &anna()).await;
    let id = player["id"].as_str().expect("an id");
    assert_eq!(player["club"]["code"], "13042");
    assert_eq!((&player["version"], &player["flags"]), (&json!(1), &json!(["low_income"])));
    made(
        &server,
        &json!({ "given_name": "Bob", "family_name": "Évrard",
        "birth_date": "1980-01-01", "number": "B", "family": "evrard" }),
    )
    .await;

    assert_eq!(numbers(&server, "&q=evrard").await, ["13-0001", "B"]);
    assert_eq!(numbers(&server, "&q=evr%20ann").await, ["13-0001"]);
    assert_eq!(numbers(&server, "&q=13%200001").await, ["13-0001"]);
    assert_eq!(numbers(&server, "&org_node=PACA&q=evrard").await, ["13-0001"]);
    assert_eq!(numbers(&server, "&org_node=OCC&q=evrard").await, Vec::<String>::new());
    let page = json_of(get(&server, &format!("{PLAYERS}&q=evrard&limit=1")).await).await;
    assert_eq!((&page["next"], &page["count"]), (&json!(id), &json!(2)));
    assert_eq!(numbers(&server, &format!("&q=evrard&limit=1&after={id}")).await, ["B"]);

    let changed = ask(&server, Method::PATCH, &of(id, "")).await.header("If-Match", "\"1\"");
    let body = json!({ "family_name": "Zola", "sex": null, "flags": [] });
    let changed = changed.json(&body).send().await.expect("an answer");
    assert_eq!((changed.status(), header(&changed, "etag")), (StatusCode::OK, "\"2\"".to_owned()));
    let changed = json_of(changed).await;
    let nobody = ask(&server, Method::PATCH, &of(id, "")).await.header("If-Match", "\"2\"");
    let nobody = nobody.json(&json!({ "given_name": null })).send().await.expect("an answer");
    assert_eq!(problem(nobody, 422, "invalid_type").await["path"], "$.given_name");
    assert_eq!((&changed["sex"], &changed["given_name"]), (&json!(null), &json!("Anna")));
    assert_eq!(numbers(&server, "&q=zola").await, ["13-0001"]);

    let member = json!({ "club": "33025", "season": "2026" });
    let twice = post(&server, &of(id, "/memberships"), &member).await;
    problem(twice, 409, "member_elsewhere").await;
    let list = json_of(get(&server, &of(id, "/memberships")).await).await;
    let first = list["memberships"][0]["id"].as_str().expect("an id").to_owned();
    let end = ask(&server, Method::PATCH, &of(id, &format!("/memberships/{first}"))).await;
    let ended = end.header("If-Match", "\"1\"").json(&json!({ "status": "expired" }));
    let ended = json_of(ended.send().await.expect("an answer")).await;
    assert_eq!((&ended["status"], ended["until"].is_string()), (&json!("expired"), true));
    let joined = post(&server, &of(id, "/memberships"), &member).await;
    assert_eq!(joined.status(), StatusCode::CREATED);
    assert_eq!(numbers(&server, "&org_node=PACA&q=evrard").await, Vec::<String>::new());
}

#[tokio::test]
async fn equal_requests_with_a_key_have_one_effect() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let enter = async |body: &Value| {
        let asked = ask(&server, Method::POST, PLAYERS).await.header("Idempotency-Key", "k-1");
        asked.json(body).send().await
    };
    // Refused, it leaves nothing behind, the key included.
    let mut nowhere = anna();
    nowhere["membership"]["club"] = json!("99999");
    problem(enter(&nowhere).await.expect("an answer"), 422, "org_node_unknown").await;
    assert_eq!(numbers(&server, "&q=evrard").await, Vec::<String>::new());

    let body = anna();
    let (one, other) = tokio::join!(enter(&body), enter(&body));
    let (one, other) = (one.expect("an answer"), other.expect("an answer"));
    assert_eq!((one.status(), other.status()), (StatusCode::CREATED, StatusCode::CREATED));
    assert_eq!(header(&one, "location"), header(&other, "location"));
    assert_eq!(json_of(one).await, json_of(other).await);
    assert_eq!(numbers(&server, "&q=evrard").await, ["13-0001"]);
    let reused = enter(&json!({ "given_name": "C", "family_name": "D" })).await;
    let reused = reused.expect("an answer");
    assert_eq!(reused.status(), StatusCode::UNPROCESSABLE_ENTITY, "read before it is claimed");
    let mut another = anna();
    another["number"] = json!("another");
    problem(enter(&another).await.expect("an answer"), 422, "idempotency_mismatch").await;
    problem(post(&server, PLAYERS, &anna()).await, 409, "player_number_taken").await;
}

#[tokio::test]
async fn what_no_player_can_have_is_refused_by_field() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    for (member, value, code, path) in [
        ("birth_date", json!("2010-02-30"), "invalid_value", "$.birth_date"),
        ("birth_date", json!("2999-01-01"), "birth_date_in_future", "$.birth_date"),
        ("sex", json!("x"), "invalid_value", "$.sex"),
        ("category", json!("none"), "unknown_category", "$.category"),
        ("flags", json!(["honorary", "tall"]), "unknown_flag", "$.flags[1]"),
        ("email", json!("nobody"), "invalid_value", "$.email"),
        ("given_name", json!(""), "invalid_value", "$.given_name"),
        ("number", json!("x".repeat(65)), "too_long", "$.number"),
        ("person_id", json!("someone"), "person_unknown", "$.person_id"),
        (
            "person_id",
            json!("0195f3c0-0000-7000-8000-000000000000"),
            "person_unknown",
            "$.person_id",
        ),
        (
            "membership",
            json!({ "club": "13042", "season": "1999" }),
            "unknown_season",
            "$.membership.season",
        ),
        (
            "membership",
            json!({ "club": "CD13", "season": "2026" }),
            "org_node_unknown",
            "$.membership.club",
        ),
    ] {
        let mut body = anna();
        body[member] = value;
        let problem = problem(post(&server, PLAYERS, &body).await, 422, code).await;
        assert_eq!(problem["path"], path);
    }
    let id = "0195f3c0-0000-7000-8000-000000000000";
    for path in [of(id, ""), of("%00", ""), of(id, "/memberships"), of(id, "/export")] {
        problem(get(&server, &path).await, 404, "unknown_player").await;
    }
    problem(get(&server, &format!("{PLAYERS}&org_node=CD99")).await, 404, "unknown_org_node").await;
    for cursor in [id, "nowhere", "%00"] {
        let list = get(&server, &format!("{PLAYERS}&after={cursor}")).await;
        problem(list, 400, "invalid_parameter").await;
    }
    // What is of one tenant is not there for another.
    let player = made(&server, &anna()).await;
    let id = player["id"].as_str().expect("an id");
    let other = get(&server, &format!("/api/v1/players/{id}?tenant=sweden")).await;
    problem(other, 404, "unknown_tenant").await;
}

#[tokio::test]
async fn an_erased_player_is_gone_from_lists_decisions_and_the_log() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let player = made(&server, &anna()).await;
    let id = player["id"].as_str().expect("an id");
    let quoted = json!({ "on": "2026-03-15", "player_id": id,
        "input": { "season": "2026", "license_type": "junior" } });
    let decision = post(&server, &format!("{LICENSE}&record=binding"), &quoted).await;
    let decision = header(&decision, "carreau-decision");
    let export = json_of(get(&server, &of(id, "/export")).await).await;
    assert_eq!(export["player"]["family_name"], "Évrard");
    assert_eq!(export["decisions"][0]["id"], decision.as_str());
    assert_eq!(export["audit"].as_array().map(Vec::len), Some(2));

    let erase =
        async || ask(&server, Method::DELETE, &of(id, "")).await.header("If-Match", "\"1\"");
    assert_eq!(erase().await.send().await.expect("an answer").status(), StatusCode::NO_CONTENT);
    problem(erase().await.send().await.expect("an answer"), 409, "player_erased").await;
    assert_eq!(numbers(&server, "&q=evrard").await, Vec::<String>::new());
    let left = get(&server, &of(id, "/export")).await.text().await.expect("a body");
    for fact in ["Anna", "vrard", "2010-05-04", "13-0001"] {
        assert!(!left.contains(fact), "{fact}: {left}");
    }
    let replayed = post(&server, &format!("/api/v1/decisions/{decision}/replay"), &json!({})).await;
    assert_eq!(json_of(replayed).await["outcome"], "erased");
    let facts = get(&server, &format!("{}&season=2026", of(id, "/facts"))).await;
    problem(facts, 409, "player_erased").await;
    let verified = crate::server::carreau(&["audit", "verify", "--database", &url], b"");
    assert_eq!(verified.0, 0, "{verified:?}");
}

#[tokio::test]
async fn a_licence_of_a_player_costs_what_it_costs_with_the_facts() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let anna = made(&server, &anna()).await;
    let id = anna["id"].as_str().expect("an id");
    for (number, born) in [("B", "1980-01-01"), ("C", "2012-01-01")] {
        made(
            &server,
            &json!({ "given_name": "X", "family_name": "Évrard", "number": number,
            "birth_date": born, "family": "evrard",
            "membership": { "club": "13042", "season": "2026" } }),
        )
        .await;
    }
    let facts = json_of(get(&server, &format!("{}&season=2026", of(id, "/facts"))).await).await;
    let expected = json!({
        "player": { "birth_date": "2010-05-04", "sex": "female", "flags": ["low_income"],
            "family": { "size": 3, "rank": 2 } },
        "org": { "federation": "FFPJP", "region": "PACA", "district": "CD13", "club": "13042" },
    });
    assert_eq!(facts, expected);
    let mut input = json!({ "season": "2026", "license_type": "junior" });
    let short = json!({ "on": "2026-03-15", "player_id": id, "input": input });
    input["player"] = facts["player"].clone();
    input["org"] = facts["org"].clone();
    let long = json!({ "on": "2026-03-15", "input": input });
    let by_id = post(&server, LICENSE, &short).await;
    assert_eq!(by_id.status(), StatusCode::OK);
    let by_id = by_id.text().await.expect("a body");
    assert_eq!(by_id, post(&server, LICENSE, &long).await.text().await.expect("a body"));

    let recorded = post(&server, &format!("{LICENSE}&record=quote"), &short).await;
    let decision = format!("/api/v1/decisions/{}", header(&recorded, "carreau-decision"));
    let decision = json_of(get(&server, &decision).await).await;
    assert_eq!(decision["request"]["input"], long["input"], "what was asked is what is kept");
    assert_eq!(decision["subject"], json!({ "kind": "player", "id": id }));

    let mut both = short.clone();
    both["input"]["org"] = json!({ "district": "CD13" });
    let both = problem(post(&server, LICENSE, &both).await, 422, "fields_exclusive").await;
    assert_eq!(both["path"], "$.input.org");
    let nobody = json!({ "player_id": "0195f3c0-0000-7000-8000-000000000000", "input": input });
    problem(post(&server, LICENSE, &nobody).await, 404, "unknown_player").await;
    let number = json!({ "player_id": 7, "input": input });
    problem(post(&server, LICENSE, &number).await, 422, "unknown_field").await;
    let other = post(&server, &LICENSE.replace("france", "sweden"), &short).await;
    problem(other, 404, "unknown_tenant").await;
}

#[tokio::test]
async fn tables_are_exported_whole_and_without_formulas() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let mut formula = anna();
    formula["given_name"] = json!("=HYPERLINK(\"x\")");
    made(&server, &formula).await;
    let export =
        async |kind: &str| get(&server, &format!("/api/v1/exports/{kind}?tenant=france")).await;
    let players = export("players").await;
    assert_eq!(header(&players, "content-type"), "text/csv; charset=utf-8");
    let players = players.text().await.expect("a body");
    assert!(players.starts_with("number,given_name,family_name,birth_date,sex,"), "{players:.80}");
    assert_eq!(players.lines().count(), 1202, "the head, those of the demonstration, and one");
    assert!(players.contains(
        "13-0001,\"'=HYPERLINK(\"\"x\"\")\",Évrard,2010-05-04,female,,,evrard,low_income"
    ));
    let memberships = export("memberships").await.text().await.expect("a body");
    assert!(memberships.contains("13-0001,13042,2026,active,2026-01-01,\n"), "{memberships:.80}");
    let nodes = export("org_nodes").await.text().await.expect("a body");
    assert!(nodes.contains("CD13,district,PACA,Bouches-du-Rhône,\n"), "{nodes:.80}");
    problem(export("secrets").await, 404, "unknown_export").await;
}
