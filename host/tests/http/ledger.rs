//! Licences and money by API: the story of a 16-year-old's licence, and what is refused.

use crate::server::{Server, json_of, rules, sqlite};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

const ADMIN: &str = "tenant_admin@france.example";
const TREASURER: &str = "treasurer@france.example";
const CLUB: &str = "club.13101@france.example";
/// Standing in the season of 2026.
const CLOCK: [&str; 3] = ["--demo", "--clock", "2026-03-15T10:00:00Z"];

/// A server, and somebody who asks it.
pub(crate) struct Desk<'s> {
    server: &'s Server,
    who: &'s str,
}

impl<'s> Desk<'s> {
    pub(crate) const fn of(server: &'s Server, who: &'s str) -> Self {
        Self { server, who }
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        let asked = self.server.ask_as(self.who, Method::GET, &whole(path)).await;
        let answer = asked.send().await.expect(path);
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        json_of(answer).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Response {
        let asked = self.server.ask_as(self.who, Method::POST, &whole(path)).await;
        asked.json(body).send().await.expect(path)
    }

    pub(crate) async fn changed(&self, path: &str, version: i64, body: &Value) -> Response {
        let asked = self.server.ask_as(self.who, Method::POST, &whole(path)).await;
        let asked = asked.header("if-match", format!("\"{version}\""));
        asked.json(body).send().await.expect(path)
    }

    pub(crate) async fn made(&self, path: &str, body: &Value) -> Value {
        let answer = self.post(path, body).await;
        let status = answer.status();
        let body = json_of(answer).await;
        assert_eq!(status, StatusCode::CREATED, "{path}: {body}");
        body
    }

    pub(crate) async fn refused(
        &self,
        path: &str,
        body: &Value,
        (status, code): (u16, &str),
    ) -> Value {
        told(self.post(path, body).await, (status, code)).await
    }
}

/// The problem of an answer, which has this status and code.
pub(crate) async fn told(answer: Response, (status, code): (u16, &str)) -> Value {
    let found = answer.status().as_u16();
    let problem = json_of(answer).await;
    assert_eq!((found, problem["code"].as_str()), (status, Some(code)), "{problem}");
    problem
}

fn whole(path: &str) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("/api/v1/{path}{sign}tenant=france")
}

/// A player of 16 years in a club of Marseille.
pub(crate) async fn ines(server: &Server, number: &str) -> String {
    let admin = Desk::of(server, ADMIN);
    let player = json!({
        "given_name": "Inès", "family_name": "Moreau", "birth_date": "2010-05-04",
        "number": number, "email": "ines@example.org",
        "membership": { "club": "13101", "season": "2026" },
    });
    text(&admin.made("players", &player).await, "id")
}

pub(crate) fn text(value: &Value, member: &str) -> String {
    value[member].as_str().expect(member).to_owned()
}

/// The entries of a payment: who receives what, parted by a blank.
fn shares(payment: &Value) -> Vec<String> {
    let entries = payment["entries"].as_array().expect("entries").iter();
    entries.map(|entry| format!("{} {}", text(entry, "org_node"), text(entry, "amount"))).collect()
}

fn asked(player: &str) -> Value {
    json!({ "player": player, "season": "2026", "license_type": "junior" })
}

fn paid(player: &str, amount: &str) -> Value {
    json!({
        "debtor": { "kind": "player", "id": player },
        "amount": amount, "currency": "EUR", "method": "bank_transfer",
    })
}

/// The licence, approved.
async fn approved(server: &Server, player: &str) -> Value {
    let license = Desk::of(server, CLUB).made("licenses", &asked(player)).await;
    let path = format!("licenses/{}/approve", text(&license, "id"));
    let answer = Desk::of(server, TREASURER).changed(&path, 1, &json!({})).await;
    assert_eq!(answer.status(), StatusCode::OK);
    json_of(answer).await
}

