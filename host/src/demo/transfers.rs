//! Transfers of a demonstration: some players who have no licence yet change clubs, and each has
//! come as far as its place among them says. What the rules refuse on the day is left out.

use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::itc::found;
use crate::ledger::book_unasked;
use crate::ledger::booking::Booking;
use crate::tenants::Live;
use crate::transfers::check::Wanted;
use crate::transfers::request::{self, Request};
use crate::transfers::step::{self, Event};
use carreau_store::players::{self, Player};
use carreau_store::{licenses, transfers};
use std::sync::Arc;

/// Players looked at, and those of them who may change clubs: half do, the others are left for
/// whoever asks for one.
const LOOKED_AT: i64 = 400;
const MOST: usize = 24;
/// After how many of them each has been decided once less or more: nobody, one, two, all.
const WAYS: usize = 4;

/// Makes them; how many were made.
///
/// # Errors
/// `database_unavailable`.
pub(super) async fn fill(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    season: &str,
) -> Result<usize, Error> {
    let db = app.database.db();
    let page = players::page(db, &told.tenant, "", LOOKED_AT).await?;
    let mut free: Vec<&Player> = Vec::new();
    for player in page.iter().filter(|it| it.facts.is_some() && it.club.is_some()) {
        if free.len() < MOST
            && licenses::live(db, &player.id, season).await?.is_none()
            && !found::is_open(app, player).await?
        {
            free.push(player);
        }
    }
    let mut made = 0_usize;
    for (index, player) in free.iter().enumerate().take(free.len() / 2) {
        let club = |it: &&&Player| it.club.as_ref().map(|(code, _)| code.clone());
        let own = club(&player);
        let others = free.iter().skip(index.saturating_add(1)).chain(&free);
        let Some(to) = others.filter_map(|it| club(&it)).find(|to| Some(to) != own.as_ref()) else {
            continue;
        };
        let wanted = Wanted {
            season: season.to_owned(),
            to_club: to,
            reason: None,
            evidence: Vec::new(),
            on: clock::today(&live.zone).to_string(),
        };
        if asked(app, live, told, (player, wanted)).await? {
            made = made.saturating_add(1);
            decided(app, live, told, (player, index % WAYS)).await?;
        }
    }
    Ok(made)
}

/// Asks for one; whether the rules allow it. Nobody of a demonstration is sent a mail of it.
async fn asked(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    (player, wanted): (&Player, Wanted),
) -> Result<bool, Error> {
    let request = Request { wanted, papers: Vec::new(), comment: None, expected_fee: None };
    let asked = book_unasked(app, told, || {
        Box::pin(async {
            let gathered = request::gather(app, live, told, player, &request).await?;
            Ok(Some(Booking { mails: Vec::new(), ..gathered.0 }))
        })
    });
    match asked.await {
        Ok(()) => Ok(true),
        Err(error) if error.status().is_server_error() => Err(error),
        Err(_) => Ok(false),
    }
}

/// Approves it so many times, as long as it needs that.
async fn decided(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    (player, times): (&Player, usize),
) -> Result<(), Error> {
    let on = clock::today(&live.zone).to_string();
    for _ in 0..times {
        book_unasked(app, told, || {
            Box::pin(async {
                let found = transfers::of_player(app.database.db(), &player.id).await?;
                let waits = found.into_iter().find(|it| it.status.starts_with("pending_"));
                let Some(before) = waits else { return Ok(None) };
                let event = Event {
                    name: "approve",
                    on: &on,
                    comment: None,
                    on_behalf_of: None,
                    judged: None,
                };
                let mut booking = Booking::default();
                let after = step::step(app, live, told, &mut booking, (&before, &event)).await?;
                booking.cases.transferred.push((before.status, after));
                booking.mails.clear();
                Ok(Some(booking))
            })
        })
        .await?;
    }
    Ok(())
}
