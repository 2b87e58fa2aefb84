//! Officers of clubs and federations who ask for transfers and certificates and decide on them.

use crate::patience::until;
use crate::server::{Server, header, json_of, rules};
use reqwest::Method;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Somebody who is logged in, in the name of a tenant.
pub(crate) struct Officer<'s> {
    server: &'s Server,
    token: String,
    tenant: &'static str,
}

/// What was answered.
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: u16,
    /// The body.
    pub(crate) body: Value,
}

impl Answer {
    /// The body of a success.
    pub(crate) fn done(self) -> Value {
        assert!((200..300).contains(&self.status), "{}: {}", self.status, self.body);
        self.body
    }

    /// The body of a refusal.
    pub(crate) fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, &self.body["code"]), (status, &json!(code)), "{}", self.body);
        self.body
    }
}

impl<'s> Officer<'s> {
    /// Whoever has this e-mail.
    pub(crate) async fn of(server: &'s Server, email: &str, tenant: &'static str) -> Self {
        let tokens = server.log_in(email).await;
        let token = tokens["access_token"].as_str().expect("a token").to_owned();
        Self { server, token, tenant }
    }

    fn path(&self, path: &str) -> String {
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("/api/v1/{path}{mark}tenant={}", self.tenant)
    }

    /// Sends a body, at a version where one is named.
    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        (version, body): (Option<i64>, &Value),
    ) -> Answer {
        let mut asked = self.server.ask(method, &self.path(path)).bearer_auth(&self.token);
        if let Some(version) = version {
            asked = asked.header("If-Match", format!("\"{version}\""));
        }
        let answer = asked.json(body).send().await.expect("an answer");
        let status = answer.status().as_u16();
        let body = if status == 204 { Value::Null } else { json_of(answer).await };
        Answer { status, body }
    }

    /// What a GET answers.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        let asked = self.server.ask(Method::GET, &self.path(path)).bearer_auth(&self.token);
        let answer = asked.send().await.expect("an answer");
        Answer { status: answer.status().as_u16(), body: json_of(answer).await }
    }

    /// What a POST answers.
    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(Method::POST, path, (None, body)).await
    }

    /// Changes an entry of the configuration, at the version it has now.
    pub(crate) async fn patches(&self, path: &str, change: &Value) -> Answer {
        let path = self.path(path);
        let read = self.server.ask(Method::GET, &path).bearer_auth(&self.token);
        let etag = header(&read.send().await.expect("an answer"), "etag");
        let asked = self.server.ask(Method::PATCH, &path).bearer_auth(&self.token);
        let asked = asked.header("If-Match", etag).json(change);
        let answer = asked.send().await.expect("an answer");
        Answer { status: answer.status().as_u16(), body: json_of(answer).await }
    }

    /// Waits until every letter of a kind is without a word, whenever it was sent.
    pub(crate) async fn finds_forgotten(&self, kind: &str) {
        let subjects = async || {
            let found = self.get("mails/").await.done();
            let letters = found["mails"].as_array().expect("mails").iter();
            let of_kind = letters.filter(|it| it["kind"] == kind);
            of_kind.map(|it| it["subject"].clone()).collect::<Vec<_>>()
        };
        until(subjects, |all| !all.is_empty() && all.iter().all(|it| *it == "")).await;
    }

    /// Something happens to a transfer, at the version it has now.
    pub(crate) async fn decides(&self, id: &Value, event: &str, body: &Value) -> Answer {
        let path = format!("transfers/{}", id.as_str().expect("an id"));
        let version = self.get(&path).await.body["version"].as_i64();
        self.send(Method::POST, &format!("{path}/{event}"), (version, body)).await
    }

    /// Something happens to a certificate, at the version it has now.
    pub(crate) async fn certifies(&self, number: &Value, event: &str, body: &Value) -> Answer {
        let path = format!("itc/{}", number.as_str().expect("a number"));
        let version = self.get(&path).await.body["version"].as_i64();
        self.send(Method::PATCH, &format!("{path}/{event}"), (version, body)).await
    }

    /// Brings a paper in.
    pub(crate) async fn brings(&self, query: &str, bytes: &[u8]) -> Answer {
        let path = self.path(&format!("transfer-documents?{query}"));
        let asked = self.server.ask(Method::POST, &path).bearer_auth(&self.token);
        let asked = asked.header("Content-Type", "application/pdf").body(bytes.to_vec());
        let answer = asked.send().await.expect("an answer");
        Answer { status: answer.status().as_u16(), body: json_of(answer).await }
    }

    /// A player of a club, in the season 2026: the id.
    pub(crate) async fn enters(&self, number: &str, club: &str) -> String {
        let player = json!({
            "given_name": "Inès", "family_name": "Moreau", "birth_date": "1990-05-04",
            "number": number, "email": "ines@example.org",
            "membership": { "club": club, "season": "2026" },
        });
        let made = self.post("players", &player).await.done();
        made["id"].as_str().expect("an id").to_owned()
    }

    /// Grants an account a role on a node.
    pub(crate) async fn grants(&self, email: &str, role: &str, node: &str) {
        let body = json!({ "email": email, "name": email, "language": "en",
            "grants": [{ "org_node": node, "role": role }] });
        self.post("users", &body).await.done();
    }
}

/// The packs of the repository in a folder of one's own, where texts of files are others.
pub(crate) fn own_rules(folder: &Path, changes: &[(&str, &str, &str)]) -> PathBuf {
    let own = folder.join("rules");
    let copied = Command::new("cp").arg("-r").arg(rules()).arg(&own).status().expect("`cp`");
    assert!(copied.success());
    for (file, before, after) in changes {
        let file = own.join(file);
        let text = fs::read_to_string(&file).expect("rules");
        assert!(text.contains(before), "{before}");
        fs::write(&file, text.replace(before, after)).expect("written");
    }
    own
}

/// A paper.
pub(crate) const PAPER: &[u8] = b"%PDF-1.7\n% a paper\n";
