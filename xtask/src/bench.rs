//! `cargo xtask bench`: the benchmarks, in release, on a freshly built module.
//!
//! What is measured is the matter of `tests/src/bin/bench`, for impact of
//! `tests/src/bin/bench-impact`, for the server of `tests/src/bin/bench-http`, for the page of
//! `tests/bench/keystroke.mjs`. The reference of the first, the published `zen-engine`, is a
//! workspace of its own (`tests/bench/reference`), so that nothing of it is in the default build;
//! `--no-reference` leaves it out, and the output says so.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Failure, Outcome, cargo, program, root, run, target};
use crate::server::Server;
use crate::{build, page, tools};

/// Builds, then runs the benchmarks with these arguments.
pub(crate) fn bench(arguments: &[&str]) -> Outcome {
    let with_reference = match arguments {
        [] => true,
        ["--no-reference"] => false,
        _ => return Err(Failure::new("usage: cargo xtask bench [--no-reference]")),
    };
    let chromium = tools::chromium()?;
    tools::npm_ci(&root()?.join("tests"))?;
    build::build()?;
    // Before the program, which in release holds the page.
    page::build()?;
    // In one go, so that what both need is built with the same features, once.
    let both = ["--package", "carreau", "--package", "carreau-tests", "--bins"];
    run(cargo(&["build", "--release"])?.args(both))?;
    let mut bench = built("bench")?;
    if with_reference {
        let folder = target()?.join("reference");
        let mut build = cargo(&["build", "--release", "--locked", "--manifest-path"])?;
        build.arg("tests/bench/reference/Cargo.toml").env("CARGO_TARGET_DIR", &folder);
        run(&mut build)?;
        let name = format!("release/carreau-bench-reference{}", env::consts::EXE_SUFFIX);
        bench.arg("--reference").arg(folder.join(name));
    }
    run(&mut bench)?;
    run(&mut built("bench-impact")?)?;
    run(&mut built("bench-http")?)?;
    keystroke(&chromium)
}

/// A keystroke in the page to its figure.
fn keystroke(chromium: &Path) -> Outcome {
    let server = Server::start(&release("carreau")?)?;
    let mut node = program("node")?;
    node.arg("tests/bench/keystroke.mjs").env("CARREAU_URL", &server.address);
    run(node.env("CHROMIUM", chromium))
}

/// A program that was built in release, to be run.
fn built(name: &str) -> Outcome<Command> {
    program(release(name)?)
}

/// Where a program lies that was built in release.
fn release(name: &str) -> Outcome<PathBuf> {
    Ok(target()?.join("release").join(format!("{name}{}", env::consts::EXE_SUFFIX)))
}
