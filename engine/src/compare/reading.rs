//! A report read back from its JSON, and two of them put together.

use super::examples::{first, large};
use super::report::{Bucket, Example, Group, Report, Side};
use crate::money::{Currency, Money};
use crate::refusal::Refusal;
use std::collections::BTreeMap;

impl Report {
    /// Reads what [`super::compare`] answered; none where it is no report: a refusal, or damaged.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let read: Report<String> = serde_json::from_slice(bytes).ok()?;
        let currency = Currency::parse(&read.currency)?;
        let money = |text: String| Money::parse_sum(&text, currency);
        let group = |group: Group<String>| {
            Some(Group {
                after: money(group.after)?,
                before: money(group.before)?,
                changed: group.changed,
                difference: money(group.difference)?,
                facts: group.facts,
                newly_allowed: group.newly_allowed,
                newly_refused: group.newly_refused,
            })
        };
        let bucket = |bucket: Bucket<String>| {
            Some(Bucket {
                count: bucket.count,
                difference: money(bucket.difference)?,
                least: money(bucket.least)?,
                most: money(bucket.most)?,
            })
        };
        let side = |side: Side<String>| match side {
            Side::Total(total) => money(total).map(Side::Total),
            Side::Refused(code) => Some(Side::Refused(code)),
        };
        let example = |example: Example<String>| {
            let (after, before) = (side(example.after)?, side(example.before)?);
            Some(Example { after, before, id: example.id })
        };
        let examples = |examples: Vec<Example<String>>| {
            examples.into_iter().map(example).collect::<Option<Vec<_>>>()
        };
        let groups = |groups: BTreeMap<String, Group<String>>| {
            groups.into_iter().map(|(key, of)| Some((key, group(of)?))).collect::<Option<_>>()
        };
        let grouped = read.groups.into_iter().map(|(by, of)| Some((by, groups(of)?)));
        Some(Self {
            after: money(read.after)?,
            before: money(read.before)?,
            changed: read.changed,
            currency: read.currency,
            difference: money(read.difference)?,
            facts: read.facts,
            gained: money(read.gained)?,
            groups: grouped.collect::<Option<_>>()?,
            histogram: read.histogram.into_iter().map(bucket).collect::<Option<_>>()?,
            largest: examples(read.largest)?,
            lost: money(read.lost)?,
            newly_allowed: read.newly_allowed,
            newly_allowed_examples: examples(read.newly_allowed_examples)?,
            newly_refused: read.newly_refused,
            newly_refused_examples: examples(read.newly_refused_examples)?,
            passed_over: read.passed_over,
            refused_by_both: read.refused_by_both,
            same_total: read.same_total,
            unchanged: read.unchanged,
        })
    }

    /// Puts the report of other facts to this one: the report of all of them.
    ///
    /// # Errors
    /// `amount_too_large` for a sum beyond 64-bit minor units.
    pub fn put_together(&mut self, other: Self) -> Result<(), Refusal> {
        let sums = [
            (&mut self.after, other.after),
            (&mut self.before, other.before),
            (&mut self.difference, other.difference),
            (&mut self.gained, other.gained),
            (&mut self.lost, other.lost),
        ];
        for (sum, more) in sums {
            *sum = sum.plus(more)?;
        }
        let counts = [
            (&mut self.changed, other.changed),
            (&mut self.facts, other.facts),
            (&mut self.newly_allowed, other.newly_allowed),
            (&mut self.newly_refused, other.newly_refused),
            (&mut self.passed_over, other.passed_over),
            (&mut self.refused_by_both, other.refused_by_both),
            (&mut self.same_total, other.same_total),
            (&mut self.unchanged, other.unchanged),
        ];
        for (counted, more) in counts {
            *counted = counted.saturating_add(more);
        }
        for (by, groups) in other.groups {
            let own = self.groups.entry(by).or_default();
            for (key, group) in groups {
                match own.get_mut(&key) {
                    Some(known) => known.add(&group)?,
                    None => drop(own.insert(key, group)),
                }
            }
        }
        for bucket in &other.histogram {
            self.pour(bucket)?;
        }
        other.largest.into_iter().for_each(|example| large(&mut self.largest, example));
        for example in other.newly_refused_examples {
            first(&mut self.newly_refused_examples, example);
        }
        for example in other.newly_allowed_examples {
            first(&mut self.newly_allowed_examples, example);
        }
        Ok(())
    }
}
