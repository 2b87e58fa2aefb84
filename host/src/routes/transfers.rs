//! Transfers between clubs: judged, asked for, decided, read. Finding whom it is about, papers and
//! histories are beside it.

pub(crate) mod board;
pub(crate) mod events;
pub(crate) mod history;
pub(crate) mod papers;

use super::page_of::Page;
use super::sent::{self, Sent};
use super::whose::whose;
use super::{Parameters, players};
use crate::app::App;
use crate::auth::Caller;
use crate::cases::{self, papers as brought};
use crate::clock;
use crate::creating::Made;
use crate::error::Error;
use crate::fields::{self, given, identity};
use crate::ledger::shown::value;
use crate::ledger::{Matter, book};
use crate::people;
use crate::tenants::Live;
use crate::transfers::check::{self, Wanted};
use crate::transfers::request::{self, Request};
use crate::transfers::shown::{self, CasePlayer, NamedClub, Transfer, TransferWhole};
use crate::transfers::{STATES, turn};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use carreau_engine::calendar::Date;
use carreau_store::players::{self as stored, Player};
use carreau_store::transfers::{self, Search, Transfer as Stored};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// A page of transfers.
#[derive(Serialize, ToSchema)]
pub(crate) struct TransferList {
    /// The newest first.
    transfers: Vec<Transfer>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A transfer to judge, or to ask for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTransfer {
    /// The player's id.
    player: String,
    /// The code of the club to be joined.
    to_club: String,
    /// A season of the pack; the one that runs where it is left out.
    season: Option<String>,
    /// The exception it is asked for by, a code of the pack.
    reason: Option<String>,
    /// Kinds of papers that would accompany it; of a check only.
    evidence: Option<Vec<String>>,
    /// Ids of papers that were brought in; of a request only.
    documents: Option<Vec<String>>,
    /// What whoever asks says; of a request only.
    comment: Option<String>,
    /// What it is judged on, as of a letter that came on that day; today where it is left out.
    /// Another day needs whoever decides for the federation; of a request it is none to come.
    #[schema(value_type = Option<String>, format = Date)]
    on: Option<Date>,
    /// The fee that was shown, null where it was free; another one is refused.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    expected_fee: Option<Option<String>>,
}

/// What the engine was asked, and what it answered.
#[derive(Serialize, ToSchema)]
pub(crate) struct Judged {
    /// `op`, `on`, `input`: asked so, the engine in the page answers the same. `input` is null
    /// where whoever asks may not read the player's facts.
    #[schema(value_type = Object)]
    pub(crate) asked: Value,
    /// `explanation` and `ok`.
    #[schema(value_type = Object)]
    pub(crate) reply: Value,
}

/// Whom a number and a birth date are of.
#[derive(Serialize, ToSchema)]
pub(crate) struct FoundPlayer {
    /// The player.
    player: TransferPlayerFound,
}

/// A player who may be transferred.
#[derive(Serialize, ToSchema)]
struct TransferPlayerFound {
    /// Who it is.
    #[serde(flatten)]
    player: CasePlayer,
    /// Where the latest active membership is.
    club: Option<NamedClub>,
}

/// The player of a number and a birth date, for who wants to ask for a transfer: the members of
/// another club are no list of theirs.
#[utoipa::path(
    get, path = "/api/v1/transfers/player", tag = "transfers",
    operation_id = "find_transfer_player",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("number" = String, Query, description = "what the federation knows the player by"),
        ("birth_date" = String, Query, description = "`YYYY-MM-DD`"),
    ),
    responses(
        (status = 200, description = "the player", body = FoundPlayer),
        (status = 404, description = "there is none of that number and birth date"),
        (status = 429, description = "too many birth dates were tried"),
    ),
)]
pub(crate) async fn find_player(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<FoundPlayer>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "number", "birth_date"])?;
    let tenant = parameters.required("tenant")?;
    let (number, born) = (parameters.required("number")?, parameters.required("birth_date")?);
    // Nobody guesses a birth date.
    let who = caller.actor().unwrap_or_default();
    let guess = app.attempt(&format!("{who} {tenant} {}", number.trim()), None).await?;
    let found = stored::find_number(app.database.db(), tenant, number.trim()).await?;
    let born = |player: &Player| {
        player.facts.as_ref().is_some_and(|facts| facts.birth_date == born.trim())
    };
    let found = found.filter(born).ok_or_else(|| people::written::unknown(number))?;
    app.was_right(guess).await?;
    let club = found.club.as_ref().map(|(code, name)| {
        NamedClub::of(code, &[(code.clone(), name.clone())].into_iter().collect())
    });
    let player = CasePlayer::of(&found.id, Some(&found));
    Ok(Json(FoundPlayer { player: TransferPlayerFound { player, club } }))
}

