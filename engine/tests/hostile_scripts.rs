//! What becomes of hostile scripts, natively: exactly the refusal that is stated, at exactly the
//! place, and a good call afterwards gives the good answer.
//!
//! The scripts are `tests/conformance/scripts/*.rhai`; the same go through every host in
//! `tests/tests/conformance.rs`.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

/// The scripts.
#[path = "../../tests/conformance/script_cases.rs"]
pub mod script_cases;
/// The pack they are put into.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use std::collections::BTreeSet;
use std::fmt::Write;

use carreau_engine::pack::check;
use carreau_engine::{Prepared, call, prepare};
use script_cases::{ScriptCase, request, script_cases};
use serde_json::{Value, json};

/// The small pack with this script as its only one.
fn pack(text: &str) -> Result<Prepared, Vec<u8>> {
    let mut sections = small_pack::sections();
    script_cases::put_into(text, &mut sections);
    prepare(small_pack::document(sections).to_value().to_string().as_bytes())
}

fn parse(reply: &[u8]) -> Value {
    serde_json::from_slice(reply).expect("JSON")
}

/// Code, everything that may hold the detail, and the place of a reply.
fn outcome(reply: &Value) -> (String, String, Option<String>) {
    let text = |value: &Value| value.as_str().map(str::to_owned).unwrap_or_default();
    if let Some(total) = reply.pointer("/ok/total") {
        return ("ok".to_owned(), text(total), None);
    }
    if let Some(ok) = reply.get("ok") {
        let reason = ok.pointer("/reasons/0/arguments/reason_code");
        let named = reason.or(ok.get("authority")).map_or_else(|| "none".to_owned(), text);
        return ("ok".to_owned(), named, None);
    }
    let refused = &reply["refused"];
    let found = match refused["arguments"]["findings"].as_array().map(Vec::as_slice) {
        Some([finding, ..]) => finding,
        _ => refused,
    };
    let arguments = &found["arguments"];
    let names = ["budget", "reason", "reason_code", "hook", "recipient", "key"];
    let detail = names.map(|name| text(&arguments[name])).join(" ");
    let code = text(&found["code"]);
    let place = arguments["line"].as_u64().zip(arguments["column"].as_u64());
    assert!(place.is_none_or(|(line, _)| line > 0), "a line: {reply}");
    let place = place.map(|(line, column)| format!("{line}:{column}"));
    (code, detail, place)
}

fn reply(case: &ScriptCase) -> Value {
    match pack(&case.text) {
        Ok(pack) => {
            let request = request(&case.text).as_bytes();
            let first = call(&pack, request);
            assert_eq!(first, call(&pack, request), "{}: asked again", case.name);
            parse(&first)
        }
        Err(refusal) => parse(&refusal),
    }
}

