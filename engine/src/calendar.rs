//! The calendar: dates, month-days, periods that may wrap the year, ages, shifting by years.
//!
//! Deliberately absent: time of day and time zones. The host says which day it is where the tenant
//! lives; the engine reads no clock.

use crate::canonical::Canonical;
use crate::refusal::Expected;
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// A day of the Gregorian calendar, years 1 to 9999. On the wire `"YYYY-MM-DD"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(time::Date);

impl Date {
    /// The day of that year, month (1–12) and day; `None` where the calendar has none.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// Reads `YYYY-MM-DD`, exactly ten characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else { return None };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u16, |sum, byte| {
                let digit = byte.checked_sub(b'0').filter(|d| *d <= 9)?;
                sum.checked_mul(10)?.checked_add(u16::from(digit))
            })
        };
        let year = number(&[y1, y2, y3, y4])?;
        let month = u8::try_from(number(&[m1, m2])?).ok()?;
        let day = u8::try_from(number(&[d1, d2])?).ok()?;
        Self::new(i32::from(year), month, day)
    }

    /// `YYYY-MM-DD`, made without allocating.
    fn text(self) -> [u8; 10] {
        let (year, month, day) = self.0.to_calendar_date();
        let year = u16::try_from(year).unwrap_or(0);
        let digit = |number: u16, unit: u16| {
            let digit = number.checked_div(unit).and_then(|rest| rest.checked_rem(10));
            b'0'.saturating_add(digit.and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0))
        };
        let (month, day) = (u16::from(u8::from(month)), u16::from(day));
        [
            digit(year, 1000),
            digit(year, 100),
            digit(year, 10),
            digit(year, 1),
            b'-',
            digit(month, 10),
            digit(month, 1),
            b'-',
            digit(day, 10),
            digit(day, 1),
        ]
    }

    /// Calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// Day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The month and day without the year.
    #[must_use]
    pub fn month_day(self) -> MonthDay {
        MonthDay { month: self.month(), day: self.day() }
    }

    /// The day `days` later (earlier where negative); `None` beyond the years 1 to 9999.
    #[must_use]
    pub fn add_days(self, days: i64) -> Option<Self> {
        let date = self.0.checked_add(time::Duration::days(days.clamp(-4_000_000, 4_000_000)))?;
        Self::new(date.year(), u8::from(date.month()), date.day())
    }

    /// The same day `months` later; the last day of the month where it has no such day.
    #[must_use]
    pub fn add_months(self, months: i32) -> Option<Self> {
        let month = i32::from(self.month()).checked_sub(1)?;
        let count = self.year().checked_mul(12)?.checked_add(month)?.checked_add(months)?;
        let year = count.checked_div_euclid(12)?;
        let month = u8::try_from(count.checked_rem_euclid(12)?.checked_add(1)?).ok()?;
        let last = time::Month::try_from(month).ok()?.length(year);
        Self::new(year, month, self.day().min(last))
    }

    /// The same month and day `years` later; 29 February becomes 28 February in a common year.
    /// A season is copied by years, never by 365 days.
    #[must_use]
    pub fn add_years(self, years: i32) -> Option<Self> {
        self.add_months(years.checked_mul(12)?)
    }

    /// Years completed on `on` by someone born on this day. A birthday on 29 February counts on
    /// 1 March in common years. `None` where `on` is before the birth.
    #[must_use]
    pub fn age_on(self, on: Self) -> Option<u16> {
        if on < self {
            return None;
        }
        let years = on.year().checked_sub(self.year())?;
        let reached = (on.month(), on.day()) >= (self.month(), self.day());
        u16::try_from(years.checked_sub(i32::from(!reached))?).ok()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.text()).unwrap_or_default())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Canonical for Date {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        out.extend_from_slice(&self.text());
        out.push(b'"');
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Date;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Expected::Date.name())
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                Date::parse(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

/// A month and day of any year: `11-01`. 29 February means 28 February in common years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31 (29 for February).
    pub day: u8,
}

impl MonthDay {
    /// Reads `MM-DD`; `None` where no year has such a day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        if month.len() != 2 || day.len() != 2 {
            return None;
        }
        Date::parse(&format!("2000-{text}")).map(Date::month_day)
    }

    /// That day in `year`; 29 February is the 28th where the year has none.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<Date> {
        Date::new(year, self.month, self.day)
            .or_else(|| (self.month == 2 && self.day == 29).then(|| Date::new(year, 2, 28))?)
    }
}

impl<'de> Deserialize<'de> for MonthDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = MonthDay;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Expected::MonthDay.name())
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<MonthDay, E> {
                let unfit = || E::invalid_value(de::Unexpected::Str(text), &self);
                MonthDay::parse(text).ok_or_else(unfit)
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for MonthDay {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MonthDay".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let pattern = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
        schemars::json_schema!({ "type": "string", "pattern": pattern })
    }
}

/// A period of every year between two month-days, both inside it; it may wrap the year
/// (November to January).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearlyPeriod {
    /// First day inside.
    pub start: MonthDay,
    /// Last day inside.
    pub end: MonthDay,
}

impl YearlyPeriod {
    /// Whether `date` lies inside, both ends included.
    #[must_use]
    pub fn contains(self, date: Date) -> bool {
        let (Some(start), Some(end)) =
            (self.start.in_year(date.year()), self.end.in_year(date.year()))
        else {
            return false;
        };
        if self.start <= self.end {
            (start..=end).contains(&date)
        } else {
            date >= start || date <= end
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn reads_only_days_that_exist() {
        for bad in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "0000-01-01"]
        {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
        assert_eq!(date("2028-02-29").to_string(), "2028-02-29");
    }

    #[test]
    fn a_birthday_on_29_february_counts_on_1_march_in_common_years() {
        let born = date("2008-02-29");
        assert_eq!(born.age_on(date("2026-02-28")), Some(17));
        assert_eq!(born.age_on(date("2026-03-01")), Some(18));
        assert_eq!(born.age_on(date("2028-02-28")), Some(19));
        assert_eq!(born.age_on(date("2028-02-29")), Some(20));
        assert_eq!(born.age_on(date("2008-02-28")), None);
    }

    #[test]
    fn years_shift_by_the_calendar_not_by_365_days() {
        assert_eq!(date("2028-02-29").add_years(-1), Some(date("2027-02-28")));
        assert_eq!(date("2027-03-01").add_years(1), Some(date("2028-03-01")));
        assert_eq!(date("2026-01-31").add_months(1), Some(date("2026-02-28")));
        assert_eq!(date("2026-11-30").add_months(3), Some(date("2027-02-28")));
        assert_eq!(date("9999-06-01").add_years(1), None);
    }

    #[test]
    fn a_period_includes_its_ends_and_may_wrap_the_year() {
        let check = |start: &str, end: &str, day: &str, expected: bool| {
            let period = YearlyPeriod {
                start: MonthDay::parse(start).unwrap(),
                end: MonthDay::parse(end).unwrap(),
            };
            assert_eq!(period.contains(date(day)), expected, "{start}–{end} {day}");
        };
        check("11-01", "01-31", "2026-12-31", true);
        check("11-01", "01-31", "2027-01-01", true);
        check("11-01", "01-31", "2027-01-31", true);
        check("11-01", "01-31", "2027-02-01", false);
        check("11-01", "01-31", "2026-10-31", false);
        check("05-05", "05-05", "2026-05-05", true);
        check("05-05", "05-05", "2026-05-06", false);
        check("01-10", "02-29", "2026-02-28", true);
        check("01-10", "02-29", "2026-03-01", false);
        check("01-10", "02-29", "2028-02-29", true);
    }
}
