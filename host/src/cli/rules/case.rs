//! `carreau rules case`: a recorded decision as a case of its pack's tests.

use crate::cli::{Outcome, runtime};
use crate::config::DatabaseOption;
use crate::decisions;
use crate::error::problem;
use crate::language::Language;
use anyhow::{Context, bail};
use carreau_store::Db;
use carreau_store::decisions::find;
use std::io::Write;

/// The arguments of `carreau rules case`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The decision's id
    id: String,
    /// What the case shows, in words
    #[arg(long, value_name = "WORDS")]
    name: Option<String>,
    #[command(flatten)]
    database: DatabaseOption,
}

/// Prints the case, to be put into a file of the folder `tests` of the pack.
///
/// # Errors
/// Where there is no such decision, it was erased, or the database is away.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    runtime()?.block_on(async {
        let db = Db::open(&arguments.database.url).await?;
        let named = "cannot read the database; name the server's by `--database` or `DATABASE_URL`";
        carreau_store::check(&db).await.context(named)?;
        let decision = find(&db, &arguments.id).await?;
        match decisions::to_case(&decision, arguments.name.as_deref()) {
            Ok(case) => write!(output, "{case}")?,
            Err(error) => bail!("{}", problem::said(&error, Language::of_environment())),
        }
        Ok(Outcome::Yes)
    })
}
