//! The house rules that a program can check, over every file git tracks or would.
//!
//! Functions of more than 70 lines are clippy's to find (`too_many_lines`, `clippy.toml`);
//! formatting is rustfmt's. A rule with exceptions lists them, and an exception that is no longer
//! one fails as well.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::Command;

use carreau_tests::checkout;

const COLUMNS_MAX: usize = 100;
const LINES_MAX: usize = 400;

/// Files that may be longer, each with its reason.
const LONG_FILES: [(&str, &str); 0] = [];

/// Lines of programs that may be longer, by a part of theirs, each with its reason.
const LONG_LINES: [(&str, &str); 1] =
    [(concat!("((((((((((1 + 1) + 1)", " + 1)"), "one expression, as deep as a script may nest")];

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 8] =
    ["utils", "util", "common", "helpers", "types", "misc", "manager", "service"];

/// What a build or a run leaves behind.
const MADE: [&str; 15] = [
    "wasm", "cwasm", "rlib", "rmeta", "so", "dylib", "dll", "exe", "o", "a", "db", "sqlite",
    "profraw", "tgz", "eml",
];

struct File {
    /// Its path in the checkout, with `/` on every platform.
    path: String,
    /// Its text; `None` where it is not UTF-8.
    text: Option<String>,
}

impl File {
    fn extension(&self) -> &str {
        let extension = Path::new(&self.path).extension();
        extension.and_then(|extension| extension.to_str()).unwrap_or_default()
    }

    fn is_rust(&self) -> bool {
        self.extension() == "rs"
    }

    /// Whether its lines and their number are held to the page. What is not: tables of cases with
    /// a case a line (`.ndjson`), and what programs write.
    fn is_read(&self) -> bool {
        const READ: [&str; 13] = [
            "css", "ftl", "html", "js", "md", "mjs", "py", "rhai", "rs", "sql", "svelte", "toml",
            "ts",
        ];
        READ.contains(&self.extension())
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.as_deref().unwrap_or_default().lines();
        (1..).zip(lines)
    }
}

fn files() -> Vec<File> {
    let root = checkout().expect("a checkout");
    let list = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(&root)
        .output()
        .expect("git");
    assert!(list.status.success(), "git cannot list the checkout's files");
    let list = String::from_utf8(list.stdout).expect("names in UTF-8");
    let read = |path: &str| {
        // A tracked file that was deleted has no bytes.
        let bytes = fs::read(root.join(path)).ok()?;
        Some(File { path: path.to_owned(), text: String::from_utf8(bytes).ok() })
    };
    list.split_terminator('\0').filter_map(read).collect()
}

/// Fails with every finding, one a line.
fn check(rule: &str, findings: impl Iterator<Item = String>) {
    let findings: Vec<String> = findings.collect();
    assert!(findings.is_empty(), "{rule}:\n  {}", findings.join("\n  "));
}

#[test]
fn a_rust_file_says_what_it_is() {
    let silent = |file: &File| {
        file.is_rust() && !file.text.as_deref().is_some_and(|text| text.starts_with("//! "))
    };
    check("opens with `//!`", files().into_iter().filter(silent).map(|file| file.path));
}

#[test]
fn a_module_lies_beside_its_folder() {
    let inside = |file: &File| file.path.ends_with("/mod.rs");
    check("`foo.rs`, not `foo/mod.rs`", files().into_iter().filter(inside).map(|file| file.path));
}

#[test]
fn a_name_says_what_is_inside() {
    let empty = |file: &File| {
        file.path.split('/').any(|part| {
            let stem = part.split('.').next().unwrap_or_default().to_lowercase();
            EMPTY_NAMES.contains(&stem.as_str())
        })
    };
    check("a name that says nothing", files().into_iter().filter(empty).map(|file| file.path));
}

/// Lines that may be longer than the page, since wrapped they would read worse: one datum of TOML
/// (`key = value` or a row of a list, with names in five languages or a request), one sentence of a
/// message file, a row of a Markdown table, an example there, a script that tries the engine, and
/// an address.
fn may_be_long(file: &File, line: &str, in_example: bool) -> bool {
    let line = line.trim_start();
    let comment = line.starts_with('#');
    let datum = match file.extension() {
        "toml" | "ftl" => !comment,
        "md" => line.starts_with('|') || in_example,
        // A case of the hostile scripts, with its stated end.
        "rhai" => file.path.starts_with("tests/conformance/"),
        _ => false,
    };
    datum || line.contains("https://") || line.contains("http://")
}

