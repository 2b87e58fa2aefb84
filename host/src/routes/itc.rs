//! International transfer certificates: asked for, read, listed. What happens to them is `events`,
//! what is paid for them `fees`; what anybody may ask is `open_to_all`.

mod answers;
pub(crate) mod events;
pub(crate) mod fees;
pub(crate) mod open_to_all;
pub(crate) mod told;

use super::page_of::Page;
use super::sent::Sent;
use super::transfers::Judged;
use super::transfers::board::below;
use super::whose::whose;
use super::{Parameters, players};
use crate::app::App;
use crate::auth::Caller;
use crate::cases;
use crate::clock;
use crate::creating::Made;
use crate::error::Error;
use crate::fields;
use crate::itc::STATES;
use crate::itc::open::{self, Request, Whom};
use crate::itc::shown::{self, Itc, ItcWhole};
use crate::itc::sides::{self, Seat, Side};
use crate::ledger::shown::value;
use crate::ledger::{Matter, book};
use crate::people::{self, entered};
use crate::tenants::Live;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use carreau_store::certificates::{self, Certificate};
use carreau_store::org_nodes;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// Certificates shown of each state of the board.
const SHOWN: i64 = 20;
/// States in which something is still to be decided: the first of all.
const OPEN: usize = 4;
/// Most of each that are looked at for what waits for whoever asks.
const AWAITING: i64 = 200;
/// Longest number of a certificate, and of a player elsewhere.
const NUMBER_MAX: usize = 64;

/// A page of certificates.
#[derive(Serialize, ToSchema)]
pub(crate) struct ItcList {
    /// The newest first.
    certificates: Vec<Itc>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// Certificates by state.
#[derive(Serialize, ToSchema)]
pub(crate) struct ItcBoard {
    /// Each state, in the order of the workflow.
    states: Vec<ItcColumn>,
    /// Those that wait for whoever asks, the oldest first.
    awaiting: Vec<Itc>,
}

/// Certificates of a state.
#[derive(Serialize, ToSchema)]
struct ItcColumn {
    /// The state.
    status: &'static str,
    /// How many there are.
    count: i64,
    /// The newest of them.
    certificates: Vec<Itc>,
}

/// A certificate to judge, or to ask for: of a player who is known, or of a new one.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewItc {
    /// The player's id, with the receiving federation.
    player: Option<String>,
    /// Who it is, where the receiving federation does not know them.
    new_player: Option<NewItcPlayer>,
    /// The federation the player leaves: ISO 3166-1 alpha-2, or a part of a country.
    releasing: String,
    /// What that knows the player by.
    releasing_number: Option<String>,
    /// The club to be joined.
    club: String,
    /// A season of the pack; the one that runs where it is left out.
    season: Option<String>,
    /// What whoever asks says.
    comment: Option<String>,
}

/// A player the receiving federation does not know.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewItcPlayer {
    /// What the federation is to know them by; made where it is left out.
    number: Option<String>,
    given_name: String,
    family_name: String,
    /// `YYYY-MM-DD`.
    #[schema(value_type = String, format = Date)]
    birth_date: carreau_engine::calendar::Date,
    /// `female`, `male` or `other`.
    sex: Option<entered::PlayerSex>,
    email: Option<String>,
}

