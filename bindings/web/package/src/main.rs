//! Makes what of the npm package is made of Rust: the module with its JavaScript, and the schemas.
//!
//! `carreau-web-package <module.wasm> <folder>` writes `carreau_web_bg.wasm`, `carreau_web.js` and
//! `vocabulary.json` into the folder. It is a program of its own, so that `cargo xtask` stays quick
//! to compile. What becomes of these files is `../assemble.mjs`'s matter.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, bail};
use carreau_engine::explanation::Reason;
use carreau_engine::refusal::Code;
use carreau_engine::schema;
use serde_json::json;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        bail!("usage: carreau-web-package <module.wasm> <folder>");
    };
    bind(Path::new(module), Path::new(folder)).context("wasm-bindgen")?;
    let vocabulary = json!({
        "codes": Code::ALL.iter().map(|code| code.name()).collect::<Vec<_>>(),
        "operations": schema::operations(),
        "reasons": Reason::KEYS.iter().map(|(key, _)| key).collect::<Vec<_>>(),
        "version": env!("CARGO_PKG_VERSION"),
    });
    let file = Path::new(folder).join("vocabulary.json");
    fs::write(&file, vocabulary.to_string()).with_context(|| file.display().to_string())
}

/// Writes the module as JavaScript loads it, and the script that does.
fn bind(module: &Path, folder: &Path) -> anyhow::Result<()> {
    // Types are written by hand, in `../index.d.ts`: no signature made here could be generic.
    // Functions keep their names: `../arrange.mjs` orders them by name, and drops the names.
    Bindgen::new()
        .input_path(module)
        .out_name("carreau_web")
        .web(true)?
        .typescript(false)
        .demangle(false)
        .remove_producers_section(true)
        .generate(folder)
}
