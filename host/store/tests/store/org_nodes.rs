//! The tree: replaced whole, searched by words, read by pages.

use crate::databases::both;
use crate::given::{self, TENANT};
use carreau_store::org_nodes::{self, Level, NewOrgNode, Search};
use carreau_store::{Db, StoreError};

fn node(level: Level, code: &str, parent: Option<&str>, name: &str, town: &str) -> NewOrgNode {
    NewOrgNode {
        code: code.to_owned(),
        level,
        parent: parent.map(str::to_owned),
        name: name.to_owned(),
        town: Some(town.to_owned()),
        search_key: format!("{name} {code} {town}").to_lowercase(),
        sort_key: name.bytes().map(|byte| format!("{byte:02x}")).collect(),
    }
}

/// A tree whose children come before their parents.
fn tree() -> Vec<NewOrgNode> {
    use Level::{Club, District, Federation, Region};
    vec![
        node(Club, "13003", Some("CD13"), "Zig", "Aix"),
        node(Club, "13001", Some("CD13"), "Boule", "Marseille"),
        node(Club, "R1", Some("PACA"), "Boule", "100%_town"),
        node(District, "CD13", Some("PACA"), "Bouches-du-Rhone", "Marseille"),
        node(Region, "PACA", Some("FFPJP"), "Provence", "Nice"),
        node(Federation, "FFPJP", None, "Petanque", "Marseille"),
    ]
}

fn clubs(words: &str) -> Search<'_> {
    Search { tenant: TENANT, level: Level::Club, words, after: None, limit: 10 }
}

async fn codes(db: &Db, search: Search<'_>) -> Vec<String> {
    let found = org_nodes::search(db, search).await.expect("found");
    found.into_iter().map(|node| node.code).collect()
}

#[tokio::test]
async fn clubs_are_found_by_words_with_their_path() {
    for database in both("clubs_found").await {
        let db = &database.db;
        given::ready(db).await;
        org_nodes::replace(db, TENANT, tree()).await.expect("kept");
        assert_eq!(codes(db, clubs("")).await, ["13001", "R1", "13003"]);
        assert_eq!(codes(db, clubs("marseille")).await, ["13001"]);
        assert_eq!(codes(db, clubs("boule mars")).await, ["13001"]);
        assert_eq!(codes(db, clubs("1300")).await, ["13001", "13003"]);
        assert_eq!(codes(db, clubs("a b c d e")).await, Vec::<String>::new());
        // What stands for anything in a pattern stands for itself in a search.
        assert_eq!(codes(db, clubs("%_")).await, ["R1"]);
        assert_eq!(codes(db, clubs("0%a")).await, Vec::<String>::new());
        assert_eq!(codes(db, clubs("!")).await, Vec::<String>::new());
        assert_eq!(codes(db, clubs("'; drop table org_nodes; --")).await, Vec::<String>::new());
        assert_eq!(codes(db, Search { tenant: "sweden", ..clubs("") }).await, Vec::<String>::new());

        let found = org_nodes::search(db, clubs("zig")).await.expect("found");
        let path = found.first().map(|club| club.path.as_slice()).unwrap_or_default();
        let path: Vec<(Level, &str)> =
            path.iter().map(|step| (step.level, step.code.as_str())).collect();
        let expected = [
            (Level::Federation, "FFPJP"),
            (Level::Region, "PACA"),
            (Level::District, "CD13"),
            (Level::Club, "13003"),
        ];
        assert_eq!(path, expected, "{}", db.name());
    }
}

#[tokio::test]
async fn pages_follow_each_other() {
    for database in both("pages").await {
        let db = &database.db;
        given::ready(db).await;
        org_nodes::replace(db, TENANT, tree()).await.expect("kept");
        let page = |after| Search { after, limit: 1, ..clubs("") };
        // Two clubs of one name stand in the order of their codes.
        assert_eq!(codes(db, page(None)).await, ["13001"]);
        assert_eq!(codes(db, page(Some("13001"))).await, ["R1"]);
        assert_eq!(codes(db, page(Some("R1"))).await, ["13003"]);
        assert_eq!(codes(db, page(Some("13003"))).await, Vec::<String>::new());
        let error = org_nodes::search(db, page(Some("none"))).await.expect_err("no such page");
        assert!(matches!(error, StoreError::Missing { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn a_tree_is_replaced_whole_or_not_at_all() {
    for database in both("replaced").await {
        let db = &database.db;
        given::ready(db).await;
        org_nodes::replace(db, TENANT, tree()).await.expect("kept");
        let with = |node| {
            let mut tree = tree();
            tree.push(node);
            org_nodes::replace(db, TENANT, tree)
        };
        let orphan = with(node(Level::Club, "13009", Some("CD99"), "Orphan", "Aix")).await;
        assert!(matches!(orphan, Err(StoreError::Forbidden { .. })), "{orphan:?}");
        let rootless = with(node(Level::Club, "13009", None, "Rootless", "Aix")).await;
        assert!(matches!(rootless, Err(StoreError::Forbidden { .. })), "{rootless:?}");
        let itself = with(node(Level::Club, "13009", Some("13009"), "Circle", "Aix")).await;
        assert!(matches!(itself, Err(StoreError::Forbidden { .. })), "{itself:?}");
        let twice = with(node(Level::Club, "13001", Some("CD13"), "Twice", "Aix")).await;
        assert!(matches!(twice, Err(StoreError::Conflict { .. })), "{twice:?}");
        let second = with(node(Level::Federation, "FIPJP", None, "Second", "Monaco")).await;
        assert!(matches!(second, Err(StoreError::Conflict { .. })), "{second:?}");
        assert_eq!(codes(db, clubs("")).await, ["13001", "R1", "13003"], "{}", db.name());
        let fewer = tree().split_off(1);
        org_nodes::replace(db, TENANT, fewer).await.expect("replaced");
        assert_eq!(codes(db, clubs("")).await, ["13001", "R1"]);
    }
}
