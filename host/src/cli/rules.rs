//! `carreau rules …`: what authors of rules need.

mod case;
mod check;
mod checks;
mod coverage;
mod draft;
mod hooks;
mod impact;
mod pack;
mod pull;
mod push;
mod report;
mod rollback;
mod schema;
mod test;

use super::Outcome;
use std::io::Write;

/// The commands of `carreau rules`.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Find what is wrong with packs, with file, line and what to do
    Check(check::Arguments),
    /// Print what is checked and why, or one check with a good and a bad example
    Checks(checks::Arguments),
    /// Run the golden cases of packs
    Test(test::Arguments),
    /// Find whom the rules in a folder would touch, and by how much
    Impact(impact::Arguments),
    /// Drafts in the database: made, submitted, published
    Draft(draft::Arguments),
    /// Make an earlier revision the live one again
    Rollback(rollback::Arguments),
    /// Print a recorded decision as a case for its pack's tests
    Case(case::Arguments),
    /// Print what scripts may define, read and call
    Hooks(hooks::Arguments),
    /// Print the JSON Schema of every section, or of one
    Schema(schema::Arguments),
    /// Print a pack as one document, or its hash
    Pack(pack::Arguments),
    /// Write a tenant's live pack from the database into its folder
    Pull(pull::Arguments),
    /// Publish a pack's folder in the database, as the tenant's next revision
    Push(push::Arguments),
}

/// Does what the command says.
///
/// # Errors
/// Those of the command.
pub(crate) fn run(command: &Command, output: &mut impl Write) -> anyhow::Result<Outcome> {
    match command {
        Command::Check(arguments) => check::run(arguments, output),
        Command::Checks(arguments) => checks::run(arguments, output),
        Command::Test(arguments) => test::run(arguments, output),
        Command::Impact(arguments) => impact::run(arguments, output),
        Command::Draft(arguments) => draft::run(arguments, output),
        Command::Rollback(arguments) => rollback::run(arguments, output),
        Command::Case(arguments) => case::run(arguments, output),
        Command::Hooks(arguments) => hooks::run(arguments, output),
        Command::Schema(arguments) => schema::run(arguments, output),
        Command::Pack(arguments) => pack::run(arguments, output),
        Command::Pull(arguments) => pull::run(arguments, output),
        Command::Push(arguments) => push::run(arguments, output),
    }
}
