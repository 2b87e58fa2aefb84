//! The audit log finds what was altered, taken away, moved or cut off.

use crate::databases::{Database, both};
use crate::given::{LATER, NOW, TENANT, id};
use carreau_store::audit::{self, Finding, NewEntry, PLATFORM, Search};
use carreau_store::{Db, StoreError};

fn entry(number: u64) -> NewEntry {
    NewEntry {
        id: id(number),
        chain: TENANT.to_owned(),
        happened_at: NOW.to_owned(),
        actor: "user:one".to_owned(),
        action: "waiver_type.updated".to_owned(),
        entity_kind: "waiver_type".to_owned(),
        entity_id: format!("w{}", number % 3),
        from_state: None,
        to_state: Some("active".to_owned()),
        request_id: "request".to_owned(),
        payload: format!(r#"{{"after":{number}}}"#),
        salt: vec![7; 32],
    }
}

async fn append(db: &Db, entry: NewEntry) {
    db.write(entry, |tx, entry| Box::pin(audit::append(tx, entry))).await.expect("appended");
}

/// Two seals: entries 1 to 3, and 4 to 5.
async fn sealed(db: &Db) {
    for number in 1..=3 {
        append(db, entry(number)).await;
    }
    assert_eq!(audit::unsealed(db).await.expect("chains"), [TENANT]);
    audit::seal(db, TENANT, NOW.to_owned()).await.expect("sealed").expect("a seal");
    append(db, entry(4)).await;
    append(db, entry(5)).await;
    let second = audit::seal(db, TENANT, LATER.to_owned()).await.expect("sealed").expect("a seal");
    assert_eq!((second.number, second.count), (2, 2));
    assert!(audit::seal(db, TENANT, LATER.to_owned()).await.expect("nothing").is_none());
}

async fn findings(db: &Db, head: Option<&str>) -> Vec<Finding> {
    let reports = audit::verify(db, Some(TENANT), head, LATER).await.expect("verified");
    reports.into_iter().flat_map(|report| report.findings).collect()
}

#[tokio::test]
async fn a_chain_holds_and_is_listed_newest_first() {
    for Database { db, .. } in &both("audit_holds").await {
        sealed(db).await;
        append(db, NewEntry { chain: PLATFORM.to_owned(), ..entry(9) }).await;
        let reports = audit::verify(db, None, None, NOW).await.expect("verified");
        let told = |report: &audit::Report| {
            (report.chain.clone(), report.seals, report.entries, report.head.is_some())
        };
        let told: Vec<_> = reports.iter().map(told).collect();
        let tenant = (TENANT.to_owned(), 2, 5, true);
        assert_eq!(told, [tenant, (PLATFORM.to_owned(), 0, 0, false)]);
        assert!(reports.iter().all(|report| report.findings.is_empty()), "{reports:?}");

        let search = Search {
            chain: TENANT,
            before: None,
            entity_kind: "waiver_type",
            entity_id: "w1",
            actor: "",
            from: NOW,
            to: "9999-12-31T23:59:59.999Z",
            limit: 9,
        };
        let listed = audit::list(db, search).await.expect("entries");
        let ids: Vec<_> = listed.iter().map(|named| named.entry.id.clone()).collect();
        assert_eq!(ids, [id(4), id(1)]);
        let before = id(4);
        let page = audit::list(db, Search { before: Some(&before), ..search }).await.expect("page");
        assert_eq!(page.len(), 1);
        let none = audit::list(db, Search { actor: "user:two", ..search }).await.expect("none");
        assert!(none.is_empty());
    }
}

#[tokio::test]
async fn what_is_erased_leaves_the_chain_whole() {
    for Database { db, .. } in &both("audit_erased").await {
        sealed(db).await;
        let erased = db
            .write((), |tx, ()| Box::pin(audit::erase(tx, TENANT, "waiver_type", "w1", LATER)))
            .await
            .expect("erased");
        assert_eq!(erased, 2);
        let reports = audit::verify(db, Some(TENANT), None, LATER).await.expect("verified");
        let [report] = reports.as_slice() else { unreachable!("{reports:?}") };
        assert_eq!((report.erased, report.findings.as_slice()), (2, [].as_slice()));
    }
}

#[tokio::test]
async fn every_tampering_is_found() {
    let altered = |seal| Finding::Altered { seal };
    let cases: [(&str, &'static str, Finding); 8] = [
        ("actor", "update audit_entries set actor = 'user:two' where id like '%2'", altered(1)),
        (
            "payload",
            "update audit_entries set payload = '{}' where id like '%4'",
            Finding::Payload { entry: id(4) },
        ),
        (
            "removed",
            "delete from audit_entries where id like '%2'",
            Finding::Missing { seal: 1, entry: id(2) },
        ),
        ("removed_with_place", "delete from audit_places where entry like '%5'", altered(2)),
        (
            "moved",
            "update audit_places set place = place + 10 where seal = 1 and place = 0",
            altered(1),
        ),
        (
            "seal_altered",
            "update audit_seals set count = 2 where number = 1",
            Finding::SealAltered { seal: 1 },
        ),
        (
            "seal_made_anew",
            "update audit_seals set previous = root where number = 2",
            Finding::Broken { seal: 2 },
        ),
        (
            "smuggled_in",
            "insert into audit_entries (id, chain, happened_at, actor, action, entity_kind, \
             entity_id, request_id, payload, salt, commitment) \
             select '0195f3c0-0000-7000-8000-0000000000ff', chain, happened_at, actor, action, \
             entity_kind, entity_id, request_id, payload, salt, commitment \
             from audit_entries where id like '%1'",
            Finding::Unsealed { entry: id(0xff) },
        ),
    ];
    for (name, sql, expected) in cases {
        for database in both(&format!("audit_{name}")).await {
            sealed(&database.db).await;
            assert_eq!(findings(&database.db, None).await, [], "{name}");
            // What has a reference is taken off first, as an intruder would.
            let done = database.try_tamper(sql).await;
            assert!(done.is_ok(), "{name}: {done:?}");
            let found = findings(&database.db, None).await;
            assert!(found.contains(&expected), "{name}: {found:?}");
        }
    }
}

#[tokio::test]
async fn a_tail_cut_off_is_found_by_who_kept_the_head() {
    for database in both("audit_cut").await {
        let db = &database.db;
        sealed(db).await;
        let head = audit::head(db, TENANT).await.expect("a head").expect("a seal").hash;
        assert_eq!(findings(db, Some(&head)).await, []);
        database.tamper("delete from audit_places where seal = 2").await;
        database.tamper("delete from audit_seals where number = 2").await;
        database.tamper("delete from audit_entries where id like '%4' or id like '%5'").await;
        assert_eq!(findings(db, None).await, [], "nothing in the database tells");
        assert_eq!(findings(db, Some(&head)).await, [Finding::HeadMissing { head }]);
    }
}

#[tokio::test]
async fn sealers_at_once_leave_one_chain() {
    for Database { db, .. } in &both("audit_at_once").await {
        for number in 1..=40 {
            append(db, entry(number)).await;
        }
        let sealing = (0..6).map(|_| {
            let db = db.clone();
            tokio::spawn(async move { audit::seal(&db, TENANT, NOW.to_owned()).await })
        });
        let sealing: Vec<_> = sealing.collect();
        for one in sealing {
            match one.await.expect("no panic") {
                Ok(_) | Err(StoreError::Conflict { .. } | StoreError::Contended { .. }) => {}
                Err(error) => unreachable!("{error}"),
            }
        }
        let reports = audit::verify(db, Some(TENANT), None, LATER).await.expect("verified");
        let [report] = reports.as_slice() else { unreachable!("{reports:?}") };
        assert_eq!((report.entries, report.findings.as_slice()), (40, [].as_slice()));
    }
}
