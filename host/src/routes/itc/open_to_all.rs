//! What anybody may ask: from when the player of a certificate competes, and which confederation a
//! federation is of. Nothing of it says who the player is.

use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::error::problem::preferred;
use crate::itc::sides;
use crate::language::{Sentences, with_messages};
use crate::routes::Parameters;
use crate::tenants::{Live, Tenant};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, Uri};
use carreau_engine::calendar::Date;
use carreau_store::certificates;
use fluent_bundle::FluentArgs;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// Whether the player of a certificate competes on a day.
#[derive(Serialize, ToSchema)]
pub(crate) struct EligibilityAnswer {
    /// The certificate's number.
    number: String,
    /// The state it is in.
    status: String,
    /// The day asked about.
    check_date: String,
    /// Whether the player competes on that day.
    eligible: bool,
    /// The first day on which the player does; null before it is completed.
    competition_eligible_from: Option<String>,
    /// Why: a sentence's `key` and `arguments`.
    #[schema(value_type = Object)]
    reason: Value,
    /// The same in words, in the language of `Accept-Language`.
    sentence: String,
}

/// Which confederation a federation is of.
#[derive(Serialize, ToSchema)]
pub(crate) struct ConfederationAnswer {
    /// As it was asked.
    country: String,
    /// The federation that answers for it.
    federation: String,
    /// `CEP`, `COPAB`, `CAP` or `CAPP`.
    confederation: String,
    /// Whether it is suspended on that day.
    suspended: bool,
}

/// The federations there are.
#[derive(Serialize, ToSchema)]
pub(crate) struct FederationList {
    /// By code.
    federations: Vec<FederationEntry>,
}

/// A federation.
#[derive(Serialize, ToSchema)]
struct FederationEntry {
    /// ISO 3166-1 alpha-2, or a part of it.
    code: String,
    /// Its confederation.
    confederation: String,
    /// Whether it is suspended today.
    suspended: bool,
    /// Its tenant, where it is here.
    tenant: Option<String>,
}

