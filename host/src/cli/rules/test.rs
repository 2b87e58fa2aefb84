//! `carreau rules test`: the golden cases of packs, answered by the engine that will answer later.
//!
//! Where nothing was tested nothing has passed: no case in a pack, or none the filter wants, is an
//! answer of no.

use super::coverage;
use crate::cli::Outcome;
use crate::engine::{self, Engine, Kind};
use crate::language::{Language, Messages};
use crate::pack::Pack;
use carreau_engine::golden::{self, Case, Mismatch, Unreadable};
use carreau_engine::pack::folder::Folder;
use fluent_bundle::FluentArgs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The arguments of `carreau rules test`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Packs' folders
    #[arg(value_name = "FOLDER", required = true)]
    packs: Vec<PathBuf>,
    /// The engine that answers
    #[arg(long, value_enum, default_value = "wasm")]
    engine: Kind,
    /// Only cases whose name, file or operation holds this text
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Show which rows and lines of scripts no case touches
    #[arg(long)]
    coverage: bool,
    /// Language of the answer [default: that of the environment]
    #[arg(long, value_enum, ignore_case = true)]
    language: Option<Language>,
}

/// Runs the cases and shows every difference.
///
/// # Errors
/// Where a pack cannot be used, or the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let messages = Messages::new(arguments.language.unwrap_or_else(Language::of_environment))?;
    let (mut passed, mut failed, mut empty) = (0_usize, 0_usize, false);
    for path in &arguments.packs {
        let (pack, folder) = Pack::read_folder(path)?;
        let cases = golden::cases(&folder).map_err(|unreadable| unread(path, &unreadable))?;
        if cases.is_empty() {
            empty = true;
            let pack = path.display().to_string();
            writeln!(output, "{}", messages.text_with("test-no-cases", "pack", pack))?;
            continue;
        }
        let mut engine = engine::start(arguments.engine, &pack)?;
        for case in cases.iter().filter(|case| arguments.wants(case)) {
            let differences = ask(case, engine.as_mut(), &messages);
            if differences.is_empty() {
                passed = passed.saturating_add(1);
            } else {
                failed = failed.saturating_add(1);
                show(path, &folder, case, &differences, output)?;
            }
        }
        if arguments.coverage {
            let wanted: Vec<Case> =
                cases.into_iter().filter(|case| arguments.wants(case)).collect();
            coverage::show(path, &folder, &wanted, &messages, output)?;
        }
    }
    if let (Some(filter), 0, false) = (&arguments.filter, passed.saturating_add(failed), empty) {
        let filter = filter.clone();
        writeln!(output, "{}", messages.text_with("test-none-match", "filter", filter))?;
        return Ok(Outcome::No);
    }
    let mut counts = FluentArgs::new();
    counts.set("passed", passed);
    counts.set("failed", failed);
    writeln!(output, "{}", messages.with("test-summary", &counts))?;
    Ok(Outcome::from(failed == 0 && !empty))
}

/// Runs a pack's cases and shows every difference; how many fail.
///
/// # Errors
/// Where the cases do not read, or the engine does not start.
pub(super) fn failing(
    path: &Path,
    pack: &Pack,
    folder: &Folder,
    output: &mut impl Write,
) -> anyhow::Result<usize> {
    let messages = Messages::new(Language::of_environment())?;
    let cases = golden::cases(folder).map_err(|unreadable| unread(path, &unreadable))?;
    let mut engine = engine::start(Kind::Wasm, pack)?;
    let mut failed = 0_usize;
    for case in &cases {
        let differences = ask(case, engine.as_mut(), &messages);
        if !differences.is_empty() {
            failed = failed.saturating_add(1);
            show(path, folder, case, &differences, output)?;
        }
    }
    Ok(failed)
}

impl Arguments {
    fn wants(&self, case: &Case) -> bool {
        let holds =
            |text: &str| [&case.name, &case.file, &case.op].iter().any(|s| s.contains(text));
        self.filter.as_deref().is_none_or(holds)
    }
}

/// Asks the engine, and says in which ways the reply is not what the case expects.
fn ask(case: &Case, engine: &mut dyn Engine, messages: &Messages) -> Vec<String> {
    match engine.answer(&case.request()) {
        Ok(reply) => case.compare(&reply).iter().map(|found| difference(found, messages)).collect(),
        Err(fault) => vec![fault.to_string()],
    }
}

fn difference(mismatch: &Mismatch, messages: &Messages) -> String {
    let nothing = || messages.text("test-nothing-found");
    let mut arguments = FluentArgs::new();
    arguments.set("path", mismatch.path.clone());
    arguments.set("expected", mismatch.expected.to_string());
    arguments.set("found", mismatch.found.as_ref().map_or_else(nothing, ToString::to_string));
    messages.with("test-difference", &arguments)
}

fn show(
    path: &Path,
    folder: &Folder,
    case: &Case,
    differences: &[String],
    output: &mut impl Write,
) -> anyhow::Result<()> {
    let file = path.join(&case.file);
    writeln!(output, "{}:{}: {}", file.display(), case.place(folder).line, case.name)?;
    for difference in differences {
        writeln!(output, "  {difference}")?;
    }
    Ok(())
}

fn unread(path: &Path, unreadable: &Unreadable) -> anyhow::Error {
    let file = match unreadable {
        Unreadable::Fault(fault) => &fault.place.file,
        Unreadable::Refusal(file, _) => file,
    };
    let (file, path) = (path.join(file), path.display());
    let file = file.display();
    anyhow::anyhow!("the cases of `{file}` cannot be read; run `carreau rules check {path}`")
}
