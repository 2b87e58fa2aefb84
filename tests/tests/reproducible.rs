//! The same source makes the same module in another folder: its SHA-256 is its identity.
//!
//! A build of a minute, from nothing, in a folder of another length than the checkout's. It shares
//! cargo's home with the first build; that home's path is rewritten by the same flag.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::Command;

use carreau_tests::{checkout, engine_wasm_path};
use sha2::{Digest, Sha256};

/// Copies what git tracks or would: the source as it stands, with no built file among it.
fn copy_source(from: &Path, to: &Path) {
    let list = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(from)
        .output()
        .expect("git");
    assert!(list.status.success(), "git cannot list the checkout's files");
    let list = String::from_utf8(list.stdout).expect("names in UTF-8");
    for name in list.split_terminator('\0') {
        // A tracked file that was deleted is no source.
        if from.join(name).is_file() {
            let copy = to.join(name);
            fs::create_dir_all(copy.parent().expect("a folder")).expect("a folder");
            fs::copy(from.join(name), copy).expect("a copy");
        }
    }
}

fn sha256(path: &Path) -> String {
    let bytes = fs::read(path).expect("a module");
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn two_folders_make_one_module() {
    let present = engine_wasm_path().expect("a built module");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let source = elsewhere.path().join("a/checkout of another length");
    copy_source(&checkout().expect("a checkout"), &source);

    let build = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "xtask", "--", "build", "--wasm-only"])
        .current_dir(&source)
        .env("CARGO_TARGET_DIR", elsewhere.path().join("target"))
        .output()
        .expect("cargo");
    assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));

    let again = elsewhere.path().join("target/engine/engine.wasm");
    let (present, again) = (sha256(&present), sha256(&again));
    assert_eq!(present, again, "not reproducible, or `cargo xtask build` was not run of late");
}
