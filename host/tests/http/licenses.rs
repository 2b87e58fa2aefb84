//! Licences beyond the first: renewed in a batch, shown to whose they are, erased.

use crate::ledger::{Desk, ines, text, told};
use crate::patience::until;
use crate::server::{Server, json_of, rules, sqlite};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

const ADMIN: &str = "tenant_admin@france.example";
const TREASURER: &str = "treasurer@france.example";
const CLUB: &str = "club.13101@france.example";
const CLOCK: [&str; 3] = ["--demo", "--clock", "2026-03-15T10:00:00Z"];

/// A batch once it is over.
async fn over(desk: &Desk<'_>, id: &str) -> Value {
    let path = format!("licenses/renewals/{id}");
    until(async || desk.get(&path).await, |batch| !batch["finished_at"].is_null()).await
}

pub(crate) fn licence(player: &str, season: &str, on: &str) -> Value {
    json!({
        "player": player, "season": season, "license_type": "junior", "on": on, "approve": true,
    })
}

#[tokio::test]
async fn a_club_renews_who_had_a_licence_and_is_told_who_is_refused() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let (treasurer, club) = (Desk::of(&server, TREASURER), Desk::of(&server, CLUB));
    let mut players = Vec::new();
    for number in ["R-1", "R-2", "R-3"] {
        let player = ines(&server, number).await;
        let made = treasurer.made("licenses", &licence(&player, "2025", "2025-11-01")).await;
        assert_eq!(made["status"], "active");
        players.push((player, text(&made["due"], "balance")));
    }
    // The third owes what the first two have paid.
    for (player, balance) in players.iter().take(2) {
        let paid = json!({
            "debtor": { "kind": "player", "id": player }, "amount": balance, "currency": "EUR",
            "method": "cash",
        });
        treasurer.made("payments/", &paid).await;
    }
    let (first, _) = players.first().expect("a player");
    treasurer.made("licenses", &licence(first, "2026", "2026-03-15")).await;
    let asked = json!({ "club": "13101", "season": "2026", "approve": true });
    club.refused("licenses/renewals", &asked, (403, "forbidden")).await;
    let begun = treasurer.post("licenses/renewals", &asked).await;
    assert_eq!(begun.status(), StatusCode::ACCEPTED);
    let id = text(&json_of(begun).await, "id");
    let batch = over(&club, &id).await;
    let counted = ["players_total", "players_done", "made", "skipped", "refused"];
    assert_eq!(counted.map(|of| batch[of].as_i64().expect(of)), [3, 3, 1, 1, 1], "{batch}");
    assert_eq!((&batch["state"], &batch["total"]), (&json!("done"), &json!("14.50")));
    let refused = &batch["refusals"][0];
    assert_eq!(
        (&refused["code"], &refused["name"]),
        (&json!("debt_blocks"), &json!("Inès Moreau"))
    );
    let again = treasurer.post("licenses/renewals", &asked).await;
    let again = over(&club, &text(&json_of(again).await, "id")).await;
    assert_eq!((&again["made"], &again["skipped"]), (&json!(0), &json!(2)));
    let nobody = json!({ "club": "13101", "season": "2026", "players": [] });
    treasurer.refused("licenses/renewals", &nobody, (422, "invalid_value")).await;
}

#[tokio::test]
async fn who_is_erased_leaves_licence_and_money_and_no_word() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "E-1").await;
    let (treasurer, admin) = (Desk::of(&server, TREASURER), Desk::of(&server, ADMIN));
    let made = treasurer.made("licenses", &licence(&player, "2026", "2026-03-15")).await;
    let paid = json!({
        "debtor": { "kind": "player", "id": player }, "amount": "14.50", "currency": "EUR",
        "method": "bank_transfer", "reference": "Inès Moreau licence",
    });
    let payment = text(&treasurer.made("payments/", &paid).await, "id");
    let exported = admin.get(&format!("players/{player}/export")).await;
    let counted = ["licenses", "dues", "payments"];
    assert_eq!(counted.map(|of| exported[of].as_array().expect(of).len()), [1, 1, 1]);
    let found = admin.get(&format!("players/{player}")).await;
    let version = found["version"].as_i64().expect("a version");
    let erased = server
        .ask_as(ADMIN, Method::DELETE, &format!("/api/v1/players/{player}?tenant=france"))
        .await
        .header("if-match", format!("\"{version}\""));
    assert_eq!(erased.send().await.expect("erased").status(), StatusCode::NO_CONTENT);
    let payment = treasurer.get(&format!("payments/{payment}")).await;
    assert_eq!((&payment["reference"], &payment["debtor_name"]), (&Value::Null, &Value::Null));
    assert_eq!(payment["entries"].as_array().expect("entries").len(), 4);
    let license = treasurer.get(&format!("licenses/{}", text(&made, "id"))).await;
    assert_eq!(
        (&license["player"]["family_name"], &license["total"]),
        (&Value::Null, &json!("14.50"))
    );
}

