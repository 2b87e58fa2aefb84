//! What of a pack its cases touch, by hand.
#![cfg(feature = "coverage")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use carreau_engine::coverage::{Coverage, coverage, path};
use carreau_engine::golden::{self, Case};
use carreau_engine::pack::{Document, folder};
use serde_json::json;
use std::path::Path;

fn read(tenant: &str) -> folder::Folder {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(tenant);
    folder::read(&path).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn case(on: &str, license_type: &str, birth_date: &str) -> Case {
    let input = json!({ "season": "2026", "license_type": license_type,
        "player": { "birth_date": birth_date }, "org": { "district": "CD13", "club": "13001" } });
    let case = json!({ "name": "x", "op": "license_fee.calculate", "on": on, "input": input,
        "expect": { "currency": "EUR" } });
    serde_json::from_value(case).expect("a case")
}

fn touched(coverage: &Coverage, rule: &str) -> Vec<bool> {
    let rows = coverage.rows.iter().filter(|((known, _), _)| known == rule);
    rows.map(|(_, touched)| *touched).collect()
}

#[test]
fn a_row_is_touched_where_its_effect_is_told() {
    let document = read("france").document;
    let none = coverage(document.clone(), &[]).expect("a good pack");
    assert!(none.rows.len() > 100 && none.rows.values().all(|touched| !touched));
    let senior = coverage(document.clone(), &[case("2026-03-10", "senior", "1980-05-01")]);
    let senior = senior.expect("a good pack");
    // Of the federal share the senior's price; of the overrides the district's own.
    let federal = touched(&senior, "fees/2026/federal");
    assert_eq!(federal.iter().filter(|touched| **touched).count(), 1, "{federal:?}");
    let overrides = touched(&senior, "overrides/2026/comite@CD13");
    assert_eq!(overrides, [true, false], "seniors have one, juniors the other");
    assert!(touched(&senior, "fees/2025/federal").iter().all(|touched| !touched));
    let youth = touched(&senior, "waivers/youth_junior");
    assert!(!youth.contains(&true), "looked at, and not applied: {youth:?}");
    let junior = coverage(document, &[case("2026-03-10", "junior", "2010-06-20")]);
    let youth = touched(&junior.expect("a good pack"), "waivers/youth_junior");
    assert_eq!(youth, [true]);
}

#[test]
fn every_row_has_its_place_in_the_files() {
    for tenant in ["france", "sweden", "germany"] {
        let read = read(tenant);
        let cases = golden::cases(&read).expect("cases");
        let found = coverage(read.document.clone(), &cases).expect("a good pack");
        let touched = found.rows.values().filter(|touched| **touched).count();
        assert!(touched.saturating_mul(10) > found.rows.len(), "{tenant}: {touched}");
        let mut places = std::collections::BTreeSet::new();
        for (rule, place) in found.rows.keys() {
            let at = path(&read.document, (rule, *place));
            let at = at.unwrap_or_else(|| panic!("{tenant}: no place of {rule} {place}"));
            assert!(places.insert(at.clone()), "{tenant}: {at} twice");
        }
    }
}

#[test]
fn a_line_is_touched_where_it_ran() {
    let read = read("france");
    let audience = |name: &str| read.document.audience(name).expect("an audience");
    let mut sections = read.document.sections.clone();
    let first = r"fn license_adjust(ctx, quote) {
    if ctx.age < 18 {
        young(1);
    }
    let x = 1;
}
";
    let second = r#"// A comment.

fn young(n) {
    explain("young");
    if n > 1 {
        young(n - 1);
    }
}
"#;
    sections.get_mut("scripts").expect("a section")["files"] =
        json!({ "first.rhai": first, "second.rhai": second });
    let sections = sections.into_iter().map(|(name, content)| {
        let audience = audience(&name);
        (name, (audience, content))
    });
    let document = Document::assemble("france", sections.collect());
    let lines = |case: Case| {
        let found = coverage(document.clone(), &[case]).expect("a good pack");
        let line = |((file, line), ran): (&(String, usize), &bool)| format!("{file}:{line} {ran}");
        found.lines.iter().map(line).collect::<Vec<_>>()
    };
    let of = |first: [bool; 3], second: [bool; 3]| {
        let [a, b, c] = first;
        let [d, e, f] = second;
        [
            format!("first.rhai:2 {a}"),
            format!("first.rhai:3 {b}"),
            format!("first.rhai:5 {c}"),
            format!("second.rhai:4 {d}"),
            format!("second.rhai:5 {e}"),
            format!("second.rhai:6 {f}"),
        ]
    };
    let senior = lines(case("2026-03-10", "senior", "1980-05-01"));
    assert_eq!(senior, of([true, false, true], [false, false, false]));
    let junior = lines(case("2026-03-10", "junior", "2010-06-20"));
    assert_eq!(junior, of([true, true, true], [true, true, false]));
}
