//! What a module may not do, tried with modules written by hand.
//!
//! The real module is tried in `tests/tests/hosts.rs`; here are those it must never be like.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::time::{Duration, Instant};

use carreau_sandbox::{AbiError, Fault, Instance, Limits, Module, ModuleError, Runtime};

const MIB: usize = 1024 * 1024;

/// An engine whose `engine_call` is `call`, with further fields before it.
fn module_text(fields: &str, marker: &str, call: &str) -> String {
    format!(
        r#"(module {fields} {marker}
            (memory (export "memory") 1)
            (func (export "engine_alloc") (param i32) (result i32) i32.const 1024)
            (func (export "engine_free") (param i32 i32))
            (data (i32.const 8) "{{\"ok\":{{\"handle\":7,\"pack_hash\":\"ab\"}}}}")
            (func (export "engine_prepare") (param i32 i32) (result i64)
                i64.const 0x8_00000024)
            (func (export "engine_release") (param i32))
            (func (export "engine_call") (param i32 i32 i32) (result i64) {call})
            (func (export "engine_call_batch") (param i32 i32 i32) (result i64) i64.const 0)
            (func (export "engine_compare") (param i32 i32 i32 i32) (result i64) i64.const 0))"#
    )
}

const MARKER: &str = r#"(func (export "engine_abi_v1") (result i32) i32.const 1)"#;

fn runtime() -> Runtime {
    let call_deadline = Duration::from_millis(100);
    let limits = Limits { memory_bytes: 2 * MIB, call_deadline, ..Limits::default() };
    Runtime::new(limits).expect("a runtime")
}

fn compile(text: &str) -> Result<Module, ModuleError> {
    Module::compile(&runtime(), &wat::parse_str(text).expect("valid text"))
}

/// An instance whose `engine_call` has this body.
fn calling(body: &str) -> Instance {
    let module = compile(&module_text("", MARKER, body)).expect("a module");
    Instance::new(&module).expect("an instance")
}

fn check_refused(text: &str, expected: &AbiError) {
    match compile(text) {
        Err(ModuleError::Abi(error)) => assert_eq!(error, *expected),
        Err(other) => panic!("refused for another reason: {other}"),
        Ok(_) => panic!("accepted, where this was expected: {expected}"),
    }
}

/// The call must fault as `expected` says, and the instance must be of no use afterwards.
fn check_fault(mut instance: Instance, expected: impl Fn(&Fault) -> bool) {
    let fault = instance.call(7, b"{}").expect_err("a fault");
    assert!(expected(&fault), "another fault than expected: {fault}");
    assert!(instance.is_poisoned());
    let after = instance.call(7, b"{}").expect_err("a poisoned instance");
    assert!(matches!(after, Fault::Poisoned), "{after}");
    assert!(matches!(instance.prepare(b"{}"), Err(Fault::Poisoned)));
    assert!(matches!(instance.release(7), Err(Fault::Poisoned)));
}

#[test]
fn a_module_without_the_marker_is_no_engine() {
    check_refused(&module_text("", "", "i64.const 0"), &AbiError::MarkerMissing);
}

#[test]
fn a_module_that_imports_is_refused_by_the_name_of_its_import() {
    let import = r#"(import "env" "clock" (func (result i64)))"#;
    let expected = AbiError::Import { module: "env".to_owned(), name: "clock".to_owned() };
    check_refused(&module_text(import, MARKER, "i64.const 0"), &expected);
}

#[test]
fn a_missing_export_and_one_of_another_type_are_named() {
    let text = module_text("", MARKER, "i64.const 0");
    let without = text.replace("\"engine_free\"", "\"engine_liberate\"");
    check_refused(&without, &AbiError::ExportMissing { name: "engine_free" });
    let other = text.replace(
        r#"(func (export "engine_release") (param i32))"#,
        r#"(func (export "engine_release") (param i64))"#,
    );
    check_refused(&other, &AbiError::ExportType { name: "engine_release" });
}

#[test]
fn threads_and_relaxed_simd_do_not_compile() {
    let shared = module_text("(memory $other 1 1 shared)", MARKER, "i64.const 0");
    let text = shared.replace("(memory (export \"memory\") 1)", "(export \"memory\" (memory 0))");
    assert!(matches!(compile(&text), Err(ModuleError::Compile(_))));
    let relaxed = "v128.const i64x2 0 0 v128.const i64x2 0 0 i8x16.relaxed_swizzle drop
        i64.const 0";
    let text = module_text("", MARKER, relaxed);
    assert!(matches!(compile(&text), Err(ModuleError::Compile(_))));
}

#[test]
fn a_marker_of_another_version_is_no_instance() {
    let marker = MARKER.replace("i32.const 1", "i32.const 2");
    let module = compile(&module_text("", &marker, "i64.const 0")).expect("a module");
    assert!(matches!(Instance::new(&module), Err(Fault::Reply { .. })));
}

#[test]
fn an_endless_loop_meets_its_deadline() {
    let started = Instant::now();
    check_fault(calling("(loop (br 0)) i64.const 0"), |fault| {
        matches!(fault, Fault::Deadline { .. })
    });
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
}

