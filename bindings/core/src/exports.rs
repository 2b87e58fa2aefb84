//! The exported functions of ABI v1, each a line or two over `buffers` and `packs`.
//!
//! The only `unsafe` here is the attribute that gives a function its exported name.
#![expect(unsafe_code, reason = "an exported name is an unsafe attribute since edition 2024")]

use crate::{buffers, packs};

/// The marker: the version of the ABI this module speaks.
#[unsafe(no_mangle)]
extern "C" fn engine_abi_v1() -> u32 {
    1
}

/// Lends a buffer of `len` zeroed bytes; 0 where memory does not suffice.
#[unsafe(no_mangle)]
extern "C" fn engine_alloc(len: usize) -> usize {
    buffers::lend(len)
}

/// Takes back a buffer of the host's, or a reply.
#[unsafe(no_mangle)]
extern "C" fn engine_free(ptr: usize, len: usize) {
    drop(buffers::take(ptr, len));
}

/// Prepares a pack and replies with its handle and hash, or with a refusal.
#[unsafe(no_mangle)]
extern "C" fn engine_prepare(ptr: usize, len: usize) -> u64 {
    buffers::reply(packs::prepare(&buffers::take(ptr, len)))
}

/// Forgets a prepared pack.
#[unsafe(no_mangle)]
extern "C" fn engine_release(handle: u32) {
    packs::release(handle);
}

/// Answers one request.
#[unsafe(no_mangle)]
extern "C" fn engine_call(handle: u32, ptr: usize, len: usize) -> u64 {
    let request = buffers::take(ptr, len);
    buffers::reply(packs::with(handle, |pack| carreau_engine::call(pack, &request)))
}

/// Answers one request a line, one reply a line.
#[unsafe(no_mangle)]
extern "C" fn engine_call_batch(handle: u32, ptr: usize, len: usize) -> u64 {
    let requests = buffers::take(ptr, len);
    buffers::reply(packs::with(handle, |pack| carreau_engine::call_batch(pack, &requests)))
}

/// Answers each line of facts by both packs and replies with the difference summed up.
#[unsafe(no_mangle)]
extern "C" fn engine_compare(live: u32, draft: u32, ptr: usize, len: usize) -> u64 {
    let facts = buffers::take(ptr, len);
    buffers::reply(packs::with(live, |live| {
        packs::with(draft, |draft| carreau_engine::compare(live, draft, &facts))
    }))
}
