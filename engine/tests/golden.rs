//! Runs every pack's golden cases natively: `rules/*/tests/*.toml`.
//!
//! `carreau rules test` runs the same cases by the module in wasmtime.

#![expect(clippy::expect_used, reason = "a failed expectation is the test's failure")]

use carreau_engine::golden::{self, Case};
use carreau_engine::pack::check;
use carreau_engine::pack::folder::{self, Folder};
use carreau_engine::{Prepared, call};
use std::fmt::Write;
use std::path::PathBuf;

/// The rules of the checkout that cargo runs the tests for; a shared target folder may hold a test
/// compiled in another one.
fn rules() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    package.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into()).join("../rules")
}

fn read(tenant: &str) -> (Folder, Prepared) {
    let folder = folder::read(&rules().join(tenant)).expect("the folder reads");
    let (findings, _) = check::check(&folder.document);
    let found = findings.first();
    let place = found.and_then(|found| folder.locate(&found.refusal));
    assert!(found.is_none(), "{tenant}: {found:?} at {place:?}");
    let prepared = Prepared::new(folder.document.clone()).expect("the pack is sound");
    (folder, prepared)
}

/// Runs a pack's cases; every difference is shown at once.
fn check(tenant: &str) {
    let (folder, pack) = read(tenant);
    let cases = golden::cases(&folder).expect("the cases read");
    assert!(cases.len() >= 40, "{tenant} has {} cases", cases.len());
    let mut report = String::new();
    let mut failed = 0_usize;
    for case in &cases {
        let reply = call(&pack, &case.request());
        let mismatches = case.compare(&reply);
        failed = failed.saturating_add(usize::from(!mismatches.is_empty()));
        for mismatch in mismatches {
            let Case { file, name, .. } = case;
            let found = mismatch.found.map(|value| value.to_string()).unwrap_or_default();
            let (path, expected) = (mismatch.path, mismatch.expected);
            let _ = writeln!(report, "{file}: {name}\n  {path}: expected {expected} found {found}");
        }
    }
    assert!(report.is_empty(), "{tenant}: {failed} of {} failed\n{report}", cases.len());
}

#[test]
fn every_feature_that_calculates_has_cases() {
    let all = ["france", "sweden", "germany"].map(|tenant| {
        let folder = folder::read(&rules().join(tenant)).expect("the folder reads");
        golden::cases(&folder).expect("the cases read")
    });
    // Histories calculate nothing. Of transfers there are at least as many as the source counts.
    let least = [9, 6, 5, 5, 6, 7, 4, 8, 0, 7].into_iter().chain([1, 1, 1, 1, 1, 1, 1, 0, 1, 1]);
    for (feature, least) in golden::FEATURES.iter().zip(least) {
        let cases = all.iter().flatten().filter(|case| case.feature.as_deref() == Some(feature));
        let count = cases.count();
        assert!(count >= least, "{count} cases of {feature}, at least {least}");
    }
}

#[test]
fn france() {
    check("france");
}

#[test]
fn sweden() {
    check("sweden");
}

#[test]
fn germany() {
    check("germany");
}
