//! Whether a player may change clubs: every reason against it at once, and the next day on which
//! it would be allowed (F03.07.01 to F03.07.03, F03.07.10).
//!
//! The window is judged on the request's date alone; an exception bypasses the window and nothing
//! else. What the player did in another season, and what another player did, never counts.

mod cost;
mod script;

pub use cost::TransferCost;

use super::player::{Standing, TransferPlayer};
use super::window::Opening;
use crate::calendar::Date;
use crate::canonical::{self, Canonical};
use crate::explanation::{Explanation, Reason};
use crate::fees::player::Person;
use crate::fees::{Asked, at_most};
use crate::ledger::debt;
use crate::pack::rules::SeasonRules;
use crate::pack::rules::transfers::{ExceptionRule, TransferRules};
use crate::pack::sections::Level;
use crate::pack::sections::transfers::{Approver, Effective, Kind, OnSilence};
use crate::pack::tree::{OrgPath, Path};
use crate::refusal::{Code, Refusal};
use crate::workflow::transfer;
use serde::Deserialize;

/// Input of `transfer.check`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season the transfer is for.
    pub season: String,
    /// The player.
    pub player: TransferPlayer,
    /// Club the player leaves.
    pub from_club: String,
    /// The path above it.
    #[serde(default)]
    pub from_org: OrgPath,
    /// Club the player joins.
    pub to_club: String,
    /// The path above it.
    #[serde(default)]
    pub to_org: OrgPath,
    /// The exception the request is made by.
    pub reason: Option<String>,
    /// Documents that accompany it, by kind.
    #[serde(default)]
    pub evidence: Vec<String>,
    /// What the player owes, as `debt.check` asks for it.
    pub debt: Option<debt::Input>,
    /// Whether a request that was accepted is judged once more, at its last approval: by how often,
    /// debts, suspensions and scripts, and not by the window, its documents and a licence taken
    /// since.
    #[serde(default)]
    pub at_approval: bool,
}

/// Answer of `transfer.check`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferCheck"))]
pub struct Output<'a> {
    /// Whether the request is accepted.
    pub allowed: bool,
    /// Who approves, in this order.
    pub approvals: &'a [Approver],
    /// Days each has for it.
    pub approval_days: Option<u16>,
    /// From when it holds; none: from its last approval on.
    pub effective_from: Option<Date>,
    /// The exception that let it in outside the window.
    pub exception: Option<&'a str>,
    /// What it costs; none: nothing.
    pub fee: Option<TransferCost<'a>>,
    /// Where a request begins.
    pub initial_state: &'static str,
    /// Between which clubs.
    pub kind: Kind,
    /// The first day on which it would be allowed, where it is not and days alone stand in the way.
    pub next_on: Option<Date>,
    /// What becomes of it where nobody has decided in time.
    pub on_silence: OnSilence,
    /// What stands in the way, all of it.
    pub reasons: Vec<Obstacle<'a>>,
    /// The window.
    pub window: Opening,
}

canonical::object!(Output<'_> {
    allowed, approval_days, approvals, effective_from, exception, fee, initial_state, kind, next_on,
    on_silence, reasons, window,
});

/// What stands in the way of a transfer.
#[derive(Debug)]
pub struct Obstacle<'a> {
    /// The first day on which it does not any more, where that is known.
    pub next_on: Option<Date>,
    /// What it is.
    pub reason: Reason<'a>,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Obstacle<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TransferObstacle".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "description": "What stands in the way of a transfer: a sentence's key and arguments.",
            "properties": {
                "arguments": { "type": "object" },
                "key": { "type": "string" },
                "next_on": { "type": "string", "format": "date" },
            },
            "required": ["arguments", "key"],
        })
    }
}

impl Canonical for Obstacle<'_> {
    fn write(&self, out: &mut Vec<u8>) {
        canonical::Object::open(out)
            .member(canonical::name!("arguments"), &self.reason)
            .member(canonical::name!("key"), self.reason.key())
            .member(canonical::name!("next_on"), &self.next_on)
            .close();
    }
}

/// Most documents and most requests of a player.
const MOST: usize = 100;

