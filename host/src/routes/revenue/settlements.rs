//! Settlements: what a node received up to a day, closed, and paid out.

use super::recipient;
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use crate::fields::identity;
use crate::ledger::amount::text;
use crate::ledger::shown::value;
use crate::routes::Parameters;
use crate::routes::page_of::Page;
use crate::routes::sent::{self, Sent};
use crate::tenants::Live;
use axum::Json;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use carreau_engine::calendar::Date;
use carreau_store::settlements::{self, Settlement as Stored};
use carreau_store::{StoreError, Tx, revenue};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// A closed period of a node.
#[derive(Serialize, ToSchema)]
pub(crate) struct Settlement {
    /// Its id.
    id: String,
    /// The recipient: an org node or an account of the pack.
    org_node: String,
    /// ISO 4217.
    currency: String,
    /// The first day.
    from: String,
    /// The last day.
    to: String,
    /// `closed` or `paid`.
    status: String,
    /// How many entries are in it.
    entries: i64,
    /// What they add up to; negative where the node owes it.
    amount: String,
    /// When it was paid out.
    paid_on: Option<String>,
    /// What stands on the transfer.
    reference: Option<String>,
    /// The payment by which it was paid out.
    payment: Option<String>,
    /// RFC 3339, UTC.
    closed_at: String,
    /// Counts the changes; the ETag.
    version: i64,
}

/// A page of settlements, and what is in none yet.
#[derive(Serialize, ToSchema)]
pub(crate) struct SettlementList {
    /// The newest first.
    settlements: Vec<Settlement>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// What of each node is in no settlement.
#[derive(Serialize, ToSchema)]
pub(crate) struct UnsettledList {
    /// Up to which day.
    to: String,
    /// By node.
    nodes: Vec<Unsettled>,
}

/// What of a node is in no settlement.
#[derive(Serialize, ToSchema)]
pub(crate) struct Unsettled {
    /// The recipient.
    org_node: String,
    /// ISO 4217.
    currency: String,
    /// How many entries.
    entries: i64,
    /// What they add up to.
    amount: String,
    /// The first day.
    from: String,
    /// The last day.
    to: String,
}

/// A period to close.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSettlement {
    /// The recipient: an org node or an account of the pack.
    org_node: String,
    /// The last day; all until then that is in no settlement is in this one.
    #[schema(value_type = String, format = Date)]
    to: Date,
}

impl Settlement {
    /// A settlement as it is stored.
    pub(crate) fn of(settlement: &Stored) -> Self {
        let settlement = settlement.clone();
        Self {
            amount: text(settlement.amount, &settlement.currency),
            id: settlement.id,
            org_node: settlement.node,
            currency: settlement.currency,
            from: settlement.from_date,
            to: settlement.to_date,
            status: settlement.status,
            entries: settlement.entries,
            paid_on: settlement.paid_on,
            reference: settlement.reference,
            payment: settlement.payment,
            closed_at: settlement.closed_at,
            version: settlement.version,
        }
    }
}

/// Settlements, the newest first.
#[utoipa::path(
    get, path = "/api/v1/revenue/settlements", tag = "ledger", operation_id = "list_settlements",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("org_node" = Option<String>, Query, description = "of this recipient; all where left out"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "settlements on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of settlements", body = SettlementList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<SettlementList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "org_node", "after", "limit"])?;
    let tenant = parameters.required("tenant")?;
    let node = parameters.get("org_node").unwrap_or_default();
    if node.is_empty() {
        sent::require(&app, &caller, "list_settlements", (tenant, None)).await?;
    } else {
        recipient(&app, &caller, ("list_settlements", tenant), node).await?;
    }
    let page = Page::of(&parameters)?;
    let db = app.database.db();
    let mut found = settlements::list(db, (tenant, node), page.after, page.one_more()).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    let settlements = found.iter().map(Settlement::of).collect();
    Ok(Json(SettlementList { settlements, next }))
}

