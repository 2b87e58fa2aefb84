//! Of which node a list is, where who asks may see some of the tree only.

use super::org_nodes::entry;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use carreau_store::org_nodes::{self, Entry};
use carreau_store::standing::Place;

/// The node a list is of: the one that is named, or else the one whoever asks may list; none for
/// the whole federation.
///
/// # Errors
/// `unknown_org_node`, `forbidden`; `missing_parameter` where several could be meant.
pub(crate) async fn whose(
    app: &App,
    caller: &Caller,
    (action, tenant): (&str, &str),
    named: Option<&str>,
) -> Result<Option<Entry>, Error> {
    if let Some(code) = named.filter(|code| !code.is_empty()) {
        let found = entry(app, tenant, code).await?;
        caller.require(app, action, tenant, code).await?;
        return Ok(Some(found));
    }
    let root = org_nodes::root(app.database.db(), tenant).await?;
    match root {
        // No tree, nothing in it.
        None => return Ok(None),
        Some(root) if caller.may(app, action, tenant, &root).await? => return Ok(None),
        Some(_) => {}
    }
    match caller.nodes(app, action, tenant).await?.as_slice() {
        [] => Err(caller.refused(action)),
        [node] => Ok(Some(entry(app, tenant, node).await?)),
        _ => Err(Error::MissingParameter { name: "org_node" }),
    }
}

/// A node as the place of a list.
pub(crate) fn place(node: Option<&Entry>) -> Place<'_> {
    match node {
        Some(node) => Place { level: Some(node.level), code: &node.code },
        None => Place::default(),
    }
}