#[test]
fn each_comes_to_its_stated_end() {
    let cases = script_cases();
    assert!(cases.len() >= 60, "{} scripts", cases.len());
    let mut report = String::new();
    for case in &cases {
        let reply = reply(case);
        let (code, detail, place) = outcome(&reply);
        let fits = code == case.code && detail.contains(case.detail);
        if !fits || place.as_deref() != case.place {
            let _ = writeln!(report, "{}\n  {case:?}\n  {code}: {detail} at {place:?}", case.name);
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn names_are_distinct() {
    let cases = script_cases();
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), cases.len());
}

#[test]
fn a_failure_names_hook_file_and_the_text_of_its_line() {
    for case in script_cases().iter().filter(|case| case.code.starts_with("script_failed")) {
        let reply = reply(case);
        let arguments = &reply["refused"]["arguments"];
        // Each script but one of this corpus is of one hook.
        let hook = arguments["hook"].as_str().expect("a hook");
        assert!(case.text.contains(&format!("fn {hook}(")), "{}: {hook}", case.name);
        assert_eq!(arguments["file"], "adjust.rhai", "{}", case.name);
        let line = arguments["line"].as_u64().expect("a line");
        let lines: Vec<&str> = case.text.lines().collect();
        let text = lines.get(usize::try_from(line).expect("a line") - 1);
        let shown: Option<String> = text.map(|text| text.chars().take(120).collect());
        assert_eq!(arguments["excerpt"].as_str(), shown.as_deref(), "{}", case.name);
    }
}

#[test]
fn a_spent_budget_names_its_line_or_where_the_language_has_none_the_hooks() {
    let mut named = 0;
    for before in 0..60 {
        let text = format!(
            "fn at(list) {{ list[0] }}\n\
             fn license_adjust(ctx, quote) {{ let list = [0]; for n in 0..{before} {{}}\n\
             loop {{ let x = list[0] + at(list) + quote.lines[0].code.len(); }}\n\
             }}"
        );
        let pack = pack(&text).expect("a good pack");
        let (code, detail, place) = outcome(&parse(&call(&pack, request(&text).as_bytes())));
        assert_eq!((code.as_str(), detail.contains("operations")), ("script_budget", true));
        let place = place.expect("a place");
        // Looking an item up in a list is an operation without a place.
        assert!(place.starts_with("3:") || place == "2:1", "{place}");
        named += usize::from(place.starts_with("3:"));
    }
    assert!(named > 40, "{named}");
}

#[test]
fn no_refusal_speaks_of_rust() {
    for case in script_cases() {
        let refused = reply(&case)["refused"].to_string();
        assert!(!refused.contains("::"), "{}: {refused}", case.name);
    }
}

#[test]
fn nothing_leaks_into_the_next_call() {
    let text = "fn license_adjust(ctx, quote) { adjust(\"issue_fee\", money(\"1.00\")); }";
    let (good, license) = (pack(text).expect("a good pack"), request(text).as_bytes());
    let expected = call(&good, license);
    assert_eq!(outcome(&parse(&expected)).1, "47.50");
    for case in script_cases() {
        let Ok(hostile) = pack(&case.text) else { continue };
        let _whatever = call(&hostile, request(&case.text).as_bytes());
        assert_eq!(call(&good, license), expected, "after: {}", case.name);
    }
}

#[test]
fn no_reason_is_long_and_every_refusal_has_a_path() {
    for case in script_cases() {
        let reply = reply(&case);
        let Some(refused) = reply.get("refused") else { continue };
        assert!(refused["path"].as_str().is_some_and(|path| path.starts_with('$')));
        let length = refused.to_string().len();
        assert!(length < 2000, "{}: a refusal of {length} bytes", case.name);
    }
}

/// The arguments of the one finding in the small pack with these scripts.
fn finding(files: &Value) -> Value {
    let mut sections = small_pack::sections();
    sections.get_mut("scripts").expect("a section")["files"] = files.clone();
    let (findings, _) = check::check(&small_pack::document(sections));
    let [finding] = findings.as_slice() else { panic!("one finding: {findings:?}") };
    json!(finding.refusal.arguments)
}

#[test]
fn a_script_without_a_hook_names_the_hook_that_is_near() {
    let unused = |text: &str| finding(&json!({ "more.rhai": text }));
    let near = json!({ "file": "more.rhai", "found": "license_ajust", "hook": "license_adjust",
        "line": 2 });
    assert_eq!(unused("// x\nfn license_ajust(ctx, quote) {}\nfn other() {}"), near);
    assert_eq!(unused("fn helper(ctx, quote) {}"), json!({ "file": "more.rhai" }));
}

#[test]
fn an_adjustment_for_an_unknown_recipient_is_found_where_it_is_named() {
    let text =
        "fn license_adjust(ctx, quote) {\n    adjust(\"x\", money(\"1\"), \"Insurance\");\n}";
    let arguments = json!({ "file": "adjust.rhai", "recipient": "Insurance", "line": 2,
        "column": 29, "excerpt": "    adjust(\"x\", money(\"1\"), \"Insurance\");" });
    assert_eq!(finding(&json!({ "adjust.rhai": text })), arguments);
}
