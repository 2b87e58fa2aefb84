//! Players of a node and all below it, found by words, page by page, at any number of players.
//!
//! Without words a page is a range of the index of that node's level. A word is the beginning of
//! one of a player's; the one that fewest players have is looked up in `player_words`, and the
//! others are compared. Where even that one has more than [`FEW`], so many fit that going through
//! the node's players in their order meets a page of them soon.

use super::Player;
use super::row::Row;
use super::write::WORD_MAX;
use crate::StoreError;
use crate::db::{Arg, Db, Statement, statements};
use crate::org_nodes::Level;

/// Players with a word beyond which they are not looked up by it.
const FEW: i64 = 3000;

/// Players are counted up to here.
pub const COUNT_MAX: i64 = 1000;

/// Search words beyond these are not looked at.
const WORDS_MAX: usize = 4;

/// What is left of a node's players: those with all words, behind the last of the page before.
macro_rules! left {
    () => {
        "and p.erased_at is null \
         and p.search_key like $3 escape '!' and p.search_key like $4 escape '!' \
         and p.search_key like $5 escape '!' and p.search_key like $6 escape '!' \
         and (p.sort_key, p.id) > ($7, $8) "
    };
}

/// A page of the players of a node, gone through in their order.
macro_rules! walk {
    ($node:literal) => {
        concat!(
            "select ",
            columns!(),
            " from players p ",
            club!(),
            "where p.tenant = $1 and ",
            $node,
            " ",
            left!(),
            "order by p.sort_key, p.id limit $9"
        )
    };
}

/// How many they are, up to a limit.
macro_rules! count {
    ($node:literal) => {
        concat!(
            "select count(*) from (select 1 from players p where p.tenant = $1 and ",
            $node,
            " ",
            left!(),
            "limit $9) as counted"
        )
    };
}

/// The players who have a word that begins so, each once.
macro_rules! found {
    () => {
        "with found as materialized (select distinct player from player_words \
         where tenant = $1 and word >= $9 and word <= $10) "
    };
}

/// Those of them in a node: `$2` is a region, district, club, or empty for all.
macro_rules! of_found {
    () => {
        concat!(
            "where p.id = f.player and p.tenant = $1 \
             and ($2 = '' or p.region = $2 or p.district = $2 or p.club = $2) ",
            left!()
        )
    };
}

statements! {
    WALK_TENANT = walk!("$2 = ''");
    WALK_REGION = walk!("p.region = $2");
    WALK_DISTRICT = walk!("p.district = $2");
    WALK_CLUB = walk!("p.club = $2");
    COUNT_TENANT = count!("$2 = ''");
    COUNT_REGION = count!("p.region = $2");
    COUNT_DISTRICT = count!("p.district = $2");
    COUNT_CLUB = count!("p.club = $2");
    /// The order of the tables is said, since SQLite keeps to it.
    PAGE_OF_FOUND = concat!(
        found!(), "select ", columns!(), " from found f cross join players p ", club!(),
        of_found!(), "order by p.sort_key, p.id limit $11"
    );
    COUNT_OF_FOUND = concat!(
        found!(), "select count(*) from (select 1 from found f cross join players p ",
        of_found!(), "limit $11) as counted"
    );
    FREQUENCY = "select count(*) from (select 1 from player_words \
                 where tenant = $1 and word >= $2 and word <= $3 limit $4) as counted";
}

/// What to search for, and which page.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Whose players.
    pub tenant: &'a str,
    /// The node they are in or below, and its level; none for all of the tenant's.
    pub node: Option<(Level, &'a str)>,
    /// Folded words, each the beginning of one of the player's; empty finds all.
    pub words: &'a str,
    /// The player that ended the page before.
    pub after: Option<&'a Player>,
    /// At most this many.
    pub limit: i64,
}

