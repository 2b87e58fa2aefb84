//! The prepared packs of this instance: all of one tenant, never of two.
//!
//! Handles count up from 1 and are never used again, so a stale handle is refused and never
//! answers by another pack.

use std::cell::RefCell;
use std::collections::BTreeMap;

use carreau_engine::Prepared;
use carreau_engine::refusal::{Code, Refusal};

#[derive(Default)]
struct Packs {
    prepared: BTreeMap<u32, Prepared>,
    last_handle: u32,
}

thread_local! {
    static PACKS: RefCell<Packs> = RefCell::new(Packs::default());
}

/// Prepares a pack: the reply with its handle, or the engine's refusal.
pub(crate) fn prepare(pack: &[u8]) -> Vec<u8> {
    let prepared = match carreau_engine::prepare(pack) {
        Ok(prepared) => prepared,
        Err(refusal) => return refusal,
    };
    PACKS.with_borrow_mut(|packs| {
        let Some(handle) = packs.last_handle.checked_add(1) else {
            return refused(Code::HandlesExhausted, packs.last_handle);
        };
        let pack_hash = prepared.pack_hash();
        let reply = format!(r#"{{"ok":{{"handle":{handle},"pack_hash":"{pack_hash}"}}}}"#);
        packs.last_handle = handle;
        packs.prepared.insert(handle, prepared);
        reply.into_bytes()
    })
}

/// Forgets a pack; an unknown handle is passed over.
pub(crate) fn release(handle: u32) {
    PACKS.with_borrow_mut(|packs| packs.prepared.remove(&handle));
}

/// Answers by one pack, or refuses an unknown handle.
pub(crate) fn with(handle: u32, answer: impl FnOnce(&Prepared) -> Vec<u8>) -> Vec<u8> {
    PACKS.with_borrow(|packs| match packs.prepared.get(&handle) {
        Some(pack) => answer(pack),
        None => refused(Code::UnknownHandle, handle),
    })
}

fn refused(code: Code, handle: u32) -> Vec<u8> {
    carreau_engine::call::refused(&Refusal::new(code).with("handle", handle))
}
