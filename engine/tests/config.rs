//! The configuration, entry by entry: ids, etags, and that what is in force is never overwritten.
//!
//! Figures and refusals are the golden cases' (`rules/france/tests/config.toml`).
#![cfg(feature = "folder")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::indexing_slicing, reason = "`Null` where a JSON member is missing")]

use carreau_engine::pack::{Document, folder};
use carreau_engine::{Prepared, call};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

const ENTITIES: [&str; 9] = [
    "season",
    "license_fee_config",
    "license_fee_override",
    "fee_surcharge",
    "fee_schedule",
    "waiver_type",
    "revenue_distribution_rule",
    "transfer_config",
    "transfer_fee",
];

fn pack(tenant: &str) -> Prepared {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(tenant);
    let read = folder::read(&path).unwrap_or_else(|faults| panic!("{faults:?}"));
    Prepared::new(read.document).expect("a sound pack")
}

fn ask(pack: &Prepared, op: &str, on: &str, input: &Value) -> Value {
    let request = json!({ "op": op, "on": on, "input": input }).to_string();
    serde_json::from_slice(&call(pack, request.as_bytes())).expect("JSON")
}

fn entries(pack: &Prepared, entity: &str) -> Vec<Value> {
    let reply = ask(pack, "config.list", "2026-03-15", &json!({ "entity": entity }));
    reply["ok"]["entries"].as_array().expect("entries").clone()
}

/// The pack after a change.
fn after(pack: &Prepared, reply: &Value) -> Prepared {
    let mut document = pack.document().to_value();
    document["manifest"] = reply["ok"]["pack"]["manifest"].clone();
    let sections = reply["ok"]["pack"]["sections"].as_object().expect("sections");
    for (name, section) in sections {
        document["sections"][name] = section.clone();
    }
    let document = Document::from_json(document.to_string().as_bytes()).expect("a document");
    assert_eq!(document.pack_hash(), reply["ok"]["pack"]["pack_hash"]);
    Prepared::new(document).expect("a sound pack")
}

#[test]
fn ids_are_unique_and_an_entry_put_back_as_it_is_changes_nothing() {
    for tenant in ["france", "germany", "sweden"] {
        let pack = pack(tenant);
        for entity in ENTITIES {
            let entries = entries(&pack, entity);
            let may_be_none = ["license_fee_override", "transfer_fee"].contains(&entity);
            assert!(!entries.is_empty() || may_be_none, "{tenant} {entity}");
            let ids: BTreeSet<&str> =
                entries.iter().filter_map(|entry| entry["id"].as_str()).collect();
            assert_eq!(ids.len(), entries.len(), "{tenant} {entity}");
            for entry in entries {
                let (id, etag) = (&entry["id"], &entry["etag"]);
                for (action, value) in [("update", &entry["entry"]), ("patch", &json!({}))] {
                    let input = json!({ "entity": entity, "action": action, "id": id,
                        "etag": etag, "value": value });
                    let reply = ask(&pack, "config.change", "2026-03-15", &input);
                    assert_eq!(reply["ok"]["outcome"], "unchanged", "{tenant} {id}: {reply}");
                    assert_eq!(reply["ok"]["pack"], Value::Null);
                }
            }
        }
    }
}

#[test]
fn lists_are_read_page_by_page() {
    let pack = pack("france");
    let all = entries(&pack, "license_fee_override");
    let (mut paged, mut next) = (Vec::new(), Value::Null);
    loop {
        let mut input = json!({ "entity": "license_fee_override", "limit": 7 });
        if !next.is_null() {
            input["after"] = next.clone();
        }
        let reply = ask(&pack, "config.list", "2026-03-15", &input);
        let page = reply["ok"]["entries"].as_array().expect("entries").clone();
        assert!(!page.is_empty() && page.len() <= 7, "{reply}");
        paged.extend(page);
        next = reply["ok"]["next"].clone();
        if next.is_null() {
            break;
        }
    }
    assert_eq!(paged, all);
}

