//! Running the built program.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The packs of the repository.
pub(crate) const PACKS: [&str; 3] = ["france", "germany", "sweden"];

/// How a run of the program ended.
pub(crate) struct Ran {
    /// Its exit code.
    pub(crate) code: i32,
    /// What it wrote.
    pub(crate) output: String,
    /// What it said went wrong.
    pub(crate) errors: String,
}

/// The program with arguments, in an environment that names no language.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carreau"));
    command.args(arguments).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "C");
    command
}

/// Runs the program to its end.
pub(crate) fn carreau(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    let mut to_child = child.stdin.take().expect("input");
    let input = input.to_vec();
    // Written aside, so that neither side waits for the other; it may end without reading.
    let writing = std::thread::spawn(move || drop(to_child.write_all(&input)));
    let ended = child.wait_with_output().expect("ended");
    writing.join().expect("written");
    Ran {
        code: ended.status.code().expect("a code"),
        output: String::from_utf8(ended.stdout).expect("text"),
        errors: String::from_utf8(ended.stderr).expect("text"),
    }
}

/// A file or folder of the rules of the checkout that cargo runs the tests for.
pub(crate) fn rules(name: &str) -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    package.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into()).join("../rules").join(name)
}

/// The same, as an argument.
pub(crate) fn argument(name: &str) -> String {
    rules(name).to_str().expect("a path in UTF-8").to_owned()
}

/// A copy of a pack's folder.
pub(crate) fn copy(pack: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy_folder(&rules(pack), folder.path());
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// Whether the program holds the engine's module, so that its sandbox can be tried.
pub(crate) fn has_module() -> bool {
    let ran = carreau(&["call", "--pack", &argument("france")], b"");
    assert!(ran.code == 0 || ran.errors.contains("cargo xtask build"), "{}", ran.errors);
    ran.code == 0
}
