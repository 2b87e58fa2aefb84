//! Currencies of ISO 4217 and their number of minor digits.
//!
//! The table is the `iso_currency` crate's; nothing here knows an exchange rate.

use crate::canonical::Canonical;
use std::str;

/// A currency of ISO 4217: its alphabetic code and its number of minor digits (EUR 2, JPY 0,
/// TND 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    code: [u8; 3],
    digits: u8,
}

impl Currency {
    /// The currency of an upper-case alphabetic code; `None` where ISO 4217 does not list it, or
    /// gives it no minor unit (XAU).
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let listed = iso_currency::Currency::from_code(code)?;
        let digits = u8::try_from(listed.exponent()?).ok()?;
        let code = <[u8; 3]>::try_from(code.as_bytes()).ok()?;
        Some(Self { code, digits })
    }

    /// Alphabetic code, three upper-case letters.
    #[must_use]
    pub fn code(&self) -> &str {
        str::from_utf8(&self.code).unwrap_or_default()
    }

    /// Number of minor digits, 0 to 4.
    #[must_use]
    pub const fn digits(&self) -> u8 {
        self.digits
    }

    /// Minor units in one unit: 100 for EUR, 1 for JPY.
    #[must_use]
    pub fn units_in_one(&self) -> u64 {
        10_u64.checked_pow(u32::from(self.digits)).unwrap_or(1)
    }
}

impl Canonical for Currency {
    fn write(&self, out: &mut Vec<u8>) {
        self.code().write(out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_iso_4217() {
        let cases = [
            ("EUR", Some(2)),
            ("SEK", Some(2)),
            ("JPY", Some(0)),
            ("XOF", Some(0)),
            ("XPF", Some(0)),
            ("TND", Some(3)),
            ("BHD", Some(3)),
            ("CLF", Some(4)),
            ("MGA", Some(2)),
            ("XAU", None),
            ("eur", None),
            ("ABC", None),
            ("", None),
        ];
        for (code, expected) in cases {
            assert_eq!(Currency::parse(code).map(|c| c.digits()), expected, "{code}");
        }
    }
}
