//! Payments online: begun here, told of by the provider; and the checkout of the test provider.

use super::registered;
use crate::app::App;
use crate::clock;
use crate::creating::Made;
use crate::error::Error;
use crate::fields;
use crate::ledger::booking::Booking;
use crate::ledger::payment::{Sum, drafted};
use crate::ledger::shown::{Payment, value};
use crate::ledger::{Matter, book, due};
use crate::online::heard::heard;
use crate::online::test_provider;
use crate::routes::body::{ARRIVAL_MAX, BODY_BYTES_MAX, arrived};
use crate::routes::charges::{named_dues, place_of};
use crate::routes::sent::Sent;
use crate::routes::{Parameters, RequestId};
use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use carreau_store::dues::Due;
use carreau_store::payments::{self, Payment as Stored};
use carreau_store::players;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::mem::take;
use std::sync::Arc;
use utoipa::ToSchema;

/// Dues that can be paid online at once.
const DUES_MAX: usize = 1000;

/// What is to be paid online.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCheckout {
    /// Ids of dues of one debtor.
    dues: Vec<String>,
}

/// A payment that was begun.
#[derive(Serialize, ToSchema)]
pub(crate) struct Checkout {
    /// The payment, `initiated`.
    payment: Payment,
    /// Where the payer is to go.
    checkout_url: String,
}

/// What the test provider shows of a payment.
#[derive(Serialize, ToSchema)]
pub(crate) struct TestCheckout {
    /// ISO 4217.
    currency: String,
    /// How much.
    amount: String,
    /// `initiated`, `settled`, `failed` …
    state: String,
}

/// What the payer says at the test provider.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TestOutcome {
    /// Whether the payment succeeds.
    succeeds: bool,
}

/// Begins a payment online of what is due.
#[utoipa::path(
    post, path = "/api/v1/payments/checkouts", tag = "ledger", operation_id = "create_checkout",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewCheckout,
    responses(
        (status = 201, description = "the payment, and where to go", body = Checkout),
        (status = 409, description = "one of them is paid, or no provider is set up"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let asked: NewCheckout = sent.read()?;
    let none = || Error::Conflict { code: "no_provider", found: tenant.to_owned() };
    let provider = Arc::clone(app.provider.as_ref().ok_or_else(none)?);
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "create_checkout")?;
    if asked.dues.is_empty() || asked.dues.len() > DUES_MAX {
        let found = asked.dues.len().to_string();
        return Err(crate::fields::misread("at_most_1000", &found, "$.dues").into());
    }
    book(&app, &told, key, || {
        Box::pin(async {
            let named: Vec<&str> = asked.dues.iter().map(String::as_str).collect();
            let found = named_dues(&app, tenant, &named).await?;
            for due in &found {
                if !is_own(&app, &sent, due).await? {
                    sent.require(&app, "checkout_for_others", (tenant, place_of(due))).await?;
                }
                due::step(&app, &live, due, "pay").await?;
            }
            let first = found.first().ok_or(Error::Internal)?;
            if let Some(other) = found.iter().find(|due| due.debtor != first.debtor) {
                let found = other.debtor.id.clone();
                return Err(Error::Conflict { code: "several_debtors", found });
            }
            let amount = found.iter().map(Due::balance).sum();
            let today = clock::today(&live.zone).to_string();
            let sum = Sum { amount, currency: &first.currency, on: &today };
            let who = (&first.debtor, &first.standing);
            let drafted = drafted(tenant, who, &sum, &told.actor);
            let wanted: Vec<&str> = found.iter().map(|due| due.id.as_str()).collect();
            let drafted = Stored {
                method: "online".to_owned(),
                wanted: Some(json!(wanted).to_string()),
                ..drafted
            };
            let started = provider.start(&drafted, &app.config.address()).await?;
            let drafted = Stored {
                provider: Some(provider.name().to_owned()),
                provider_reference: Some(started.reference),
                ..drafted
            };
            let checkout = Checkout { payment: Payment::of(&drafted), checkout_url: started.url };
            let Matter { booking, made } = registered(Booking::default(), drafted);
            Ok(Matter { booking, made: Made { body: value(&checkout), ..made } })
        })
    })
    .await
}

