//! An amount as text: a decimal string with exactly the currency's digits.
//!
//! Two ways to the same text: any amount through [`fmt::Display`], and an amount of a reply, which
//! is a few digits long, put together in one word and copied at once.

use super::Money;
use crate::canonical::Canonical;
use std::fmt;

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minor < 0 { "-" } else { "" };
        let magnitude = self.minor.unsigned_abs();
        let units = self.currency.units_in_one();
        let whole = magnitude.checked_div(units).unwrap_or(magnitude);
        match usize::from(self.currency.digits()) {
            0 => write!(f, "{sign}{whole}"),
            digits => {
                let part = magnitude.checked_rem(units).unwrap_or(0);
                write!(f, "{sign}{whole}.{part:0digits$}")
            }
        }
    }
}

impl Canonical for Money {
    fn write(&self, out: &mut Vec<u8>) {
        let Ok(magnitude @ ..=Word::MOST) = u32::try_from(self.minor.unsigned_abs()) else {
            return self.to_string().as_str().write(out);
        };
        let Word { bytes, len } = Word::new(magnitude, self.currency.digits(), self.minor < 0);
        out.push(b'"');
        let end = out.len().saturating_add(len);
        out.extend_from_slice(&bytes.to_le_bytes());
        out.truncate(end);
        out.push(b'"');
    }
}

/// An amount's text in one word, its first byte the lowest.
struct Word {
    bytes: u64,
    len: usize,
}

impl Word {
    /// Six digits, a point and a sign are eight bytes.
    const MOST: u32 = 999_999;

    /// Puts the text together from its end.
    fn new(magnitude: u32, digits: u8, negative: bool) -> Self {
        let mut word = Self { bytes: 0, len: 0 };
        let mut rest = magnitude;
        let mut digit = || {
            let last = rest % 10;
            rest /= 10;
            (b'0'.wrapping_add(last.to_le_bytes()[0]), rest == 0)
        };
        for _ in 0..digits {
            word.push(digit().0);
        }
        if digits > 0 {
            word.push(b'.');
        }
        loop {
            let (byte, is_last) = digit();
            word.push(byte);
            if is_last {
                break;
            }
        }
        if negative {
            word.push(b'-');
        }
        word
    }

    fn push(&mut self, byte: u8) {
        self.bytes = (self.bytes << 8) | u64::from(byte);
        self.len = self.len.wrapping_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical;
    use crate::money::Currency;
    use proptest::prelude::*;

    #[test]
    fn has_the_digits_of_the_currency() {
        let check = |minor: i64, code: &str, expected: &str| {
            let money = Money::new(minor, Currency::parse(code).unwrap());
            assert_eq!(money.to_string(), expected);
            let written = String::from_utf8(canonical::bytes(&money)).unwrap();
            assert_eq!(written, format!("\"{expected}\""));
        };
        check(0, "EUR", "0.00");
        check(5, "EUR", "0.05");
        check(-1230, "EUR", "-12.30");
        check(123_456_789, "EUR", "1234567.89");
        check(-999_999, "EUR", "-9999.99");
        check(1_000_000, "EUR", "10000.00");
        check(4_294_967_296, "EUR", "42949672.96");
        check(0, "JPY", "0");
        check(-7, "JPY", "-7");
        check(1000, "JPY", "1000");
        check(7, "TND", "0.007");
        check(-999_999, "CLF", "-99.9999");
        check(i64::MIN, "EUR", "-92233720368547758.08");
        check(i64::MIN, "CLF", "-922337203685477.5808");
        check(i64::MAX, "JPY", "9223372036854775807");
    }

    proptest! {
        #[test]
        fn both_ways_lead_to_the_same_text(
            minor in any::<i64>(),
            small in -2_000_000_i64..2_000_000,
        ) {
            for code in ["EUR", "JPY", "TND", "CLF"] {
                for minor in [minor, small, minor % 100_000_000_000] {
                    let money = Money::new(minor, Currency::parse(code).unwrap());
                    let written = String::from_utf8(canonical::bytes(&money)).unwrap();
                    prop_assert_eq!(written, format!("\"{money}\""));
                    let text = money.to_string();
                    if minor.abs() <= Money::LIMIT {
                        prop_assert_eq!(Money::parse(&text, money.currency), Some(money));
                    }
                }
            }
        }
    }
}