/// Whether a player may change clubs.
///
/// # Errors
/// `no_transfer_rules`; `unknown_season`, `season_ended`; those of the clubs' paths and of the
/// player; `unknown_exception`, `unknown_evidence`, `unknown_state`, `too_long`; those of the debt
/// and of the fee; `script_budget`, `script_failed`.
pub fn check<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Output<'a>, Refusal> {
    let rules = asked.pack.rules();
    let season = match input.at_approval {
        true => asked.known_season(&input.season, "$.input.season")?,
        false => asked.season(&input.season)?,
    };
    let transfers = rules.transfers.as_ref();
    let transfers = transfers.ok_or_else(|| Refusal::new(Code::NoTransferRules).at("$.op"))?;
    let tree = &rules.tree;
    let from = tree.club_path(&input.from_org, &input.from_club, FROM, explanation)?;
    let to = tree.club_path(&input.to_org, &input.to_club, TO, explanation)?;
    let person = Person::judge(&asked, season, &input.player.person, PLAYER, explanation)?;
    let exception = exception(transfers, input)?;
    let request = Request { asked, season, transfers, input };
    let window = transfers.window.on(asked.on, rules);
    let mut reasons = Vec::new();
    if !input.at_approval {
        request.window(window, exception, &mut reasons, explanation);
    }
    let requests = request.cap(&mut reasons, explanation)?;
    request.standing(&mut reasons)?;
    let under = |path: &Path<'a>| {
        [Level::Region, Level::District].map(|level| path.at(level).map(|node| node.code))
    };
    let kind = if under(&from) == under(&to) { Kind::Internal } else { Kind::External };
    let bypassing = exception.filter(|_| !window.open).map(|rule| rule.code.as_str());
    let found = Found { from: &from, to: &to, person: &person, requests, kind, window, bypassing };
    request.script(&found, &mut reasons, explanation)?;
    let effective_from = request.effective_from(exception.is_some(), explanation);
    let allowed = reasons.is_empty();
    Ok(Output {
        allowed,
        approvals: &transfers.approvals,
        approval_days: transfers.approval_days,
        effective_from,
        exception: bypassing,
        fee: request.fee(kind, from, person, explanation)?,
        initial_state: transfer::first(&transfers.approvals),
        kind,
        next_on: request.next_on(&reasons, exception.is_some() || input.at_approval),
        on_silence: transfers.on_silence,
        reasons,
        window,
    })
}

const FROM: &str = "$.input.from_club";
const TO: &str = "$.input.to_club";
const PLAYER: &str = "$.input.player";

/// The exception a request is made by; its words are held to the rules it is made under, and not
/// to those of its last approval.
fn exception<'a>(
    transfers: &'a TransferRules,
    input: &Input,
) -> Result<Option<&'a ExceptionRule>, Refusal> {
    at_most(MOST, input.evidence.len(), "$.input.evidence")?;
    let mut kinds = input.evidence.iter().enumerate();
    let unknown = kinds.find(|(_, kind)| !transfers.evidence.contains(kind));
    if let Some((index, kind)) = unknown.filter(|_| !input.at_approval) {
        return Err(Refusal::new(Code::UnknownEvidence)
            .at(format!("$.input.evidence[{index}]"))
            .with("evidence", kind.as_str())
            .allowing(transfers.evidence.iter().map(String::as_str)));
    }
    let Some(code) = &input.reason else { return Ok(None) };
    let found = transfers.exceptions.iter().find(|rule| rule.code == *code);
    if found.is_some() || input.at_approval {
        return Ok(found);
    }
    Err(Refusal::new(Code::UnknownException)
        .at("$.input.reason")
        .with("exception", code.as_str())
        .allowing(transfers.exceptions.iter().map(|rule| rule.code.as_str())))
}

/// What was found so far.
struct Found<'f, 'a> {
    from: &'f Path<'a>,
    to: &'f Path<'a>,
    person: &'f Person<'a>,
    /// The player's requests of the season that count.
    requests: u16,
    kind: Kind,
    window: Opening,
    /// The exception that lets the request in outside the window.
    bypassing: Option<&'a str>,
}

/// What is judged.
struct Request<'a> {
    asked: Asked<'a>,
    season: &'a SeasonRules,
    transfers: &'a TransferRules,
    input: &'a Input,
}

impl<'a> Request<'a> {
    /// The first day after the season.
    fn after_season(&self) -> Option<Date> {
        self.season.days.to.add_days(1)
    }

    /// The window, or the exception and its documents.
    fn window(
        &self,
        window: Opening,
        exception: Option<&'a ExceptionRule>,
        reasons: &mut Vec<Obstacle<'a>>,
        explanation: &mut Explanation<'a>,
    ) {
        if let Some(rule) = exception {
            let given = &self.input.evidence;
            let missing = rule.evidence.iter().filter(|kind| !given.contains(kind));
            for evidence in missing {
                let reason = Reason::TransferEvidenceMissing { evidence, exception: &rule.code };
                reasons.push(Obstacle { next_on: None, reason });
            }
        }
        match (window.open, window.closes_on, exception) {
            (true, None, _) => explanation.say(Reason::TransferWindowAlways {}),
            (true, Some(closes_on), _) => {
                explanation.say(Reason::TransferWindowOpen { closes_on });
            }
            (false, _, Some(rule)) => {
                let reason = Reason::TransferException { exception: &rule.code };
                explanation.cite(reason, rule.origin.source());
            }
            (false, ..) => {
                let opens_on = window.opens_on;
                let reason = Reason::TransferWindowClosed { opens_on };
                reasons.push(Obstacle { next_on: opens_on, reason });
            }
        }
    }

