//! Writes: a transaction run to its end, and again where others were in the way.

use super::{Db, Tx};
use crate::StoreError;
use std::future::Future;
use std::pin::Pin;
use std::sync::PoisonError;
use std::time::{Duration, Instant};
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
        self.write_within(WRITE_MAX, input, work).await
    }

    /// The same for work that takes its time: in `SQLite` nobody else writes meanwhile.
    ///
    /// # Errors
    /// Those of [`Db::write`].
    pub async fn write_within<I, T, W>(
        &self,
        limit: Duration,
        input: I,
        work: W,
    ) -> Result<T, StoreError>
    where
        I: Send + Sync + 'static,
        T: Send + 'static,
        W: for<'t> Fn(&'t mut Tx, &'t I) -> Work<'t, T> + Send + Sync + 'static,
    {
        let db = self.clone();
        let task = tokio::spawn(async move {
            let attempts = retried(|| db.attempt(&input, &work));
            let done = timeout(limit, attempts).await.unwrap_or_else(|_| {
                let reason = format!("no answer within {limit:?}");
                Err(StoreError::unavailable("write", reason))
            });
            db.remember(done.as_ref().err());
            done
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
        // A commit to a file that nobody finds again is none.
        self.same_file().await?;
        Ok(done)
    }

    /// Keeps why a write failed, until one does not.
    fn remember(&self, error: Option<&StoreError>) {
        let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        match error {
            None => *failure = None,
            Some(error @ StoreError::Unavailable { .. }) => {
                *failure = Some((Instant::now(), error.to_string()));
            }
            // The database answered: what was written was at fault.
            Some(_) => {}
        }
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

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::db::{Pools, Statement};
    use sqlx::Executor;

    const MAKE: Statement = Statement { name: "make", sql: "create table lines (line text)" };
    const ADD: Statement = Statement { name: "add", sql: "insert into lines values ($1)" };
    const COUNT: Statement = Statement { name: "count", sql: "select count(*) from lines" };

    async fn run(db: &Db, statement: Statement, text: Option<String>) -> Result<(), StoreError> {
        let input = (statement, text);
        db.write(input, |tx, (statement, text)| {
            Box::pin(async {
                let args: Vec<_> = text.iter().map(Into::into).collect();
                tx.execute(statement.with(&args)).await.map(drop)
            })
        })
        .await
    }

    #[tokio::test]
    async fn a_full_disk_is_written_to_again_when_there_is_room() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("full.sqlite").display());
        let db = Db::open(&url).await.expect("a handle");
        run(&db, MAKE, None).await.expect("made");
        assert_eq!(db.write_failure(), None);
        let Pools::Sqlite(file) = &db.pools else { unreachable!("{db:?}") };
        // As a full disk is, and for the one connection that writes: another has room.
        file.write().execute("pragma max_page_count = 8").await.expect("limited");
        let line = "x".repeat(100_000);
        let full = run(&db, ADD, Some(line.clone())).await.expect_err("no room");
        assert!(matches!(full, StoreError::Unavailable { .. }), "{full:?}");
        let said = db.write_failure().expect("a write failed");
        assert!(said.contains("full"), "{said}");
        run(&db, ADD, Some(line)).await.expect("written");
        assert_eq!(db.write_failure(), None);
        let count: Vec<(i64,)> = db.fetch_all(COUNT.with(&[])).await.expect("counted");
        assert_eq!(count, [(1,)]);
    }
}
