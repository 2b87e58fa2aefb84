//! Copying a season (F08.01.04): `season.copy`.
//!
//! Clones the components with their overrides, the surcharges and the schedules of one season into
//! another, shifts every date by the difference in years (29 February becomes 28 February in a
//! common year; never "+365 days"), skips what is there already, and reports item by item. A copy
//! is seen by nobody who may not see what it was copied from. A copy that would break a rule is
//! refused whole: two dates that would become one, or whatever the pack's checks call an error.
//! It works on the sections as they are written, so that nothing an author wrote is lost.

mod dates;

use self::dates::{Meeting, shift, shift_all, steps_meeting};
use super::Asked;
use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::pack::check::{self, Finding, Severity};
use crate::pack::rules::Days;
use crate::pack::{Audience, Changed, Document};
use crate::refusal::{Code, Refusal};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Input of `season.copy`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season to copy from.
    pub from: String,
    /// Season to copy into; created where it is missing.
    pub to: String,
    /// Report only.
    #[serde(default)]
    pub dry_run: bool,
}

/// Answer of `season.copy`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output {
    /// What was created, in the order of the sections.
    pub created: Vec<Item>,
    /// The pack afterwards; none for a dry run.
    pub pack: Option<Changed>,
    /// What was there already.
    pub skipped: Vec<Item>,
}

canonical::object!(Output { created, pack, skipped });

/// An item of the report.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Item {
    /// `season`, `component`, `override`, `surcharge`, `affiliation`, `competition_entry`,
    /// `sanction`, `suspension`.
    pub entity: &'static str,
    /// Natural key.
    pub key: String,
    /// Why it was skipped: `exists`.
    pub reason: Option<&'static str>,
}

canonical::object!(Item { entity, key, reason });

/// Lists that are copied: section, list, entity, and what makes a row's natural key.
const LISTS: &[(&str, &str, &str, Key)] = &[
    ("fees", "components", "component", Key::Code),
    ("overrides", "overrides", "override", Key::Override),
    ("surcharges", "surcharges", "surcharge", Key::Code),
    ("schedules", "affiliation", "affiliation", Key::Dated),
    ("schedules", "competition_entry", "competition_entry", Key::Dated),
    ("schedules", "sanction", "sanction", Key::Dated),
    ("schedules", "suspension", "suspension", Key::Dated),
];

/// What makes a row's natural key.
#[derive(Clone, Copy)]
enum Key {
    /// Its code.
    Code,
    /// Its code and the day it comes into force.
    Dated,
    /// Component, node, conditions and the day it comes into force.
    Override,
}

/// Most years a season may be copied across.
const MOST_YEARS: i32 = 100;

/// Copies a season.
///
/// # Errors
/// `unknown_season`, `same_season`, `invalid_value` for a code of a season that cannot be made,
/// `seasons_overlap` where another season has its days already, `dates_meet`, `copy_invalid`.
pub fn calculate<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Output, Refusal> {
    asked.writes_directly()?;
    let from = asked.known_season(&input.from, "$.input.from")?;
    if input.from == input.to {
        return Err(Refusal::new(Code::SameSeason)
            .at("$.input.to")
            .with("season", input.to.as_str()));
    }
    let document = asked.pack.document();
    let mut copy = Copy {
        document,
        changed: BTreeMap::new(),
        created: Vec::new(),
        skipped: Vec::new(),
        years: 0,
        first_day: String::new(),
    };
    let target = asked.pack.rules().seasons.get(&input.to);
    let to_year = match target {
        Some(season) => season.days.from.year(),
        None => year_of(&input.to)?,
    };
    copy.years = to_year.saturating_sub(from.days.from.year());
    if copy.years.abs() > MOST_YEARS {
        return Err(no_season(&input.to));
    }
    apart(asked, &input.to, from.days, copy.years)?;
    let first_day = target.map(|season| season.days.from);
    let first_day = first_day.or_else(|| from.days.from.add_years(copy.years));
    copy.first_day = first_day.map(|day| day.to_string()).unwrap_or_default();
    copy.season(&input.from, &input.to)?;
    for (section, list, entity, key) in LISTS {
        copy.list(section, list, entity, *key, input)?;
    }
    explanation.say(Reason::YearsShifted {
        from: &input.from,
        to: &input.to,
        years: copy.years.to_string().into(),
    });
    copy.report(input)
}

/// Refuses a new season that would have days of another.
fn apart(asked: Asked<'_>, to: &str, from: Days, years: i32) -> Result<(), Refusal> {
    let seasons = &asked.pack.rules().seasons;
    let shifted = from.from.add_years(years).zip(from.to.add_years(years));
    let (false, Some((starts_on, ends_on))) = (seasons.contains_key(to), shifted) else {
        return Ok(());
    };
    let taken = |days: Days| days.from <= ends_on && starts_on <= days.to;
    match seasons.values().find(|season| taken(season.days)) {
        None => Ok(()),
        Some(other) => Err(Refusal::new(Code::SeasonsOverlap)
            .at("$.input.to")
            .with("season", to)
            .with("other", other.code.as_str())),
    }
}

/// The year a new season's code names: its first four digits.
fn year_of(code: &str) -> Result<i32, Refusal> {
    let plain = code.len() <= 16
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let year = code.get(..4).and_then(|digits| digits.parse::<u16>().ok());
    match (plain, year) {
        (true, Some(year)) if year >= 1900 => Ok(i32::from(year)),
        _ => Err(no_season(code)),
    }
}

fn no_season(code: &str) -> Refusal {
    Refusal::new(Code::InvalidValue)
        .at("$.input.to")
        .with("expected", "season_of_a_year")
        .with("found", code.chars().take(60).collect::<String>())
}

