//! Every statement the store can send is one that both databases understand.

use crate::databases::both;
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

#[test]
fn a_statement_is_known_by_one_name() {
    let all: Vec<&str> = carreau_store::statements().map(|statement| statement.name).collect();
    let names: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(names.len(), all.len(), "{all:?}");
    assert!(names.contains("carreau_store::decisions::INSERT"), "{names:?}");
}
