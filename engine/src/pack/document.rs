//! The pack document: a manifest and its content-addressed sections.
//!
//! `{"manifest": {"format", "sections": {name: {"audience", "sha256"}}, "tenant"}, "sections"}`.
//! `pack_hash` is the SHA-256 of the canonical manifest, so that an edit stores one section.

use crate::canonical;
use crate::refusal::{Code, Refusal};
use crate::wire;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The format this engine reads and writes.
pub(super) const FORMAT: u32 = 1;

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

/// Who may see a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    manifest: Manifest,
    sections: BTreeMap<String, Value>,
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
    /// `invalid_json`, or those of [`Document::from_value`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, Refusal> {
        let value = serde_json::from_slice(bytes).map_err(|error| {
            Refusal::new(Code::InvalidJson)
                .with("line", error.line())
                .with("column", error.column())
        })?;
        Self::from_value(&value, "$")
    }

    /// Reads a document from a value that stands at `path`, and holds it to its hashes.
    ///
    /// # Errors
    /// A refusal of the first field that does not fit; `unsupported_format`;
    /// `section_hash_mismatch`; `missing_section` or `unknown_section` where manifest and content
    /// differ.
    pub fn from_value(value: &Value, path: &str) -> Result<Self, Refusal> {
        let Wire { manifest, sections } = wire::read(value, path)?;
        if manifest.format != FORMAT {
            return Err(Refusal::new(Code::UnsupportedFormat)
                .at(format!("{path}.manifest.format"))
                .with("format", manifest.format)
                .allowing([FORMAT.to_string()]));
        }
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

    /// The same pack with `sections` put in the place of those of the same name, or added.
    #[must_use]
    pub fn with_sections(&self, changed: BTreeMap<String, Value>) -> Self {
        let mut all: BTreeMap<String, (Audience, Value)> = BTreeMap::new();
        for (name, content) in &self.sections {
            all.insert(name.clone(), (self.audience(name), content.clone()));
        }
        for (name, content) in changed {
            let audience = self.audience(&name);
            all.insert(name, (audience, content));
        }
        Self::assemble(&self.manifest.tenant, all)
    }

    fn audience(&self, name: &str) -> Audience {
        self.manifest.sections.get(name).map(|entry| entry.audience).unwrap_or_default()
    }
}