#[tokio::test]
async fn a_player_sees_their_own_record() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let own = Desk::of(&server, "player@france.example").get("me/player").await;
    assert_eq!(own["player"]["club"]["code"], "13101");
    assert_eq!((&own["licenses"], &own["payments"]), (&json!([]), &json!([])));
    let path = "/api/v1/me/player?tenant=france";
    let asked = server.ask_as(TREASURER, Method::GET, path).await;
    told(asked.send().await.expect(path), (404, "unknown_player")).await;
    // Of what is owed, one's own is paid, and no other's.
    let player = text(&own["player"], "id");
    let license = json!({ "player": player, "season": "2026", "license_type": "veteran",
        "approve": true });
    let due = &Desk::of(&server, TREASURER).made("licenses", &license).await["due"];
    let own = Desk::of(&server, "player@france.example");
    let begun = own.made("payments/checkouts", &json!({ "dues": [text(due, "id")] })).await;
    assert_eq!(begun["payment"]["amount"], due["balance"]);
    let other = ines(&server, "O-2").await;
    let license = licence(&other, "2026", "2026-03-15");
    let due = &Desk::of(&server, TREASURER).made("licenses", &license).await["due"];
    let asked = json!({ "dues": [text(due, "id")] });
    own.refused("payments/checkouts", &asked, (403, "forbidden")).await;
    // An administrator says whose record it is.
    let player = ines(&server, "O-1").await;
    let me = server.ask_as(TREASURER, Method::GET, "/api/v1/me").await;
    let me = json_of(me.send().await.expect("me")).await;
    let user = format!("/api/v1/users/{}/player?tenant=france", text(&me["user"], "id"));
    let of = async |number: &str, version: i64| {
        let asked = server.ask_as(ADMIN, Method::PUT, &user).await;
        let asked = asked.header("if-match", format!("\"{version}\""));
        asked.json(&json!({ "number": number })).send().await.expect("answered")
    };
    told(of("nobody", 1).await, (422, "player_number_unknown")).await;
    assert_eq!(json_of(of("O-1", 1).await).await["player"], "O-1");
    told(of("O-1", 1).await, (412, "precondition_failed")).await;
    let own = Desk::of(&server, TREASURER).get("me/player").await;
    assert_eq!(own["player"]["id"], player.as_str());
}

#[tokio::test]
async fn a_licence_is_a_members_and_a_player_has_all_of_theirs() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let (treasurer, admin) = (Desk::of(&server, TREASURER), Desk::of(&server, ADMIN));
    let nobody = json!({ "given_name": "Ina", "family_name": "Nulle-Part",
        "birth_date": "2010-05-04", "number": "N-1" });
    let nobody = text(&admin.made("players", &nobody).await, "id");
    let asked = licence(&nobody, "2026", "2026-03-15");
    treasurer.refused("licenses", &asked, (409, "player_without_club")).await;
    let player = ines(&server, "N-2").await;
    for (season, on) in [("2025", "2025-11-01"), ("2026", "2026-03-15")] {
        let made = treasurer.made("licenses", &licence(&player, season, on)).await;
        let paid = json!({ "debtor": { "kind": "player", "id": player }, "currency": "EUR",
            "amount": text(&made["due"], "balance"), "method": "cash" });
        treasurer.made("payments/", &paid).await;
    }
    let all = treasurer.get(&format!("licenses?player={player}")).await;
    let seasons: Vec<&str> = all["licenses"]
        .as_array()
        .expect("licences")
        .iter()
        .filter_map(|license| license["season"].as_str())
        .collect();
    assert_eq!(seasons, ["2026", "2025"]);
    let path = format!("/api/v1/licenses?tenant=france&player={player}");
    let others = server.ask_as("treasurer.cd01@france.example", Method::GET, &path).await;
    told(others.send().await.expect("answered"), (403, "forbidden")).await;
    let path = "/api/v1/licenses?tenant=france&player=nobody";
    let unknown = server.ask_as(TREASURER, Method::GET, path).await;
    told(unknown.send().await.expect("answered"), (404, "unknown_player")).await;
    let path = "/api/v1/licenses?tenant=france";
    let missing = server.ask_as(TREASURER, Method::GET, path).await;
    told(missing.send().await.expect("answered"), (400, "missing_parameter")).await;
}
