//! The engine compiled into this program: what the modules are compared with.
//!
//! Handles and their refusal are ABI v1's and not the engine's, so they are written down a second
//! time here, on purpose: the test compares them.

use std::collections::BTreeMap;

use anyhow::Context;
use carreau_engine::Prepared;

use crate::host::{Abi, Host, Pack};

/// The engine, called directly.
#[derive(Default)]
pub struct Native {
    packs: BTreeMap<u32, Prepared>,
    last_handle: u32,
}

impl Native {
    fn with(&self, handle: u32, answer: impl FnOnce(&Prepared) -> Vec<u8>) -> Vec<u8> {
        self.packs.get(&handle).map_or_else(|| unknown(handle), answer)
    }
}

impl Host for Native {
    fn name(&self) -> &'static str {
        "native"
    }

    fn prepare(&mut self, pack: &[u8]) -> anyhow::Result<Result<Pack, Vec<u8>>> {
        let prepared = match carreau_engine::prepare(pack) {
            Ok(prepared) => prepared,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let handle = self.last_handle.checked_add(1).context("no handle is left")?;
        let pack_hash = prepared.pack_hash().to_owned();
        self.last_handle = handle;
        self.packs.insert(handle, prepared);
        Ok(Ok(Pack { handle, pack_hash }))
    }

    fn call(&mut self, handle: u32, request: &[u8]) -> anyhow::Result<Vec<u8>> {
        Ok(self.with(handle, |pack| carreau_engine::call(pack, request)))
    }

    fn call_batch(&mut self, handle: u32, requests: &[u8]) -> anyhow::Result<Vec<u8>> {
        Ok(self.with(handle, |pack| carreau_engine::call_batch(pack, requests)))
    }

    fn release(&mut self, handle: u32) -> anyhow::Result<()> {
        self.packs.remove(&handle);
        Ok(())
    }

    fn abi(&mut self) -> Option<&mut dyn Abi> {
        Some(self)
    }
}

impl Abi for Native {
    fn compare(&mut self, live: u32, draft: u32, facts: &[u8]) -> anyhow::Result<Vec<u8>> {
        Ok(self.with(live, |live| {
            self.with(draft, |draft| carreau_engine::compare(live, draft, facts))
        }))
    }
}

fn unknown(handle: u32) -> Vec<u8> {
    let arguments = format!(r#""arguments":{{"handle":{handle}}}"#);
    let refusal = format!(r#""allowed":[],{arguments},"code":"unknown_handle","path":"$""#);
    format!(r#"{{"refused":{{{refusal}}}}}"#).into_bytes()
}
