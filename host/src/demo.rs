//! A demonstration: invented clubs and players, the same for the same seed.
//!
//! Names are those of the country, ages those of a sport that is played for life; households share
//! a name, a club and a family. Nothing invented decides what anything costs.

mod certificates;
mod names;
mod players;
pub(crate) mod random;
pub(crate) mod season;
mod transfers;

use crate::clock;
use crate::clubs;
use crate::keys::Keys;
use crate::people::{self, Season};
use carreau_engine::pack::Document;
use carreau_store::org_nodes::{self, Level, NewOrgNode, PathNode};
use carreau_store::players::Place;
use carreau_store::{Db, StoreError, memberships};
use names::Names;
use players::{Inventor, Member};
use random::Random;
use std::collections::BTreeMap;

/// Players of a demonstration where no number is said, over all tenants.
pub(crate) const PLAYERS: usize = 2000;
/// What they are made by where nothing else is said.
pub(crate) const SEED: u64 = 2026;

/// Players a club has, so that larger demonstrations have more clubs.
const CLUB_SIZE: usize = 45;
/// Clubs written in one transaction, which ends in time on a busy machine too.
const CLUBS: usize = 500;
/// Players written in one transaction.
const CHUNK: usize = 10_000;

/// What is to be invented for a tenant.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// How many players.
    pub(crate) players: usize,
    /// What they are made by.
    pub(crate) seed: u64,
}

/// A tenant's part of a number of players.
pub(crate) fn share(tenant: &str, players: usize) -> usize {
    let percent = match tenant {
        "france" => 60,
        "germany" => 25,
        "sweden" => 15,
        _ => 0,
    };
    players.saturating_mul(percent).div_ceil(100)
}

/// Fills a tenant that has neither clubs beyond its pack's nor players; how many players were
/// written is told to `progress` as they are. Returns their number: none where there were some.
///
/// # Errors
/// Those of the database.
pub(crate) async fn fill(
    db: &Db,
    pack: &Document,
    wanted: Wanted,
    progress: impl Fn(usize),
) -> Result<usize, StoreError> {
    let tenant = pack.manifest.tenant.as_str();
    let mut random = Random::new(wanted.seed, tenant);
    let Some(keys) = said(tenant, Keys::new()) else { return Ok(0) };
    if !org_nodes::any_beyond_pack(db, tenant).await? {
        let Some(tree) = said(tenant, clubs::of_pack(pack)) else { return Ok(0) };
        let Some(mut invented) = said(tenant, clubs::invented(tenant, &tree)) else { return Ok(0) };
        let more = (wanted.players / CLUB_SIZE).saturating_sub(invented.len());
        let further = further_clubs(&invented, more, (&keys, &mut random));
        invented.extend(further);
        for chunk in invented.chunks(CLUBS) {
            org_nodes::add(db, tenant, chunk.to_vec()).await?;
        }
    }
    if wanted.players == 0 || carreau_store::players::any(db, tenant).await? {
        return Ok(0);
    }
    let Some(names) = said(tenant, Names::of(tenant)) else { return Ok(0) };
    let Some(season) = current(pack) else { return Ok(0) };
    let places: Vec<Place> = org_nodes::paths(db, tenant).await?.into_values().map(place).collect();
    if places.is_empty() {
        return Ok(0);
    }
    let inventor =
        Inventor { tenant, names: &names, keys: &keys, places: &places, season: &season };
    let mut inventing = inventor.begin(random, wanted.players);
    let mut written: usize = 0;
    loop {
        let mut chunk = inventing.next(CHUNK);
        if chunk.is_empty() {
            return Ok(written);
        }
        // In the order of the lists: neighbours are written together.
        chunk.sort_by(|one, next| one.player.sort_key.cmp(&next.player.sort_key));
        written = written.saturating_add(chunk.len());
        write(db, tenant, chunk).await?;
        progress(written);
    }
}

/// What was read of the demonstration's own files; that it was not is told the operator.
fn said<T>(tenant: &str, read: anyhow::Result<T>) -> Option<T> {
    read.inspect_err(|error| tracing::error!(tenant, %error, "no demonstration")).ok()
}

async fn write(db: &Db, tenant: &str, chunk: Vec<Member>) -> Result<(), StoreError> {
    let (players, joined): (Vec<_>, Vec<_>) =
        chunk.into_iter().map(|it| ((it.player, it.place), it.membership)).unzip();
    db.write((tenant.to_owned(), players, joined), |tx, (tenant, players, joined)| {
        Box::pin(async move {
            carreau_store::players::insert_many(tx, tenant, players).await?;
            memberships::insert_many(tx, joined).await
        })
    })
    .await
}

/// The season of today, or the last there is.
fn current(pack: &Document) -> Option<Season> {
    let mut seasons = people::seasons(pack);
    seasons.sort_by_key(|season| season.starts_on);
    let today = clock::instant();
    let today = today.get(..10).unwrap_or_default();
    let begun = seasons.iter().rposition(|season| season.starts_on.to_string().as_str() <= today);
    let index = begun.unwrap_or_default();
    (index < seasons.len()).then(|| seasons.swap_remove(index))
}

/// Where the players of a club are.
fn place(path: Vec<PathNode>) -> Place {
    let mut by_level: BTreeMap<Level, String> =
        path.into_iter().map(|step| (step.level, step.code)).collect();
    Place {
        club: by_level.remove(&Level::Club),
        district: by_level.remove(&Level::District),
        region: by_level.remove(&Level::Region),
    }
}

/// Clubs beyond those of the file: of its places and towns, numbered.
fn further_clubs(
    clubs: &[NewOrgNode],
    count: usize,
    (keys, random): (&Keys, &mut Random),
) -> Vec<NewOrgNode> {
    let mut further = Vec::with_capacity(count);
    for number in 1..=count {
        let Some(like) = random.pick(clubs) else { break };
        let parent = like.parent.clone().unwrap_or_default();
        let number = number.saturating_add(1000);
        let (code, name) = (format!("{parent}-{number}"), format!("{} {number}", like.name));
        let town = like.town.clone();
        further.push(NewOrgNode {
            search_key: crate::keys::fold(&format!(
                "{name} {code} {}",
                town.as_deref().unwrap_or_default()
            )),
            sort_key: keys.of(&name),
            level: Level::Club,
            parent: Some(parent),
            of_pack: false,
            code,
            name,
            town,
        });
    }
    further
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenants_share_all_players() {
        let shares = ["france", "germany", "sweden"].map(|tenant| share(tenant, PLAYERS));
        assert_eq!(shares, [1200, 500, 300]);
        assert_eq!(share("elsewhere", PLAYERS), 0);
    }
}
