//! What is compared of the answers of each operation, and by what of its question it is grouped.

use crate::explanation::Explanation;
use crate::fees::quote::{Quote, Share};
use crate::fees::{affiliation, entry, license, sanction, suspension};
use crate::money::Money;
use crate::pack::sections::FeeCategory;
use crate::pack::tree::{Path, Tree};
use crate::refusal::Refusal;

/// An answer with a price.
pub(super) trait Answer {
    /// What the payer pays.
    fn total(&self) -> Money;
    /// Who receives what.
    fn split(&self) -> &[Share<'_>];
}

macro_rules! answer {
    ($($type:ty),+) => {$(
        impl Answer for $type {
            fn total(&self) -> Money {
                self.total
            }

            fn split(&self) -> &[Share<'_>] {
                &self.split
            }
        }
    )+};
}

answer!(Quote<'_>, sanction::Output<'_>, suspension::Output<'_>);

/// A question of a price.
pub(super) trait Asks {
    /// What kind of fee it asks for.
    const FEE: FeeCategory;

    /// The licence type, where it is of one.
    fn license_type(&self) -> Option<&str> {
        None
    }

    /// Where in the tree the payer is.
    ///
    /// # Errors
    /// Those of a path that disagrees with the tree.
    fn path<'a>(&'a self, tree: &'a Tree) -> Result<Path<'a>, Refusal>;
}

fn unread<'a>() -> Explanation<'a> {
    Explanation::new(false)
}

impl Asks for license::Input {
    const FEE: FeeCategory = FeeCategory::License;

    fn license_type(&self) -> Option<&str> {
        Some(&self.license_type)
    }

    fn path<'a>(&'a self, tree: &'a Tree) -> Result<Path<'a>, Refusal> {
        tree.path(&self.org, &mut unread())
    }
}

impl Asks for affiliation::Input {
    const FEE: FeeCategory = FeeCategory::Affiliation;

    fn path<'a>(&'a self, tree: &'a Tree) -> Result<Path<'a>, Refusal> {
        tree.club_path(&self.org, &self.club, "$.input.club", &mut unread())
    }
}

impl Asks for entry::Input {
    const FEE: FeeCategory = FeeCategory::CompetitionEntry;

    fn path<'a>(&'a self, tree: &'a Tree) -> Result<Path<'a>, Refusal> {
        tree.path(&self.org, &mut unread())
    }
}

impl Asks for sanction::Input {
    const FEE: FeeCategory = FeeCategory::Sanction;

    fn path<'a>(&'a self, tree: &'a Tree) -> Result<Path<'a>, Refusal> {
        tree.district_path(&self.host_district, "$.input.host_district", &mut unread())
    }
}

impl Asks for suspension::Input {
    const FEE: FeeCategory = FeeCategory::Suspension;

    fn license_type(&self) -> Option<&str> {
        self.license_type.as_deref()
    }

    fn path<'a>(&'a self, tree: &'a Tree) -> Result<Path<'a>, Refusal> {
        tree.club_path(&self.org, &self.requesting_club, "$.input.requesting_club", &mut unread())
    }
}
