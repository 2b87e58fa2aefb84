//! What ABI v1 promises whatever the engine answers, on every host: `bindings/core/ABI.md`.
//!
//! No pack is needed here. What the engine answers by a pack is `conformance.rs`'s matter; modules
//! that misbehave are `host/sandbox/tests/faults.rs`'s.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;

use carreau_engine::pack::{MOST_BYTES, MOST_VALUES};
use carreau_sandbox::{Instance, Limits, Module, Runtime};
use carreau_tests::built::{engine_cwasm_path, engine_wasm_path};
use carreau_tests::corpus::corpus;
use carreau_tests::{Host, all_hosts};

/// Asks each host the same, and expects the same bytes of all.
fn check(
    hosts: &mut [Box<dyn Host>],
    expected: Option<&str>,
    ask: impl Fn(&mut dyn Host) -> anyhow::Result<Vec<u8>>,
) {
    let mut replies = hosts.iter_mut().map(|host| {
        let name = host.name();
        let reply = ask(host.as_mut()).unwrap_or_else(|fault| format!("{fault:#}").into_bytes());
        (name, String::from_utf8_lossy(&reply).into_owned())
    });
    let (_, native) = replies.next().expect("the native host");
    assert_eq!(expected.unwrap_or(&native), native, "native");
    replies.for_each(|(name, reply)| assert_eq!(reply, native, "{name}"));
}

#[test]
fn what_is_no_pack_is_refused_alike() {
    let mut hosts = all_hosts().expect("every host");
    let large = vec![b'['; 1_000_000];
    for pack in [b"".as_slice(), b"[", b"\xff\xfe", b"\x00", b"\xef\xbb\xbf{}", &large] {
        let refused = |host: &mut dyn Host| Ok(host.prepare(pack)?.expect_err("a refusal"));
        check(&mut hosts, None, refused);
    }
}

/// A document of one section, without its hash.
fn document(section: &str) -> Vec<u8> {
    let manifest = r#"{"format":1,"sections":{},"tenant":"x"}"#;
    format!(r#"{{"manifest":{manifest},"sections":{{"vocabulary":{section}}}}}"#).into_bytes()
}

#[test]
fn a_document_of_any_size_is_refused_alike_and_never_a_fault() {
    let mut hosts = all_hosts().expect("every host");
    // The dearest shapes for their size, just within the limits and far beyond them.
    let many = |item: &str, count: usize| format!("[{}null]", format!("{item},").repeat(count));
    let member = format!(r#"{{"{}":0}}"#, "n".repeat(24));
    for (item, values) in [("0", 1), ("{}", 1), ("[0]", 2), (r#"{"a":0}"#, 2), (&member, 2)] {
        for count in [(MOST_VALUES - 100) / values, 600_000] {
            let pack = document(&many(item, count));
            check(&mut hosts, None, |host| Ok(host.prepare(&pack)?.expect_err("a refusal")));
        }
    }
    for size in [MOST_BYTES - 200, 20 * 1024 * 1024] {
        let pack = document(&format!(r#""{}""#, "x".repeat(size)));
        check(&mut hosts, None, |host| Ok(host.prepare(&pack)?.expect_err("a refusal")));
    }
}

#[test]
fn an_unknown_handle_is_refused_and_never_a_fault() {
    let refusal = |handle: u32| {
        let arguments = format!(r#""arguments":{{"handle":{handle}}},"code":"unknown_handle""#);
        format!(r#"{{"refused":{{"allowed":[],{arguments},"path":"$"}}}}"#)
    };
    // Handles are ABI v1's; the npm package has an object for each pack instead.
    let mut hosts = all_hosts().expect("every host");
    hosts.retain_mut(|host| host.abi().is_some());
    assert_eq!(hosts.len(), 5, "native, wasmtime twice, the core module in Node and in Chromium");
    let compare = |host: &mut dyn Host, handle| {
        host.abi().expect("a host of ABI v1").compare(handle, 5, b"{}\n")
    };
    for handle in [0, 1, 0x8000_0000, u32::MAX] {
        let refusal = Some(refusal(handle));
        let refusal = refusal.as_deref();
        check(&mut hosts, refusal, |host| host.call(handle, b"{}"));
        check(&mut hosts, refusal, |host| host.call(handle, b""));
        check(&mut hosts, refusal, |host| host.call_batch(handle, b"{}\n{}\n"));
        check(&mut hosts, refusal, |host| compare(host, handle));
        check(&mut hosts, Some(""), |host| host.release(handle).map(|()| Vec::new()));
    }
}

#[test]
fn the_module_keeps_no_buffer() {
    // Given an instance that has seen one call,
    let wasm = fs::read(engine_wasm_path().expect("built")).expect("the module");
    let compiled = fs::read(engine_cwasm_path().expect("built")).expect("its code").leak();
    let runtime = Runtime::new(Limits::default()).expect("a runtime");
    let module = Module::precompiled(&runtime, &wasm, compiled).expect("an engine");
    let mut instance = Instance::new(&module).expect("an instance");
    let input = vec![b' '; 100_000];
    instance.call(1, &input).expect("a refusal");
    let after_one = instance.memory_bytes();
    // when it sees a thousand more, 100 MB in all,
    for _ in 0..1000 {
        instance.call(1, &input).expect("a refusal");
    }
    // then its memory is what it was.
    assert_eq!(instance.memory_bytes(), after_one);
}

#[test]
fn a_request_larger_than_memory_is_a_fault_and_not_a_crash() {
    let mut hosts = all_hosts().expect("every host");
    let pack = corpus("france").expect("a corpus").pack;
    let request = vec![b' '; 65 * 1024 * 1024];
    for host in hosts.iter_mut().filter(|host| host.name() != "native") {
        let name = host.name();
        let handle = host.prepare(&pack).expect("no fault").expect("a good pack").handle;
        let fault = host.call(handle, &request).expect_err(name).to_string();
        // A trap for want of memory is the instruction `unreachable`.
        let known = ["memory", "room", "unreachable"].iter().any(|word| fault.contains(word));
        assert!(known, "{name}: {fault}");
        assert!(host.call(handle, b"{}").is_err(), "{name} answers after a fault");
    }
}
