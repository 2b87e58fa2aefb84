//! Every check of packs, held to what it declares: nothing is found in its good example; in its bad
//! one exactly what the marks say, by this check, with file, line and column; and every code it may
//! report is met somewhere.
#![cfg(feature = "folder")]
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, and this one reads the checks' own files"
)]

/// Ill packs.
#[path = "../../tests/conformance/pack_cases.rs"]
pub mod pack_cases;
/// The pack they are changes of.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use carreau_engine::pack::check::folder::{Checked, check_files};
use carreau_engine::pack::check::{self, BASE, Check, Example, Finding, Mark, catalogue};
use pack_cases::pack_cases;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What was found, as marks would say it.
fn found(checked: &Checked) -> BTreeSet<Mark> {
    let mark = |found: &check::folder::Found| {
        let code = found.finding.refusal.code.name().to_owned();
        let place = found.place.as_ref().unwrap_or_else(|| panic!("{code} stands nowhere"));
        (place.file.clone(), place.line, place.column, code)
    };
    checked.found.iter().map(mark).collect()
}

/// Check, severity and code of a finding; the check must have declared them.
fn declared(finding: &Finding) -> (&'static str, &'static str, &'static str) {
    let code = finding.refusal.code;
    let check = finding.check.unwrap_or_else(|| panic!("{} is of no check", code.name()));
    let listed = catalogue().any(|known| std::ptr::eq(known, check));
    assert!(listed, "`{}` is not in the catalogue", check.name);
    let reports = check.told.reports.contains(&(finding.severity, code));
    assert!(reports, "{}: {} {}", check.name, finding.severity.name(), code.name());
    (check.name, finding.severity.name(), code.name())
}

/// The findings of the ill packs.
fn of_ill_packs() -> Vec<Finding> {
    let read = |bytes: &[u8]| carreau_engine::pack::Document::from_json(bytes).ok();
    let documents = pack_cases().into_iter().filter_map(|case| read(&case.bytes()));
    documents.flat_map(|document| check::check(&document).0).collect()
}

#[test]
fn nothing_is_found_in_the_base() {
    let base = BASE.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    assert_eq!(found(&check_files(base.collect())), BTreeSet::new());
}

#[test]
fn nothing_is_found_in_a_good_example() {
    for check in catalogue() {
        let good = &check.told.good;
        assert_eq!(found(&good.check()), BTreeSet::new(), "{}", check.name);
        assert!(good.files().next().is_some() && good.marks().is_empty(), "{}", check.name);
    }
}

#[test]
fn what_is_found_in_a_bad_example_stands_where_its_marks_say() {
    let mut report = String::new();
    for check in catalogue() {
        let checked = check.told.bad.check();
        let (found, marks) = (found(&checked), check.told.bad.marks());
        let of_others = checked.found.iter().filter(|it| declared(&it.finding).0 != check.name);
        let of_others: Vec<_> = of_others.map(|found| &found.finding).collect();
        if found.is_empty() || found != marks || !of_others.is_empty() {
            let _ = writeln!(
                report,
                "{}\n  found {found:?}\n  marks {marks:?}\n  of others {of_others:?}",
                check.name
            );
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn every_code_a_check_declares_is_met_and_no_other() {
    let examples = catalogue().flat_map(|check| check.told.bad.check().found);
    let findings = examples.map(|found| found.finding).chain(of_ill_packs());
    let met: BTreeSet<_> = findings.map(|finding| declared(&finding)).collect();
    let declares = |check: &'static Check| {
        let reports = check.told.reports.iter();
        reports.map(|(severity, code)| (check.name, severity.name(), code.name()))
    };
    let all: BTreeSet<_> = catalogue().flat_map(declares).collect();
    // Sizes take folders and scripts too large for an example: `folders.rs`, `limits.rs`.
    let sizes =
        [("files", "error", "pack_too_large"), ("script-limits", "error", "pack_too_large")];
    let unmet: Vec<_> = all.difference(&met).filter(|known| !sizes.contains(known)).collect();
    assert!(unmet.is_empty(), "never met: {unmet:?}");
}

/// The names of the checks that the files of a folder declare.
fn files(folder: &str, prefix: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file"));
    let declares = entries.filter(|entry| {
        let text = fs::read_to_string(entry.path()).unwrap_or_default();
        text.contains("static CHECK: Check = declare!")
    });
    let stem = |path: &Path| path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned);
    let stems = declares.map(|entry| stem(&entry.path()).expect("a name"));
    stems.map(|stem| format!("{prefix}{}", stem.replace('_', "-"))).collect()
}

#[test]
fn a_check_is_named_after_its_file_and_none_is_left_out() {
    let names: Vec<&str> = catalogue().map(|check| check.name).collect();
    let told: BTreeSet<String> = names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(told.len(), names.len(), "two checks of one name");
    let mut declared = files("src/pack/check", "");
    declared.extend(files("src/script/check", "script-"));
    assert_eq!(told, declared);
}

#[test]
fn what_a_check_demands_is_a_sentence() {
    for Check { name, told } in catalogue() {
        let demands = told.demands;
        let whole = demands.starts_with(char::is_uppercase) && demands.ends_with('.');
        assert!(whole && demands.len() < 250 && !demands.contains("  "), "{name}: {demands}");
        let distinct: BTreeSet<_> =
            told.reports.iter().map(|(severity, code)| (severity.name(), code.name())).collect();
        assert_eq!(distinct.len(), told.reports.len(), "{name}: a code is declared twice");
    }
}

#[test]
fn a_mark_stands_for_the_line_it_ends_or_the_column_above_it() {
    let example = Example(&[
        ("a.toml", "\n    x = 1 # <- one\n    y = \"é\"\n    #    ^ two\n    z{n} = 1 # 2 times\n"),
        ("scripts/b.rhai", "\n    fn f() {} // <- three\n    //        ^ four\n"),
    ]);
    let mark = |file: &str, line, column, code: &str| (file.to_owned(), line, column, code.into());
    let expected = [
        mark("a.toml", 1, 1, "one"),
        mark("a.toml", 2, 6, "two"),
        mark("scripts/b.rhai", 1, 1, "three"),
        mark("scripts/b.rhai", 1, 11, "four"),
    ];
    assert_eq!(example.marks(), BTreeSet::from(expected));
    let found = example.check().folder.files;
    assert_eq!(found["a.toml"].lines().last(), Some("z2 = 1 "));
}
