//! The fingerprint of the source that the engine's module is made of.
//!
//! `cargo xtask build` writes it beside the module; `host/build.rs`, which includes this very file,
//! embeds the module only where it was made from the source of its own checkout. A target folder
//! may be shared by checkouts, and a module may be older than its source: both are noticed by
//! what the files hold, never by their dates. It is no identity: that is the module's SHA-256. What
//! the engine depends on is not looked at; its versions are the lock file's.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// The fingerprint's file, beside the module.
pub(crate) const FILE: &str = "engine.source";
/// What is looked at, from the checkout's root: folders whole, and files.
pub(crate) const PARTS: [&str; 5] = [
    "bindings/core/Cargo.toml",
    "bindings/core/src",
    "engine/Cargo.toml",
    "engine/src",
    "xtask/src/module.rs",
];

/// The fingerprint, 16 hexadecimal digits. The hash is that of the compiler's own release, which
/// is pinned: the same source has the same fingerprint in every folder.
///
/// # Errors
/// Where a part cannot be read.
pub(crate) fn fingerprint(root: &Path) -> io::Result<String> {
    let mut files = BTreeMap::new();
    for part in PARTS {
        collect(root, &root.join(part), &mut files)?;
    }
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// Adds a file, or all files of a folder, by their paths from the root.
fn collect(root: &Path, path: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(root, &entry?.path(), files)?;
        }
    } else {
        let name = path.strip_prefix(root).map_err(io::Error::other)?;
        files.insert(name.to_owned(), fs::read(path)?);
    }
    Ok(())
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn another_text_has_another_fingerprint_and_another_folder_has_not() {
        let root = std::env::temp_dir().join(format!("carreau-sources-{}", std::process::id()));
        let checkout = |name: &str, text: &str| {
            let checkout = root.join(name);
            for part in PARTS {
                let file = checkout.join(part);
                // Folders of the list hold a file here.
                let file = if part.ends_with("/src") { file.join("lib.rs") } else { file };
                fs::create_dir_all(file.parent().expect("a folder")).expect("made");
                fs::write(file, text).expect("written");
            }
            fingerprint(&checkout).expect("read")
        };
        let (one, other) = (checkout("one", "a"), checkout("other", "a"));
        let changed = checkout("changed", "b");
        fs::remove_dir_all(&root).expect("removed");
        assert_eq!(one, other);
        assert_ne!(one, changed);
    }
}
