//! However much is wrong with a pack or stands in it: errors are never lost among warnings, and
//! what is too large is refused before it costs memory.
//!
//! What is found in ill packs one by one is `packs.rs`'s matter, folders are `folders.rs`'s.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

/// The pack they are changes of.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use std::collections::BTreeMap;

use carreau_engine::pack::check::{self, Finding, Findings, Severity};
use carreau_engine::pack::{Document, MOST_BYTES, MOST_VALUES};
use carreau_engine::refusal::Code;
use carreau_engine::{Prepared, call, prepare};
use serde_json::{Value, json};

type Sections = BTreeMap<String, Value>;

/// The small pack with members of its sections put at a JSON pointer.
fn changed(changes: &[(&str, &str, Value)]) -> Sections {
    let mut sections = small_pack::sections();
    for (section, pointer, value) in changes {
        let whole = sections.get_mut(*section).expect(section);
        *whole.pointer_mut(pointer).expect(pointer) = value.clone();
    }
    sections
}

/// Rows of a list, one for each number.
fn rows(count: usize, row: impl Fn(usize) -> Value) -> Value {
    (0..count).map(row).collect()
}

/// Components whose one price leaves a gap: a warning each.
fn gaps(count: usize) -> Value {
    rows(count, |n| {
        json!({ "code": format!("g{n}"), "name": "G", "owner": "federation",
            "prices": [{ "amount": "1.00", "valid_from": "2026-02-01", "illustrative": true }] })
    })
}

fn count(findings: &[Finding], severity: Severity) -> (usize, usize) {
    let of_severity = || findings.iter().filter(|finding| finding.severity == severity);
    (of_severity().count(), of_severity().map(Finding::count).sum())
}

/// What a document's text is refused with.
fn refusal(text: &str) -> Value {
    let reply = prepare(text.as_bytes()).expect_err("a refusal");
    let reply: Value = serde_json::from_slice(&reply).expect("JSON");
    reply.get("refused").cloned().expect("a refusal")
}

#[test]
fn no_number_of_warnings_hides_an_error() {
    let many = Findings::MOST_LISTED + 5;
    let script = json!({ "adjust.rhai": "fn foo_adjust(ctx) { loop {} }" });
    let sections = changed(&[
        ("fees/2026", "/components", gaps(many)),
        ("overrides/2026", "/overrides/0/component", json!("g0")),
        ("scripts", "/limits/operations", json!(1_000_000_000_000_u64)),
        ("scripts", "/files", script),
        ("distribution", "/distributions/0/shares/0/percentage", json!("0.01")),
    ]);
    let document = small_pack::document(sections);
    let (findings, _) = check::check(&document);
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let errors: Vec<&str> = errors.map(|finding| finding.refusal.code.name()).collect();
    assert_eq!(
        errors,
        ["override_not_permitted", "shares_not_whole", "invalid_value", "unknown_hook"]
    );
    let refused = Prepared::new(document).expect_err("a pack with errors");
    assert_eq!(refused.code, Code::PackInvalid);
    assert_eq!(refused.arguments["findings"].as_array().map(Vec::len), Some(errors.len()));
}

#[test]
fn what_is_not_listed_is_counted() {
    let many = Findings::MOST_LISTED + 5;
    let document = small_pack::document(changed(&[
        ("fees/2026", "/components", gaps(many)),
        ("overrides/2026", "/overrides", json!([])),
    ]));
    let (findings, _) = check::check(&document);
    assert_eq!(count(&findings, Severity::Warning), (Findings::MOST_LISTED + 1, many));
    assert_eq!(count(&findings, Severity::Error), (0, 0));
    let last = findings.last().expect("findings");
    assert_eq!(last.refusal.code, Code::FindingsLeftOut);
    assert_eq!(last.refusal.arguments["count"], json!(5));
    Prepared::new(document).expect("a pack with warnings answers");
}

#[test]
fn errors_beyond_what_is_listed_still_refuse() {
    let many = Findings::MOST_LISTED + 1;
    let words = rows(many, |_| json!({ "code": "", "name": "x" }));
    let document = small_pack::document(changed(&[("vocabulary", "/categories", words)]));
    let (findings, _) = check::check(&document);
    assert_eq!(count(&findings, Severity::Error), (Findings::MOST_LISTED + 1, many));
    let refused = Prepared::new(document).expect_err("a pack with errors");
    let findings = refused.arguments["findings"].as_array().expect("a list");
    let last = findings.last().expect("findings");
    assert_eq!(last["code"], "findings_left_out");
    assert_eq!(last["arguments"], json!({ "count": 1, "severity": "error" }));
}

