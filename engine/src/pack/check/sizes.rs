//! Lists longer than any tenant needs: words and accounts, prices of one component, distributions.
//!
//! How large a document may be as a whole is `document.rs`'s matter. These lists are compared or
//! indexed item by item, so that within the whole they have a limit of their own.

use super::{Findings, Pack, section_path};
use crate::refusal::{Code, Refusal};

/// Most words of one kind, and most accounts.
const MOST_WORDS: usize = 1_000;
/// Most prices of one component, most overrides of it by one node, and most distributions: each is
/// held against the others.
const MOST_ALIKE: usize = 1_000;

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let (words, organisation) = (&pack.sections.vocabulary, &pack.sections.organisation);
    for (section, list, size) in [
        ("vocabulary", "license_types", words.license_types.len()),
        ("vocabulary", "categories", words.categories.len()),
        ("vocabulary", "flags", words.flags.len()),
        ("vocabulary", "levels", words.levels.len()),
        ("vocabulary", "classes", words.classes.len()),
        ("vocabulary", "labels", words.labels.len()),
        ("organisation", "accounts", organisation.accounts.len()),
    ] {
        let path = format!("{}.{list}", section_path(section));
        at_most(MOST_WORDS, size, &path, findings);
    }
}

/// Whether rows of one thing are few enough to be held against each other.
pub(super) fn are_few(size: usize, path: &str, findings: &mut Findings) -> bool {
    at_most(MOST_ALIKE, size, path, findings)
}

fn at_most(limit: usize, size: usize, path: &str, findings: &mut Findings) -> bool {
    if size > limit {
        let refusal = Refusal::new(Code::TooLong).at(path).with("limit", limit);
        findings.error(refusal.with("size", size));
    }
    size <= limit
}
