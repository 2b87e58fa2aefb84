//! The page in a browser, against the server: `tests/e2e/`.
//!
//! A server with a database of its own is started on a free port, as `cargo xtask serve` starts
//! one, and ended afterwards. What is tried is the tests' matter.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Stdio};
use std::{env, fs};

use crate::build;
use crate::run::{Failure, Outcome, program, root, run};

/// What the server says once it takes requests, before its address.
const LISTENING: &str = "listening on ";

/// Runs the browser's tests.
pub(crate) fn test(chromium: &Path) -> Outcome {
    let carreau = build::carreau()?;
    let server = Server::start(&carreau)?;
    let tests = root()?.join("tests");
    let mut files = Vec::new();
    for entry in fs::read_dir(tests.join("e2e"))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    let mut node = program("node")?;
    // One file at a time: each drives a browser of its own.
    node.args(["--test", "--test-concurrency=1"]).args(files).current_dir(&tests);
    node.env("CARREAU_URL", &server.address).env("CARREAU", &carreau).env("CHROMIUM", chromium);
    run(&mut node)
}

/// A running server, ended and its database removed when this is dropped.
struct Server {
    process: Child,
    /// Read to its end, so that the server can always write.
    _output: BufReader<ChildStdout>,
    address: String,
    folder: PathBuf,
}

impl Server {
    fn start(carreau: &Path) -> Outcome<Self> {
        let folder = env::temp_dir().join(format!("carreau-story-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let mut serve = program(carreau)?;
        serve.args(["serve", "--demo", "--rules", "rules", "--listen", "127.0.0.1:0"]);
        serve.arg("--database").arg(format!("sqlite:{}", folder.join("story.sqlite").display()));
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
