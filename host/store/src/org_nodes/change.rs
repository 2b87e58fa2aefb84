//! Changing the tree node by node: the nodes above each, and where the players under it are, are
//! kept right in the same transaction.
//!
//! Changes of one tenant's tree wait for each other at its federation's row, so that two of them
//! never mix; who puts a player into a club waits at the club's row. A node stands below one of a
//! higher level, so that no circle can be made.

use super::list::find_in;
use super::{Entry, Level, NewOrgNode};
use crate::StoreError;
use crate::db::{Tx, statements};

statements! {
    LOCK_TREE = "update org_nodes set search_key = search_key where tenant = $1 and parent is null";
    /// Whoever puts a player into the club waits here, or is waited for.
    LOCK_CLUBS = "update org_nodes set search_key = search_key \
                  where tenant = $1 and level = 'club' and code in ( \
                      select descendant from org_closure where tenant = $1 and ancestor = $2)";
    PUT = "insert into org_nodes \
           (tenant, code, level, parent, name, town, search_key, sort_key, of_pack, version) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) on conflict do nothing";
    PUT_CLOSURE = "insert into org_closure (tenant, ancestor, descendant, depth) \
                   select cast($1 as text), cast($2 as text), cast($2 as text), 0 \
                   union all \
                   select tenant, ancestor, $2, depth + 1 from org_closure \
                   where tenant = $1 and descendant = $3";
    UPDATE = "update org_nodes set name = $4, town = $5, parent = $6, search_key = $7, \
                  sort_key = $8, version = version + 1 \
              where tenant = $1 and code = $2 and version = $3";
    CUT_BRANCH = "delete from org_closure where tenant = $1 \
                  and descendant in (select descendant from org_closure \
                                     where tenant = $1 and ancestor = $2) \
                  and ancestor in (select ancestor from org_closure \
                                   where tenant = $1 and descendant = $2 and ancestor <> $2)";
    GRAFT_BRANCH = "insert into org_closure (tenant, ancestor, descendant, depth) \
                    select above.tenant, above.ancestor, below.descendant, \
                        above.depth + below.depth + 1 \
                    from org_closure above \
                    join org_closure below on below.tenant = above.tenant and below.ancestor = $2 \
                    where above.tenant = $1 and above.descendant = $3";
    MOVE_PLAYERS = "update players set \
                        district = (select n.code from org_closure c \
                            join org_nodes n on n.tenant = c.tenant and n.code = c.ancestor \
                            where c.tenant = players.tenant and c.descendant = players.club \
                            and n.level = 'district'), \
                        region = (select n.code from org_closure c \
                            join org_nodes n on n.tenant = c.tenant and n.code = c.ancestor \
                            where c.tenant = players.tenant and c.descendant = players.club \
                            and n.level = 'region') \
                    where tenant = $1 and club in ( \
                        select descendant from org_closure where tenant = $1 and ancestor = $2)";
    /// Rare, so that no index is kept for it.
    MOVE_WORDS = "update player_words set \
                      district = (select coalesce(p.district, '') from players p \
                                  where p.id = player_words.player), \
                      region = (select coalesce(p.region, '') from players p \
                                where p.id = player_words.player) \
                  where tenant = $1 and player in ( \
                      select id from players where tenant = $1 and club in ( \
                          select descendant from org_closure \
                          where tenant = $1 and ancestor = $2))";
    IN_USE = "select case \
                  when exists (select 1 from org_nodes where tenant = $1 and parent = $2) then 1 \
                  when exists (select 1 from memberships where tenant = $1 and club = $2) then 2 \
                  when exists (select 1 from players where tenant = $1 and club = $2) then 2 \
                  else 0 end";
    REMOVE_CLOSURE = "delete from org_closure where tenant = $1 and descendant = $2";
    REMOVE = "delete from org_nodes where tenant = $1 and code = $2 and version = $3";
}

/// What a node is from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its name.
    pub name: String,
    /// Where a club plays.
    pub town: Option<String>,
    /// The node right above.
    pub parent: Option<String>,
    /// Name, code and town, folded.
    pub search_key: String,
    /// The name's collation key.
    pub sort_key: String,
}

/// Why the tree stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such node.
    Missing,
    /// It has changed since it was read.
    Stale,
    /// There is a node of that code.
    Taken,
    /// There is no node to stand below.
    NoParent,
    /// The node to stand below is not of a higher level.
    NotBelow {
        /// Its level.
        parent: Level,
    },
    /// The tenant's pack has it, so it changes with the pack only.
    OfPack,
    /// Other nodes stand below it.
    HasChildren,
    /// Players are or were members of it.
    HasMembers,
}

/// Serialises changes of a tenant's tree: to be called first.
pub(super) async fn lock(tx: &mut Tx, tenant: &str) -> Result<(), StoreError> {
    tx.execute(LOCK_TREE.with(&[tenant.into()])).await.map(drop)
}

