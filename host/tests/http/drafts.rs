//! Drafts of the rules: written, judged, weighed, published; by one person and by two.

use crate::patience::until;
use crate::server::{Server, json_of, rules, sqlite};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

const CLOCK: [&str; 3] = ["--demo", "--clock", "2026-03-15T10:00:00Z"];
/// Under 25 in Corsica pay 1.50 less.
const SCRIPT: &str = r#"// Young people of the island.
fn license_adjust(ctx, quote) {
    if ctx.org.region == "COR" && ctx.age < 25 {
        adjust("local_measure", -money("1.50"));
        explain("Corsica: 1.50 less under 25.");
    }
}
"#;
/// 6.00 + 1.50 + 4.00 + 2.50 as for a junior where no district has its own share, less 1.50.
const CASES: &str = r#"# Corsica.
[[case]]
name = "a junior of Bastia pays 1.50 less"
op = "license_fee.calculate"
on = "2026-03-15"
[case.input]
season = "2026"
license_type = "junior"
player = { birth_date = "2010-05-04" }
org = { district = "CD2B" }
[case.expect]
total = "12.50"
"#;

/// A person at a server, of a tenant.
struct Author<'s> {
    server: &'s Server,
    token: String,
    tenant: &'static str,
}

impl<'s> Author<'s> {
    async fn of(server: &'s Server, role: &str, tenant: &'static str) -> Self {
        let tokens = server.log_in(&format!("{role}@{tenant}.example")).await;
        let token = tokens["access_token"].as_str().expect("a token").to_owned();
        Self { server, token, tenant }
    }

    async fn ask(&self, method: Method, path: &str, version: i64, body: &Value) -> Response {
        let mark = if path.contains('?') { '&' } else { '?' };
        let path = format!("/api/v1/packs/drafts/{path}{mark}tenant={}", self.tenant);
        let asked = self.server.ask(method.clone(), &path).bearer_auth(&self.token);
        let asked = asked.header("If-Match", format!("\"{version}\""));
        let asked = if method == Method::GET { asked } else { asked.json(body) };
        asked.send().await.expect("an answer")
    }

    async fn get(&self, path: &str) -> Value {
        json_of(self.ask(Method::GET, path, 0, &Value::Null).await).await
    }

    async fn post(&self, path: &str, version: i64, body: &Value) -> (StatusCode, Value) {
        let answer = self.ask(Method::POST, path, version, body).await;
        (answer.status(), json_of(answer).await)
    }

    /// Makes a draft; its id.
    async fn draft(&self, body: &Value) -> String {
        let (status, made) = self.post("", 0, body).await;
        assert_eq!(status, StatusCode::CREATED, "{made}");
        made["id"].as_str().expect("an id").to_owned()
    }

    /// Writes a file of a draft at a version; the version afterwards.
    async fn put(&self, id: &str, file: &str, version: i64, text: &Value) -> (StatusCode, Value) {
        let path = format!("{id}/file?file={file}");
        let answer = self.ask(Method::PUT, &path, version, &json!({ "text": text })).await;
        (answer.status(), json_of(answer).await)
    }

    /// The lines an impact is answered in.
    async fn impact(&self, id: &str, options: &Value) -> Vec<Value> {
        let answer = self.ask(Method::POST, &format!("{id}/impact"), 0, options).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "application/x-ndjson");
        let text = answer.text().await.expect("a body");
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }
}

async fn price(server: &Server, district: &str) -> Value {
    let body = json!({ "on": "2026-03-15", "input": { "season": "2026",
        "license_type": "junior", "player": { "birth_date": "2010-05-04" },
        "org": { "district": district } } });
    let answer = server.post("/api/v1/license-fees/calculate?tenant=france", &body).await;
    json_of(answer).await["ok"]["total"].clone()
}

