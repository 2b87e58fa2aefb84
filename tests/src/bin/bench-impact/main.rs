//! The benchmark of impact: a million facts, priced by the live pack and by a draft.
//!
//! `cargo xtask bench` starts this in release. The reference is a native loop over the same facts
//! in the same run: it reads each line into the types of its operation, has both packs price it,
//! and adds the totals, on as many threads. Contenders take turns, as machines are noisy.
#![expect(clippy::arithmetic_side_effects, reason = "a benchmark fails by panicking")]
#![expect(clippy::indexing_slicing, reason = "a benchmark fails by panicking")]

/// Recorded decisions in a database.
mod recorded;
/// The packs and the facts.
mod season;

use std::hint::black_box;
use std::thread;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, bail, ensure};
use carreau_engine::calendar::Date;
use carreau_engine::compare::Report;
use carreau_engine::explanation::Explanation;
use carreau_engine::fees::{Asked, license};
use carreau_engine::money::Currency;
use carreau_engine::{Prepared, compare};
use carreau_sandbox::{Instance, Limits, Module, Runtime};
use carreau_tests::built::{engine_bulk_cwasm_path, engine_wasm_path};
use serde::Deserialize;

use crate::recorded::Recorded;
use crate::season::{Packs, facts};

/// Facts, where no number is given.
const FACTS: usize = 1_000_000;
/// Threads that work side by side.
const THREADS: usize = 2;
/// Bytes of facts compared in one call.
const CHUNK_BYTES: usize = 2 * 1024 * 1024;
const ROUNDS: usize = 3;

fn main() -> anyhow::Result<()> {
    if cfg!(debug_assertions) {
        bail!("benchmarks run in release: `cargo xtask bench`");
    }
    let count = match env::args().nth(1) {
        None => FACTS,
        Some(text) => text.parse().context("usage: bench-impact [<facts>]")?,
    };
    let chunks = facts(count, CHUNK_BYTES);
    let bytes: usize = chunks.iter().map(Vec::len).sum();
    println!("{count} facts, {} MB, {THREADS} threads, both revisions", bytes / 1_000_000);
    let module = module()?;
    for (name, goal, script) in [("no script", 2.0, false), ("a script", 5.0, true)] {
        let packs = Packs::read(script)?;
        let mut best = [f64::MAX; 3];
        let mut ratios = Vec::new();
        for _ in 0..ROUNDS {
            let (typed, typed_time) = timed(|| typed(&packs, &chunks))?;
            let (native, native_time) = timed(|| native(&packs, &chunks))?;
            let (wasm, wasm_time) = timed(|| in_wasmtime(&module, &packs, &chunks))?;
            ensure!(native == wasm, "the reports of both engines are the same");
            ensure!(wasm.facts == u64::try_from(count)? && wasm.passed_over == 0, "all are read");
            ensure!(typed == wasm.difference.minor, "the loop finds the same difference");
            for (best, time) in best.iter_mut().zip([typed_time, native_time, wasm_time]) {
                *best = best.min(time);
            }
            ratios.push(wasm_time / typed_time);
        }
        ratios.sort_by(f64::total_cmp);
        let [typed, native, wasm] = best;
        let ratio = ratios.get(ROUNDS / 2).copied().unwrap_or_default();
        println!("{name}: native typed loop {typed:.2} s, native compare {native:.2} s");
        let met = |holds: bool| if holds { "met" } else { "missed" };
        println!("  engine.wasm {wasm:.2} s: at most {goal} s {}", met(wasm <= goal));
        println!("  {ratio:.2} x the loop (median): at most 1.5 {}", met(ratio <= 1.5));
    }
    drop(chunks);
    let database = Recorded::write(count)?;
    for (name, goal, script) in [("no script", 5.0, false), ("a script", 10.0, true)] {
        let mut best = f64::MAX;
        for _ in 0..ROUNDS {
            best = best.min(database.compare(script)?);
        }
        let met = if best <= goal { "met" } else { "missed" };
        println!("{count} recorded decisions, {name}: {best:.2} s, at most {goal} s {met}");
    }
    Ok(())
}

