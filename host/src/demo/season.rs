//! A season of a demonstration: most players get their licence, most licences are paid, some
//! players change clubs, and some come from abroad.
//!
//! Each is asked for, approved and paid as anybody's, by the engine; only that many are written in
//! one transaction is a demonstration's. Nothing is drawn: a player's number says what becomes of
//! it, so that the same players have the same season.

use super::{certificates, current, transfers};
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::book_unasked;
use crate::ledger::booking::Booking;
use crate::ledger::pay::{self, Over, Part};
use crate::ledger::payment::{Sum, drafted};
use crate::licenses::renewals;
use crate::licenses::request::Request;
use crate::tenants::Live;
use carreau_store::dues::Search;
use carreau_store::payments::Payment;
use carreau_store::players::{self, Player};
use carreau_store::standing::Place;
use carreau_store::{dues, licenses};
use std::sync::Arc;

/// Players, and dues, written in one transaction.
const CHUNK: i64 = 100;
/// Of a hundred players, those who get a licence, and those whose licence stays unpaid.
const LICENSED: u64 = 85;
const UNPAID: u64 = 20;

/// Fills the season of a tenant that has no licences; how many were made.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn fill(app: &Arc<App>, tenant: &str) -> Result<usize, Error> {
    let live = app.tenants.live(tenant)?;
    let Some(season) = current(&live.document) else { return Ok(0) };
    let sums = licenses::sums(app.database.db(), tenant, Place::default(), &season.code).await?;
    if !sums.is_empty() {
        return Ok(0);
    }
    let told = Told {
        tenant: tenant.to_owned(),
        actor: "system:demo".to_owned(),
        request_id: clock::new_id().to_string(),
    };
    let made = issue(app, &live, &told, &season.code).await?;
    settle(app, &live, &told).await?;
    transfers::fill(app, &live, &told, &season.code).await?;
    certificates::fill(app, &live, &told, &season.code).await?;
    tracing::info!(tenant, season = season.code, licenses = made, "a season of a demonstration");
    Ok(made)
}

/// A number of a hundred that a text always has.
fn hundredth(text: &str) -> u64 {
    let sum = text
        .bytes()
        .fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)) % 1_000_003);
    sum % 100
}

/// Whether a player of a number gets a licence.
pub(super) fn is_licensed(number: &str) -> bool {
    hundredth(number) < LICENSED
}

async fn issue(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    season: &str,
) -> Result<usize, Error> {
    let today = clock::today(&live.zone).to_string();
    let (mut after, mut made) = (String::new(), 0_usize);
    loop {
        let page = players::page(app.database.db(), &told.tenant, &after, CHUNK).await?;
        let Some(last) = page.last() else { return Ok(made) };
        last.id.clone_into(&mut after);
        let chosen: Vec<&Player> =
            page.iter().filter(|it| it.facts.is_some() && is_licensed(&it.number)).collect();
        let request = |license_type: String| Request {
            season: season.to_owned(),
            license_type,
            on: today.clone(),
            bill_to: None,
            expected_total: None,
            approves: true,
        };
        book_unasked(app, told, || {
            Box::pin(async {
                let mut booking = Booking::default();
                for player in &chosen {
                    let gathered = renewals::fitting(app, live, told, player, request).await;
                    match gathered {
                        Ok(matter) => booking.join(matter.booking),
                        Err(error) if error.status().is_server_error() => return Err(error),
                        Err(_) => {}
                    }
                }
                Ok(Some(booking))
            })
        })
        .await?;
        made = made.saturating_add(chosen.len());
    }
}

async fn settle(app: &Arc<App>, live: &Arc<Live>, told: &Told) -> Result<(), Error> {
    let db = app.database.db();
    let today = clock::today(&live.zone).to_string();
    let mut before: Option<String> = None;
    loop {
        let search = Search {
            tenant: &told.tenant,
            place: Place::default(),
            state: "open",
            category: "license",
            season: "",
            before: before.as_deref(),
            limit: CHUNK,
        };
        let page = dues::search(db, search).await?;
        let Some(last) = page.last() else { return Ok(()) };
        before = Some(last.id.clone());
        book_unasked(app, told, || {
            Box::pin(async {
                let mut booking = Booking::default();
                for due in &page {
                    if hundredth(due.player.as_deref().unwrap_or_default()) < UNPAID {
                        continue;
                    }
                    let Some(fresh) = dues::find(db, &told.tenant, &due.id).await? else {
                        continue;
                    };
                    let (amount, on) = (fresh.balance(), today.as_str());
                    let sum = Sum { amount, currency: &fresh.currency, on };
                    let who = (&fresh.debtor, &fresh.standing);
                    let begun = drafted(&told.tenant, who, &sum, &told.actor);
                    let begun = Payment { method: "bank_transfer".to_owned(), ..begun };
                    let parts = Part::read(app, vec![fresh]).await?;
                    let over = Over { parts: &parts, wanted: None, keeps: false };
                    let mut one = Booking::default();
                    let paid = pay::settle(app, live, &mut one, begun, over).await?;
                    one.payments.push(paid);
                    booking.join(one);
                }
                Ok(Some(booking))
            })
        })
        .await?;
    }
}
