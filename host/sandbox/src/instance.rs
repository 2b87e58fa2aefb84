//! One memory with its prepared packs.
//!
//! Every call is synchronous and ends by its deadline. After a fault the instance answers nothing
//! but [`Fault::Poisoned`]; whoever holds it makes another and prepares its packs anew. Which packs
//! are resident, and when an instance has grown too large to keep, is the host's decision.

use std::time::Duration;

use serde::Deserialize;
use wasmtime::{Memory, Store, StoreLimits, TypedFunc};

use crate::fault::Fault;
use crate::limits::{self, Limits};
use crate::module::Module;

/// An instance of the engine. Not for two tenants: packs of both would lie in one memory.
pub struct Instance {
    store: Store<StoreLimits>,
    exports: Exports,
    limits: Limits,
    poisoned: bool,
}

/// A prepared pack.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Pack {
    /// Names the pack within its instance; never used again after a release.
    pub handle: u32,
    /// SHA-256 of the pack's canonical manifest, in lower-case hexadecimal.
    pub pack_hash: String,
}

struct Exports {
    memory: Memory,
    alloc: TypedFunc<u32, u32>,
    free: TypedFunc<(u32, u32), ()>,
    prepare: TypedFunc<(u32, u32), u64>,
    release: TypedFunc<u32, ()>,
    call: TypedFunc<(u32, u32, u32), u64>,
    call_batch: TypedFunc<(u32, u32, u32), u64>,
    compare: TypedFunc<(u32, u32, u32, u32), u64>,
}

/// The reply to `engine_prepare`, as far as it is read here.
#[derive(Deserialize)]
struct Preparation {
    ok: Option<Pack>,
}

impl Instance {
    /// Makes an instance: some tens of microseconds, and a memory of its own.
    ///
    /// # Errors
    /// Where the module's memory is over the limit, or its marker does not answer 1.
    pub fn new(module: &Module) -> Result<Self, Fault> {
        let limits = module.runtime().limits();
        let deadline = limits.call_deadline;
        let fault = |error| Fault::from_wasmtime(&error, limits.memory_bytes, deadline);
        let mut store = Store::new(module.runtime().engine(), limits.for_store());
        store.limiter(|limits| limits);
        store.set_epoch_deadline(limits::ticks(deadline));
        let instance = wasmtime::Instance::new(&mut store, module.code(), &[]).map_err(fault)?;
        let marker = instance.get_typed_func::<(), u32>(&mut store, "engine_abi_v1");
        let version = marker.and_then(|marker| marker.call(&mut store, ())).map_err(fault)?;
        if version != 1 {
            let detail = format!("`engine_abi_v1` answers {version} where 1 is expected");
            return Err(Fault::Reply { detail });
        }
        let exports = Exports::find(&mut store, &instance).map_err(fault)?;
        Ok(Self { store, exports, limits, poisoned: false })
    }

    /// Prepares a pack document. The inner `Err` holds the engine's refusal, as it wrote it.
    ///
    /// # Errors
    /// See [`Fault`]; so for the functions below.
    pub fn prepare(&mut self, pack: &[u8]) -> Result<Result<Pack, Vec<u8>>, Fault> {
        let reply = self.exchange(self.limits.bulk_deadline, pack, |exports, store, at, len| {
            exports.prepare.call(store, (at, len))
        })?;
        match serde_json::from_slice::<Preparation>(&reply) {
            Ok(Preparation { ok: Some(pack) }) => Ok(Ok(pack)),
            Ok(Preparation { ok: None }) => Ok(Err(reply)),
            Err(error) => {
                self.poisoned = true;
                Err(Fault::Reply { detail: format!("the reply to `engine_prepare`: {error}") })
            }
        }
    }

    /// Answers one request by one pack. An unknown handle is refused by the engine.
    pub fn call(&mut self, handle: u32, request: &[u8]) -> Result<Vec<u8>, Fault> {
        self.exchange(self.limits.call_deadline, request, |exports, store, at, len| {
            exports.call.call(store, (handle, at, len))
        })
    }

    /// Answers one request a line, one reply a line. An unknown handle is refused once.
    pub fn call_batch(&mut self, handle: u32, requests: &[u8]) -> Result<Vec<u8>, Fault> {
        self.exchange(self.limits.bulk_deadline, requests, |exports, store, at, len| {
            exports.call_batch.call(store, (handle, at, len))
        })
    }

