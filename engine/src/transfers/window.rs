//! When requests are accepted (F03.07.01): judged on the request's date alone, both ends of a
//! period inside it.

use crate::calendar::{Date, MonthDay, YearlyPeriod};
use crate::canonical;
use crate::pack::rules::{Days, Rules};

/// When requests are accepted.
#[derive(Debug)]
pub enum Window {
    /// Every day.
    Always,
    /// From a season's first day to this day of it.
    Deadline(MonthDay),
    /// In these periods of every year.
    Periods(Vec<YearlyPeriod>),
}

/// Whether requests are accepted on a day, until when, and when they are again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferWindow"))]
pub struct Opening {
    /// The last day on which they are, where they are and not without end.
    pub closes_on: Option<Date>,
    /// Whether they are.
    pub open: bool,
    /// The next day on which they are, where they are not and one is known.
    pub opens_on: Option<Date>,
}

canonical::object!(Opening { closes_on, open, opens_on });

impl Opening {
    const fn until(closes_on: Option<Date>) -> Self {
        Self { closes_on, open: true, opens_on: None }
    }

    const fn from(opens_on: Option<Date>) -> Self {
        Self { closes_on: None, open: false, opens_on }
    }
}

impl Window {
    /// Whether requests are accepted on a day.
    #[must_use]
    pub fn on(&self, on: Date, rules: &Rules) -> Opening {
        match self {
            Self::Always => Opening::until(None),
            Self::Deadline(deadline) => {
                let days = || rules.seasons.values().map(|season| season.days);
                let last = days().find(|days| days.contain(on)).map(|days| last(*deadline, days));
                match last {
                    Some(last) if on <= last => Opening::until(Some(last)),
                    _ => Opening::from(days().map(|days| days.from).filter(|day| *day > on).min()),
                }
            }
            Self::Periods(periods) => match closing(periods, on) {
                Some(last) => Opening::until(Some(last)),
                None => {
                    let next = periods.iter().filter_map(|period| after(period.start, on));
                    Opening::from(next.min())
                }
            },
        }
    }

    /// The first day from a day on that requests are accepted on.
    #[must_use]
    pub fn next(&self, from: Date, rules: &Rules) -> Option<Date> {
        let opening = self.on(from, rules);
        if opening.open { Some(from) } else { opening.opens_on }
    }
}

/// The last day of a season on which requests are accepted: the deadline's, or the season's own
/// where that has no such day.
fn last(deadline: MonthDay, days: Days) -> Date {
    let years = days.from.year()..=days.to.year();
    let mut found =
        years.filter_map(|year| deadline.in_year(year)).filter(|day| days.contain(*day));
    found.next().unwrap_or(days.to)
}

/// The last day of the periods that a day is in, one that begins the day after included.
fn closing(periods: &[YearlyPeriod], on: Date) -> Option<Date> {
    let mut last = None;
    let mut day = on;
    // A period more each time, so that windows that leave no day out come to an end.
    for _ in 0..=periods.len() {
        let Some(period) = periods.iter().find(|period| period.contains(day)) else { break };
        let Some(end) = on_or_after(period.end, day) else { break };
        last = Some(end);
        let Some(next) = end.add_days(1) else { break };
        day = next;
    }
    last
}

/// The next of a month-day from a day on.
fn on_or_after(of: MonthDay, day: Date) -> Option<Date> {
    let this = of.in_year(day.year()).filter(|found| *found >= day);
    this.or_else(|| of.in_year(day.year().checked_add(1)?))
}

/// The next of a month-day after a day.
fn after(of: MonthDay, day: Date) -> Option<Date> {
    on_or_after(of, day.add_days(1)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn periods(ends: &[(&str, &str)]) -> Vec<YearlyPeriod> {
        let day = |text| MonthDay::parse(text).unwrap();
        ends.iter().map(|(start, end)| YearlyPeriod { start: day(start), end: day(end) }).collect()
    }

    #[test]
    fn both_ends_are_inside_and_a_window_may_wrap_the_year() {
        let of = periods(&[("11-01", "01-31")]);
        for inside in ["2026-11-01", "2026-12-31", "2027-01-01", "2027-01-31"] {
            assert_eq!(closing(&of, date(inside)), Some(date("2027-01-31")), "{inside}");
        }
        assert_eq!(closing(&of, date("2026-10-31")), None);
        assert_eq!(closing(&of, date("2027-02-01")), None);
    }

    #[test]
    fn a_window_of_one_day() {
        let of = periods(&[("07-01", "07-01")]);
        assert_eq!(closing(&of, date("2026-07-01")), Some(date("2026-07-01")));
        assert_eq!(closing(&of, date("2026-07-02")), None);
        assert_eq!(after(of[0].start, date("2026-07-01")), Some(date("2027-07-01")));
    }

    #[test]
    fn an_end_on_29_february_is_the_28th_in_common_years() {
        let of = periods(&[("02-01", "02-29")]);
        assert_eq!(closing(&of, date("2027-02-28")), Some(date("2027-02-28")));
        assert_eq!(closing(&of, date("2027-03-01")), None);
        assert_eq!(closing(&of, date("2028-02-29")), Some(date("2028-02-29")));
    }

    #[test]
    fn windows_that_follow_each_other_are_one_and_those_of_every_day_end() {
        let of = periods(&[("06-01", "08-31"), ("12-15", "01-31"), ("09-01", "09-30")]);
        assert_eq!(closing(&of, date("2026-07-15")), Some(date("2026-09-30")));
        assert_eq!(closing(&of, date("2026-12-31")), Some(date("2027-01-31")));
        let next = of.iter().filter_map(|period| after(period.start, date("2026-10-01"))).min();
        assert_eq!(next, Some(date("2026-12-15")));
        let always = periods(&[("01-01", "06-30"), ("07-01", "12-31")]);
        assert!(closing(&always, date("2026-03-01")).is_some());
    }

    #[test]
    fn a_deadline_is_a_day_of_the_season() {
        let deadline = MonthDay::parse("03-31").unwrap();
        let days = |from, to| Days { from: date(from), to: date(to) };
        assert_eq!(last(deadline, days("2026-01-01", "2026-12-31")), date("2026-03-31"));
        assert_eq!(last(deadline, days("2026-07-01", "2027-06-30")), date("2027-03-31"));
        assert_eq!(last(deadline, days("2026-07-01", "2026-12-31")), date("2026-12-31"));
    }
}
