//! Players, invented by households.

use super::names::Names;
use super::random::Random;
use crate::clock;
use crate::keys::{Keys, of_person};
use crate::people::Season;
use carreau_store::memberships::Membership;
use carreau_store::players::{Facts, NewPlayer, Place};
use uuid::Builder;

/// When the ids of a demonstration say they were made: 2026-01-01, so that they are the same ones
/// each time.
const MADE_AT_MILLISECONDS: u64 = 1_767_225_600_000;

/// Of a hundred households, those of one player, of two grown-ups, and with children.
const ALONE: u64 = 62;
const COUPLES: u64 = 24;

/// Ages of grown-ups: up to which, of a thousand.
const AGES: [(u64, u64, u64); 6] =
    [(90, 18, 29), (240, 30, 44), (500, 45, 59), (800, 60, 71), (960, 72, 82), (1000, 83, 93)];

/// What players are invented from.
pub(super) struct Inventor<'a> {
    pub(super) tenant: &'a str,
    pub(super) names: &'a Names,
    pub(super) keys: &'a Keys,
    pub(super) places: &'a [Place],
    pub(super) season: &'a Season,
}

/// A player with a membership.
pub(super) struct Member {
    pub(super) player: NewPlayer,
    pub(super) place: Place,
    pub(super) membership: Membership,
}

/// Players being invented.
pub(super) struct Inventing<'a> {
    inventor: Inventor<'a>,
    random: Random,
    left: usize,
    made: u64,
    households: u64,
    now: String,
}

/// What those of a household have in common.
struct Household {
    family_name: String,
    family: Option<String>,
    place: Place,
}

impl<'a> Inventor<'a> {
    /// Begins to invent so many.
    pub(super) fn begin(self, random: Random, players: usize) -> Inventing<'a> {
        let now = clock::instant();
        Inventing { inventor: self, random, left: players, made: 0, households: 0, now }
    }
}

impl Inventing<'_> {
    /// The next players, about as many; none where all were invented.
    pub(super) fn next(&mut self, count: usize) -> Vec<Member> {
        let mut chunk = Vec::with_capacity(count.min(self.left).saturating_add(4));
        while chunk.len() < count && self.left > 0 {
            let household = self.household();
            for age in household.1 {
                if self.left == 0 {
                    break;
                }
                self.left = self.left.saturating_sub(1);
                let member = self.member(&household.0, age);
                chunk.push(member);
            }
        }
        chunk
    }

    /// A household, and the ages of those in it.
    fn household(&mut self) -> (Household, Vec<u64>) {
        self.households = self.households.saturating_add(1);
        let kind = self.random.below(100);
        let grown = self.age();
        let near = |age: u64, random: &mut Random| {
            age.saturating_add(random.below(9)).saturating_sub(4).max(18)
        };
        let ages = if kind < ALONE {
            vec![grown]
        } else if kind < ALONE.saturating_add(COUPLES) {
            vec![grown, near(grown, &mut self.random)]
        } else {
            // Children of people who are of an age to have them.
            let parent = self.random.below(20).saturating_add(30);
            let children = self.random.below(3).saturating_add(1);
            let mut ages = vec![parent];
            for _ in 0..children {
                ages.push(self.random.below(parent.saturating_sub(22).clamp(6, 18)).max(6));
            }
            ages
        };
        let family_name = self.random.pick_common(&self.inventor.names.family).cloned();
        let place = self.random.pick(self.inventor.places).cloned().unwrap_or_default();
        let family = (ages.len() > 1).then(|| format!("F{:06}", self.households));
        (Household { family_name: family_name.unwrap_or_default(), family, place }, ages)
    }

    /// The age of a grown-up.
    fn age(&mut self) -> u64 {
        let place = self.random.below(1000);
        let found = AGES.iter().find(|(bound, _, _)| place < *bound);
        let (_, from, to) = found.copied().unwrap_or((0, 45, 59));
        let span = to.saturating_sub(from).saturating_add(1);
        from.saturating_add(self.random.below(span))
    }

    fn member(&mut self, household: &Household, age: u64) -> Member {
        self.made = self.made.saturating_add(1);
        let inventor = &self.inventor;
        let (random, names) = (&mut self.random, inventor.names);
        let female = random.percent(if age < 18 { 38 } else { 30 });
        let given = random.pick_common(if female { &names.female } else { &names.male });
        let given_name = given.cloned().unwrap_or_default();
        let year = inventor.season.starts_on.year();
        let born = i64::from(year).saturating_sub(i64::try_from(age).unwrap_or_default());
        let (month, day) = (random.below(12), random.below(28));
        let (month, day) = (month.saturating_add(1), day.saturating_add(1));
        let mut flags = Vec::new();
        for (flag, often, from) in [("disabled", 2, 0), ("honorary", 1, 65), ("low_income", 5, 0)] {
            if age >= from && random.percent(often) {
                flags.push(flag.to_owned());
            }
        }
        let number = format!("{}{:07}", prefix(inventor.tenant), self.made);
        let family_name = household.family_name.clone();
        let (search_key, sort_key) = of_person(inventor.keys, (&given_name, &family_name), &number);
        let player = NewPlayer {
            id: id(random),
            person_id: id(random),
            number,
            facts: Facts {
                given_name,
                family_name,
                birth_date: format!("{born:04}-{month:02}-{day:02}"),
                sex: Some(if female { "female" } else { "male" }.to_owned()),
                category: None,
                email: None,
                family: household.family.clone(),
                flags,
            },
            search_key,
            sort_key,
            created_at: self.now.clone(),
        };
        self.joined(player, household)
    }

    /// The membership of a player; a few ended, and those are nowhere now.
    fn joined(&mut self, player: NewPlayer, household: &Household) -> Member {
        let season = self.inventor.season;
        let expired = self.random.percent(4);
        let from_date = season.starts_on.to_string();
        let membership = Membership {
            id: id(&mut self.random),
            tenant: self.inventor.tenant.to_owned(),
            player: player.id.clone(),
            club: household.place.club.clone().unwrap_or_default(),
            season: season.code.clone(),
            status: if expired { "expired" } else { "active" }.to_owned(),
            until_date: expired.then(|| from_date.clone()),
            from_date,
            created_at: self.now.clone(),
            version: 1,
        };
        let place = if expired { Place::default() } else { household.place.clone() };
        Member { player, place, membership }
    }
}

