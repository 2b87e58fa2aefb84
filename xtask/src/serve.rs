//! `cargo xtask serve`: builds what has changed and starts the server with the demonstration.
//!
//! SQLite, in `<target>/serve/` or in the folder `CARREAU_DATA` names; further arguments are handed
//! to `carreau serve`. The server is the program of the development profile, so that a change of
//! the page needs no new program.

use std::path::PathBuf;
use std::{env, fs};

use crate::build;
use crate::page;
use crate::run::{Outcome, cargo, program, run, target};

/// Builds, then serves until interrupted.
pub(crate) fn serve(arguments: &[&str]) -> Outcome {
    build::build()?;
    page::build()?;
    // Asked as `build` asks, so that dependencies have the same features and are not built twice.
    run(cargo(&["build", "--quiet", "--workspace", "--all-features"])?.args(["--bin", "carreau"]))?;
    let data = match env::var_os("CARREAU_DATA").filter(|folder| !folder.is_empty()) {
        Some(folder) => env::current_dir()?.join(PathBuf::from(folder)),
        None => target()?.join("serve"),
    };
    fs::create_dir_all(&data)?;
    let name = format!("carreau{}", env::consts::EXE_SUFFIX);
    let mut serve = program(target()?.join("debug").join(name))?;
    serve.args(["serve", "--demo", "--rules", "rules", "--database"]);
    serve.arg(format!("sqlite:{}", data.join("carreau.sqlite").display()));
    run(serve.args(arguments))
}
