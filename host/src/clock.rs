//! The only now, and the only maker of ids.
//!
//! The engine is told the date; the database is told instants and ids. Both come from here, and
//! `host/clippy.toml` forbids to ask anywhere else. A zone's rules are in the program.

use anyhow::Context;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::sync::OnceLock;
use std::time::Duration;
use uuid::Uuid;

/// How far this process is ahead of the real clock.
static AHEAD: OnceLock<SignedDuration> = OnceLock::new();

/// Digits of a second in an instant, so that instants sort as text.
const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.3fZ";

/// The present instant: RFC 3339 in UTC, to the millisecond, always 24 characters.
pub(crate) fn instant() -> String {
    now().strftime(INSTANT).to_string()
}

/// The instant so long from now.
pub(crate) fn instant_in(later: Duration) -> String {
    now().saturating_add(later).unwrap_or(Timestamp::MAX).strftime(INSTANT).to_string()
}

/// The instant so long ago.
pub(crate) fn instant_before(earlier: Duration) -> String {
    now().saturating_sub(earlier).unwrap_or(Timestamp::MIN).strftime(INSTANT).to_string()
}

/// Seconds since 1970, as tokens count them.
pub(crate) fn epoch_seconds() -> i64 {
    now().as_second()
}

/// Seconds from now until so long after an instant, as it is stored; at least one.
pub(crate) fn seconds_until(instant: &str, later: Duration) -> u32 {
    let end = instant.parse::<Timestamp>().ok().and_then(|from| from.checked_add(later).ok());
    let left = end.map_or(0, |end| end.duration_since(now()).as_secs());
    u32::try_from(left.max(1)).unwrap_or(u32::MAX)
}

/// Lets this process live from an instant on, as tests and demonstrations do.
///
/// # Errors
/// Where it is no instant or date, or the clock was set before.
pub(crate) fn set(text: &str) -> Result<(), String> {
    let instant: Timestamp = read_instant(text)?.parse().map_err(|error| format!("{error}"))?;
    let ahead = instant.duration_since(real());
    AHEAD.set(ahead).map_err(|_| "the clock was set before".to_owned())
}

/// The second by the real clock, which others who sign by it have too.
pub(crate) fn real_epoch_seconds() -> i64 {
    real().as_second()
}

/// An instant somebody wrote, in the form instants are stored in.
///
/// # Errors
/// Where it is no instant with an offset, such as `2026-03-15T00:00:00Z`, and no date.
pub(crate) fn read_instant(text: &str) -> Result<String, String> {
    let instant: Result<Timestamp, _> = text.parse();
    let date = || {
        let date: Date = text.parse().ok()?;
        (date.to_string() == text).then(|| date.to_zoned(TimeZone::UTC).ok()).flatten()
    };
    match (instant, date()) {
        (Ok(instant), _) => Ok(instant.strftime(INSTANT).to_string()),
        (Err(_), Some(midnight)) => Ok(midnight.timestamp().strftime(INSTANT).to_string()),
        (Err(_), None) => {
            Err("write an instant such as 2026-03-15T00:00:00Z, or a date".to_owned())
        }
    }
}

/// A tenant's time zone. There is no other to fall back to: its day may be another price.
///
/// # Errors
/// Where there is no zone of that name.
pub(crate) fn zone(time_zone: &str) -> anyhow::Result<TimeZone> {
    TimeZone::get(time_zone).with_context(|| {
        format!(
            "`{time_zone}` is no time zone; correct `time_zone` in the pack's tenant.toml (such as \
             `Europe/Paris`)"
        )
    })
}

/// Today in a time zone.
pub(crate) fn today(zone: &TimeZone) -> Date {
    now().to_zoned(zone.clone()).date()
}

/// A new id: UUID version 7, later ones sorting after earlier ones of this process.
#[expect(clippy::disallowed_methods, reason = "ids are made here and nowhere else")]
pub(crate) fn new_id() -> Uuid {
    Uuid::now_v7()
}

fn now() -> Timestamp {
    let ahead = AHEAD.get().copied().unwrap_or_default();
    real().checked_add(ahead).unwrap_or(Timestamp::MAX)
}

#[expect(clippy::disallowed_methods, reason = "the clock is read here and nowhere else")]
fn real() -> Timestamp {
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_have_one_width_and_sort_as_they_follow() {
        let (first, second) = (instant(), instant());
        assert_eq!((first.len(), second.len()), (24, 24));
        assert!(first <= second, "{first} {second}");
        assert!(new_id().to_string() < new_id().to_string());
    }

    #[test]
    fn an_instant_is_read_with_its_offset_and_a_date_as_its_first() {
        let check = |text: &str, expected: Result<&str, ()>| {
            let found = read_instant(text);
            assert_eq!(found.as_deref().map_err(|_| ()), expected);
        };
        check("2026-03-15T01:00:00+01:00", Ok("2026-03-15T00:00:00.000Z"));
        check("2026-03-15", Ok("2026-03-15T00:00:00.000Z"));
        check("2026-03-15T01:00:00", Err(()));
        check("yesterday", Err(()));
    }
}
