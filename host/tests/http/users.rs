//! Users of a tenant: invited by mail, granted roles, disabled; API keys; forgotten passwords.

use crate::mailbox::mailed;
use crate::server::{Server, carreau, header, json_of, rules};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;

const ADMIN: &str = "tenant_admin@france.example";
const USERS: &str = "/api/v1/users?tenant=france";

struct Place {
    server: Server,
    folder: TempDir,
}

impl Place {
    async fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
        let server = Server::ready(&url, &rules(), &["--demo"]).await;
        Self { server, folder }
    }

    async fn send(&self, who: &str, method: Method, path: &str, body: Option<Value>) -> Response {
        let mut asked = self.server.ask_as(who, method, path).await;
        if let Some(body) = body {
            asked = asked.json(&body);
        }
        asked.send().await.expect(path)
    }

    async fn post(&self, who: &str, path: &str, body: Value) -> Response {
        self.send(who, Method::POST, path, Some(body)).await
    }

    /// The token in the newest mail to somebody, as soon as it is sent.
    async fn mailed(&self, to: &str, begin: &str) -> String {
        let mail = mailed(self.folder.path(), to, &format!("#{begin}")).await;
        let (_, token) = mail.split_once(&format!("#{begin}")).expect("a link");
        let rest = token.chars().take_while(char::is_ascii_alphanumeric);
        begin.chars().chain(rest).collect()
    }
}

async fn problem(response: Response, status: u16, code: &str) -> Value {
    let found = response.status().as_u16();
    let problem = json_of(response).await;
    assert_eq!((found, problem["code"].as_str()), (status, Some(code)), "{problem}");
    problem
}

fn invitation(email: &str, node: &str, role: &str) -> Value {
    json!({ "email": email, "name": "Fanny", "language": "fr",
        "grants": [{ "org_node": node, "role": role }] })
}

