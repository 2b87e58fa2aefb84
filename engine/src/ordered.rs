//! Maps and sets made by putting in one item after the other.
//!
//! `collect` sorts the items first, by a sort compiled anew for each type of item: some kilobytes
//! each of a module that pages download, for lists that are read once.

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
