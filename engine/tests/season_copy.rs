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
    copied_from(document, "2026", to, false)
}

fn copied_from(document: Document, from: &str, to: &str, dry_run: bool) -> Value {
    let pack = Prepared::new(document).expect("a sound pack");
    let request = json!({ "op": "season.copy", "on": "2026-01-01",
        "input": { "from": from, "to": to, "dry_run": dry_run } });
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

/// A document whose one season is that of the leap year 2028, with these rows.
fn leap_year(more: &[(&str, Value)]) -> Document {
    let season = json!({ "code": "2028", "starts_on": "2028-01-01", "ends_on": "2028-12-31" });
    let mut sections = small_pack::sections();
    for kind in ["fees", "overrides", "surcharges", "schedules"] {
        sections.remove(&format!("{kind}/2026"));
    }
    sections.insert("seasons".to_owned(), json!({ "seasons": [season] }));
    sections.extend(more.iter().map(|(name, section)| ((*name).to_owned(), section.clone())));
    small_pack::document(sections)
}

/// Early-bird discounts until these days, and late fees from them.
fn surcharges(until: &[&str], from: &[&str]) -> Value {
    let step = |field: &str, at: usize, date: &str| {
        let percentage = (20_usize.saturating_sub(at)).to_string();
        json!({ field: date, "percentage": percentage })
    };
    let steps = |field: &str, dates: &[&str]| -> Vec<Value> {
        dates.iter().enumerate().map(|(at, date)| step(field, at, date)).collect()
    };
    let row = |code: &str, kind: &str, steps: Vec<Value>| {
        json!({ "code": code, "name": code, "kind": kind, "steps": steps,
            "illustrative": true })
    };
    let rows = [
        row("early", "early_bird", steps("until", until)),
        row("late", "late_fee", steps("from", from)),
    ];
    json!({ "season": "2028", "surcharges": rows })
}

#[test]
fn a_deadline_of_29_february_is_28_february_in_a_common_year_and_stays_in_a_leap_year() {
    let check = |to: &str, expected: &str| {
        let surcharges = surcharges(&["2028-02-29", "2028-03-31"], &["2028-02-29", "2028-06-01"]);
        let reply = copied_from(leap_year(&[("surcharges/2028", surcharges)]), "2028", to, false);
        let rows = &reply["ok"]["pack"]["sections"][format!("surcharges/{to}")]["surcharges"];
        assert_eq!(rows[0]["steps"][0]["until"], expected, "{reply}");
        assert_eq!(rows[1]["steps"][0]["from"], expected);
    };
    check("2029", "2029-02-28");
    check("2032", "2032-02-29");
}

#[test]
fn two_deadlines_that_would_become_one_are_refused_at_the_step_and_nothing_is_created() {
    let copy = |to: &str, until: &[&str], from: &[&str]| {
        copied_from(leap_year(&[("surcharges/2028", surcharges(until, from))]), "2028", to, false)
    };
    let refused = |until: &[&str], from: &[&str], key: &str, path: &str| {
        let reply = copy("2029", until, from);
        let arguments = json!({ "key": key, "date": "2029-02-28", "season": "2029" });
        let path = format!("$.sections['surcharges/2028'].surcharges{path}");
        let expected = json!({ "refused": { "code": "dates_meet", "arguments": arguments,
            "path": path, "allowed": [] } });
        assert_eq!(reply, expected);
    };
    let (both, apart) = (["2028-02-28", "2028-02-29"], ["2028-06-01"]);
    refused(&both, &apart, "early", "[0].steps[1].until");
    refused(&apart, &both, "late", "[1].steps[1].from");
    assert!(copy("2032", &both, &apart)["ok"].is_object());
}

#[test]
fn two_rows_that_would_begin_on_one_day_are_refused_and_none_is_skipped() {
    let row = |amount: &str, from: &str| {
        json!({ "code": "sanction", "name": "S", "amount": amount, "valid_from": from,
            "illustrative": true })
    };
    let sanction = [row("30.00", "2028-02-28"), row("40.00", "2028-02-29")];
    let schedules = json!({ "season": "2028", "sanction": sanction });
    let copy =
        |to| copied_from(leap_year(&[("schedules/2028", schedules.clone())]), "2028", to, false);
    let refused = &copy("2029")["refused"];
    assert_eq!(refused["code"], "dates_meet");
    assert_eq!(refused["path"], "$.sections['schedules/2028'].sanction[1].valid_from");
    assert_eq!(copy("2032")["ok"]["created"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_copy_that_would_not_pass_the_checks_is_refused_dry_or_not() {
    let price = |from: &str| json!({ "amount": "5.00", "valid_from": from, "illustrative": true });
    let component = json!({ "code": "federal", "name": "F", "owner": "federation",
        "prices": [price("2028-01-01"), price("2028-02-28"), price("2028-02-29")] });
    let fees = json!({ "season": "2028", "components": [component] });
    let document = leap_year(&[("fees/2028", fees)]);
    for dry_run in [true, false] {
        let reply = copied_from(document.clone(), "2028", "2029", dry_run);
        let refused = &reply["refused"];
        let path = "$.sections['fees/2029'].components[0].prices[2]";
        assert_eq!((&refused["code"], &refused["path"]), (&json!("copy_invalid"), &json!(path)));
        assert_eq!(refused["arguments"]["findings"][0]["code"], "rows_overlap");
        assert_eq!(refused["arguments"]["count"], 1);
    }
}
