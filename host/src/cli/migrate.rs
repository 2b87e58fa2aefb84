//! `carreau migrate`: brings the database to what this program expects.

use super::{Outcome, runtime};
use crate::config::DatabaseOption;
use carreau_store::Db;
use std::io::Write;

/// The arguments of `carreau migrate`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    database: DatabaseOption,
}

/// Migrates the database; nothing happens where it is as it should be.
///
/// # Errors
/// Where the database is away, newer than the program, or damaged.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let migrated = async {
        let db = Db::open(&arguments.database.url).await?;
        carreau_store::migrate(&db).await?;
        db.close().await;
        Ok::<&'static str, carreau_store::StoreError>(db.name())
    };
    let name = runtime()?.block_on(migrated)?;
    writeln!(output, "{name}: migrated")?;
    Ok(Outcome::Yes)
}
