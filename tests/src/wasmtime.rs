//! The engine's module in wasmtime, through `carreau-sandbox`, as the server runs it: the machine
//! code the build made, under the build's settings.

use std::fs;
use std::path::Path;

use anyhow::Context;
use carreau_sandbox::{Instance, Limits, Module, Runtime};

use crate::built::{engine_bulk_cwasm_path, engine_cwasm_path, engine_wasm_path};
use crate::host::{Abi, Host, Pack};

/// One instance of the built module.
pub struct Wasmtime {
    name: &'static str,
    instance: Instance,
}

impl Wasmtime {
    /// Loads the built module and makes an instance of it.
    ///
    /// # Errors
    /// Where it was not built, or is no engine of ABI v1.
    pub fn new() -> anyhow::Result<Self> {
        let runtime = Runtime::new(Limits::default())?;
        Self::loaded("wasmtime", &runtime, &engine_cwasm_path()?)
    }

    /// The same without deadlines, as packs are compared.
    ///
    /// # Errors
    /// Those of [`Self::new`].
    pub fn without_deadlines() -> anyhow::Result<Self> {
        let runtime = Runtime::without_deadlines(Limits::default())?;
        Self::loaded("wasmtime without deadlines", &runtime, &engine_bulk_cwasm_path()?)
    }

    fn loaded(name: &'static str, runtime: &Runtime, compiled: &Path) -> anyhow::Result<Self> {
        let wasm = fs::read(engine_wasm_path()?)?;
        // The program embeds these bytes; a test may as well keep them to its end.
        let module = Module::precompiled(runtime, &wasm, fs::read(compiled)?.leak())?;
        Ok(Self { name, instance: Instance::new(&module).context("the engine's instance")? })
    }
}

impl Host for Wasmtime {
    fn name(&self) -> &'static str {
        self.name
    }

    fn prepare(&mut self, pack: &[u8]) -> anyhow::Result<Result<Pack, Vec<u8>>> {
        let prepared = self.instance.prepare(pack)?;
        Ok(prepared.map(|pack| Pack { handle: pack.handle, pack_hash: pack.pack_hash }))
    }

    fn call(&mut self, handle: u32, request: &[u8]) -> anyhow::Result<Vec<u8>> {
        Ok(self.instance.call(handle, request)?)
    }

    fn call_batch(&mut self, handle: u32, requests: &[u8]) -> anyhow::Result<Vec<u8>> {
        Ok(self.instance.call_batch(handle, requests)?)
    }

    fn release(&mut self, handle: u32) -> anyhow::Result<()> {
        Ok(self.instance.release(handle)?)
    }

    fn abi(&mut self) -> Option<&mut dyn Abi> {
        Some(self)
    }
}

impl Abi for Wasmtime {
    fn compare(&mut self, live: u32, draft: u32, facts: &[u8]) -> anyhow::Result<Vec<u8>> {
        Ok(self.instance.compare(live, draft, facts)?)
    }
}
