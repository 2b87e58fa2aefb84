//! `carreau rules impact`: whom the rules in a folder would touch, and by how much, before anything
//! is published.

use crate::app::Engine;
use crate::cli::{Outcome, runtime};
use crate::clock;
use crate::config::DatabaseOption;
use crate::impact::chunk::Chunk;
use crate::impact::names::{Names, names};
use crate::impact::population::Population;
use crate::impact::run::{self, Compared, Progress, Stopped};
use crate::impact::{SIZE, SIZE_MAX, recorded, table};
use crate::pack::Pack;
use anyhow::{Context, anyhow, bail};
use carreau_engine::canonical;
use carreau_engine::compare::{Group, Report, Side};
use carreau_engine::money::Currency;
use carreau_engine::pack::Document;
use carreau_sandbox::Limits;
use carreau_store::{Db, decisions, packs};
use indicatif::{ProgressBar, ProgressStyle};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::thread;
use tokio::sync::mpsc;

/// Groups of a kind that are printed.
const GROUPS_SHOWN: usize = 10;
/// Chunks that wait to be compared.
const CHUNKS_AHEAD: usize = 4;

/// The arguments of `carreau rules impact`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder with the rules as they are to be
    folder: PathBuf,
    /// A folder with the rules as they are [default: the live revision in the database]
    #[arg(long, value_name = "FOLDER")]
    against: Option<PathBuf>,
    /// Compare over so many invented players [default: over what was charged, in the database]
    #[arg(long, value_name = "NUMBER", value_parser = players())]
    population: Option<u32>,
    /// Only what was charged at an instant or later
    #[arg(long, value_name = "INSTANT", value_parser = clock::read_instant)]
    since: Option<String>,
    /// The day everything is asked on, such as 2026-12-01 [default: each one's own; of invented
    /// players today]
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Write every group into a file, as CSV
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Print the whole report as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    database: DatabaseOption,
}

/// How many players may be invented.
fn players() -> clap::builder::RangedI64ValueParser<u32> {
    clap::value_parser!(u32).range(1..=i64::from(SIZE_MAX))
}

/// What the rules are compared with, and over what.
struct Against {
    live: Document,
    db: Option<Db>,
}

/// Compares and prints.
///
/// # Errors
/// Where the rules have errors, or the database is away.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    if let Some(on) = &arguments.on
        && carreau_engine::calendar::Date::parse(on).is_none()
    {
        bail!("`{on}` is no date; write it as 2026-12-01");
    }
    let (draft, _) = Pack::read_folder(&arguments.folder)?;
    let runtime = runtime()?;
    let Against { live, db } = runtime.block_on(against(arguments, &draft))?;
    let tenant = live.manifest.tenant.clone();
    if draft.document.manifest.tenant != tenant {
        bail!("the rules are of `{}` and of `{tenant}`", draft.document.manifest.tenant);
    }
    let (sender, receiver) = mpsc::channel(CHUNKS_AHEAD);
    let mut reading = None;
    let total = match &db {
        Some(db) => {
            let since = arguments.since.clone().unwrap_or_default();
            let count = runtime.block_on(decisions::count_binding(db, &tenant, &since))?;
            let (db, on) = (db.clone(), arguments.on.clone());
            reading = Some(runtime.spawn(async move {
                let of = (tenant.as_str(), since.as_str());
                recorded::send(&db, of, on.as_deref(), &sender).await
            }));
            u64::try_from(count).unwrap_or_default()
        }
        None => {
            let size = arguments.population.unwrap_or(SIZE);
            let on = arguments.on.clone().unwrap_or_else(clock_day);
            let population = Population::of(&live, &on);
            let population = population.with_context(|| format!("no season is on {on}"))?;
            thread::spawn(move || population.send(size, &sender));
            u64::from(size)
        }
    };
    let report = compared(&live, &draft, receiver, total)?;
    // Where they could not all be read, what was compared is not what was charged.
    if let Some(reading) = reading {
        runtime.block_on(reading)?.context("what was charged cannot be read to its end")?;
    }
    if let Some(path) = &arguments.csv {
        let names = match &db {
            Some(db) => runtime.block_on(names(db, &live.manifest.tenant, &report))?,
            None => Names::new(),
        };
        fs::write(path, table::csv(&report, &names)?)
            .with_context(|| format!("cannot write `{}`", path.display()))?;
    }
    if arguments.json {
        output.write_all(&canonical::bytes(&report))?;
        writeln!(output)?;
    } else {
        show(&report, output)?;
    }
    Ok(Outcome::Yes)
}

fn clock_day() -> String {
    clock::instant().get(..10).unwrap_or_default().to_owned()
}

/// What is live, and the database where facts are read from it.
async fn against(arguments: &Arguments, draft: &Pack) -> anyhow::Result<Against> {
    let open = async || -> anyhow::Result<Db> {
        let db = Db::open(&arguments.database.url).await?;
        let named = "cannot read the database; name the server's by `--database` or \
                     `DATABASE_URL`, or compare over --population against a folder by --against";
        carreau_store::check(&db).await.context(named)?;
        Ok(db)
    };
    let tenant = draft.document.manifest.tenant.as_str();
    let db = match (&arguments.against, arguments.population) {
        (Some(_), Some(_)) => None,
        _ => Some(open().await?),
    };
    let live = match (&arguments.against, &db) {
        (Some(path), _) => Pack::read_folder(path)?.0.document,
        (None, Some(db)) => {
            let live = packs::live(db, tenant).await?;
            let live = live.with_context(|| format!("the database has no rules of `{tenant}`"))?;
            let pack = packs::load(db, tenant, &live.pack_hash).await?;
            Document::from_json(pack.document().as_bytes())
                .map_err(|refusal| anyhow!("the kept pack is damaged: {}", refusal.code.name()))?
        }
        (None, None) => bail!("name what the rules are compared with, by --against"),
    };
    Ok(Against { live, db: db.filter(|_| arguments.population.is_none()) })
}

