//! A file of CSV, read line by line: as spreadsheets write it.
//!
//! Comma, semicolon or tab part the cells, whichever the first line has most of; the first line
//! names the columns, in any order. Cells are trimmed; a line without any text is passed over.

use super::Broken;
use crate::error::Error;
use crate::tables::{Table, unguarded};
use carreau_engine::refusal::{Code, Refusal};
use serde_json::{Map, Value};

/// Lines a file may have, besides the first.
pub(crate) const LINES_MAX: usize = 1_000_000;
/// Bytes a cell may have.
const CELL_MAX: usize = 4000;
/// What parts the cells.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A file whose first line names the columns.
#[derive(Debug)]
pub(super) struct File {
    table: Table,
    text: String,
    delimiter: u8,
    /// The column of each cell of a line.
    columns: Vec<&'static str>,
    /// Lines with text in them, besides the first.
    pub(super) lines: usize,
}

/// A line with text in it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// From 1, the line that names the columns.
    pub(super) number: u64,
    /// What stands in each column; null where the cell is empty.
    pub(super) members: Map<String, Value>,
}

impl Line {
    /// What stands in a column; nothing where the cell is empty, or the file has no such column.
    pub(super) fn text(&self, column: &str) -> &str {
        self.members.get(column).and_then(Value::as_str).unwrap_or_default()
    }

    /// What stands in the columns where anything does.
    pub(super) fn given(&self) -> Value {
        let given = self.members.iter().filter(|(_, value)| !value.is_null());
        Value::Object(given.map(|(name, value)| (name.clone(), value.clone())).collect())
    }
}

impl File {
    /// Reads the first line, and counts the others.
    pub(super) fn read(table: Table, bytes: Vec<u8>) -> Result<Self, Box<Broken>> {
        let text = String::from_utf8(bytes).map_err(|error| {
            let before = error.as_bytes().get(..error.utf8_error().valid_up_to());
            let line = before.unwrap_or_default().split(|byte| *byte == b'\n').count();
            Broken::of_file(line, "file_not_utf8", "")
        })?;
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        let head = text.lines().next().unwrap_or_default();
        let count = |part: &u8| head.bytes().filter(|byte| byte == part).count();
        let delimiter = DELIMITERS.into_iter().rev().max_by_key(count).unwrap_or(b',');
        let mut file = Self { table, text, delimiter, columns: Vec::new(), lines: 0 };
        file.columns = file.head()?;
        let mut count: usize = 0;
        for line in file.lines() {
            count = count.saturating_add(1);
            if count > LINES_MAX {
                let number = line.map_or_else(|broken| broken.line, |line| line.number);
                let refusal = Refusal::new(Code::TooLong).with("limit", LINES_MAX);
                return Err(Broken::at(number, refusal.with("size", count).into()).into());
            }
        }
        if count == 0 {
            return Err(Broken::of_file(1, "file_empty", "").into());
        }
        file.lines = count;
        Ok(file)
    }

    /// The columns the first line names.
    fn head(&self) -> Result<Vec<&'static str>, Box<Broken>> {
        let record = self.records().next().transpose().map_err(|error| unread(&error))?;
        let record = record.unwrap_or_default();
        let mut columns = Vec::with_capacity(record.len());
        for cell in &record {
            let name = cell.trim().to_lowercase();
            let known = self.table.columns().iter().find(|known| **known == name);
            let Some(known) = known else {
                let mut broken = Broken::of_file(1, "column_unknown", &name);
                if let Error::Field { allowed, .. } = &mut broken.error {
                    *allowed = self.table.columns().iter().map(|it| (*it).to_owned()).collect();
                }
                return Err(broken.into());
            };
            if columns.contains(known) {
                return Err(Broken::of_file(1, "column_repeated", known).into());
            }
            columns.push(*known);
        }
        match self.table.required().iter().find(|required| !columns.contains(required)) {
            Some(missing) => Err(Broken::of_file(1, "column_missing", missing).into()),
            None => Ok(columns),
        }
    }

    fn records(&self) -> csv::StringRecordsIntoIter<&[u8]> {
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .from_reader(self.text.as_bytes())
            .into_records()
    }

    /// The lines with text in them, besides the first.
    pub(super) fn lines(&self) -> impl Iterator<Item = Result<Line, Broken>> {
        let empty = |record: &csv::StringRecord| record.iter().all(|cell| cell.trim().is_empty());
        // The first one names the columns.
        let records = self.records().skip(1);
        let records = records.filter(move |record| !record.as_ref().is_ok_and(empty));
        records.map(|record| self.line(&record.map_err(|error| unread(&error))?))
    }

    /// The line at which a record begins: empty ones before it are counted as its own.
    fn number(&self, position: &csv::Position) -> u64 {
        let from = usize::try_from(position.byte()).ok().and_then(|byte| self.text.get(byte..));
        let ends = from.unwrap_or_default().bytes().take_while(|byte| b"\r\n".contains(byte));
        let empty = u64::try_from(ends.filter(|byte| *byte == b'\n').count()).unwrap_or(0);
        position.line().saturating_add(empty)
    }

    fn line(&self, record: &csv::StringRecord) -> Result<Line, Broken> {
        let number = record.position().map_or(1, |position| self.number(position));
        // A spreadsheet fills lines up with empty cells.
        let beyond = record.iter().skip(self.columns.len()).any(|cell| !cell.trim().is_empty());
        if beyond || record.len() < self.columns.len() {
            let found = record.len().to_string();
            return Err(Broken::at(number, field("line_uneven", "$", &found)));
        }
        let mut members = Map::new();
        for (column, cell) in self.columns.iter().zip(record) {
            if cell.len() > CELL_MAX {
                let refusal = Refusal::new(Code::TooLong).at(format!("$.{column}"));
                let refusal = refusal.with("limit", CELL_MAX).with("size", cell.len());
                return Err(Broken::at(number, refusal.into()));
            }
            let text = unguarded(cell.trim());
            let value = if text.is_empty() { Value::Null } else { text.into() };
            members.insert((*column).to_owned(), value);
        }
        let line = Line { number, members };
        match self.table.required().iter().find(|required| line.text(required).is_empty()) {
            Some(missing) => {
                let refusal = Refusal::new(Code::MissingField).at(format!("$.{missing}"));
                Err(Broken::at(number, refusal.with("field", *missing).into()))
            }
            None => Ok(line),
        }
    }
}

