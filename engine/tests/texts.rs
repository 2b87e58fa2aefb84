//! A pack written as the texts of a folder, and read again.
#![cfg(feature = "folder")]
#![expect(clippy::disallowed_methods, reason = "this test writes the folders it reads")]

use carreau_engine::pack::{Audience, folder};
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
