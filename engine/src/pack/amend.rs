//! A pack with other sections in the place of its own: `pack.amend`, by which an editor sees at
//! once what becomes of a rule that is being written.

use super::changed::{Changed, Sections};
use super::check;
use super::document::distinct_value;
use crate::canonical;
use crate::fees::Asked;
use crate::refusal::{Code, Refusal};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// Input of `pack.amend`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PackAmendInput"))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Sections by name, as a pack document has them; those of the loaded pack keep who may see
    /// them, others are public.
    #[serde(deserialize_with = "distinct")]
    pub sections: Value,
}

/// Reads a value, no member of which may stand twice.
fn distinct<'de, D: Deserializer<'de>>(from: D) -> Result<Value, D::Error> {
    distinct_value(from)
}

/// Answer of `pack.amend`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amended {
    /// What is wrong: `allowed`, `arguments`, `code`, `path`, `severity`.
    pub findings: Vec<Value>,
    /// The pack afterwards; none where it has errors.
    pub pack: Option<Changed>,
}

canonical::object!(Amended { findings, pack });

/// The loaded pack with other sections, and what the checks find of it.
///
/// # Errors
/// `invalid_type` where the sections are no object.
pub fn amend(asked: Asked<'_>, input: &Input) -> Result<Amended, Refusal> {
    let Value::Object(members) = &input.sections else {
        let refusal = Refusal::new(Code::InvalidType).at("$.input.sections");
        let found = crate::wire::kind(&input.sections);
        return Err(refusal.with("expected", "object").with("found", found));
    };
    let document = asked.pack.document();
    let audience = |name: &str| document.audience(name).unwrap_or_default();
    let sections: Sections = members
        .iter()
        .map(|(name, section)| (name.clone(), (audience(name), section.clone())))
        .collect();
    let amended = document.with_sections(sections.clone());
    let (findings, read) = check::check(&amended);
    let has_errors = findings.iter().any(|found| found.severity == check::Severity::Error);
    let sound = read.is_some() && !has_errors;
    Ok(Amended {
        findings: findings.iter().map(check::Finding::to_value).collect(),
        pack: sound.then(|| Changed::of(&amended, sections)),
    })
}
