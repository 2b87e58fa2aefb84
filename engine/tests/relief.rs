//! Waivers and splits where several rules meet: who bears what, what several players share, what a
//! discount has taken already. Figures by hand, on the small pack.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

/// The pack that rules are added to.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use carreau_engine::{Prepared, call, prepare};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The small pack with its sections changed.
fn pack(change: impl FnOnce(&mut BTreeMap<String, Value>)) -> Prepared {
    let mut sections = small_pack::sections();
    change(&mut sections);
    let document = small_pack::document(sections).to_value().to_string();
    prepare(document.as_bytes())
        .map_err(|refusal| String::from_utf8_lossy(&refusal).into_owned())
        .expect("a good pack")
}

/// A waiver that asks nothing of a person where its members do not.
fn waiver(code: &str, members: Value) -> Value {
    let mut waiver = json!({ "code": code, "name": code, "kind": "custom", "illustrative": true });
    let entry = members.get("fee_categories") == Some(&json!(["competition_entry"]));
    let when =
        if entry { json!({ "classes": ["open"] }) } else { json!({ "license_types": ["senior"] }) };
    extend(&mut waiver, json!({ "when": when }));
    extend(&mut waiver, members);
    waiver
}

fn extend(to: &mut Value, members: Value) {
    let none = Map::new();
    let members = members.as_object().unwrap_or(&none).clone();
    to.as_object_mut().expect("an object").extend(members);
}

fn waivers(waivers: &[Value]) -> Value {
    json!({ "waivers": waivers })
}

fn ask(pack: &Prepared, op: &str, on: &str, input: &Value) -> Value {
    let request = json!({ "op": op, "on": on, "input": input }).to_string();
    serde_json::from_slice(&call(pack, request.as_bytes())).expect("JSON")
}

/// How much each recipient receives.
fn shares(reply: &Value) -> Vec<(&str, &str)> {
    let split = reply.pointer("/ok/split").and_then(Value::as_array).expect("a split").iter();
    split.map(|share| (text(share, "recipient"), text(share, "amount"))).collect()
}

fn text<'v>(object: &'v Value, member: &str) -> &'v str {
    object.get(member).and_then(Value::as_str).unwrap_or_default()
}

fn entry(players: usize) -> Value {
    let player = json!({ "birth_date": "1990-01-01" });
    json!({ "season": "2026", "level": "national", "class": "open", "team_size": players.max(3),
        "players": vec![player; players], "org": { "district": "DIS" } })
}

/// 15.00 split 40 to 60, of which 3.00 is waived at the federation's cost: 6.00 less 3.00, 9.00.
#[test]
fn what_one_level_bears_is_taken_from_no_other_share() {
    let row = json!({ "mode": "fixed", "amount": "3.00", "fee_categories": ["competition_entry"],
        "borne_by": "federation" });
    let pack = pack(|sections| {
        sections.insert("waivers".to_owned(), waivers(&[waiver("guests", row)]));
    });
    let reply = ask(&pack, "entry_fee.calculate", "2026-05-01", &entry(0));
    assert_eq!(reply["ok"]["total"], "12.00", "{reply}");
    assert_eq!(shares(&reply), [("FED", "3.00"), ("insurance", "9.00")]);
}

/// 10 % of 15.00 is 1.50 whoever plays; taken of seven shares of 2.15 and 2.14 it would be 1.49.
/// A fixed 6.00 is 6.00 for the team, not for each of its players.
#[test]
fn what_asks_nothing_of_a_person_is_waived_once() {
    for stacking in ["best_of", "sequential", "additive"] {
        for (mode, value, total) in
            [("percentage", "10", "13.50"), ("fixed", "6.00", "9.00"), ("full", "", "0.00")]
        {
            let mut row = json!({ "mode": mode, "fee_categories": ["competition_entry"] });
            let name = if mode == "fixed" { "amount" } else { mode };
            if mode != "full" {
                extend(&mut row, json!({ name: value }));
            }
            let pack = pack(|sections| {
                sections.insert("waivers".to_owned(), waivers(&[waiver("guests", row)]));
                let tenant = sections.get_mut("tenant").expect("a section");
                extend(tenant, json!({ "stacking": stacking }));
            });
            for players in [0, 3, 7] {
                let reply = ask(&pack, "entry_fee.calculate", "2026-05-01", &entry(players));
                assert_eq!(reply["ok"]["total"], total, "{stacking} {mode} {players}: {reply}");
            }
        }
    }
}

