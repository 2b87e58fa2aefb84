//! Transfers by state at a glance, and those that wait for whoever looks.

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::people;
use crate::routes::Parameters;
use crate::routes::whose::whose;
use crate::transfers::shown::{self, Transfer};
use crate::transfers::{STATES, turn};
use axum::Json;
use axum::extract::State;
use axum::http::Uri;
use carreau_store::org_nodes::{Entry, Level};
use carreau_store::transfers::{self, Search};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Transfers shown of each state.
const SHOWN: i64 = 20;
/// Most that are shown as waiting for whoever looks.
const AWAITING: i64 = 100;

/// Transfers of a season by state.
#[derive(Serialize, ToSchema)]
pub(crate) struct TransferBoard {
    /// A season of the pack; null: of all.
    season: Option<String>,
    /// Each state, in the order of the workflow.
    states: Vec<TransferColumn>,
    /// Those that wait for whoever asks, of any season, the oldest first.
    awaiting: Vec<Transfer>,
}

/// Transfers of a state.
#[derive(Serialize, ToSchema)]
struct TransferColumn {
    /// The state.
    status: &'static str,
    /// How many there are.
    count: i64,
    /// The newest of them.
    transfers: Vec<Transfer>,
}

/// Transfers by state, and those that wait for whoever asks.
#[utoipa::path(
    get, path = "/api/v1/transfers/board", tag = "transfers", operation_id = "get_transfer_board",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("season" = Option<String>, Query, description = "a season; all where it is left out"),
        ("org_node" = Option<String>, Query,
            description = "from or to clubs of this node and all below it; all where left out"),
    ),
    responses((status = 200, description = "the board", body = TransferBoard)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<TransferBoard>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "season", "org_node"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let season = parameters.get("season").filter(|season| !season.is_empty());
    let season = season.map(|code| people::season(&live, code, "season")).transpose()?;
    let season = season.map(|season| season.code);
    let named = parameters.get("org_node");
    let node = whose(&app, &caller, ("get_transfer_board", tenant), named).await?;
    let of = (below(node.as_ref()), season.as_deref().unwrap_or_default());
    let db = app.database.db();
    let counts = transfers::counts(db, tenant, of).await?;
    let mut states = Vec::with_capacity(STATES.len());
    for status in STATES {
        let count = counts.iter().find(|count| count.status == status);
        let count = count.map_or(0, |count| count.transfers);
        let (node, season) = of;
        let search = Search { tenant, status, node, season, before: None, limit: SHOWN };
        let found = if count == 0 { Vec::new() } else { transfers::search(db, search).await? };
        let transfers = shown::list(&app, &caller, tenant, &found).await?;
        states.push(TransferColumn { status, count, transfers });
    }
    let mut awaiting = Vec::new();
    for (status, node) in turn::places(&app, &caller, tenant).await? {
        awaiting.extend(transfers::awaiting(db, (tenant, status, &node), AWAITING).await?);
    }
    awaiting.sort_by(|one, other| one.id.cmp(&other.id));
    let awaiting = shown::list(&app, &caller, tenant, &awaiting).await?;
    Ok(Json(TransferBoard { season, states, awaiting }))
}

/// The node whose clubs a list is of, as the store reads it: empty for the whole federation.
pub(crate) fn below(node: Option<&Entry>) -> &str {
    node.filter(|node| node.level != Level::Federation).map_or("", |node| node.code.as_str())
}
