//! Affiliation, competition entry, sanction and suspension, compiled.

use super::dated::{Competition, Dated, Row, Schedule};
use super::fees::Owner;
use super::{Context, Days, Origin, amount};
use crate::money::{Factor, Money};
use crate::pack::sections::schedules::{
    AffiliationBasis, EntryBasis, SanctionDebtor, Tier, Tiering,
};
use crate::pack::sections::{self, Amount, schedules};
use crate::refusal::Refusal;

/// The schedules of a season.
#[derive(Debug)]
pub struct ScheduleRules {
    /// Affiliation.
    pub affiliation: Schedule<AffiliationRule>,
    /// Competition entry.
    pub entries: Schedule<EntryRule>,
    /// Sanction.
    pub sanctions: Schedule<SanctionRule>,
    /// Suspension.
    pub suspensions: Schedule<SuspensionRule>,
}

/// An affiliation fee.
#[derive(Debug)]
pub struct AffiliationRule {
    /// Code, owner, recipient, tax, days.
    pub dated: Dated,
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
    /// Code, owner, recipient, tax, days, competitions.
    pub dated: Dated,
    /// Per team or per player.
    pub basis: EntryBasis,
    /// Amount.
    pub amount: Money,
}

/// A sanction fee per class.
#[derive(Debug)]
pub struct SanctionRule {
    /// Code, recipient (none: the host district), tax, days, competitions.
    pub dated: Dated,
    /// Amount per class.
    pub amount: Money,
    /// Who owes it.
    pub debtor: SanctionDebtor,
}

/// A suspension fee.
#[derive(Debug)]
pub struct SuspensionRule {
    /// Code, recipient (none: the federation), tax, days.
    pub dated: Dated,
    /// How much.
    pub measure: SuspensionMeasure,
}

macro_rules! rows {
    ($($rule:ty),+) => {
        $(impl Row for $rule {
            fn dated(&self) -> &Dated {
                &self.dated
            }
        })+
    };
}

rows!(AffiliationRule, EntryRule, SanctionRule, SuspensionRule);

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
        let none = sections::Schedules::default();
        let section = section.unwrap_or(&none);
        Ok(Self {
            affiliation: schedule(&section.affiliation, affiliation, context)?,
            entries: schedule(&section.competition_entry, entry, context)?,
            sanctions: schedule(&section.sanction, sanction, context)?,
            suspensions: schedule(&section.suspension, suspension, context)?,
        })
    }
}

fn schedule<S, R: Row>(
    rows: &[S],
    compile: impl Fn(&S, &Context<'_>) -> Result<R, Refusal>,
    context: &Context<'_>,
) -> Result<Schedule<R>, Refusal> {
    let rows = rows.iter().map(|row| compile(row, context)).collect::<Result<Vec<_>, _>>()?;
    Ok(Schedule::new(rows, &context.words.levels))
}

/// What a row of any schedule says in the same words.
macro_rules! dated {
    ($row:expr, $context:expr) => {
        Dated {
            code: $row.code.clone(),
            owner: None,
            recipient: $row.recipient.clone(),
            tax: $row.tax.clone(),
            days: Days::between($row.valid_from, $row.valid_to, $context.days),
            origin: Origin::new(
                &format!("schedules/{}", $context.code),
                &$row.code,
                $row.reference.as_ref(),
                $row.illustrative,
            ),
            competition: Competition::default(),
        }
    };
}

fn money(text: Option<&Amount>, context: &Context<'_>) -> Result<Money, Refusal> {
    text.map_or(Ok(Money::zero(context.policy.currency)), |text| {
        amount(text, context.policy.currency)
    })
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
    let owner = Owner::compile(row.owner, row.owner_node.as_ref(), context);
    Ok(AffiliationRule {
        dated: Dated { owner: Some(owner), ..dated!(row, context) },
        count,
        first_year_only: row.first_year_only,
    })
}

fn entry(row: &schedules::Entry, context: &Context<'_>) -> Result<EntryRule, Refusal> {
    let owner = Owner::compile(row.owner, row.owner_node.as_ref(), context);
    let competition = Competition { levels: row.levels.clone(), classes: row.classes.clone() };
    Ok(EntryRule {
        dated: Dated { owner: Some(owner), competition, ..dated!(row, context) },
        basis: row.basis,
        amount: money(Some(&row.amount), context)?,
    })
}

fn sanction(row: &schedules::Sanction, context: &Context<'_>) -> Result<SanctionRule, Refusal> {
    let competition = Competition { levels: row.levels.clone(), classes: row.classes.clone() };
    Ok(SanctionRule {
        dated: Dated { competition, ..dated!(row, context) },
        amount: money(Some(&row.amount), context)?,
        debtor: row.debtor,
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
    Ok(SuspensionRule { dated: dated!(row, context), measure })
}
