//! Where the built module lies, and where the checkout does.
//!
//! The module is looked for above the running program, which cargo puts into the target folder
//! (`<target>/debug/deps/…`): so wherever `CARGO_TARGET_DIR` points, it is the module that was
//! built beside this program. It is never built from here.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// The engine's module, `<target>/engine/engine.wasm`.
///
/// # Errors
/// Where it was not built: run `cargo xtask build`.
pub fn engine_wasm_path() -> anyhow::Result<PathBuf> {
    engine_file("engine.wasm")
}

/// The module's machine code, `<target>/engine/engine.cwasm`.
///
/// # Errors
/// Where it was not built: run `cargo xtask build`.
pub fn engine_cwasm_path() -> anyhow::Result<PathBuf> {
    engine_file("engine.cwasm")
}

/// Its machine code without deadlines, `<target>/engine/engine.bulk.cwasm`.
///
/// # Errors
/// Where it was not built: run `cargo xtask build`.
pub fn engine_bulk_cwasm_path() -> anyhow::Result<PathBuf> {
    engine_file("engine.bulk.cwasm")
}

/// The program `carreau` of the same profile as the running one.
///
/// # Errors
/// Where it was not built: run `cargo build --package carreau`.
pub fn program_path() -> anyhow::Result<PathBuf> {
    let running = env::current_exe().context("the running program's path")?;
    let name = format!("carreau{}", env::consts::EXE_SUFFIX);
    // deps, or the profile's folder.
    let found = running.ancestors().skip(1).take(2).map(|folder| folder.join(&name));
    let found = found.into_iter().find(|program| program.is_file());
    found.context("the program is not built: run `cargo build --package carreau`")
}

/// The root of the checkout that cargo runs this program for.
///
/// # Errors
/// Where the program was compiled in another checkout: the two share a target folder, and cargo
/// took the program for fresh. It would read one checkout's files and try the other one's code.
pub fn checkout() -> anyhow::Result<PathBuf> {
    let compiled = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let package = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| compiled.clone(), PathBuf::from);
    one_checkout(&package, &compiled)?;
    package.parent().map(Path::to_owned).context("this package lies in no workspace")
}

fn one_checkout(package: &Path, compiled: &Path) -> anyhow::Result<()> {
    if package == compiled {
        return Ok(());
    }
    bail!(
        "this program was compiled in `{}` and runs for `{}`; run `cargo clean --workspace`",
        compiled.display(),
        package.display()
    )
}

fn engine_file(name: &str) -> anyhow::Result<PathBuf> {
    let program = env::current_exe().context("the running program's path")?;
    // deps, profile, target triple or target, target.
    for folder in program.ancestors().skip(1).take(4) {
        let file = folder.join("engine").join(name);
        if file.is_file() {
            return Ok(file);
        }
    }
    bail!("no `engine/{name}` above `{}`: run `cargo xtask build`", program.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_of_another_checkout_is_noticed() {
        let check = |package: &str, one: bool| {
            let found = one_checkout(Path::new(package), Path::new("/a/tests"));
            assert_eq!(found.is_ok(), one, "{package}");
        };
        check("/a/tests", true);
        check("/b/tests", false);
    }
}
