//! `cargo xtask fuzz`: scripts and facts nobody wrote, asked of the engine natively for some time.
//!
//! What is asked, and what a finding is, is the matter of `tests/src/bin/fuzz.rs`. It is built
//! without optimisation, so that every overflow is seen.

use crate::run::{Outcome, cargo, run};

/// Builds, then asks with these arguments: `--minutes 10`, `--seed 1`.
pub(crate) fn fuzz(arguments: &[&str]) -> Outcome {
    let words = ["run", "--quiet", "--package", "carreau-tests", "--bin", "fuzz", "--"];
    run(cargo(&words)?.args(arguments))
}
