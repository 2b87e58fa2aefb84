//! One cluster: made in a new folder, started, stopped and started again, removed.

use crate::ClusterError;
use crate::programs::Programs;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Child;

/// What a cluster is made with; its folder follows.
const INITDB: [&str; 8] = [
    "--no-sync",
    "--auth=trust",
    "--username=postgres",
    "--encoding=UTF8",
    "--no-locale",
    "--locale-provider=icu",
    "--icu-locale=en-US",
    "--pgdata",
];

/// What the server is started with: no port, a socket in its folder, no waiting for the disk, and
/// room for the pools of many tests.
const SERVER: &str = "-F -c listen_addresses='' -c max_connections=300";

/// A PostgreSQL server of its own, to be stopped and started; it is removed when this value is
/// dropped or its process ends.
#[derive(Debug)]
pub struct Cluster {
    programs: Programs,
    folder: PathBuf,
    /// Waits for its input to be closed, which happens when this process ends, and cleans up.
    watchman: Child,
}

impl Cluster {
    /// Makes a cluster and starts it: about a second.
    ///
    /// # Errors
    /// Where PostgreSQL is not installed, or one of its programs fails.
    pub fn start() -> Result<Self, ClusterError> {
        let programs = Programs::find()?;
        let folder = programs.folder()?;
        let watchman = programs.watch_input(&folder)?;
        // From here on the folder is removed whatever happens.
        let cluster = Self { programs, folder, watchman };
        make(&cluster.programs, &cluster.folder)?;
        Ok(cluster)
    }

    /// Starts the server after [`Cluster::stop`]; returns when it answers.
    ///
    /// # Errors
    /// What `pg_ctl` says.
    pub fn resume(&self) -> Result<(), ClusterError> {
        serve(&self.programs, &self.folder)
    }

    /// Stops the server at once, cutting every connection, as when its machine is lost.
    ///
    /// # Errors
    /// What `pg_ctl` says.
    pub fn stop(&self) -> Result<(), ClusterError> {
        let data = self.folder.join("data");
        let [place, mode, immediate, stop] = ["-D", "-m", "immediate", "stop"].map(OsStr::new);
        self.programs.run("pg_ctl", &[place, data.as_os_str(), mode, immediate, stop])
    }

    /// The URL of a fresh database of this name.
    ///
    /// # Errors
    /// Where a database of that name was made before.
    pub fn database(&self, name: &str) -> Result<String, ClusterError> {
        database(&self.programs, &self.folder, name)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.watchman.stdin.take());
        // It removes the folder; where it cannot be waited for it does so all the same.
        let _ended = self.watchman.wait();
    }
}

/// Makes a cluster in this folder and starts its server.
pub(crate) fn make(programs: &Programs, folder: &Path) -> Result<(), ClusterError> {
    let data = folder.join("data");
    let mut initdb = INITDB.map(OsStr::new).to_vec();
    initdb.push(data.as_os_str());
    programs.run("initdb", &initdb)?;
    serve(programs, folder)
}

fn serve(programs: &Programs, folder: &Path) -> Result<(), ClusterError> {
    let options = format!("{SERVER} -k '{}'", folder.display());
    let (data, log) = (folder.join("data"), folder.join("log"));
    let [place, wait, to, with, start] = ["-D", "-w", "-l", "-o", "start"].map(OsStr::new);
    let (data, log, options) = (data.as_os_str(), log.as_os_str(), OsStr::new(&options));
    programs.run("pg_ctl", &[place, data, wait, to, log, with, options, start])
}

/// Makes a database in the cluster of this folder.
pub(crate) fn database(
    programs: &Programs,
    folder: &Path,
    name: &str,
) -> Result<String, ClusterError> {
    let [host, user, owner] = ["--host", "--username", "postgres"].map(OsStr::new);
    programs.run("createdb", &[host, folder.as_os_str(), user, owner, OsStr::new(name)])?;
    Ok(format!("postgres://postgres@localhost/{name}?host={}", folder.display()))
}