/// A search made ready.
struct Ready {
    node: String,
    patterns: [String; WORDS_MAX],
    /// The word to look up, where few have it.
    rare: Option<(String, String)>,
    walk: Statement,
    count: Statement,
}

/// A page of players in the order of their names. It is the last where it has fewer than `limit`.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn search(db: &Db, search: Search<'_>) -> Result<Vec<Player>, StoreError> {
    let ready = Ready::of(db, &search).await?;
    let after = search.after.map(|player| (player.sort_key.as_str(), player.id.as_str()));
    let mut args = ready.args(search.tenant, after.unwrap_or_default());
    args.push(search.limit.into());
    let statement = if ready.rare.is_some() { PAGE_OF_FOUND } else { ready.walk };
    let rows: Vec<Row> = db.fetch_all(statement.with(&args)).await?;
    rows.into_iter().map(Player::try_from).collect()
}

/// How many players a search finds on all its pages, [`COUNT_MAX`] and one where they are more.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn count(db: &Db, search: Search<'_>) -> Result<i64, StoreError> {
    let ready = Ready::of(db, &search).await?;
    let mut args = ready.args(search.tenant, ("", ""));
    args.push(COUNT_MAX.saturating_add(1).into());
    let statement = if ready.rare.is_some() { COUNT_OF_FOUND } else { ready.count };
    let found: Option<(i64,)> = db.fetch_optional(statement.with(&args)).await?;
    Ok(found.map_or(0, |(count,)| count))
}

impl Ready {
    async fn of(db: &Db, search: &Search<'_>) -> Result<Self, StoreError> {
        let words: Vec<&str> = search.words.split_whitespace().take(WORDS_MAX).collect();
        let (walk, count, node) = match search.node {
            None | Some((Level::Federation, _)) => (WALK_TENANT, COUNT_TENANT, ""),
            Some((Level::Region, code)) => (WALK_REGION, COUNT_REGION, code),
            Some((Level::District, code)) => (WALK_DISTRICT, COUNT_DISTRICT, code),
            Some((Level::Club, code)) => (WALK_CLUB, COUNT_CLUB, code),
        };
        let mut rare: Option<(i64, (String, String))> = None;
        for word in &words {
            let range = range(word);
            let limit = FEW.into();
            let args = [search.tenant.into(), (&range.0).into(), (&range.1).into(), limit];
            let found: Option<(i64,)> = db.fetch_optional(FREQUENCY.with(&args)).await?;
            let frequency = found.map_or(0, |(count,)| count);
            let least = rare.as_ref().map_or(FEW, |(least, _)| *least);
            if frequency < least {
                rare = Some((frequency, range));
            }
        }
        let mut patterns = words.iter().map(|word| format!("% {}%", escaped(word)));
        let patterns = std::array::from_fn(|_| patterns.next().unwrap_or_else(|| "%".to_owned()));
        let rare = rare.map(|(_, range)| range);
        Ok(Self { node: node.to_owned(), patterns, rare, walk, count })
    }

    /// The parameters up to the limit.
    fn args<'r>(&'r self, tenant: &'r str, (sort_key, id): (&'r str, &'r str)) -> Vec<Arg<'r>> {
        let mut args = vec![tenant.into(), Arg::from(self.node.as_str())];
        args.extend(self.patterns.iter().map(Arg::from));
        args.extend([Arg::from(sort_key), Arg::from(id)]);
        if let Some((first, last)) = &self.rare {
            args.extend([Arg::from(first), Arg::from(last)]);
        }
        args
    }
}

/// The first and the last of the words that begin so.
fn range(word: &str) -> (String, String) {
    let first: String = word.chars().take(WORD_MAX).collect();
    let last = format!("{first}{}", "z".repeat(WORD_MAX));
    (first, last)
}

fn escaped(word: &str) -> String {
    let special = |letter: char| matches!(letter, '%' | '_' | '!').then_some('!');
    word.chars().flat_map(|letter| special(letter).into_iter().chain([letter])).collect()
}
