//! The engine's two modules in JavaScript: in Node and in Chromium, as a page or an edge host runs
//! them.
//!
//! One process a host, spoken to in frames of bytes: one byte for what to do, three little-endian
//! words (handle, second handle, length), the bytes; back come one byte (0 a reply, 1 a fault with
//! its text), a word for the length, the bytes. Bytes and not lines, so that requests which are not
//! UTF-8 come through as they are. The other side is `tests/conformance/`. A process first says, by
//! an empty reply, that its module is loaded, and ends when its input does: when it is dropped.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, bail};

use crate::built::{checkout, engine_wasm_path};
use crate::host::{Abi, Host, Pack, lines, read_preparation};

/// Which of the engine's modules.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Module {
    /// `bindings/core`, through `bindings/web/core.mjs`: the module the server runs.
    Core,
    /// `bindings/web`, as the npm package.
    Web,
}

/// Where it runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Node.
    Node,
    /// Chromium without a window.
    Chromium,
}

/// A process with a built module loaded.
pub struct JavaScript {
    name: &'static str,
    module: Module,
    process: Child,
    input: Option<ChildStdin>,
    output: ChildStdout,
}

impl JavaScript {
    /// Starts a process and has it load a module.
    ///
    /// # Errors
    /// Where the module was not built, or Node or Chromium cannot be started.
    pub fn new(place: Place, module: Module) -> anyhow::Result<Self> {
        let name = match (place, module) {
            (Place::Node, Module::Core) => "node, core",
            (Place::Node, Module::Web) => "node, web",
            (Place::Chromium, Module::Core) => "chromium, core",
            (Place::Chromium, Module::Web) => "chromium, web",
        };
        let script = match place {
            Place::Node => "tests/conformance/node-host.mjs",
            Place::Chromium => "tests/conformance/chromium-host.mjs",
        };
        let package = checkout()?.join("bindings/web/pkg/package.json");
        if module == Module::Web && !package.is_file() {
            bail!("there is no `bindings/web/pkg`: run `cargo xtask build`");
        }
        let mut process = Command::new("node")
            .arg(checkout()?.join(script))
            .arg(if module == Module::Core { "core" } else { "web" })
            .arg(engine_wasm_path()?)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("`node` cannot be started; Node 20 or newer is needed")?;
        let input = process.stdin.take();
        let output = process.stdout.take().context("the process's output")?;
        let mut started = Self { name, module, process, input, output };
        started.reply().with_context(|| format!("{name} does not start"))?;
        Ok(started)
    }

    /// Answers a request by value, not by text: `JSON.stringify(engine.call(JSON.parse(request)))`.
    ///
    /// # Errors
    /// Where the host fails, and of the core module, which knows no values.
    pub fn call_by_value(&mut self, handle: u32, request: &[u8]) -> anyhow::Result<Vec<u8>> {
        self.exchange(b'v', [handle, 0], request)
    }

    fn exchange(&mut self, what: u8, handles: [u32; 2], bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
        let [handle, other] = handles.map(u32::to_le_bytes);
        let length = u32::try_from(bytes.len())?.to_le_bytes();
        let input = self.input.as_mut().context("the process's input")?;
        let frame = [&[what], handle.as_slice(), &other, &length, bytes].concat();
        input.write_all(&frame).context("the process ended")?;
        input.flush()?;
        self.reply()
    }

    fn reply(&mut self) -> anyhow::Result<Vec<u8>> {
        let mut head = [0; 5];
        self.output.read_exact(&mut head).context("the process ended")?;
        let [status, length @ ..] = head;
        let mut reply = vec![0; usize::try_from(u32::from_le_bytes(length))?];
        self.output.read_exact(&mut reply).context("the process ended")?;
        if status != 0 {
            bail!("a fault: {}", String::from_utf8_lossy(&reply));
        }
        Ok(reply)
    }
}

impl Host for JavaScript {
    fn name(&self) -> &'static str {
        self.name
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

    /// Each line a call of its own on the other side; one frame for all of them.
    fn call_lines(&mut self, handle: u32, requests: &[u8]) -> anyhow::Result<Vec<Vec<u8>>> {
        let replies = self.exchange(b'l', [handle, 0], requests)?;
        Ok(lines(&replies).map(<[u8]>::to_vec).collect())
    }

    fn release(&mut self, handle: u32) -> anyhow::Result<()> {
        self.exchange(b'r', [handle, 0], b"").map(drop)
    }

    fn abi(&mut self) -> Option<&mut dyn Abi> {
        (self.module == Module::Core).then_some(self)
    }
}

impl Abi for JavaScript {
    fn compare(&mut self, live: u32, draft: u32, facts: &[u8]) -> anyhow::Result<Vec<u8>> {
        self.exchange(b'd', [live, draft], facts)
    }
}

impl Drop for JavaScript {
    /// Ends the input, upon which the process ends; one left behind would be waited for in vain.
    fn drop(&mut self) {
        drop(self.input.take());
        let _ended = self.process.wait();
    }
}
