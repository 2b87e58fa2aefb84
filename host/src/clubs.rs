//! The org nodes a tenant begins with: its pack's, and the invented clubs of a demonstration.
//!
//! A pack knows regions, districts and the few clubs that own an amount; other clubs are facts.
//! Which there are is the database's matter. What a place in the tree means for a fee is the
//! engine's.

use crate::keys::{Keys, fold};
use anyhow::{Context, anyhow};
use carreau_engine::pack::Document;
use carreau_engine::pack::sections::tenant::OrgNode as PackNode;
use carreau_engine::pack::sections::{Level as PackLevel, Organisation};
use carreau_engine::wire;
use carreau_store::org_nodes::{Level, NewOrgNode};
use rust_embed::RustEmbed;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// `host/demo/clubs/<tenant>.csv`.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/demo/clubs"]
struct Demonstration;

/// A line of a demonstration file.
#[derive(Deserialize)]
struct Club {
    code: String,
    name: String,
    town: String,
    parent: String,
}

/// The tree of a tenant's pack.
///
/// # Errors
/// Where it cannot be read.
pub(crate) fn of_pack(pack: &Document) -> anyhow::Result<Vec<NewOrgNode>> {
    let section = pack.sections.get("organisation").unwrap_or(&Value::Null);
    let read = wire::read::<Organisation>(section, "$");
    let organisation =
        read.map_err(|refusal| anyhow!("`organisation`: {}", refusal.code.name()))?;
    let keys = Keys::new()?;
    Ok(organisation.nodes.iter().map(|node| pack_node(node, &keys)).collect())
}

/// The invented clubs of a demonstration that have a place in a tree.
///
/// # Errors
/// Where the demonstration's file cannot be read.
pub(crate) fn invented(tenant: &str, tree: &[NewOrgNode]) -> anyhow::Result<Vec<NewOrgNode>> {
    let known: BTreeSet<&str> = tree.iter().map(|node| node.code.as_str()).collect();
    // A pack may have lost a district, or gained a club of the same code.
    let fits =
        |club: &Club| known.contains(club.parent.as_str()) && !known.contains(club.code.as_str());
    let keys = Keys::new()?;
    let clubs = demonstration(tenant)?.into_iter().filter(fits);
    Ok(clubs.map(|club| invented_club(club, &keys)).collect())
}

fn demonstration(tenant: &str) -> anyhow::Result<Vec<Club>> {
    let Some(file) = Demonstration::get(&format!("{tenant}.csv")) else { return Ok(Vec::new()) };
    let mut reader = csv::Reader::from_reader(file.data.as_ref());
    let clubs: Result<Vec<Club>, _> = reader.deserialize().collect();
    clubs.with_context(|| format!("the demonstration clubs of `{tenant}`"))
}

fn pack_node(node: &PackNode, keys: &Keys) -> NewOrgNode {
    let name = node.name.get("en").unwrap_or(&node.code).to_owned();
    NewOrgNode {
        level: level(node.level),
        parent: node.parent.clone(),
        town: None,
        search_key: fold(&format!("{name} {}", node.code)),
        sort_key: keys.of(&name),
        code: node.code.clone(),
        name,
        of_pack: true,
    }
}

fn invented_club(club: Club, keys: &Keys) -> NewOrgNode {
    NewOrgNode {
        level: Level::Club,
        parent: Some(club.parent),
        search_key: fold(&format!("{} {} {}", club.name, club.code, club.town)),
        sort_key: keys.of(&club.name),
        town: Some(club.town),
        code: club.code,
        name: club.name,
        of_pack: false,
    }
}

const fn level(level: PackLevel) -> Level {
    match level {
        PackLevel::Federation => Level::Federation,
        PackLevel::Region => Level::Region,
        PackLevel::District => Level::District,
        PackLevel::Club => Level::Club,
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn every_demonstration_file_reads_and_names_no_club_twice() {
        for tenant in ["france", "germany", "sweden"] {
            let clubs = demonstration(tenant).expect(tenant);
            let codes: BTreeSet<&str> = clubs.iter().map(|club| club.code.as_str()).collect();
            assert!(clubs.len() >= 60 && codes.len() == clubs.len(), "{tenant}: {}", clubs.len());
        }
        assert!(demonstration("nowhere").expect("none").is_empty());
    }
}