/// What of each node is in no settlement up to a day.
#[utoipa::path(
    get, path = "/api/v1/revenue/unsettled", tag = "ledger", operation_id = "list_unsettled",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("to" = Option<String>, Query, description = "the last day; today where left out"),
    ),
    responses((status = 200, description = "by node", body = UnsettledList)),
)]
pub(crate) async fn unsettled(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<UnsettledList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "to"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    sent::require(&app, &caller, "list_unsettled", (tenant, None)).await?;
    let to = match parameters.get("to").filter(|to| !to.is_empty()) {
        None => clock::today(&live.zone).to_string(),
        Some(to) if Date::parse(to).is_some() => to.to_owned(),
        Some(_) => return Err(parameters.invalid("to", &["2026-01-31"])),
    };
    let found = revenue::unsettled(app.database.db(), tenant, &to).await?;
    let nodes = found.into_iter().map(|node| Unsettled {
        amount: text(node.amount, &node.currency),
        org_node: node.node,
        currency: node.currency,
        entries: node.entries,
        from: node.from_date,
        to: node.to_date,
    });
    Ok(Json(UnsettledList { nodes: nodes.collect(), to }))
}

/// Closes what a node received up to a day: what is booked later falls in the next settlement.
#[utoipa::path(
    post, path = "/api/v1/revenue/settlements", tag = "ledger",
    operation_id = "close_settlement",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewSettlement,
    responses(
        (status = 201, description = "the settlement", body = Settlement),
        (status = 409, description = "the period is not over, is closed already, or there is \
                                      nothing in it"),
    ),
)]
pub(crate) async fn close(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let asked: NewSettlement = sent.read()?;
    recipient(&app, &sent.caller, ("close_settlement", tenant), &asked.org_node).await?;
    let to = asked.to.to_string();
    stepped(&app, &live, ("open", "close"), &to).await?;
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "close_settlement")?;
    let now = clock::instant();
    let settlement = Stored {
        id: clock::new_id().to_string(),
        tenant: tenant.to_owned(),
        node: asked.org_node,
        currency: live.about.currency.clone(),
        from_date: to.clone(),
        to_date: to,
        status: "closed".to_owned(),
        entries: 0,
        amount: 0,
        paid_on: None,
        reference: None,
        payment: None,
        closed_by: told.actor.clone(),
        closed_at: now.clone(),
        updated_at: now,
        version: 1,
    };
    let before = {
        let of = (tenant, settlement.node.as_str());
        settlements::last(app.database.db(), of, &settlement.currency).await?
    };
    if let Some(before) = before.filter(|before| before.to_date >= settlement.to_date) {
        return Err(Error::Conflict { code: "period_closed", found: before.to_date });
    }
    creating::once(&app, key, (told, settlement), |tx, (told, settlement)| {
        Box::pin(close_in(tx, told, settlement))
    })
    .await
}

async fn close_in(
    tx: &mut Tx,
    told: &Told,
    settlement: &Stored,
) -> Result<Result<Made, Error>, StoreError> {
    settlements::insert(tx, settlement).await?;
    let Stored { tenant, node, currency, to_date, id, .. } = settlement;
    let gathered = revenue::gather(tx, (tenant, node), (currency, to_date), id).await?;
    if gathered.entries == 0 {
        return Ok(Err(Error::Conflict { code: "nothing_to_settle", found: node.clone() }));
    }
    let closed = Stored {
        entries: gathered.entries,
        amount: gathered.amount,
        from_date: gathered.from_date,
        ..settlement.clone()
    };
    settlements::summed(tx, &closed).await?;
    let shown = value(&Settlement::of(&closed));
    let payload = json!({ "after": shown });
    let states = (Some("open"), Some("closed"));
    let entry = told.stated("settlement.close", ("settlement", id), states, payload);
    match entry {
        Ok(entry) => carreau_store::audit::append(tx, &entry).await?,
        Err(error) => return Ok(Err(error)),
    }
    let location = format!("/api/v1/revenue/settlements/{id}?tenant={tenant}");
    Ok(Ok(Made::created(location, 1, shown)))
}

/// Asks the engine whether a settlement may be closed, or paid.
pub(super) async fn stepped(
    app: &App,
    live: &Arc<Live>,
    (state, event): (&str, &str),
    to: &str,
) -> Result<(), Error> {
    let today = clock::today(&live.zone).to_string();
    let asked = json!({
        "workflow": "settlement",
        "state": state,
        "event": event,
        "facts": { "to": to },
    });
    app.ask(live, ("workflow.step", &today), &asked).await.map(drop)
}

/// A settlement of a tenant's.
///
/// # Errors
/// `unknown_settlement`, `database_unavailable`.
pub(super) async fn settlement(app: &App, tenant: &str, id: &str) -> Result<Stored, Error> {
    let unknown =
        || Error::Unknown { code: "unknown_settlement", id: id.chars().take(60).collect() };
    let named = identity(id).ok_or_else(unknown)?;
    settlements::find(app.database.db(), tenant, &named).await?.ok_or_else(unknown)
}
