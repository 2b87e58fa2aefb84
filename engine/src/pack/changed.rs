//! A pack after a change: its manifest, and the sections that changed.

use super::document::{Audience, Document};
use crate::canonical;
use crate::ordered::map;
use serde_json::Value;
use std::collections::BTreeMap;

/// Sections put in the place of others, with who may see them.
pub(crate) type Sections = BTreeMap<String, (Audience, Value)>;

/// A pack after a change.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changed {
    /// Manifest.
    pub manifest: Value,
    /// Its hash.
    pub pack_hash: String,
    /// Changed sections by name.
    pub sections: BTreeMap<String, Value>,
}

canonical::object!(Changed { manifest, pack_hash, sections });

impl Changed {
    /// What a document became by the change of these sections.
    pub(crate) fn of(document: &Document, sections: Sections) -> Self {
        let pack_hash = document.pack_hash();
        let sections = map(sections.into_iter().map(|(name, (_, section))| (name, section)));
        Self { manifest: document.manifest_value(), pack_hash, sections }
    }
}
