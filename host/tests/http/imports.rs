//! Files of CSV by API: all or nothing, by line, tried only; each line that is not well is named.

use crate::patience::until;
use crate::server::{Server, header, json_of, rules, sqlite};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use sqlx::SqlitePool;

const ADMIN: &str = "tenant_admin@france.example";
const TREASURER: &str = "treasurer@france.example";

/// What a file is sent with, besides its kind.
const WHOLE: &str = "";
const TRIED: &str = "&dry_run=true";
const BY_LINE: &str = "&mode=by_line";
const ALTHOUGH: &str = "&acknowledge=true";

struct Desk(Server);

impl Desk {
    async fn ready(url: &str) -> Self {
        Self(Server::ready(url, &rules(), &["--demo"]).await)
    }

    async fn send(&self, who: &str, query: &str, file: &str) -> reqwest::Response {
        let path = format!("/api/v1/imports?tenant=france{query}");
        let asked = self.0.ask_as(who, Method::POST, &path).await;
        let asked = asked.header("Content-Type", "text/csv").header("Accept-Language", "fr");
        asked.body(file.to_owned()).send().await.expect("an answer")
    }

    /// Brings a file in, and waits for its end.
    async fn bring(&self, kind: &str, how: &str, file: &str) -> Value {
        let sent = self.send(ADMIN, &format!("&kind={kind}{how}"), file).await;
        assert_eq!(sent.status(), StatusCode::ACCEPTED);
        let location = header(&sent, "location");
        let import = async || {
            let asked = self.0.ask_as(ADMIN, Method::GET, &location).await;
            json_of(asked.send().await.expect("an answer")).await
        };
        until(import, |import| import["finished_at"].is_string()).await
    }

    async fn players(&self, word: &str) -> Vec<Value> {
        let path = format!("/api/v1/players?tenant=france&q={word}");
        let asked = self.0.ask_as(ADMIN, Method::GET, &path).await;
        let list = json_of(asked.send().await.expect("an answer")).await;
        list["players"].as_array().expect("players").clone()
    }

    async fn export(&self, kind: &str) -> String {
        let path = format!("/api/v1/exports/{kind}?tenant=france");
        let asked = self.0.ask_as(ADMIN, Method::GET, &path).await;
        asked.send().await.expect("an answer").text().await.expect("a table")
    }
}

/// State, then lines that are new, changed, as they were, and not well.
fn told(import: &Value) -> (&str, [i64; 4]) {
    let counts = ["created", "updated", "unchanged", "error_count"];
    (
        import["state"].as_str().expect("a state"),
        counts.map(|name| import[name].as_i64().expect(name)),
    )
}

/// Line, column and code of each error.
fn errors(import: &Value) -> Vec<(i64, &str, &str)> {
    let of = |error: &'_ Value| error["line"].as_i64().expect("a line");
    let text = |error: &'_ Value, name| -> &str {
        let value = error.get(name).and_then(Value::as_str);
        Box::leak(value.unwrap_or_default().to_owned().into_boxed_str())
    };
    let errors = import["errors"].as_array().expect("errors").iter();
    errors.map(|error| (of(error), text(error, "column"), text(error, "code"))).collect()
}

const PLAYERS: &str = "number;given_name;family_name;birth_date;flags;email\r\n\
    x-1;Zoé;Quillfer;2010-05-04;low_income;zoe@example.org\r\n\
    x-2;Nils;Quillfer;1960-02-29;disabled low_income;\r\n";

#[tokio::test]
async fn players_and_memberships_are_brought_in_and_go_out_as_they_came() {
    let (_folder, url) = sqlite();
    in_and_out(&url).await;
}

#[tokio::test]
async fn the_same_on_postgresql() {
    in_and_out(&carreau_postgres::database("http_imports").expect("PostgreSQL")).await;
}

