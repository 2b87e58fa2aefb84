//! What a day brings: certificates that were released and that nobody completed in time.

use super::step::{self, Event};
use crate::app::App;
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::book_unasked;
use crate::ledger::booking::Booking;
use crate::tenants::Live;
use carreau_store::certificates::{self, Eyes};
use std::sync::Arc;

/// Certificates seen to in one run of the job; more wait for the next hour.
const MOST: i64 = 1000;

/// Has certificates expire whose last day is past.
///
/// # Errors
/// `database_unavailable`; what the engine refuses that nobody expects.
pub(crate) async fn run(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    today: &str,
) -> Result<(), Error> {
    let db = app.database.db();
    for certificate in certificates::over(db, &told.tenant, today, MOST).await? {
        let expired = book_unasked(app, told, || {
            Box::pin(async {
                let eyes = Eyes { tenant: &told.tenant, authority: "" };
                let found = certificates::find(db, eyes, &certificate.number).await?;
                let Some(before) = found.filter(|it| it.status == "released") else {
                    return Ok(None);
                };
                let mut booking = Booking::default();
                let event = Event { name: "expire", on: today, comment: None, in_place: None };
                let after = step::step(app, live, told, &mut booking, (&before, &event)).await?;
                booking.cases.certified.push((before.status, after));
                Ok(Some(booking))
            })
        });
        match expired.await {
            // One that cannot expire keeps no other from it; a person has to see to it.
            Err(error) if !error.status().is_server_error() => {
                let (itc, code) = (certificate.number.as_str(), error.code());
                tracing::warn!(itc, code, "the certificate does not expire by itself");
            }
            done => done?,
        }
    }
    Ok(())
}
