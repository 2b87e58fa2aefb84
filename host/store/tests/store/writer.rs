//! The group-commit writer: everyone is answered, with their own answer.

use crate::databases::both;
use crate::given;
use carreau_store::decisions::{self, Decision, DecisionWriter};
use carreau_store::{Db, StoreError};
use tokio::task::JoinSet;

const TASKS: u64 = 50;
const EACH: u64 = 40;

#[tokio::test(flavor = "multi_thread")]
async fn fifty_tasks_record_and_each_is_answered_after_its_commit() {
    for database in both("fifty_tasks").await {
        given::ready(&database.db).await;
        let writer = DecisionWriter::start(database.db.clone());
        let mut tasks = JoinSet::new();
        for task in 0..TASKS {
            let (writer, db) = (writer.clone(), database.db.clone());
            tasks.spawn(async move {
                for number in 0..EACH {
                    let made = given::decision(task * EACH + number);
                    writer.record(made.clone()).await?;
                    // Another connection sees it as soon as the answer is there.
                    assert_eq!(decisions::find(&db, &made.id).await?, made);
                }
                Ok::<(), StoreError>(())
            });
        }
        for outcome in tasks.join_all().await {
            outcome.expect("recorded");
        }
        let count = decisions::count(&database.db, "").await.expect("counted");
        assert_eq!(count, 2_000, "{}", database.db.name());
    }
}

/// Hands the writer all these at once; on a runtime of one thread it finds them all waiting.
async fn record_all(writer: &DecisionWriter, made: Vec<Decision>) -> Vec<Result<(), StoreError>> {
    let mut tasks = JoinSet::new();
    for (place, decision) in made.into_iter().enumerate() {
        let writer = writer.clone();
        tasks.spawn(async move { (place, writer.record(decision).await) });
    }
    let mut outcomes = tasks.join_all().await;
    outcomes.sort_by_key(|(place, _)| *place);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

#[tokio::test]
async fn only_the_decision_at_fault_is_refused() {
    for database in both("at_fault").await {
        let db: &Db = &database.db;
        given::ready(db).await;
        given::record(db, given::decision(7)).await.expect("the id is taken");
        let writer = DecisionWriter::start(db.clone());
        let mut made: Vec<Decision> = (0..20).map(given::decision).collect();
        if let Some(stranger) = made.get_mut(11) {
            stranger.engine_hash = given::hash(0xdead);
        }
        let outcomes = record_all(&writer, made).await;
        for (number, outcome) in outcomes.iter().enumerate() {
            let as_expected = match number {
                7 => matches!(outcome, Err(StoreError::Conflict { .. })),
                11 => matches!(outcome, Err(StoreError::Forbidden { .. })),
                _ => outcome.is_ok(),
            };
            assert!(as_expected, "{}, decision {number}: {outcome:?}", db.name());
        }
        assert_eq!(decisions::count(db, "").await.expect("counted"), 19);
    }
}

#[tokio::test]
async fn more_than_the_queue_holds_wait_for_room() {
    for database in both("queue").await {
        given::ready(&database.db).await;
        let writer = DecisionWriter::start(database.db.clone());
        let outcomes = record_all(&writer, (0..3_000).map(given::decision).collect()).await;
        assert!(outcomes.iter().all(Result::is_ok), "{}", database.db.name());
        assert_eq!(decisions::count(&database.db, "").await.expect("counted"), 3_000);
    }
}

#[tokio::test]
async fn shutting_down_writes_what_waits_and_takes_no_more() {
    for database in both("shut_down").await {
        given::ready(&database.db).await;
        let writer = DecisionWriter::start(database.db.clone());
        let mut waiting = JoinSet::new();
        for number in 0..700 {
            let writer = writer.clone();
            waiting.spawn(async move { writer.record(given::decision(number)).await });
        }
        // Lets them queue, on the one thread, before the end is announced.
        tokio::task::yield_now().await;
        tokio::join!(writer.shut_down(), writer.shut_down());
        let count = decisions::count(&database.db, "").await.expect("counted");
        assert_eq!(count, 700, "{}: all are written when it is down", database.db.name());
        for outcome in waiting.join_all().await {
            outcome.expect("recorded");
        }
        let late = writer.record(given::decision(999)).await.expect_err("too late");
        assert!(late.is_temporary(), "{late:?}");
        writer.shut_down().await;
    }
}
