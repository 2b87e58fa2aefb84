//! A pack as the texts of a folder: what [`super::read`] reads as the same pack.
//!
//! Comments and the order of members are the author's and no part of a pack, so that who writes a
//! folder leaves alone the files whose sections are unchanged.

use super::super::document::{Audience, Document};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The text of each file of a section, by its path in the folder.
///
/// # Errors
/// In the writer's words, where a section holds what TOML cannot (as `null`).
pub fn texts(document: &Document, section: &str) -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    let Some(Value::Object(members)) = document.sections.get(section) else { return Ok(files) };
    let mut members = members.clone();
    if section == "scripts" {
        if let Some(Value::Object(scripts)) = members.remove("files") {
            for (name, script) in scripts {
                let script = script.as_str().unwrap_or_default().to_owned();
                files.insert(format!("scripts/{name}"), script);
            }
        }
        files.insert("scripts/limits.toml".to_owned(), toml(document, section, members)?);
    } else {
        files.insert(format!("{section}.toml"), toml(document, section, members)?);
    }
    Ok(files)
}

fn toml(
    document: &Document,
    section: &str,
    mut members: Map<String, Value>,
) -> Result<String, String> {
    let audience = document.audience(section).unwrap_or_default();
    if audience != Audience::Public {
        let said = serde_json::to_value(audience).map_err(|error| error.to_string())?;
        members.insert("audience".to_owned(), said);
    }
    toml::to_string(&members).map_err(|error| format!("section `{section}`: {error}"))
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::pack::folder;
    use std::path::Path;
    use std::{env, fs, process};

    #[test]
    fn what_is_written_reads_as_the_same_pack() {
        for tenant in ["france", "germany", "sweden"] {
            let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(tenant);
            let mut document = folder::read(&rules).expect("a pack").document;
            let fees = document.sections.get("fees/2026").cloned().expect("fees");
            let narrowed = BTreeMap::from([("fees/2026".to_owned(), (Audience::Staff, fees))]);
            document = document.with_sections(narrowed);
            let root = env::temp_dir().join(format!("carreau-texts-{}-{tenant}", process::id()));
            for section in document.sections.keys() {
                for (file, text) in texts(&document, section).expect("texts") {
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
}
