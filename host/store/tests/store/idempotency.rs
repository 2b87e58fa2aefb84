//! A key is answered once, however many ask at once.

use crate::databases::{Database, both};
use crate::given::{LATER, NOW, TENANT, hash};
use carreau_store::idempotency::{self, Answer, Claim, Key};
use carreau_store::{Db, StoreError, tenants};

fn key(request: u64) -> Key {
    Key {
        tenant: TENANT.to_owned(),
        actor: "user:one".to_owned(),
        route: "POST /api/v1/things".to_owned(),
        key: "k".to_owned(),
        request_sha256: hash(request),
        created_at: NOW.to_owned(),
    }
}

fn answer(number: i64) -> Answer {
    Answer { status: 201, headers: "{}".to_owned(), body: number.to_string() }
}

/// Claims, does nothing, and keeps an answer with this number where it was the first.
async fn once(db: &Db, key: Key, number: i64) -> Result<Claim, StoreError> {
    db.write((key, number), |tx, (key, number)| {
        Box::pin(async {
            let claim = idempotency::claim(tx, key).await?;
            if claim == Claim::First {
                idempotency::keep(tx, key, &answer(*number)).await?;
            }
            Ok(claim)
        })
    })
    .await
}

#[tokio::test]
async fn the_first_answer_is_given_again() {
    for Database { db, .. } in &both("idempotency").await {
        assert_eq!(idempotency::find(db, &key(1)).await.expect("found"), Claim::First);
        assert_eq!(once(db, key(1), 1).await.expect("claimed"), Claim::First);
        assert_eq!(idempotency::find(db, &key(1)).await.expect("found"), Claim::Again(answer(1)));
        assert_eq!(once(db, key(1), 2).await.expect("claimed"), Claim::Again(answer(1)));
        assert_eq!(once(db, key(2), 3).await.expect("claimed"), Claim::Other);
        let other = Key { actor: "user:two".to_owned(), ..key(2) };
        assert_eq!(once(db, other, 4).await.expect("claimed"), Claim::First);
        assert_eq!(idempotency::forget(db, LATER.to_owned()).await.expect("forgotten"), 2);
        assert_eq!(once(db, key(2), 5).await.expect("claimed"), Claim::First);
    }
}

#[tokio::test]
async fn of_equal_requests_at_once_one_is_the_first() {
    for Database { db, .. } in &both("idempotency_at_once").await {
        let asking: Vec<_> = (0..20)
            .map(|number| {
                let db = db.clone();
                tokio::spawn(async move { once(&db, key(1), number).await.expect("claimed") })
            })
            .collect();
        let (mut first, mut answers) = (0, Vec::new());
        for one in asking {
            match one.await.expect("no panic") {
                Claim::First => first += 1,
                Claim::Again(answer) => answers.push(answer),
                Claim::Other => unreachable!("they are equal"),
            }
        }
        answers.dedup();
        assert_eq!((first, answers.len()), (1, 1));
    }
}

#[tokio::test]
async fn what_failed_is_not_kept() {
    for Database { db, .. } in &both("idempotency_failed").await {
        let failed: Result<(), StoreError> = db
            .write(key(1), |tx, key| {
                Box::pin(async {
                    idempotency::claim(tx, key).await?;
                    Err(StoreError::Missing { what: "what it needs".to_owned() })
                })
            })
            .await;
        failed.expect_err("it failed");
        assert_eq!(once(db, key(1), 1).await.expect("claimed"), Claim::First);
        assert!(tenants::list(db).await.expect("tenants").is_empty());
    }
}
