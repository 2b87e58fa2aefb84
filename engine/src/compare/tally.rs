//! The figures of a group while facts are added to it: minor units, as every fact is added to a
//! dozen groups.

use super::report::Group;
use crate::money::{Currency, Money, too_large};
use crate::refusal::Refusal;

/// What [`Group`] has, without what follows from it.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) after: i64,
    pub(super) before: i64,
    pub(super) changed: u64,
    pub(super) facts: u64,
    pub(super) newly_allowed: u64,
    pub(super) newly_refused: u64,
}

impl Tally {
    /// Adds another one's figures.
    ///
    /// # Errors
    /// `amount_too_large` beyond 64-bit minor units.
    pub(super) fn add(&mut self, other: &Self) -> Result<(), Refusal> {
        self.after = self.after.checked_add(other.after).ok_or_else(too_large)?;
        self.before = self.before.checked_add(other.before).ok_or_else(too_large)?;
        self.changed = self.changed.saturating_add(other.changed);
        self.facts = self.facts.saturating_add(other.facts);
        self.newly_allowed = self.newly_allowed.saturating_add(other.newly_allowed);
        self.newly_refused = self.newly_refused.saturating_add(other.newly_refused);
        Ok(())
    }

    /// The group as the report has it.
    ///
    /// # Errors
    /// `amount_too_large` beyond 64-bit minor units.
    pub(super) fn group(&self, currency: Currency) -> Result<Group, Refusal> {
        let (after, before) = (Money::new(self.after, currency), Money::new(self.before, currency));
        Ok(Group {
            after,
            before,
            changed: self.changed,
            difference: after.minus(before)?,
            facts: self.facts,
            newly_allowed: self.newly_allowed,
            newly_refused: self.newly_refused,
        })
    }
}
