//! `carreau audit verify`: whether the audit log is as it was written, and the ledger adds up.

use super::{Outcome, runtime};
use crate::clock;
use crate::config::DatabaseOption;
use crate::ledger::amount::text;
use crate::ledger::proof;
use carreau_store::audit::{self, Report};
use carreau_store::revenue::{self, Finding};
use carreau_store::{Db, packs, tenants};
use serde_json::Value;
use std::io::Write;
use std::time::Duration;

/// What happened less than this ago may be unsealed still.
const SEALED_WITHIN: Duration = Duration::from_secs(60);

/// The commands under `carreau audit`.
#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Find entries of the log that were altered, removed, moved or cut off, and amounts of the
    /// ledger that do not add up
    Verify(Verify),
}

/// The arguments of `carreau audit verify`.
#[derive(clap::Args)]
pub(super) struct Verify {
    #[command(flatten)]
    database: DatabaseOption,
    /// One chain, and one ledger, only: a tenant's code, or `platform`
    #[arg(long, value_name = "CHAIN")]
    chain: Option<String>,
    /// The hash of a seal that was kept elsewhere, to find an end that was cut off
    #[arg(long, value_name = "HASH")]
    head: Option<String>,
}

/// What of a tenant's ledger does not add up, and its currency.
struct Ledger {
    tenant: String,
    currency: String,
    findings: Vec<Finding>,
}

/// Verifies, and prints a line a chain, a line a ledger and a line a finding.
///
/// # Errors
/// Where the database cannot be read.
pub(super) fn run(command: &Command, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let Command::Verify(arguments) = command;
    let (reports, ledgers) = runtime()?.block_on(async {
        let db = Db::open(&arguments.database.url).await?;
        carreau_store::check(&db).await?;
        let (chain, head) = (arguments.chain.as_deref(), arguments.head.as_deref());
        let sealed_before = clock::instant_before(SEALED_WITHIN);
        let reports = audit::verify(&db, chain, head, &sealed_before).await?;
        anyhow::Ok((reports, ledgers(&db, chain).await?))
    })?;
    for report in &reports {
        let Report { chain, seals, entries, erased, head, findings } = report;
        let head = head.as_deref().unwrap_or("-");
        writeln!(output, "{chain}: {entries} entries under {seals} seals, {erased} erased")?;
        writeln!(output, "  head {head}")?;
        for finding in findings {
            writeln!(output, "  FOUND {finding}")?;
        }
    }
    if reports.is_empty() {
        writeln!(output, "nothing was told yet")?;
    }
    for ledger in &ledgers {
        show(ledger, output)?;
    }
    let whole = reports.iter().all(|report| report.findings.is_empty());
    Ok(Outcome::from(whole && ledgers.iter().all(|ledger| ledger.findings.is_empty())))
}

/// The ledgers of all tenants, or of one.
async fn ledgers(db: &Db, only: Option<&str>) -> anyhow::Result<Vec<Ledger>> {
    let mut ledgers = Vec::new();
    for tenant in tenants::list(db).await? {
        if only.is_some_and(|only| only != tenant.code) {
            continue;
        }
        let mut findings = revenue::prove(db, &tenant.code).await?;
        findings.extend(proof::shares(db, &tenant.code).await?);
        let currency = currency(db, &tenant.code).await?;
        ledgers.push(Ledger { tenant: tenant.code, currency, findings });
    }
    Ok(ledgers)
}

/// The currency of a tenant's live pack; empty where it has none.
async fn currency(db: &Db, tenant: &str) -> anyhow::Result<String> {
    let Some(live) = packs::live(db, tenant).await? else { return Ok(String::new()) };
    let pack = packs::load(db, tenant, &live.pack_hash).await?;
    let document: Value = serde_json::from_str(&pack.document())?;
    let found = document.pointer("/sections/tenant/currency").and_then(Value::as_str);
    Ok(found.unwrap_or_default().to_owned())
}

fn show(ledger: &Ledger, output: &mut impl Write) -> anyhow::Result<()> {
    let Ledger { tenant, currency, findings } = ledger;
    if findings.is_empty() {
        writeln!(output, "{tenant}: the ledger adds up")?;
        return Ok(());
    }
    writeln!(output, "{tenant}: the ledger does not add up")?;
    for Finding { kind, id, expected, found } in findings {
        let (expected, found) = (text(*expected, currency), text(*found, currency));
        writeln!(output, "  FOUND {kind} {id}: {expected} {currency}, its rows say {found}")?;
    }
    Ok(())
}
