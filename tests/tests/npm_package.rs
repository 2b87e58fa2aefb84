//! The npm package as someone has it who installed it: loaded by its name, typed, by value, and in
//! the two examples.
//!
//! That its replies are the engine's, byte for byte, is `conformance.rs`'s matter.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use carreau_engine::Prepared;
use carreau_tests::corpus::{TENANTS, corpus};
use carreau_tests::javascript::{JavaScript, Module, Place};
use carreau_tests::{Host, checkout};
use serde_json::{Value, json};
use tempfile::TempDir;

fn path(name: &str) -> PathBuf {
    checkout().expect("a checkout").join(name)
}

/// A folder with the package installed, the example, the tests of `tests/package/consumer`, and a
/// pack document.
fn consumer() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    for source in ["tests/package/consumer", "bindings/web/example"] {
        for file in fs::read_dir(path(source)).expect(source) {
            let file = file.expect("a file").path();
            let name = file.file_name().expect("a name");
            fs::copy(&file, folder.path().join(name)).expect("a copy");
        }
    }
    fs::write(at("pack.json"), corpus("france").expect("a corpus").pack).expect("the pack");
    fs::create_dir_all(at("node_modules/@carreau")).expect("a folder");
    let package = path("bindings/web/pkg");
    assert!(package.join("package.json").is_file(), "run `cargo xtask build`");
    symlink(package, at("node_modules/@carreau/engine")).expect("a link");
    let types = path("bindings/web/package/node_modules/@types");
    symlink(types, at("node_modules/@types")).expect("a link");
    folder
}

/// What Node prints; fails where it fails.
fn node(folder: &Path, arguments: &[&str]) -> String {
    let mut node = Command::new("node");
    node.args(arguments).current_dir(folder).env("CARREAU_PACK", folder.join("pack.json"));
    let output = node.output().expect("`node`, 20 or newer");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "node {}\n{printed}{errors}", arguments.join(" "));
    printed
}

/// What the engine answers to the examples' question.
fn quote(born: &str) -> Value {
    let pack = corpus("france").expect("a corpus").pack;
    let pack: Prepared = carreau_engine::prepare(&pack).expect("a good pack");
    let request = json!({ "op": "license_fee.calculate", "on": "2026-03-15", "input": {
        "season": "2026", "license_type": "junior", "player": { "birth_date": born },
        "org": { "district": "CD13", "club": "13001" },
    }});
    let reply = carreau_engine::call(&pack, request.to_string().as_bytes());
    serde_json::from_slice(&reply).expect("JSON")
}

fn shown(reply: &Value) -> String {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    match reply.get("refused") {
        Some(refused) => format!("refused, {}", text(&refused["code"])),
        None => format!("{} {}", text(&reply["ok"]["total"]), text(&reply["ok"]["currency"])),
    }
}

#[test]
fn it_loads_and_throws_and_exports_as_it_says() {
    let folder = consumer();
    node(folder.path(), &["--test", "engine.test.mjs"]);
}

#[test]
fn it_is_typed_by_the_operation() {
    let folder = consumer();
    let compiler = path("bindings/web/package/node_modules/typescript/bin/tsc");
    let compiler = compiler.to_str().expect("a path in UTF-8");
    node(folder.path(), &[compiler, "--project", "tsconfig.json"]);
    let bundled = ["--module", "esnext", "--moduleResolution", "bundler"];
    node(folder.path(), &[&[compiler, "--project", "tsconfig.json"], &bundled[..]].concat());
}

#[test]
fn the_example_for_node_says_what_the_engine_says() {
    let folder = consumer();
    for born in ["2010-05-04", "1950-01-01"] {
        let printed = node(folder.path(), &["calculate.mjs", "pack.json", born]);
        let reply = quote(born);
        let first = printed.lines().next().expect("a line");
        match reply.get("refused") {
            None => assert_eq!(first, format!("total {}", shown(&reply)), "{born}"),
            Some(refused) => {
                let code = refused["code"].as_str().expect("a code");
                assert!(first.starts_with(&format!("refused: {code} at $")), "{born}: {first}");
            }
        }
    }
}

#[test]
fn the_example_page_shows_what_the_engine_says() {
    let folder = consumer();
    let pack = folder.path().join("pack.json");
    let pack = pack.to_str().expect("a path in UTF-8");
    let script = path("tests/package/example-page.mjs");
    let script = script.to_str().expect("a path in UTF-8");
    let births = ["2010-05-04", "2011-12-31", "1950-01-01"];
    let printed = node(folder.path(), &[&[script, pack], &births[..]].concat());
    let expected: Vec<Value> = births
        .iter()
        .map(|born| {
            let reply = quote(born);
            let steps = reply["explanation"].as_array().map_or(0, Vec::len);
            json!({ "steps": steps, "total": shown(&reply) })
        })
        .collect();
    let found = printed.lines().map(|line| serde_json::from_str(line).expect("JSON"));
    assert_eq!(found.collect::<Vec<Value>>(), expected);
}

#[test]
fn a_call_by_value_is_answered_by_the_same_data() {
    let mut host = JavaScript::new(Place::Node, Module::Web).expect("Node");
    for tenant in TENANTS {
        let asked = corpus(tenant).expect("a corpus");
        let native = carreau_engine::prepare(&asked.pack).expect("a good pack");
        let handle = host.prepare(&asked.pack).expect("no fault").expect("a good pack").handle;
        let mut compared = 0;
        for request in asked.requests.iter().filter(|request| survives(request)) {
            let expected = carreau_engine::call(&native, request);
            let found = host.call_by_value(handle, request).expect("no fault");
            let shown = String::from_utf8_lossy(request);
            assert_eq!(
                String::from_utf8_lossy(&found),
                String::from_utf8_lossy(&expected),
                "{shown}"
            );
            compared += 1;
        }
        assert!(compared > 900, "{tenant}: {compared} requests that are values");
    }
}

/// Whether a request says the same once JavaScript has read it: no member twice, no number that
/// JavaScript writes or holds otherwise.
fn survives(request: &[u8]) -> bool {
    fn holds(value: &Value) -> bool {
        match value {
            Value::Number(number) => number.as_i64().is_some_and(|n| n.unsigned_abs() < 1 << 53),
            Value::Array(items) => items.iter().all(holds),
            Value::Object(members) => members.values().all(holds),
            _ => true,
        }
    }
    let value = serde_json::from_slice::<Value>(request);
    value.is_ok_and(|value| value.to_string().as_bytes() == request && holds(&value))
}
