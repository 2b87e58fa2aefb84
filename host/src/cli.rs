//! The command line: what there is to say, and the exit codes.
//!
//! 0: done. 1: answered, and the answer is no (a refusal, a failed test, an error in a pack, a
//! fault of the engine). 2: the question could not be put.

mod audit;
mod call;
mod demo;
mod desk;
mod erasures;
mod migrate;
mod openapi;
mod ops;
mod quote;
mod replay;
mod rules;
mod serve;
mod user;

use crate::config::Config;
use clap::{Parser, Subcommand};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

/// Computes what federations charge and decide.
#[derive(Parser)]
#[command(name = "carreau", version, propagate_version = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Verify the audit log
    #[command(subcommand)]
    Audit(audit::Command),
    /// Answer requests: one JSON request a line in, one JSON reply a line out
    Call(call::Arguments),
    /// Fill a database with invented clubs and players, the same for the same seed
    Demo(demo::Arguments),
    /// Keep the list of who was erased, and hold a restored backup to it
    #[command(subcommand)]
    Erasures(erasures::Command),
    /// Bring the database to what this program expects
    Migrate(migrate::Arguments),
    /// Print the description of the HTTP API (OpenAPI)
    Openapi,
    /// List the operations; `--json` prints their JSON Schemas
    Ops(ops::Arguments),
    /// What a licence costs, who receives what, and why
    Quote(Box<quote::Arguments>),
    /// Answer recorded decisions again, and show what differs
    Replay(replay::Arguments),
    /// Serve the HTTP API and the page
    Serve(Box<Config>),
    /// Add accounts, and grant them roles
    #[command(subcommand)]
    User(user::Command),
    /// Check, test and describe rules
    #[command(subcommand)]
    Rules(rules::Command),
}

/// How a command ended, where it ended well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Done.
    Yes,
    /// Answered, and the answer is no.
    No,
}

impl From<bool> for Outcome {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// Reads the command line and does what it says.
pub(crate) fn run() -> ExitCode {
    let command = CommandLine::parse().command;
    let mut output = BufWriter::new(io::stdout().lock());
    let done = match command {
        Command::Audit(command) => audit::run(&command, &mut output),
        Command::Call(arguments) => call::run(&arguments, &mut output),
        Command::Demo(arguments) => demo::run(&arguments, &mut output),
        Command::Erasures(command) => erasures::run(&command, &mut output),
        Command::Migrate(arguments) => migrate::run(&arguments, &mut output),
        Command::Openapi => openapi::run(&mut output),
        Command::Ops(arguments) => ops::run(&arguments, &mut output),
        Command::Quote(arguments) => quote::run(&arguments, &mut output),
        Command::Replay(arguments) => replay::run(&arguments, &mut output),
        Command::Serve(config) => serve::run(*config),
        Command::User(command) => user::run(command, &mut output),
        Command::Rules(command) => rules::run(&command, &mut output),
    };
    match done.and_then(|outcome| Ok(output.flush().map(|()| outcome)?)) {
        Ok(Outcome::Yes) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::FAILURE,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // Where even this cannot be written nobody is left to tell.
            let _ = writeln!(io::stderr(), "carreau: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// What runs what waits: the server, and whatever asks the database.
///
/// # Errors
/// Where the system gives no threads.
fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

/// Whether the reader of our output went away: it has what it wanted.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |error: &io::Error| error.kind() == ErrorKind::BrokenPipe;
    error.chain().any(|cause| {
        let json =
            cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        cause.downcast_ref::<io::Error>().is_some_and(closed) || json == Some(ErrorKind::BrokenPipe)
    })
}
