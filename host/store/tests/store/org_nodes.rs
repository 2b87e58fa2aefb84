//! The tree: planted by its pack, searched by words, read by pages, changed node by node.

use crate::databases::both;
use crate::given::{self, TENANT};
use carreau_store::org_nodes::{self, Change, Filter, Level, NewOrgNode, Refused, Search};
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
        of_pack: false,
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
        org_nodes::add(db, TENANT, tree()).await.expect("kept");
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
        org_nodes::add(db, TENANT, tree()).await.expect("kept");
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

/// The same tree, its regions and districts the pack's.
fn of_pack() -> Vec<NewOrgNode> {
    let nodes = tree().into_iter().filter(|node| node.level != Level::Club);
    nodes.map(|node| NewOrgNode { of_pack: true, ..node }).collect()
}

async fn path(db: &Db, code: &str) -> Vec<String> {
    let path = org_nodes::path(db, TENANT, code).await.expect("a path");
    path.into_iter().map(|step| step.code).collect()
}

#[tokio::test]
async fn nodes_are_added_all_or_none() {
    for database in both("added").await {
        let db = &database.db;
        given::ready(db).await;
        org_nodes::add(db, TENANT, tree()).await.expect("kept");
        let with = |node: NewOrgNode| {
            let first = self::node(Level::Club, "13007", Some("CD13"), "First", "Aix");
            org_nodes::add(db, TENANT, vec![first, node])
        };
        let orphan = with(node(Level::Club, "13009", Some("CD99"), "Orphan", "Aix")).await;
        assert!(matches!(orphan, Err(StoreError::Forbidden { .. })), "{orphan:?}");
        let rootless = with(node(Level::Club, "13009", None, "Rootless", "Aix")).await;
        assert!(matches!(rootless, Err(StoreError::Forbidden { .. })), "{rootless:?}");
        let itself = with(node(Level::Club, "13009", Some("13009"), "Circle", "Aix")).await;
        assert!(matches!(itself, Err(StoreError::Forbidden { .. })), "{itself:?}");
        let second = with(node(Level::Federation, "FIPJP", None, "Second", "Monaco")).await;
        assert!(matches!(second, Err(StoreError::Conflict { .. })), "{second:?}");
        assert_eq!(codes(db, clubs("")).await, ["13001", "R1", "13003"], "{}", db.name());
    }
}

#[tokio::test]
async fn a_pack_brings_its_nodes_and_takes_no_others_away() {
    for database in both("planted").await {
        let db = &database.db;
        given::ready(db).await;
        org_nodes::add(db, TENANT, tree()).await.expect("kept");
        org_nodes::plant(db, TENANT, of_pack()).await.expect("planted");
        let found = async |code| org_nodes::find(db, TENANT, code).await.expect("asked");
        assert!(found("CD13").await.expect("there").of_pack);
        let version = found("CD13").await.expect("there").version;
        org_nodes::plant(db, TENANT, of_pack()).await.expect("planted");
        assert_eq!(found("CD13").await.expect("there").version, version, "nothing is written");

        // The district moves to the federation with its clubs, and the region goes.
        let mut changed = of_pack();
        changed.retain(|node| node.code != "PACA");
        let district = changed.iter_mut().find(|node| node.code == "CD13").expect("there");
        (district.parent, district.name) = (Some("FFPJP".to_owned()), "Renamed".to_owned());
        org_nodes::plant(db, TENANT, changed).await.expect("planted");
        assert_eq!(path(db, "13003").await, ["FFPJP", "CD13", "13003"]);
        assert_eq!(found("CD13").await.expect("there").name, "Renamed");
        assert!(!found("PACA").await.expect("it stays, anybody's now").of_pack);
        assert_eq!(codes(db, clubs("")).await.len(), 3);
    }
}

async fn change(
    db: &Db,
    code: &'static str,
    parent: &str,
    version: i64,
) -> Result<org_nodes::Entry, Refused> {
    let change = Change {
        name: "New Name".to_owned(),
        town: None,
        parent: Some(parent.to_owned()),
        search_key: "new name".to_owned(),
        sort_key: "00".to_owned(),
    };
    let done = db.write((version, change), move |tx, (version, change)| {
        Box::pin(async move { org_nodes::update(tx, TENANT, (code, *version), change).await })
    });
    done.await.expect("written")
}

#[tokio::test]
async fn a_branch_moves_with_all_below_it() {
    for database in both("moved").await {
        let db = &database.db;
        given::ready(db).await;
        org_nodes::add(db, TENANT, tree()).await.expect("kept");
        org_nodes::add(db, TENANT, vec![node(Level::Region, "OCC", Some("FFPJP"), "Occ", "Albi")])
            .await
            .expect("kept");
        let before = change(db, "CD13", "OCC", 1).await.expect("moved");
        assert_eq!((before.parent.as_deref(), before.children), (Some("PACA"), 2));
        assert_eq!(path(db, "13001").await, ["FFPJP", "OCC", "CD13", "13001"]);
        let under = |under| Filter {
            tenant: TENANT,
            parent: None,
            level: None,
            under: Some(under),
            words: "",
            after: None,
            limit: 10,
        };
        let listed = org_nodes::list(db, under("OCC")).await.expect("listed");
        let listed: Vec<&str> = listed.iter().map(|entry| entry.code.as_str()).collect();
        assert_eq!(listed, ["CD13", "13001", "OCC", "13003"], "by their names");
        assert_eq!(change(db, "CD13", "PACA", 1).await, Err(Refused::Stale));
        assert_eq!(change(db, "CD99", "PACA", 1).await, Err(Refused::Missing));
        assert_eq!(change(db, "CD13", "CD99", 2).await, Err(Refused::NoParent));
        let below = Refused::NotBelow { parent: Level::Club };
        assert_eq!(change(db, "CD13", "13001", 2).await, Err(below));
    }
}

#[tokio::test]
async fn a_node_is_removed_where_nothing_depends_on_it() {
    for database in both("removed").await {
        let db = &database.db;
        given::ready(db).await;
        org_nodes::add(db, TENANT, tree()).await.expect("kept");
        org_nodes::plant(db, TENANT, of_pack()).await.expect("planted");
        let remove = async |code: &'static str, version: i64| {
            let removed = db.write((), move |tx, ()| {
                Box::pin(async move { org_nodes::remove(tx, TENANT, code, version).await })
            });
            removed.await.expect("written").map(|removed| removed.code)
        };
        assert_eq!(remove("CD13", 2).await, Err(Refused::OfPack));
        assert_eq!(remove("13001", 7).await, Err(Refused::Stale));
        assert_eq!(remove("13001", 1).await, Ok("13001".to_owned()));
        assert_eq!(remove("13001", 1).await, Err(Refused::Missing));
        assert_eq!(codes(db, clubs("")).await, ["R1", "13003"], "{}", db.name());
    }
}
