//! `carreau erasures`: the list of who was erased, kept beside the backups.
//!
//! A backup knows nothing of the erasures after it. So the list is exported as often as a backup is
//! made, and a backup that is restored is held to it: who is in the list and came back is erased
//! again, as of the day it was. A list may be applied any number of times, and after it was broken
//! off.

use super::{Outcome, runtime};
use crate::audit::Act;
use crate::config::DatabaseOption;
use anyhow::{Context, anyhow, bail};
use carreau_store::players::{self, Erasure};
use carreau_store::{Db, audit, tenants};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

/// Who did it, in the audit log.
const ACTOR: &str = "system:cli";
/// What this program erases.
const KIND: &str = "player";

/// The commands under `carreau erasures`.
#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Write who was erased, one JSON object a line
    Export {
        #[command(flatten)]
        database: DatabaseOption,
    },
    /// Erase again who came back with a backup that was restored
    Apply {
        /// What `carreau erasures export` wrote
        file: PathBuf,
        #[command(flatten)]
        database: DatabaseOption,
    },
}

/// Does what is asked of the list.
///
/// # Errors
/// Where the file does not read, or the database is away.
pub(super) fn run(command: &Command, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let (Command::Export { database } | Command::Apply { database, .. }) = command;
    // Read whole before anything is erased.
    let list = match command {
        Command::Export { .. } => Vec::new(),
        Command::Apply { file, .. } => read(file)?,
    };
    runtime()?.block_on(async {
        let db = Db::open(&database.url).await?;
        carreau_store::check(&db).await?;
        match command {
            Command::Export { .. } => {
                for erasure in players::erasures(&db).await? {
                    writeln!(output, "{}", written(&erasure))?;
                }
            }
            Command::Apply { .. } => writeln!(output, "{}", apply(&db, list).await?)?,
        }
        db.close().await;
        Ok(Outcome::Yes)
    })
}

/// Erases again who came back; what to say of it.
async fn apply(db: &Db, list: Vec<Erasure>) -> anyhow::Result<String> {
    let known: BTreeSet<String> =
        tenants::list(db).await?.into_iter().map(|tenant| tenant.code).collect();
    let all = list.len();
    let (mut again, mut elsewhere): (usize, usize) = (0, 0);
    for erasure in list {
        if !known.contains(&erasure.tenant) {
            elsewhere = elsewhere.saturating_add(1);
            continue;
        }
        let act = Act {
            chain: &erasure.tenant,
            actor: ACTOR,
            action: "player.erased",
            entity: (KIND, &erasure.entity_id),
            states: (None, None),
            payload: json!({ "again": true, "erased_at": erasure.erased_at }),
            request_id: "cli",
        };
        let entry = act.entry().map_err(|error| anyhow!("{}", error.code()))?;
        let erased = db.write((erasure, entry), |tx, (erasure, entry)| {
            Box::pin(async move {
                let erased = players::erase_again(tx, erasure).await?;
                if erased {
                    let Erasure { tenant, entity_id, erased_at, .. } = erasure;
                    audit::erase(tx, tenant, KIND, entity_id, erased_at).await?;
                    audit::append(tx, entry).await?;
                }
                Ok(erased)
            })
        });
        again = again.saturating_add(usize::from(erased.await?));
    }
    let mut said = format!("{again} of {all} erased again");
    if elsewhere > 0 {
        said.push_str(&format!(", {elsewhere} of tenants that are not here"));
    }
    Ok(said)
}

fn written(erasure: &Erasure) -> serde_json::Value {
    let Erasure { tenant, entity_kind, entity_id, erased_at, erased_by, request_id } = erasure;
    json!({
        "tenant": tenant, "entity_kind": entity_kind, "entity_id": entity_id,
        "erased_at": erased_at, "erased_by": erased_by, "request_id": request_id,
    })
}

fn read(file: &Path) -> anyhow::Result<Vec<Erasure>> {
    let place = || format!("cannot read `{}`", file.display());
    let mut list = Vec::new();
    for (line, text) in (1..).zip(BufReader::new(File::open(file).with_context(place)?).lines()) {
        let text = text.with_context(place)?;
        if text.trim().is_empty() {
            continue;
        }
        let erasure = erasure(&text);
        list.push(erasure.with_context(|| format!("`{}`, line {line}", file.display()))?);
    }
    Ok(list)
}

fn erasure(line: &str) -> anyhow::Result<Erasure> {
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Line {
        tenant: String,
        entity_kind: String,
        entity_id: String,
        erased_at: String,
        erased_by: Option<String>,
        request_id: String,
    }
    let Line { tenant, entity_kind, entity_id, erased_at, erased_by, request_id } =
        serde_json::from_str(line)?;
    if entity_kind != KIND {
        bail!("this program erases no `{entity_kind}`");
    }
    Ok(Erasure { tenant, entity_kind, entity_id, erased_at, erased_by, request_id })
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_line_reads_as_it_was_written_and_nothing_else_does() {
        let whole = Erasure {
            tenant: "france".to_owned(),
            entity_kind: KIND.to_owned(),
            entity_id: "0195f3c0-0000-7000-8000-000000000001".to_owned(),
            erased_at: "2026-01-15T10:20:30.123Z".to_owned(),
            erased_by: None,
            request_id: "request".to_owned(),
        };
        let line = written(&whole).to_string();
        assert_eq!(erasure(&line).expect("a line"), whole);
        for wrong in ["{}", "player", &line.replace(KIND, "club"), &line.replace("tenant", "x")] {
            assert!(erasure(wrong).is_err(), "{wrong}");
        }
    }
}
