//! `cargo xtask build`: the engine's module, its machine code, the npm package, and the program
//! that embeds the module.
//!
//! What cargo finds unchanged is not done again.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::{env, fs};

use crate::run::{Outcome, cargo, output, program, run, target};
use crate::{module, web_module};

/// Builds the module, its machine code, the npm package and the program, and prints sizes and the
/// module's identity.
pub(crate) fn build() -> Outcome {
    let wasm = module::wasm()?;
    let compiled = wasm.with_extension("cwasm");
    // Asked of the whole workspace, and with a test, so that wasmtime is compiled with the features
    // that the tests' own dependencies add: they then find it done, two minutes saved.
    let selection = "--workspace --all-features --bin precompile --test faults --bin".split(' ');
    run(cargo(&["build"])?.args(selection).arg(web_module::MAKER))?;
    let name = format!("precompile{}", env::consts::EXE_SUFFIX);
    let mut precompile = program(target()?.join("debug").join(name))?;
    precompile.arg(&wasm).arg(&compiled);
    let line = output(&mut precompile)?;
    let length = fs::metadata(&wasm)?.len();
    println!("{} {length} bytes{}", wasm.display(), gzip_length(&wasm));
    println!("{} {} bytes", compiled.display(), fs::metadata(&compiled)?.len());
    println!("sha256 {}", String::from_utf8_lossy(&line).trim_end());
    web_module::build()?;
    // So that the first `cargo carreau …` answers at once and not after silent minutes.
    carreau().map(drop)
}

/// Builds the program as `cargo carreau` does, and says where it lies.
pub(crate) fn carreau() -> Outcome<PathBuf> {
    run(&mut cargo(&["build", "--quiet", "--package", "carreau"])?)?;
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