#[tokio::test]
async fn a_user_is_invited_takes_up_the_account_and_sets_another_password() {
    let place = Place::new().await;
    let server = &place.server;
    let made = invitation("Fanny@Example.org", "PACA", "officer");
    let invited = place.post(ADMIN, USERS, made).await;
    assert_eq!(invited.status(), StatusCode::CREATED);
    let (location, tag) = (header(&invited, "location"), header(&invited, "etag"));
    let user = json_of(invited).await;
    assert_eq!((&user["state"], &user["email"]), (&json!("invited"), &json!("fanny@example.org")));
    assert_eq!((user["grants"][0]["level"].as_str(), tag.as_str()), (Some("region"), "\"1\""));
    // The same request again has no other effect, and the key no other request.
    for (name, status) in [("Once", 201), ("Once", 201), ("Other", 422)] {
        let mut made = invitation("once@example.org", "PACA", "officer");
        made["name"] = json!(name);
        let asked = server.ask_as(ADMIN, Method::POST, USERS).await;
        let asked = asked.header("Idempotency-Key", "k1").json(&made).send();
        assert_eq!(asked.await.expect("an answer").status().as_u16(), status, "{name}");
    }
    let token = place.mailed("fanny@example.org", "ci_").await;
    let accept = async |token: &str, password: &str| {
        let body = json!({ "token": token, "name": "Fanny Ardent", "password": password,
            "language": "sv" });
        server.post("/api/v1/auth/invitation/accept", &body).await
    };
    problem(accept(&token, "short").await, 422, "password_unfit").await;
    problem(accept("ci_0", "la bonne boule").await, 422, "one_time_token_unknown").await;
    assert_eq!(accept(&token, "la bonne boule").await.status(), StatusCode::OK);
    problem(accept(&token, "la bonne boule").await, 422, "one_time_token_used").await;
    let log_in = async |password: &str| {
        let body = json!({ "email": "fanny@example.org", "password": password });
        server.post("/api/v1/auth/login", &body).await
    };
    assert_eq!(log_in("la bonne boule").await.status(), StatusCode::OK);
    let shown = json_of(place.send(ADMIN, Method::GET, &location, None).await).await;
    assert_eq!((&shown["state"], &shown["name"]), (&json!("active"), &json!("Fanny Ardent")));

    for email in ["fanny@example.org", "nobody@example.org"] {
        let asked = server.post("/api/v1/auth/password-reset", &json!({ "email": email })).await;
        assert_eq!(asked.status(), StatusCode::ACCEPTED, "{email}");
    }
    let token = place.mailed("fanny@example.org", "cp_").await;
    let reset = async |token: &str| {
        let body = json!({ "token": token, "password": "encore une boule" });
        server.post("/api/v1/auth/password-reset/confirm", &body).await
    };
    assert_eq!(reset(&token).await.status(), StatusCode::NO_CONTENT);
    problem(reset(&token).await, 422, "one_time_token_used").await;
    problem(log_in("la bonne boule").await, 401, "wrong_credentials").await;
    assert_eq!(log_in("encore une boule").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn nobody_grants_more_than_they_hold_nor_sees_beyond_their_part() {
    let place = Place::new().await;
    let made = invitation("regional@example.org", "PACA", "tenant_admin");
    let made = json_of(place.post(ADMIN, USERS, made).await).await;
    let token = place.mailed("regional@example.org", "ci_").await;
    let body = json!({ "token": token, "name": "R", "password": "carreau carreau",
        "language": "fr" });
    place.server.post("/api/v1/auth/invitation/accept", &body).await;
    let log_in = json!({ "email": "regional@example.org", "password": "carreau carreau" });
    let tokens = json_of(place.server.post("/api/v1/auth/login", &log_in).await).await;
    let token = tokens["access_token"].as_str().expect("a token");
    let ask = async |method: Method, path: &str, body: Value| {
        let asked = place.server.ask(method, path).bearer_auth(token).json(&body);
        asked.send().await.expect(path)
    };
    let invite = async |node: &str, role: &str| {
        ask(Method::POST, USERS, invitation("new@example.org", node, role)).await
    };
    problem(invite("FFPJP", "officer").await, 403, "forbidden").await;
    problem(invite("PACA", "platform_admin").await, 422, "role_not_of_tenant").await;
    let unknown = problem(invite("PACA", "emperor").await, 422, "role_unknown").await;
    assert_eq!(unknown["path"], "$.grants[0].role");
    problem(invite("NOWHERE", "officer").await, 422, "org_node_unknown").await;
    assert_eq!(invite("CD13", "tenant_admin").await.status(), StatusCode::CREATED);
    // Of the whole federation's users they see those of their part.
    let seen = json_of(ask(Method::GET, USERS, Value::Null).await).await;
    let seen: Vec<&str> = seen["users"]
        .as_array()
        .expect("users")
        .iter()
        .map(|user| user["email"].as_str().expect("an e-mail"))
        .collect();
    assert!(seen.contains(&"treasurer.paca@france.example"), "{seen:?}");
    assert!(!seen.contains(&"treasurer@france.example"), "{seen:?}");
    let all = json_of(place.send(ADMIN, Method::GET, USERS, None).await).await;
    let whole = all["users"]
        .as_array()
        .expect("users")
        .iter()
        .find(|user| user["email"] == "treasurer@france.example")
        .expect("the treasurer");
    let path = format!("/api/v1/users/{}?tenant=france", whole["id"].as_str().expect("an id"));
    problem(ask(Method::GET, &path, Value::Null).await, 404, "unknown_user").await;
    // Another tenant's administrator sees nobody here, and of one of theirs nothing here.
    let theirs = place.send("tenant_admin@sweden.example", Method::GET, &path, None).await;
    problem(theirs, 404, "unknown_tenant").await;
    let path = format!("/api/v1/users/{}?tenant=sweden", made["id"].as_str().expect("an id"));
    let theirs = place.send("tenant_admin@sweden.example", Method::GET, &path, None).await;
    problem(theirs, 404, "unknown_user").await;
}

#[tokio::test]
async fn a_user_is_changed_at_its_version_disabled_and_the_last_administrator_stays() {
    let place = Place::new().await;
    let all = json_of(place.send(ADMIN, Method::GET, USERS, None).await).await;
    let of = |email: &str| {
        let users = all["users"].as_array().expect("users");
        users.iter().find(|user| user["email"] == email).expect(email).clone()
    };
    let (officer, admin) = (of("officer@france.example"), of(ADMIN));
    let path = |user: &Value| {
        format!("/api/v1/users/{}?tenant=france", user["id"].as_str().expect("an id"))
    };
    let send = async |method: Method, path: &str, tag: Option<&str>, body: Value| {
        let mut asked = place.server.ask_as(ADMIN, method, path).await;
        if let Some(tag) = tag {
            asked = asked.header("If-Match", tag);
        }
        asked.json(&body).send().await.expect(path)
    };
    let (at, name) = (path(&officer), json!({ "name": "César" }));
    let missing = send(Method::PATCH, &at, None, name.clone()).await;
    problem(missing, 428, "precondition_required").await;
    let stale = send(Method::PATCH, &at, Some("\"7\""), name.clone()).await;
    problem(stale, 412, "precondition_failed").await;
    let changed = send(Method::PATCH, &at, Some("\"1\""), name).await;
    assert_eq!(header(&changed, "etag"), "\"2\"");
    let unfit = send(Method::PATCH, &at, Some("\"2\""), json!({ "language": "la" })).await;
    problem(unfit, 422, "language_unknown").await;
    // What the user holds is over at once.
    let tokens = place.server.log_in("officer@france.example").await;
    let gone = send(Method::DELETE, &at, Some("\"2\""), Value::Null).await;
    assert_eq!(gone.status(), StatusCode::NO_CONTENT);
    let me = place.server.ask(Method::GET, "/api/v1/me");
    let me = me.bearer_auth(tokens["access_token"].as_str().expect("a token"));
    problem(me.send().await.expect("an answer"), 401, "user_disabled").await;
    let log_in = json!({ "email": "officer@france.example", "password": "carreau" });
    let refused = place.server.post("/api/v1/auth/login", &log_in).await;
    problem(refused, 401, "user_disabled").await;
    let back = send(Method::PATCH, &at, Some("\"3\""), json!({ "state": "active" })).await;
    assert_eq!(json_of(back).await["state"], "active");
    place.server.log_in("officer@france.example").await;

    let last = send(Method::DELETE, &path(&admin), Some("\"1\""), Value::Null).await;
    problem(last, 409, "last_admin").await;
    let grant = admin["grants"][0]["id"].as_str().expect("an id");
    let grants = format!("/api/v1/users/{}/grants", admin["id"].as_str().expect("an id"));
    let remove = format!("{grants}/{grant}?tenant=france");
    problem(send(Method::DELETE, &remove, None, Value::Null).await, 409, "last_admin").await;
    let other = json!({ "org_node": "FFPJP", "role": "tenant_admin" });
    let to =
        format!("/api/v1/users/{}/grants?tenant=france", officer["id"].as_str().expect("an id"));
    let added = send(Method::POST, &to, None, other.clone()).await;
    assert_eq!(added.status(), StatusCode::CREATED);
    problem(send(Method::POST, &to, None, other).await, 409, "grant_exists").await;
    let none = format!("{grants}/none?tenant=france");
    problem(send(Method::DELETE, &none, None, Value::Null).await, 404, "unknown_grant").await;
    let removed = send(Method::DELETE, &remove, None, Value::Null).await;
    assert_eq!(removed.status(), StatusCode::NO_CONTENT);
    // Who was administrator a moment ago is none any more.
    let late = place.send(ADMIN, Method::GET, USERS, None).await;
    assert_eq!(late.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_api_key_opens_its_scopes_on_its_node_until_it_is_withdrawn() {
    let place = Place::new().await;
    let path = "/api/v1/api-keys?tenant=france";
    let make = async |body: Value| place.post(ADMIN, path, body).await;
    let key = |node: &str, scopes: Value, expires: Option<&str>| {
        json!({ "name": "the website", "org_node": node, "scopes": scopes,
            "expires_at": expires })
    };
    let binds = json!(["decisions:bind"]);
    for (body, code) in [
        (key("PACA", json!([]), None), "scope_unknown"),
        (key("PACA", json!(["users:write"]), None), "scope_unknown"),
        (key("NOWHERE", binds.clone(), None), "org_node_unknown"),
        (key("PACA", binds.clone(), Some("2020-01-01")), "expiry_unfit"),
        (key("PACA", binds.clone(), Some("2199-01-01")), "expiry_unfit"),
        (key("PACA", binds.clone(), Some("soon")), "expiry_unfit"),
    ] {
        problem(make(body).await, 422, code).await;
    }
    let refused = place.post("treasurer@france.example", path, key("PACA", binds.clone(), None));
    problem(refused.await, 403, "forbidden").await;
    let made = make(key("PACA", binds, None)).await;
    assert_eq!(header(&made, "cache-control"), "no-store");
    let made = json_of(made).await;
    let secret = made["secret"].as_str().expect("a secret").to_owned();
    assert!(secret.starts_with(made["prefix"].as_str().expect("a prefix")));
    let bind = async |district: &str| {
        let mut request = crate::server::license();
        request["input"]["org"] = json!({ "district": district });
        let path = format!("{}&record=binding", crate::server::LICENSE);
        let asked = place.server.ask(Method::POST, &path).bearer_auth(&secret).json(&request);
        asked.send().await.expect("an answer")
    };
    let recorded = bind("CD13").await;
    assert_eq!(recorded.status(), StatusCode::CREATED);
    problem(bind("CD01").await, 403, "forbidden").await;
    let users = place.server.ask(Method::GET, USERS).bearer_auth(&secret).send();
    problem(users.await.expect("an answer"), 403, "forbidden").await;
    let me = place.server.ask(Method::GET, "/api/v1/me").bearer_auth(&secret).send();
    problem(me.await.expect("an answer"), 403, "forbidden").await;
    let listed = json_of(place.send(ADMIN, Method::GET, path, None).await).await;
    assert_eq!(listed["api_keys"][0]["prefix"], made["prefix"]);
    assert!(listed["api_keys"][0]["secret"].is_null());
    let id = made["id"].as_str().expect("an id");
    let withdraw = async |who: &str, tenant: &str| {
        let path = format!("/api/v1/api-keys/{id}?tenant={tenant}");
        place.send(who, Method::DELETE, &path, None).await
    };
    let theirs = withdraw("tenant_admin@sweden.example", "sweden").await;
    problem(theirs, 404, "unknown_api_key").await;
    assert_eq!(withdraw(ADMIN, "france").await.status(), StatusCode::NO_CONTENT);
    problem(bind("CD13").await, 401, "api_key_revoked").await;
}

#[tokio::test]
async fn whoever_runs_the_server_adds_accounts_by_command_line() {
    let place = Place::new().await;
    let url = format!("sqlite:{}", place.folder.path().join("test.sqlite").display());
    let run = |arguments: &[&str], input: &str| {
        let mut all = vec!["user"];
        all.extend(arguments);
        all.extend(["--database", &url]);
        carreau(&all, input.as_bytes())
    };
    let add = ["add", "honorine@example.org", "--name", "Honorine", "--role", "auditor"];
    let (code, _, said) = run(&add, "la bonne boule\n");
    assert!(code == 2 && said.contains("--tenant"), "{said}");
    let add: Vec<&str> = add.into_iter().chain(["--tenant", "france", "--node", "CD13"]).collect();
    let (code, said, errors) = run(&add, "la bonne boule\n");
    assert_eq!(
        (code, said.as_str()),
        (0, "honorine@example.org: the password is set\n"),
        "{errors}"
    );
    let log_in = async |password: &str| {
        let body = json!({ "email": "honorine@example.org", "password": password });
        place.server.post("/api/v1/auth/login", &body).await
    };
    assert_eq!(log_in("la bonne boule").await.status(), StatusCode::OK);
    let (code, _, said) = run(&add, "la bonne boule\n");
    assert!(code == 2 && said.contains("exists already"), "{said}");
    let (code, said, _) = run(&["list", "--tenant", "france"], "");
    assert!(
        code == 0 && said.contains("honorine@example.org  Honorine: auditor of CD13"),
        "{said}"
    );
    let (_, said, _) = run(&["password", "honorine@example.org"], "");
    let made = said.trim().rsplit(' ').next().expect("a password");
    assert_eq!(log_in(made).await.status(), StatusCode::OK);
    let platform = ["revoke", "admin@platform.example", "platform_admin"];
    let (code, _, said) = run(&platform, "");
    assert!(code == 2 && said.contains("the last administrator"), "{said}");
    let (code, _, _) = run(&["grant", "honorine@example.org", "platform_admin"], "");
    assert_eq!((code, run(&platform, "").0), (0, 0));
    assert_eq!(run(&["disable", ADMIN], "").0, 2, "the last of the tenant");
    let (code, said, errors) = run(&["disable", "officer@france.example"], "");
    assert!(code == 0 && said.contains("may not log in"), "{errors}");
    let (code, told, errors) = carreau(&["audit", "verify", "--database", &url], b"");
    assert_eq!(code, 0, "{told}{errors}");
}
