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

/// What it asks of who says and adds something.
const WRITE: &str = "create_transfer";

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
    /// They may take back what was approved for a day to come.
    pub(crate) revoke: bool,
    /// They may say and add something.
    pub(crate) write: bool,
}

/// Whoever looks at transfers of a tenant, and what they may do everywhere in it: asked once,
/// however many transfers are looked at.
pub(crate) struct Seat<'c> {
    caller: &'c Caller,
    root: String,
    federation: bool,
    above: bool,
    writes: bool,
}

/// Whose turn it is; nobody's where it is decided.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn turn(app: &App, transfer: &Transfer) -> Result<Option<Turn>, Error> {
    let root = org_nodes::root(app.database.db(), &transfer.tenant).await?.unwrap_or_default();
    Ok(turn_at(&root, transfer))
}

fn turn_at(root: &str, transfer: &Transfer) -> Option<Turn> {
    let (approver, node) = match transfer.status.as_str() {
        "pending_old_club" => ("old_club", transfer.from_club.as_str()),
        "pending_new_club" => ("new_club", transfer.to_club.as_str()),
        "pending_federation" => ("federation", root),
        _ => return None,
    };
    Some(Turn { approver, node: node.to_owned() })
}

impl<'c> Seat<'c> {
    /// The seat of somebody in a tenant.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn of(app: &App, caller: &'c Caller, tenant: &str) -> Result<Self, Error> {
        let root = org_nodes::root(app.database.db(), tenant).await?.unwrap_or_default();
        let above = caller.may(app, DECIDE_ABOVE, tenant, &root).await?;
        let writes = caller.may(app, WRITE, tenant, &root).await?;
        let federation = caller.holds(app, DECIDE_ABOVE, (tenant, &root));
        Ok(Self { caller, root, federation, above, writes })
    }

    /// What they may do about a transfer now.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn may(&self, app: &App, transfer: &Transfer) -> Result<May, Error> {
        let (caller, tenant) = (self.caller, transfer.tenant.as_str());
        let mut write = self.writes;
        // Of who only reads no club is looked at.
        if !write && caller.may_somewhere(app, WRITE, tenant) {
            for club in [&transfer.from_club, &transfer.to_club] {
                write = write || caller.may(app, WRITE, tenant, club).await?;
            }
        }
        let Some(turn) = turn_at(&self.root, transfer) else {
            let revoke = self.federation && transfer.is_open();
            return Ok(May { write, revoke, ..May::default() });
        };
        let of_club = turn.approver != "federation";
        let action = if of_club { DECIDE } else { DECIDE_ABOVE };
        let decide = caller.holds(app, action, (tenant, &turn.node));
        let above = self.above
            || (caller.may_somewhere(app, DECIDE_ABOVE, tenant)
                && caller.may(app, DECIDE_ABOVE, tenant, &turn.node).await?);
        Ok(May {
            decide,
            on_behalf: of_club && above && !decide,
            revoke: false,
            cancel: caller.actor().as_deref() == Some(transfer.requested_by.as_str()),
            write,
        })
    }
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
