//! The tree: finding its nodes. Adding, renaming, moving and removing them is `change`.

pub(crate) mod change;

use super::Parameters;
use super::page_of::{Page, bad_cursor};
use crate::app::App;
use crate::creating::Made;
use crate::error::Error;
use crate::tree::{LEVELS, is_code, unknown};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use carreau_store::org_nodes::{self, Entry, Filter, Level, PathNode};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// A page of org nodes.
#[derive(Serialize, ToSchema)]
pub(crate) struct OrgNodeList {
    /// In the order of their names.
    org_nodes: Vec<OrgNode>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A node of the tenant's tree.
#[derive(Serialize, ToSchema)]
pub(crate) struct OrgNode {
    /// Its code.
    #[schema(example = "CD13")]
    code: String,
    /// `federation`, `region`, `district` or `club`.
    level: &'static str,
    /// The node right above; null for the federation.
    parent: Option<String>,
    /// Its name.
    name: String,
    /// Where a club plays.
    town: Option<String>,
    /// Whether the tenant's pack has it: it then changes with the pack only.
    of_pack: bool,
    /// Nodes right below.
    children: i64,
    /// Counts its changes; the ETag.
    version: i64,
    /// The nodes from the federation down to itself, where one node is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Vec<OrgStep>>,
}

/// A node on a path.
#[derive(Serialize, ToSchema)]
struct OrgStep {
    /// `federation`, `region`, `district` or `club`.
    level: &'static str,
    /// Its code.
    code: String,
    /// Its name.
    name: String,
}

impl From<Entry> for OrgNode {
    fn from(entry: Entry) -> Self {
        let Entry { code, level, parent, name, town, of_pack, version, children, .. } = entry;
        let level = level.as_str();
        Self { code, level, parent, name, town, of_pack, children, version, path: None }
    }
}

/// Nodes of the tree: all, of a level, right below one, below one at any depth, found by words.
#[utoipa::path(
    get, path = "/api/v1/org-nodes", tag = "organisation", operation_id = "list_org_nodes",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("parent" = Option<String>, Query, description = "nodes right below this one"),
        ("under" = Option<String>, Query, description = "this node and all below it"),
        ("level" = Option<String>, Query,
            description = "`federation`, `region`, `district` or `club`"),
        ("q" = Option<String>, Query, description = "words, all of which are to be found"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "nodes on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of nodes", body = OrgNodeList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    uri: Uri,
) -> Result<Json<OrgNodeList>, Error> {
    const KNOWN: &[&str] = &["tenant", "parent", "under", "level", "q", "after", "limit"];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let tenant = parameters.required("tenant")?;
    let db = app.database.db();
    let page = Page::of(&parameters)?;
    let words = parameters.words();
    let level = match parameters.get("level").filter(|level| !level.is_empty()) {
        None => None,
        Some(text) => Some(Level::read(text).ok_or_else(|| parameters.invalid("level", LEVELS))?),
    };
    let after = match page.after {
        None => None,
        Some(code) if !is_code(code) => return Err(bad_cursor(code)),
        Some(code) => {
            let entry = org_nodes::find(db, tenant, code).await?;
            Some(entry.ok_or_else(|| bad_cursor(code))?)
        }
    };
    let code = |name| parameters.get(name).filter(|code: &&str| !code.is_empty());
    for name in ["parent", "under"] {
        if let Some(code) = code(name).filter(|code| !is_code(code)) {
            return Err(unknown(code));
        }
    }
    let filter = Filter {
        tenant,
        parent: code("parent"),
        level,
        under: code("under"),
        words: &words,
        after: after.as_ref(),
        limit: page.one_more(),
    };
    let mut found = org_nodes::list(db, filter).await?;
    let next = page.cut(&mut found).map(|last| last.code.clone());
    Ok(Json(OrgNodeList { org_nodes: found.into_iter().map(OrgNode::from).collect(), next }))
}

/// A node with its path.
#[utoipa::path(
    get, path = "/api/v1/org-nodes/{code}", tag = "organisation", operation_id = "get_org_node",
    params(
        ("code" = String, Path, description = "the node's code"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the node; its version is the ETag", body = OrgNode)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let entry = entry(&app, tenant, &code).await?;
    let path = org_nodes::path(app.database.db(), tenant, &code).await?;
    let version = entry.version;
    let step = |step: PathNode| {
        let level = step.level.as_str();
        OrgStep { level, code: step.code, name: step.name }
    };
    let path = Some(path.into_iter().map(step).collect());
    let node = OrgNode { path, ..OrgNode::from(entry) };
    // It is made of JSON, so that it can be written as JSON.
    let body = serde_json::to_value(&node).unwrap_or_default();
    Ok(Made::shown(version, body).into_response())
}

/// A node of a tenant's tree.
///
/// # Errors
/// `unknown_org_node`, `database_unavailable`.
pub(crate) async fn entry(app: &App, tenant: &str, code: &str) -> Result<Entry, Error> {
    if !is_code(code) {
        return Err(unknown(code));
    }
    org_nodes::find(app.database.db(), tenant, code).await?.ok_or_else(|| unknown(code))
}
