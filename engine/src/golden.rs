//! Golden cases: what a pack's tests expect, held against what an engine answers.
//!
//! A case is `[[case]]` in `tests/*.toml` of a pack's folder: a request, and a subset of the
//! expected answer (or refusal) with figures typed by hand. Which engine answers is the caller's
//! choice; nothing here calculates.

use crate::canonical;
use crate::pack::folder::{Fault, Folder, Place, parse_table};
use crate::refusal::{Code, Refusal};
use crate::wire;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// The features of transfers and of fees, by their ids in the order of their numbers (F03.07.09 and
/// F08.01.08 are histories, which calculate nothing).
pub const FEATURES: [&str; 20] = [
    "F03.07.01",
    "F03.07.02",
    "F03.07.03",
    "F03.07.04",
    "F03.07.05",
    "F03.07.06",
    "F03.07.07",
    "F03.07.08",
    "F03.07.09",
    "F03.07.10",
    "F08.01.01",
    "F08.01.02",
    "F08.01.03",
    "F08.01.04",
    "F08.01.05",
    "F08.01.06",
    "F08.01.07",
    "F08.01.08",
    "F08.01.09",
    "F08.01.10",
];

/// A golden case.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it shows.
    pub name: String,
    /// Feature id it is a case of, one of [`FEATURES`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feature: Option<String>,
    /// Operation.
    pub op: String,
    /// Date asked.
    pub on: String,
    /// Input.
    pub input: Value,
    /// Subset of `ok`: objects may leave members out, lists may not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expect: Option<Value>,
    /// Keys the explanation must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub explains: Vec<String>,
    /// Subset of the refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Value>,
    /// File it stands in.
    #[serde(skip)]
    pub file: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

/// A difference between what a case expects and the reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Mismatch {
    /// JSONPath into the reply.
    pub path: String,
    /// What the case says.
    pub expected: Value,
    /// What the reply has, if anything.
    pub found: Option<Value>,
}

/// Why a folder's cases cannot be read.
#[derive(Clone, Debug)]
pub enum Unreadable {
    /// Not TOML a case can be.
    Fault(Fault),
    /// TOML, but no list of cases; with the file.
    Refusal(String, Box<Refusal>),
}

/// The cases of a folder, file by file.
///
/// # Errors
/// The first file that does not read.
pub fn cases(folder: &Folder) -> Result<Vec<Case>, Unreadable> {
    let mut all = Vec::new();
    for (file, text) in files(folder) {
        all.extend(of_file(file, text)?);
    }
    Ok(all)
}

/// The cases that read, and of each file that does not, the first that is why.
#[must_use]
pub fn read(folder: &Folder) -> (Vec<Case>, Vec<Unreadable>) {
    let (mut cases, mut unreadable) = (Vec::new(), Vec::new());
    for (file, text) in files(folder) {
        match of_file(file, text) {
            Ok(read) => cases.extend(read),
            Err(reason) => unreadable.push(reason),
        }
    }
    (cases, unreadable)
}

/// The files that hold cases.
fn files(folder: &Folder) -> impl Iterator<Item = (&String, &String)> {
    folder.files.iter().filter(|(file, _)| file.starts_with("tests/"))
}

fn of_file(file: &str, text: &str) -> Result<Vec<Case>, Unreadable> {
    let refused = |refusal| Unreadable::Refusal(file.to_owned(), Box::new(refusal));
    let value = parse_table(file, text).map_err(Unreadable::Fault)?;
    let Cases { mut case } = wire::read(&Value::Object(value), "$").map_err(refused)?;
    for (index, case) in case.iter_mut().enumerate() {
        case.sound(&format!("$.case[{index}]")).map_err(refused)?;
        file.clone_into(&mut case.file);
    }
    Ok(case)
}

