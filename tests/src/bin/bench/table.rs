//! The table at the end: each figure, what it is compared with, the goal, met or missed.

use crate::measure::Race;
use crate::pack::SIZES;

/// A line: a figure, and where there is one, what it is compared with and the goal.
#[derive(Default)]
struct Line {
    figure: String,
    median: String,
    least: String,
    against: String,
    goal: String,
    verdict: &'static str,
}

/// What a figure is to be.
#[derive(Clone, Copy)]
enum Goal {
    /// Compared for information.
    None,
    /// At most so many times the reference.
    AtMost(f64),
    /// At least so many times as fast as the reference.
    Faster(f64),
}

use Goal::{AtMost, Faster};

/// The largest that 10,000 rows may cost, in times of 12; what wasmtime may, in times of native;
/// how much faster than zen-engine; the dearest script, in milliseconds.
const ROWS_AT_MOST: f64 = 1.3;
const WASMTIME_AT_MOST: f64 = 2.0;
const FASTER_THAN_ZEN: f64 = 5.0;
const DEAR_MS_AT_MOST: f64 = 50.0;

/// Prints everything.
pub(crate) fn print(race: &Race<'_>, slow: &Race<'_>, facts: &[String], reference: bool) {
    let mut lines = hosts(race);
    lines.extend(sizes(race));
    lines.extend(scripts(race));
    if reference {
        lines.extend(zen(race));
    }
    lines.extend(dear(slow));
    lines.extend(preparations(slow));
    println!(
        "\none license_fee.calculate: 12 components of 4 levels, 3 overridden, surcharge 10 %, \
         best of 3 waivers,\nsplit by 5 recipients; JSON in and out; one thread; median and \
         least of interleaved rounds\n\
         native as `cargo build --release` makes it, without LTO; the module and zen-engine with\n"
    );
    row("figure", "median", "least", "against", "goal", "");
    for line in &lines {
        row(&line.figure, &line.median, &line.least, &line.against, &line.goal, line.verdict);
    }
    println!();
    for fact in facts {
        println!("{fact}");
    }
    if !reference {
        println!("not run: zen-engine, for `--no-reference`");
    }
    let missed = lines.iter().filter(|line| line.verdict == MISSED).count();
    let met = lines.iter().filter(|line| line.verdict == MET).count();
    println!("\ngoals: {met} met, {missed} missed");
}

const MET: &str = "met";
const MISSED: &str = "missed";

fn row(figure: &str, median: &str, least: &str, against: &str, goal: &str, verdict: &str) {
    let line = format!("{figure:<42}{median:>11}{least:>11}  {against:<38}{goal:<9}{verdict}");
    println!("{}", line.trim_end());
}