/// Judges whether a player may change clubs: every reason against it at once, and what it costs.
/// Nothing is written.
#[utoipa::path(
    post, path = "/api/v1/transfers/check", tag = "transfers", operation_id = "check_transfer",
    params(("tenant" = String, Query, description = "the tenant's code")),
    request_body = NewTransfer,
    responses((status = 200, description = "what was asked and answered", body = Judged)),
)]
pub(crate) async fn check(State(app): State<Arc<App>>, sent: Sent) -> Result<Json<Judged>, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let new: NewTransfer = sent.read()?;
    let player = whom(&app, &live, &sent, ("check_transfer", &new)).await?;
    for (given, path) in [
        (new.documents.is_some(), "$.documents"),
        (new.comment.is_some(), "$.comment"),
        (new.expected_fee.is_some(), "$.expected_fee"),
    ] {
        if given {
            return Err(fields::misread("nothing", "", path).into());
        }
    }
    let wanted = wanted(&live, &new, new.evidence.clone().unwrap_or_default())?;
    let mut asked = check::asked(&app, &live, &player, &wanted).await?.request;
    let reply = app.replied(&live, &asked).await.map_err(in_the_body)?;
    if players::require(&app, &sent.caller, "get_player", &player).await.is_err() {
        fields::add(&mut asked, json!({ "input": null }));
    }
    Ok(Json(Judged { asked, reply }))
}

/// A refusal of the engine's at its place in a request.
fn in_the_body(error: Error) -> Error {
    fields::placed(error, &[("$.input.", "$.")])
}

/// The player of a request, for who may ask for it: an officer of either club, or above.
async fn whom(
    app: &App,
    live: &Live,
    sent: &Sent,
    (action, new): (&str, &NewTransfer),
) -> Result<Player, Error> {
    let tenant = live.pinned.tenant.as_str();
    let found = players::player(app, tenant, &new.player).await;
    if sent.caller.may(app, action, tenant, &new.to_club).await? {
        return found;
    }
    // Who may ask for neither club is not told whether there is such a player.
    match found {
        Ok(player) => {
            players::require(app, &sent.caller, action, &player).await?;
            Ok(player)
        }
        Err(error) => {
            sent.require(app, action, (tenant, None)).await?;
            Err(error)
        }
    }
}

fn wanted(live: &Arc<Live>, new: &NewTransfer, evidence: Vec<String>) -> Result<Wanted, Error> {
    let today = clock::today(&live.zone).to_string();
    let on = new.on.map_or_else(|| today.clone(), |on| on.to_string());
    let season = match &new.season {
        Some(season) => season.clone(),
        None => {
            people::season_on(live, &on).ok_or_else(|| fields::missing("season", "$.season"))?
        }
    };
    let reason = new.reason.clone().filter(|reason| !reason.is_empty());
    Ok(Wanted { season, to_club: new.to_club.clone(), reason, evidence, on })
}

