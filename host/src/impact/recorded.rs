//! What was charged: binding decisions, one fact a thing, the newest of each.

use super::{CHUNK_FACTS, Chunk, header, named};
use carreau_store::decisions::{self, Binding};
use carreau_store::{Db, StoreError};
use std::collections::HashSet;
use tokio::sync::mpsc::Sender;

/// Decisions read at a time.
const PAGE: i64 = 1_000;

/// Sends what was charged since an instant, the newest first, until nobody takes any more.
///
/// # Errors
/// Those of the store.
pub(crate) async fn send(
    db: &Db,
    (tenant, since): (&str, &str),
    on: Option<&str>,
    chunks: &Sender<Chunk>,
) -> Result<(), StoreError> {
    let mut seen: HashSet<(String, String)> = HashSet::new();
    let mut before: Option<String> = None;
    loop {
        let page = decisions::binding(db, tenant, since, before.as_deref(), PAGE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        before = Some(last.id.clone());
        let mut chunk = Chunk { lines: header(on), read: 0 };
        for decision in page {
            chunk.read = chunk.read.saturating_add(1);
            let Binding { id, op, subject_id, request, .. } = decision;
            // A thing is counted once for what was decided of it last; one without a thing always.
            if subject_id.is_none_or(|subject| seen.insert((subject, op))) {
                named(&mut chunk.lines, &id, &request);
            }
        }
        debug_assert!(chunk.read <= u64::try_from(CHUNK_FACTS).unwrap_or(u64::MAX));
        if chunks.send(chunk).await.is_err() {
            return Ok(());
        }
    }
}
