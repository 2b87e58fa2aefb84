//! Histories of players across clubs and nations (F03.07.09), one case a test.

use crate::officers::{Officer, own_rules};
use crate::server::{Server, rules, sqlite};
use serde_json::{Value, json};
use std::path::Path;

const FEDERATION: &str = "officer@france.example";
const GERMAN: &str = "officer@germany.example";
const SWEDISH: &str = "officer@sweden.example";

async fn at(database: &str, rules: &Path) -> Server {
    Server::ready(database, rules, &["--demo", "--clock", "2026-03-15T10:00:00Z"]).await
}

fn of(player: &str, what: &str) -> String {
    format!("{what}/history/{player}")
}

/// Number of a certificate from Sweden to Germany, released, and the player's two records.
async fn from_sweden(swedish: &Officer<'_>, german: &Officer<'_>) -> (Value, String, String) {
    let left = swedish.enters("SE-9", "NS-201").await;
    let who = json!({ "given_name": "Inès", "family_name": "Moreau", "birth_date": "1990-05-04" });
    let wanted = json!({ "new_player": who, "releasing": "SE", "releasing_number": "SE-9",
        "club": "NRW-K-21" });
    let made = german.post("itc/", &wanted).await.done();
    let number = made["number"].clone();
    let approve = json!({ "decision": "approve" });
    german.certifies(&number, "federation-approve", &approve).await.done();
    // Within a confederation no authority decides.
    let odd = json!({ "decision": "approve", "reference": "F-1" });
    german.certifies(&number, "fipjp-approve", &odd).await.refused(409, "event_not_allowed");
    swedish.certifies(&number, "release", &json!({ "decision": "release" })).await.done();
    let joined = made["player"]["id"].as_str().expect("an id").to_owned();
    (number, left, joined)
}

#[tokio::test]
async fn of_whoever_never_changed_it_is_empty() {
    let (_folder, url) = sqlite();
    let server = at(&url, &rules()).await;
    let officer = Officer::of(&server, FEDERATION, "france").await;
    let player = officer.enters("H-1", "13101").await;
    let empty = officer.get(&of(&player, "transfers")).await.done();
    assert_eq!((&empty["entries"], &empty["next"]), (&json!([]), &Value::Null));
    let none = officer.get(&of(&player, "itc")).await.done();
    assert_eq!(none["certificates"], json!([]));
}