fn hosts(race: &Race<'_>) -> Vec<Line> {
    let line = |figure, name, goal, reference| compared(race, figure, name, goal, reference);
    let native = Some(("native 12", "native"));
    let silent = Some(("native unexplained", "native, no explanation"));
    let limit = AtMost(WASMTIME_AT_MOST);
    [
        line("native", "native 12", Goal::None, None),
        line("native, no explanation", "native unexplained", Goal::None, native),
        line("wasmtime", "wasmtime 12", limit, native),
        line("wasmtime, no explanation", "wasmtime unexplained", limit, silent),
        line("wasmtime, batch of 64, each", "batch 12", limit, native),
        line("wasmtime, batch, no explanation, each", "batch unexplained", limit, silent),
        line("Node", "node 12", Goal::None, native),
        line("Node, no explanation", "node unexplained", Goal::None, silent),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sizes(race: &Race<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    let [small, larger @ ..] = SIZES;
    for host in ["native", "wasmtime", "node"] {
        for size in larger {
            let name = format!("{host} {}", size.rows);
            let against = format!("{host} {}", small.rows);
            let goal = AtMost(ROWS_AT_MOST);
            let shown = if host == "node" { "Node" } else { host };
            let figure = format!("{shown}, {} rows", size.rows);
            let label = format!("{shown}, {} rows", small.rows);
            lines.extend(compared(race, &figure, &name, goal, Some((&against, &label))));
        }
    }
    let [.., large] = SIZES;
    for host in ["native", "wasmtime"] {
        let [few, many] = [small, large].map(|size| format!("{host} schedules {}", size.rows));
        let [label, figure] =
            [small, large].map(|size| format!("{host}, 3 schedules, {} rows", size.rows));
        lines.extend(compared(race, &label, &few, Goal::None, None));
        lines.extend(compared(race, &figure, &many, AtMost(ROWS_AT_MOST), Some((&few, &label))));
    }
    lines
}

fn scripts(race: &Race<'_>) -> Vec<Line> {
    let line = |figure, name, goal, reference| compared(race, figure, name, goal, reference);
    let native = Some(("native script", "native, one script"));
    [
        line("native, one script", "native script", Goal::None, Some(("native 12", "native"))),
        line("wasmtime, one script", "wasmtime script", AtMost(WASMTIME_AT_MOST), native),
        line("Node, one script", "node script", Goal::None, native),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Each host beside zen-engine. The goals compare like with like: a quote without explanation with
/// zen-engine's result alone, an explained one with its trace; a quote always splits, and so does
/// that table. What is unlike is shown for information.
fn zen(race: &Race<'_>) -> Vec<Line> {
    let line = |figure, name, goal, reference| compared(race, figure, name, goal, reference);
    let plain = Some(("zen plain", "zen-engine"));
    let lean = Some(("zen lean", "zen-engine, no split"));
    let trace = Some(("zen trace", "zen-engine, trace"));
    let goal = Faster(FASTER_THAN_ZEN);
    [
        line("zen-engine 2.1.6, native", "zen plain", Goal::None, None),
        line("zen-engine 2.1.6, native, with its trace", "zen trace", Goal::None, plain),
        line("zen-engine 2.1.6, native, no split", "zen lean", Goal::None, plain),
        line("native, no explanation", "native unexplained", goal, plain),
        line("native, no explanation", "native unexplained", Goal::None, lean),
        line("native", "native 12", Goal::None, plain),
        line("native", "native 12", goal, trace),
        line("wasmtime, no explanation", "wasmtime unexplained", goal, plain),
        line("wasmtime", "wasmtime 12", Goal::None, plain),
        line("wasmtime", "wasmtime 12", goal, trace),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn dear(slow: &Race<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for name in slow.names("wasmtime dear") {
        let script = name.trim_start_matches("wasmtime ");
        let figure = format!("wasmtime, script `{script}`");
        let Some(mut line) = compared(slow, &figure, name, Goal::None, None) else { continue };
        let Some((median, _)) = slow.nanoseconds(name) else { continue };
        line.goal = format!("≤ {DEAR_MS_AT_MOST} ms");
        line.verdict = if median <= DEAR_MS_AT_MOST * 1e6 { MET } else { MISSED };
        lines.push(line);
    }
    lines
}

fn preparations(slow: &Race<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for size in SIZES {
        for host in ["native", "wasmtime", "node"] {
            let name = format!("prepare {host} {}", size.rows);
            let against = format!("prepare native {}", size.rows);
            let reference = (host != "native").then_some((against.as_str(), "native"));
            let shown = if host == "node" { "Node" } else { host };
            let figure = format!("{shown}, prepare {} rows", size.rows);
            lines.extend(compared(slow, &figure, &name, Goal::None, reference));
        }
    }
    lines
}

fn compared(
    race: &Race<'_>,
    figure: &str,
    name: &str,
    goal: Goal,
    reference: Option<(&str, &str)>,
) -> Option<Line> {
    let (median, least) = race.nanoseconds(name)?;
    let (median, least) = (duration(median), duration(least));
    let mut line = Line { figure: figure.to_owned(), median, least, ..Line::default() };
    let Some((other, label)) = reference else { return Some(line) };
    let ratio = race.ratio(name, other)?;
    line.against = format!("{ratio:.2} × {label}");
    let verdict = |met| if met { MET } else { MISSED };
    match goal {
        Goal::None => {}
        AtMost(limit) => {
            line.goal = format!("≤ {limit} ×");
            line.verdict = verdict(ratio <= limit);
        }
        Faster(limit) => {
            line.against = format!("{:.2} × as fast as {label}", ratio.recip());
            line.goal = format!("≥ {limit} ×");
            line.verdict = verdict(ratio.recip() >= limit);
        }
    }
    Some(line)
}

fn duration(nanoseconds: f64) -> String {
    if nanoseconds < 1e6 {
        format!("{:.2} µs", nanoseconds / 1e3)
    } else {
        format!("{:.2} ms", nanoseconds / 1e6)
    }
}
