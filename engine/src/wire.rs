//! Reading JSON into types, saying exactly where and how it fails.
//!
//! A second reader beside `serde_json`'s, used on the failing path of requests and for packs:
//! it walks a parsed value, so that a refusal carries the JSONPath, what was expected and what
//! would be accepted. Nothing here knows an operation or a section. The quick path, as strict, is
//! [`from_str`].

mod strict;

pub use strict::from_str;

use crate::refusal::{Code, Refusal};
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor};
use serde_json::Value;
use std::fmt;

/// Reads `value`, which stands at `path`, as a `T`.
///
/// # Errors
/// A refusal at the path of the first field that does not fit.
pub fn read<T: DeserializeOwned>(value: &Value, path: &str) -> Result<T, Refusal> {
    T::deserialize(Node(value)).map_err(|fault| fault.into_refusal(path))
}

/// The JSONPath of member `name` under `path`, bracketed where the name needs it.
#[must_use]
pub fn member(path: &str, name: &str) -> String {
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && !name.as_bytes().first().is_none_or(u8::is_ascii_digit);
    if plain {
        format!("{path}.{name}")
    } else {
        let escaped = name.replace('\\', "\\\\").replace('\'', "\\'");
        format!("{path}['{escaped}']")
    }
}

/// What a JSON value is called in a refusal.
#[must_use]
pub fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "decimal_number",
        Value::Number(_) => "integer",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}

/// A reading that failed: the refusal so far, and the way back up to the root.
#[derive(Debug)]
struct Fault {
    refusal: Box<Refusal>,
    steps: Vec<Step>,
}

#[derive(Debug)]
enum Step {
    Member(String),
    Index(usize),
}

impl Fault {
    fn new(refusal: Refusal) -> Self {
        Self { refusal: Box::new(refusal), steps: Vec::new() }
    }

    fn under(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    fn into_refusal(self, base: &str) -> Refusal {
        let path = self.steps.iter().rev().fold(base.to_owned(), |path, step| match step {
            Step::Member(name) => member(&path, name),
            Step::Index(index) => format!("{path}[{index}]"),
        });
        self.refusal.at(path)
    }
}

/// Values shown back to the sender are cut at this many characters.
const MOST_SHOWN: usize = 60;

fn shown(text: &str) -> String {
    text.chars().take(MOST_SHOWN).collect()
}

/// The stable name of what a visitor expects, from serde's own words.
fn expectation(expected: &dyn de::Expected) -> String {
    let words = expected.to_string();
    let name = match words.as_str() {
        "a string" | "a borrowed string" | "a character" => "text",
        "a boolean" => "boolean",
        "a sequence" => "list",
        "a map" => "object",
        "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" => "integer",
        other if other.starts_with("struct ") => "object",
        other if other.starts_with("tuple ") || other.starts_with("an array") => "list",
        other => other,
    };
    name.to_owned()
}

fn found(unexpected: &de::Unexpected<'_>) -> String {
    match unexpected {
        de::Unexpected::Bool(_) => "boolean".to_owned(),
        de::Unexpected::Unsigned(n) => n.to_string(),
        de::Unexpected::Signed(n) => n.to_string(),
        de::Unexpected::Float(_) => "decimal_number".to_owned(),
        de::Unexpected::Str(text) => shown(text),
        de::Unexpected::Unit => "null".to_owned(),
        de::Unexpected::Seq => "list".to_owned(),
        de::Unexpected::Map => "object".to_owned(),
        other => other.to_string(),
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.refusal.code.name())
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let refusal = Refusal::new(Code::InvalidValue)
            .with("expected", message.to_string())
            .with("found", "");
        Self::new(refusal)
    }

    fn invalid_type(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = match unexpected {
            de::Unexpected::Unsigned(_) | de::Unexpected::Signed(_) => "integer".to_owned(),
            de::Unexpected::Str(_) => "text".to_owned(),
            ref other => found(other),
        };
        let refusal = Refusal::new(Code::InvalidType)
            .with("expected", expectation(expected))
            .with("found", found);
        Self::new(refusal)
    }

    fn invalid_value(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let refusal = Refusal::new(Code::InvalidValue)
            .with("expected", expectation(expected))
            .with("found", found(&unexpected));
        Self::new(refusal)
    }

    fn invalid_length(length: usize, expected: &dyn de::Expected) -> Self {
        let refusal = Refusal::new(Code::InvalidValue)
            .with("expected", expectation(expected))
            .with("found", length);
        Self::new(refusal)
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let refusal = Refusal::new(Code::InvalidValue)
            .with("expected", "one_of")
            .with("found", shown(variant))
            .allowing(expected.iter().copied());
        Self::new(refusal)
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let refusal = Refusal::new(Code::UnknownField)
            .with("field", shown(field))
            .allowing(expected.iter().copied());
        Self::new(refusal).under(Step::Member(shown(field)))
    }

