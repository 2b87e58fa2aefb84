//! Every statement the store can send is one that both databases understand.

use crate::databases::{Database, both};
use std::collections::BTreeSet;

#[tokio::test]
async fn every_statement_is_understood_by_both() {
    for database in both("statements").await {
        let mut wrong = Vec::new();
        for statement in carreau_store::statements() {
            if let Err(error) = database.prepare(statement.sql).await {
                wrong.push(format!("{}: {error}", statement.name));
            }
        }
        assert!(wrong.is_empty(), "{}:\n{}", database.db.name(), wrong.join("\n"));
    }
}

/// What SQLite, which knows nothing of the numbers of rows, does for a statement.
async fn plan(database: &Database, name: &str) -> String {
    let statement = carreau_store::statements().find(|statement| statement.name == name);
    let sql = format!("explain query plan {}", statement.expect(name).sql);
    let steps: Vec<(i64, i64, i64, String)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .fetch_all(&mut database.sqlite().await)
        .await
        .expect(name);
    steps.into_iter().map(|(.., step)| step + "\n").collect()
}

#[tokio::test]
async fn what_is_long_is_read_by_ranges_of_its_indexes() {
    let [sqlite, _] = both("plans").await;
    for (name, expected) in [
        ("players::AFTER_ID", "players_by_id (tenant=? AND id>?)"),
        ("memberships::AFTER_ID", "memberships_by_id (tenant=? AND id>?)"),
    ] {
        let plan = plan(&sqlite, &format!("carreau_store::{name}")).await;
        assert!(plan.contains(expected) && !plan.contains("TEMP"), "{name}: {plan}");
    }
    for (name, expected) in [
        ("WALK_TENANT", "COVERING INDEX players_sorted"),
        ("WALK_REGION", "COVERING INDEX players_of_region"),
        ("WALK_DISTRICT", "COVERING INDEX players_of_district"),
        ("FOUND_TENANT", "COVERING INDEX sqlite_autoindex_player_words_1"),
        ("FOUND_REGION", "COVERING INDEX sqlite_autoindex_player_words_1"),
    ] {
        let plan = plan(&sqlite, &format!("carreau_store::players::search::{name}")).await;
        assert!(plan.contains(expected), "{name}: {plan}");
    }
    // The page is cut first; what is joined to it is looked up.
    for name in ["org_nodes::SEARCH", "users::GRANTS"] {
        let plan = plan(&sqlite, &format!("carreau_store::{name}")).await;
        let scanned: Vec<&str> = plan.lines().filter(|step| step.starts_with("SCAN")).collect();
        assert_eq!(scanned, ["SCAN p"], "{name}: {plan}");
    }
}

#[test]
fn a_statement_is_known_by_one_name() {
    let all: Vec<&str> = carreau_store::statements().map(|statement| statement.name).collect();
    let names: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(names.len(), all.len(), "{all:?}");
    assert!(names.contains("carreau_store::decisions::INSERT"), "{names:?}");
}
