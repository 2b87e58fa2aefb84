//! Transfers between clubs: the stories of France, Sweden and Germany, whose turn it is, what is
//! charged, who moves and when, on both databases.

use crate::officers::{Officer, PAPER};
use crate::patience::until;
use crate::server::{Server, rules, sqlite};
use reqwest::Method;
use serde_json::{Value, json};

const ADMIN: &str = "tenant_admin@france.example";
const OLD: &str = "club.13101@france.example";
/// Has no role of a club of its own; is given one.
const NEW: &str = "customer@france.example";
const FEDERATION: &str = "officer@france.example";

async fn at(database: &str, clock: &str) -> Server {
    Server::ready(database, &rules(), &["--demo", "--clock", clock]).await
}

fn keys(list: &Value) -> Vec<&str> {
    list.as_array().expect("reasons").iter().map(|it| it["key"].as_str().expect("a key")).collect()
}

fn events(steps: &Value) -> Vec<&str> {
    let steps = steps.as_array().expect("steps").iter();
    steps.map(|step| step["event"].as_str().expect("an event")).collect()
}

/// A second of the season is refused; after the first was cancelled it is allowed. The chain is
/// kept to, turn by turn, and the last approval moves membership and licence.
async fn france(database: &str) {
    let server = at(database, "2026-03-15T10:00:00Z").await;
    let admin = Officer::of(&server, ADMIN, "france").await;
    admin.grants(NEW, "club_officer", "06101").await;
    let (old, new) =
        (Officer::of(&server, OLD, "france").await, Officer::of(&server, NEW, "france").await);
    let federation = Officer::of(&server, FEDERATION, "france").await;
    let player = admin.enters("T-1", "13101").await;

    let query = "transfers/player?number=T-1&birth_date=";
    assert_eq!(new.get(&format!("{query}1990-05-04")).await.done()["player"]["id"], json!(player));
    new.get(&format!("{query}1990-05-05")).await.refused(404, "unknown_player");

    let wanted = json!({ "player": player, "to_club": "06101" });
    let judged = new.post("transfers/check", &wanted).await.done();
    assert_eq!(judged["reply"]["ok"]["allowed"], json!(true));
    assert_eq!(judged["asked"]["input"], Value::Null, "another club's members are not read");
    let judged = old.post("transfers/check", &wanted).await.done();
    let same = old.post("call", &judged["asked"]).await.done();
    assert_eq!(same, judged["reply"], "what the engine is asked again it answers again");
    let shown = json!({ "player": player, "to_club": "06101", "expected_fee": "30.00" });
    new.post("transfers/", &shown).await.refused(409, "price_changed");
    let made = new.post("transfers/", &wanted).await.done();
    let id = &made["id"];
    assert_eq!(made["status"], "pending_old_club");
    assert_eq!(made["decide_by"], "2026-03-30");
    assert_eq!(
        (&made["fee"]["total"], &made["fee"]["due"]["balance"]),
        (&json!("50.00"), &json!("50.00"))
    );
    assert_eq!(made["fee"]["due"]["shares"][0]["recipient"], "CD13", "{made}");
    let twice = new.post("transfers/", &wanted).await.refused(422, "transfer_refused");
    assert_eq!(keys(&twice["reasons"]), ["transfer.cap_reached", "transfer.open_request"]);
    assert_eq!(twice["reasons"][0]["next_on"], "2027-01-01");

    turns(&server, (&old, &new, &federation), id).await;
    let moved = federation.decides(id, "approve", &json!({})).await.done();
    assert_eq!((&moved["status"], &moved["moved_on"]), (&json!("approved"), &json!("2026-03-15")));
    assert_eq!(events(&moved["steps"]), ["request", "approve", "approve", "approve"]);
    let again =
        federation.decides(id, "approve", &json!({})).await.refused(409, "event_not_allowed");
    assert_eq!(again["allowed"], json!(["revoke"]));
    let late = federation.decides(id, "revoke", &json!({ "comment": "too late" })).await;
    late.refused(409, "guard_not_met");
    let found = federation.get(&format!("players/{player}")).await.done();
    assert_eq!(found["club"]["code"], "06101");
    let memberships = federation.get(&format!("players/{player}/memberships")).await.done();
    let all = memberships["memberships"].as_array().expect("memberships").iter();
    let all: Vec<_> =
        all.map(|it| (it["club"].clone(), it["status"].clone(), it["until"].clone())).collect();
    assert_eq!(
        all,
        [
            (json!("13101"), json!("expired"), json!("2026-03-14")),
            (json!("06101"), json!("active"), Value::Null),
        ]
    );
    let back = json!({ "player": player, "to_club": "13101" });
    let refused = old.post("transfers/", &back).await.refused(422, "transfer_refused");
    assert_eq!(keys(&refused["reasons"]), ["transfer.cap_reached"]);

    cancelled(&server, &admin, &new).await;
}

