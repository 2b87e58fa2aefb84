//! `carreau call`: every line is answered, in order, by the same bytes from both engines.

use crate::program::{self, PACKS, Ran, carreau, rules};
use carreau_engine::golden;
use carreau_engine::pack::folder;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

/// Every golden case's request, and lines that are none.
fn requests(pack: &str) -> Vec<u8> {
    let folder = folder::read(&rules(pack)).expect("a pack");
    let cases = golden::cases(&folder).expect("cases");
    let mut requests: Vec<u8> = Vec::new();
    for case in cases {
        requests.extend(case.request());
        requests.push(b'\n');
    }
    requests.extend_from_slice(b"\n{}\n\xff\xfe\n[1]\nnull\r\n{\"op\":\"x\",\"op\":\"y\"}\nlast");
    requests
}

fn call(pack: &str, arguments: &[&str], input: &[u8]) -> Ran {
    let pack = rules(pack);
    let all = [&["call", "--pack", pack.to_str().expect("a path")], arguments].concat();
    carreau(&all, input)
}

#[test]
fn both_engines_answer_every_line_by_the_same_bytes() {
    for pack in PACKS {
        let requests = requests(pack);
        let native = call(pack, &["--engine", "native"], &requests);
        assert_eq!(native.code, 0, "{}", native.errors);
        let lines = requests.split(|byte| *byte == b'\n').count();
        assert_eq!(native.output.lines().count(), lines);
        let direct = carreau_engine::prepare(&document(pack)).expect("a sound pack");
        let direct = carreau_engine::call_batch(&direct, &requests);
        assert!(native.output.as_bytes() == direct, "{pack}: not the engine's bytes");
        if program::has_module() {
            let wasm = call(pack, &[], &requests);
            assert!(wasm.code == 0 && wasm.output == native.output, "{pack}: wasm differs");
        }
    }
}

fn document(pack: &str) -> Vec<u8> {
    let pack = rules(pack);
    let made = carreau(&["rules", "pack", pack.to_str().expect("a path")], b"");
    made.output.into_bytes()
}

#[test]
fn a_document_answers_like_its_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("pack.json");
    std::fs::write(&file, document("france")).expect("written");
    let file = file.to_str().expect("a path");
    let requests = requests("france");
    let arguments = ["call", "--engine", "native", "--pack", file];
    let by_document = carreau(&arguments, &requests);
    assert_eq!(by_document.output, call("france", &["--engine", "native"], &requests).output);
}

#[test]
fn the_sample_requests_are_answered() {
    let requests = std::fs::read(rules("requests.ndjson")).expect("the file the README names");
    let ran = call("france", &["--engine", "native"], &requests);
    let codes: Vec<String> = ran.output.lines().map(code).collect();
    // The last one asks for a season there is not, to show a refusal.
    assert_eq!(codes, ["", "", "", "", "", "", "", "unknown_season"], "{}", ran.output);
}

#[test]
fn what_cannot_be_read_is_refused_on_its_line() {
    let ran = call("france", &["--engine", "native"], b"\xff\n{\"op\":\"nothing\"}\n{\n");
    let codes: Vec<String> = ran.output.lines().map(|line| code(line).to_owned()).collect();
    assert_eq!(codes, ["invalid_json", "missing_field", "invalid_json"]);
    let ran = call("france", &["--engine", "native"], b"");
    assert_eq!((ran.code, ran.output.as_str()), (0, ""));
}

