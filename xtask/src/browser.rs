//! The one browser of a run of tests, which `tests/conformance/browser.mjs` starts.
//!
//! Without it each host in Chromium would start one of its own, which works and takes seconds.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use crate::run::{Failure, Outcome, program};

/// A browser, ended when this is dropped.
pub(crate) struct Browser {
    process: Child,
    /// Where it is reached: what `CARREAU_BROWSER` says to the tests.
    pub(crate) address: String,
}

impl Browser {
    /// Starts a browser.
    pub(crate) fn start(chromium: &Path) -> Outcome<Self> {
        let mut node = program("node")?;
        node.arg("tests/conformance/browser.mjs").env("CHROMIUM", chromium);
        let mut process = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut address = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut address)?;
        }
        let browser = Self { process, address: address.trim().to_owned() };
        if browser.address.is_empty() {
            return Err(Failure::new("Chromium does not start; the message above says why"));
        }
        Ok(browser)
    }
}

impl Drop for Browser {
    /// Ends the process's input, upon which it ends the browser and itself.
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ended = self.process.wait();
    }
}
