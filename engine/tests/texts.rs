//! A pack written as the texts of a folder, and read again.
#![cfg(feature = "folder")]
#![expect(clippy::disallowed_methods, reason = "this test writes the folders it reads")]

use carreau_engine::pack::{Audience, folder};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[test]
fn what_is_written_reads_as_the_same_pack() {
    for tenant in ["france", "germany", "sweden"] {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(tenant);
        let mut document = folder::read(&rules).expect("a pack").document;
        let fees = document.sections.get("fees/2026").cloned().expect("fees");
        let narrowed = [("fees/2026".to_owned(), (Audience::Staff, fees))];
        document = document.with_sections(narrowed.into());
        let root = std::env::temp_dir();
        let root = root.join(format!("carreau-texts-{}-{tenant}", std::process::id()));
        for section in document.sections.keys() {
            for (file, text) in folder::texts(&document, section).expect("texts") {
                let path = root.join(file);
                fs::create_dir_all(path.parent().expect("a folder")).expect("made");
                fs::write(path, text).expect("written");
            }
        }
        let read = folder::read(&root).expect("the same pack").document;
        assert_eq!(read.pack_hash(), document.pack_hash(), "{tenant}");
        fs::remove_dir_all(&root).expect("removed");
    }
}

/// Texts that lie in no folder read as the folder does, whatever is wrong with them.
#[test]
fn texts_read_as_their_folder_does() {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/france");
    let read = folder::read(&rules).expect("a pack");
    let again = folder::read_texts(read.files.clone()).expect("the same pack");
    assert_eq!(again.document.pack_hash(), read.document.pack_hash());
    let check = |file: &str, text: &str, code: &str| {
        let mut files: BTreeMap<String, String> = read.files.clone();
        files.insert(file.to_owned(), text.to_owned());
        let faults = folder::read_texts(files).expect_err(file);
        let [fault] = faults.as_slice() else { panic!("{file}: {faults:?}") };
        assert_eq!(folder::refusal(fault).code.name(), code, "{file}");
        assert_eq!(fault.place.file, file);
    };
    for file in [
        "waivers.tml",
        "../tenant.toml",
        "fees/2026/x.toml",
        "odd/2026.toml",
        "scripts/",
        "",
        "scripts/a.js",
        "tests.toml",
        ".hidden.toml",
        "scripts/.rhai",
        "/tenant.toml",
        "fees/",
    ] {
        check(file, "", "unknown_file");
    }
    check("fees/2031.toml", "x = [", "invalid_value");
    check("fees/2031.toml", &"#".repeat(2 * 1024 * 1024 + 1), "pack_too_large");
}
