//! The engine's module in Node, through `bindings/web/core.mjs`, as a page or an edge host runs it.
//!
//! One process a host, spoken to in frames of bytes (`tests/conformance/node-host.mjs` says how).
//! It ends when its input does, that is when the host is dropped.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, bail};

use crate::built::{checkout, engine_wasm_path};
use crate::host::{Host, Pack, read_preparation};

/// A Node process with the built module loaded.
pub struct Node {
    process: Child,
    input: Option<ChildStdin>,
    output: ChildStdout,
}

impl Node {
    /// Starts Node and has it load the built module.
    ///
    /// # Errors
    /// Where the module was not built, or `node` cannot be started.
    pub fn new() -> anyhow::Result<Self> {
        let mut process = Command::new("node")
            .arg(checkout()?.join("tests/conformance/node-host.mjs"))
            .arg(engine_wasm_path()?)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("`node` cannot be started; Node 20 or newer is needed")?;
        let input = process.stdin.take();
        let output = process.stdout.take().context("Node's output")?;
        Ok(Self { process, input, output })
    }

    fn exchange(&mut self, what: u8, handles: [u32; 2], bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
        let [handle, other] = handles.map(u32::to_le_bytes);
        let length = u32::try_from(bytes.len())?.to_le_bytes();
        let input = self.input.as_mut().context("Node's input")?;
        let frame = [&[what], handle.as_slice(), &other, &length, bytes].concat();
        input.write_all(&frame).context("Node ended")?;
        input.flush()?;
        let mut head = [0; 5];
        self.output.read_exact(&mut head).context("Node ended")?;
        let [status, length @ ..] = head;
        let mut reply = vec![0; usize::try_from(u32::from_le_bytes(length))?];
        self.output.read_exact(&mut reply).context("Node ended")?;
        if status != 0 {
            bail!("the engine had a fault in Node: {}", String::from_utf8_lossy(&reply));
        }
        Ok(reply)
    }
}

impl Host for Node {
    fn name(&self) -> &'static str {
        "node"
    }

    fn prepare(&mut self, pack: &[u8]) -> anyhow::Result<Result<Pack, Vec<u8>>> {
        read_preparation(self.exchange(b'p', [0, 0], pack)?)
    }

    fn call(&mut self, handle: u32, request: &[u8]) -> anyhow::Result<Vec<u8>> {
        self.exchange(b'c', [handle, 0], request)
    }

    fn call_batch(&mut self, handle: u32, requests: &[u8]) -> anyhow::Result<Vec<u8>> {
        self.exchange(b'b', [handle, 0], requests)
    }

    fn compare(&mut self, live: u32, draft: u32, facts: &[u8]) -> anyhow::Result<Vec<u8>> {
        self.exchange(b'd', [live, draft], facts)
    }

    fn release(&mut self, handle: u32) -> anyhow::Result<()> {
        self.exchange(b'r', [handle, 0], b"").map(drop)
    }
}

impl Drop for Node {
    /// Ends Node's input, upon which it ends; a process left behind would be waited for in vain.
    fn drop(&mut self) {
        drop(self.input.take());
        let _ended = self.process.wait();
    }
}
