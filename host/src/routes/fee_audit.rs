//! The change log of the configuration: before, after, who, when, why (F08.01.08).

use super::Parameters;
use super::page_of::Page;
use crate::app::App;
use crate::clock;
use crate::error::Error;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use carreau_store::fee_changes::{self, Named, Search};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;

const PARAMETERS: &[&str] =
    &["tenant", "entity", "category", "season", "from", "to", "user", "after", "limit"];
const INSTANTS: &[&str] = &["2026-03-15", "2026-03-15T00:00:00Z"];

/// A page of changes.
#[derive(Serialize, ToSchema)]
pub(crate) struct FeeChangeList {
    /// The newest first.
    changes: Vec<FeeChangeEntry>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A change of the configuration.
#[derive(Serialize, ToSchema)]
struct FeeChangeEntry {
    id: String,
    /// When.
    at: String,
    /// Who: `user:<id>`, `key:<id>`, or the program's own name for itself.
    actor: String,
    /// Their name, where they have one.
    actor_name: Option<String>,
    /// The revision that holds the change.
    revision: i64,
    /// Kind of the entry.
    entity: String,
    /// The entry.
    entity_id: String,
    /// Fee category, where it is of one.
    category: Option<String>,
    /// Season, where it is of one.
    season: Option<String>,
    /// `created`, `updated`, `superseded`, `closed`, `deleted`, `copied`, `restored`.
    action: String,
    /// The entry before; null where there was none.
    before: Value,
    /// The entry after; null where it is gone.
    after: Value,
    /// Why.
    reason: String,
    /// Leads to the logs.
    request_id: String,
}

/// Changes of the configuration, the newest first.
#[utoipa::path(
    get, path = "/api/v1/fee-audit/", tag = "configuration", operation_id = "list_fee_changes",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("entity" = Option<String>, Query, description = "kind of entries: `license_fee_config`"),
        ("category" = Option<String>, Query, description = "fee category: `license`"),
        ("season" = Option<String>, Query, description = "season"),
        ("from" = Option<String>, Query, description = "first day or instant"),
        ("to" = Option<String>, Query, description = "day or instant before which"),
        ("user" = Option<String>, Query, description = "who: a user's id, or `key:<id>`"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "changes on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of changes", body = FeeChangeList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    uri: Uri,
) -> Result<Json<FeeChangeList>, Error> {
    let parameters = Parameters::read(&uri, PARAMETERS)?;
    let entity = parameters.get("entity").unwrap_or_default().to_owned();
    found(&app, &parameters, &entity, "").await
}

/// Changes of one entry, the newest first.
#[utoipa::path(
    get, path = "/api/v1/fee-audit/{entity}/{id}", tag = "configuration",
    operation_id = "list_fee_changes_of_entry",
    params(
        ("entity" = String, Path, description = "kind of entries: `license_fee_config`"),
        ("id" = String, Path, description = "the entry: `2026:federal`"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("from" = Option<String>, Query, description = "first day or instant"),
        ("to" = Option<String>, Query, description = "day or instant before which"),
        ("user" = Option<String>, Query, description = "who: a user's id, or `key:<id>`"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "changes on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of changes", body = FeeChangeList)),
)]
pub(crate) async fn of_entry(
    State(app): State<Arc<App>>,
    Path((entity, id)): Path<(String, String)>,
    uri: Uri,
) -> Result<Json<FeeChangeList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "from", "to", "user", "after", "limit"])?;
    found(&app, &parameters, &entity, &id).await
}

async fn found(
    app: &App,
    parameters: &Parameters,
    entity: &str,
    entity_id: &str,
) -> Result<Json<FeeChangeList>, Error> {
    let page = Page::of(parameters)?;
    let text = |name: &str| plain(parameters.get(name).unwrap_or_default());
    let user = text("user");
    let actor = if user.is_empty() || user.contains(':') { user } else { format!("user:{user}") };
    let (category, season, entity) = (text("category"), text("season"), plain(entity));
    let from = instant(parameters, "from", "0000-01-01T00:00:00.000Z")?;
    let to = instant(parameters, "to", "9999-12-31T23:59:59.999Z")?;
    let search = Search {
        tenant: parameters.required("tenant")?,
        before: page.after,
        entity: &entity,
        entity_id: &plain(entity_id),
        category: &category,
        season: &season,
        actor: &actor,
        from: &from,
        to: &to,
        limit: page.one_more(),
    };
    let db = app.database.db();
    let mut found = fee_changes::list(db, search).await?;
    let next = page.cut(&mut found).map(|last| last.change.id.clone());
    let changes = found.into_iter().map(FeeChangeEntry::from);
    Ok(Json(FeeChangeList { changes: changes.collect(), next }))
}

/// A text that can be in a database; what cannot finds nothing.
fn plain(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// An instant, or the first of a date.
///
/// # Errors
/// `invalid_parameter`.
pub(super) fn instant(
    parameters: &Parameters,
    name: &'static str,
    default: &str,
) -> Result<String, Error> {
    let Some(text) = parameters.get(name).filter(|text| !text.is_empty()) else {
        return Ok(default.to_owned());
    };
    let found = text.chars().take(60).collect();
    clock::read_instant(text).map_err(|_| Error::InvalidParameter {
        name,
        found,
        allowed: INSTANTS,
    })
}

impl From<Named> for FeeChangeEntry {
    fn from(Named { change, actor_name }: Named) -> Self {
        let value = |text: Option<String>| {
            text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
        };
        Self {
            id: change.id,
            at: change.changed_at,
            actor: change.actor,
            actor_name,
            revision: change.revision,
            entity: change.entity,
            entity_id: change.entity_id,
            category: change.category,
            season: change.season,
            action: change.action,
            before: value(change.before),
            after: value(change.after),
            reason: change.reason,
            request_id: change.request_id,
        }
    }
}
