//! `carreau rules pack`: a folder as one document in canonical JSON, or its hash.

use crate::cli::Outcome;
use crate::pack::Pack;
use carreau_engine::canonical;
use std::io::Write;
use std::path::PathBuf;

/// The arguments of `carreau rules pack`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A pack's folder, or a pack document
    #[arg(value_name = "PATH")]
    pack: PathBuf,
    /// Print the pack's hash alone
    #[arg(long)]
    hash: bool,
}

/// Prints the document, or its hash.
///
/// # Errors
/// Where the pack cannot be read, or the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let document = Pack::read(&arguments.pack)?.document;
    if arguments.hash {
        writeln!(output, "{}", document.pack_hash())?;
    } else {
        writeln!(output, "{}", canonical::text(&document.to_value()))?;
    }
    Ok(Outcome::Yes)
}
