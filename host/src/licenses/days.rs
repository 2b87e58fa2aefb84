//! What a day brings: suspensions begin and end, licences of a season that is over expire.
//!
//! The engine is asked whether it is so; what it refuses waits for another day. A job does it every
//! hour, so that a day is missed by no host that was away.

use super::step::{self, Event};
use super::suspend::terms;
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::itc;
use crate::ledger::book_unasked;
use crate::ledger::booking::Booking;
use crate::people;
use crate::tenants::Live;
use crate::transfers;
use crate::work::Failure;
use carreau_store::jobs::{self, Job};
use carreau_store::licenses::{self, License};
use carreau_store::suspensions;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// The kind of the jobs that see to it.
pub(crate) const JOB: &str = "licenses.days";

/// Licences that expire in one transaction.
const CHUNK: i64 = 200;
/// How long the job is kept from other hosts, after each transaction again.
const LEASE: Duration = Duration::from_secs(5 * 60);
/// Whose name the entries bear.
const ACTOR: &str = "system:days";

/// Sees to what the day brings in every tenant.
///
/// # Errors
/// Where it may succeed later.
pub(crate) async fn run(app: &Arc<App>, job: &Job) -> Result<(), Failure> {
    let later = |error: Error| Failure::Temporary(error.code().to_owned());
    for code in app.tenants.all().keys() {
        // One that does not answer has no day; it is told of elsewhere.
        let Ok(live) = app.tenants.live(code) else { continue };
        let told =
            Told { tenant: code.clone(), actor: ACTOR.to_owned(), request_id: job.id.clone() };
        let today = clock::today(&live.zone).to_string();
        suspend(app, &live, &told, &today).await.map_err(later)?;
        expire(app, &live, &told, (&today, job)).await.map_err(later)?;
        transfers::days::run(app, &live, &told, &today).await.map_err(later)?;
        itc::days::run(app, &live, &told, &today).await.map_err(later)?;
    }
    Ok(())
}

/// Licences whose suspensions begin or end today, or did while nobody saw to it.
async fn suspend(app: &Arc<App>, live: &Arc<Live>, told: &Told, today: &str) -> Result<(), Error> {
    let db = app.database.db();
    let mut seen = BTreeSet::new();
    for suspension in suspensions::in_force(db, &told.tenant).await? {
        if !seen.insert(suspension.license.clone()) {
            continue;
        }
        book_unasked(app, told, || {
            Box::pin(async {
                let found = licenses::find(db, &told.tenant, &suspension.license).await?;
                let Some(license) = found else { return Ok(None) };
                let name = match license.status.as_str() {
                    "active" => "suspend",
                    "suspended" => "resume",
                    _ => return Ok(None),
                };
                let all = suspensions::granted(db, &license.id).await?;
                let terms = terms(&all);
                let reasons: Vec<&str> = all.iter().map(|it| it.reason.as_str()).collect();
                let (reason, terms) = (reasons.join("; "), Some(terms.as_str()));
                let event = Event { name, on: today, by: ACTOR, reason: &reason, terms };
                stepped(app, live, license, &event).await
            })
        })
        .await?;
    }
    Ok(())
}

/// The licence after an event the engine allows; none where it is not time.
async fn stepped(
    app: &App,
    live: &Arc<Live>,
    license: License,
    event: &Event<'_>,
) -> Result<Option<Booking>, Error> {
    let mut booking = Booking::default();
    match step::step(app, live, &mut booking, &license, (event, None)).await {
        Ok(after) => {
            booking.stepped.push((license.status, after));
            Ok(Some(booking))
        }
        Err(Error::Refused(refused)) if refused.code() == "guard_not_met" => Ok(None),
        Err(error) => Err(error),
    }
}

/// Licences of seasons that are over.
async fn expire(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    (today, job): (&str, &Job),
) -> Result<(), Error> {
    let db = app.database.db();
    for season in people::seasons(&live.document) {
        for status in ["active", "suspended"] {
            loop {
                let of = (told.tenant.as_str(), status, season.code.as_str());
                let found = licenses::in_status(db, of, "", CHUNK).await?;
                let expired = Booked::default();
                book_unasked(app, told, || {
                    Box::pin(expiring(app, live, (&found, today), &expired))
                })
                .await?;
                jobs::renew(db, job, clock::instant_in(LEASE)).await?;
                let whole = i64::try_from(found.len()).is_ok_and(|found| found == CHUNK);
                if !whole || !expired.load(std::sync::atomic::Ordering::Relaxed) {
                    break;
                }
            }
        }
    }
    Ok(())
}

/// Whether something was booked.
type Booked = std::sync::atomic::AtomicBool;

/// Licences that expire, where the engine says so of the first: all are of one season.
async fn expiring(
    app: &App,
    live: &Arc<Live>,
    (found, today): (&[License], &str),
    booked: &Booked,
) -> Result<Option<Booking>, Error> {
    let mut booking = Booking::default();
    for license in found {
        let event = Event { name: "expire", on: today, by: ACTOR, ..Event::default() };
        match step::step(app, live, &mut booking, license, (&event, None)).await {
            Ok(after) => booking.stepped.push((license.status.clone(), after)),
            Err(Error::Refused(refused)) if refused.code() == "guard_not_met" => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    let some = !booking.stepped.is_empty();
    booked.store(some, std::sync::atomic::Ordering::Relaxed);
    Ok(some.then_some(booking))
}
