//! Two federations' records of one player become those of one person, so that what is open of them
//! either of the two knows, and their history is one.

use super::found::{is_same, unknown_there};
use crate::app::App;
use crate::error::Error;
use crate::fields::missing;
use crate::ledger::booking::Booking;
use crate::people::KIND as PLAYER;
use carreau_store::certificates::{self, Certificate};
use carreau_store::players::{self, Player};
use carreau_store::transfers::{self, Transfer};
use serde_json::json;

/// What the releasing federation says of its record of the player.
#[derive(Clone, Copy)]
pub(crate) struct Record<'a> {
    /// The number it knows the player by.
    pub(crate) number: Option<&'a str>,
    /// That it has none.
    pub(crate) is_none: bool,
}

/// The certificate of a player who is released, with the releasing federation's own record: from
/// then on that and the receiving one's are one person's.
///
/// # Errors
/// `missing_field` where neither a number nor that there is no record is said of a player who is
/// not known there yet; `releasing_player_unknown` where nobody of that number is this player;
/// `itc_open`, `transfer_open` where that record has something open; `database_unavailable`.
pub(crate) async fn released(
    app: &App,
    booking: &mut Booking,
    it: Certificate,
    said: Record<'_>,
) -> Result<Certificate, Error> {
    let db = app.database.db();
    let number = said.number.map(str::trim).filter(|number| !number.is_empty());
    let unknown = || unknown_there(number.unwrap_or_default());
    let Some(tenant) = it.releasing_tenant.clone() else {
        // Whoever is not here has no record here either.
        return if number.is_some() { Err(unknown()) } else { Ok(it) };
    };
    let known = match &it.releasing_player {
        Some(id) => players::find(db, &tenant, id).await?,
        None => None,
    };
    let found = match (known, number) {
        (Some(known), None) => known,
        (Some(known), Some(number)) if known.number == number => known,
        (Some(_), Some(_)) => return Err(unknown()),
        (None, Some(number)) => {
            players::find_number(db, &tenant, number).await?.ok_or_else(unknown)?
        }
        (None, None) if said.is_none => return Ok(it),
        (None, None) => {
            return Err(missing("releasing_number", "$.releasing_number").into());
        }
    };
    let joining = players::find(db, &it.tenant, &it.player).await?.ok_or(Error::Internal)?;
    if found.facts.is_none() {
        // Of whom nothing is known any more nothing is said.
        return Ok(it);
    }
    unencumbered(app, &it, &joining, &found).await?;
    link(booking, &joining, &found);
    Ok(Certificate { releasing_player: Some(found.id), ..it })
}

/// That a record is this player's, where that is not known, and nothing else of it is open.
async fn unencumbered(
    app: &App,
    it: &Certificate,
    joining: &Player,
    found: &Player,
) -> Result<(), Error> {
    let db = app.database.db();
    let known = it.releasing_player.is_some();
    if !known && !joining.facts.as_ref().is_some_and(|facts| is_same(found, facts)) {
        return Err(unknown_there(&found.number));
    }
    let conflict = |code| Err(Error::Conflict { code, found: found.number.clone() });
    if certificates::open_all(db, &found.id).await?.iter().any(|other| other.id != it.id) {
        return conflict("itc_open");
    }
    if transfers::of_player(db, &found.id).await?.iter().any(Transfer::is_open) {
        return conflict("transfer_open");
    }
    Ok(())
}

/// Books that two records are one person's; each federation's log is told.
fn link(booking: &mut Booking, joining: &Player, leaving: &Player) {
    if joining.person_id == leaving.person_id {
        return;
    }
    for (own, other) in [(joining, leaving), (leaving, joining)] {
        let payload = json!({ "person": joining.person_id, "tenant": other.tenant });
        booking.tell("player.linked", (PLAYER, &own.id), (None, None), payload);
        if let Some(telling) = booking.told.last_mut() {
            telling.chain = Some(own.tenant.clone());
        }
    }
    booking.cases.linked.push((joining.id.clone(), leaving.id.clone()));
}
