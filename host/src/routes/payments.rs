//! Payments: registered, listed, read with their parts; `back` gives them back, `online` is paid
//! through a provider.

pub(crate) mod back;
pub(crate) mod online;

use super::Parameters;
use super::charges::{named_dues, place_of};
use super::page_of::Page;
use super::sent::{self, Sent};
use super::whose::{place, whose};
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::creating::Made;
use crate::error::Error;
use crate::fields::{self, identity};
use crate::ledger::booking::Booking;
use crate::ledger::debtor::{Found, Named};
use crate::ledger::names::names;
use crate::ledger::pay::{self, Over, Part};
use crate::ledger::payment::{Sum, drafted};
use crate::ledger::shown::{Allocation, Payment, PaymentParts, RevenueEntry, value};
use crate::ledger::{Matter, book};
use crate::tenants::Live;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use carreau_engine::calendar::Date;
use carreau_engine::money::{Currency, Money};
use carreau_store::payments::{self, Payment as Stored, Search};
use carreau_store::{dues, revenue};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// The states of payments, as parameters name them.
const STATES: &[&str] = &["initiated", "settled", "refunded", "reversed", "failed"];

/// Open dues a payment that names none is allocated to, at most.
const DUES_MAX: i64 = 1000;

/// A page of payments.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentList {
    /// The newest first.
    payments: Vec<Payment>,
    /// The parameter `after` of the next page; null on the last.
    next: Option<String>,
}

/// A payment to register.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPayment {
    /// Who paid.
    debtor: Named,
    /// How much.
    amount: String,
    /// ISO 4217; the tenant's.
    currency: String,
    /// How.
    method: Method,
    /// When; today where it is left out.
    #[schema(value_type = Option<String>, format = Date)]
    booked_on: Option<Date>,
    /// What the payer or the bank wrote on it.
    reference: Option<String>,
    /// Which dues it settles; the debtor's, the oldest first, where it is left out.
    allocations: Option<Vec<Wanted>>,
}

/// Which due is to be settled by how much.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    /// The due's id.
    pub(crate) due: String,
    /// How much of it.
    pub(crate) amount: String,
}

/// How something was paid.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Method {
    /// By transfer.
    BankTransfer,
    /// By card.
    Card,
    /// In cash.
    Cash,
    /// By cheque.
    Cheque,
    /// By direct debit.
    DirectDebit,
}

impl Method {
    const fn name(self) -> &'static str {
        match self {
            Self::BankTransfer => "bank_transfer",
            Self::Card => "card",
            Self::Cash => "cash",
            Self::Cheque => "cheque",
            Self::DirectDebit => "direct_debit",
        }
    }
}

/// Payments of debtors below a node, the newest first.
#[utoipa::path(
    get, path = "/api/v1/payments/", tag = "ledger", operation_id = "list_payments",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("state" = Option<String>, Query, description = "in this state"),
        ("org_node" = Option<String>, Query,
            description = "of debtors of this node and all below it; all where left out"),
        ("player" = Option<String>, Query, description = "all of this player"),
        ("debtor" = Option<String>, Query, description = "all of this node itself"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<i64>, Query, minimum = 1, maximum = 200,
            description = "payments on a page; 50 where it is left out"),
    ),
    responses((status = 200, description = "a page of payments", body = PaymentList)),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<PaymentList>, Error> {
    const KNOWN: &[&str] = &["tenant", "state", "org_node", "player", "debtor", "after", "limit"];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let tenant = parameters.required("tenant")?;
    let db = app.database.db();
    let some = |name| parameters.get(name).filter(|value: &&str| !value.is_empty());
    let debtor = some("player").map(Named::player).or(some("debtor").map(Named::node));
    if let Some(debtor) = debtor {
        let found = debtor.find(&app, tenant).await?;
        found.require(&app, &caller, "list_payments", tenant).await?;
        let found = payments::of_debtor(db, tenant, &found.debtor).await?;
        let payments = shown(&app, tenant, &found).await?;
        return Ok(Json(PaymentList { payments, next: None }));
    }
    let state = some("state").unwrap_or_default();
    if !state.is_empty() && !STATES.contains(&state) {
        return Err(parameters.invalid("state", STATES));
    }
    let page = Page::of(&parameters)?;
    let named = parameters.get("org_node");
    let node = whose(&app, &caller, ("list_payments", tenant), named).await?;
    let search = Search {
        tenant,
        place: place(node.as_ref()),
        state,
        before: page.after,
        limit: page.one_more(),
    };
    let mut found = payments::search(db, search).await?;
    let next = page.cut(&mut found).map(|last| last.id.clone());
    Ok(Json(PaymentList { payments: shown(&app, tenant, &found).await?, next }))
}

/// Payments with the names of those who made them.
async fn shown(app: &App, tenant: &str, found: &[Stored]) -> Result<Vec<Payment>, Error> {
    let debtors: Vec<_> = found.iter().map(|payment| &payment.debtor).collect();
    let names = names(app, tenant, &debtors).await?;
    let shown =
        found.iter().map(|payment| Payment::of(payment).named(names.get(&payment.debtor).cloned()));
    Ok(shown.collect())
}

/// A payment, with which dues it settles and who receives it.
#[utoipa::path(
    get, path = "/api/v1/payments/{id}", tag = "ledger", operation_id = "get_payment",
    params(
        ("id" = String, Path, description = "the payment's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the payment; its version is the ETag",
        body = PaymentParts)),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let found = payment(&app, tenant, &id).await?;
    sent::require(&app, &caller, "get_payment", (tenant, node_of(&found))).await?;
    let db = app.database.db();
    let allocations = payments::allocations(&mut db.into(), &found.id).await?;
    let entries = revenue::of_payment(db, &found.id).await?;
    let back = payments::given_back(db, &found.id).await?;
    let names = names(&app, tenant, &[&found.debtor]).await?;
    let parts = PaymentParts {
        payment: Payment::of(&found).named(names.get(&found.debtor).cloned()),
        allocations: allocations.iter().map(|it| Allocation::of(it, &found.currency)).collect(),
        entries: entries.iter().map(RevenueEntry::of).collect(),
        given_back: back.iter().map(Payment::of).collect(),
    };
    Ok(Made::shown(found.version, value(&parts)).into_response())
}

