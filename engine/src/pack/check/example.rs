//! Examples of checks: files laid over one small sound pack, with marks where something is found.
//!
//! A mark is a comment. `# <- code` at the end of a line stands for a finding at its first column,
//! `#    ^ code` beneath a line for one at the column of the caret; in scripts they begin with
//! `//`. A line that ends in `# 1001 times` stands there so often, `{n}` in it counting. Every
//! example is held to its marks by `engine/tests/checks.rs`.

use super::folder::{Checked, check_files};
use std::collections::{BTreeMap, BTreeSet};

/// The files of an example, by name, indented as they stand in their check.
#[derive(Clone, Copy, Debug)]
pub struct Example(pub &'static [(&'static str, &'static str)]);

/// The pack that examples are laid over, written once; nothing is found in it.
pub const BASE: &[(&str, &str)] = &[
    ("tenant.toml", include_str!("base/tenant.toml")),
    ("seasons.toml", include_str!("base/seasons.toml")),
    ("vocabulary.toml", include_str!("base/vocabulary.toml")),
    ("organisation.toml", include_str!("base/organisation.toml")),
    ("fees/2026.toml", include_str!("base/fees/2026.toml")),
    ("scripts/limits.toml", include_str!("base/scripts/limits.toml")),
];

/// A finding as a mark says it: file, line and column from 1, code.
pub type Mark = (String, usize, usize, String);

impl Example {
    /// Its own files, by name.
    pub fn files(&self) -> impl Iterator<Item = (&'static str, String)> + use<> {
        self.0.iter().map(|(file, text)| (*file, flush(text)))
    }

    /// What is found in the pack that it makes of the base.
    #[must_use]
    pub fn check(&self) -> Checked {
        let base = BASE.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
        let mut files: BTreeMap<String, String> = base.collect();
        files.extend(self.files().map(|(file, text)| (file.to_owned(), repeated(&text))));
        check_files(files)
    }

    /// What its marks say is found.
    #[must_use]
    pub fn marks(&self) -> BTreeSet<Mark> {
        self.files().flat_map(|(file, text)| marks(file, &repeated(&text))).collect()
    }
}

/// A text without the line it begins with and the blanks all its lines begin with.
fn flush(text: &str) -> String {
    let text = text.strip_prefix('\n').unwrap_or(text).trim_end();
    let indent = text.bytes().take_while(|byte| *byte == b' ').count();
    let lines = text.lines().map(|line| line.get(indent..).unwrap_or_default());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A text with each line as often as it says.
fn repeated(text: &str) -> String {
    let mut whole = String::new();
    for line in text.lines() {
        let count = line.strip_suffix(" times").and_then(|line| line.rsplit_once("# "));
        let times = count.and_then(|(line, count)| Some((line, count.parse::<usize>().ok()?)));
        match times {
            Some((line, times)) => {
                let each = |n: usize| line.replace("{n}", &n.to_string()) + "\n";
                whole.extend((1..=times).map(each));
            }
            None => whole.extend([line, "\n"]),
        }
    }
    whole
}

fn marks(file: &str, text: &str) -> Vec<Mark> {
    let comment = if file.ends_with(".rhai") { "//" } else { "#" };
    let mut marks = Vec::new();
    let mut above: usize = 0;
    for (number, line) in (1..).zip(text.lines()) {
        let mut mark = |line: usize, column: usize, code: &str| {
            marks.push((file.to_owned(), line, column, code.trim().to_owned()));
        };
        if let Some((_, code)) = line.split_once(&format!("{comment} <- ")) {
            mark(number, 1, code);
        }
        let under =
            line.strip_prefix(comment).and_then(|rest| rest.trim_start().strip_prefix("^ "));
        match under {
            Some(code) => {
                let before = line.split('^').next().unwrap_or_default().chars().count();
                mark(above, before.saturating_add(1), code);
            }
            None => above = number,
        }
    }
    marks
}
