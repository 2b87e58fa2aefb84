//! Facts that are compared in one call: few at first, so that figures are there within a second,
//! then many, as each call costs a report.

use std::mem;

/// Facts of the first chunk.
const FIRST: u64 = 1_000;
/// Facts of any other.
const MOST: u64 = 8_000;
/// Bytes a chunk has at most, but for its last fact.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Facts that are compared in one call.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    /// NDJSON.
    pub(crate) lines: Vec<u8>,
    /// How many facts were read for it, those that are passed over among them.
    pub(crate) read: u64,
}

/// Puts facts into chunks.
pub(crate) struct Chunks {
    /// The first line of each: the day its facts are asked on.
    header: Vec<u8>,
    chunk: Chunk,
    most: u64,
}

impl Chunks {
    /// None yet; facts are asked on a day, or each on its own.
    pub(crate) fn new(on: Option<&str>) -> Self {
        let mut header = serde_json::json!({ "compare": { "on": on } }).to_string().into_bytes();
        header.push(b'\n');
        Self { header, chunk: Chunk::default(), most: FIRST }
    }

    /// Counts a fact that was read and is passed over.
    pub(crate) fn pass_over(&mut self) -> Option<Chunk> {
        self.chunk.read = self.chunk.read.saturating_add(1);
        let is_full = self.chunk.read >= self.most || self.chunk.lines.len() >= MOST_BYTES;
        if is_full { self.rest() } else { None }
    }

    /// Adds a fact with its name: a request in canonical JSON, or nothing where it is none. The
    /// chunk, where it is full.
    pub(crate) fn add(&mut self, id: &str, request: &str) -> Option<Chunk> {
        if let Some(members) = request.strip_prefix('{') {
            let lines = &mut self.chunk.lines;
            if lines.is_empty() {
                lines.extend_from_slice(&self.header);
            }
            for part in ["{\"id\":\"", id, "\",", members, "\n"] {
                lines.extend_from_slice(part.as_bytes());
            }
        }
        self.pass_over()
    }

    /// What is left.
    pub(crate) fn rest(&mut self) -> Option<Chunk> {
        self.most = MOST;
        let chunk = mem::take(&mut self.chunk);
        (chunk.read > 0).then_some(chunk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_small_and_none_is_lost() {
        let mut chunks = Chunks::new(Some("2027-01-01"));
        let mut all = Vec::new();
        for number in 0..10_000 {
            all.extend(match number % 4 {
                0 => chunks.pass_over(),
                _ => chunks.add(&number.to_string(), "{\"op\":\"x\"}"),
            });
        }
        all.extend(chunks.rest());
        assert!(chunks.rest().is_none());
        let sizes: Vec<u64> = all.iter().map(|chunk| chunk.read).collect();
        assert_eq!(sizes, [1_000, 8_000, 1_000]);
        let texts = all.iter().map(|chunk| String::from_utf8_lossy(&chunk.lines));
        let lines: Vec<usize> = texts.map(|text| text.lines().count()).collect();
        assert_eq!(lines, [751, 6_001, 751]);
        let head = b"{\"compare\":{\"on\":\"2027-01-01\"}}\n{\"id\":\"";
        assert!(all.iter().all(|chunk| chunk.lines.starts_with(head)));
    }

    #[test]
    fn large_facts_make_small_chunks() {
        let mut chunks = Chunks::new(None);
        let request = format!("{{\"op\":\"{}\"}}", "x".repeat(MOST_BYTES));
        let chunk = chunks.add("one", &request).unwrap_or_default();
        assert_eq!(chunk.read, 1);
        assert!(chunk.lines.starts_with(b"{\"compare\":{\"on\":null}}\n"));
    }
}
