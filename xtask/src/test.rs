//! `cargo xtask test`: everything that must hold.
//!
//! Cheap checks come first. The tests come last, so that the runner's own count of them is the
//! last line printed. Nothing here is skipped silently: what is missing is named, or installed
//! (`tools.rs`).

use std::process::Command;

use crate::browser::Browser;
use crate::build;
use crate::run::{Outcome, cargo, output, root, run};
use crate::{batch, module, page, story, tools};

/// Builds, then checks formatting, lints, documentation's examples and all tests.
pub(crate) fn test() -> Outcome {
    tools::node()?;
    tools::npm_ci(&root()?.join("tests"))?;
    tools::postgresql()?;
    tools::python()?;
    let chromium = tools::chromium()?;
    run(&mut words("fmt --all --check")?)?;
    build::build()?;
    page::build()?;
    page::test()?;
    run(&mut words("clippy --workspace --all-targets --all-features -- -D warnings")?)?;
    let modules = "clippy --package carreau-core --package carreau-web";
    run(words(modules)?.args(["--target", module::WASM, "--", "-D", "warnings"]))?;
    run(&mut words("test --workspace --all-features --doc --quiet")?)?;
    batch::test(&[])?;
    story::test(&chromium)?;
    let browser = Browser::start(&chromium)?;
    let commands = output(&mut cargo(&["--list"])?)?;
    let commands = String::from_utf8_lossy(&commands);
    let mut names = commands.lines().filter_map(|line| line.split_whitespace().next());
    let mut tests = if names.any(|name| name == "nextest") {
        words("nextest run --workspace --all-features --no-fail-fast")?
    } else {
        words("test --workspace --all-features --no-fail-fast --lib --bins --tests")?
    };
    run(tests.env("CARREAU_BROWSER", &browser.address).env("CHROMIUM", &chromium))
}

/// Cargo with these arguments, none of which holds a space.
fn words(arguments: &str) -> Outcome<Command> {
    cargo(&arguments.split(' ').collect::<Vec<_>>())
}