struct Copy<'d> {
    document: &'d Document,
    changed: BTreeMap<String, (Audience, Value)>,
    created: Vec<Item>,
    skipped: Vec<Item>,
    years: i32,
    /// First day of the season copied into, on which a row begins that names no other.
    first_day: String,
}

impl Copy<'_> {
    fn section(&self, name: &str) -> Option<&Value> {
        let changed = self.changed.get(name).map(|(_, section)| section);
        changed.or_else(|| self.document.sections.get(name))
    }

    /// Who may see a section into which rows of another are copied: who may see both.
    fn audience(&self, from: &str, to: &str) -> Audience {
        let audience = |name| self.document.audience(name).unwrap_or_default();
        audience(from).max(audience(to))
    }

    /// Creates the season itself where it is missing.
    fn season(&mut self, from: &str, to: &str) -> Result<(), Refusal> {
        let mut section = self.section("seasons").cloned().unwrap_or_default();
        let list = section.get_mut("seasons").and_then(Value::as_array_mut);
        let Some(seasons) = list else { return Ok(()) };
        let named =
            |season: &&Value, code: &str| season.get("code").and_then(Value::as_str) == Some(code);
        if seasons.iter().any(|season| named(&season, to)) {
            return Ok(());
        }
        let Some(source) = seasons.iter().find(|season| named(season, from)) else { return Ok(()) };
        let mut season = source.clone();
        if let Some(members) = season.as_object_mut() {
            members.insert("code".to_owned(), Value::from(to));
            for member in ["starts_on", "ends_on"] {
                if let Some(date) = members.get_mut(member) {
                    shift(date, self.years)?;
                }
            }
        }
        seasons.push(season);
        let audience = self.audience("seasons", "seasons");
        self.changed.insert("seasons".to_owned(), (audience, section));
        self.created.push(Item { entity: "season", key: to.to_owned(), reason: None });
        Ok(())
    }

    /// Copies one list of a seasonal section.
    fn list(
        &mut self,
        kind: &str,
        list: &str,
        entity: &'static str,
        key: Key,
        input: &Input,
    ) -> Result<(), Refusal> {
        let rows = |section: Option<&Value>| -> Vec<Value> {
            let rows = section.and_then(|section| section.get(list)).and_then(Value::as_array);
            rows.cloned().unwrap_or_default()
        };
        let source_name = format!("{kind}/{}", input.from);
        let source = rows(self.section(&source_name));
        let target_name = format!("{kind}/{}", input.to);
        let mut target = rows(self.section(&target_name));
        let mut known: Vec<String> = target.iter().map(|row| self.full_key(row, key)).collect();
        let before = target.len();
        for (index, original) in source.iter().enumerate() {
            let mut row = original.clone();
            shift_all(&mut row, self.years)?;
            let full = self.full_key(&row, key);
            let name = short_key(&row, key);
            let path = || check::row_path(&source_name, list, index);
            // Two rows of the season copied from, and not one that was there before.
            if known.iter().skip(before).any(|copied| *copied == full) {
                let day = Some(text(&row, "valid_from")).filter(|day| !day.is_empty());
                let day = day.unwrap_or(&self.first_day);
                let meeting = Meeting { key: &name, day, path: format!("{}.valid_from", path()) };
                return Err(meeting.refused(&input.to));
            }
            if known.contains(&full) {
                self.skipped.push(Item { entity, key: name, reason: Some("exists") });
                continue;
            }
            if let Some(meeting) = steps_meeting(original, &row, &name, path) {
                return Err(meeting.refused(&input.to));
            }
            known.push(full);
            target.push(row);
            self.created.push(Item { entity, key: name, reason: None });
        }
        if target.len() > before {
            let empty = json!({ "season": input.to });
            let mut section = self.section(&target_name).cloned().unwrap_or(empty);
            if let Some(members) = section.as_object_mut() {
                members.insert(list.to_owned(), Value::Array(target));
            }
            let audience = self.audience(&source_name, &target_name);
            self.changed.insert(target_name, (audience, section));
        }
        Ok(())
    }

    /// A row's natural key in full, without its day where that is the season's first, said or not.
    fn full_key(&self, row: &Value, key: Key) -> String {
        let short = short_key(row, key);
        let from = Some(text(row, "valid_from")).filter(|day| *day != self.first_day);
        let from = from.unwrap_or_default();
        match key {
            Key::Code => short,
            Key::Dated => format!("{short}@{from}"),
            Key::Override => {
                let when = row.get("when").map(Value::to_string).unwrap_or_default();
                format!("{short}@{from}@{when}")
            }
        }
    }

    /// The report, of a copy that passes the checks of packs.
    fn report(self, input: &Input) -> Result<Output, Refusal> {
        let document = self.document.with_sections(self.changed.clone());
        let (findings, _) = check::check(&document);
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
        let errors: Vec<&Finding> = errors.collect();
        if let Some(first) = errors.first() {
            let count = errors.iter().map(|error| error.count()).fold(0, usize::saturating_add);
            let errors: Vec<Value> = errors.iter().map(|error| error.to_value()).collect();
            return Err(Refusal::new(Code::CopyInvalid)
                .at(first.refusal.path.as_str())
                .with("season", input.to.as_str())
                .with("count", count)
                .with("findings", errors));
        }
        let pack = (!input.dry_run).then(|| Changed::of(&document, self.changed));
        Ok(Output { created: self.created, pack, skipped: self.skipped })
    }
}

fn text<'v>(row: &'v Value, member: &str) -> &'v str {
    row.get(member).and_then(Value::as_str).unwrap_or_default()
}

fn short_key(row: &Value, key: Key) -> String {
    match key {
        Key::Code | Key::Dated => text(row, "code").to_owned(),
        Key::Override => format!("{}@{}", text(row, "component"), text(row, "node")),
    }
}
