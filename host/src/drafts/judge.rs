//! What is wrong with a draft, place by place, and how its golden cases do.

use super::texts::Texts;
use crate::app::App;
use crate::error::Error;
use crate::findings;
use crate::language::{Language, Sentences, with_messages};
use crate::residents::Pinned;
use crate::tenants::Live;
use carreau_engine::coverage::{self, Coverage};
use carreau_engine::golden::{self, Case};
use carreau_engine::pack::Document;
use carreau_engine::pack::check::Severity;
use carreau_engine::pack::check::folder::{Checked, Found, check_files};
use carreau_engine::pack::folder::Folder;
use carreau_engine::refusal::{Code, Refusal};
use carreau_sandbox::Fault;
use serde_json::{Value, json};
use std::sync::Arc;

/// A draft that was read.
pub(crate) struct Judged {
    /// Its pack; none where its files do not read as one.
    pub(crate) document: Option<Document>,
    /// Its texts, for places.
    folder: Folder,
    /// What is wrong, with its place.
    pub(crate) found: Vec<Found>,
    /// Its golden cases; none where they do not read.
    pub(crate) cases: Option<Vec<Case>>,
}

/// How a golden case did.
pub(crate) struct Held {
    case: Case,
    line: usize,
    differences: Vec<golden::Mismatch>,
}

impl Judged {
    /// Reads texts and checks what they say.
    pub(crate) fn of(texts: Texts) -> Self {
        let Checked { folder, found, is_read, cases } = check_files(texts);
        let document = is_read.then(|| folder.document.clone());
        Self { document, folder, found, cases }
    }

    /// How many errors there are.
    pub(crate) fn errors(&self) -> usize {
        let errors = self.found.iter().filter(|it| it.finding.severity == Severity::Error);
        errors.map(|it| it.finding.count()).fold(0, usize::saturating_add)
    }

    /// The pack, where it may answer.
    pub(crate) fn sound(&self) -> Option<&Document> {
        self.document.as_ref().filter(|_| self.errors() == 0)
    }

    /// What is wrong, in words of a language.
    pub(crate) fn findings(&self, language: Language) -> Vec<Value> {
        let said = with_messages(language, |messages| {
            let sentences = Sentences::new(messages, None);
            let value = |found| findings::value(found, &self.folder.files, &sentences);
            self.found.iter().map(value).collect()
        });
        said.unwrap_or_default()
    }

    /// How each golden case does by the pack, on a worker.
    ///
    /// # Errors
    /// A fault of the engine.
    pub(crate) async fn tested(&self, app: &App, next: &Arc<Live>) -> Result<Vec<Held>, Error> {
        let cases = self.cases.clone().unwrap_or_default();
        let place = |case: &Case| case.place(&self.folder).line;
        let cases: Vec<(usize, Case)> =
            cases.into_iter().map(|case| (place(&case), case)).collect();
        let pinned: Arc<Pinned> = Arc::clone(&next.pinned);
        let held = app.residents.long(move |residents| {
            let hold = |(line, case): (usize, Case)| {
                let reply = residents.answer_now(&pinned, &case.request())?;
                let differences = case.compare(&reply);
                Ok::<Held, Fault>(Held { case, line, differences })
            };
            cases.into_iter().map(hold).collect::<Result<Vec<Held>, Fault>>()
        });
        Ok(held.await?)
    }

    /// Which rows and lines of the pack its golden cases touch, on a worker; it is counted by the
    /// engine in this program.
    ///
    /// # Errors
    /// A fault of the worker.
    pub(crate) async fn coverage(&self, app: &App) -> Result<Option<Coverage>, Error> {
        let (Some(document), Some(cases)) = (self.sound().cloned(), self.cases.clone()) else {
            return Ok(None);
        };
        let counted = app.residents.long(move |_| {
            Ok::<Option<Coverage>, Fault>(coverage::coverage(document, &cases).ok())
        });
        Ok(counted.await?)
    }

    /// Coverage with its places: of each file the rows and lines, and whether a case touches them.
    pub(crate) fn placed(&self, coverage: &Coverage) -> Value {
        let mut marks = Vec::new();
        for ((rule, number), touched) in &coverage.rows {
            let place = self.document.as_ref().and_then(|document| {
                let path = coverage::path(document, (rule, *number))?;
                self.folder.locate(&Refusal::new(Code::InvalidValue).at(path))
            });
            let Some(place) = place else { continue };
            marks.push((place.file, place.line, "row", *touched));
        }
        for ((file, line), ran) in &coverage.lines {
            marks.push((format!("scripts/{file}"), *line, "line", *ran));
        }
        marks.sort_unstable();
        let mark = |mark: &(String, usize, &str, bool)| {
            let (file, line, kind, touched) = mark;
            json!({ "file": file, "line": line, "kind": kind, "touched": touched })
        };
        marks.iter().map(mark).collect()
    }
}

impl Held {
    /// Whether it holds.
    pub(crate) fn holds(&self) -> bool {
        self.differences.is_empty()
    }

    /// As it is answered.
    pub(crate) fn to_value(&self) -> Value {
        let difference = |it: &golden::Mismatch| {
            let (path, expected, found) = (&it.path, &it.expected, &it.found);
            json!({ "path": path, "expected": expected, "found": found })
        };
        let differences: Vec<Value> = self.differences.iter().map(difference).collect();
        json!({ "file": self.case.file, "line": self.line, "name": self.case.name,
            "op": self.case.op, "on": self.case.on, "input": self.case.input,
            "holds": self.holds(), "differences": differences })
    }
}
