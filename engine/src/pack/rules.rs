//! A checked pack, compiled into look-ups: what a calculation asks, and nothing else.
//!
//! Rows are indexed by season, licence type and org node, so that a quote does not grow with rows
//! that do not concern it. The parts: [`fees`] (components and overrides), [`surcharges`],
//! [`schedules`], [`waivers`], [`policy`] (the tenant's settings and words). `scope.rs` finds
//! surcharges and waivers, [`dated`] the rows of schedules by what they concern; [`payable`] says
//! whose a paid amount is.

pub mod dated;
pub mod fees;
pub mod payable;
pub mod policy;
pub mod schedules;
mod scope;
pub mod surcharges;
pub mod transfers;
pub mod waivers;

use super::check::Sections;
use super::sections::{Amount, Conditions, FeeCategory, Sex};
use super::tree::Tree;
use crate::calendar::Date;
use crate::explanation::Source;
use crate::money::{Currency, Money};
use crate::refusal::{Code, Refusal};
use crate::script::Scripts;
use std::collections::BTreeMap;

pub use fees::{ComponentRule, FeeRules, OverrideRules};
pub use payable::Payables;
pub use policy::{LabelRule, LicenseTypeRule, Policy, TaxRule, Words};
pub use schedules::ScheduleRules;
pub use surcharges::{SurchargeRule, SurchargeRules};
pub use transfers::TransferRules;
pub use waivers::{DistributionRule, WaiverRule, WaiverRules};

/// The compiled pack.
#[derive(Debug)]
pub struct Rules {
    /// The tenant's settings.
    pub policy: Policy,
    /// What requests may name.
    pub words: Words,
    /// The tree of org nodes.
    pub tree: Tree,
    /// The seasons by code.
    pub seasons: BTreeMap<String, SeasonRules>,
    /// The waivers.
    pub waivers: WaiverRules,
    /// The distributions, in declared order.
    pub distributions: Vec<DistributionRule>,
    /// Transfers, where there are any.
    pub transfers: Option<TransferRules>,
    /// The scripts, where the pack has any.
    pub scripts: Option<Scripts>,
}

/// The rules of one season.
#[derive(Debug)]
pub struct SeasonRules {
    /// Season code.
    pub code: String,
    /// The season's days, both inside.
    pub days: Days,
    /// Licence components.
    pub fees: FeeRules,
    /// Overrides of components, affiliation and entry fees.
    pub overrides: OverrideRules,
    /// Early-bird discounts and late fees.
    pub surcharges: SurchargeRules,
    /// Affiliation, entry, sanction, suspension.
    pub schedules: ScheduleRules,
    /// What can be paid for, by code.
    pub payables: Payables,
}

/// A span of days, both ends inside.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Days {
    /// Whether `date` is inside.
    #[must_use]
    pub fn contain(&self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }

    /// `date`, or the nearest end where it lies outside.
    #[must_use]
    pub fn nearest(&self, date: Date) -> Date {
        date.clamp(self.from, self.to.max(self.from))
    }

    /// The span between two dates that may be left out.
    #[must_use]
    pub fn between(from: Option<Date>, to: Option<Date>, default: Self) -> Self {
        Self { from: from.unwrap_or(default.from), to: to.unwrap_or(default.to) }
    }
}

/// Where a rule comes from: its pack key, its source.
#[derive(Debug)]
pub struct Origin {
    rule: String,
    reference: Option<String>,
    illustrative: bool,
    #[cfg(feature = "coverage")]
    row: crate::coverage::Row,
}

impl Origin {
    /// The origin of the row `key` of `section`.
    #[must_use]
    pub fn new(section: &str, key: &str, reference: Option<&String>, illustrative: bool) -> Self {
        let rule = format!("{section}/{key}");
        Self {
            #[cfg(feature = "coverage")]
            row: crate::coverage::Row::declare(&rule),
            rule,
            reference: reference.cloned(),
            illustrative,
        }
    }

    /// The same, for an explanation.
    #[must_use]
    pub fn source(&self) -> Source<'_> {
        Source {
            rule: Some(&self.rule),
            reference: self.reference.as_deref(),
            illustrative: self.illustrative,
            #[cfg(feature = "coverage")]
            row: self.row,
        }
    }
}

/// Conditions, compiled.
#[derive(Debug)]
pub struct When {
    license_types: Vec<u16>,
    categories: Vec<String>,
    sexes: Vec<Sex>,
    age_from: Option<u16>,
    age_to: Option<u16>,
}

/// What conditions are judged on; a fact that is not known meets no condition on it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// Licence type, by its place in the vocabulary.
    pub license_type: Option<u16>,
    /// Player category.
    pub category: Option<&'a str>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Age by the tenant's policy.
    pub age: Option<u16>,
}

