//! Batches of renewals: begun here, made by a job, watched here.

use super::super::sent::Sent;
use super::super::{Parameters, org_nodes, sent};
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::creating::{self, Made, Told};
use crate::error::{Error, problem};
use crate::fields::{self, identity};
use crate::ledger::amount::text;
use crate::ledger::shown::value;
use crate::licenses::renewals::{JOB, PLAYERS_MAX};
use crate::people;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use carreau_engine::calendar::Date;
use carreau_store::jobs::{self, Lane, NewJob};
use carreau_store::renewals::{self, Renewal as Stored};
use carreau_store::{StoreError, Tx, players};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// Licences to renew in one batch.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRenewal {
    /// The club's code.
    club: String,
    /// A season of the pack.
    season: String,
    /// The day the prices are judged on; today where it is left out, another by whoever approves.
    #[schema(value_type = Option<String>, format = Date)]
    on: Option<Date>,
    /// Ids of players; whoever had a licence of the club the season before, where left out.
    players: Option<Vec<String>>,
    /// Whether they are approved at once, by whoever may.
    #[serde(default)]
    approve: bool,
}

/// A batch of renewals.
#[derive(Serialize, ToSchema)]
pub(crate) struct RenewalBatch {
    /// Its id.
    id: String,
    /// The club's code.
    club: String,
    /// A season of the pack.
    season: String,
    /// The day the prices are judged on.
    on: String,
    /// `queued`, `running`, `done`, `failed`.
    state: String,
    /// How many there are; null before they were counted.
    players_total: Option<i64>,
    /// Looked at so far.
    players_done: i64,
    /// Licences that were made.
    made: i64,
    /// Players who have one already.
    skipped: i64,
    /// Players who were refused.
    refused: i64,
    /// ISO 4217.
    currency: String,
    /// What the new licences cost together.
    total: String,
    /// Why the first 500 of them were refused.
    refusals: Vec<RenewalRefusal>,
    /// RFC 3339, UTC.
    created_at: String,
    /// RFC 3339, UTC; null before it is over.
    finished_at: Option<String>,
}

/// Why a player was refused.
#[derive(Deserialize, Serialize, ToSchema)]
pub(crate) struct RenewalRefusal {
    /// The player's id.
    player: String,
    /// The player's name; null where the player was erased.
    #[serde(default)]
    name: Option<String>,
    /// Stable code of the problem.
    code: String,
    /// What is wrong and what to do, in the language of whoever began the batch.
    message: String,
}

impl RenewalBatch {
    fn of(renewal: &Stored) -> Self {
        let it = renewal.clone();
        Self {
            total: text(it.total, &it.currency),
            // It was written as JSON.
            refusals: serde_json::from_str(&it.refusals).unwrap_or_default(),
            id: it.id,
            club: it.club,
            season: it.season,
            on: it.on_date,
            state: it.state,
            players_total: it.players_total,
            players_done: it.players_done,
            made: it.made,
            skipped: it.skipped,
            refused: it.refused,
            currency: it.currency,
            created_at: it.created_at,
            finished_at: it.finished_at,
        }
    }
}

/// Renews the licences of a club's members: each is one transaction, none is made twice.
#[utoipa::path(
    post, path = "/api/v1/licenses/renewals", tag = "licenses", operation_id = "create_renewal",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewRenewal,
    responses((status = 202, description = "it will be done; where to ask is in `Location`",
        body = RenewalBatch)),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let new: NewRenewal = sent.read()?;
    let club = org_nodes::entry(&app, tenant, &new.club).await?;
    sent.require(&app, "create_renewal", (tenant, Some(&club.code))).await?;
    let today = clock::today(&live.zone).to_string();
    let on_date = new.on.map_or_else(|| today.clone(), |on| on.to_string());
    if new.approve || on_date != today {
        sent.require(&app, "decide_license", (tenant, Some(&club.code))).await?;
    }
    let season = people::season(&live, &new.season, "$.season")?;
    let named_players = match &new.players {
        None => None,
        Some(players) => Some(named(&app, &sent, (tenant, players)).await?),
    };
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "create_renewal")?;
    let language = problem::preferred(sent.headers.get(ACCEPT_LANGUAGE)).code().to_owned();
    let renewal = Stored {
        id: clock::new_id().to_string(),
        tenant: tenant.to_owned(),
        club: club.code,
        season: season.code,
        on_date,
        approves: new.approve,
        players: named_players,
        state: "queued".to_owned(),
        players_total: None,
        players_done: 0,
        made: 0,
        skipped: 0,
        refused: 0,
        currency: live.about.currency.clone(),
        total: 0,
        refusals: "[]".to_owned(),
        language,
        actor: told.actor.clone(),
        request_id: told.request_id.clone(),
        created_at: clock::instant(),
        finished_at: None,
    };
    creating::once(&app, key, (told, renewal), |tx, (told, renewal)| {
        Box::pin(put(tx, told, renewal))
    })
    .await
}

