//! The engine: in its sandbox, as the server runs it, or compiled into this program.
//!
//! Both answer bytes by bytes, the same ones. Only the sandbox can have a fault; it then loses its
//! instance, and the next request gets a new one with the pack prepared anew.

use crate::embedded::{ENGINE, Embedded};
use crate::pack::Pack;
use anyhow::{Context, anyhow};
use carreau_engine::Prepared;
use carreau_sandbox::{Fault, Instance, Limits, Module, Runtime};
use serde_json::Value;
use std::path::Path;

/// Which engine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kind {
    /// The module the server pins, in its sandbox.
    Wasm,
    /// The same code, compiled into this program.
    Native,
}

/// An engine with one pack prepared.
pub(crate) trait Engine {
    /// The reply to one request.
    ///
    /// # Errors
    /// Where the engine did not answer. The next request may be asked all the same.
    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Fault>;
}

/// Starts an engine with a pack.
///
/// # Errors
/// Where the program holds no module, or the pack has errors.
pub(crate) fn start(kind: Kind, pack: &Pack) -> anyhow::Result<Box<dyn Engine>> {
    match kind {
        Kind::Native => {
            let prepared = carreau_engine::prepare(&pack.bytes);
            Ok(Box::new(Native(prepared.map_err(|reply| refused(&pack.path, &reply))?)))
        }
        Kind::Wasm => Ok(Box::new(Sandboxed::start(pack)?)),
    }
}

struct Native(Prepared);

impl Engine for Native {
    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        Ok(carreau_engine::call(&self.0, request))
    }
}

struct Sandboxed {
    module: Module,
    pack: Vec<u8>,
    /// An instance and the pack's handle in it; `None` after a fault.
    ready: Option<(Instance, u32)>,
}

impl Sandboxed {
    fn start(pack: &Pack) -> anyhow::Result<Self> {
        let Embedded { wasm, compiled, .. } = ENGINE.context(
            "this program holds no engine's module made from its own source; run \
             `cargo xtask build`, or use `--engine native`",
        )?;
        let runtime = Runtime::new(Limits::default())?;
        let module = Module::precompiled(&runtime, wasm, compiled)?;
        let mut instance = Instance::new(&module)?;
        let prepared = instance.prepare(&pack.bytes)?;
        let handle = prepared.map_err(|reply| refused(&pack.path, &reply))?.handle;
        Ok(Self { module, pack: pack.bytes.clone(), ready: Some((instance, handle)) })
    }

    fn prepare_anew(&self) -> Result<(Instance, u32), Fault> {
        let mut instance = Instance::new(&self.module)?;
        let prepared = instance.prepare(&self.pack)?;
        // It was prepared before, so that a refusal now breaks the engine's word.
        let changed = |_| Fault::Reply { detail: "the pack is refused the second time".to_owned() };
        let handle = prepared.map_err(changed)?.handle;
        Ok((instance, handle))
    }
}

impl Engine for Sandboxed {
    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        let (mut instance, handle) = match self.ready.take() {
            Some(ready) => ready,
            None => self.prepare_anew()?,
        };
        let reply = instance.call(handle, request)?;
        self.ready = Some((instance, handle));
        Ok(reply)
    }
}

/// Why a pack was not prepared, from the refusal's bytes.
fn refused(path: &Path, reply: &[u8]) -> anyhow::Error {
    let reply: Value = serde_json::from_slice(reply).unwrap_or_default();
    let refusal = reply.get("refused");
    let code = refusal.and_then(|refusal| refusal.get("code")).and_then(Value::as_str);
    let path = path.display();
    match code {
        Some("pack_invalid") => {
            anyhow!("the pack `{path}` has errors; run `carreau rules check {path}` to see them")
        }
        code => anyhow!("the pack `{path}` is refused: `{}`", code.unwrap_or("unknown")),
    }
}