#[test]
fn a_document_beyond_the_limits_is_refused() {
    let check = |text: &str, unit: &str, limit: usize, path: &str| {
        let refused = refusal(text);
        assert_eq!(refused["code"], "pack_too_large", "{unit}");
        assert_eq!(refused["arguments"]["unit"], unit);
        assert_eq!(refused["arguments"]["limit"], limit);
        assert!(refused["arguments"]["size"].as_u64() > u64::try_from(limit).ok(), "{refused}");
        assert_eq!(refused["path"], path, "{unit}");
    };
    check(&" ".repeat(MOST_BYTES + 1), "bytes", MOST_BYTES, "$");
    let list = "0,".repeat(MOST_VALUES);
    let text = format!(r#"{{"manifest":{{}},"sections":{{"fees/2026":[{list}0]}}}}"#);
    // The object, the manifest, the sections and the list are values too.
    let path = format!("$.sections['fees/2026'][{}]", MOST_VALUES - 4);
    check(&text, "values", MOST_VALUES, &path);
    assert_eq!(refusal(&" ".repeat(MOST_BYTES))["code"], "invalid_json");
}

#[test]
fn long_texts_are_not_said_again_by_every_finding() {
    let prices = rows(200, |_| json!({ "amount": "x", "illustrative": true }));
    let code = "c".repeat(100_000);
    let document = small_pack::document(changed(&[
        ("fees/2026", "/components/1/prices", prices),
        ("fees/2026", "/components/1/code", json!(code)),
        ("overrides/2026", "/overrides", json!([])),
    ]));
    let (findings, _) = check::check(&document);
    let said: usize = findings.iter().map(|finding| finding.to_value().to_string().len()).sum();
    assert!(said < 200_000, "{said} bytes");
    let name = "n".repeat(257);
    let refused = refusal(&format!(r#"{{"manifest":{{}},"sections":{{"{name}":{{}}}}}}"#));
    assert_eq!(refused["code"], "too_long");
    assert_eq!(refused["path"], format!("$.sections.{}", "n".repeat(60)));
}

#[test]
fn a_pack_to_be_checked_is_held_to_the_same_limits() {
    let live = Prepared::new(small_pack::document(small_pack::sections())).expect("a good pack");
    let check = |pack: &str, code: &str, path: &str| {
        let input = format!(r#"{{"pack":{pack}}}"#);
        let request = format!(r#"{{"op":"pack.check","on":"2026-01-01","input":{input}}}"#);
        let reply: Value = serde_json::from_slice(&call(&live, request.as_bytes())).expect("JSON");
        assert_eq!(reply["refused"]["code"], code);
        assert_eq!(reply["refused"]["path"], path);
    };
    let many = format!("[{}0]", "0,".repeat(MOST_VALUES));
    check(&many, "pack_too_large", &format!("$.input.pack[{}]", MOST_VALUES - 1));
    let reply = |pack: &str| {
        let request =
            format!(r#"{{"op":"pack.check","on":"2026-01-01","input":{{"pack":{pack}}}}}"#);
        let reply: Value = serde_json::from_slice(&call(&live, request.as_bytes())).expect("JSON");
        reply["refused"]["code"].clone()
    };
    let name = format!(r#"{{"{}":1}}"#, "n".repeat(257));
    check(&name, "too_long", &format!("$.input.pack.{}", "n".repeat(60)));
    check(r#"{"sections":{"a":[1.5]}}"#, "invalid_type", "$.input.pack.sections.a[0]");
    assert_eq!(reply(r#"{"manifest":{},"manifest":{}}"#), "duplicate_field");
    assert_eq!(reply(r#"{"sections":{"a":{"b":1,"b":2}}}"#), "duplicate_field");
}

#[test]
fn more_rows_of_one_thing_than_can_be_compared_are_refused() {
    let price = |_| json!({ "amount": "1.00", "illustrative": true });
    let prices = rows(1_001, price);
    let overrides = rows(1_001, |_| {
        json!({ "component": "regional", "node": "OTHER", "amount": "1.00",
            "illustrative": true })
    });
    let document = small_pack::document(changed(&[
        ("fees/2026", "/components/1/prices", prices),
        ("overrides/2026", "/overrides", overrides),
    ]));
    let (findings, _) = check::check(&document);
    let paths: Vec<(Code, &str)> =
        findings.iter().map(|it| (it.refusal.code, it.refusal.path.as_str())).collect();
    let fees = "$.sections['fees/2026'].components[1].prices";
    let overrides = "$.sections['overrides/2026'].overrides";
    assert_eq!(paths, [(Code::TooLong, fees), (Code::TooLong, overrides)]);
}

#[test]
fn more_words_than_anybody_needs_are_refused() {
    let check = |section: &str, list: &str| {
        let small = small_pack::sections()[section][list].clone();
        let old = small.as_array().expect("a list");
        let found = |size: usize| {
            let new = (old.len()..size).map(|n| json!({ "code": format!("w{n}"), "name": "W" }));
            let words = old.iter().cloned().chain(new).collect();
            let pointer = format!("/{list}");
            let document = small_pack::document(changed(&[(section, &pointer, words)]));
            let found = check::check(&document).0;
            found.iter().map(|it| (it.refusal.code, it.refusal.path.clone())).collect::<Vec<_>>()
        };
        assert_eq!(found(1_000), [], "{list}");
        let path = format!("$.sections.{section}.{list}");
        assert_eq!(found(1_001), [(Code::TooLong, path)], "{list}");
    };
    for list in ["license_types", "categories", "flags", "levels", "classes", "labels"] {
        check("vocabulary", list);
    }
    check("organisation", "accounts");
}

#[test]
fn scripts_beyond_the_limit_are_not_compiled() {
    let text = format!("// {}\nfn license_adjust(ctx, quote) {{}}", "x".repeat(64 * 1024));
    let files = json!({ "adjust.rhai": text });
    let document = small_pack::document(changed(&[("scripts", "/files", files)]));
    let (findings, _) = check::check(&document);
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(finding.refusal.code, Code::PackTooLarge);
    assert_eq!(finding.refusal.path, "$.sections.scripts.files");
}

/// The document's canonical text reads, and gives the same document.
#[test]
fn a_document_is_read_from_its_own_text() {
    let document = small_pack::document(small_pack::sections());
    let text = document.to_value().to_string();
    let read = Document::from_json(text.as_bytes()).expect("a document");
    assert_eq!(read.pack_hash(), document.pack_hash());
    assert_eq!(read.sections, document.sections);
}
