//! Users and grants, sessions and their tokens, keys: what comes of each, on both databases.

use crate::databases::both;
use crate::given::{self, LATER, NOW, TENANT, hash, id};
use carreau_store::api_keys::{self, NewApiKey};
use carreau_store::grants::{self, Grant};
use carreau_store::login_attempts::{self, Kind};
use carreau_store::one_time::{self, OneTimeToken, Purpose, Used};
use carreau_store::org_nodes::{self, Level, NewOrgNode};
use carreau_store::sessions::{self, End, RefreshToken, Refreshed};
use carreau_store::signing_keys::{self, SigningKey};
use carreau_store::users::{self, About, NewUser, Page};
use carreau_store::{Db, StoreError};

const LAST: &str = "2026-01-17T10:20:30.123Z";

fn user(number: u64, email: &str) -> NewUser {
    NewUser {
        id: id(number),
        email: email.to_owned(),
        name: "Fanny".to_owned(),
        language: "fr".to_owned(),
        search_key: format!("fanny {email}"),
        password_hash: Some("$argon2id$".to_owned()),
        person_id: None,
        created_at: NOW.to_owned(),
    }
}

fn grant(number: u64, user: u64, node: Option<&str>, role: &str) -> Grant {
    Grant {
        id: id(number),
        user_id: id(user),
        tenant: node.map(|_| TENANT.to_owned()),
        org_node: node.map(str::to_owned),
        role: role.to_owned(),
        created_at: NOW.to_owned(),
        created_by: None,
    }
}

async fn add(db: &Db, user: NewUser) -> Result<(), StoreError> {
    db.write(user, |tx, user| Box::pin(users::add(tx, user))).await
}

async fn give(db: &Db, grant: Grant) -> Result<bool, StoreError> {
    db.write(grant, |tx, grant| Box::pin(grants::add(tx, grant))).await
}

async fn ready(db: &Db) {
    given::ready(db).await;
    let node = |code: &str, level, parent: Option<&str>| NewOrgNode {
        code: code.to_owned(),
        level,
        parent: parent.map(str::to_owned),
        name: format!("Name of {code}"),
        town: None,
        search_key: code.to_lowercase(),
        sort_key: code.to_lowercase(),
        of_pack: true,
    };
    let nodes =
        vec![node("FFPJP", Level::Federation, None), node("PACA", Level::Region, Some("FFPJP"))];
    org_nodes::add(db, TENANT, nodes).await.expect("a tree");
    add(db, user(1, "fanny@example.org")).await.expect("a user");
}

#[tokio::test]
async fn an_email_has_one_user_and_a_user_a_grant_once() {
    for database in both("identity_users").await {
        let db = &database.db;
        ready(db).await;
        let twice = add(db, user(2, "fanny@example.org")).await;
        assert!(matches!(twice, Err(StoreError::Conflict { .. })), "{twice:?}");
        assert!(give(db, grant(10, 1, Some("PACA"), "treasurer")).await.expect("granted"));
        assert!(!give(db, grant(11, 1, Some("PACA"), "treasurer")).await.expect("there already"));
        assert!(give(db, grant(12, 1, None, "platform_admin")).await.expect("granted"));
        assert!(!give(db, grant(13, 1, None, "platform_admin")).await.expect("there already"));
        for wrong in [
            grant(14, 1, None, "treasurer"),
            grant(15, 1, Some("PACA"), "platform_admin"),
            grant(16, 1, Some("PACA"), "emperor"),
            grant(17, 9, Some("PACA"), "treasurer"),
        ] {
            let outcome = give(db, wrong).await;
            assert!(matches!(outcome, Err(StoreError::Forbidden { .. })), "{outcome:?}");
        }
        let named = grants::named(db, &id(1)).await.expect("grants");
        let first = named.first().expect("one");
        assert_eq!(
            (first.name.as_deref(), first.level.as_deref()),
            (Some("Name of PACA"), Some("region"))
        );
        let page = |words, after| Page { tenant: TENANT, nodes: &[], words, after, limit: 10 };
        assert_eq!(users::list(db, page("ann", "")).await.expect("a page").len(), 1);
        assert!(users::list(db, page("%", "")).await.expect("a page").is_empty());
        let first = id(1);
        assert!(users::list(db, page("", &first)).await.expect("a page").is_empty());
        for (node, count) in [("FFPJP", 1), ("PACA", 1), ("BRE", 0)] {
            let nodes = [node.to_owned()];
            let below = Page { nodes: &nodes, ..page("", "") };
            assert_eq!(users::list(db, below).await.expect("a page").len(), count, "{node}");
            let granted = users::grants(db, below).await.expect("their grants");
            // Those of the tenant, of whoever is on the page.
            let ids: Vec<&str> = granted.iter().map(|grant| grant.id.as_str()).collect();
            assert_eq!(ids, vec![id(10); count], "{node}");
        }
        let elsewhere = Page { tenant: "sweden", ..page("", "") };
        assert!(users::list(db, elsewhere).await.expect("a page").is_empty());
        assert_eq!(org_nodes::root(db, TENANT).await.expect("a root").as_deref(), Some("FFPJP"));
        let path = org_nodes::path(db, TENANT, "PACA").await.expect("a path");
        let codes: Vec<&str> = path.iter().map(|node| node.code.as_str()).collect();
        assert_eq!(codes, ["FFPJP", "PACA"]);
    }
}

