//! Nodes of the tree as they are entered: read, checked, and what is said where they do not fit.

use crate::creating::{Made, Told};
use crate::error::Error;
use crate::fields;
use crate::keys::{Keys, fold};
use carreau_store::org_nodes::{self, Change, Level, NewOrgNode, Refused};
use carreau_store::{StoreError, Tx};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

/// The levels, the highest first.
pub(crate) const LEVELS: &[&str] = &["federation", "region", "district", "club"];
/// Longest code, in characters.
const CODE_MAX: usize = 64;
/// What the audit log calls a node.
pub(crate) const KIND: &str = "org_node";

/// A node to add.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewNode {
    /// A code of at most 64 letters (A to Z), digits, `-` and `_`.
    code: String,
    /// `region`, `district` or `club`.
    level: String,
    /// The node it stands right below.
    parent: String,
    /// Its name.
    name: String,
    /// Where a club plays.
    town: Option<String>,
}

/// A body's node, checked.
pub(crate) fn new_node(new: NewNode) -> Result<NewOrgNode, Error> {
    let level = Level::read(&new.level).filter(|level| *level != Level::Federation);
    let level = level.ok_or_else(|| Error::Field {
        code: "level_unfit",
        path: "$.level".to_owned(),
        found: new.level.chars().take(60).collect(),
        allowed: LEVELS.iter().skip(1).map(|level| (*level).to_owned()).collect(),
    })?;
    if !is_code(&new.code) {
        return Err(fields::misread("code", &new.code, "$.code").into());
    }
    if !is_code(&new.parent) {
        return Err(no_parent(&new.parent));
    }
    let name = fields::named(&new.name, "$.name")?;
    let town = new.town.as_deref().map(|town| fields::named(town, "$.town")).transpose()?;
    let search_key = search_key(&new.code, &name, town.as_deref());
    let sort_key = sort_key(&name)?;
    let (code, parent) = (new.code, Some(new.parent));
    Ok(NewOrgNode { code, level, parent, name, town, search_key, sort_key, of_pack: false })
}

/// What a node is from now on, checked.
pub(crate) fn changed(
    code: &str,
    (name, town): (&str, Option<&str>),
    parent: Option<String>,
) -> Result<Change, Error> {
    if let Some(parent) = parent.as_deref().filter(|parent| !is_code(parent)) {
        return Err(no_parent(parent));
    }
    let name = fields::named(name, "$.name")?;
    let town = town.map(|town| fields::named(town, "$.town")).transpose()?;
    let search_key = search_key(code, &name, town.as_deref());
    let sort_key = sort_key(&name)?;
    Ok(Change { name, town, parent, search_key, sort_key })
}

/// What a node is found by.
fn search_key(code: &str, name: &str, town: Option<&str>) -> String {
    fold(&format!("{name} {code} {}", town.unwrap_or_default()))
}

fn sort_key(name: &str) -> Result<String, Error> {
    let keys = Keys::new().map_err(|error| {
        tracing::error!(%error, "no collation");
        Error::Internal
    })?;
    Ok(keys.of(name))
}

/// Whether a text can be a node's code.
pub(crate) fn is_code(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let first = text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    first && text.len() <= CODE_MAX && text.bytes().all(plain)
}

/// That there is no such node.
pub(crate) fn unknown(code: &str) -> Error {
    Error::Unknown { code: "unknown_org_node", id: code.chars().take(60).collect() }
}

/// Adds a node to the tree, and tells of it.
///
/// # Errors
/// Those of a write.
pub(crate) async fn create(
    tx: &mut Tx,
    told: &Told,
    node: &NewOrgNode,
) -> Result<Result<Made, Error>, StoreError> {
    if let Err(refused) = org_nodes::create(tx, &told.tenant, node).await? {
        return Ok(Err(said(refused, &node.code, node.parent.as_deref(), node.level)));
    }
    let (code, level) = (node.code.as_str(), node.level.as_str());
    let after = json!({ "code": code, "level": level, "parent": node.parent, "name": node.name,
        "town": node.town });
    let payload = json!({ "after": after });
    if let Err(error) = told.tell(tx, "org_node.created", (KIND, code), payload).await? {
        return Ok(Err(error));
    }
    let mut body = after;
    fields::add(&mut body, json!({ "of_pack": false, "children": 0, "version": 1 }));
    let location = format!("/api/v1/org-nodes/{code}?tenant={}", told.tenant);
    Ok(Ok(Made::created(location, 1, body)))
}

/// Renames a node or moves it, and tells of it.
///
/// # Errors
/// Those of a write.
pub(crate) async fn change(
    tx: &mut Tx,
    told: &Told,
    (code, version, level): (&str, i64, Level),
    change: &Change,
) -> Result<Result<Made, Error>, StoreError> {
    let changed = org_nodes::update(tx, &told.tenant, (code, version), change).await?;
    let before = match changed {
        Ok(before) => before,
        Err(refused) => {
            return Ok(Err(said(refused, code, change.parent.as_deref(), level)));
        }
    };
    let after = json!({ "name": change.name, "town": change.town, "parent": change.parent });
    let was = json!({ "name": before.name, "town": before.town, "parent": before.parent });
    let payload = json!({ "before": was, "after": after });
    if let Err(error) = told.tell(tx, "org_node.changed", (KIND, code), payload).await? {
        return Ok(Err(error));
    }
    let mut body = after;
    let version = version.saturating_add(1);
    fields::add(
        &mut body,
        json!({ "code": code, "level": before.level.as_str(), "of_pack": false,
            "children": before.children, "version": version }),
    );
    Ok(Ok(Made::shown(version, body)))
}

/// What is said where the tree stays as it is.
pub(crate) fn said(refused: Refused, code: &str, parent: Option<&str>, level: Level) -> Error {
    let conflict = |said| Error::Conflict { code: said, found: code.to_owned() };
    match refused {
        Refused::Missing => unknown(code),
        Refused::Stale => Error::PreconditionFailed,
        Refused::Taken => conflict("org_node_exists"),
        Refused::OfPack => conflict("org_node_of_pack"),
        Refused::HasChildren | Refused::HasMembers => conflict("org_node_in_use"),
        Refused::NoParent => no_parent(parent.unwrap_or_default()),
        Refused::NotBelow { .. } => {
            let above = LEVELS.iter().take_while(|above| **above != level.as_str());
            Error::Field {
                code: "level_unfit",
                path: "$.parent".to_owned(),
                found: level.as_str().to_owned(),
                allowed: above.map(|level| (*level).to_owned()).collect(),
            }
        }
    }
}

pub(crate) fn no_parent(code: &str) -> Error {
    Error::Field {
        code: "org_node_unknown",
        path: "$.parent".to_owned(),
        found: code.chars().take(60).collect(),
        allowed: Vec::new(),
    }
}
