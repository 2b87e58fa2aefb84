//! Players: kept with their person, found by words in any part of the tree, paged, erased.

use crate::databases::both;
use crate::given::{self, LATER, NOW, TENANT};
use carreau_store::Db;
use carreau_store::decisions::{self, Payload, Subject};
use carreau_store::memberships::{self, Membership};
use carreau_store::org_nodes::{self, Level, NewOrgNode};
use carreau_store::players::{
    self, Change, Erasure, Facts, NewPlayer, Place, Player, Refused, Search,
};

fn node(level: Level, code: &str, parent: Option<&str>) -> NewOrgNode {
    NewOrgNode {
        code: code.to_owned(),
        level,
        parent: parent.map(str::to_owned),
        name: format!("Name of {code}"),
        town: None,
        search_key: code.to_lowercase(),
        sort_key: code.bytes().map(|byte| format!("{byte:02x}")).collect(),
        of_pack: false,
    }
}

async fn tree(db: &Db) {
    use Level::{Club, District, Federation, Region};
    given::ready(db).await;
    let nodes = vec![
        node(Federation, "FFPJP", None),
        node(Region, "PACA", Some("FFPJP")),
        node(Region, "OCC", Some("FFPJP")),
        node(District, "CD13", Some("PACA")),
        node(Club, "13001", Some("CD13")),
        node(Club, "R1", Some("PACA")),
    ];
    org_nodes::add(db, TENANT, nodes).await.expect("a tree");
}

fn facts(given: &str, family: &str, birth_date: &str) -> Facts {
    Facts {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        birth_date: birth_date.to_owned(),
        sex: None,
        category: None,
        email: None,
        family: Some(format!("{family}-1")),
        flags: vec!["honorary".to_owned(), "low_income".to_owned()],
    }
}

fn keys(given: &str, family: &str) -> (String, String) {
    let sort = format!("{family} {given}").bytes().map(|byte| format!("{byte:02x}")).collect();
    (format!(" {given} {family}").to_lowercase(), sort)
}

fn player(number: u64, given: &str, family: &str, birth_date: &str) -> NewPlayer {
    let (search_key, sort_key) = keys(given, family);
    NewPlayer {
        id: given::id(number),
        person_id: given::id(number.saturating_add(1_000_000)),
        number: format!("N{number}"),
        facts: facts(given, family, birth_date),
        search_key,
        sort_key,
        created_at: NOW.to_owned(),
    }
}

fn membership(number: u64, player: u64, club: &str, season: &str) -> Membership {
    Membership {
        id: given::id(number),
        tenant: TENANT.to_owned(),
        player: given::id(player),
        club: club.to_owned(),
        season: season.to_owned(),
        status: "active".to_owned(),
        from_date: format!("{season}-01-01"),
        until_date: None,
        created_at: NOW.to_owned(),
        version: 1,
    }
}

async fn insert(db: &Db, player: NewPlayer) -> Result<(), Refused> {
    let written = db.write(player, |tx, player| Box::pin(players::insert(tx, TENANT, player)));
    written.await.expect("written")
}

async fn join(db: &Db, membership: Membership) -> Result<(), memberships::Refused> {
    let written =
        db.write(membership, |tx, membership| Box::pin(memberships::insert(tx, membership)));
    written.await.expect("written")
}

async fn get(db: &Db, number: u64) -> Player {
    players::find(db, TENANT, &given::id(number)).await.expect("asked").expect("there")
}

fn all(words: &str) -> Search<'_> {
    Search { tenant: TENANT, node: None, words, after: None, limit: 10 }
}

async fn names(db: &Db, search: Search<'_>) -> Vec<String> {
    let found = players::search(db, search).await.expect("found");
    found.into_iter().filter_map(|player| Some(player.facts?.given_name)).collect()
}

