//! Players as they are asked about: shown, described to the engine, exported.
//!
//! The engine is told facts and never a name; what it makes of them is its matter. Which flags and
//! categories there are, and which seasons, the tenant's pack says.

pub(crate) mod entered;
pub(crate) mod joined;
pub(crate) mod written;

use crate::error::{Error, Refused};
use crate::tenants::Live;
use carreau_engine::calendar::Date;
use carreau_engine::pack::Document;
use carreau_engine::refusal::{Code, Refusal};
use carreau_store::memberships::{self, Membership};
use carreau_store::org_nodes;
use carreau_store::players::{self, Player};
use carreau_store::{Db, StoreError};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// What the audit log calls a player: a membership is told of with its player, so that erasing the
/// player erases it there.
pub(crate) const KIND: &str = "player";

/// The flags every tenant's players may carry; a pack may know more.
const FLAGS: [&str; 3] = ["disabled", "honorary", "low_income"];

/// A season of the pack.
pub(crate) struct Season {
    /// Its code.
    pub(crate) code: String,
    /// Its first day.
    pub(crate) starts_on: Date,
}

/// The seasons of a pack.
pub(crate) fn seasons(pack: &Document) -> Vec<Season> {
    let section = pack.sections.get("seasons").and_then(|found| found.get("seasons"));
    let rows = section.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let read = |row: &Value| {
        let text = |name: &str| row.get(name).and_then(Value::as_str);
        Some(Season { code: text("code")?.to_owned(), starts_on: Date::parse(text("starts_on")?)? })
    };
    rows.iter().filter_map(read).collect()
}

/// The code of the season before another, where the pack has one.
pub(crate) fn season_before(live: &Live, season: &Season) -> Option<String> {
    let earlier = seasons(&live.document).into_iter();
    let earlier = earlier.filter(|other| other.starts_on < season.starts_on);
    earlier.max_by_key(|other| other.starts_on).map(|other| other.code)
}

/// The season a day is of, where the pack has one: the last that has begun.
pub(crate) fn season_on(live: &Live, on: &str) -> Option<String> {
    let begun = seasons(&live.document).into_iter();
    let begun = begun.filter(|season| season.starts_on.to_string().as_str() <= on);
    begun.max_by_key(|season| season.starts_on).map(|season| season.code)
}

/// The season of a code that stands at `path`.
///
/// # Errors
/// `unknown_season`.
pub(crate) fn season(live: &Arc<Live>, code: &str, path: &str) -> Result<Season, Error> {
    let mut all = seasons(&live.document);
    match all.iter().position(|season| season.code == code) {
        Some(index) => Ok(all.swap_remove(index)),
        None => {
            let refusal = Refusal::new(Code::UnknownSeason).at(path).with("season", code);
            let known = all.iter().map(|season| season.code.clone());
            Err(refused(live, &refusal.allowing(known)))
        }
    }
}

/// A refusal in the words of a tenant.
pub(crate) fn refused(live: &Arc<Live>, refusal: &Refusal) -> Error {
    let live = Some(Arc::clone(live));
    Error::Refused(Arc::new(Refused { refusal: refusal.to_value(), live }))
}

/// The codes of a list of the pack's vocabulary: `flags`, `categories`.
fn vocabulary(live: &Live, list: &str) -> Vec<String> {
    let section = live.document.sections.get("vocabulary").and_then(|found| found.get(list));
    let rows = section.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let code = |row: &Value| row.get("code").and_then(Value::as_str).map(str::to_owned);
    rows.iter().filter_map(code).collect()
}

/// The flags a tenant's players may carry.
pub(crate) fn flags(live: &Live) -> Vec<String> {
    let mut flags = vocabulary(live, "flags");
    flags.extend(FLAGS.map(str::to_owned));
    flags.sort();
    flags.dedup();
    flags
}

/// The categories of the tenant's pack.
pub(crate) fn categories(live: &Live) -> Vec<String> {
    vocabulary(live, "categories")
}

