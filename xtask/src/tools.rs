//! The programs of others that the build and the tests need: found, or named, or installed.
//!
//! Where a tool is missing and this runs as root on Debian, its package is installed; elsewhere
//! the message says what to install. Versions and paths are looked for here only.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::SystemTime;
use std::{env, fs};

use crate::run::{Failure, Outcome, output, program, run};

/// The oldest Node that the packages and the tests run on.
const NODE_MAJOR_MIN: u32 = 20;
/// The oldest Python that the package of `bindings/spark` is for, its minor version after 3.
const PYTHON_MINOR_MIN: u32 = 11;
/// Where Debian puts PostgreSQL's programs, one folder a version.
const POSTGRESQL: &str = "/usr/lib/postgresql";

/// A tool, and how it is come by.
struct Tool {
    /// What it is called in a message.
    name: &'static str,
    /// The variable that says where it is, where there is one.
    variable: Option<&'static str>,
    /// What its program may be called.
    programs: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

const NPM: Tool = Tool { name: "npm", variable: None, programs: &["npm"], package: "npm" };
const CHROMIUM: Tool = Tool {
    name: "Chromium",
    variable: Some("CHROMIUM"),
    programs: &["chromium", "chromium-browser", "google-chrome"],
    package: "chromium",
};
const INITDB: Tool = Tool {
    name: "PostgreSQL 15 or newer",
    variable: None,
    programs: &["initdb"],
    package: "postgresql",
};
const PYTHON: Tool = Tool {
    name: "Python",
    variable: Some("PYTHON"),
    programs: &["python3", "python"],
    package: "python3-venv",
};

/// Sees that Node and npm are there. Node is not installed: Debian's may be too old.
pub(crate) fn node() -> Outcome {
    let wanted = format!("Node {NODE_MAJOR_MIN} or newer is needed, as `node` on the path");
    let version = output(program("node")?.arg("--version"))
        .map_err(|failure| Failure::new(format!("{wanted}: {failure}")))?;
    let version = String::from_utf8_lossy(&version);
    let version = version.trim();
    let major = version.trim_start_matches('v').split('.').next().unwrap_or_default();
    match major.parse::<u32>() {
        Ok(major) if major >= NODE_MAJOR_MIN => NPM.need().map(drop),
        _ => Err(Failure::new(format!("{wanted}; found `{version}`"))),
    }
}

/// Python that can make virtual environments, and its version.
pub(crate) fn python() -> Outcome<(PathBuf, String)> {
    const ASK: &str = "import ensurepip, sys, venv; print('%d.%d.%d' % sys.version_info[:3])";
    let python = PYTHON.need()?;
    let ask = || output(program(&python)?.args(["-c", ASK]));
    // Debian's Python may be there without its module `venv`.
    let version = ask().or_else(|_| PYTHON.install().and_then(|()| ask()))?;
    let version = String::from_utf8_lossy(&version).trim().to_owned();
    let minor = version.strip_prefix("3.").and_then(|rest| rest.split('.').next());
    match minor.unwrap_or_default().parse::<u32>() {
        Ok(minor) if minor >= PYTHON_MINOR_MIN => Ok((python, version)),
        _ => Err(Failure::new(format!(
            "Python 3.{PYTHON_MINOR_MIN} or newer is needed, as `python3` on the path, or say \
             where it is by `PYTHON`; found `{version}`"
        ))),
    }
}

/// Chromium, which the tests of pages run.
pub(crate) fn chromium() -> Outcome<PathBuf> {
    CHROMIUM.need()
}

/// Sees that PostgreSQL's programs are there. The tests find them again by themselves.
pub(crate) fn postgresql() -> Outcome {
    INITDB.need().map(drop)
}

/// Installs what a folder's lock file names, where it is newer than what is installed.
pub(crate) fn npm_ci(folder: &Path) -> Outcome {
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed >= changed(&folder.join("package-lock.json")) {
        return Ok(());
    }
    node()?;
    run(program("npm")?.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}

/// When a file was changed; `None`, older than anything, where it is not there.
pub(crate) fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}

impl Tool {
    /// Finds the tool, after installing it where that is needed and can be done.
    fn need(&self) -> Outcome<PathBuf> {
        if let Some(found) = self.find()? {
            return Ok(found);
        }
        self.install()?;
        self.find()?.ok_or_else(|| self.missing())
    }

    /// Installs the tool's package where that can be done.
    fn install(&self) -> Outcome {
        if !is_root_on_debian() {
            return Err(self.missing());
        }
        let mut install = program("apt-get")?;
        install.args(["install", "--yes", "--no-install-recommends", self.package]);
        run(install.env("DEBIAN_FRONTEND", "noninteractive"))
            .map_err(|failure| Failure::new(format!("{}: {failure}", self.missing())))
    }

    /// What is to be done about a tool that is not there.
    fn missing(&self) -> Failure {
        let Self { name, package, .. } = self;
        let variable = self.variable.map(|name| format!(", or say where it is by `{name}`"));
        let variable = variable.unwrap_or_default();
        Failure::new(format!(
            "{name} is missing: install it (`apt-get install {package}`){variable}"
        ))
    }

    /// Where the variable says, on the path, or where Debian puts it.
    fn find(&self) -> Outcome<Option<PathBuf>> {
        let said = self.variable.and_then(|name| Some((name, env::var_os(name)?)));
        if let Some((name, said)) = said.filter(|(_, said)| !said.is_empty()) {
            let said = PathBuf::from(said);
            let wrong = format!("`{name}` names `{}`, which is no file", said.display());
            return if said.is_file() { Ok(Some(said)) } else { Err(Failure::new(wrong)) };
        }
        let path = env::var_os("PATH").unwrap_or_default();
        let mut folders: Vec<PathBuf> = env::split_paths(&path).collect();
        if let Ok(versions) = fs::read_dir(POSTGRESQL) {
            folders.extend(versions.flatten().map(|version| version.path().join("bin")));
        }
        let files = |folder: PathBuf| self.programs.iter().map(move |name| folder.join(name));
        Ok(folders.into_iter().flat_map(files).find(|file| file.is_file()))
    }
}

fn is_root_on_debian() -> bool {
    let user = program("id").map(|mut id| id.arg("-u").stderr(Stdio::null()).output());
    let is_root = matches!(user, Ok(Ok(output)) if output.stdout.trim_ascii() == b"0");
    is_root && Path::new("/etc/debian_version").is_file()
}
