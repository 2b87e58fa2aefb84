//! What the places of a report are called: it knows them by their codes.

use carreau_engine::compare::Report;
use carreau_store::{Db, StoreError, org_nodes};
use std::collections::BTreeMap;

/// Names by code; none of what is no place, or is not there any more.
pub(crate) type Names = BTreeMap<String, String>;

/// What groups are of places.
const PLACES: [&str; 4] = ["region", "district", "club", "recipient"];

/// What the places of a report are called.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn names(db: &Db, tenant: &str, report: &Report) -> Result<Names, StoreError> {
    let groups = PLACES.iter().filter_map(|by| report.groups.get(*by));
    let mut codes: Vec<&str> = groups.flat_map(|of| of.keys()).map(String::as_str).collect();
    codes.sort_unstable();
    codes.dedup();
    org_nodes::names(db, tenant, &codes).await
}
