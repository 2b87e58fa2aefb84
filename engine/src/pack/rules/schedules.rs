//! Affiliation, competition entry, sanction and suspension, compiled.

use super::fees::Owner;
use super::{Context, Days, Origin, amount};
use crate::calendar::Date;
use crate::money::{Factor, Money};
use crate::pack::sections::schedules::{
    AffiliationBasis, EntryBasis, SanctionDebtor, Tier, Tiering,
};
use crate::pack::sections::{self, Amount, schedules};
use crate::refusal::Refusal;

/// The schedules of a season; several rows of one code are dated values.
#[derive(Debug)]
pub struct ScheduleRules {
    /// Affiliation.
    pub affiliation: Vec<AffiliationRule>,
    /// Competition entry.
    pub entries: Vec<EntryRule>,
    /// Sanction.
    pub sanctions: Vec<SanctionRule>,
    /// Suspension.
    pub suspensions: Vec<SuspensionRule>,
}

/// What an owned row of a schedule has in common with a component.
#[derive(Debug)]
pub struct Owned {
    /// Code.
    pub code: String,
    /// Who owns it.
    pub owner: Owner,
    /// Recipient where it is not the owner.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// Days in force.
    pub days: Days,
    /// Where it comes from.
    pub origin: Origin,
}

/// An affiliation fee.
#[derive(Debug)]
pub struct AffiliationRule {
    /// Code, owner, recipient, tax, days.
    pub owned: Owned,
    /// How it is counted.
    pub count: AffiliationCount,
    /// Whether it is charged in a club's first year only.
    pub first_year_only: bool,
}

/// How an affiliation fee is counted.
#[derive(Debug)]
pub enum AffiliationCount {
    /// Once.
    Flat(Money),
    /// Per member.
    PerMember(Money),
    /// By tiers: how, and the tiers' last member (none for the last) and price.
    Tiers(Tiering, Vec<(Option<u32>, Money)>),
}

/// A competition entry fee.
#[derive(Debug)]
pub struct EntryRule {
    /// Code, owner, recipient, tax, days.
    pub owned: Owned,
    /// Where it applies.
    pub scope: Competition,
    /// Per team or per player.
    pub basis: EntryBasis,
    /// Amount.
    pub amount: Money,
}

/// Competition levels and classes; empty: all.
#[derive(Debug)]
pub struct Competition {
    levels: Vec<String>,
    classes: Vec<String>,
}

impl Competition {
    /// Whether it includes a level and a class.
    #[must_use]
    pub fn includes(&self, level: &str, class: &str) -> bool {
        let within =
            |list: &[String], code: &str| list.is_empty() || list.iter().any(|c| c == code);
        within(&self.levels, level) && within(&self.classes, class)
    }
}

/// A sanction fee per class.
#[derive(Debug)]
pub struct SanctionRule {
    /// Where it applies.
    pub scope: Competition,
    /// Amount per class.
    pub amount: Money,
    /// Who owes it.
    pub debtor: SanctionDebtor,
    /// Recipient; none: the host district.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// Days in force.
    pub days: Days,
    /// Where it comes from.
    pub origin: Origin,
}

/// A suspension fee.
#[derive(Debug)]
pub struct SuspensionRule {
    /// How much.
    pub measure: SuspensionMeasure,
    /// Recipient; none: the federation.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// Days in force.
    pub days: Days,
    /// Where it comes from.
    pub origin: Origin,
}

/// How much a suspension costs.
#[derive(Debug)]
pub enum SuspensionMeasure {
    /// A fixed amount.
    Fixed(Money),
    /// A multiple of the price of a licence type (default, where the request names none).
    Multiple(Factor, Option<String>),
}

impl ScheduleRules {
    pub(super) fn compile(
        section: Option<&sections::Schedules>,
        context: &Context<'_>,
    ) -> Result<Self, Refusal> {
        let mut rules = Self {
            affiliation: Vec::new(),
            entries: Vec::new(),
            sanctions: Vec::new(),
            suspensions: Vec::new(),
        };
        let Some(section) = section else { return Ok(rules) };
        for row in &section.affiliation {
            rules.affiliation.push(affiliation(row, context)?);
        }
        for row in &section.competition_entry {
            rules.entries.push(entry(row, context)?);
        }
        for row in &section.sanction {
            rules.sanctions.push(sanction(row, context)?);
        }
        for row in &section.suspension {
            rules.suspensions.push(suspension(row, context)?);
        }
        Ok(rules)
    }
}

