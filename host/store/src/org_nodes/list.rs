//! Org nodes with all that is kept of them: one, a branch, what a search finds, a path.

use super::{Level, PathNode, patterns};
use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;
use std::collections::BTreeMap;

statements! {
    FIND = "select code, level, parent, name, town, of_pack, version, sort_key, \
                (select count(*) from org_nodes c \
                 where c.tenant = n.tenant and c.parent = n.code) as children \
            from org_nodes n where tenant = $1 and code = $2";
    LIST = "select code, level, parent, name, town, of_pack, version, sort_key, \
                (select count(*) from org_nodes c \
                 where c.tenant = n.tenant and c.parent = n.code) as children \
            from org_nodes n \
            where tenant = $1 and ($2 = '' or parent = $2) and ($3 = '' or level = $3) \
            and ($4 = '' or exists (select 1 from org_closure u where u.tenant = n.tenant \
                                    and u.descendant = n.code and u.ancestor = $4)) \
            and search_key like $5 escape '!' and search_key like $6 escape '!' \
            and search_key like $7 escape '!' and search_key like $8 escape '!' \
            and (sort_key, code) > ($9, $10) \
            order by sort_key, code limit $11";
    PATH = "select n.code, n.level, n.name from org_closure c \
            join org_nodes n on n.tenant = c.tenant and n.code = c.ancestor \
            where c.tenant = $1 and c.descendant = $2 order by c.depth desc";
    BEYOND_PACK = "select code from org_nodes \
                   where tenant = $1 and level = 'club' and of_pack = $2 limit 1";
    ROOT = "select code from org_nodes where tenant = $1 and parent is null";
    TREE = "select code, level, parent, name from org_nodes where tenant = $1";
}

/// A node, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its code.
    pub code: String,
    /// Its level.
    pub level: Level,
    /// The node right above; none for the federation.
    pub parent: Option<String>,
    /// Its name.
    pub name: String,
    /// Where a club plays.
    pub town: Option<String>,
    /// Whether the tenant's pack has it.
    pub of_pack: bool,
    /// Counts its changes.
    pub version: i64,
    /// Nodes right below.
    pub children: i64,
    /// The name's collation key.
    pub sort_key: String,
}

/// Which nodes, and which page.
#[derive(Clone, Copy, Debug)]
pub struct Filter<'a> {
    /// Whose tree.
    pub tenant: &'a str,
    /// Right below this node.
    pub parent: Option<&'a str>,
    /// Of this level.
    pub level: Option<Level>,
    /// This node and all below it.
    pub under: Option<&'a str>,
    /// Folded words, each to be found in the `search_key`; empty finds all.
    pub words: &'a str,
    /// The node that ended the page before.
    pub after: Option<&'a Entry>,
    /// At most this many.
    pub limit: i64,
}

#[derive(FromRow)]
struct Row {
    code: String,
    level: String,
    parent: Option<String>,
    name: String,
    town: Option<String>,
    of_pack: bool,
    version: i64,
    sort_key: String,
    children: i64,
}

#[derive(FromRow)]
struct Step {
    code: String,
    level: String,
    name: String,
}

#[derive(FromRow)]
struct Node {
    code: String,
    level: String,
    parent: Option<String>,
    name: String,
}

impl TryFrom<Row> for Entry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let level = level(&row.level)?;
        let Row { code, parent, name, town, of_pack, version, sort_key, children, .. } = row;
        Ok(Self { code, level, parent, name, town, of_pack, version, children, sort_key })
    }
}

/// A stored level.
pub(super) fn level(text: &str) -> Result<Level, StoreError> {
    let broken = || StoreError::broken("org_nodes", format!("no level `{text}`"));
    Level::read(text).ok_or_else(broken)
}

/// The node of a code.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn find(db: &Db, tenant: &str, code: &str) -> Result<Option<Entry>, StoreError> {
    let row: Option<Row> = db.fetch_optional(FIND.with(&[tenant.into(), code.into()])).await?;
    row.map(Entry::try_from).transpose()
}

/// The same within a transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn find_in(tx: &mut Tx, tenant: &str, code: &str) -> Result<Option<Entry>, StoreError> {
    let rows: Vec<Row> = tx.fetch_all(FIND.with(&[tenant.into(), code.into()])).await?;
    rows.into_iter().next().map(Entry::try_from).transpose()
}

/// A page of the nodes a filter leaves, in the order of their names.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db, filter: Filter<'_>) -> Result<Vec<Entry>, StoreError> {
    let [one, two, three, four] = patterns(filter.words);
    let after = filter.after.map(|entry| (entry.sort_key.as_str(), entry.code.as_str()));
    let (sort_key, code) = after.unwrap_or_default();
    let args = [
        filter.tenant.into(),
        filter.parent.unwrap_or_default().into(),
        filter.level.map(Level::as_str).unwrap_or_default().into(),
        filter.under.unwrap_or_default().into(),
        (&one).into(),
        (&two).into(),
        (&three).into(),
        (&four).into(),
        sort_key.into(),
        code.into(),
        filter.limit.into(),
    ];
    let rows: Vec<Row> = db.fetch_all(LIST.with(&args)).await?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// The code of a tenant's federation.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn root(db: &Db, tenant: &str) -> Result<Option<String>, StoreError> {
    let found: Option<(String,)> = db.fetch_optional(ROOT.with(&[tenant.into()])).await?;
    Ok(found.map(|(code,)| code))
}

/// Whether a tenant has a club that its pack does not have.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn any_beyond_pack(db: &Db, tenant: &str) -> Result<bool, StoreError> {
    let args = [tenant.into(), false.into()];
    let found: Option<(String,)> = db.fetch_optional(BEYOND_PACK.with(&args)).await?;
    Ok(found.is_some())
}

/// The nodes from the federation down to a node; none where there is no such node.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn path(db: &Db, tenant: &str, code: &str) -> Result<Vec<PathNode>, StoreError> {
    let steps: Vec<Step> = db.fetch_all(PATH.with(&[tenant.into(), code.into()])).await?;
    let read =
        |step: Step| Ok(PathNode { level: level(&step.level)?, code: step.code, name: step.name });
    steps.into_iter().map(read).collect()
}

/// The path of every club of a tenant, by its code.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn paths(db: &Db, tenant: &str) -> Result<BTreeMap<String, Vec<PathNode>>, StoreError> {
    let nodes: Vec<Node> = db.fetch_all(TREE.with(&[tenant.into()])).await?;
    let by_code: BTreeMap<&str, &Node> =
        nodes.iter().map(|node| (node.code.as_str(), node)).collect();
    let mut paths = BTreeMap::new();
    for club in nodes.iter().filter(|node| node.level == Level::Club.as_str()) {
        let mut path = Vec::new();
        let mut at = Some(club);
        while let Some(node) = at {
            let (code, name) = (node.code.clone(), node.name.clone());
            path.push(PathNode { level: level(&node.level)?, code, name });
            // Levels fall from node to node, so that the way up ends.
            at = node.parent.as_deref().and_then(|parent| by_code.get(parent).copied());
        }
        path.reverse();
        paths.insert(club.code.clone(), path);
    }
    Ok(paths)
}