/// What the reader of CSV says of a record: of any length it takes it, so that only its text can be
/// at fault.
fn unread(error: &csv::Error) -> Broken {
    let line = error.position().map_or(1, csv::Position::line);
    Broken::of_file(usize::try_from(line).unwrap_or(usize::MAX), "file_not_utf8", "")
}

/// That a cell does not fit.
pub(super) fn field(code: &'static str, path: &str, found: &str) -> Error {
    let found = found.chars().take(60).collect();
    Error::Field { code, path: path.to_owned(), found, allowed: Vec::new() }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Result<Line, Broken>>, Box<Broken>> {
        let file = File::read(Table::Seasons, text.as_bytes().to_vec())?;
        Ok(file.lines().collect())
    }

    #[test]
    fn a_file_reads_as_spreadsheets_write_it() {
        let check = |text: &str| {
            let lines = read(text).expect("a file");
            let lines: Vec<Line> = lines.into_iter().map(|line| line.expect(text)).collect();
            let told =
                lines.iter().map(|line| (line.number, line.text("code"))).collect::<Vec<_>>();
            assert_eq!(told, [(2, "2026"), (4, "27,a")], "{text}");
            assert_eq!(lines.first().map(|line| line.text("ends_on")), Some("2026-12-31"));
        };
        check("code,starts_on,ends_on\n2026,2026-01-01,2026-12-31\n\n\"27,a\",b,c\n");
        check("\u{feff}Ends_On;CODE ;starts_on\r\n2026-12-31;2026;x\r\n;;\r\nx;27,a;y");
        check("code\tstarts_on\tends_on\n2026\tx\t2026-12-31\t\t\n\t\t\n27,a\tb\tc");
    }

    #[test]
    fn an_apostrophe_before_a_formula_goes() {
        let lines = read("code,starts_on,ends_on\n'-1,'a,''=b\n").expect("a file");
        let line = lines.into_iter().next().expect("a line").expect("well");
        let texts = ["code", "starts_on", "ends_on"].map(|column| line.text(column));
        assert_eq!(texts, ["-1", "'a", "'=b"]);
    }

    #[test]
    fn what_is_no_file_of_the_table_is_refused_at_its_line() {
        let check = |text: &[u8], code: &str, line: u64| {
            let broken = File::read(Table::Seasons, text.to_vec()).expect_err(code);
            assert_eq!((broken.error.code(), broken.line), (code, line));
        };
        check(b"", "column_missing", 1);
        check(b"code,starts_on,ends_on\n", "file_empty", 1);
        check(b"code,starts_on,ends_on\n\n , ,\n", "file_empty", 1);
        check(b"code,starts_on\n1,2\n", "column_missing", 1);
        check(b"code,starts_on,ends_on,ends_on\n1,2,3,4\n", "column_repeated", 1);
        check(b"code,starts_on,ends_on,price\n1,2,3,4\n", "column_unknown", 1);
        check(b"code,starts_on,ends_on\n1,2,3\n\xe9t\xe9,2,3\n", "file_not_utf8", 3);
    }

    #[test]
    fn a_line_that_is_not_well_is_named() {
        let check = |line: &str, code: &str| {
            let text = format!("code,starts_on,ends_on\n{line}\n");
            let lines = read(&text).expect("a file");
            let broken = lines.into_iter().next().expect("a line").expect_err(line);
            assert_eq!((broken.error.code(), broken.line), (code, 2), "{line}");
        };
        check("1,2", "line_uneven");
        check("1,2,3,4", "line_uneven");
        check("1,,3", "missing_field");
        check(&format!("{},2,3", "x".repeat(4001)), "too_long");
    }
}
