//! Comparing a draft with what is live: nothing that cannot be summed up is left out of the sum.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

/// The pack that is live.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use carreau_engine::compare::Report;
use carreau_engine::money::Currency;
use carreau_engine::{Prepared, compare};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// The small pack with this amount for a senior's federal share.
fn pack(amount: &str) -> Prepared {
    let mut sections = small_pack::sections();
    let fees = sections.get_mut("fees/2026").expect("fees");
    let price = fees.pointer_mut("/components/0/prices/0/amount").expect("a price");
    *price = json!(amount);
    Prepared::new(small_pack::document(sections)).expect("a sound pack")
}

/// A pack without amounts but those of one licence component, in yen.
fn in_yen() -> Prepared {
    let mut sections = small_pack::sections();
    for name in ["overrides/2026", "surcharges/2026", "schedules/2026", "waivers"] {
        sections.remove(name);
    }
    sections.get_mut("tenant").expect("tenant")["currency"] = json!("JPY");
    let components = json!([{ "code": "federal", "name": "F", "owner": "federation",
        "prices": [{ "amount": "2000", "illustrative": true }] }]);
    sections.get_mut("fees/2026").expect("fees")["components"] = components;
    Prepared::new(small_pack::document(sections)).expect("a sound pack")
}

/// A senior's licence, as often as said.
fn facts(count: usize) -> String {
    let request = json!({ "op": "license_fee.calculate", "on": "2026-05-01", "input": {
        "season": "2026", "license_type": "senior", "player": { "birth_date": "1980-05-01" },
        "org": { "district": "DIS" } } });
    format!("{request}\n").repeat(count)
}

fn compared(live: &Prepared, draft: &Prepared, count: usize) -> Value {
    serde_json::from_slice(&compare(live, draft, facts(count).as_bytes())).expect("JSON")
}

#[test]
fn the_difference_is_that_of_all_facts() {
    let sum = compared(&pack("20.00"), &pack("22.50"), 3);
    assert_eq!(sum["changed"], 3);
    assert_eq!(sum["difference"], "7.50");
    assert_eq!(sum["currency"], "EUR");
}

#[test]
fn a_draft_in_another_currency_is_refused() {
    let refused = &compared(&pack("20.00"), &in_yen(), 1)["refused"];
    assert_eq!(refused["code"], "currency_mismatch");
    assert_eq!(refused["arguments"], json!({ "currency": "JPY", "expected": "EUR" }));
    assert_eq!(refused["allowed"], json!(["EUR"]));
}

#[test]
fn a_difference_beyond_64_bits_is_refused() {
    // 9 999 999 000 000.00 a fact: some nine thousand facts leave 64 bits.
    let (live, draft) = (pack("0.00"), pack("9999999000000.00"));
    assert_eq!(compared(&live, &draft, 2)["difference"], "19999998000000.00");
    let refused = &compared(&live, &draft, 9_300)["refused"];
    assert_eq!(refused["code"], "amount_too_large");
}

/// A licence of somebody: who, what type, born when, of which club.
fn fact(id: &str, license_type: &str, born: &str, club: &str) -> Value {
    json!({ "id": id, "op": "license_fee.calculate", "on": "2026-05-01", "input": {
        "season": "2026", "license_type": license_type, "player": { "birth_date": born },
        "org": { "district": "DIS", "club": club } } })
}

/// Seniors of two clubs, of which one is dearer than ever, and what no fee is asked by.
fn season() -> Vec<String> {
    let mut facts: Vec<Value> = (1980..=1992)
        .map(|year| {
            let club = if year % 2 == 0 { "C1" } else { "C2" };
            fact(&format!("p{year}"), "senior", &format!("{year}-05-01"), club)
        })
        .collect();
    facts.push(fact("child", "senior", "2024-05-01", "C1"));
    facts.push(fact("nobody", "none", "1980-05-01", "C1"));
    facts.push(json!({ "op": "pack.check", "on": "2026-05-01", "input": {} }));
    facts.iter().map(Value::to_string).chain(["not JSON".to_owned()]).collect()
}

