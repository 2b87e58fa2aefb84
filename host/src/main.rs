//! The program `carreau`: asks the engine, shows what it answers, checks and tests rules.
//!
//! Architecture invariant: nothing is calculated here. The engine answers; this program reads
//! packs, keeps the engine in its sandbox, and turns keys and arguments into sentences.

/// The command line: one verb a file.
mod cli;
/// The engine's module, embedded.
mod embedded;
/// The engine, in its sandbox or compiled into this program.
mod engine;
/// The five languages: sentences, amounts, dates.
mod language;
/// What codes of a pack are called.
mod names;
/// A pack, from a folder or a document.
mod pack;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
