//! Buffers that cross the border between host and module.
//!
//! Each buffer lent to the host stays in a table under its address. A host that frees twice, or
//! passes an address it was never given, therefore meets an empty buffer and not undefined
//! behaviour, and this file needs no `unsafe`. Two or three buffers are out at any time, so the
//! table is a list searched from its end.

use std::cell::RefCell;

thread_local! {
    static LENT: RefCell<Vec<Vec<u8>>> = const { RefCell::new(Vec::new()) };
}

/// Lends a zeroed buffer of `len` bytes and says its address, or 0 where memory does not suffice.
pub(crate) fn lend(len: usize) -> usize {
    let mut buffer = Vec::new();
    if buffer.try_reserve_exact(len).is_err() {
        return 0;
    }
    buffer.resize(len, 0);
    keep(buffer)
}

/// Takes a buffer back with its contents. What was never lent, or not at that length, is empty.
pub(crate) fn take(address: usize, len: usize) -> Vec<u8> {
    LENT.with_borrow_mut(|lent| {
        let found = lent.iter().rposition(|one| address_of(one) == address && one.len() == len);
        found.map(|position| lent.swap_remove(position)).unwrap_or_default()
    })
}

/// Lends a reply to the host: its address in the upper half, its length in the lower.
pub(crate) fn reply(bytes: Vec<u8>) -> u64 {
    let len = bytes.len() as u64;
    ((keep(bytes) as u64) << 32) | len
}

/// Puts a buffer into the table. An empty one owns no memory and is not kept.
fn keep(buffer: Vec<u8>) -> usize {
    let address = address_of(&buffer);
    if !buffer.is_empty() {
        LENT.with_borrow_mut(|lent| lent.push(buffer));
    }
    address
}

fn address_of(buffer: &[u8]) -> usize {
    buffer.as_ptr().expose_provenance()
}
