//! Which fault of which database is which [`StoreError`].
//!
//! The codes are PostgreSQL's SQLSTATE (five characters) and SQLite's extended result codes
//! (numbers whose lowest byte is the primary code), so the two cannot be mistaken for each other.

use crate::StoreError;
use crate::error::Cause;
use sqlx::error::{DatabaseError, ErrorKind};
use std::sync::Arc;

/// PostgreSQL: serialization failure, deadlock.
const POSTGRES_CONTENDED: [&str; 2] = ["40001", "40P01"];

/// PostgreSQL: classes of connection exceptions and insufficient resources; single codes for
/// shutting down, crashing, starting, a lost database, a server that only reads.
const POSTGRES_UNAVAILABLE: [&str; 7] = ["08", "53", "57P01", "57P02", "57P03", "57P05", "25006"];

/// SQLite, primary codes: `BUSY`, `LOCKED`.
const SQLITE_CONTENDED: [u32; 2] = [5, 6];

/// SQLite, primary codes: `READONLY`, `IOERR`, `FULL`, `CANTOPEN`.
const SQLITE_UNAVAILABLE: [u32; 4] = [8, 10, 13, 14];

/// What a fault means to the caller.
enum Meaning {
    Unavailable,
    Contended,
    Conflict,
    Forbidden,
    Broken,
}

/// The store's error for what sqlx reports at `place`.
pub(crate) fn classify(place: &'static str, error: sqlx::Error) -> StoreError {
    let meaning = meaning(&error);
    let reason = error.to_string();
    let cause: Cause = Arc::new(error);
    match meaning {
        Meaning::Unavailable => StoreError::Unavailable { place, reason },
        Meaning::Contended => StoreError::Contended { place, cause },
        Meaning::Conflict => StoreError::Conflict { what: format!("what `{place}` writes") },
        Meaning::Forbidden => StoreError::Forbidden { place, cause },
        Meaning::Broken => StoreError::Broken { place, cause },
    }
}

fn meaning(error: &sqlx::Error) -> Meaning {
    match error {
        sqlx::Error::Database(error) => meaning_of_code(error.as_ref()),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Meaning::Unavailable,
        _ => Meaning::Broken,
    }
}

fn meaning_of_code(error: &dyn DatabaseError) -> Meaning {
    let code = error.code().unwrap_or_default();
    if code.len() == 5 {
        if POSTGRES_CONTENDED.contains(&code.as_ref()) {
            return Meaning::Contended;
        }
        if POSTGRES_UNAVAILABLE.iter().any(|prefix| code.starts_with(prefix)) {
            return Meaning::Unavailable;
        }
    } else if let Ok(number) = code.parse::<u32>() {
        let primary = number & 0xff;
        if SQLITE_CONTENDED.contains(&primary) {
            return Meaning::Contended;
        }
        if SQLITE_UNAVAILABLE.contains(&primary) {
            return Meaning::Unavailable;
        }
    }
    match error.kind() {
        ErrorKind::UniqueViolation => Meaning::Conflict,
        ErrorKind::ForeignKeyViolation
        | ErrorKind::CheckViolation
        | ErrorKind::NotNullViolation
        | ErrorKind::ExclusionViolation => Meaning::Forbidden,
        _ => Meaning::Broken,
    }
}
