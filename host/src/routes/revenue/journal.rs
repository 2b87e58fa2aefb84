//! The ledger as a journal, for the programs of accountants; `journals` writes it.

use super::period;
use crate::app::App;
use crate::auth::Caller;
use crate::clock;
use crate::error::Error;
use crate::journals::{self, Accounts, Book, Format};
use crate::routes::{Parameters, sent};
use crate::streamed::streamed;
use axum::extract::State;
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use carreau_store::journal::recipients;
use std::sync::Arc;

/// A journal of a period: each payment as one verification, which adds up to nothing.
#[utoipa::path(
    get, path = "/api/v1/revenue/journal", tag = "ledger", operation_id = "export_journal",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("from" = Option<String>, Query, description = "the first day; the year's where left out"),
        ("to" = Option<String>, Query,
            description = "the last day, of the same year but in `csv`; today where left out"),
        ("format" = Option<String>, Query,
            description = "`csv`, as where left out, `sie`, `datev` or `fec`"),
        ("company" = Option<String>, Query,
            description = "the federation's number at whoever reads it: of `sie` its \
                           organisationsnummer, of `datev` Berater and Mandant as `1001-1`, of \
                           `fec` its SIREN"),
    ),
    responses(
        (status = 200, description = "the journal", body = String, content_type = "text/csv"),
        (status = 409, description = "an account cannot stand in the format"),
        (status = 422, description = "the rules name no accounts"),
    ),
)]
pub(crate) async fn export(
    State(app): State<Arc<App>>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, Error> {
    const KNOWN: &[&str] = &["tenant", "from", "to", "format", "company"];
    let parameters = Parameters::read(&uri, KNOWN)?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    sent::require(&app, &caller, "export_journal", (tenant, None)).await?;
    let format = match parameters.get("format") {
        None => Format::Csv,
        Some(name) => {
            Format::of(name).ok_or_else(|| parameters.invalid("format", Format::NAMES))?
        }
    };
    let period = period(&live, &parameters)?;
    if format.is_of_one_year() && period.0.get(..4) != period.1.get(..4) {
        return Err(parameters.invalid("to", &["a day of the year of `from`"]));
    }
    let company = parameters.get("company").filter(|company| !company.is_empty());
    if company.is_some_and(|company| !format.takes_company(company)) {
        return Err(parameters.invalid("company", format.companies()));
    }
    let db = app.database.db().clone();
    let found = recipients(&db, tenant, (&period.0, &period.1)).await?;
    let names = live.names(format.language());
    let book = Book {
        tenant: tenant.to_owned(),
        name: names.as_ref().map_or(tenant, |names| names.tenant()).to_owned(),
        currency: live.about.currency.clone(),
        accounts: Accounts::read(&app, &live, (format, &period.1), &found).await?,
        period,
        company: company.map(str::to_owned),
        written_at: clock::instant(),
    };
    let headers = [
        (CONTENT_TYPE, format.media_type().to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", format.file_name(&book))),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    let body = streamed(|sender| async move { journals::send(&db, &book, format, &sender).await });
    Ok((headers, body).into_response())
}