#[tokio::test]
async fn what_came_to_nothing_is_in_it_and_the_newest_is_first() {
    let (_folder, url) = sqlite();
    let server = at(&url, &rules()).await;
    let officer = Officer::of(&server, SWEDISH, "sweden").await;
    let player = officer.enters("H-2", "NS-201").await;
    let wanted = json!({ "player": player, "to_club": "NS-202" });
    let first = officer.post("transfers/", &wanted).await.done();
    officer.decides(&first["id"], "cancel", &json!({})).await.done();
    let second = officer.post("transfers/", &wanted).await.done();
    let found = officer.get(&of(&player, "transfers")).await.done();
    let ids: Vec<&Value> = found["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .map(|entry| &entry["transfer"]["id"])
        .collect();
    assert_eq!(ids, [&second["id"], &first["id"]]);
    assert_eq!(found["entries"][1]["transfer"]["status"], "cancelled");
    let odd = officer.get(&format!("{}?limit=0", of(&player, "transfers"))).await;
    odd.refused(400, "invalid_parameter");
}

#[tokio::test]
async fn clubs_and_nations_stand_in_one_line_and_each_federation_sees_its_own() {
    let (_folder, url) = sqlite();
    let server = at(&url, &rules()).await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    let swedish = Officer::of(&server, SWEDISH, "sweden").await;
    let (number, left, joined) = from_sweden(&swedish, &german).await;
    german.certifies(&number, "complete", &json!({})).await.done();
    let from = swedish.get(&of(&left, "transfers")).await.done();
    assert_eq!(
        (&from["entries"][0]["kind"], &from["entries"][0]["itc"]["side"]),
        (&json!("itc"), &json!("releasing"))
    );
    assert_eq!(from["entries"][0]["itc"]["player"]["number"], "SE-9");
    let to = german.get(&of(&joined, "transfers")).await.done();
    assert_eq!(to["entries"][0]["itc"]["side"], "receiving");
    assert_eq!(to["entries"][0]["itc"]["competition_eligible_from"], "2026-03-30");
    let french = Officer::of(&server, FEDERATION, "france").await;
    french.get(&of(&joined, "transfers")).await.refused(404, "unknown_player");
}

#[tokio::test]
async fn it_says_what_the_source_says_of_a_certificate() {
    let (folder, url) = sqlite();
    let changes = [(
        "sweden/transfers.toml",
        "federation = \"SE\"",
        "federation = \"SE\"\nfee_amount = \"200.00\"",
    )];
    let server = at(&url, &own_rules(folder.path(), &changes)).await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    let swedish = Officer::of(&server, SWEDISH, "sweden").await;
    let (_, _, joined) = from_sweden(&swedish, &german).await;
    let found = german.get(&of(&joined, "itc")).await.done();
    let it = &found["certificates"][0];
    assert_eq!(it["is_intercontinental"], json!(false));
    assert_eq!(it["confederation_code"], "CEP");
    assert_eq!(it["federation_approval_status"], "approved");
    assert_eq!(it["fipjp_reference"], Value::Null);
    assert_eq!(it["competition_eligible_from"], Value::Null);
    assert_eq!(
        it["fee"],
        json!({ "amount": "200.00", "currency": "SEK", "payer": "player",
        "blocks_completion": false, "paid_on": null, "kind": "handling" })
    );
    assert_eq!(it.get("audit"), None);
}

#[tokio::test]
async fn the_log_is_in_it_where_it_is_asked_for() {
    let (_folder, url) = sqlite();
    let server = at(&url, &rules()).await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    let swedish = Officer::of(&server, SWEDISH, "sweden").await;
    let (_, left, joined) = from_sweden(&swedish, &german).await;
    for (officer, player) in [(&german, &joined), (&swedish, &left)] {
        let path = format!("{}?include_audit=true", of(player, "itc"));
        let found = officer.get(&path).await.done();
        let log = found["certificates"][0]["audit"].as_array().expect("a log").clone();
        let events: Vec<&str> = log.iter().filter_map(|entry| entry["event"].as_str()).collect();
        assert_eq!(events, ["requested", "federation_approved", "released"]);
        assert_eq!(
            (&log[2]["from_state"], &log[2]["to_state"]),
            (&json!("pending_release"), &json!("released"))
        );
    }
    let odd = german.get(&format!("{}?include_audit=perhaps", of(&joined, "itc"))).await;
    odd.refused(400, "invalid_parameter");
}

#[tokio::test]
async fn a_player_reads_their_own_and_nobody_elses() {
    let (_folder, url) = sqlite();
    let server = at(&url, &rules()).await;
    let officer = Officer::of(&server, FEDERATION, "france").await;
    let player = Officer::of(&server, "player@france.example", "france").await;
    let own = player.get("me/player").await.done();
    let own = own["player"]["id"].as_str().expect("an id").to_owned();
    officer.post("transfers/", &json!({ "player": own, "to_club": "06101" })).await.done();
    let found = player.get(&of(&own, "transfers")).await.done();
    assert_eq!(found["entries"][0]["transfer"]["status"], "pending_old_club");
    assert_eq!(found["entries"][0]["transfer"]["may"]["cancel"], json!(false));
    let other = officer.enters("H-6", "13101").await;
    player.get(&of(&other, "transfers")).await.refused(403, "forbidden");
    player.get(&of(&other, "itc")).await.refused(403, "forbidden");
    player.get("transfers/board").await.refused(403, "forbidden");
}

#[tokio::test]
async fn whoever_is_nobody_has_none() {
    let (_folder, url) = sqlite();
    let server = at(&url, &rules()).await;
    let officer = Officer::of(&server, FEDERATION, "france").await;
    for id in ["x", "00000000-0000-7000-8000-000000000000"] {
        officer.get(&of(id, "transfers")).await.refused(404, "unknown_player");
        officer.get(&of(id, "itc")).await.refused(404, "unknown_player");
    }
}
