//! A workflow as rows and as a picture: what documents and pages draw.

use super::{Name, Row, Table};
use crate::canonical;
use serde::Deserialize;
use std::fmt::Write;

/// Input of `workflow.diagram`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "WorkflowInput"))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Which workflow.
    pub workflow: Name,
}

/// Answer of `workflow.diagram`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagram {
    /// The picture, as Mermaid's `stateDiagram-v2`.
    pub mermaid: String,
    /// What leads from which state to which, in declared order.
    pub rows: Vec<Arrow>,
    /// Every state, the first one first.
    pub states: Vec<State>,
    /// Which workflow.
    pub workflow: &'static str,
}

canonical::object!(Diagram { mermaid, rows, states, workflow });

/// A row of a workflow.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Arrow {
    /// What follows.
    pub effects: &'static [&'static str],
    /// What happens.
    pub event: &'static str,
    /// The state it leads from.
    pub from: &'static str,
    /// Under which condition; none where there is none.
    pub guard: Option<&'static str>,
    /// The state it leads to.
    pub to: &'static str,
}

canonical::object!(Arrow { effects, event, from, guard, to });

/// A state of a workflow.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "WorkflowState"))]
pub struct State {
    /// Whether nothing leads on from it.
    pub is_end: bool,
    /// Whether it is the first.
    pub is_start: bool,
    /// Its name.
    pub name: &'static str,
}

canonical::object!(State { is_end, is_start, name });

/// A workflow, drawn.
#[must_use]
pub fn draw(input: &Input) -> Diagram {
    input.workflow.table().diagram()
}

impl Row {
    fn arrow(&self) -> Arrow {
        let guard = self.guard.as_ref().map(|guard| guard.name);
        let Self { from, event, to, effects, .. } = *self;
        Arrow { effects, event, from, guard, to }
    }
}

impl Table {
    fn diagram(&'static self) -> Diagram {
        let rows: Vec<Arrow> = self.rows.iter().map(Row::arrow).collect();
        let leads_on = |state: &str| self.rows.iter().any(|row| row.from == state);
        let state = |(index, name): (usize, &&'static str)| State {
            is_end: !leads_on(name),
            is_start: index == 0,
            name,
        };
        let states: Vec<State> = self.states.iter().enumerate().map(state).collect();
        Diagram { mermaid: mermaid(&states, &rows), rows, states, workflow: self.name }
    }
}

fn mermaid(states: &[State], rows: &[Arrow]) -> String {
    let mut text = String::from("stateDiagram-v2\n");
    for state in states.iter().filter(|state| state.is_start) {
        line(&mut text, "[*]", state.name, None);
    }
    for row in rows {
        let said = match row.guard {
            Some(guard) => format!("{} [{guard}]", row.event),
            None => row.event.to_owned(),
        };
        line(&mut text, row.from, row.to, Some(&said));
    }
    for state in states.iter().filter(|state| state.is_end) {
        line(&mut text, state.name, "[*]", None);
    }
    text
}

fn line(text: &mut String, from: &str, to: &str, said: Option<&str>) {
    // Writing to a text cannot fail.
    let _ = match said {
        Some(said) => writeln!(text, "    {from} --> {to}: {said}"),
        None => writeln!(text, "    {from} --> {to}"),
    };
}
