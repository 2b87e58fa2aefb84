//! A finding, shown: what, where, the lines it stands in, and what to do.

use crate::language::{Messages, Sentences};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use carreau_engine::pack::check::{Finding, Severity};
use carreau_engine::pack::folder::Place;
use serde_json::Value;
use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;

/// A finding with its place.
pub(super) struct Found {
    /// What, as the engine says it.
    pub(super) finding: Finding,
    /// Where, in which file of the folder.
    pub(super) place: Option<Place>,
    /// That file's text; empty where it cannot be read.
    pub(super) text: String,
}

impl Found {
    /// Whether it is an error.
    pub(super) fn is_error(&self) -> bool {
        self.finding.severity == Severity::Error
    }

    /// The finding as JSON, with its place and sentences.
    pub(super) fn to_value(&self, root: &Path, messages: &Messages) -> Value {
        let said = Sentences::new(messages, None).refusal(&self.finding.refusal.to_value());
        let mut value = self.finding.to_value();
        if let Some(members) = value.as_object_mut() {
            members.insert("message".to_owned(), Value::from(said.message));
            members.insert("advice".to_owned(), Value::from(said.advice));
            if let Some(place) = &self.place {
                let file = root.join(&place.file).display().to_string();
                members.insert("file".to_owned(), Value::from(file));
                members.insert("line".to_owned(), Value::from(place.line));
                members.insert("column".to_owned(), Value::from(place.column));
            }
        }
        value
    }

    /// The finding for people.
    pub(super) fn render(&self, root: &Path, messages: &Messages, renderer: &Renderer) -> String {
        let said = Sentences::new(messages, None).refusal(&self.finding.refusal.to_value());
        let level = match self.finding.severity {
            Severity::Error => Level::ERROR.with_name(messages.text("check-error")),
            Severity::Warning => Level::WARNING.with_name(messages.text("check-warning")),
        };
        let title = level.primary_title(said.message).id(self.finding.refusal.code.name());
        let help = Level::HELP.with_name(messages.text("check-help"));
        let advice = [Some(said.advice), said.allowed].into_iter().flatten();
        let advice = help.message(advice.collect::<Vec<_>>().join(" "));
        renderer.render(&[self.excerpt(root, Group::with_title(title)).element(advice)])
    }

    fn excerpt<'g>(&'g self, root: &Path, group: Group<'g>) -> Group<'g> {
        let Some(place) = &self.place else { return group };
        let file = root.join(&place.file).display().to_string();
        if self.text.is_empty() {
            return group.element(Origin::path(file).line(place.line));
        }
        let mark = AnnotationKind::Primary.span(self.first_line(place));
        group.element(Snippet::source(self.text.as_str()).path(file).annotation(mark))
    }

    /// The bytes of a place, no further than the end of its first line.
    fn first_line(&self, place: &Place) -> std::ops::Range<usize> {
        let start = place.bytes.start.min(self.text.len());
        let rest = self.text.get(start..place.bytes.end.max(start)).unwrap_or_default();
        let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
        start..start.saturating_add(length)
    }
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
