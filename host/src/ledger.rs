//! The ledger: what is owed, what is paid, who receives it.
//!
//! ```text
//! amount     minor units as they are kept, decimal texts as they are sent
//! debtor     who owes: a player, or a node of the tree
//! booking    everything a matter of money writes, in one transaction
//! charge     a calculation becomes an amount due
//! due        what becomes of it, by the engine's table
//! payment    a payment by itself, by the engine's table
//! pay        money comes in and is allocated
//! give_back  a refund, a reversal, a due that is void
//! proof      the ledger held to what was decided
//! debts      whether somebody's debts block them
//! names      what debtors are called
//! shown      how it is sent
//! ```
//!
//! How money is allocated and parted, and what is due when, the engine says. Here rows are read, it
//! is asked, and what it says is written where the rows are still those that were read; where they
//! are not, it is asked again.

pub(crate) mod amount;
pub(crate) mod booking;
pub(crate) mod charge;
pub(crate) mod debtor;
pub(crate) mod debts;
pub(crate) mod due;
pub(crate) mod give_back;
pub(crate) mod names;
pub(crate) mod pay;
pub(crate) mod payment;
pub(crate) mod proof;
pub(crate) mod shown;

use crate::app::App;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use axum::response::Response;
use booking::Booking;
use carreau_store::idempotency::{self, Claim, Key};
use std::pin::Pin;
use std::sync::Arc;

/// How often it is asked again where others changed the same.
const TURNS_MAX: u32 = 8;

/// What a matter of money is to write, and what is answered once it is written.
pub(crate) struct Matter {
    /// What is written.
    pub(crate) booking: Booking,
    /// What is answered.
    pub(crate) made: Made,
}

/// What reads and asks, boxed, as it borrows the request.
pub(crate) type Gathering<'f, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'f>>;

/// Books a matter once for a key: `gather` reads and asks, and is called anew where what it read
/// has changed by the time it is written.
///
/// # Errors
/// Those of `gather`; `idempotency_key_reused`, `database_unavailable`.
pub(crate) async fn book<'f, G>(
    app: &Arc<App>,
    told: &Told,
    key: Option<Key>,
    gather: G,
) -> Result<Response, Error>
where
    G: Fn() -> Gathering<'f, Matter>,
{
    for _ in 0..TURNS_MAX {
        let gathered = match gather().await {
            Ok(gathered) => gathered,
            Err(error) if booking::is_stale(&error) => continue,
            // What was made with this key may be what is in the way now.
            Err(error) => return answered_before(app, key, error).await,
        };
        let input = (told.clone(), gathered.booking, gathered.made);
        let booked = creating::once(app, key.clone(), input, |tx, (told, booking, made)| {
            Box::pin(async move { Ok(booking.write(tx, told).await?.map(|()| made.clone())) })
        });
        match booked.await {
            Err(error) if booking::is_stale(&error) => {}
            done => return done,
        }
    }
    Err(Error::DatabaseUnavailable)
}

/// What was answered to this key before; else the error.
///
/// # Errors
/// That one; `idempotency_key_reused`, `database_unavailable`.
pub(crate) async fn answered_before(
    app: &Arc<App>,
    key: Option<Key>,
    error: Error,
) -> Result<Response, Error> {
    let Some(key) = key else { return Err(error) };
    match idempotency::find(app.database.db(), &key).await? {
        Claim::Again(answer) => Ok(creating::response(&answer)),
        Claim::Other => Err(Error::IdempotencyMismatch),
        Claim::First => Err(error),
    }
}

/// The same without a request that waits for an answer: a job's, a provider's message.
///
/// # Errors
/// Those of `gather`; `database_unavailable`.
pub(crate) async fn book_unasked<'f, G>(app: &Arc<App>, told: &Told, gather: G) -> Result<(), Error>
where
    G: Fn() -> Gathering<'f, Option<Booking>>,
{
    for _ in 0..TURNS_MAX {
        let booking = match gather().await {
            Ok(Some(booking)) => booking,
            Ok(None) => return Ok(()),
            Err(error) if booking::is_stale(&error) => continue,
            Err(error) => return Err(error),
        };
        let input = (told.clone(), booking);
        let booked = creating::once(app, None, input, |tx, (told, booking)| {
            Box::pin(async move { Ok(booking.write(tx, told).await?.map(|()| Made::gone())) })
        });
        match booked.await {
            Err(error) if booking::is_stale(&error) => {}
            done => return done.map(drop),
        }
    }
    Err(Error::DatabaseUnavailable)
}
