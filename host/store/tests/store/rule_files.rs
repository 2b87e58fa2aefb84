//! The files of a tenant's rules: each revision keeps its own, and an earlier one's come back.

use crate::databases::{Database, both, empty};
use crate::given::{self, LATER, NOW, TENANT};
use carreau_store::rule_files::{self, RuleFiles};
use carreau_store::{Db, StoreError, migrate, packs};
use std::collections::BTreeMap;

fn files(texts: &[(&str, &str)], cases: &[(&str, &str)]) -> RuleFiles {
    let of = |files: &[(&str, &str)]| -> BTreeMap<String, String> {
        files.iter().map(|(file, content)| ((*file).to_owned(), (*content).to_owned())).collect()
    };
    RuleFiles { texts: of(texts), cases: of(cases) }
}

async fn put(db: &Db, revision: i64, files: &RuleFiles) -> Result<(), StoreError> {
    db.write((revision, files.clone()), |tx, (revision, files)| {
        Box::pin(rule_files::put(tx, (TENANT, *revision), files, NOW))
    })
    .await
}

async fn restore(db: &Db, revision: i64, earlier: i64) -> Result<(), StoreError> {
    db.write((revision, earlier), |tx, (revision, earlier)| {
        Box::pin(rule_files::restore(tx, (TENANT, *revision), *earlier, LATER))
    })
    .await
}

async fn at(db: &Db, revision: i64) -> RuleFiles {
    rule_files::at(db, TENANT, revision).await.expect("files")
}

async fn next(db: &Db, number: i64) {
    let pack = 0xb00 | u64::try_from(number).expect("a number");
    let revision =
        given::revision(Some(number.saturating_sub(1)), pack, vec![given::section("tenant", pack)]);
    assert_eq!(packs::publish(db, revision).await.expect("published").number, number);
}

async fn rows(database: &Database) -> i64 {
    let sql = "select count(*) from rule_files";
    let (count,): (i64,) = if database.is_sqlite() {
        sqlx::query_as(sql).fetch_one(&mut database.sqlite().await).await
    } else {
        sqlx::query_as(sql).fetch_one(&mut database.postgres().await).await
    }
    .expect("a count");
    count
}

#[tokio::test]
async fn a_revision_keeps_its_files_and_its_cases() {
    for database in both("rule_files").await {
        let db = &database.db;
        given::ready(db).await;
        assert_eq!(at(db, 1).await, RuleFiles::default());
        let one =
            files(&[("a.toml", "a = 1 # one"), ("tests/a.toml", "t")], &[("tests/a.toml", "[1]")]);
        put(db, 1, &one).await.expect("put");
        put(db, 1, &one).await.expect("again, to no effect");
        assert_eq!((at(db, 1).await, rows(&database).await), (one.clone(), 3));
        // Where the live revision is tested by others, there is no trace of the first.
        let other = files(&[("a.toml", "a = 1")], &[("tests/a.toml", "[1]")]);
        put(db, 1, &other).await.expect("put");
        assert_eq!((at(db, 1).await, rows(&database).await), (other, 2));
        put(db, 1, &one).await.expect("put");
        // A revision that brings no files has those of the one before.
        next(db, 2).await;
        assert_eq!((at(db, 2).await, rows(&database).await), (one.clone(), 3));
        next(db, 3).await;
        let three = files(&[("a.toml", "a = 2"), ("b.toml", "b = 1")], &[("tests/b.toml", "[2]")]);
        put(db, 3, &three).await.expect("put");
        next(db, 4).await;
        assert_eq!((at(db, 4).await, at(db, 3).await), (three.clone(), three.clone()));
        assert_eq!((at(db, 2).await, at(db, 1).await), (one.clone(), one.clone()));
        restore(db, 4, 2).await.expect("restored");
        assert_eq!((at(db, 4).await, at(db, 3).await), (one.clone(), three.clone()));
        // Only the live revision is written.
        for late in [put(db, 3, &one).await, put(db, 9, &one).await, restore(db, 1, 3).await] {
            let error = late.expect_err("not the live one");
            assert!(matches!(error, StoreError::Conflict { .. }), "{error:?}");
        }
        assert_eq!((at(db, 4).await, at(db, 3).await), (one.clone(), three));
    }
}

/// What a database kept before its files had revisions is there after it is migrated.
#[tokio::test]
async fn cases_kept_before_are_those_of_all_revisions() {
    for database in empty("rule_tests").await {
        migrate(&database.db).await.expect("migrated");
        given::ready(&database.db).await;
        for sql in [
            "drop table case_documents",
            "drop table case_steps",
            "drop table certificates",
            "drop table transfers",
            "drop table number_series",
            "drop index mails_player",
            "alter table mails drop column player",
            "drop table rule_files",
            "drop table draft_editors",
            "drop table draft_impacts",
            "drop table draft_files",
            "drop table drafts",
            "drop index decisions_binding",
            "delete from _sqlx_migrations where version >= 13",
            "create table rule_tests (tenant text not null, file text not null, \
             cases text not null, updated_at text not null)",
            "insert into rule_tests values ('france', 'tests/a.toml', '[1]', \
             '2026-01-15T10:20:30.123Z')",
        ] {
            database.tamper(sql).await;
        }
        migrate(&database.db).await.expect("migrated");
        let kept = files(&[], &[("tests/a.toml", "[1]")]);
        assert_eq!((at(&database.db, 1).await, at(&database.db, 2).await), (kept.clone(), kept));
    }
}
