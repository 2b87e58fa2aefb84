//! Certificates and transfers of one player, in one federation and in two: what is open keeps the
//! other from being asked for, and the records of two federations become one person's.

use crate::officers::{Officer, PAPER};
use crate::server::{Server, rules, sqlite};
use reqwest::Method;
use serde_json::{Value, json};

const FRENCH: &str = "officer@france.example";
const GERMAN: &str = "officer@germany.example";
const SWEDISH: &str = "officer@sweden.example";

async fn at(database: &str) -> Server {
    Server::ready(database, &rules(), &["--demo", "--clock", "2026-11-05T10:00:00Z"]).await
}

/// As every player of these tests is called.
fn ines() -> Value {
    json!({ "given_name": "Inès", "family_name": "Moreau", "birth_date": "1990-05-04" })
}

fn from_germany(number: &str) -> Value {
    json!({ "new_player": ines(), "releasing": "DE", "releasing_number": number, "club": "06101" })
}

/// Releases somebody from Germany, as Germany does, and completes it.
async fn completed(german: &Officer<'_>, french: &Officer<'_>, number: &Value, release: &Value) {
    german.certifies(number, "release", release).await.done();
    german.certifies(number, "fee/pay", &json!({})).await.done();
    let path = format!("itc={}&kind=other&name=CEP.pdf", number.as_str().expect("a number"));
    let letter = french.brings(&path, PAPER).await.done()["id"].clone();
    let approve = json!({ "decision": "approve", "reference": "C-1", "document": letter });
    french.certifies(number, "fipjp-approve", &approve).await.done();
    french.certifies(number, "complete", &json!({})).await.done();
}

#[tokio::test]
async fn who_changes_clubs_leaves_the_federation_after_that() {
    let (_folder, url) = sqlite();
    let server = at(&url).await;
    let (german, french) = (
        Officer::of(&server, GERMAN, "germany").await,
        Officer::of(&server, FRENCH, "france").await,
    );
    let player = german.enters("H-1", "NRW-K-21").await;
    let wanted = json!({ "player": player, "to_club": "NRW-K-22" });
    let moving = german.post("transfers/", &wanted).await.done();
    for path in ["itc/check", "itc/"] {
        french.post(path, &from_germany("H-1")).await.refused(409, "itc_open");
    }
    // Approved for the next season it is still open, and no other is asked for.
    let admin = Officer::of(&server, "tenant_admin@germany.example", "germany").await;
    admin.grants("player@germany.example", "club_officer", "NRW-K-22").await;
    let place = json!({ "on_behalf": true, "reason": "silent" });
    for body in [&place, &place, &json!({})] {
        german.decides(&moving["id"], "approve", body).await.done();
    }
    french.post("itc/", &from_germany("H-1")).await.refused(409, "itc_open");
    let next = json!({ "player": player, "to_club": "NRW-K-23", "season": "2027" });
    let other = german.post("transfers/", &next).await.refused(422, "transfer_refused");
    assert_eq!(other["reasons"][0]["key"], "transfer.open_request");

    // The federation takes it back, with why; what the new club was charged is void.
    german.decides(&moving["id"], "revoke", &json!({})).await.refused(422, "missing_field");
    let club = Officer::of(&server, "player@germany.example", "germany").await;
    let why = json!({ "comment": "She leaves for France." });
    club.decides(&moving["id"], "revoke", &why).await.refused(403, "forbidden");
    let revoked = german.decides(&moving["id"], "revoke", &why).await.done();
    assert_eq!(
        (&revoked["status"], &revoked["fee"]["due"]["state"]),
        (&json!("cancelled"), &json!("void"))
    );
    let made = french.post("itc/", &from_germany("H-1")).await.done();
    let refused = german.post("transfers/", &wanted).await.refused(422, "transfer_refused");
    assert_eq!(refused["reasons"][0]["key"], "transfer.open_request");
    completed(&german, &french, &made["number"], &json!({ "decision": "release" })).await;
    // Nobody is transferred from the club they left.
    german.post("transfers/", &wanted).await.refused(409, "player_without_club");
    let found = german.get(&format!("transfers/history/{player}")).await.done();
    let kinds: Vec<&Value> =
        found["entries"].as_array().expect("entries").iter().map(|it| &it["kind"]).collect();
    assert_eq!(kinds, ["itc", "transfer"]);
}

