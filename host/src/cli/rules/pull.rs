//! `carreau rules pull`: a tenant's live pack from the database into its folder.
//!
//! Only files whose sections differ are written, so that the comments of the others stay.

use crate::cli::{Outcome, runtime};
use crate::config::DatabaseOption;
use anyhow::{Context, anyhow};
use carreau_engine::pack::Document;
use carreau_engine::pack::folder;
use carreau_store::{Db, packs};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The arguments of `carreau rules pull`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The tenant's code
    tenant: String,
    /// Its folder [default: rules/<tenant>]
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// The revision [default: the live one]
    #[arg(long, value_name = "NUMBER")]
    revision: Option<i64>,
    #[command(flatten)]
    database: DatabaseOption,
}

/// Writes what differs, and says which files.
///
/// # Errors
/// Where the database has no such tenant or revision, or the folder cannot be written.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let (number, document) = runtime()?.block_on(kept(arguments))?;
    let folder = match &arguments.to {
        Some(folder) => folder.clone(),
        None => Path::new("rules").join(&arguments.tenant),
    };
    // A folder that does not read as a pack is written whole.
    let present = folder::read(&folder).ok().map(|read| read.document);
    let same = |section: &str| {
        present.as_ref().is_some_and(|present| {
            present.manifest.sections.get(section) == document.manifest.sections.get(section)
        })
    };
    let mut written = 0_usize;
    for section in document.sections.keys().filter(|section| !same(section)) {
        let texts = folder::texts(&document, section).map_err(|error| anyhow!(error))?;
        for (file, text) in texts {
            let path = folder.join(&file);
            let parent = path.parent().unwrap_or(&folder);
            fs::create_dir_all(parent)
                .and_then(|()| fs::write(&path, text))
                .with_context(|| format!("cannot write `{}`", path.display()))?;
            writeln!(output, "{}", path.display())?;
            written = written.saturating_add(1);
        }
    }
    for section in present.iter().flat_map(|present| present.sections.keys()) {
        if !document.sections.contains_key(section) {
            let path = folder.join(format!("{section}.toml"));
            fs::remove_file(&path)
                .with_context(|| format!("cannot remove `{}`", path.display()))?;
            writeln!(output, "{} (removed)", path.display())?;
            written = written.saturating_add(1);
        }
    }
    let read = folder::read(&folder).ok().map(|read| read.document.pack_hash());
    if read.as_deref() != Some(&document.pack_hash()) {
        return Err(anyhow!(
            "`{}` does not read as revision {number}; take away what is not of this pack there",
            folder.display()
        ));
    }
    writeln!(output, "revision {number} of {}: {written} files changed", arguments.tenant)?;
    Ok(Outcome::Yes)
}

async fn kept(arguments: &Arguments) -> anyhow::Result<(i64, Document)> {
    let db = Db::open(&arguments.database.url).await?;
    carreau_store::check(&db).await?;
    let tenant = arguments.tenant.as_str();
    let revision = match arguments.revision {
        None => packs::live(&db, tenant).await?,
        Some(number) => {
            let found = packs::revisions(&db, tenant, number.saturating_add(1), 1).await?;
            found.into_iter().find(|revision| revision.number == number)
        }
    };
    let revision = revision.with_context(|| {
        format!("the database has no such revision of `{tenant}`; name its database by --database")
    })?;
    let pack = packs::load(&db, tenant, &revision.pack_hash).await?;
    let document = Document::from_json(pack.document().as_bytes())
        .map_err(|refusal| anyhow!("the kept pack is damaged: {}", refusal.code.name()))?;
    Ok((revision.number, document))
}
