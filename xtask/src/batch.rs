//! `cargo xtask batch`: the Python package of `bindings/spark`, tried, and held against the host.
//!
//! Its packages are installed into a virtual environment in the target folder, exactly those of
//! `requirements.txt`; the package itself is built and installed as its users do. What is tried is
//! the matter of `bindings/spark/tests`: there the host and a Sail cluster answer the same
//! requests, and every reply must be the same.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{Outcome, program, root, run, target};
use crate::{build, tools};

/// The package's folder.
const PACKAGE: &str = "bindings/spark";
/// What is installed for the tests, with hashes.
const REQUIREMENTS: &str = "bindings/spark/requirements.txt";

/// Builds, then checks, tests and compares with these arguments: `--rows 100000`, `--workers 4`.
pub(crate) fn batch(arguments: &[&str]) -> Outcome {
    tools::python()?;
    build::build()?;
    test(arguments)
}

/// Checks, tests and compares what is built.
pub(crate) fn test(arguments: &[&str]) -> Outcome {
    let python = Environment::ready()?;
    python.install()?;
    python.check()?;
    let wasm = target()?.join("engine").join("engine.wasm");
    let carreau = build::carreau_path()?;
    let mut tests = python.module("pytest")?;
    tests.args(["--quiet", PACKAGE]);
    run(tests.env("CARREAU", &carreau).env("CARREAU_MODULE", &wasm))?;
    let mut compare = python.command()?;
    compare.arg("bindings/spark/tests/against_host.py").arg("--carreau").arg(carreau);
    compare.arg("--module").arg(wasm).arg("--folder").arg(target()?.join("batch"));
    run(compare.args(arguments))
}

/// The virtual environment.
struct Environment {
    folder: PathBuf,
}

impl Environment {
    /// Makes the environment anew where it is another one than `requirements.txt` asks for.
    fn ready() -> Outcome<Self> {
        let folder = target()?.join("python");
        let this = Self { folder };
        let (python, version) = tools::python()?;
        let requirements = fs::read_to_string(root()?.join(REQUIREMENTS))?;
        // An environment knows its own path, so that a folder that was moved needs a new one.
        let wanted = format!("{}\n{version}\n{requirements}", this.folder.display());
        let note = this.folder.join("carreau-requirements");
        if fs::read_to_string(&note).is_ok_and(|made_of| made_of == wanted) {
            return Ok(this);
        }
        run(program(python)?.args(["-m", "venv", "--clear"]).arg(&this.folder))?;
        // Nothing is built but what is published as source alone.
        let built = ["--only-binary", ":all:", "--no-binary", "pyspark-client"];
        let mut install = this.module("pip")?;
        install.args(["install", "--quiet", "--require-hashes", "--requirement", REQUIREMENTS]);
        run(install.args(built))?;
        fs::write(note, wanted)?;
        Ok(this)
    }

    /// Builds the package and installs it; what it needs is there.
    fn install(&self) -> Outcome {
        let install = ["install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"];
        run(self.module("pip")?.args(install).args(["--force-reinstall", PACKAGE]))
    }

    /// Formatting, lints and types.
    fn check(&self) -> Outcome {
        run(self.module("ruff")?.args(["format", "--no-cache", "--check", "--quiet", PACKAGE]))?;
        run(self.module("ruff")?.args(["check", "--no-cache", "--quiet", PACKAGE]))?;
        let mut mypy = self.module("mypy")?;
        mypy.arg("--cache-dir").arg(target()?.join("mypy")).current_dir(root()?.join(PACKAGE));
        run(&mut mypy)
    }

    /// A module of Python's, to be run.
    fn module(&self, name: &str) -> Outcome<Command> {
        let mut command = self.command()?;
        command.args(["-m", name]);
        Ok(command)
    }

    /// The environment's Python, which leaves nothing in the checkout.
    fn command(&self) -> Outcome<Command> {
        let program_name = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
        let python = self.folder.join(program_name);
        let mut command = program(python)?;
        command.env("PYTHONDONTWRITEBYTECODE", "1").env_remove("PYTHONPATH");
        Ok(command)
    }
}
