//! The same story on both databases: what is put in comes out, byte for byte.

use crate::databases::both;
use crate::given::{self, LATER, NOW, TENANT};
use carreau_store::decisions::{self, Decision, Outcome, Payload, Purpose, Subject};
use carreau_store::modules::{self, Module};
use carreau_store::packs;
use carreau_store::tenants::{self, Tenant};
use carreau_store::{Db, StoreError};

#[tokio::test]
async fn what_is_put_in_comes_out() {
    for database in both("story").await {
        let db = &database.db;
        given::ready(db).await;
        tenants_are_kept_once(db).await;
        modules_are_kept_whole(db).await;
        packs_are_kept_by_revision(db).await;
        decisions_are_kept_as_they_were_made(db).await;
        decisions_are_read_in_pages(db).await;
        payloads_are_erased_and_commitments_stay(db).await;
        db.close().await;
        let error = tenants::list(db).await.expect_err("it is closed");
        assert!(error.is_temporary(), "{error:?}");
    }
}

async fn tenants_are_kept_once(db: &Db) {
    let sweden = Tenant { code: "sweden".to_owned(), created_at: NOW.to_owned() };
    tenants::add(db, sweden.clone()).await.expect("added");
    let again = Tenant { created_at: LATER.to_owned(), ..sweden.clone() };
    tenants::add(db, again).await.expect("nothing happens");
    let france = Tenant { code: TENANT.to_owned(), created_at: NOW.to_owned() };
    assert_eq!(tenants::list(db).await.expect("tenants"), [france, sweden]);
}

async fn modules_are_kept_whole(db: &Db) {
    // Every byte there is, as PostgreSQL and SQLite escape none of them.
    let wasm: Vec<u8> = (0..=255).collect();
    let (hash, first_used_at) = (given::hash(0xf), LATER.to_owned());
    let module = modules::NewModule { hash: hash.clone(), wasm: wasm.clone(), first_used_at };
    modules::put(db, module.clone()).await.expect("kept");
    modules::put(db, module).await.expect("nothing happens");
    assert_eq!(modules::wasm(db, &hash).await.expect("the module"), wasm);
    let listed = modules::list(db).await.expect("modules");
    let expected = Module { hash, size_bytes: 256, first_used_at: LATER.to_owned() };
    assert_eq!(listed.get(1..), Some([expected].as_slice()));
    let error = modules::wasm(db, "none").await.expect_err("not kept");
    assert_eq!(error.to_string(), "there is no engine module `none`");
}

async fn packs_are_kept_by_revision(db: &Db) {
    assert_eq!(packs::live(db, "sweden").await.expect("none yet"), None);
    // Given in no order; `Z` sorts before `a` in bytes, and after it in a dictionary.
    let sections = vec![
        given::section("tenant", 1),
        given::section("fees/2026", 2),
        given::section("Zones", 3),
        given::section("a \"quoted\" name", 3),
    ];
    let made = packs::publish(db, given::revision(Some(1), 0xb, sections)).await.expect("made");
    assert_eq!((made.number, made.parent), (2, Some(1)));
    assert_eq!(packs::live(db, TENANT).await.expect("live"), Some(made.clone()));
    let pack = packs::load(db, TENANT, &made.pack_hash).await.expect("the pack");
    assert_eq!(
        pack.document(),
        concat!(
            r#"{"manifest":{"pack":11},"sections":{"Zones":{"number":3},"#,
            r#""a \"quoted\" name":{"number":3},"fees/2026":{"number":2},"#,
            r#""tenant":{"number":1}}}"#
        )
    );
    // A rollback: an earlier pack as a new revision, storing nothing but that.
    let back = given::revision(Some(2), 0xa, vec![given::section("tenant", 1)]);
    let back = packs::publish(db, back).await.expect("rolled back");
    let listed = packs::revisions(db, TENANT, i64::MAX, 2).await.expect("revisions");
    assert_eq!(listed, [back.clone(), made]);
    let listed = packs::revisions(db, TENANT, 2, 9).await.expect("revisions");
    assert_eq!(listed.iter().map(|revision| revision.number).collect::<Vec<_>>(), [1]);
    let pack = packs::load(db, TENANT, &back.pack_hash).await.expect("the first pack");
    assert_eq!(pack.sections, [given::section("tenant", 1)]);
    let error = packs::load(db, "sweden", &back.pack_hash).await.expect_err("another's");
    assert!(matches!(error, StoreError::Missing { .. }), "{error:?}");
}

async fn decisions_are_kept_as_they_were_made(db: &Db) {
    let quote = Decision {
        purpose: Purpose::Quote,
        outcome: Outcome::Refused,
        subject: Some(Subject { kind: "license".to_owned(), id: "L-1".to_owned() }),
        decided_by: Some("élodie".to_owned()),
        ..given::decision(2)
    };
    for made in [given::decision(1), quote] {
        given::record(db, made.clone()).await.expect("recorded");
        assert_eq!(decisions::find(db, &made.id).await.expect("found"), made);
        let error = given::record(db, made.clone()).await.expect_err("its id is taken");
        assert!(matches!(error, StoreError::Conflict { .. }), "{error:?}");
    }
    let error = decisions::find(db, &given::id(99)).await.expect_err("not made");
    assert!(matches!(error, StoreError::Missing { .. }), "{error:?}");
}

async fn decisions_are_read_in_pages(db: &Db) {
    let late = |number| Decision { decided_at: LATER.to_owned(), ..given::decision(number) };
    for number in [4, 3] {
        given::record(db, late(number)).await.expect("recorded");
    }
    let mut read = Vec::new();
    let mut after = String::new();
    loop {
        let page = decisions::page(db, "", &after, 3).await.expect("a page");
        let Some(last) = page.last() else { break };
        after.clone_from(&last.id);
        read.extend(page.into_iter().map(|decision| decision.id));
    }
    assert_eq!(read, [1, 2, 3, 4].map(given::id));
    let page = decisions::page(db, LATER, "", 9).await.expect("a page");
    assert_eq!(page, [late(3), late(4)]);
    assert_eq!(decisions::count(db, "").await.expect("counted"), 4);
    assert_eq!(decisions::count(db, LATER).await.expect("counted"), 2);
}

async fn payloads_are_erased_and_commitments_stay(db: &Db) {
    let id = given::id(1);
    decisions::erase(db, &id, LATER).await.expect("erased");
    decisions::erase(db, &id, "2026-09-09T00:00:00.000Z").await.expect("nothing happens");
    let erased = decisions::find(db, &id).await.expect("it is there");
    let payload = Payload::Erased { at: LATER.to_owned() };
    assert_eq!(erased, Decision { payload, ..given::decision(1) });
    let error = decisions::erase(db, &given::id(99), LATER).await.expect_err("not made");
    assert!(matches!(error, StoreError::Missing { .. }), "{error:?}");
}

#[test]
fn a_commitment_is_sha_256_of_salt_request_line_feed_result() {
    // printf 'salt{"a":1}\n{"b":2}' | sha256sum
    assert_eq!(
        decisions::commitment(b"salt", r#"{"a":1}"#, r#"{"b":2}"#),
        "2152965227a30c83371c71eb38b38d330d1af525851db06e9a021b9b387a31fb"
    );
}