impl When {
    fn compile(conditions: &Conditions, words: &Words) -> Self {
        Self {
            license_types: words.license_type_places(&conditions.license_types),
            categories: conditions.categories.clone(),
            sexes: conditions.sexes.clone(),
            age_from: conditions.age_from,
            age_to: conditions.age_to,
        }
    }

    /// Whether every condition given holds.
    #[must_use]
    pub fn holds(&self, facts: &Facts<'_>) -> bool {
        let license_type = self.license_types.is_empty()
            || facts.license_type.is_some_and(|index| self.license_types.contains(&index));
        let category = self.categories.is_empty()
            || facts.category.is_some_and(|code| self.categories.iter().any(|c| c == code));
        let sex = self.sexes.is_empty() || facts.sex.is_some_and(|sex| self.sexes.contains(&sex));
        license_type && category && sex && self.holds_for_age(facts.age)
    }

    fn holds_for_age(&self, age: Option<u16>) -> bool {
        match (self.age_from, self.age_to, age) {
            (None, None, _) => true,
            (_, _, None) => false,
            (from, to, Some(age)) => {
                from.is_none_or(|from| age >= from) && to.is_none_or(|to| age <= to)
            }
        }
    }
}

/// Of rows that apply, the one in force latest; of several from the same day, the first declared.
pub(crate) fn latest<'r, T>(
    rows: impl Iterator<Item = &'r T>,
    valid_from: impl Fn(&T) -> Date,
) -> Option<&'r T> {
    rows.reduce(|best, row| if valid_from(row) > valid_from(best) { row } else { best })
}

/// An amount of a checked pack.
pub(crate) fn amount(text: &Amount, currency: Currency) -> Result<Money, Refusal> {
    Money::parse(&text.0, currency)
        .ok_or_else(|| Refusal::new(Code::InvalidValue).with("found", text.0.as_str()))
}

/// The earliest and latest days a dated, unseasonal row can have.
fn always() -> Result<Days, Refusal> {
    let end = |year, month, day| {
        Date::new(year, month, day).ok_or_else(|| Refusal::new(Code::InvalidValue))
    };
    Ok(Days { from: end(1, 1, 1)?, to: end(9999, 12, 31)? })
}

impl Rules {
    /// Compiles checked sections.
    ///
    /// # Errors
    /// Those of a section that was not checked.
    pub fn compile(sections: &Sections) -> Result<Self, Refusal> {
        let policy = Policy::compile(&sections.tenant, &sections.taxes)?;
        let words = Words::compile(&sections.vocabulary);
        let tree = Tree::compile(&sections.organisation);
        let compile = |section| TransferRules::compile(section, &policy);
        let transfers = sections.transfers.as_ref().map(compile).transpose()?;
        let mut seasons = BTreeMap::new();
        for season in &sections.seasons.seasons {
            let days = Days { from: season.starts_on, to: season.ends_on };
            let code = season.code.as_str();
            let context = Context { policy: &policy, words: &words, tree: &tree, days, code };
            let fees = FeeRules::compile(sections.fees.get(code), &context)?;
            let surcharges = SurchargeRules::compile(sections.surcharges.get(code), &context)?;
            let schedules = ScheduleRules::compile(sections.schedules.get(code), &context)?;
            let mut payables = Payables::compile(days, &fees, &schedules, &surcharges, &words);
            payables.add_transfers(transfers.as_ref());
            let rules = SeasonRules {
                code: season.code.clone(),
                days,
                payables,
                fees,
                overrides: OverrideRules::compile(sections.overrides.get(code), &context)?,
                surcharges,
                schedules,
            };
            seasons.insert(season.code.clone(), rules);
        }
        let waivers = WaiverRules::compile(&sections.waivers, &policy, &words)?;
        let distributions = waivers::distributions(&sections.distribution)?;
        let scripts = Scripts::compile(sections.scripts.as_ref())?;
        Ok(Self { policy, words, tree, seasons, waivers, distributions, transfers, scripts })
    }

    /// The distribution in force for a fee category.
    #[must_use]
    pub fn distribution(&self, category: FeeCategory, on: Date) -> Option<&DistributionRule> {
        let in_force = |rule: &&DistributionRule| {
            rule.fee_categories.contains(&category) && rule.days.contain(on)
        };
        latest(self.distributions.iter().filter(in_force), |rule| rule.days.from)
    }
}

/// What compiling a seasonal section needs.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) words: &'a Words,
    pub(crate) tree: &'a Tree,
    pub(crate) days: Days,
    pub(crate) code: &'a str,
}
