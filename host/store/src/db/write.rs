//! Writes: a transaction run to its end, and again where others were in the way.

use super::{Db, Tx};
use crate::StoreError;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// What a write does inside its transaction, boxed, as it borrows the transaction.
pub type Work<'t, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 't>>;

/// How often a write or a migration that others were in the way of is tried.
const ATTEMPTS_MAX: u32 = 8;

/// The pause after the first attempt; each later one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(5);

/// How long a write may take, all attempts together, before the database counts as away.
const WRITE_MAX: Duration = Duration::from_secs(30);

impl Db {
    /// Runs `work` in one transaction and commits it. `work` is run again, on a fresh transaction,
    /// where the database says that others were in the way, so it must do nothing but write.
    ///
    /// The write runs in a task of its own: a caller that goes away half-way, as a client that
    /// disconnects, does not stop it.
    ///
    /// ```no_run
    /// # use carreau_store::{Db, StoreError, packs};
    /// # async fn example(db: Db, revision: packs::NewRevision) -> Result<(), StoreError> {
    /// db.write(revision, |tx, revision| Box::pin(packs::put(tx, revision))).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// What `work` answers; nothing is written then. [`StoreError::Unavailable`] where the
    /// database went away: if it did so during the commit, it is not known which.
    pub async fn write<I, T, W>(&self, input: I, work: W) -> Result<T, StoreError>
    where
        I: Send + Sync + 'static,
        T: Send + 'static,
        W: for<'t> Fn(&'t mut Tx, &'t I) -> Work<'t, T> + Send + Sync + 'static,
    {
        let db = self.clone();
        let task = tokio::spawn(async move {
            let attempts = retried(|| db.attempt(&input, &work));
            timeout(WRITE_MAX, attempts).await.unwrap_or_else(|_| {
                let reason = format!("no answer within {WRITE_MAX:?}");
                Err(StoreError::unavailable("write", reason))
            })
        });
        match task.await {
            Ok(done) => done,
            Err(error) => Err(StoreError::Interrupted { reason: error.to_string() }),
        }
    }

    async fn attempt<I, T, W>(&self, input: &I, work: &W) -> Result<T, StoreError>
    where
        I: Sync,
        W: for<'t> Fn(&'t mut Tx, &'t I) -> Work<'t, T>,
    {
        let mut tx = self.begin().await?;
        // Dropped on failure, the transaction is rolled back.
        let done = work(&mut tx, input).await?;
        tx.commit().await?;
        Ok(done)
    }
}

/// What `attempt` answers; it is made again, after a pause, where others were in its way.
pub(crate) async fn retried<T, F>(attempt: impl Fn() -> F) -> Result<T, StoreError>
where
    F: Future<Output = Result<T, StoreError>>,
{
    let mut pause = FIRST_PAUSE;
    for _ in 1..ATTEMPTS_MAX {
        match attempt().await {
            Err(StoreError::Contended { .. }) => sleep(pause).await,
            done => return done,
        }
        pause = pause.saturating_mul(2);
    }
    attempt().await
}