/// Anna of 13001, Bertil of R1, Carla of none; Anna and Bertil are one family.
async fn three(db: &Db) {
    tree(db).await;
    insert(db, player(1, "Anna", "Martin", "1980-01-01")).await.expect("kept");
    insert(db, player(2, "Bertil", "Martin", "1979-12-31")).await.expect("kept");
    insert(db, player(3, "Carla", "Nobile", "2010-05-04")).await.expect("kept");
    join(db, membership(11, 1, "13001", "2026")).await.expect("a member");
    join(db, membership(12, 2, "R1", "2026")).await.expect("a member");
}

#[tokio::test]
async fn players_are_found_by_words_in_any_part_of_the_tree() {
    for database in both("players_found").await {
        let db = &database.db;
        three(db).await;
        assert_eq!(names(db, all("")).await, ["Anna", "Bertil", "Carla"]);
        assert_eq!(names(db, all("mart")).await, ["Anna", "Bertil"]);
        assert_eq!(names(db, all("mart an")).await, ["Anna"]);
        assert_eq!(names(db, all("artin")).await, Vec::<String>::new(), "a word's beginning");
        assert_eq!(names(db, all("%")).await, Vec::<String>::new());
        let within = |level, code| Search { node: Some((level, code)), ..all("") };
        assert_eq!(names(db, within(Level::Federation, "FFPJP")).await.len(), 3);
        assert_eq!(names(db, within(Level::Region, "PACA")).await, ["Anna", "Bertil"]);
        assert_eq!(names(db, within(Level::District, "CD13")).await, ["Anna"]);
        assert_eq!(names(db, within(Level::Club, "R1")).await, ["Bertil"]);
        let martins = Search { words: "martin", ..within(Level::District, "CD13") };
        assert_eq!(names(db, martins).await, ["Anna"]);
        assert_eq!(players::count(db, within(Level::Region, "PACA")).await.expect("counted"), 2);
        assert_eq!(players::count(db, martins).await.expect("counted"), 1);

        let first = get(db, 1).await;
        let page = Search { after: Some(&first), limit: 1, ..all("") };
        assert_eq!(names(db, page).await, ["Bertil"]);
        assert_eq!(names(db, Search { words: "mart", ..page }).await, ["Bertil"]);
        assert_eq!(first.club, Some(("13001".to_owned(), "Name of 13001".to_owned())));
    }
}

#[tokio::test]
async fn a_player_is_found_once_however_many_words_begin_so() {
    for database in both("players_once").await {
        let db = &database.db;
        three(db).await;
        insert(db, player(4, "Martine", "Martinez Martin", "1970-01-01")).await.expect("kept");
        join(db, membership(14, 4, "13001", "2026")).await.expect("a member");
        let found = ["Anna", "Bertil", "Martine"];
        assert_eq!(names(db, all("mart")).await, found);
        assert_eq!(names(db, all("martin")).await, found);
        assert_eq!(names(db, all("martine")).await, ["Martine"]);
        assert_eq!(names(db, all("martine martin")).await, ["Martine"]);
        assert_eq!(players::count(db, all("mart")).await.expect("counted"), 3);
        let district = Search { node: Some((Level::District, "CD13")), ..all("mart") };
        assert_eq!(names(db, district).await, ["Anna", "Martine"]);
        assert_eq!(players::count(db, district).await.expect("counted"), 2);
    }
}