/// What the numbers of a tenant's invented players begin with.
fn prefix(tenant: &str) -> String {
    tenant.chars().take(2).collect::<String>().to_uppercase()
}

/// An id of version 7 that follows from the seed.
fn id(random: &mut Random) -> String {
    let mut bytes = [0; 10];
    let drawn = [random.next().to_be_bytes(), random.next().to_be_bytes()];
    for (byte, drawn) in bytes.iter_mut().zip(drawn.iter().flatten()) {
        *byte = *drawn;
    }
    Builder::from_unix_timestamp_millis(MADE_AT_MILLISECONDS, &bytes).into_uuid().to_string()
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use carreau_engine::calendar::Date;
    use std::collections::BTreeSet;

    fn invent(seed: u64, players: usize) -> Vec<Member> {
        let (names, keys) = (Names::of("france").expect("names"), Keys::new().expect("keys"));
        let starts_on = Date::parse("2026-01-01").expect("a date");
        let season = Season { code: "2026".to_owned(), starts_on };
        let places = [Place { club: Some("13001".to_owned()), ..Place::default() }];
        let inventor = Inventor {
            tenant: "france",
            names: &names,
            keys: &keys,
            places: &places,
            season: &season,
        };
        inventor.begin(Random::new(seed, "france"), players).next(players)
    }

    #[test]
    fn the_same_seed_invents_the_same_players() {
        let known = |seed| {
            let players = invent(seed, 50).into_iter();
            players.map(|it| (it.player.id, it.player.facts)).collect::<Vec<_>>()
        };
        assert_eq!(known(1), known(1));
        assert_ne!(known(1), known(2));
    }

    #[test]
    fn players_are_of_every_age_and_some_are_families() {
        let players = invent(1, 2000);
        assert_eq!(players.len(), 2000);
        let numbers: BTreeSet<&str> = players.iter().map(|it| it.player.number.as_str()).collect();
        assert_eq!(numbers.len(), 2000);
        let born = |from: &str, to: &str| {
            let within = |it: &&Member| {
                let date = it.player.facts.birth_date.as_str();
                Date::parse(date).is_some() && date >= from && date < to
            };
            players.iter().filter(within).count()
        };
        assert_eq!(born("1930-01-01", "2022-01-01"), 2000);
        assert!(born("2009-01-01", "2022-01-01") > 150, "children");
        assert!(born("1930-01-01", "1967-01-01") > 600, "those past sixty");
        let families = players.iter().filter(|it| it.player.facts.family.is_some()).count();
        assert!((700..1600).contains(&families), "{families}");
    }
}
