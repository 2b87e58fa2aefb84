//! `carreau rules check`: everything that is wrong with packs, place by place.
//!
//! The engine finds and places; here it is shown, to people or as JSON.

use super::report::{Report, renderer};
use crate::cli::Outcome;
use crate::language::{Language, Messages};
use crate::pack::{Pack, missing};
use anyhow::bail;
use carreau_engine::pack::check::folder::{Checked, Found, check_folder};
use carreau_engine::pack::check::{self, Severity};
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The arguments of `carreau rules check`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Packs' folders, or pack documents
    #[arg(value_name = "PATH", required = true)]
    packs: Vec<PathBuf>,
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
    /// Language of the findings [default: that of the environment]
    #[arg(long, value_enum, ignore_case = true)]
    language: Option<Language>,
}

/// Checks packs and shows what is found.
///
/// # Errors
/// Where there is nothing to check at a path, or the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let messages = Messages::new(arguments.language.unwrap_or_else(Language::of_environment))?;
    let mut sound = true;
    let mut values = Vec::new();
    for path in &arguments.packs {
        let (files, found) = check(path)?;
        let (errors, warnings) = count(&found);
        sound &= errors == 0;
        let report = Report { root: path, files: &files, messages: &messages };
        if arguments.json {
            let findings = found.iter().map(|found| report.value(found));
            let findings: Vec<Value> = findings.collect();
            let pack = path.display().to_string();
            values.push(json!({ "pack": pack, "errors": errors, "warnings": warnings,
                "findings": findings }));
        } else {
            show(&report, &found, output)?;
        }
    }
    if arguments.json {
        serde_json::to_writer_pretty(&mut *output, &json!({ "packs": values }))?;
        writeln!(output)?;
    }
    Ok(Outcome::from(sound))
}

fn show(report: &Report<'_>, found: &[Found], output: &mut impl Write) -> anyhow::Result<()> {
    let renderer = renderer();
    for found in found {
        writeln!(output, "{}\n", report.render(found, &renderer))?;
    }
    let (errors, warnings) = count(found);
    let mut arguments = FluentArgs::new();
    arguments.set("errors", errors);
    arguments.set("warnings", warnings);
    let summary = report.messages.with("check-summary", &arguments);
    writeln!(output, "{}: {summary}", report.root.display())?;
    Ok(())
}

/// Errors and warnings.
fn count(found: &[Found]) -> (usize, usize) {
    let mut counts = (0_usize, 0_usize);
    for Found { finding, .. } in found {
        let error = finding.severity == Severity::Error;
        let count = if error { &mut counts.0 } else { &mut counts.1 };
        *count = count.saturating_add(finding.count());
    }
    counts
}

/// The texts of a folder's files, and what is wrong; a document's findings stand at paths alone.
fn check(path: &Path) -> anyhow::Result<(BTreeMap<String, String>, Vec<Found>)> {
    if !path.exists() {
        bail!("{}", missing(path));
    }
    if path.is_dir() {
        let Checked { folder, found, .. } = check_folder(path);
        return Ok((folder.files, found));
    }
    let (findings, _) = check::check(&Pack::read(path)?.document);
    let found = findings.into_iter().map(|finding| Found { finding, place: None });
    Ok((BTreeMap::new(), found.collect()))
}
