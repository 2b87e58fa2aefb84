//! Reading a document's JSON within limits: no member twice, no decimal number, not too much of it.
//!
//! A few bytes of JSON can become many of memory (`{},{},…`), so values are counted while they are
//! read: a document beyond the limit is refused by every engine alike, and never a fault of one
//! that has less memory. What the values mean is read afterwards, by [`crate::wire`].

use crate::refusal::{Code, Refusal};
use crate::wire::member;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::{Cell, RefCell};
use std::fmt;

/// Most values of a document: objects, lists, texts, numbers and what stands for one.
///
/// A pack of 10,000 prices and overrides has 103,000. Of the shapes tried, the dearest need more
/// than the module's 64 MiB of memory at 250,000.
pub const MOST_VALUES: usize = 150_000;

/// Longest name of a section or a member, in bytes: every finding inside carries it in its path.
const MOST_NAME_BYTES: usize = 256;

/// How much is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// A document's worth.
    Limited,
    /// Whatever the request holds, whose own limit it is within.
    Any,
}

/// Why a document's text was not read to its end.
pub(super) enum Failure<E> {
    /// The deserializer's own reason.
    Unreadable(E),
    /// A limit, a member that stands twice, a decimal number.
    Refused(Box<Refusal>),
}

/// Reads a value that stands at `path`.
///
/// # Errors
/// `duplicate_field`, `invalid_type` of a decimal number, `pack_too_large`, `too_long` of a name,
/// each at its path; or the deserializer's own.
pub(super) fn read<'de, D: Deserializer<'de>>(
    from: D,
    path: &str,
    extent: Extent,
) -> Result<Value, Failure<D::Error>> {
    let watch = Watch { extent, values: Cell::new(0), refused: RefCell::new(None) };
    Item(&watch).deserialize(from).map_err(|error| match watch.refused.take() {
        Some(Refused { refusal, steps }) => {
            let path = steps.iter().rev().fold(path.to_owned(), |path, step| match step {
                Step::Member(name) => member(&path, name),
                Step::Index(index) => format!("{path}[{index}]"),
            });
            Failure::Refused(Box::new(refusal.at(path)))
        }
        None => Failure::Unreadable(error),
    })
}

/// How many values a document has.
#[cfg(feature = "folder")]
pub(super) fn count(value: &Value) -> usize {
    let inside = match value {
        Value::Array(items) => items.iter().map(count).fold(0, usize::saturating_add),
        Value::Object(members) => members.values().map(count).fold(0, usize::saturating_add),
        _ => 0,
    };
    inside.saturating_add(1)
}

/// What is known of the whole document while a part of it is read.
struct Watch {
    extent: Extent,
    values: Cell<usize>,
    refused: RefCell<Option<Refused>>,
}

/// A refusal, and the way back up to the root.
struct Refused {
    refusal: Refusal,
    steps: Vec<Step>,
}

enum Step {
    Member(String),
    Index(usize),
}

impl Watch {
    fn refuse<E: de::Error>(&self, refusal: Refusal, steps: Vec<Step>) -> E {
        self.refused.replace(Some(Refused { refusal, steps }));
        E::custom("refused")
    }

    /// An error on its way up through a list or an object.
    fn pass<E>(&self, error: E, step: impl FnOnce() -> Step) -> E {
        if let Some(refused) = self.refused.borrow_mut().as_mut() {
            refused.steps.push(step());
        }
        error
    }

    fn count<E: de::Error>(&self) -> Result<(), E> {
        let values = self.values.get().saturating_add(1);
        self.values.set(values);
        if values <= MOST_VALUES || self.extent == Extent::Any {
            return Ok(());
        }
        Err(self.refuse(super::too_large("values", MOST_VALUES, values), Vec::new()))
    }
}

/// A value of the document.
#[derive(Clone, Copy)]
struct Item<'w>(&'w Watch);

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.0.count()?;
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Item<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    #[expect(clippy::disallowed_types, reason = "the trait's signature")]
    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Value, E> {
        let refusal = Refusal::new(Code::InvalidType)
            .with("expected", "text_not_number")
            .with("found", "decimal_number");
        Err(self.0.refuse(refusal, Vec::new()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let item = items.next_element_seed(self);
            let index = list.len();
            match item.map_err(|error| self.0.pass(error, || Step::Index(index)))? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let field = || name.chars().take(60).collect::<String>();
            if name.len() > MOST_NAME_BYTES && self.0.extent == Extent::Limited {
                let refusal = Refusal::new(Code::TooLong).with("limit", MOST_NAME_BYTES);
                let refusal = refusal.with("size", name.len());
                return Err(self.0.refuse(refusal, vec![Step::Member(field())]));
            }
            if object.contains_key(&name) {
                let field = field();
                let refusal = Refusal::new(Code::DuplicateField).with("field", field.as_str());
                return Err(self.0.refuse(refusal, vec![Step::Member(field)]));
            }
            let value = members.next_value_seed(self);
            let value = value.map_err(|error| self.0.pass(error, || Step::Member(name.clone())))?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}
