//! The form in which a request is recorded: canonical JSON, in which no member stands twice.
//!
//! A recorded request is asked in this form, and replayed in it. It must therefore mean what the
//! body meant: of two members of one name the engine would refuse what a map silently halves, so a
//! body with such members has no canonical form and is never recorded.

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// A JSON value in which no member stands twice.
struct Unique(Value);

/// The canonical value of a request's text; `None` where it has none, which the engine refuses.
pub(crate) fn value(text: &[u8]) -> Option<Value> {
    serde_json::from_slice::<Unique>(text).ok().map(|unique| unique.0)
}

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Unique;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON in which no member stands twice")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Unique, E> {
        Ok(Unique(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Unique, E> {
        Ok(Unique(Value::from(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Unique, E> {
        Ok(Unique(Value::from(value)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Unique, E> {
        let number = Number::from_f64(value).ok_or_else(|| E::custom("no JSON number"))?;
        Ok(Unique(Value::Number(number)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Unique, E> {
        Ok(Unique(Value::from(value)))
    }

    fn visit_string<E>(self, value: String) -> Result<Unique, E> {
        Ok(Unique(Value::String(value)))
    }

    fn visit_unit<E>(self) -> Result<Unique, E> {
        Ok(Unique(Value::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Unique, A::Error> {
        let mut list = Vec::new();
        while let Some(Unique(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Unique(Value::Array(list)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Unique, A::Error> {
        let mut members = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            let Unique(member) = entries.next_value()?;
            if members.contains_key(&name) {
                return Err(A::Error::custom(format!("`{name}` stands twice")));
            }
            members.insert(name, member);
        }
        Ok(Unique(Value::Object(members)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_sorted_and_none_stands_twice() {
        let check = |text: &str, expected: Option<&str>| {
            let found = value(text.as_bytes()).map(|value| value.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        };
        check(
            r#" {"b":[1,-2,"é"], "a":{"d":null,"c":true}}"#,
            Some(r#"{"a":{"c":true,"d":null},"b":[1,-2,"é"]}"#),
        );
        check("1.50", Some("1.5"));
        check(r#"{"a":1,"a":1}"#, None);
        check(r#"[{"a":{"b":1,"b":2}}]"#, None);
        check(r#"{"a":1} x"#, None);
        check(&"[".repeat(200), None);
    }
}
