//! Scripts and facts nobody wrote, asked of the engine natively: `cargo xtask fuzz`.
//!
//! Each round is made by a number of its own from what is at hand: the hostile scripts and the
//! requests of the corpus. Whatever is asked, the engine answers or refuses: it never panics,
//! answers the same twice, and remembers nothing. Three things are findings: a panic, a
//! reply that is none or another the second time, and an answer that takes seconds.
#![expect(clippy::print_stdout, reason = "it says what it found")]

/// Hostile scripts.
#[path = "../../conformance/script_cases.rs"]
#[expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a script that is not as it must be is a mistake of the corpus"
)]
#[expect(unreachable_pub, reason = "the file is shared")]
mod script_cases;
/// The pack they are changes of.
#[path = "../../conformance/small_pack.rs"]
#[expect(clippy::expect_used, reason = "a pack that does not read is a mistake of the corpus")]
#[expect(unreachable_pub, reason = "the file is shared")]
mod small_pack;

use anyhow::{Context, anyhow, bail};
use carreau_engine::{Prepared, call, prepare};
use carreau_tests::corpus::{Corpus, Random, corpus};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs};

/// Longer than this no answer may take, in a build without optimisation.
const SLOW: Duration = Duration::from_secs(5);

/// What it is told.
const USAGE: &str = "fuzz [--minutes <number>] [--seed <number>]";

/// A script that says nothing.
const PLAIN: &str = "// Nothing.\n";

/// What is put into scripts beside what other scripts hold.
const HOSTILE: [&str; 34] = [
    "while true { }",
    "loop { x += 1; }",
    "for i in 0..1000000 { }",
    "fn f() { f() } f();",
    "9223372036854775807",
    "-9223372036854775808",
    "0.1",
    "1e9",
    "\"\\u{0}\"",
    "`${ctx}`",
    "#{",
    "}",
    "{",
    "(",
    ")",
    "[[[[[[[[[[",
    "]",
    "eval(\"1\")",
    "import \"x\" as y;",
    "print(1)",
    "timestamp()",
    "rand()",
    "this",
    "Fn(\"adjust\")",
    "|x| x",
    "return",
    "throw 1;",
    "try { } catch (e) { }",
    "ctx = 1;",
    "let let",
    "adjust(\"\", money(\"-0.001\"))",
    "x.len()",
    "ctx.player.flags + ctx",
    "\u{1F3AF}",
];

/// What is put into facts.
fn odd(random: &mut Random) -> Value {
    let deep = (0..random.below(200)).fold(json!(1), |inner, _| json!([inner]));
    let values = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(0),
        json!(i64::MAX),
        json!(1.5),
        json!(""),
        json!("2026-02-30"),
        json!("9999-12-31"),
        json!("0001-01-01"),
        json!("-0.01"),
        json!("99999999999999999.99"),
        json!("\u{0}"),
        json!("x".repeat(random.below(5000))),
        json!([]),
        json!({}),
        json!(["a", "a"]),
        deep,
        json!("CD13"),
        json!("__proto__"),
    ];
    random.one(&values).cloned().unwrap_or_default()
}

/// The words and signs of a script, with what is between them.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut word = false;
    for letter in text.chars() {
        let is_word = letter.is_alphanumeric() || letter == '_';
        match tokens.last_mut().filter(|_| is_word && word) {
            Some(token) => token.push(letter),
            None => tokens.push(letter.to_string()),
        }
        word = is_word;
    }
    tokens
}

/// A script that is some of others, here and there of another kind.
fn script(random: &mut Random, scripts: &[String]) -> String {
    let some = |random: &mut Random| tokens(&random.word(scripts));
    let mut made = some(random);
    for _ in 0..random.below(3).saturating_add(1) {
        let (at, other) = (random.below(made.len()), some(random));
        let end = at.saturating_add(random.below(12)).min(made.len());
        match random.below(7) {
            0 => drop(made.drain(at..end)),
            1 => {
                let twice: Vec<String> = made.get(at..end).unwrap_or_default().to_vec();
                made.splice(at..at, twice);
            }
            2 => drop(made.splice(at..end, random.one(&other).cloned())),
            3 => {
                let hostile = random.one(&HOSTILE).map(|text| (*text).to_owned());
                made.splice(at..at, hostile);
            }
            4 => {
                let from = random.below(other.len());
                let part = other.get(from..).unwrap_or_default().iter().take(60).cloned();
                made.splice(at..end, part);
            }
            5 => {
                let place = random.below(made.len());
                if at < made.len() && place < made.len() {
                    made.swap(at, place);
                }
            }
            _ => made.truncate(at.max(1)),
        }
    }
    made.concat().chars().take(20_000).collect()
}

/// Another value somewhere in facts.
fn altered(random: &mut Random, value: &mut Value) {
    let inside = match value {
        Value::Object(members) if !members.is_empty() && random.chance(85) => {
            let place = random.below(members.len());
            let name = members.keys().nth(place).cloned().unwrap_or_default();
            match random.below(12) {
                0 => {
                    members.remove(&name);
                    return;
                }
                1 => {
                    let other = odd(random);
                    members.insert(format!("{name}_"), other);
                    return;
                }
                _ => members.get_mut(&name),
            }
        }
        Value::Array(items) if !items.is_empty() && random.chance(85) => {
            let place = random.below(items.len());
            items.get_mut(place)
        }
        _ => None,
    };
    match inside {
        Some(inside) => altered(random, inside),
        None => *value = odd(random),
    }
}