async fn in_and_out(url: &str) {
    let desk = Desk::ready(url).await;
    let tried = desk.bring("players", TRIED, PLAYERS).await;
    assert_eq!(told(&tried), ("done", [2, 0, 0, 0]));
    assert_eq!(desk.players("quillfer").await.len(), 0, "it was tried only");

    assert_eq!(told(&desk.bring("players", WHOLE, PLAYERS).await), ("done", [2, 0, 0, 0]));
    let players = desk.players("quillfer").await;
    assert_eq!(players[0]["flags"], json!(["disabled", "low_income"]));
    assert_eq!((&players[0]["number"], &players[1]["number"]), (&json!("x-2"), &json!("x-1")));
    let again = PLAYERS.replace("zoe@example.org", "z@example.org");
    assert_eq!(told(&desk.bring("players", WHOLE, &again).await), ("done", [0, 1, 1, 0]));
    // What has no column stands; what has an empty cell goes.
    let less = "given_name,family_name,birth_date,number,email\nZoé,Quillfer,2010-05-04,x-1,\n";
    assert_eq!(told(&desk.bring("players", BY_LINE, less).await), ("done", [0, 1, 0, 0]));
    let zoe = &desk.players("zoe%20quillfer").await[0];
    assert_eq!((&zoe["email"], &zoe["flags"]), (&json!(null), &json!(["low_income"])));
    // Who a record is of is said by the file, and does not change.
    let person = "01890000-0000-7000-8000-00000000000a";
    let known = format!(
        "number,given_name,family_name,birth_date,person_id\n\
        x-3,Ada,Quillfer,1990-01-01,{person}\n"
    );
    assert_eq!(told(&desk.bring("players", WHOLE, &known).await), ("done", [1, 0, 0, 0]));
    assert_eq!(desk.players("ada%20quillfer").await[0]["person_id"], person);
    let other = known.replace("00000a", "00000b");
    let import = desk.bring("players", WHOLE, &other).await;
    assert_eq!(errors(&import), [(2, "person_id", "person_has_record")]);
    let taken = known.replace("x-3", "x-4");
    let import = desk.bring("players", WHOLE, &taken).await;
    assert_eq!(errors(&import), [(2, "person_id", "person_has_record")]);

    let members = "number,club,season,status,from,until\n\
        x-1,13042,2026,expired,2026-01-01,2026-02-01\nx-1,33025,2026,,2026-02-02,\n\
        x-2,13042,2026,active,,\n";
    assert_eq!(told(&desk.bring("memberships", WHOLE, members).await), ("done", [3, 0, 0, 0]));
    assert_eq!(desk.players("zoe%20quillfer").await[0]["club"]["code"], "33025");
    // A move is an end and a beginning.
    let moved = "number,club,season,status,from,until\n\
        x-2,13042,2026,expired,,2026-03-01\nx-2,33025,2026,active,2026-03-02,\n";
    assert_eq!(told(&desk.bring("memberships", WHOLE, moved).await), ("done", [1, 1, 0, 0]));

    for kind in ["seasons", "org_nodes", "players", "memberships"] {
        let table = desk.export(kind).await;
        let lines = i64::try_from(table.lines().count()).expect("a count").saturating_sub(1);
        let import = desk.bring(kind, WHOLE, &table).await;
        assert_eq!(told(&import), ("done", [0, 0, lines, 0]), "{kind}: {}", import["errors"]);
    }
}

#[tokio::test]
async fn a_broken_line_keeps_the_file_out_and_by_line_itself_only() {
    let (_folder, url) = sqlite();
    let desk = Desk::ready(&url).await;
    let file = "number,given_name,family_name,birth_date,sex,category,flags\n\
        y-1,Ada,Brokenline,1990-01-01,female,,\n\
        y-2,,Brokenline,1990-01-01,,,\n\
        y-3,Ada,Brokenline,1990-02-30,,,\n\
        y-4,Ada,Brokenline,2990-01-01,,,\n\
        y-5,Ada,Brokenline,1990-01-01,woman,,\n\
        y-6,Ada,Brokenline,1990-01-01,,nonsense,\n\
        y-7,Ada,Brokenline,1990-01-01,,,low_income nonsense\n\
        y-1,Ada,Brokenline,1990-01-01,,,\n\
        y-8,Ada,Brokenline\n";
    let expected = [
        (3, "given_name", "missing_field"),
        (4, "birth_date", "invalid_value"),
        (5, "birth_date", "birth_date_in_future"),
        (6, "sex", "invalid_value"),
        (7, "category", "unknown_category"),
        (8, "flags", "unknown_flag"),
        (9, "number", "line_repeated"),
        (10, "", "line_uneven"),
    ];
    let whole = desk.bring("players", WHOLE, file).await;
    let mut found = errors(&whole);
    found.sort_unstable();
    assert_eq!((told(&whole), found), (("failed", [1, 0, 0, 8]), expected.to_vec()));
    let repeated = whole["errors"].as_array().expect("errors").iter();
    let repeated = repeated.into_iter().find(|error| error["code"] == "line_repeated");
    let message = repeated.and_then(|error| error["message"].as_str()).expect("a message");
    assert!(message.starts_with("La ligne 2 parle de la même chose."), "{message}");
    assert_eq!(desk.players("brokenline").await.len(), 0, "nothing of it is written");
    let by_line = desk.bring("players", BY_LINE, file).await;
    assert_eq!(told(&by_line), ("done", [1, 0, 0, 8]));
    assert_eq!(desk.players("brokenline").await.len(), 1);

    let members = "number,club,season,status,until\n\
        nobody,13042,2026,,\ny-1,99999,2026,,\ny-1,13042,1926,,\ny-1,13042,2026,expired,\n\
        y-1,13042,2026,,\ny-1,33025,2026,,\n";
    let import = desk.bring("memberships", WHOLE, members).await;
    let expected = [
        (2, "number", "player_number_unknown"),
        (3, "club", "org_node_unknown"),
        (4, "season", "unknown_season"),
        (5, "until", "invalid_value"),
        (7, "", "member_elsewhere"),
    ];
    assert_eq!((told(&import).0, errors(&import)), ("failed", expected.to_vec()));
}

