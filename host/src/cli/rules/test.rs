//! `carreau rules test`: the golden cases of packs, answered by the engine that will answer later.

use crate::cli::Outcome;
use crate::engine::{self, Engine, Kind};
use crate::pack::Pack;
use carreau_engine::golden::{self, Case, Mismatch, Unreadable};
use carreau_engine::pack::folder::Folder;
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
}

/// Runs the cases and shows every difference.
///
/// # Errors
/// Where a pack cannot be used, or the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let (mut passed, mut failed) = (0_usize, 0_usize);
    for path in &arguments.packs {
        let (pack, folder) = Pack::read_folder(path)?;
        let cases = golden::cases(&folder).map_err(|unreadable| no_cases(path, &unreadable))?;
        let mut engine = engine::start(arguments.engine, &pack)?;
        for case in cases.iter().filter(|case| arguments.wants(case)) {
            let differences = ask(case, engine.as_mut());
            if differences.is_empty() {
                passed = passed.saturating_add(1);
            } else {
                failed = failed.saturating_add(1);
                show(path, &folder, case, &differences, output)?;
            }
        }
    }
    writeln!(output, "{passed} passed, {failed} failed")?;
    Ok(Outcome::from(failed == 0))
}

impl Arguments {
    fn wants(&self, case: &Case) -> bool {
        let holds =
            |text: &str| [&case.name, &case.file, &case.op].iter().any(|s| s.contains(text));
        self.filter.as_deref().is_none_or(holds)
    }
}

/// Asks the engine, and says in which ways the reply is not what the case expects.
fn ask(case: &Case, engine: &mut dyn Engine) -> Vec<String> {
    match engine.answer(&case.request()) {
        Ok(reply) => case.compare(&reply).iter().map(difference).collect(),
        Err(fault) => vec![fault.to_string()],
    }
}

fn difference(mismatch: &Mismatch) -> String {
    let found = mismatch.found.as_ref().map_or_else(|| "nothing".to_owned(), ToString::to_string);
    format!("{}: expected {}, found {found}", mismatch.path, mismatch.expected)
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

fn no_cases(path: &Path, unreadable: &Unreadable) -> anyhow::Error {
    let file = match unreadable {
        Unreadable::Fault(fault) => &fault.place.file,
        Unreadable::Refusal(file, _) => file,
    };
    let (file, path) = (path.join(file), path.display());
    let file = file.display();
    anyhow::anyhow!("the cases of `{file}` cannot be read; run `carreau rules check {path}`")
}
