//! A finding in a pack as JSON, for whoever edits it: the engine's, with the check that found it,
//! its sentences, and from where to where it stands.

use crate::language::Sentences;
use carreau_engine::pack::check::folder::Found;
use carreau_engine::pack::folder::Place;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;

/// Most characters of a line that are said again.
const MOST_SHOWN: usize = 200;

/// A finding in files of these texts.
pub(crate) fn value(
    found: &Found,
    files: &BTreeMap<String, String>,
    sentences: &Sentences<'_>,
) -> Value {
    let Found { finding, place } = found;
    let mut value = finding.to_value();
    let said = sentences.refusal(&value);
    if let Some(members) = value.as_object_mut() {
        members.insert("message".to_owned(), said.message.into());
        members.insert("advice".to_owned(), said.advice.into());
        members.extend(finding.check.map(|check| ("check".to_owned(), check.name.into())));
        members.extend(place.iter().flat_map(|place| placed(place, text(files, place))));
    }
    value
}

/// The text a place is in; empty where it could not be read.
pub(crate) fn text<'f>(files: &'f BTreeMap<String, String>, place: &Place) -> &'f str {
    files.get(&place.file).map(String::as_str).unwrap_or_default()
}

/// Bytes of a place, inside the text.
pub(crate) fn inside(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let start = bytes.start.min(text.len());
    start..bytes.end.clamp(start, text.len())
}

/// A place as members: the end behind it, its bytes, and the line it begins in.
fn placed(place: &Place, text: &str) -> [(String, Value); 7] {
    let bytes = inside(text, &place.bytes);
    let end = Place::of(&place.file, text, bytes.end..bytes.end);
    let line = text.lines().nth(place.line.saturating_sub(1)).unwrap_or_default();
    let members: [(&str, Value); 7] = [
        ("file", place.file.as_str().into()),
        ("line", place.line.into()),
        ("column", place.column.into()),
        ("end_line", end.line.into()),
        ("end_column", end.column.into()),
        ("length", bytes.len().into()),
        ("excerpt", line.chars().take(MOST_SHOWN).collect::<String>().into()),
    ];
    members.map(|(name, value)| (name.to_owned(), value))
}
