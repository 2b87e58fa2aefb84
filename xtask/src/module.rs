//! The engine's module, reproducibly: the same source, the same bytes.
//!
//! The module's SHA-256 is its identity, so that the same source must make the same bytes in any
//! folder of any machine: paths are rewritten, and the seed of Rhai's hasher, the memory's maximum
//! and the stack are fixed here. `tests/tests/reproducible.rs` builds twice and compares.
//! `<target>/engine/` holds what was made; files are written only where they differ, so that what
//! embeds them is not rebuilt for nothing. Beside the module stands the fingerprint of its source
//! (`sources.rs`), by which the program knows it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::run::{Failure, Outcome, cargo, output, own, program, root, run, target};
use crate::sources;

/// The modules' target.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";
/// 64 MiB, the maximum the module declares for its memory (`bindings/core/ABI.md`).
const MEMORY_MAX_BYTES: u32 = 64 * 1024 * 1024;
/// 1 MiB, what rustc asks for by itself today: said so that another compiler's notion does not
/// change the module. Rhai's depth limits keep well within it.
const STACK_BYTES: u32 = 1024 * 1024;
/// Seeds Rhai's hasher when compiling. Its value means nothing and must never change without need:
/// it is part of the module's identity.
const HASH_SEED: &str = "carreau engine abi v1";

/// Builds the module alone: `<target>/engine/engine.wasm`.
pub(crate) fn wasm() -> Outcome<PathBuf> {
    // Taken before the build: what is edited meanwhile may or may not be in the module.
    let source = sources::fingerprint(&root()?)?;
    let built = package("carreau-core", "wasm")?;
    let folder = target()?.join("engine");
    fs::create_dir_all(&folder)?;
    let wasm = folder.join("engine.wasm");
    write_if_different(&fs::read(built)?, &wasm)?;
    write_if_different(source.as_bytes(), &folder.join(sources::FILE))?;
    Ok(wasm)
}

/// Compiles a package to a module, and says where cargo put it.
pub(crate) fn package(package: &str, profile: &str) -> Outcome<PathBuf> {
    ensure_target()?;
    // A folder of its own: cargo does not notice that a macro from the registry reads the seed, so
    // a build by hand, without the seed, must not leave that macro behind for this one.
    let work = target()?.join("engine-build");
    own(&target()?)?;
    own(&work)?;
    let mut build = cargo(&["build", "--package", package, "--profile", profile])?;
    build.args(["--target", WASM]).env("CARGO_TARGET_DIR", &work);
    build.env("CONST_RANDOM_SEED", HASH_SEED);
    let mut flags = flags(&work)?;
    if profile == "web" {
        flags.push("--cfg=carreau_small".to_owned());
    }
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    build.env_remove("RUSTFLAGS").env_remove("CARGO_BUILD_RUSTFLAGS");
    run(&mut build)?;
    let name = package.replace('-', "_") + ".wasm";
    Ok(work.join(WASM).join(profile).join(name))
}

/// The compiler's flags. Where prefixes overlap the last one that fits wins.
fn flags(work: &Path) -> Outcome<Vec<String>> {
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    Ok(vec![
        remap(&root()?, "/carreau"),
        remap(work, "/target"),
        remap(&cargo_home()?, "/cargo"),
        "-Clink-arg=-zstack-size=".to_owned() + &STACK_BYTES.to_string(),
        "-Clink-arg=--max-memory=".to_owned() + &MEMORY_MAX_BYTES.to_string(),
    ])
}

fn cargo_home() -> Outcome<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .ok_or_else(|| Failure::new("neither `CARGO_HOME` nor a home folder is known"))
}

/// Adds the wasm target where the toolchain lacks it; automatic installation may be off.
fn ensure_target() -> Outcome {
    let mut ask = program("rustc")?;
    let library = output(ask.args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(String::from_utf8_lossy(&library).trim_end()).is_dir() {
        return Ok(());
    }
    run(program("rustup")?.args(["target", "add", WASM])).map_err(|failure| {
        Failure::new(format!("{failure}; the target `{WASM}` is missing, install it by hand"))
    })
}

fn write_if_different(made: &[u8], to: &Path) -> Outcome {
    if fs::read(to).is_ok_and(|present| present == made) {
        return Ok(());
    }
    Ok(fs::write(to, made)?)
}
