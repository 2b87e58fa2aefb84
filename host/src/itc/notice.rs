//! Who is told of a certificate: whoever decides next; both federations, the player and whoever
//! asked, how it ended.

use super::sides::{self, Side};
use crate::app::App;
use crate::cases::notice::{self, About, Reader};
use crate::creating::Told;
use crate::error::Error;
use crate::ledger::amount::text;
use crate::ledger::booking::Booking;
use crate::letters::{day, money, nation};
use crate::tenants::Live;
use carreau_store::certificates::Certificate;
use carreau_store::players;
use std::sync::Arc;

/// Books letters to whoever decides next: where that is not here, to the receiving federation,
/// which writes its answer down. Once released, to whoever asked and whoever pays the handling fee
/// too, and where that stands in the way to the releasing federation, which says that it is paid.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(super) async fn next(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    it: &Certificate,
) -> Result<(), Error> {
    let authority = it.authority.as_deref();
    let other = match it.status.as_str() {
        "pending_release" => it.releasing_tenant.clone(),
        "pending_fipjp" => authority
            .and_then(|authority| sides::authority_tenant(app, authority))
            .map(str::to_owned),
        _ => None,
    };
    let tenant = other.as_deref().unwrap_or(&it.tenant);
    let mut readers = notice::of_federation(app, tenant).await?;
    if it.status == "released" {
        readers.extend(notice::of_actor(app, &it.requested_by).await?);
        readers.extend(payer(app, live, it).await?);
    }
    if let (Some((Side::Releasing, "pay")), Some(releasing)) =
        (sides::turn(app, it), it.releasing_tenant.as_deref())
    {
        readers.extend(notice::of_federation(app, releasing).await?);
    }
    send(app, live, booking, (it, readers, told), (&it.status, None)).await
}

/// Books letters to the receiving federation and whoever asked, that a fee is paid which stood in
/// the way of completion.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(crate) async fn paid(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    it: &Certificate,
) -> Result<(), Error> {
    let mut readers = notice::of_federation(app, &it.tenant).await?;
    readers.extend(notice::of_actor(app, &it.requested_by).await?);
    send(app, live, booking, (it, readers, told), ("fee_paid", None)).await
}

/// Who is to pay the handling fee, where it is not paid and they are not told anyway.
async fn payer(app: &App, live: &Live, it: &Certificate) -> Result<Vec<Reader>, Error> {
    if ["none", "paid"].contains(&sides::fee(it)) {
        return Ok(Vec::new());
    }
    match it.fee_payer.as_deref() {
        Some("receiving_club") => notice::of_club(app, &it.tenant, &it.club).await,
        Some("player") => {
            let player = players::find(app.database.db(), &it.tenant, &it.player).await?;
            Ok(player.and_then(|player| notice::player(live, &player)).into_iter().collect())
        }
        _ => Ok(Vec::new()),
    }
}

/// Books letters to both federations, the player and whoever asked.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(super) async fn ended(
    app: &App,
    live: &Arc<Live>,
    told: &Told,
    booking: &mut Booking,
    (it, comment): (&Certificate, Option<&str>),
) -> Result<(), Error> {
    let player = players::find(app.database.db(), &it.tenant, &it.player).await?;
    let mut readers: Vec<Reader> =
        player.as_ref().and_then(|player| notice::player(live, player)).into_iter().collect();
    readers.extend(notice::of_actor(app, &it.requested_by).await?);
    readers.extend(notice::of_federation(app, &it.tenant).await?);
    if let Some(releasing) = &it.releasing_tenant {
        readers.extend(notice::of_federation(app, releasing).await?);
    }
    send(app, live, booking, (it, readers, told), (&it.status, comment)).await
}

async fn send(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    (it, readers, told): (&Certificate, Vec<Reader>, &Told),
    (what, comment): (&str, Option<&str>),
) -> Result<(), Error> {
    let player = players::find(app.database.db(), &it.tenant, &it.player).await?;
    let booked = booking.cases.players.iter().find(|(_, new)| new.id == it.player);
    let player = match booked {
        Some((_, new)) => format!("{} {}", new.facts.given_name, new.facts.family_name),
        None => notice::called(player.as_ref()),
    };
    let none = || "none".to_owned();
    // Of the fee only whoever is told of the release reads: it is then that it is paid.
    let fee = if what == "released" { sides::fee(it) } else { "none" };
    let amount = it.fee_amount.zip(it.fee_currency.as_deref());
    let amount = amount.map(|(units, currency)| (text(units, currency), currency));
    let recorded = if sides::records_answer(app, it) { "yes" } else { "no" };
    let page = format!("/transfers/itc/{}", it.number);
    let about = About { kind: "itc", player: &it.player, page };
    let to_whom = (readers, told.actor.as_str());
    let mails = notice::letters(app, live, &about, to_whom, |arguments, language| {
        arguments.set("what", what.to_owned());
        arguments.set("number", it.number.clone());
        arguments.set("player", player.clone());
        arguments.set("from", nation(&it.releasing, language));
        arguments.set("to", nation(&it.receiving, language));
        arguments.set("authority", it.authority.clone().unwrap_or_else(none));
        arguments.set("recorded", recorded);
        arguments.set("fee", fee);
        arguments.set("payer", it.fee_payer.clone().unwrap_or_else(none));
        let amount = amount.as_ref().map(|(text, currency)| money(text, currency, language));
        arguments.set("amount", amount.unwrap_or_else(none));
        arguments.set("eligible_from", day(it.eligible_from.as_deref(), language));
        arguments.set("comment", comment.map_or_else(none, str::to_owned));
    })?;
    booking.mails.extend(mails);
    Ok(())
}