/// Whether a due is about whoever asks.
async fn is_own(app: &App, sent: &Sent, due: &Due) -> Result<bool, Error> {
    let (Some(person), Some(player)) = (sent.caller.person(), &due.player) else {
        return Ok(false);
    };
    let found = players::find(app.database.db(), &due.tenant, player).await?;
    Ok(found.is_some_and(|player| player.person_id == *person))
}

/// What a provider tells of a payment, signed as Standard Webhooks has it; believed once.
#[utoipa::path(
    post, path = "/api/v1/payments/callbacks/{provider}", tag = "ledger",
    operation_id = "hear_provider",
    params(
        ("provider" = String, Path, description = "the provider's name"),
        ("webhook-id" = Option<String>, Header, description = "the message's id"),
        ("webhook-timestamp" = Option<String>, Header, description = "seconds since 1970"),
        ("webhook-signature" = Option<String>, Header, description = "`v1,` and the signature"),
    ),
    request_body(content = Object, description = "as the provider writes it"),
    responses(
        (status = 204, description = "it is believed"),
        (status = 401, description = "the signature is not the provider's"),
        (status = 409, description = "it was heard before, or the payment is in another state"),
    ),
)]
pub(crate) async fn callback(
    State(app): State<Arc<App>>,
    Path(provider): Path<String>,
    RequestId(id): RequestId,
    mut request: Request,
) -> Result<Response, Error> {
    let headers = take(request.headers_mut());
    let limits = (BODY_BYTES_MAX, ARRIVAL_MAX);
    let body = arrived(Bytes::from_request(request, &()), limits).await?;
    heard(&app, &provider, &headers, &body, &id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A payment as the test provider's checkout shows it.
#[utoipa::path(
    get, path = "/api/v1/test-provider/{reference}", tag = "ledger",
    operation_id = "get_test_checkout",
    params(("reference" = String, Path, description = "what the provider calls the payment")),
    responses((status = 200, description = "the payment", body = TestCheckout)),
)]
pub(crate) async fn test_read(
    State(app): State<Arc<App>>,
    Path(reference): Path<String>,
    uri: Uri,
) -> Result<Json<TestCheckout>, Error> {
    Parameters::read(&uri, &[])?;
    let found = of_test_provider(&app, &reference).await?;
    Ok(Json(TestCheckout {
        amount: crate::ledger::amount::text(found.amount, &found.currency),
        currency: found.currency,
        state: found.state,
    }))
}

/// The payer says at the test provider whether the payment succeeds; the provider then tells us.
#[utoipa::path(
    post, path = "/api/v1/test-provider/{reference}", tag = "ledger",
    operation_id = "end_test_checkout",
    params(("reference" = String, Path, description = "what the provider calls the payment")),
    request_body = TestOutcome,
    responses(
        (status = 204, description = "the provider told it"),
        (status = 409, description = "the payment is over"),
    ),
)]
pub(crate) async fn test_end(
    State(app): State<Arc<App>>,
    Path(reference): Path<String>,
    RequestId(id): RequestId,
    sent: Sent,
) -> Result<Response, Error> {
    let asked: TestOutcome = sent.read()?;
    let found = of_test_provider(&app, &reference).await?;
    let provider = app.test_provider.as_ref().ok_or(Error::UnknownRoute)?;
    let (headers, body) = provider.message(&found, asked.succeeds)?;
    heard(&app, test_provider::NAME, &headers, &body, &id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn of_test_provider(app: &App, reference: &str) -> Result<Stored, Error> {
    if app.test_provider.is_none() {
        return Err(Error::UnknownRoute);
    }
    let unknown =
        || Error::Unknown { code: "unknown_payment", id: reference.chars().take(60).collect() };
    let named = fields::identity(reference).ok_or_else(unknown)?;
    let found = payments::of_provider(app.database.db(), test_provider::NAME, &named).await?;
    found.ok_or_else(unknown)
}
