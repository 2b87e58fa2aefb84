//! Rows of the schedules: those that do not concern a quote leave its bytes alone, and what one
//! charge cannot hold is refused.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

/// The pack that rows are added to.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use carreau_engine::{Prepared, call, prepare};
use serde_json::{Value, json};

/// A quote of each operation that reads the schedules.
const REQUESTS: [&str; 4] = [
    r#"{"op":"entry_fee.calculate","on":"2026-05-01","input":{"season":"2026","level":"national",
        "class":"open","team_size":3,"org":{"club":"CLUB"}}}"#,
    r#"{"op":"affiliation_fee.calculate","on":"2026-05-01","input":{"season":"2026",
        "club":"CLUB","org":{"district":"DIS"},"member_count":25}}"#,
    r#"{"op":"sanction_fee.calculate","on":"2026-05-01","input":{"season":"2026",
        "level":"national","classes":["open","youth"],"host_district":"DIS"}}"#,
    r#"{"op":"suspension_fee.calculate","on":"2026-05-01","input":{"season":"2026",
        "requesting_club":"CLUB","org":{"district":"DIS"}}}"#,
];

/// The small pack with its schedules changed.
fn pack(change: impl FnOnce(&mut Value)) -> Prepared {
    let mut sections = small_pack::sections();
    let levels = &mut sections.get_mut("vocabulary").expect("a section")["levels"];
    push(levels, json!({ "code": "local", "name": "Local" }));
    change(sections.get_mut("schedules/2026").expect("a section"));
    let document = small_pack::document(sections).to_value().to_string();
    prepare(document.as_bytes())
        .map_err(|refusal| String::from_utf8_lossy(&refusal).into_owned())
        .expect("a good pack")
}

fn push(list: &mut Value, row: Value) {
    list.as_array_mut().expect("a list").push(row);
}

fn ask(pack: &Prepared, request: &str) -> Value {
    serde_json::from_slice(&call(pack, request.as_bytes())).expect("JSON")
}

#[test]
fn rows_of_other_competitions_and_nodes_leave_a_quote_alone() {
    let few = pack(|_| {});
    let many = pack(|schedules| {
        for index in 0..300 {
            let code = format!("other-{index}");
            let row = json!({ "code": code, "name": "Other", "illustrative": true,
                "owner_node": "OTHER", "basis": "per_team", "amount": "9.00" });
            push(&mut schedules["competition_entry"], row);
            let row = json!({ "code": format!("local-{index}"), "name": "Local",
                "illustrative": true, "owner": "district", "basis": "per_team",
                "amount": "9.00", "levels": ["local"] });
            push(&mut schedules["competition_entry"], row);
            let row = json!({ "code": code, "name": "Other", "illustrative": true,
                "owner_node": "OTHER", "basis": "flat", "amount": "9.00" });
            push(&mut schedules["affiliation"], row);
            let row = json!({ "code": code, "name": "Other", "illustrative": true,
                "amount": "9.00", "levels": ["local"] });
            push(&mut schedules["sanction"], row);
        }
    });
    for request in REQUESTS {
        let reply = ask(&few, request);
        assert!(reply["ok"].is_object(), "{reply}");
        assert_eq!(ask(&many, request), reply);
    }
}

#[test]
fn of_one_code_the_row_in_force_latest_applies_in_the_place_of_the_first() {
    let pack = pack(|schedules| {
        let row = |code: &str, amount: &str, from: Option<&str>| {
            let mut row = json!({ "code": code, "name": code, "illustrative": true,
                "owner": "district", "basis": "per_team", "amount": amount });
            if let Some(from) = from {
                row["valid_from"] = json!(from);
            }
            row
        };
        schedules["competition_entry"] = json!([
            row("b", "1.00", None),
            row("a", "2.00", None),
            row("b", "3.00", Some("2026-04-01")),
            row("b", "4.00", Some("2026-06-01")),
        ]);
    });
    let reply = ask(&pack, REQUESTS[0]);
    let lines = reply["ok"]["lines"].as_array().expect("lines").iter();
    let lines: Vec<_> = lines.map(|line| (&line["code"], &line["amount"])).collect();
    assert_eq!(lines, [(&json!("b"), &json!("3.00")), (&json!("a"), &json!("2.00"))]);
}

#[test]
fn classes_owed_to_others_are_not_one_charge() {
    let pack = pack(|schedules| {
        let row = |class: &str, recipient: &str| {
            json!({ "code": class, "name": class, "illustrative": true, "amount": "5.00",
                "classes": [class], "recipient": recipient })
        };
        schedules["sanction"] = json!([row("open", "DIS"), row("youth", "FED")]);
    });
    let refused = &ask(&pack, REQUESTS[2])["refused"];
    assert_eq!(refused["code"], "classes_apart");
    assert_eq!(refused["path"], "$.input.classes[1]");
    assert_eq!(refused["arguments"], json!({ "class": "youth", "other": "open" }));
}

#[test]
fn a_suspension_is_taxed_and_split_as_its_row_says() {
    let pack = pack(|schedules| {
        schedules["suspension"] = json!([{ "code": "suspension", "name": "Suspension",
            "illustrative": true, "mode": "fixed", "amount": "107.00", "tax": "standard" }]);
    });
    let ok = &ask(&pack, REQUESTS[3])["ok"];
    // 107.00 × 20 / 120 = 17.8333
    let shares = json!([{ "recipient": "FED", "amount": "89.17" },
                        { "recipient": "tax", "amount": "17.83" }]);
    assert_eq!((&ok["total"], &ok["split"]), (&json!("107.00"), &shares));
    assert_eq!(ok["tax"][0]["tax"], "17.83");
}

/// A special fee declared first stays what it is when the general one gets another value.
#[test]
fn a_new_value_of_the_general_row_takes_no_special_one_over() {
    let pack = pack(|schedules| {
        let row = |code: &str, amount: &str| {
            let mut row = json!({ "code": code, "name": code, "illustrative": true });
            row["amount"] = json!(amount);
            row
        };
        let mut special = row("special", "500.00");
        special["classes"] = json!(["youth"]);
        let mut later = row("sanction", "320.00");
        later["valid_from"] = json!("2026-07-01");
        schedules["sanction"] = json!([special, row("sanction", "300.00"), later]);
    });
    for (on, total) in [("2026-06-30", "800.00"), ("2026-07-01", "820.00")] {
        let input = json!({ "season": "2026", "level": "national", "classes": ["open", "youth"],
            "host_district": "DIS" });
        let request = json!({ "op": "sanction_fee.calculate", "on": on, "input": input });
        let reply = ask(&pack, &request.to_string());
        assert_eq!(reply["ok"]["total"], total, "{reply}");
    }
}