/// From nothing to published, over two people.
async fn story(database: &str) {
    let server = Server::ready(database, &rules(), &CLOCK).await;
    let author = Author::of(&server, "rule_author", "france").await;
    let treasurer = Author::of(&server, "treasurer", "france").await;
    let id = author.draft(&json!({ "name": "Young Corsica" })).await;
    let (status, written) = author.put(&id, "scripts/corsica.rhai", 1, &json!(SCRIPT)).await;
    assert_eq!((status, &written["change"]), (StatusCode::OK, &json!("added")), "{written}");
    let (_, written) = author.put(&id, "tests/corsica.toml", 2, &json!(CASES)).await;
    assert_eq!(written["version"], 3);
    let (_, judged) = author.post(&format!("{id}/check"), 0, &json!({})).await;
    assert_eq!((&judged["errors"], &judged["findings"]), (&json!(0), &json!([])));
    let tests = judged["tests"].as_array().expect("tests");
    let own: Vec<&Value> =
        tests.iter().filter(|test| test["file"] == "tests/corsica.toml").collect();
    assert!(own.len() == 1 && own[0]["holds"] == true && own[0]["line"] == 3, "{own:?}");
    assert!(tests.iter().all(|test| test["holds"] == true));
    let coverage = judged["coverage"].as_array().expect("coverage");
    let line = json!({ "file": "scripts/corsica.rhai", "line": 4, "kind": "line",
        "touched": true });
    assert!(coverage.contains(&line), "{coverage:?}");
    let changes = author.get(&format!("{id}/difference")).await;
    assert!(!changes["changes"].as_array().expect("changes").is_empty(), "{changes}");
    assert_eq!(author.get(&format!("{id}/pack")).await["manifest"]["tenant"], "france");
    weighed(&author, &id).await;

    // Whoever may only write asks another, who publishes.
    let reason = json!({ "reason": "as the regional assembly decided" });
    let (status, refused) = author.post(&format!("{id}/publish"), 3, &reason).await;
    assert_eq!((status, &refused["code"]), (StatusCode::FORBIDDEN, &json!("forbidden")));
    let (status, submitted) = author.post(&format!("{id}/submit"), 3, &reason).await;
    assert_eq!((status, &submitted["state"]), (StatusCode::OK, &json!("submitted")));
    let (status, refused) = author.put(&id, "scripts/corsica.rhai", 4, &json!("")).await;
    assert_eq!((status, &refused["code"]), (StatusCode::CONFLICT, &json!("event_not_allowed")));
    assert_eq!(price(&server, "CD2B").await, "14.00");
    let (status, published) = treasurer.post(&format!("{id}/approve"), 4, &json!({})).await;
    assert_eq!((status, &published["state"]), (StatusCode::OK, &json!("published")));
    assert_eq!((&published["published_as"], &published["live"]), (&json!(2), &json!(2)));
    assert_eq!(price(&server, "CD2B").await, "12.50");
    assert_eq!(price(&server, "CD13").await, "14.50");

    // What was written is there for the next draft as it was written, and the log tells of it.
    let next = author.draft(&json!({ "name": "next" })).await;
    let file = author.get(&format!("{next}/file?file=tests/corsica.toml")).await;
    assert_eq!(file["text"], CASES);
    let path = "/api/v1/fee-audit/?tenant=france";
    let log = server.ask(Method::GET, path).bearer_auth(&treasurer.token).send().await;
    let log = json_of(log.expect("a log")).await;
    let entry = &log["changes"][0];
    assert_eq!((&entry["entity"], &entry["revision"]), (&json!("draft"), &json!(2)), "{log}");
    restored(&treasurer, &next).await;
}

/// An earlier revision comes back with its own cases and texts, and so does the later one.
async fn restored(treasurer: &Author<'_>, behind: &str) {
    let restore = async |number: i64| {
        let path = format!("/api/v1/revisions/{number}/restore?tenant=france&reason=again");
        let asked = treasurer.server.ask(Method::POST, &path).bearer_auth(&treasurer.token);
        let answer = asked.send().await.expect("an answer");
        (answer.status(), json_of(answer).await)
    };
    let corsica = async |draft: &str| {
        let path = format!("{draft}/file?file=tests/corsica.toml");
        treasurer.get(&path).await["text"].clone()
    };
    let (status, back) = restore(1).await;
    assert_eq!((status, &back["tests"]["failed"]), (StatusCode::OK, &json!([])), "{back}");
    assert_eq!(price(treasurer.server, "CD2B").await, "14.00");
    let draft = treasurer.draft(&json!({ "name": "after" })).await;
    assert_eq!(corsica(&draft).await, Value::Null);
    assert_eq!(corsica(behind).await, CASES, "its revision has it still");
    assert_eq!(restore(2).await.0, StatusCode::OK);
    assert_eq!(price(treasurer.server, "CD2B").await, "12.50");
    let draft = treasurer.draft(&json!({ "name": "again" })).await;
    assert_eq!(corsica(&draft).await, CASES);
    let (status, nothing) = restore(2).await;
    assert_eq!((status, &nothing["changes"]), (StatusCode::OK, &json!([])), "{nothing}");
}

