//! The facts of a player who wants to change clubs, as `transfer.check` asks for them: what the
//! player did and owes, where the clubs are. What they come to is the engine's.

use crate::app::App;
use crate::cases::papers::evidence;
use crate::error::Error;
use crate::fields;
use crate::ledger::debts;
use crate::people;
use crate::tenants::Live;
use carreau_store::cases::{self, Case};
use carreau_store::dues::Debtor;
use carreau_store::org_nodes::{self, Level};
use carreau_store::players::Player;
use carreau_store::transfers::{self, Transfer};
use carreau_store::{certificates, licenses, memberships, suspensions};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// What is wanted.
#[derive(Clone)]
pub(crate) struct Wanted {
    /// A season of the pack.
    pub(crate) season: String,
    /// The club to be joined.
    pub(crate) to_club: String,
    /// The exception it is asked for by.
    pub(crate) reason: Option<String>,
    /// The kinds of papers that accompany it.
    pub(crate) evidence: Vec<String>,
    /// What it is judged on, `YYYY-MM-DD`.
    pub(crate) on: String,
}

/// Where a player would go from and to.
pub(crate) struct Ends {
    /// The club left, with the nodes above it.
    pub(crate) from: (String, Map<String, Value>),
    /// The club joined, with the nodes above it.
    pub(crate) to: (String, Map<String, Value>),
}

/// What the engine is asked, and between which clubs.
pub(crate) struct Asked {
    /// The request: `op`, `on`, `input`.
    pub(crate) request: Value,
    /// Between which clubs.
    pub(crate) ends: Ends,
}

/// What the engine is asked of a player who wants to change clubs.
///
/// # Errors
/// `player_erased`, `player_without_club`, `unknown_season`, `org_node_unknown`,
/// `database_unavailable`.
pub(crate) async fn asked(
    app: &App,
    live: &Arc<Live>,
    player: &Player,
    wanted: &Wanted,
) -> Result<Asked, Error> {
    let db = app.database.db();
    if player.facts.is_none() {
        return Err(people::erased(&player.id));
    }
    let season = people::season(live, &wanted.season, "$.season")?.code;
    let facts = people::facts(db, live, player, &season, Some(&wanted.on)).await?;
    let club = home(app, player, &wanted.on).await?;
    let from = path(app, live, (&club, "$.player")).await?;
    let ends = Ends {
        from: (club, from),
        to: (wanted.to_club.clone(), path(app, live, (&wanted.to_club, "$.to_club")).await?),
    };
    let mut about = facts.get("player").and_then(Value::as_object).cloned().unwrap_or_default();
    about.extend(standing(app, player, (&season, &wanted.on), None).await?);
    let mut input = json!({
        "season": season,
        "player": about,
        "from_club": ends.from.0,
        "from_org": ends.from.1,
        "to_club": ends.to.0,
        "to_org": ends.to.1,
        "evidence": wanted.evidence,
        "debt": debt(app, live, player).await?,
    });
    if let Some(reason) = &wanted.reason {
        fields::add(&mut input, json!({ "reason": reason }));
    }
    let request = json!({ "op": "transfer.check", "on": wanted.on, "input": input });
    Ok(Asked { request, ends })
}

/// What the engine is asked of a transfer at its last approval: debts, sanctions and how often
/// stand as they do on that day.
///
/// # Errors
/// `player_erased`; `player_without_club`, `left_the_club` where the player has meanwhile;
/// `database_unavailable`.
pub(crate) async fn again(
    app: &App,
    live: &Arc<Live>,
    (transfer, player): (&Transfer, &Player),
    on: &str,
) -> Result<Value, Error> {
    let db = app.database.db();
    let season = transfer.season.as_str();
    let facts = people::facts(db, live, player, season, Some(on)).await?;
    if home(app, player, on).await? != transfer.from_club {
        return Err(Error::Conflict { code: "left_the_club", found: transfer.from_club.clone() });
    }
    let mut about = facts.get("player").and_then(Value::as_object).cloned().unwrap_or_default();
    about.extend(standing(app, player, (season, on), Some(&transfer.id)).await?);
    let papers = cases::documents(db, &Case::Transfer(transfer.id.clone())).await?;
    let mut input = json!({
        "season": season,
        "player": about,
        "from_club": transfer.from_club,
        "from_org": path(app, live, (&transfer.from_club, "$.from_club")).await?,
        "to_club": transfer.to_club,
        "to_org": path(app, live, (&transfer.to_club, "$.to_club")).await?,
        "evidence": evidence(&papers),
        "debt": debt(app, live, player).await?,
        "at_approval": true,
    });
    if let Some(reason) = &transfer.reason {
        fields::add(&mut input, json!({ "reason": reason }));
    }
    Ok(input)
}

