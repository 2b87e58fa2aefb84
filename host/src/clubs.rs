//! Clubs, and the tree above them, made ready to be found: folded for searches, keyed for lists.
//!
//! A pack knows regions, districts and the few clubs that own an amount; other clubs are facts.
//! Which clubs there are is the database's matter; here is how their names are folded, how they are
//! sorted, and the invented ones of a demonstration. What a place in the tree means for a fee is
//! the engine's.

use crate::tenants::Live;
use anyhow::{Context, anyhow};
use carreau_engine::pack::sections::tenant::OrgNode as PackNode;
use carreau_engine::pack::sections::{Level as PackLevel, Organisation};
use carreau_engine::wire;
use carreau_store::org_nodes::{Level, NewOrgNode};
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use rust_embed::RustEmbed;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;

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

/// Letters without their marks, in lower case: what a search and a name have in common.
pub(crate) fn fold(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_lowercase();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The tree of a tenant's pack, with the invented clubs where a demonstration is wanted.
///
/// # Errors
/// Where the pack's tree or the demonstration's file cannot be read.
pub(crate) fn nodes(live: &Live, with_demonstration: bool) -> anyhow::Result<Vec<NewOrgNode>> {
    let section = live.document.sections.get("organisation").unwrap_or(&Value::Null);
    let read = wire::read::<Organisation>(section, "$");
    let organisation =
        read.map_err(|refusal| anyhow!("`organisation`: {}", refusal.code.name()))?;
    let keys = Keys::new()?;
    let mut nodes: Vec<NewOrgNode> =
        organisation.nodes.iter().map(|node| of_pack(node, &keys)).collect();
    if with_demonstration {
        let known: BTreeSet<String> = nodes.iter().map(|node| node.code.clone()).collect();
        let clubs = demonstration(&live.pinned.tenant)?;
        // A pack may have lost a district, or gained a club of the same code.
        let fits = |club: &Club| known.contains(&club.parent) && !known.contains(&club.code);
        nodes.extend(clubs.into_iter().filter(fits).map(|club| invented(club, &keys)));
    }
    Ok(nodes)
}

fn demonstration(tenant: &str) -> anyhow::Result<Vec<Club>> {
    let Some(file) = Demonstration::get(&format!("{tenant}.csv")) else { return Ok(Vec::new()) };
    let mut reader = csv::Reader::from_reader(file.data.as_ref());
    let clubs: Result<Vec<Club>, _> = reader.deserialize().collect();
    clubs.with_context(|| format!("the demonstration clubs of `{tenant}`"))
}

fn of_pack(node: &PackNode, keys: &Keys) -> NewOrgNode {
    let name = node.name.get("en").unwrap_or(&node.code).to_owned();
    NewOrgNode {
        level: level(node.level),
        parent: node.parent.clone(),
        town: None,
        search_key: fold(&format!("{name} {}", node.code)),
        sort_key: keys.of(&name),
        code: node.code.clone(),
        name,
    }
}

fn invented(club: Club, keys: &Keys) -> NewOrgNode {
    NewOrgNode {
        level: Level::Club,
        parent: Some(club.parent),
        search_key: fold(&format!("{} {} {}", club.name, club.code, club.town)),
        sort_key: keys.of(&club.name),
        town: Some(club.town),
        code: club.code,
        name: club.name,
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

/// Makes keys that sort as names do, by the Unicode root collation.
struct Keys(CollatorBorrowed<'static>);

impl Keys {
    fn new() -> anyhow::Result<Self> {
        Ok(Self(CollatorBorrowed::try_new(Default::default(), CollatorOptions::default())?))
    }

    fn of(&self, name: &str) -> String {
        let mut key = Vec::new();
        // A vector takes every byte.
        let Ok(()) = self.0.write_sort_key_to(name, &mut key);
        key.iter().fold(String::with_capacity(key.len().saturating_mul(2)), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_to_plain_words() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text), expected);
        check("Pétanque-Club d’Aix  (13)", "petanque club d aix 13");
        check("Öresunds Klotsällskap", "oresunds klotsallskap");
        check("Gießen", "giessen");
        check("%_", "");
    }

    #[test]
    fn keys_sort_as_names_do() {
        let keys = Keys::new().expect("a collation");
        let sorted = ["Étoile", "Fanny", "fanny 2", "Ökonom"].map(|name| keys.of(name));
        assert!(sorted.is_sorted(), "{sorted:?}");
    }

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