#[tokio::test]
async fn the_releasing_federation_says_which_of_its_players_it_is() {
    let (_folder, url) = sqlite();
    let server = at(&url).await;
    let (german, french) = (
        Officer::of(&server, GERMAN, "germany").await,
        Officer::of(&server, FRENCH, "france").await,
    );
    let player = german.enters("V-1", "NRW-K-21").await;
    let other = json!({ "given_name": "Anna", "family_name": "Vogel", "birth_date": "1991-01-01",
        "number": "V-2", "membership": { "club": "NRW-K-21", "season": "2026" } });
    let other = german.post("players", &other).await.done()["id"].clone();
    let wanted = json!({ "new_player": ines(), "releasing": "DE", "club": "06101" });
    let made = french.post("itc/", &wanted).await.done();
    let number = &made["number"];
    assert_eq!(made["releasing_player_known"], json!(false));

    let silent = german.certifies(number, "release", &json!({ "decision": "release" })).await;
    let silent = silent.refused(422, "missing_field");
    assert_eq!(silent["path"], "$.releasing_number");
    let release = |number: &str| json!({ "decision": "release", "releasing_number": number });
    let wrong = german.certifies(number, "release", &release("V-2")).await;
    wrong.refused(422, "releasing_player_unknown");
    // While she changes clubs she is not released.
    let moving = json!({ "player": player, "to_club": "NRW-K-22" });
    let moving = german.post("transfers/", &moving).await.done();
    let open = german.certifies(number, "release", &release("V-1")).await;
    open.refused(409, "transfer_open");
    german.decides(&moving["id"], "cancel", &json!({})).await.done();

    completed(&german, &french, number, &release("V-1")).await;
    for (id, club) in [(json!(player), Value::Null), (other, json!("NRW-K-21"))] {
        let path = format!("players/{}", id.as_str().expect("an id"));
        let found = german.get(&path).await.done();
        assert_eq!(found["club"].get("code").unwrap_or(&Value::Null), &club, "{found}");
    }
    let found = german.get(&format!("itc/history/{player}")).await.done();
    assert_eq!(&found["certificates"][0]["number"], number);
    let joined = made["player"]["id"].as_str().expect("an id");
    let (left, joined) = (
        german.get(&format!("players/{player}")).await.done(),
        french.get(&format!("players/{joined}")).await.done(),
    );
    assert_eq!(left["person_id"], joined["person_id"]);

    // What is erased of one federation's record is erased in its letters.
    let version = left["version"].as_i64();
    let path = format!("players/{player}");
    let admin = Officer::of(&server, "tenant_admin@germany.example", "germany").await;
    let erased = admin.send(Method::DELETE, &path, (version, &json!({}))).await;
    assert_eq!(erased.status, 204);
    let path = format!("itc/{}", number.as_str().expect("a number"));
    let shown = german.get(&path).await.done();
    assert_eq!(shown["player"]["number"], Value::Null);
    admin.finds_forgotten("itc").await;
    // Each federation's letters are its own to read.
    let admin = Officer::of(&server, "tenant_admin@france.example", "france").await;
    let letters = admin.get("mails/").await.done();
    assert!(!letters.to_string().contains("germany.example"), "{letters}");
}