/// Of 2,000 invented players those are touched that the rule names, and the report is kept.
async fn weighed(author: &Author<'_>, id: &str) {
    let options = json!({ "source": "population", "size": 2000 });
    let lines = author.impact(id, &options).await;
    let last = lines.last().expect("a line");
    assert_eq!((&last["done"], &last["read"]), (&json!(true), &json!(2000)));
    let report = &last["report"];
    let (changed, facts) = (report["changed"].as_u64().expect("a number"), &report["facts"]);
    assert!(changed > 0 && *facts == 2000, "{report}");
    let corsica = &report["groups"]["region"]["COR"];
    assert_eq!(corsica["changed"], changed, "nobody else is touched");
    // Whose licence is free stays at nothing: the floor takes back what the script takes off.
    let cheaper = changed - report["same_total"].as_u64().expect("a number");
    assert!(cheaper > 0 && cheaper < changed, "{report}");
    let fall = i64::try_from(cheaper).expect("few") * 150;
    assert_eq!(report["difference"], format!("-{}.{:02}", fall / 100, fall % 100));
    let all = json!([{ "count": cheaper, "difference": report["difference"], "least": "-1.50",
        "most": "-1.50" }]);
    assert_eq!(report["histogram"], all);
    let told = last["explained"].as_array().expect("examples");
    let total = |of: &str| told[0][of]["ok"]["total"].as_str().expect("a total").to_owned();
    assert_ne!(total("before"), total("after"));
    assert!(told[0]["after"]["explanation"].to_string().contains("script."), "{told:?}");
    let kept = author.get(&format!("{id}/impact")).await;
    assert_eq!((&kept["current"], &kept["report"]), (&json!(true), report));
    let csv = author.ask(Method::GET, &format!("{id}/impact?format=csv"), 0, &Value::Null).await;
    let csv = csv.text().await.expect("text");
    assert!(csv.starts_with("group,code,name,facts,changed,"), "{csv}");
    let row = format!("\r\nregion,COR,Corse,{},{changed},0,0,", corsica["facts"]);
    assert!(csv.contains(&row), "{csv}");
    for (options, code) in [
        (json!({ "source": "population", "size": 0 }), "invalid_value"),
        (json!({ "source": "population", "on": "1999-01-01" }), "invalid_value"),
        (json!({ "since": "yesterday" }), "invalid_value"),
        (json!({ "source": "everybody" }), "invalid_value"),
        (json!({ "day": "2026-03-15" }), "unknown_field"),
    ] {
        let (status, refused) = author.post(&format!("{id}/impact"), 0, &options).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{options}: {refused}");
        assert_eq!(refused["code"], code, "{options}");
    }
}

#[tokio::test]
async fn a_rule_is_written_judged_weighed_and_published() {
    let (_folder, url) = sqlite();
    story(&url).await;
}

#[tokio::test]
async fn the_same_on_postgresql() {
    story(&carreau_postgres::database("http_drafts").expect("PostgreSQL")).await;
}

