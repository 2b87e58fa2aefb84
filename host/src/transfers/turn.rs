//! Whose turn it is, and who may decide. A role on the very node whose turn it is gives the turn,
//! and no role above it does: whoever stands above a club may decide in its place, and says so.

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use carreau_store::org_nodes;
use carreau_store::transfers::Transfer;

/// What a route asks of a club.
pub(crate) const DECIDE: &str = "decide_transfer";
/// What it asks of the federation, and of who decides in a club's place.
pub(crate) const DECIDE_ABOVE: &str = "decide_transfer_above";

/// Who is to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    /// `old_club`, `new_club` or `federation`.
    pub(crate) approver: &'static str,
    /// The node.
    pub(crate) node: String,
}

/// What somebody may do about a transfer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct May {
    /// It is their turn.
    pub(crate) decide: bool,
    /// They may decide in the place of the club whose turn it is.
    pub(crate) on_behalf: bool,
    /// They may take the request back.
    pub(crate) cancel: bool,
}

/// Whose turn it is; nobody's where it is decided.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn turn(app: &App, transfer: &Transfer) -> Result<Option<Turn>, Error> {
    let (approver, node) = match transfer.status.as_str() {
        "pending_old_club" => ("old_club", transfer.from_club.clone()),
        "pending_new_club" => ("new_club", transfer.to_club.clone()),
        "pending_federation" => {
            let root = org_nodes::root(app.database.db(), &transfer.tenant).await?;
            ("federation", root.unwrap_or_default())
        }
        _ => return Ok(None),
    };
    Ok(Some(Turn { approver, node }))
}

/// What somebody may do about a transfer now.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn may(app: &App, caller: &Caller, transfer: &Transfer) -> Result<May, Error> {
    let Some(turn) = turn(app, transfer).await? else { return Ok(May::default()) };
    let tenant = transfer.tenant.as_str();
    let decide = if turn.approver == "federation" {
        caller.holds(app, DECIDE_ABOVE, (tenant, &turn.node))
    } else {
        caller.holds(app, DECIDE, (tenant, &turn.node))
    };
    let above = caller.may(app, DECIDE_ABOVE, tenant, &turn.node).await?;
    let is_requester = caller.actor().as_deref() == Some(transfer.requested_by.as_str());
    Ok(May {
        decide,
        on_behalf: !decide && above && turn.approver != "federation",
        cancel: is_requester,
    })
}

/// What waits for somebody's decision: by state, the node whose turn it is; none of those that wait
/// for others.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn places(
    app: &App,
    caller: &Caller,
    tenant: &str,
) -> Result<Vec<(&'static str, String)>, Error> {
    let root = org_nodes::root(app.database.db(), tenant).await?.unwrap_or_default();
    let mut nodes: Vec<&str> = caller.principal().nodes(tenant).collect();
    nodes.sort_unstable();
    nodes.dedup();
    let mut places = Vec::new();
    for node in nodes {
        if node == root {
            if caller.holds(app, DECIDE_ABOVE, (tenant, node)) {
                places.push(("pending_federation", node.to_owned()));
            }
        } else if caller.holds(app, DECIDE, (tenant, node)) {
            places.push(("pending_old_club", node.to_owned()));
            places.push(("pending_new_club", node.to_owned()));
        }
    }
    Ok(places)
}
