//! A server with the demonstration and a database of its own, for as long as it is needed.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Stdio};
use std::{env, fs};

use crate::run::{Failure, Outcome, program};

/// What the server says once it takes requests, before its address.
const LISTENING: &str = "listening on ";

/// The instant it lives from: whatever day it is, the seasons of the packs stand as the tests know
/// them.
const CLOCK: &str = "2026-11-02T09:00:00Z";

/// A running server, ended and its database removed when this is dropped.
pub(crate) struct Server {
    process: Child,
    /// Read to its end, so that the server can always write.
    _output: BufReader<ChildStdout>,
    /// Where it takes requests.
    pub(crate) address: String,
    folder: PathBuf,
}

impl Server {
    /// Starts the program on a free port.
    pub(crate) fn start(carreau: &Path) -> Outcome<Self> {
        let folder = env::temp_dir().join(format!("carreau-server-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let mut serve = program(carreau)?;
        serve.args(["serve", "--demo", "--rules", "rules", "--listen", "127.0.0.1:0"]);
        serve.args(["--clock", CLOCK]);
        serve.arg("--database").arg(format!("sqlite:{}", folder.join("carreau.sqlite").display()));
        serve.env_remove("DATABASE_URL").env("RUST_LOG", "warn").stdout(Stdio::piped());
        let mut process = serve.spawn()?;
        let output = process.stdout.take().ok_or_else(|| Failure::new("the server's output"))?;
        let mut output = BufReader::new(output);
        let mut line = String::new();
        output.read_line(&mut line)?;
        let address = line.trim().strip_prefix(LISTENING).map(str::to_owned);
        let server =
            Self { process, _output: output, address: address.unwrap_or_default(), folder };
        if server.address.is_empty() {
            return Err(Failure::new("the server does not start; the message above says why"));
        }
        Ok(server)
    }
}

impl Drop for Server {
    /// A process or a folder left behind would only be in the next run's way: nothing to report.
    fn drop(&mut self) {
        let _killed = self.process.kill();
        let _ended = self.process.wait();
        let _removed = fs::remove_dir_all(&self.folder);
    }
}