/// The request of a body, checked.
async fn request(app: &App, live: &Arc<Live>, new: NewItc) -> Result<Request, Error> {
    let whom = match (&new.player, new.new_player) {
        (Some(id), None) => {
            let player = players::player(app, &live.pinned.tenant, id).await?;
            if player.facts.is_none() {
                return Err(people::erased(&player.id));
            }
            Whom::Known(Box::new(player))
        }
        (None, Some(player)) => {
            let number = player.number.as_deref().filter(|number| !number.is_empty());
            let number =
                number.map(|it| entered::checked_number(it, "$.new_player.number")).transpose()?;
            let facts = player.facts(live);
            let facts = facts.map_err(|error| fields::placed(error, &[("$.", "$.new_player.")]))?;
            Whom::New(number, Box::new(facts))
        }
        (Some(_), Some(_)) => return Err(fields::misread("nothing", "", "$.new_player").into()),
        (None, None) => return Err(fields::missing("player", "$.player").into()),
    };
    let today = clock::today(&live.zone).to_string();
    let season = match &new.season {
        Some(season) => people::season(live, season, "$.season")?.code,
        None => {
            people::season_on(live, &today).ok_or_else(|| fields::missing("season", "$.season"))?
        }
    };
    let number = new.releasing_number.as_deref().map(str::trim).filter(|it| !it.is_empty());
    if let Some(long) = number.filter(|number| number.chars().count() > NUMBER_MAX) {
        return Err(fields::misread(
            "text",
            &long.chars().take(60).collect::<String>(),
            "$.releasing_number",
        )
        .into());
    }
    Ok(Request {
        whom,
        releasing_number: number.map(str::to_owned),
        releasing: new.releasing,
        club: new.club,
        season,
        comment: cases::comment(new.comment.as_deref(), "$.comment")?,
    })
}

impl NewItcPlayer {
    fn facts(self, live: &Arc<Live>) -> Result<carreau_store::players::Facts, Error> {
        let facts = carreau_store::players::Facts {
            given_name: self.given_name,
            family_name: self.family_name,
            birth_date: self.birth_date.to_string(),
            sex: self.sex.map(|sex| sex.name().to_owned()),
            category: None,
            email: self.email,
            family: None,
            flags: Vec::new(),
        };
        entered::checked(live, facts)
    }
}

/// Judges what a certificate would meet: confederations, authority, approval, delay, fee. Nothing
/// is written.
#[utoipa::path(
    post, path = "/api/v1/itc/check", tag = "transfers", operation_id = "check_itc",
    params(("tenant" = String, Query, description = "the receiving federation's tenant")),
    request_body = NewItc,
    responses((status = 200, description = "what was asked and answered", body = Judged)),
)]
pub(crate) async fn check(State(app): State<Arc<App>>, sent: Sent) -> Result<Json<Judged>, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let new: NewItc = sent.read()?;
    let tenant = live.pinned.tenant.as_str();
    sent.require(&app, "check_itc", (tenant, Some(&new.club))).await?;
    let request = request(&app, &live, new).await?;
    let (asked, reply) = open::judged(&app, &live, (&request, &sent.told(tenant)?.actor)).await?;
    Ok(Json(Judged { asked, reply }))
}

/// Asks for a certificate, in the receiving federation's name.
#[utoipa::path(
    post, path = "/api/v1/itc/", tag = "transfers", operation_id = "create_itc",
    params(
        ("tenant" = String, Query, description = "the receiving federation's tenant"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewItc,
    responses(
        (status = 201, description = "the certificate", body = ItcWhole),
        (status = 409, description = "one of the player is open, or a transfer"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let new: NewItc = sent.read()?;
    let tenant = live.pinned.tenant.as_str();
    sent.require(&app, "create_itc", (tenant, Some(&new.club))).await?;
    let request = request(&app, &live, new).await?;
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "create_itc")?;
    book(&app, &told, key, || {
        Box::pin(async {
            let (booking, it) = open::gather(&app, &live, &told, &request).await?;
            let body = shown::made(&app, &sent.caller, &live, (&it, &booking)).await?;
            let location = format!("/api/v1/itc/{}?tenant={tenant}", it.number);
            let made = Made::created(location, it.version, value(&body));
            Ok(Matter { booking, made })
        })
    })
    .await
}

/// Certificates of a state that the tenant sees; of officers of a club or district, their own.
#[utoipa::path(
    get, path = "/api/v1/itc/", tag = "transfers", operation_id = "list_itcs",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("status" = String, Query, description = "a state"),
        ("org_node" = Option<String>, Query,
            description = "to clubs of this node and all below it; all where left out"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "certificates on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of certificates", body = ItcList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<ItcList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "status", "org_node", "after", "limit"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let status = parameters.required("status")?;
    if !STATES.contains(&status) {
        return Err(parameters.invalid("status", &STATES));
    }
    let page = Page::of(&parameters)?;
    let tenant = live.pinned.tenant.as_str();
    let node = whose(&app, &caller, ("list_itcs", tenant), parameters.get("org_node")).await?;
    let of = (below(node.as_ref()), status);
    let (db, eyes) = (app.database.db(), sides::eyes(&live));
    let mut found = certificates::list(db, eyes, of, page.after, page.one_more()).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    Ok(Json(ItcList { certificates: shown::list(&app, &caller, &live, &found).await?, next }))
}

/// Certificates by state, and those that wait for whoever asks.
#[utoipa::path(
    get, path = "/api/v1/itc/board", tag = "transfers", operation_id = "get_itc_board",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("org_node" = Option<String>, Query,
            description = "to clubs of this node and all below it; all where left out"),
    ),
    responses((status = 200, description = "the board", body = ItcBoard)),
)]
pub(crate) async fn board(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<ItcBoard>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "org_node"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let (db, eyes) = (app.database.db(), sides::eyes(&live));
    let tenant = live.pinned.tenant.as_str();
    let node = whose(&app, &caller, ("get_itc_board", tenant), parameters.get("org_node")).await?;
    let node = below(node.as_ref());
    let counts = certificates::counts(db, eyes, node).await?;
    let mut states = Vec::with_capacity(STATES.len());
    for status in STATES {
        let count = counts.iter().find(|count| count.status == status);
        let count = count.map_or(0, |count| count.certificates);
        let found = match count {
            0 => Vec::new(),
            _ => certificates::list(db, eyes, (node, status), None, SHOWN).await?,
        };
        let certificates = shown::list(&app, &caller, &live, &found).await?;
        states.push(ItcColumn { status, count, certificates });
    }
    Ok(Json(ItcBoard { states, awaiting: awaiting(&app, &caller, &live).await? }))
}

