//! Programs spoken to in lines of JSON: Node (`tests/bench/node-bench.mjs`), and the reference
//! (`tests/bench/reference`). They measure a round when asked to, and idle else.

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{self, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::Context;
use serde_json::{Value, json};

use crate::measure::Race;

/// A program that answers a line by a line.
pub(crate) struct Child {
    process: process::Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Child {
    /// Starts a program.
    pub(crate) fn start(program: &str, arguments: &[OsString]) -> anyhow::Result<Self> {
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().with_context(|| format!("`{program}` cannot start"))?;
        let input = process.stdin.take();
        let output = BufReader::new(process.stdout.take().context("the program's output")?);
        Ok(Self { process, input, output })
    }

    /// Reads the next line.
    pub(crate) fn read(&mut self) -> anyhow::Result<Value> {
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        serde_json::from_str(&line).context("the program ended, or said what is not JSON")
    }

    /// Asks, and reads the answer.
    pub(crate) fn ask(&mut self, question: &Value) -> anyhow::Result<Value> {
        let input = self.input.as_mut().context("the program's input")?;
        input.write_all(format!("{question}\n").as_bytes())?;
        self.read()
    }

    /// Has the program measure one round: the nanoseconds.
    pub(crate) fn time(&mut self, what: &str, case: &str, iterations: u32) -> anyhow::Result<f64> {
        let answer = self.ask(&json!({ what: case, "iterations": iterations }))?;
        answer.get("nanoseconds").and_then(Value::as_f64).context("`nanoseconds`")
    }
}

impl Drop for Child {
    /// Ends the program's input, upon which it ends.
    fn drop(&mut self) {
        drop(self.input.take());
        let _ended = self.process.wait();
    }
}

/// The published `zen-engine`.
pub(crate) struct Reference {
    child: RefCell<Child>,
    reply: Value,
}

impl Reference {
    /// Starts it; it then says what it answers.
    pub(crate) fn start(path: &Path) -> anyhow::Result<Self> {
        let path = path.to_str().context("the reference's path")?;
        let mut child = Child::start(path, &["--serve".into()])?;
        let said = child.read()?;
        let reply = said.get("reply").and_then(Value::as_str).context("`reply`")?;
        Ok(Self { reply: serde_json::from_str(reply)?, child: RefCell::new(child) })
    }

    /// The total it comes to.
    pub(crate) fn total(&self) -> anyhow::Result<f64> {
        self.reply.get("total").and_then(Value::as_f64).context("the reference's `total`")
    }

    /// Enters it: as it is, without the split, with its trace.
    pub(crate) fn enter<'c>(&'c self, race: &mut Race<'c>) {
        for case in ["plain", "lean", "trace"] {
            let turn = move |iterations| self.child.borrow_mut().time("time", case, iterations);
            race.enter(format!("zen {case}"), 1.0, turn);
        }
    }
}
