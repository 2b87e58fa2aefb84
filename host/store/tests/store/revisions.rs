//! Writers of revisions at the same time: one wins, the others are told, nothing is lost.

use crate::databases::both;
use crate::given::{self, TENANT};
use carreau_store::packs::{self, NewRevision, Section};
use carreau_store::{Db, StoreError};
use std::collections::BTreeSet;
use tokio::task::JoinSet;

const WRITERS: u64 = 50;

/// Adds a section to whatever pack is live, beginning anew as often as others were first.
async fn edit(db: &Db, number: u64) -> Result<(), StoreError> {
    loop {
        let live = packs::live(db, TENANT).await?.expect("a live revision");
        let mut sections = packs::load(db, TENANT, &live.pack_hash).await?.sections;
        sections.push(given::section(&format!("edit/{number}"), 0x100 | number));
        let pack = number << 16 | u64::try_from(live.number).expect("a number");
        let revision = given::revision(Some(live.number), pack, sections);
        match packs::publish(db, revision).await {
            Err(StoreError::Conflict { .. }) => {}
            done => return done.map(drop),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_writers_lose_nothing() {
    for database in both("fifty_writers").await {
        given::ready(&database.db).await;
        let mut writers = JoinSet::new();
        for number in 1..=WRITERS {
            let db = database.db.clone();
            writers.spawn(async move { edit(&db, number).await });
        }
        for outcome in writers.join_all().await {
            outcome.expect("published");
        }
        let live = packs::live(&database.db, TENANT).await.expect("live").expect("one");
        let pack = packs::load(&database.db, TENANT, &live.pack_hash).await.expect("the pack");
        let names: BTreeSet<&str> = pack.sections.iter().map(|s| s.name.as_str()).collect();
        assert_eq!(names.len(), 51, "{}: the first section and every edit", database.db.name());
        let revisions = packs::revisions(&database.db, TENANT, i64::MAX, 100).await.expect("all");
        let numbers: Vec<i64> = revisions.iter().map(|revision| revision.number).collect();
        assert_eq!(numbers, (1..=51).rev().collect::<Vec<i64>>());
    }
}

#[tokio::test]
async fn a_writer_who_read_an_old_revision_is_told() {
    for database in both("old_revision").await {
        let db = &database.db;
        given::ready(db).await;
        let sections = |number| -> Vec<Section> { vec![given::section("fees", number)] };
        packs::publish(db, given::revision(Some(1), 0xb, sections(2))).await.expect("first");
        let old = |parent| given::revision(parent, 0xc, sections(3));
        for late in [old(Some(1)), old(None)] {
            let error = packs::publish(db, late).await.expect_err("late");
            assert!(matches!(error, StoreError::Conflict { .. }), "{error:?}");
            assert!(error.to_string().contains("of `france` exists already"), "{error}");
        }
        // A revision that is not there yet cannot be one's parent.
        let ahead: NewRevision = old(Some(7));
        let error = packs::publish(db, ahead).await.expect_err("ahead");
        assert!(matches!(error, StoreError::Forbidden { .. }), "{error:?}");
        let live = packs::live(db, TENANT).await.expect("live").expect("one");
        assert_eq!((live.number, live.pack_hash), (2, given::hash(0xb)));
    }
}
