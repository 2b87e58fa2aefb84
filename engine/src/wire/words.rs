//! What types and values are called in refusals: stable names that the sentences are chosen by.

use crate::refusal::{Refusal, cut};
use serde::de;
use serde_json::Value;

/// What a JSON value is called in a refusal.
#[must_use]
pub fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        // Beyond 64 bits a whole number is kept as a float, written with its power of ten.
        Value::Number(number) if number.is_f64() => match number.to_string().split_once('e') {
            Some((_, power)) if !power.starts_with('-') => "large_number",
            _ => "decimal_number",
        },
        Value::Number(_) => "integer",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}

/// Values shown back to the sender are cut at this many characters.
const MOST_SHOWN: usize = 60;

pub(super) fn shown(text: &str) -> String {
    cut(text, MOST_SHOWN)
}

/// The largest whole number that every reader of JSON keeps exactly (RFC 7493): a page's included.
const MOST_EXACT: i64 = 9_007_199_254_740_991;

/// The refusal with what a visitor expects: a stable name from serde's own words, and for whole
/// numbers the least and the most.
pub(super) fn expecting(refusal: Refusal, expected: &dyn de::Expected) -> Refusal {
    let words = expected.to_string();
    let range: Option<(i64, u64)> = match words.as_str() {
        "u8" => Some((0, u8::MAX.into())),
        "u16" => Some((0, u16::MAX.into())),
        "u32" => Some((0, u32::MAX.into())),
        "u64" | "usize" => Some((0, MOST_EXACT.unsigned_abs())),
        "i8" => Some((i8::MIN.into(), i8::MAX.unsigned_abs().into())),
        "i16" => Some((i16::MIN.into(), i16::MAX.unsigned_abs().into())),
        "i32" => Some((i32::MIN.into(), i32::MAX.unsigned_abs().into())),
        "i64" => Some((-MOST_EXACT, MOST_EXACT.unsigned_abs())),
        _ => None,
    };
    let refusal = refusal.with("expected", expectation(&words));
    match range {
        Some((least, most)) => refusal.with("least", least).with("most", most),
        None => refusal,
    }
}

fn expectation(words: &str) -> &str {
    match words {
        "a string" | "a borrowed string" | "a character" => "text",
        "a boolean" => "boolean",
        "a sequence" => "list",
        "a map" => "object",
        "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" => "integer",
        other if other.starts_with("struct ") => "object",
        other if other.starts_with("tuple ") || other.starts_with("an array") => "list",
        other => other,
    }
}

/// What stands there instead, cut where it is long.
pub(super) fn found(unexpected: &de::Unexpected<'_>) -> String {
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
