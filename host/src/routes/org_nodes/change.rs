//! Adding, renaming, moving and removing nodes of the tree, each told of in the audit log.
//!
//! What the tenant's pack has changes with the pack only.

use super::{OrgNode, entry};
use crate::app::App;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use crate::fields;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use crate::tree::{self, KIND, NewNode, is_code, new_node, said, unknown};
use axum::extract::{Path, State};
use axum::response::Response;
use carreau_store::org_nodes::{self, Level};
use carreau_store::{StoreError, Tx};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

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
    creating::once(&app, key, input, |tx, (told, node)| Box::pin(tree::create(tx, told, node)))
        .await
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
    let name = asked.name.as_deref().unwrap_or(&before.name);
    let town = match &asked.town {
        Some(town) => town.as_deref(),
        None => before.town.as_deref(),
    };
    let parent = asked.parent.clone().or_else(|| before.parent.clone());
    let change = tree::changed(&code, (name, town), parent)?;
    if let Some(parent) = &asked.parent {
        sent.require(&app, "change_org_node", (tenant, Some(parent))).await?;
    }
    let input = (sent.told(&live.pinned.tenant)?, (code, version, before.level), change);
    creating::once(&app, None, input, |tx, (told, (code, version, level), change)| {
        Box::pin(tree::change(tx, told, (code, *version, *level), change))
    })
    .await
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
