//! Finds the engine's module and its machine code, made by `cargo xtask build`, and writes the
//! constant that embeds them; and says where the built page lies. Without either the program still
//! builds, and says what to run.
//!
//! It builds nothing itself: a build script that ran cargo would wait for its own lock. The folder
//! is watched as a whole, and made where it is missing, since cargo runs a script that watches a
//! missing file at every build. A module made from other source than this checkout's, of another
//! checkout or of yesterday, is not embedded: the program would answer by rules nobody sees here.

#[path = "../xtask/src/sources.rs"]
mod sources;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets `OUT_DIR`")?);
    let folder = engine_folder(&out).ok_or("`OUT_DIR` lies in no target folder")?;
    fs::create_dir_all(&folder)?;
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", folder.display());
    let checkout = checkout()?;
    for part in sources::PARTS {
        println!("cargo::rerun-if-changed={}", checkout.join(part).display());
    }
    let page = checkout.join("web/dist");
    println!("cargo::rustc-env=CARREAU_PAGE={}", page.display());
    // A program of the development profile reads the page where it lies, whenever it is built.
    if env::var_os("PROFILE").is_some_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed={}", page.display());
    }

    let [wasm, compiled, bulk] =
        ["engine.wasm", "engine.cwasm", "engine.bulk.cwasm"].map(|name| folder.join(name));
    let built = wasm.is_file() && compiled.is_file() && bulk.is_file();
    let source = fs::read_to_string(folder.join(sources::FILE)).unwrap_or_default();
    let ours = source == sources::fingerprint(&checkout)?;
    if built && !ours {
        println!(
            "cargo::warning=`{}` was not made from this source; run `cargo xtask build`",
            wasm.display()
        );
    }
    let embedded = if built && ours {
        format!(
            "Some(Embedded {{ wasm: include_bytes!({wasm:?}), compiled: \
             include_bytes!({compiled:?}), bulk: include_bytes!({bulk:?}) }})"
        )
    } else {
        "None".to_owned()
    };
    let docs = "/// The engine's module and its machine code, where they were built.";
    fs::write(
        out.join("embedded.rs"),
        format!("{docs}\npub(crate) const ENGINE: Option<Embedded> = {embedded};\n"),
    )?;
    Ok(())
}

/// The checkout's root, without `..`: files are served from inside it alone.
fn checkout() -> Result<PathBuf, Box<dyn Error>> {
    let package = env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets `CARGO_MANIFEST_DIR`")?;
    let package = fs::canonicalize(package)?;
    Ok(package.parent().ok_or("the package lies in no workspace")?.to_owned())
}

/// `<target>/engine`, seen from `<target>/[<triple>/]<profile>/build/<package>/out`.
fn engine_folder(out: &Path) -> Option<PathBuf> {
    let above_profile = out.ancestors().nth(4)?;
    let triple = env::var_os("TARGET");
    let crossed = above_profile.file_name() == triple.as_deref();
    let target = if crossed { above_profile.parent()? } else { above_profile };
    Some(target.join("engine"))
}
