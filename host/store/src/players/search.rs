//! Players of a node and all below it, found by words, page by page, at any number of players.
//!
//! A word is the beginning of one of a player's. Two ways lead to a page, each of them a range of
//! one index that has all that is compared; rows are read of the page's players only.
//!
//! - The entries of the word that fewest players have (`player_words`) are compared with the other
//!   words and the node, and sorted: where no more than [`MANY`] have it.
//! - Otherwise, without words, and in a club, the node's players are gone through in their order:
//!   so many fit that a page of them is met soon.

use super::Player;
use super::row::Row;
use super::write::WORD_MAX;
use crate::StoreError;
use crate::db::{Arg, Db, Statement, statements};
use crate::org_nodes::Level;

/// Players with a word beyond which it is not looked up.
const MANY: i64 = 12_000;

/// Players are counted up to here.
pub const COUNT_MAX: i64 = 1000;

/// Search words beyond these are not looked at.
const WORDS_MAX: usize = 4;

/// Those with all words, behind the last of the page before.
macro_rules! left {
    ($row:literal, $id:literal) => {
        concat!(
            fits!($row, "$3"),
            fits!($row, "$4"),
            fits!($row, "$5"),
            fits!($row, "$6"),
            "and (",
            $row,
            ".sort_key, ",
            $row,
            ".",
            $id,
            ") > ($7, $8) "
        )
    };
}

/// Those with one of the words, where there is one.
macro_rules! fits {
    ($row:literal, $pattern:literal) => {
        concat!(
            "and (",
            $pattern,
            " = '' or ",
            $row,
            ".search_key like ",
            $pattern,
            " escape '!') "
        )
    };
}

/// The players of a page whose ids and sort keys are known. The order of the tables is said, since
/// SQLite keeps to it.
macro_rules! of_page {
    ($page:expr) => {
        concat!(
            "with page as (",
            $page,
            ") select ",
            columns!(),
            " from page g cross join players p ",
            club!(),
            "where p.id = g.id order by g.sort_key, g.id"
        )
    };
}

/// How many rows a query has.
macro_rules! counted {
    ($rows:expr) => {
        concat!("select count(*) from (", $rows, ") as counted")
    };
}

/// The players of a node. Who was erased has no words at all.
macro_rules! of_node {
    ($columns:literal, $node:literal) => {
        concat!(
            "select ",
            $columns,
            " from players p \
             where p.tenant = $1 and ",
            $node,
            " and p.search_key <> '' ",
            left!("p", "id")
        )
    };
}

/// A page of them, gone through in their order.
macro_rules! walk {
    ($node:literal) => {
        of_page!(concat!(of_node!("p.id, p.sort_key", $node), "order by p.sort_key, p.id limit $9"))
    };
}

/// How many they are, up to a limit.
macro_rules! count {
    ($node:literal) => {
        counted!(concat!(of_node!("1", $node), "limit $9"))
    };
}

/// Those of a node who have a word that begins so, each once: by the first such word.
macro_rules! found {
    ($columns:literal, $node:literal) => {
        concat!(
            "select ",
            $columns,
            " from player_words w where w.tenant = $1 and ",
            $node,
            " and w.word >= $9 and w.word <= $10 and w.previous < $9 ",
            left!("w", "player")
        )
    };
}

/// A page of them.
macro_rules! look_up {
    ($node:literal) => {
        of_page!(concat!(
            found!("w.player as id, w.sort_key", $node),
            "order by w.sort_key, w.player limit $11"
        ))
    };
}

/// How many they are, up to a limit.
macro_rules! count_found {
    ($node:literal) => {
        counted!(concat!(found!("1", $node), "limit $11"))
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
    FOUND_TENANT = look_up!("$2 = ''");
    FOUND_REGION = look_up!("w.region = $2");
    FOUND_DISTRICT = look_up!("w.district = $2");
    COUNT_FOUND_TENANT = count_found!("$2 = ''");
    COUNT_FOUND_REGION = count_found!("w.region = $2");
    COUNT_FOUND_DISTRICT = count_found!("w.district = $2");
    FREQUENCY = "select count(*) from (select 1 from player_words w \
                 where w.tenant = $1 and w.word >= $2 and w.word <= $3 limit $4) as counted";
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
    /// The word to look up, where it is looked up.
    rare: Option<(String, String)>,
    page: Statement,
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
    let rows: Vec<Row> = db.fetch_all(ready.page.with(&args)).await?;
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
    let found: Option<(i64,)> = db.fetch_optional(ready.count.with(&args)).await?;
    Ok(found.map_or(0, |(count,)| count))
}

impl Ready {
    async fn of(db: &Db, search: &Search<'_>) -> Result<Self, StoreError> {
        let words: Vec<&str> = search.words.split_whitespace().take(WORDS_MAX).collect();
        // A club has few players, whatever word they have.
        let looked_up = !matches!(search.node, Some((Level::Club, _)));
        let rare = if looked_up { rarest(db, search.tenant, &words).await? } else { None };
        let node = search.node.filter(|(level, _)| *level != Level::Federation);
        let (page, count) = match (node.map(|(level, _)| level), rare.is_some()) {
            (None | Some(Level::Federation), false) => (WALK_TENANT, COUNT_TENANT),
            (None | Some(Level::Federation), true) => (FOUND_TENANT, COUNT_FOUND_TENANT),
            (Some(Level::Region), false) => (WALK_REGION, COUNT_REGION),
            (Some(Level::Region), true) => (FOUND_REGION, COUNT_FOUND_REGION),
            (Some(Level::District), false) => (WALK_DISTRICT, COUNT_DISTRICT),
            (Some(Level::District), true) => (FOUND_DISTRICT, COUNT_FOUND_DISTRICT),
            (Some(Level::Club), _) => (WALK_CLUB, COUNT_CLUB),
        };
        let node = node.map(|(_, code)| code).unwrap_or_default();
        let mut patterns = words.iter().map(|word| format!("% {}%", escaped(word)));
        let patterns = std::array::from_fn(|_| patterns.next().unwrap_or_default());
        Ok(Self { node: node.to_owned(), patterns, rare, page, count })
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

/// The range of the word that fewest players have, where they are less than [`MANY`].
async fn rarest(
    db: &Db,
    tenant: &str,
    words: &[&str],
) -> Result<Option<(String, String)>, StoreError> {
    let mut rare: Option<(String, String)> = None;
    let mut least = MANY;
    for word in words {
        let range = range(word);
        let args = [tenant.into(), (&range.0).into(), (&range.1).into(), least.into()];
        let found: Option<(i64,)> = db.fetch_optional(FREQUENCY.with(&args)).await?;
        let frequency = found.map_or(0, |(count,)| count);
        if frequency < least {
            (least, rare) = (frequency, Some(range));
        }
    }
    Ok(rare)
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