#[tokio::test]
async fn the_tree_and_the_seasons_are_brought_in() {
    let (_folder, url) = sqlite();
    let desk = Desk::ready(&url).await;
    // Those above come later in the file.
    let tree = "code,level,parent,name,town\n\
        X-CLUB,club,X-DIS,Boule d’Essai,Aix\nX-DIS,district,PACA,District X,\n";
    assert_eq!(told(&desk.bring("org_nodes", TRIED, tree).await), ("done", [2, 0, 0, 0]));
    assert_eq!(told(&desk.bring("org_nodes", WHOLE, tree).await), ("done", [2, 0, 0, 0]));
    let renamed = tree.replace("d’Essai", "Neuve");
    assert_eq!(told(&desk.bring("org_nodes", WHOLE, &renamed).await), ("done", [0, 1, 1, 0]));
    let wrong = "code,level,parent,name\n\
        Y1,club,NOWHERE,A\nY2,village,PACA,A\nX-CLUB,district,PACA,A\nPACA,region,FR,A\n\
        Y3,region,X-CLUB,A\n";
    let import = desk.bring("org_nodes", WHOLE, wrong).await;
    let mut found = errors(&import);
    found.sort_unstable();
    let codes: Vec<_> = found.iter().map(|(line, _, code)| (*line, *code)).collect();
    let expected = [
        (2, "org_node_unknown"),
        (3, "level_unfit"),
        (4, "level_unfit"),
        (5, "org_node_of_pack"),
        (6, "level_unfit"),
    ];
    assert_eq!((told(&import).0, codes), ("failed", expected.to_vec()));

    let seasons =
        "code,starts_on,ends_on\n2031,2031-01-01,2031-12-31\n2032,2032-01-01,2032-12-31\n";
    // A golden case lists the seasons there are.
    for how in [TRIED, WHOLE] {
        let import = desk.bring("seasons", how, seasons).await;
        assert_eq!((told(&import).0, errors(&import)), ("failed", vec![(1, "", "tests_failed")]));
    }
    assert!(!desk.export("seasons").await.contains("2031"));
    let kept = desk.bring("seasons", ALTHOUGH, seasons).await;
    assert_eq!(told(&kept), ("done", [2, 0, 0, 0]), "{}", kept["errors"]);
    assert!(desk.export("seasons").await.contains("\n2032,2032-01-01,2032-12-31\n"));
    let reversed =
        "code,starts_on,ends_on\n2033,2033-01-01,2033-12-31\n2034,2034-12-31,2034-01-01\n";
    let import = desk.bring("seasons", WHOLE, reversed).await;
    assert_eq!(told(&import).0, "failed");
    assert_eq!(errors(&import).first().map(|(line, ..)| *line), Some(3), "{}", import["errors"]);
    assert!(!desk.export("seasons").await.contains("2033"), "one revision, or none");
}

