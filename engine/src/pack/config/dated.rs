//! Parameters are dated, never overwritten in place.
//!
//! What is in force on the day of a change stays as it was up to the day before, and what replaces
//! it comes into force that day; what is taken away ends the day before. What has not begun, or
//! began that very day, is overwritten; what is over is history and does not change.

use super::entity::{Dating, List};
use super::entry::text;
use crate::calendar::Date;
use crate::refusal::{Code, Refusal};
use serde_json::{Map, Value};

/// Members of a row that no figure depends on.
const WORDS: [&str; 3] = ["name", "reference", "illustrative"];

/// Members that say when a price is in force.
const DAYS: [&str; 2] = ["valid_from", "valid_to"];

/// The rows that take the place of one.
#[derive(Debug, PartialEq)]
pub(super) struct Replaced {
    pub(super) rows: Vec<Value>,
    /// Which of them is the entry afterwards; none where it is gone.
    pub(super) entry: Option<usize>,
    /// Whether something that was in force stays beside it.
    pub(super) is_dated: bool,
}

/// When a change takes effect, and when what names no day began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day<'d> {
    pub(super) on: Date,
    /// The season's first day; none for what is not seasonal and so began long ago.
    pub(super) first: Option<&'d str>,
}

impl Day<'_> {
    /// The day a row or price comes into force; none: long ago.
    fn begins(self, row: &Value) -> Option<Date> {
        let from = text(row, "valid_from");
        Date::parse(if from.is_empty() { self.first.unwrap_or_default() } else { from })
    }

    /// Whether it came into force before the day.
    fn is_in_force_before(self, row: &Value) -> bool {
        self.begins(row).is_none_or(|begins| begins < self.on)
    }

    /// Whether it ended before the day.
    fn is_over(self, row: &Value) -> bool {
        Date::parse(text(row, "valid_to")).is_some_and(|ends| ends < self.on)
    }

    /// Refuses a value that would come into force before the day.
    fn not_before(self, row: &Value, path: &str) -> Result<(), Refusal> {
        if !self.is_in_force_before(row) {
            return Ok(());
        }
        Err(Refusal::new(Code::RetroactiveChange)
            .at(path)
            .with("from", text(row, "valid_from"))
            .with("on", self.on.to_string())
            .allowing([self.on.to_string()]))
    }

    /// The same row, ending the day before.
    fn closed(self, row: &Value) -> Value {
        ended(row, self.on)
    }

    /// The same row up to what replaces it: of waivers all in force count, and a row that is for
    /// fewer leaves nobody to the one before.
    fn until(self, row: &Value, next: &Value) -> Value {
        let begins = self.begins(next).unwrap_or(self.on);
        let ends = Date::parse(text(row, "valid_to"));
        if ends.is_some_and(|ends| ends < begins) { row.clone() } else { ended(row, begins) }
    }
}

/// A row that ends the day before another begins.
fn ended(row: &Value, begins: Date) -> Value {
    let eve = begins.add_days(-1).unwrap_or(begins);
    with(row, "valid_to", eve.to_string())
}

fn with(row: &Value, member: &str, value: String) -> Value {
    let mut row = row.clone();
    if let Some(members) = row.as_object_mut() {
        members.insert(member.to_owned(), value.into());
    }
    row
}

/// A row without the members that no figure depends on, nor those named.
fn figures(row: &Value, but: &[&str]) -> Map<String, Value> {
    let mut members = row.as_object().cloned().unwrap_or_default();
    members.retain(|name, _| !WORDS.contains(&name.as_str()) && !but.contains(&name.as_str()));
    members
}

fn in_place(row: Value) -> Replaced {
    Replaced { rows: vec![row], entry: Some(0), is_dated: false }
}

/// Refuses a change of what is over.
fn over(row: &Value) -> Refusal {
    Refusal::new(Code::PeriodOver).at("$.input.id").with("ends_on", text(row, "valid_to"))
}