#[tokio::test]
async fn a_user_is_changed_at_its_version_only() {
    for database in both("identity_versions").await {
        let db = &database.db;
        ready(db).await;
        let change = |version: i64| {
            db.write(version, |tx, version| {
                Box::pin(async move {
                    let (name, language) = ("Marius".to_owned(), "de".to_owned());
                    let about = About { name, language, search_key: "marius".to_owned() };
                    users::update(tx, &id(1), &about, *version).await
                })
            })
        };
        change(1).await.expect("changed");
        let stale = change(1).await;
        assert!(matches!(stale, Err(StoreError::Conflict { .. })), "{stale:?}");
        let disable = |version: Option<i64>| {
            db.write(version, |tx, version| {
                Box::pin(async move { users::disable(tx, &id(1), NOW, *version).await })
            })
        };
        let stale = disable(Some(1)).await;
        assert!(matches!(stale, Err(StoreError::Conflict { .. })), "{stale:?}");
        disable(Some(2)).await.expect("disabled");
        disable(None).await.expect("disabled already");
        let found = users::find(db, &id(1)).await.expect("the user");
        assert_eq!((found.name.as_str(), found.version), ("Marius", 3));
        assert_eq!(found.disabled_at.as_deref(), Some(NOW));
    }
}

#[tokio::test]
async fn administrators_who_may_log_in_are_counted() {
    for database in both("identity_admins").await {
        let db = &database.db;
        ready(db).await;
        add(db, user(2, "marius@example.org")).await.expect("a user");
        let count = || {
            db.write((), |tx, ()| {
                Box::pin(async {
                    grants::guard(tx, Some(TENANT)).await?;
                    grants::administrators(tx, Some(TENANT)).await
                })
            })
        };
        assert_eq!(count().await.expect("counted"), 0);
        give(db, grant(10, 1, Some("FFPJP"), "tenant_admin")).await.expect("granted");
        give(db, grant(11, 2, Some("PACA"), "tenant_admin")).await.expect("granted");
        // One of a region is none of the whole.
        assert_eq!(count().await.expect("counted"), 1);
        give(db, grant(12, 2, Some("FFPJP"), "tenant_admin")).await.expect("granted");
        assert_eq!(count().await.expect("counted"), 2);
        db.write((), |tx, ()| Box::pin(async { users::disable(tx, &id(1), NOW, None).await }))
            .await
            .expect("disabled");
        assert_eq!(count().await.expect("counted"), 1);
    }
}

fn token(number: u64, created_at: &str, expires_at: &str) -> RefreshToken {
    RefreshToken {
        token_sha256: hash(number),
        created_at: created_at.to_owned(),
        expires_at: expires_at.to_owned(),
    }
}

