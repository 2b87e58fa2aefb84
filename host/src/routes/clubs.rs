//! Clubs, found by name, number or town.

use super::Parameters;
use crate::app::App;
use crate::error::Error;
use crate::keys::fold;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use carreau_store::StoreError;
use carreau_store::org_nodes::{self, OrgNode, Search};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Clubs on a page where none is said, and the most there can be.
const LIMIT: i64 = 20;
const LIMIT_MAX: i64 = 100;
const CURSORS: &[&str] = &["`next` of the page before"];
const LIMITS: &[&str] = &["1 … 100"];
/// Longest text searched for, in characters.
const WORDS_MAX: usize = 100;

/// A page of clubs.
#[derive(Serialize, ToSchema)]
pub(crate) struct ClubList {
    /// In the order of their names.
    clubs: Vec<Club>,
    /// The parameter `cursor` of the next page; null on the last.
    next: Option<String>,
}

/// A club.
#[derive(Serialize, ToSchema)]
struct Club {
    /// Its number.
    code: String,
    /// Its name.
    name: String,
    /// Its path as a request's `input.org` takes it.
    org: Org,
    /// The same with names, from the federation down.
    path: Vec<PathStep>,
}

/// A path in the tenant's tree, by level.
#[derive(Default, Serialize, ToSchema)]
struct Org {
    #[serde(skip_serializing_if = "Option::is_none")]
    federation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    district: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    club: Option<String>,
}

/// An org node on a path.
#[derive(Serialize, ToSchema)]
struct PathStep {
    /// `federation`, `region`, `district` or `club`.
    level: &'static str,
    /// Its code.
    code: String,
    /// Its name.
    name: String,
}

/// Clubs, found by name, number or town, marks and case not counting.
#[utoipa::path(
    get, path = "/api/v1/tenants/{tenant}/clubs", tag = "tenants", operation_id = "list_clubs",
    params(
        ("tenant" = String, Path, description = "the tenant's code"),
        ("q" = Option<String>, Query, description = "words, all of which are to be found"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 100,
            description = "clubs on a page; 20 where it is left out"),
        ("cursor" = Option<String>, Query, description = "`next` of the page before"),
    ),
    responses((status = 200, description = "a page of clubs", body = ClubList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    Path(tenant): Path<String>,
    uri: Uri,
) -> Result<Json<ClubList>, Error> {
    let parameters = Parameters::read(&uri, &["q", "limit", "cursor"])?;
    app.tenants.live(&tenant)?;
    let limit = parameters.get("limit").map_or(Ok(LIMIT), limit)?;
    let words: String = parameters.get("q").unwrap_or_default().chars().take(WORDS_MAX).collect();
    let words = fold(&words);
    let after = parameters.get("cursor").filter(|cursor| !cursor.is_empty());
    if let Some(after) = after.filter(|after| after.contains(char::is_control)) {
        return Err(cursor(after));
    }
    let level = org_nodes::Level::Club;
    // One more than wanted, to know whether there is a next page.
    let search =
        Search { tenant: &tenant, level, words: &words, after, limit: limit.saturating_add(1) };
    let mut found = match org_nodes::search(app.database.db(), search).await {
        Err(StoreError::Missing { .. }) => return Err(cursor(after.unwrap_or_default())),
        found => found?,
    };
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = found.len() > shown;
    found.truncate(shown);
    let next = found.last().filter(|_| more).map(|club| club.code.clone());
    Ok(Json(ClubList { clubs: found.into_iter().map(Club::from).collect(), next }))
}

fn limit(text: &str) -> Result<i64, Error> {
    match text.parse::<i64>() {
        Ok(limit) if (1..=LIMIT_MAX).contains(&limit) => Ok(limit),
        _ => {
            let found = text.chars().take(60).collect();
            Err(Error::InvalidParameter { name: "limit", found, allowed: LIMITS })
        }
    }
}

/// A cursor that no page gave.
fn cursor(text: &str) -> Error {
    let found = text.chars().take(60).collect();
    Error::InvalidParameter { name: "cursor", found, allowed: CURSORS }
}

impl From<OrgNode> for Club {
    fn from(node: OrgNode) -> Self {
        let mut org = Org::default();
        for step in &node.path {
            let slot = match step.level {
                org_nodes::Level::Federation => &mut org.federation,
                org_nodes::Level::Region => &mut org.region,
                org_nodes::Level::District => &mut org.district,
                org_nodes::Level::Club => &mut org.club,
            };
            *slot = Some(step.code.clone());
        }
        let path = node.path.into_iter().map(|step| {
            let level = step.level.as_str();
            PathStep { level, code: step.code, name: step.name }
        });
        let path = path.collect();
        Self { code: node.code, name: node.name, org, path }
    }
}
