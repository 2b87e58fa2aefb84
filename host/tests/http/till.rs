//! A desk at which licences and charges are asked for, paid, given back, in a demonstration.

use crate::server::{Server, json_of, rules};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};

/// A server, and a treasurer who is logged in.
pub(crate) struct Till {
    /// The server.
    pub(crate) server: Server,
    token: String,
    tenant: &'static str,
}

/// Numbers that are the same for the same seed.
pub(crate) struct Random(u64);

impl Random {
    /// From a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, of: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).expect("a number") % of.max(1)
    }
}

impl Till {
    /// A demonstration's server with a treasurer of a tenant.
    pub(crate) async fn ready(database: &str, tenant: &'static str) -> Self {
        Self::ready_on(database, tenant, "2026-03-15").await
    }

    /// The same on a day.
    pub(crate) async fn ready_on(database: &str, tenant: &'static str, day: &str) -> Self {
        let further = ["--demo", "--clock", &format!("{day}T09:00:00Z")];
        Self::of(Server::ready(database, &rules(), &further).await, tenant).await
    }

    /// A treasurer at a server that is there.
    pub(crate) async fn of(server: Server, tenant: &'static str) -> Self {
        let tokens = server.log_in(&format!("treasurer@{tenant}.example")).await;
        let token = tokens["access_token"].as_str().expect("a token").to_owned();
        Self { server, token, tenant }
    }

    /// A path below `/api/v1/`, of the tenant.
    pub(crate) fn path(&self, path: &str) -> String {
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("/api/v1/{path}{mark}tenant={}", self.tenant)
    }

    /// What a GET answers.
    pub(crate) async fn get(&self, path: &str) -> Value {
        let asked = self.server.ask(Method::GET, &self.path(path)).bearer_auth(&self.token);
        json_of(asked.send().await.expect("an answer")).await
    }

    /// What a GET answers, whatever it is: status and text.
    pub(crate) async fn text(&self, path: &str) -> (StatusCode, String) {
        let asked = self.server.ask(Method::GET, &self.path(path)).bearer_auth(&self.token);
        let answer = asked.send().await.expect("an answer");
        let status = answer.status();
        let bytes = answer.bytes().await.expect("a body");
        (status, bytes.iter().map(|byte| char::from(*byte)).collect())
    }

    /// Sends a body, at a version where one is named: status and answer.
    pub(crate) async fn send(
        &self,
        path: &str,
        version: Option<&Value>,
        body: &Value,
    ) -> (StatusCode, Value) {
        let mut asked = self.server.ask(Method::POST, &self.path(path)).bearer_auth(&self.token);
        if let Some(version) = version {
            asked = asked.header("If-Match", format!("\"{version}\""));
        }
        let answer = asked.json(body).send().await.expect("an answer");
        (answer.status(), json_of(answer).await)
    }

    /// The same where it must succeed.
    pub(crate) async fn done(&self, path: &str, body: &Value) -> Value {
        let (status, answer) = self.send(path, None, body).await;
        assert!(status.is_success(), "{path}: {status} {answer}");
        answer
    }

    /// Members, each with the licence type of their age.
    pub(crate) async fn members(&self, count: usize) -> Vec<(String, &'static str)> {
        let list = self.get(&format!("players?limit={count}")).await;
        let of = |player: &Value| {
            let id = player["id"].as_str()?.to_owned();
            let year: i32 = player["birth_date"].as_str()?.get(..4)?.parse().ok()?;
            player["club"]["code"].as_str()?;
            let age = 2026 - year;
            let kind = ["benjamin", "minime", "cadet", "junior", "senior", "veteran"];
            let place = [9, 12, 15, 18, 60].iter().filter(|from| age >= **from).count();
            Some((id, kind[place]))
        };
        list["players"].as_array().expect("players").iter().filter_map(of).collect()
    }

    /// A licence of a member, approved: what is due for it.
    pub(crate) async fn license(&self, (id, kind): &(String, &str)) -> Value {
        let body = json!({ "player": id, "season": "2026", "license_type": kind,
            "approve": true });
        self.done("licenses", &body).await["due"].clone()
    }

    /// A charge of a club's: what is due.
    pub(crate) async fn charge(&self, club: &str, members: usize) -> Value {
        let input = json!({ "season": "2026", "club": club, "org": { "district": "CD13" },
            "member_count": members, "first_year": false });
        let body = json!({ "debtor": { "kind": "node", "id": club },
            "op": "affiliation_fee.calculate", "input": input });
        self.done("charges/", &body).await
    }

    /// A payment of so many cents by a debtor: status and answer.
    pub(crate) async fn pay(&self, debtor: &Value, cents: i64) -> (StatusCode, Value) {
        let body = json!({ "debtor": debtor, "amount": text(cents), "currency": "EUR",
            "method": "bank_transfer" });
        self.send("payments/", None, &body).await
    }

    /// Something that happens to a payment, with a reason: status and answer.
    pub(crate) async fn back(&self, id: &Value, how: &str, cents: Option<i64>) -> StatusCode {
        let mut body = json!({ "reason": "a test" });
        if let Some(cents) = cents {
            body["amount"] = json!(text(cents));
        }
        let path = format!("payments/{}/{how}", id.as_str().expect("an id"));
        self.send(&path, None, &body).await.0
    }

    /// Gives a due up, as it is now.
    pub(crate) async fn void(&self, id: &Value) -> StatusCode {
        let path = format!("charges/{}", id.as_str().expect("an id"));
        let due = self.get(&path).await;
        let body = json!({ "reason": "a test" });
        self.send(&format!("{path}/void"), Some(&due["version"]), &body).await.0
    }
}

/// The decimal text of cents.
pub(crate) fn text(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

/// The cents of a decimal text.
pub(crate) fn cents(text: &Value) -> i64 {
    let text = text.as_str().expect("an amount");
    text.replace('.', "").parse().expect(text)
}

/// A whole number that SQL finds.
pub(crate) async fn figure(database: &str, sql: &str) -> i64 {
    let sql = AssertSqlSafe(format!("select cast(coalesce({sql}, 0) as bigint)"));
    if database.starts_with("sqlite:") {
        let mut connection = SqliteConnection::connect(database).await.expect("a connection");
        sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("a number")
    } else {
        let mut connection = PgConnection::connect(database).await.expect("a connection");
        sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("a number")
    }
}

/// Runs SQL that no program runs, as an intruder may: how many rows it changed.
pub(crate) async fn tamper(database: &str, sql: &str) -> u64 {
    let sql = AssertSqlSafe(sql.to_owned());
    if database.starts_with("sqlite:") {
        let mut connection = SqliteConnection::connect(database).await.expect("a connection");
        connection.execute(sql).await.expect("done").rows_affected()
    } else {
        let mut connection = PgConnection::connect(database).await.expect("a connection");
        connection.execute(sql).await.expect("done").rows_affected()
    }
}
