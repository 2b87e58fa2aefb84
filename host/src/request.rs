//! What a calculation was asked: the body as it came, with what the route knows put in front.
//!
//! Operation, date and season may be left out of a body where the route or the clock says them.
//! A field is put in front of the others and the rest stays byte for byte, so that the engine still
//! refuses what it would have refused, and answers what it would have answered. Nothing is judged
//! here but that route and body do not contradict each other. The form in which a request is
//! recorded is `canonical`'s matter.

pub(crate) mod canonical;
pub(crate) mod gathered;

use crate::error::Error;
use crate::residents::Work;
use carreau_store::decisions::Subject;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What a route says of the requests it takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Route<'p> {
    /// The operation, and none on the route that takes any.
    pub(crate) op: Option<&'static str>,
    /// The season of the path.
    pub(crate) season: Option<&'p str>,
}

/// The members of an object as they are written.
type Members<'b> = BTreeMap<Cow<'b, str>, &'b RawValue>;

/// A request that can be put to the engine.
#[derive(Debug)]
pub(crate) struct Request {
    /// Its text.
    pub(crate) text: Vec<u8>,
    /// How much work it is.
    pub(crate) work: Work,
    /// What a record of it is made for.
    pub(crate) subject: Option<Subject>,
}

impl Request {
    /// The request of a body. What is no object the engine refuses, so it passes as it is.
    ///
    /// # Errors
    /// Where operation or season are given twice and differ.
    pub(crate) fn of(
        body: &[u8],
        route: Route<'_>,
        today: impl FnOnce() -> String,
    ) -> Result<Self, Error> {
        let Some(members) = members(body) else {
            return Ok(Self { text: body.to_vec(), work: Work::Brief, subject: None });
        };
        let op = members.get("op").and_then(|op| read_text(op));
        let work = work(op.as_deref().or(route.op));
        let Some(expected) = route.op else {
            return Ok(Self { text: body.to_vec(), work, subject: None });
        };
        if let Some(op) = op.filter(|op| op != expected) {
            return Err(Error::OpMismatch { op, expected });
        }
        let mut text = body.to_vec();
        if let Some(season) = route.season
            && let Some(at) = season_place(body, &members, season)?
        {
            let season = serde_json::Value::from(season);
            put_in_front(&mut text, at, &format!(r#""season":{season}"#));
        }
        if !members.contains_key("on") {
            put_in_front(&mut text, 0, &format!(r#""on":"{}""#, today()));
        }
        if !members.contains_key("op") {
            put_in_front(&mut text, 0, &format!(r#""op":"{expected}""#));
        }
        Ok(Self { text, work, subject: None })
    }
}

/// What takes the engine long: whatever reads whole packs.
fn work(op: Option<&str>) -> Work {
    match op {
        Some(op) if op.starts_with("pack.") || op.starts_with("season.") => Work::Long,
        _ => Work::Brief,
    }
}

/// Where the input begins that lacks the season of the path.
fn season_place(body: &[u8], members: &Members<'_>, season: &str) -> Result<Option<usize>, Error> {
    let Some(input) = members.get("input") else { return Ok(None) };
    let Ok(inner) = serde_json::from_str::<Members<'_>>(input.get()) else { return Ok(None) };
    let Some(given) = inner.get("season") else {
        return Ok(Some(input.get().as_ptr().addr().saturating_sub(body.as_ptr().addr())));
    };
    match read_text(given) {
        Some(given) if given != season => {
            Err(Error::SeasonMismatch { season: given, expected: season.to_owned() })
        }
        _ => Ok(None),
    }
}

/// Puts a member in front of the others of the object that begins at an offset.
pub(crate) fn put_in_front(text: &mut Vec<u8>, at: usize, member: &str) {
    let from = text.get(at..).unwrap_or_default();
    // A JSON object begins with its brace; only blanks may stand before it.
    let Some(brace) = from.iter().position(|byte| *byte == b'{') else { return };
    let behind = at.saturating_add(brace).saturating_add(1);
    let rest = text.get(behind..).unwrap_or_default();
    let first = rest.iter().find(|byte| !byte.is_ascii_whitespace());
    let comma: &[u8] = if first == Some(&b'}') { b"" } else { b"," };
    text.splice(behind..behind, member.bytes().chain(comma.iter().copied()));
}

/// The members of a body that is a JSON object; of members that stand twice the last.
fn members(body: &[u8]) -> Option<Members<'_>> {
    serde_json::from_slice(body).ok()
}

fn read_text(value: &RawValue) -> Option<String> {
    serde_json::from_str(value.get()).ok()
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    const OP: &str = "sanction_fee.calculate";

    fn of(body: &str, season: Option<&str>) -> Result<String, Error> {
        let route = Route { op: Some(OP), season };
        let request = Request::of(body.as_bytes(), route, || "2026-05-01".to_owned())?;
        Ok(String::from_utf8(request.text).expect("text"))
    }

    fn check(body: &str, season: Option<&str>, expected: &str) {
        assert_eq!(of(body, season).expect(body), expected);
    }

    #[test]
    fn what_the_route_knows_is_put_in_front() {
        check("{}", None, r#"{"op":"sanction_fee.calculate","on":"2026-05-01"}"#);
        check(
            r#" { "input" : {} }"#,
            Some("2026"),
            r#" {"op":"sanction_fee.calculate","on":"2026-05-01", "input" : {"season":"2026"} }"#,
        );
        let full = r#"{"on":"2026-03-01","input":{"season":"2026"},"op":"sanction_fee.calculate"}"#;
        check(full, Some("2026"), full);
        check(full, None, full);
    }

    #[test]
    fn what_is_no_object_passes_for_the_engine_to_refuse() {
        for body in ["", "{", "[1]", "null", "\u{7f}", r#"{"op":1,"on":2,"input":3}"#] {
            check(body, Some("2026"), body);
        }
        let body = r#"{"op":"sanction_fee.calculate","on":"2026-05-01","input":{"season":2026}}"#;
        check(body, Some("2026"), body);
    }

    #[test]
    fn a_route_and_a_body_that_contradict_each_other_are_refused() {
        let op = of(r#"{"op":"split.calculate"}"#, None).expect_err("another operation");
        assert_eq!(op.code(), "op_mismatch");
        let season = of(r#"{"input":{"season":"2025"}}"#, Some("2026")).expect_err("another");
        assert_eq!(season.code(), "season_mismatch");
    }

    #[test]
    fn whole_packs_are_long_work() {
        let route = Route { op: None, season: None };
        let of = |body: &str| Request::of(body.as_bytes(), route, String::new).expect("a request");
        assert_eq!(of(r#"{"op":"pack.check"}"#).work, Work::Long);
        assert_eq!(of(r#"{"op":"pack.amend"}"#).work, Work::Long);
        assert_eq!(of(r#"{"op":"split.calculate"}"#).work, Work::Brief);
    }
}
