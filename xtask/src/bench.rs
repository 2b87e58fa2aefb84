//! `cargo xtask bench`: the benchmarks, in release, on a freshly built module.
//!
//! What is measured, and how it is printed, is the matter of `tests/src/bin/bench.rs`.

use crate::build;
use crate::run::{Outcome, cargo, run};

/// Builds, then runs the benchmarks with these arguments.
pub(crate) fn bench(arguments: &[&str]) -> Outcome {
    build::build()?;
    let mut bench = cargo(&["run", "--release", "--package", "carreau-tests"])?;
    bench.args(["--bin", "bench", "--"]).args(arguments);
    run(&mut bench)
}
