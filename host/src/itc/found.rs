//! What is known of a certificate that is asked for: the federations, the club, and either
//! federation's record of the player.

use super::open::{Request, Whom};
use super::sides;
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::fields::placed;
use crate::keys::fold;
use crate::ledger::amount::said;
use crate::people::{self, entered};
use crate::tenants::Live;
use carreau_store::certificates;
use carreau_store::memberships::{self, Membership};
use carreau_store::org_nodes::{self, Level};
use carreau_store::players::{self, Facts, Player};
use carreau_store::transfers::{self, Transfer};
use serde_json::json;
use std::sync::Arc;

/// What was found of a request.
pub(super) struct Found {
    /// The releasing federation: its own code, where it is not the receiving one itself.
    pub(super) releasing: String,
    /// Its tenant.
    pub(super) tenant: Option<Arc<Live>>,
    /// Its record of the player.
    pub(super) leaving: Option<Player>,
    /// The receiving federation's, where it has one.
    pub(super) joining: Option<Player>,
    /// Whether a certificate or a transfer of theirs is open.
    pub(super) is_open: bool,
}

/// Where the engine's refusals are in a request.
pub(super) const PLACES: [(&str, &str); 5] = [
    ("$.on", "$.season"),
    ("$.input.season", "$.season"),
    ("$.input.federation", "$.releasing"),
    ("$.input.releasing", "$.releasing"),
    ("$.input.open_request", "$.player"),
];

/// Whether a certificate or a transfer of a player is open.
pub(crate) async fn is_open(app: &App, player: &Player) -> Result<bool, Error> {
    let db = app.database.db();
    if certificates::open(db, &player.id).await?.is_some() {
        return Ok(true);
    }
    Ok(transfers::of_player(db, &player.id).await?.iter().any(Transfer::is_open))
}

/// The club, the releasing federation, its tenant, and either federation's record of
/// the player.
pub(super) async fn find(
    app: &App,
    live: &Arc<Live>,
    (request, actor): (&Request, &str),
) -> Result<Found, Error> {
    club(app, live, &request.club).await?;
    let on = clock::today(&live.zone).to_string();
    let asked = json!({ "federation": request.releasing });
    let answer = app.ask(live, ("confederation.find", &on), &asked).await;
    let answer = answer.map_err(|error| placed(error, &PLACES))?;
    let mut releasing = said(&answer, "federation")?.to_owned();
    let is_own = sides::federation(live) == Some(releasing.as_str());
    if is_own {
        // As it was named: the refusal says what that is under.
        releasing = request.releasing.trim().to_owned();
    }
    let tenant = if is_own { None } else { sides::tenant_of(app, &releasing)? };
    let leaving = match &tenant {
        Some(tenant) => leaving(app, tenant, (request, actor)).await?,
        None => None,
    };
    let joining = joining(app, live, (request, leaving.as_ref())).await?;
    let mut open = false;
    for player in [&joining, &leaving].into_iter().flatten() {
        open = open || is_open(app, player).await?;
    }
    if let Some(player) = &joining {
        elsewhere(app, live, (player, request), &on).await?;
    }
    Ok(Found { releasing, tenant, leaving, joining, is_open: open })
}

/// That there is such a club.
async fn club(app: &App, live: &Live, club: &str) -> Result<(), Error> {
    let path = org_nodes::path(app.database.db(), &live.pinned.tenant, club).await?;
    if path.last().is_some_and(|last| last.level == Level::Club) {
        return Ok(());
    }
    Err(Error::Field {
        code: "org_node_unknown",
        path: "$.club".to_owned(),
        found: club.chars().take(60).collect(),
        allowed: Vec::new(),
    })
}

/// That the receiving federation's player is an active member of no other club there.
async fn elsewhere(
    app: &App,
    live: &Live,
    (player, request): (&Player, &Request),
    on: &str,
) -> Result<(), Error> {
    let season = people::season_on(live, on).unwrap_or_else(|| request.season.clone());
    let known = memberships::of_player(app.database.db(), &player.id).await?;
    let other =
        |it: &Membership| it.status == "active" && it.season == season && it.club != request.club;
    if known.iter().any(other) {
        return Err(Error::Conflict { code: "member_elsewhere", found: season });
    }
    Ok(())
}

/// The receiving federation's record of the player: the one that is named, or that of the person
/// whom the releasing federation knows.
///
/// # Errors
/// `player_known` where somebody of the same names and birth date is here, `player_number_taken`.
async fn joining(
    app: &App,
    live: &Live,
    (request, leaving): (&Request, Option<&Player>),
) -> Result<Option<Player>, Error> {
    let (number, facts) = match &request.whom {
        Whom::Known(player) => return Ok(Some((**player).clone())),
        Whom::New(number, facts) => (number, facts),
    };
    let db = app.database.db();
    let tenant = live.pinned.tenant.as_str();
    if let Some(leaving) = leaving {
        let of = players::find_persons(&mut db.into(), tenant, &[&leaving.person_id]).await?;
        if let Some(found) = of.into_values().next() {
            return Ok(Some(found));
        }
    }
    let (_, sort_key) = entered::keys(facts, "")?;
    let alike = players::alike(db, tenant, (&sort_key, &facts.birth_date)).await?;
    if let Some(found) = alike.into_iter().next() {
        return Err(Error::Conflict { code: "player_known", found: found.number });
    }
    if let Some(number) = number
        && players::find_number(db, tenant, number).await?.is_some()
    {
        return Err(Error::Conflict { code: "player_number_taken", found: number.clone() });
    }
    Ok(None)
}

/// The releasing federation's record of the player: of the same person, or of the number that was
/// told. One whose name and birth date are others' is none, and nothing is said of it.
async fn leaving(
    app: &App,
    releasing: &Live,
    (request, actor): (&Request, &str),
) -> Result<Option<Player>, Error> {
    let db = app.database.db();
    let tenant = releasing.pinned.tenant.as_str();
    let facts = match &request.whom {
        Whom::Known(player) => {
            let of = players::find_persons(&mut db.into(), tenant, &[&player.person_id]).await?;
            if let Some(found) = of.into_values().next() {
                return Ok(Some(found));
            }
            player.facts.as_ref()
        }
        Whom::New(_, facts) => Some(&**facts),
    };
    let Some(number) = request.releasing_number.as_deref() else { return Ok(None) };
    // Nobody guesses a birth date.
    let guess = app.attempt(&format!("{actor} {tenant} {number}"), None).await?;
    let found = players::find_number(db, tenant, number).await?;
    match found.filter(|found| facts.is_some_and(|facts| is_same(found, facts))) {
        Some(found) => {
            app.was_right(guess).await?;
            Ok(Some(found))
        }
        None => Err(unknown_there(number)),
    }
}

/// Whether a player is who the facts are of: of the family name and born on the day.
pub(crate) fn is_same(player: &Player, facts: &Facts) -> bool {
    player.facts.as_ref().is_some_and(|own| {
        own.birth_date == facts.birth_date && fold(&own.family_name) == fold(&facts.family_name)
    })
}

/// That the releasing federation has no record of the player under a number.
pub(crate) fn unknown_there(number: &str) -> Error {
    Error::Field {
        code: "releasing_player_unknown",
        path: "$.releasing_number".to_owned(),
        found: number.chars().take(60).collect(),
        allowed: Vec::new(),
    }
}
