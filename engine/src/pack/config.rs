//! The configuration, entry by entry: `config.list` and `config.change` (F08.01.01 to 10).
//!
//! An entry is a row of a section: a component of the licence fee, an override, a surcharge, a
//! waiver, a row of a schedule; or all of a section, as the rules of transfers. It has an id made
//! of its natural key, and an etag, the hash of what it says. A change is judged by the checks of
//! packs and answered with the pack afterwards; nothing is kept here.
//!
//! ```text
//! entity   the kinds of entries, and where each stands
//! entry    one entry: its id, its etag, how it is written
//! dated    parameters are dated, never overwritten: what a change makes of a row in force
//! change   create, update, delete
//! ```

mod change;
mod dated;
mod entity;
mod entry;

pub use change::{Action, Change, Changes, change};
pub use entity::{Category, Entity};
pub use entry::Shown;

use crate::canonical;
use crate::fees::Asked;
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// Input of `config.list`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Kind of entries.
    pub entity: Entity,
    /// Of this season only.
    pub season: Option<String>,
    /// Of this category only, where the entries are of a fee schedule.
    pub fee_category: Option<Category>,
    /// The entry of this id only.
    pub id: Option<String>,
    /// Entries after this id.
    pub after: Option<String>,
    /// At most this many; default all, at most 1,000.
    pub limit: Option<u16>,
}

/// Answer of `config.list`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Listed {
    /// The entries, in the order of seasons and of the pack.
    pub entries: Vec<Shown>,
    /// The id to go on after; none at the end.
    pub next: Option<String>,
}

canonical::object!(Listed { entries, next });

/// Most entries of a page.
const PAGE_MAX: u16 = 1000;

/// Lists entries.
///
/// # Errors
/// `unknown_season`; `unknown_entry` for an `id` or `after` that is none.
pub fn list(asked: Asked<'_>, input: &Input) -> Result<Listed, Refusal> {
    if let Some(season) = &input.season {
        asked.known_season(season, "$.input.season")?;
    }
    if let Some(id) = &input.id {
        let found = entry::find(asked, input.entity, id);
        let found = found.ok_or_else(|| unknown(id, "$.input.id"))?;
        return Ok(Listed { entries: vec![found.shown()], next: None });
    }
    let limit = usize::from(input.limit.unwrap_or(PAGE_MAX).clamp(1, PAGE_MAX));
    let mut after = input.after.as_deref();
    let (mut entries, mut next) = (Vec::new(), None);
    for entry in entry::all(asked, input.entity) {
        let is_asked = input.season.as_deref().is_none_or(|code| entry.season == Some(code))
            && input.fee_category.is_none_or(|category| entry.list.category == Some(category));
        if let Some(id) = after {
            if entry.id == id {
                after = None;
            }
        } else if is_asked && entries.len() < limit {
            entries.push(entry.shown());
        } else if is_asked {
            next = entries.last().map(|last: &Shown| last.id.clone());
            break;
        }
    }
    match after {
        Some(id) => Err(unknown(id, "$.input.after")),
        None => Ok(Listed { entries, next }),
    }
}

/// Refuses an id that no entry has.
fn unknown(id: &str, path: &str) -> Refusal {
    Refusal::new(Code::UnknownEntry).at(path).with("id", id)
}
