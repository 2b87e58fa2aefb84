//! Lines of players: a number that is known is changed, one that is not is entered.

use super::file::Line;
use super::tally::Outcome;
use super::{Broken, Course, Importing, field};
use crate::clock;
use crate::error::Error;
use crate::keys::of_person;
use crate::people::entered::{self, NewPlayer, PlayerChange};
use crate::people::{KIND, written};
use carreau_engine::wire;
use carreau_store::players::{self, Change, Facts, Place, Player};
use carreau_store::{Reading, StoreError, Tx, audit};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a line makes of a player.
pub(super) enum Entry {
    /// One who is new.
    New(players::NewPlayer),
    /// One who is known by the number.
    Changed {
        /// Who, as it was read.
        of: (String, i64),
        /// What is known from now on.
        change: Change,
    },
    /// One of whom all is known.
    Same,
}

impl Entry {
    /// What came of the line.
    pub(super) const fn outcome(&self) -> Outcome {
        match self {
            Self::New(_) => Outcome::Created,
            Self::Changed { .. } => Outcome::Updated,
            Self::Same => Outcome::Unchanged,
        }
    }
}

/// What the lines make of the players there are.
///
/// # Errors
/// Those of the reading.
pub(super) async fn read(
    reading: &mut Reading<'_>,
    of: &Importing,
    course: &mut Course,
    lines: Vec<Line>,
) -> Result<Vec<Result<Entry, Broken>>, StoreError> {
    let numbers: Vec<&str> =
        lines.iter().map(|line| line.text("number")).filter(|number| !number.is_empty()).collect();
    let known = players::find_numbers(reading, of.tenant(), &numbers).await?;
    let persons: Vec<String> =
        lines.iter().filter_map(|line| person(line).ok().flatten()).collect();
    let persons: Vec<&str> = persons.iter().map(String::as_str).collect();
    let taken = players::find_persons(reading, of.tenant(), &persons).await?;
    let entry = |line: Line| {
        let known = known.get(line.text("number"));
        let read = repeated(course, &line).and_then(|()| free(&line, known, &taken));
        let read = read.and_then(|()| entry(of, &line, known));
        read.map_err(|error| Broken::with(&line, error))
    };
    Ok(lines.into_iter().map(entry).collect())
}

/// Refuses a line that speaks of somebody an earlier one spoke of.
fn repeated(course: &mut Course, line: &Line) -> Result<(), Error> {
    let number = line.text("number");
    let person = person(line)?;
    let things = [
        ("$.number", (!number.is_empty()).then(|| format!("number {number}"))),
        ("$.person_id", person.map(|person| format!("person {person}"))),
    ];
    for (path, thing) in things {
        let first = thing.and_then(|thing| course.first(&thing, line.number));
        if let Some(first) = first {
            return Err(field("line_repeated", path, &first.to_string()));
        }
    }
    Ok(())
}

/// Refuses a person of whom the tenant has a record already, under another number.
fn free(
    line: &Line,
    known: Option<&Player>,
    taken: &BTreeMap<String, Player>,
) -> Result<(), Error> {
    let record = person(line)?.and_then(|person| taken.get(&person));
    match record {
        Some(record) if known.is_none_or(|known| known.id != record.id) => {
            Err(field("person_has_record", "$.person_id", line.text("person_id")))
        }
        _ => Ok(()),
    }
}

fn entry(of: &Importing, line: &Line, known: Option<&Player>) -> Result<Entry, Error> {
    let facts = known.and_then(|player| Some((player, player.facts.as_ref()?)));
    let Some((player, before)) = facts else {
        let person_id = person(line)?;
        let new: NewPlayer = wire::read(&body(line.given()), "$")?;
        let facts = new.facts(&of.live)?;
        let id = clock::new_id().to_string();
        let number = match &new.number {
            Some(number) => entered::checked_number(number, "$.number")?,
            None => entered::number_of(&id),
        };
        let (search_key, sort_key) = keys(of, &facts, &number);
        return Ok(Entry::New(players::NewPlayer {
            id,
            person_id: person_id.unwrap_or_else(|| clock::new_id().to_string()),
            number,
            facts,
            search_key,
            sort_key,
            created_at: clock::instant(),
        }));
    };
    if person(line)?.is_some_and(|person| person != player.person_id) {
        // Who a record is of does not change.
        return Err(field("person_has_record", "$.person_id", line.text("person_id")));
    }
    // A cell that is empty takes away what is known; a column that is not there lets it stand.
    let given = body(Value::Object(line.members.clone()));
    let change: PlayerChange = wire::read(&given, "$")?;
    let (number, facts) = change.of(&of.live, &player.number, before)?;
    if facts == *before {
        return Ok(Entry::Same);
    }
    let (search_key, sort_key) = keys(of, &facts, &number);
    let updated_at = clock::instant();
    let change = Change { number, facts, search_key, sort_key, updated_at };
    Ok(Entry::Changed { of: (player.id.clone(), player.version), change })
}

fn keys(of: &Importing, facts: &Facts, number: &str) -> (String, String) {
    of_person(&of.keys, (&facts.given_name, &facts.family_name), number)
}

/// The person a line is of, where it says so: one whom no tenant knows yet is known from then on.
fn person(line: &Line) -> Result<Option<String>, Error> {
    match line.text("person_id") {
        "" => Ok(None),
        text => match Uuid::try_parse(text) {
            Ok(id) => Ok(Some(id.to_string())),
            Err(_) => Err(field("person_unknown", "$.person_id", text)),
        },
    }
}

/// The cells as a body says them: flags are a list; the person is none of the facts.
fn body(cells: Value) -> Value {
    let Value::Object(mut members) = cells else { return Value::Object(Map::new()) };
    members.remove("person_id");
    if let Some(flags) = members.get_mut("flags") {
        let codes = flags.as_str().unwrap_or_default().split_whitespace();
        *flags = codes.map(Value::from).collect();
    }
    Value::Object(members)
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
            Entry::New(player) => {
                let after = entered::told(&player.number, &player.facts);
                let entity = (KIND, player.id.as_str());
                match of.told.entry("player.created", entity, json!({ "after": after })) {
                    Ok(entry) => told.push(entry),
                    Err(error) => return Ok(Err(error)),
                }
                new.push((player, Place::default()));
            }
            Entry::Changed { of: (id, version), change } => {
                if let Err(error) = written::change(tx, &of.told, (&id, version), &change).await? {
                    return Ok(Err(error));
                }
            }
            Entry::Same => {}
        }
    }
    players::insert_many(tx, of.tenant(), &new).await?;
    audit::append_many(tx, &told).await?;
    Ok(Ok(()))
}
