//! Amounts, percentages and dates as a language writes them.
//!
//! The engine's decimal strings are read digit by digit: nothing is rounded, nothing becomes a
//! floating-point number. What does not read is shown as it is.

use super::Messages;
use fixed_decimal::Decimal;
use fluent_bundle::FluentArgs;
use jiff::civil::Date;

impl Messages {
    /// An amount with its currency: `1 234,50 €`, `€1,234.50`.
    pub(crate) fn money(&self, amount: &str, currency: &str) -> String {
        let digits = amount.strip_prefix('-');
        let mut arguments = FluentArgs::new();
        arguments.set("sign", if digits.is_some() { "\u{2212}" } else { "" });
        arguments.set("amount", self.number(digits.unwrap_or(amount)));
        arguments.set("currency", currency.to_owned());
        self.with("money", &arguments)
    }

    /// A decimal string: `12,5`.
    pub(crate) fn number(&self, digits: &str) -> String {
        match digits.parse::<Decimal>() {
            Ok(decimal) => self.numbers.format(&decimal).to_string(),
            Err(_) => digits.to_owned(),
        }
    }

    /// A percentage: `12,5 %`.
    pub(crate) fn percent(&self, digits: &str) -> String {
        self.text_with("percent", "number", self.number(digits))
    }

    /// A date in words: `15 mars 2026`.
    pub(crate) fn date(&self, iso: &str) -> String {
        let Some(date) = read_date(iso) else { return iso.to_owned() };
        let mut arguments = FluentArgs::new();
        arguments.set("day", i64::from(date.day()));
        arguments.set("month", i64::from(date.month()));
        // As text, since a year takes no separator.
        arguments.set("year", date.year().to_string());
        self.with("date", &arguments)
    }
}

/// Reads `YYYY-MM-DD` and nothing else.
pub(super) fn read_date(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}