/// What a senior's licence of 2026 costs on a day, before it and after a change on 15 March.
#[test]
fn a_price_changed_in_the_season_leaves_what_was_before_it() {
    let before = pack("france");
    let entry = entries(&before, "license_fee_config").into_iter();
    let mut federal = entry.filter(|entry| entry["id"] == "2026:federal");
    let mut value = federal.next().expect("the federal share")["entry"].clone();
    value["prices"][0]["amount"] = json!("17.00");
    let input = json!({ "entity": "license_fee_config", "action": "update", "id": "2026:federal",
        "value": value });
    let reply = ask(&before, "config.change", "2026-03-15", &input);
    let after = after(&before, &reply);
    let total = |pack: &Prepared, on: &str| {
        let input = json!({ "season": "2026", "license_type": "senior",
            "player": { "birth_date": "1980-05-04" }, "org": { "district": "CD12" } });
        let reply = ask(pack, "license_fee.calculate", on, &input);
        let total = reply["ok"]["total"].as_str().expect("a total").replace('.', "");
        total.parse::<i64>().expect("cents")
    };
    for on in ["2026-01-01", "2026-02-28", "2026-03-14"] {
        assert_eq!(total(&after, on), total(&before, on), "{on}");
    }
    // 17.00 instead of 12.00.
    assert_eq!(total(&after, "2026-03-15"), total(&before, "2026-03-15").saturating_add(500));

    // Changed once more the same day, it is overwritten: it was in force on no day before.
    value["prices"] = entry_prices(&after);
    value["prices"][1]["amount"] = json!("18.00");
    let input = json!({ "entity": "license_fee_config", "action": "update", "id": "2026:federal",
        "value": value });
    let reply = ask(&after, "config.change", "2026-03-15", &input);
    assert_eq!(reply["ok"]["outcome"], "updated");
    assert_eq!(reply["ok"]["after"]["entry"]["prices"][1]["amount"], "18.00");
    assert_eq!(reply["ok"]["after"]["entry"]["prices"].as_array().map(Vec::len), Some(4));
}

/// A waiver that is lowered, or narrowed, in the season: nobody keeps the one before.
#[test]
fn a_waiver_changed_in_the_season_takes_the_place_of_the_one_before() {
    let before = pack("france");
    // 25 % of the district's 16.00 from seventy on.
    let waived = |pack: &Prepared, on: &str| {
        let input = json!({ "season": "2026", "license_type": "veteran",
            "player": { "birth_date": "1951-05-04" }, "org": { "district": "CD13" } });
        let reply = ask(pack, "license_fee.calculate", on, &input);
        let waivers = reply["ok"]["waivers"].as_array().expect("waivers").iter();
        let used = waivers.filter(|waiver| waiver["amount"] != "0.00");
        used.map(|waiver| waiver["amount"].as_str().expect("text").to_owned()).collect::<Vec<_>>()
    };
    let full = waived(&before, "2026-03-15");
    assert_eq!(full.len(), 1, "{full:?}");
    for (value, expected) in [
        (json!({ "percentage": "10" }), Vec::from(["-1.60"])),
        (json!({ "when": { "age_from": 80 } }), Vec::new()),
    ] {
        let input = json!({ "entity": "waiver_type", "action": "patch", "id": "veteran",
            "value": value });
        let reply = ask(&before, "config.change", "2026-03-15", &input);
        assert_eq!(reply["ok"]["outcome"], "superseded");
        let after = after(&before, &reply);
        assert_eq!(waived(&after, "2026-03-14"), full, "{value}");
        assert_eq!(waived(&after, "2026-03-15"), expected, "{value}");
        let ends = entries(&after, "waiver_type").into_iter();
        let ends = ends.filter(|entry| entry["entry"]["code"] == "veteran");
        let ends: Vec<Value> = ends.map(|entry| entry["entry"]["valid_to"].clone()).collect();
        assert_eq!(ends, [json!("2026-03-14"), Value::Null]);
    }
}

