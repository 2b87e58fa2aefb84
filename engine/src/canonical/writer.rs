//! Writing canonical JSON from types, quickly.
//!
//! A trait of its own because a reply is some two hundred short texts: with `serde` the names of
//! fields, their separators and each text's escapes were more than half of a call's instructions.
//! Here a field's name with its punctuation is one constant. The bytes are those `serde_json`
//! would write, and tests hold them to it. Nothing is sorted when it is written: a type that does
//! not name its fields in their order does not compile.

use super::text;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What can be written as canonical JSON.
pub trait Canonical {
    /// Writes the value to the end of `out`.
    fn write(&self, out: &mut Vec<u8>);

    /// Whether a member of this value is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// An object under way: its members, in the order of their names.
pub(crate) struct Object<'o> {
    out: &'o mut Vec<u8>,
    any: bool,
}

impl<'o> Object<'o> {
    pub(crate) fn open(out: &'o mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out, any: false }
    }

    /// Writes a member, unless its value is absent. `name` is `,"name":`, made by [`name!`].
    #[inline]
    pub(crate) fn member(mut self, name: &'static str, value: &(impl Canonical + ?Sized)) -> Self {
        if value.is_absent() {
            return self;
        }
        let name = if self.any { Some(name) } else { name.get(1..) };
        self.any = true;
        self.out.extend_from_slice(name.unwrap_or_default().as_bytes());
        value.write(self.out);
        self
    }

    pub(crate) fn close(self) {
        self.out.push(b'}');
    }
}

/// A member's name as it is written: `name!("code")` is `,"code":`.
macro_rules! name {
    ($name:expr) => {
        concat!(",\"", $name, "\":")
    };
}

/// Writes a type as an object of its fields, which are named in the order of their names:
/// `canonical::object!(Line<'_> { amount, code })`.
macro_rules! object {
    ($type:ty { $($field:ident),+ $(,)? }) => {
        impl $crate::canonical::Canonical for $type {
            fn write(&self, out: &mut Vec<u8>) {
                const { assert!($crate::canonical::sorted(&[$(stringify!($field)),+])) };
                $crate::canonical::Object::open(out)
                    $(.member($crate::canonical::name!(stringify!($field)), &self.$field))+
                    .close();
            }
        }
    };
}

/// Writes an enum without fields as its variants' names:
/// `canonical::named!(Kind { Added = "added" })`.
macro_rules! named {
    ($type:ty { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $crate::canonical::Canonical for $type {
            fn write(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(match self {
                    $(Self::$variant => concat!("\"", $name, "\"").as_bytes(),)+
                });
            }
        }
    };
}

/// The same, with a function `name` beside it.
macro_rules! worded {
    ($type:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        $crate::canonical::named!($type { $($variant = $name),+ });

        impl $type {
            /// The name on the wire.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }
    };
}

pub(crate) use {name, named, object, worded};

/// Whether names stand in the order of their bytes, as canonical JSON has them.
pub(crate) const fn sorted(names: &[&str]) -> bool {
    let mut rest = names;
    while let [first, second, ..] = rest {
        if !precedes(first.as_bytes(), second.as_bytes()) {
            return false;
        }
        let Some((_, others)) = rest.split_first() else { return true };
        rest = others;
    }
    true
}

const fn precedes(name: &[u8], next: &[u8]) -> bool {
    match (name.split_first(), next.split_first()) {
        (Some((a, name)), Some((b, next))) if *a == *b => precedes(name, next),
        (Some((a, _)), Some((b, _))) => *a < *b,
        (None, next) => next.is_some(),
        (Some(_), None) => false,
    }
}

/// Writes the items of a list.
fn list<T: Canonical>(out: &mut Vec<u8>, items: &[T]) {
    out.push(b'[');
    let mut any = false;
    for item in items {
        if any {
            out.push(b',');
        }
        any = true;
        item.write(out);
    }
    out.push(b']');
}

impl Canonical for str {
    fn write(&self, out: &mut Vec<u8>) {
        text::write(out, self);
    }
}

impl Canonical for String {
    fn write(&self, out: &mut Vec<u8>) {
        text::write(out, self);
    }
}

impl Canonical for Cow<'_, str> {
    fn write(&self, out: &mut Vec<u8>) {
        text::write(out, self);
    }
}

impl Canonical for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

macro_rules! integers {
    ($($type:ty)+) => {
        $(impl Canonical for $type {
            fn write(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(itoa::Buffer::new().format(*self).as_bytes());
            }
        })+
    };
}

integers! { u16 u64 usize }

impl<T: Canonical + ?Sized> Canonical for &T {
    fn write(&self, out: &mut Vec<u8>) {
        T::write(self, out);
    }

    fn is_absent(&self) -> bool {
        T::is_absent(self)
    }
}

impl<T: Canonical> Canonical for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Canonical> Canonical for [T] {
    fn write(&self, out: &mut Vec<u8>) {
        list(out, self);
    }
}

impl<T: Canonical> Canonical for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        list(out, self);
    }
}

impl<T: Canonical> Canonical for BTreeMap<&'static str, T> {
    fn write(&self, out: &mut Vec<u8>) {
        map(out, self.iter().map(|(name, value)| (*name, value)));
    }
}

impl<T: Canonical> Canonical for BTreeMap<String, T> {
    fn write(&self, out: &mut Vec<u8>) {
        map(out, self.iter().map(|(name, value)| (name.as_str(), value)));
    }
}

fn map<'m, T: Canonical + 'm>(out: &mut Vec<u8>, members: impl Iterator<Item = (&'m str, &'m T)>) {
    out.push(b'{');
    let mut any = false;
    for (name, value) in members {
        if any {
            out.push(b',');
        }
        any = true;
        text::write(out, name);
        out.push(b':');
        value.write(out);
    }
    out.push(b'}');
}

impl Canonical for Value {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => out.extend_from_slice(b"null"),
            Self::Bool(value) => value.write(out),
            Self::Number(number) => out.extend_from_slice(number.to_string().as_bytes()),
            Self::String(text) => text::write(out, text),
            Self::Array(items) => list(out, items),
            Self::Object(members) => {
                map(out, members.iter().map(|(name, value)| (name.as_str(), value)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;
    use serde_json::json;

    #[derive(Serialize)]
    struct Sample<'a> {
        #[serde(skip_serializing_if = "Option::is_none")]
        absent: Option<u16>,
        flags: Vec<bool>,
        list: Vec<Option<u64>>,
        name: &'a str,
        present: Option<Cow<'a, str>>,
        rest: BTreeMap<String, Value>,
    }

    object!(Sample<'_> { absent, flags, list, name, present, rest });

    #[test]
    fn the_bytes_are_those_of_serde_json() {
        let value = json!({ "é\n": [null, true, 1.5, -7, u64::MAX], "": {}, "a": [] });
        let sample = Sample {
            absent: None,
            flags: vec![true, false],
            list: vec![None, Some(u64::MAX), Some(0)],
            name: "\"",
            present: Some("p".into()),
            rest: [("é".to_owned(), value), ("b".to_owned(), json!("c"))].into(),
        };
        let mut out = Vec::new();
        vec![&sample, &sample].write(&mut out);
        let expected = serde_json::to_string(&[&sample, &sample]).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
