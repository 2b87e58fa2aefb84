//! `carreau ops`: the operations, with what they are for or with their JSON Schemas.

use super::Outcome;
use crate::language::{Language, Messages, purpose_id};
use carreau_engine::{call::OPS, schema};
use comfy_table::{Table, presets};
use std::io::Write;

/// The arguments of `carreau ops`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Print the JSON Schemas of every operation's input and answer
    #[arg(long)]
    json: bool,
    /// Language of the list [default: that of the environment]
    #[arg(long, value_enum, ignore_case = true)]
    language: Option<Language>,
}

/// Lists the operations.
///
/// # Errors
/// Where the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    if arguments.json {
        serde_json::to_writer_pretty(&mut *output, &schema::operations())?;
        writeln!(output)?;
        return Ok(Outcome::Yes);
    }
    let messages = Messages::new(arguments.language.unwrap_or_else(Language::of_environment))?;
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    for op in OPS {
        table.add_row([op.name.to_owned(), messages.text(&purpose_id(op.name))]);
    }
    writeln!(output, "{}", table.trim_fmt())?;
    Ok(Outcome::Yes)
}
