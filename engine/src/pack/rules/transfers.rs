//! Transfers, compiled (F03.07).

use super::{Days, Origin, Policy, always, amount, latest};
use crate::calendar::{Date, YearlyPeriod};
use crate::money::Money;
use crate::pack::sections::transfers::{
    Approver, AuthorityRule, Effective, FeeChargedAt, FeePayer, Itc, Kind, OnSilence, TransferFee,
    Transfers, WindowType,
};
use crate::refusal::{Code, Refusal};
use crate::transfers::confederations::Confederation;
use crate::transfers::window::Window;

/// The rules of transfers.
#[derive(Debug)]
pub struct TransferRules {
    /// When requests are accepted.
    pub window: Window,
    /// Most requests of a player in a season.
    pub max_per_season: Option<u16>,
    /// Whether who has a licence of the season changes no more in it.
    pub block_if_licensed: bool,
    /// Who approves, in this order.
    pub approvals: Vec<Approver>,
    /// What lets a request in outside the window.
    pub exceptions: Vec<ExceptionRule>,
    /// Documents there are.
    pub evidence: Vec<String>,
    /// From when a transfer holds.
    pub effective: Effective,
    /// Days each has for its decision.
    pub approval_days: Option<u16>,
    /// What becomes of a request whose term has passed.
    pub on_silence: OnSilence,
    fees: Vec<TransferFeeRule>,
    /// When the fee is charged.
    pub fee_charged_at: FeeChargedAt,
    /// Who owes it.
    pub fee_payer: FeePayer,
    /// Whether it is given back.
    pub refundable: bool,
    /// International transfer certificates.
    pub itc: Option<ItcRules>,
}

/// What lets a request in outside the window.
#[derive(Debug)]
pub struct ExceptionRule {
    /// Code.
    pub code: String,
    /// Documents it needs.
    pub evidence: Vec<String>,
    /// Where it comes from.
    pub origin: Origin,
}

/// What a transfer costs.
#[derive(Debug)]
pub struct TransferFeeRule {
    /// Code.
    pub code: String,
    /// The kind of transfer; none: any.
    pub kind: Option<Kind>,
    /// Amount.
    pub amount: Money,
    /// Exceptions by which it costs nothing.
    pub waived_for: Vec<String>,
    /// Recipient where it is not the district of the club left.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// Days in force.
    pub days: Days,
    /// Where it comes from.
    pub origin: Origin,
}

/// The rules of certificates, the fee of a release apart: it is asked for with the request.
#[derive(Debug)]
pub struct ItcRules {
    /// The tenant's own federation.
    pub federation: String,
    /// Whether the federation approves a request first.
    pub approval_required: bool,
    /// Days from completion until the player competes.
    pub delay_days: u16,
    /// Whose approval is needed besides the two federations'.
    pub authority: AuthorityRule,
    /// Days for which a released certificate can be completed.
    pub validity_days: Option<u16>,
    /// Confederations that are others than the table's.
    pub memberships: Vec<MembershipRule>,
    /// Federations suspended besides the table's.
    pub suspended: Vec<SuspendedRule>,
}

/// A federation's confederation for a time.
#[derive(Debug)]
pub struct MembershipRule {
    /// The federation.
    pub federation: String,
    /// Its confederation.
    pub confederation: Confederation,
    /// Days in force.
    pub days: Days,
}

/// A federation that is suspended for a time.
#[derive(Debug)]
pub struct SuspendedRule {
    /// The federation.
    pub federation: String,
    /// First day.
    pub from: Date,
    /// Last day; none: until further notice.
    pub until: Option<Date>,
}

impl TransferRules {
    /// Compiles a checked section.
    ///
    /// # Errors
    /// Those of a section that was not checked.
    pub(super) fn compile(section: &Transfers, policy: &Policy) -> Result<Self, Refusal> {
        let exceptions = section.exception_conditions.iter().map(|row| ExceptionRule {
            code: row.code.clone(),
            evidence: row.evidence.clone(),
            origin: Origin::new("transfers", &row.code, row.reference.as_ref(), row.illustrative),
        });
        let fees = section.transfer_fee.iter().map(|row| TransferFeeRule::compile(row, policy));
        Ok(Self {
            window: window(section)?,
            max_per_season: section.max_per_season,
            block_if_licensed: section.block_if_licensed,
            approvals: section.required_approvals.clone(),
            exceptions: exceptions.collect(),
            evidence: section.evidence.iter().map(|kind| kind.code.clone()).collect(),
            effective: section.effective,
            approval_days: section.approval_days,
            on_silence: section.on_silence,
            fees: fees.collect::<Result<_, _>>()?,
            fee_charged_at: section.fee_charged_at,
            fee_payer: section.fee_payer,
            refundable: section.refundable,
            itc: section.itc.as_ref().map(ItcRules::compile).transpose()?,
        })
    }

    /// Every fee, in declared order.
    pub fn fees(&self) -> impl Iterator<Item = &TransferFeeRule> {
        self.fees.iter()
    }

    /// The fee of a kind of transfer on a day.
    #[must_use]
    pub fn fee(&self, kind: Kind, on: Date) -> Option<&TransferFeeRule> {
        let applies = |rule: &&TransferFeeRule| {
            rule.kind.is_none_or(|of| of == kind) && rule.days.contain(on)
        };
        latest(self.fees.iter().filter(applies), |rule| rule.days.from)
    }
}

fn window(section: &Transfers) -> Result<Window, Refusal> {
    let missing = || Refusal::new(Code::MissingField);
    Ok(match section.window_type {
        WindowType::AlwaysOpen => Window::Always,
        WindowType::Deadline => Window::Deadline(section.deadline.ok_or_else(missing)?),
        WindowType::StrictPeriod => {
            let start = section.window_start.ok_or_else(missing)?;
            let end = section.window_end.ok_or_else(missing)?;
            let further = section.further_periods.iter();
            let further =
                further.map(|period| YearlyPeriod { start: period.start, end: period.end });
            Window::Periods([YearlyPeriod { start, end }].into_iter().chain(further).collect())
        }
    })
}

impl TransferFeeRule {
    fn compile(row: &TransferFee, policy: &Policy) -> Result<Self, Refusal> {
        Ok(Self {
            code: row.code.clone(),
            kind: row.kind,
            amount: amount(&row.amount, policy.currency)?,
            waived_for: row.waived_for.clone(),
            recipient: row.recipient.clone(),
            tax: row.tax.clone(),
            days: Days::between(row.valid_from, row.valid_to, always()?),
            origin: Origin::new("transfers", &row.code, row.reference.as_ref(), row.illustrative),
        })
    }
}

impl ItcRules {
    fn compile(section: &Itc) -> Result<Self, Refusal> {
        let unfit = || Refusal::new(Code::InvalidValue);
        let always = always()?;
        let mut memberships = Vec::with_capacity(section.confederations.len());
        for row in &section.confederations {
            memberships.push(MembershipRule {
                federation: row.federation.clone(),
                confederation: Confederation::parse(&row.confederation).ok_or_else(unfit)?,
                days: Days::between(row.valid_from, row.valid_to, always),
            });
        }
        let suspended = section.suspended.iter().map(|row| SuspendedRule {
            federation: row.federation.clone(),
            from: row.valid_from,
            until: row.valid_to,
        });
        Ok(Self {
            federation: section.federation.clone(),
            approval_required: section.federation_approval_required,
            delay_days: section.competition_eligibility_delay_days,
            authority: section.authority,
            validity_days: section.validity_days,
            memberships,
            suspended: suspended.collect(),
        })
    }
}
