//! Ill packs, `packs.ndjson`: one small change of the small pack a line, and what is found.
//!
//! ```text
//! name      what is wrong
//! set       [section, JSON pointer, value]; the pointer `""` is the whole section, a last step
//!           `-` appends to a list
//! cut       [section, JSON pointer] to remove
//! document  [JSON pointer, value] set in the finished document, whose hashes stay
//! text      the document's text instead of all that
//! refused   [code, path] of a document that cannot be read
//! errors    [code, path] of every error, in order; with one or more the pack is refused
//! warnings  [code, path] of every warning, in order
//! ```

use carreau_engine::pack::Document;
use serde::Deserialize;
use serde_json::Value;

use super::small_pack;

/// A code and a path.
pub type Found = (String, String);

/// An ill pack.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackCase {
    /// What is wrong.
    pub name: String,
    /// The refusal of a document that cannot be read.
    pub refused: Option<Found>,
    /// Every error.
    #[serde(default)]
    pub errors: Vec<Found>,
    /// Every warning.
    #[serde(default)]
    pub warnings: Vec<Found>,
    #[serde(default)]
    set: Vec<(String, String, Value)>,
    #[serde(default)]
    cut: Vec<(String, String)>,
    #[serde(default)]
    document: Vec<(String, Value)>,
    text: Option<String>,
}

/// Every ill pack.
///
/// # Panics
/// Where a line of `packs.ndjson` cannot be read.
#[must_use]
pub fn pack_cases() -> Vec<PackCase> {
    let lines = include_str!("packs.ndjson").lines();
    lines.map(|line| serde_json::from_str(line).expect(line)).collect()
}

impl PackCase {
    /// The sections, changed.
    ///
    /// # Panics
    /// Where a pointer leads nowhere.
    #[must_use]
    pub fn changed(&self) -> Document {
        let mut sections = small_pack::sections();
        for (section, pointer, value) in &self.set {
            let whole = sections.entry(section.clone()).or_default();
            assert!(put(whole, pointer, value), "{}: {pointer}", self.name);
        }
        for (section, pointer) in &self.cut {
            if pointer.is_empty() {
                sections.remove(section).expect(section);
            } else {
                let whole = sections.get_mut(section).expect(section);
                assert!(remove(whole, pointer), "{}: {pointer}", self.name);
            }
        }
        small_pack::document(sections)
    }

    /// The document's bytes, as they are given to a host.
    ///
    /// # Panics
    /// Where a pointer leads nowhere.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        if let Some(text) = &self.text {
            return text.clone().into_bytes();
        }
        let mut document = self.changed().to_value();
        for (pointer, value) in &self.document {
            assert!(put(&mut document, pointer, value), "{}: {pointer}", self.name);
        }
        document.to_string().into_bytes()
    }
}

fn put(whole: &mut Value, pointer: &str, value: &Value) -> bool {
    let Some((above, last)) = pointer.rsplit_once('/') else {
        *whole = value.clone();
        return pointer.is_empty();
    };
    match whole.pointer_mut(above) {
        Some(Value::Object(members)) => {
            members.insert(last.replace("~1", "/"), value.clone());
            true
        }
        Some(Value::Array(items)) if last == "-" => {
            items.push(value.clone());
            true
        }
        Some(Value::Array(items)) => {
            let item = last.parse::<usize>().ok().and_then(|at| items.get_mut(at));
            item.map(|item| *item = value.clone()).is_some()
        }
        _ => false,
    }
}

fn remove(whole: &mut Value, pointer: &str) -> bool {
    let Some((above, last)) = pointer.rsplit_once('/') else { return false };
    match whole.pointer_mut(above) {
        Some(Value::Object(members)) => members.remove(last).is_some(),
        Some(Value::Array(items)) => {
            let at = last.parse::<usize>().ok().filter(|at| *at < items.len());
            at.map(|at| items.remove(at)).is_some()
        }
        _ => false,
    }
}
