//! The server's benchmark: a calculation over HTTP beside a bare route, and a recorded one beside a
//! route that inserts the same row without the engine; and what identity and audit cost.
//!
//! The last compares, over the server's own routes, a calculation with a token with the same of
//! nobody, and a binding decision, for which the policies are asked at the club's place in the
//! tree, with the same calculation recorded of nobody. A configuration write, with token, policy,
//! golden cases, revision, change log and audit entry, is compared with a process that does the
//! same but for who asks and what is told (`configure`). That entries are sealed counts there.
//!
//! `bench-http bare`, `bench-http insert <database>` and `bench-http configure <database>` are the
//! references, started by this program as processes of their own, as the server is. All are asked
//! over loopback, in turns, in one run, by many connections, a write by one; a ratio is the median
//! of the rounds' ratios. The load's own cost falls on the same processors, so beside the
//! throughput stands what a request costs its server in processor time.

/// The reference of a configuration write.
mod configure;
/// Asking, by many connections.
mod load;
/// The references of calculations.
mod reference;
/// Starting servers and reading what they used.
mod server;

use std::collections::BTreeMap;
use std::env;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};

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
/// Who asks and what is told may cost half as much again.
const KNOWN_AT_LEAST: f64 = 1.0 / 1.5;
/// Who asks: the treasurer of the demonstration's federation.
const TREASURER: &str = "treasurer@france.example";

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Runtime::new()?;
    match words.as_slice() {
        [] => runtime.block_on(race()),
        ["bare"] => runtime.block_on(reference::bare()),
        ["insert", database] => runtime.block_on(reference::insert(database)),
        ["configure", database] => runtime.block_on(configure::configure(database)),
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
    let carreau = Server::carreau(&database("carreau.sqlite"), &[])?;
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
    let many = CONNECTIONS;
    duel(["unrecorded", "bare route"], [&unrecorded, &bare_load], (many, UNRECORDED_AT_LEAST))
        .await?;
    duel(["recorded", "bare insert"], [&recorded, &insert_load], (many, RECORDED_AT_LEAST)).await?;
    drop((unrecorded, recorded, bare_load, insert_load));
    drop((carreau, bare, insert));
    known(&database).await
}

/// What it costs that the server knows who asks, asks whether they may, and tells of it.
async fn known(database: &impl Fn(&str) -> String) -> anyhow::Result<()> {
    let clock = format!("{}T09:00:00Z", configure::ON);
    let carreau = Server::carreau(&database("known.sqlite"), &["--demo", "--clock", &clock])?;
    let token = token(&carreau).await?;
    let path = "/api/v1/license-fees/calculate?tenant=france";
    let of = |path: &str, headers: &str| Load::with(&carreau, ("POST", path), headers, &[&body()]);
    let (quote, binding) = (format!("{path}&record=quote"), format!("{path}&record=binding"));
    let loads = [of(path, &token), of(path, ""), of(&binding, &token), of(&quote, "")];
    for load in &loads {
        load.until_answered().await?;
    }
    let [known, anybody, bound, quoted] = &loads;
    let many = (CONNECTIONS, KNOWN_AT_LEAST);
    duel(["of a user", "of anybody"], [known, anybody], many).await?;
    duel(["binding", "of anybody"], [bound, quoted], many).await?;

    let plain = Server::reference(&["configure", &database("configure.sqlite")])?;
    let (entry, headers) = (configure::ENTRY, format!("{token}If-Match: *\r\n"));
    let path = format!("/api/v1/license-fee-configs/{entry}?tenant=france&reason=congress");
    let [one, other] = ["A", "B"].map(renamed);
    // By turns, so that each changes something.
    let bodies = [one.as_str(), other.as_str()];
    let written = Load::with(&carreau, ("PATCH", &path), &headers, &bodies);
    let plain = Load::with(&plain, ("POST", "/"), "", &bodies);
    // A tenant's writers take turns: one connection.
    duel(["write", "plain write"], [&written, &plain], (1, KNOWN_AT_LEAST)).await
}

/// The header that says who asks.
async fn token(server: &Server) -> anyhow::Result<String> {
    let who = json!({ "email": TREASURER, "password": "carreau" }).to_string();
    let tokens = Load::new(server, "/api/v1/auth/login", &who).until_answered().await?;
    let tokens: Value = serde_json::from_slice(&tokens)?;
    let token = tokens.get("access_token").and_then(Value::as_str).context("a token")?;
    Ok(format!("Authorization: Bearer {token}\r\n"))
}

/// A configuration's entry under another name, which no golden case asks for.
fn renamed(name: &str) -> String {
    let languages = ["de", "en", "es", "fr", "sv"].map(|language| (language.to_owned(), name));
    json!({ "name": BTreeMap::from(languages) }).to_string()
}

/// One contender against its reference, in turns.
async fn duel(
    names: [&str; 2],
    [one, other]: [&Load<'_>; 2],
    (connections, at_least): (usize, f64),
) -> anyhow::Result<()> {
    let (mut rates, mut costs, mut ratios) = ([vec![], vec![]], [vec![], vec![]], vec![]);
    for round in 0..=ROUNDS {
        let mut turn = [0.0; 2];
        for (index, load) in [one, other].into_iter().enumerate() {
            let figures = load.run(connections, TURN).await?;
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
    println!("{:12} {ratio:>9.2} of it; goal {at_least:.2}: {verdict}\n", names.join(" / "));
    Ok(())
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
