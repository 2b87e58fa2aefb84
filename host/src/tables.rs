//! The tables that go out as CSV and come in as CSV: their names and columns.

use std::borrow::Cow;

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    /// The tree.
    OrgNodes,
    /// Players.
    Players,
    /// Who is of which club in which season.
    Memberships,
    /// The seasons of the pack.
    Seasons,
}

impl Table {
    /// Every table, in the order in which a federation brings them in.
    pub(crate) const ALL: [Self; 4] =
        [Self::Seasons, Self::OrgNodes, Self::Players, Self::Memberships];

    /// As it is named in addresses.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::OrgNodes => "org_nodes",
            Self::Players => "players",
            Self::Memberships => "memberships",
            Self::Seasons => "seasons",
        }
    }

    /// The table of a name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }

    /// Its columns, in the order in which they go out.
    pub(crate) const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::OrgNodes => &["code", "level", "parent", "name", "town"],
            Self::Players => &[
                "number",
                "given_name",
                "family_name",
                "birth_date",
                "sex",
                "category",
                "email",
                "family",
                "flags",
                "person_id",
            ],
            Self::Memberships => &["number", "club", "season", "status", "from", "until"],
            Self::Seasons => &["code", "starts_on", "ends_on"],
        }
    }

    /// The columns without which a line says nothing.
    pub(crate) const fn required(self) -> &'static [&'static str] {
        match self {
            Self::OrgNodes => &["code", "level", "name"],
            Self::Players => &["given_name", "family_name", "birth_date"],
            Self::Memberships => &["number", "club", "season"],
            Self::Seasons => &["code", "starts_on", "ends_on"],
        }
    }
}

/// A text as a cell: one that a spreadsheet would reckon with goes out behind an apostrophe.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell, without the apostrophe it went out behind.
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_formula(text)).unwrap_or(cell)
}

/// Whether a spreadsheet would reckon with a text, were it without apostrophes.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_no_formula_and_comes_in_as_it_went_out() {
        for text in ["=1+1", "-a", "@b", "'=c", "''-d", "'e", "a-b", "'", ""] {
            let cell = guarded(text);
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
            assert_eq!(unguarded(&cell), text);
        }
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("a-b"), "a-b");
    }
}