/// Asks for a transfer: the engine judges it, and its answer fixes who approves and what it costs.
#[utoipa::path(
    post, path = "/api/v1/transfers/", tag = "transfers", operation_id = "create_transfer",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewTransfer,
    responses(
        (status = 201, description = "the transfer", body = TransferWhole),
        (status = 409, description = "it costs something else than was shown, or the player has \
                                      one open by now"),
        (status = 422, description = "it is not allowed: `reasons` says everything that stands \
                                      in its way"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let new: NewTransfer = sent.read()?;
    let player = whom(&app, &live, &sent, ("create_transfer", &new)).await?;
    if new.evidence.is_some() {
        // A paper that is only said to be there is none.
        return Err(fields::misread("nothing", "", "$.evidence").into());
    }
    let today = clock::today(&live.zone).to_string();
    if let Some(on) = new.on.map(|on| on.to_string()).filter(|on| *on != today) {
        if on > today {
            return Err(fields::misread("date", &on, "$.on").with("most", today).into());
        }
        sent.require(&app, turn::DECIDE_ABOVE, (tenant, None)).await?;
    }
    let told = sent.told(tenant)?;
    let ids = new.documents.clone().unwrap_or_default();
    let key = sent.key(&told, "create_transfer")?;
    let papers = match brought::loose(&app, (tenant, &told.actor, &player.id), &ids).await {
        Ok(papers) => papers,
        // They may be with the transfer that was made with this key.
        Err(error) => return crate::ledger::answered_before(&app, key, error).await,
    };
    let request = Request {
        wanted: wanted(&live, &new, brought::evidence(&papers))?,
        papers,
        comment: cases::comment(new.comment.as_deref(), "$.comment")?,
        expected_fee: new.expected_fee,
    };
    book(&app, &told, key, || {
        Box::pin(async {
            let gathered = request::gather(&app, &live, &told, &player, &request).await;
            let (booking, transfer) = gathered.map_err(in_the_body)?;
            let of = (&transfer, &booking);
            let body = shown::made(&app, &sent.caller, of, &request.papers).await?;
            let location = format!("/api/v1/transfers/{}?tenant={tenant}", transfer.id);
            let made = Made::created(location, transfer.version, value(&body));
            Ok(Matter { booking, made })
        })
    })
    .await
}

/// Transfers of a state from or to clubs below a node, or of a player.
#[utoipa::path(
    get, path = "/api/v1/transfers/", tag = "transfers", operation_id = "list_transfers",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("status" = Option<String>, Query, description = "a state; needed without a player"),
        ("season" = Option<String>, Query, description = "a season; all where it is left out"),
        ("org_node" = Option<String>, Query,
            description = "from or to clubs of this node and all below it; all where left out"),
        ("player" = Option<String>, Query,
            description = "all of this player, in any state, on one page; of a season, or of all"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "transfers on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of transfers", body = TransferList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<TransferList>, Error> {
    const KNOWN: &[&str] = &["tenant", "season", "org_node", "status", "player", "after", "limit"];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let tenant = parameters.required("tenant")?;
    let db = app.database.db();
    let season = parameters.get("season").unwrap_or_default();
    if !season.is_empty() {
        people::season(&app.tenants.live(tenant)?, season, "season")?;
    }
    if let Some(id) = parameters.get("player").filter(|id| !id.is_empty()) {
        for name in ["status", "org_node", "after", "limit"] {
            // All of a player's are one page.
            if parameters.get(name).is_some() {
                return Err(parameters.invalid(name, &[]));
            }
        }
        let player = players::player(&app, tenant, id).await?;
        players::require(&app, &caller, "list_transfers", &player).await?;
        let mut found = transfers::of_player(db, &player.id).await?;
        found.retain(|it| season.is_empty() || it.season == season);
        let transfers = shown::list(&app, &caller, tenant, &found).await?;
        return Ok(Json(TransferList { transfers, next: None }));
    }
    let status = parameters.required("status")?;
    if !STATES.contains(&status) {
        return Err(parameters.invalid("status", &STATES));
    }
    let page = Page::of(&parameters)?;
    let named = parameters.get("org_node");
    let node = whose(&app, &caller, ("list_transfers", tenant), named).await?;
    let search = Search {
        tenant,
        status,
        node: board::below(node.as_ref()),
        season,
        before: page.after,
        limit: page.one_more(),
    };
    let mut found = transfers::search(db, search).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    Ok(Json(TransferList { transfers: shown::list(&app, &caller, tenant, &found).await?, next }))
}

/// A transfer with what was done, and its papers.
#[utoipa::path(
    get, path = "/api/v1/transfers/{id}", tag = "transfers", operation_id = "get_transfer",
    params(
        ("id" = String, Path, description = "the transfer's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the transfer; its version is the ETag",
        body = TransferWhole)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let found = transfer(&app, &caller, "get_transfer", (parameters.required("tenant")?, &id));
    let found = found.await?;
    let body = shown::whole(&app, &caller, &found).await?;
    Ok(Made::shown(found.version, value(&body)).into_response())
}

/// A transfer, for who may do something about it at either club.
///
/// # Errors
/// `unknown_transfer`, `forbidden`, `database_unavailable`.
pub(crate) async fn transfer(
    app: &App,
    caller: &Caller,
    action: &str,
    (tenant, id): (&str, &str),
) -> Result<Stored, Error> {
    let unknown = || Error::Unknown { code: "unknown_transfer", id: id.chars().take(60).collect() };
    let named = identity(id).ok_or_else(unknown)?;
    let found = transfers::find(app.database.db(), tenant, &named).await?.ok_or_else(unknown)?;
    if !caller.may(app, action, tenant, &found.to_club).await? {
        sent::require(app, caller, action, (tenant, Some(&found.from_club))).await?;
    }
    Ok(found)
}
