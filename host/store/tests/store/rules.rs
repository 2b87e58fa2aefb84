//! What no program may write: the databases' own rules, tried one by one on both.

use crate::databases::both;
use crate::given::{self, NOW, TENANT};
use carreau_store::decisions::{Decision, Payload};
use carreau_store::packs::{self, NewRevision};
use carreau_store::{StoreError, decisions};

/// Decisions that differ from a good one in one thing that must not be.
fn bad_decisions() -> Vec<(&'static str, Decision)> {
    let good = || given::decision(1);
    let erased = || Payload::Erased { at: "yesterday".to_owned() };
    vec![
        ("a module that is not kept", Decision { engine_hash: given::hash(0), ..good() }),
        ("a pack that is not kept", Decision { pack_hash: given::hash(0), ..good() }),
        ("another tenant's pack", Decision { tenant: "sweden".to_owned(), ..good() }),
        ("a short id", Decision { id: "1".to_owned(), ..good() }),
        ("a date that is none", Decision { on: "today".to_owned(), ..good() }),
        ("no hash of the reply", Decision { reply_sha256: String::new(), ..good() }),
        ("a commitment that is none", Decision { commitment: "abc".to_owned(), ..good() }),
        ("operations below zero", Decision { script_operations: -1, ..good() }),
        (
            "an instant in seconds",
            Decision { decided_at: "2026-01-15T10:20:30Z".to_owned(), ..good() },
        ),
        ("erased at no instant", Decision { payload: erased(), ..good() }),
    ]
}

#[tokio::test]
async fn a_decision_keeps_the_rules() {
    for database in both("decision_rules").await {
        given::ready(&database.db).await;
        for (what, decision) in bad_decisions() {
            let outcome = given::record(&database.db, decision).await;
            let name = database.db.name();
            assert!(
                matches!(outcome, Err(StoreError::Forbidden { .. })),
                "{name}, {what}: {outcome:?}"
            );
        }
        assert_eq!(decisions::count(&database.db, "").await.expect("counted"), 0);
    }
}

#[tokio::test]
async fn a_payload_is_erased_whole() {
    for database in both("erased_whole").await {
        given::ready(&database.db).await;
        given::record(&database.db, given::decision(1)).await.expect("recorded");
        for sql in [
            "update decisions set request = null",
            "update decisions set result = null",
            "update decisions set salt = null",
            "update decisions set erased_at = decided_at",
            "update decisions set subject_id = 'L-1'",
            "update decisions set purpose = 'guess'",
            "update decisions set outcome = 'maybe'",
        ] {
            let outcome = database.try_tamper(sql).await;
            let error = outcome.expect_err(sql).into_database_error().expect("its own error");
            assert!(error.is_check_violation(), "{}, {sql}: {error}", database.db.name());
        }
    }
}

#[tokio::test]
async fn what_is_referred_to_stays() {
    for database in both("referred_to").await {
        given::ready(&database.db).await;
        given::record(&database.db, given::decision(1)).await.expect("recorded");
        for sql in [
            "delete from tenants",
            "delete from engine_modules",
            "delete from packs",
            "delete from pack_sections",
            "delete from pack_revisions",
        ] {
            let outcome = database.try_tamper(sql).await;
            let error = outcome.expect_err(sql).into_database_error().expect("its own error");
            assert!(error.is_foreign_key_violation(), "{}, {sql}: {error}", database.db.name());
        }
    }
}

#[tokio::test]
async fn a_revision_that_breaks_a_rule_leaves_nothing() {
    for database in both("revision_rules").await {
        let db = &database.db;
        given::ready(db).await;
        let good = || given::revision(Some(1), 0xb, vec![given::section("fees", 2)]);
        let short = "2026-01-15".to_owned();
        let outcome = packs::publish(db, NewRevision { created_at: short, ..good() }).await;
        assert!(matches!(outcome, Err(StoreError::Forbidden { .. })), "{outcome:?}");
        let stranger = NewRevision { tenant: "sweden".to_owned(), ..good() };
        let outcome = packs::publish(db, stranger).await;
        assert!(matches!(outcome, Err(StoreError::Forbidden { .. })), "{outcome:?}");
        // Neither its sections nor its pack stayed behind.
        let error = packs::load(db, TENANT, &given::hash(0xb)).await.expect_err("not kept");
        assert!(matches!(error, StoreError::Missing { .. }), "{error:?}");
        let made = packs::publish(db, good()).await.expect("the good one");
        assert_eq!((made.number, made.created_at.as_str()), (2, NOW));
    }
}
