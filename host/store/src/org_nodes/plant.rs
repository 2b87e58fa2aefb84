//! Whole trees: what a pack brings, and what many lines of a file do.

use super::NewOrgNode;
use super::change::{graft, lock, put};
use super::list::level;
use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;
use std::collections::{BTreeMap, BTreeSet};

statements! {
    ALL = "select code, level, parent, name, town, of_pack from org_nodes where tenant = $1";
    TAKE_OVER = "update org_nodes set name = $3, town = $4, level = $5, parent = $6, \
                     search_key = $7, sort_key = $8, of_pack = $9, version = version + 1 \
                 where tenant = $1 and code = $2";
    LET_GO = "update org_nodes set of_pack = $3, version = version + 1 \
              where tenant = $1 and code = $2";
}

#[derive(FromRow)]
struct Row {
    code: String,
    level: String,
    parent: Option<String>,
    name: String,
    town: Option<String>,
    of_pack: bool,
}

/// How many nodes a write made and changed, and how many it found as they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Made.
    pub created: u64,
    /// Changed.
    pub updated: u64,
    /// As they were.
    pub unchanged: u64,
}

/// Gives a tenant's tree the nodes of its pack: new ones are added, those that differ are changed,
/// and those the pack no longer has stay as anybody's. Nothing is written where the tree has them.
///
/// # Errors
/// [`StoreError::Forbidden`] where a node's parent is neither there nor among them, or the tenant
/// is not there; and those of [`Db::write`]. The old tree stands then.
pub async fn plant(db: &Db, tenant: &str, nodes: Vec<NewOrgNode>) -> Result<(), StoreError> {
    let mut nodes = nodes;
    // Parents first, as a child refers to its parent.
    nodes.sort_by_key(|node| node.level);
    let known: Vec<Row> = db.fetch_all(ALL.with(&[tenant.into()])).await?;
    if stands(&known, &nodes)? {
        return Ok(());
    }
    db.write((tenant.to_owned(), nodes), |tx, (tenant, nodes)| {
        Box::pin(async move {
            put_all(tx, tenant, nodes).await?;
            let wanted: BTreeSet<&str> = nodes.iter().map(|node| node.code.as_str()).collect();
            let known: Vec<Row> = tx.fetch_all(ALL.with(&[tenant.into()])).await?;
            for row in known.iter().filter(|row| row.of_pack && !wanted.contains(row.code.as_str()))
            {
                let args = [tenant.into(), (&row.code).into(), false.into()];
                tx.execute(LET_GO.with(&args)).await?;
            }
            Ok(())
        })
    })
    .await
}

/// Adds nodes to a tree in a transaction of their own, those of the same code changed to what they
/// are here.
///
/// # Errors
/// Those of [`plant`].
pub async fn add(db: &Db, tenant: &str, nodes: Vec<NewOrgNode>) -> Result<(), StoreError> {
    let mut nodes = nodes;
    nodes.sort_by_key(|node| node.level);
    db.write((tenant.to_owned(), nodes), |tx, (tenant, nodes)| {
        Box::pin(async move { put_all(tx, tenant, nodes).await.map(drop) })
    })
    .await
}

/// Whether a tree is as a pack wants it.
fn stands(known: &[Row], nodes: &[NewOrgNode]) -> Result<bool, StoreError> {
    let by_code: BTreeMap<&str, &Row> = known.iter().map(|row| (row.code.as_str(), row)).collect();
    for node in nodes {
        match by_code.get(node.code.as_str()) {
            Some(row) if same(row, node)? => {}
            _ => return Ok(false),
        }
    }
    Ok(known.iter().filter(|row| row.of_pack).count() == nodes.len())
}

fn same(row: &Row, node: &NewOrgNode) -> Result<bool, StoreError> {
    Ok(level(&row.level)? == node.level
        && row.parent == node.parent
        && row.name == node.name
        && row.town == node.town
        && row.of_pack == node.of_pack)
}

/// Writes nodes, parents first, each as it is given.
///
/// # Errors
/// [`StoreError::Forbidden`] where a parent is not there; those of [`Db::write`].
pub(crate) async fn put_all(
    tx: &mut Tx,
    tenant: &str,
    nodes: &[NewOrgNode],
) -> Result<Written, StoreError> {
    lock(tx, tenant).await?;
    let known: Vec<Row> = tx.fetch_all(ALL.with(&[tenant.into()])).await?;
    let by_code: BTreeMap<&str, &Row> = known.iter().map(|row| (row.code.as_str(), row)).collect();
    let mut written = Written::default();
    for node in nodes {
        let count = match by_code.get(node.code.as_str()) {
            None => {
                if !put(tx, tenant, node).await? {
                    let what = format!("org node `{}` of `{tenant}`", node.code);
                    return Err(StoreError::Conflict { what });
                }
                &mut written.created
            }
            Some(row) if same(row, node)? => &mut written.unchanged,
            Some(row) => {
                take_over(tx, tenant, row, node).await?;
                &mut written.updated
            }
        };
        *count = count.saturating_add(1);
    }
    Ok(written)
}

async fn take_over(
    tx: &mut Tx,
    tenant: &str,
    row: &Row,
    node: &NewOrgNode,
) -> Result<(), StoreError> {
    let args = [
        tenant.into(),
        (&node.code).into(),
        (&node.name).into(),
        node.town.as_deref().into(),
        node.level.as_str().into(),
        node.parent.as_deref().into(),
        (&node.search_key).into(),
        (&node.sort_key).into(),
        node.of_pack.into(),
    ];
    tx.execute(TAKE_OVER.with(&args)).await?;
    if row.parent != node.parent {
        graft(tx, tenant, &node.code, node.parent.as_deref()).await?;
    }
    Ok(())
}
