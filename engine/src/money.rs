//! Money: an integer of the currency's minor unit, with checked arithmetic, named rounding and
//! allocation by largest remainder.
//!
//! Deliberately absent: floating point, implicit rounding, arithmetic across currencies.
//! Rates are in [`rate`], the currencies of ISO 4217 in [`currency`], allocation in [`allocate`].

mod allocate;
mod currency;
mod rate;
mod text;

pub use allocate::allocate;
pub use currency::Currency;
pub use rate::{Factor, Rate};

use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// An amount of one currency, in its minor unit (cents, öre; whole units for JPY).
///
/// On the wire a decimal string with exactly the currency's number of digits, the currency beside
/// it: `"118.00"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// Amount in the minor unit; negative for reductions and refunds.
    pub minor: i64,
    /// Currency the minor unit belongs to.
    pub currency: Currency,
}

/// How a value that falls between two minor units becomes one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest; a half goes away from zero (the default).
    #[default]
    HalfUp,
    /// To the nearest; a half goes to the even neighbour.
    HalfEven,
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
}

impl Money {
    /// Largest magnitude accepted on input: 10¹⁵ minor units, so that sums of a request stay far
    /// from the ends of 64 bits.
    pub const LIMIT: i64 = 1_000_000_000_000_000;

    /// No money.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// An amount of `minor` units.
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Reads a decimal string with exactly the currency's digits; `None` otherwise, or beyond
    /// [`Money::LIMIT`].
    #[must_use]
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        let limit = Self::LIMIT.unsigned_abs();
        Self::parse_sum(text, currency).filter(|amount| amount.minor.unsigned_abs() <= limit)
    }

    /// The same for a sum of many amounts, as far as 64 bits go.
    #[must_use]
    pub fn parse_sum(text: &str, currency: Currency) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (whole, fraction),
            None => (digits, ""),
        };
        let well_formed = !whole.is_empty()
            && fraction.len() == usize::from(currency.digits())
            && digits.contains('.') == (currency.digits() > 0)
            && !(whole.len() > 1 && whole.starts_with('0'));
        if !well_formed {
            return None;
        }
        let mut minor: i64 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = i64::from(byte.checked_sub(b'0').filter(|d| *d <= 9)?);
            let tens = minor.checked_mul(10)?;
            minor = if negative { tens.checked_sub(digit) } else { tens.checked_add(digit) }?;
        }
        let is_minus_zero = negative && minor == 0;
        (!is_minus_zero).then_some(Self { minor, currency })
    }

    /// The sum.
    ///
    /// # Errors
    /// `amount_too_large` beyond 64 bits.
    pub fn plus(self, other: Self) -> Result<Self, Refusal> {
        debug_assert_eq!(self.currency, other.currency, "one calculation, one currency");
        let minor = self.minor.checked_add(other.minor).ok_or_else(too_large)?;
        Ok(Self { minor, currency: self.currency })
    }

    /// The difference.
    ///
    /// # Errors
    /// `amount_too_large` beyond 64 bits.
    pub fn minus(self, other: Self) -> Result<Self, Refusal> {
        self.plus(other.negated()?)
    }

    /// The amount with its sign turned.
    ///
    /// # Errors
    /// `amount_too_large` for the one value that has no opposite.
    pub fn negated(self) -> Result<Self, Refusal> {
        let minor = self.minor.checked_neg().ok_or_else(too_large)?;
        Ok(Self { minor, currency: self.currency })
    }

    /// The amount `count` times.
    ///
    /// # Errors
    /// `amount_too_large` beyond 64 bits.
    pub fn times(self, count: u64) -> Result<Self, Refusal> {
        let count = i64::try_from(count).map_err(|_| too_large())?;
        if count == 1 {
            return Ok(self);
        }
        let minor = self.minor.checked_mul(count).ok_or_else(too_large)?;
        Ok(Self { minor, currency: self.currency })
    }

    /// `rate` of the amount, rounded once to the minor unit.
    ///
    /// # Errors
    /// `amount_too_large` beyond 64 bits.
    pub fn share(self, rate: Rate, rounding: Rounding) -> Result<Self, Refusal> {
        self.ratio(i128::from(rate.parts()), i128::from(Rate::WHOLE), rounding)
    }

    /// `numerator / denominator` of the amount, rounded once to the minor unit.
    ///
    /// # Errors
    /// `amount_too_large` beyond 64 bits or for a denominator of zero.
    pub fn ratio(
        self,
        numerator: i128,
        denominator: i128,
        rounding: Rounding,
    ) -> Result<Self, Refusal> {
        let product = product(self.minor.into(), numerator).ok_or_else(too_large)?;
        let minor = divide(product, denominator, rounding).ok_or_else(too_large)?;
        let minor = i64::try_from(minor).map_err(|_| too_large())?;
        Ok(Self { minor, currency: self.currency })
    }

    /// The amount rounded to a multiple of `increment` (positive), for cash and coarse totals.
    ///
    /// # Errors
    /// `amount_too_large` beyond 64 bits or for an increment of zero.
    pub fn to_multiple_of(self, increment: Self, rounding: Rounding) -> Result<Self, Refusal> {
        let unit = i128::from(increment.minor);
        let count = divide(i128::from(self.minor), unit, rounding).ok_or_else(too_large)?;
        let minor = count.checked_mul(unit).ok_or_else(too_large)?;
        let minor = i64::try_from(minor).map_err(|_| too_large())?;
        Ok(Self { minor, currency: self.currency })
    }

    /// The amount, or zero where it is negative.
    #[must_use]
    pub fn or_zero(self) -> Self {
        Self { minor: self.minor.max(0), currency: self.currency }
    }

    /// Whether there is nothing of it.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }
}

