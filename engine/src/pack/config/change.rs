//! Creating, updating and deleting an entry.

use super::dated::{self, Day, Replaced};
use super::entity::{Category, Entity, List};
use super::entry::{self, Entry, PLACES, Shown};
use super::unknown;
use crate::canonical;
use crate::fees::Asked;
use crate::ordered::map;
use crate::pack::changed::Changed;
use crate::pack::check::{self, Finding, Severity};
use crate::pack::document::{Audience, Document, distinct_value};
use crate::refusal::{Code, Refusal};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// Input of `config.change`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Kind of the entry.
    pub entity: Entity,
    /// What is done.
    pub action: Action,
    /// Which entry; none to create one.
    pub id: Option<String>,
    /// The etag the change was made of; none: whatever it says now.
    pub etag: Option<String>,
    /// The entry, to create or update it: its row with `season`, and `fee_category` where it is of
    /// a fee schedule.
    #[serde(default, deserialize_with = "distinct")]
    pub value: Option<Value>,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ConfigAction"))]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// A further entry.
    Create,
    /// The entry becomes the value; members left out are gone.
    Update,
    /// The entry keeps what the value does not name (RFC 7396).
    Patch,
    /// The entry goes, or ends the day before where it is in force.
    Delete,
}

/// Answer of `config.change`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changes {
    /// The entry afterwards; none where it is gone.
    pub after: Option<Shown>,
    /// The entry before; none where it was created.
    pub before: Option<Shown>,
    /// What became of it: `created`, `updated`, `deleted`; `superseded` where a further value comes
    /// into force and `closed` where it ends, as what was in force is never overwritten.
    pub outcome: Outcome,
    /// The pack afterwards; none where nothing changed.
    pub pack: Option<Changed>,
    /// What the checks say of the entry besides.
    pub warnings: Vec<Value>,
}

canonical::object!(Changes { after, before, outcome, pack, warnings });

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ConfigOutcome", rename_all = "snake_case"))]
pub enum Outcome {
    /// It is new.
    Created,
    /// It says something else.
    Updated,
    /// It stays for what was, and another value is in force from the day on.
    Superseded,
    /// It ends the day before.
    Closed,
    /// It is gone.
    Deleted,
    /// It says what it said.
    Unchanged,
}

canonical::named!(Outcome {
    Created = "created",
    Updated = "updated",
    Superseded = "superseded",
    Closed = "closed",
    Deleted = "deleted",
    Unchanged = "unchanged",
});

type Members = Map<String, Value>;

/// Reads a value, no member of which may stand twice.
fn distinct<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Value>, D::Error> {
    let value = distinct_value(from)?;
    Ok((!value.is_null()).then_some(value))
}

/// Changes an entry.
///
/// # Errors
/// `unknown_entry`, `duplicate_entry`, `changed_since`, `period_over`, `unknown_season`,
/// `field_not_applicable`, `invalid_value` where a section would be deleted; what the
/// checks of packs say of the entry, at its place in the input; `change_invalid` where the pack
/// would have errors elsewhere; `draft_only`.
pub fn change(asked: Asked<'_>, input: &Change) -> Result<Changes, Refusal> {
    asked.writes_directly()?;
    match input.action {
        Action::Create => create(asked, input),
        Action::Update | Action::Patch | Action::Delete => replace(asked, input),
    }
}

fn missing(field: &'static str) -> Refusal {
    Refusal::new(Code::MissingField).at(format!("$.input.{field}")).with("field", field)
}

/// The value's members; those that say where the entry stands apart.
fn members(input: &Change) -> Result<(Members, Members), Refusal> {
    let value = input.value.as_ref().ok_or_else(|| missing("value"))?;
    let Value::Object(members) = value else {
        return Err(Refusal::new(Code::InvalidType)
            .at("$.input.value")
            .with("expected", "object")
            .with("found", value.to_string()));
    };
    let is_place = |name: &str| PLACES.contains(&name);
    let (places, row) = members.clone().into_iter().partition(|(name, _)| is_place(name));
    Ok((places, row))
}

fn create(asked: Asked<'_>, input: &Change) -> Result<Changes, Refusal> {
    let (places, row) = members(input)?;
    let list = list_of(input.entity, &places)?;
    nothing_apart(list, &row)?;
    let season = match (list.is_seasonal, places.get("season")) {
        (false, None) => None,
        (false, Some(_)) => return Err(not_applicable("season")),
        (true, None) => return Err(missing_member("season")),
        (true, Some(season)) => Some(season.as_str().unwrap_or_default()),
    };
    let known = season.map(|code| asked.known_season(code, "$.input.value.season")).transpose()?;
    let first_day = known.map(|season| season.days.from.to_string());
    let row = Value::Object(row);
    let shown = entry::shown(list, season, first_day.as_deref(), &row);
    if entry::find(asked, input.entity, &shown.id).is_some() {
        return Err(Refusal::new(Code::DuplicateEntry)
            .at("$.input.value")
            .with("id", shown.id.as_str()));
    }
    let name = list.section_name(season);
    let mut rows = rows(asked, &name, list);
    let index = rows.len();
    rows.push(row);
    let (pack, warnings) = judged(asked, list, season, rows, index)?;
    let outcome = Outcome::Created;
    Ok(Changes { after: Some(shown), before: None, outcome, pack: Some(pack), warnings })
}

