//! `carreau replay`: recorded decisions answered again, and what differs.
//!
//! One line a decision that differs, one line of sums at the end; progress on a terminal. Decisions
//! are read page by page, so that their number does not matter.

use super::{Outcome, runtime};
use crate::app::Engine;
use crate::clock;
use crate::config::DatabaseOption;
use crate::replay::{self, Engines, Pins, Replay};
use crate::residents::Residents;
use anyhow::{Context, anyhow, bail};
use carreau_sandbox::{Limits, Module};
use carreau_store::decisions::{self, Decision, Payload};
use carreau_store::{Db, StoreError};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// Decisions read at a time.
const PAGE: i64 = 500;
/// Memory for idle instances: a replay goes from pack to pack.
const RESIDENT_BYTES: usize = 256 * 1024 * 1024;

/// The arguments of `carreau replay`.
#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("which").required(true))]
pub(crate) struct Arguments {
    /// The decision's id
    #[arg(group = "which")]
    id: Option<String>,
    /// Every decision made at an instant or later, such as 2026-03-15T00:00:00Z
    #[arg(long, value_name = "INSTANT", group = "which", value_parser = clock::read_instant)]
    since: Option<String>,
    /// Every decision
    #[arg(long, group = "which")]
    all: bool,
    /// Of these only those made before an instant
    #[arg(long, value_name = "INSTANT", conflicts_with = "id", value_parser = clock::read_instant)]
    until: Option<String>,
    /// Another engine in the place of the pinned ones: a module's file
    #[arg(long, value_name = "ENGINE.WASM")]
    with: Option<PathBuf>,
    #[command(flatten)]
    database: DatabaseOption,
}

/// Replays decisions; the answer is no where one differs.
///
/// # Errors
/// Where a decision is not there, the database is away, or the engine has a fault.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    runtime()?.block_on(async {
        let db = Db::open(&arguments.database.url).await?;
        let named = "cannot read the database; name the server's by `--database` or `DATABASE_URL`";
        carreau_store::check(&db).await.context(named)?;
        let mut replaying = Replaying::new(db.clone(), arguments)?;
        match &arguments.id {
            Some(id) => replaying.one(id, output).await?,
            None => {
                let since = arguments.since.as_deref().unwrap_or_default();
                let until = arguments.until.as_deref();
                replaying.many((since, until), output).await?;
            }
        }
        db.close().await;
        Ok(Outcome::from(replaying.sums.different == 0))
    })
}

/// How many ended how.
#[derive(Default)]
struct Sums {
    identical: u64,
    different: u64,
    erased: u64,
}

struct Replaying {
    db: Db,
    pins: Pins,
    residents: Arc<Residents>,
    sums: Sums,
}

impl Replaying {
    fn new(db: Db, arguments: &Arguments) -> anyhow::Result<Self> {
        let engine = Engine::load(Limits::default())?;
        let with = match &arguments.with {
            Some(path) => {
                let place = || format!("the engine `{}`", path.display());
                let wasm = fs::read(path).with_context(place)?;
                Some(Module::compile(&engine.runtime, &wasm).with_context(place)?)
            }
            None => None,
        };
        let residents = Residents::new(RESIDENT_BYTES);
        let engines = Engines::new(db.clone(), engine, Arc::clone(&residents));
        let pins = Pins::new(db.clone(), engines, with);
        Ok(Self { db, pins, residents, sums: Sums::default() })
    }

    async fn one(&mut self, id: &str, output: &mut impl Write) -> anyhow::Result<()> {
        let decision = match decisions::find(&self.db, id).await {
            Err(StoreError::Missing { .. }) => {
                bail!("there is no decision `{id}`; its id stands in the header `Carreau-Decision`")
            }
            found => found?,
        };
        let replay = self.replay(&decision).await?;
        write_line(id, &replay, output)
    }

    async fn many(
        &mut self,
        (since, until): (&str, Option<&str>),
        output: &mut impl Write,
    ) -> anyhow::Result<()> {
        let count = decisions::count(&self.db, since).await?;
        let progress = progress(u64::try_from(count).unwrap_or_default());
        let mut after = String::new();
        loop {
            let page = decisions::page(&self.db, since, &after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = last.id.clone();
            let is_before =
                |it: &&Decision| until.is_none_or(|until| it.decided_at.as_str() < until);
            for decision in page.iter().filter(is_before) {
                let replay = self.replay(decision).await?;
                if let Replay::Different(_) = replay {
                    progress.suspend(|| write_line(&decision.id, &replay, output))?;
                }
                progress.inc(1);
            }
        }
        progress.finish_and_clear();
        let Sums { identical, different, erased } = self.sums;
        let all = identical.saturating_add(different).saturating_add(erased);
        let sums = format!("{identical} identical, {different} different, {erased} erased");
        writeln!(output, "{all} decisions: {sums}")?;
        Ok(())
    }

    async fn replay(&mut self, decision: &Decision) -> anyhow::Result<Replay> {
        let replay = self.outcome(decision).await.map_err(|error| {
            anyhow!("decision `{}` cannot be replayed: `{}`", decision.id, error.code())
        })?;
        let sum = match replay {
            Replay::Identical => &mut self.sums.identical,
            Replay::Different(_) => &mut self.sums.different,
            Replay::Erased => &mut self.sums.erased,
        };
        *sum = sum.saturating_add(1);
        Ok(replay)
    }

    async fn outcome(&mut self, decision: &Decision) -> Result<Replay, crate::error::Error> {
        if matches!(decision.payload, Payload::Erased { .. }) {
            return Ok(Replay::Erased);
        }
        match self.pins.of(decision).await? {
            Ok(pinned) => replay::replay(&self.residents, &pinned, decision),
            Err(difference) => Ok(Replay::Different(difference)),
        }
    }
}

fn write_line(id: &str, replay: &Replay, output: &mut impl Write) -> anyhow::Result<()> {
    match replay {
        Replay::Identical => writeln!(output, "{id} identical")?,
        Replay::Erased => writeln!(output, "{id} erased")?,
        Replay::Different(difference) => {
            let replay::Difference { path, recorded, replayed } = difference;
            let values = format!("recorded {recorded}, replayed {replayed}");
            writeln!(output, "{id} different at `{path}`: {values}")?;
        }
    }
    Ok(())
}

/// A bar on a terminal, nothing elsewhere.
fn progress(count: u64) -> ProgressBar {
    let template = "{bar:40} {pos}/{len} {per_sec} {eta}";
    let bar = ProgressBar::new(count);
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
