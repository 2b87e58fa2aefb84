//! The benchmark: what a licence quote costs natively, in wasmtime, in Node, and in the published
//! `zen-engine`; what explaining costs, what larger packs cost, what scripts cost.
//!
//! `cargo xtask bench` builds what is needed and starts this; with `--reference <program>` the
//! reference takes its turns too. Machines are noisy and slow down as they please, so contenders
//! take turns in rounds, and a ratio is the median of the rounds' ratios: all figures are of one
//! run. A goal that is missed is said, and is no failure; replies that differ are one.

/// Programs spoken to in lines of JSON: Node, and the reference.
mod child;
/// Taking turns, medians, ratios.
mod measure;
/// The packs that are measured.
mod pack;
/// One pack with its requests, ready in every host.
mod subject;
/// The table at the end.
mod table;

use std::cell::RefCell;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, bail, ensure};
use carreau_sandbox::{Limits, Module, Runtime};
use carreau_tests::built::{checkout, engine_cwasm_path, engine_wasm_path};

use crate::child::{Child, Reference};
use crate::measure::Race;
use crate::pack::SIZES;
use crate::subject::Subject;

/// Rounds of what takes microseconds, and of what takes up to tenths of a second.
const ROUNDS: usize = 41;
const SLOW_ROUNDS: usize = 9;
/// A usual script: it looks at the facts and adjusts.
const SCRIPT: &str = r#"
fn license_adjust(ctx, quote) {
    if ctx.org.federation == "F" && ctx.age >= 18 && quote.total > money("20.00") {
        adjust("issue_fee", round(quote.subtotal * percent("2.5"), 2, "half_up"));
    }
}
"#;
/// Uses its operations up on what is dear among them, where no dearer script is known.
const DEAR: &str = r#"
fn license_adjust(ctx, quote) {
    let text = "x";
    while len(text) < 200 { text += text; }
    let list = [];
    loop { list = [text + "y", text + "z", money("1.23") * money("4.56"), quote.lines]; }
}
"#;

fn main() -> anyhow::Result<()> {
    let reference = reference_path()?;
    if cfg!(debug_assertions) {
        bail!("benchmarks run in release: `cargo xtask bench`");
    }
    let node_bench = checkout()?.join("tests/bench/node-bench.mjs");
    let node = [node_bench.as_os_str(), engine_wasm_path()?.as_os_str()].map(ToOwned::to_owned);
    let node = RefCell::new(Child::start("node", &node)?);
    let module = module()?;
    let subjects = subjects(&module, &node)?;
    let schedules = schedules(&module)?;
    let dear = dear(&module)?;
    let reference = reference.map(|path| Reference::start(&path)).transpose()?;
    if let (Some(reference), Some(subject)) = (&reference, subjects.first()) {
        let (theirs, ours) = (reference.total()?, subject.total()?);
        ensure!((theirs - ours).abs() < 0.001, "zen-engine says {theirs}, the engine {ours}");
    }

    let mut race = Race::default();
    for subject in &subjects {
        subject.enter_calls(&mut race, &node);
    }
    for subject in &schedules {
        subject.enter_engine(&mut race);
    }
    if let Some(reference) = &reference {
        reference.enter(&mut race);
    }
    race.run(ROUNDS)?;
    let mut slow = Race::default();
    for subject in subjects.iter().filter(|subject| subject.is_sized()) {
        subject.enter_preparations(&mut slow, &node);
    }
    for subject in &dear {
        subject.enter_wasmtime(&mut slow);
    }
    slow.run(SLOW_ROUNDS)?;
    let facts: Vec<String> = subjects.iter().chain(&dear).map(Subject::facts).collect();
    table::print(&race, &slow, &facts, reference.is_some());
    Ok(())
}

fn reference_path() -> anyhow::Result<Option<PathBuf>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => Ok(None),
        ["--reference", path] => Ok(Some(PathBuf::from(path))),
        _ => bail!("usage: bench [--reference <program>]; started by `cargo xtask bench`"),
    }
}

/// The module as the server runs it: machine code made ahead of time, the safety net on.
fn module() -> anyhow::Result<Module> {
    let wasm = fs::read(engine_wasm_path()?)?;
    let compiled = fs::read(engine_cwasm_path()?)?.leak();
    Ok(Module::precompiled(&Runtime::new(Limits::default())?, &wasm, compiled)?)
}

fn subjects(module: &Module, node: &RefCell<Child>) -> anyhow::Result<Vec<Subject>> {
    let mut subjects = Vec::new();
    for size in SIZES {
        let name = size.rows.to_string();
        subjects.push(Subject::new(&name, size, None, size.requests(true), module)?);
    }
    let [small, ..] = SIZES;
    subjects.push(Subject::new("unexplained", small, None, small.requests(false), module)?);
    subjects.push(Subject::new("script", small, Some(SCRIPT), small.requests(true), module)?);
    for subject in &subjects {
        subject.introduce(node)?;
        subject.check_quote()?;
    }
    Ok(subjects)
}

/// Quotes by the schedules, from the smallest and the largest pack.
fn schedules(module: &Module) -> anyhow::Result<Vec<Subject>> {
    let [small, .., large] = SIZES;
    let mut subjects = Vec::new();
    for size in [small, large] {
        let name = format!("schedules {}", size.rows);
        let subject = Subject::new(&name, size, None, size.schedule_requests(), module)?;
        subject.check_schedules()?;
        subjects.push(subject);
    }
    Ok(subjects)
}

/// The dearest scripts known, `tests/conformance/scripts/dear_*.rhai`, and [`DEAR`].
fn dear(module: &Module) -> anyhow::Result<Vec<Subject>> {
    let [small, ..] = SIZES;
    let folder = checkout()?.join("tests/conformance/scripts");
    let mut scripts = vec![("dear, built in".to_owned(), DEAR.to_owned())];
    let entries = fs::read_dir(&folder).with_context(|| format!("`{}`", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("dear_") && path.extension().is_some_and(|ending| ending == "rhai") {
            scripts.push((name, fs::read_to_string(&path)?));
        }
    }
    scripts.sort();
    let subject = |(name, text): &(String, String)| {
        let subject = Subject::new(name, small, Some(text), small.requests(true), module);
        let subject = subject.with_context(|| name.clone())?;
        subject.check_dear().map(|()| subject)
    };
    scripts.iter().map(subject).collect()
}
