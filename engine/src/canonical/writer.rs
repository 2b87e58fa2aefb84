//! Writing canonical JSON from types, quickly.
//!
//! A serializer of its own because replies are mostly short texts: `serde_json`'s escapes byte by
//! byte, which measured as the largest single cost of a reply; this one looks at eight bytes at a
//! time and writes the names of fields, which need no escape, as they are. The bytes are the same
//! as `serde_json`'s, and a test holds them to it. It does not sort: types declare their fields in
//! the order of their names.

use super::text;
use serde::Serialize;
use serde::ser::{
    self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::fmt;

/// Writes `value` to the end of `out`.
///
/// # Errors
/// Where the value's own `Serialize` fails, or a map has a key that is no text.
pub fn write(out: &mut Vec<u8>, value: &impl Serialize) -> Result<(), Unwritable> {
    value.serialize(&mut Writer { out })
}

/// A value that has no canonical JSON.
#[derive(Debug)]
pub struct Unwritable(String);

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

struct Writer<'o> {
    out: &'o mut Vec<u8>,
}

/// A list or object under way.
struct Open<'w, 'o> {
    writer: &'w mut Writer<'o>,
    first: bool,
    close: &'static [u8],
}

impl<'w, 'o> Open<'w, 'o> {
    fn new(writer: &'w mut Writer<'o>, open: u8, close: &'static [u8]) -> Self {
        writer.out.push(open);
        Self { writer, first: true, close }
    }

    fn separate(&mut self) {
        if self.first {
            self.first = false;
        } else {
            self.writer.out.push(b',');
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.separate();
        value.serialize(&mut *self.writer)
    }

    /// A member whose name needs no escape.
    fn field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.separate();
        self.writer.name(name);
        value.serialize(&mut *self.writer)
    }

    fn close(self) {
        self.writer.out.extend_from_slice(self.close);
    }
}

impl Writer<'_> {
    /// A member's name, which needs no escape.
    fn name(&mut self, name: &'static str) {
        self.out.reserve(name.len().saturating_add(3));
        self.out.push(b'"');
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
    }
}

macro_rules! integers {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, value: $type) -> Result<(), Unwritable> {
            self.out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
            Ok(())
        })*
    };
}

impl<'w, 'o> Serializer for &'w mut Writer<'o> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Open<'w, 'o>;
    type SerializeTuple = Open<'w, 'o>;
    type SerializeTupleStruct = Open<'w, 'o>;
    type SerializeTupleVariant = Open<'w, 'o>;
    type SerializeMap = Open<'w, 'o>;
    type SerializeStruct = Open<'w, 'o>;
    type SerializeStructVariant = Open<'w, 'o>;

    integers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unwritable> {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    #[expect(clippy::disallowed_types, reason = "the trait's signature")]
    fn serialize_f32(self, value: f32) -> Result<(), Unwritable> {
        self.serialize_f64(f64::from(value))
    }

    /// Only a value somebody sent can hold one; the engine's own types have none.
    #[expect(clippy::disallowed_types, reason = "the trait's signature")]
    fn serialize_f64(self, value: f64) -> Result<(), Unwritable> {
        serde_json::to_writer(&mut *self.out, &value).map_err(ser::Error::custom)
    }

    fn serialize_char(self, value: char) -> Result<(), Unwritable> {
        text::write(self.out, value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
        text::write(self.out, value);
        Ok(())
    }

    fn serialize_bytes(self, _value: &[u8]) -> Result<(), Unwritable> {
        Err(ser::Error::custom("bytes have no canonical JSON"))
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), Unwritable> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        let mut open = Open::new(self, b'{', b"}");
        open.field(variant, value)?;
        open.close();
        Ok(())
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b'[', b"]"))
    }

    fn serialize_tuple(self, _len: usize) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b'[', b"]"))
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _len: usize,
    ) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b'[', b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Open<'w, 'o>, Unwritable> {
        self.out.push(b'{');
        self.name(variant);
        Ok(Open::new(self, b'[', b"]}"))
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b'{', b"}"))
    }

    fn serialize_struct(
        self,
        _name: &'static str,
        _len: usize,
    ) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b'{', b"}"))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Open<'w, 'o>, Unwritable> {
        self.out.push(b'{');
        self.name(variant);
        Ok(Open::new(self, b'{', b"}}"))
    }
}

macro_rules! lists {
    ($($kind:ident: $method:ident),*) => {
        $(impl $kind for Open<'_, '_> {
            type Ok = ();
            type Error = Unwritable;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.item(value)
            }
            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        })*
    };
}

lists! {
    SerializeSeq: serialize_element, SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field, SerializeTupleVariant: serialize_field
}

macro_rules! objects {
    ($($kind:ident),*) => {
        $(impl $kind for Open<'_, '_> {
            type Ok = ();
            type Error = Unwritable;
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Unwritable> {
                self.field(name, value)
            }
            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        })*
    };
}

objects! { SerializeStruct, SerializeStructVariant }

impl SerializeMap for Open<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        self.separate();
        let at = self.writer.out.len();
        key.serialize(&mut *self.writer)?;
        if self.writer.out.get(at) != Some(&b'"') {
            return Err(ser::Error::custom("a key that is no text"));
        }
        self.writer.out.push(b':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn written(value: &impl Serialize) -> String {
        let mut out = Vec::new();
        write(&mut out, value).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_bytes_are_those_of_serde_json() {
        #[derive(Serialize)]
        enum Each {
            Unit,
            Newtype(u8),
            Tuple(u8, i64),
            Struct { a: Option<u8>, b: char },
        }
        let all = (
            [Each::Unit, Each::Newtype(1), Each::Tuple(2, i64::MIN)],
            Each::Struct { a: None, b: '"' },
            json!({ "é\n": [null, true, 1.5, -7, u64::MAX], "": {} }),
        );
        assert_eq!(written(&all), serde_json::to_string(&all).unwrap());
    }
}
