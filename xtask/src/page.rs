//! The page: `web/dist/`, made by Vite from `web/` where something in it is newer.
//!
//! What the page consists of is `web/`'s matter, and what it needs from the engine the bindings'.
//! Packages are installed where the lock file is newer than what is installed.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::build;
use crate::run::{Outcome, program, root, run};
use crate::tools::{changed, npm_ci};

/// Folders in `web/` that a build or an installation makes.
const MADE: [&str; 2] = ["dist", "node_modules"];
/// What the page is made of besides `web/`.
const SOURCES: [&str; 3] = ["web", "host/messages", "bindings/web"];

/// Builds the page where it is older than what it is made of.
pub(crate) fn build() -> Outcome {
    let web = root()?.join("web");
    npm_ci(&web)?;
    let mut newest = None;
    for source in SOURCES {
        newest = newest.max(newest_in(&root()?.join(source))?);
    }
    if changed(&web.join("dist/index.html")) < newest {
        run(program("npm")?.args(["run", "build"]).current_dir(&web))?;
    }
    Ok(())
}

/// Checks types, style and the page's own tests, which ask the program for its sentences.
pub(crate) fn test() -> Outcome {
    let carreau = build::carreau()?;
    for script in ["check", "lint", "test"] {
        let mut npm = program("npm")?;
        npm.args(["run", script]).current_dir(root()?.join("web")).env("CARREAU", &carreau);
        run(&mut npm)?;
    }
    Ok(())
}

/// When the newest file of a folder was changed.
fn newest_in(folder: &Path) -> Outcome<Option<SystemTime>> {
    let mut newest = None;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let is_made = MADE.iter().any(|made| entry.file_name() == *made);
        if entry.file_type()?.is_dir() {
            if !is_made {
                newest = newest.max(newest_in(&path)?);
            }
        } else {
            newest = newest.max(changed(&path));
        }
    }
    Ok(newest)
}
