//! Canonical JSON: keys sorted bytewise, no spaces, no numbers but integers.
//!
//! The form every hash is taken of. Objects are `BTreeMap`s and floats are refused before they get
//! here, so that writing is all there is to do.

mod text;
mod writer;

pub use writer::Canonical;
pub(crate) use writer::{Object, name, named, object, sorted, worded};

use serde_json::Value;
use sha2::{Digest, Sha256};

/// The canonical text of a value.
#[must_use]
pub fn text(value: &Value) -> String {
    value.to_string()
}

/// The bytes of a value.
#[must_use]
pub fn bytes(value: &impl Canonical) -> Vec<u8> {
    let mut out = Vec::new();
    value.write(&mut out);
    out
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_the_hash_is_that_of_the_text() {
        let value: Value = serde_json::from_str(r#"{ "b": 1, "a": ["é", null] }"#).unwrap();
        assert_eq!(text(&value), r#"{"a":["é",null],"b":1}"#);
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