async fn open(db: &Db) {
    let opened = db.write((), |tx, ()| {
        Box::pin(async { sessions::open(tx, &id(50), &id(1), &token(1, NOW, LAST), NOW).await })
    });
    opened.await.expect("a session");
}

async fn refresh(db: &Db, used: u64, next: RefreshToken) -> Refreshed {
    let refreshed = db
        .write((hash(used), next), |tx, (used, next)| Box::pin(sessions::refresh(tx, used, next)));
    refreshed.await.expect("an answer")
}

#[tokio::test]
async fn a_refresh_token_is_used_once_and_one_that_comes_again_ends_the_session() {
    for database in both("identity_refresh").await {
        let db = &database.db;
        ready(db).await;
        open(db).await;
        let (session, user) = (id(50), id(1));
        let behind = sessions::behind(db, &session).await.expect("read").expect("a session");
        assert!(!behind.ended && behind.user == user && behind.grants.is_empty());
        assert_eq!(refresh(db, 9, token(2, NOW, LAST)).await, Refreshed::Unknown);
        let rotated = Refreshed::Rotated { session: session.clone(), user: user.clone() };
        assert_eq!(refresh(db, 1, token(2, NOW, LAST)).await, rotated);
        let reused = Refreshed::Reused { session: session.clone(), user };
        assert_eq!(refresh(db, 1, token(3, NOW, LAST)).await, reused);
        // Also for whoever has the one that was never used.
        assert_eq!(refresh(db, 2, token(4, NOW, LAST)).await, Refreshed::Ended);
        let behind = sessions::behind(db, &session).await.expect("read").expect("a session");
        assert!(behind.ended);
        assert!(sessions::behind(db, &id(51)).await.expect("read").is_none());
    }
}

#[tokio::test]
async fn of_two_who_bring_one_token_at_once_one_is_answered_and_the_session_ends() {
    for database in both("identity_refresh_race").await {
        let db = &database.db;
        ready(db).await;
        open(db).await;
        let one = refresh(db, 1, token(2, NOW, LAST));
        let other = refresh(db, 1, token(3, NOW, LAST));
        let answers: [Refreshed; 2] = tokio::join!(one, other).into();
        let rotated = |answer: &&Refreshed| matches!(answer, Refreshed::Rotated { .. });
        let reused = |answer: &&Refreshed| matches!(answer, Refreshed::Reused { .. });
        assert_eq!(answers.iter().filter(rotated).count(), 1, "{answers:?}");
        assert_eq!(answers.iter().filter(reused).count(), 1, "{answers:?}");
    }
}

#[tokio::test]
async fn a_refresh_token_expires_and_a_disabled_user_has_none() {
    for database in both("identity_refresh_expired").await {
        let db = &database.db;
        ready(db).await;
        open(db).await;
        assert_eq!(refresh(db, 1, token(2, LAST, LAST)).await, Refreshed::Expired);
        let opened = db.write((), |tx, ()| {
            Box::pin(async {
                sessions::open(tx, &id(51), &id(1), &token(5, NOW, LAST), NOW).await?;
                users::disable(tx, &id(1), NOW, None).await
            })
        });
        opened.await.expect("disabled");
        assert_eq!(refresh(db, 5, token(6, LATER, LAST)).await, Refreshed::Disabled);
        let ended = db.write((), |tx, ()| {
            Box::pin(async { sessions::end_all(tx, &id(1), End::Disabled, NOW, None).await })
        });
        ended.await.expect("ended");
        let behind = sessions::behind(db, &id(51)).await.expect("read").expect("a session");
        assert!(behind.ended && behind.disabled);
    }
}

