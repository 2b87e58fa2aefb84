//! Copying a season: who may see the copy, and which days it may have.
//!
//! That a copy has the same rules is `properties.rs`'s matter; figures are the golden cases'.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

/// The pack that is copied in.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use std::collections::BTreeMap;

use carreau_engine::pack::{Audience, Document};
use carreau_engine::{Prepared, call};
use serde_json::{Value, json};

/// The small pack, each section for the audience named, the others public.
fn document(audiences: &[(&str, Audience)], more: &[(&str, Value)]) -> Document {
    let mut sections = small_pack::sections();
    sections.extend(more.iter().map(|(name, section)| ((*name).to_owned(), section.clone())));
    let of = |name: &str| audiences.iter().find(|(known, _)| *known == name);
    let audience = |name: &str| of(name).map_or(Audience::Public, |(_, audience)| *audience);
    let entry = |(name, section): (String, Value)| {
        let audience = audience(&name);
        (name, (audience, section))
    };
    Document::assemble("small", sections.into_iter().map(entry).collect::<BTreeMap<_, _>>())
}

fn copied(document: Document, to: &str) -> Value {
    let pack = Prepared::new(document).expect("a sound pack");
    let request = json!({ "op": "season.copy", "on": "2026-01-01",
        "input": { "from": "2026", "to": to } });
    serde_json::from_slice(&call(&pack, request.to_string().as_bytes())).expect("JSON")
}

#[test]
fn a_copy_is_seen_by_nobody_who_may_not_see_the_original() {
    let original = document(
        &[
            ("fees/2026", Audience::Staff),
            ("surcharges/2026", Audience::Member),
            ("schedules/2026", Audience::Staff),
            ("seasons", Audience::Member),
        ],
        &[],
    );
    let reply = copied(original, "2028");
    let audience =
        |name: &str| reply["ok"]["pack"]["manifest"]["sections"][name]["audience"].clone();
    assert_eq!(audience("fees/2028"), "staff");
    assert_eq!(audience("surcharges/2028"), "member");
    assert_eq!(audience("schedules/2028"), "staff");
    assert_eq!(audience("overrides/2028"), "public");
    assert_eq!(audience("seasons"), "member");
    assert_eq!(audience("fees/2026"), "staff");
}

#[test]
fn rows_copied_into_a_section_that_is_there_narrow_its_audience_and_never_widen_it() {
    let check = |from: Audience, to: Audience, expected: &str| {
        let seasons = json!({ "seasons": [
            { "code": "2026", "starts_on": "2026-01-01", "ends_on": "2026-12-31" },
            { "code": "2027", "starts_on": "2027-01-01", "ends_on": "2027-12-31" },
        ] });
        let more = [("seasons", seasons), ("surcharges/2027", json!({ "season": "2027" }))];
        let audiences = [("surcharges/2026", from), ("surcharges/2027", to)];
        let reply = copied(document(&audiences, &more), "2027");
        let manifest = &reply["ok"]["pack"]["manifest"]["sections"];
        assert_eq!(manifest["surcharges/2027"]["audience"], expected, "{from:?} into {to:?}");
    };
    check(Audience::Staff, Audience::Public, "staff");
    check(Audience::Member, Audience::Staff, "staff");
    check(Audience::Public, Audience::Member, "member");
    check(Audience::Public, Audience::Public, "public");
}

#[test]
fn a_row_that_is_there_from_the_first_day_is_not_copied_beside_itself() {
    let seasons = json!({ "seasons": [
        { "code": "2026", "starts_on": "2026-01-01", "ends_on": "2026-12-31" },
        { "code": "2027", "starts_on": "2027-01-01", "ends_on": "2027-12-31" },
    ] });
    let there = json!({ "season": "2027", "affiliation": [{
        "code": "affiliation", "name": "A", "owner": "federation", "basis": "flat",
        "amount": "60.00", "valid_from": "2027-01-01", "illustrative": true,
    }] });
    let reply = copied(document(&[], &[("seasons", seasons), ("schedules/2027", there)]), "2027");
    let skipped = json!([{ "entity": "affiliation", "key": "affiliation", "reason": "exists" }]);
    assert_eq!(reply["ok"]["skipped"], skipped);
    let rows = &reply["ok"]["pack"]["sections"]["schedules/2027"]["affiliation"];
    assert_eq!(rows.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_season_whose_days_are_taken_is_refused() {
    let refused = |to: &str| {
        let reply = copied(document(&[], &[]), to);
        let refused = &reply["refused"];
        (refused["code"].clone(), refused["path"].clone(), refused["arguments"].clone())
    };
    let arguments = json!({ "season": "2026-b", "other": "2026" });
    assert_eq!(refused("2026-b"), (json!("seasons_overlap"), json!("$.input.to"), arguments));
    assert_eq!(refused("2027").0, Value::Null);
}
