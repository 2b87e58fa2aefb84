//! The cluster that the test processes of one user share.
//!
//! A runner may give each test a process of its own, and making a cluster costs more than most
//! tests. Whoever uses the cluster holds a shared lock; whoever finds none makes one under the
//! exclusive lock. A watchman, started with the cluster, removes it as soon as it gets the
//! exclusive lock, that is when nobody uses it any more, however they ended. Locks go with the
//! process that holds them. A cluster whose server and watchman were killed, as when the machine
//! ended, is removed by whoever finds it.

use crate::ClusterError;
use crate::cluster::make;
use crate::programs::{Programs, failed};
use std::fs::{self, File};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::{env, io};

/// The socket a server listens on, in its cluster's folder.
const SOCKET: &str = ".s.PGSQL.5432";

/// What stays when the clusters are gone: a folder with an empty file.
struct Place {
    /// Held shared by users, exclusively by makers and by the watchman.
    lock: PathBuf,
    /// Names the cluster's folder; there is none without it.
    note: PathBuf,
}

/// A use of the shared cluster, for as long as this value lives.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) programs: Programs,
    pub(crate) folder: PathBuf,
    /// Its lock is let go of when this process ends.
    _lock: File,
}

impl Shared {
    /// Uses the cluster, making it where there is none.
    pub(crate) fn join() -> Result<Self, ClusterError> {
        let programs = Programs::find()?;
        let place = Place::of(&programs).map_err(|error| failed("lock", &error))?;
        loop {
            let lock = File::open(&place.lock).map_err(|error| failed("lock", &error))?;
            lock.lock_shared().map_err(|error| failed("lock", &error))?;
            if let Some(folder) = place.cluster() {
                return Ok(Self { programs, folder, _lock: lock });
            }
            lock.unlock().map_err(|error| failed("lock", &error))?;
            lock.lock().map_err(|error| failed("lock", &error))?;
            // Another process may have made it while this one waited.
            if place.cluster().is_none() {
                if let Some(left) = place.noted() {
                    programs.remove(&left)?;
                }
                let folder = programs.folder()?;
                programs.watch_unused(&place.lock, &place.note, &folder)?;
                make(&programs, &folder)?;
                let name = folder.to_string_lossy();
                fs::write(&place.note, name.as_bytes()).map_err(|error| failed("note", &error))?;
            }
        }
    }
}

impl Place {
    fn of(programs: &Programs) -> io::Result<Self> {
        let folder = env::temp_dir().join(format!("carreau-postgres-{}", programs.user));
        fs::create_dir_all(&folder)?;
        let place = Self { lock: folder.join("lock"), note: folder.join("cluster") };
        File::options().create(true).append(true).open(&place.lock)?;
        Ok(place)
    }

    /// The folder of the cluster, where there is one that answers.
    fn cluster(&self) -> Option<PathBuf> {
        self.noted().filter(|folder| listens(folder))
    }

    /// The folder that is named, whether or not a server answers there.
    fn noted(&self) -> Option<PathBuf> {
        fs::read_to_string(&self.note).ok().map(PathBuf::from)
    }
}

/// Whether a server answers there: one that was killed leaves its socket behind.
fn listens(folder: &Path) -> bool {
    UnixStream::connect(folder.join(SOCKET)).is_ok()
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use std::os::unix::net::UnixListener;

    #[test]
    fn a_socket_that_a_killed_server_left_is_no_cluster() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(!listens(folder.path()));
        let listener = UnixListener::bind(folder.path().join(SOCKET)).expect("a socket");
        assert!(listens(folder.path()));
        drop(listener);
        assert!(folder.path().join(SOCKET).exists(), "it is left behind");
        assert!(!listens(folder.path()));
    }
}
