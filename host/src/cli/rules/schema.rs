//! `carreau rules schema`: the JSON Schema of every section of a pack, or of one.

use crate::cli::Outcome;
use anyhow::bail;
use carreau_engine::schema::sections;
use serde_json::{Map, Value};
use std::io::Write;

/// The arguments of `carreau rules schema`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// One section, such as `waivers` or `fees`; without, all of them by name
    section: Option<String>,
}

/// Prints the schemas.
///
/// # Errors
/// Where there is no such section, or the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let all = sections();
    let schema = match &arguments.section {
        None => {
            let members = all.into_iter().map(|(name, schema)| (name.to_owned(), schema));
            Value::Object(members.collect::<Map<_, _>>())
        }
        Some(wanted) => {
            let names = all.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("`, `");
            let found = all.into_iter().find(|(name, _)| kind(name) == kind(wanted));
            match found {
                Some((_, schema)) => schema,
                None => bail!("there is no section `{wanted}`; there are `{names}`"),
            }
        }
    };
    serde_json::to_writer_pretty(&mut *output, &schema)?;
    writeln!(output)?;
    Ok(Outcome::Yes)
}

/// A section's name without its season.
fn kind(name: &str) -> &str {
    name.split('/').next().unwrap_or(name)
}