/// The deepest node a payment's debtor is at.
pub(crate) fn node_of(payment: &Stored) -> Option<&str> {
    let standing = &payment.standing;
    let deepest = standing.club.as_deref().or(standing.district.as_deref());
    deepest.or(standing.region.as_deref())
}

/// A payment of a tenant's.
///
/// # Errors
/// `unknown_payment`, `database_unavailable`.
pub(crate) async fn payment(app: &App, tenant: &str, id: &str) -> Result<Stored, Error> {
    let unknown = || Error::Unknown { code: "unknown_payment", id: id.chars().take(60).collect() };
    let named = identity(id).ok_or_else(unknown)?;
    payments::find(app.database.db(), tenant, &named).await?.ok_or_else(unknown)
}

/// Registers money that came in: it settles dues, and who receives it is booked with it.
#[utoipa::path(
    post, path = "/api/v1/payments/", tag = "ledger", operation_id = "create_payment",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewPayment,
    responses(
        (status = 201, description = "the payment", body = PaymentParts),
        (status = 422, description = "it is in another currency, or above what is due where that \
                                      is refused"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let new: NewPayment = sent.read()?;
    let found = new.debtor.find(&app, tenant).await?;
    found.require(&app, &sent.caller, "create_payment", tenant).await?;
    let reference = new.reference.as_deref().filter(|text| !text.trim().is_empty());
    let reference = reference.map(|text| fields::named(text, "$.reference")).transpose()?;
    let amount = amount(&live, &new.amount, &new.currency)?;
    let booked_on =
        new.booked_on.map_or_else(|| clock::today(&live.zone).to_string(), |on| on.to_string());
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "create_payment")?;
    book(&app, &told, key, || {
        Box::pin(async {
            let (parts, wanted) =
                parts(&app, &sent, (tenant, &found), new.allocations.as_deref()).await?;
            let sum = Sum { amount, currency: &new.currency, on: &booked_on };
            let begun = drafted(tenant, (&found.debtor, &found.standing), &sum, &told.actor);
            let (method, reference) = (new.method.name().to_owned(), reference.clone());
            let begun = Stored { method, reference, ..begun };
            let mut booking = Booking::default();
            let over = Over { parts: &parts, wanted: wanted.as_ref(), keeps: false };
            let payment = pay::settle(&app, &live, &mut booking, begun, over).await?;
            Ok(registered(booking, payment))
        })
    })
    .await
}

/// A payment that is booked, and what is answered.
pub(crate) fn registered(mut booking: Booking, payment: Stored) -> Matter {
    let payload = json!({ "amount": payment.amount, "currency": payment.currency,
        "method": payment.method, "debtor": Named::of(&payment.debtor) });
    let states = (None, Some(payment.state.as_str()));
    booking.tell("payment.registered", ("payment", &payment.id), states, payload);
    let parts = PaymentParts {
        payment: Payment::of(&payment),
        allocations: booking
            .allocations
            .iter()
            .map(|allocation| Allocation::of(allocation, &payment.currency))
            .collect(),
        entries: booking.entries.iter().map(RevenueEntry::of).collect(),
        given_back: Vec::new(),
    };
    let location = format!("/api/v1/payments/{}?tenant={}", payment.id, payment.tenant);
    let made = Made::created(location, payment.version, value(&parts));
    booking.payments.push(payment);
    Matter { booking, made }
}

/// The minor units of an amount in the tenant's currency.
///
/// # Errors
/// `invalid_value`, `currency_mismatch`.
pub(crate) fn amount(live: &Arc<Live>, text: &str, currency: &str) -> Result<i64, Error> {
    if currency != live.about.currency {
        return Err(Error::Field {
            code: "other_currency",
            path: "$.currency".to_owned(),
            found: currency.chars().take(60).collect(),
            allowed: vec![live.about.currency.clone()],
        });
    }
    let money = Currency::parse(currency).and_then(|currency| Money::parse(text, currency));
    match money.filter(|money| money.minor > 0) {
        Some(money) => Ok(money.minor),
        None => Err(fields::misread("amount", text, "$.amount").into()),
    }
}

/// The dues a payment is for: those that are named, whoever owes them, else the debtor's own.
pub(crate) async fn parts(
    app: &App,
    sent: &Sent,
    (tenant, found): (&str, &Found),
    wanted: Option<&[Wanted]>,
) -> Result<(Vec<Part>, Option<Value>), Error> {
    let Some(wanted) = wanted else {
        let open = dues::open(app.database.db(), tenant, &found.debtor, DUES_MAX).await?;
        return Ok((Part::read(app, open).await?, None));
    };
    if wanted.len() > 1000 {
        let found = wanted.len().to_string();
        return Err(fields::misread("at_most_1000", &found, "$.allocations").into());
    }
    let named: Vec<&str> = wanted.iter().map(|wanted| wanted.due.as_str()).collect();
    let named = named_dues(app, tenant, &named).await?;
    for due in &named {
        sent.require(app, "create_payment", (tenant, place_of(due))).await?;
    }
    let wanted = wanted.iter().map(|it| json!({ "id": it.due, "amount": it.amount })).collect();
    Ok((Part::read(app, named).await?, Some(wanted)))
}
