//! The published `zen-engine` crate on a table like the benchmark's smallest pack.
//!
//! The same quote: twelve rows that apply, subtotal, one surcharge of two, the best of three
//! waivers, the total, and five recipients; JSON text in, JSON text out. It is given its best:
//! expressions compiled beforehand, no loader, one thread. What it does not do, though Carreau
//! does: choose among overrides, allocate by largest remainder, check the input, explain. Dates are
//! numbers here, since its texts have no order.
//!
//! Three cases: `plain` as said; `lean` without the split, which its expressions are slow at;
//! `trace` as `plain`, with the trace it explains itself by.
//!
//! Run alone it prints its medians in microseconds, as JSON. With `--serve` it measures one round
//! for each line of input (`{"time": case, "iterations": n}`), so that another program may take
//! turns with it.

use std::error::Error;
use std::io::{self, BufRead, Write};
use std::time::Instant;

use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use zen_engine::model::GraphContent;
use zen_engine::{Decision, EvaluationOptions};
use zen_expression::Variable;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Read when it starts, as a pack is.
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/table.json");
const REQUESTS: u32 = 64;
const ROUNDS: u32 = 31;
const ITERATIONS: u32 = 500;

/// What is measured.
#[derive(Clone, Copy, PartialEq)]
enum Case {
    Plain,
    Lean,
    Trace,
}

/// The decision, ready to be evaluated on this thread.
struct Reference {
    decision: Decision,
    lean: Decision,
    runtime: Runtime,
    requests: Vec<String>,
}

fn main() -> Outcome {
    let reference = Reference::new()?;
    if std::env::args().any(|argument| argument == "--serve") {
        return serve(&reference);
    }
    let median = |case| -> Outcome<f64> {
        let round = |_| reference.time(case, ITERATIONS);
        let mut rounds = (0..ROUNDS).map(round).collect::<Outcome<Vec<f64>>>()?;
        rounds.sort_by(f64::total_cmp);
        Ok(rounds[rounds.len() / 2] / f64::from(ITERATIONS) / 1000.0)
    };
    let (plain, lean, trace) = (median(Case::Plain)?, median(Case::Lean)?, median(Case::Trace)?);
    println!("{}", json!({ "plain_us": plain, "lean_us": lean, "trace_us": trace }));
    Ok(())
}

fn serve(reference: &Reference) -> Outcome {
    println!("{}", json!({ "reply": reference.answer(&reference.requests[0], Case::Plain)? }));
    for line in io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let iterations = asked["iterations"].as_u64().ok_or("`iterations`")?.try_into()?;
        let case = match asked["time"].as_str() {
            Some("plain") => Case::Plain,
            Some("lean") => Case::Lean,
            Some("trace") => Case::Trace,
            _ => return Err(format!("no such case: {asked}").into()),
        };
        let nanoseconds = reference.time(case, iterations)?;
        println!("{}", json!({ "nanoseconds": nanoseconds }));
        io::stdout().flush()?;
    }
    Ok(())
}

fn decision(table: &Value) -> Outcome<Decision> {
    let mut decision = Decision::from(serde_json::from_value::<GraphContent>(table.clone())?);
    decision.compile();
    Ok(decision)
}

fn decision_without_split(table: &Value) -> Outcome<Decision> {
    let mut table = table.clone();
    table["nodes"].as_array_mut().ok_or("nodes")?.retain(|node| node["id"] != "split");
    let edges = table["edges"].as_array_mut().ok_or("edges")?;
    edges.retain(|edge| edge["targetId"] != "split");
    for edge in edges {
        if edge["sourceId"] == "split" {
            edge["sourceId"] = json!("total");
        }
    }
    decision(&table)
}

impl Reference {
    fn new() -> Outcome<Self> {
        let table = std::fs::read_to_string(TABLE)?;
        let table: Value = serde_json::from_str(&table)?;
        let decision = decision(&table)?;
        let lean = decision_without_split(&table)?;
        let runtime = Builder::new_current_thread().build()?;
        let request = |number: u32| {
            json!({
                "license_type": "senior", "on": 20_260_515, "season": "2026",
                "age": 56 - number % 34, "flags": ["low_income"],
                "family_size": 3, "family_rank": 2,
                "federation": "F", "region": "R0", "district": "D0", "club": "C0",
            })
            .to_string()
        };
        Ok(Self { decision, lean, runtime, requests: (0..REQUESTS).map(request).collect() })
    }

    /// Text in, text out.
    fn answer(&self, request: &str, case: Case) -> Outcome<String> {
        let context: Variable = serde_json::from_str(request)?;
        let trace = case == Case::Trace;
        let options = EvaluationOptions { trace, max_depth: 5 };
        let decision = if case == Case::Lean { &self.lean } else { &self.decision };
        let evaluation = decision.evaluate_with_opts(context, options);
        let response = self.runtime.block_on(evaluation).map_err(|error| error.to_string())?;
        // Without a trace the result alone; else all, the trace being its explanation.
        Ok(if trace {
            serde_json::to_string(&response)?
        } else {
            serde_json::to_string(&response.result)?
        })
    }

    /// Nanoseconds for so many answers, the requests in turn.
    fn time(&self, case: Case, iterations: u32) -> Outcome<f64> {
        let mut bytes = 0;
        let start = Instant::now();
        for request in self.requests.iter().cycle().take(iterations as usize) {
            bytes += self.answer(request, case)?.len();
        }
        let elapsed = start.elapsed().as_secs_f64() * 1e9;
        std::hint::black_box(bytes);
        Ok(elapsed)
    }
}
