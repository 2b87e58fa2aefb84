//! Whole numbers in messages, written with the language's own separators.

use fixed_decimal::Decimal;
use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use intl_memoizer::{IntlLangMemoizer, Memoizable};
use unic_langid::LanguageIdentifier;

/// The formatter of a language.
///
/// # Errors
/// Where the language is not one, or its data is missing.
pub(super) fn formatter(language: &LanguageIdentifier) -> anyhow::Result<DecimalFormatter> {
    let locale: Locale = language.to_string().parse()?;
    let options = DecimalFormatterOptions::default();
    Ok(DecimalFormatter::try_new((&locale).into(), options)?)
}

struct Memoized(DecimalFormatter);

impl Memoizable for Memoized {
    type Args = ();
    type Error = anyhow::Error;

    fn construct(language: LanguageIdentifier, (): ()) -> anyhow::Result<Self> {
        formatter(&language).map(Self)
    }
}

/// What a bundle calls for each value it writes; `None` leaves the value to it.
pub(super) fn format(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal: Decimal = number.as_string().parse().ok()?;
    let write = |formatter: &Memoized| formatter.0.format(&decimal).to_string();
    memoizer.with_try_get::<Memoized, _, _>((), write).ok()
}
