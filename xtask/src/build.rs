//! `cargo xtask build`: the engine's module, its machine code, the npm package, and the program
//! that embeds the module.
//!
//! What cargo finds unchanged is not done again.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::{env, fs};

use crate::run::{Outcome, cargo, output, program, run, target};
use crate::web_module::MAKER;
use crate::{module, web_module};

/// What cargo is asked to build for the module's machine code and the npm package.
///
/// Asked of the whole workspace, and with a test: so dependencies are compiled once, with the
/// features that any package, or its tests, add. Asked of a package alone cargo would compile
/// nearly all of them a second time.
const MAKERS: [&str; 8] =
    ["--workspace", "--all-features", "--test", "faults", "--bin", "precompile", "--bin", MAKER];
/// What cargo is asked to build for the program; for the same reason likewise.
pub(crate) const CARREAU: [&str; 6] =
    ["--workspace", "--all-features", "--test", "faults", "--bin", "carreau"];

/// Builds the module, its machine code, the npm package and the program, and prints sizes and the
/// module's identity.
pub(crate) fn build() -> Outcome {
    let wasm = module::wasm()?;
    let compiled = wasm.with_extension("cwasm");
    run(cargo(&["build"])?.args(MAKERS))?;
    let name = format!("precompile{}", env::consts::EXE_SUFFIX);
    let mut precompile = program(target()?.join("debug").join(name))?;
    let bulk = wasm.with_extension("bulk.cwasm");
    precompile.arg(&wasm).arg(&compiled).arg(&bulk);
    let line = output(&mut precompile)?;
    let length = fs::metadata(&wasm)?.len();
    println!("{} {length} bytes{}", wasm.display(), gzip_length(&wasm));
    for made in [&compiled, &bulk] {
        println!("{} {} bytes", made.display(), fs::metadata(made)?.len());
    }
    println!("sha256 {}", String::from_utf8_lossy(&line).trim_end());
    web_module::build()?;
    carreau().map(drop)
}

/// Builds the program where something is newer, and says where it lies.
pub(crate) fn carreau() -> Outcome<PathBuf> {
    run(cargo(&["build"])?.args(CARREAU))?;
    carreau_path()
}

/// Where the program lies.
pub(crate) fn carreau_path() -> Outcome<PathBuf> {
    Ok(target()?.join("debug").join(format!("carreau{}", env::consts::EXE_SUFFIX)))
}

/// What a browser would download, where `gzip` is at hand.
fn gzip_length(path: &Path) -> String {
    let gzip = program("gzip")
        .map(|mut gzip| gzip.args(["-9", "--stdout"]).arg(path).stderr(Stdio::null()).output());
    match gzip {
        Ok(Ok(output)) if output.status.success() => format!(", {} gzip", output.stdout.len()),
        _ => String::new(),
    }
}