#[tokio::test]
async fn a_licence_of_a_16_year_old_is_asked_for_approved_paid_and_parted() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "T-1").await;
    let (club, treasurer) = (Desk::of(&server, CLUB), Desk::of(&server, TREASURER));
    let quote = json!({
        "player_id": player, "input": { "season": "2026", "license_type": "junior" },
    });
    let quote = json_of(club.post("license-fees/calculate", &quote).await).await;
    let total = text(&quote["ok"], "total");
    let mut asks = asked(&player);
    asks["expected_total"] = json!("1.00");
    club.refused("licenses", &asks, (409, "price_changed")).await;
    asks["expected_total"] = json!(total);
    let license = club.made("licenses", &asks).await;
    assert_eq!((&license["total"], &license["status"]), (&json!("14.50"), &json!("requested")));
    assert_eq!(license["due"], Value::Null);
    club.refused("licenses", &asks, (409, "license_exists")).await;
    let path = format!("licenses/{}/approve", text(&license, "id"));
    told(club.changed(&path, 1, &json!({})).await, (403, "forbidden")).await;
    told(treasurer.changed(&path, 7, &json!({})).await, (412, "precondition_failed")).await;
    told(treasurer.post(&path, &json!({})).await, (428, "precondition_required")).await;
    let license = json_of(treasurer.changed(&path, 1, &json!({})).await).await;
    assert_eq!(
        (&license["status"], &license["issued_on"]),
        (&json!("active"), &json!("2026-03-15"))
    );
    let due = &license["due"];
    assert_eq!((&due["balance"], &due["due_on"]), (&json!("14.50"), &json!("2026-04-14")));
    told(treasurer.changed(&path, 2, &json!({})).await, (409, "event_not_allowed")).await;
    let payment = treasurer.made("payments/", &paid(&player, "14.50")).await;
    let expected = ["FFPJP 6.00", "PACA 1.50", "CD13 4.50", "insurance-pool 2.50"];
    assert_eq!(shares(&payment), expected);
    let due = treasurer.get(&format!("charges/{}", text(due, "id"))).await;
    assert_eq!((&due["state"], &due["balance"]), (&json!("settled"), &json!("0.00")));
    let decision = format!("decisions/{}", text(&license, "decision"));
    for (who, status) in [(CLUB, 200), (TREASURER, 200), ("treasurer.cd01@france.example", 403)] {
        let asked = server.ask_as(who, Method::GET, &format!("/api/v1/{decision}")).await;
        let found = asked.send().await.expect("answered").status().as_u16();
        assert_eq!(found, status, "{who}");
    }
    let season = club.get("club-seasons/13101/2026").await;
    let members = season["members"].as_array().expect("members");
    let ours = members.iter().find(|member| member["player"] == player.as_str());
    let ours = ours.expect("the player");
    assert_eq!((&ours["status"], &ours["balance"]), (&json!("active"), &json!("0.00")));
}

#[tokio::test]
async fn a_payment_in_parts_is_parted_cumulatively_and_given_back_to_the_cent() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "T-2").await;
    let due = text(&approved(&server, &player).await["due"], "id");
    let treasurer = Desk::of(&server, TREASURER);
    let first = treasurer.made("payments/", &paid(&player, "5.00")).await;
    assert_eq!(first["credit"], "0.00");
    let second = treasurer.made("payments/", &paid(&player, "20.00")).await;
    assert_eq!(second["credit"], "10.50");
    let id = text(&second, "id");
    let back = |amount: &str| json!({ "amount": amount, "reason": "moved away" });
    let refund = format!("payments/{id}/refund");
    treasurer.refused(&refund, &back("20.01"), (409, "above_paid")).await;
    let refunded = treasurer.made(&refund, &back("10.50")).await;
    assert!(shares(&refunded).is_empty(), "the credit goes first");
    let reverse = format!("payments/{id}/reverse");
    let why = json!({ "reason": "bounced" });
    let reversed = treasurer.made(&reverse, &why).await;
    let negated: Vec<String> =
        shares(&second).iter().map(|share| share.replacen(' ', " -", 1)).collect();
    assert_eq!(shares(&reversed), negated, "the same cents to the same parties");
    treasurer.refused(&reverse, &why, (409, "event_not_allowed")).await;
    let of_reversal = format!("payments/{}/reverse", text(&reversed, "id"));
    treasurer.refused(&of_reversal, &why, (409, "guard_not_met")).await;
    let due = treasurer.get(&format!("charges/{due}")).await;
    assert_eq!((&due["paid"], &due["balance"]), (&json!("5.00"), &json!("9.50")));
    let check = treasurer.get(&format!("debts/check/{player}")).await;
    assert_eq!((&check["blocked"], &check["to_clear"]), (&json!(true), &json!("9.50")));
    let statement = treasurer.get("revenue/statement?org_node=FFPJP&from=2026-01-01").await;
    let line = &statement["totals"][0];
    assert_eq!((&line["amount"], &line["unsettled"]), (&json!("2.07"), &json!("2.07")));
}