#[test]
fn what_cannot_be_read_is_refused_at_its_place() {
    let within = |input: &str| {
        let request =
            format!(r#"{{"op":"license_fee.calculate","on":"2026-03-15","input":{input}}}"#);
        let ran = call("france", &["--engine", "native", "--language", "en"], request.as_bytes());
        let reply: Value = serde_json::from_str(&ran.output).expect("JSON");
        reply["refused"].clone()
    };
    let broken = within(r#"{"season":"2026","license_type":"sen\ud800ior"}"#);
    assert_eq!(
        (&broken["code"], &broken["arguments"]["column"]),
        (&"invalid_json".into(), &99.into())
    );
    let twice = within(concat!(
        r#"{"season":"2026","license_type":"senior","org":{"district":"CD13"},"#,
        r#""player":{"birth_date":"2000-01-01","birth_date":"2000-01-01"}}"#
    ));
    assert_eq!(twice["path"], "$.input.player.birth_date", "{twice}");
    let range = within(concat!(
        r#"{"season":"2026","license_type":"senior","org":{"district":"CD13"},"#,
        r#""player":{"birth_date":"2000-01-01","family":{"size":-3,"rank":1}}}"#
    ));
    let sentence = range["sentence"].as_str().expect("a sentence");
    assert!(sentence.contains("from 0 to "), "{sentence}");
    let deep = within(&format!("{}{}", "[".repeat(200), "]".repeat(200)));
    assert_eq!(
        (&deep["code"], &deep["arguments"]["limit"]),
        (&"nested_too_deep".into(), &127.into())
    );
}

fn code(line: &str) -> String {
    let reply: Value = serde_json::from_str(line).expect("JSON");
    reply["refused"]["code"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn options_add_what_they_say_and_nothing_else() {
    let requests = requests("france");
    let trace = call("france", &["--engine", "native", "--trace", "--no-explanation"], &requests);
    let first: Value =
        serde_json::from_str(trace.output.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["trace"]["pack_hash"].as_str().map(str::len), Some(64));
    assert!(first.get("explanation").is_none());
    let mut plain = first.clone();
    plain.as_object_mut().expect("an object").remove("trace");
    let untraced = call("france", &["--engine", "native", "--no-explanation"], &requests);
    assert_eq!(untraced.output.lines().next(), Some(plain.to_string().as_str()));
}

#[test]
fn sentences_of_every_golden_case_show_no_codes() {
    for language in ["en", "fr", "sv", "de", "es"] {
        for pack in PACKS {
            let ran = call(pack, &["--engine", "native", "--language", language], &requests(pack));
            for line in ran.output.lines() {
                let reply: Value = serde_json::from_str(line).expect("JSON");
                // What stands in the way of a transfer is said too.
                for steps in [&reply["explanation"], &reply["ok"]["reasons"]] {
                    for step in steps.as_array().into_iter().flatten() {
                        check_sentence(language, step);
                    }
                }
                if let Some(refusal) = reply.get("refused") {
                    assert!(refusal["sentence"].as_str().is_some_and(|s| !s.contains('{')));
                }
            }
        }
    }
}

#[test]
fn what_stands_in_the_way_of_a_transfer_is_a_sentence() {
    let request = concat!(
        r#"{"op":"transfer.check","on":"2026-03-15","input":{"season":"2026","#,
        r#""player":{"birth_date":"1980-05-01","licensed_this_season":true},"#,
        r#""from_club":"13001","from_org":{"district":"CD13"},"#,
        r#""to_club":"13001","to_org":{"district":"CD13"}}}"#
    );
    let ran = call("france", &["--engine", "native", "--language", "en"], request.as_bytes());
    let reply: Value = serde_json::from_str(&ran.output).expect("JSON");
    let reasons = reply["ok"]["reasons"].as_array().expect("reasons").iter();
    let said: Vec<&str> = reasons.filter_map(|reason| reason["sentence"].as_str()).collect();
    let licensed = "A licence of season 2026 was taken: no transfer in it any more.";
    assert_eq!(said, [licensed, "The player is of club 13001 already."]);
}

fn check_sentence(language: &str, step: &Value) {
    let sentence = step["sentence"].as_str().expect("a sentence");
    let words = sentence.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let code = words.into_iter().any(|word| word.contains('_'));
    let raw = sentence.contains(['{', '}', '$']) || sentence.contains("explanation-");
    assert!(!code && !raw, "{language}: {sentence}\n{step}");
}

#[test]
fn a_reply_does_not_wait_for_the_end_of_input() {
    let pack = rules("france");
    let mut child = program::command(&["call", "--engine", "native", "--pack"])
        .arg(pack)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    let mut input = child.stdin.take().expect("input");
    let mut output = BufReader::new(child.stdout.take().expect("output"));
    for _ in 0..3 {
        // The beginning of the next line must not hold the reply back.
        input.write_all(b"{}\n{").expect("written");
        let mut reply = String::new();
        output.read_line(&mut reply).expect("read");
        assert_eq!(code(&reply), "missing_field");
        input.write_all(b"\n").expect("written");
        reply.clear();
        output.read_line(&mut reply).expect("read");
        assert_eq!(code(&reply), "invalid_json");
    }
    drop(input);
    assert!(child.wait().expect("ended").success());
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let pack = rules("france");
    let mut child = program::command(&["call", "--engine", "native", "--pack"])
        .arg(pack)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    drop(child.stdout.take());
    let mut input = child.stdin.take().expect("input");
    // The program ends while it is written to; either way there is nothing to say.
    let _closed = input.write_all(&b"{}\n".repeat(10_000));
    drop(input);
    let ended = child.wait_with_output().expect("ended");
    assert!(ended.status.success() && ended.stderr.is_empty());
}

#[test]
fn what_cannot_be_asked_says_what_to_do() {
    let check = |arguments: &[&str], says: &str| {
        let ran = carreau(arguments, b"");
        assert!(ran.code == 2 && ran.errors.contains(says), "{arguments:?}: {}", ran.errors);
        assert!(ran.output.is_empty());
    };
    check(&["call", "--pack", "rules/nowhere"], "give a pack's folder");
    check(&["call"], "--pack");
    let france = rules("france");
    let france = france.to_str().expect("a path");
    check(&["call", "--pack", france, "--language", "pl"], "en, fr, sv, de, es");
    let readme = rules("README.md");
    check(&["call", "--pack", readme.to_str().expect("a path")], "no pack document");
}
