//! What changed between two packs: `pack.diff`, and `pack.check` beside it.
//!
//! Rows of a list are matched by their natural key, not by their place, so that moving a row is no
//! change and a changed amount is one.

use super::Prepared;
use super::check;
use super::document::{Document, distinct_value};
use crate::canonical;
use crate::fees::Asked;
use crate::ordered::{map, sort_by};
use crate::refusal::Refusal;
use crate::wire::member;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::collections::BTreeMap;

/// Input of `pack.check` and `pack.diff`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The pack document to check, or to compare the loaded pack with; `pack.check` takes the
    /// loaded pack where there is none.
    #[serde(default, deserialize_with = "distinct")]
    pub pack: Option<Value>,
}

/// Reads a document's value, no member of which may stand twice.
fn distinct<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Value>, D::Error> {
    let value = distinct_value(from)?;
    Ok((!value.is_null()).then_some(value))
}

/// Answer of `pack.check`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checked {
    /// What is wrong: `allowed`, `arguments`, `code`, `path`, `severity`.
    pub findings: Vec<Value>,
    /// The pack's hash.
    pub pack_hash: String,
}

canonical::object!(Checked { findings, pack_hash });

/// Answer of `pack.diff`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Difference {
    /// What changed, in the order of sections and keys.
    pub changes: Vec<Change>,
    /// Hash of the loaded pack.
    pub from: String,
    /// Hash of the pack it was compared with.
    pub to: String,
}

canonical::object!(Difference { changes, from, to });

/// A change.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Value after; none where it was removed.
    #[cfg_attr(feature = "schema", schemars(skip_serializing_if = "Option::is_none"))]
    pub after: Option<Value>,
    /// Value before; none where it was added.
    #[cfg_attr(feature = "schema", schemars(skip_serializing_if = "Option::is_none"))]
    pub before: Option<Value>,
    /// Kind.
    pub change: Kind,
    /// Section and keys down to the value: `fees/2026`, `components`, `federal`.
    pub key: Vec<String>,
    /// JSONPath of the value in the pack that has it (after, else before).
    pub path: String,
}

canonical::object!(Change { after, before, change, key, path });

/// Kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum Kind {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Removed,
    /// It was another value.
    Changed,
}

canonical::named!(Kind { Added = "added", Removed = "removed", Changed = "changed" });

/// Checks a pack.
///
/// # Errors
/// Those of a document that cannot be read.
pub fn check(asked: Asked<'_>, input: &Input) -> Result<Checked, Refusal> {
    let given = match &input.pack {
        Some(value) => Some(Document::from_value(value, "$.input.pack")?),
        None => None,
    };
    let document = given.as_ref().unwrap_or(asked.pack.document());
    let (findings, _) = check::check(document);
    let findings = findings.iter().map(check::Finding::to_value).collect();
    Ok(Checked { findings, pack_hash: document.pack_hash() })
}

/// Compares the loaded pack with another.
///
/// # Errors
/// Those of a document that cannot be read; `missing_field` without one.
pub fn compare(asked: Asked<'_>, input: &Input) -> Result<Difference, Refusal> {
    let Some(value) = &input.pack else {
        return Err(Refusal::new(crate::refusal::Code::MissingField)
            .at("$.input.pack")
            .with("field", "pack"));
    };
    let other = Document::from_value(value, "$.input.pack")?;
    Ok(difference(asked.pack, &other))
}

/// What changed from a pack to a document.
#[must_use]
pub fn difference(from: &Prepared, to: &Document) -> Difference {
    let before = &from.document().sections;
    let mut walk = Walk { changes: Vec::new() };
    walk.maps(map(before), map(&to.sections), &[], "$.sections");
    let from = from.pack_hash().to_owned();
    Difference { changes: walk.changes, from, to: to.pack_hash() }
}

struct Walk {
    changes: Vec<Change>,
}

type Members<'v> = BTreeMap<&'v String, &'v Value>;

impl Walk {
    fn maps(&mut self, before: Members<'_>, after: Members<'_>, key: &[String], path: &str) {
        let mut names: Vec<&String> = before.keys().chain(after.keys()).copied().collect();
        sort_by(&mut names, Ord::cmp);
        names.dedup();
        for name in names {
            let key: Vec<String> = key.iter().chain([name]).cloned().collect();
            let path = member(path, name);
            self.values(before.get(name).copied(), after.get(name).copied(), &key, &path);
        }
    }

    fn values(
        &mut self,
        before: Option<&Value>,
        after: Option<&Value>,
        key: &[String],
        path: &str,
    ) {
        match (before, after) {
            (Some(before), Some(after)) if before == after => {}
            (Some(Value::Object(before)), Some(Value::Object(after))) => {
                self.maps(map(before), map(after), key, path);
            }
            (Some(Value::Array(before)), Some(Value::Array(after)))
                if keyed(before) && keyed(after) =>
            {
                self.rows(before, after, key, path);
            }
            (before, after) => self.changes.push(Change {
                after: after.cloned(),
                before: before.cloned(),
                change: match (before, after) {
                    (None, _) => Kind::Added,
                    (_, None) => Kind::Removed,
                    _ => Kind::Changed,
                },
                key: key.to_vec(),
                path: path.to_owned(),
            }),
        }
    }

    fn rows(&mut self, before: &[Value], after: &[Value], key: &[String], path: &str) {
        let old = by_key(before);
        let new = by_key(after);
        let mut names: Vec<&String> = new.keys().collect();
        names.extend(old.keys().filter(|name| !new.contains_key(*name)));
        sort_by(&mut names, Ord::cmp);
        for name in names {
            let (place, found) = match (new.get(name), old.get(name)) {
                (Some((place, row)), _) => (*place, Some(*row)),
                (None, Some((place, _))) => (*place, None),
                (None, None) => continue,
            };
            let key: Vec<String> = key.iter().chain([name]).cloned().collect();
            let before = old.get(name).map(|(_, row)| *row);
            self.values(before, found, &key, &format!("{path}[{place}]"));
        }
    }
}

/// Whether every row of a list has a natural key.
fn keyed(rows: &[Value]) -> bool {
    rows.iter().all(|row| natural(row).is_some())
}

/// A row's natural key, without the number that tells twins apart.
fn natural(row: &Value) -> Option<String> {
    let text = |name: &str| row.get(name).and_then(Value::as_str);
    let dated = |key: String| match text("valid_from") {
        Some(from) => format!("{key}@{from}"),
        None => key,
    };
    match (text("code"), text("component"), text("node")) {
        (Some(code), ..) => Some(dated(code.to_owned())),
        (None, Some(component), Some(node)) => {
            let when = row.get("when").map(|when| format!(" {when}")).unwrap_or_default();
            Some(format!("{}{when}", dated(format!("{component}@{node}"))))
        }
        _ => None,
    }
}

fn by_key(rows: &[Value]) -> BTreeMap<String, (usize, &Value)> {
    let mut found = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        let mut key = natural(row).unwrap_or_default();
        while found.contains_key(&key) {
            key.push('\'');
        }
        found.insert(key, (place, row));
    }
    found
}