fn module() -> anyhow::Result<Module> {
    let wasm = fs::read(engine_wasm_path()?)?;
    let compiled = fs::read(engine_bulk_cwasm_path()?)?.leak();
    let runtime = Runtime::without_deadlines(Limits::default())?;
    Ok(Module::precompiled(&runtime, &wasm, compiled)?)
}

fn timed<T>(work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<(T, f64)> {
    let start = Instant::now();
    let done = black_box(work()?);
    Ok((done, start.elapsed().as_secs_f64()))
}

/// Does the work of every chunk, each thread taking every so manieth.
fn side_by_side<T: Send>(
    chunks: &[Vec<u8>],
    work: impl Fn(&mut dyn Iterator<Item = &Vec<u8>>) -> anyhow::Result<T> + Sync,
) -> anyhow::Result<Vec<T>> {
    thread::scope(|scope| {
        let started: Vec<_> = (0..THREADS)
            .map(|at| {
                let work = &work;
                scope.spawn(move || work(&mut chunks.iter().skip(at).step_by(THREADS)))
            })
            .collect();
        let ended = started.into_iter().map(|thread| match thread.join() {
            Ok(done) => done,
            Err(_) => bail!("a thread ended"),
        });
        ended.collect()
    })
}

/// What the loop reads of a line.
#[derive(Deserialize)]
struct Line {
    on: Date,
    input: license::Input,
}

/// The reference: the difference of all totals, in minor units.
fn typed(packs: &Packs, chunks: &[Vec<u8>]) -> anyhow::Result<i64> {
    let parts = side_by_side(chunks, |chunks| {
        let mut sum = 0_i64;
        for line in chunks.flat_map(|chunk| chunk.split(|byte| *byte == b'\n')) {
            if line.is_empty() {
                continue;
            }
            let line: Line = serde_json::from_slice(line)?;
            let total = |pack| {
                let asked = Asked { pack, on: line.on };
                let quote = license::calculate(asked, &line.input, &mut Explanation::new(false));
                quote.ok().map(|quote| quote.total.minor)
            };
            if let (Some(before), Some(after)) = (total(&packs.live), total(&packs.draft)) {
                sum += after - before;
            }
        }
        Ok(sum)
    })?;
    Ok(parts.into_iter().sum())
}

fn native(packs: &Packs, chunks: &[Vec<u8>]) -> anyhow::Result<Report> {
    let parts = side_by_side(chunks, |chunks| {
        let mut sum = nothing(&packs.live);
        for chunk in chunks {
            add(&mut sum, &compare(&packs.live, &packs.draft, chunk))?;
        }
        Ok(sum)
    })?;
    together(&packs.live, parts)
}

fn in_wasmtime(module: &Module, packs: &Packs, chunks: &[Vec<u8>]) -> anyhow::Result<Report> {
    let parts = side_by_side(chunks, |chunks| {
        let mut instance = Instance::new(module)?;
        let mut handle = |text: &[u8]| {
            let pack = instance.prepare(text)?.ok().context("a sound pack")?;
            anyhow::Ok(pack.handle)
        };
        let (live, draft) = (handle(&packs.live_text)?, handle(&packs.draft_text)?);
        let mut sum = nothing(&packs.live);
        for chunk in chunks {
            add(&mut sum, &instance.compare(live, draft, chunk)?)?;
        }
        Ok(sum)
    })?;
    together(&packs.live, parts)
}

fn nothing(live: &Prepared) -> Report {
    let currency: Currency = live.rules().policy.currency;
    Report::new(currency)
}

fn add(sum: &mut Report, reply: &[u8]) -> anyhow::Result<()> {
    let report = Report::read(reply).context("a report")?;
    together_one(sum, report)
}

fn together(live: &Prepared, parts: Vec<Report>) -> anyhow::Result<Report> {
    let mut sum = nothing(live);
    for part in parts {
        together_one(&mut sum, part)?;
    }
    Ok(sum)
}

fn together_one(sum: &mut Report, report: Report) -> anyhow::Result<()> {
    match sum.put_together(report) {
        Ok(()) => Ok(()),
        Err(refusal) => bail!("the sum is refused: {}", refusal.code.name()),
    }
}
