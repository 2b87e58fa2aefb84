//! Adding a fact to the report: to the sums, the histogram, the examples; to its groups in
//! [`super::groups`].

use super::examples::{first, keep};
use super::groups::Groups;
use super::report::{Bucket, Example, Group, Report, Side};
use super::tally::Tally;
use crate::fees::quote::Share;
use crate::money::Money;
use crate::pack::tree::Path;
use crate::refusal::Refusal;

/// Who a fact touches.
pub(super) struct Touched<'f> {
    pub(super) name: &'f str,
    pub(super) fee: &'static str,
    pub(super) license_type: Option<&'f str>,
    /// Of the live pack's tree; none where that has no such path.
    pub(super) path: Option<Path<'f>>,
}

/// What a pack answers.
#[derive(Clone, Copy)]
pub(super) enum Priced<'q> {
    Total(Money, &'q [Share<'q>]),
    Refused(&'static str),
}

impl Priced<'_> {
    fn side(&self) -> Side {
        match self {
            Self::Total(total, _) => Side::Total(*total),
            Self::Refused(code) => Side::Refused((*code).to_owned()),
        }
    }
}

/// Counts one more.
pub(super) const fn count(counter: &mut u64) {
    *counter = counter.saturating_add(1);
}

impl Report {
    /// A line that is not compared.
    pub(super) fn pass_over(&mut self) -> Result<(), Refusal> {
        count(&mut self.passed_over);
        Ok(())
    }

    /// One fact more: what the live pack and the draft answer, and whether that is the same.
    pub(super) fn add(
        &mut self,
        groups: &mut Groups<'_>,
        touched: &Touched<'_>,
        (before, after): (Priced<'_>, Priced<'_>),
        same: bool,
    ) -> Result<(), Refusal> {
        count(&mut self.facts);
        let example =
            || Example { after: after.side(), before: before.side(), id: touched.name.to_owned() };
        let mut one = Tally { facts: 1, ..Tally::default() };
        let mut splits = None;
        match (before, after) {
            (Priced::Total(old, old_split), Priced::Total(new, new_split)) => {
                self.before = self.before.plus(old)?;
                self.after = self.after.plus(new)?;
                (one.before, one.after) = (old.minor, new.minor);
                splits = Some((old_split, new_split));
                if same {
                    count(&mut self.unchanged);
                } else {
                    count(&mut self.changed);
                    count(&mut one.changed);
                    self.differ(new.minus(old)?, touched.name, example)?;
                }
            }
            (Priced::Total(old, _), Priced::Refused(_)) => {
                count(&mut self.newly_refused);
                count(&mut one.newly_refused);
                self.lost = self.lost.plus(old)?;
                first(&mut self.newly_refused_examples, example());
            }
            (Priced::Refused(_), Priced::Total(new, _)) => {
                count(&mut self.newly_allowed);
                count(&mut one.newly_allowed);
                self.gained = self.gained.plus(new)?;
                first(&mut self.newly_allowed_examples, example());
            }
            (Priced::Refused(_), Priced::Refused(_)) => count(&mut self.refused_by_both),
        }
        groups.add(touched, &one, splits, same)
    }

    /// Adds a difference to the sum, the histogram and the largest.
    fn differ(
        &mut self,
        difference: Money,
        name: &str,
        example: impl FnOnce() -> Example,
    ) -> Result<(), Refusal> {
        if difference.is_zero() {
            count(&mut self.same_total);
            return Ok(());
        }
        self.difference = self.difference.plus(difference)?;
        self.pour(&Bucket { count: 1, difference, least: difference, most: difference })?;
        keep(&mut self.largest, (difference, name), example);
        Ok(())
    }

    /// Adds what lies in one bucket of the histogram.
    pub(super) fn pour(&mut self, more: &Bucket) -> Result<(), Refusal> {
        let place = edge(more.least.minor);
        let at = self.histogram.partition_point(|bucket| edge(bucket.least.minor) < place);
        match self.histogram.get_mut(at).filter(|bucket| edge(bucket.least.minor) == place) {
            Some(bucket) => bucket.add(more),
            None => {
                self.histogram.insert(at, more.clone());
                Ok(())
            }
        }
    }
}

impl Group {
    /// Adds another one's figures.
    pub(super) fn add(&mut self, other: &Self) -> Result<(), Refusal> {
        self.after = self.after.plus(other.after)?;
        self.before = self.before.plus(other.before)?;
        self.changed = self.changed.saturating_add(other.changed);
        self.difference = self.difference.plus(other.after.minus(other.before)?)?;
        self.facts = self.facts.saturating_add(other.facts);
        self.newly_allowed = self.newly_allowed.saturating_add(other.newly_allowed);
        self.newly_refused = self.newly_refused.saturating_add(other.newly_refused);
        Ok(())
    }
}

impl Bucket {
    fn add(&mut self, other: &Self) -> Result<(), Refusal> {
        self.count = self.count.saturating_add(other.count);
        self.difference = self.difference.plus(other.difference)?;
        if other.least.minor < self.least.minor {
            self.least = other.least;
        }
        if other.most.minor > self.most.minor {
            self.most = other.most;
        }
        Ok(())
    }
}

/// The place of a difference among 1, 2, 5, 10, 20, 50 … minor units, below zero for a fall.
fn edge(minor: i64) -> i32 {
    let size = minor.unsigned_abs();
    let Some(digits) = size.checked_ilog10() else { return 0 };
    let step = 10_u64.saturating_pow(digits);
    let within = match size {
        _ if size >= step.saturating_mul(5) => 3,
        _ if size >= step.saturating_mul(2) => 2,
        _ => 1,
    };
    let place = i32::try_from(digits).unwrap_or(0).saturating_mul(3).saturating_add(within);
    if minor < 0 { place.saturating_neg() } else { place }
}

#[cfg(test)]
mod tests {
    use super::edge;

    #[test]
    fn differences_lie_between_one_two_and_five() {
        let places = [0, 1, 2, 4, 5, 9, 10, 150, 200, -1, -150, i64::MAX, i64::MIN];
        let expected = [0, 1, 2, 2, 3, 3, 4, 7, 8, -1, -7];
        assert_eq!(&places.map(edge)[..11], &expected);
        assert_eq!(edge(i64::MAX), -edge(i64::MIN));
    }
}