/// What stands in the way is said, and nothing is published.
#[tokio::test]
async fn what_is_not_fit_is_not_published() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let author = Author::of(&server, "treasurer", "france").await;
    let id = author.draft(&json!({ "name": "x" })).await;
    let publish = format!("{id}/publish");
    let reason = json!({ "reason": "why" });
    let code = |answer: (StatusCode, Value)| (answer.0.as_u16(), answer.1["code"].clone());
    // Files a pack has not, and texts that cannot be.
    for file in ["waivers.tml", "../tenant.toml", "scripts/x.js", "tests"] {
        let refused = author.put(&id, file, 1, &json!("")).await;
        assert!(refused.0 == StatusCode::UNPROCESSABLE_ENTITY, "{file}: {}", refused.1);
    }
    let refused = author.put(&id, "%00", 1, &json!("")).await;
    assert_eq!(code(refused), (400, json!("invalid_parameter")));
    let refused = author.put(&id, "fees/2026.toml", 7, &json!("")).await;
    assert_eq!(code(refused), (412, json!("precondition_failed")));
    // One that does not compile is kept and not published; its place is said.
    let script = "fn license_adjust(ctx, quote) {\n  adjust(\"local_measure\" 1);\n}";
    author.put(&id, "scripts/a.rhai", 1, &json!(script)).await;
    let (status, refused) = author.post(&publish, 2, &reason).await;
    assert_eq!((status.as_u16(), &refused["code"]), (422, &json!("draft_invalid")));
    let finding = &refused["arguments"]["findings"][0];
    assert_eq!((&finding["file"], &finding["line"]), (&json!("scripts/a.rhai"), &json!(2)));
    assert_eq!(code(author.post(&format!("{id}/impact"), 2, &json!({})).await).0, 422);
    let (_, judged) = author.post(&format!("{id}/check"), 0, &json!({})).await;
    assert!(judged["tests"].is_null() && judged["errors"] == 1, "{judged}");
    author.put(&id, "scripts/a.rhai", 2, &Value::Null).await;
    let whole = author.get(&id).await;
    let files = whole["files"].as_array().expect("files");
    assert!(files.iter().all(|file| file["change"] == "none"), "{files:?}");
    // Failing cases are shown, and may be acknowledged.
    let fees = author.get(&format!("{id}/file?file=fees/2026.toml")).await;
    let dearer = fees["text"].as_str().expect("text").replacen("\"12.00\"", "\"13.00\"", 1);
    assert!(dearer.contains('#'), "comments are kept");
    author.put(&id, "fees/2026.toml", 3, &json!(dearer)).await;
    let (status, refused) = author.post(&publish, 4, &reason).await;
    assert_eq!((status.as_u16(), &refused["code"]), (422, &json!("draft_tests_failed")));
    assert!(refused["arguments"]["failed"][0]["differences"][0]["found"].is_string());
    assert_eq!(code(author.post(&publish, 4, &json!({})).await), (422, json!("missing_field")));
    assert_eq!(code(author.post(&publish, 3, &reason).await), (412, json!("precondition_failed")));
    assert_eq!(code(author.post(&format!("{id}/allow"), 4, &reason).await).0, 404);
    assert_eq!(code(author.post(&format!("{id}/approve"), 4, &reason).await).0, 409);
    let later = json!({ "reason": "why", "publish_at": "soon" });
    assert_eq!(code(author.post(&publish, 4, &later).await), (422, json!("invalid_value")));

    // Of two drafts on one revision the second is told what the first changed.
    let other = author
        .draft(&json!({ "name": "other",
        "files": { "scripts/b.rhai": SCRIPT, "fees/2026.toml": format!("{dearer}# b\n") } }))
        .await;
    let anyway = json!({ "reason": "why", "acknowledge": true });
    let (status, published) = author.post(&publish, 4, &anyway).await;
    assert_eq!((status.as_u16(), &published["published_as"]), (200, &json!(2)), "{published}");
    let (status, refused) = author.post(&format!("{other}/publish"), 1, &anyway).await;
    assert_eq!((status.as_u16(), &refused["code"]), (409, &json!("draft_behind")), "{refused}");
    let told = refused["arguments"]["changes"].to_string();
    assert!(told.contains("13.00"), "{told}");
    // Both changed a file: whose is kept is to be said.
    let (status, refused) = author.post(&format!("{other}/rebase"), 1, &json!({})).await;
    assert_eq!((status.as_u16(), &refused["code"]), (409, &json!("draft_conflict")), "{refused}");
    assert_eq!(refused["arguments"]["files"], json!(["fees/2026.toml"]));
    let keep = json!({ "keep": { "fees/2026.toml": "live" } });
    let (status, rebased) = author.post(&format!("{other}/rebase"), 1, &keep).await;
    assert_eq!((status.as_u16(), &rebased["base"]), (200, &json!(2)), "{rebased}");
    let changed: Vec<&Value> = rebased["files"]
        .as_array()
        .expect("files")
        .iter()
        .filter(|file| file["change"] != "none")
        .collect();
    assert_eq!(changed, [&json!({ "file": "scripts/b.rhai", "change": "added" })]);
    let (status, published) = author.post(&format!("{other}/publish"), 2, &anyway).await;
    assert_eq!((status.as_u16(), &published["published_as"]), (200, &json!(3)), "{published}");
}

