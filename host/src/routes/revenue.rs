//! Revenue: who received what, as statements, as a flow, entry by entry; `settlements` closes it,
//! `journal` writes it for accountants.

pub(crate) mod journal;
pub(crate) mod payouts;
pub(crate) mod settlements;

use super::Parameters;
use super::exports::{Row, cell, written};
use super::sent;
use super::whose::{place, whose};
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::error::Error;
use crate::ledger::amount::text;
use crate::ledger::shown::RevenueEntry;
use crate::streamed::{Sender, streamed};
use crate::tenants::Live;
use axum::Json;
use axum::extract::State;
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use carreau_engine::calendar::Date;
use carreau_store::org_nodes::{self, Level};
use carreau_store::revenue::{self, By};
use carreau_store::{Db, StoreError};
use serde::Serialize;
use settlements::Settlement;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use utoipa::ToSchema;

/// What a node received in a period.
#[derive(Serialize, ToSchema)]
pub(crate) struct RevenueStatement {
    /// The recipient: an org node or an account of the pack.
    org_node: String,
    /// Its name, where it is a node.
    name: Option<String>,
    /// The first day.
    from: String,
    /// The last day.
    to: String,
    /// By category and season.
    lines: Vec<StatementLine>,
    /// All lines of a currency together.
    totals: Vec<StatementLine>,
    /// The settlements of the node, the newest first.
    settlements: Vec<Settlement>,
}

/// What a node received for a category and a season.
#[derive(Clone, Serialize, ToSchema)]
pub(crate) struct StatementLine {
    /// Fee category; null in totals.
    category: Option<String>,
    /// A season of the pack.
    season: Option<String>,
    /// ISO 4217.
    currency: String,
    /// How many entries.
    entries: i64,
    /// What came in.
    received: String,
    /// What was given back or borne; negative.
    debited: String,
    /// Both together.
    amount: String,
    /// What of it is in no settlement: what the node is still owed.
    unsettled: String,
}

/// A page of entries.
#[derive(Serialize, ToSchema)]
pub(crate) struct EntryList {
    /// In the order they were booked.
    entries: Vec<RevenueEntry>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// What flowed from places to recipients.
#[derive(Serialize, ToSchema)]
pub(crate) struct RevenueFlow {
    /// The first day.
    from: String,
    /// The last day.
    to: String,
    /// ISO 4217.
    currency: String,
    /// `region`, `district` or `club`: by which places it is told.
    by: String,
    /// From which place to which recipient, how much.
    flows: Vec<FlowPart>,
    /// What nodes are called, by code.
    names: BTreeMap<String, String>,
}

/// What flowed from a place to a recipient.
#[derive(Serialize, ToSchema)]
pub(crate) struct FlowPart {
    /// Where it was paid; null: at no place of that level.
    place: Option<String>,
    /// The recipient.
    org_node: String,
    /// How much.
    amount: String,
    /// How many entries.
    entries: i64,
}

/// The period a request names: from the year's first day to today where it names none.
fn period(live: &Live, parameters: &Parameters) -> Result<(String, String), Error> {
    let today = clock::today(&live.zone).to_string();
    let day = |name: &'static str, otherwise: String| match parameters.get(name) {
        None | Some("") => Ok(otherwise),
        Some(text) if Date::parse(text).is_some() => Ok(text.to_owned()),
        Some(_) => Err(parameters.invalid(name, &["2026-01-31"])),
    };
    let year = today.get(..4).unwrap_or("0001").to_owned();
    let (from, to) = (day("from", format!("{year}-01-01"))?, day("to", today)?);
    if to < from {
        return Err(parameters.invalid("to", &["a day not before `from`"]));
    }
    Ok((from, to))
}

/// The recipient a request names, whom whoever asks may see the revenue of; its name.
pub(super) async fn recipient(
    app: &App,
    caller: &Caller,
    (action, tenant): (&str, &str),
    code: &str,
) -> Result<Option<String>, Error> {
    let db = app.database.db();
    let node = match crate::tree::is_code(code) {
        true => org_nodes::find(db, tenant, code).await?,
        false => return Err(crate::tree::unknown(code)),
    };
    // An account of the pack is the tenant's as a whole.
    sent::require(app, caller, action, (tenant, node.as_ref().map(|node| &*node.code))).await?;
    Ok(node.map(|node| node.name))
}

