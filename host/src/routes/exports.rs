//! Tables as CSV: the tree, the players, the memberships, streamed page by page; the seasons.
//!
//! A cell that a spreadsheet would take for a formula is quoted by an apostrophe.

use super::{Parameters, sent};
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::streamed::{Sender, streamed};
use crate::tables::{Table, guarded};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use carreau_store::org_nodes::{self, Entry, Filter};
use carreau_store::players::{self, Player};
use carreau_store::{Db, StoreError, memberships};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::sync::Arc;

/// Rows read at a time.
const PAGE: i64 = 1000;

/// A table of a tenant's, with a line of names first.
#[utoipa::path(
    get, path = "/api/v1/exports/{kind}", tag = "people", operation_id = "export_table",
    params(
        ("kind" = String, Path, description = "`org_nodes`, `players`, `memberships` or `seasons`"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the rows", body = String, content_type = "text/csv")),
)]
pub(crate) async fn table(
    State(app): State<Arc<App>>,
    Path(kind): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?.to_owned();
    let unknown = || Error::Unknown { code: "unknown_export", id: kind.chars().take(60).collect() };
    let table = Table::of(&kind).ok_or_else(unknown)?;
    sent::require(&app, &caller, "export_table", (&tenant, None)).await?;
    let name = format!("attachment; filename=\"{kind}-{tenant}.csv\"");
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    if table == Table::Seasons {
        return Ok((headers, written(&seasons(&app, &tenant).await?)).into_response());
    }
    let db = app.database.db().clone();
    let body = streamed(|sender| async move { send(&db, &tenant, table, &sender).await });
    Ok((headers, body).into_response())
}

/// The seasons of the pack, as the engine lists them, with their line of names.
async fn seasons(app: &App, tenant: &str) -> Result<Vec<Row>, Error> {
    let (live, _) = app.fresh(tenant).await?;
    let listed = app.asked(&live, "config.list", &json!({ "entity": "season" })).await?;
    let entries = listed.get("entries").and_then(Value::as_array).map(Vec::as_slice);
    let row = |shown: &Value| {
        let text = |name: &&str| shown.pointer(&format!("/entry/{name}")).and_then(Value::as_str);
        Table::Seasons.columns().iter().map(|name| cell(text(name))).collect()
    };
    let rows = entries.unwrap_or_default().iter().map(row);
    Ok(std::iter::once(names(Table::Seasons)).chain(rows).collect())
}

/// The line of a table's names.
fn names(table: Table) -> Row {
    table.columns().iter().map(|name| Cow::Borrowed(*name)).collect()
}

async fn send(db: &Db, tenant: &str, table: Table, sender: &Sender) -> Result<(), StoreError> {
    let head = vec![names(table)];
    if sender.send(Ok(written(&head))).await.is_err() {
        return Ok(());
    }
    let mut after = String::new();
    let mut last: Option<Entry> = None;
    loop {
        let (rows, next) = match table {
            Table::Players => {
                let page = players::page(db, tenant, &after, PAGE).await?;
                let next = page.last().map(|player| player.id.clone());
                (page.iter().filter_map(player_row).collect(), next)
            }
            Table::Memberships => {
                let page = memberships::page(db, tenant, &after, PAGE).await?;
                let next = page.last().map(|row| row.id.clone());
                (page.iter().map(membership_row).collect(), next)
            }
            Table::OrgNodes => {
                let page = org_nodes::list(db, nodes(tenant, last.as_ref())).await?;
                let rows = page.iter().map(node_row).collect();
                last = page.into_iter().next_back();
                (rows, last.as_ref().map(|node| node.code.clone()))
            }
            // They are the configuration's, and few.
            Table::Seasons => (Vec::new(), None),
        };
        // The reader may have gone away.
        if sender.send(Ok(written(&rows))).await.is_err() {
            return Ok(());
        }
        match next {
            Some(next) => after = next,
            None => return Ok(()),
        }
    }
}

fn nodes<'a>(tenant: &'a str, after: Option<&'a Entry>) -> Filter<'a> {
    Filter { tenant, parent: None, level: None, under: None, words: "", after, limit: PAGE }
}

/// The cells of a line.
pub(crate) type Row = Vec<Cow<'static, str>>;

/// A cell, guarded from spreadsheets.
pub(crate) fn cell(text: Option<&str>) -> Cow<'static, str> {
    Cow::Owned(guarded(text.unwrap_or_default()).into_owned())
}

fn player_row(player: &Player) -> Option<Row> {
    let facts = player.facts.as_ref()?;
    let flags = facts.flags.join(" ");
    let cells = [
        Some(player.number.as_str()),
        Some(&facts.given_name),
        Some(&facts.family_name),
        Some(&facts.birth_date),
        facts.sex.as_deref(),
        facts.category.as_deref(),
        facts.email.as_deref(),
        facts.family.as_deref(),
        Some(&flags),
        Some(&player.person_id),
    ];
    Some(cells.into_iter().map(cell).collect())
}

fn membership_row(row: &memberships::Row) -> Row {
    let cells = [
        Some(row.number.as_str()),
        Some(&row.club),
        Some(&row.season),
        Some(&row.status),
        Some(&row.from_date),
        row.until_date.as_deref(),
    ];
    cells.into_iter().map(cell).collect()
}

fn node_row(node: &Entry) -> Row {
    let level = Some(node.level.as_str());
    let name = Some(node.name.as_str());
    let cells = [Some(&*node.code), level, node.parent.as_deref(), name, node.town.as_deref()];
    cells.into_iter().map(cell).collect()
}

/// Lines as CSV.
pub(crate) fn written(rows: &[Row]) -> Bytes {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // A vector takes every row; all have as many cells as the first.
        let _ = writer.write_record(row.iter().map(|cell| cell.as_bytes()));
    }
    writer.into_inner().unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_no_formula_and_quotes_what_parts_cells() {
        for (text, expected) in [("=1+1", "'=1+1"), ("-a", "'-a"), ("@b", "'@b"), ("a-b", "a-b")] {
            assert_eq!(cell(Some(text)), expected);
        }
        let row: Row = ["a,b", "c\"d", ""].map(Cow::Borrowed).to_vec();
        assert_eq!(written(&[row]), "\"a,b\",\"c\"\"d\",\n");
    }
}
