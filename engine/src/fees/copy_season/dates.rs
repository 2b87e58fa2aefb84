//! Dates of a season that is copied: shifted by years, and refused where two of a rule would meet.
//!
//! 29 February becomes 28 February in a common year, which another date of the rule may have.

use super::text;
use crate::calendar::Date;
use crate::refusal::{Code, Refusal};
use serde_json::{Map, Value};

/// Members that hold dates of a season.
const DATES: &[&str] = &["valid_from", "valid_to", "until", "from", "to"];

/// Shifts every date of a row and of what it holds.
pub(super) fn shift_all(value: &mut Value, years: i32) -> Result<(), Refusal> {
    match value {
        Value::Array(items) => items.iter_mut().try_for_each(|item| shift_all(item, years)),
        Value::Object(members) => shift_members(members, years),
        _ => Ok(()),
    }
}

fn shift_members(members: &mut Map<String, Value>, years: i32) -> Result<(), Refusal> {
    for (name, value) in members {
        if DATES.contains(&name.as_str()) {
            shift(value, years)?;
        } else {
            shift_all(value, years)?;
        }
    }
    Ok(())
}

pub(super) fn shift(value: &mut Value, years: i32) -> Result<(), Refusal> {
    let Some(date) = value.as_str().and_then(Date::parse) else { return Ok(()) };
    let shifted = date.add_years(years).ok_or_else(|| {
        Refusal::new(Code::InvalidValue).at("$.input.to").with("expected", "date")
    })?;
    *value = Value::from(shifted.to_string());
    Ok(())
}

/// Two dates of a rule that would be one day in the season copied to.
pub(super) struct Meeting<'v> {
    pub(super) key: &'v str,
    pub(super) day: &'v str,
    /// Of one of the two, in the season copied from.
    pub(super) path: String,
}

impl Meeting<'_> {
    /// The refusal of a copy to a season.
    pub(super) fn refused(self, to: &str) -> Refusal {
        Refusal::new(Code::DatesMeet)
            .at(self.path)
            .with("key", self.key)
            .with("date", self.day)
            .with("season", to)
    }
}

/// A step of 29 February that would be of the day of another.
pub(super) fn steps_meeting<'v>(
    original: &Value,
    row: &'v Value,
    key: &'v str,
    path: impl Fn() -> String,
) -> Option<Meeting<'v>> {
    let (before, after) = (steps(original), steps(row));
    let pairs = || before.iter().zip(after);
    for field in ["until", "from"] {
        for (index, (step, shifted)) in pairs().enumerate() {
            let (date, day) = (text(step, field), text(shifted, field));
            let meets = |(other, at): (&Value, &Value)| {
                text(at, field) == day && text(other, field) != date
            };
            if date.ends_with("-02-29") && pairs().any(meets) {
                let path = format!("{}.steps[{index}].{field}", path());
                return Some(Meeting { key, day, path });
            }
        }
    }
    None
}

fn steps(row: &Value) -> &[Value] {
    let steps = row.get("steps").and_then(Value::as_array);
    steps.map(Vec::as_slice).unwrap_or_default()
}
