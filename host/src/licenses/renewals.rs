//! The licences of a club's members, renewed in one batch by a job.
//!
//! Each licence is one transaction, with how far the batch came: a host that dies in between loses
//! nothing and makes nothing twice. Who has a licence is passed over; who is refused is named with
//! the reason.

use super::request::{self, Request};
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::{Error, problem};
use crate::language::Language;
use crate::ledger::{Matter, book_unasked};
use crate::people;
use crate::tenants::Live;
use crate::work::Failure;
use carreau_store::jobs::{self, Job};
use carreau_store::players::{self, Player};
use carreau_store::renewals::{self, Renewal};
use carreau_store::{StoreError, licenses};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The kind of the jobs that renew.
pub(crate) const JOB: &str = "licenses.renew";
/// Most members of a batch.
pub(crate) const PLAYERS_MAX: i64 = 2000;

/// Refusals that are kept.
const REFUSALS_MAX: usize = 500;
/// How long the job is kept from other hosts, and after how many players it is again.
const LEASE: Duration = Duration::from_secs(5 * 60);
const LEASE_EVERY: i64 = 50;

/// A batch on its way.
struct Batch {
    live: Arc<Live>,
    job: Job,
    told: Told,
    renewal: Renewal,
    refusals: Vec<Value>,
}

/// Renews the licences of a job.
///
/// # Errors
/// Where it may succeed later, or never will.
pub(crate) async fn run(app: &Arc<App>, job: &Job) -> Result<(), Failure> {
    let gone = || Failure::Final("its batch is gone".to_owned());
    let payload: Value = serde_json::from_str(&job.payload).map_err(|_| gone())?;
    let id = payload.get("renewal").and_then(Value::as_str).ok_or_else(gone)?;
    let tenant = job.tenant.as_deref().ok_or_else(gone)?;
    let db = app.database.db();
    let renewal = renewals::find(db, tenant, id).await?.ok_or_else(gone)?;
    if renewal.finished_at.is_some() {
        return Ok(());
    }
    let later = |error: Error| Failure::Temporary(error.code().to_owned());
    let live = app.tenants.live(tenant).map_err(later)?;
    let players = whose(app, &live, &renewal).await?;
    let told = Told {
        tenant: tenant.to_owned(),
        actor: renewal.actor.clone(),
        request_id: renewal.request_id.clone(),
    };
    let refusals = serde_json::from_str(&renewal.refusals).unwrap_or_default();
    let mut batch = Batch { live, job: job.clone(), told, renewal, refusals };
    batch.renewal.players_total = i64::try_from(players.len()).ok();
    batch.renewal.state = "running".to_owned();
    let done = usize::try_from(batch.renewal.players_done).unwrap_or_default();
    for player in players.iter().skip(done) {
        if batch.renewal.players_done % LEASE_EVERY == 0 {
            let ours = jobs::renew(db, job, clock::instant_in(LEASE)).await?;
            if !ours {
                return Err(Failure::Temporary("another host took it".to_owned()));
            }
        }
        one(app, &mut batch, player).await?;
    }
    batch.renewal.state = "done".to_owned();
    batch.renewal.finished_at = Some(clock::instant());
    proceed(app, &batch).await
}

/// Says of a batch whose job is given up that it is over; what was made stays.
///
/// # Errors
/// Those of the database.
pub(crate) async fn give_up(app: &App, job: &Job) -> Result<(), StoreError> {
    let db = app.database.db();
    let payload: Value = serde_json::from_str(&job.payload).unwrap_or_default();
    let id = payload.get("renewal").and_then(Value::as_str);
    let (Some(id), Some(tenant)) = (id, job.tenant.as_deref()) else { return Ok(()) };
    let Some(renewal) = renewals::find(db, tenant, id).await? else { return Ok(()) };
    let finished_at = Some(clock::instant());
    let renewal = Renewal { state: "failed".to_owned(), finished_at, ..renewal };
    let said = db.write((renewal, job.clone()), |tx, (renewal, job)| {
        Box::pin(async move { renewals::proceed(tx, renewal, job).await })
    });
    said.await.map(drop)
}

/// Whose licences are renewed: those who are named, else who had one of the club the season
/// before; in the same order however often it is asked.
async fn whose(app: &App, live: &Arc<Live>, renewal: &Renewal) -> Result<Vec<String>, StoreError> {
    if let Some(named) = &renewal.players {
        return Ok(named.split_whitespace().map(str::to_owned).collect());
    }
    let Ok(season) = people::season(live, &renewal.season, "$.season") else {
        return Ok(Vec::new());
    };
    let Some(earlier) = people::season_before(live, &season) else { return Ok(Vec::new()) };
    let of = (earlier.as_str(), renewal.club.as_str());
    licenses::players_of_club(app.database.db(), &renewal.tenant, of, PLAYERS_MAX).await
}

