//! Transfers by the packs' own words, changed here: what no pack of ours says, figures typed by
//! hand.
#![cfg(feature = "folder")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::indexing_slicing, reason = "`Null` where a JSON member is missing")]

use carreau_engine::pack::{Document, check, folder};
use carreau_engine::{Prepared, call};
use serde_json::{Value, json};
use std::path::Path;

/// A tenant's pack, one of its sections changed.
fn changed(tenant: &str, section: &str, change: impl Fn(&mut Value)) -> Prepared {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(tenant);
    let read = folder::read(&folder).unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut sections = read.document.sections.clone();
    change(sections.get_mut(section).expect("a section"));
    let audience = |name: &str| read.document.audience(name).expect("an audience");
    let sections = sections.into_iter().map(|(name, content)| {
        let audience = audience(&name);
        (name, (audience, content))
    });
    let document = Document::assemble(tenant, sections.collect());
    let (findings, _) = check::check(&document);
    assert!(findings.is_empty(), "{findings:?}");
    Prepared::new(document).expect("a sound pack")
}

fn ask(pack: &Prepared, op: &str, on: &str, input: &Value) -> Value {
    let request = json!({ "op": op, "on": on, "input": input }).to_string();
    serde_json::from_slice(&call(pack, request.as_bytes())).expect("JSON")
}

/// What is said of a federation on a day.
fn standing(pack: &Prepared, code: &str, on: &str) -> Value {
    let reply = ask(pack, "confederation.find", on, &json!({ "federation": code }));
    let refused = reply["refused"]["code"].clone();
    if refused.is_null() { reply["ok"].clone() } else { refused }
}

fn said(code: &str, confederation: &str, suspended: bool) -> Value {
    json!({ "federation": code, "confederation": confederation, "suspended": suspended })
}

#[test]
fn a_tenants_word_goes_before_the_table() {
    let pack = changed("germany", "transfers", |section| {
        section["itc"]["confederations"] = json!([
            { "federation": "IL", "confederation": "CAPP", "valid_from": "2026-05-01",
                "valid_to": "2026-05-31" },
            { "federation": "AQ", "confederation": "CAPP", "valid_from": "2026-05-01" },
        ]);
        section["itc"]["suspended"] = json!([
            { "federation": "FR", "valid_from": "2026-05-10", "valid_to": "2026-05-12" },
        ]);
    });
    assert_eq!(standing(&pack, "IL", "2026-04-30"), said("IL", "CEP", false));
    assert_eq!(standing(&pack, "IL", "2026-05-01"), said("IL", "CAPP", false));
    assert_eq!(standing(&pack, "IL", "2026-06-01"), said("IL", "CEP", false));
    assert_eq!(standing(&pack, "AQ", "2026-04-30"), "unknown_federation_code");
    assert_eq!(standing(&pack, "AQ", "2026-05-01"), said("AQ", "CAPP", false));
    assert_eq!(standing(&pack, "FR", "2026-05-09"), said("FR", "CEP", false));
    // Réunion goes by France, in this too.
    assert_eq!(standing(&pack, "RE", "2026-05-12"), said("FR", "CEP", true));
    assert_eq!(standing(&pack, "FR", "2026-05-13"), said("FR", "CEP", false));
}

/// Each federation of a list as one finds it by itself.
#[test]
fn all_federations_are_listed_as_each_is_found() {
    let list = |pack: &Prepared, on: &str| -> Vec<Value> {
        let reply = ask(pack, "confederation.list", on, &json!({}));
        let listed = reply["ok"]["federations"].as_array().expect("a list").clone();
        let codes: Vec<&str> = listed.iter().filter_map(|row| row["code"].as_str()).collect();
        assert!(codes.is_sorted() && codes.len() == listed.len(), "{codes:?}");
        for row in &listed {
            let found = standing(pack, row["code"].as_str().expect("a code"), on);
            let [code, confederation, suspended] =
                ["code", "confederation", "suspended"].map(|member| &row[member]);
            assert_eq!(
                [code, confederation, suspended],
                [&found["federation"], &found["confederation"], &found["suspended"]]
            );
        }
        listed
    };
    let plain = changed("germany", "transfers", |_| {});
    // The table has 127 lines: the United Kingdom has several, Israel two.
    let all = list(&plain, "2026-03-01");
    assert_eq!(all.len(), 125);
    let first = json!({ "code": "AD", "confederation": "CEP", "suspended": false });
    assert_eq!(all.first(), Some(&first));
    for none in ["GB", "GP", "AQ"] {
        assert!(all.iter().all(|row| row["code"] != none), "{none}");
    }
    // Before 2006 neither Turkey nor, of later years, Armenia, Bosnia, Croatia, Serbia and Palau.
    assert_eq!(list(&plain, "2005-12-31").len(), 119);
    let suspended = |rows: &[Value]| -> Vec<String> {
        let rows = rows.iter().filter(|row| row["suspended"] == true);
        rows.filter_map(|row| row["code"].as_str().map(str::to_owned)).collect()
    };
    assert_eq!(suspended(&list(&plain, "2017-08-24")), ["ID", "LA", "MM"]);
    assert_eq!(suspended(&all), Vec::<String>::new());
    let own = changed("germany", "transfers", |section| {
        section["itc"]["confederations"] = json!([{ "federation": "AQ", "confederation": "CAPP" }]);
    });
    let all = list(&own, "2026-03-01");
    assert_eq!(all.len(), 126);
    assert_eq!(all[3]["code"], "AQ", "after AD, AL and AM");
}

/// Half off, for one of the two fees: 50.00 to another department, 30.00 within one.
#[test]
fn a_waiver_names_a_fee_of_transfers() {
    let pack = changed("france", "waivers", |section| {
        let waiver = json!({ "code": "half", "name": { "en": "Half", "fr": "Moitié", "sv": "Halv",
                "de": "Halb", "es": "Mitad" },
            "kind": "custom", "mode": "percentage", "percentage": "50",
            "when": { "age_from": 60 }, "fee_categories": ["transfer"],
            "applies_to": ["mutation_external"], "illustrative": true });
        section["waivers"].as_array_mut().expect("a list").push(waiver);
    });
    let cost = |to: &str| {
        let input = json!({ "season": "2026", "player": { "birth_date": "1950-05-01" },
            "from_club": "13001", "from_org": { "district": "CD13" },
            "to_club": "X1", "to_org": { "district": to } });
        ask(&pack, "transfer.check", "2026-03-15", &input)["ok"]["fee"]["quote"].clone()
    };
    let (within, away) = (cost("CD13"), cost("CD69"));
    assert_eq!((&within["total"], &away["total"]), (&json!("30.00"), &json!("25.00")));
    assert_eq!(away["split"], json!([{ "recipient": "CD13", "amount": "25.00" }]));
    // What is paid of it goes where the quote says.
    let paid = json!({ "season": "2026", "amount": "25.00", "currency": "EUR",
        "fee_category": "transfer", "org": { "district": "CD13", "club": "13001" },
        "components": [{ "code": "mutation_external", "amount": "25.00" }] });
    let shares = ask(&pack, "split.calculate", "2026-03-15", &paid)["ok"]["shares"].clone();
    assert_eq!(shares, away["split"]);
}