/// What a node received in a period, as JSON, or entry by entry as CSV.
#[utoipa::path(
    get, path = "/api/v1/revenue/statement", tag = "ledger", operation_id = "get_statement",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("org_node" = String, Query, description = "an org node or an account of the pack"),
        ("from" = Option<String>, Query, description = "the first day; the year's where left out"),
        ("to" = Option<String>, Query, description = "the last day; today where left out"),
        ("format" = Option<String>, Query, description = "`json`, as where left out, or `csv`"),
    ),
    responses((status = 200, description = "the statement", body = RevenueStatement)),
)]
pub(crate) async fn statement(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    const KNOWN: &[&str] = &["tenant", "org_node", "from", "to", "format"];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let node = parameters.required("org_node")?;
    let name = recipient(&app, &caller, ("get_statement", tenant), node).await?;
    let (from, to) = period(&live, &parameters)?;
    let db = app.database.db();
    match parameters.get("format") {
        None | Some("json") => {}
        Some("csv") => return Ok(as_csv(db, (tenant, node), (from, to))),
        Some(_) => return Err(parameters.invalid("format", &["json", "csv"])),
    }
    let lines = revenue::statement(db, (tenant, node), (&from, &to)).await?;
    let settled = carreau_store::settlements::list(db, (tenant, node), None, 200).await?;
    Ok(Json(RevenueStatement {
        org_node: node.to_owned(),
        name,
        totals: totals(&lines),
        lines: lines.iter().map(StatementLine::of).collect(),
        settlements: settled.iter().map(Settlement::of).collect(),
        from,
        to,
    })
    .into_response())
}

/// The lines of each currency together.
fn totals(lines: &[revenue::Line]) -> Vec<StatementLine> {
    let mut sums: BTreeMap<&str, revenue::Line> = BTreeMap::new();
    for line in lines {
        let sum = sums.entry(&line.currency).or_insert_with(|| revenue::Line {
            entries: 0,
            received: 0,
            debited: 0,
            unsettled: 0,
            ..line.clone()
        });
        sum.entries = sum.entries.saturating_add(line.entries);
        sum.received = sum.received.saturating_add(line.received);
        sum.debited = sum.debited.saturating_add(line.debited);
        sum.unsettled = sum.unsettled.saturating_add(line.unsettled);
    }
    let whole = |line: &revenue::Line| StatementLine {
        category: None,
        season: None,
        ..StatementLine::of(line)
    };
    sums.values().map(whole).collect()
}

impl StatementLine {
    fn of(line: &revenue::Line) -> Self {
        let amount = |minor| text(minor, &line.currency);
        Self {
            category: Some(line.category.clone()),
            season: line.season.clone(),
            currency: line.currency.clone(),
            entries: line.entries,
            received: amount(line.received),
            debited: amount(line.debited),
            amount: amount(line.received.saturating_add(line.debited)),
            unsettled: amount(line.unsettled),
        }
    }
}

/// Rows of a statement that are read at a time.
const PAGE: i64 = 1000;

/// The columns of a statement as CSV.
const COLUMNS: [&str; 10] = [
    "booked_on",
    "org_node",
    "amount",
    "currency",
    "category",
    "season",
    "club",
    "license",
    "payment",
    "settlement",
];

fn as_csv(db: &Db, (tenant, node): (&str, &str), period: (String, String)) -> Response {
    let name = format!("attachment; filename=\"statement-{node}-{}-{}.csv\"", period.0, period.1);
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    let (db, of) = (db.clone(), (tenant.to_owned(), node.to_owned()));
    let body = streamed(|sender| async move { send(&db, of, period, &sender).await });
    (headers, body).into_response()
}

async fn send(
    db: &Db,
    (tenant, node): (String, String),
    (from, to): (String, String),
    sender: &Sender,
) -> Result<(), StoreError> {
    let mut rows: Vec<Row> = vec![COLUMNS.iter().map(|name| Cow::Borrowed(*name)).collect()];
    let (mut day, mut id) = (String::new(), String::new());
    loop {
        // The reader may have gone away.
        if sender.send(Ok(written(&rows))).await.is_err() {
            return Ok(());
        }
        let of = (tenant.as_str(), node.as_str());
        let found = revenue::of_node(db, of, (&from, &to), (&day, &id), PAGE).await?;
        let Some(last) = found.last() else { return Ok(()) };
        (day, id) = (last.booked_on.clone(), last.id.clone());
        rows = found.iter().map(row).collect();
    }
}

