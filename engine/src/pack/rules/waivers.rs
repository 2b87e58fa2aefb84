//! Waivers and distributions, compiled (F08.01.06, F08.01.07).

use super::scope::{ByScope, Coverage, Scope};
use super::surcharges::Measure;
use super::{Days, Origin, Policy, Words, always, amount};
use crate::calendar::Date;
use crate::money::{Rate, Rounding};
use crate::pack::sections::relief::{
    DistributionMode, Distributions, Share, Waiver, WaiverKind, WaiverMode, Waivers,
};
use crate::pack::sections::{FeeCategory, Level};
use crate::refusal::Refusal;

/// The waivers, found by what they concern.
#[derive(Debug)]
pub struct WaiverRules(ByScope<WaiverRule>);

/// A waiver.
#[derive(Debug)]
pub struct WaiverRule {
    /// Code.
    pub code: String,
    /// Whether a script may decide it.
    pub is_custom: bool,
    /// How much.
    pub relief: Relief,
    /// What the player must be.
    pub criteria: Criteria,
    /// Components it reduces; empty: all.
    pub applies_to: Vec<String>,
    /// Level that bears it; none: the components' recipients in proportion.
    pub borne_by: Option<Level>,
    /// Rounding where it names one.
    pub rounding: Option<Rounding>,
    days: Days,
    /// Where it comes from.
    pub origin: Origin,
}

/// How much a waiver reduces.
#[derive(Clone, Copy, Debug)]
pub enum Relief {
    /// All of it.
    Full,
    /// A percentage or an amount.
    Part(Measure),
}

/// What a player must be for a waiver; the flag of its kind included.
#[derive(Debug)]
pub struct Criteria {
    /// Youngest age.
    pub age_from: Option<u16>,
    /// Oldest age.
    pub age_to: Option<u16>,
    /// Smallest family.
    pub family_size_from: Option<u16>,
    /// First rank in the family.
    pub family_rank_from: Option<u16>,
    /// Flags, all of them.
    pub flags: Vec<String>,
}

impl Criteria {
    /// Whether nothing about a person is asked.
    #[must_use]
    pub fn is_impersonal(&self) -> bool {
        self.age_from.is_none()
            && self.age_to.is_none()
            && self.family_size_from.is_none()
            && self.family_rank_from.is_none()
            && self.flags.is_empty()
    }
}

impl WaiverRules {
    pub(super) fn compile(
        section: &Waivers,
        policy: &Policy,
        words: &Words,
    ) -> Result<Self, Refusal> {
        let mut rules = Vec::with_capacity(section.waivers.len());
        for row in &section.waivers {
            let license_types = words.license_type_places(&row.when.license_types);
            let (fee_categories, classes) = (row.fee_categories.clone(), row.when.classes.clone());
            let coverage = Coverage { fee_categories, license_types, classes };
            rules.push((coverage, WaiverRule::compile(row, policy)?));
        }
        Ok(Self(ByScope::new(rules, words.license_type_count())))
    }

    /// The waivers in force whose scope it is, in declared order.
    pub fn in_scope<'a>(
        &'a self,
        scope: &Scope<'a>,
        on: Date,
    ) -> impl Iterator<Item = &'a WaiverRule> + use<'a> {
        self.0.find(scope).filter(move |rule| rule.days.contain(on))
    }
}

impl WaiverRule {
    fn compile(row: &Waiver, policy: &Policy) -> Result<Self, Refusal> {
        let relief = match (row.mode, row.percentage, &row.amount) {
            (WaiverMode::Percentage, Some(rate), _) => Relief::Part(Measure::Percentage(rate)),
            (WaiverMode::Fixed, _, Some(text)) => {
                Relief::Part(Measure::Fixed(amount(text, policy.currency)?))
            }
            _ => Relief::Full,
        };
        let mut flags = row.when.flags.clone();
        let implied = match row.kind {
            WaiverKind::Disabled => Some("disabled"),
            WaiverKind::Honorary => Some("honorary"),
            WaiverKind::LowIncome => Some("low_income"),
            _ => None,
        };
        if let Some(flag) = implied.filter(|flag| !flags.iter().any(|given| given == flag)) {
            flags.push(flag.to_owned());
        }
        Ok(Self {
            code: row.code.clone(),
            is_custom: row.kind == WaiverKind::Custom,
            relief,
            criteria: Criteria {
                age_from: row.when.age_from,
                age_to: row.when.age_to,
                family_size_from: row.when.family_size_from,
                family_rank_from: row.when.family_rank_from,
                flags,
            },
            applies_to: row.applies_to.clone(),
            borne_by: row.borne_by,
            rounding: row.rounding,
            days: Days::between(row.valid_from, row.valid_to, always()?),
            origin: Origin::new("waivers", &row.code, row.reference.as_ref(), row.illustrative),
        })
    }
}

/// How revenue is split.
#[derive(Debug)]
pub struct DistributionRule {
    /// Fee categories it splits.
    pub fee_categories: Vec<FeeCategory>,
    /// Mode.
    pub mode: DistributionMode,
    /// Shares, adding to 100 %.
    pub shares: Vec<ShareRule>,
    /// Days in force.
    pub days: Days,
    /// Where it comes from.
    pub origin: Origin,
}

/// One share.
#[derive(Debug)]
pub struct ShareRule {
    /// Level whose node receives it; none where `recipient` does.
    pub level: Option<Level>,
    /// Named recipient.
    pub recipient: Option<String>,
    /// Share.
    pub percentage: Rate,
}

pub(super) fn distributions(section: &Distributions) -> Result<Vec<DistributionRule>, Refusal> {
    let share = |share: &Share| ShareRule {
        level: share.level,
        recipient: share.recipient.clone(),
        percentage: share.percentage,
    };
    let mut rules = Vec::with_capacity(section.distributions.len());
    for row in &section.distributions {
        let reference = row.reference.as_ref();
        rules.push(DistributionRule {
            fee_categories: row.fee_categories.clone(),
            mode: row.mode,
            shares: row.shares.iter().map(share).collect(),
            days: Days::between(row.valid_from, row.valid_to, always()?),
            origin: Origin::new("distribution", &row.code, reference, row.illustrative),
        });
    }
    Ok(rules)
}
