//! Who is told of what happens to a licence, by mail, through the outbox: the player; of a
//! suspension that was asked for, whoever asked.

use crate::app::App;
use crate::error::Error;
use crate::language::Language;
use crate::ledger::amount::text;
use crate::ledger::booking::Booking;
use crate::letters::{self, Envelope, letter};
use crate::tenants::Live;
use carreau_store::licenses::License;
use carreau_store::suspensions::Suspension;
use carreau_store::{StoreError, players, users};
use fluent_bundle::FluentArgs;
use std::sync::Arc;

/// Books a mail to the player whose licence it is, where an address is known.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(crate) async fn put(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    license: &License,
    event: &str,
) -> Result<(), Error> {
    let found = players::find(app.database.db(), &license.tenant, &license.player).await?;
    let Some(facts) = found.and_then(|player| player.facts) else { return Ok(()) };
    let Some(recipient) = &facts.email else { return Ok(()) };
    let language = letters::spoken(live);
    let mut arguments = FluentArgs::new();
    arguments.set("name", format!("{} {}", facts.given_name, facts.family_name));
    arguments.set("season", license.season.clone());
    arguments.set("status", license.status.clone());
    arguments.set("event", event.to_owned());
    arguments.set("total", text(license.total, &license.currency));
    arguments.set("currency", license.currency.clone());
    arguments.set("federation", letters::federation(live, language));
    let envelope = Envelope {
        tenant: Some(&license.tenant),
        recipient,
        language,
        player: Some(&license.player),
    };
    booking.mails.push(letter("license", &envelope, &arguments)?);
    Ok(())
}

/// Books a mail to the user who asked for a suspension, where it was a user who still is there.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(crate) async fn asker(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    suspension: &Suspension,
) -> Result<(), Error> {
    let db = app.database.db();
    let Some(id) = suspension.requested_by.strip_prefix("user:") else { return Ok(()) };
    let user = match users::find(db, id).await {
        Ok(user) => user,
        Err(StoreError::Missing { .. }) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let found = players::find(db, &suspension.tenant, &suspension.player).await?;
    let facts = found.and_then(|player| player.facts);
    let player = facts.map(|facts| format!("{} {}", facts.given_name, facts.family_name));
    let language = Language::of_code(&user.language);
    let mut arguments = FluentArgs::new();
    arguments.set("name", user.name.clone());
    arguments.set("player", player.unwrap_or_else(|| "–".to_owned()));
    arguments.set("status", suspension.status.clone());
    arguments.set("from", letters::day(Some(&suspension.from_date), language));
    arguments.set("until", letters::day(suspension.until_date.as_deref(), language));
    let answer = suspension.answer.clone().filter(|answer| !answer.is_empty());
    arguments.set("answer", answer.unwrap_or_else(|| "none".to_owned()));
    arguments.set("federation", letters::federation(live, language));
    let tenant = Some(suspension.tenant.as_str());
    let player = Some(suspension.player.as_str());
    let envelope = Envelope { tenant, recipient: &user.email, language, player };
    booking.mails.push(letter("suspension", &envelope, &arguments)?);
    Ok(())
}
