//! `carreau rules check`: everything that is wrong with packs, place by place.
//!
//! The engine finds; here its findings get their file, line and excerpt. Test files are read too,
//! though they are no part of a pack: one that does not read would be a test that never runs.

use super::report::{Found, renderer};
use crate::cli::Outcome;
use crate::language::{Language, Messages};
use crate::pack::{Pack, missing};
use anyhow::bail;
use carreau_engine::golden::{self, Unreadable};
use carreau_engine::pack::check::{self, Finding, Severity};
use carreau_engine::pack::folder::{self, Fault, Folder, Place, Reason};
use carreau_engine::refusal::Refusal;
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};
use std::fs;
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
        let found = check(path)?;
        sound &= !found.iter().any(Found::is_error);
        if arguments.json {
            values.push(to_value(path, &found, &messages));
        } else {
            show(path, &found, &messages, output)?;
        }
    }
    if arguments.json {
        serde_json::to_writer_pretty(&mut *output, &json!({ "packs": values }))?;
        writeln!(output)?;
    }
    Ok(Outcome::from(sound))
}

fn show(
    path: &Path,
    found: &[Found],
    messages: &Messages,
    output: &mut impl Write,
) -> anyhow::Result<()> {
    let renderer = renderer();
    for finding in found {
        writeln!(output, "{}\n", finding.render(path, messages, &renderer))?;
    }
    let (errors, warnings) = count(found);
    let mut arguments = FluentArgs::new();
    arguments.set("errors", errors);
    arguments.set("warnings", warnings);
    writeln!(output, "{}: {}", path.display(), messages.with("check-summary", &arguments))?;
    Ok(())
}

fn to_value(path: &Path, found: &[Found], messages: &Messages) -> Value {
    let (errors, warnings) = count(found);
    let findings: Vec<Value> = found.iter().map(|found| found.to_value(path, messages)).collect();
    let pack = path.display().to_string();
    json!({ "pack": pack, "errors": errors, "warnings": warnings, "findings": findings })
}

/// Errors and warnings.
fn count(found: &[Found]) -> (usize, usize) {
    let mut counts = (0_usize, 0_usize);
    for found in found {
        let count = if found.is_error() { &mut counts.0 } else { &mut counts.1 };
        *count = count.saturating_add(found.finding.count());
    }
    counts
}

fn check(path: &Path) -> anyhow::Result<Vec<Found>> {
    if !path.exists() {
        bail!("{}", missing(path));
    }
    if !path.is_dir() {
        let pack = Pack::read(path)?;
        let (findings, _) = check::check(&pack.document);
        let found = |finding| Found { finding, place: None, text: String::new() };
        return Ok(findings.into_iter().map(found).collect());
    }
    match folder::read(path) {
        Ok(folder) => Ok(check_folder(&folder)),
        Err(faults) => Ok(faults.iter().map(|fault| of_fault(path, fault)).collect()),
    }
}

fn check_folder(folder: &Folder) -> Vec<Found> {
    let (findings, _) = check::check(&folder.document);
    let mut found: Vec<Found> = findings
        .into_iter()
        .map(|finding| {
            let place = folder.locate(&finding.refusal);
            let text = place.as_ref().and_then(|place| folder.files.get(&place.file));
            let text = text.cloned().unwrap_or_default();
            Found { finding, place, text }
        })
        .collect();
    found.extend(golden::cases(folder).err().map(|unreadable| of_cases(folder, &unreadable)));
    found
}

fn of_fault(root: &Path, fault: &Fault) -> Found {
    let text = match fault.reason {
        Reason::Unknown(_) | Reason::TooLarge(..) => String::new(),
        _ => fs::read_to_string(root.join(&fault.place.file)).unwrap_or_default(),
    };
    let finding = error(folder::refusal(fault));
    Found { finding, place: Some(fault.place.clone()), text }
}

/// The finding for a test file that does not read.
fn of_cases(folder: &Folder, unreadable: &Unreadable) -> Found {
    let (place, refusal) = match unreadable {
        Unreadable::Fault(fault) => (fault.place.clone(), folder::refusal(fault)),
        Unreadable::Refusal(file, refusal) => {
            let text = folder.files.get(file).map(String::as_str).unwrap_or_default();
            (case_place(file, text, refusal), (**refusal).clone())
        }
    };
    let text = folder.files.get(&place.file).cloned().unwrap_or_default();
    Found { finding: error(refusal), place: Some(place), text }
}

/// Where the case `$.case[n]…` begins.
fn case_place(file: &str, text: &str, refusal: &Refusal) -> Place {
    let index = refusal.path.strip_prefix("$.case[").and_then(|rest| rest.split(']').next());
    let index = index.and_then(|index| index.parse::<usize>().ok()).unwrap_or(0);
    const HEAD: &str = "[[case]]";
    let at = text.match_indices(HEAD).nth(index).map_or(0, |(at, _)| at);
    let end = if text.is_empty() { at } else { at.saturating_add(HEAD.len()).min(text.len()) };
    Place::of(file, text, at..end)
}

const fn error(refusal: Refusal) -> Finding {
    Finding { severity: Severity::Error, refusal }
}
