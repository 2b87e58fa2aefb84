//! Why a request does not read, as a refusal at its place.
//!
//! The second, slower reading of a text that the quick one (`wire::from_str`) did not take: is it
//! JSON at all, within the limits; which field does not fit; which one stands twice. Lines and
//! characters count within the request. What a request may hold is its operation's matter.

use crate::refusal::{Code, Refusal, cut};
use crate::wire;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

/// Deepest nesting of lists and objects in a request; `serde_json`'s own limit.
const MOST_DEPTH: usize = 127;

/// Why `text` did not read as a `T` at `part`: a member of the request, or the whole of it.
pub(super) fn refusal<T: DeserializeOwned>(text: &str, part: Option<&str>) -> Refusal {
    let whole: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return not_json(text.as_bytes(), &error),
    };
    let (value, path) = match part {
        Some(name) => (whole.get(name).unwrap_or(&Value::Null), wire::member("$", name)),
        None => (&whole, "$".to_owned()),
    };
    match wire::read::<T>(value, &path) {
        Err(refusal) => refusal,
        // Only a field that stands twice reads from a value and not from the text.
        Ok(_) => {
            let (path, field) = duplicate(text).unwrap_or((path, String::new()));
            Refusal::new(Code::DuplicateField).at(path).with("field", field)
        }
    }
}

/// What the request's input says, by the slower reader alone: half the code for each operation.
///
/// # Errors
/// As [`refusal`].
#[cfg(carreau_small)]
pub(super) fn read<T: DeserializeOwned>(text: &str, input: &str) -> Result<T, Refusal> {
    let value: Value = match serde_json::from_str(input) {
        Ok(value) => value,
        Err(_) => return Err(refusal::<T>(text, Some("input"))),
    };
    let read = wire::read::<T>(&value, "$.input")?;
    match duplicate(input).and_then(|_| duplicate(text)) {
        Some((path, field)) => {
            Err(Refusal::new(Code::DuplicateField).at(path).with("field", field))
        }
        None => Ok(read),
    }
}

/// The refusal of bytes that are not UTF-8.
pub(super) fn not_text(request: &[u8], error: std::str::Utf8Error) -> Refusal {
    let valid = request.get(..error.valid_up_to()).unwrap_or_default();
    let line = valid.iter().filter(|byte| **byte == b'\n').count().saturating_add(1);
    let last = valid.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let column = characters(last).saturating_add(1);
    Refusal::new(Code::InvalidJson).with("line", line).with("column", column)
}

/// The refusal of a text that is no JSON, or that JSON's reader does not take.
fn not_json(text: &[u8], error: &serde_json::Error) -> Refusal {
    let words = error.to_string();
    let refusal = if words.starts_with("recursion limit exceeded") {
        Refusal::new(Code::NestedTooDeep).with("limit", MOST_DEPTH)
    } else if words.starts_with("number out of range") {
        Refusal::new(Code::NumberOutOfRange)
    } else {
        Refusal::new(Code::InvalidJson)
    };
    // The reader counts bytes; people count characters, the first one being 1.
    let line = text.split(|byte| *byte == b'\n').nth(error.line().saturating_sub(1));
    let read = line.and_then(|line| line.get(..error.column()).or(Some(line)));
    let column = characters(read.unwrap_or_default()).max(1);
    refusal.with("line", error.line()).with("column", column)
}

/// How many characters begin in these bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}

/// The path and the name of the first member that stands twice in its object.
fn duplicate(text: &str) -> Option<(String, String)> {
    let found = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let walk = Walk { path: "$".to_owned(), found: &found };
    // The text was read before: the only error is the one that ends the walk.
    let _ended = walk.deserialize(&mut reader);
    found.into_inner()
}

/// Walks through JSON until a member stands twice.
struct Walk<'f> {
    path: String,
    found: &'f RefCell<Option<(String, String)>>,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    #[expect(clippy::disallowed_types, reason = "the trait's signature")]
    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0_usize;
        let at = |index| Walk { path: format!("{}[{index}]", self.path), found: self.found };
        while items.next_element_seed(at(index))?.is_some() {
            index = index.saturating_add(1);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let mut names = BTreeSet::new();
        while let Some(name) = members.next_key::<String>()? {
            let path = wire::member(&self.path, &cut(&name, Refusal::MOST_CHARACTERS));
            if !names.insert(name.clone()) {
                self.found.replace(Some((path, name)));
                return Err(serde::de::Error::custom("a member stands twice"));
            }
            members.next_value_seed(Walk { path, found: self.found })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, code: &str, line: u64, column: u64) {
        let refusal = refusal::<Value>(text, None);
        let place = [&refusal.arguments["line"], &refusal.arguments["column"]];
        assert_eq!(refusal.code.name(), code, "{text}");
        assert_eq!(place.map(|value| value.as_u64().unwrap()), [line, column], "{text}");
    }

    #[test]
    fn a_place_is_a_line_and_a_character_of_the_request() {
        check("", "invalid_json", 1, 1);
        check("{\"a\":\n \"é\",x}", "invalid_json", 2, 6);
        check(r#"{"input":{"license_type":"sen\ud800ior"}}"#, "invalid_json", 1, 36);
        let text = "{\"é\":\n ".as_bytes();
        let request = [text, b"\xff"].concat();
        let refusal = not_text(&request, std::str::from_utf8(&request).unwrap_err());
        let place = [&refusal.arguments["line"], &refusal.arguments["column"]];
        assert_eq!(place.map(Value::as_u64), [Some(2), Some(2)]);
    }

    #[test]
    fn depth_and_range_are_limits_and_no_bad_json() {
        check(r#"{"input":{"count":1e400}}"#, "number_out_of_range", 1, 23);
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        check(&deep(MOST_DEPTH + 1), "nested_too_deep", 1, 128);
        assert!(serde_json::from_str::<Value>(&deep(MOST_DEPTH)).is_ok());
    }

    #[test]
    fn a_field_that_stands_twice_is_found_where_it_stands() {
        let check = |text: &str, path: &str| {
            assert_eq!(duplicate(text).map(|(path, _)| path).as_deref(), Some(path), "{text}");
        };
        check(r#"{"op":1,"op":2}"#, "$.op");
        check(r#"{"input":{"rows":[{},{"a":{"b":1.5,"b":null}}]}}"#, "$.input.rows[1].a.b");
        assert_eq!(duplicate(r#"{"a":{"b":1},"b":[true,"x"]}"#), None);
        let long = "n".repeat(100_000);
        let path = duplicate(&format!(r#"{{"{long}":1,"{long}":2}}"#)).map(|(path, _)| path);
        assert!(path.is_some_and(|path| path.len() < 200));
    }
}
