//! Steps of an explanation and refusals, as sentences.
//!
//! The engine's JSON is read as it is on the wire. An argument's name says what it is: an amount,
//! a code the pack names, a date; what is left out of it becomes `none`, which messages select by.

use super::arguments::{REFUSAL_ARGUMENTS, allowed_kind, is_amount, is_nation, kind};
use super::format::read_date;
use super::{Messages, stops};
use crate::names::{Names, Of};
use carreau_engine::explanation::Reason;
use carreau_engine::pack::sections::Level;
use fluent_bundle::{FluentArgs, FluentValue};
use serde_json::Value;

/// What stands for an argument that was left out.
const NONE: &str = "none";

/// The words for the levels, which a refusal may have besides its arguments.
pub(super) const LEVEL_WORDS: [(&str, Level); 4] = [
    ("federation_word", Level::Federation),
    ("region_word", Level::Region),
    ("district_word", Level::District),
    ("club_word", Level::Club),
];

/// Renders what the engine says, by the names of a pack.
pub(crate) struct Sentences<'m> {
    messages: &'m Messages,
    names: Option<&'m Names>,
}

/// A refusal in words.
pub(crate) struct Said {
    /// What is refused.
    pub(crate) message: String,
    /// What to do.
    pub(crate) advice: String,
    /// What would be accepted, where that can be listed.
    pub(crate) allowed: Option<String>,
}

impl Said {
    /// All of it, on one line.
    pub(crate) fn joined(&self) -> String {
        let parts = [Some(&self.message), Some(&self.advice), self.allowed.as_ref()];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

impl<'m> Sentences<'m> {
    /// Sentences of a language. Without names, codes are shown.
    pub(crate) const fn new(messages: &'m Messages, names: Option<&'m Names>) -> Self {
        Self { messages, names }
    }

    /// The sentence of a step.
    pub(crate) fn step(&self, step: &Value, season: Option<&str>) -> String {
        let key = step.get("key").and_then(Value::as_str).unwrap_or_default();
        let given = step.get("arguments");
        let declared = Reason::KEYS.iter().find(|(known, _)| *known == key);
        let declared = declared.map_or(&[][..], |(_, arguments)| arguments);
        let mut arguments = FluentArgs::new();
        for name in declared {
            let value = given.and_then(|given| given.get(*name));
            let criterion = given.and_then(|given| given.get("criterion")).and_then(Value::as_str);
            let value = self.argument(key, name, value, criterion, season);
            arguments.set(*name, stops::mark(value));
        }
        stops::one(&self.messages.with(&explanation_id(key), &arguments))
    }

    /// A refusal, or a finding in a pack.
    pub(crate) fn refusal(&self, refusal: &Value) -> Said {
        let code = refusal.get("code").and_then(Value::as_str).unwrap_or_default();
        let given = refusal.get("arguments");
        let mut arguments = FluentArgs::new();
        for name in REFUSAL_ARGUMENTS {
            let value = given.and_then(|given| given.get(*name));
            arguments.set(*name, stops::mark(self.refused(code, name, value)));
        }
        for (name, level) in LEVEL_WORDS {
            arguments.set(name, self.level(level));
        }
        arguments.set("example", example(refusal).unwrap_or(NONE).to_owned());
        let id = refusal_id(code);
        Said {
            message: stops::one(&self.messages.with(&id, &arguments)),
            advice: stops::one(&self.messages.advice(&id, &arguments).unwrap_or_default()),
            allowed: self.allowed(code, refusal),
        }
    }

    /// What a code is called, or the code; a club the pack does not name is called by its number.
    pub(crate) fn name(&self, of: Of, code: &str, season: Option<&str>) -> String {
        let name = self.names.and_then(|names| names.get(of, code, season));
        match (name, of, code) {
            (Some(name), _, _) => name.to_owned(),
            (None, Of::Recipient, "") => String::new(),
            (None, Of::Recipient, _) => self.messages.text_with("club", "code", code),
            (None, Of::Label, "floor") => self.messages.text("adjustment-floor"),
            (None, Of::Label, "rounding") => self.messages.text("adjustment-rounding"),
            (None, _, _) => code.to_owned(),
        }
    }

    /// What the tenant calls a level, or the language does.
    fn level(&self, level: Level) -> String {
        let word = || self.messages.text_with("level", "level", level.name());
        self.names.and_then(|names| names.level(level)).map_or_else(word, str::to_owned)
    }

    /// An amount in the tenant's currency.
    pub(crate) fn money(&self, amount: &str) -> String {
        match self.names {
            Some(names) => self.messages.money(amount, names.currency()),
            None => self.messages.number(amount),
        }
    }

    fn argument(
        &self,
        key: &str,
        name: &str,
        value: Option<&Value>,
        criterion: Option<&str>,
        season: Option<&str>,
    ) -> FluentValue<'static> {
        let text = match value {
            None | Some(Value::Null) => return FluentValue::from(NONE),
            Some(Value::String(text)) => text.as_str(),
            Some(other) => return number(other),
        };
        let said = match (name, criterion) {
            ("needed", Some("flag")) => self.name(Of::Flag, text, season),
            ("needed" | "found" | "years", _) => return whole(text),
            ("level", _) if key == "sanction.class" => self.name(Of::Level, text, season),
            ("level", _) => {
                let level = Level::ALL.into_iter().find(|level| level.name() == text);
                level.map_or_else(|| text.to_owned(), |level| self.level(level))
            }
            _ => match (kind(name), is_amount(name)) {
                (Some(of), _) => self.name(of, text, season),
                (None, true) => self.money(unsigned(key, text)),
                (None, false) if is_nation(name, None) => self.messages.nation(text),
                (None, false) => self.plain(name, text),
            },
        };
        FluentValue::from(said)
    }

    fn plain(&self, name: &str, text: &str) -> String {
        match name {
            "percentage" | "rate" => self.messages.percent(text),
            "multiplier" => self.messages.number(text),
            "text" => text.to_owned(),
            _ if read_date(text).is_some() => self.messages.date(text),
            _ => text.to_owned(),
        }
    }

    fn refused(&self, code: &str, name: &str, value: Option<&Value>) -> FluentValue<'static> {
        let text = match value {
            None | Some(Value::Null) => return FluentValue::from(NONE),
            Some(Value::String(text)) => text.as_str(),
            Some(other) => return number(other),
        };
        // A code that is refused may be none of the pack's: then it is shown as it was written.
        let named = kind(name).and_then(|of| self.names?.get(of, text, None));
        let said = match (named, name) {
            (Some(named), _) => named.to_owned(),
            // Shares are percentages; they have the name in common with amounts.
            (None, "sum") if code == "shares_not_whole" => self.messages.number(text),
            (None, "amount" | "due" | "left" | "paid" | "sum" | "total")
                if self.names.is_some() =>
            {
                self.money(text)
            }
            (None, "sum") => self.messages.number(text),
            (None, "found" | "message" | "reason") => text.to_owned(),
            (None, "guards") => self.guards(text),
            (None, _) if is_nation(name, Some(code)) => self.messages.nation(text),
            (None, _) => self.plain(name, text),
        };
        FluentValue::from(said)
    }

