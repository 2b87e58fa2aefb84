//! A file is kept until it was read; only whoever has the job's lease says how far it came.

use crate::databases::{Database, both};
use crate::given::{LATER, NOW, TENANT, id, ready};
use carreau_store::Db;
use carreau_store::imports::{self, NewImport, Progress};
use carreau_store::jobs::{self, Job, Lane, NewJob};

const SOON: &str = "2026-01-15T10:21:30.123Z";

fn progress(state: &'static str, lines_done: i64, finished_at: Option<&str>) -> Progress {
    Progress {
        state,
        lines_total: Some(3),
        lines_done,
        created: 2,
        updated: 1,
        unchanged: 0,
        error_count: 0,
        errors: "[]".to_owned(),
        finished_at: finished_at.map(str::to_owned),
    }
}

async fn proceed(db: &Db, job: &Job, progress: Progress) -> bool {
    db.write((job.clone(), progress), |tx, (job, progress)| {
        Box::pin(async { imports::proceed(tx, &id(1), job, progress).await })
    })
    .await
    .expect("answered")
}

#[tokio::test]
async fn a_file_goes_when_it_was_read_and_is_not_begun_again() {
    for Database { db, .. } in &both("imports").await {
        ready(db).await;
        let job = NewJob {
            id: id(2),
            kind: "import.run".to_owned(),
            tenant: Some(TENANT.to_owned()),
            payload: "{}".to_owned(),
            run_at: NOW.to_owned(),
            occurrence: None,
            lane: Lane::Long,
            created_at: NOW.to_owned(),
        };
        let import = NewImport {
            id: id(1),
            tenant: TENANT.to_owned(),
            kind: "players".to_owned(),
            mode: "all_or_nothing".to_owned(),
            dry_run: false,
            acknowledged: false,
            language: "fr".to_owned(),
            file: b"number\n1\n".to_vec(),
            file_sha256: "0".repeat(64),
            actor: "user:one".to_owned(),
            request_id: "r1".to_owned(),
            job: id(2),
            created_at: NOW.to_owned(),
        };
        db.write((job, import), |tx, (job, import)| {
            Box::pin(async {
                jobs::put(tx, job).await?;
                imports::put(tx, import).await
            })
        })
        .await
        .expect("put");
        let found = imports::find(db, TENANT, &id(1)).await.expect("read").expect("there");
        assert_eq!((found.state.as_str(), found.lines_total), ("queued", None));
        assert!(imports::find(db, "other", &id(1)).await.expect("read").is_none());
        let file = imports::file(db, &id(1)).await.expect("read");
        assert_eq!(file.as_deref(), Some(b"number\n1\n".as_slice()));

        let claim = |now| jobs::claim(db, Lane::Long, "a", (now, SOON));
        let slow = claim(NOW).await.expect("claimed").expect("due");
        assert!(proceed(db, &slow, progress("checking", 1, None)).await);
        let quick = claim(LATER).await.expect("claimed").expect("its lease ran out");
        assert!(!proceed(db, &slow, progress("checking", 2, None)).await, "fenced off");
        assert!(proceed(db, &quick, progress("done", 3, Some(LATER))).await);
        assert!(!proceed(db, &quick, progress("writing", 1, None)).await, "it is over");
        assert_eq!(imports::file(db, &id(1)).await.expect("read"), None);
        let found = imports::find(db, TENANT, &id(1)).await.expect("read").expect("there");
        let told = (found.state.as_str(), found.lines_done, found.finished_at.as_deref());
        assert_eq!(told, ("done", 3, Some(LATER)));
        assert_eq!(imports::forget(db, SOON.to_owned()).await.expect("forgotten"), 0);
        let after = "2027-01-01T00:00:00.000Z".to_owned();
        assert_eq!(imports::forget(db, after).await.expect("forgotten"), 1);
    }
}
