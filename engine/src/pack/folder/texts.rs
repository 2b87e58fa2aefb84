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