#[tokio::test]
async fn where_players_are_follows_memberships_and_the_tree() {
    for database in both("players_move").await {
        let db = &database.db;
        three(db).await;
        let region = |code| Search { node: Some((Level::Region, code)), ..all("") };
        let moved = org_nodes::Change {
            name: "13".to_owned(),
            town: None,
            parent: Some("OCC".to_owned()),
            search_key: "13".to_owned(),
            sort_key: "13".to_owned(),
        };
        let done = db.write(moved, |tx, change| {
            Box::pin(org_nodes::update(tx, TENANT, ("CD13", 1), change))
        });
        done.await.expect("written").expect("moved");
        assert_eq!(names(db, region("OCC")).await, ["Anna"], "with the branch");
        assert_eq!(names(db, region("PACA")).await, ["Bertil"]);
        let martins = |code| Search { words: "mart", ..region(code) };
        assert_eq!(names(db, martins("OCC")).await, ["Anna"], "and by words");
        assert_eq!(names(db, martins("PACA")).await, ["Bertil"]);

        let twice = join(db, membership(13, 1, "R1", "2026")).await;
        assert_eq!(twice, Err(memberships::Refused::ActiveElsewhere));
        let mut again = membership(14, 1, "13001", "2026");
        again.status = "expired".to_owned();
        again.until_date = Some("2026-02-01".to_owned());
        assert_eq!(join(db, again).await, Err(memberships::Refused::Taken));
        let nowhere = join(db, membership(15, 1, "CD13", "2027")).await;
        assert_eq!(nowhere, Err(memberships::Refused::NoClub));
        join(db, membership(16, 1, "R1", "2027")).await.expect("a member next season");
        assert_eq!(names(db, region("PACA")).await, ["Anna", "Bertil"], "the latest counts");
        assert_eq!(names(db, martins("PACA")).await, ["Anna", "Bertil"]);

        let ended = Membership {
            status: "expired".to_owned(),
            until_date: Some("2027-03-01".to_owned()),
            ..membership(16, 1, "R1", "2027")
        };
        let end =
            |membership| db.write(membership, |tx, ended| Box::pin(memberships::update(tx, ended)));
        let before = end(ended.clone()).await.expect("written").expect("ended");
        assert_eq!(before.status, "active");
        assert_eq!(end(ended).await.expect("written"), Err(memberships::Refused::Stale));
        assert_eq!(names(db, region("OCC")).await, ["Anna"]);
    }
}

#[tokio::test]
async fn a_family_is_those_of_the_season_by_age() {
    for database in both("family").await {
        let db = &database.db;
        three(db).await;
        let family = async |number, season| {
            let family = players::family(db, &get(db, number).await, season).await;
            family.expect("asked").map(|family| (family.size, family.rank))
        };
        assert_eq!(family(1, "2026").await, Some((2, 2)));
        assert_eq!(family(2, "2026").await, Some((2, 1)));
        assert_eq!(family(3, "2026").await, Some((1, 1)), "one who applies counts");
        assert_eq!(family(1, "2025").await, Some((1, 1)), "others count where they are members");
    }
}

#[tokio::test]
async fn a_change_is_of_the_version_read_and_is_found_anew() {
    for database in both("player_changed").await {
        let db = &database.db;
        three(db).await;
        let (search_key, sort_key) = keys("Zoe", "Martin");
        let change = Change {
            number: "N1".to_owned(),
            facts: facts("Zoe", "Martin", "1980-01-01"),
            search_key,
            sort_key,
            updated_at: LATER.to_owned(),
        };
        let update = async |version: i64, change: &Change| {
            let written = db.write((version, change.clone()), |tx, (version, change)| {
                Box::pin(async move {
                    players::update(tx, TENANT, (&given::id(1), *version), change).await
                })
            });
            written.await.expect("written")
        };
        assert_eq!(update(2, &change).await, Err(Refused::Stale));
        let taken = Change { number: "N2".to_owned(), ..change.clone() };
        assert_eq!(update(1, &taken).await, Err(Refused::NumberTaken));
        update(1, &change).await.expect("changed");
        assert_eq!(names(db, all("zoe")).await, ["Zoe"]);
        assert_eq!(names(db, all("mart")).await, ["Bertil", "Zoe"], "where the name stands now");
        let district = Search { node: Some((Level::District, "CD13")), ..all("zoe") };
        assert_eq!(names(db, district).await, ["Zoe"], "and where the player is");
        assert_eq!(names(db, all("anna")).await, Vec::<String>::new());
        assert_eq!(insert(db, player(4, "A", "B", "1990-01-01")).await, Ok(()));
        let mut again = player(5, "A", "B", "1990-01-01");
        again.number = "N4".to_owned();
        assert_eq!(insert(db, again.clone()).await, Err(Refused::NumberTaken));
        again.number = "N5".to_owned();
        again.person_id = given::id(1_000_004);
        assert_eq!(insert(db, again).await, Err(Refused::PersonTaken));
    }
}

