//! What is of no use any more is forgotten, and nothing else.

use crate::databases::{Database, both};
use crate::given::{self, LATER, NOW, hash, id};
use carreau_store::Db;
use carreau_store::login_attempts::{self, Kind};
use carreau_store::one_time::{self, OneTimeToken, Purpose, Used};
use carreau_store::sessions::{self, RefreshToken, Refreshed};
use carreau_store::users::{self, NewUser};

const BEFORE: &str = "2025-12-01T00:00:00.000Z";
const LAST: &str = "2026-01-17T10:20:30.123Z";

async fn ready(name: &str) -> [Database; 2] {
    let databases = both(name).await;
    for Database { db, .. } in &databases {
        given::ready(db).await;
        let user = NewUser {
            id: id(1),
            email: "fanny@example.org".to_owned(),
            name: "Fanny".to_owned(),
            language: "fr".to_owned(),
            search_key: "fanny".to_owned(),
            password_hash: None,
            person_id: None,
            created_at: BEFORE.to_owned(),
        };
        db.write(user, |tx, user| Box::pin(users::add(tx, user))).await.expect("a user");
    }
    databases
}

fn token(number: u64, expires_at: &str) -> RefreshToken {
    RefreshToken {
        token_sha256: hash(number),
        created_at: BEFORE.to_owned(),
        expires_at: expires_at.to_owned(),
    }
}

async fn open(db: &Db, session: u64, token: RefreshToken) {
    let opened = db.write((id(session), token), |tx, (session, token)| {
        Box::pin(async move { sessions::open(tx, session, &id(1), token, BEFORE).await })
    });
    opened.await.expect("a session");
}

#[tokio::test]
async fn a_session_without_a_token_is_forgotten_and_one_in_use_goes_on() {
    for Database { db, .. } in &ready("forgotten_sessions").await {
        open(db, 50, token(1, NOW)).await;
        open(db, 51, token(2, LAST)).await;
        assert_eq!(sessions::forget(db, NOW.to_owned()).await.expect("forgotten"), 0, "not yet");
        assert_eq!(sessions::forget(db, LATER.to_owned()).await.expect("forgotten"), 1);
        assert!(sessions::behind(db, &id(50)).await.expect("read").is_none());
        assert!(sessions::behind(db, &id(51)).await.expect("read").is_some());
        let next = RefreshToken { created_at: LATER.to_owned(), ..token(3, LAST) };
        let refreshed = db
            .write((hash(2), next), |tx, (used, next)| Box::pin(sessions::refresh(tx, used, next)));
        let rotated = Refreshed::Rotated { session: id(51), user: id(1) };
        assert_eq!(refreshed.await.expect("an answer"), rotated);
    }
}

#[tokio::test]
async fn one_time_tokens_and_attempts_are_forgotten_once_they_are_old() {
    for Database { db, .. } in &ready("forgotten_tokens").await {
        for (number, purpose, expires_at) in
            [(1, Purpose::Invitation, NOW), (2, Purpose::PasswordReset, LAST)]
        {
            let token = OneTimeToken {
                token_sha256: hash(number),
                purpose,
                user: id(1),
                created_at: BEFORE.to_owned(),
                expires_at: expires_at.to_owned(),
            };
            db.write(token, |tx, token| Box::pin(one_time::put(tx, token))).await.expect("kept");
        }
        let forgotten = one_time::forget(db, LATER.to_owned()).await.expect("forgotten");
        assert_eq!(forgotten, 1);
        let redeem = |number: u64, purpose: Purpose| {
            db.write((hash(number), purpose), |tx, (token, purpose)| {
                Box::pin(one_time::redeem(tx, token, *purpose, LATER))
            })
        };
        let old = redeem(1, Purpose::Invitation).await.expect("an answer");
        assert_eq!(old, Used::Unknown);
        let good = redeem(2, Purpose::PasswordReset).await.expect("an answer");
        assert_eq!(good, Used::Good { user: id(1) });

        let count = |now: &'static str| {
            db.write(now, |tx, now| {
                Box::pin(async {
                    login_attempts::count(tx, Kind::Address, &hash(1), now, BEFORE).await
                })
            })
        };
        count(NOW).await.expect("counted");
        let forget = async |before: &str| {
            login_attempts::forget_all(db, before.to_owned()).await.expect("forgotten")
        };
        assert_eq!((forget(BEFORE).await, forget(LATER).await), (0, 1));
        assert_eq!(count(LATER).await.expect("counted").attempts, 1, "from the beginning");
    }
}
