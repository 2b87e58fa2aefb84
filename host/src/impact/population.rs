//! Invented players of a pack: of every age, licence type and district, the same ones for the same
//! pack and day.

use super::chunk::{Chunk, Chunks};
use crate::demo::random::Random;
use crate::fields;
use carreau_engine::pack::Document;
use carreau_engine::pack::check::{self, Sections};
use carreau_engine::pack::sections::Level;
use serde_json::{Value, json};
use tokio::sync::mpsc::Sender;

/// What players are invented from.
pub(crate) struct Population {
    tenant: String,
    on: String,
    season: String,
    year: i64,
    districts: Vec<String>,
    types: Vec<(String, i64, i64)>,
    flags: Vec<String>,
}

/// Clubs of a district.
const CLUBS: u64 = 12;
/// What the numbers follow from.
const SEED: u64 = 2026;

impl Population {
    /// The players of a pack on a day; none where no season is on that day, or nobody could have a
    /// licence.
    pub(crate) fn of(document: &Document, on: &str) -> Option<Self> {
        let sections: Sections = check::sections(document)?;
        let seasons = sections.seasons.seasons.iter();
        let of_day = seasons.clone().find(|season| {
            season.starts_on.to_string().as_str() <= on && on <= season.ends_on.to_string().as_str()
        });
        let season = of_day?.code.clone();
        let nodes = |level: Level| {
            let of_level = sections.organisation.nodes.iter().filter(move |n| n.level == level);
            of_level.map(|node| node.code.clone()).collect::<Vec<String>>()
        };
        let types = sections.vocabulary.license_types.iter().map(|kind| {
            let age = |age: Option<u16>, other: i64| age.map_or(other, i64::from);
            (kind.code.clone(), age(kind.age_from, 6), age(kind.age_to, 90))
        });
        let types: Vec<(String, i64, i64)> = types.collect();
        let districts = nodes(Level::District);
        let year = on.get(..4)?.parse().ok()?;
        (!types.is_empty() && !districts.is_empty()).then(|| Self {
            tenant: document.manifest.tenant.clone(),
            on: on.to_owned(),
            season,
            year,
            districts,
            types,
            flags: sections.vocabulary.flags.iter().map(|flag| flag.code.clone()).collect(),
        })
    }

    /// The request of a player, by number.
    pub(crate) fn request(&self, number: u32) -> Value {
        let mut random = Random::new(SEED ^ u64::from(number).rotate_left(20), &self.tenant);
        let empty = (String::new(), 18, 60);
        let (kind, from, to) = random.pick(&self.types).unwrap_or(&empty);
        let years = u64::try_from(to.saturating_sub(*from)).unwrap_or_default().saturating_add(1);
        let age = i64::try_from(random.below(years)).unwrap_or_default().saturating_add(*from);
        let (month, day) = (random.below(12).saturating_add(1), random.below(28).saturating_add(1));
        let born = format!("{}-{month:02}-{day:02}", self.year.saturating_sub(age));
        let sex = if random.percent(35) { "female" } else { "male" };
        let mut player = json!({ "birth_date": born, "sex": sex });
        if let (true, Some(flag)) = (random.percent(6), random.pick(&self.flags)) {
            fields::add(&mut player, json!({ "flags": [flag] }));
        }
        if random.percent(20) {
            let size = random.below(3).saturating_add(2);
            let rank = random.below(size).saturating_add(1);
            fields::add(&mut player, json!({ "family": { "size": size, "rank": rank } }));
        }
        let district = random.pick(&self.districts).cloned().unwrap_or_default();
        let club = format!("{district}-{:02}", random.below(CLUBS).saturating_add(1));
        json!({ "op": "license_fee.calculate", "on": self.on, "input": { "season": self.season,
            "license_type": kind, "player": player,
            "org": { "district": district, "club": club } } })
    }

    /// Sends so many players, until nobody takes any more.
    pub(crate) fn send(&self, size: u32, chunks: &Sender<Chunk>) {
        let mut facts = Chunks::new(None);
        for number in 1..=size {
            let request = self.request(number).to_string();
            if let Some(chunk) = facts.add(&format!("{number:07}"), &request)
                && chunks.blocking_send(chunk).is_err()
            {
                return;
            }
        }
        if let Some(chunk) = facts.rest() {
            // Nobody takes it where whoever asked has gone.
            let _gone = chunks.blocking_send(chunk);
        }
    }
}