/// Renews one licence.
async fn one(app: &Arc<App>, batch: &mut Batch, id: &str) -> Result<(), Failure> {
    let db = app.database.db();
    let found = players::find(db, &batch.renewal.tenant, id).await?;
    let made = match &found {
        Some(player) => make(app, batch, player).await,
        None => Err(people::written::unknown(id)),
    };
    let error = match made {
        Ok(renewal) => {
            batch.renewal = renewal;
            return Ok(());
        }
        Err(error) if error.status().is_server_error() => {
            return Err(Failure::Temporary(error.code().to_owned()));
        }
        Err(error) => error,
    };
    batch.renewal.players_done = batch.renewal.players_done.saturating_add(1);
    if error.code() == "license_exists" {
        batch.renewal.skipped = batch.renewal.skipped.saturating_add(1);
    } else {
        batch.renewal.refused = batch.renewal.refused.saturating_add(1);
        refuse(batch, (id, &error));
    }
    proceed(app, batch).await
}

/// Makes the licence, with how far the batch came by it.
async fn make(app: &Arc<App>, batch: &Batch, player: &Player) -> Result<Renewal, Error> {
    let request = |license_type: String| Request {
        season: batch.renewal.season.clone(),
        license_type,
        on: batch.renewal.on_date.clone(),
        bill_to: None,
        expected_total: None,
        approves: batch.renewal.approves,
    };
    let after = Mutex::new(None);
    book_unasked(app, &batch.told, || {
        Box::pin(async {
            let (live, told) = (&batch.live, &batch.told);
            let mut booking = fitting(app, live, told, player, request).await?.booking;
            let total = booking.licenses.first().map(|license| license.total);
            let renewal = &batch.renewal;
            let renewal = Renewal {
                players_done: renewal.players_done.saturating_add(1),
                made: renewal.made.saturating_add(1),
                total: renewal.total.saturating_add(total.unwrap_or_default()),
                ..renewal.clone()
            };
            *after.lock().unwrap_or_else(PoisonError::into_inner) = Some(renewal.clone());
            booking.progress = Some((renewal, batch.job.clone()));
            Ok(Some(booking))
        })
    })
    .await?;
    after.into_inner().unwrap_or_else(PoisonError::into_inner).ok_or(Error::Internal)
}

/// What a licence is to write: of the type of the latest one, or where that is not for the age any
/// more, of the first type that is.
///
/// # Errors
/// Those of a request.
pub(crate) async fn fitting(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    player: &Player,
    of_type: impl Fn(String) -> Request + Send,
) -> Result<Matter, Error> {
    let request = of_type(earlier_type(app, live, player).await?);
    let gathered = request::gather(app, live, told, player, &request).await;
    let Err(Error::Refused(refused)) = &gathered else { return gathered };
    let allowed = refused.refusal.pointer("/allowed/0").and_then(Value::as_str);
    match allowed.filter(|_| refused.code() == "license_type_not_for_age") {
        Some(other) => {
            let request = of_type(other.to_owned());
            request::gather(app, live, told, player, &request).await
        }
        None => gathered,
    }
}

/// The type of the player's latest licence; where there is none, one the engine is asked about, so
/// that it names those for the age.
async fn earlier_type(app: &App, live: &Live, player: &Player) -> Result<String, Error> {
    let all = licenses::of_player(app.database.db(), &player.id).await?;
    if let Some(license) = all.first() {
        return Ok(license.license_type.clone());
    }
    let section = live.document.sections.get("vocabulary");
    let types = section.and_then(|section| section.get("license_types"));
    let first = types.and_then(|types| types.pointer("/0/code")).and_then(Value::as_str);
    Ok(first.unwrap_or_default().to_owned())
}

/// Keeps why a player is refused; who it is, is looked up where it is shown.
fn refuse(batch: &mut Batch, (id, error): (&str, &Error)) {
    if batch.refusals.len() < REFUSALS_MAX {
        let language = Language::of_code(&batch.renewal.language);
        let message = problem::said(error, language);
        batch.refusals.push(json!({ "player": id, "code": error.code(), "message": message }));
    }
    batch.renewal.refusals = Value::from(batch.refusals.clone()).to_string();
}

/// Says how far the batch came.
async fn proceed(app: &App, batch: &Batch) -> Result<(), Failure> {
    let input = (batch.renewal.clone(), batch.job.clone());
    let said = app.database.db().write(input, |tx, (renewal, job)| {
        Box::pin(async move { renewals::proceed(tx, renewal, job).await })
    });
    if said.await? { Ok(()) } else { Err(Failure::Temporary("another host took it".to_owned())) }
}
