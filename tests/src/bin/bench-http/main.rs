//! The server's benchmark: a calculation over HTTP beside a bare route, and a recorded one beside a
//! route that inserts the same row without the engine.
//!
//! `bench-http bare` and `bench-http insert <database>` are the two references, started by this
//! program as processes of their own, as the server is. All are asked over loopback by many
//! connections, in turns, in one run; a ratio is the median of the rounds' ratios. The load's own
//! cost falls on the same processors, so beside the throughput stands what a request costs its
//! server in processor time.

/// Asking, by many connections.
mod load;
/// The two references.
mod reference;
/// Starting servers and reading what they used.
mod server;

use std::env;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use serde_json::json;

use crate::load::Load;
use crate::server::Server;

/// Connections that ask at a time.
const CONNECTIONS: usize = 64;
/// Turns of each contender, and how long one is.
const ROUNDS: usize = 9;
const TURN: Duration = Duration::from_secs(1);
/// The least that the server may reach, in times of its reference.
const UNRECORDED_AT_LEAST: f64 = 0.6;
const RECORDED_AT_LEAST: f64 = 0.7;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Runtime::new()?;
    match words.as_slice() {
        [] => runtime.block_on(race()),
        ["bare"] => runtime.block_on(reference::bare()),
        ["insert", database] => runtime.block_on(reference::insert(database)),
        _ => bail!("usage: bench-http"),
    }
}

/// The body that is asked: a youth's licence, with its reasons.
fn body() -> String {
    json!({
        "op": "license_fee.calculate",
        "on": "2026-03-15",
        "input": {
            "season": "2026",
            "license_type": "junior",
            "player": { "birth_date": "2010-05-04" },
            "org": { "district": "CD13", "club": "13001" },
        },
    })
    .to_string()
}

async fn race() -> anyhow::Result<()> {
    if cfg!(debug_assertions) {
        bail!("benchmarks run in release: `cargo xtask bench`");
    }
    let folder = tempfile::tempdir()?;
    let database = |name: &str| format!("sqlite:{}", folder.path().join(name).display());
    let carreau = Server::carreau(&database("carreau.sqlite"))?;
    let bare = Server::reference(&["bare"])?;
    let insert = Server::reference(&["insert", &database("insert.sqlite")])?;
    let path = "/api/v1/license-fees/calculate?tenant=france";
    let unrecorded = Load::new(&carreau, path, &body());
    let reply = unrecorded.until_answered().await?;
    let sized = format!("/?size={}", reply.len());
    let recorded = Load::new(&carreau, &format!("{path}&record=quote"), &body());
    let bare_load = Load::new(&bare, &sized, &body());
    let insert_load = Load::new(&insert, &sized, &body());
    for load in [&recorded, &bare_load, &insert_load] {
        let answered = load.until_answered().await?;
        ensure!(answered.len() == reply.len(), "a reference answers another size");
    }
    println!("{CONNECTIONS} connections, body {} bytes, reply {}\n", body().len(), reply.len());
    duel(["unrecorded", "bare route"], [&unrecorded, &bare_load], UNRECORDED_AT_LEAST).await?;
    duel(["recorded", "bare insert"], [&recorded, &insert_load], RECORDED_AT_LEAST).await
}

/// One contender against its reference, in turns.
async fn duel(names: [&str; 2], [one, other]: [&Load<'_>; 2], at_least: f64) -> anyhow::Result<()> {
    let (mut rates, mut costs, mut ratios) = ([vec![], vec![]], [vec![], vec![]], vec![]);
    for round in 0..=ROUNDS {
        let mut turn = [0.0; 2];
        for (index, load) in [one, other].into_iter().enumerate() {
            let figures = load.run(CONNECTIONS, TURN).await?;
            // The first round warms up.
            if round > 0 {
                let missing = "two contenders";
                rates.get_mut(index).context(missing)?.push(figures.per_second);
                costs.get_mut(index).context(missing)?.push(figures.processor_us);
                *turn.get_mut(index).context(missing)? = figures.per_second;
            }
        }
        if let [one, other] = turn
            && other > 0.0
        {
            ratios.push(one / other);
        }
    }
    for ((name, rates), costs) in names.iter().zip(rates).zip(costs) {
        let (rate, cost) = (median(rates), median(costs));
        println!("{name:12} {rate:>9.0} requests/s {cost:>8.1} µs of processor each");
    }
    let ratio = median(ratios);
    let verdict = if ratio >= at_least { "met" } else { "MISSED" };
    println!("{:12} {ratio:>9.2} of it; goal {at_least:.1}: {verdict}\n", names.join(" / "));
    Ok(())
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