fn money(text: Option<&Amount>, context: &Context<'_>) -> Result<Money, Refusal> {
    text.map_or(Ok(Money::zero(context.policy.currency)), |text| {
        amount(text, context.policy.currency)
    })
}

fn days(from: Option<Date>, to: Option<Date>, context: &Context<'_>) -> Days {
    Days::between(from, to, context.days)
}

fn origin(code: &str, reference: Option<&String>, illustrative: bool, of: &Context<'_>) -> Origin {
    Origin::new(&format!("schedules/{}", of.code), code, reference, illustrative)
}

fn affiliation(
    row: &schedules::Affiliation,
    context: &Context<'_>,
) -> Result<AffiliationRule, Refusal> {
    let price = money(row.amount.as_ref(), context)?;
    let count = match (row.basis, row.tiering) {
        (AffiliationBasis::Flat, _) => AffiliationCount::Flat(price),
        (AffiliationBasis::PerMember, _) => AffiliationCount::PerMember(price),
        (AffiliationBasis::Tiers, tiering) => {
            let tier = |tier: &Tier| Ok((tier.up_to, money(Some(&tier.amount), context)?));
            let tiers = row.tiers.iter().map(tier).collect::<Result<Vec<_>, Refusal>>()?;
            AffiliationCount::Tiers(tiering.unwrap_or(Tiering::Graduated), tiers)
        }
    };
    Ok(AffiliationRule {
        owned: Owned {
            code: row.code.clone(),
            owner: Owner::compile(row.owner, row.owner_node.as_ref(), context),
            recipient: row.recipient.clone(),
            tax: row.tax.clone(),
            days: days(row.valid_from, row.valid_to, context),
            origin: origin(&row.code, row.reference.as_ref(), row.illustrative, context),
        },
        count,
        first_year_only: row.first_year_only,
    })
}

fn entry(row: &schedules::Entry, context: &Context<'_>) -> Result<EntryRule, Refusal> {
    Ok(EntryRule {
        owned: Owned {
            code: row.code.clone(),
            owner: Owner::compile(row.owner, row.owner_node.as_ref(), context),
            recipient: row.recipient.clone(),
            tax: row.tax.clone(),
            days: days(row.valid_from, row.valid_to, context),
            origin: origin(&row.code, row.reference.as_ref(), row.illustrative, context),
        },
        scope: Competition { levels: row.levels.clone(), classes: row.classes.clone() },
        basis: row.basis,
        amount: money(Some(&row.amount), context)?,
    })
}

fn sanction(row: &schedules::Sanction, context: &Context<'_>) -> Result<SanctionRule, Refusal> {
    Ok(SanctionRule {
        scope: Competition { levels: row.levels.clone(), classes: row.classes.clone() },
        amount: money(Some(&row.amount), context)?,
        debtor: row.debtor,
        recipient: row.recipient.clone(),
        tax: row.tax.clone(),
        days: days(row.valid_from, row.valid_to, context),
        origin: origin(&row.code, row.reference.as_ref(), row.illustrative, context),
    })
}

fn suspension(
    row: &schedules::Suspension,
    context: &Context<'_>,
) -> Result<SuspensionRule, Refusal> {
    let measure = match row.multiplier {
        Some(factor) => SuspensionMeasure::Multiple(factor, row.reference_license_type.clone()),
        None => SuspensionMeasure::Fixed(money(row.amount.as_ref(), context)?),
    };
    Ok(SuspensionRule {
        measure,
        recipient: row.recipient.clone(),
        tax: row.tax.clone(),
        days: days(row.valid_from, row.valid_to, context),
        origin: origin(&row.code, row.reference.as_ref(), row.illustrative, context),
    })
}
