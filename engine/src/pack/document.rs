//! The pack document: a manifest and its content-addressed sections.
//!
//! `{"manifest": {"format", "sections": {name: {"audience", "sha256"}}, "tenant"}, "sections"}`.
//! `pack_hash` is the SHA-256 of the canonical manifest, so that an edit stores one section.
//! How large a document may be is said here and held in [`reader`]; what its sections mean is read
//! by [`super::check`].

mod reader;

pub use reader::MOST_VALUES;

use crate::canonical;
use crate::ordered::map;
use crate::refusal::{Code, Refusal};
use crate::wire;
use reader::{Extent, Failure};
use serde::de::{Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The format this engine reads and writes.
pub(super) const FORMAT: u32 = 1;

/// Largest document read, in bytes of JSON. A pack of 10,000 prices and overrides has 1.4 million.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A pack as it is stored and sent.
#[derive(Clone, Debug)]
pub struct Document {
    /// What the pack consists of.
    pub manifest: Manifest,
    /// The sections by name.
    pub sections: BTreeMap<String, Value>,
}

/// What a pack consists of; its canonical text is what `pack_hash` is taken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Format number.
    pub format: u32,
    /// The sections by name.
    pub sections: BTreeMap<String, SectionEntry>,
    /// Tenant code.
    pub tenant: String,
}

/// A section in the manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionEntry {
    /// Who may see it.
    #[serde(default)]
    pub audience: Audience,
    /// SHA-256 of its canonical text.
    pub sha256: String,
}

/// Who may see a section, from the widest to the narrowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everybody.
    #[default]
    Public,
    /// Members who are logged in.
    Member,
    /// The tenant's staff.
    Staff,
}

/// The outermost shape; what the sections hold is not looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    manifest: Manifest,
    #[expect(dead_code, reason = "read for its errors only")]
    sections: BTreeMap<String, IgnoredAny>,
}

/// What is too large is refused with its limit and its size, in `unit`.
pub(crate) fn too_large(unit: &str, limit: usize, size: usize) -> Refusal {
    let refusal = Refusal::new(Code::PackTooLarge).with("unit", unit);
    refusal.with("limit", limit).with("size", size)
}

impl Document {
    /// A document of these sections, with its manifest computed.
    #[must_use]
    pub fn assemble(tenant: &str, sections: BTreeMap<String, (Audience, Value)>) -> Self {
        let mut entries = BTreeMap::new();
        let mut contents = BTreeMap::new();
        for (name, (audience, content)) in sections {
            let sha256 = canonical::sha256(canonical::text(&content).as_bytes());
            entries.insert(name.clone(), SectionEntry { audience, sha256 });
            contents.insert(name, content);
        }
        let manifest = Manifest { format: FORMAT, sections: entries, tenant: tenant.to_owned() };
        Self { manifest, sections: contents }
    }

