//! `carreau rules checks`: what packs are checked for and why, from what the checks declare.

use super::report::{Report, renderer};
use crate::cli::Outcome;
use crate::language::{Language, Messages};
use anyhow::bail;
use carreau_engine::pack::check::{Check, Example, catalogue};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

/// The arguments of `carreau rules checks`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// One check, such as `shares`; without, all of them, without their examples
    check: Option<String>,
    /// As JSON, each with its examples
    #[arg(long)]
    json: bool,
    /// Language of what is found in a bad example [default: that of the environment]
    #[arg(long, value_enum, ignore_case = true)]
    language: Option<Language>,
}

/// Prints what is checked.
///
/// # Errors
/// Where there is no such check, or the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let wanted = arguments.check.as_deref();
    let chosen: Vec<&Check> =
        catalogue().filter(|check| wanted.is_none_or(|name| name == check.name)).collect();
    if let ([], Some(name)) = (chosen.as_slice(), wanted) {
        let names: Vec<&str> = catalogue().map(|check| check.name).collect();
        bail!("there is no check `{name}`; there are `{}`", names.join("`, `"));
    }
    if arguments.json {
        let checks: Vec<Value> = chosen.into_iter().map(to_value).collect();
        serde_json::to_writer_pretty(&mut *output, &json!({ "checks": checks }))?;
        writeln!(output)?;
        return Ok(Outcome::Yes);
    }
    let messages = Messages::new(arguments.language.unwrap_or_else(Language::of_environment))?;
    for check in chosen {
        writeln!(output, "{:<20} {}\n    {}", check.name, severity(check), check.told.demands)?;
        if wanted.is_some() {
            show(check, &messages, output)?;
        }
    }
    Ok(Outcome::Yes)
}

/// How bad what a check finds may be: `error`, `warning` or both.
fn severity(check: &Check) -> String {
    let reports = check.told.reports.iter();
    let severities: BTreeSet<&str> = reports.map(|(severity, _)| severity.name()).collect();
    severities.into_iter().collect::<Vec<_>>().join(", ")
}

fn show(check: &Check, messages: &Messages, output: &mut impl Write) -> anyhow::Result<()> {
    let reports = check.told.reports.iter();
    let reports = reports.map(|(severity, code)| format!("{}[{}]", severity.name(), code.name()));
    writeln!(output, "    It reports {}.", reports.collect::<Vec<_>>().join(", "))?;
    for (title, example) in [("Good", check.told.good), ("Bad", check.told.bad)] {
        for (file, text) in example.files() {
            writeln!(output, "\n{title}: {file}\n")?;
            for line in text.lines() {
                writeln!(output, "{}", format!("    {line}").trim_end())?;
            }
        }
    }
    writeln!(output, "\nWhat is found there:\n")?;
    let checked = check.told.bad.check();
    let report = Report { root: Path::new(""), files: &checked.folder.files, messages };
    let renderer = renderer();
    for found in &checked.found {
        writeln!(output, "{}\n", report.render(found, &renderer))?;
    }
    Ok(())
}

fn to_value(check: &Check) -> Value {
    let reports = check.told.reports.iter();
    let reports =
        reports.map(|(severity, code)| json!({ "severity": severity.name(), "code": code.name() }));
    json!({
        "name": check.name,
        "severity": severity(check),
        "demands": check.told.demands,
        "reports": reports.collect::<Vec<_>>(),
        "good": files(&check.told.good),
        "bad": files(&check.told.bad),
    })
}

/// Texts of an example by file.
fn files(example: &Example) -> Map<String, Value> {
    example.files().map(|(file, text)| (file.to_owned(), Value::from(text))).collect()
}