    /// Answers each line of facts by both packs and returns the difference summed up.
    pub fn compare(&mut self, live: u32, draft: u32, facts: &[u8]) -> Result<Vec<u8>, Fault> {
        self.exchange(self.limits.bulk_deadline, facts, |exports, store, at, len| {
            exports.compare.call(store, (live, draft, at, len))
        })
    }

    /// Forgets a prepared pack; an unknown handle is passed over.
    pub fn release(&mut self, handle: u32) -> Result<(), Fault> {
        self.guarded(self.limits.call_deadline, |this| {
            this.exports.release.call(&mut this.store, handle).map_err(Failure::Inside)
        })
    }

    /// The size of the instance's memory, in bytes. It never shrinks.
    pub fn memory_bytes(&self) -> usize {
        self.exports.memory.data_size(&self.store)
    }

    /// Whether a fault has spoilt this instance.
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }

    /// Writes a buffer, calls, reads the reply and gives it back to be freed.
    fn exchange(
        &mut self,
        deadline: Duration,
        input: &[u8],
        call: impl FnOnce(&Exports, &mut Store<StoreLimits>, u32, u32) -> wasmtime::Result<u64>,
    ) -> Result<Vec<u8>, Fault> {
        let len = u32::try_from(input.len()).map_err(|_| Fault::TooLong { len: input.len() })?;
        self.guarded(deadline, |this| {
            let at = this.exports.alloc.call(&mut this.store, len)?;
            if at == 0 {
                return Err(Failure::NoMemory);
            }
            this.exports.memory.write(&mut this.store, index(at), input).map_err(outside)?;
            let (at, len) = halves(call(&this.exports, &mut this.store, at, len)?);
            let memory = this.exports.memory.data(&this.store);
            let reply = memory.get(index(at)..index(at).saturating_add(index(len)));
            let reply = reply.ok_or_else(|| outside(format!("{len} bytes at {at}")))?.to_vec();
            this.exports.free.call(&mut this.store, (at, len))?;
            Ok(reply)
        })
    }

    /// Runs one exchange under its deadline; whatever fails in it spoils the instance.
    fn guarded<T>(
        &mut self,
        deadline: Duration,
        run: impl FnOnce(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Fault> {
        if self.poisoned {
            return Err(Fault::Poisoned);
        }
        self.store.set_epoch_deadline(limits::ticks(deadline));
        let limit_bytes = self.limits.memory_bytes;
        run(self).map_err(|failure| {
            self.poisoned = true;
            match failure {
                Failure::Inside(error) => Fault::from_wasmtime(&error, limit_bytes, deadline),
                Failure::Outside(detail) => Fault::Reply { detail },
                Failure::NoMemory => {
                    let detail = "`engine_alloc` finds no room".to_owned();
                    Fault::Memory { limit_bytes, detail }
                }
            }
        })
    }
}

impl Exports {
    fn find(
        store: &mut Store<StoreLimits>,
        instance: &wasmtime::Instance,
    ) -> wasmtime::Result<Self> {
        let memory = instance.get_memory(&mut *store, "memory");
        Ok(Self {
            memory: memory.ok_or_else(|| wasmtime::format_err!("no export `memory`"))?,
            alloc: instance.get_typed_func(&mut *store, "engine_alloc")?,
            free: instance.get_typed_func(&mut *store, "engine_free")?,
            prepare: instance.get_typed_func(&mut *store, "engine_prepare")?,
            release: instance.get_typed_func(&mut *store, "engine_release")?,
            call: instance.get_typed_func(&mut *store, "engine_call")?,
            call_batch: instance.get_typed_func(&mut *store, "engine_call_batch")?,
            compare: instance.get_typed_func(&mut *store, "engine_compare")?,
        })
    }
}

/// What failed in an exchange, before it is known as a fault.
enum Failure {
    Inside(wasmtime::Error),
    Outside(String),
    NoMemory,
}

impl From<wasmtime::Error> for Failure {
    fn from(error: wasmtime::Error) -> Self {
        Self::Inside(error)
    }
}

fn outside(what: impl ToString) -> Failure {
    Failure::Outside(format!("outside the memory: {}", what.to_string()))
}

/// A packed reply: `ptr << 32 | len`.
fn halves(packed: u64) -> (u32, u32) {
    let [a, b, c, d, e, f, g, h] = packed.to_be_bytes();
    (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]))
}

/// A 32-bit address as an index; on a platform with a smaller `usize` no index would match.
fn index(address: u32) -> usize {
    usize::try_from(address).unwrap_or(usize::MAX)
}
