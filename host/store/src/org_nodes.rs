//! The tenant's tree of org nodes: searching it, listing it (`list`), changing it (`change`,
//! `plant`).
//!
//! Folding names and the order people expect of them are the caller's: it gives a `search_key` and
//! a `sort_key`. What a place in the tree means for a fee is the engine's.

mod change;
mod list;
mod plant;

pub(crate) use change::STATEMENTS as CHANGE_STATEMENTS;
pub use change::{Change, Refused, create, remove, update};
pub(crate) use list::STATEMENTS as LIST_STATEMENTS;
pub use list::{Entry, Filter, any_beyond_pack, find, find_in, list, path, paths, root};
pub(crate) use plant::STATEMENTS as PLANT_STATEMENTS;
pub use plant::{Written, add, plant};

use crate::StoreError;
use crate::db::{Arg, BATCH_ROWS, Db, Statement, any_of, statements};
use sqlx::FromRow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

statements! {
    EXISTS = "select code from org_nodes where tenant = $1 and code = $2";
    /// The order of the tables is said, since SQLite keeps to it: the page first.
    SEARCH = "with page as ( \
                  select code, sort_key from org_nodes \
                  where tenant = $1 and level = $2 \
                  and search_key like $3 escape '!' and search_key like $4 escape '!' \
                  and search_key like $5 escape '!' and search_key like $6 escape '!' \
                  and ($7 = '' or (sort_key, code) > ( \
                      select sort_key, code from org_nodes where tenant = $1 and code = $7)) \
                  order by sort_key, code limit $8) \
              select p.code as found, n.level, n.code, n.name \
              from page p cross join org_closure c cross join org_nodes n \
              where c.tenant = $1 and c.descendant = p.code \
              and n.tenant = $1 and n.code = c.ancestor \
              order by p.sort_key, p.code, c.depth desc";
}

static NAMES: LazyLock<String> =
    LazyLock::new(|| any_of("select code, name from org_nodes where tenant = $1 and code", 2, ""));

/// The statement that finds many.
pub(crate) fn lists() -> [Statement; 1] {
    [Statement { name: "carreau_store::org_nodes::NAMES", sql: &NAMES }]
}

/// What nodes are called, by code; those that are none are left out.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn names(
    db: &Db,
    tenant: &str,
    codes: &[&str],
) -> Result<BTreeMap<String, String>, StoreError> {
    let [of] = lists();
    let mut names = BTreeMap::new();
    for some in codes.chunks(BATCH_ROWS) {
        let Some(last) = some.last() else { continue };
        let mut args: Vec<Arg<'_>> = vec![tenant.into()];
        args.extend(some.iter().copied().map(Arg::from));
        args.resize(BATCH_ROWS.saturating_add(1), Arg::from(*last));
        names.extend(db.fetch_all::<(String, String)>(of.with(&args)).await?);
    }
    Ok(names)
}

/// Search words beyond these are not looked at.
const WORDS_MAX: usize = 4;

/// A level of the tree, the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The tenant itself.
    Federation,
    /// Ligue, Landesverband, distriktsförbund.
    Region,
    /// Comité, Bezirk.
    District,
    /// A club.
    Club,
}

/// A node to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOrgNode {
    /// As in the pack and in requests: `CD13`.
    pub code: String,
    /// Its level.
    pub level: Level,
    /// The node right above; none for the federation.
    pub parent: Option<String>,
    /// Its name.
    pub name: String,
    /// Where a club plays.
    pub town: Option<String>,
    /// Name, code and town, folded as searches are.
    pub search_key: String,
    /// The name's collation key in hexadecimal.
    pub sort_key: String,
    /// Whether the tenant's pack has it.
    pub of_pack: bool,
}

/// A node that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgNode {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The nodes from the federation down to itself.
    pub path: Vec<PathNode>,
}

/// A node on the path of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathNode {
    /// Its level.
    pub level: Level,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// What to search for, and which page.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Whose tree.
    pub tenant: &'a str,
    /// Nodes of this level only.
    pub level: Level,
    /// Folded words, each to be found in the `search_key`; empty finds all.
    pub words: &'a str,
    /// The code that ended the page before; none for the first page.
    pub after: Option<&'a str>,
    /// At most this many.
    pub limit: i64,
}

impl Level {
    /// As it is stored and sent: `federation`, `region`, `district`, `club`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Federation => "federation",
            Self::Region => "region",
            Self::District => "district",
            Self::Club => "club",
        }
    }

    /// The level of such a text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let levels = [Self::Federation, Self::Region, Self::District, Self::Club];
        levels.into_iter().find(|level| level.as_str() == text)
    }
}

/// A row of [`SEARCH`]: one step on the path of one node found.
#[derive(FromRow)]
struct Step {
    found: String,
    level: String,
    code: String,
    name: String,
}

/// A page of the nodes whose key holds every word, in the order of their sort keys. It is the last
/// where it has fewer than `limit`.
///
/// # Errors
/// [`StoreError::Missing`] where there is no node `after`, [`StoreError::Unavailable`].
pub async fn search(db: &Db, search: Search<'_>) -> Result<Vec<OrgNode>, StoreError> {
    let after = search.after.unwrap_or_default();
    if !after.is_empty() {
        let args = [search.tenant.into(), after.into()];
        let found: Option<(String,)> = db.fetch_optional(EXISTS.with(&args)).await?;
        let missing = || StoreError::Missing { what: format!("org node `{after}`") };
        found.ok_or_else(missing)?;
    }
    let [one, two, three, four] = patterns(search.words);
    let args = [
        search.tenant.into(),
        search.level.as_str().into(),
        (&one).into(),
        (&two).into(),
        (&three).into(),
        (&four).into(),
        after.into(),
        search.limit.into(),
    ];
    let steps: Vec<Step> = db.fetch_all(SEARCH.with(&args)).await?;
    steps.chunk_by(|one, next| one.found == next.found).map(node).collect()
}

/// The patterns of a text that holds every word.
fn patterns(words: &str) -> [String; WORDS_MAX] {
    let mut patterns = words.split_whitespace().map(contains);
    std::array::from_fn(|_| patterns.next().unwrap_or_else(|| contains("")))
}

/// The pattern of a text that holds `word`, whatever characters it has.
pub(crate) fn contains(word: &str) -> String {
    let mut pattern = String::from("%");
    for character in word.chars() {
        if matches!(character, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

/// The node at the end of a path.
fn node(steps: &[Step]) -> Result<OrgNode, StoreError> {
    let step = |step: &Step| {
        let broken = || StoreError::broken(SEARCH.name, format!("no level `{}`", step.level));
        let level = Level::read(&step.level).ok_or_else(broken)?;
        Ok(PathNode { level, code: step.code.clone(), name: step.name.clone() })
    };
    let path = steps.iter().map(step).collect::<Result<Vec<_>, StoreError>>()?;
    let broken = || StoreError::broken(SEARCH.name, "a node without a path");
    let last = path.last().ok_or_else(broken)?;
    Ok(OrgNode { code: last.code.clone(), name: last.name.clone(), path })
}