/// A player as it is shown; what was erased is null.
pub(crate) fn shown(player: &Player) -> Value {
    let facts = player.facts.as_ref();
    let club = player.club.as_ref();
    json!({
        "id": player.id,
        "person_id": player.person_id,
        "number": player.number,
        "given_name": facts.map(|facts| &facts.given_name),
        "family_name": facts.map(|facts| &facts.family_name),
        "birth_date": facts.map(|facts| &facts.birth_date),
        "sex": facts.and_then(|facts| facts.sex.as_ref()),
        "category": facts.and_then(|facts| facts.category.as_ref()),
        "email": facts.and_then(|facts| facts.email.as_ref()),
        "family": facts.and_then(|facts| facts.family.as_ref()),
        "flags": facts.map(|facts| facts.flags.as_slice()).unwrap_or_default(),
        "club": club.map(|(code, name)| json!({ "code": code, "name": name })),
        "created_at": player.created_at,
        "updated_at": player.updated_at,
        "erased_at": player.erased_at,
        "version": player.version,
    })
}

/// A membership as it is shown.
pub(crate) fn shown_membership(membership: &Membership) -> Value {
    json!({
        "id": membership.id,
        "player": membership.player,
        "club": membership.club,
        "season": membership.season,
        "status": membership.status,
        "from": membership.from_date,
        "until": membership.until_date,
        "created_at": membership.created_at,
        "version": membership.version,
    })
}

/// What `license_fee.calculate` asks of a player in a season: `player`, `org`, and `category` where
/// the player has one. The club is the season's that holds on the day, or the latest known.
///
/// # Errors
/// `player_erased`, `database_unavailable`.
pub(crate) async fn facts(
    db: &Db,
    live: &Live,
    player: &Player,
    season: &str,
    on: Option<&str>,
) -> Result<Map<String, Value>, Error> {
    let Some(known) = &player.facts else { return Err(erased(&player.id)) };
    let mut about = json!({ "birth_date": known.birth_date });
    let judged = vocabulary(live, "flags");
    let flags: Vec<&String> = known.flags.iter().filter(|flag| judged.contains(flag)).collect();
    let family = players::family(db, player, season).await?;
    if let Some(about) = about.as_object_mut() {
        if let Some(sex) = &known.sex {
            about.insert("sex".to_owned(), json!(sex));
        }
        if !flags.is_empty() {
            about.insert("flags".to_owned(), json!(flags));
        }
        // Alone, nobody is a family.
        if let Some(family) = family.filter(|family| family.size > 1) {
            let family = json!({ "size": family.size, "rank": family.rank });
            about.insert("family".to_owned(), family);
        }
    }
    let mut facts = Map::new();
    facts.insert("player".to_owned(), about);
    facts.insert("org".to_owned(), Value::Object(path(db, player, season, on).await?));
    if let Some(category) = &known.category {
        facts.insert("category".to_owned(), json!(category));
    }
    Ok(facts)
}

/// The path of the player's club, by level; the federation alone where there is none.
async fn path(
    db: &Db,
    player: &Player,
    season: &str,
    on: Option<&str>,
) -> Result<Map<String, Value>, StoreError> {
    let of_season: Vec<Membership> = memberships::of_player(db, &player.id)
        .await?
        .into_iter()
        .filter(|membership| membership.season == season)
        .collect();
    let holds = |membership: &&Membership| {
        let until = membership.until_date.as_deref();
        on.is_some_and(|on| {
            membership.from_date.as_str() <= on && until.is_none_or(|end| on <= end)
        })
    };
    let active = of_season.iter().find(|membership| membership.status == "active");
    let best = of_season.iter().find(holds).or(active).or(of_season.last());
    let club = best.map(|membership| membership.club.as_str());
    let club = club.or(player.club.as_ref().map(|(code, _)| code.as_str()));
    let steps = match club {
        Some(club) => org_nodes::path(db, &player.tenant, club).await?,
        None => Vec::new(),
    };
    if steps.is_empty() {
        let root = org_nodes::root(db, &player.tenant).await?;
        return Ok(root.into_iter().map(|code| ("federation".to_owned(), json!(code))).collect());
    }
    let members = steps.into_iter().map(|step| (step.level.as_str().to_owned(), json!(step.code)));
    Ok(members.collect())
}

/// What is said of a player who was erased.
pub(crate) fn erased(id: &str) -> Error {
    Error::Conflict { code: "player_erased", found: id.to_owned() }
}

/// That a player's facts are there: of nobody who was erased anything new is written down.
///
/// # Errors
/// `player_erased`, `database_unavailable`.
pub(crate) async fn present(db: &Db, tenant: &str, id: &str) -> Result<(), Error> {
    match players::find(db, tenant, id).await? {
        Some(player) if player.facts.is_some() => Ok(()),
        _ => Err(erased(id)),
    }
}
