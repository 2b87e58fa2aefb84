//! `cargo carreau …`: the program, built where something is newer, and run where one stands.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use crate::build;
use crate::run::{Failure, Outcome, cargo, output};

/// Runs the program with these arguments; its exit code.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> Outcome<ExitCode> {
    // Without a word, since what the program says is what was asked for.
    output(cargo(&["build", "--quiet"])?.args(build::CARREAU))?;
    let carreau = build::carreau_path()?;
    let status = Command::new(&carreau).args(arguments).status();
    let status = status.map_err(|error| Failure::new(format!("{}: {error}", carreau.display())))?;
    // A program that a signal ended has no code.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
