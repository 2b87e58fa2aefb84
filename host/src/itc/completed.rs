//! A certificate is completed: the player leaves one federation and joins the other, both in one
//! transaction.

use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::amount::said;
use crate::ledger::booking::Booking;
use crate::licenses::step::{self as license, Event};
use crate::people;
use crate::tenants::Live;
use crate::transfers::moving;
use carreau_store::certificates::Certificate;
use carreau_store::licenses;
use carreau_store::memberships;
use serde_json::json;
use std::sync::Arc;

/// Books that the player leaves the releasing federation, where it is here, and is a member of the
/// club of the receiving one.
///
/// # Errors
/// `player_erased`; what the engine refuses; `tenant_unavailable`, `database_unavailable`.
pub(super) async fn leave(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (it, on): (&Certificate, &str),
) -> Result<(), Error> {
    people::present(app.database.db(), &it.tenant, &it.player).await?;
    if let (Some(tenant), Some(player)) = (&it.releasing_tenant, &it.releasing_player) {
        let told_before = booking.told.len();
        left(app, told, booking, (tenant, player)).await?;
        // What happens to the releasing federation's records its own log is told.
        for telling in booking.told.iter_mut().skip(told_before) {
            telling.chain = Some(tenant.clone());
        }
    }
    join(app, live, booking, (it, on)).await
}

async fn left(
    app: &App,
    told: &Told,
    booking: &mut Booking,
    (tenant, player): (&str, &str),
) -> Result<(), Error> {
    let db = app.database.db();
    let releasing = app.tenants.live(tenant)?;
    // The day it is there.
    let on = clock::today(&releasing.zone).to_string();
    for membership in memberships::of_player(db, player).await? {
        if membership.status == "active" {
            moving::end(booking, membership, &on);
        }
    }
    for found in licenses::of_player(db, player).await? {
        let name = match found.status.as_str() {
            "requested" | "awaiting_payment" => "cancel",
            "active" | "suspended" => "leave",
            _ => continue,
        };
        let event = Event { name, on: &on, by: &told.actor, ..Event::default() };
        let due = carreau_store::dues::of_license(db, &found.id).await?;
        let asked = (&event, due.as_ref());
        let after = license::step(app, &releasing, booking, &found, asked).await?;
        booking.stepped.push((found.status, after));
    }
    Ok(())
}

/// Books that the player is a member of the club that asked, where they are not one already.
async fn join(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    (it, on): (&Certificate, &str),
) -> Result<(), Error> {
    let season = people::season_on(live, on).unwrap_or_else(|| it.season.clone());
    let known = memberships::of_player(app.database.db(), &it.player).await?;
    moving::begin(booking, &known, (&it.tenant, &it.player, &it.club), (season, on.to_owned()));
    Ok(())
}

/// Writes down from when the player competes, as the engine says.
///
/// # Errors
/// What it refuses.
pub(super) async fn quarantine(
    app: &App,
    live: &Arc<Live>,
    after: &mut Certificate,
    on: &str,
) -> Result<(), Error> {
    let asked = json!({ "completed_on": on, "delay_days": after.delay_days });
    let answer = app.ask(live, ("itc.eligibility", on), &asked).await?;
    after.completed_on = Some(on.to_owned());
    after.eligible_from = Some(said(&answer, "eligible_from")?.to_owned());
    Ok(())
}