#[tokio::test]
async fn nobody_is_entered_twice() {
    let (_folder, url) = sqlite();
    let server = at(&url).await;
    let french = Officer::of(&server, FRENCH, "france").await;
    let wanted = json!({ "new_player": ines(), "releasing": "BR", "club": "06101" });
    let made = french.post("itc/", &wanted).await.done();
    let known = french.post("itc/", &wanted).await.refused(409, "player_known");
    let number = made["player"]["number"].as_str().expect("a number");
    assert!(known["detail"].as_str().expect("a detail").contains(number), "{known}");
    french.post("itc/check", &wanted).await.refused(409, "player_known");
    let again = json!({ "player": made["player"]["id"], "releasing": "BR", "club": "06101" });
    french.post("itc/", &again).await.refused(409, "itc_open");

    // Who is a member of another club here does not come from abroad.
    let member = french.enters("B-1", "13101").await;
    let wanted = json!({ "player": member, "releasing": "BR", "club": "06101" });
    for path in ["itc/check", "itc/"] {
        french.post(path, &wanted).await.refused(409, "member_elsewhere");
    }
    let wanted = json!({ "player": member, "releasing": "BR", "club": "13101", "season": "2025" });
    let over = french.post("itc/", &wanted).await.refused(422, "season_ended");
    assert_eq!(over["path"], "$.season");
    for path in ["itc/check", "itc/"] {
        let wanted = json!({ "player": member, "releasing": "BR", "club": "PACA" });
        let odd = french.post(path, &wanted).await.refused(422, "org_node_unknown");
        assert_eq!(odd["path"], "$.club");
        let wanted = json!({ "player": member, "releasing": "XX", "club": "13101" });
        let odd = french.post(path, &wanted).await.refused(422, "unknown_federation_code");
        assert_eq!(odd["path"], "$.releasing");
    }
    let under = json!({ "player": member, "releasing": "GP", "club": "13101" });
    let under = french.post("itc/", &under).await.refused(422, "same_federation");
    assert!(under["detail"].as_str().expect("a detail").contains("Guadeloupe"), "{under}");
    let mut unnamed = ines();
    unnamed["given_name"] = json!(" ");
    let unnamed = json!({ "new_player": unnamed, "releasing": "BR", "club": "06101" });
    let unnamed = french.post("itc/", &unnamed).await.refused(422, "invalid_value");
    assert_eq!(unnamed["path"], "$.new_player.given_name");
}

/// A transfer and a certificate of one player asked for at once: one is made.
async fn at_once(database: &str) {
    let server = at(database).await;
    let french = Officer::of(&server, FRENCH, "france").await;
    for turn in 0..4 {
        let player = french.enters(&format!("O-{turn}"), "13101").await;
        let moving = json!({ "player": player, "to_club": "06101" });
        let leaving = json!({ "player": player, "releasing": "BR", "club": "13101" });
        let (one, other) =
            tokio::join!(french.post("transfers/", &moving), french.post("itc/", &leaving));
        let made = [&one, &other].into_iter().filter(|it| it.status == 201).count();
        assert_eq!(made, 1, "{} {}: {} {}", one.status, other.status, one.body, other.body);
    }
}

#[tokio::test]
async fn of_a_transfer_and_a_certificate_at_once_one_is_made_on_sqlite() {
    let (_folder, url) = sqlite();
    at_once(&url).await;
}

#[tokio::test]
async fn of_a_transfer_and_a_certificate_at_once_one_is_made_on_postgresql() {
    at_once(&carreau_postgres::database("case_at_once").expect("PostgreSQL")).await;
}

#[tokio::test]
async fn which_federation_it_is_nobody_says_of_themselves() {
    let (_folder, url) = sqlite();
    let server = at(&url).await;
    let admin = Officer::of(&server, "tenant_admin@sweden.example", "sweden").await;
    let path = "transfer-configs/transfers";
    let claim = json!({ "itc": { "federation": "BR" } });
    admin.patches(path, &claim).await.refused(409, "federation_of_the_platform");
    let platform = Officer::of(&server, "admin@platform.example", "sweden").await;
    platform.patches(path, &claim).await.done();
    let swedish = Officer::of(&server, SWEDISH, "sweden").await;
    let shown = swedish.get(path).await.done();
    assert_eq!(shown["itc"]["federation"], "BR", "{shown}");
}

#[tokio::test]
async fn who_guesses_a_birth_date_is_slowed_down() {
    let (_folder, url) = sqlite();
    let server = at(&url).await;
    let french = Officer::of(&server, FRENCH, "france").await;
    french.enters("G-1", "13101").await;
    french.enters("G-2", "13101").await;
    let find = |number: &str, day: u32| {
        format!("transfers/player?number={number}&birth_date=1990-05-{day:02}")
    };
    for day in 10..20 {
        french.get(&find("G-1", day)).await.refused(404, "unknown_player");
    }
    french.get(&find("G-1", 4)).await.refused(429, "too_many_attempts");
    french.get(&find("G-2", 4)).await.done();
}

