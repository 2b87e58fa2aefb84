//! The files of a pack's folder: each is read or named, none is passed over in silence.
//!
//! A waiver in `waivers.tml` would otherwise be no waiver, and nobody would know. What is not of
//! the pack and may lie there all the same: `README.md`, and what editors and version control leave
//! behind (`.gitkeep` and other dot files, `waivers.toml~`, `#waivers.toml#`). Links are not
//! followed: a pack is what lies in its folder. What the files say is read in [`super`].

use super::super::check::SEASONAL;
use super::{Fault, Place, Reason};
use std::collections::BTreeMap;
use std::fs::{self, FileType};
use std::io;
use std::path::Path;

/// Most files read.
const MOST_FILES: usize = 2_000;
/// Largest file read, in bytes.
const MOST_FILE_BYTES: usize = 2 * 1024 * 1024;
/// Most bytes read in all, the cases of its tests among them.
const MOST_FOLDER_BYTES: usize = 32 * 1024 * 1024;

/// What was read so far.
#[derive(Default)]
struct Listing {
    files: BTreeMap<String, String>,
    faults: Vec<Fault>,
    found: usize,
    bytes: usize,
}

/// The texts of a folder's files by path within it, and whatever is wrong with them.
pub(in crate::pack) type Texts = (BTreeMap<String, String>, Vec<Fault>);

/// The texts of a folder.
pub(in crate::pack) fn files(root: &Path) -> Texts {
    let mut listing = Listing::default();
    listing.folder(root, "");
    listing.too_much();
    (listing.files, listing.faults)
}

/// Texts as the files of a folder, and what is wrong with them as such.
pub(in crate::pack) fn unfit(texts: BTreeMap<String, String>) -> Texts {
    let mut listing = Listing::default();
    for (file, text) in &texts {
        let parts: Vec<&str> = file.split('/').collect();
        let fits = match parts.as_slice() {
            [name] => !is_left_behind(name) && is_file_of_packs("", file),
            [under, name] => {
                let is_named = !name.is_empty() && !is_left_behind(name);
                is_named && is_folder_of_packs(under) && is_file_of_packs(under, file)
            }
            _ => false,
        };
        if !fits {
            listing.fault(file, Reason::Unknown("file"));
        } else if text.len() > MOST_FILE_BYTES {
            listing.fault(file, Reason::TooLarge("bytes", MOST_FILE_BYTES, text.len()));
        }
        listing.found = listing.found.saturating_add(1);
        listing.bytes = listing.bytes.saturating_add(text.len());
    }
    listing.too_much();
    (texts, listing.faults)
}

impl Listing {
    /// Says where there is too much of all together.
    fn too_much(&mut self) {
        if self.found > MOST_FILES {
            self.fault("", Reason::TooLarge("files", MOST_FILES, self.found));
        }
        if self.bytes > MOST_FOLDER_BYTES {
            self.fault("", Reason::TooLarge("bytes", MOST_FOLDER_BYTES, self.bytes));
        }
    }

    fn fault(&mut self, file: &str, reason: Reason) {
        let place = Place { file: file.to_owned(), bytes: 0..0, line: 1, column: 1 };
        self.faults.push(Fault { place, reason });
    }

    fn unreadable(&mut self, file: &str, error: &io::Error) {
        self.fault(file, Reason::Unreadable(error.to_string()));
    }

    fn folder(&mut self, root: &Path, under: &str) {
        let entries = match fs::read_dir(root.join(under)) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(under, &error),
        };
        let mut names = Vec::new();
        for entry in entries {
            match entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?))) {
                Ok((name, kind)) => names.push((name.to_string_lossy().into_owned(), kind)),
                Err(error) => self.unreadable(under, &error),
            }
        }
        names.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        for (name, kind) in names {
            if is_left_behind(&name) {
                continue;
            }
            let file = if under.is_empty() { name } else { format!("{under}/{name}") };
            self.entry(root, under, file, kind);
        }
    }

    fn entry(&mut self, root: &Path, under: &str, file: String, kind: FileType) {
        if kind.is_dir() {
            if under.is_empty() && is_folder_of_packs(&file) {
                self.folder(root, &file);
            } else {
                self.fault(&file, Reason::Unknown("folder"));
            }
        } else if kind.is_symlink() {
            self.fault(&file, Reason::Unknown("link"));
        } else if kind.is_file() && is_file_of_packs(under, &file) {
            self.found = self.found.saturating_add(1);
            if self.found <= MOST_FILES {
                self.read(root, file);
            }
        } else {
            self.fault(&file, Reason::Unknown("file"));
        }
    }

    fn read(&mut self, root: &Path, file: String) {
        let path = root.join(&file);
        let size = match fs::metadata(&path) {
            Ok(metadata) => usize::try_from(metadata.len()).unwrap_or(usize::MAX),
            Err(error) => return self.unreadable(&file, &error),
        };
        if size > MOST_FILE_BYTES {
            return self.fault(&file, Reason::TooLarge("bytes", MOST_FILE_BYTES, size));
        }
        self.bytes = self.bytes.saturating_add(size);
        if self.bytes > MOST_FOLDER_BYTES {
            return;
        }
        #[expect(
            clippy::disallowed_methods,
            reason = "reading a folder is what this feature is for"
        )]
        let text = fs::read_to_string(&path);
        match text {
            Ok(text) => {
                self.files.insert(file, text);
            }
            Err(error) => self.unreadable(&file, &error),
        }
    }
}

/// What a pack's folder may hold without its being of the pack.
fn is_left_behind(name: &str) -> bool {
    let saved_by_itself = name.starts_with('#') && name.ends_with('#');
    name == "README.md" || name.starts_with('.') || name.ends_with('~') || saved_by_itself
}

fn is_folder_of_packs(name: &str) -> bool {
    SEASONAL.contains(&name) || name == "scripts" || name == "tests"
}

/// Whether a file lies where its kind belongs. One of another section is read all the same, for
/// the check says which sections there are.
fn is_file_of_packs(under: &str, file: &str) -> bool {
    match under {
        "" => file.ends_with(".toml") && file != "scripts.toml" && file != "tests.toml",
        "scripts" => file == "scripts/limits.toml" || file.ends_with(".rhai"),
        _ => file.ends_with(".toml"),
    }
}