/// Whether the player of a certificate competes on a day, from when, and why.
#[utoipa::path(
    get, path = "/api/v1/itc/{itc_number}/eligibility", tag = "transfers",
    operation_id = "get_itc_eligibility",
    params(
        ("itc_number" = String, Path, description = "the certificate's number"),
        ("check_date" = Option<String>, Query,
            description = "the day; today where it is left out"),
    ),
    responses((status = 200, description = "whether, from when and why",
        body = EligibilityAnswer)),
)]
pub(crate) async fn eligibility(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Json<EligibilityAnswer>, Error> {
    let parameters = Parameters::read(&uri, &["check_date"])?;
    let unknown = || Error::Unknown { code: "unknown_itc", id: number.chars().take(60).collect() };
    if number.len() > 64 || number.contains('\0') {
        return Err(unknown());
    }
    let found = certificates::by_number(app.database.db(), &number).await?;
    let found = found.ok_or_else(unknown)?;
    let live = app.tenants.live(&found.tenant)?;
    let today = clock::today(&live.zone).to_string();
    let check_date = day(&parameters, "check_date")?.unwrap_or_else(|| today.clone());
    let language = preferred(headers.get(ACCEPT_LANGUAGE));
    let answer = |eligible, from, reason, sentence| EligibilityAnswer {
        number: found.number.clone(),
        status: found.status.clone(),
        check_date: check_date.clone(),
        eligible,
        competition_eligible_from: from,
        reason,
        sentence,
    };
    let Some(completed_on) = &found.completed_on else {
        let mut arguments = FluentArgs::new();
        arguments.set("status", found.status.clone());
        let said =
            with_messages(language, |messages| messages.with("itc-not-completed", &arguments));
        let arguments = json!({ "status": found.status });
        let reason = json!({ "key": "itc.not_completed", "arguments": arguments });
        return Ok(Json(answer(false, None, reason, said.unwrap_or_default())));
    };
    let input = json!({ "completed_on": completed_on, "delay_days": found.delay_days,
        "check_date": check_date });
    let asked = json!({ "op": "itc.eligibility", "on": today, "input": input });
    let reply = app.replied(&live, &asked).await?;
    let reason = reply.pointer("/explanation/0").cloned().unwrap_or_default();
    let names = live.names(language);
    let said = with_messages(language, |messages| {
        Sentences::new(messages, names.as_ref()).step(&reason, None)
    });
    let eligible = reply.pointer("/ok/eligible").and_then(Value::as_bool).unwrap_or_default();
    let from = reply.pointer("/ok/eligible_from").and_then(Value::as_str).map(str::to_owned);
    Ok(Json(answer(eligible, from, reason, said.unwrap_or_default())))
}

/// A day that a parameter names.
fn day(parameters: &Parameters, name: &'static str) -> Result<Option<String>, Error> {
    match parameters.get(name).filter(|day| !day.is_empty()) {
        None => Ok(None),
        Some(day) if Date::parse(day).is_some() => Ok(Some(day.to_owned())),
        Some(_) => Err(parameters.invalid(name, &["2026-01-31"])),
    }
}

/// Which confederation a country's federation is of.
#[utoipa::path(
    get, path = "/api/v1/confederations/{country}", tag = "transfers",
    operation_id = "get_confederation",
    params(
        ("country" = String, Path,
            description = "ISO 3166-1 alpha-2, or a part of it: `GB-ENG`"),
        ("tenant" = Option<String>, Query,
            description = "by whose rules; where it is left out, by the first tenant's"),
        ("on" = Option<String>, Query, description = "the day; today where it is left out"),
    ),
    responses(
        (status = 200, description = "the confederation", body = ConfederationAnswer),
        (status = 422, description = "there is no such federation, or several"),
    ),
)]
pub(crate) async fn confederation(
    State(app): State<Arc<App>>,
    Path(country): Path<String>,
    uri: Uri,
) -> Result<Json<ConfederationAnswer>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "on"])?;
    let live = match parameters.get("tenant").filter(|code| !code.is_empty()) {
        Some(code) => app.tenants.live(code)?,
        None => any(&app)?,
    };
    let today = clock::today(&live.zone).to_string();
    let on = day(&parameters, "on")?.unwrap_or(today);
    let asked = json!({ "federation": country });
    let answer = app.ask(&live, ("confederation.find", &on), &asked).await?;
    let text = |name: &str| {
        answer.get(name).and_then(Value::as_str).map(str::to_owned).unwrap_or_default()
    };
    let suspended = answer.get("suspended").and_then(Value::as_bool).unwrap_or_default();
    let (federation, confederation) = (text("federation"), text("confederation"));
    Ok(Json(ConfederationAnswer { country, federation, confederation, suspended }))
}

/// The first tenant that answers.
fn any(app: &App) -> Result<Arc<Live>, Error> {
    let all = app.tenants.all();
    let mut ready = all.values().filter_map(|tenant| match tenant {
        Tenant::Ready(live) => Some(Arc::clone(live)),
        Tenant::Failed(_) => None,
    });
    ready.next().ok_or(Error::TenantUnavailable { tenant: String::new() })
}

/// Every federation, with its confederation, and which of them are here.
#[utoipa::path(
    get, path = "/api/v1/transfers/federations", tag = "transfers",
    operation_id = "list_federations",
    params(("tenant" = String, Query, description = "the tenant's code")),
    responses((status = 200, description = "the federations", body = FederationList)),
)]
pub(crate) async fn federations(
    State(app): State<Arc<App>>,
    uri: Uri,
) -> Result<Json<FederationList>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let answer = app.asked(&live, "confederation.list", &json!({})).await?;
    let mut here: BTreeMap<String, String> = BTreeMap::new();
    for tenant in app.tenants.all().values() {
        if let Tenant::Ready(live) = tenant
            && let Some(code) = sides::federation(live)
        {
            here.insert(code.to_owned(), live.pinned.tenant.clone());
        }
    }
    let rows = answer.get("federations").and_then(Value::as_array);
    let text = |row: &Value, name: &str| {
        row.get(name).and_then(Value::as_str).map(str::to_owned).unwrap_or_default()
    };
    let entries = rows.map(Vec::as_slice).unwrap_or_default().iter().map(|row| {
        let code = text(row, "code");
        FederationEntry {
            confederation: text(row, "confederation"),
            suspended: row.get("suspended").and_then(Value::as_bool).unwrap_or_default(),
            tenant: here.get(&code).cloned(),
            code,
        }
    });
    Ok(Json(FederationList { federations: entries.collect() }))
}
