//! A player's way across clubs and nations, in one line.

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::itc::shown::{self as certificates_shown, Itc};
use crate::itc::sides;
use crate::routes::page_of::Page;
use crate::routes::{Parameters, players};
use crate::transfers::shown::{self, Transfer};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use carreau_store::players::Player;
use carreau_store::{certificates, transfers};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// A player's way across clubs and nations.
#[derive(Serialize, ToSchema)]
pub(crate) struct TransferHistory {
    /// The newest first.
    entries: Vec<TransferHistoryEntry>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A transfer or a certificate.
#[derive(Serialize, ToSchema)]
struct TransferHistoryEntry {
    /// RFC 3339, UTC: when it was asked for.
    at: String,
    /// `transfer` or `itc`.
    kind: &'static str,
    /// The transfer.
    #[serde(skip_serializing_if = "Option::is_none")]
    transfer: Option<Transfer>,
    /// The certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    itc: Option<Itc>,
}

/// A player's transfers and certificates, the newest first; players may read their own.
#[utoipa::path(
    get, path = "/api/v1/transfers/history/{player_id}", tag = "transfers",
    operation_id = "get_transfer_history",
    params(
        ("player_id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "entries on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of entries", body = TransferHistory)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<TransferHistory>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "after", "limit"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let page = Page::of(&parameters)?;
    let player = own_or(&app, &caller, (tenant, &id)).await?;
    let db = app.database.db();
    let eyes = sides::eyes(&live);
    let mut moves = transfers::of_player(db, &player.id).await?;
    let mut passes = certificates::of_person(db, eyes, &player.person_id).await?;
    let mut ids: Vec<String> =
        moves.iter().map(|it| &it.id).chain(passes.iter().map(|it| &it.id)).cloned().collect();
    ids.retain(|id| page.after.is_none_or(|after| id.as_str() < after));
    ids.sort_unstable_by(|one, other| other.cmp(one));
    let next = page.cut(&mut ids).cloned();
    moves.retain(|it| ids.contains(&it.id));
    passes.retain(|it| ids.contains(&it.id));
    let shown = shown::list(&app, &caller, tenant, &moves).await?;
    let mut entries: Vec<(String, TransferHistoryEntry)> = Vec::with_capacity(ids.len());
    for (it, transfer) in moves.into_iter().zip(shown) {
        let (at, transfer) = (it.requested_at, Some(transfer));
        entries.push((it.id, TransferHistoryEntry { at, kind: "transfer", transfer, itc: None }));
    }
    let shown = certificates_shown::list(&app, &caller, &live, &passes).await?;
    for (it, itc) in passes.into_iter().zip(shown) {
        let (at, itc) = (it.requested_at, Some(itc));
        entries.push((it.id, TransferHistoryEntry { at, kind: "itc", transfer: None, itc }));
    }
    entries.sort_by(|(one, _), (other, _)| other.cmp(one));
    let entries = entries.into_iter().map(|(_, entry)| entry).collect();
    Ok(Json(TransferHistory { entries, next }))
}

/// A player of whom somebody may read the history: who may list transfers of their club, and
/// whoever it is themselves.
///
/// # Errors
/// `unknown_player`, `forbidden`, `database_unavailable`.
pub(crate) async fn own_or(
    app: &App,
    caller: &Caller,
    (tenant, id): (&str, &str),
) -> Result<Player, Error> {
    let player = players::player(app, tenant, id).await?;
    if caller.person() != Some(&player.person_id) {
        players::require(app, caller, "list_transfers", &player).await?;
    }
    Ok(player)
}