fn replace(asked: Asked<'_>, input: &Change) -> Result<Changes, Refusal> {
    let id = input.id.as_deref().ok_or_else(|| missing("id"))?;
    let stays = List::of(input.entity, None).is_some_and(List::is_section);
    if stays && input.action == Action::Delete {
        let refusal = Refusal::new(Code::InvalidValue).at("$.input.action");
        let refusal = refusal.with("expected", "one_of").with("found", "delete");
        return Err(refusal.allowing(["create", "update", "patch"]));
    }
    let entry = entry::find(asked, input.entity, id).ok_or_else(|| unknown(id, "$.input.id"))?;
    let before = entry.shown();
    if let Some(etag) = input.etag.as_deref().filter(|etag| *etag != before.etag) {
        return Err(Refusal::new(Code::ChangedSince)
            .at("$.input.etag")
            .with("id", id)
            .with("found", etag)
            .allowing([before.etag]));
    }
    let day = Day { on: asked.on, first: entry.first_day.as_deref() };
    let replaced = match input.action {
        Action::Delete => dated::delete(entry.list, day, &entry.row)?,
        _ => dated::update(entry.list, day, &entry.row, updated(&entry, input)?)?,
    };
    if replaced.rows.as_slice() == std::slice::from_ref(&*entry.row) {
        let (after, before) = (Some(before.clone()), Some(before));
        let (outcome, pack, warnings) = (Outcome::Unchanged, None, Vec::new());
        return Ok(Changes { after, before, outcome, pack, warnings });
    }
    let outcome = match (input.action, replaced.is_dated) {
        (Action::Delete, true) => Outcome::Closed,
        (Action::Delete, false) => Outcome::Deleted,
        (_, true) => Outcome::Superseded,
        (_, false) => Outcome::Updated,
    };
    let Replaced { rows: new, entry: place, .. } = replaced;
    let after = place
        .and_then(|place| new.get(place))
        .map(|row| entry::shown(entry.list, entry.season, entry.first_day.as_deref(), row));
    if let Some(after) = after.as_ref().filter(|after| after.id != before.id)
        && entry::find(asked, input.entity, &after.id).is_some()
    {
        return Err(Refusal::new(Code::DuplicateEntry)
            .at("$.input.value")
            .with("id", after.id.as_str()));
    }
    let name = entry.list.section_name(entry.season);
    let mut rows = rows(asked, &name, entry.list);
    let index = entry.index.saturating_add(place.unwrap_or(0));
    rows.splice(entry.index..entry.index.saturating_add(1), new);
    let (pack, warnings) = judged(asked, entry.list, entry.season, rows, index)?;
    Ok(Changes { after, before: Some(before), outcome, pack: Some(pack), warnings })
}

/// The row an update makes: the value, or the row with the value's members put over it.
fn updated(entry: &Entry<'_>, input: &Change) -> Result<Value, Refusal> {
    let (places, mut row) = members(input)?;
    nothing_apart(entry.list, &row)?;
    let shown = entry.shown().entry;
    // An entry stays where it is.
    for name in PLACES {
        if let Some(found) = places.get(name).filter(|found| shown.get(name) != Some(found)) {
            return Err(Refusal::new(Code::InvalidValue)
                .at(format!("$.input.value.{name}"))
                .with("expected", "one_of")
                .with("found", found.as_str().unwrap_or_default())
                .allowing(shown.get(name).and_then(Value::as_str)));
        }
    }
    if input.action == Action::Patch {
        let mut patched = entry.row.clone().into_owned();
        merge(&mut patched, &Value::Object(row));
        return Ok(patched);
    }
    row.retain(|_, value| !value.is_null());
    Ok(Value::Object(row))
}

/// Puts a patch over a value: members that are null go (RFC 7396).
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        target.clone_from(patch);
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    let Some(members) = target.as_object_mut() else { return };
    for (name, value) in patch {
        if value.is_null() {
            members.remove(name);
        } else {
            merge(members.entry(name.clone()).or_insert(Value::Null), value);
        }
    }
}

