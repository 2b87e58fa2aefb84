//! Running other programs, and where things lie.
//!
//! Every command runs in the checkout's root with `CARGO_TARGET_DIR` made absolute, so that
//! cargo, its tests and this program mean the same folder. The checkout is the one cargo runs this
//! program for, and not the one it was compiled in: checkouts may share a target folder, where
//! cargo takes what the other one compiled for fresh. `own` has it compiled anew.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong, in a sentence for whoever called.
#[derive(Debug)]
pub(crate) struct Failure(String);

/// A command's outcome.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// The checkout's root: cargo says at run time whose program it runs.
pub(crate) fn root() -> Outcome<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let package = package.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    package.parent().map(Path::to_owned).ok_or_else(|| Failure::new("xtask lies in no workspace"))
}

/// Makes a target folder this checkout's: where another one used it last, the workspace's own
/// packages are compiled anew, since cargo may take those of the other one for fresh.
pub(crate) fn own(target: &Path) -> Outcome {
    const FILE: &str = "checkout";
    let (note, root) = (target.join(FILE), root()?);
    let root = root.to_string_lossy();
    let last = fs::read_to_string(&note).ok();
    if last.as_deref() == Some(&root) {
        return Ok(());
    }
    if let Some(last) = last {
        eprintln!("`{}` was last used by `{last}`", target.display());
        run(cargo(&["clean", "--workspace", "--quiet"])?.env("CARGO_TARGET_DIR", target))?;
    }
    fs::create_dir_all(target)?;
    Ok(fs::write(note, root.as_bytes())?)
}

/// Cargo's target folder: `CARGO_TARGET_DIR` where it is set, else `target` in the checkout.
pub(crate) fn target() -> Outcome<PathBuf> {
    match env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty()) {
        Some(folder) => Ok(env::current_dir()?.join(folder)),
        None => Ok(root()?.join("target")),
    }
}

/// A program to be run in the checkout's root.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Outcome<Command> {
    let mut command = Command::new(name);
    command.current_dir(root()?).env("CARGO_TARGET_DIR", target()?);
    // What cargo says of this package is not so of other programs.
    command.env_remove("CARGO_MANIFEST_DIR");
    Ok(command)
}

/// Cargo, the very one that runs this program.
pub(crate) fn cargo(arguments: &[&str]) -> Outcome<Command> {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))?;
    command.args(arguments);
    Ok(command)
}

/// Says what is run, runs it, and fails where it fails.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let line = line(command);
    eprintln!("\n$ {line}");
    let status = command.status().map_err(|error| Failure::new(format!("`{line}`: {error}")))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{line}` failed: {status}"))) }
}

/// What a program prints, without saying that it is run; its errors pass through.
pub(crate) fn output(command: &mut Command) -> Outcome<Vec<u8>> {
    let line = line(command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| Failure::new(format!("`{line}`: {error}")))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Failure::new(format!("`{line}` failed: {}", output.status)))
    }
}

fn line(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