/// Where the case `$.case[n]…` of a file begins.
#[must_use]
pub fn case_place(file: &str, text: &str, refusal: &Refusal) -> Place {
    const HEAD: &str = "[[case]]";
    let index = refusal.path.strip_prefix("$.case[").and_then(|rest| rest.split(']').next());
    let index = index.and_then(|index| index.parse::<usize>().ok()).unwrap_or(0);
    let at = text.match_indices(HEAD).nth(index).map_or(0, |(at, _)| at);
    let end = if text.is_empty() { at } else { at.saturating_add(HEAD.len()).min(text.len()) };
    Place::of(file, text, at..end)
}

/// A file of these cases; none where they cannot be TOML.
#[must_use]
pub fn written(cases: &[Case]) -> Option<String> {
    toml::to_string(&Cases { case: cases.to_vec() }).ok()
}

impl Case {
    /// The case of a recorded decision: of its request, that its result comes again. None where
    /// request or result are none.
    #[must_use]
    pub fn of_decision(name: &str, request: &Value, result: &Value) -> Option<Self> {
        let text = |member: &str| request.get(member).and_then(Value::as_str).map(str::to_owned);
        let expected = |member: &str| result.get(member).cloned().map(given);
        let case = Self {
            name: name.to_owned(),
            feature: None,
            op: text("op")?,
            on: text("on")?,
            input: given(request.get("input")?.clone()),
            expect: expected("ok"),
            explains: Vec::new(),
            refused: expected("refused"),
            file: String::new(),
        };
        case.sound("$").ok().map(|()| case)
    }

    /// The case as it stands in a file of tests; none where it cannot be TOML.
    #[must_use]
    pub fn written(&self) -> Option<String> {
        written(std::slice::from_ref(self))
    }

    /// Refuses a case that could never fail, or is of no feature; it stands at `path`.
    fn sound(&self, path: &str) -> Result<(), Refusal> {
        if let Some(feature) = self.feature.as_deref().filter(|id| !FEATURES.contains(id)) {
            return Err(Refusal::new(Code::InvalidValue)
                .at(format!("{path}.feature"))
                .with("expected", "one_of")
                .with("found", feature)
                .allowing(FEATURES));
        }
        let expected = [("expect", &self.expect), ("refused", &self.refused)];
        for (field, value) in expected {
            let Some(value) = value else { continue };
            if value.as_object().is_none_or(Map::is_empty) {
                return Err(Refusal::new(Code::InvalidValue)
                    .at(format!("{path}.{field}"))
                    .with("expected", "expectation"));
            }
        }
        if expected.iter().any(|(_, value)| value.is_some()) {
            return Ok(());
        }
        Err(Refusal::new(Code::MissingField)
            .at(format!("{path}.expect"))
            .with("field", "expect")
            .allowing(["expect", "refused"]))
    }

    /// The request, as canonical JSON on one line.
    #[must_use]
    pub fn request(&self) -> Vec<u8> {
        let request = json!({ "input": self.input, "on": self.on, "op": self.op });
        canonical::text(&request).into_bytes()
    }

    /// Every difference between what the case expects and a reply.
    #[must_use]
    pub fn compare(&self, reply: &[u8]) -> Vec<Mismatch> {
        let mut found = Vec::new();
        let reply: Value = match serde_json::from_slice(reply) {
            Ok(reply) => reply,
            Err(error) => {
                return vec![Mismatch {
                    path: "$".to_owned(),
                    expected: Value::from("JSON"),
                    found: Some(Value::from(error.to_string())),
                }];
            }
        };
        for (member, expected) in [("ok", &self.expect), ("refused", &self.refused)] {
            if let Some(expected) = expected {
                subset(expected, reply.get(member), &format!("$.{member}"), &mut found);
            }
        }
        if self.refused.is_none() && reply.get("refused").is_some() {
            subset(&Value::Null, reply.get("refused"), "$.refused", &mut found);
        }
        let explanation = reply.get("explanation").and_then(Value::as_array);
        let steps = explanation.map(Vec::as_slice).unwrap_or_default();
        for key in &self.explains {
            if !steps.iter().any(|step| step.get("key").and_then(Value::as_str) == Some(key)) {
                let expected = Value::from(key.as_str());
                found.push(Mismatch { path: "$.explanation".to_owned(), expected, found: None });
            }
        }
        found
    }

