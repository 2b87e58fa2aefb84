//! Fees: what federations charge (F08.01).
//!
//! One file an operation; the calculation they share is the [`worksheet`]: parts that carry a
//! running amount through surcharges, waivers, scripts, floor, rounding, tax and split.

pub mod affiliation;
pub mod copy_season;
pub mod entry;
pub mod license;
pub mod part;
pub mod player;
pub mod quote;
pub mod sanction;
pub(crate) mod scripted;
pub mod split;
pub mod surcharge;
pub mod suspension;
mod tax;
pub mod waiver;
pub mod whole;
pub mod worksheet;

use crate::calendar::Date;
use crate::money::{Currency, Money};
use crate::pack::Prepared;
use crate::pack::rules::{LicenseTypeRule, SeasonRules};
use crate::refusal::{Code, Refusal};
use std::fmt::Display;

/// What every operation is given besides its input.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The pack that answers.
    pub pack: &'a Prepared,
    /// The tenant's local date of the question.
    pub on: Date,
}

impl<'a> Asked<'a> {
    /// The season of a code, not over on the date asked.
    ///
    /// # Errors
    /// `unknown_season`, `season_ended`.
    pub fn season(&self, code: &str) -> Result<&'a SeasonRules, Refusal> {
        let season = self.known_season(code, "$.input.season")?;
        if self.on > season.days.to {
            let open = self.pack.rules().seasons.values();
            let open = open.filter(|season| self.on <= season.days.to);
            return Err(Refusal::new(Code::SeasonEnded)
                .at("$.on")
                .with("season", code)
                .with("ends_on", season.days.to.to_string())
                .with("on", self.on.to_string())
                .allowing(open.map(|season| season.code.as_str())));
        }
        Ok(season)
    }

    /// The season of a code that stands at `path`.
    ///
    /// # Errors
    /// `unknown_season`.
    pub fn known_season(&self, code: &str, path: &str) -> Result<&'a SeasonRules, Refusal> {
        let seasons = &self.pack.rules().seasons;
        seasons.get(code).ok_or_else(|| {
            Refusal::new(Code::UnknownSeason)
                .at(path)
                .with("season", code)
                .allowing(seasons.keys().map(String::as_str))
        })
    }

    /// That the tenant's rules may be written but by a draft.
    ///
    /// # Errors
    /// `draft_only`.
    pub fn writes_directly(&self) -> Result<(), Refusal> {
        let publishing = self.pack.rules().policy.publishing;
        if publishing.draft_only { Err(Refusal::new(Code::DraftOnly)) } else { Ok(()) }
    }

    /// The season a date lies in.
    ///
    /// # Errors
    /// `no_season_on_date` where none does.
    pub fn season_of_date(&self) -> Result<&'a SeasonRules, Refusal> {
        let seasons = &self.pack.rules().seasons;
        seasons.values().find(|season| season.days.contain(self.on)).ok_or_else(|| {
            Refusal::new(Code::NoSeasonOnDate)
                .at("$.on")
                .with("on", self.on.to_string())
                .allowing(seasons.keys().map(String::as_str))
        })
    }

    /// The licence type of a code that stands at `$.input.license_type`.
    ///
    /// # Errors
    /// `unknown_license_type`.
    pub fn license_type(&self, code: &str) -> Result<&'a LicenseTypeRule, Refusal> {
        let words = &self.pack.rules().words;
        words.license_type(code).ok_or_else(|| {
            Refusal::new(Code::UnknownLicenseType)
                .at("$.input.license_type")
                .with("license_type", code)
                .allowing(words.license_type_codes().iter().map(String::as_str))
        })
    }

    /// The word of a list that stands at `path`.
    ///
    /// # Errors
    /// `code`, naming the word as `argument`.
    pub fn word(
        &self,
        list: &'a [String],
        word: &str,
        code: Code,
        argument: &'static str,
        path: &str,
    ) -> Result<&'a str, Refusal> {
        list.iter().find(|known| *known == word).map(String::as_str).ok_or_else(|| {
            Refusal::new(code)
                .at(path)
                .with(argument, word)
                .allowing(list.iter().map(String::as_str))
        })
    }

    /// An amount of the request, which stands at `path`, in the tenant's currency.
    ///
    /// # Errors
    /// `invalid_value`; `amount_too_large`.
    pub fn amount(&self, text: &str, path: &str) -> Result<Money, Refusal> {
        let currency = self.currency();
        Money::parse(text, currency).ok_or_else(|| {
            let digits = |byte: u8| byte.is_ascii_digit() || byte == b'.' || byte == b'-';
            if text.len() > MOST_DIGITS && text.bytes().all(digits) {
                return Refusal::new(Code::AmountTooLarge).at(path);
            }
            Refusal::new(Code::InvalidValue)
                .at(path)
                .with("expected", crate::refusal::Expected::Amount.name())
                .with("found", text.chars().take(60).collect::<String>())
                .with("currency", currency.code())
                .allowing([Money::zero(currency).to_string()])
        })
    }

    /// An amount that is not below zero.
    ///
    /// # Errors
    /// `invalid_value`.
    pub fn charge(&self, text: &str, path: &str) -> Result<Money, Refusal> {
        let amount = self.amount(text, path)?;
        if amount.minor >= 0 {
            return Ok(amount);
        }
        Err(Refusal::new(Code::InvalidValue)
            .at(path)
            .with("expected", "amount_not_below_zero")
            .with("found", text)
            .with("currency", self.currency().code()))
    }

    /// Holds a currency of the request to the tenant's.
    ///
    /// # Errors
    /// `currency_mismatch`.
    pub fn same_currency(&self, code: &str) -> Result<(), Refusal> {
        let currency = self.currency();
        if code == currency.code() {
            return Ok(());
        }
        Err(Refusal::new(Code::CurrencyMismatch)
            .at("$.input.currency")
            .with("currency", code.chars().take(60).collect::<String>())
            .with("expected", currency.code())
            .allowing([currency.code()]))
    }

    /// The tenant's currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.pack.rules().policy.currency
    }
}

/// The longest text of digits that [`Money::LIMIT`] does not leave behind, whatever the currency.
const MOST_DIGITS: usize = 16;

/// Refuses a list longer than `limit`.
pub(crate) fn at_most(limit: usize, size: usize, path: impl Display) -> Result<(), Refusal> {
    if size <= limit {
        return Ok(());
    }
    Err(Refusal::new(Code::TooLong).at(path.to_string()).with("limit", limit).with("size", size))
}

/// The sum of amounts of one currency.
pub(crate) fn sum(
    amounts: impl IntoIterator<Item = Money>,
    currency: Currency,
) -> Result<Money, Refusal> {
    amounts.into_iter().try_fold(Money::zero(currency), Money::plus)
}
