//! Lists longer than any tenant needs: words and accounts, prices of one component, distributions.
//!
//! How large a document may be as a whole is `document.rs`'s matter. These lists are compared or
//! indexed item by item, so that within the whole they have a limit of their own.

use super::declaration::declare;
use super::{Check, Findings, Pack, section_path};
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "sizes",
    demands: "Lists whose items are held against one another are of a length that takes no time: \
              at most 1000 words of a kind, accounts, prices of a component.",
    reports: [Error TooLong],
    good: {
        "vocabulary.toml": r#"
            license_types = [{ code = "senior", name = "Senior" }]
            categories = [
              { code = "c{n}", name = "C" }, # 1000 times
            ]
        "#
    },
    bad: {
        "vocabulary.toml": r#"
            license_types = [{ code = "senior", name = "Senior" }]
            categories = [
            #            ^ too_long
              { code = "c{n}", name = "C" }, # 1001 times
            ]
        "#
    },
};

/// Most words of one kind, and most accounts.
const MOST_WORDS: usize = 1_000;
/// Most prices of one component, most overrides of it by one node, and most distributions: each is
/// held against the others.
pub(super) const MOST_ALIKE: usize = 1_000;

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
        findings.error(&CHECK, refusal.with("size", size));
    }
    size <= limit
}
