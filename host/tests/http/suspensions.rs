//! Suspensions: asked for and charged, granted, lifted, several at once, begun and ended by their
//! days.

use crate::ledger::{Desk, ines, text, told};
use crate::licenses::licence;
use crate::mailbox::mailed;
use crate::patience::until;
use crate::server::{Server, json_of, rules, sqlite};
use serde_json::{Value, json};

const TREASURER: &str = "treasurer@france.example";
const CLUB: &str = "club.13101@france.example";
const CLOCK: [&str; 3] = ["--demo", "--clock", "2026-03-15T10:00:00Z"];

/// Waits until the state of a licence is this one.
async fn becomes(desk: &Desk<'_>, path: &str, status: &str) {
    until(async || desk.get(path).await["status"].clone(), |found| found == status).await;
}

#[tokio::test]
async fn a_suspension_is_asked_for_charged_granted_and_lifted() {
    let (folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "S-1").await;
    let (treasurer, club) = (Desk::of(&server, TREASURER), Desk::of(&server, CLUB));
    let made = treasurer.made("licenses", &licence(&player, "2026", "2026-03-15")).await;
    let (license, path) = (text(&made, "id"), format!("licenses/{}", text(&made, "id")));
    let request = format!("{path}/suspension-requests");
    let term = json!({ "from": "2026-03-10", "until": "2026-03-09", "reason": "brawl" });
    club.refused(&request, &term, (422, "invalid_value")).await;
    let term = json!({ "from": "2026-03-10", "until": "2026-04-30", "reason": "brawl" });
    let asked = club.made(&request, &term).await;
    club.refused(&request, &term, (409, "suspension_open")).await;
    let owed = club.get("charges/?debtor=13101").await;
    let owed = owed["dues"].as_array().expect("dues");
    assert!(owed.iter().all(|due| due["category"] == "suspension"), "{owed:?}");
    let decide = |event: &str| format!("suspensions/{}/{event}", text(&asked, "id"));
    told(club.changed(&decide("grant"), 1, &json!({})).await, (403, "forbidden")).await;
    let other = json!({ "reason": "seen", "from": "2026-03-12" });
    let granted = json_of(treasurer.changed(&decide("grant"), 1, &other).await).await;
    assert_eq!(
        (&granted["status"], &granted["from"], &granted["until"]),
        (&json!("granted"), &json!("2026-03-12"), &Value::Null)
    );
    assert_eq!(club.get(&path).await["status"], "suspended");
    let refused = treasurer.changed(&decide("refuse"), 2, &json!({})).await;
    told(refused, (409, "event_not_allowed")).await;
    let lifted = treasurer.changed(&decide("lift"), 2, &json!({ "reason": "appeal" })).await;
    assert_eq!(json_of(lifted).await["lifted_on"], "2026-03-15");
    assert_eq!(club.get(&path).await["status"], "active");
    let again = treasurer.changed(&decide("lift"), 3, &json!({})).await;
    told(again, (409, "guard_not_met")).await;
    let days = json!({ "from": "2026-03-01" });
    told(treasurer.changed(&decide("lift"), 3, &days).await, (422, "invalid_value")).await;
    // Who asked is told, and so is whose licence it is.
    mailed(folder.path(), "club.13101@france.example", "Inès Moreau").await;
    // One that is to come waits for its day.
    let later = json!({ "from": "2026-05-01", "reason": "doping" });
    let entered = treasurer.made(&format!("{path}/suspensions"), &later).await;
    assert_eq!((&entered["status"], &entered["license"]), (&json!("granted"), &json!(license)));
    assert_eq!(club.get(&path).await["status"], "active");
}

#[tokio::test]
async fn a_day_begins_suspensions_and_ends_seasons() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "D-1").await;
    let treasurer = Desk::of(&server, TREASURER);
    let made = treasurer.made("licenses", &licence(&player, "2026", "2026-03-15")).await;
    let path = format!("licenses/{}", text(&made, "id"));
    let term = json!({ "from": "2026-05-01", "until": "2026-05-31", "reason": "brawl" });
    treasurer.made(&format!("{path}/suspensions"), &term).await;
    server.end();
    for (clock, status) in [
        ("2026-05-01T10:00:00Z", "suspended"),
        ("2026-06-01T10:00:00Z", "active"),
        ("2027-01-01T10:00:00Z", "expired"),
    ] {
        let server = Server::ready(&url, &rules(), &["--demo", "--clock", clock]).await;
        let treasurer = Desk::of(&server, TREASURER);
        becomes(&treasurer, &path, status).await;
        server.end();
    }
}

#[tokio::test]
async fn of_suspensions_that_overlap_the_last_one_ends_it() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "O-1").await;
    let treasurer = Desk::of(&server, TREASURER);
    let made = treasurer.made("licenses", &licence(&player, "2026", "2026-03-15")).await;
    let path = format!("licenses/{}", text(&made, "id"));
    let enter = format!("{path}/suspensions");
    let mut entered = Vec::new();
    for (from, until) in [
        ("2026-01-10", "2026-02-10"),
        ("2026-03-01", "2026-03-31"),
        ("2026-03-10", "2026-04-30"),
        ("2026-03-15", "2026-05-31"),
    ] {
        let term = json!({ "from": from, "until": until, "reason": "brawl" });
        entered.push(text(&treasurer.made(&enter, &term).await, "id"));
    }
    // The last is lifted, the two before it hold still.
    let lift = format!("suspensions/{}/lift", entered.last().expect("a suspension"));
    let lifted = json_of(treasurer.changed(&lift, 1, &json!({ "reason": "appeal" })).await).await;
    assert_eq!(lifted["lifted_on"], "2026-03-15");
    let suspended = treasurer.get(&path).await;
    assert_eq!(suspended["status"], "suspended");
    // Another's, whose day comes last: once it is seen to, all before it were.
    let player = ines(&server, "O-2").await;
    let made = treasurer.made("licenses", &licence(&player, "2026", "2026-03-15")).await;
    let other = format!("licenses/{}", text(&made, "id"));
    let term = json!({ "from": "2026-04-01", "until": "2026-04-30", "reason": "brawl" });
    treasurer.made(&format!("{other}/suspensions"), &term).await;
    server.end();
    let april = ["--demo", "--clock", "2026-04-01T10:00:00Z"];
    let server = Server::ready(&url, &rules(), &april).await;
    let treasurer = Desk::of(&server, TREASURER);
    becomes(&treasurer, &other, "suspended").await;
    let license = treasurer.get(&path).await;
    assert_eq!(license["version"], suspended["version"], "what is over ends no other");
    server.end();
    let may = ["--demo", "--clock", "2026-05-01T10:00:00Z"];
    let server = Server::ready(&url, &rules(), &may).await;
    let treasurer = Desk::of(&server, TREASURER);
    becomes(&treasurer, &path, "active").await;
}