/// Of three shares of 5.00 the player with low income is waived 3.00, the others have a third each
/// of 1.50, which asks nothing: 15.00 − 3.00 − 0.50 − 0.50.
#[test]
fn the_largest_reduction_is_chosen_for_each_player() {
    let rows = [
        json!({ "mode": "percentage", "percentage": "10" }),
        json!({ "mode": "fixed", "amount": "3.00", "when": { "flags": ["low_income"] } }),
    ];
    let rows: Vec<Value> = ["guests", "welcome"]
        .into_iter()
        .zip(rows)
        .map(|(code, mut row)| {
            extend(&mut row, json!({ "fee_categories": ["competition_entry"] }));
            waiver(code, row)
        })
        .collect();
    let pack = pack(|sections| {
        sections.insert("waivers".to_owned(), waivers(&rows));
    });
    let mut input = entry(3);
    extend(&mut input["players"][1], json!({ "flags": ["low_income"] }));
    let reply = ask(&pack, "entry_fee.calculate", "2026-05-01", &input);
    assert_eq!(reply["ok"]["total"], "11.00", "{reply}");
    let lines = reply["ok"]["waivers"].as_array().expect("a list").iter();
    let lines: Vec<(&str, &str)> =
        lines.map(|line| (text(line, "code"), text(line, "amount"))).collect();
    assert_eq!(lines, [("guests", "-0.50"), ("welcome", "-3.00"), ("guests", "-0.50")]);
}

/// 10 % early, which the federation gives by itself: 49.50 − 4.95 = 44.55. Twice 60 % of that are
/// together no more than it: nothing is left to pay, nothing below, and nothing to tax.
#[test]
fn waivers_take_no_more_than_a_discount_of_its_own_left() {
    let half = |code: &str| waiver(code, json!({ "mode": "percentage", "percentage": "60" }));
    let pack = pack(|sections| {
        sections.insert("waivers".to_owned(), waivers(&[half("one"), half("two")]));
        extend(sections.get_mut("tenant").expect("a section"), json!({ "stacking": "additive" }));
        let surcharges = sections.get_mut("surcharges/2026").expect("a section");
        extend(&mut surcharges["surcharges"][0], json!({ "recipient": "FED" }));
    });
    let input = json!({ "season": "2026", "license_type": "senior",
        "player": { "birth_date": "1990-01-01" }, "org": { "club": "CLUB" } });
    let reply = ask(&pack, "license_fee.calculate", "2026-01-15", &input);
    assert_eq!(reply["ok"]["total"], "0.00", "{reply}");
    assert_eq!(reply["ok"]["adjustments"], json!([]), "{reply}");
    let waived = reply["ok"]["waivers"].as_array().expect("a list").iter();
    let waived: Vec<&str> = waived.filter_map(|line| line["amount"].as_str()).collect();
    assert_eq!(waived, ["-26.73", "-17.82"]);
}

#[test]
fn components_of_a_payment_are_held_to_the_pack_however_it_is_split() {
    let pack = pack(|_| {});
    let ask = |components: Value| {
        let input = json!({ "amount": "10.00", "currency": "EUR", "components": components,
            "fee_category": "competition_entry", "org": { "district": "DIS" } });
        let reply = ask(&pack, "split.calculate", "2026-05-01", &input);
        let refused = &reply["refused"];
        (text(refused, "code").to_owned(), text(refused, "path").to_owned())
    };
    let check = |component: Value, code: &str, member: &str| {
        let path = format!("$.input.components[0].{member}");
        assert_eq!(ask(json!([component])), (code.to_owned(), path));
    };
    check(json!({ "code": "nonsense", "amount": "1.00" }), "unknown_component", "code");
    check(json!({ "code": "entry", "amount": "ten" }), "invalid_value", "amount");
    let large = json!({ "code": "entry", "amount": "99999999999999999999.00" });
    check(large, "amount_too_large", "amount");
    let nobody = json!({ "code": "entry", "amount": "1.00", "recipient": "nobody" });
    check(nobody, "unknown_recipient", "recipient");
    assert_eq!(ask(json!([{ "code": "entry", "amount": "1.00" }])), Default::default());
}

