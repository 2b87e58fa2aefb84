//! International transfer certificates: what a request meets before it is opened, and from when
//! the player competes (F03.07.06 to F03.07.08, F03.07.10).
//!
//! The receiving federation's rules answer; the fee is the releasing federation's, as it stands on
//! the day of the request. The international federation forbids a fee on the certificate itself:
//! what is asked is a handling fee of the releasing federation's own.

use super::confederations::{self, Confederation};
use crate::calendar::Date;
use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::fees::{Asked, scripted};
use crate::money::{Currency, Money};
use crate::pack::rules::transfers::ItcRules;
use crate::pack::sections::transfers::{AuthorityRule, ItcFeePayer};
use crate::refusal::{Code, Expected, Refusal};
use crate::script::table::ITC_AUTHORITY;
use crate::script::{Decider, contexts};
use crate::workflow::itc;
use serde::Deserialize;

/// Input of `itc.open`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ItcRequest"))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Federation the player leaves: ISO 3166-1 alpha-2, or a part of a country.
    pub releasing: String,
    /// Federation the player joins, the tenant's own.
    pub receiving: String,
    /// The releasing federation's fee, where it asks for one.
    pub releasing_fee: Option<HandlingFee>,
    /// The season the player is to compete in; one that is over is refused.
    pub season: Option<String>,
    /// Whether a certificate of the player is open already.
    #[serde(default)]
    pub open_request: bool,
    /// The serial of the certificate in its year, 1 to 999,999, where it is to have a number.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999_999)))]
    pub serial: Option<u32>,
}

/// A releasing federation's handling fee, as its rules say.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandlingFee {
    /// Amount.
    pub amount: String,
    /// Its currency.
    pub currency: String,
    /// Who owes it.
    #[serde(default)]
    pub payer: ItcFeePayer,
    /// Whether the certificate is completed only once it is paid.
    #[serde(default)]
    pub blocks_completion: bool,
}

/// Answer of `itc.open`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ItcOpening"))]
pub struct Output {
    /// Whose approval is needed besides the two federations'; none: nobody's.
    pub authority: Option<Authority>,
    /// Confederations of the releasing and of the receiving federation.
    pub confederations: Confederations,
    /// Days from completion until the player competes.
    pub delay_days: u16,
    /// Whether the receiving federation approves first.
    pub federation_approval_required: bool,
    /// What the releasing federation asks for; none: nothing.
    pub fee: Option<CapturedFee>,
    /// Whether the fee is to be paid before completion.
    pub fee_blocks_completion: bool,
    /// Where a request begins.
    pub initial_state: &'static str,
    /// Whether the two are of different confederations.
    pub is_intercontinental: bool,
    /// Its number, `ITC-2026-000001`; none where no serial is given.
    pub number: Option<String>,
    /// Days for which a released certificate can be completed; none: without end.
    pub validity_days: Option<u16>,
}

canonical::object!(Output {
    authority,
    confederations,
    delay_days,
    federation_approval_required,
    fee,
    fee_blocks_completion,
    initial_state,
    is_intercontinental,
    number,
    validity_days,
});

/// The confederations of both.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Confederations {
    /// Of the receiving federation.
    pub receiving: Confederation,
    /// Of the releasing one.
    pub releasing: Confederation,
}

canonical::object!(Confederations { receiving, releasing });

/// Who decides besides the two federations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Authority {
    /// The European confederation.
    #[cfg_attr(feature = "schema", schemars(rename = "CEP"))]
    Cep,
    /// The international federation.
    #[cfg_attr(feature = "schema", schemars(rename = "FIPJP"))]
    Fipjp,
}

canonical::worded!(Authority { Cep = "CEP", Fipjp = "FIPJP" });

impl Authority {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Cep, Self::Fipjp];
}

/// A fee as it was when the request was made.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CapturedFee {
    /// Amount.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// Who owes it.
    pub payer: ItcFeePayer,
}

canonical::object!(CapturedFee { amount, currency, payer });