/// The lines of a file that do not fit the page and must.
fn too_long(file: &File) -> Vec<String> {
    let mut in_example = false;
    let mut found = Vec::new();
    for (number, line) in file.lines() {
        in_example ^= line.starts_with("```");
        let long = line.chars().count() > COLUMNS_MAX && !may_be_long(file, line, in_example);
        if long && !LONG_LINES.iter().any(|(part, _reason)| line.contains(part)) {
            found.push(format!("{}:{number}", file.path));
        }
    }
    found
}

#[test]
fn a_line_fits_the_page() {
    let read = files().into_iter().filter(File::is_read);
    check(&format!("at most {COLUMNS_MAX} columns"), read.flat_map(|file| too_long(&file)));
}

#[test]
fn comments_and_prose_are_held_to_the_page_and_data_are_not() {
    let check = |path: &str, text: &str, lines: usize| {
        let text = text.replace('~', &" word".repeat(25));
        let file = File { path: path.to_owned(), text: Some(text) };
        assert_eq!(too_long(&file).len(), lines, "{path}");
    };
    check("a.toml", "#~\nname = \"~\"\n  #~", 2);
    check("a.ftl", "#~\nname = ~", 1);
    check("a.md", "~\n|~|\n```sh\n~\n```\n~", 2);
    check("a.mjs", "//~\nlet a = ~", 2);
    check("a.rs", "// https://example.org~", 0);
}

#[test]
fn a_file_is_short() {
    let excepted = |path: &str| LONG_FILES.iter().any(|(long, _reason)| *long == path);
    // A message file has a sentence for every key there is, in one order in every language.
    let held = |file: &File| file.is_read() && file.extension() != "ftl";
    check(
        &format!("more than {LINES_MAX} lines exactly where LONG_FILES says so"),
        files().into_iter().filter(held).filter_map(|file| {
            let lines = file.lines().count();
            let wrong = (lines > LINES_MAX) != excepted(&file.path);
            wrong.then(|| format!("{} has {lines}", file.path))
        }),
    );
    let files = files();
    let gone = LONG_FILES.iter().filter(|(long, _)| !files.iter().any(|file| file.path == *long));
    check("excepted and not there", gone.map(|(path, _)| (*path).to_owned()));
    let there =
        |part: &str| files.iter().any(|file| file.lines().any(|(_, line)| line.contains(part)));
    let gone = LONG_LINES.iter().filter(|(part, _)| !there(part));
    check("excepted and not there", gone.map(|(part, _)| (*part).to_owned()));
}

#[test]
fn nothing_is_left_for_later() {
    // Split, so that this file does not find itself.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];
    check(
        "an issue, not a mark in the text",
        files().into_iter().flat_map(|file| {
            let marked =
                file.lines().filter(|(_, line)| marks.iter().any(|mark| line.contains(mark)));
            marked
                .map(|(number, line)| format!("{}:{number} {line}", file.path))
                .collect::<Vec<_>>()
        }),
    );
}

#[test]
fn no_path_of_a_machine_is_written_down() {
    let folders = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];
    // Where it begins a path; `https://example.org/home/` does not.
    let begins_path = |line: &str, folder: &str| {
        line.match_indices(folder).any(|(at, _)| {
            let before = line.get(..at).and_then(|before| before.chars().next_back());
            before.is_none_or(|before| !before.is_alphanumeric() && !"./-_}~$".contains(before))
        })
    };
    check(
        "no path of one machine",
        files().into_iter().flat_map(|file| {
            let named = |line: &str| folders.iter().any(|folder| begins_path(line, folder));
            let lines = file.lines().filter(|(_, line)| named(line));
            lines.map(|(number, line)| format!("{}:{number} {line}", file.path)).collect::<Vec<_>>()
        }),
    );
}

#[test]
fn nothing_made_is_kept() {
    let made = |file: &File| {
        let folder = file.path.split('/').any(|part| ["node_modules", "target"].contains(&part));
        folder || MADE.contains(&file.extension())
    };
    check("made by a build or a run", files().into_iter().filter(made).map(|file| file.path));
}
