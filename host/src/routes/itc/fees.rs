//! The releasing federation's own handling fee: what it is, and that it is paid.

use super::certificate;
use crate::app::App;
use crate::auth::Caller;
use crate::cases;
use crate::clock;
use crate::creating::Made;
use crate::error::Error;
use crate::itc::shown::{self, ItcFee, ItcWhole};
use crate::itc::sides::{self, Seat};
use crate::itc::{KIND, notice, step};
use crate::ledger::booking::Booking;
use crate::ledger::shown::value;
use crate::ledger::{Matter, book};
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use carreau_store::cases::Case;
use carreau_store::certificates::Certificate;
use serde_json::json;
use std::sync::Arc;

/// Says that the handling fee is paid; said again, nothing happens.
#[utoipa::path(
    patch, path = "/api/v1/itc/{itc_number}/fee/pay", tag = "transfers",
    operation_id = "pay_itc_fee",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the releasing federation's tenant"),
    ),
    responses(
        (status = 200, description = "the certificate", body = ItcWhole),
        (status = 400, description = "it has no fee"),
        (status = 403, description = "it is the releasing federation's to say"),
    ),
)]
pub(crate) async fn pay(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let told = sent.told(&live.pinned.tenant)?;
    book(&app, &told, None, || {
        Box::pin(async {
            let before = certificate(&app, &sent.caller, &live, ("get_itc", &number)).await?;
            if before.fee_amount.is_none() {
                return Err(Error::NoFee { number: before.number });
            }
            let seat = Seat::of(&app, &sent.caller, &live).await?;
            if !seat.may(&app, &live, &before).await?.pay {
                return Err(Error::Forbidden { action: "pay_itc_fee".to_owned() });
            }
            let mut booking = Booking::default();
            if before.fee_paid_on.is_some() {
                let body = shown::whole(&app, &sent.caller, &live, &before).await?;
                let made = Made::shown(before.version, value(&body));
                return Ok(Matter { booking, made });
            }
            if !shown::is_payable(&before) {
                return Err(Error::Conflict { code: "itc_ended", found: before.status });
            }
            let mut after = Certificate {
                fee_paid_on: Some(clock::today(&live.zone).to_string()),
                fee_paid_by: Some(told.actor.clone()),
                updated_at: clock::instant(),
                ..before.clone()
            };
            let by = (told.tenant.as_str(), told.actor.as_str());
            let (case, state) = (Case::Certificate(before.id.clone()), before.status.as_str());
            booking.cases.steps.push(cases::step(case, by, "fee_paid", (Some(state), state)));
            let payload = json!({ "fee": value(&shown::fee(&after)) });
            booking.tell("itc.fee_paid", (KIND, &before.number), (None, None), payload);
            step::tell_others(&mut booking, &told, &after);
            // Where the receiving federation cannot be asked, nobody is told; paid is paid.
            if sides::turn(&app, &before).is_some_and(|(_, event)| event == "pay")
                && let Ok(receiving) = app.tenants.live(&before.tenant)
            {
                notice::paid(&app, &receiving, &told, &mut booking, &after).await?;
            }
            booking.cases.certified.push((before.status.clone(), after.clone()));
            after.version = before.version.saturating_add(1);
            let body = shown::made(&app, &sent.caller, &live, (&after, &booking)).await?;
            let made = Made::shown(after.version, value(&body));
            Ok(Matter { booking, made })
        })
    })
    .await
}

/// The handling fee of a certificate.
#[utoipa::path(
    get, path = "/api/v1/itc/{itc_number}/fee", tag = "transfers", operation_id = "get_itc_fee",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses(
        (status = 200, description = "the fee", body = ItcFee),
        (status = 404, description = "it has none"),
    ),
)]
pub(crate) async fn fee(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<ItcFee>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let found = certificate(&app, &caller, &live, ("get_itc_fee", &number)).await?;
    let none = || Error::Unknown { code: "itc_without_fee", id: found.number.clone() };
    shown::fee(&found).map(Json).ok_or_else(none)
}
