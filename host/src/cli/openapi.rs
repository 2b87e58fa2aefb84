//! `carreau openapi`: the description of the HTTP API, as the server gives it.

use super::Outcome;
use crate::openapi;
use std::io::Write;

/// Prints the description.
///
/// # Errors
/// Where the output fails.
pub(crate) fn run(output: &mut impl Write) -> anyhow::Result<Outcome> {
    serde_json::to_writer_pretty(&mut *output, &openapi::document())?;
    writeln!(output)?;
    Ok(Outcome::Yes)
}