/// Whose turn it is decides, and nobody else.
async fn turns(
    server: &Server,
    (old, new, federation): (&Officer<'_>, &Officer<'_>, &Officer<'_>),
    id: &Value,
) {
    let nothing = json!({});
    let path = format!("transfers/{}/approve", id.as_str().expect("an id"));
    let board = old.get("transfers/board").await.done();
    assert_eq!(board["awaiting"][0]["id"], *id);
    assert_eq!(new.get("transfers/board").await.done()["awaiting"], json!([]));
    new.decides(id, "approve", &nothing).await.refused(403, "forbidden");
    // Who stands above decides in a club's place, and says why.
    federation.decides(id, "approve", &nothing).await.refused(403, "forbidden");
    let place = json!({ "on_behalf": true });
    federation.decides(id, "approve", &place).await.refused(422, "missing_field");
    old.decides(id, "approve", &place).await.refused(403, "forbidden");
    old.decides(id, "reject", &nothing).await.refused(422, "missing_field");
    old.post(&path, &nothing).await.refused(428, "precondition_required");
    let stale = old.send(Method::POST, &path, (Some(7), &nothing)).await;
    stale.refused(412, "precondition_failed");
    let officer = Officer::of(server, "club_officer@sweden.example", "france").await;
    officer
        .get(&format!("transfers/{}", id.as_str().expect("an id")))
        .await
        .refused(404, "unknown_tenant");
    let said = old.decides(id, "approve", &json!({ "comment": "Bon vent" })).await.done();
    assert_eq!(
        (&said["status"], &said["steps"][1]["comment"]),
        (&json!("pending_new_club"), &json!("Bon vent"))
    );
    // Whoever decides on what was read before that is told so first.
    old.send(Method::POST, &path, (Some(1), &nothing)).await.refused(412, "precondition_failed");
    // The turn has passed on.
    old.decides(id, "approve", &nothing).await.refused(403, "forbidden");
    let said = new.decides(id, "approve", &nothing).await.done();
    assert_eq!(said["status"], "pending_federation");
    new.decides(id, "approve", &nothing).await.refused(403, "forbidden");
    // A federation's turn is the federation's: a club officer's role there gives none.
    let clubs = Officer::of(server, "club_officer@france.example", "france").await;
    clubs.decides(id, "approve", &nothing).await.refused(403, "forbidden");
}

/// After the first was cancelled another is allowed; the fee of a request stays.
async fn cancelled(server: &Server, admin: &Officer<'_>, new: &Officer<'_>) {
    let player = admin.enters("T-2", "13101").await;
    let wanted = json!({ "player": player, "to_club": "06101" });
    let first = new.post("transfers/", &wanted).await.done();
    let other = Officer::of(server, OLD, "france").await;
    other.decides(&first["id"], "cancel", &json!({})).await.refused(403, "forbidden");
    let ended = new.decides(&first["id"], "cancel", &json!({ "comment": "not yet" })).await.done();
    assert_eq!(ended["status"], "cancelled");
    assert_eq!(ended["fee"]["due"]["state"], "open", "it is not refundable");
    new.decides(&first["id"], "cancel", &json!({})).await.refused(409, "event_not_allowed");
    let second = new.post("transfers/", &wanted).await.done();
    let rejected =
        other.decides(&second["id"], "reject", &json!({ "comment": "he owes boules" })).await;
    assert_eq!(rejected.done()["status"], "rejected");
    // Once the season's licence is taken nobody changes in it.
    let licensed = admin.enters("T-3", "13101").await;
    let wanted = json!({ "player": licensed, "to_club": "06101" });
    let licence =
        json!({ "player": licensed, "season": "2026", "license_type": "senior", "approve": true });
    admin.post("licenses", &licence).await.done();
    let refused = new.post("transfers/", &wanted).await.refused(422, "transfer_refused");
    // What is still to be paid of it is a debt here, before it is due too.
    assert_eq!(keys(&refused["reasons"]), ["transfer.licensed", "transfer.debt"]);
    assert_eq!(refused["reasons"][0]["next_on"], "2027-01-01");
    assert_eq!(refused.get("next_on"), None);
    let history = admin.get(&format!("transfers/history/{player}?limit=1")).await.done();
    assert_eq!(history["entries"][0]["transfer"]["status"], "rejected");
    let next = history["next"].as_str().expect("more");
    let more = admin.get(&format!("transfers/history/{player}?limit=1&after={next}")).await.done();
    assert_eq!(
        (&more["entries"][0]["transfer"]["status"], &more["next"]),
        (&json!("cancelled"), &Value::Null)
    );
}

#[tokio::test]
async fn a_transfer_of_france_goes_from_turn_to_turn() {
    let (_folder, url) = sqlite();
    france(&url).await;
}

#[tokio::test]
async fn a_transfer_of_france_goes_from_turn_to_turn_on_postgresql() {
    france(&carreau_postgres::database("transfers").expect("PostgreSQL")).await;
}

#[tokio::test]
async fn of_sweden_two_are_approved_in_one_season_in_the_clubs_place() {
    let (_folder, url) = sqlite();
    let server = at(&url, "2026-06-15T10:00:00Z").await;
    let officer = Officer::of(&server, "officer@sweden.example", "sweden").await;
    let player = officer.enters("S-1", "NS-201").await;
    let place = json!({ "on_behalf": true, "reason": "the club is dissolved" });
    for to in ["NS-202", "NS-203"] {
        let wanted = json!({ "player": player, "to_club": to });
        let made = officer.post("transfers/", &wanted).await.done();
        assert_eq!(made["may"]["on_behalf"], json!(true));
        let first = officer.decides(&made["id"], "approve", &place).await.done();
        assert_eq!(first["status"], "pending_new_club");
        let done = officer.decides(&made["id"], "approve", &place).await.done();
        assert_eq!(
            (&done["status"], &done["moved_on"]),
            (&json!("approved"), &json!("2026-06-15"))
        );
        assert_eq!(done["steps"][1]["on_behalf_of"], "old_club");
    }
    let found = officer.get(&format!("players/{player}")).await.done();
    assert_eq!(found["club"]["code"], "NS-203");
}

#[tokio::test]
async fn of_germany_the_window_opens_in_november_and_moving_house_opens_it_before() {
    let (_folder, url) = sqlite();
    let server = at(&url, "2026-10-15T10:00:00Z").await;
    let officer = Officer::of(&server, "officer@germany.example", "germany").await;
    let player = officer.enters("D-1", "NRW-K-21").await;
    let mut wanted = json!({ "player": player, "to_club": "NRW-K-22" });
    let refused = officer.post("transfers/", &wanted).await.refused(422, "transfer_refused");
    assert_eq!(keys(&refused["reasons"]), ["transfer.window_closed"]);
    assert_eq!(refused["reasons"][0]["arguments"]["opens_on"], "2026-11-01");
    assert_eq!(refused["next_on"], "2026-11-01");
    let said = refused["reasons"][0]["sentence"].as_str().expect("a sentence");
    assert!(said.contains("1 November"), "{said}");

    wanted["reason"] = json!("residence_change");
    let refused = officer.post("transfers/", &wanted).await.refused(422, "transfer_refused");
    assert_eq!(keys(&refused["reasons"]), ["transfer.evidence_missing"]);
    assert_eq!(refused["reasons"][0]["arguments"]["evidence"], "registration_certificate");
    let query = format!("player={player}&kind=registration_certificate&name=Meldung.pdf");
    officer.brings(&query, b"<html>").await.refused(422, "document_unreadable");
    let odd = query.replace("registration_certificate", "passport");
    officer.brings(&odd, PAPER).await.refused(422, "document_kind_unknown");
    let paper = officer.brings(&query, PAPER).await.done();
    let other = Officer::of(&server, "tenant_admin@germany.example", "germany").await;
    let read = format!("transfer-documents/{}", paper["id"].as_str().expect("an id"));
    assert_eq!(other.get(&read).await.status, 404);
    wanted["documents"] = json!([paper["id"]]);
    let another = officer.enters("D-9", "NRW-K-21").await;
    let stranger = json!({ "player": another, "to_club": "NRW-K-22", "reason": "residence_change",
        "documents": [paper["id"]] });
    officer.post("transfers/", &stranger).await.refused(422, "document_unknown");
    other.post("transfers/", &wanted).await.refused(422, "document_unknown");
    let made = officer.post("transfers/", &wanted).await.done();
    assert_eq!(
        (&made["exception"], &made["effective_from"]),
        (&json!("residence_change"), &Value::Null)
    );
    assert_eq!(made["documents"][0]["name"], "Meldung.pdf");
    // It is with the transfer now, and with no second one.
    officer.post("transfers/", &wanted).await.refused(422, "document_unknown");
}

/// Asked for in the window it holds from the next season on: approved it waits for its day.
#[tokio::test]
async fn of_germany_an_approved_transfer_waits_for_the_next_season() {
    let (_folder, url) = sqlite();
    let server = at(&url, "2026-11-15T10:00:00Z").await;
    let officer = Officer::of(&server, "officer@germany.example", "germany").await;
    let player = officer.enters("D-2", "NRW-K-21").await;
    let licence =
        json!({ "player": player, "season": "2026", "license_type": "adult", "approve": true });
    let licence = officer.post("licenses", &licence).await.done();
    let wanted = json!({ "player": player, "to_club": "NRW-K-22" });
    let made = officer.post("transfers/", &wanted).await.done();
    assert_eq!(made["effective_from"], "2027-01-01");
    let silent = officer.enters("D-3", "NRW-K-21").await;
    let silent = officer
        .post("transfers/", &json!({ "player": silent, "to_club": "NRW-K-23" }))
        .await
        .done();
    assert_eq!(silent["decide_by"], "2026-11-29");
    let place = json!({ "on_behalf": true, "reason": "nobody answers" });
    for _ in 0..2 {
        officer.decides(&made["id"], "approve", &place).await.done();
    }
    let done = officer.decides(&made["id"], "approve", &json!({})).await.done();
    assert_eq!((&done["status"], &done["moved_on"]), (&json!("approved"), &Value::Null));
    assert_eq!(officer.get(&format!("players/{player}")).await.done()["club"]["code"], "NRW-K-21");
    server.end();

    let server = at(&url, "2027-01-01T10:00:00Z").await;
    let officer = Officer::of(&server, "officer@germany.example", "germany").await;
    let path = format!("transfers/{}", made["id"].as_str().expect("an id"));
    let moved = becomes(&officer, &path, "moved_on", &json!("2027-01-01")).await;
    assert_eq!(events(&moved["steps"]).last(), Some(&"move"));
    assert_eq!(officer.get(&format!("players/{player}")).await.done()["club"]["code"], "NRW-K-22");
    // The licence of the season before stays as it is.
    let kept = format!("licenses/{}", licence["id"].as_str().expect("an id"));
    assert_eq!(officer.get(&kept).await.done()["club"], "NRW-K-21");
    // Whoever has not decided is reminded, and has as long again.
    let path = format!("transfers/{}", silent["id"].as_str().expect("an id"));
    let reminded = becomes(&officer, &path, "decide_by", &json!("2027-01-15")).await;
    assert_eq!(
        (&reminded["status"], events(&reminded["steps"]).last()),
        (&json!("pending_old_club"), Some(&"lapse"))
    );
}

async fn becomes(officer: &Officer<'_>, path: &str, member: &str, wanted: &Value) -> Value {
    until(async || officer.get(path).await.done(), |found| found[member] == *wanted).await
}

/// Of two who decide at once one wins.
async fn at_once(database: &str) {
    let server = at(database, "2026-03-15T10:00:00Z").await;
    let admin = Officer::of(&server, ADMIN, "france").await;
    admin.grants(NEW, "club_officer", "13101").await;
    let (one, other) =
        (Officer::of(&server, OLD, "france").await, Officer::of(&server, NEW, "france").await);
    let player = admin.enters("A-1", "13101").await;
    let made =
        one.post("transfers/", &json!({ "player": player, "to_club": "06101" })).await.done();
    let (yes, no) = (json!({}), json!({ "comment": "no" }));
    let (first, second) = tokio::join!(
        one.decides(&made["id"], "approve", &yes),
        other.decides(&made["id"], "reject", &no)
    );
    let won = [&first, &second].iter().filter(|it| it.status == 200).count();
    let lost = [&first, &second].iter().filter(|it| [403, 409, 412].contains(&it.status)).count();
    assert_eq!((won, lost), (1, 1), "{} {}", first.body, second.body);
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_wins() {
    let (_folder, url) = sqlite();
    at_once(&url).await;
}

#[tokio::test]
async fn of_two_who_decide_at_once_on_postgresql_one_wins() {
    at_once(&carreau_postgres::database("decide_at_once").expect("PostgreSQL")).await;
}
