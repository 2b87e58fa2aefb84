//! Starting the server and its references, and reading what processor time they used.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Context;
use carreau_tests::built::{checkout, program_path};

/// Ticks of processor time a second, as Linux reports them whatever its own clock does.
const TICKS_PER_SECOND: u64 = 100;

/// A server that answers.
pub(crate) struct Server {
    process: Child,
    /// Address and port.
    pub(crate) address: String,
}

impl Server {
    /// The server itself, with the repository's packs.
    ///
    /// # Errors
    /// Where the program was not built.
    pub(crate) fn carreau(database: &str, further: &[&str]) -> anyhow::Result<Self> {
        let mut command = Command::new(program_path()?);
        command.args(["serve", "--listen", "127.0.0.1:0", "--database", database, "--rules"]);
        Self::start(command.arg(checkout()?.join("rules")).args(further))
    }

    /// This program as a reference.
    ///
    /// # Errors
    /// Where it cannot be started.
    pub(crate) fn reference(arguments: &[&str]) -> anyhow::Result<Self> {
        Self::start(Command::new(env::current_exe()?).args(arguments))
    }

    fn start(command: &mut Command) -> anyhow::Result<Self> {
        let mut process = command.stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        let output = process.stdout.take().context("the server's output")?;
        BufReader::new(output).read_line(&mut line)?;
        let address = line.trim().strip_prefix("listening on http://").map(str::to_owned);
        Ok(Self { process, address: address.context("the server did not start")? })
    }

    /// The processor time it used so far; nothing where the system does not tell.
    ///
    /// # Errors
    /// Where what the system tells does not read.
    pub(crate) fn processor_time(&self) -> anyhow::Result<Duration> {
        let file = format!("/proc/{}/stat", self.process.id());
        let Ok(text) = fs::read_to_string(file) else { return Ok(Duration::ZERO) };
        // Behind the program's name in brackets: fields 14 and 15, user and system ticks.
        let fields = text.rsplit(')').next().unwrap_or_default().split_whitespace();
        let ticks: Result<Vec<u64>, _> = fields.skip(11).take(2).map(str::parse).collect();
        let ticks = ticks?.iter().sum::<u64>();
        Ok(Duration::from_millis(ticks.saturating_mul(1000 / TICKS_PER_SECOND)))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.process.kill();
        let _reaped = self.process.wait();
    }
}
