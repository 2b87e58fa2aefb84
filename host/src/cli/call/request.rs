//! What options add to a request: `"trace": true`, `"explain": false`.
//!
//! A field is put in front of the others, and the rest stays byte for byte, so that the engine
//! still refuses what it would have refused. What is no JSON object, or has the field, is let be.

use crate::request::put_in_front;
use serde_json::Value;
use std::borrow::Cow;

/// What is added.
#[derive(Clone, Copy)]
pub(super) struct Changes {
    /// `"trace": true`.
    pub(super) trace: bool,
    /// `"explain": false`.
    pub(super) no_explanation: bool,
}

impl Changes {
    /// The request with what is added.
    pub(super) fn apply<'r>(&self, request: &'r [u8]) -> Cow<'r, [u8]> {
        let mut request = Cow::Borrowed(request);
        if self.trace {
            request = with(request, "trace", true);
        }
        if self.no_explanation {
            request = with(request, "explain", false);
        }
        request
    }
}

fn with<'r>(request: Cow<'r, [u8]>, field: &str, value: bool) -> Cow<'r, [u8]> {
    let Ok(Value::Object(members)) = serde_json::from_slice(&request) else { return request };
    if members.contains_key(field) {
        return request;
    }
    let mut text = request.into_owned();
    put_in_front(&mut text, 0, &format!(r#""{field}":{value}"#));
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_added_to_objects_without_it() {
        let check = |request: &str, expected: &str| {
            let changes = Changes { trace: true, no_explanation: false };
            let changed = changes.apply(request.as_bytes());
            assert_eq!(String::from_utf8_lossy(&changed), expected);
        };
        check("{}", r#"{"trace":true}"#);
        check(r#" {"op":"x"} "#, r#" {"trace":true,"op":"x"} "#);
        check(r#"{"trace":false}"#, r#"{"trace":false}"#);
        check("[1]", "[1]");
        check("{", "{");
        check(r#"{"a":1,"a":1}"#, r#"{"trace":true,"a":1,"a":1}"#);
    }
}
