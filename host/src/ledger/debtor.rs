//! Who owes: a player, or a node of the tree; and where they are.

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::people;
use crate::routes::{org_nodes, players, sent};
use carreau_store::dues::Debtor;
use carreau_store::org_nodes::path;
use carreau_store::players::Player;
use carreau_store::standing::Standing;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who owes, or pays.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DebtorRef)]
pub(crate) struct Named {
    /// `player` or `node`.
    kind: Kind,
    /// The player's id, or the node's code.
    id: String,
}

/// What kind of debtor.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = DebtorRefKind)]
pub(crate) enum Kind {
    /// A player.
    Player,
    /// A club, or another node.
    Node,
}

/// A debtor who is there.
pub(crate) struct Found {
    /// As they are stored.
    pub(crate) debtor: Debtor,
    /// Where they are.
    pub(crate) standing: Standing,
    /// The node a permission is asked of; none: the tenant as a whole.
    pub(crate) node: Option<String>,
    /// The player, where it is one.
    pub(crate) player: Option<Player>,
}

impl Named {
    /// A player.
    pub(crate) fn player(id: &str) -> Self {
        Self { kind: Kind::Player, id: id.to_owned() }
    }

    /// A node.
    pub(crate) fn node(code: &str) -> Self {
        Self { kind: Kind::Node, id: code.to_owned() }
    }

    /// One that is stored.
    pub(crate) fn of(debtor: &Debtor) -> Self {
        let kind = if debtor.kind == "player" { Kind::Player } else { Kind::Node };
        Self { kind, id: debtor.id.clone() }
    }

    /// The debtor, who is there.
    ///
    /// # Errors
    /// `unknown_player`, `unknown_org_node`, `database_unavailable`.
    pub(crate) async fn find(&self, app: &App, tenant: &str) -> Result<Found, Error> {
        match self.kind {
            Kind::Player => {
                let player = players::player(app, tenant, &self.id).await?;
                let club = player.club.as_ref().map(|(code, _)| code.clone());
                let standing = match &club {
                    Some(club) => standing(app, tenant, club).await?,
                    None => Standing::default(),
                };
                let debtor = Debtor { kind: "player".to_owned(), id: player.id.clone() };
                Ok(Found { debtor, standing, node: club, player: Some(player) })
            }
            Kind::Node => {
                let node = org_nodes::entry(app, tenant, &self.id).await?;
                let debtor = Debtor { kind: "node".to_owned(), id: node.code.clone() };
                let standing = standing(app, tenant, &node.code).await?;
                Ok(Found { debtor, standing, node: Some(node.code), player: None })
            }
        }
    }
}

impl Found {
    /// That whoever asks may do something about this debtor.
    ///
    /// # Errors
    /// `unauthenticated`, `forbidden`, `database_unavailable`.
    pub(crate) async fn require(
        &self,
        app: &App,
        caller: &Caller,
        action: &str,
        tenant: &str,
    ) -> Result<(), Error> {
        sent::require(app, caller, action, (tenant, self.node.as_deref())).await
    }

    /// That it is a player who was not erased, or no player.
    ///
    /// # Errors
    /// `player_erased`.
    pub(crate) fn present(&self) -> Result<(), Error> {
        match &self.player {
            Some(player) if player.facts.is_none() => Err(people::erased(&player.id)),
            _ => Ok(()),
        }
    }
}

/// Where a node is, itself included.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn standing(app: &App, tenant: &str, code: &str) -> Result<Standing, Error> {
    let steps = path(app.database.db(), tenant, code).await?;
    let standing = steps
        .iter()
        .fold(Standing::default(), |standing, step| standing.with(step.level, &step.code));
    Ok(standing)
}
