//! Packs in files: a folder with a pack's folder for each tenant, named as the tenant is.
//!
//! Files are read here, once at start; what they say is judged by the engine. A folder that cannot
//! be read as a pack is a failure of that tenant, with file and line of each fault.

use super::Failure;
use super::live::finding;
use carreau_engine::pack::Document;
use carreau_engine::pack::folder::{self, Fault};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io, thread};

/// What was read for each tenant.
pub(crate) type Packs = BTreeMap<String, Result<Document, Failure>>;

/// Reads every pack's folder in a folder, side by side.
///
/// # Errors
/// Where the folder itself cannot be read.
pub(crate) fn read_all(root: &Path) -> io::Result<Packs> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && !name.starts_with('.') {
            folders.push((name, entry.path()));
        }
    }
    let read = thread::scope(|scope| {
        let reading = folders.iter().map(|(name, path)| {
            let handle = scope.spawn(move || read(name, path));
            (name.clone(), handle)
        });
        let reading: Vec<_> = reading.collect();
        let joined = reading.into_iter().map(|(name, handle)| {
            let ended = |_| Err(Failure::new("reading the pack's folder broke off"));
            (name, handle.join().unwrap_or_else(ended))
        });
        joined.collect()
    });
    Ok(read)
}

fn read(tenant: &str, path: &Path) -> Result<Document, Failure> {
    let document = folder::read(path).map_err(|faults| unreadable(path, &faults))?.document;
    let found = &document.manifest.tenant;
    if found == tenant {
        Ok(document)
    } else if found.is_empty() {
        let path = path.display();
        Err(Failure::new(format!("`{path}` holds no pack; put one there, or take the folder away")))
    } else {
        Err(Failure::new(format!(
            "the pack in `{}` is that of `{found}`; name its folder so, or correct `tenant.toml`",
            path.display()
        )))
    }
}

fn unreadable(path: &Path, faults: &[Fault]) -> Failure {
    let show = |fault: &Fault| {
        let mut shown = finding(&folder::refusal(fault).to_value());
        if let Some(members) = shown.as_object_mut() {
            members.insert("file".to_owned(), Value::from(fault.place.file.as_str()));
            members.insert("line".to_owned(), Value::from(fault.place.line));
        }
        shown
    };
    let findings = faults.iter().map(show).collect();
    let path = path.display();
    let sentence = format!("`{path}` cannot be read as a pack; run `carreau rules check {path}`");
    Failure { findings, ..Failure::new(sentence) }
}