/// What a request for a certificate meets.
///
/// # Errors
/// `no_itc_rules`; `not_the_receiving_federation`; `unknown_federation_code`,
/// `several_federations`, `federation_suspended`; `same_federation`; `unknown_season`,
/// `season_ended`; `itc_open`; those of the fee; `invalid_value` of a serial; those of the
/// tenant's script.
pub fn open<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Output, Refusal> {
    let rules = rules(&asked)?;
    let own = confederations::federation(&rules.federation);
    if confederations::federation(&input.receiving) != own {
        return Err(Refusal::new(Code::NotTheReceivingFederation)
            .at("$.input.receiving")
            .with("federation", input.receiving.as_str())
            .allowing([rules.federation.as_str()]));
    }
    let standing = |code: &str, path| confederations::standing(code, asked.on, Some(rules), path);
    let releasing = standing(&input.releasing, "$.input.releasing")?;
    let receiving = standing(&input.receiving, "$.input.receiving")?;
    if confederations::federation(&input.releasing) == own {
        return Err(Refusal::new(Code::SameFederation)
            .at("$.input.releasing")
            .with("federation", own)
            .with("releasing", input.releasing.as_str()));
    }
    if let Some(season) = &input.season {
        asked.season(season)?;
    }
    if input.open_request {
        return Err(Refusal::new(Code::ItcOpen).at("$.input.open_request"));
    }
    let is_intercontinental = releasing != receiving;
    let confederations = Confederations { receiving, releasing };
    let authority = by_rules(rules.authority, &confederations, explanation);
    let authority = by_script(&asked, input, authority, &confederations, explanation)?;
    let fee = input.releasing_fee.as_ref().map(captured).transpose()?;
    let blocks = input.releasing_fee.as_ref().is_some_and(|fee| fee.blocks_completion);
    if let (Some(fee), Some(asks)) = (&fee, &input.releasing_fee) {
        let (federation, sum) = (&input.releasing, fee.amount);
        explanation.say(Reason::ItcFee { currency: &asks.currency, federation, sum });
    }
    Ok(Output {
        authority,
        confederations,
        delay_days: rules.delay_days,
        fee_blocks_completion: blocks,
        fee,
        federation_approval_required: rules.approval_required,
        initial_state: itc::first(rules.approval_required),
        is_intercontinental,
        number: input.serial.map(|serial| number(asked.on, serial)).transpose()?,
        validity_days: rules.validity_days,
    })
}

/// Who decides besides the two federations, by the tenant's rules.
fn by_rules(
    rule: AuthorityRule,
    of: &Confederations,
    explanation: &mut Explanation<'_>,
) -> Option<Authority> {
    let is_european = [of.releasing, of.receiving].contains(&Confederation::Cep);
    let authority = match rule {
        AuthorityRule::CepIfAnyMember if is_european => Some(Authority::Cep),
        _ if of.releasing != of.receiving => Some(Authority::Fipjp),
        _ => None,
    };
    let (releasing, receiving) = (of.releasing.name(), of.receiving.name());
    explanation.say(match authority {
        None => Reason::ItcWithin { confederation: releasing },
        Some(Authority::Fipjp) => Reason::ItcBetween { receiving, releasing },
        Some(Authority::Cep) => Reason::ItcEuropean { receiving, releasing },
    });
    authority
}

/// The same, where a script of the tenant's names another.
fn by_script<'a>(
    asked: &Asked<'a>,
    input: &Input,
    authority: Option<Authority>,
    of: &Confederations,
    explanation: &mut Explanation<'a>,
) -> Result<Option<Authority>, Refusal> {
    let hook = &ITC_AUTHORITY;
    let Some(scripts) = scripted::defined(asked, hook) else { return Ok(authority) };
    let given = [contexts::certifying(asked.on, input), contexts::certificate(authority, of)];
    let outcome = scripts.run(hook, given, asked.currency())?;
    scripted::say(asked, hook, &outcome, explanation);
    let (hook, operations) = (hook.name, outcome.operations);
    let named = outcome.decider.map(|decider| match decider {
        Decider::Authority(authority) => Some(authority),
        Decider::Nobody => None,
    });
    if let Some(named) = named {
        let authority = named.map(Authority::name);
        explanation.say(Reason::ItcAuthority { authority, hook });
    }
    explanation.say(Reason::ScriptRan { hook, operations });
    Ok(named.unwrap_or(authority))
}