#[tokio::test]
async fn a_one_time_token_is_good_once_and_only_the_newest() {
    for database in both("identity_one_time").await {
        let db = &database.db;
        ready(db).await;
        let put = |number: u64, purpose| {
            let token = OneTimeToken {
                token_sha256: hash(number),
                purpose,
                user: id(1),
                created_at: NOW.to_owned(),
                expires_at: LATER.to_owned(),
            };
            db.write(token, |tx, token| Box::pin(one_time::put(tx, token)))
        };
        let redeem = |number: u64, purpose: Purpose, now: &'static str| {
            db.write((hash(number), purpose, now), |tx, (token, purpose, now)| {
                Box::pin(one_time::redeem(tx, token, *purpose, now))
            })
        };
        put(1, Purpose::PasswordReset).await.expect("kept");
        put(2, Purpose::PasswordReset).await.expect("kept");
        put(3, Purpose::Invitation).await.expect("kept");
        let good = Used::Good { user: id(1) };
        for (number, purpose, now, expected) in [
            (1, Purpose::PasswordReset, NOW, Used::Spent),
            (2, Purpose::Invitation, NOW, Used::Unknown),
            (2, Purpose::PasswordReset, NOW, good),
            (2, Purpose::PasswordReset, NOW, Used::Spent),
            (3, Purpose::Invitation, LATER, Used::Expired),
        ] {
            let used = redeem(number, purpose, now).await.expect("an answer");
            assert_eq!(used, expected, "{number} {purpose:?}");
        }
    }
}

#[tokio::test]
async fn attempts_are_counted_one_by_one_and_forgotten() {
    for database in both("identity_attempts").await {
        let db = &database.db;
        ready(db).await;
        let count = |now: &'static str, since: &'static str| {
            db.write((now, since), |tx, (now, since)| {
                Box::pin(async move {
                    login_attempts::count(tx, Kind::Email, &hash(1), now, since).await
                })
            })
        };
        let before = "2026-01-01T00:00:00.000Z";
        for expected in 1..=3 {
            assert_eq!(count(NOW, before).await.expect("counted").attempts, expected);
        }
        let back = db.write((), |tx, ()| {
            Box::pin(async { login_attempts::take_back(tx, Kind::Email, &hash(1)).await })
        });
        back.await.expect("taken back");
        assert_eq!(count(LATER, before).await.expect("counted").attempts, 3);
        let anew = count(LATER, NOW).await.expect("counted");
        assert_eq!((anew.attempts, anew.began_at.as_str()), (1, LATER));
    }
}

#[tokio::test]
async fn keys_are_found_by_their_secret_and_hosts_agree_on_one_to_sign_with() {
    for database in both("identity_keys").await {
        let db = &database.db;
        ready(db).await;
        let key = NewApiKey {
            id: id(70),
            tenant: TENANT.to_owned(),
            org_node: "PACA".to_owned(),
            name: "the website".to_owned(),
            prefix: "ck_1234".to_owned(),
            secret_sha256: hash(70),
            scopes: "calculate fees.read".to_owned(),
            created_by: id(1),
            created_at: NOW.to_owned(),
            expires_at: LAST.to_owned(),
        };
        db.write(key, |tx, key| Box::pin(api_keys::add(tx, key))).await.expect("kept");
        let written = db.write((), |tx, ()| {
            Box::pin(async {
                api_keys::touch(tx, &id(70), LATER).await?;
                api_keys::revoke(tx, &id(70), LATER).await
            })
        });
        written.await.expect("revoked");
        let found = api_keys::by_secret(db, &hash(70)).await.expect("read").expect("the key");
        assert_eq!(found.revoked_at.as_deref(), Some(LATER));
        assert_eq!(api_keys::list(db, TENANT, "", 5).await.expect("a page"), [found]);
        assert!(api_keys::by_secret(db, &hash(71)).await.expect("read").is_none());
        for number in [80, 81] {
            let key = SigningKey { number: 1, id: hash(number), secret: vec![7; 32] };
            let added = db.write(key, |tx, key| Box::pin(signing_keys::add(tx, key, NOW)));
            added.await.expect("one or the other");
        }
        let keys = signing_keys::list(db).await.expect("read");
        assert_eq!(keys.iter().map(|key| key.id.clone()).collect::<Vec<_>>(), [hash(80)]);
    }
}
