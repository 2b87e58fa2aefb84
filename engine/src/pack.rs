//! Packs: all the engine needs to know about one tenant at one revision, immutable.
//!
//! A [`Document`] is a manifest of content-addressed [`sections`]; [`check`] finds what is wrong
//! with it; [`rules`] is the same pack compiled into look-ups; [`Prepared`] holds both and answers.
//! Two packs are compared by [`diff`], their entries are listed and changed by [`config`];
//! folders are read by [`folder`] (never in wasm).

pub mod amend;
mod changed;
pub mod check;
pub mod config;
pub mod diff;
mod document;
#[cfg(feature = "folder")]
pub mod folder;
pub mod rules;
pub mod sections;
pub mod tree;

pub use changed::Changed;
pub(crate) use document::too_large;
pub use document::{Audience, Document, MOST_BYTES, MOST_VALUES, Manifest, SectionEntry};

use crate::refusal::{Code, Refusal};
use rules::Rules;
use serde_json::Value;

/// A pack made ready to answer.
#[derive(Debug)]
pub struct Prepared {
    pack_hash: String,
    document: Document,
    rules: Rules,
}

impl Prepared {
    /// Makes a document ready.
    ///
    /// # Errors
    /// `pack_invalid` with every error found; warnings do not stop it.
    pub fn new(document: Document) -> Result<Self, Refusal> {
        let (findings, sections) = check::check(&document);
        let errors: Vec<Value> = findings
            .iter()
            .filter(|finding| finding.severity == check::Severity::Error)
            .map(check::Finding::to_value)
            .collect();
        match sections {
            Some(sections) if errors.is_empty() => {
                let rules = Rules::compile(&sections)?;
                Ok(Self { pack_hash: document.pack_hash(), document, rules })
            }
            _ => Err(Refusal::new(Code::PackInvalid).with("findings", errors)),
        }
    }

    /// The pack's hash: SHA-256 of its canonical manifest, in lower-case hexadecimal.
    #[must_use]
    pub fn pack_hash(&self) -> &str {
        &self.pack_hash
    }

    /// The document it was made from.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// The compiled rules.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }
}
