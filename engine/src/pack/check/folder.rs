//! Everything wrong with a pack's folder, each with its place: what `carreau rules check` shows,
//! and a draft's editor.
//!
//! Files that do not read come first and alone: a pack that lacks one would be said to lack more.

use super::{Finding, cases, check, files};
use crate::golden::{self, Case};
use crate::pack::folder::{self, Folder, Place, listing};
use std::collections::BTreeMap;
use std::path::Path;

/// A folder, checked.
#[derive(Debug)]
pub struct Checked {
    /// The folder; of files that do not read, the texts alone.
    pub folder: Folder,
    /// What is wrong, in the order it was found.
    pub found: Vec<Found>,
    /// Whether its files and the sections in them read, whatever else is wrong.
    pub is_read: bool,
    /// Its golden cases; none where they do not all read.
    pub cases: Option<Vec<Case>>,
}

/// A finding with its place.
#[derive(Debug)]
pub struct Found {
    /// What is wrong.
    pub finding: Finding,
    /// Where; none of what no file stands for.
    pub place: Option<Place>,
}

/// Checks a folder.
#[must_use]
pub fn check_folder(root: &Path) -> Checked {
    checked(listing::files(root))
}

/// Checks texts as those of a folder, by path within it, with `/`.
#[must_use]
pub fn check_files(files: BTreeMap<String, String>) -> Checked {
    checked(listing::unfit(files))
}

fn checked(texts: listing::Texts) -> Checked {
    let (folder, faults) = folder::of_texts(texts);
    if !faults.is_empty() {
        let found = faults.iter().map(files::found).collect();
        return Checked { folder, found, is_read: false, cases: None };
    }
    let (findings, sections) = check(&folder.document);
    let place = |finding: Finding| {
        let place = folder.locate(&finding.refusal);
        Found { finding, place }
    };
    let (cases, unreadable) = golden::read(&folder);
    let unread = unreadable.iter().map(|unreadable| cases::found(&folder, unreadable));
    let found = findings.into_iter().map(place).chain(unread).collect();
    let cases = unreadable.is_empty().then_some(cases);
    Checked { folder, found, is_read: sections.is_some(), cases }
}
