//! SQL as named constants, listed, so that a test can prepare each on both databases.
//!
//! A statement is made by [`statements!`] only; what runs SQL takes nothing else. Migrations are
//! not statements: they lie in `migrations/` and run through `migrate.rs`.

use super::Arg;

/// One SQL text for both databases, with its name.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// Module and constant: what an error names as its place.
    pub name: &'static str,
    /// The text.
    pub sql: &'static str,
}

/// A statement with the values of its parameters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Query<'a> {
    /// What to run.
    pub(crate) statement: Statement,
    /// `$1`, `$2` …
    pub(crate) args: &'a [Arg<'a>],
}

impl Statement {
    /// With these values for `$1`, `$2` …
    pub(crate) fn with<'a>(self, args: &'a [Arg<'a>]) -> Query<'a> {
        Query { statement: self, args }
    }
}

/// Defines the statements of a module, and their list as `STATEMENTS`.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $(
            $(#[$doc])*
            const $name: $crate::db::Statement = $crate::db::Statement {
                name: concat!(module_path!(), "::", stringify!($name)),
                sql: $sql,
            };
        )+

        /// Every statement of this module.
        pub(crate) const STATEMENTS: &[$crate::db::Statement] = &[$($name),+];
    };
}

pub(crate) use statements;

/// Rows written by one statement where many are written at once.
pub(crate) const BATCH_ROWS: usize = 100;

/// The text of `head` with [`BATCH_ROWS`] rows of values: `… values ($1, $2), ($3, $4) …`.
/// To be kept in a `LazyLock`, from which a [`Statement`] is made.
pub(crate) fn batch(head: &str, columns: usize, tail: &str) -> String {
    let mut text = String::from(head);
    for row in 0..BATCH_ROWS {
        text.push_str(if row == 0 { " values (" } else { ", (" });
        let first = row.saturating_mul(columns).saturating_add(1);
        let places: Vec<String> =
            (first..first.saturating_add(columns)).map(|place| format!("${place}")).collect();
        text.push_str(&places.join(", "));
        text.push(')');
    }
    text.push(' ');
    text.push_str(tail);
    text
}

/// The text of `head` with a list of [`BATCH_ROWS`] values from `$first` on: `… in ($2, $3 …)`.
/// To be kept in a `LazyLock`, from which a [`Statement`] is made; a shorter list is filled up by
/// its last value.
pub(crate) fn any_of(head: &str, first: usize, tail: &str) -> String {
    let end = first.saturating_add(BATCH_ROWS);
    let places: Vec<String> = (first..end).map(|place| format!("${place}")).collect();
    format!("{head} in ({}) {tail}", places.join(", "))
}
