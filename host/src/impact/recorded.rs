//! What was charged: binding decisions, one fact a thing, the newest of each.

use super::chunk::{Chunk, Chunks};
use carreau_store::decisions::{self, Binding};
use carreau_store::{Db, StoreError};
use std::collections::{HashMap, HashSet};
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
    let mut facts = Chunks::new(on);
    // The things that were met, by operation.
    let mut seen: HashMap<String, HashSet<String>> = HashMap::new();
    let mut before: Option<String> = None;
    loop {
        let page = decisions::binding(db, tenant, since, before.as_deref(), PAGE).await?;
        let Some(last) = page.last() else { break };
        before = Some(last.id.clone());
        for decision in page {
            let Binding { id, op, subject_id, request, .. } = decision;
            // A thing is counted once for what was decided of it last; one without a thing always.
            let is_newest = subject_id.is_none_or(|subject| match seen.get_mut(&op) {
                Some(seen) => seen.insert(subject),
                None => seen.entry(op).or_default().insert(subject),
            });
            let full = if is_newest { facts.add(&id, &request) } else { facts.pass_over() };
            if let Some(chunk) = full
                && chunks.send(chunk).await.is_err()
            {
                return Ok(());
            }
        }
    }
    if let Some(chunk) = facts.rest() {
        // Nobody takes it where whoever asked has gone.
        let _gone = chunks.send(chunk).await;
    }
    Ok(())
}
