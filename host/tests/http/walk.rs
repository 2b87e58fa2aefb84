//! Every route, asked by nobody, by every role in its own tenant, and by every role of another:
//! the answers are those of the table that `/api/v1/access` gives.
//!
//! Nothing is sent that could succeed in changing anything: an empty body, ids of nothing. So what
//! is told apart is only whether the sender was let through.

use crate::server::{Server, json_of, rules, sqlite};
use reqwest::Method;
use serde_json::Value;
use std::collections::BTreeMap;

/// The tenant whose routes are asked for, and another.
const TENANT: &str = "france";
const OTHER: &str = "sweden";
/// Of an id of nothing.
const NOTHING: &str = "00000000-0000-7000-8000-000000000000";

/// A route as the table has it.
struct Route {
    action: String,
    method: Method,
    path: String,
    of: String,
    roles: Vec<String>,
}

fn routes(table: &Value) -> Vec<Route> {
    let actions = table["actions"].as_array().expect("actions");
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let route = |row: &Value| {
        let method = row["method"].as_str()?.parse().expect("a method");
        let roles = row["roles"].as_array().expect("roles").iter().map(text).collect();
        let (action, of) = (text(&row["action"]), text(&row["of"]));
        Some(Route { action, method, path: address(row["path"].as_str()?), of, roles })
    };
    actions.iter().filter_map(route).collect()
}

/// The address of a route, of things that are not there.
fn address(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{tenant}" => TENANT,
        "{season_id}" => "2026",
        part if part.starts_with('{') => NOTHING,
        part => part,
    });
    let path = parts.collect::<Vec<_>>().join("/");
    if path.contains("/{") { unreachable!("{path}") } else { path }
}

/// What was answered: the status, and the problem's code where there is one.
async fn ask(server: &Server, route: &Route, token: Option<&str>) -> (u16, String) {
    let query = if route.of == "tenant" { format!("?tenant={TENANT}") } else { String::new() };
    let mut asked = server.ask(route.method.clone(), &format!("{}{query}", route.path));
    if route.method != Method::GET {
        asked = asked.header("Content-Type", "application/json").body("{}");
    }
    if let Some(token) = token {
        asked = asked.bearer_auth(token);
    }
    let response = asked.send().await.expect("an answer");
    let status = response.status().as_u16();
    let body = response.text().await.unwrap_or_default();
    let body: Value = serde_json::from_str(&body).unwrap_or_default();
    (status, body["code"].as_str().unwrap_or_default().to_owned())
}

/// The access tokens of every role in a tenant.
async fn tokens(server: &Server, table: &Value, tenant: &str) -> BTreeMap<String, String> {
    let mut tokens = BTreeMap::new();
    for role in table["roles"].as_array().expect("roles") {
        let role = role.as_str().expect("text");
        let email = match role {
            "platform_admin" => "admin@platform.example".to_owned(),
            role => format!("{role}@{tenant}.example"),
        };
        let answer = server.log_in(&email).await;
        tokens.insert(role.to_owned(), answer["access_token"].as_str().expect("one").to_owned());
    }
    tokens
}

#[tokio::test]
async fn every_route_lets_through_whom_the_table_says() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let table = json_of(server.get("/api/v1/access").await).await;
    let own = tokens(&server, &table, TENANT).await;
    let other = tokens(&server, &table, OTHER).await;
    let routes = routes(&table);
    assert!(routes.len() > 40, "{}", routes.len());
    let mut wrong = Vec::new();
    let mut asked = 0;
    for route in &routes {
        // It would end the session it is asked in.
        if route.action == "log_out" {
            continue;
        }
        let mut check = |who: &str,
                         (status, code): (u16, String),
                         expected: Option<(u16, &str)>| {
            asked += 1;
            // Going on with a session is denied by its own means.
            let own_means = route.path.starts_with("/api/v1/auth/") && route.of == "public";
            let through = status < 500 && (own_means || ![401, 403].contains(&status));
            let right = match expected {
                None => through && code != "unknown_tenant",
                Some(expected) => (status, code.as_str()) == expected,
            };
            if !right {
                let Route { method, path, action, .. } = route;
                let wanted = expected.map_or("through".to_owned(), |found| format!("{found:?}"));
                wrong.push(format!("{who}: {method} {path} ({action}): {status} {code}, {wanted}"));
            }
        };
        let public = route.of == "public";
        let denied = Some((401, "unauthenticated")).filter(|_| !public);
        check("nobody", ask(&server, route, None).await, denied);
        for (role, token) in &own {
            let may = public || route.roles.contains(role);
            let expected = Some((403, "forbidden")).filter(|_| !may);
            check(role, ask(&server, route, Some(token)).await, expected);
        }
        for (role, token) in other.iter().filter(|_| route.of == "tenant") {
            let theirs = role != "platform_admin";
            let expected = Some((404, "unknown_tenant")).filter(|_| theirs);
            let who = format!("{role} of {OTHER}");
            check(&who, ask(&server, route, Some(token)).await, expected);
        }
    }
    assert!(wrong.is_empty(), "{} of {asked}:\n{}", wrong.len(), wrong.join("\n"));
}
