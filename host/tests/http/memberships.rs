//! Memberships as transfers move them: of several seasons, back again, and ended meanwhile.

use crate::mailbox::mailed;
use crate::officers::Officer;
use crate::patience::until;
use crate::server::{Server, rules, sqlite};
use reqwest::Method;
use serde_json::{Value, json};

const GERMAN: &str = "officer@germany.example";
const SWEDISH: &str = "officer@sweden.example";

async fn at(database: &str, clock: &str) -> Server {
    Server::ready(database, &rules(), &["--demo", "--clock", clock]).await
}

/// Has somebody change clubs, decided in the clubs' place.
async fn moves(officer: &Officer<'_>, (player, to, last): (&str, &str, usize)) -> Value {
    let wanted = json!({ "player": player, "to_club": to });
    let made = officer.post("transfers/", &wanted).await.done();
    let place = json!({ "on_behalf": true, "reason": "silent" });
    let mut done = Value::Null;
    for turn in 0..=last {
        let body = if turn < 2 { place.clone() } else { json!({}) };
        done = officer.decides(&made["id"], "approve", &body).await.done();
    }
    done
}

/// Clubs of the memberships that are active, with their seasons.
async fn active(officer: &Officer<'_>, player: &str) -> Vec<(String, String)> {
    let found = officer.get(&format!("players/{player}/memberships")).await.done();
    let all = found["memberships"].as_array().expect("memberships").iter();
    let text = |it: &Value| it.as_str().expect("a text").to_owned();
    let all = all.filter(|it| it["status"] == "active");
    all.map(|it| (text(&it["club"]), text(&it["season"]))).collect()
}

/// Ends a player's membership by hand, the day before these stories begin.
async fn ends(officer: &Officer<'_>, player: &str) {
    let memberships = format!("players/{player}/memberships");
    let found = officer.get(&memberships).await.done();
    let path = format!("{memberships}/{}", found["memberships"][0]["id"].as_str().expect("an id"));
    let ended = json!({ "status": "expired", "until": "2026-11-04" });
    officer.send(Method::PATCH, &path, (Some(1), &ended)).await.done();
}

/// Waits until a server has done what its hour brings.
async fn days_done(server: &Server) {
    let figures = async || server.get("/metrics").await.text().await.expect("a body");
    let is_done = |line: &str| line.contains("licenses.days") && line.contains("done");
    until(figures, |figures| figures.lines().any(is_done)).await;
}

#[tokio::test]
async fn what_was_taken_for_the_next_season_goes_along_and_comes_back() {
    let (_folder, url) = sqlite();
    let server = at(&url, "2026-11-05T10:00:00Z").await;
    let swedish = Officer::of(&server, SWEDISH, "sweden").await;
    let player = swedish.enters("S-1", "NS-201").await;
    let next = json!({ "club": "NS-201", "season": "2027", "from": "2027-01-01" });
    swedish.post(&format!("players/{player}/memberships"), &next).await.done();
    for club in ["NS-202", "NS-201", "NS-202"] {
        moves(&swedish, (&player, club, 1)).await;
        let expected = [(club.to_owned(), "2026".to_owned()), (club.to_owned(), "2027".to_owned())];
        assert_eq!(active(&swedish, &player).await, expected);
    }
}

#[tokio::test]
async fn on_its_day_a_player_moves_who_has_joined_for_the_season_already() {
    let (_folder, url) = sqlite();
    let server = at(&url, "2026-11-05T10:00:00Z").await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    let player = german.enters("S-2", "NRW-K-21").await;
    let next = json!({ "club": "NRW-K-22", "season": "2027", "from": "2027-01-01" });
    german.post(&format!("players/{player}/memberships"), &next).await.done();
    let approved = moves(&german, (&player, "NRW-K-22", 2)).await;
    assert_eq!((&approved["status"], &approved["moved_on"]), (&json!("approved"), &Value::Null));

    // Whoever has left the club meanwhile is not approved.
    let gone = german.enters("S-3", "NRW-K-21").await;
    let wanted = json!({ "player": gone, "to_club": "NRW-K-22" });
    let made = german.post("transfers/", &wanted).await.done();
    let place = json!({ "on_behalf": true, "reason": "silent" });
    for _ in 0..2 {
        german.decides(&made["id"], "approve", &place).await.done();
    }
    ends(&german, &gone).await;
    let late = german.decides(&made["id"], "approve", &json!({})).await;
    late.refused(409, "player_without_club");
    let joined = json!({ "club": "NRW-K-22", "season": "2026", "from": "2026-11-05" });
    german.post(&format!("players/{gone}/memberships"), &joined).await.done();
    let late = german.decides(&made["id"], "approve", &json!({})).await;
    late.refused(409, "left_the_club");
    server.end();

    let server = at(&url, "2027-01-01T10:00:00Z").await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    let path = format!("transfers/{}", approved["id"].as_str().expect("an id"));
    let moved = async || german.get(&path).await.done()["moved_on"].clone();
    let moved = until(moved, |it| !it.is_null()).await;
    assert_eq!(moved, json!("2027-01-01"));
    let expected = [("NRW-K-22".to_owned(), "2027".to_owned())];
    assert_eq!(active(&german, &player).await, expected);
}

/// A move that was approved for a day to come, of whom the club has lost since: the federation is
/// told once, and what it puts right happens.
#[tokio::test]
async fn a_move_that_is_blocked_is_told_of_once_and_happens_once_it_can() {
    let (folder, url) = sqlite();
    let server = at(&url, "2026-11-05T10:00:00Z").await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    let player = german.enters("S-4", "NRW-K-21").await;
    let approved = moves(&german, (&player, "NRW-K-22", 2)).await;
    ends(&german, &player).await;
    server.end();

    let server = at(&url, "2027-01-01T10:00:00Z").await;
    let letter = mailed(folder.path(), GERMAN, "steht im Weg").await;
    assert!(letter.contains("in keinem Verein Mitglied"), "{letter}");
    server.end();

    // An hour later it is tried again, and nobody is told again.
    let server = at(&url, "2027-01-01T11:00:00Z").await;
    days_done(&server).await;
    let admin = Officer::of(&server, "tenant_admin@germany.example", "germany").await;
    let letters = admin.get("mails/").await.done();
    let subjects = letters["mails"].as_array().expect("mails").iter();
    let subjects = subjects.map(|it| it["subject"].as_str().expect("a subject"));
    assert_eq!(subjects.filter(|it| it.contains("nicht von selbst")).count(), 1, "{letters}");
    let german = Officer::of(&server, GERMAN, "germany").await;
    let again = json!({ "club": "NRW-K-21", "season": "2027", "from": "2027-01-01" });
    german.post(&format!("players/{player}/memberships"), &again).await.done();
    server.end();

    let server = at(&url, "2027-01-01T12:00:00Z").await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    let path = format!("transfers/{}", approved["id"].as_str().expect("an id"));
    let shown = async || german.get(&path).await.done();
    let shown = until(shown, |it| !it["moved_on"].is_null()).await;
    assert_eq!(shown["moved_on"], json!("2027-01-01"), "{shown}");
    let steps = shown["steps"].as_array().expect("steps").iter();
    let why = steps.clone().find(|it| it["event"] == "blocked").map(|it| &it["comment"]);
    assert_eq!(why, Some(&json!("player_without_club")), "{shown}");
    let mut events = steps.map(|it| it["event"].as_str().expect("an event"));
    let last: Vec<_> = events.by_ref().skip_while(|it| *it != "blocked").collect();
    assert_eq!(last, ["blocked", "move"], "{shown}");
}
