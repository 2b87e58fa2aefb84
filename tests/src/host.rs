//! The trait each place where the engine runs implements for the tests.
//!
//! A host passes bytes through. What the engine says, refusals included, is `Ok`; an error here is
//! a fault of the host or of the harness, and fails the test.

use anyhow::Context;
use serde_json::Value;

use crate::javascript::{JavaScript, Module, Place};
use crate::native::Native;
use crate::wasmtime::Wasmtime;

/// A place where the engine runs.
pub trait Host {
    /// What it is called in a failed test.
    fn name(&self) -> &'static str;
    /// Prepares a pack document; the inner `Err` is the refusal.
    ///
    /// # Errors
    /// Where the host fails; so for the functions below.
    fn prepare(&mut self, pack: &[u8]) -> anyhow::Result<Result<Pack, Vec<u8>>>;
    /// Answers one request.
    fn call(&mut self, handle: u32, request: &[u8]) -> anyhow::Result<Vec<u8>>;
    /// Answers one request a line, one reply a line, in one go.
    fn call_batch(&mut self, handle: u32, requests: &[u8]) -> anyhow::Result<Vec<u8>>;
    /// Forgets a pack that was prepared.
    fn release(&mut self, handle: u32) -> anyhow::Result<()>;
    /// What only a host of ABI v1 can do; `None` of one that has neither handles nor comparison.
    fn abi(&mut self) -> Option<&mut dyn Abi>;

    /// Answers each line by a call of its own: the replies, in order. A line ends by `\n`; the
    /// last may do without, and an empty line is a request too.
    fn call_lines(&mut self, handle: u32, requests: &[u8]) -> anyhow::Result<Vec<Vec<u8>>> {
        lines(requests).map(|line| self.call(handle, line)).collect()
    }
}

/// A host that speaks ABI v1: it compares packs, and refuses a handle that it never gave.
pub trait Abi: Host {
    /// Answers each line of facts by both packs.
    ///
    /// # Errors
    /// Where the host fails.
    fn compare(&mut self, live: u32, draft: u32, facts: &[u8]) -> anyhow::Result<Vec<u8>>;
}

/// A prepared pack, as every host names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Names the pack within its host; counted from 1.
    pub handle: u32,
    /// SHA-256 of the pack's canonical manifest, in lower-case hexadecimal.
    pub pack_hash: String,
}

/// Every host there is, each with no pack prepared.
///
/// # Errors
/// Where a module was not built, or Node or Chromium cannot be started.
pub fn all_hosts() -> anyhow::Result<Vec<Box<dyn Host>>> {
    let mut hosts: Vec<Box<dyn Host>> = vec![
        Box::<Native>::default(),
        Box::new(Wasmtime::new()?),
        Box::new(Wasmtime::without_deadlines()?),
    ];
    for place in [Place::Node, Place::Chromium] {
        for module in [Module::Core, Module::Web] {
            hosts.push(Box::new(JavaScript::new(place, module)?));
        }
    }
    Ok(hosts)
}

/// The lines of an NDJSON document, without their ends.
pub fn lines(document: &[u8]) -> impl Iterator<Item = &[u8]> {
    document
        .split_inclusive(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\n").unwrap_or(line))
}

/// Reads the reply to `engine_prepare` as ABI v1 says it is.
pub(crate) fn read_preparation(reply: Vec<u8>) -> anyhow::Result<Result<Pack, Vec<u8>>> {
    let value: Value = serde_json::from_slice(&reply).context("the reply to `engine_prepare`")?;
    let Some(ok) = value.get("ok") else {
        return Ok(Err(reply));
    };
    let handle = ok.get("handle").and_then(Value::as_u64).context("`handle`")?;
    let pack_hash = ok.get("pack_hash").and_then(Value::as_str).context("`pack_hash`")?;
    Ok(Ok(Pack { handle: u32::try_from(handle)?, pack_hash: pack_hash.to_owned() }))
}
