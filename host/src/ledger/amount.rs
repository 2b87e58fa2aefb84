//! Amounts: minor units as they are kept, decimal texts as they are sent to the engine and to
//! people.

use crate::error::Error;
use carreau_engine::money::{Currency, Money};
use serde_json::Value;

/// The decimal text of an amount: `118.00`.
pub(crate) fn text(minor: i64, currency: &str) -> String {
    match Currency::parse(currency) {
        Some(currency) => Money::new(minor, currency).to_string(),
        // It was stored with a currency the engine knew.
        None => minor.to_string(),
    }
}

/// The minor units of an amount the engine said, at a member of its answer.
///
/// # Errors
/// `internal` where it is none.
pub(crate) fn minor(answer: &Value, member: &str, currency: &str) -> Result<i64, Error> {
    let text = answer.get(member).and_then(Value::as_str);
    let money = text
        .zip(Currency::parse(currency))
        .and_then(|(text, currency)| Money::parse(text, currency));
    money.map(|money| money.minor).ok_or_else(|| {
        tracing::error!(member, "the engine's reply has no such amount");
        Error::Internal
    })
}

/// The list at a member of the engine's answer.
///
/// # Errors
/// `internal` where there is none.
pub(crate) fn list<'v>(answer: &'v Value, member: &str) -> Result<&'v [Value], Error> {
    answer.get(member).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| {
        tracing::error!(member, "the engine's reply has no such list");
        Error::Internal
    })
}

/// The text at a member of the engine's answer.
///
/// # Errors
/// `internal` where there is none.
pub(crate) fn said<'v>(answer: &'v Value, member: &str) -> Result<&'v str, Error> {
    answer.get(member).and_then(Value::as_str).ok_or_else(|| {
        tracing::error!(member, "the engine's reply has no such text");
        Error::Internal
    })
}
