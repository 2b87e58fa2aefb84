//! Who is told of a transfer: whoever decides next, that they are asked or reminded; the player,
//! both clubs and whoever asked, how it ended; the federation, that nobody decides.

use super::step::Event;
use super::turn;
use crate::app::App;
use crate::cases::notice::{self, Reader};
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::booking::Booking;
use crate::letters::day;
use crate::tenants::Live;
use carreau_store::org_nodes;
use carreau_store::players;
use carreau_store::transfers::Transfer;
use std::sync::Arc;

/// What a letter says besides the transfer.
struct Said<'a> {
    /// `asked`, `reminded`, `escalated`, `approved`, `rejected`, `cancelled`.
    what: &'a str,
    comment: Option<&'a str>,
}

/// Books letters to whoever decides next; where nobody of a club can, to the federation.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(super) async fn next(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (transfer, what): (&Transfer, &str),
) -> Result<(), Error> {
    let Some(turn) = turn::turn(app, transfer).await? else { return Ok(()) };
    let tenant = transfer.tenant.as_str();
    let mut readers = match turn.approver {
        "federation" => notice::of_federation(app, tenant).await?,
        _ => notice::of_club(app, tenant, &turn.node).await?,
    };
    let mut what = what;
    if readers.is_empty() {
        readers = notice::of_federation(app, tenant).await?;
        what = "nobody";
    }
    send(app, live, booking, (transfer, readers, told), &Said { what, comment: None }).await
}

/// Books letters to the federation: nobody has decided in time.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(super) async fn escalated(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    transfer: &Transfer,
) -> Result<(), Error> {
    let readers = notice::of_federation(app, &transfer.tenant).await?;
    let said = Said { what: "escalated", comment: None };
    send(app, live, booking, (transfer, readers, told), &said).await
}

/// Books letters to the player, both clubs and whoever asked: how it ended.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(super) async fn ended(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (transfer, event): (&Transfer, &Event<'_>),
) -> Result<(), Error> {
    let tenant = transfer.tenant.as_str();
    let player = players::find(app.database.db(), tenant, &transfer.player).await?;
    let mut readers: Vec<Reader> =
        player.as_ref().and_then(|player| notice::player(live, player)).into_iter().collect();
    readers.extend(notice::of_actor(app, &transfer.requested_by).await?);
    readers.extend(notice::of_club(app, tenant, &transfer.from_club).await?);
    readers.extend(notice::of_club(app, tenant, &transfer.to_club).await?);
    let said = Said { what: &transfer.status, comment: event.comment };
    send(app, live, booking, (transfer, readers, told), &said).await
}

async fn send(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    (transfer, readers, told): (&Transfer, Vec<Reader>, &Told),
    letter: &Said<'_>,
) -> Result<(), Error> {
    let db = app.database.db();
    let tenant = transfer.tenant.as_str();
    let player = players::find(db, tenant, &transfer.player).await?;
    let player = notice::called(player.as_ref());
    let codes = [transfer.from_club.as_str(), transfer.to_club.as_str()];
    let names = org_nodes::names(db, tenant, &codes).await?;
    let [from, to] = codes.map(|code| names.get(code).cloned().unwrap_or(code.to_owned()));
    let none = || "none".to_owned();
    let to_whom = (readers, told.actor.as_str());
    let mails =
        notice::letters(live, ("transfer", &transfer.player), to_whom, |arguments, language| {
            arguments.set("what", letter.what.to_owned());
            arguments.set("player", player.clone());
            arguments.set("from", from.clone());
            arguments.set("to", to.clone());
            arguments.set("season", transfer.season.clone());
            arguments.set("decide_by", day(transfer.decide_by.as_deref(), language));
            let moves = transfer.moved_on.as_deref().or(transfer.effective_from.as_deref());
            arguments.set("moves_on", day(moves, language));
            arguments.set("comment", letter.comment.map_or_else(none, str::to_owned));
        })?;
    booking.mails.extend(mails);
    Ok(())
}