/// A request somebody might send.
fn request(random: &mut Random, requests: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = random.one(requests).cloned().unwrap_or_default();
    if let Ok(mut value) = serde_json::from_slice::<Value>(&bytes) {
        for _ in 0..random.below(3).saturating_add(1) {
            altered(random, &mut value);
        }
        bytes = value.to_string().into_bytes();
    }
    if random.chance(10)
        && let Some(byte) = {
            let at = random.below(bytes.len());
            bytes.get_mut(at)
        }
    {
        *byte = u8::try_from(random.below(256)).unwrap_or_default();
    }
    bytes
}

/// What was asked and answered so far.
#[derive(Default)]
struct Tally {
    rounds: u64,
    compiled: u64,
    calls: u64,
    slowest: Duration,
    codes: BTreeMap<String, u64>,
}

impl Tally {
    /// Asks twice; the code of what is refused.
    fn ask(&mut self, pack: &Prepared, request: &[u8]) -> anyhow::Result<()> {
        let began = Instant::now();
        let first = call(pack, request);
        let took = began.elapsed();
        self.calls = self.calls.saturating_add(1);
        self.slowest = self.slowest.max(took);
        if took > SLOW {
            bail!("an answer took {took:?}");
        }
        if call(pack, request) != first {
            bail!("asked again it answers otherwise");
        }
        self.count(&first)
    }

    fn count(&mut self, reply: &[u8]) -> anyhow::Result<()> {
        let reply: Value = serde_json::from_slice(reply).context("a reply that is no JSON")?;
        let code = match (reply.get("ok"), reply.pointer("/refused/code").and_then(Value::as_str)) {
            (Some(_), None) => "ok",
            (None, Some(code)) => code,
            _ => bail!("a reply that is neither an answer nor a refusal: {reply}"),
        };
        let count = self.codes.entry(code.to_owned()).or_default();
        *count = count.saturating_add(1);
        Ok(())
    }
}

/// A small pack with a script, or why it is refused.
fn scripted(text: &str) -> Result<Prepared, Vec<u8>> {
    let mut sections = small_pack::sections();
    script_cases::put_into(text, &mut sections);
    let document = small_pack::document(sections).to_value().to_string();
    prepare(document.as_bytes())
}

struct Fuzz {
    scripts: Vec<String>,
    requests: Vec<Vec<u8>>,
    france: Prepared,
    plain: Prepared,
    /// What the pack without a script answers, whatever ran before.
    expected: Vec<u8>,
    tally: Tally,
}

impl Fuzz {
    fn round(&mut self, number: u64) -> anyhow::Result<()> {
        let mut random = Random::new(number);
        self.tally.rounds = self.tally.rounds.saturating_add(1);
        if random.chance(60) {
            let text = script(&mut random, &self.scripts);
            let began = Instant::now();
            match scripted(&text) {
                Ok(pack) => {
                    self.tally.compiled = self.tally.compiled.saturating_add(1);
                    let request = script_cases::request(&text).as_bytes();
                    self.tally.ask(&pack, request).with_context(|| text.clone())?;
                }
                Err(refusal) => self.tally.count(&refusal).with_context(|| text.clone())?,
            }
            if began.elapsed() > SLOW.saturating_mul(2) {
                bail!("{:?} to prepare and ask\n{text}", began.elapsed());
            }
        } else {
            let request = request(&mut random, &self.requests);
            let shown = || String::from_utf8_lossy(&request).into_owned();
            self.tally.ask(&self.france, &request).with_context(shown)?;
        }
        if call(&self.plain, script_cases::request(PLAIN).as_bytes()) != self.expected {
            bail!("what ran before changed another pack's answer");
        }
        Ok(())
    }
}

fn main() -> anyhow::Result<()> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let (mut seed, mut minutes) = (since.as_secs(), 10);
    let mut arguments = env::args().skip(1);
    while let Some(name) = arguments.next() {
        let number = arguments.next().unwrap_or_default();
        let number = number.parse().with_context(|| format!("{name} `{number}`: {USAGE}"))?;
        match name.as_str() {
            "--seed" => seed = number,
            "--minutes" => minutes = number,
            _ => bail!("{name}: {USAGE}"),
        }
    }
    let refused = |bytes: Vec<u8>| anyhow!("{}", String::from_utf8_lossy(&bytes));
    let Corpus { pack, requests } = corpus("france")?;
    let plain = scripted(PLAIN).map_err(refused)?;
    let expected = call(&plain, script_cases::request(PLAIN).as_bytes());
    let scripts = script_cases::script_cases().into_iter().map(|case| case.text).collect();
    let france = prepare(&pack).map_err(refused)?;
    let tally = Tally::default();
    let mut fuzz = Fuzz { scripts, requests, france, plain, expected, tally };
    let last = env::temp_dir().join("carreau-fuzz-last");
    println!("seed {seed}, {minutes} minutes; the round under way is kept in {}", last.display());
    let (began, time) = (Instant::now(), Duration::from_secs(minutes.saturating_mul(60)));
    let mut numbers = Random::new(seed);
    while began.elapsed() < time {
        let number = numbers.number();
        // A process that is killed leaves its last round here.
        fs::write(&last, number.to_string())?;
        let round = catch_unwind(AssertUnwindSafe(|| fuzz.round(number)));
        let found = round.unwrap_or_else(|_| Err(anyhow!("a panic")));
        found.with_context(|| format!("round {number}"))?;
    }
    let Tally { rounds, compiled, calls, slowest, codes } = fuzz.tally;
    println!("{rounds} rounds, {compiled} scripts ran, {calls} questions, none a finding");
    println!("the slowest answer took {slowest:?}");
    for (code, count) in codes {
        println!("{count:>9} {code}");
    }
    Ok(())
}
