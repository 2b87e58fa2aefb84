//! Until when somebody has to decide, or a released certificate can be completed: so many days from
//! a day, that one not counted.

use crate::calendar::Date;
use crate::canonical;
use crate::fees::Asked;
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// Input of `transfer.term`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferTermQuestion"))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// How many days, 1 to 730; they begin on the question's day.
    pub days: u16,
}

/// Answer of `transfer.term`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferTerm"))]
pub struct Output {
    /// The last day, inside.
    pub until: Date,
}

canonical::object!(Output { until });

/// Longest term, in days.
const MOST: u16 = 730;

/// The last day of a term.
///
/// # Errors
/// `invalid_value` for no day and for more than two years, and for a day beyond the year 9999.
pub fn term(asked: Asked<'_>, input: &Input) -> Result<Output, Refusal> {
    let until = asked.on.add_days(i64::from(input.days));
    let until = until.filter(|_| (1..=MOST).contains(&input.days)).ok_or_else(|| {
        let refusal = Refusal::new(Code::InvalidValue).at("$.input.days");
        refusal.with("expected", "days_1_to_730").with("found", input.days)
    })?;
    Ok(Output { until })
}
