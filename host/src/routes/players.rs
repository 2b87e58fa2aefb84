//! Players: finding them, one of them. Entering, changing and erasing them is `change`; all that is
//! kept of one, and what the engine is told, is `export`.

pub(crate) mod change;
pub(crate) mod export;

use super::page_of::{Page, bad_cursor};
use super::whose::whose;
use super::{Parameters, sent};
use crate::app::App;
use crate::auth::Caller;
use crate::creating::Made;
use crate::error::Error;
use crate::fields::identity;
use crate::people::{self, written::unknown};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use carreau_store::org_nodes;
use carreau_store::players::{self, COUNT_MAX, Search};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;

/// A page of players.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlayerList {
    /// In the order of their family names.
    #[schema(value_type = Vec<PlayerRecord>)]
    players: Vec<Value>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
    /// How many are found on all pages, counted up to 1000; on the first page only.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<i64>,
    /// Whether there are more than were counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    count_is_least: Option<bool>,
}

/// A tenant's record of a person. Of an erased one all that says who it was is null.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlayerRecord {
    /// Its id.
    id: String,
    /// The person, whom other tenants may know too.
    person_id: String,
    /// What the federation knows the player by.
    number: String,
    /// Given name.
    given_name: Option<String>,
    /// Family name.
    family_name: Option<String>,
    /// `YYYY-MM-DD`.
    birth_date: Option<String>,
    /// `female`, `male` or `other`, where it was told.
    sex: Option<String>,
    /// A category of the pack.
    category: Option<String>,
    /// Electronic mail.
    email: Option<String>,
    /// Players of one code are one family.
    family: Option<String>,
    /// `disabled`, `honorary`, `low_income`, and flags of the pack.
    flags: Vec<String>,
    /// Where the latest active membership is.
    club: Option<PlayerClub>,
    /// RFC 3339, UTC.
    created_at: String,
    /// RFC 3339, UTC.
    updated_at: String,
    /// When the facts were erased.
    erased_at: Option<String>,
    /// Counts the changes; the ETag.
    version: i64,
}

/// A player's club.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlayerClub {
    /// Its code.
    code: String,
    /// Its name.
    name: String,
}

/// Players of a node and all below it, found by the beginnings of names and numbers.
#[utoipa::path(
    get, path = "/api/v1/players", tag = "people", operation_id = "list_players",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("org_node" = Option<String>, Query,
            description = "members of this node and all below it; all players where left out"),
        ("q" = Option<String>, Query,
            description = "words, each the beginning of one of the player's names or number"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "players on a page; 50 where it is left out"),
    ),
    responses(
        (status = 200, description = "a page of players", body = PlayerList),
        (status = 404, description = "there is no such node"),
    ),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<PlayerList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "org_node", "q", "after", "limit"])?;
    let tenant = parameters.required("tenant")?;
    let db = app.database.db();
    let page = Page::of(&parameters)?;
    let words = parameters.words();
    let node = whose(&app, &caller, ("list_players", tenant), parameters.get("org_node")).await?;
    let after = match page.after {
        None => None,
        Some(after) => {
            let unread = || bad_cursor(after);
            let id = identity(after).ok_or_else(unread)?;
            let found = players::find(db, tenant, &id).await?;
            Some(found.filter(|player| player.facts.is_some()).ok_or_else(unread)?)
        }
    };
    let search = Search {
        tenant,
        node: node.as_ref().map(|node: &org_nodes::Entry| (node.level, node.code.as_str())),
        words: &words,
        after: after.as_ref(),
        limit: page.one_more(),
    };
    let mut found = players::search(db, search).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    let count = match (&after, next.is_some()) {
        (None, false) => Some(i64::try_from(found.len()).unwrap_or(i64::MAX)),
        (None, true) => Some(players::count(db, search).await?),
        (Some(_), _) => None,
    };
    Ok(Json(PlayerList {
        players: found.iter().map(people::shown).collect(),
        next,
        count: count.map(|count| count.min(COUNT_MAX)),
        count_is_least: count.map(|count| count > COUNT_MAX),
    }))
}

/// That whoever asks may do something with a player: on the club, or where there is none on the
/// tenant as a whole.
///
/// # Errors
/// `unauthenticated`, `forbidden`, `database_unavailable`.
pub(crate) async fn require(
    app: &App,
    caller: &Caller,
    action: &str,
    player: &players::Player,
) -> Result<(), Error> {
    let club = player.club.as_ref().map(|(code, _)| code.as_str());
    sent::require(app, caller, action, (&player.tenant, club)).await
}

/// A player.
#[utoipa::path(
    get, path = "/api/v1/players/{id}", tag = "people", operation_id = "get_player",
    params(
        ("id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the player; its version is the ETag",
        body = PlayerRecord)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let player = player(&app, parameters.required("tenant")?, &id).await?;
    require(&app, &caller, "get_player", &player).await?;
    Ok(Made::shown(player.version, people::shown(&player)).into_response())
}

/// A tenant's player.
///
/// # Errors
/// `unknown_player`, `database_unavailable`.
pub(crate) async fn player(app: &App, tenant: &str, id: &str) -> Result<players::Player, Error> {
    let id = identity(id).ok_or_else(|| unknown(id))?;
    players::find(app.database.db(), tenant, &id).await?.ok_or_else(|| unknown(&id))
}
