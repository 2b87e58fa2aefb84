//! `cargo xtask bench`: the benchmarks, in release, on a freshly built module.
//!
//! What is measured, and how it is printed, is the matter of `tests/src/bin/bench` and, for the
//! server, of `tests/src/bin/bench-http`. The reference,
//! the published `zen-engine`, is a workspace of its own (`tests/bench/reference`), so that nothing
//! of it is in the default build; `--no-reference` leaves it out, and the output says so.

use std::env;

use crate::build;
use crate::run::{Failure, Outcome, cargo, run, target};

/// Builds, then runs the benchmarks with these arguments.
pub(crate) fn bench(arguments: &[&str]) -> Outcome {
    let with_reference = match arguments {
        [] => true,
        ["--no-reference"] => false,
        _ => return Err(Failure::new("usage: cargo xtask bench [--no-reference]")),
    };
    build::build()?;
    let mut bench = cargo(&["run", "--release", "--package", "carreau-tests"])?;
    bench.args(["--bin", "bench", "--"]);
    if with_reference {
        let folder = target()?.join("reference");
        let mut build = cargo(&["build", "--release", "--locked", "--manifest-path"])?;
        build.arg("tests/bench/reference/Cargo.toml").env("CARGO_TARGET_DIR", &folder);
        run(&mut build)?;
        let name = format!("release/carreau-bench-reference{}", env::consts::EXE_SUFFIX);
        bench.arg("--reference").arg(folder.join(name));
    }
    run(&mut bench)?;
    run(&mut cargo(&["build", "--release", "--package", "carreau", "--bin", "carreau"])?)?;
    run(&mut cargo(&["run", "--release", "--package", "carreau-tests", "--bin", "bench-http"])?)
}
