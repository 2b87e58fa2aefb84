//! The cluster that the test processes of one user share.
//!
//! A runner may give each test a process of its own, and making a cluster costs more than most
//! tests. Whoever uses the cluster holds a shared lock; whoever finds none makes one under the
//! exclusive lock. A watchman, started with the cluster, removes it as soon as it gets the
//! exclusive lock, that is when nobody uses it any more, however they ended. Locks go with the
//! process that holds them.

use crate::ClusterError;
use crate::cluster::make;
use crate::programs::{Programs, failed};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::{env, io};

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

    /// The folder of the cluster, where there is one that listens.
    fn cluster(&self) -> Option<PathBuf> {
        let folder = PathBuf::from(fs::read_to_string(&self.note).ok()?);
        listens(&folder).then_some(folder)
    }
}

fn listens(folder: &Path) -> bool {
    folder.join(".s.PGSQL.5432").exists()
}
