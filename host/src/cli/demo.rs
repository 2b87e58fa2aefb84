//! `carreau demo`: a database with invented clubs and players, of any size.
//!
//! The tenants are those of the rules' folder, or those the database has; one that has players
//! already is left as it is.

use super::{Outcome, runtime};
use crate::clock;
use crate::clubs;
use crate::config::{ClockOption, DatabaseOption};
use crate::demo::{self, Wanted};
use crate::tenants::folder;
use anyhow::{Context, anyhow, bail};
use carreau_engine::pack::Document;
use carreau_store::tenants::{self, Tenant};
use carreau_store::{Db, org_nodes, packs};
use indicatif::{ProgressBar, ProgressStyle};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// The arguments of `carreau demo`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many players, over all tenants
    #[arg(long, value_name = "N", default_value_t = demo::PLAYERS)]
    players: usize,
    /// What they are made by: the same seed makes the same players
    #[arg(long, value_name = "S", default_value_t = demo::SEED)]
    seed: u64,
    /// All of them for this tenant
    #[arg(long, value_name = "TENANT")]
    tenant: Option<String>,
    /// A folder with a pack's folder for each tenant; left out, the packs of the database
    #[arg(long, env = "CARREAU_RULES", value_name = "FOLDER")]
    rules: Option<PathBuf>,
    #[command(flatten)]
    clock: ClockOption,
    #[command(flatten)]
    database: DatabaseOption,
}

/// Fills the database.
///
/// # Errors
/// Where the database, the rules or the clock cannot be read, or there is no such tenant.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    arguments.clock.set()?;
    runtime()?.block_on(async {
        let db = Db::open(&arguments.database.url).await?;
        carreau_store::migrate(&db).await?;
        let packs = packs(&db, arguments).await?;
        if packs.is_empty() {
            bail!("there is no tenant; name the rules' folder by `--rules`");
        }
        if let Some(tenant) = arguments.tenant.as_ref().filter(|it| !packs.contains_key(*it)) {
            let known: Vec<&str> = packs.keys().map(String::as_str).collect();
            bail!("there is no tenant `{tenant}`; known: {}", known.join(", "));
        }
        let bar = progress();
        for (code, pack) in &packs {
            let players = match &arguments.tenant {
                Some(tenant) if tenant == code => arguments.players,
                Some(_) => continue,
                None => demo::share(code, arguments.players),
            };
            let tenant = Tenant { code: code.clone(), created_at: clock::instant() };
            tenants::add(&db, tenant).await?;
            org_nodes::plant(&db, code, clubs::of_pack(pack)?).await?;
            bar.reset();
            bar.set_length(u64::try_from(players).unwrap_or(u64::MAX));
            bar.set_message(code.clone());
            let wanted = Wanted { players, seed: arguments.seed };
            let written = demo::fill(&db, pack, wanted, |written| {
                bar.set_position(u64::try_from(written).unwrap_or(u64::MAX));
            });
            let written = written.await?;
            bar.suspend(|| match written {
                0 if players > 0 => writeln!(output, "{code}: has players already, left as it is"),
                written => writeln!(output, "{code}: {written} players"),
            })?;
        }
        bar.finish_and_clear();
        db.close().await;
        Ok(Outcome::Yes)
    })
}

/// The packs to invent for, by tenant.
async fn packs(db: &Db, arguments: &Arguments) -> anyhow::Result<BTreeMap<String, Document>> {
    let mut found = BTreeMap::new();
    if let Some(rules) = &arguments.rules {
        let read = folder::read_all(rules)
            .with_context(|| format!("cannot read the rules' folder `{}`", rules.display()))?;
        for (code, document) in read {
            let document = document.map_err(|failure| anyhow!("{}", failure.sentence))?;
            found.insert(code, document);
        }
        return Ok(found);
    }
    for tenant in tenants::list(db).await? {
        let Some(revision) = packs::live(db, &tenant.code).await? else { continue };
        let pack = packs::load(db, &tenant.code, &revision.pack_hash).await?;
        let document = Document::from_json(pack.document().as_bytes())
            .map_err(|refusal| anyhow!("the pack of `{}`: {}", tenant.code, refusal.code.name()))?;
        found.insert(tenant.code, document);
    }
    Ok(found)
}

/// A bar on a terminal, nothing elsewhere.
fn progress() -> ProgressBar {
    let bar = ProgressBar::new(0);
    match ProgressStyle::with_template("{msg:10} {bar:40} {pos}/{len} {per_sec} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
