//! Workflows: const tables of rows, and one pure step.
//!
//! ```text
//! license     a licence, from its request to its end
//! payment     money that came in, and what is given back of it
//! settlement  what an org node is owed for a period
//! due         an amount due, from its charge until it is paid or given up
//! suspension  a suspension of a player, and the request of it
//! draft       a draft of the rules, until it is published
//! transfer    a transfer between clubs, from its request to its approval
//! itc         an international transfer certificate, to its completion
//! facts       what guards ask for
//! diagram     a table as rows and as a picture
//! ```
//!
//! A row says from which state an event leads to which, under which guard, and what follows. Guards
//! are named and pure; effects are data for the host, which writes the state, the effects' rows and
//! the audit entry in one transaction, where the state is still the one that was asked about. Of
//! the rows of a state and an event at most one holds, whatever the facts are. The table is the
//! diagram and the only door: what no row says does not happen.

pub mod diagram;
pub mod draft;
pub mod due;
pub mod facts;
pub mod itc;
pub mod license;
pub mod payment;
pub mod settlement;
pub mod suspension;
pub mod transfer;

use crate::canonical;
use crate::fees::Asked;
use crate::refusal::{Code, Refusal};
use facts::Facts;
use serde::Deserialize;
use serde_json::Value;

/// A workflow: its name, its states and its rows.
#[derive(Debug)]
pub struct Table {
    /// As in the request's `workflow`.
    pub name: &'static str,
    /// What its guards may ask for.
    pub facts: &'static [&'static str],
    /// Every state, the first one first; those without a row are ends.
    pub states: &'static [&'static str],
    /// What leads from which to which.
    pub rows: &'static [Row],
}

/// A row of a workflow.
#[derive(Debug)]
pub struct Row {
    /// The state it leads from.
    pub from: &'static str,
    /// What happens.
    pub event: &'static str,
    /// Under which condition; always, where there is none.
    pub guard: Option<Guard>,
    /// The state it leads to.
    pub to: &'static str,
    /// What follows, for the host to do in the same transaction.
    pub effects: &'static [&'static str],
}

/// A condition with a name.
#[derive(Debug)]
pub struct Guard {
    /// Its name, as in diagrams and refusals.
    pub name: &'static str,
    /// Whether it holds.
    pub holds: fn(&Facts<'_>) -> Result<bool, Refusal>,
}

const fn row(
    from: &'static str,
    event: &'static str,
    guard: Option<Guard>,
    to: &'static str,
    effects: &'static [&'static str],
) -> Row {
    Row { from, event, guard, to, effects }
}

/// The workflows there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "WorkflowName"))]
#[serde(rename_all = "snake_case")]
pub enum Name {
    /// A licence, from its request to its end.
    License,
    /// Money that came in, and what is given back of it.
    Payment,
    /// What an org node is owed for a period.
    Settlement,
    /// An amount due, from its charge until it is paid or given up.
    Due,
    /// A suspension of a player, and the request of it.
    SuspensionRequest,
    /// A draft of the rules, until it is published.
    RulesDraft,
    /// A transfer between clubs, from its request to its approval.
    Transfer,
    /// An international transfer certificate, from its request to its completion.
    Itc,
}

impl Name {
    fn table(self) -> &'static Table {
        match self {
            Self::License => &license::TABLE,
            Self::Payment => &payment::TABLE,
            Self::Settlement => &settlement::TABLE,
            Self::Due => &due::TABLE,
            Self::SuspensionRequest => &suspension::TABLE,
            Self::RulesDraft => &draft::TABLE,
            Self::Transfer => &transfer::TABLE,
            Self::Itc => &itc::TABLE,
        }
    }
}

/// Input of `workflow.step`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Which workflow.
    pub workflow: Name,
    /// The state it is in.
    pub state: String,
    /// What is to happen.
    pub event: String,
    /// What the guards ask for: of a licence `season`, `total`, `balance`, and of its suspensions
    /// `terms`; of a payment `kind`, `amount`, `refunded` and `refund`; of a settlement `to`; of an
    /// amount due `balance`; of a suspension `license` and `terms`; of a draft `checks`, `tests`,
    /// `base`, `actor` and `at`; of a transfer `approvals`, `on_silence` and `decide_by`; of a
    /// certificate `federation_approval`, `authority`, `fee` and `valid_until`.
    #[serde(default)]
    pub facts: Value,
}

/// Answer of `workflow.step`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "WorkflowStep"))]
pub struct Step {
    /// What follows, to be done with the change of state.
    pub effects: &'static [&'static str],
    /// What may happen next.
    pub events: Vec<&'static str>,
    /// The condition under which it is so; none where there is none.
    pub guard: Option<&'static str>,
    /// The state from now on.
    pub to: &'static str,
}

canonical::object!(Step { effects, events, guard, to });

/// What an event makes of a state.
///
/// # Errors
/// `unknown_state`; `event_not_allowed` with those that are; `guard_not_met`; `above_paid` where
/// more is to be given back than came in; and the refusal of the first fact that does not fit.
pub fn step(asked: Asked<'_>, input: &Input) -> Result<Step, Refusal> {
    input.workflow.table().step(asked, input)
}

impl Table {
    fn step(&'static self, asked: Asked<'_>, input: &Input) -> Result<Step, Refusal> {
        let Input { state, event, facts, .. } = input;
        if !self.states.contains(&state.as_str()) {
            let refusal = Refusal::new(Code::UnknownState).at("$.input.state");
            let refusal = refusal.with("state", state.as_str()).with("workflow", self.name);
            return Err(refusal.allowing(self.states.iter().copied()));
        }
        let rows = || self.rows.iter().filter(|row| row.from == state && row.event == event);
        if rows().next().is_none() {
            let refusal = Refusal::new(Code::EventNotAllowed).at("$.input.event");
            let refusal = refusal.with("event", event.as_str()).with("state", state.as_str());
            let refusal = refusal.with("workflow", self.name);
            return Err(refusal.allowing(self.events(state)));
        }
        let facts = Facts::read(asked, facts, self.facts)?;
        for row in rows() {
            let holds = match &row.guard {
                Some(guard) => (guard.holds)(&facts)?,
                None => true,
            };
            if holds {
                return Ok(Step {
                    effects: row.effects,
                    events: self.events(row.to),
                    guard: row.guard.as_ref().map(|guard| guard.name),
                    to: row.to,
                });
            }
        }
        let guards = rows().filter_map(|row| row.guard.as_ref().map(|guard| guard.name));
        let refusal = Refusal::new(Code::GuardNotMet).at("$.input.event");
        let refusal = refusal.with("event", event.as_str()).with("state", state.as_str());
        let refusal = refusal.with("workflow", self.name);
        Err(refusal.with("guards", guards.collect::<Vec<_>>().join(", ")))
    }

    /// What may happen in a state, in declared order.
    fn events(&self, state: &str) -> Vec<&'static str> {
        let mut events = Vec::new();
        for row in self.rows.iter().filter(|row| row.from == state) {
            if !events.contains(&row.event) {
                events.push(row.event);
            }
        }
        events
    }
}