#[tokio::test]
async fn debts_block_the_next_licence_until_they_are_cleared() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "T-3").await;
    let due = approved(&server, &player).await["due"].clone();
    let (club, treasurer) = (Desk::of(&server, CLUB), Desk::of(&server, TREASURER));
    let next = json!({ "player": player, "season": "2025", "license_type": "junior",
        "on": "2025-12-01" });
    club.refused("licenses", &next, (403, "forbidden")).await;
    let refused = treasurer.refused("licenses", &next, (409, "debt_blocks")).await;
    assert_eq!(refused["arguments"]["amount"], "14.50");
    let path = format!("charges/{}/write-off", text(&due, "id"));
    let why = json!({ "reason": "hardship" });
    told(club.changed(&path, 1, &why).await, (403, "forbidden")).await;
    let written_off = json_of(treasurer.changed(&path, 1, &why).await).await;
    assert_eq!(written_off["state"], "written_off");
    treasurer.refused("licenses", &next, (409, "debt_blocks")).await;
    let path = format!("charges/{}/void", text(&due, "id"));
    let voided = json_of(treasurer.changed(&path, 2, &why).await).await;
    assert_eq!(voided["state"], "void");
    treasurer.made("licenses", &next).await;
}

#[tokio::test]
async fn what_is_wrong_with_money_is_refused_and_leaves_nothing() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "T-4").await;
    let due = text(&approved(&server, &player).await["due"], "id");
    let treasurer = Desk::of(&server, TREASURER);
    let mut dollars = paid(&player, "14.50");
    dollars["currency"] = json!("USD");
    treasurer.refused("payments/", &dollars, (422, "other_currency")).await;
    for amount in ["0.00", "-1.00", "1.001", "ten"] {
        treasurer.refused("payments/", &paid(&player, amount), (422, "invalid_value")).await;
    }
    let mut above = paid(&player, "30.00");
    above["allocations"] = json!([{ "due": due, "amount": "20.00" }]);
    treasurer.refused("payments/", &above, (409, "above_due")).await;
    above["allocations"] = json!([{ "due": "nothing", "amount": "20.00" }]);
    treasurer.refused("payments/", &above, (404, "unknown_due")).await;
    let to = json!({ "org_node": "FFPJP", "to": "2026-03-15" });
    treasurer.refused("revenue/settlements", &to, (409, "guard_not_met")).await;
    let to = json!({ "org_node": "FFPJP", "to": "2026-03-14" });
    treasurer.refused("revenue/settlements", &to, (409, "nothing_to_settle")).await;
    let list = treasurer.get("payments/").await;
    assert_eq!(list["payments"], json!([]));
    let settled = treasurer.made("payments/", &paid(&player, "14.50")).await;
    let split = json!({ "payment": text(&settled, "id") });
    treasurer.refused("fee-splitting/execute", &split, (409, "already_split")).await;
}

#[tokio::test]
async fn a_fee_is_charged_at_what_was_shown_and_paid_though_it_was_written_off() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let treasurer = Desk::of(&server, TREASURER);
    let mut fee = json!({ "debtor": { "kind": "node", "id": "13101" },
        "op": "affiliation_fee.calculate", "expected_total": "1.00",
        "input": { "season": "2026", "club": "13101", "org": { "district": "CD13" },
            "member_count": 40, "first_year": false } });
    let shown = treasurer.refused("charges/", &fee, (409, "price_changed")).await;
    assert_eq!(treasurer.get("charges/?debtor=13101").await["dues"], json!([]), "{shown}");
    fee["expected_total"] = Value::Null;
    let due = treasurer.made("charges/", &fee).await;
    fee["expected_total"] = due["amount"].clone();
    let due = treasurer.made("charges/", &fee).await;
    let path = format!("charges/{}", text(&due, "id"));
    let why = json!({ "reason": "closed" });
    let off = treasurer.changed(&format!("{path}/write-off"), 1, &why).await;
    assert_eq!(json_of(off).await["state"], "written_off");
    let off = treasurer.changed(&format!("{path}/write-off"), 2, &why).await;
    told(off, (409, "event_not_allowed")).await;
    let owed = treasurer.get("charges/?debtor=13101").await;
    assert_eq!(owed["dues"].as_array().expect("dues").len(), 2, "what was written off too");
    let paid = json!({ "debtor": { "kind": "node", "id": "13101" }, "currency": "EUR",
        "amount": due["amount"], "method": "cash",
        "allocations": [{ "due": due["id"], "amount": due["amount"] }] });
    treasurer.made("payments/", &paid).await;
    assert_eq!(treasurer.get(&path).await["state"], "settled");
    treasurer.refused("payments/", &paid, (409, "above_due")).await;
    let voided = treasurer.changed(&format!("{path}/void"), 3, &why).await;
    assert_eq!(json_of(voided).await["state"], "void");
    treasurer.refused("payments/", &paid, (409, "event_not_allowed")).await;
    let asked = json!({ "dues": [due["id"]] });
    treasurer.refused("payments/checkouts", &asked, (409, "event_not_allowed")).await;
}