    /// How often, and whether a licence of the season is taken; how many requests count.
    fn cap(
        &self,
        reasons: &mut Vec<Obstacle<'a>>,
        explanation: &mut Explanation<'a>,
    ) -> Result<u16, Refusal> {
        let Standing { requests, is_licensed, .. } = &self.input.player.standing;
        at_most(MOST, requests.len(), "$.input.player.requests_this_season")?;
        let mut count = 0_u16;
        for (index, request) in requests.iter().enumerate() {
            let path = format_args!("{PLAYER}.requests_this_season[{index}].status").to_string();
            if transfer::counts(&request.status, &path)? {
                count = count.saturating_add(1);
            }
        }
        let (season, next_on) = (self.season.code.as_str(), self.after_season());
        if let Some(most) = self.transfers.max_per_season {
            let (count, most) = (u64::from(count), u64::from(most));
            if count >= most {
                let reason = Reason::TransferCapReached { count, most, season };
                reasons.push(Obstacle { next_on, reason });
            } else {
                explanation.say(Reason::TransferCap { count, most, season });
            }
        }
        let is_blocked = self.transfers.block_if_licensed && !self.input.at_approval;
        if is_blocked && *is_licensed {
            reasons.push(Obstacle { next_on, reason: Reason::TransferLicensed { season } });
        }
        Ok(count)
    }

    /// Debt, suspension, a request that is open, the same club.
    fn standing(&self, reasons: &mut Vec<Obstacle<'a>>) -> Result<(), Refusal> {
        let Standing { has_open_request, is_suspended, suspended_until, .. } =
            self.input.player.standing;
        if let Some(debt) = &self.input.debt {
            let owed = debt::check_for_transfer(self.asked, debt)?;
            if owed.blocked {
                let reason = Reason::TransferDebt { amount: owed.to_clear };
                reasons.push(Obstacle { next_on: None, reason });
            }
        }
        let on = self.asked.on;
        if is_suspended && suspended_until.is_none_or(|until| on <= until) {
            let next_on = suspended_until.and_then(|until| until.add_days(1));
            let reason = Reason::TransferSuspended { until: suspended_until };
            reasons.push(Obstacle { next_on, reason });
        }
        if has_open_request {
            reasons.push(Obstacle { next_on: None, reason: Reason::TransferOpenRequest {} });
        }
        if self.input.from_club == self.input.to_club {
            let reason = Reason::TransferSameClub { club: &self.input.to_club };
            reasons.push(Obstacle { next_on: None, reason });
        }
        Ok(())
    }

    /// From when it holds, where that is not from its approval on: the next season's first day, or
    /// that of the season it is for.
    fn effective_from(
        &self,
        by_exception: bool,
        explanation: &mut Explanation<'a>,
    ) -> Option<Date> {
        let on = self.asked.on;
        let waits = self.transfers.effective == Effective::NextSeason && !by_exception;
        let next = if waits { self.season_after(on) } else { None };
        let begins = Some(self.season.days.from).filter(|begins| *begins > on);
        let from = next.max(begins)?;
        explanation.say(Reason::TransferEffective { from });
        Some(from)
    }

    /// The first day of the season that follows a day's.
    fn season_after(&self, on: Date) -> Option<Date> {
        let days = || self.asked.pack.rules().seasons.values().map(|season| season.days);
        let ends = days().find(|days| days.contain(on)).map(|days| days.to);
        days().map(|days| days.from).filter(|from| *from > ends.unwrap_or(on)).min().or_else(|| {
            // A season that is not in the rules yet begins where the last one ends.
            ends.and_then(|ends| ends.add_days(1))
        })
    }

    /// The first day on which nothing stands in the way, where days alone do.
    fn next_on(&self, reasons: &[Obstacle<'a>], by_exception: bool) -> Option<Date> {
        let mut latest = None;
        for obstacle in reasons {
            latest = latest.max(Some(obstacle.next_on?));
        }
        let latest = latest?;
        if by_exception {
            return Some(latest);
        }
        self.transfers.window.next(latest, self.asked.pack.rules())
    }
}
