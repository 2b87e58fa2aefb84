//! Lines of memberships: known by player, club, season and first day.

use super::file::Line;
use super::tally::Outcome;
use super::{Broken, Course, Importing, field};
use crate::error::Error;
use crate::fields;
use crate::people::joined::{self, MembershipStatus, NewMembership};
use crate::people::{KIND, shown_membership};
use carreau_engine::wire;
use carreau_store::memberships::{self, Membership, Refused};
use carreau_store::players::{self, Player};
use carreau_store::{Reading, StoreError, Tx, audit};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a line makes of a membership.
pub(super) enum Entry {
    /// One that is new.
    New(Membership),
    /// One that ends otherwise.
    Changed(Membership),
    /// One that is as it was.
    Same,
}

impl Entry {
    /// What came of the line.
    pub(super) const fn outcome(&self) -> Outcome {
        match self {
            Self::New(_) => Outcome::Created,
            Self::Changed(_) => Outcome::Updated,
            Self::Same => Outcome::Unchanged,
        }
    }
}

/// Whether it holds; it does where nothing is said.
#[derive(Deserialize)]
struct Holds {
    status: Option<MembershipStatus>,
}

/// What the lines make of the memberships there are.
///
/// # Errors
/// Those of the reading.
pub(super) async fn read(
    reading: &mut Reading<'_>,
    of: &Importing,
    course: &mut Course,
    lines: Vec<Line>,
) -> Result<Vec<Result<Entry, Broken>>, StoreError> {
    let numbers: Vec<&str> = lines.iter().map(|line| line.text("number")).collect();
    let players = players::find_numbers(reading, of.tenant(), &numbers).await?;
    let ids: Vec<&str> = players.values().map(|player| player.id.as_str()).collect();
    let mut known: BTreeMap<String, Vec<Membership>> = BTreeMap::new();
    for membership in memberships::of_players(reading, of.tenant(), &ids).await? {
        known.entry(membership.player.clone()).or_default().push(membership);
    }
    let entry = |line: Line| {
        let player = players.get(line.text("number"));
        let known = player.and_then(|player| known.get(&player.id));
        entry(of, course, &line, player, known.map(Vec::as_slice).unwrap_or_default())
            .map_err(|error| Broken::with(&line, error))
    };
    Ok(lines.into_iter().map(entry).collect())
}

fn entry(
    of: &Importing,
    course: &mut Course,
    line: &Line,
    player: Option<&Player>,
    known: &[Membership],
) -> Result<Entry, Error> {
    let number = line.text("number");
    let player = player.filter(|player| player.facts.is_some());
    let unknown = || field("player_number_unknown", "$.number", number);
    let player = player.ok_or_else(unknown)?;
    let wanted = wanted(of, line, &player.id)?;
    let Membership { club, season, from_date, .. } = &wanted;
    let key = format!("{number} {club} {season} {from_date}");
    if let Some(first) = course.first(&key, line.number) {
        return Err(field("line_repeated", "$.number", &first.to_string()));
    }
    let same = |other: &&Membership| {
        other.club == *club && other.season == *season && other.from_date == *from_date
    };
    let before = known.iter().find(same);
    let slot = format!("{} {season}", player.id);
    let held = known.iter().find(|other| other.season == *season && other.status == "active");
    // What an earlier line made of it, or else what is kept.
    let held = course.active.get(&slot).cloned().unwrap_or_else(|| held.map(|it| it.id.clone()));
    let id = before.map_or(&wanted.id, |before| &before.id);
    let active = wanted.status == "active";
    if active && held.as_ref().is_some_and(|held| held != id) {
        return Err(joined::said(&Refused::ActiveElsewhere, &wanted, "$"));
    }
    if active {
        course.active.insert(slot, Some(id.clone()));
    } else if held.as_ref() == Some(id) {
        course.active.insert(slot, None);
    }
    Ok(match before {
        None => Entry::New(wanted),
        Some(before)
            if before.status == wanted.status && before.until_date == wanted.until_date =>
        {
            Entry::Same
        }
        Some(before) => Entry::Changed(Membership {
            status: wanted.status,
            until_date: wanted.until_date,
            ..before.clone()
        }),
    })
}

/// The membership a line speaks of.
fn wanted(of: &Importing, line: &Line, player: &str) -> Result<Membership, Error> {
    let mut given = line.given();
    let mut status = json!({});
    if let Some(members) = given.as_object_mut() {
        members.remove("number");
        status = json!({ "status": members.remove("status") });
    }
    let new: NewMembership = wire::read(&given, "$")?;
    let holds: Holds = wire::read(&status, "$")?;
    let joined = new.of(&of.live, player, "$")?;
    if !of.clubs.contains(&joined.club) {
        return Err(joined::said(&Refused::NoClub, &joined, "$"));
    }
    let status = holds.status.unwrap_or(MembershipStatus::Active);
    if status == MembershipStatus::Expired && joined.until_date.is_none() {
        return Err(fields::misread("date", "", "$.until").into());
    }
    Ok(Membership { status: status.name().to_owned(), ..joined })
}

/// Writes what the lines make, and tells of it.
///
/// # Errors
/// Those of a write.
pub(super) async fn write(
    tx: &mut Tx,
    of: &Importing,
    entries: Vec<Entry>,
) -> Result<Result<(), Error>, StoreError> {
    let (mut new, mut told) = (Vec::new(), Vec::new());
    for entry in entries {
        match entry {
            Entry::New(membership) => {
                let payload = json!({ "after": shown_membership(&membership) });
                match entry_of(of, "membership.created", &membership, payload) {
                    Ok(entry) => told.push(entry),
                    Err(error) => return Ok(Err(error)),
                }
                new.push(membership);
            }
            // Before those that are new: an end makes room for a beginning.
            Entry::Changed(membership) => {
                let before = match memberships::update(tx, &membership).await? {
                    Ok(before) => before,
                    Err(refused) => return Ok(Err(joined::said(&refused, &membership, "$"))),
                };
                let version = membership.version.saturating_add(1);
                let after = Membership { version, ..membership };
                let payload = json!({
                    "before": shown_membership(&before), "after": shown_membership(&after),
                });
                match entry_of(of, "membership.changed", &after, payload) {
                    Ok(entry) => told.push(entry),
                    Err(error) => return Ok(Err(error)),
                }
            }
            Entry::Same => {}
        }
    }
    memberships::insert_many(tx, &new).await?;
    memberships::settle(tx, &new).await?;
    audit::append_many(tx, &told).await?;
    Ok(Ok(()))
}

fn entry_of(
    of: &Importing,
    action: &str,
    membership: &Membership,
    payload: Value,
) -> Result<audit::NewEntry, Error> {
    of.told.entry(action, (KIND, &membership.player), payload)
}
