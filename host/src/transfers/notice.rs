//! Who is told of a transfer: whoever decides next, that they are asked or reminded; the player,
//! both clubs and whoever asked, how it ended; the federation, that nobody decides, or what is in
//! the way.

use super::step::Event;
use super::turn;
use crate::app::App;
use crate::cases::notice::{self, About, Reader};
use crate::creating::Told;
use crate::error::{Error, problem};
use crate::ledger::booking::Booking;
use crate::letters::day;
use crate::tenants::Live;
use carreau_store::org_nodes;
use carreau_store::players;
use carreau_store::transfers::Transfer;
use std::sync::Arc;

/// What a letter says besides the transfer.
#[derive(Default)]
pub(super) struct Said<'a> {
    /// `asked`, `reminded`, `escalated`, `blocked`, `approved`, `rejected`, `cancelled`.
    pub(super) what: &'a str,
    /// What a person said with it.
    pub(super) comment: Option<&'a str>,
    /// What is in the way.
    pub(super) why: Option<&'a Error>,
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
    let said = Said { what, ..Said::default() };
    send(app, live, booking, (transfer, readers, told), &said).await
}

/// Books letters to the federation: nobody has decided in time (`escalated`), or what was to happen
/// by itself does not, and why (`blocked`).
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(super) async fn federation(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (transfer, said): (&Transfer, Said<'_>),
) -> Result<(), Error> {
    let readers = notice::of_federation(app, &transfer.tenant).await?;
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
    let said = Said { what: &transfer.status, comment: event.comment, ..Said::default() };
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
    let page = format!("/transfers/{}", transfer.id);
    let about = About { kind: "transfer", player: &transfer.player, page };
    let mails = notice::letters(app, live, &about, to_whom, |arguments, language| {
        arguments.set("what", letter.what.to_owned());
        arguments.set("player", player.clone());
        arguments.set("from", from.clone());
        arguments.set("to", to.clone());
        arguments.set("season", transfer.season.clone());
        arguments.set("decide_by", day(transfer.decide_by.as_deref(), language));
        let moves = transfer.moved_on.as_deref().or(transfer.effective_from.as_deref());
        arguments.set("moves_on", day(moves, language));
        let why = letter.why.map(|error| problem::said(error, language));
        arguments.set("why", why.unwrap_or_else(none));
        arguments.set("comment", letter.comment.map_or_else(none, str::to_owned));
    })?;
    booking.mails.extend(mails);
    Ok(())
}