    /// Conditions, one of which is needed, in words.
    fn guards(&self, names: &str) -> String {
        let words = names.split(", ").map(|name| self.messages.text_with("guard", "guard", name));
        let mut said = Vec::new();
        words.for_each(|word| {
            if !said.contains(&word) {
                said.push(word)
            }
        });
        said.join("; ")
    }

    fn allowed(&self, code: &str, refusal: &Value) -> Option<String> {
        let allowed = refusal.get("allowed").and_then(Value::as_array)?;
        let expected = refusal.get("arguments").and_then(|given| given.get("expected"));
        let formed = ["code", "season_code", "script_file"];
        let is_formed = |it: &str| it.starts_with("amount") || formed.contains(&it);
        if expected.and_then(Value::as_str).is_some_and(is_formed) {
            // An example or a pattern of the form, and not a list of what may stand there.
            return None;
        }
        let shown = allowed.iter().filter_map(Value::as_str).map(|allowed| {
            let of = allowed_kind(code);
            match of.and_then(|of| self.names?.get(of, allowed, None)) {
                Some(name) if name != allowed => {
                    let mut arguments = FluentArgs::new();
                    arguments.set("name", name.to_owned());
                    arguments.set("code", allowed.to_owned());
                    self.messages.with("named", &arguments)
                }
                _ => allowed.to_owned(),
            }
        });
        let list = shown.collect::<Vec<_>>().join(", ");
        if list.is_empty() {
            return None;
        }
        let mut arguments = FluentArgs::new();
        arguments.set("allowed", stops::mark(list.into()));
        let more = refusal.get("arguments").and_then(|given| given.get("allowed_more"));
        let id = match more.map(number) {
            Some(more) => {
                arguments.set("more", more);
                "allowed-cut"
            }
            None => "allowed",
        };
        Some(stops::one(&self.messages.with(id, &arguments)))
    }
}

/// The message of a step's key.
pub(super) fn explanation_id(key: &str) -> String {
    format!("explanation-{}", key.replace(['.', '_'], "-"))
}

/// The message of a refusal's code.
pub(super) fn refusal_id(code: &str) -> String {
    format!("refusal-{}", code.replace('_', "-"))
}

/// How an amount is written in the currency, where one that is not is refused.
fn example(refusal: &Value) -> Option<&str> {
    let expected = refusal.get("arguments")?.get("expected")?.as_str();
    let allowed = refusal.get("allowed")?.as_array()?.first()?.as_str();
    expected.filter(|expected| *expected == "amount").and(allowed)
}

/// A reduction's amount without its sign: its sentence says that it is less.
fn unsigned<'t>(key: &str, amount: &'t str) -> &'t str {
    let reduces = key.starts_with("waiver.") || key.starts_with("discount.");
    if reduces { amount.strip_prefix('-').unwrap_or(amount) } else { amount }
}

fn number(value: &Value) -> FluentValue<'static> {
    value.as_i64().map_or_else(|| FluentValue::from(value.to_string()), FluentValue::from)
}

/// A text that is a whole number, as the number, so that messages can count.
fn whole(text: &str) -> FluentValue<'static> {
    text.parse::<i64>().map_or_else(|_| FluentValue::from(text.to_owned()), FluentValue::from)
}
