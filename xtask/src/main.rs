//! `cargo xtask <command>`: what building and testing this project takes beyond cargo itself.
//!
//! One file a command; this one is the table of contents. It uses the standard library only, so
//! that it compiles in seconds. It knows nothing of what the project is about.

/// `cargo xtask batch`: the Python package for Spark and Sail, held against the host.
mod batch;
/// `cargo xtask bench`: the benchmarks, in release.
mod bench;
/// The one browser of a run of tests.
mod browser;
/// `cargo xtask build`: the engine's module, its machine code, the npm package, the program.
mod build;
/// `cargo carreau …`: the program, built where something is newer.
mod carreau;
/// `cargo xtask fuzz`: the engine asked what nobody wrote.
mod fuzz;
/// The engine's module, reproducibly.
mod module;
/// The page, built by Vite where something is newer.
mod page;
/// Running other programs, and where things lie.
mod run;
/// `cargo xtask serve`: what has changed, built, and the server with the demonstration.
mod serve;
/// A server for a while, with a database of its own.
mod server;
/// The fingerprint of the module's source.
mod sources;
/// The page in a browser, against the server.
mod story;
/// `cargo xtask test`: everything that must hold, the tests last.
mod test;
/// Node, npm, Chromium, PostgreSQL, Python: found, or named, or installed.
mod tools;
/// The npm package, `bindings/web/pkg/`.
mod web_module;

use std::env;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  build               the engine's module and its machine code, to <target>/engine/, the npm
                      package, to bindings/web/pkg/, and the program that embeds the module
  build --wasm-only   the module alone
  serve [arguments]   build what has changed, then the server on 127.0.0.1:8080
  test                build, formatting, lints, documentation's examples, all tests
  batch [arguments]   build, then the package for Spark and Sail: its tests, and 100,000 rows
                      answered by a cluster as by the host (--rows, --workers)
  bench [arguments]   build, then the benchmarks in release
  fuzz [arguments]    scripts and facts nobody wrote, for ten minutes (--minutes, --seed)
  carreau [arguments] the program, built where something is newer; also `cargo carreau`
";

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1).peekable();
    if arguments.next_if(|first| first == "carreau").is_some() {
        return carreau::run(arguments).unwrap_or_else(|failure| failed(&failure));
    }
    let arguments: Vec<String> = arguments.map(|word| word.to_string_lossy().into()).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["build"] => build::build(),
        ["build", "--wasm-only"] => module::wasm().map(drop),
        ["serve", rest @ ..] => serve::serve(rest),
        ["test"] => test::test(),
        ["batch", rest @ ..] => batch::batch(rest),
        ["bench", rest @ ..] => bench::bench(rest),
        ["fuzz", rest @ ..] => fuzz::fuzz(rest),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failed(&failure),
    }
}

fn failed(failure: &run::Failure) -> ExitCode {
    eprintln!("xtask: {failure}");
    ExitCode::FAILURE
}