fn list_of(entity: Entity, places: &Map<String, Value>) -> Result<&'static List, Refusal> {
    let category = places.get("fee_category");
    let read = category.map(|name| Category::deserialize(name).ok());
    let path = "$.input.value.fee_category";
    match (List::of(entity, None), read) {
        (Some(list), None) => Ok(list),
        (Some(_), Some(_)) => Err(not_applicable("fee_category")),
        (None, None) => Err(missing_member("fee_category").allowing(Category::names())),
        (None, Some(category)) => {
            let found = places.get("fee_category").map(Value::to_string).unwrap_or_default();
            let list = category.and_then(|category| List::of(entity, Some(category)));
            list.ok_or_else(|| {
                Refusal::new(Code::InvalidValue)
                    .at(path)
                    .with("expected", "one_of")
                    .with("found", found.trim_matches('"'))
                    .allowing(Category::names())
            })
        }
    }
}

fn missing_member(field: &'static str) -> Refusal {
    Refusal::new(Code::MissingField).at(format!("$.input.value.{field}")).with("field", field)
}

fn not_applicable(field: &'static str) -> Refusal {
    Refusal::new(Code::FieldNotApplicable).at(format!("$.input.value.{field}")).with("field", field)
}

/// Refuses members that are entries of their own.
fn nothing_apart(list: &List, row: &Members) -> Result<(), Refusal> {
    let found = list.apart().find(|apart| row.contains_key(*apart));
    found.map_or(Ok(()), |apart| Err(not_applicable(apart)))
}

fn rows(asked: Asked<'_>, section: &str, list: &List) -> Vec<Value> {
    let section = asked.pack.document().sections.get(section);
    let rows = section.map(|section| entry::rows(list, section)).unwrap_or_default();
    rows.into_iter().map(Cow::into_owned).collect()
}

/// A section with a list's rows; with its one row, what is apart from that stays.
fn put(list: &List, section: &mut Members, mut rows: Vec<Value>) {
    if !list.is_section() {
        section.insert(list.list.to_owned(), Value::Array(rows));
        return;
    }
    section.retain(|name, _| list.apart().any(|apart| apart == name));
    if let Some(Value::Object(row)) = rows.pop() {
        section.extend(row);
    }
}

/// The pack with a list's rows, where it passes the checks; `index` is the row that was changed.
fn judged(
    asked: Asked<'_>,
    list: &List,
    season: Option<&str>,
    rows: Vec<Value>,
    index: usize,
) -> Result<(Changed, Vec<Value>), Refusal> {
    let document = asked.pack.document();
    let name = list.section_name(season);
    let empty = || season.map_or_else(|| json!({}), |season| json!({ "season": season }));
    let mut section = document.sections.get(&name).cloned().unwrap_or_else(empty);
    if let Some(members) = section.as_object_mut() {
        put(list, members, rows);
    }
    let audience = document.audience(&name).unwrap_or_else(|| audience_of_kind(document, list));
    let changed = map([(name.clone(), (audience, section))]);
    let after = document.with_sections(changed.clone());
    let (findings, _) = check::check(&after);
    let path = list.path(&name, index);
    if let Some(refusal) = refused(&findings, list, &path) {
        return Err(refusal);
    }
    let warnings = findings.iter().filter_map(|finding| within(finding, list, &path));
    let warnings = warnings.map(|finding| finding.to_value()).collect();
    Ok((Changed::of(&after, changed), warnings))
}

/// Who may see a section that is not there yet: who may see all the others of its kind.
fn audience_of_kind(document: &Document, list: &List) -> Audience {
    let kind = format!("{}/", list.section);
    let others = document.sections.keys().filter(|name| name.starts_with(&kind));
    others.filter_map(|name| document.audience(name)).max().unwrap_or_default()
}

/// A finding that lies in the row, said of the input.
fn within(finding: &Finding, list: &List, row: &str) -> Option<Finding> {
    let rest = finding.refusal.path.strip_prefix(row)?;
    let first = rest.strip_prefix('.').and_then(|rest| rest.split(['.', '[']).next());
    if list.apart().any(|apart| Some(apart) == first) {
        return None;
    }
    let mut finding = finding.clone();
    finding.refusal.path = format!("$.input.value{rest}");
    Some(finding)
}

/// The first error that lies in the row, said of the input; else that there are errors elsewhere.
fn refused(findings: &[Finding], list: &List, row: &str) -> Option<Refusal> {
    let errors = || findings.iter().filter(|finding| finding.severity == Severity::Error);
    let first = errors().next()?;
    let of_row = errors().find_map(|finding| within(finding, list, row)).map(|found| found.refusal);
    Some(of_row.unwrap_or_else(|| {
        let listed: Vec<Value> = errors().map(Finding::to_value).collect();
        let count = errors().map(Finding::count).fold(0, usize::saturating_add);
        Refusal::new(Code::ChangeInvalid)
            .at("$.input.value")
            .with("count", count)
            .with("place", first.refusal.path.as_str())
            .with("findings", listed)
    }))
}
