//! The idle instances, the one used last in front.
//!
//! There are some tens of them at most, so that looking through them beats keeping an index. Where
//! they hold more memory than they may, those unused the longest go.

use super::{Pinned, Resident};
use std::collections::VecDeque;
use std::sync::Arc;

/// Idle instances within a limit on their memory.
pub(super) struct Shelf {
    idle: VecDeque<(Arc<Pinned>, Resident)>,
    bytes: usize,
    bytes_max: usize,
}

impl Shelf {
    /// Empty.
    pub(super) const fn new(bytes_max: usize) -> Self {
        Self { idle: VecDeque::new(), bytes: 0, bytes_max }
    }

    /// How many instances are idle.
    pub(super) fn len(&self) -> usize {
        self.idle.len()
    }

    /// Their memory, in bytes.
    pub(super) const fn bytes(&self) -> usize {
        self.bytes
    }

    /// Takes an instance of this pair.
    pub(super) fn take(&mut self, pinned: &Pinned) -> Option<Resident> {
        let at = self.idle.iter().position(|(kept, _)| kept.is_same(pinned))?;
        let (_, resident) = self.idle.remove(at)?;
        self.bytes = self.bytes.saturating_sub(resident.instance.memory_bytes());
        Some(resident)
    }

    /// Keeps an instance; others may have to go.
    pub(super) fn put(&mut self, pinned: &Arc<Pinned>, resident: Resident) {
        self.bytes = self.bytes.saturating_add(resident.instance.memory_bytes());
        self.idle.push_front((Arc::clone(pinned), resident));
        while self.bytes > self.bytes_max && self.idle.len() > 1 {
            let Some((_, oldest)) = self.idle.pop_back() else { break };
            self.bytes = self.bytes.saturating_sub(oldest.instance.memory_bytes());
        }
    }

    /// Drops the instances of this pair.
    pub(super) fn remove(&mut self, pinned: &Pinned) {
        while self.take(pinned).is_some() {}
    }
}