    /// Where the case stands in its file.
    #[must_use]
    pub fn place(&self, folder: &Folder) -> Place {
        let text = folder.files.get(&self.file).map(String::as_str).unwrap_or_default();
        let at = text.find(&format!("{:?}", self.name)).unwrap_or(0);
        Place::of(&self.file, text, at..at)
    }
}

/// A value without members that are nothing: TOML has no word for them, and a subset may leave
/// them out.
fn given(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(members.map(|(name, value)| (name, given(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(given).collect()),
        other => other,
    }
}

fn subset(expected: &Value, found: Option<&Value>, path: &str, out: &mut Vec<Mismatch>) {
    match (expected, found) {
        (Value::Object(members), Some(Value::Object(all))) => {
            for (name, expected) in members {
                subset(expected, all.get(name), &wire::member(path, name), out);
            }
        }
        (Value::Array(items), Some(Value::Array(all))) if items.len() == all.len() => {
            for (index, (expected, found)) in items.iter().zip(all).enumerate() {
                subset(expected, Some(found), &format!("{path}[{index}]"), out);
            }
        }
        (expected, Some(found)) if expected == found => {}
        (expected, found) => out.push(Mismatch {
            path: path.to_owned(),
            expected: expected.clone(),
            found: found.cloned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(expect: Value) -> Case {
        Case {
            name: "x".to_owned(),
            feature: None,
            op: "x".to_owned(),
            on: "2026-01-01".to_owned(),
            input: Value::Null,
            expect: Some(expect),
            explains: Vec::new(),
            refused: None,
            file: String::new(),
        }
    }

    #[test]
    fn a_decision_is_a_case_that_reads_again_and_holds() {
        let request = json!({ "op": "license_fee.calculate", "on": "2026-03-15",
            "input": { "season": "2026", "player": { "birth_date": "2010-05-04", "sex": null } } });
        let ok = json!({ "total": "14.50", "lines": [{ "code": "federal", "override_by": null }] });
        let name = "a \"junior\", as decided";
        let case = Case::of_decision(name, &request, &json!({ "ok": ok })).unwrap();
        let text = case.written().unwrap();
        let read = parse_table("tests/x.toml", &text).unwrap();
        let read: Cases = wire::read(&Value::Object(read), "$").unwrap();
        let read = read.case.into_iter().next().unwrap();
        assert_eq!((read.name.as_str(), &read.input), (name, &case.input), "{text}");
        let reply = json!({ "ok": ok, "explanation": [] }).to_string();
        assert!(read.compare(reply.as_bytes()).is_empty(), "{text}");
        let other = reply.replace("14.50", "14.51");
        assert_eq!(read.compare(other.as_bytes()).len(), 1);
        let refused = json!({ "refused": { "code": "unknown_season", "path": "$.input.season" } });
        let case = Case::of_decision("refused", &request, &refused).unwrap();
        assert!(case.expect.is_none() && case.written().unwrap().contains("unknown_season"));
        assert!(Case::of_decision("nothing", &request, &json!({})).is_none());
    }

    #[test]
    fn objects_may_leave_members_out_and_lists_may_not() {
        let check = |expect: Value, reply: &str, paths: &[&str]| {
            let found = case(expect).compare(reply.as_bytes());
            let found: Vec<&str> = found.iter().map(|m| m.path.as_str()).collect();
            assert_eq!(found, paths, "{reply}");
        };
        check(json!({"a": 1}), r#"{"ok":{"a":1,"b":2}}"#, &[]);
        check(json!({"a": [1]}), r#"{"ok":{"a":[1,2]}}"#, &["$.ok.a"]);
        check(json!({"a": [{"b": 1}]}), r#"{"ok":{"a":[{"b":2,"c":3}]}}"#, &["$.ok.a[0].b"]);
        check(json!({"a": 1}), r#"{"refused":{"code":"x"}}"#, &["$.ok", "$.refused"]);
        check(json!({"a": 1}), "nonsense", &["$"]);
    }
}
