//! `carreau audit verify`: whether the audit log is as it was written.

use super::{Outcome, runtime};
use crate::clock;
use crate::config::DatabaseOption;
use carreau_store::Db;
use carreau_store::audit::{self, Report};
use std::io::Write;
use std::time::Duration;

/// What happened less than this ago may be unsealed still.
const SEALED_WITHIN: Duration = Duration::from_secs(60);

/// The commands under `carreau audit`.
#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Find entries that were altered, removed, moved or cut off
    Verify(Verify),
}

/// The arguments of `carreau audit verify`.
#[derive(clap::Args)]
pub(super) struct Verify {
    #[command(flatten)]
    database: DatabaseOption,
    /// One chain only: a tenant's code, or `platform`
    #[arg(long, value_name = "CHAIN")]
    chain: Option<String>,
    /// The hash of a seal that was kept elsewhere, to find an end that was cut off
    #[arg(long, value_name = "HASH")]
    head: Option<String>,
}

/// Verifies, and prints a line a chain and a line a finding.
///
/// # Errors
/// Where the database cannot be read.
pub(super) fn run(command: &Command, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let Command::Verify(arguments) = command;
    let reports = runtime()?.block_on(async {
        let db = Db::open(&arguments.database.url).await?;
        carreau_store::check(&db).await?;
        let (chain, head) = (arguments.chain.as_deref(), arguments.head.as_deref());
        audit::verify(&db, chain, head, &clock::instant_before(SEALED_WITHIN)).await
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
    Ok(Outcome::from(reports.iter().all(|report| report.findings.is_empty())))
}
