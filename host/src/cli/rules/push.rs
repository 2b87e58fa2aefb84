//! `carreau rules push`: a pack's folder into the database, as the tenant's next revision.
//!
//! It passes the checks and its golden cases first. What was configured since the folder was pulled
//! is put aside by it, and stays in the history.

use super::test::failing;
use crate::cli::{Outcome, runtime};
use crate::clock;
use crate::config::DatabaseOption;
use crate::configuration::{Writing, publish, trial};
use crate::pack::Pack;
use anyhow::{Context, bail};
use carreau_engine::pack::check::{self, Severity};
use carreau_store::Db;
use std::io::Write;
use std::path::PathBuf;

/// The arguments of `carreau rules push`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The pack's folder
    folder: PathBuf,
    /// Why, for the change log
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Although golden cases fail
    #[arg(long)]
    acknowledge: bool,
    #[command(flatten)]
    database: DatabaseOption,
}

/// Publishes the folder's pack.
///
/// # Errors
/// Where the pack has errors, or the database cannot be written.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let path = &arguments.folder;
    let (pack, folder) = Pack::read_folder(path)?;
    let (findings, _) = check::check(&pack.document);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        bail!("the pack has errors; run `carreau rules check {}`", path.display());
    }
    let failing = failing(path, &pack, &folder, output)?;
    if failing > 0 && !arguments.acknowledge {
        writeln!(output, "{failing} golden cases fail; add --acknowledge to publish all the same")?;
        return Ok(Outcome::No);
    }
    let files = trial::files_of(folder).ok().context("the golden cases do not read")?;
    let writing = Writing {
        actor: "system:rules-push".to_owned(),
        reason: arguments.reason.clone(),
        request_id: clock::new_id().to_string(),
        dry_run: false,
        acknowledged: arguments.acknowledge,
        key: None,
    };
    let pushed = runtime()?.block_on(async {
        let db = Db::open(&arguments.database.url).await?;
        carreau_store::check(&db).await?;
        publish::push(&db, &pack.document, files, &writing).await
    })?;
    let tenant = &pack.document.manifest.tenant;
    match pushed {
        Some(number) => writeln!(output, "{tenant}: revision {number}")?,
        None => writeln!(output, "{tenant}: the live revision is this pack already")?,
    }
    Ok(Outcome::Yes)
}
