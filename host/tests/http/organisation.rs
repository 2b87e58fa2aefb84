//! The tree by API: found, changed node by node, and what is refused.

use crate::server::{Server, header, json_of, rules, sqlite};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

const ADMIN: &str = "tenant_admin@france.example";
const NODES: &str = "/api/v1/org-nodes?tenant=france";

fn node(code: &str) -> String {
    format!("/api/v1/org-nodes/{code}?tenant=france")
}

async fn get(server: &Server, path: &str) -> Response {
    server.ask_as(ADMIN, Method::GET, path).await.send().await.expect(path)
}

async fn post(server: &Server, body: &Value) -> Response {
    let asked = server.ask_as(ADMIN, Method::POST, NODES).await.json(body);
    asked.send().await.expect("an answer")
}

async fn change(server: &Server, code: &str, tag: &str, body: &Value) -> (u16, Value) {
    let asked = server.ask_as(ADMIN, Method::PATCH, &node(code)).await;
    let asked = asked.header("If-Match", tag).json(body);
    let answer = asked.send().await.expect("an answer");
    (answer.status().as_u16(), json_of(answer).await)
}

async fn codes(server: &Server, query: &str) -> Vec<String> {
    let list = json_of(get(server, &format!("{NODES}{query}")).await).await;
    let nodes = list["org_nodes"].as_array().expect("a list").iter();
    nodes.map(|node| node["code"].as_str().expect("a code").to_owned()).collect()
}

#[tokio::test]
async fn a_tree_is_changed_node_by_node() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    assert_eq!(codes(&server, "&parent=PACA").await, ["CD06", "CD13", "CD83"]);
    assert_eq!(codes(&server, "&q=bouches%20rhone").await, ["CD13"]);

    let club = json!({ "code": "13555", "level": "club", "parent": "CD13", "name": "Lés Nôtres" });
    let made = post(&server, &club).await;
    assert_eq!(made.status(), StatusCode::CREATED);
    assert_eq!(header(&made, "etag"), "\"1\"");
    assert_eq!(header(&made, "location"), node("13555"));
    assert_eq!(json_of(made).await["of_pack"], false);
    assert_eq!(codes(&server, "&q=les%20notres").await, ["13555"]);
    let again = post(&server, &club).await;
    assert_eq!(again.status(), StatusCode::CONFLICT);
    assert_eq!(json_of(again).await["code"], "org_node_exists");

    let (status, moved) = change(&server, "13555", "\"1\"", &json!({ "parent": "CD83" })).await;
    assert_eq!((status, &moved["version"], &moved["name"]), (200, &json!(2), &json!("Lés Nôtres")));
    let read = get(&server, &node("13555")).await;
    assert_eq!(header(&read, "etag"), "\"2\"");
    let path = json_of(read).await["path"].as_array().expect("a path").clone();
    let path: Vec<&str> = path.iter().filter_map(|step| step["code"].as_str()).collect();
    assert_eq!(path, ["FFPJP", "PACA", "CD83", "13555"]);

    let (status, stale) = change(&server, "13555", "\"1\"", &json!({ "name": "Other" })).await;
    assert_eq!((status, &stale["code"]), (412, &json!("precondition_failed")));
    let (status, pack) = change(&server, "CD13", "\"1\"", &json!({ "name": "Other" })).await;
    assert_eq!((status, &pack["code"]), (409, &json!("org_node_of_pack")));
    let bare =
        server.ask_as(ADMIN, Method::DELETE, &node("13555")).await.send().await.expect("an answer");
    assert_eq!(bare.status(), StatusCode::PRECONDITION_REQUIRED);
    let remove = server.ask_as(ADMIN, Method::DELETE, &node("13555")).await;
    let remove = remove.header("If-Match", "\"2\"");
    assert_eq!(remove.send().await.expect("an answer").status(), StatusCode::NO_CONTENT);
    assert_eq!(get(&server, &node("13555")).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_fits_no_tree_is_refused_by_field() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let club = json!({ "code": "13555", "level": "club", "parent": "CD13", "name": "Club" });
    for (member, value, code, path) in [
        ("parent", json!("CD99"), "org_node_unknown", "$.parent"),
        ("parent", json!("33025"), "level_unfit", "$.parent"),
        ("parent", json!("\u{0}"), "invalid_value", "$.parent"),
        ("level", json!("federation"), "level_unfit", "$.level"),
        ("level", json!(7), "invalid_type", "$.level"),
        ("code", json!("a b"), "invalid_value", "$.code"),
        ("name", json!("  "), "invalid_value", "$.name"),
        ("name", json!("a\u{0}b"), "invalid_value", "$.name"),
        ("name", json!("x".repeat(300)), "too_long", "$.name"),
        ("color", json!("red"), "unknown_field", "$.color"),
    ] {
        let mut body = club.clone();
        body[member] = value;
        let answer = post(&server, &body).await;
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        let problem = json_of(answer).await;
        assert_eq!((&problem["code"], &problem["path"]), (&json!(code), &json!(path)), "{problem}");
    }
    for (query, status) in [
        ("&limit=0", 400),
        ("&after=nowhere", 400),
        ("&after=%00", 400),
        ("&level=county", 400),
        ("&under=%00", 400),
        ("&colour=red", 400),
    ] {
        let answer = get(&server, &format!("{NODES}{query}")).await;
        assert_eq!(answer.status().as_u16(), status, "{query}");
    }
    let atlantis = get(&server, "/api/v1/org-nodes?tenant=atlantis").await;
    assert_eq!(json_of(atlantis).await["code"], "unknown_tenant");
    // Who asks without a token, or from another tenant, finds nothing.
    assert_eq!(server.get(NODES).await.status(), StatusCode::UNAUTHORIZED);
    let other = server.ask_as("tenant_admin@sweden.example", Method::GET, NODES).await;
    assert_eq!(other.send().await.expect("an answer").status(), StatusCode::NOT_FOUND);
    let reader = server.ask_as("auditor@france.example", Method::POST, NODES).await.json(&club);
    assert_eq!(reader.send().await.expect("an answer").status(), StatusCode::FORBIDDEN);
}