    /// Reads a document from JSON text.
    ///
    /// # Errors
    /// `pack_too_large`, `invalid_json`, or those of [`Document::from_value`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() > MOST_BYTES {
            return Err(too_large("bytes", MOST_BYTES, bytes.len()));
        }
        let mut text = serde_json::Deserializer::from_slice(bytes);
        let value =
            reader::read(&mut text, "$", Extent::Limited).map_err(|failure| match failure {
                Failure::Refused(refusal) => *refusal,
                Failure::Unreadable(error) => not_json(&error),
            })?;
        text.end().map_err(|error| not_json(&error))?;
        Self::from_owned(value, "$")
    }

    /// Reads a document from a value that stands at `path`, and holds it to its hashes.
    ///
    /// # Errors
    /// A refusal of the first field that does not fit; `pack_too_large`; `unsupported_format`;
    /// `section_hash_mismatch`; `missing_section` or `unknown_section` where manifest and content
    /// differ.
    pub fn from_value(value: &Value, path: &str) -> Result<Self, Refusal> {
        let value =
            reader::read(value, path, Extent::Limited).map_err(|failure| match failure {
                Failure::Refused(refusal) => *refusal,
                Failure::Unreadable(error) => not_json(&error),
            })?;
        Self::from_owned(value, path)
    }

    fn from_owned(mut value: Value, path: &str) -> Result<Self, Refusal> {
        let Shape { manifest, .. } = wire::read(&value, path)?;
        if manifest.format != FORMAT {
            return Err(Refusal::new(Code::UnsupportedFormat)
                .at(format!("{path}.manifest.format"))
                .with("format", manifest.format)
                .allowing([FORMAT.to_string()]));
        }
        let sections: BTreeMap<String, Value> = match value.get_mut("sections").map(Value::take) {
            Some(Value::Object(sections)) => map(sections),
            _ => BTreeMap::new(),
        };
        let section_path = |name: &str| wire::member(&format!("{path}.sections"), name);
        for (name, entry) in &manifest.sections {
            let content = sections.get(name).ok_or_else(|| {
                Refusal::new(Code::MissingSection).at(section_path(name)).with("section", &**name)
            })?;
            if canonical::sha256(canonical::text(content).as_bytes()) != entry.sha256 {
                return Err(Refusal::new(Code::SectionHashMismatch)
                    .at(section_path(name))
                    .with("section", &**name));
            }
        }
        if let Some(name) = sections.keys().find(|name| !manifest.sections.contains_key(*name)) {
            return Err(Refusal::new(Code::UnknownSection)
                .at(section_path(name))
                .with("section", &**name));
        }
        Ok(Self { manifest, sections })
    }

    /// The document as a JSON value.
    #[must_use]
    pub fn to_value(&self) -> Value {
        json!({ "manifest": self.manifest_value(), "sections": self.sections })
    }

    /// The manifest as a JSON value.
    #[must_use]
    pub fn manifest_value(&self) -> Value {
        json!(self.manifest)
    }

    /// SHA-256 of the canonical manifest, in lower-case hexadecimal.
    #[must_use]
    pub fn pack_hash(&self) -> String {
        canonical::sha256(canonical::text(&self.manifest_value()).as_bytes())
    }

    /// Whether [`Document::from_json`] would read it: else what there is too much of (`bytes`,
    /// `values`), the limit and the size.
    #[cfg(feature = "folder")]
    pub(super) fn fits(&self) -> Result<(), (&'static str, usize, usize)> {
        let document = self.to_value();
        let sizes = [
            ("bytes", MOST_BYTES, canonical::text(&document).len()),
            ("values", MOST_VALUES, reader::count(&document)),
        ];
        sizes.into_iter().find(|(_, limit, size)| size > limit).map_or(Ok(()), Err)
    }

    /// The same pack with sections put in the place of those of the same name, or added.
    #[must_use]
    pub fn with_sections(&self, changed: BTreeMap<String, (Audience, Value)>) -> Self {
        let mut all: BTreeMap<String, (Audience, Value)> = BTreeMap::new();
        for (name, content) in &self.sections {
            let audience = self.audience(name).unwrap_or_default();
            all.insert(name.clone(), (audience, content.clone()));
        }
        all.extend(changed);
        Self::assemble(&self.manifest.tenant, all)
    }

    /// Who may see a section; none where there is no such section.
    #[must_use]
    pub fn audience(&self, name: &str) -> Option<Audience> {
        self.manifest.sections.get(name).map(|entry| entry.audience)
    }
}

/// Reads any value, for a request that holds a document: no member may stand twice.
///
/// # Errors
/// The deserializer's own, or one that says the member as `serde` would.
pub(super) fn distinct_value<'de, D: Deserializer<'de>>(from: D) -> Result<Value, D::Error> {
    reader::read(from, "$", Extent::Any).map_err(|failure| match failure {
        Failure::Unreadable(error) => error,
        Failure::Refused(refusal) => {
            let field = refusal.arguments.get("field").and_then(Value::as_str).unwrap_or_default();
            D::Error::custom(format!("duplicate field `{field}`"))
        }
    })
}

fn not_json(error: &serde_json::Error) -> Refusal {
    Refusal::new(Code::InvalidJson).with("line", error.line()).with("column", error.column())
}
