//! The report as rows, for spreadsheets: what is grouped by, whom, how many, how much.

use super::names::Names;
use crate::tables;
use carreau_engine::compare::Report;

/// The columns.
const HEAD: [&str; 11] = [
    "group",
    "code",
    "name",
    "facts",
    "changed",
    "newly_refused",
    "newly_allowed",
    "before",
    "after",
    "difference",
    "currency",
];

/// The report as CSV (RFC 4180), its first row the sum of all, with names where they are known.
///
/// # Errors
/// Where it cannot be written.
pub(crate) fn csv(report: &Report, names: &Names) -> Result<Vec<u8>, csv::Error> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    writer.write_record(HEAD)?;
    let text = |number: u64| number.to_string();
    writer.write_record([
        "all",
        "",
        "",
        &text(report.facts),
        &text(report.changed),
        &text(report.newly_refused),
        &text(report.newly_allowed),
        &report.before.to_string(),
        &report.after.to_string(),
        &report.difference.to_string(),
        &report.currency,
    ])?;
    for (by, groups) in &report.groups {
        for (code, group) in groups {
            let name = names.get(code.as_str()).map_or("", String::as_str);
            writer.write_record([
                by,
                tables::guarded(code).as_ref(),
                tables::guarded(name).as_ref(),
                &text(group.facts),
                &text(group.changed),
                &text(group.newly_refused),
                &text(group.newly_allowed),
                &group.before.to_string(),
                &group.after.to_string(),
                &group.difference.to_string(),
                &report.currency,
            ])?;
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
