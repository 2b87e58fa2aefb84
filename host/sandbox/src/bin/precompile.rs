//! `precompile engine.wasm engine.cwasm engine.bulk.cwasm`: compiles the engine's module ahead of
//! time, with deadlines and without.
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
    let [wasm, compiled, bulk] = arguments.as_slice() else {
        eprintln!("usage: precompile engine.wasm engine.cwasm engine.bulk.cwasm");
        return ExitCode::from(2);
    };
    let limits = Limits::default();
    let both = || {
        let line = precompile(&Runtime::new(limits)?, wasm, compiled)?;
        precompile(&Runtime::without_deadlines(limits)?, wasm, bulk)?;
        Ok::<String, Box<dyn Error>>(line)
    };
    match both() {
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
fn precompile(
    runtime: &Runtime,
    wasm_path: &PathBuf,
    compiled_path: &PathBuf,
) -> Result<String, Box<dyn Error>> {
    let wasm = fs::read(wasm_path).map_err(|error| format!("{}: {error}", wasm_path.display()))?;
    if let Ok(present) = fs::read(compiled_path)
        && let Ok(module) = Module::precompiled(runtime, &wasm, Vec::leak(present))
    {
        return Ok(format!("{}  unchanged", module.identity()));
    }
    let module = Module::compile(runtime, &wasm)?;
    fs::write(compiled_path, module.serialize(&wasm)?)?;
    Ok(format!("{}  compiled", module.identity()))
}
