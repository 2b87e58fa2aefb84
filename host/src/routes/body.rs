//! Bodies of JSON, read strictly: what does not fit is refused as the engine refuses it, with its
//! place.

use crate::error::Error;
use crate::fields;
use crate::request::canonical;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use carreau_engine::refusal::{Code, Refusal};
use carreau_engine::wire;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::Duration;

/// Longest body read, in bytes.
pub(crate) const BODY_BYTES_MAX: usize = 1024 * 1024;
/// The longest a body may take to arrive: less than an answer may, so that the sender is told why.
pub(crate) const ARRIVAL_MAX: Duration = Duration::from_secs(20);

/// A body of JSON, read as a `T`.
pub(crate) struct Body<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let found = media_type(request.headers());
        let body =
            arrived(Bytes::from_request(request, state), (BODY_BYTES_MAX, ARRIVAL_MAX)).await;
        if let Some(found) = found {
            return Err(Error::NotJson { found });
        }
        read(&body?).map(Self)
    }
}

/// The media type, where it is not JSON's.
pub(crate) fn media_type(headers: &HeaderMap) -> Option<String> {
    other_than("application/json", headers)
}

/// The media type, where it is another than the one expected.
pub(crate) fn other_than(expected: &str, headers: &HeaderMap) -> Option<String> {
    let found = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = found.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    (media_type != expected).then(|| found.chars().take(60).collect())
}

/// A body, as soon as it is there.
///
/// # Errors
/// `request_too_large`, `body_broken`, `body_late`.
pub(crate) async fn arrived(
    arriving: impl Future<Output = Result<Bytes, BytesRejection>>,
    (limit_bytes, limit): (usize, Duration),
) -> Result<Bytes, Error> {
    match tokio::time::timeout(limit, arriving).await {
        Ok(arrived) => arrived.map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge { limit_bytes },
            _ => Error::BodyBroken,
        }),
        Err(_) => Err(Error::BodyLate),
    }
}

/// What a body of JSON says.
///
/// # Errors
/// `invalid_json`, `repeated_member`, `invalid_value` of a text with U+0000, and the refusal of the
/// first field that does not fit.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    let value = match canonical::value(body) {
        Some(value) => value,
        // Read again, to tell a member that stands twice from what is no JSON.
        None => {
            serde_json::from_slice::<Value>(body).map_err(|error| {
                let refusal = Refusal::new(Code::InvalidJson).with("line", error.line());
                Error::from(refusal.with("column", error.column()))
            })?;
            return Err(Error::RepeatedMember);
        }
    };
    if body.windows(NUL.len()).any(|some| some == NUL)
        && let Some(path) = unkept(&value, "$")
    {
        return Err(fields::misread("text", "", &path).into());
    }
    Ok(wire::read(&value, "$")?)
}

/// U+0000, as it stands in JSON: no database keeps a text with it.
const NUL: &[u8] = br"\u0000";

/// Where the first text is that cannot be kept.
fn unkept(value: &Value, path: &str) -> Option<String> {
    match value {
        Value::String(text) => text.contains('\0').then(|| path.to_owned()),
        Value::Array(items) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(index, item)| unkept(item, &format!("{path}[{index}]")))
        }
        Value::Object(members) => members.iter().find_map(|(name, member)| {
            let named = name.contains('\0').then(|| path.to_owned());
            named.or_else(|| unkept(member, &format!("{path}.{name}")))
        }),
        _ => None,
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use serde::Deserialize;
    use std::future::{pending, ready};

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Club {
        #[expect(dead_code, reason = "it is read and not looked at")]
        code: String,
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_place() {
        let check = |body: &str, code: &str, status: u16| {
            let error = read::<Club>(body.as_bytes()).expect_err(body);
            assert_eq!((error.code(), error.status().as_u16()), (code, status), "{body}");
        };
        check("", "invalid_json", 400);
        check("{\"code\":\"1\"", "invalid_json", 400);
        check("{\"code\":\"1\",\"code\":\"2\"}", "repeated_member", 400);
        check("[]", "invalid_type", 422);
        check("{\"code\":1}", "invalid_type", 422);
        check("{}", "missing_field", 422);
        check("{\"code\":\"1\",\"name\":\"2\"}", "unknown_field", 422);
        check("{\"code\":\"1\\u0000\"}", "invalid_value", 422);
        check("{\"code\":\"1\",\"a\\u0000\":1}", "invalid_value", 422);
        assert!(read::<Club>(br#"{"code":"1"}"#).is_ok());
        assert!(read::<Club>(br#"{"code":"\\u0000"}"#).is_ok());
    }

    #[tokio::test]
    async fn a_body_that_does_not_arrive_is_408() {
        let limit = (BODY_BYTES_MAX, Duration::from_millis(10));
        let late = arrived(pending(), limit).await.expect_err("it never comes");
        assert_eq!((late.code(), late.status().as_u16()), ("body_late", 408));
        let there = arrived(ready(Ok(Bytes::from_static(b"{}"))), limit).await;
        assert_eq!(there.expect("it is there"), "{}");
    }
}
