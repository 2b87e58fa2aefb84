//! A finding, shown: what, where, the lines it stands in, what to do, and which check found it.

use crate::findings;
use crate::language::{Messages, Sentences};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use carreau_engine::pack::check::Severity;
use carreau_engine::pack::check::folder::Found;
use carreau_engine::pack::folder::Place;
use serde_json::Value;
use std::collections::BTreeMap;
use std::env;
use std::io::{self, IsTerminal};
use std::ops::Range;
use std::path::Path;

/// What findings are shown with.
pub(super) struct Report<'r> {
    /// The pack's folder.
    pub(super) root: &'r Path,
    /// The texts of its files.
    pub(super) files: &'r BTreeMap<String, String>,
    /// The sentences.
    pub(super) messages: &'r Messages,
}

impl Report<'_> {
    /// The finding as JSON, its file with the folder's path before it.
    pub(super) fn value(&self, found: &Found) -> Value {
        let mut value = findings::value(found, self.files, &Sentences::new(self.messages, None));
        if let Some(members) = value.as_object_mut() {
            let file = found.place.as_ref().map(|place| self.file(place));
            members.extend(file.map(|file| ("file".to_owned(), file.into())));
        }
        value
    }

    /// The finding for people.
    pub(super) fn render(&self, found: &Found, renderer: &Renderer) -> String {
        let Found { finding, place } = found;
        let said = Sentences::new(self.messages, None).refusal(&finding.refusal.to_value());
        let level = match finding.severity {
            Severity::Error => Level::ERROR.with_name(self.messages.text("check-error")),
            Severity::Warning => Level::WARNING.with_name(self.messages.text("check-warning")),
        };
        let title = level.primary_title(said.message).id(finding.refusal.code.name());
        let help = Level::HELP.with_name(self.messages.text("check-help"));
        let advice = [Some(said.advice), said.allowed].into_iter().flatten();
        let advice = help.message(advice.collect::<Vec<_>>().join(" "));
        let group = Group::with_title(title);
        let group = match place {
            Some(place) => self.excerpt(place, group),
            None => group,
        };
        let by = Level::NOTE.with_name(self.messages.text("check-by"));
        let explained = |name| self.messages.text_with("check-explained", "name", name);
        let check = finding.check.map(|check| by.message(explained(check.name)));
        renderer.render(&[group.element(advice).elements(check)])
    }

    fn file(&self, place: &Place) -> String {
        self.root.join(&place.file).display().to_string()
    }

    fn excerpt<'g>(&'g self, place: &Place, group: Group<'g>) -> Group<'g> {
        let text = findings::text(self.files, place);
        if text.is_empty() {
            return group.element(Origin::path(self.file(place)).line(place.line));
        }
        let mark = AnnotationKind::Primary.span(first_line(text, place));
        group.element(Snippet::source(text).path(self.file(place)).annotation(mark))
    }
}

/// The bytes of a place, no further than the end of its first line.
fn first_line(text: &str, place: &Place) -> Range<usize> {
    let Range { start, end } = findings::inside(text, &place.bytes);
    let rest = text.get(start..end).unwrap_or_default();
    let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
    start..start.saturating_add(length)
}

/// In colour on a terminal that takes it, plain elsewhere.
pub(super) fn renderer() -> Renderer {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    if io::stdout().is_terminal() && !set("NO_COLOR") && !dumb {
        Renderer::styled().decor_style(DecorStyle::Unicode)
    } else {
        Renderer::plain()
    }
}