/// `numerator / denominator` rounded by magnitude, then signed; `None` for a denominator of zero.
fn divide(numerator: i128, denominator: i128, rounding: Rounding) -> Option<i128> {
    let negative = (numerator < 0) != (denominator < 0);
    let (n, d) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    let (quotient, rest) = div_rem(n, d)?;
    let twice = rest.checked_mul(2)?;
    let up = match rounding {
        Rounding::Down => false,
        Rounding::Up => rest > 0,
        Rounding::HalfUp => twice >= d,
        Rounding::HalfEven => twice > d || (twice == d && quotient & 1 == 1),
    };
    let magnitude = i128::try_from(quotient.checked_add(u128::from(up))?).ok()?;
    if negative { magnitude.checked_neg() } else { Some(magnitude) }
}

/// The product. Most factors fit 32 bits, and a module of 32 bits multiplies those much faster.
fn product(a: i128, b: i128) -> Option<i128> {
    match (i32::try_from(a), i32::try_from(b)) {
        (Ok(a), Ok(b)) => i64::from(a).checked_mul(i64::from(b)).map(i128::from),
        _ => a.checked_mul(b),
    }
}

/// Quotient and remainder, none for a divisor of zero. Most numbers fit 64 bits, which divide much
/// faster.
fn div_rem(n: u128, d: u128) -> Option<(u128, u128)> {
    if let (Ok(n), Ok(d)) = (u64::try_from(n), u64::try_from(d)) {
        return Some((n.checked_div(d)?.into(), n.checked_rem(d)?.into()));
    }
    Some((n.checked_div(d)?, n.checked_rem(d)?))
}

/// The refusal of an amount that does not fit 64 bits.
pub(crate) fn too_large() -> Refusal {
    Refusal::new(Code::AmountTooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro(text: &str) -> Money {
        Money::parse(text, Currency::parse("EUR").unwrap()).unwrap()
    }

    #[test]
    fn reads_exactly_the_digits_of_the_currency() {
        let check = |text: &str, code: &str, expected: Option<i64>| {
            let currency = Currency::parse(code).unwrap();
            assert_eq!(Money::parse(text, currency).map(|m| m.minor), expected, "{text} {code}");
        };
        check("118.00", "EUR", Some(11_800));
        check("-0.05", "EUR", Some(-5));
        check("1000", "XOF", Some(1000));
        check("1.234", "TND", Some(1234));
        for bad in ["118", "118.0", "118.000", "", ".50", "1.", "+1.00", "01.00", "-0.00", "1,00"] {
            check(bad, "EUR", None);
        }
        check("1000.", "JPY", None);
        check("99999999999999.99", "EUR", None);
    }

    #[test]
    fn rounds_by_magnitude_as_named() {
        let check = |minor: i64, percent: &str, rounding, expected: i64| {
            let money = Money::new(minor, Currency::parse("EUR").unwrap());
            let rate = Rate::parse(percent).unwrap();
            assert_eq!(money.share(rate, rounding).unwrap().minor, expected, "{minor} {percent}");
        };
        check(5, "50", Rounding::HalfUp, 3);
        check(-5, "50", Rounding::HalfUp, -3);
        check(5, "50", Rounding::HalfEven, 2);
        check(15, "50", Rounding::HalfEven, 8);
        check(-5, "50", Rounding::HalfEven, -2);
        check(1, "1", Rounding::Up, 1);
        check(-1, "1", Rounding::Up, -1);
        check(99, "99", Rounding::Down, 98);
        check(-99, "99", Rounding::Down, -98);
    }

    #[test]
    fn overflow_is_a_refusal() {
        let top = Money::new(i64::MAX, Currency::parse("EUR").unwrap());
        assert!(top.plus(euro("0.01")).is_err());
        assert!(top.times(2).is_err());
        assert!(top.ratio(3, 1, Rounding::HalfUp).is_err());
        assert!(top.ratio(1, 0, Rounding::HalfUp).is_err());
    }
}