/// Where a second person is wanted nobody publishes what they wrote; what is approved for later is
/// in force from then on.
#[tokio::test]
async fn a_second_person_and_a_set_time() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let author = Author::of(&server, "treasurer", "sweden").await;
    let other = Author::of(&server, "tenant_admin", "sweden").await;
    let script = "fn suspension_adjust(ctx, quote) { explain(\"x\"); }";
    let id = author.draft(&json!({ "name": "x", "files": { "scripts/own.rhai": script } })).await;
    let reason = json!({ "reason": "why" });
    let (status, refused) = author.post(&format!("{id}/publish"), 1, &reason).await;
    assert_eq!((status.as_u16(), &refused["code"]), (409, &json!("guard_not_met")), "{refused}");
    let later = json!({ "reason": "why", "publish_at": "2026-03-20T00:00:00Z" });
    assert_eq!(author.post(&format!("{id}/submit"), 1, &later).await.0, StatusCode::OK);
    let (status, refused) = author.post(&format!("{id}/approve"), 2, &json!({})).await;
    assert_eq!((status.as_u16(), &refused["code"]), (409, &json!("guard_not_met")), "{refused}");
    // Whoever approves may set another time.
    let sooner = json!({ "publish_at": "2026-03-16T00:00:00+01:00" });
    let (status, approved) = other.post(&format!("{id}/approve"), 2, &sooner).await;
    assert_eq!((status.as_u16(), &approved["state"]), (200, &json!("scheduled")), "{approved}");
    assert_eq!(approved["live"], 1);
    assert_eq!(approved["publish_at"], "2026-03-15T23:00:00.000Z");
    drop(server);
    let clock = ["--demo", "--clock", "2026-03-15T23:00:01Z"];
    let server = Server::ready(&url, &rules(), &clock).await;
    let author = Author::of(&server, "treasurer", "sweden").await;
    let draft = async || author.get(&id).await;
    let draft = until(draft, |draft| draft["state"] == "published").await;
    assert_eq!(draft["live"], 2, "{draft}");
}

/// Cases that two wrote on one revision are decided on by whoever comes second; whose words were
/// written over is an author of the draft all the same.
#[tokio::test]
async fn what_two_wrote_is_lost_to_neither() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let author = Author::of(&server, "rule_author", "sweden").await;
    let treasurer = Author::of(&server, "treasurer", "sweden").await;
    let other = Author::of(&server, "tenant_admin", "sweden").await;
    let file = "tests/both.toml";
    let case = |name: &str| {
        format!(
            "[[case]]\nname = \"{name}\"\nop = \"workflow.step\"\non = \"2026-03-15\"\n\
             input = {{ workflow = \"rules_draft\", state = \"open\", event = \"edit\" }}\n\
             expect = {{ to = \"open\" }}\n"
        )
    };
    let of = |name: &str| json!({ "name": name, "files": { "tests/both.toml": case(name) } });
    let (first, second) = (author.draft(&of("first")).await, author.draft(&of("second")).await);
    // The treasurer's words are there no more, and are theirs all the same.
    treasurer.put(&first, file, 1, &json!(case("theirs"))).await;
    author.put(&first, file, 2, &json!(case("first"))).await;
    let reason = json!({ "reason": "why" });
    assert_eq!(author.post(&format!("{first}/submit"), 3, &reason).await.0, StatusCode::OK);
    let (status, refused) = treasurer.post(&format!("{first}/approve"), 4, &json!({})).await;
    assert_eq!((status.as_u16(), &refused["code"]), (409, &json!("guard_not_met")), "{refused}");
    assert_eq!(treasurer.get(&first).await["own"], true);
    let (status, published) = other.post(&format!("{first}/approve"), 4, &json!({})).await;
    assert_eq!((status, &published["live"]), (StatusCode::OK, &json!(2)), "{published}");
    let path = format!("{second}/rebase");
    let (status, refused) = author.post(&path, 1, &json!({})).await;
    assert_eq!((status.as_u16(), &refused["code"]), (409, &json!("draft_conflict")), "{refused}");
    assert_eq!(refused["arguments"]["files"], json!([file]));
    let keep = json!({ "keep": { "tests/both.toml": "draft" } });
    assert_eq!(author.post(&path, 1, &keep).await.0, StatusCode::OK);
    let shown = author.get(&format!("{second}/file?file={file}")).await;
    assert_eq!((&shown["text"], &shown["base"]), (&json!(case("second")), &json!(case("first"))));
}