#[test]
fn the_report_says_who_is_touched_and_by_how_much() {
    // 13 seniors of 34.50 (20.00 + 14.50), of whom 7 are of C1; 1.50 more each.
    let facts = season().join("\n");
    let (live, draft) = (pack("20.00"), pack("21.50"));
    let sum: Value =
        serde_json::from_slice(&compare(&live, &draft, facts.as_bytes())).expect("JSON");
    let figure = |name: &str| sum[name].clone();
    assert_eq!(figure("facts"), 15);
    assert_eq!(figure("passed_over"), 2, "no fee, and no JSON");
    assert_eq!([figure("changed"), figure("unchanged"), figure("same_total")], [13, 0, 0]);
    assert_eq!([figure("refused_by_both"), figure("newly_refused")], [2, 0]);
    assert_eq!(figure("before"), "448.50");
    assert_eq!(figure("after"), "468.00");
    assert_eq!(figure("difference"), "19.50");
    let all = json!([{ "count": 13, "difference": "19.50", "least": "1.50", "most": "1.50" }]);
    assert_eq!(figure("histogram"), all);
    let groups = &sum["groups"];
    let c1 = json!({ "after": "252.00", "before": "241.50", "changed": 7,
        "difference": "10.50", "facts": 9, "newly_allowed": 0, "newly_refused": 0 });
    assert_eq!(groups["club"]["C1"], c1, "seven of C1 and the two that are refused");
    assert_eq!(groups["club"]["C2"]["changed"], 6);
    assert_eq!(groups["district"]["DIS"]["changed"], 13);
    assert_eq!(groups["license_type"]["senior"]["facts"], 14);
    assert_eq!(groups["fee"]["license"]["facts"], 15);
    let largest = sum["largest"].as_array().expect("a list");
    assert_eq!(largest.len(), 10, "of like ones the first by name");
    let first = json!({ "id": "p1980", "before": { "total": "34.50" },
        "after": { "total": "36.00" } });
    assert_eq!(largest[0], first);
    assert_eq!(largest[9]["id"], "p1989");
}

/// The small pack whose federal part goes to nobody but seniors who are old enough.
fn refusing() -> Prepared {
    let mut sections = small_pack::sections();
    let types = sections.get_mut("vocabulary").expect("a vocabulary");
    let senior = types.pointer_mut("/license_types/0").expect("a type");
    senior["age_from"] = json!(40);
    Prepared::new(small_pack::document(sections)).expect("a sound pack")
}

#[test]
fn what_is_refused_anew_is_named_with_its_reason() {
    let facts = season().join("\n");
    let (live, draft) = (pack("20.00"), refusing());
    let ask = |one: &Prepared, other: &Prepared| -> Value {
        serde_json::from_slice(&compare(one, other, facts.as_bytes())).expect("JSON")
    };
    let sum = ask(&live, &draft);
    let count = sum["newly_refused"].as_u64().expect("a number");
    assert!(count > 0, "some are younger than forty: {sum}");
    let first = &sum["newly_refused_examples"][0];
    assert_eq!(first["after"], json!({ "refused": "license_type_not_for_age" }));
    assert_eq!(first["before"]["total"], "34.50");
    let turned = ask(&draft, &live);
    assert_eq!(turned["newly_allowed"], count);
    assert_eq!(turned["gained"], sum["lost"]);
    assert_eq!(turned["newly_allowed_examples"][0]["id"], first["id"]);
}

#[test]
fn facts_are_asked_on_the_day_the_first_line_says() {
    let line = |compare: Value| {
        let facts = format!("{}\n{}", json!({ "compare": compare }), facts(1));
        let (live, draft) = (pack("20.00"), pack("21.50"));
        let sum = compare_text(&live, &draft, &facts);
        (sum["facts"].clone(), sum["passed_over"].clone(), sum["refused_by_both"].clone())
    };
    assert_eq!(line(json!({})), (json!(1), json!(0), json!(0)));
    // The season is over.
    assert_eq!(line(json!({ "on": "2027-03-01" })), (json!(1), json!(0), json!(1)));
    // Whose options are none is a line that is no fact.
    assert_eq!(line(json!({ "day": "2027-03-01" })), (json!(1), json!(1), json!(0)));
}

fn compare_text(live: &Prepared, draft: &Prepared, facts: &str) -> Value {
    serde_json::from_slice(&compare(live, draft, facts.as_bytes())).expect("JSON")
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        rng_seed: RngSeed::Fixed(2026),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// However facts are ordered and parted, the reports put together are the report of all.
    #[test]
    fn parts_put_together_are_the_whole(
        facts in Just(season()).prop_shuffle(), parts in 1_usize..6, cheaper in any::<bool>(),
    ) {
        let (live, draft) = (pack("20.00"), if cheaper { pack("18.75") } else { refusing() });
        let named: Vec<String> = facts.into_iter().filter(|fact| fact.contains("\"id\"")).collect();
        let report = |facts: &[String]| {
            let bytes = compare(&live, &draft, facts.join("\n").as_bytes());
            Report::read(&bytes).expect("a report reads again")
        };
        let whole = report(&named);
        let mut sum = Report::new(Currency::parse("EUR").expect("EUR"));
        for part in named.chunks(named.len().div_ceil(parts)) {
            sum.put_together(report(part)).expect("within 64 bits");
        }
        prop_assert_eq!(sum, whole);
    }
}

#[test]
fn a_report_reads_again_and_nothing_else_does() {
    let bytes = compare(&pack("20.00"), &refusing(), season().join("\n").as_bytes());
    let report = Report::read(&bytes).expect("a report");
    assert_eq!(
        serde_json::from_slice::<Value>(&bytes).expect("JSON")["lost"],
        report.lost.to_string()
    );
    assert!(Report::read(b"{\"refused\":{}}").is_none());
    assert!(Report::read(&bytes[1..]).is_none());
    let other = String::from_utf8(bytes).expect("text").replace("\"EUR\"", "\"JPY\"");
    assert!(Report::read(other.as_bytes()).is_none(), "amounts of another currency");
}
