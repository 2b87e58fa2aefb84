//! Reading a pack from a folder of TOML files, with file, line and column for every finding.
//!
//! The only part of the engine that touches files, behind the feature `folder`; never in wasm.
//! A [`Folder`] keeps the texts, so that a JSONPath of a finding leads back to its place. Which
//! files a folder may hold, and how many, is [`listing`]'s matter.

pub(super) mod listing;
mod texts;

pub use texts::texts;

use super::check::{SEASONAL, SINGLE};
use super::document::{Audience, Document, too_large};
use crate::refusal::{Code, Refusal};
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// A pack's folder, read.
#[derive(Debug)]
pub struct Folder {
    /// The document; sections that could not be read are missing from it.
    pub document: Document,
    /// Texts by path within the folder, with `/`.
    pub files: BTreeMap<String, String>,
}

/// A place in a file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Path within the folder.
    pub file: String,
    /// Bytes of the file's text.
    pub bytes: Range<usize>,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A file that cannot be read as TOML, or holds what a pack cannot.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: Reason,
}

/// What is wrong with a file.
#[derive(Clone, Debug)]
pub enum Reason {
    /// The file cannot be read.
    Unreadable(String),
    /// It is no part of a pack's folder; what it is: `file`, `folder` or `link`.
    Unknown(&'static str),
    /// There is too much of it: what is counted (`bytes`, `files`), the limit and the size.
    TooLarge(&'static str, usize, usize),
    /// It is not TOML, in the parser's words.
    Syntax(String),
    /// It holds a floating-point number; text is meant.
    Float(String),
    /// It holds a whole number beyond 64 bits.
    Integer(String),
    /// It holds a time of day; dates alone are known.
    DateTime(String),
    /// The audience is not one.
    Audience(String),
}

/// Name of the section of a file, `None` for files that are none of their own (`tests/…`).
fn section_of(file: &str) -> Option<&str> {
    let apart = file.starts_with("tests/") || file.starts_with("scripts/");
    file.strip_suffix(".toml").filter(|_| !apart)
}

/// Reads a folder.
///
/// # Errors
/// Every file that cannot be read, is no part of a pack, is not TOML a pack can hold, or is too
/// large.
pub fn read(root: &Path) -> Result<Folder, Vec<Fault>> {
    whole(of_texts(listing::files(root)))
}

/// Reads the texts of a folder that lies nowhere, by their paths within it.
///
/// # Errors
/// As [`read`].
pub fn read_texts(texts: BTreeMap<String, String>) -> Result<Folder, Vec<Fault>> {
    whole(of_texts(listing::unfit(texts)))
}

/// A folder with which nothing is wrong.
fn whole((folder, faults): (Folder, Vec<Fault>)) -> Result<Folder, Vec<Fault>> {
    if faults.is_empty() { Ok(folder) } else { Err(faults) }
}

/// A folder of these texts, and whatever is wrong with them, added to what already is.
pub(super) fn of_texts((files, mut faults): listing::Texts) -> (Folder, Vec<Fault>) {
    let mut sections = BTreeMap::new();
    for (file, text) in &files {
        let Some(name) = section_of(file) else { continue };
        match parse(file, text) {
            Ok(section) => {
                sections.insert(name.to_owned(), section);
            }
            Err(fault) => faults.push(fault),
        }
    }
    match scripts(&files) {
        Ok(Some(section)) => {
            sections.insert("scripts".to_owned(), section);
        }
        Ok(None) => {}
        Err(fault) => faults.push(fault),
    }
    let tenant = sections.get("tenant").and_then(|(_, section)| section.get("tenant"));
    let tenant = tenant.and_then(Value::as_str).unwrap_or_default().to_owned();
    let document = Document::assemble(&tenant, sections);
    if let Err((unit, limit, size)) = document.fits() {
        let place = Place { file: String::new(), bytes: 0..0, line: 1, column: 1 };
        faults.push(Fault { place, reason: Reason::TooLarge(unit, limit, size) });
    }
    (Folder { document, files }, faults)
}

/// The section `scripts`: `scripts/limits.toml` and the texts beside it.
fn scripts(files: &BTreeMap<String, String>) -> Result<Option<(Audience, Value)>, Fault> {
    let mut section = Map::new();
    let mut audience = Audience::Public;
    if let Some(text) = files.get("scripts/limits.toml") {
        let (stated, limits) = parse("scripts/limits.toml", text)?;
        audience = stated;
        if let Value::Object(members) = limits {
            section.extend(members);
        }
    }
    let mut texts = Map::new();
    for (file, text) in files {
        let name = file.strip_prefix("scripts/").filter(|name| name.ends_with(".rhai"));
        if let Some(name) = name {
            texts.insert(name.to_owned(), Value::from(text.as_str()));
        }
    }
    if section.is_empty() && texts.is_empty() {
        return Ok(None);
    }
    section.insert("files".to_owned(), Value::Object(texts));
    Ok(Some((audience, Value::Object(section))))
}

/// Reads a file's text as JSON members.
///
/// # Errors
/// What is not TOML, or nothing a pack can hold.
pub fn parse_table(file: &str, text: &str) -> Result<Map<String, Value>, Fault> {
    let table = DeTable::parse(text).map_err(|error| {
        let bytes = error.span().unwrap_or(0..0);
        Fault {
            place: Place::of(file, text, bytes),
            reason: Reason::Syntax(error.message().to_owned()),
        }
    })?;
    convert_table(file, text, table.get_ref())
}

fn parse(file: &str, text: &str) -> Result<(Audience, Value), Fault> {
    let mut members = parse_table(file, text)?;
    let audience = match members.remove("audience") {
        None => Audience::Public,
        Some(value) => serde_json::from_value(value.clone()).map_err(|_| {
            let table = DeTable::parse(text).ok();
            let bytes = table.and_then(|table| span(table.get_ref(), &["audience".to_owned()]));
            let place = Place::of(file, text, bytes.unwrap_or(0..0));
            Fault { place, reason: Reason::Audience(value.to_string()) }
        })?,
    };
    Ok((audience, Value::Object(members)))
}

fn convert_table(file: &str, text: &str, table: &DeTable<'_>) -> Result<Map<String, Value>, Fault> {
    let mut members = Map::new();
    for (name, value) in table {
        let converted = convert(file, text, value.get_ref(), value.span())?;
        members.insert(name.get_ref().to_string(), converted);
    }
    Ok(members)
}

fn convert(
    file: &str,
    text: &str,
    value: &DeValue<'_>,
    bytes: Range<usize>,
) -> Result<Value, Fault> {
    let fault = |reason| Fault { place: Place::of(file, text, bytes.clone()), reason };
    match value {
        DeValue::String(text) => Ok(Value::from(text.as_ref())),
        DeValue::Boolean(value) => Ok(Value::from(*value)),
        DeValue::Integer(number) => {
            let digits = number.to_string();
            let parsed = digits.parse::<i64>().map(Number::from);
            parsed.map(Value::Number).map_err(|_| fault(Reason::Integer(digits)))
        }
        DeValue::Float(number) => Err(fault(Reason::Float(number.to_string()))),
        DeValue::Datetime(moment) => {
            let date = moment.to_string();
            if moment.time.is_none() && moment.date.is_some() {
                Ok(Value::from(date))
            } else {
                Err(fault(Reason::DateTime(date)))
            }
        }
        DeValue::Array(items) => {
            let items = items.iter().map(|item| convert(file, text, item.get_ref(), item.span()));
            items.collect::<Result<Vec<Value>, Fault>>().map(Value::Array)
        }
        DeValue::Table(table) => convert_table(file, text, table).map(Value::Object),
    }
}

impl Place {
    /// The place of bytes of a file's text.
    #[must_use]
    pub fn of(file: &str, text: &str, bytes: Range<usize>) -> Self {
        let before = text.get(..bytes.start).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count().saturating_add(1);
        let start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
        let column = before.get(start..).unwrap_or_default().chars().count().saturating_add(1);
        Self { file: file.to_owned(), bytes, line, column }
    }
}

impl Folder {
    /// Where a finding stands: the deepest part of its JSONPath that a file holds, or, for a
    /// script, the line it names.
    #[must_use]
    pub fn locate(&self, refusal: &Refusal) -> Option<Place> {
        let mut steps = steps(&refusal.path);
        if steps.first().map(String::as_str) == Some("sections") {
            steps.remove(0);
        }
        let section = steps.first()?.clone();
        let rest = steps.get(1..).unwrap_or_default();
        if let ("scripts", Some("files"), Some(name)) =
            (section.as_str(), rest.first().map(String::as_str), rest.get(1))
        {
            return self.locate_line(&format!("scripts/{name}"), refusal);
        }
        let file = match section.as_str() {
            "scripts" => "scripts/limits.toml".to_owned(),
            name => format!("{name}.toml"),
        };
        let Some(text) = self.files.get(&file) else {
            return Some(Place { file, bytes: 0..0, line: 1, column: 1 });
        };
        let bytes = DeTable::parse(text).ok().map(|table| span(table.get_ref(), rest));
        Some(Place::of(&file, text, bytes.flatten().unwrap_or(0..0)))
    }

    fn locate_line(&self, file: &str, refusal: &Refusal) -> Option<Place> {
        let text = self.files.get(file)?;
        let number = |name| refusal.arguments.get(name).and_then(Value::as_u64);
        let line = usize::try_from(number("line").unwrap_or(1)).ok()?.max(1);
        let column = usize::try_from(number("column").unwrap_or(1)).ok()?.max(1);
        let above = text.split_inclusive('\n').take(line.saturating_sub(1));
        let start: usize = above.map(str::len).fold(0, usize::saturating_add);
        let row = text.get(start..)?.lines().next().unwrap_or_default();
        let within = row.char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at);
        let rest = row.get(within..).unwrap_or_default();
        // Without a column, the line is meant.
        let length = number("column").map_or(rest.len(), |_| word(rest));
        let from = start.saturating_add(within);
        Some(Place {
            file: file.to_owned(),
            bytes: from..from.saturating_add(length),
            line,
            column,
        })
    }
}

/// Bytes of the name, number, text or sign a line of a script begins with.
fn word(line: &str) -> usize {
    if let Some(text) = line.strip_prefix('"') {
        return text.find('"').map_or(line.len(), |at| at.saturating_add(2));
    }
    let named = |letter: char| letter.is_alphanumeric() || letter == '_';
    let first = line.starts_with(named);
    let other = |letter: char| letter.is_whitespace() || named(letter) != first;
    line.find(other).unwrap_or(line.len())
}

/// The span of the deepest part of a path a table holds.
fn span(table: &DeTable<'_>, path: &[String]) -> Option<Range<usize>> {
    let (first, rest) = path.split_first()?;
    let (_, value) = table.iter().find(|(name, _)| name.get_ref().as_ref() == first.as_str())?;
    Some(deeper(value.get_ref(), rest).unwrap_or(value.span()))
}

fn deeper(value: &DeValue<'_>, path: &[String]) -> Option<Range<usize>> {
    match value {
        DeValue::Table(table) => span(table, path),
        DeValue::Array(items) => {
            let (index, rest) = path.split_first()?;
            let item = items.get(index.parse::<usize>().ok()?)?;
            Some(deeper(item.get_ref(), rest).unwrap_or(item.span()))
        }
        _ => None,
    }
}

/// The members and places of a JSONPath as this engine writes them.
fn steps(path: &str) -> Vec<String> {
    let mut steps = Vec::new();
    let mut rest = path.strip_prefix('$').unwrap_or(path);
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix("['") {
            let end = quoted.find("']").unwrap_or(quoted.len());
            steps.push(quoted.get(..end).unwrap_or_default().replace("\\'", "'"));
            rest = quoted.get(end.saturating_add(2)..).unwrap_or_default();
        } else if let Some(place) = rest.strip_prefix('[') {
            let end = place.find(']').unwrap_or(place.len());
            steps.push(place.get(..end).unwrap_or_default().to_owned());
            rest = place.get(end.saturating_add(1)..).unwrap_or_default();
        } else {
            let name = rest.strip_prefix('.').unwrap_or(rest);
            let end = name.find(['.', '[']).unwrap_or(name.len());
            steps.push(name.get(..end).unwrap_or_default().to_owned());
            rest = name.get(end..).unwrap_or_default();
        }
    }
    steps
}