fn row(entry: &revenue::Entry) -> Row {
    let cells = [
        Some(entry.booked_on.as_str()),
        Some(&entry.node),
        None,
        Some(&entry.currency),
        Some(&entry.category),
        entry.season.as_deref(),
        entry.standing.club.as_deref(),
        entry.license.as_deref(),
        Some(&entry.payment),
        entry.settlement.as_deref(),
    ];
    let mut row: Row = cells.into_iter().map(cell).collect();
    // An amount is no formula, though it may begin with a minus.
    if let Some(amount) = row.get_mut(2) {
        *amount = Cow::Owned(text(entry.amount, &entry.currency));
    }
    row
}

/// What a node received, entry by entry, in the order it was booked.
#[utoipa::path(
    get, path = "/api/v1/revenue/entries", tag = "ledger", operation_id = "list_revenue_entries",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("org_node" = String, Query, description = "an org node or an account of the pack"),
        ("from" = Option<String>, Query, description = "the first day; the year's where left out"),
        ("to" = Option<String>, Query, description = "the last day; today where left out"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "entries on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of entries", body = EntryList)),
)]
pub(crate) async fn entries(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<EntryList>, Error> {
    const KNOWN: &[&str] = &["tenant", "org_node", "from", "to", "after", "limit"];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let node = parameters.required("org_node")?;
    recipient(&app, &caller, ("list_revenue_entries", tenant), node).await?;
    let (from, to) = period(&live, &parameters)?;
    let page = super::page_of::Page::of(&parameters)?;
    let after = page.after.unwrap_or(" ");
    let after = after.split_once(' ').ok_or_else(|| super::page_of::bad_cursor(after))?;
    let of = (tenant, node);
    let db = app.database.db();
    let mut found = revenue::of_node(db, of, (&from, &to), after, page.one_more()).await?;
    let next = page.cut(&mut found).map(|last| format!("{} {}", last.booked_on, last.id));
    Ok(Json(EntryList { entries: found.iter().map(RevenueEntry::of).collect(), next }))
}

/// What flowed from places to recipients in a period: by region, or where a node is named by what
/// is right below it.
#[utoipa::path(
    get, path = "/api/v1/revenue/flow", tag = "ledger", operation_id = "get_revenue_flow",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("org_node" = Option<String>, Query,
            description = "what was paid at this node and below it; all where left out"),
        ("from" = Option<String>, Query, description = "the first day; the year's where left out"),
        ("to" = Option<String>, Query, description = "the last day; today where left out"),
    ),
    responses((status = 200, description = "the flow", body = RevenueFlow)),
)]
pub(crate) async fn flow(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<RevenueFlow>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "org_node", "from", "to"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let named = parameters.get("org_node");
    let node = whose(&app, &caller, ("get_revenue_flow", tenant), named).await?;
    let (from, to) = period(&live, &parameters)?;
    let (by, level) = match node.as_ref().map(|node| node.level) {
        None | Some(Level::Federation) => (By::Region, "region"),
        Some(Level::Region) => (By::District, "district"),
        Some(Level::District | Level::Club) => (By::Club, "club"),
    };
    let db = app.database.db();
    let found = revenue::flow(db, (tenant, place(node.as_ref())), by, (&from, &to)).await?;
    let currency = live.about.currency.clone();
    let codes: BTreeSet<&str> = found
        .iter()
        .flat_map(|flow| flow.place.iter().chain([&flow.node]))
        .map(String::as_str)
        .collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let names = org_nodes::names(db, tenant, &codes).await?;
    let flows = found.into_iter().map(|flow| FlowPart {
        place: flow.place,
        org_node: flow.node,
        amount: text(flow.amount, &currency),
        entries: flow.entries,
    });
    let (flows, by) = (flows.collect(), level.to_owned());
    Ok(Json(RevenueFlow { from, to, currency, by, flows, names }))
}