    fn missing_field(field: &'static str) -> Self {
        let refusal = Refusal::new(Code::MissingField).with("field", field);
        Self::new(refusal).under(Step::Member(field.to_owned()))
    }

    fn duplicate_field(field: &'static str) -> Self {
        let refusal = Refusal::new(Code::DuplicateField).with("field", field);
        Self::new(refusal).under(Step::Member(field.to_owned()))
    }
}

/// A value to be read.
#[derive(Clone, Copy)]
struct Node<'v>(&'v Value);

impl<'v> IntoDeserializer<'v, Fault> for Node<'v> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> de::Deserializer<'de> for Node<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(value), _, _) => visitor.visit_u64(value),
                (_, Some(value), _) => visitor.visit_i64(value),
                (_, _, value) => Err(de::Error::invalid_type(
                    de::Unexpected::Float(value.unwrap_or_default()),
                    &visitor,
                )),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => visitor.visit_seq(List { items: items.iter(), index: 0 }),
            Value::Object(members) => {
                visitor.visit_map(Object { members: members.iter(), current: None })
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Value::String(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            other => {
                let refusal = Refusal::new(Code::InvalidType)
                    .with("expected", "text")
                    .with("found", kind(other));
                Err(Fault::new(refusal))
            }
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Object(_) => self.deserialize_any(visitor),
            other => {
                let refusal = Refusal::new(Code::InvalidType)
                    .with("expected", "object")
                    .with("found", kind(other));
                Err(Fault::new(refusal))
            }
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

struct List<'v> {
    items: std::slice::Iter<'v, Value>,
    index: usize,
}

impl<'v> de::SeqAccess<'v> for List<'v> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'v>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let index = self.index;
        self.index = index.saturating_add(1);
        seed.deserialize(Node(item)).map(Some).map_err(|fault| fault.under(Step::Index(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Object<'v> {
    members: serde_json::map::Iter<'v>,
    current: Option<(&'v String, &'v Value)>,
}

impl<'v> de::MapAccess<'v> for Object<'v> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'v>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        self.current = self.members.next();
        let Some((name, _)) = self.current else { return Ok(None) };
        seed.deserialize(name.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'v>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some((name, value)) = self.current.take() else {
            return Err(de::Error::custom("a value after its key"));
        };
        seed.deserialize(Node(value)).map_err(|fault| fault.under(Step::Member(name.clone())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read for its errors only")]
    struct Sample {
        on: Date,
        count: Option<u8>,
        #[serde(default)]
        rows: Vec<Sample>,
        kind: Option<Kind>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        EarlyBird,
        LateFee,
    }

    #[test]
    fn a_refusal_says_where_and_what_instead() {
        let check = |json: &str, code: &str, path: &str, allowed: &[&str]| {
            let value: Value = serde_json::from_str(json).unwrap();
            let refusal = read::<Sample>(&value, "$").unwrap_err();
            assert_eq!((refusal.code.name(), refusal.path.as_str()), (code, path), "{json}");
            assert_eq!(refusal.allowed, allowed, "{json}");
        };
        check(r#"{}"#, "missing_field", "$.on", &[]);
        check(r#"{"on":3}"#, "invalid_type", "$.on", &[]);
        check(r#"{"on":"2026-02-30"}"#, "invalid_value", "$.on", &[]);
        check(r#"{"on":"2026-02-01","count":256}"#, "invalid_value", "$.count", &[]);
        check(r#"{"on":"2026-02-01","count":-1}"#, "invalid_value", "$.count", &[]);
        check(r#"{"on":"2026-02-01","count":1.5}"#, "invalid_type", "$.count", &[]);
        check(
            r#"{"on":"2026-02-01","rows":[{"on":"2026-02-01"},{"on":"x"}]}"#,
            "invalid_value",
            "$.rows[1].on",
            &[],
        );
        check(
            r#"{"on":"2026-02-01","a b":1}"#,
            "unknown_field",
            "$['a b']",
            &["on", "count", "rows", "kind"],
        );
        check(
            r#"{"on":"2026-02-01","kind":"late"}"#,
            "invalid_value",
            "$.kind",
            &["early_bird", "late_fee"],
        );
        check(r#"{"on":"2026-02-01","kind":{"early_bird":1}}"#, "invalid_type", "$.kind", &[]);
        check(r#"[]"#, "invalid_type", "$", &[]);
    }
}