/// Names of the files a pack's folder may hold, for messages.
#[must_use]
pub fn known_files() -> Vec<String> {
    let single = SINGLE.iter().filter(|name| **name != "scripts");
    let single = single.map(|name| format!("{name}.toml"));
    let seasonal = SEASONAL.iter().map(|kind| format!("{kind}/<season>.toml"));
    let others = ["scripts/limits.toml", "scripts/*.rhai", "tests/*.toml"];
    single.chain(seasonal).chain(others.map(str::to_owned)).collect()
}

/// The refusal a fault stands for, for hosts that show both alike.
#[must_use]
pub fn refusal(fault: &Fault) -> Refusal {
    let (expected, found) = match &fault.reason {
        Reason::Unknown(kind) => {
            let refusal = Refusal::new(Code::UnknownFile).with("file", fault.place.file.as_str());
            return refusal.with("kind", *kind).allowing(known_files());
        }
        Reason::TooLarge(unit, limit, size) => return too_large(unit, *limit, *size),
        Reason::Unreadable(found) => ("readable_file", found),
        Reason::Syntax(found) => ("toml", found),
        Reason::Float(found) => ("text_not_number", found),
        Reason::Integer(found) => ("integer_of_64_bits", found),
        Reason::DateTime(found) => ("date", found),
        Reason::Audience(found) => ("audience", found),
    };
    let refusal = Refusal::new(Code::InvalidValue).with("expected", expected);
    refusal.with("found", found.as_str())
}
