//! The machine's PostgreSQL: where its programs are, and running them.
//!
//! They refuse to run as root. A test that does runs them as Debian's user `postgres`.

use crate::ClusterError;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Where Debian keeps each version, off the path: `15/bin`.
const DEBIAN: &str = "/usr/lib/postgresql";

/// For a shell: stops the server with the `pg_ctl` it is given and removes its folder.
const REMOVE: &str = r#""$1" -D "$2/data" -m immediate stop; rm -rf "$2""#;

/// PostgreSQL's programs.
#[derive(Debug)]
pub(crate) struct Programs {
    folder: PathBuf,
    /// The number of the user who runs the tests.
    pub(crate) user: String,
}

impl Programs {
    /// The newest that are installed.
    pub(crate) fn find() -> Result<Self, ClusterError> {
        let path = env::var_os("PATH").unwrap_or_default();
        let newest = debian()
            .or_else(|| env::split_paths(&path).find(|folder| folder.join("initdb").is_file()));
        let folder = newest.ok_or(ClusterError::NotInstalled { folder: DEBIAN })?;
        let user = output(Command::new("id").arg("-u"))?;
        Ok(Self { folder, user })
    }

    /// Runs one of them to its end.
    pub(crate) fn run(&self, program: &str, arguments: &[&OsStr]) -> Result<(), ClusterError> {
        let mut command = self.command(self.folder.join(program).as_os_str());
        // Not captured by pipes: the server it starts would keep them open.
        let log = tempfile::NamedTempFile::new().map_err(|error| failed(program, &error))?;
        let out = log.reopen().map_err(|error| failed(program, &error))?;
        let err = log.reopen().map_err(|error| failed(program, &error))?;
        command.args(arguments).stdin(Stdio::null()).stdout(out).stderr(err);
        let status = command.status().map_err(|error| failed(program, &error))?;
        if status.success() {
            return Ok(());
        }
        let said = fs::read_to_string(log.path()).unwrap_or_else(|error| error.to_string());
        Err(failed(program, &said.trim()))
    }

    /// A new folder that is theirs.
    pub(crate) fn folder(&self) -> Result<PathBuf, ClusterError> {
        let template = env::temp_dir().join("carreau-postgres-XXXXXX");
        let mut command = self.command(OsStr::new("mktemp"));
        output(command.arg("-d").arg(template)).map(PathBuf::from)
    }

    /// Removes a cluster's folder, and ends its server where it has one.
    pub(crate) fn remove(&self, folder: &Path) -> Result<(), ClusterError> {
        let mut command = self.command(OsStr::new("sh"));
        command.args(["-c", REMOVE, "remove"]);
        output(command.args([self.folder.join("pg_ctl").as_path(), folder])).map(drop)
    }

    /// Starts a watchman that removes the cluster in `folder` once its input is closed.
    pub(crate) fn watch_input(&self, folder: &Path) -> Result<Child, ClusterError> {
        let script = format!("cat; {REMOVE}");
        let mut command = self.command(OsStr::new("sh"));
        command.args(["-c", &script, "watchman"]);
        command.args([self.folder.join("pg_ctl").as_path(), folder]).stdin(Stdio::piped());
        start_watchman(&mut command)
    }

    /// Starts a watchman that removes the cluster in `folder`, and the note of it, once nobody has
    /// held `lock` for some seconds' time, so that a runner's next test still finds it.
    pub(crate) fn watch_unused(
        &self,
        lock: &Path,
        note: &Path,
        folder: &Path,
    ) -> Result<(), ClusterError> {
        output(Command::new("flock").arg("--version"))?;
        let mut remove = self.command(OsStr::new("sh"));
        remove.args(["-c", REMOVE, "watchman"]);
        remove.args([self.folder.join("pg_ctl").as_path(), folder]);
        let script = r#"lock="$1" note="$2"; shift 2
            until sleep 5; flock --nonblock "$lock" sh -c 'rm -f "$0"; "$@"; true' "$note" "$@"
            do :; done"#;
        let mut command = Command::new("sh");
        command.args(["-c", script, "watchman"]).args([lock, note]);
        command.arg(remove.get_program()).args(remove.get_args());
        command.current_dir("/").stdin(Stdio::null());
        start_watchman(&mut command).map(drop)
    }

    fn command(&self, program: &OsStr) -> Command {
        let mut command = if self.user == "0" {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        // The other user may not be allowed into the current folder.
        command.current_dir("/");
        command
    }
}

/// The folder of the newest version Debian has installed.
fn debian() -> Option<PathBuf> {
    let versions = fs::read_dir(DEBIAN).ok()?.flatten().filter_map(|entry| {
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        let folder = entry.path().join("bin");
        folder.join("initdb").is_file().then_some((version, folder))
    });
    versions.max().map(|(_, folder)| folder)
}

/// Starts what cleans up after this process.
fn start_watchman(command: &mut Command) -> Result<Child, ClusterError> {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // Out of reach of an interrupt at the terminal, which ends the tests.
        .process_group(0)
        .spawn()
        .map_err(|error| failed("watchman", &error))
}

/// What a command that ends by itself prints.
fn output(command: &mut Command) -> Result<String, ClusterError> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| failed(&program, &error))?;
    if !output.status.success() {
        return Err(failed(&program, &String::from_utf8_lossy(&output.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The error of a program, or of a step that is none.
pub(crate) fn failed(program: &str, reason: &dyn std::fmt::Display) -> ClusterError {
    ClusterError::Failed { program: program.to_owned(), reason: reason.to_string() }
}