/// What an update makes of a row.
///
/// # Errors
/// `period_over`, `retroactive_change`.
pub(super) fn update(
    list: &List,
    day: Day<'_>,
    old: &Value,
    new: Value,
) -> Result<Replaced, Refusal> {
    match list.dating {
        Dating::InPlace => Ok(in_place(new)),
        // What is no list is for the checks to say.
        Dating::Prices if !new.get("prices").is_some_and(Value::is_array) => Ok(in_place(new)),
        Dating::Prices => prices(day, old, &new),
        Dating::Row if figures(old, &[]) == figures(&new, &[]) => Ok(in_place(new)),
        Dating::Row if day.is_over(old) => Err(over(old)),
        Dating::Row if !day.is_in_force_before(old) => Ok(in_place(new)),
        Dating::Row => {
            // Whoever names a later day means it; else it is the day of the change.
            let same_day = day.begins(old) == day.begins(&new);
            let only_end = figures(old, &DAYS) == figures(&new, &DAYS);
            if same_day && only_end {
                return Ok(in_place(new));
            }
            let new = if same_day { with(&new, "valid_from", day.on.to_string()) } else { new };
            day.not_before(&new, "$.input.value.valid_from")?;
            let old = day.until(old, &new);
            Ok(Replaced { rows: vec![old, new], entry: Some(1), is_dated: true })
        }
    }
}

/// What a deletion makes of a row.
///
/// # Errors
/// `period_over`.
pub(super) fn delete(list: &List, day: Day<'_>, old: &Value) -> Result<Replaced, Refusal> {
    let gone = Replaced { rows: Vec::new(), entry: None, is_dated: false };
    match list.dating {
        Dating::InPlace => Ok(gone),
        Dating::Prices => {
            let none = with_prices(old, Vec::new());
            let replaced = prices(day, old, &none)?;
            Ok(if replaced.is_dated { replaced } else { gone })
        }
        Dating::Row if day.is_over(old) => Err(over(old)),
        Dating::Row if !day.is_in_force_before(old) => Ok(gone),
        Dating::Row => Ok(Replaced { rows: vec![day.closed(old)], entry: Some(0), is_dated: true }),
    }
}

fn price_list(component: &Value) -> Vec<Value> {
    component.get("prices").and_then(Value::as_array).cloned().unwrap_or_default()
}

fn with_prices(component: &Value, prices: Vec<Value>) -> Value {
    let mut component = component.clone();
    if let Some(members) = component.as_object_mut() {
        members.insert("prices".to_owned(), Value::Array(prices));
    }
    component
}

/// Whether two prices are values of one: for the same people from the same day.
fn is_same(day: Day<'_>, one: &Value, other: &Value) -> bool {
    one.get("when") == other.get("when") && day.begins(one) == day.begins(other)
}

/// A component whose prices changed: what was in force stays, as above.
fn prices(day: Day<'_>, old: &Value, new: &Value) -> Result<Replaced, Refusal> {
    let (before, after) = (price_list(old), price_list(new));
    let mut kept = Vec::new();
    let mut is_dated = false;
    for price in &before {
        let successor = after.iter().find(|other| is_same(day, price, other));
        let is_history = day.is_over(price);
        match successor {
            Some(same) if figures(price, &DAYS) == figures(same, &DAYS) => {
                kept.push(if is_history { price.clone() } else { same.clone() });
            }
            // History stays as it was, whatever is said of it.
            _ if is_history => kept.push(price.clone()),
            Some(changed) if !day.is_in_force_before(price) => kept.push(changed.clone()),
            None if !day.is_in_force_before(price) => {}
            Some(changed) => {
                is_dated = true;
                kept.push(price.clone());
                kept.push(with(changed, "valid_from", day.on.to_string()));
            }
            None => {
                is_dated = true;
                kept.push(day.closed(price));
            }
        }
    }
    for (index, price) in after.iter().enumerate() {
        if before.iter().any(|known| is_same(day, known, price)) {
            continue;
        }
        if text(price, "valid_from").is_empty() && day.is_in_force_before(price) {
            kept.push(with(price, "valid_from", day.on.to_string()));
        } else {
            day.not_before(price, &format!("$.input.value.prices[{index}].valid_from"))?;
            kept.push(price.clone());
        }
    }
    Ok(Replaced { rows: vec![with_prices(new, kept)], entry: Some(0), is_dated })
}