/// The players who are named, parted by blanks: each of a club whoever asks may do it for.
async fn named(
    app: &App,
    sent: &Sent,
    (tenant, players): (&str, &[String]),
) -> Result<String, Error> {
    if players.is_empty() || i64::try_from(players.len()).unwrap_or(i64::MAX) > PLAYERS_MAX {
        let found = players.len().to_string();
        return Err(fields::misread("at_most_2000", &found, "$.players").into());
    }
    let mut ids = Vec::with_capacity(players.len());
    for id in players {
        ids.push(identity(id).ok_or_else(|| people::written::unknown(id))?);
    }
    ids.sort();
    ids.dedup();
    let known: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut reading = app.database.db().into();
    let found = players::find_ids(&mut reading, tenant, &known).await?;
    for id in &ids {
        let player = found.get(id).ok_or_else(|| people::written::unknown(id))?;
        let club = player.club.as_ref().map(|(code, _)| code.as_str());
        sent.require(app, "create_renewal", (tenant, club)).await?;
    }
    Ok(ids.join(" "))
}

async fn put(
    tx: &mut Tx,
    told: &Told,
    renewal: &Stored,
) -> Result<Result<Made, Error>, StoreError> {
    let job = NewJob {
        id: clock::new_id().to_string(),
        kind: JOB.to_owned(),
        tenant: Some(renewal.tenant.clone()),
        payload: json!({ "renewal": renewal.id }).to_string(),
        run_at: renewal.created_at.clone(),
        occurrence: None,
        lane: Lane::Long,
        created_at: renewal.created_at.clone(),
    };
    jobs::put(tx, &job).await?;
    renewals::put(tx, renewal, &job.id).await?;
    let payload = json!({ "club": renewal.club, "season": renewal.season });
    if let Err(error) = told.tell(tx, "renewal.begun", ("renewal", &renewal.id), payload).await? {
        return Ok(Err(error));
    }
    let location = format!("/api/v1/licenses/renewals/{}?tenant={}", renewal.id, told.tenant);
    let body = value(&RenewalBatch::of(renewal));
    let status = StatusCode::ACCEPTED;
    Ok(Ok(Made { status, location: Some(location), version: None, body }))
}

/// How far a batch came.
#[utoipa::path(
    get, path = "/api/v1/licenses/renewals/{id}", tag = "licenses", operation_id = "get_renewal",
    params(
        ("id" = String, Path, description = "the batch's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the batch", body = RenewalBatch)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<RenewalBatch>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let unknown = || Error::Unknown { code: "unknown_renewal", id: id.chars().take(60).collect() };
    let known = identity(&id).ok_or_else(unknown)?;
    let found = renewals::find(app.database.db(), tenant, &known).await?.ok_or_else(unknown)?;
    sent::require(&app, &caller, "get_renewal", (tenant, Some(&found.club))).await?;
    let mut batch = RenewalBatch::of(&found);
    let ids: Vec<&str> = batch.refusals.iter().map(|refused| refused.player.as_str()).collect();
    let players = players::find_ids(&mut app.database.db().into(), tenant, &ids).await?;
    for refused in &mut batch.refusals {
        let facts = players.get(&refused.player).and_then(|player| player.facts.as_ref());
        refused.name = facts.map(|facts| format!("{} {}", facts.given_name, facts.family_name));
    }
    Ok(Json(batch))
}
