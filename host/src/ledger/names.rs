//! What debtors are called.

use crate::app::App;
use crate::error::Error;
use carreau_store::dues::Debtor;
use carreau_store::{org_nodes, players};
use std::collections::BTreeMap;

/// The names of debtors: of players who were not erased, and of nodes.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn names(
    app: &App,
    tenant: &str,
    debtors: &[&Debtor],
) -> Result<BTreeMap<Debtor, String>, Error> {
    let db = app.database.db();
    let of = |kind: &str| -> Vec<&str> {
        let mut ids: Vec<&str> = debtors
            .iter()
            .filter(|debtor| debtor.kind == kind)
            .map(|debtor| debtor.id.as_str())
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let mut names = BTreeMap::new();
    let found = players::find_ids(&mut db.into(), tenant, &of("player")).await?;
    for (id, player) in found {
        if let Some(facts) = player.facts {
            let name = format!("{} {}", facts.given_name, facts.family_name);
            names.insert(Debtor { kind: "player".to_owned(), id }, name);
        }
    }
    for (id, name) in org_nodes::names(db, tenant, &of("node")).await? {
        names.insert(Debtor { kind: "node".to_owned(), id }, name);
    }
    Ok(names)
}