#[tokio::test]
async fn a_request_is_judged_on_its_day_and_begins_today() {
    let (_folder, url) = sqlite();
    let server = at(&url).await;
    let swedish = Officer::of(&server, SWEDISH, "sweden").await;
    let player = swedish.enters("D-1", "NS-201").await;
    let on = |day: &str| json!({ "player": player, "to_club": "NS-202", "on": day });
    let ahead = swedish.post("transfers/", &on("2026-11-06")).await.refused(422, "invalid_value");
    assert_eq!(ahead["path"], "$.on");
    let made = swedish.post("transfers/", &on("2026-10-01")).await.done();
    assert_eq!(made["decide_by"], "2026-11-19", "14 days from today on");
    let free = json!({ "player": player, "to_club": "NS-202", "expected_fee": null });
    swedish.post("transfers/", &free).await.refused(422, "transfer_refused");
    let listed = format!("transfers/?player={player}&status=approved");
    swedish.get(&listed).await.refused(400, "invalid_parameter");
    swedish.get("transfers/?status=approved&season=1925").await.refused(422, "unknown_season");

    // No text with U+0000 is kept anywhere.
    let odd = json!({ "player": player, "to_club": "NS-202", "comment": "a\u{0}b" });
    let odd = swedish.post("transfers/", &odd).await.refused(422, "invalid_value");
    assert_eq!(odd["path"], "$.comment");
    swedish.get("transfers/?status=approved&season=%00").await.refused(400, "invalid_parameter");
    let german = Officer::of(&server, GERMAN, "germany").await;
    let member = german.enters("D-2", "NRW-K-21").await;
    let paid = json!({ "player": member, "to_club": "NRW-K-22", "expected_fee": null });
    german.post("transfers/", &paid).await.refused(409, "price_changed");
}

#[tokio::test]
async fn two_certificates_of_one_person_are_not_both_released() {
    let (_folder, url) = sqlite();
    let server = at(&url).await;
    let (german, french, swedish) = (
        Officer::of(&server, GERMAN, "germany").await,
        Officer::of(&server, FRENCH, "france").await,
        Officer::of(&server, SWEDISH, "sweden").await,
    );
    german.enters("W-1", "NRW-K-21").await;
    let wanted = json!({ "new_player": ines(), "releasing": "DE", "club": "06101" });
    let one = french.post("itc/", &wanted).await.done();
    let wanted = json!({ "new_player": ines(), "releasing": "DE", "club": "NS-201" });
    let other = swedish.post("itc/", &wanted).await.done();
    let release = json!({ "decision": "release", "releasing_number": "W-1" });
    let (first, second) = tokio::join!(
        german.certifies(&one["number"], "release", &release),
        german.certifies(&other["number"], "release", &release)
    );
    let mut answers = [first.status, second.status];
    answers.sort_unstable();
    assert_eq!(answers, [200, 409], "{} {}", first.body, second.body);
    let late = if first.status == 200 { &other } else { &one };
    german.certifies(&late["number"], "release", &release).await.refused(409, "itc_open");

    // Nor where the number is said at the request, of a record that is not the person's yet.
    let left = german.enters("W-2", "NRW-K-21").await;
    let known = french.enters("W-3", "06101").await;
    let wanted = json!({ "player": known, "releasing": "DE", "releasing_number": "W-2",
        "club": "06101" });
    french.post("itc/", &wanted).await.done();
    let moving = json!({ "player": left, "to_club": "NRW-K-22" });
    german.post("transfers/", &moving).await.refused(422, "transfer_refused");
    let again = json!({ "player": known, "releasing": "BR", "club": "06101" });
    french.post("itc/", &again).await.refused(409, "itc_open");
    for day in 10..20 {
        let mut who = ines();
        who["birth_date"] = json!(format!("1991-05-{day}"));
        let guess = json!({ "new_player": who, "releasing": "DE", "releasing_number": "W-2",
            "club": "06101" });
        french.post("itc/check", &guess).await.refused(422, "releasing_player_unknown");
    }
    let guess = json!({ "new_player": ines(), "releasing": "DE", "releasing_number": "W-2",
        "club": "06101" });
    french.post("itc/check", &guess).await.refused(429, "too_many_attempts");
}
