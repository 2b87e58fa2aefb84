//! The examples of a report: the largest differences, and the first by name of what is refused or
//! allowed anew.

use super::report::{Example, MOST_EXAMPLES, Side};
use crate::money::Money;

/// How much an example's totals differ.
fn size(example: &Example) -> u64 {
    match (&example.before, &example.after) {
        (Side::Total(before), Side::Total(after)) => before.minor.abs_diff(after.minor),
        _ => 0,
    }
}

/// Keeps an example where it is among the largest differences.
pub(super) fn keep(
    largest: &mut Vec<Example>,
    (difference, name): (Money, &str),
    example: impl FnOnce() -> Example,
) {
    let is_among = |last: &Example| {
        let (own, least) = (difference.minor.unsigned_abs(), size(last));
        own > least || (own == least && name < last.id.as_str())
    };
    if largest.len() < MOST_EXAMPLES || largest.last().is_some_and(is_among) {
        large(largest, example());
    }
}

/// The same for one that is made.
pub(super) fn large(largest: &mut Vec<Example>, example: Example) {
    let own = size(&example);
    let at = largest.partition_point(|other| {
        let size = size(other);
        size > own || (size == own && other.id < example.id)
    });
    largest.insert(at, example);
    largest.truncate(MOST_EXAMPLES);
}

/// Keeps an example where its name is among the first.
pub(super) fn first(examples: &mut Vec<Example>, example: Example) {
    let is_later = |last: &Example| last.id <= example.id;
    if examples.len() >= MOST_EXAMPLES && examples.last().is_some_and(is_later) {
        return;
    }
    let at = examples.partition_point(|other| other.id < example.id);
    examples.insert(at, example);
    examples.truncate(MOST_EXAMPLES);
}
