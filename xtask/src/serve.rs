//! `cargo xtask serve`: builds what has changed and starts the server with the demonstration.
//!
//! SQLite, in `<target>/serve/` or in the folder `CARREAU_DATA` names; further arguments are handed
//! to `carreau serve`. The server is the program of the development profile, so that a change of
//! the page needs no new program.

use std::path::PathBuf;
use std::{env, fs};

use crate::build;
use crate::page;
use crate::run::{Outcome, program, run, target};

/// Builds, then serves until interrupted.
pub(crate) fn serve(arguments: &[&str]) -> Outcome {
    build::build()?;
    page::build()?;
    let carreau = build::carreau()?;
    let data = match env::var_os("CARREAU_DATA").filter(|folder| !folder.is_empty()) {
        Some(folder) => env::current_dir()?.join(PathBuf::from(folder)),
        None => target()?.join("serve"),
    };
    fs::create_dir_all(&data)?;
    let mut serve = program(carreau)?;
    serve.args(["serve", "--demo", "--demo-season", "--rules", "rules", "--database"]);
    serve.arg(format!("sqlite:{}", data.join("carreau.sqlite").display()));
    run(serve.args(arguments))
}
