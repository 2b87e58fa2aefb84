//! Rates and factors: percentages and multiples held exactly, to six decimal places.

use crate::canonical::Canonical;
use crate::refusal::Expected;
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// A percentage, exact to 0.000001 %. On the wire a decimal string: `"12.5"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate {
    millionths: i64,
}

impl Rate {
    /// What [`Rate::parts`] is for the whole, 100 %.
    pub const WHOLE: i64 = 100_000_000;
    /// The whole, 100 %.
    pub const HUNDRED: Self = Self { millionths: Self::WHOLE };
    /// Largest percentage accepted: 100,000 %.
    const LIMIT: i64 = 100_000_000_000;

    /// Reads a non-negative decimal string of at most six decimal places; `None` otherwise, or
    /// beyond 100,000 %.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = match text.split_once('.') {
            Some((_, "")) => return None,
            Some((whole, fraction)) => (whole, fraction),
            None => (text, ""),
        };
        if whole.is_empty() || fraction.len() > 6 || (whole.len() > 1 && whole.starts_with('0')) {
            return None;
        }
        let padding = 6_usize.checked_sub(fraction.len())?;
        let mut millionths: i64 = 0;
        let zeros = std::iter::repeat_n(b'0', padding);
        for byte in whole.bytes().chain(fraction.bytes()).chain(zeros) {
            let digit = byte.checked_sub(b'0').filter(|d| *d <= 9)?;
            millionths = millionths.checked_mul(10)?.checked_add(i64::from(digit))?;
        }
        (millionths <= Self::LIMIT).then_some(Self { millionths })
    }

    /// The rate in parts of [`Rate::WHOLE`].
    #[must_use]
    pub const fn parts(self) -> i64 {
        self.millionths
    }

    /// Whether it is 0 %.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.millionths == 0
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.millionths.checked_div(1_000_000).unwrap_or(0);
        let part = self.millionths.checked_rem(1_000_000).unwrap_or(0);
        if part == 0 {
            return f.write_str(itoa::Buffer::new().format(whole));
        }
        let digits = format!("{part:06}");
        write!(f, "{whole}.{}", digits.trim_end_matches('0'))
    }
}

impl Canonical for Rate {
    fn write(&self, out: &mut Vec<u8>) {
        self.to_string().as_str().write(out);
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Rate;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Expected::Percentage.name())
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Rate, E> {
                Rate::parse(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Rate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Percentage".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{1,6})?$",
            "description": "a percentage as a decimal string, at most six decimal places",
        })
    }
}

/// A multiple, exact to a millionth. On the wire a decimal string: `"2"`, `"1.5"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Factor(Rate);

impl Factor {
    /// What [`Factor::parts`] is for one.
    pub const ONE: i64 = 1_000_000;

    /// The factor in parts of [`Factor::ONE`].
    #[must_use]
    pub const fn parts(self) -> i64 {
        self.0.millionths
    }
}

impl Canonical for Factor {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
    }
}

impl fmt::Display for Factor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_percentages() {
        for text in ["0", "12.5", "100", "7", "33.333333", "0.000001"] {
            assert_eq!(Rate::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Rate::parse("12.50").unwrap().to_string(), "12.5");
        for bad in ["", "-1", "1.", ".5", "1.0000001", "1e3", "01", "100001", "50%"] {
            assert_eq!(Rate::parse(bad), None, "{bad}");
        }
    }
}
