//! Order without sorts of its own for each type of item.
//!
//! `collect` into a map and the slices' `sort` are compiled anew for each type: some kilobytes each
//! of a module that pages download, for lists that are read once. Maps and sets are made here by
//! putting in one item after the other. Lists are sorted by one sort for all, of their places, in
//! the module for pages; elsewhere by the slices' own, which is quicker and gives the same order.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// The map of these pairs; of a key that stands twice, the last.
pub(crate) fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

/// The set of these items.
pub(crate) fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// Sorts a list; equal items keep their order.
#[cfg(not(carreau_small))]
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    items.sort_by(compare);
}

/// Sorts a list; equal items keep their order.
#[cfg(carreau_small)]
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    for (one, other) in swaps {
        items.swap(one, other);
    }
}

/// What to exchange, one after the other, so that so many items are in order: cycle by cycle.
#[cfg(carreau_small)]
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    let mut swaps = Vec::with_capacity(count);
    for start in 0..count {
        let mut at = start;
        // What is in its place already has its own number there.
        while let Some(place) = places.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start || from == at {
                break;
            }
            swaps.push((at, from));
            at = from;
        }
    }
    swaps
}