/// Those in which what comes next is for whoever asks to do, the oldest first.
async fn awaiting(app: &App, caller: &Caller, live: &Live) -> Result<Vec<Itc>, Error> {
    let db = app.database.db();
    if !Seat::of(app, caller, live).await?.acts() {
        return Ok(Vec::new());
    }
    let mut waiting = Vec::new();
    for status in STATES.into_iter().take(OPEN) {
        waiting.extend(certificates::earliest(db, sides::eyes(live), status, AWAITING).await?);
    }
    waiting.sort_by(|one, other| one.id.cmp(&other.id));
    let mut shown = shown::list(app, caller, live, &waiting).await?;
    shown.retain(|itc| itc.is_turn);
    Ok(shown)
}

async fn may_read(
    app: &App,
    caller: &Caller,
    live: &Live,
    (action, it): (&str, &Certificate),
) -> Result<bool, Error> {
    let tenant = live.pinned.tenant.as_str();
    if sides::side(live, it) == Side::Receiving {
        return caller.may(app, action, tenant, &it.club).await;
    }
    let root = org_nodes::root(app.database.db(), tenant).await?.unwrap_or_default();
    caller.may(app, action, tenant, &root).await
}

/// A certificate that a tenant sees, for who may do something about it there.
///
/// # Errors
/// `unknown_itc`, `forbidden`, `database_unavailable`.
pub(crate) async fn certificate(
    app: &App,
    caller: &Caller,
    live: &Live,
    (action, number): (&str, &str),
) -> Result<Certificate, Error> {
    let unknown = || Error::Unknown { code: "unknown_itc", id: number.chars().take(60).collect() };
    if number.len() > NUMBER_MAX || number.contains('\0') {
        return Err(unknown());
    }
    let found = certificates::find(app.database.db(), sides::eyes(live), number).await?;
    let found = found.ok_or_else(unknown)?;
    if may_read(app, caller, live, (action, &found)).await? {
        return Ok(found);
    }
    Err(caller.refused(action))
}

/// A certificate with what was done, and its papers.
#[utoipa::path(
    get, path = "/api/v1/itc/{itc_number}", tag = "transfers", operation_id = "get_itc",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the certificate; its version is the ETag",
        body = ItcWhole)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let found = certificate(&app, &caller, &live, ("get_itc", &number)).await?;
    let body = shown::whole(&app, &caller, &live, &found).await?;
    Ok(Made::shown(found.version, value(&body)).into_response())
}
