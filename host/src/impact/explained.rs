//! Why the largest changes are what they are: what both packs answer, with their explanations.

use carreau_engine::compare::{Example, Report};
use serde_json::{Value, json};

/// The examples that are explained: the largest differences, and the first of what is newly refused
/// and newly allowed.
pub(crate) fn examples(report: &Report) -> Vec<&Example> {
    let largest = report.largest.iter().take(5);
    let refused = report.newly_refused_examples.iter().take(3);
    largest.chain(refused).chain(report.newly_allowed_examples.iter().take(3)).collect()
}

/// An example with what was asked, and what both packs reply to it.
pub(crate) fn explained(id: &str, request: &Value, (before, after): (&[u8], &[u8])) -> Value {
    let read = |reply: &[u8]| serde_json::from_slice::<Value>(reply).unwrap_or_default();
    json!({ "id": id, "request": request, "before": read(before), "after": read(after) })
}
