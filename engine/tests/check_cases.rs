//! What checks find at their edges, and what they leave alone: `cases/`, files laid over the base
//! of examples (`check::BASE`), with a mark wherever something is found.
//!
//! A case begins at a line `## NAME`, each of its files at `#@ FILE`; in scripts both begin with
//! `//`. Each check's own good and bad example is the matter of `checks.rs`, ill packs that go
//! through every host are that of `packs.rs`.
#![cfg(feature = "folder")]
#![expect(clippy::panic, reason = "a test fails by panicking")]

use carreau_engine::pack::check::folder::Found;
use carreau_engine::pack::check::{Example, Mark};
use std::collections::BTreeSet;
use std::fmt::Write;

const CASES: [(&str, &str); 3] = [
    ("## ", include_str!("cases/dated_values.toml")),
    ("## ", include_str!("cases/unreachable.toml")),
    ("//# ", include_str!("cases/scripts.rhai")),
];

fn mark(found: &Found) -> Mark {
    let code = found.finding.refusal.code.name().to_owned();
    let place = found.place.as_ref().unwrap_or_else(|| panic!("{code} stands nowhere"));
    (place.file.clone(), place.line, place.column, code)
}

/// The files of a case, each after the line that names it.
fn files(case: &'static str, sign: &str) -> Example {
    let parts = case.split(sign).skip(1).map(|part| part.split_once('\n').unwrap_or((part, "")));
    Example(parts.collect::<Vec<_>>().leak())
}

#[test]
fn what_is_found_is_what_is_marked() {
    let (mut report, mut count) = (String::new(), 0_usize);
    for (sign, text) in CASES {
        for case in text.split(sign).skip(1) {
            let name = case.lines().next().unwrap_or_default();
            let example = files(case, &sign.replace("# ", "@ "));
            let found: BTreeSet<Mark> = example.check().found.iter().map(mark).collect();
            if found != example.marks() {
                let _ = writeln!(report, "{name}\n  {found:?}\n  {:?}", example.marks());
            }
            count = count.saturating_add(1);
        }
    }
    assert!(count > 20 && report.is_empty(), "{count} cases\n{report}");
}
