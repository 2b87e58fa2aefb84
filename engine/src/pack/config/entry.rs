//! One entry: where it stands, its id, its etag, how it is shown.

use super::entity::{Entity, Key, LISTS, List};
use crate::calendar::Date;
use crate::canonical;
use crate::fees::Asked;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Members that say where an entry stands and are no part of its row.
pub(super) const PLACES: [&str; 3] = ["id", "season", "fee_category"];

/// An entry as it is shown.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ConfigEntry"))]
pub struct Shown {
    /// The row, with `id`, and `season` and `fee_category` where it has them.
    pub entry: Value,
    /// SHA-256 of `entry`: what a change names that is made of this.
    pub etag: String,
    /// Natural key: `2026:federal`.
    pub id: String,
}

canonical::object!(Shown { entry, etag, id });

/// An entry where it stands.
#[derive(Clone, Debug)]
pub(super) struct Entry<'p> {
    pub(super) list: &'static List,
    pub(super) season: Option<&'p str>,
    /// First day of its season.
    pub(super) first_day: Option<String>,
    /// Its place in the list.
    pub(super) index: usize,
    pub(super) row: Cow<'p, Value>,
    /// Its natural key, unique among the entries of its kind.
    pub(super) id: String,
}

/// Every entry of a kind, by season and in the order of the pack.
pub(super) fn all(asked: Asked<'_>, entity: Entity) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for list in LISTS.iter().filter(|list| list.entity == entity) {
        if list.is_seasonal {
            for (code, season) in &asked.pack.rules().seasons {
                of_section(asked, list, Some((code, season.days.from)), &mut entries);
            }
        } else {
            of_section(asked, list, None, &mut entries);
        }
    }
    entries
}

fn of_section<'p>(
    asked: Asked<'p>,
    list: &'static List,
    season: Option<(&'p str, Date)>,
    entries: &mut Vec<Entry<'p>>,
) {
    let code = season.map(|(code, _)| code);
    let section = asked.pack.document().sections.get(&list.section_name(code));
    let Some(section) = section else { return };
    for (index, row) in rows(list, section).into_iter().enumerate() {
        let first_day = season.map(|(_, first)| first.to_string());
        let id = id(list, code, first_day.as_deref(), &row);
        entries.push(Entry { list, season: code, first_day, index, row, id });
    }
}

/// The rows of a list in its section; the section itself where that is the entry.
pub(super) fn rows<'p>(list: &List, section: &'p Value) -> Vec<Cow<'p, Value>> {
    if list.is_section() {
        let mut members = section.as_object().cloned().unwrap_or_default();
        members.retain(|name, _| !list.apart().any(|apart| apart == name));
        return vec![Cow::Owned(Value::Object(members))];
    }
    let rows = section.get(list.list).and_then(Value::as_array);
    rows.into_iter().flatten().map(Cow::Borrowed).collect()
}

/// The entry of an id.
pub(super) fn find<'p>(asked: Asked<'p>, entity: Entity, id: &str) -> Option<Entry<'p>> {
    all(asked, entity).into_iter().find(|entry| entry.id == id)
}

impl Entry<'_> {
    /// As it is shown.
    pub(super) fn shown(&self) -> Shown {
        shown(self.list, self.season, self.first_day.as_deref(), &self.row)
    }
}

/// A text member of a row; empty where it has none.
pub(super) fn text<'v>(row: &'v Value, member: &str) -> &'v str {
    row.get(member).and_then(Value::as_str).unwrap_or_default()
}

/// The natural key of a row: `2026:federal`, `2026:sanction:swe@2026-04-01`,
/// `2026:comite@CD13~1f2e3d4c`; the day is left out where it is the season's first, and the
/// conditions stand as the beginning of their hash. A section that is an entry has its own name.
pub(super) fn id(
    list: &List,
    season: Option<&str>,
    first_day: Option<&str>,
    row: &Value,
) -> String {
    let mut id = String::new();
    let category = list.category.map(super::Category::name);
    for part in [season, category].into_iter().flatten() {
        id.push_str(part);
        id.push(':');
    }
    match list.key {
        Key::Code | Key::Dated => id.push_str(text(row, "code")),
        Key::Override => {
            id.push_str(text(row, "component"));
            id.push('@');
            id.push_str(text(row, "node"));
        }
        Key::Section => id.push_str(list.section),
    }
    let from = text(row, "valid_from");
    if list.key != Key::Code && !from.is_empty() && Some(from) != first_day {
        id.push('@');
        id.push_str(from);
    }
    let when = row.get("when").filter(|when| when.as_object().is_none_or(|all| !all.is_empty()));
    if let (Key::Override, Some(when)) = (list.key, when) {
        let hash = canonical::sha256(canonical::text(when).as_bytes());
        id.push('~');
        id.push_str(hash.get(..8).unwrap_or_default());
    }
    id
}

/// A row as it is shown.
pub(super) fn shown(
    list: &List,
    season: Option<&str>,
    first_day: Option<&str>,
    row: &Value,
) -> Shown {
    let id = id(list, season, first_day, row);
    let mut members: Map<String, Value> = row.as_object().cloned().unwrap_or_default();
    members.insert("id".to_owned(), id.as_str().into());
    if let Some(season) = season {
        members.insert("season".to_owned(), season.into());
    }
    if let Some(category) = list.category {
        members.insert("fee_category".to_owned(), category.name().into());
    }
    let entry = Value::Object(members);
    let etag = canonical::sha256(canonical::text(&entry).as_bytes());
    Shown { entry, etag, id }
}
