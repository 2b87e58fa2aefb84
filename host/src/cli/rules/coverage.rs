//! What of a pack no case touches: rows whose effect no explanation tells, lines of scripts that
//! never ran.

use crate::language::Messages;
use carreau_engine::coverage::{coverage, path};
use carreau_engine::golden::Case;
use carreau_engine::pack::folder::Folder;
use carreau_engine::refusal::{Code, Refusal};
use fluent_bundle::FluentArgs;
use std::io::Write;
use std::path::Path;

/// Shows what of a pack cases do not touch, file by file, and how much they touch.
///
/// # Errors
/// Where the pack is refused, or the output fails.
pub(super) fn show(
    root: &Path,
    folder: &Folder,
    cases: &[Case],
    messages: &Messages,
    output: &mut impl Write,
) -> anyhow::Result<()> {
    let found = coverage(folder.document.clone(), cases)
        .map_err(|refusal| anyhow::anyhow!("{}", refusal.to_value()))?;
    let mut missing: Vec<(String, usize, String)> = Vec::new();
    for ((rule, place), touched) in &found.rows {
        if *touched {
            continue;
        }
        // The code of the refusal does not matter: it only bears the path.
        let at = path(&folder.document, (rule, *place));
        let at = at.and_then(|at| folder.locate(&Refusal::new(Code::RowUnreachable).at(at)));
        let (file, line) = at.map_or((String::new(), 0), |at| (at.file, at.line));
        missing.push((file, line, messages.text_with("test-untouched", "rule", rule.clone())));
    }
    for ((file, line), ran) in &found.lines {
        if !ran {
            missing.push((format!("scripts/{file}"), *line, messages.text("test-not-run")));
        }
    }
    missing.sort();
    for (file, line, said) in missing {
        writeln!(output, "{}:{line}: {said}", root.join(file).display())?;
    }
    let mut counts = FluentArgs::new();
    counts.set("pack", root.display().to_string());
    counts.set("touched", found.rows.values().filter(|touched| **touched).count());
    counts.set("rows", found.rows.len());
    counts.set("ran", found.lines.values().filter(|ran| **ran).count());
    counts.set("lines", found.lines.len());
    writeln!(output, "{}", messages.with("test-coverage", &counts))?;
    Ok(())
}