/// Largest serial of a year.
const MOST_SERIAL: u32 = 999_999;

/// The number of a certificate, by the year it is asked for in.
fn number(on: Date, serial: u32) -> Result<String, Refusal> {
    if (1..=MOST_SERIAL).contains(&serial) {
        return Ok(format!("ITC-{:04}-{serial:06}", on.year()));
    }
    let refusal = Refusal::new(Code::InvalidValue).at("$.input.serial");
    let refusal = refusal.with("expected", "integer").with("found", serial.to_string());
    Err(refusal.with("least", 1).with("most", MOST_SERIAL))
}

/// The tenant's rules of certificates.
fn rules<'a>(asked: &Asked<'a>) -> Result<&'a ItcRules, Refusal> {
    let transfers = asked.pack.rules().transfers.as_ref();
    let itc = transfers.and_then(|transfers| transfers.itc.as_ref());
    itc.ok_or_else(|| Refusal::new(Code::NoItcRules).at("$.op"))
}

/// A fee above zero, in its own currency.
fn captured(fee: &HandlingFee) -> Result<CapturedFee, Refusal> {
    let refused = |expected: &str, found: &str, path: &str| {
        let refusal = Refusal::new(Code::InvalidValue).at(path).with("expected", expected);
        refusal.with("found", found)
    };
    let path = "$.input.releasing_fee";
    let currency = Currency::parse(&fee.currency)
        .ok_or_else(|| refused("currency", &fee.currency, &format!("{path}.currency")))?;
    let amount = Money::parse(&fee.amount, currency).filter(|amount| amount.minor > 0);
    let expected = Expected::Amount.name();
    let amount = amount.ok_or_else(|| refused(expected, &fee.amount, &format!("{path}.amount")))?;
    Ok(CapturedFee { amount, currency, payer: fee.payer })
}

/// Input of `itc.eligibility`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ItcEligibilityQuestion"))]
#[serde(deny_unknown_fields)]
pub struct Completed {
    /// The day the certificate was completed.
    pub completed_on: Date,
    /// The receiving federation's delay when it was, 0 to 730; default what its rules say.
    pub delay_days: Option<u16>,
    /// The day asked about; default the question's.
    pub check_date: Option<Date>,
}

/// Answer of `itc.eligibility`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ItcEligibility"))]
pub struct Eligibility {
    /// The day asked about.
    pub check_date: Date,
    /// Whether the player competes on that day.
    pub eligible: bool,
    /// The first day on which the player does.
    pub eligible_from: Date,
}

canonical::object!(Eligibility { check_date, eligible, eligible_from });

/// Longest delay, in days.
const MOST_DELAY: u16 = 730;

/// From when a player competes whose certificate was completed: on the day itself they do.
///
/// # Errors
/// `no_itc_rules`; `invalid_value` for a delay beyond two years, and for a day beyond the year
/// 9999.
pub fn eligibility<'a>(
    asked: Asked<'a>,
    input: &'a Completed,
    explanation: &mut Explanation<'a>,
) -> Result<Eligibility, Refusal> {
    let delay = match input.delay_days {
        Some(delay) => delay,
        None => rules(&asked)?.delay_days,
    };
    let from = input.completed_on.add_days(i64::from(delay)).filter(|_| delay <= MOST_DELAY);
    let eligible_from = from.ok_or_else(|| {
        let refusal = Refusal::new(Code::InvalidValue).at("$.input.delay_days");
        refusal.with("expected", "days_up_to_730").with("found", delay)
    })?;
    let check_date = input.check_date.unwrap_or(asked.on);
    let eligible = eligible_from <= check_date;
    let days = u64::from(delay);
    let completed_on = input.completed_on;
    explanation.say(if eligible {
        Reason::ItcEligible { completed_on, days, from: eligible_from }
    } else {
        Reason::ItcNotYetEligible { completed_on, days, from: eligible_from }
    });
    Ok(Eligibility { check_date, eligible, eligible_from })
}
