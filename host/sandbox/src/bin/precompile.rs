//! `precompile engine.wasm engine.cwasm`: compiles the engine's module ahead of time.
//!
//! Run by `cargo xtask build`. It uses the host's own settings, checks the module's surface first,
//! and leaves a compiled file alone that already fits: made from this very module, and accepted
//! by this wasmtime under these settings. So only what changed is done again.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use carreau_sandbox::{Limits, Module, Runtime};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [wasm, compiled] = arguments.as_slice() else {
        eprintln!("usage: precompile engine.wasm engine.cwasm");
        return ExitCode::from(2);
    };
    match precompile(wasm, compiled) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("precompile: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the line to print: the module's identity, and whether it was compiled anew.
fn precompile(wasm_path: &PathBuf, compiled_path: &PathBuf) -> Result<String, Box<dyn Error>> {
    let wasm = fs::read(wasm_path).map_err(|error| format!("{}: {error}", wasm_path.display()))?;
    let runtime = Runtime::new(Limits::default())?;
    if let Ok(present) = fs::read(compiled_path)
        && let Ok(module) = Module::precompiled(&runtime, &wasm, Vec::leak(present))
    {
        return Ok(format!("{}  unchanged", module.identity()));
    }
    let module = Module::compile(&runtime, &wasm)?;
    fs::write(compiled_path, module.serialize(&wasm)?)?;
    Ok(format!("{}  compiled", module.identity()))
}
