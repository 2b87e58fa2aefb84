//! `carreau rules rollback`: an earlier revision of a tenant's rules made the live one again.

use crate::cli::desk::{open, said, told};
use crate::cli::{Outcome, runtime};
use crate::config::DatabaseOption;
use crate::configuration::{Task, Writing};
use std::io::Write;

/// The arguments of `carreau rules rollback`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The tenant's code
    tenant: String,
    /// The revision whose rules are to be live again
    revision: i64,
    /// Why, for the change log
    #[arg(long, value_name = "WORDS")]
    reason: String,
    /// Although golden cases fail
    #[arg(long)]
    acknowledge: bool,
    #[command(flatten)]
    database: DatabaseOption,
}

/// Restores the revision, as a new one.
///
/// # Errors
/// Where there is no such revision, its cases fail, or the database is away.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    runtime()?.block_on(async {
        let app = open(&arguments.database).await?;
        let (tenant, number) = (arguments.tenant.as_str(), arguments.revision);
        let document = app.revision(tenant, number).await.map_err(|error| said(&error))?;
        let told = told(tenant, "rules-rollback");
        let writing = Writing {
            actor: told.actor,
            reason: arguments.reason.clone(),
            request_id: told.request_id,
            dry_run: false,
            acknowledged: arguments.acknowledge,
            key: None,
        };
        let task = Task::Restore { number, document: Box::new(document) };
        let written = app.write_configuration(tenant, &task, &writing).await;
        let written = written.map_err(|error| said(&error))?;
        let revision = written.answer.get("revision").cloned().unwrap_or_default();
        writeln!(output, "{tenant}: revision {revision} has the rules of revision {number}")?;
        Ok(Outcome::Yes)
    })
}