fn entry_prices(pack: &Prepared) -> Value {
    let mut entries = entries(pack, "license_fee_config").into_iter();
    let federal = entries.find(|entry| entry["id"] == "2026:federal").expect("the entry");
    federal["entry"]["prices"].clone()
}

#[test]
fn what_is_deleted_in_the_season_stays_for_what_was() {
    let before = pack("france");
    let overrides = entries(&before, "license_fee_override").into_iter();
    for entry in overrides.filter(|entry| entry["entry"]["season"] == "2026") {
        let input = json!({ "entity": "license_fee_override", "action": "delete",
            "id": entry["id"] });
        let reply = ask(&before, "config.change", "2026-03-15", &input);
        let begins = entry["entry"]["valid_from"].as_str().unwrap_or("2026-01-01");
        if begins >= "2026-03-15" {
            assert_eq!(reply["ok"]["outcome"], "deleted", "{reply}");
            continue;
        }
        assert_eq!(reply["ok"]["outcome"], "closed", "{reply}");
        assert_eq!(reply["ok"]["after"]["entry"]["valid_to"], "2026-03-14");
        // What is over does not change, and is not deleted a second time.
        let after = after(&before, &reply);
        let reply = ask(&after, "config.change", "2026-03-16", &input);
        assert_eq!(reply["refused"]["code"], "period_over", "{reply}");
    }
}

#[test]
fn an_entry_stays_where_it_is() {
    let pack = pack("france");
    let change = |value: &Value| {
        let input = json!({ "entity": "license_fee_config", "action": "patch",
            "id": "2026:federal", "value": value });
        ask(&pack, "config.change", "2026-03-15", &input)["refused"].clone()
    };
    let refused = change(&json!({ "season": "2027" }));
    assert_eq!(
        (&refused["code"], &refused["path"]),
        (&json!("invalid_value"), &json!("$.input.value.season"))
    );
    assert_eq!(refused["allowed"], json!(["2026"]));
    let refused = change(&json!({ "fee_category": "sanction" }));
    assert_eq!(refused["path"], "$.input.value.fee_category");
    let refused = change(&json!({ "colour": "blue" }));
    assert_eq!(
        (&refused["code"], &refused["path"]),
        (&json!("unknown_field"), &json!("$.input.value.colour"))
    );
    let refused = change(&json!({ "prices": null }));
    assert_eq!(refused["code"], "missing_field", "{refused}");
}

/// A tenant that writes its rules in drafts only has no entry changed and no season copied; what it
/// asks and checks is answered as before.
#[test]
fn where_rules_are_written_in_drafts_nothing_is_changed_directly() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/france");
    let read = folder::read(&path).unwrap_or_else(|faults| panic!("{faults:?}")).document;
    let audience = read.audience("tenant").expect("an audience");
    let mut tenant = read.sections["tenant"].clone();
    tenant["publishing"] = json!({ "draft_only": true });
    let document = read.with_sections([("tenant".to_owned(), (audience, tenant))].into());
    let pack = Prepared::new(document).expect("a sound pack");
    let change = json!({ "entity": "season", "action": "create", "value": { "code": "2030",
        "starts_on": "2030-01-01", "ends_on": "2030-12-31" } });
    let copy = json!({ "from": "2026", "to": "2030" });
    for (op, input) in [("config.change", change), ("season.copy", copy)] {
        let reply = ask(&pack, op, "2026-03-15", &input);
        assert_eq!(reply["refused"]["code"], "draft_only", "{op}: {reply}");
    }
    assert!(!entries(&pack, "season").is_empty());
}