#[tokio::test]
async fn an_erased_player_leaves_no_fact_behind() {
    for database in both("erased_player").await {
        let db = &database.db;
        three(db).await;
        let mut decision = given::decision(77);
        decision.subject = Some(Subject { kind: "player".to_owned(), id: given::id(1) });
        given::record(db, decision).await.expect("recorded");
        let erasure = Erasure {
            tenant: TENANT.to_owned(),
            entity_kind: "player".to_owned(),
            entity_id: given::id(1),
            erased_at: LATER.to_owned(),
            erased_by: Some("officer".to_owned()),
            request_id: "request".to_owned(),
        };
        let erase = async |version: i64| {
            let written = db.write((erasure.clone(), version), |tx, (erasure, version)| {
                Box::pin(players::erase(tx, erasure, *version))
            });
            written.await.expect("written").map(|before| before.number)
        };
        assert_eq!(erase(9).await, Err(Refused::Stale));
        assert_eq!(erase(1).await, Ok("N1".to_owned()));
        assert_eq!(erase(2).await, Err(Refused::Missing));
        let erased = get(db, 1).await;
        assert_eq!((erased.facts, erased.club), (None, None));
        assert_eq!(erased.number, given::id(1));
        assert_eq!(names(db, all("")).await, ["Bertil", "Carla"]);
        assert_eq!(names(db, all("anna")).await, Vec::<String>::new());
        let decision = decisions::find(db, &given::id(77)).await.expect("there");
        assert_eq!(decision.payload, Payload::Erased { at: LATER.to_owned() });
        let left = memberships::of_player(db, &given::id(1)).await.expect("listed");
        assert_eq!(left.first().map(|left| left.status.as_str()), Some("expired"));
        assert_eq!(players::erasures(db).await.expect("listed"), std::slice::from_ref(&erasure));
    }
}

#[tokio::test]
async fn many_are_written_by_batches_and_paged_through() {
    for database in both("players_many").await {
        let db = &database.db;
        tree(db).await;
        let place = Place {
            club: Some("13001".to_owned()),
            district: Some("CD13".to_owned()),
            region: Some("PACA".to_owned()),
        };
        let make = |number: u64| {
            let family = format!("F{:05}", number * 7919 % 5000);
            (player(number, "Max", &family, "1990-01-01"), place.clone())
        };
        let many: Vec<(NewPlayer, Place)> = (0..4250).map(make).collect();
        let written = db.write(many, |tx, many| Box::pin(players::insert_many(tx, TENANT, many)));
        written.await.expect("written");
        // Gone through, without words and in a club; looked up otherwise.
        let place = |club| if club { (Level::Club, "13001") } else { (Level::District, "CD13") };
        let asked = ["", "max", "f0", "max f00"].map(|words| [(words, true), (words, false)]);
        for (words, club) in asked.into_iter().flatten() {
            let mut seen = Vec::new();
            let mut after: Option<Player> = None;
            loop {
                let node = Some(place(club));
                let page = Search { node, after: after.as_ref(), limit: 500, ..all(words) };
                let found = players::search(db, page).await.expect("found");
                seen.extend(found.iter().map(|player| player.sort_key.clone()));
                let Some(last) = found.last() else { break };
                after = Some(last.clone());
            }
            let bound = if words.ends_with("f00") { 1000 } else { 5000 };
            let expected = (0..4250).filter(|number| number * 7919 % 5000 < bound).count();
            assert!(seen.is_sorted() && seen.len() == expected, "{words}: {}", seen.len());
            let counted = players::count(db, all(words)).await.expect("counted");
            assert_eq!(counted, i64::try_from(seen.len()).expect("few").min(1001), "{words}");
        }
    }
}
