//! A pack as the command line is given it: a folder of TOML, or one JSON document.
//!
//! It is read here and judged by the engine; what is wrong with a folder, place by place, is shown
//! by `carreau rules check`.

use anyhow::{Context, bail};
use carreau_engine::canonical;
use carreau_engine::pack::Document;
use carreau_engine::pack::folder::{self, Fault, Folder};
use carreau_engine::refusal::Refusal;
use std::fs;
use std::path::{Path, PathBuf};

/// A pack that was read.
pub(crate) struct Pack {
    /// Where it came from, as it was given.
    pub(crate) path: PathBuf,
    /// Its document.
    pub(crate) document: Document,
    /// The document as canonical JSON, or the file's own bytes.
    pub(crate) bytes: Vec<u8>,
    /// The folder, where it came from one.
    pub(crate) folder: Option<Folder>,
}

impl Pack {
    /// Reads a pack.
    ///
    /// # Errors
    /// Where there is nothing at that path, or nothing that is a pack.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        let path_buf = path.to_owned();
        if path.is_dir() {
            let folder = folder::read(path).map_err(|faults| unreadable(path, &faults))?;
            let document = folder.document.clone();
            let bytes = canonical::text(&document.to_value()).into_bytes();
            return Ok(Self { path: path_buf, document, bytes, folder: Some(folder) });
        }
        if !path.exists() {
            bail!("{}", missing(path));
        }
        let bytes = fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))?;
        let document =
            Document::from_json(&bytes).map_err(|refusal| no_document(path, &refusal))?;
        Ok(Self { path: path_buf, document, bytes, folder: None })
    }

    /// Reads a pack that must be a folder.
    ///
    /// # Errors
    /// As for [`Self::read`], and for a document.
    pub(crate) fn read_folder(path: &Path) -> anyhow::Result<(Self, Folder)> {
        let mut pack = Self::read(path)?;
        match pack.folder.take() {
            Some(folder) => Ok((pack, folder)),
            None => bail!("`{}` is a document; give a pack's folder", path.display()),
        }
    }
}

/// What to say where nothing lies at a path.
pub(crate) fn missing(path: &Path) -> String {
    format!("there is no `{}`; give a pack's folder, such as `rules/france`", path.display())
}

fn unreadable(path: &Path, faults: &[Fault]) -> anyhow::Error {
    let places = faults.iter().map(|fault| {
        let place = &fault.place;
        format!("  {}:{}:{}", path.join(&place.file).display(), place.line, place.column)
    });
    let places: Vec<String> = places.collect();
    anyhow::anyhow!(
        "`{path}` cannot be read as a pack; run `carreau rules check {path}`\n{}",
        places.join("\n"),
        path = path.display(),
    )
}

fn no_document(path: &Path, refusal: &Refusal) -> anyhow::Error {
    anyhow::anyhow!(
        "`{}` is no pack document (`{}` at `{}`); make one with `carreau rules pack`",
        path.display(),
        refusal.code.name(),
        refusal.path,
    )
}
