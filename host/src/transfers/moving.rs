//! A player moves: the membership of the club left ends, one of the club joined begins, and the
//! licence is that club's from then on. What it cost, and who received of it, stays.

use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::ledger::booking::Booking;
use crate::ledger::debtor::standing;
use crate::people;
use crate::tenants::Live;
use carreau_store::licenses::{self, License};
use carreau_store::memberships::{self, Membership};
use carreau_store::transfers::Transfer;
use jiff::civil::Date;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Books that the player of a transfer moves on a day.
///
/// # Errors
/// `player_without_club`, `left_the_club` where the player is a member of another already;
/// `database_unavailable`.
pub(crate) async fn now(
    app: &App,
    live: &Arc<Live>,
    booking: &mut Booking,
    (after, on): (&mut Transfer, &str),
) -> Result<(), Error> {
    let db = app.database.db();
    let season = people::season_on(live, on).unwrap_or_else(|| after.season.clone());
    let known = memberships::of_player(db, &after.player).await?;
    let mut active = known.clone();
    active.retain(|membership| membership.status == "active");
    if active.is_empty() {
        let found = after.player.clone();
        return Err(Error::Conflict { code: "player_without_club", found });
    }
    active.retain(|membership| membership.club == after.from_club);
    if active.is_empty() {
        return Err(Error::Conflict { code: "left_the_club", found: after.from_club.clone() });
    }
    let mut joins: BTreeMap<String, String> = BTreeMap::new();
    for membership in active {
        // What was taken for a season to come goes along.
        let later = membership.from_date.as_str() > on;
        let season = if later { membership.season.clone() } else { season.clone() };
        let from = membership.from_date.as_str().max(on).to_owned();
        joins.entry(season).or_insert(from);
        end(booking, membership, on);
    }
    for (season, from) in joins {
        relicense(app, booking, (after, &season)).await?;
        begin(booking, &known, (&after.tenant, &after.player, &after.to_club), (season, from));
    }
    after.moved_on = Some(on.to_owned());
    Ok(())
}

/// Books that a player, whose memberships are known, is a member of a club in a season, from a day
/// on. Whoever is one already stays so; one that ended and began on that day goes on.
pub(crate) fn begin(
    booking: &mut Booking,
    known: &[Membership],
    (tenant, player, club): (&str, &str, &str),
    (season, from_date): (String, String),
) {
    let mut there = known.iter().filter(|it| it.club == club && it.season == season);
    if there.clone().any(|it| it.status == "active") {
        return;
    }
    if let Some(ended) = there.find(|it| it.from_date == from_date) {
        let status = "active".to_owned();
        change(booking, ended, Membership { status, until_date: None, ..ended.clone() });
        return;
    }
    let joined = Membership {
        id: clock::new_id().to_string(),
        tenant: tenant.to_owned(),
        player: player.to_owned(),
        club: club.to_owned(),
        season,
        status: "active".to_owned(),
        from_date,
        until_date: None,
        created_at: clock::instant(),
        version: 1,
    };
    let payload = json!({ "after": people::shown_membership(&joined) });
    booking.tell("membership.created", (people::KIND, player), (None, None), payload);
    booking.cases.joined.push(joined);
}

/// Books that a membership ends the day before, or where it begins no earlier, that very day.
pub(crate) fn end(booking: &mut Booking, membership: Membership, on: &str) {
    let before = on.parse::<Date>().ok().and_then(|day| day.yesterday().ok());
    let before = before.map_or_else(|| on.to_owned(), |day| day.to_string());
    let known = membership.until_date.clone().filter(|until| *until < before);
    let until = known.unwrap_or(before).max(membership.from_date.clone());
    let ended =
        Membership { status: "expired".to_owned(), until_date: Some(until), ..membership.clone() };
    change(booking, &membership, ended);
}

fn change(booking: &mut Booking, before: &Membership, after: Membership) {
    let payload = json!({ "before": people::shown_membership(before),
        "after": people::shown_membership(&after) });
    let entity = (people::KIND, after.player.as_str());
    booking.tell("membership.changed", entity, (None, None), payload);
    booking.cases.changed.push(after);
}

/// Books that the licence of a season is the club's that was joined.
async fn relicense(
    app: &App,
    booking: &mut Booking,
    (after, season): (&Transfer, &str),
) -> Result<(), Error> {
    let found = licenses::live(app.database.db(), &after.player, season).await?;
    let Some(license) = found.filter(|it| it.standing.club.as_ref() == Some(&after.from_club))
    else {
        return Ok(());
    };
    let moved = License {
        standing: standing(app, &after.tenant, &after.to_club).await?,
        updated_at: clock::instant(),
        ..license
    };
    let payload = json!({ "player": after.player, "transfer": after.id,
        "from_club": after.from_club, "to_club": after.to_club });
    let state = Some(moved.status.as_str());
    booking.tell("license.moved", ("license", &moved.id), (state, state), payload);
    booking.cases.moved.push(moved);
    Ok(())
}