#[tokio::test]
async fn a_provider_is_believed_once_and_by_its_signature() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "T-5").await;
    let due = text(&approved(&server, &player).await["due"], "id");
    let (club, treasurer) = (Desk::of(&server, CLUB), Desk::of(&server, TREASURER));
    let begun = club.made("payments/checkouts", &json!({ "dues": [due, due] })).await;
    let once = (&json!("initiated"), &json!("14.50"));
    assert_eq!((&begun["payment"]["state"], &begun["payment"]["amount"]), once);
    let reference = text(&begun["payment"], "id");
    let url = text(&begun, "checkout_url");
    assert!(url.ends_with(&format!("/test-checkout/{reference}")) && !url.contains(":0/"), "{url}");
    let forged = json!({ "type": "payment.succeeded", "data": {
        "reference": reference, "amount": "14.50", "currency": "EUR" } });
    let path = "/api/v1/payments/callbacks/test";
    let asked = server.ask(Method::POST, path).json(&forged).header("webhook-id", "m1");
    let asked = asked.header("webhook-timestamp", "1").header("webhook-signature", "v1,AAAA");
    told(asked.send().await.expect(path), (401, "signature_invalid")).await;
    let payment = treasurer.get(&format!("payments/{reference}")).await;
    assert_eq!((&payment["state"], &payment["entries"]), (&json!("initiated"), &json!([])));
    let path = format!("/api/v1/test-provider/{reference}");
    let end = || server.ask(Method::POST, &path).json(&json!({ "succeeds": true }));
    let ended = end().send().await.expect("ended");
    assert_eq!(ended.status(), StatusCode::NO_CONTENT);
    told(end().send().await.expect("again"), (409, "event_not_allowed")).await;
    let payment = treasurer.get(&format!("payments/{reference}")).await;
    assert_eq!((&payment["state"], shares(&payment).len()), (&json!("settled"), 4));
    let refunded = json!({ "amount": "14.50", "reason": "left" });
    let refund = treasurer.made(&format!("payments/{reference}/refund"), &refunded).await;
    assert_eq!((&refund["kind"], shares(&refund).len()), (&json!("refund"), 4));
}

#[tokio::test]
async fn a_period_is_closed_and_paid_out_and_what_comes_later_falls_in_the_next() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &CLOCK).await;
    let player = ines(&server, "T-6").await;
    approved(&server, &player).await;
    let treasurer = Desk::of(&server, TREASURER);
    treasurer.made("payments/", &paid(&player, "10.00")).await;
    server.end();
    let april = ["--demo", "--clock", "2026-04-01T10:00:00Z"];
    let server = Server::ready(&url, &rules(), &april).await;
    let treasurer = Desk::of(&server, TREASURER);
    treasurer.made("payments/", &paid(&player, "4.50")).await;
    let march = json!({ "org_node": "insurance-pool", "to": "2026-03-31" });
    let closed = treasurer.made("revenue/settlements", &march).await;
    assert_eq!((&closed["amount"], &closed["status"]), (&json!("1.72"), &json!("closed")));
    treasurer.refused("revenue/settlements", &march, (409, "period_closed")).await;
    let pay = format!("revenue/settlements/{}/pay", text(&closed, "id"));
    let settled = treasurer.changed(&pay, 1, &json!({ "reference": "March" })).await;
    let settled = json_of(settled).await;
    assert_eq!((&settled["status"], &settled["paid_on"]), (&json!("paid"), &json!("2026-04-01")));
    told(treasurer.changed(&pay, 2, &json!({})).await, (409, "event_not_allowed")).await;
    let payout = treasurer.get(&format!("payments/{}", text(&settled, "payment"))).await;
    assert_eq!((&payout["direction"], &payout["amount"]), (&json!("out"), &json!("1.72")));
    let reverse = format!("payments/{}/reverse", text(&settled, "payment"));
    treasurer.refused(&reverse, &json!({ "reason": "no" }), (409, "payment_of_settlement")).await;
    let unsettled = treasurer.get("revenue/unsettled").await;
    let pool = unsettled["nodes"].as_array().expect("nodes").iter();
    let pool = pool.clone().find(|node| node["org_node"] == "insurance-pool").expect("the pool");
    assert_eq!((&pool["amount"], &pool["entries"]), (&json!("0.78"), &json!(1)));
}
