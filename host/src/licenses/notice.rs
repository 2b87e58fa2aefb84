//! Who is told of what happens to a licence: the player, by mail, through the outbox.

use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::language::{Language, with_messages};
use crate::ledger::amount::text;
use crate::ledger::booking::Booking;
use crate::tenants::Live;
use carreau_store::licenses::License;
use carreau_store::mails::NewMail;
use carreau_store::players;
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
    let Some(recipient) = facts.email else { return Ok(()) };
    let language = spoken(live);
    let mut arguments = FluentArgs::new();
    arguments.set("name", format!("{} {}", facts.given_name, facts.family_name));
    arguments.set("season", license.season.clone());
    arguments.set("status", license.status.clone());
    arguments.set("event", event.to_owned());
    arguments.set("total", text(license.total, &license.currency));
    arguments.set("currency", license.currency.clone());
    let names = live.name();
    let federation = names.get(language.code()).or_else(|| names.values().next());
    arguments.set("federation", federation.cloned().unwrap_or_default());
    let say = |part: &str| {
        let id = format!("mail-license-{part}");
        with_messages(language, |messages| messages.with(&id, &arguments)).ok_or(Error::Internal)
    };
    booking.mails.push(NewMail {
        id: clock::new_id().to_string(),
        job: clock::new_id().to_string(),
        tenant: Some(license.tenant.clone()),
        kind: "license".to_owned(),
        recipient,
        language: language.code().to_owned(),
        subject: say("subject")?,
        body: say("body")?,
        created_at: clock::instant(),
    });
    Ok(())
}

/// The language a tenant writes in: the first of its own.
fn spoken(live: &Live) -> Language {
    live.about.languages.first().map_or(Language::En, |code| Language::of_code(code))
}
