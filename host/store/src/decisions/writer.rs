//! The group-commit writer: many callers' decisions in one transaction.
//!
//! A commit costs a wait for the disk, whether it holds one decision or 256. So decisions queue
//! here, all that wait when a commit ends go into the next, and each caller is answered after the
//! commit that holds its own: what was answered survives the death of the process.
//!
//! Where a batch fails because of what one decision says (its id is taken, its module is not kept),
//! each is written again in a transaction of its own, so that only the one at fault is refused.
//! Where it fails because the database is away, every caller of that batch is told so.

use super::{Decision, insert};
use crate::StoreError;
use crate::db::Db;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// Decisions in one transaction, at most.
const BATCH_MAX: usize = 256;

/// Decisions that may wait; a caller beyond them waits for room.
const QUEUE_MAX: usize = 1024;

/// How long a caller waits for room before the database counts as too slow.
const ROOM_WAIT_MAX: Duration = Duration::from_secs(5);

/// Where errors of this file say they are.
const PLACE: &str = "decision writer";

/// A handle on the writer; clones share it.
#[derive(Clone, Debug)]
pub struct DecisionWriter {
    queue: mpsc::Sender<Message>,
}

type Answer = oneshot::Sender<Result<(), StoreError>>;

#[derive(Debug)]
enum Message {
    Record(Box<Decision>, Answer),
    /// Write what is queued, then stop and say so.
    Stop(oneshot::Sender<()>),
}

impl DecisionWriter {
    /// Starts a writer on this database; it must be called inside the runtime.
    #[must_use]
    pub fn start(db: Db) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE_MAX);
        tokio::spawn(run(db, waiting));
        Self { queue }
    }

    /// Records a decision; returns once it is committed.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where its id is taken, [`StoreError::Forbidden`] where its module
    /// or pack is not kept, [`StoreError::Unavailable`] where the database is away or too slow or
    /// the writer was shut down.
    pub async fn record(&self, decision: Decision) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        let message = Message::Record(Box::new(decision), answer);
        self.queue.send_timeout(message, ROOM_WAIT_MAX).await.map_err(|error| match error {
            mpsc::error::SendTimeoutError::Timeout(_) => {
                StoreError::unavailable(PLACE, "too many decisions are waiting")
            }
            mpsc::error::SendTimeoutError::Closed(_) => stopped(),
        })?;
        answered.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Writes what is queued, then stops. Decisions that come later are refused.
    pub async fn shut_down(&self) {
        let (done, stopped) = oneshot::channel();
        if self.queue.send(Message::Stop(done)).await.is_ok() {
            // An error says that another call's stop came first and the writer is gone.
            stopped.await.unwrap_or_default();
        }
    }
}

fn stopped() -> StoreError {
    StoreError::unavailable(PLACE, "it was shut down")
}

async fn run(db: Db, mut waiting: mpsc::Receiver<Message>) {
    let mut messages = Vec::with_capacity(BATCH_MAX);
    let mut stops = Vec::new();
    // Zero only when the queue is closed and empty.
    while waiting.recv_many(&mut messages, BATCH_MAX).await > 0 {
        let mut decisions = Vec::with_capacity(messages.len());
        let mut answers = Vec::with_capacity(messages.len());
        for message in messages.drain(..) {
            match message {
                Message::Record(decision, answer) => {
                    decisions.push(*decision);
                    answers.push(answer);
                }
                Message::Stop(done) => {
                    waiting.close();
                    stops.push(done);
                }
            }
        }
        write(&db, decisions, answers).await;
    }
    drop(waiting);
    for done in stops {
        // Whoever asked to stop may have gone.
        let _gone = done.send(());
    }
}

/// Writes a batch and answers its callers.
async fn write(db: &Db, decisions: Vec<Decision>, answers: Vec<Answer>) {
    let decisions = Arc::new(decisions);
    let outcome = db
        .write(Arc::clone(&decisions), |tx, decisions| {
            Box::pin(async move {
                for decision in decisions.iter() {
                    insert(tx, decision).await?;
                }
                Ok(())
            })
        })
        .await;
    let at_fault = matches!(&outcome, Err(error) if !error.is_temporary());
    if at_fault && decisions.len() > 1 {
        for (decision, answer) in decisions.iter().zip(answers) {
            let outcome =
                db.write(decision.clone(), |tx, decision| Box::pin(insert(tx, decision))).await;
            // A caller that is gone is recorded all the same.
            let _gone = answer.send(outcome);
        }
        return;
    }
    for answer in answers {
        let _gone = answer.send(outcome.clone());
    }
}
