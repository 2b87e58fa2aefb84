//! Fields of bodies: names, ids, members that may be null, what does not fit.

use crate::error::{Error, Refused};
use carreau_engine::refusal::{Code, Refusal};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::sync::Arc;
use uuid::Uuid;

/// Longest name, in characters.
const NAME_MAX: usize = 200;

/// A member that was given, be it null.
pub(crate) fn given<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Adds members to an object.
pub(crate) fn add(object: &mut Value, members: Value) {
    if let (Some(object), Value::Object(members)) = (object.as_object_mut(), members) {
        object.extend(members);
    }
}

/// An id as it is stored; none where it is no id: what is none is not looked for.
pub(crate) fn identity(id: &str) -> Option<String> {
    Uuid::try_parse(id).ok().map(|id| id.to_string())
}

/// A name that can be stored and shown.
///
/// # Errors
/// `invalid_value`, `too_long`.
pub(crate) fn named(text: &str, path: &str) -> Result<String, Error> {
    let name = text.trim();
    if name.is_empty() || name.contains(char::is_control) {
        return Err(misread("text", "", path).into());
    }
    let size = name.chars().count();
    if size > NAME_MAX {
        let refusal = Refusal::new(Code::TooLong).at(path);
        return Err(refusal.with("limit", NAME_MAX).with("size", size).into());
    }
    Ok(name.to_owned())
}

/// A refusal at the place of the body that it is about: of the beginnings of paths that are said to
/// be others, the first that fits is replaced.
pub(crate) fn placed(error: Error, places: &[(&str, &str)]) -> Error {
    let Error::Refused(refused) = &error else { return error };
    let path = refused.refusal.get("path").and_then(Value::as_str).unwrap_or_default();
    let moved = places.iter().find_map(|(from, to)| {
        let rest = path.strip_prefix(from)?;
        Some(format!("{to}{rest}"))
    });
    let Some(moved) = moved else { return error };
    let mut refusal = refused.refusal.clone();
    if let Some(members) = refusal.as_object_mut() {
        members.insert("path".to_owned(), moved.into());
    }
    Error::Refused(Arc::new(Refused { refusal, live: refused.live.clone() }))
}

/// A member that must be there.
pub(crate) fn missing(field: &str, path: &str) -> Refusal {
    Refusal::new(Code::MissingField).at(path).with("field", field)
}

/// A value that means nothing.
pub(crate) fn misread(expected: &str, found: &str, path: &str) -> Refusal {
    Refusal::new(Code::InvalidValue).at(path).with("expected", expected).with("found", found)
}
