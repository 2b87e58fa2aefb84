//! `Db::write`: run to its end, and again where others were in the way.

use crate::databases::both;
use crate::given;
use carreau_store::{StoreError, decisions};
use sqlx::Executor;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::time::{sleep, timeout};

#[tokio::test]
async fn a_write_outlives_the_caller_that_goes_away() {
    for database in both("caller_gone").await {
        let db = &database.db;
        given::ready(db).await;
        let write = db.write(given::decision(1), |tx, decision| {
            Box::pin(async move {
                sleep(Duration::from_secs(1)).await;
                decisions::insert(tx, decision).await
            })
        });
        timeout(Duration::from_millis(50), write).await.expect_err("the caller does not wait");
        let mut found = decisions::find(db, &given::id(1)).await;
        for _ in 0..100 {
            if found.is_ok() {
                break;
            }
            sleep(Duration::from_millis(50)).await;
            found = decisions::find(db, &given::id(1)).await;
        }
        assert_eq!(found.expect("written"), given::decision(1));
    }
}

#[tokio::test]
async fn work_that_fails_leaves_nothing() {
    for database in both("work_fails").await {
        let db = &database.db;
        given::ready(db).await;
        let outcome: Result<(), StoreError> = db
            .write(given::decision(1), |tx, decision| {
                Box::pin(async move {
                    decisions::insert(tx, decision).await?;
                    Err(StoreError::Missing { what: "what it looked for".to_owned() })
                })
            })
            .await;
        assert!(matches!(outcome, Err(StoreError::Missing { .. })), "{outcome:?}");
        assert_eq!(decisions::count(db, "").await.expect("counted"), 0);
        given::record(db, given::decision(1)).await.expect("the connection is in order");
    }
}

#[tokio::test]
async fn a_fault_of_the_program_leaves_nothing() {
    for database in both("program_fault").await {
        let db = &database.db;
        given::ready(db).await;
        let outcome = db
            .write(given::decision(1), |tx, decision| {
                Box::pin(async move {
                    decisions::insert(tx, decision).await?;
                    Ok(decision.op.parse::<u32>().expect("a number"))
                })
            })
            .await;
        assert!(matches!(outcome, Err(StoreError::Interrupted { .. })), "{outcome:?}");
        assert_eq!(decisions::count(db, "").await.expect("counted"), 0);
        given::record(db, given::decision(1)).await.expect("the connection is in order");
    }
}

#[tokio::test]
async fn a_deadlock_is_tried_again() {
    // SQLite has one writer, so two cannot be in each other's way.
    let [_, postgres] = both("deadlock").await;
    let db = &postgres.db;
    given::ready(db).await;
    let attempts = Arc::new(AtomicU32::new(0));
    let met = Arc::new(Barrier::new(2));
    let write = |first: u64, second: u64| {
        let input =
            (given::decision(first), given::decision(second), attempts.clone(), met.clone());
        db.write(input, |tx, (first, second, attempts, met)| {
            Box::pin(async move {
                let attempt = attempts.fetch_add(1, Ordering::SeqCst);
                decisions::insert(tx, first).await?;
                if attempt < 2 {
                    met.wait().await;
                }
                decisions::insert(tx, second).await
            })
        })
    };
    // Each holds the id the other wants next; PostgreSQL breaks one off after a second.
    let (one, other) = tokio::join!(write(1, 2), write(2, 1));
    let outcomes = [one, other];
    let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    assert_eq!(won, 1, "{outcomes:?}");
    let told =
        |outcome: &Result<(), StoreError>| matches!(outcome, Err(StoreError::Conflict { .. }));
    assert!(outcomes.iter().any(told), "tried again, it finds the ids taken: {outcomes:?}");
    assert_eq!(attempts.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_lock_of_another_process_is_waited_for() {
    let [sqlite, _] = both("other_process").await;
    given::ready(&sqlite.db).await;
    let mut other = sqlite.sqlite().await;
    other.execute("begin immediate").await.expect("locked");
    let write = tokio::spawn({
        let db = sqlite.db.clone();
        async move { given::record(&db, given::decision(1)).await }
    });
    // Longer than SQLite itself waits, so that the write is tried again.
    sleep(Duration::from_millis(1_500)).await;
    assert!(!write.is_finished(), "it waits");
    decisions::count(&sqlite.db, "").await.expect("readers do not wait for the writer");
    other.execute("rollback").await.expect("released");
    write.await.expect("no panic").expect("recorded");
}