/// The club a player is a member of on a day: that of the membership which is active and began
/// last, or, where none has begun, begins first.
///
/// # Errors
/// `player_without_club`, `database_unavailable`.
async fn home(app: &App, player: &Player, on: &str) -> Result<String, Error> {
    let mut active = memberships::of_player(app.database.db(), &player.id).await?;
    active.retain(|it| {
        let is_over = it.until_date.as_deref().is_some_and(|until| until < on);
        it.status == "active" && !is_over
    });
    let begun = active.iter().rposition(|it| it.from_date.as_str() <= on);
    let found = active.into_iter().nth(begun.unwrap_or_default());
    let without = || Error::Conflict { code: "player_without_club", found: player.id.clone() };
    found.map(|membership| membership.club).ok_or_else(without)
}

/// The path of a club by level.
async fn path(
    app: &App,
    live: &Arc<Live>,
    (club, place): (&str, &str),
) -> Result<Map<String, Value>, Error> {
    let tenant = live.pinned.tenant.as_str();
    let steps = org_nodes::path(app.database.db(), tenant, club).await?;
    if steps.last().is_none_or(|last| last.level != Level::Club) {
        return Err(Error::Field {
            code: "org_node_unknown",
            path: place.to_owned(),
            found: club.chars().take(60).collect(),
            allowed: Vec::new(),
        });
    }
    let members = steps.into_iter().map(|step| (step.level.as_str().to_owned(), json!(step.code)));
    Ok(members.collect())
}

/// What the player did this season and what stands against them; a transfer itself apart.
async fn standing(
    app: &App,
    player: &Player,
    (season, on): (&str, &str),
    itself: Option<&str>,
) -> Result<Map<String, Value>, Error> {
    let db = app.database.db();
    let mut others = transfers::of_player(db, &player.id).await?;
    others.retain(|other| Some(other.id.as_str()) != itself);
    let requests: Vec<Value> = others
        .iter()
        .filter(|other| other.season == season)
        .map(|other| json!({ "status": other.status }))
        .collect();
    let open =
        others.iter().any(Transfer::is_open) || certificates::open(db, &player.id).await?.is_some();
    // One that was left behind for another federation is none any more.
    let licensed = licenses::live(db, &player.id, season).await?;
    let licensed = licensed.is_some_and(|license| license.status != "expired");
    let mut standing = Map::new();
    standing.insert("requests_this_season".to_owned(), json!(requests));
    standing.insert("licensed_this_season".to_owned(), json!(licensed));
    standing.insert("open_request".to_owned(), json!(open));
    let in_force: Vec<Option<String>> = suspensions::of_player(db, &player.id)
        .await?
        .into_iter()
        .filter(|it| it.status == "granted" && it.lifted_on.is_none())
        .filter(|it| it.from_date.as_str() <= on)
        .filter(|it| it.until_date.as_deref().is_none_or(|until| on <= until))
        .map(|it| it.until_date)
        .collect();
    if !in_force.is_empty() {
        standing.insert("suspended".to_owned(), json!(true));
        // Where one has no end, none is known.
        let ends: Option<Vec<String>> = in_force.into_iter().collect();
        if let Some(until) = ends.and_then(|ends| ends.into_iter().max()) {
            standing.insert("suspended_until".to_owned(), json!(until));
        }
    }
    Ok(standing)
}

async fn debt(app: &App, live: &Arc<Live>, player: &Player) -> Result<Value, Error> {
    let debtor = Debtor { kind: "player".to_owned(), id: player.id.clone() };
    debts::asked(app, live, &debtor).await
}
