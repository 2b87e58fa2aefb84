//! A script's values as a message shows them: in the author's words, never in Rust's.

use super::kinds::Kinds;
use crate::calendar::Date;
use rhai::{Dynamic, Engine, ImmutableString};
use std::fmt;

/// A value: a text as it is, a list and a map with what they hold, a record by its kind.
pub(super) struct Shown<'v>(pub(super) &'v Dynamic);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0;
        if let Some(date) = value.read_lock::<Date>() {
            write!(f, "{}", *date)
        } else if value.is_unit() {
            f.write_str("()")
        } else if let Ok(items) = value.as_array_ref() {
            list(&items, f)
        } else if let Ok(members) = value.as_map_ref() {
            map(&members, f)
        } else if Kinds::of(value).meet(Kinds::PLAIN) {
            write!(f, "{value}")
        } else {
            write!(f, "{}", Kinds::of(value))
        }
    }
}

/// Lets lists and maps be texts; the other kinds that can be are `functions.rs`'s.
pub(super) fn register(engine: &mut Engine) {
    engine.register_fn("to_string", |items: &mut rhai::Array| {
        fmt::from_fn(|f| list(items, f)).to_string()
    });
    engine.register_fn("to_string", |members: &mut rhai::Map| {
        fmt::from_fn(|f| map(members, f)).to_string()
    });
}

/// The language's own words, with the names of Rust's types instead of their paths.
pub(super) fn without_paths(words: &str) -> String {
    let in_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let mut said = String::with_capacity(words.len());
    for part in words.split_inclusive(|c: char| !in_path(c)) {
        said.push_str(part.rsplit_once("::").map_or(part, |(_, name)| name));
    }
    said
}

fn list(items: &[Dynamic], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("[")?;
    for (index, item) in items.iter().enumerate() {
        f.write_str(if index == 0 { "" } else { ", " })?;
        quoted(item, f)?;
    }
    f.write_str("]")
}

fn map(members: &rhai::Map, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("#{")?;
    for (index, (name, value)) in members.iter().enumerate() {
        write!(f, "{}{name:?}: ", if index == 0 { "" } else { ", " })?;
        quoted(value, f)?;
    }
    f.write_str("}")
}

fn quoted(value: &Dynamic, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value.read_lock::<ImmutableString>() {
        Some(text) => write!(f, "{:?}", text.as_str()),
        None => write!(f, "{}", Shown(value)),
    }
}
