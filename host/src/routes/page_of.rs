//! A page of a list: how many, and from where.

use super::Parameters;
use crate::error::Error;

/// Rows on a page where nothing is said, and the most there can be.
const LIMIT: i64 = 50;
const LIMIT_MAX: i64 = 200;
const LIMITS: &[&str] = &["1 … 200"];
const CURSORS: &[&str] = &["`next` of the page before"];
/// Longest cursor there is.
const CURSOR_MAX: usize = 200;

/// Which page.
pub(crate) struct Page<'p> {
    /// What ended the page before.
    pub(crate) after: Option<&'p str>,
    limit: i64,
}

impl<'p> Page<'p> {
    /// The page that the parameters `after` and `limit` name.
    ///
    /// # Errors
    /// `invalid_parameter`.
    pub(crate) fn of(parameters: &'p Parameters) -> Result<Self, Error> {
        let limit = match parameters.get("limit") {
            None => LIMIT,
            Some(text) => {
                let number = text.parse::<i64>().ok();
                let number = number.filter(|number| (1..=LIMIT_MAX).contains(number));
                let found = text.chars().take(60).collect();
                number.ok_or(Error::InvalidParameter { name: "limit", found, allowed: LIMITS })?
            }
        };
        let after = parameters.get("after").filter(|after| !after.is_empty());
        if let Some(after) = after
            && (after.len() > CURSOR_MAX || after.contains(char::is_control))
        {
            return Err(bad_cursor(after));
        }
        Ok(Self { after, limit })
    }

    /// One row more than wanted, to know whether there is a next page.
    pub(crate) const fn one_more(&self) -> i64 {
        self.limit.saturating_add(1)
    }

    /// Cuts what was found to the page; its last row, where there is a next page.
    pub(crate) fn cut<'r, T>(&self, found: &'r mut Vec<T>) -> Option<&'r T> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let more = found.len() > limit;
        found.truncate(limit);
        found.last().filter(|_| more)
    }
}

/// A cursor that names no page.
pub(crate) fn bad_cursor(found: &str) -> Error {
    let found = found.chars().take(60).collect();
    Error::InvalidParameter { name: "after", found, allowed: CURSORS }
}