#[tokio::test]
async fn what_is_no_such_file_is_refused_at_once() {
    let (_folder, url) = sqlite();
    let desk = Desk::ready(&url).await;
    let check = async |who: &str, query: &str, status: u16, code: &str| {
        let answer = desk.send(who, query, "code,starts_on,ends_on\n").await;
        let found = answer.status().as_u16();
        let problem = json_of(answer).await;
        assert_eq!((found, problem["code"].as_str()), (status, Some(code)), "{query}: {problem}");
    };
    check(ADMIN, "", 400, "missing_parameter").await;
    check(ADMIN, "&kind=clubs", 400, "invalid_parameter").await;
    check(ADMIN, "&kind=seasons&mode=some", 400, "invalid_parameter").await;
    check(ADMIN, "&kind=seasons&dry_run=perhaps", 400, "invalid_parameter").await;
    // A treasurer sets seasons and enters nobody.
    check(TREASURER, "&kind=players", 403, "forbidden").await;
    check("club.13101@france.example", "&kind=players", 403, "forbidden").await;
    assert_eq!(desk.send(TREASURER, "&kind=seasons", "").await.status(), StatusCode::ACCEPTED);

    let path = "/api/v1/imports?tenant=france&kind=seasons";
    let json = desk.0.ask_as(ADMIN, Method::POST, path).await.json(&json!({}));
    let json = json.send().await.expect("an answer");
    assert_eq!(json.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let large = "x".repeat(64 * 1024 * 1024 + 1);
    let large = desk.send(ADMIN, "&kind=players", &large).await;
    assert_eq!(large.status(), StatusCode::PAYLOAD_TOO_LARGE);
    for id in ["none", "01890000-0000-7000-8000-000000000000"] {
        let path = format!("/api/v1/imports/{id}?tenant=france");
        let asked = desk.0.ask_as(ADMIN, Method::GET, &path).await;
        let answer = asked.send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    }
    let import = desk.bring("seasons", WHOLE, "code,starts_on\n2031,2031-01-01\n").await;
    assert_eq!(errors(&import), [(1, "", "column_missing")]);
    assert_eq!(told(&import).0, "failed");

    let keyed = async |file: &str| {
        let asked = desk.0.ask_as(ADMIN, Method::POST, path).await;
        let asked = asked.header("Content-Type", "text/csv").header("Idempotency-Key", "k");
        asked.body(file.to_owned()).send().await.expect("an answer")
    };
    let (one, same, other) = (keyed("a").await, keyed("a").await, keyed("b").await);
    assert_eq!(header(&one, "location"), header(&same, "location"));
    assert_eq!(other.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

/// A job that is given up does not leave whoever sent the file waiting.
#[tokio::test]
async fn a_file_that_is_given_up_says_so() {
    let (_folder, url) = sqlite();
    let _server = Server::ready(&url, &rules(), &[]).await;
    let pool = SqlitePool::connect(&url).await.expect("the database");
    // Of a tenant without a pack, tried for the last time.
    let (import, job) =
        ("01890000-0000-7000-8000-0000000000a1", "01890000-0000-7000-8000-0000000000b1");
    let at = "2026-01-15T10:20:30.123Z";
    for statement in [
        format!("insert into tenants (code, created_at) values ('ghost', '{at}')"),
        format!(
            "insert into imports (id, tenant, kind, mode, dry_run, acknowledged, language, state, \
             file, file_sha256, lines_done, created, updated, unchanged, error_count, errors, \
             actor, request_id, job, created_at) values ('{import}', 'ghost', 'players', \
             'all_or_nothing', false, false, 'en', 'queued', \
             cast('given_name,family_name,birth_date\nA,B,1990-01-01\n' as blob), '', 0, 0, 0, 0, \
             0, '[]', 'user:one', 'r', '{job}', '{at}')"
        ),
        format!(
            "insert into jobs (id, kind, tenant, payload, state, run_at, attempts, fence, \
             created_at, lane) values ('{job}', 'import.run', 'ghost', \
             '{{\"import\":\"{import}\"}}', 'queued', '{at}', 11, 0, '{at}', 'long')"
        ),
    ] {
        sqlx::query(sqlx::AssertSqlSafe(statement.clone())).execute(&pool).await.expect(&statement);
    }
    let sql = "select state, error_count, file is null from imports";
    let found = async || {
        let one: (String, i64, bool) = sqlx::query_as(sql).fetch_one(&pool).await.expect("one");
        one
    };
    let found = until(found, |(state, ..)| state == "failed").await;
    assert_eq!((found.1, found.2), (1, true));
}
