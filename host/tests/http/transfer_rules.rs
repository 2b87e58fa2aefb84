//! Transfers and certificates by other rules than the packs': a fee that is given back, silence
//! that approves, nobody who has to, certificates that end, a fee that is to be paid first.

use crate::officers::{Officer, PAPER, own_rules};
use crate::patience::until;
use crate::server::{Server, sqlite};
use serde_json::{Value, json};
use std::path::Path;

const FRANCE: &str = "france/transfers.toml";
const GERMANY: &str = "germany/transfers.toml";
const CHAIN: &str = "required_approvals = [\"old_club\", \"new_club\", \"federation\"]";

async fn at(database: &str, rules: &Path, clock: &str) -> Server {
    Server::ready(database, rules, &["--demo", "--clock", clock]).await
}

async fn becomes(officer: &Officer<'_>, path: &str, status: &str) -> Value {
    until(async || officer.get(path).await.done(), |found| found["status"] == status).await
}

#[tokio::test]
async fn a_fee_that_is_refundable_is_given_back_where_the_request_fails() {
    let (folder, url) = sqlite();
    let changes = [(FRANCE, "refundable = false", "refundable = true")];
    let rules = own_rules(folder.path(), &changes);
    let server = at(&url, &rules, "2026-03-15T10:00:00Z").await;
    let admin = Officer::of(&server, "tenant_admin@france.example", "france").await;
    let player = admin.enters("R-1", "13101").await;
    let wanted = json!({ "player": player, "to_club": "06101" });
    let made = admin.post("transfers/", &wanted).await.done();
    let paid = json!({ "debtor": { "kind": "player", "id": player }, "amount": "50.00",
        "currency": "EUR", "method": "cheque" });
    admin.post("payments/", &paid).await.done();
    let ended = admin.decides(&made["id"], "cancel", &json!({})).await.done();
    assert_eq!(ended["fee"]["due"]["state"], "void");
    let charges = admin.get(&format!("charges/?player={player}")).await.done();
    assert_eq!(charges["dues"][0]["state"], "void");
}

#[tokio::test]
async fn silence_approves_where_the_rules_say_so() {
    let (folder, url) = sqlite();
    let changes = [
        (FRANCE, CHAIN, "required_approvals = [\"old_club\"]"),
        (FRANCE, "on_silence = \"escalate\"", "on_silence = \"approve\""),
    ];
    let rules = own_rules(folder.path(), &changes);
    let server = at(&url, &rules, "2026-03-15T10:00:00Z").await;
    let officer = Officer::of(&server, "officer@france.example", "france").await;
    let player = officer.enters("R-2", "13101").await;
    let made = officer.post("transfers/", &json!({ "player": player, "to_club": "06101" })).await;
    let made = made.done();
    assert_eq!(made["decide_by"], "2026-03-30");
    server.end();
    let server = at(&url, &rules, "2026-03-31T10:00:00Z").await;
    let officer = Officer::of(&server, "officer@france.example", "france").await;
    let path = format!("transfers/{}", made["id"].as_str().expect("an id"));
    let done = becomes(&officer, &path, "approved").await;
    assert_eq!(done["moved_on"], "2026-03-31");
    assert_eq!(done["steps"][1]["by"], "system:days");
}

#[tokio::test]
async fn where_nobody_has_to_approve_a_request_is_approved_at_once() {
    let (folder, url) = sqlite();
    let rules = own_rules(folder.path(), &[(FRANCE, CHAIN, "required_approvals = []")]);
    let server = at(&url, &rules, "2026-03-15T10:00:00Z").await;
    let officer = Officer::of(&server, "officer@france.example", "france").await;
    let player = officer.enters("R-3", "13101").await;
    let wanted = json!({ "player": player, "to_club": "06101" });
    let made = officer.post("transfers/", &wanted).await.done();
    assert_eq!((&made["status"], &made["moved_on"]), (&json!("approved"), &json!("2026-03-15")));
    assert_eq!(made["fee"]["due"]["balance"], "50.00");
    assert_eq!(officer.get(&format!("players/{player}")).await.done()["club"]["code"], "06101");
}

/// A certificate from Brazil, released by the letters of both who are not here.
async fn released(german: &Officer<'_>) -> Value {
    let who = json!({ "given_name": "João", "family_name": "Silva", "birth_date": "1992-02-29" });
    let wanted = json!({ "new_player": who, "releasing": "BR", "club": "NRW-K-21" });
    let number = german.post("itc/", &wanted).await.done()["number"].clone();
    let query = format!("itc={}&kind=other&name=a.pdf", number.as_str().expect("a number"));
    let letter = german.brings(&query, PAPER).await.done()["id"].clone();
    let release = json!({ "decision": "release", "document": letter });
    german.certifies(&number, "release", &release).await.done();
    let approve = json!({ "decision": "approve", "reference": "F-1", "document": letter });
    german.certifies(&number, "fipjp-approve", &approve).await.done()
}

#[tokio::test]
async fn a_certificate_that_nobody_completes_in_time_expires() {
    let (folder, url) = sqlite();
    let changes = [(
        GERMANY,
        "federation_approval_required = true",
        "federation_approval_required = false\nvalidity_days = 10",
    )];
    let rules = own_rules(folder.path(), &changes);
    let server = at(&url, &rules, "2026-03-01T10:00:00Z").await;
    let german = Officer::of(&server, "officer@germany.example", "germany").await;
    let it = released(&german).await;
    assert_eq!((&it["status"], &it["valid_until"]), (&json!("released"), &json!("2026-03-11")));
    assert_eq!(it["steps"][2]["on_behalf_of"], "releasing");
    server.end();
    let server = at(&url, &rules, "2026-03-12T10:00:00Z").await;
    let german = Officer::of(&server, "officer@germany.example", "germany").await;
    let path = format!("itc/{}", it["number"].as_str().expect("a number"));
    becomes(&german, &path, "expired").await;
    let late = german.certifies(&it["number"], "complete", &json!({})).await;
    late.refused(409, "event_not_allowed");
}

#[tokio::test]
async fn where_the_rules_say_so_the_fee_is_paid_before_completion() {
    let (folder, url) = sqlite();
    let changes = [(
        "sweden/transfers.toml",
        "federation = \"SE\"",
        "federation = \"SE\"\nfee_amount = \"200.00\"\nfee_blocks_completion = true",
    )];
    let rules = own_rules(folder.path(), &changes);
    let server = at(&url, &rules, "2026-03-01T10:00:00Z").await;
    let german = Officer::of(&server, "officer@germany.example", "germany").await;
    let swedish = Officer::of(&server, "officer@sweden.example", "sweden").await;
    let who = json!({ "given_name": "Åsa", "family_name": "Berg", "birth_date": "1992-02-29" });
    let wanted = json!({ "new_player": who, "releasing": "SE", "club": "NRW-K-21" });
    let made = german.post("itc/", &wanted).await.done();
    let number = &made["number"];
    assert_eq!(
        (&made["fee"]["amount"], &made["fee"]["currency"]),
        (&json!("200.00"), &json!("SEK"))
    );
    let approve = json!({ "decision": "approve" });
    german.certifies(number, "federation-approve", &approve).await.done();
    let release = json!({ "decision": "release", "no_record": true });
    swedish.certifies(number, "release", &release).await.done();
    german.certifies(number, "complete", &json!({})).await.refused(409, "guard_not_met");
    swedish.certifies(number, "fee/pay", &json!({})).await.done();
    let done = german.certifies(number, "complete", &json!({})).await.done();
    assert_eq!(done["status"], "completed");
}
