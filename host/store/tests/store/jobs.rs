//! Jobs are done once, by whoever has the lease; mails are written with what they tell of.

use crate::databases::{Database, both};
use crate::given::{LATER, NOW, TENANT, id};
use carreau_store::jobs::{self, Ended, Job, Lane, NewJob, Search};
use carreau_store::mails::{self, NewMail};
use carreau_store::{Db, StoreError};

const SOON: &str = "2026-01-15T10:21:30.123Z";

fn job(number: u64) -> NewJob {
    NewJob {
        id: id(number),
        kind: "test".to_owned(),
        tenant: Some(TENANT.to_owned()),
        payload: "{}".to_owned(),
        run_at: NOW.to_owned(),
        occurrence: None,
        lane: Lane::Short,
        created_at: NOW.to_owned(),
    }
}

async fn claim(db: &Db, holder: &str, now: &str, until: &str) -> Option<Job> {
    jobs::claim(db, Lane::Short, holder, (now, until)).await.expect("claimed")
}

#[tokio::test]
async fn a_job_is_claimed_once_and_tried_again() {
    for Database { db, .. } in &both("jobs").await {
        assert!(jobs::add(db, NewJob { run_at: LATER.to_owned(), ..job(1) }).await.expect("put"));
        assert!(claim(db, "a", NOW, SOON).await.is_none(), "not due yet");
        assert!(jobs::add(db, job(2)).await.expect("put"));
        let held = claim(db, "a", NOW, SOON).await.expect("due");
        assert_eq!((held.id.clone(), held.attempts, held.fence), (id(2), 1, 1));
        assert!(claim(db, "b", NOW, SOON).await.is_none(), "it is taken");
        let failed = Ended::Retry { run_at: SOON.to_owned(), error: "no".to_owned() };
        assert!(jobs::end(db, &held, failed).await.expect("ended"));
        let held = claim(db, "b", SOON, LATER).await.expect("due again");
        assert_eq!((held.attempts, held.last_error.as_deref()), (2, Some("no")));
        let dead = Ended::Dead { at: SOON.to_owned(), error: "never".to_owned() };
        assert!(jobs::end(db, &held, dead).await.expect("ended"));
        let search = Search { tenant: TENANT, state: "dead", before: None, limit: 9 };
        let listed = jobs::list(db, search).await.expect("jobs");
        assert_eq!(listed.iter().map(|job| job.id.clone()).collect::<Vec<_>>(), [id(2)]);
        let revived =
            db.write((), |tx, ()| Box::pin(async { jobs::revive(tx, TENANT, &id(2), SOON).await }));
        assert!(revived.await.expect("revived"));
        let held = claim(db, "c", SOON, LATER).await.expect("due again");
        assert!(jobs::end(db, &held, Ended::Done { at: SOON.to_owned() }).await.expect("ended"));
        assert_eq!(jobs::forget(db, LATER.to_owned()).await.expect("forgotten"), 1);
    }
}

#[tokio::test]
async fn a_long_job_waits_for_no_short_one_nor_they_for_it() {
    for Database { db, .. } in &both("jobs_lanes").await {
        jobs::add(db, NewJob { lane: Lane::Long, ..job(1) }).await.expect("put");
        assert!(claim(db, "a", NOW, SOON).await.is_none(), "it is another lane's");
        let long = jobs::claim(db, Lane::Long, "a", (NOW, SOON)).await.expect("claimed");
        assert_eq!(long.map(|job| job.id), Some(id(1)));
    }
}

#[tokio::test]
async fn who_comes_back_after_the_lease_is_refused() {
    for Database { db, .. } in &both("jobs_fence").await {
        jobs::add(db, job(1)).await.expect("put");
        let slow = claim(db, "slow", NOW, SOON).await.expect("due");
        assert!(jobs::renew(db, &slow, SOON.to_owned()).await.expect("renewed"));
        let quick = claim(db, "quick", LATER, "2026-01-16T10:21:30.123Z").await.expect("run out");
        assert_eq!(quick.fence, 2);
        let done = || Ended::Done { at: LATER.to_owned() };
        assert!(!jobs::renew(db, &slow, LATER.to_owned()).await.expect("answered"));
        assert!(!jobs::end(db, &slow, done()).await.expect("answered"), "fenced off");
        assert!(jobs::end(db, &quick, done()).await.expect("ended"));
    }
}

#[tokio::test]
async fn hosts_at_once_claim_each_job_once() {
    for Database { db, .. } in &both("jobs_at_once").await {
        for number in 1..=20 {
            jobs::add(db, job(number)).await.expect("put");
        }
        let hosts: Vec<_> = (0..4)
            .map(|host| {
                let db = db.clone();
                tokio::spawn(async move {
                    let mut ids = Vec::new();
                    while let Some(job) = claim(&db, &host.to_string(), NOW, SOON).await {
                        ids.push(job.id);
                    }
                    ids
                })
            })
            .collect();
        let mut all = Vec::new();
        for host in hosts {
            all.extend(host.await.expect("no panic"));
        }
        // Who found all it looked at taken went home; the next round finds what is left.
        while let Some(job) = claim(db, "last", NOW, SOON).await {
            all.push(job.id);
        }
        all.sort();
        assert_eq!(all, (1..=20).map(id).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn an_occurrence_is_put_once() {
    for Database { db, .. } in &both("jobs_occurrence").await {
        let occurrence = |number| NewJob { occurrence: Some("daily@1".to_owned()), ..job(number) };
        assert!(jobs::add(db, occurrence(1)).await.expect("put"));
        assert!(!jobs::add(db, occurrence(2)).await.expect("known"));
        assert!(jobs::add(db, job(3)).await.expect("put"));
    }
}

#[tokio::test]
async fn a_mail_is_written_with_what_it_tells_of() {
    for Database { db, .. } in &both("mails").await {
        let mail = |number| NewMail {
            id: id(number),
            job: id(number + 100),
            tenant: Some(TENANT.to_owned()),
            kind: "invitation".to_owned(),
            recipient: "ana@example.org".to_owned(),
            language: "es".to_owned(),
            subject: "¡Hola!".to_owned(),
            body: "…".to_owned(),
            player: None,
            created_at: NOW.to_owned(),
        };
        let failed: Result<(), StoreError> = db
            .write(mail(1), |tx, mail| {
                Box::pin(async {
                    mails::put(tx, mail).await?;
                    Err(StoreError::Missing { what: "a reason".to_owned() })
                })
            })
            .await;
        failed.expect_err("it failed");
        db.write(mail(2), |tx, mail| Box::pin(mails::put(tx, mail))).await.expect("put");
        let job = claim(db, "a", NOW, SOON).await.expect("due");
        assert_eq!((job.id.clone(), job.kind.as_str()), (id(102), mails::JOB));
        let kept = mails::of_job(db, &job.id).await.expect("a mail").expect("a mail");
        assert_eq!((kept.id.clone(), kept.state.as_str()), (id(2), "running"));
        mails::sent(db, &kept.id, Some("<1>".to_owned()), LATER.to_owned()).await.expect("noted");
        jobs::end(db, &job, Ended::Done { at: LATER.to_owned() }).await.expect("ended");
        let search = Search { tenant: "", state: "done", before: None, limit: 9 };
        let listed = mails::list(db, search).await.expect("mails");
        let listed: Vec<_> =
            listed.iter().map(|mail| (mail.id.clone(), mail.message_id.clone())).collect();
        assert_eq!(listed, [(id(2), Some("<1>".to_owned()))]);
    }
}
