//! The small pack that bad packs and hostile scripts are changes of: `small-pack.json`.
//!
//! It stands beside its data and is part of two packages' tests (`#[path]`), so that what the
//! engine is asked natively is what every host is asked.

use std::collections::BTreeMap;

use carreau_engine::pack::{Audience, Document};
use serde_json::Value;

/// The sections of the small pack, by name; no check finds anything in them.
///
/// # Panics
/// Where `small-pack.json` is not what it is.
#[must_use]
pub fn sections() -> BTreeMap<String, Value> {
    serde_json::from_str(include_str!("small-pack.json")).expect("small-pack.json")
}

/// A document of these sections, all of them public.
#[must_use]
pub fn document(sections: BTreeMap<String, Value>) -> Document {
    let public = |(name, section)| (name, (Audience::Public, section));
    Document::assemble("small", sections.into_iter().map(public).collect())
}
