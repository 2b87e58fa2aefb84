//! Series of numbers without gaps: the next one is drawn in the transaction of what bears it.

use crate::StoreError;
use crate::db::{Db, Tx, statements};

/// The scope of what is no tenant's.
pub const PLATFORM: &str = "platform";

statements! {
    LAST = "select last from number_series where scope = $1 and series = $2 and year = $3";
    BEGIN = "insert into number_series (scope, series, year, last) values ($1, $2, $3, 0) \
             on conflict (scope, series, year) do nothing";
    DRAW = "update number_series set last = last + 1 \
            where scope = $1 and series = $2 and year = $3 and last = $4";
}

/// A series: whose, of what, of which year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// A tenant's code, or [`PLATFORM`].
    pub scope: String,
    /// What is numbered.
    pub series: String,
    /// `2026`.
    pub year: String,
}

/// The number that was last given; 0 where none was.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn last(db: &Db, series: &Series) -> Result<i64, StoreError> {
    let args = [(&series.scope).into(), (&series.series).into(), (&series.year).into()];
    let found: Option<(i64,)> = db.fetch_optional(LAST.with(&args)).await?;
    Ok(found.map_or(0, |(last,)| last))
}

/// Draws the number after `last`; whether that still is the next one.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn draw(tx: &mut Tx, series: &Series, last: i64) -> Result<bool, StoreError> {
    let begun = [(&series.scope).into(), (&series.series).into(), (&series.year).into()];
    tx.execute(BEGIN.with(&begun)).await?;
    let args =
        [(&series.scope).into(), (&series.series).into(), (&series.year).into(), last.into()];
    Ok(tx.execute(DRAW.with(&args)).await? == 1)
}
