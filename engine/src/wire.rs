//! Reading JSON into types, saying exactly where and how it fails.
//!
//! A second reader beside `serde_json`'s, used on the failing path of requests and for packs:
//! it walks a parsed value, so that a refusal carries the JSONPath, what was expected and what
//! would be accepted. Nothing here knows an operation or a section. The quick path, as strict, is
//! [`from_str`].

mod strict;
mod words;

pub use strict::from_str;
pub use words::kind;

use crate::refusal::{Code, Refusal, cut};
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor};
use serde_json::Value;
use std::fmt;
use words::{expecting, found, shown};

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
        Self::new(expecting(Refusal::new(Code::InvalidType), expected).with("found", found))
    }

    fn invalid_value(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let refusal = expecting(Refusal::new(Code::InvalidValue), expected);
        Self::new(refusal.with("found", found(&unexpected)))
    }

    fn invalid_length(length: usize, expected: &dyn de::Expected) -> Self {
        let refusal = expecting(Refusal::new(Code::InvalidValue), expected);
        Self::new(refusal.with("found", length))
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
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(value), _) => visitor.visit_u64(value),
                (_, Some(value)) => visitor.visit_i64(value),
                _ => Err(de::Error::invalid_type(de::Unexpected::Other(kind(self.0)), &visitor)),
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
        let step = || Step::Member(cut(name, Refusal::MOST_CHARACTERS));
        seed.deserialize(Node(value)).map_err(|fault| fault.under(step()))
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

    #[test]
    fn a_whole_number_has_its_range() {
        let check = |count: &str, code: &str, found: Value| {
            let value: Value =
                serde_json::from_str(&format!(r#"{{"on":"2026-02-01","count":{count}}}"#)).unwrap();
            let refusal = read::<Sample>(&value, "$").unwrap_err();
            let given = &refusal.arguments;
            assert_eq!((refusal.code.name(), &given["found"]), (code, &found), "{count}");
            assert_eq!(given["expected"], "integer");
            assert_eq!((&given["least"], &given["most"]), (&Value::from(0), &Value::from(255)));
        };
        check("-3", "invalid_value", "-3".into());
        check("256", "invalid_value", "256".into());
        check("1.5", "invalid_type", "decimal_number".into());
        check("1e2", "invalid_type", "decimal_number".into());
        check("18446744073709551616", "invalid_type", "large_number".into());
        check("\"1\"", "invalid_type", "text".into());
    }
}