/// Adds a node to the tree.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn create(
    tx: &mut Tx,
    tenant: &str,
    node: &NewOrgNode,
) -> Result<Result<(), Refused>, StoreError> {
    lock(tx, tenant).await?;
    if let Err(refused) = below(tx, tenant, node.level, node.parent.as_deref()).await? {
        return Ok(Err(refused));
    }
    Ok(if put(tx, tenant, node).await? { Ok(()) } else { Err(Refused::Taken) })
}

/// Writes a node and what is above it; whether its code was free.
pub(super) async fn put(tx: &mut Tx, tenant: &str, node: &NewOrgNode) -> Result<bool, StoreError> {
    let args = [
        tenant.into(),
        (&node.code).into(),
        node.level.as_str().into(),
        node.parent.as_deref().into(),
        (&node.name).into(),
        node.town.as_deref().into(),
        (&node.search_key).into(),
        (&node.sort_key).into(),
        node.of_pack.into(),
    ];
    if tx.execute(PUT.with(&args)).await? == 0 {
        return Ok(false);
    }
    let args = [tenant.into(), (&node.code).into(), node.parent.as_deref().into()];
    tx.execute(PUT_CLOSURE.with(&args)).await?;
    Ok(true)
}

/// Whether a node of `level` may stand below `parent`.
async fn below(
    tx: &mut Tx,
    tenant: &str,
    level: Level,
    parent: Option<&str>,
) -> Result<Result<(), Refused>, StoreError> {
    let Some(parent) = parent else { return Ok(Err(Refused::NoParent)) };
    Ok(match find_in(tx, tenant, parent).await? {
        None => Err(Refused::NoParent),
        Some(parent) if parent.level < level => Ok(()),
        Some(parent) => Err(Refused::NotBelow { parent: parent.level }),
    })
}

/// Renames a node and moves it with all that is below it; what it was before.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn update(
    tx: &mut Tx,
    tenant: &str,
    (code, version): (&str, i64),
    change: &Change,
) -> Result<Result<Entry, Refused>, StoreError> {
    lock(tx, tenant).await?;
    let Some(before) = find_in(tx, tenant, code).await? else { return Ok(Err(Refused::Missing)) };
    if before.version != version {
        return Ok(Err(Refused::Stale));
    }
    if before.of_pack {
        return Ok(Err(Refused::OfPack));
    }
    let moves = before.parent != change.parent;
    if moves {
        let parent = change.parent.as_deref();
        if let Err(refused) = below(tx, tenant, before.level, parent).await? {
            return Ok(Err(refused));
        }
    }
    let args = [
        tenant.into(),
        code.into(),
        version.into(),
        (&change.name).into(),
        change.town.as_deref().into(),
        change.parent.as_deref().into(),
        (&change.search_key).into(),
        (&change.sort_key).into(),
    ];
    tx.execute(UPDATE.with(&args)).await?;
    if moves {
        graft(tx, tenant, code, change.parent.as_deref()).await?;
    }
    Ok(Ok(before))
}

/// Takes a branch from where it is and puts it below another node, its players with it.
pub(super) async fn graft(
    tx: &mut Tx,
    tenant: &str,
    code: &str,
    parent: Option<&str>,
) -> Result<(), StoreError> {
    tx.execute(LOCK_CLUBS.with(&[tenant.into(), code.into()])).await?;
    tx.execute(CUT_BRANCH.with(&[tenant.into(), code.into()])).await?;
    let args = [tenant.into(), code.into(), parent.into()];
    tx.execute(GRAFT_BRANCH.with(&args)).await?;
    tx.execute(MOVE_PLAYERS.with(&[tenant.into(), code.into()])).await?;
    tx.execute(MOVE_WORDS.with(&[tenant.into(), code.into()])).await.map(drop)
}

/// Takes a node out of the tree, where nothing depends on it; what it was.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn remove(
    tx: &mut Tx,
    tenant: &str,
    code: &str,
    version: i64,
) -> Result<Result<Entry, Refused>, StoreError> {
    lock(tx, tenant).await?;
    let Some(before) = find_in(tx, tenant, code).await? else { return Ok(Err(Refused::Missing)) };
    if before.version != version {
        return Ok(Err(Refused::Stale));
    }
    if before.of_pack {
        return Ok(Err(Refused::OfPack));
    }
    tx.execute(LOCK_CLUBS.with(&[tenant.into(), code.into()])).await?;
    let used: Vec<(i32,)> = tx.fetch_all(IN_USE.with(&[tenant.into(), code.into()])).await?;
    match used.first() {
        Some((1,)) => return Ok(Err(Refused::HasChildren)),
        Some((2,)) => return Ok(Err(Refused::HasMembers)),
        _ => {}
    }
    tx.execute(REMOVE_CLOSURE.with(&[tenant.into(), code.into()])).await?;
    tx.execute(REMOVE.with(&[tenant.into(), code.into(), version.into()])).await?;
    Ok(Ok(before))
}
