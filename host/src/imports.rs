//! Files that are brought in: read by a job, checked line by line, written in one transaction.
//!
//! ```text
//! file        CSV as spreadsheets write it, line by line
//! players, memberships, org_nodes, seasons    what a line of each table makes of what there is
//! tally       what came of the lines so far
//! run         the job: begin, end, tell;  chunks: many lines, some at a time
//! ```
//!
//! A file is all or nothing where nothing else is asked: its lines are checked against what is
//! committed, so that a file that is not well keeps nobody waiting, and written in one transaction.
//! By line, each line that is well is written, many in a transaction. What is tried only is checked
//! and not written. Whether a value is well, the same code decides as for one player or node.

mod chunks;
mod file;
mod memberships;
mod org_nodes;
mod players;
mod run;
mod seasons;
mod tally;

pub(crate) use run::{give_up, run};

use crate::app::App;
use crate::creating::Told;
use crate::keys::Keys;
use crate::tables::Table;
use crate::tenants::Live;
use carreau_store::imports::Import;
use carreau_store::jobs::Job;
use carreau_store::{StoreError, org_nodes as tree};
use file::{File, field};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tally::Broken;

/// The kind of the jobs that bring files in.
pub(crate) const JOB: &str = "import.run";
/// Bytes a file may have.
pub(crate) const FILE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// A file that is being brought in.
struct Importing {
    import: Import,
    job: Job,
    table: Table,
    file: File,
    live: Arc<Live>,
    told: Told,
    keys: Keys,
    /// The clubs there are.
    clubs: BTreeSet<String>,
}

impl Importing {
    fn tenant(&self) -> &str {
        &self.told.tenant
    }
}

/// What earlier lines of the file said.
#[derive(Default)]
struct Course {
    /// The line each thing was first spoken of.
    lines: BTreeMap<String, u64>,
    /// By player and season, the active membership; none where a line ended it.
    active: BTreeMap<String, Option<String>>,
}

impl Course {
    /// The line that spoke of a thing before this one, where one did.
    fn first(&mut self, thing: &str, line: u64) -> Option<u64> {
        let first = *self.lines.entry(thing.to_owned()).or_insert(line);
        (first != line).then_some(first)
    }
}

/// The clubs of a tenant's tree.
async fn clubs(app: &App, tenant: &str) -> Result<BTreeSet<String>, StoreError> {
    Ok(tree::paths(app.database.db(), tenant).await?.into_keys().collect())
}
