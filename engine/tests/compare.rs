//! Comparing a draft with what is live: nothing that cannot be summed up is left out of the sum.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

/// The pack that is live.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use carreau_engine::{Prepared, compare};
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

#[test]
fn a_total_beyond_what_an_amount_may_be_is_refused() {
    // With the other components' 14.50 the total is above the largest amount.
    let refused = &compared(&pack("20.00"), &pack("10000000000000.00"), 1)["refused"];
    assert_eq!(refused["code"], "amount_too_large");
}