fn compared(
    live: &Document,
    draft: &Pack,
    chunks: mpsc::Receiver<Chunk>,
    total: u64,
) -> anyhow::Result<Report> {
    let engine = Engine::load(Limits::default())?;
    let currency = live.sections.get("tenant").and_then(|tenant| tenant.get("currency"));
    let currency = currency.and_then(serde_json::Value::as_str).and_then(Currency::parse);
    let live = canonical::text(&live.to_value()).into_bytes();
    let compared = Compared {
        module: &engine.bulk,
        live: &live,
        draft: &draft.bytes,
        currency: currency.context("the rules have no currency")?,
    };
    let bar = ProgressBar::new(total);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    let tell = |progress: &Progress| {
        bar.set_position(progress.read);
        bar.set_message(format!("{} changed", progress.report.changed));
        true
    };
    let done = run::run(&compared, chunks, tell);
    bar.finish_and_clear();
    match done {
        Ok(progress) => Ok(progress.report),
        Err(Stopped::Fault(fault)) => Err(fault.into()),
        Err(Stopped::Cancelled) => bail!("it was broken off"),
        Err(Stopped::Refused(reply)) => {
            let reply: serde_json::Value = serde_json::from_slice(&reply).unwrap_or_default();
            let code = reply.pointer("/refused/code").and_then(serde_json::Value::as_str);
            match code {
                Some("pack_invalid") => bail!(
                    "the rules have errors; run `carreau rules check {}`",
                    draft.path.display()
                ),
                code => bail!("the engine refuses: `{}`", code.unwrap_or("unknown")),
            }
        }
    }
}

fn show(report: &Report, output: &mut impl Write) -> anyhow::Result<()> {
    let currency = &report.currency;
    writeln!(
        output,
        "{} compared: {} unchanged, {} changed ({} of them with the same total), {} newly refused, \
         {} newly allowed, {} refused by both",
        report.facts,
        report.unchanged,
        report.changed,
        report.same_total,
        report.newly_refused,
        report.newly_allowed,
        report.refused_by_both,
    )?;
    if report.passed_over > 0 {
        writeln!(output, "{} are no fees and were passed over", report.passed_over)?;
    }
    writeln!(
        output,
        "{} → {} {currency}, a difference of {}",
        report.before, report.after, report.difference
    )?;
    if report.newly_refused > 0 {
        writeln!(output, "the newly refused paid {} {currency}", report.lost)?;
    }
    if report.newly_allowed > 0 {
        writeln!(output, "the newly allowed pay {} {currency}", report.gained)?;
    }
    if !report.histogram.is_empty() {
        writeln!(output, "\nby how much")?;
    }
    for bucket in &report.histogram {
        let (least, most) = (bucket.least.to_string(), bucket.most.to_string());
        let range = if least == most { least } else { format!("{least} … {most}") };
        writeln!(output, "  {range:<24} {:>8}", bucket.count)?;
    }
    for (by, groups) in &report.groups {
        shown(by, groups, output)?;
    }
    let examples = [
        ("largest differences", &report.largest),
        ("newly refused", &report.newly_refused_examples),
        ("newly allowed", &report.newly_allowed_examples),
    ];
    for (title, examples) in examples.into_iter().filter(|(_, examples)| !examples.is_empty()) {
        writeln!(output, "\n{title}")?;
        let side = |side: &Side| match side {
            Side::Total(total) => total.to_string(),
            Side::Refused(code) => code.clone(),
        };
        for it in examples {
            writeln!(output, "  {}  {} → {}", it.id, side(&it.before), side(&it.after))?;
        }
    }
    Ok(())
}

/// The groups that are touched the most, by how much they change together.
fn shown(
    by: &str,
    groups: &BTreeMap<String, Group>,
    output: &mut impl Write,
) -> anyhow::Result<()> {
    let is_touched =
        |group: &Group| group.changed > 0 || group.newly_refused > 0 || group.newly_allowed > 0;
    let mut touched: Vec<(&String, &Group)> =
        groups.iter().filter(|(_, group)| is_touched(group)).collect();
    touched.sort_by_key(|(_, group)| std::cmp::Reverse(group.difference.minor.unsigned_abs()));
    if touched.is_empty() {
        return Ok(());
    }
    writeln!(output, "\n{}", by.replace('_', " "))?;
    for (code, group) in touched.iter().take(GROUPS_SHOWN) {
        let of = format!("{} of {}", group.changed, group.facts);
        writeln!(
            output,
            "  {code:<16} {of:>16} changed  {:>14} → {:>14}  {:>12}",
            group.before.to_string(),
            group.after.to_string(),
            group.difference.to_string(),
        )?;
    }
    let more = touched.len().saturating_sub(GROUPS_SHOWN);
    if more > 0 {
        writeln!(output, "  and {more} more")?;
    }
    Ok(())
}
