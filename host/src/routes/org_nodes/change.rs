//! Adding, renaming, moving and removing nodes of the tree, each told of in the audit log.
//!
//! What the tenant's pack has changes with the pack only.

use super::{LEVELS, OrgNode, entry, is_code, unknown};
use crate::app::App;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use crate::keys::{Keys, fold};
use crate::routes::sent::Sent;
use crate::routes::{Parameters, fields};
use axum::extract::{Path, State};
use axum::response::Response;
use carreau_store::org_nodes::{self, Change, Level, NewOrgNode, Refused};
use carreau_store::{StoreError, Tx};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// What the audit log calls a node.
const KIND: &str = "org_node";

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

/// What of a node changes; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NodeChange {
    /// Its name.
    #[serde(default, deserialize_with = "fields::given")]
    name: Option<String>,
    /// Where a club plays; null takes it away.
    #[serde(default, deserialize_with = "fields::given")]
    town: Option<Option<String>>,
    /// The node it stands right below from now on, with all below it.
    #[serde(default, deserialize_with = "fields::given")]
    parent: Option<String>,
}

/// Adds a node to the tree.
#[utoipa::path(
    post, path = "/api/v1/org-nodes", tag = "organisation", operation_id = "create_org_node",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewNode,
    responses(
        (status = 201, description = "the node", body = OrgNode),
        (status = 409, description = "there is a node of that code"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let node = new_node(sent.read()?)?;
    let tenant = live.pinned.tenant.as_str();
    sent.require(&app, "create_org_node", (tenant, node.parent.as_deref())).await?;
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "create_org_node")?;
    let input = (told, node);
    creating::once(&app, key, input, |tx, (told, node)| Box::pin(create_in(tx, told, node))).await
}

/// A body's node, checked.
fn new_node(new: NewNode) -> Result<NewOrgNode, Error> {
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

/// What a node is found by.
pub(crate) fn search_key(code: &str, name: &str, town: Option<&str>) -> String {
    fold(&format!("{name} {code} {}", town.unwrap_or_default()))
}

fn sort_key(name: &str) -> Result<String, Error> {
    let keys = Keys::new().map_err(|error| {
        tracing::error!(%error, "no collation");
        Error::Internal
    })?;
    Ok(keys.of(name))
}

async fn create_in(
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

/// Renames a node, or moves it with all below it.
#[utoipa::path(
    patch, path = "/api/v1/org-nodes/{code}", tag = "organisation",
    operation_id = "change_org_node",
    params(
        ("code" = String, Path, description = "the node's code"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = NodeChange,
    responses(
        (status = 200, description = "the node", body = OrgNode),
        (status = 409, description = "the node belongs to the tenant's pack"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let version = sent.version()?;
    let asked: NodeChange = sent.read()?;
    let tenant = live.pinned.tenant.as_str();
    let before = entry(&app, tenant, &code).await?;
    sent.require(&app, "change_org_node", (tenant, Some(&code))).await?;
    if let Some(parent) = asked.parent.as_deref().filter(|parent| !is_code(parent)) {
        return Err(no_parent(parent));
    }
    if let Some(parent) = &asked.parent {
        sent.require(&app, "change_org_node", (tenant, Some(parent))).await?;
    }
    let name = match &asked.name {
        Some(name) => fields::named(name, "$.name")?,
        None => before.name.clone(),
    };
    let town = match &asked.town {
        Some(town) => town.as_deref().map(|town| fields::named(town, "$.town")).transpose()?,
        None => before.town.clone(),
    };
    let search_key = search_key(&code, &name, town.as_deref());
    let sort_key = sort_key(&name)?;
    let parent = asked.parent.or_else(|| before.parent.clone());
    let change = Change { name, town, parent, search_key, sort_key };
    let input = (sent.told(&live.pinned.tenant)?, (code, version, before.level), change);
    creating::once(&app, None, input, |tx, (told, (code, version, level), change)| {
        Box::pin(change_in(tx, told, (code, *version, *level), change))
    })
    .await
}

async fn change_in(
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

/// Removes a node on which nothing depends.
#[utoipa::path(
    delete, path = "/api/v1/org-nodes/{code}", tag = "organisation",
    operation_id = "remove_org_node",
    params(
        ("code" = String, Path, description = "the node's code"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    responses(
        (status = 204, description = "it is removed"),
        (status = 409, description = "it belongs to the tenant's pack, or something depends on it"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn remove(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let version = sent.version()?;
    if !is_code(&code) {
        return Err(unknown(&code));
    }
    sent.require(&app, "remove_org_node", (&live.pinned.tenant, Some(&code))).await?;
    let input = (sent.told(&live.pinned.tenant)?, code, version);
    creating::once(&app, None, input, |tx, (told, code, version)| {
        Box::pin(remove_in(tx, told, code, *version))
    })
    .await
}

async fn remove_in(
    tx: &mut Tx,
    told: &Told,
    code: &str,
    version: i64,
) -> Result<Result<Made, Error>, StoreError> {
    let before = match org_nodes::remove(tx, &told.tenant, code, version).await? {
        Ok(before) => before,
        Err(refused) => return Ok(Err(said(refused, code, None, Level::Club))),
    };
    let before = json!({ "code": code, "level": before.level.as_str(), "parent": before.parent,
        "name": before.name, "town": before.town });
    let payload = json!({ "before": before });
    if let Err(error) = told.tell(tx, "org_node.removed", (KIND, code), payload).await? {
        return Ok(Err(error));
    }
    Ok(Ok(Made::gone()))
}

/// What is said where the tree stays as it is.
fn said(refused: Refused, code: &str, parent: Option<&str>, level: Level) -> Error {
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

fn no_parent(code: &str) -> Error {
    Error::Field {
        code: "org_node_unknown",
        path: "$.parent".to_owned(),
        found: code.chars().take(60).collect(),
        allowed: Vec::new(),
    }
}