#[test]
fn a_deadline_is_each_calls_own() {
    let mut instance = calling("i64.const 0");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(instance.call(7, b"").expect("a reply"), b"");
}

#[test]
fn memory_beyond_the_limit_is_a_fault_and_up_to_it_is_not() {
    check_fault(
        calling("(drop (memory.grow (i32.const 32))) i64.const 0"),
        |fault| matches!(fault, Fault::Memory { limit_bytes, .. } if *limit_bytes == 2 * MIB),
    );
    let mut instance = calling("(drop (memory.grow (i32.const 31))) i64.const 0");
    instance.call(7, b"{}").expect("a reply");
    assert_eq!(instance.memory_bytes(), 2 * MIB);
}

#[test]
fn a_module_born_too_large_is_a_fault() {
    let text = module_text("", MARKER, "i64.const 0").replace("\"memory\") 1)", "\"memory\") 64)");
    let module = compile(&text).expect("a module");
    assert!(matches!(Instance::new(&module), Err(Fault::Memory { .. })));
}

#[test]
fn a_trap_is_a_fault() {
    check_fault(calling("unreachable"), |fault| matches!(fault, Fault::Trap { .. }));
}

#[test]
fn endless_recursion_is_a_fault() {
    let recursion = "(call $again) i64.const 0";
    let text = module_text("(func $again (call $again) (call $again))", MARKER, recursion);
    let module = compile(&text).expect("a module");
    let instance = Instance::new(&module).expect("an instance");
    check_fault(instance, |fault| matches!(fault, Fault::Trap { .. }));
}

#[test]
fn a_reply_outside_the_memory_is_a_fault() {
    check_fault(calling("i64.const 0x7fffffff_7fffffff"), |fault| {
        matches!(fault, Fault::Reply { .. })
    });
}

#[test]
fn a_pack_is_prepared_and_its_handle_read() {
    let mut instance = calling("i64.const 0");
    let pack = instance.prepare(b"{}").expect("no fault").expect("no refusal");
    assert_eq!((pack.handle, pack.pack_hash.as_str()), (7, "ab"));
}

#[test]
fn a_compiled_file_serves_its_own_module_only() {
    let runtime = runtime();
    let wasm = wat::parse_str(module_text("", MARKER, "i64.const 0")).expect("valid text");
    let other = wat::parse_str(module_text("", MARKER, "i64.const 1")).expect("valid text");
    let compiled = Module::compile(&runtime, &wasm).expect("a module");
    assert!(matches!(compiled.serialize(&other), Err(ModuleError::OtherModule)));
    let file: &'static [u8] = compiled.serialize(&wasm).expect("a compiled file").leak();

    let loaded = Module::precompiled(&runtime, &wasm, file).expect("the same module");
    assert_eq!(loaded.identity(), compiled.identity());
    assert_eq!(loaded.identity().len(), 64);
    let mut instance = Instance::new(&loaded).expect("an instance");
    assert_eq!(instance.call(7, b"{}").expect("a reply"), b"");

    let refused = Module::precompiled(&runtime, &other, file);
    assert!(matches!(refused, Err(ModuleError::OtherModule)));
    assert!(matches!(Module::precompiled(&runtime, &wasm, b""), Err(ModuleError::OtherModule)));
    // Code that looks at the epoch is not taken for code that does not.
    let without = Runtime::without_deadlines(Limits::default()).expect("a runtime");
    let refused = Module::precompiled(&without, &wasm, file);
    assert!(matches!(refused, Err(ModuleError::Stale(_))));
}

#[test]
fn a_pinned_module_is_kept_compiled_and_made_anew_where_its_file_is_damaged() {
    let runtime = runtime();
    let wasm = wat::parse_str(module_text("", MARKER, "i64.const 0")).expect("valid text");
    let folder = std::env::temp_dir().join(format!("carreau-cache-{}", std::process::id()));
    let mut kept = Vec::new();
    for damage in [None, Some(&b""[..]), Some(&[0; 100])] {
        if let (Some(damage), Some(file)) = (damage, kept.first()) {
            std::fs::write(file, damage).expect("written");
        }
        for _ in 0..2 {
            let module = Module::cached(&runtime, &wasm, &folder).expect("the module");
            let mut instance = Instance::new(&module).expect("an instance");
            assert_eq!(instance.call(7, b"{}").expect("a reply"), b"");
        }
        let files = std::fs::read_dir(&folder).expect("a folder").flatten();
        kept = files.map(|entry| entry.path()).collect();
        assert_eq!(kept.len(), 1, "{kept:?}");
        let length = kept.first().and_then(|file| file.metadata().ok()).map(|file| file.len());
        assert!(length > Some(1000), "{length:?}");
    }
    // A folder that cannot be one costs time and nothing else.
    let file = kept.first().expect("a file");
    assert!(Module::cached(&runtime, &wasm, file).is_ok());
    std::fs::remove_dir_all(&folder).expect("removed");
}
