//! The npm package: `bindings/web/pkg/`, and what it may weigh.
//!
//! Rust makes the module, wasm-bindgen its script, Node the declarations and the folder. The tools
//! of these steps are `bindings/web/package/`. A package newer than all it is made of is only
//! weighed again.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::module;
use crate::run::{Outcome, program, root, run, target};
use crate::tools::{self, changed};

/// The program of `bindings/web/package`, which `build::build` compiles among others.
pub(crate) const MAKER: &str = "carreau-web-package";

/// Builds the package where it is older than what it is made of, and weighs it.
pub(crate) fn build() -> Outcome {
    let wasm = module::package("carreau-web", "web")?;
    let maker = target()?.join("debug").join(format!("{MAKER}{}", env::consts::EXE_SUFFIX));
    let folder = root()?.join("bindings/web");
    let (package, pkg) = (folder.join("package"), folder.join("pkg"));
    let made = target()?.join("web-module");
    let mut sources = vec![wasm.clone(), maker.clone()];
    sources.extend(files(&folder)?);
    sources.extend(files(&package)?);
    tools::npm_ci(&package)?;
    if changed(&pkg.join("package.json")) < sources.iter().map(|file| changed(file)).max().flatten()
    {
        fs::create_dir_all(&made)?;
        run(program(&maker)?.arg(&wasm).arg(&made))?;
        run(node(&package, "assemble.mjs")?.arg(&made).arg(&pkg))?;
    }
    run(node(&package, "weigh.mjs")?.arg(&pkg))
}

/// The files of a folder, without those of folders in it.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries.iter().map(fs::DirEntry::path).filter(|path| path.is_file()).collect())
}

fn node(folder: &Path, script: &str) -> Outcome<std::process::Command> {
    let mut node = program("node")?;
    node.arg(folder.join(script));
    Ok(node)
}
