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
    ($($(#[$doc:meta])* $name:ident = $sql:literal;)+) => {
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
