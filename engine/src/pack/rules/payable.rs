//! What can be paid for in a season, by code: whose it is, and how it is taxed.
//!
//! Licence components, rows of the schedules, surcharges with a recipient of their own, labels of
//! the tenant's scripts, and fees of transfers. A payment is split by it, whatever quoted the
//! amount.

use super::dated::{Row, Schedule};
use super::fees::{FeeRules, Owner};
use super::{Days, ScheduleRules, SurchargeRules, TransferRules, Words};
use crate::calendar::Date;
use crate::pack::sections::Level;
use crate::pack::tree::Path;
use std::collections::BTreeMap;

/// What can be paid for, by code.
#[derive(Debug)]
pub struct Payables {
    by_code: BTreeMap<String, Vec<Payable>>,
}

/// Something that can be paid for.
#[derive(Debug)]
pub struct Payable {
    owner: Option<Owner>,
    recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    days: Days,
}

impl Payables {
    pub(super) fn compile(
        days: Days,
        fees: &FeeRules,
        schedules: &ScheduleRules,
        surcharges: &SurchargeRules,
        words: &Words,
    ) -> Self {
        let mut payables = Self { by_code: BTreeMap::new() };
        for component in fees.components() {
            let (owner, recipient) = (Some(component.owner), component.recipient.clone());
            let tax = component.tax.clone();
            payables.add(&component.code, Payable { owner, recipient, tax, days });
        }
        payables.add_rows(&schedules.affiliation, None);
        payables.add_rows(&schedules.entries, None);
        payables.add_rows(&schedules.sanctions, Some(Owner::Level(Level::District)));
        payables.add_rows(&schedules.suspensions, Some(Owner::Level(Level::Federation)));
        for rule in surcharges.rules().filter(|rule| rule.recipient.is_some()) {
            let (recipient, tax) = (rule.recipient.clone(), rule.tax.clone());
            payables.add(&rule.code, Payable { owner: None, recipient, tax, days });
        }
        for (code, label) in words.labels() {
            let tax = label.tax.clone();
            payables.add(code, Payable { owner: None, recipient: None, tax, days });
        }
        payables
    }

    fn add_rows<R: Row>(&mut self, schedule: &Schedule<R>, owner: Option<Owner>) {
        for row in schedule.rows().map(Row::dated) {
            let (recipient, tax) = (row.recipient.clone(), row.tax.clone());
            let owner = row.owner.or(owner);
            self.add(&row.code, Payable { owner, recipient, tax, days: row.days });
        }
    }

    /// Adds the fees of transfers, which are of no season: whose they are is the district of the
    /// club left.
    pub(super) fn add_transfers(&mut self, transfers: Option<&TransferRules>) {
        for rule in transfers.into_iter().flat_map(TransferRules::fees) {
            let owner = Some(Owner::Level(Level::District));
            let (recipient, tax) = (rule.recipient.clone(), rule.tax.clone());
            self.add(&rule.code, Payable { owner, recipient, tax, days: rule.days });
        }
    }

    fn add(&mut self, code: &str, payable: Payable) {
        self.by_code.entry(code.to_owned()).or_default().push(payable);
    }

    /// What a code stands for on a day: of several rows the one in force, else the first.
    #[must_use]
    pub fn find(&self, code: &str, on: Date) -> Option<&Payable> {
        let rows = self.by_code.get(code)?;
        rows.iter().find(|row| row.days.contain(on)).or_else(|| rows.first())
    }

    /// Every code.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.by_code.keys().map(String::as_str)
    }
}

impl Payable {
    /// Who receives it on a path; none for what a script adds, which names its recipient itself.
    #[must_use]
    pub fn recipient<'a>(&'a self, path: &Path<'a>) -> Option<&'a str> {
        let of_owner = |owner: &Owner| match owner {
            Owner::Level(level) => path.at_or_above(*level),
            Owner::Node(id) => path.deepest_first().find(|node| node.id == Some(*id)),
        };
        let owner = || self.owner.as_ref().and_then(of_owner).map(|node| node.code);
        self.recipient.as_deref().or_else(owner)
    }
}