/// The fee of a transfer within a department, 30.00 up to 14 March and 35.00 from then on.
#[test]
fn a_fee_of_transfers_changed_in_the_season_leaves_what_was_before_it() {
    let before = pack("france");
    let input = json!({ "entity": "transfer_fee", "action": "patch", "id": "mutation_internal",
        "value": { "amount": "35.00" } });
    let reply = ask(&before, "config.change", "2026-03-15", &input);
    assert_eq!(reply["ok"]["outcome"], "superseded");
    let after = after(&before, &reply);
    let ids: Vec<Value> =
        entries(&after, "transfer_fee").into_iter().map(|entry| entry["id"].clone()).collect();
    assert_eq!(ids, ["mutation_internal", "mutation_internal@2026-03-15", "mutation_external"]);
    let total = |on: &str| {
        let input = json!({ "season": "2026", "player": { "birth_date": "1980-05-04" },
            "from_club": "13001", "from_org": { "district": "CD13" },
            "to_club": "13002", "to_org": { "district": "CD13" } });
        ask(&after, "transfer.check", on, &input)["ok"]["fee"]["quote"]["total"].clone()
    };
    assert_eq!((total("2026-03-14"), total("2026-03-15")), (json!("30.00"), json!("35.00")));
}

/// The rules of transfers are one entry; their fees stay as they are beside it.
#[test]
fn the_rules_of_transfers_are_replaced_as_one() {
    let before = pack("france");
    let [entry] = entries(&before, "transfer_config").try_into().expect("one entry");
    assert_eq!(
        (&entry["id"], &entry["entry"]["transfer_fee"]),
        (&json!("transfers"), &Value::Null)
    );
    let value = json!({ "window_type": "strict_period", "window_start": "11-01",
        "window_end": "01-31", "required_approvals": ["new_club"],
        "exception_conditions": entry["entry"]["exception_conditions"],
        "evidence": entry["entry"]["evidence"] });
    let input = json!({ "entity": "transfer_config", "action": "update", "id": "transfers",
        "etag": entry["etag"], "value": value });
    let reply = ask(&before, "config.change", "2026-03-15", &input);
    assert_eq!(reply["ok"]["outcome"], "updated", "{reply}");
    let after = after(&before, &reply);
    let [now] = entries(&after, "transfer_config").try_into().expect("one entry");
    assert_eq!(
        (&now["entry"]["window_end"], &now["entry"]["itc"]),
        (&json!("01-31"), &Value::Null)
    );
    assert_eq!(entries(&after, "transfer_fee"), entries(&before, "transfer_fee"));
    let again = ask(&after, "config.change", "2026-03-15", &input);
    assert_eq!(again["refused"]["code"], "changed_since");
}

/// Where there are no rules of transfers they are created.
#[test]
fn the_rules_of_transfers_begin_as_an_entry() {
    let full = pack("sweden");
    let document = full.document();
    let others = document.sections.iter().filter(|(name, _)| *name != "transfers");
    let others = others.map(|(name, content)| {
        (name.clone(), (document.audience(name).expect("an audience"), content.clone()))
    });
    let none = Document::assemble("sweden", others.collect());
    let none = Prepared::new(none).expect("a sound pack");
    assert_eq!(entries(&none, "transfer_config"), Vec::<Value>::new());
    let value = json!({ "window_type": "always_open", "required_approvals": ["old_club"] });
    let input = json!({ "entity": "transfer_config", "action": "create", "value": value });
    let reply = ask(&none, "config.change", "2026-03-15", &input);
    assert_eq!(
        (&reply["ok"]["outcome"], &reply["ok"]["after"]["id"]),
        (&json!("created"), &json!("transfers"))
    );
    let after = after(&none, &reply);
    assert_eq!(entries(&after, "transfer_config").len(), 1);
    let fee = json!({ "code": "x", "name": "X", "amount": "50.00", "illustrative": true });
    let input = json!({ "entity": "transfer_fee", "action": "create", "value": fee });
    assert_eq!(
        ask(&none, "config.change", "2026-03-15", &input)["refused"]["code"],
        "change_invalid"
    );
    assert_eq!(ask(&after, "config.change", "2026-03-15", &input)["ok"]["outcome"], "created");
}
