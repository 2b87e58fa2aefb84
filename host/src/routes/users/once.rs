//! Creating something once, however often its request is sent: of an answer its thing's id is kept.
//!
//! The thing is shown as it is when the request comes again. A secret that was shown is not kept,
//! and so not shown again.

use crate::error::Error;
use carreau_store::idempotency::{self, Answer, Claim, Key};
use carreau_store::{StoreError, Tx};

/// What came of a request to create something.
pub(crate) enum Once {
    /// It was created.
    Made,
    /// It was before, by the same request: this one.
    Before(String),
    /// The key was another request's.
    Other,
}

/// Takes the key, first in the transaction; what came of the request, where that is known already.
///
/// # Errors
/// Those of the store.
pub(crate) async fn claim(tx: &mut Tx, key: Option<&Key>) -> Result<Option<Once>, StoreError> {
    let Some(key) = key else { return Ok(None) };
    Ok(match idempotency::claim(tx, key).await? {
        Claim::First => None,
        Claim::Again(answer) => Some(Once::Before(answer.body)),
        Claim::Other => Some(Once::Other),
    })
}

/// Keeps what was created.
///
/// # Errors
/// Those of the store.
pub(crate) async fn keep(tx: &mut Tx, key: Option<&Key>, id: &str) -> Result<Once, StoreError> {
    if let Some(key) = key {
        let answer = Answer { status: 201, headers: "{}".to_owned(), body: id.to_owned() };
        idempotency::keep(tx, key, &answer).await?;
    }
    Ok(Once::Made)
}

impl Once {
    /// The id of what there is now: the new one's, or of what was made before.
    ///
    /// # Errors
    /// `idempotency_mismatch`.
    pub(crate) fn id(self, new: &str) -> Result<(String, bool), Error> {
        match self {
            Self::Made => Ok((new.to_owned(), true)),
            Self::Before(id) => Ok((id, false)),
            Self::Other => Err(Error::IdempotencyMismatch),
        }
    }
}
