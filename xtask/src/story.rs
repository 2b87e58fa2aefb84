//! The page in a browser, against the server: `tests/e2e/`.
//!
//! A server with a database of its own is started on a free port, as `cargo xtask serve` starts
//! one, and ended afterwards. What is tried is the tests' matter.

use std::fs;
use std::path::Path;

use crate::build;
use crate::run::{Outcome, program, root, run};
use crate::server::Server;

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