#[test]
fn a_payment_in_no_season_is_refused_at_its_date() {
    let input = json!({ "amount": "10.00", "currency": "EUR", "org": { "district": "DIS" } });
    let reply = ask(&pack(|_| {}), "split.calculate", "2031-05-01", &input);
    let refused = &reply["refused"];
    assert_eq!((&refused["code"], &refused["path"]), (&json!("no_season_on_date"), &json!("$.on")));
    assert_eq!(refused["arguments"], json!({ "on": "2031-05-01" }));
}

#[test]
fn a_club_that_is_none_is_refused_where_the_request_names_it() {
    let pack = pack(|_| {});
    let refused = |op: &str, input: &Value| {
        let reply = ask(&pack, op, "2026-05-01", input);
        (reply["refused"]["code"].clone(), reply["refused"]["path"].clone())
    };
    let input = json!({ "season": "2026", "requesting_club": "DIS", "org": { "region": "REG" } });
    let at = |member: &str| (json!("not_a_club"), json!(format!("$.input.{member}")));
    assert_eq!(refused("suspension_fee.calculate", &input), at("requesting_club"));
    let input = json!({ "season": "2026", "club": "DIS", "member_count": 3,
        "org": { "region": "REG" } });
    assert_eq!(refused("affiliation_fee.calculate", &input), at("club"));
}

/// The level that should bear it is not on the path: the one above does, and it is said.
#[test]
fn a_missing_level_that_should_bear_a_waiver_is_named() {
    let row = json!({ "mode": "fixed", "amount": "3.00", "borne_by": "club" });
    let pack = pack(|sections| {
        sections.insert("waivers".to_owned(), waivers(&[waiver("guests", row)]));
    });
    let input = |org: Value| {
        json!({ "season": "2026", "license_type": "senior",
            "player": { "birth_date": "1990-01-01" }, "org": org })
    };
    let said = |org: Value| {
        let reply = ask(&pack, "license_fee.calculate", "2026-05-01", &input(org));
        let steps = reply["explanation"].as_array().expect("a list").clone();
        steps.into_iter().find(|step| step["key"] == "waiver.level_missing")
    };
    assert_eq!(said(json!({ "club": "CLUB" })), None);
    let step = said(json!({ "district": "DIS" })).expect("a step");
    assert_eq!(step["arguments"], json!({ "level": "club", "node": "DIS", "waiver": "guests" }));
}

/// 30.00 for a class and 99.00 for a suspension, rounded to 20.00: 40.00 and 100.00.
#[test]
fn a_coarser_rounding_is_a_line_of_sanctions_and_suspensions_too() {
    let pack = pack(|sections| {
        extend(
            sections.get_mut("tenant").expect("a section"),
            json!({ "final_rounding": { "increment": "20.00", "rounding": "half_up" } }),
        );
    });
    let sanction = json!({ "season": "2026", "level": "national", "classes": ["open"],
        "host_district": "DIS" });
    let suspension =
        json!({ "season": "2026", "requesting_club": "CLUB", "org": { "district": "DIS" } });
    for (op, input, amount, total) in [
        ("sanction_fee.calculate", sanction, "10.00", "40.00"),
        ("suspension_fee.calculate", suspension, "1.00", "100.00"),
    ] {
        let reply = ask(&pack, op, "2026-05-01", &input);
        assert_eq!(reply["ok"]["total"], total, "{reply}");
        let line = json!([{ "amount": amount, "label": "rounding" }]);
        assert_eq!(reply["ok"]["adjustments"], line, "{reply}");
    }
}
