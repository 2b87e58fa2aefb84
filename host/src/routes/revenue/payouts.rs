//! Settlements paid out: the money that goes to a node, or comes from one that owes.

use super::recipient;
use super::settlements::{Settlement, settlement, stepped};
use crate::app::App;
use crate::clock;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use crate::fields;
use crate::ledger::debtor;
use crate::ledger::payment::{self, Sum, drafted};
use crate::ledger::shown::value;
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use crate::tenants::Live;
use axum::extract::{Path, State};
use axum::response::Response;
use carreau_engine::calendar::Date;
use carreau_store::dues::Debtor;
use carreau_store::payments::{self, Payment};
use carreau_store::settlements::{self, Settlement as Stored};
use carreau_store::{StoreError, Tx, audit, org_nodes};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// That a settlement was paid out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Payout {
    /// When; today where it is left out.
    #[schema(value_type = Option<String>, format = Date)]
    paid_on: Option<Date>,
    /// What stands on the transfer.
    reference: Option<String>,
}

/// Writes down that a settlement was paid out.
#[utoipa::path(
    post, path = "/api/v1/revenue/settlements/{id}/pay", tag = "ledger",
    operation_id = "pay_settlement",
    params(
        ("id" = String, Path, description = "the settlement's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = Payout,
    responses(
        (status = 200, description = "the settlement", body = Settlement),
        (status = 409, description = "it is paid already"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn pay(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let version = sent.version()?;
    let asked: Payout = sent.read()?;
    let found = settlement(&app, tenant, &id).await?;
    recipient(&app, &sent.caller, ("pay_settlement", tenant), &found.node).await?;
    stepped(&app, &live, (&found.status, "pay"), &found.to_date).await?;
    let reference = asked.reference.as_deref().filter(|text| !text.trim().is_empty());
    let reference = reference.map(|text| fields::named(text, "$.reference")).transpose()?;
    let paid_on =
        asked.paid_on.map_or_else(|| clock::today(&live.zone).to_string(), |on| on.to_string());
    let told = sent.told(tenant)?;
    let root = org_nodes::root(app.database.db(), tenant).await?;
    // What the federation itself received stays where it is.
    let payout = match root.as_deref() == Some(&*found.node) {
        true => None,
        false => Some(payout(&app, &live, &found, (&paid_on, reference.as_deref()), &told).await?),
    };
    let paid = Stored {
        status: "paid".to_owned(),
        paid_on: Some(paid_on),
        reference,
        payment: payout.as_ref().map(|payout| payout.id.clone()),
        updated_at: clock::instant(),
        version,
        ..found
    };
    creating::once(&app, None, (told, paid, payout), |tx, (told, paid, payout)| {
        Box::pin(pay_in(tx, told, (paid, payout.as_ref())))
    })
    .await
}

/// The money that goes out to the node, or comes in from one that owes.
async fn payout(
    app: &App,
    live: &Arc<Live>,
    settlement: &Stored,
    (paid_on, reference): (&str, Option<&str>),
    told: &Told,
) -> Result<Payment, Error> {
    let debtor = Debtor { kind: "node".to_owned(), id: settlement.node.clone() };
    let standing = debtor::standing(app, &settlement.tenant, &settlement.node).await?;
    let (amount, currency) = (settlement.amount.saturating_abs(), settlement.currency.as_str());
    let sum = Sum { amount, currency, on: paid_on };
    let begun = drafted(&settlement.tenant, (&debtor, &standing), &sum, &told.actor);
    // It is owed as a whole, and settles no due: nothing is posted.
    let state = payment::step(app, live, &begun, ("settle", None)).await?.to;
    Ok(Payment {
        direction: if settlement.amount < 0 { "in" } else { "out" }.to_owned(),
        method: "bank_transfer".to_owned(),
        state,
        reference: reference.map(str::to_owned),
        ..begun
    })
}

async fn pay_in(
    tx: &mut Tx,
    told: &Told,
    (paid, payout): (&Stored, Option<&Payment>),
) -> Result<Result<Made, Error>, StoreError> {
    if let Some(payout) = payout {
        payments::insert(tx, payout).await?;
    }
    if !settlements::pay(tx, paid).await? {
        return Ok(Err(Error::PreconditionFailed));
    }
    let version = paid.version.saturating_add(1);
    let shown = value(&Settlement::of(&Stored { version, ..paid.clone() }));
    let states = (Some("closed"), Some("paid"));
    let payload = json!({ "after": shown });
    let entry = told.stated("settlement.pay", ("settlement", &paid.id), states, payload);
    match entry {
        Ok(entry) => audit::append(tx, &entry).await?,
        Err(error) => return Ok(Err(error)),
    }
    Ok(Ok(Made::shown(version, shown)))
}
