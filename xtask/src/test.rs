//! `cargo xtask test`: everything that must hold.
//!
//! Cheap checks come first. The tests come last, so that the runner's own count of them is the
//! last line printed. Nothing here is skipped silently: what is missing is named.

use crate::build;
use crate::run::{Failure, Outcome, cargo, output, program, run};

/// The oldest Node that the tests of the module's loader run on.
const NODE_MAJOR_MIN: u32 = 20;

/// Builds, then checks formatting, lints, documentation's examples and all tests.
pub(crate) fn test() -> Outcome {
    check_node()?;
    run_cargo("fmt --all --check")?;
    build::build()?;
    run_cargo("clippy --workspace --all-targets --all-features -- -D warnings")?;
    run_cargo("clippy --package carreau-core --target wasm32-unknown-unknown -- -D warnings")?;
    run_cargo("test --workspace --all-features --doc --quiet")?;
    let commands = output(&mut cargo(&["--list"])?)?;
    let commands = String::from_utf8_lossy(&commands);
    let mut names = commands.lines().filter_map(|line| line.split_whitespace().next());
    if names.any(|name| name == "nextest") {
        run_cargo("nextest run --workspace --all-features --no-fail-fast")
    } else {
        run_cargo("test --workspace --all-features --no-fail-fast --lib --bins --tests")
    }
}

/// Runs cargo with these arguments, none of which holds a space.
fn run_cargo(arguments: &str) -> Outcome {
    let arguments: Vec<&str> = arguments.split(' ').collect();
    run(&mut cargo(&arguments)?)
}

fn check_node() -> Outcome {
    let wanted = format!("Node {NODE_MAJOR_MIN} or newer is needed, as `node` on the path");
    let version = output(program("node")?.arg("--version"))
        .map_err(|failure| Failure::new(format!("{wanted}: {failure}")))?;
    let version = String::from_utf8_lossy(&version);
    let version = version.trim();
    let major = version.trim_start_matches('v').split('.').next().unwrap_or_default();
    match major.parse::<u32>() {
        Ok(major) if major >= NODE_MAJOR_MIN => Ok(()),
        _ => Err(Failure::new(format!("{wanted}; found `{version}`"))),
    }
}
