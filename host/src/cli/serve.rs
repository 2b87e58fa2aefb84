//! `carreau serve`: the HTTP server.

use super::{Outcome, runtime};
use crate::config::Config;
use crate::server;
use std::io::{self, IsTerminal, Write};
use tracing_subscriber::EnvFilter;

/// Serves until interrupted or terminated.
///
/// # Errors
/// Where the server cannot start.
pub(crate) fn run(config: Config) -> anyhow::Result<Outcome> {
    config.clock.set()?;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    let log = log.with_ansi(io::stderr().is_terminal());
    if config.log_json {
        log.json().init();
    } else {
        log.with_target(false).init();
    }
    let listening = |address| {
        // The first line of the output, for people and for whoever started us on port 0.
        let said = writeln!(io::stdout(), "listening on http://{address}");
        if let Err(error) = said.and_then(|()| io::stdout().flush()) {
            tracing::warn!(%error, "nobody reads the output");
        }
    };
    runtime()?.block_on(server::serve(config, listening))?;
    Ok(Outcome::Yes)
}
