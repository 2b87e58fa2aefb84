//! The five languages: one set of messages each, in `host/messages/*.ftl`.
//!
//! `Messages` renders one message; `format` writes amounts, dates and percentages as the
//! language does, `nation` names of countries; `arguments` knows what is which, and `sentence`
//! turns steps of an explanation and refusals into sentences.
//! Why the program itself cannot do what it was told (exit code 2) is said in English, as its
//! options are; answers are said here.

mod arguments;
mod format;
mod nation;
mod number;
mod sentence;
mod stops;
#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests;

pub(crate) use sentence::Sentences;

use anyhow::anyhow;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use std::cell::OnceCell;
use std::env;
use unic_langid::LanguageIdentifier;

/// A language of the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Language {
    /// English
    En,
    /// français
    Fr,
    /// svenska
    Sv,
    /// Deutsch
    De,
    /// español
    Es,
}

impl Language {
    /// Every language.
    pub(crate) const ALL: [Self; 5] = [Self::En, Self::Fr, Self::Sv, Self::De, Self::Es];

    /// Its ISO 639-1 code.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Sv => "sv",
            Self::De => "de",
            Self::Es => "es",
        }
    }

    /// The language of a code, else English.
    pub(crate) fn of_code(code: &str) -> Self {
        let found = Self::ALL.into_iter().find(|language| language.code() == code);
        found.unwrap_or(Self::En)
    }

    /// The language of `LC_ALL`, `LC_MESSAGES` or `LANG`, else English.
    pub(crate) fn of_environment() -> Self {
        let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
        let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG"));
        Self::of_locale(&locale.unwrap_or_default())
    }

    /// The language of a locale such as `fr_FR.UTF-8`, else English.
    fn of_locale(locale: &str) -> Self {
        Self::of_code(locale.split(['_', '-', '.', '@']).next().unwrap_or_default())
    }

    const fn source(self) -> &'static str {
        match self {
            Self::En => include_str!("../messages/en.ftl"),
            Self::Fr => include_str!("../messages/fr.ftl"),
            Self::Sv => include_str!("../messages/sv.ftl"),
            Self::De => include_str!("../messages/de.ftl"),
            Self::Es => include_str!("../messages/es.ftl"),
        }
    }
}

thread_local! {
    /// Read once a thread: a bundle cannot be shared between threads, and reading one takes longer
    /// than answering a request.
    static MESSAGES: [OnceCell<Option<Messages>>; 5] = const { [const { OnceCell::new() }; 5] };
}

/// Says something in a language; `None` where its messages cannot be read, which a test rules out.
pub(crate) fn with_messages<T>(language: Language, say: impl FnOnce(&Messages) -> T) -> Option<T> {
    MESSAGES.with(|all| {
        let (_, cell) = Language::ALL.iter().zip(all).find(|(known, _)| **known == language)?;
        cell.get_or_init(|| Messages::new(language).ok()).as_ref().map(say)
    })
}

/// The message that says what an operation of the engine is for.
pub(crate) fn purpose_id(op: &str) -> String {
    format!("purpose-{}", op.replace(['.', '_'], "-"))
}

/// The messages of one language.
pub(crate) struct Messages {
    bundle: FluentBundle<FluentResource>,
    locale: Locale,
    numbers: DecimalFormatter,
}

impl Messages {
    /// Reads the messages of a language.
    ///
    /// # Errors
    /// Where the messages in the program are not Fluent, which a test rules out.
    pub(crate) fn new(language: Language) -> anyhow::Result<Self> {
        let identifier: LanguageIdentifier = language.code().parse()?;
        let locale = language.code().parse()?;
        let numbers = number::formatter(&identifier)?;
        let resource = FluentResource::try_new(language.source().to_owned());
        let resource = resource.map_err(|(_, errors)| anyhow!("{language:?}: {errors:?}"))?;
        let mut bundle = FluentBundle::new(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number::format));
        bundle.add_resource(resource).map_err(|errors| anyhow!("{language:?}: {errors:?}"))?;
        Ok(Self { bundle, locale, numbers })
    }

    /// A message without arguments; its id where there is none.
    pub(crate) fn text(&self, id: &str) -> String {
        self.with(id, &FluentArgs::new())
    }

    /// A message with one argument.
    pub(crate) fn text_with<'v>(
        &self,
        id: &str,
        name: &'static str,
        value: impl Into<FluentValue<'v>>,
    ) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name, value);
        self.with(id, &arguments)
    }

    /// A message with arguments.
    pub(crate) fn with(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        self.try_with(id, None, arguments).unwrap_or_else(|| id.to_owned())
    }

    /// A message's advice: what to do.
    pub(crate) fn advice(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.try_with(id, Some("advice"), arguments)
    }

    fn try_with(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        // An error leaves the variable's name in the text; the tests render every message.
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(text.into_owned())
    }
}
