//! A club's season at a glance: who has a licence, who has paid, what is owed; and the same summed
//! up for any node.

use super::super::whose::{place, whose};
use super::super::{Parameters, org_nodes};
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::ledger::amount::text;
use crate::people;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use carreau_store::{dues, licenses};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Most members shown.
const MEMBERS_MAX: i64 = 2000;

/// A club's season.
#[derive(Serialize, ToSchema)]
pub(crate) struct ClubSeason {
    /// The club's code.
    club: String,
    /// Its name.
    club_name: String,
    /// A season of the pack.
    season: String,
    /// The season before, where the pack has one.
    earlier: Option<String>,
    /// ISO 4217.
    currency: String,
    /// The members by name, and others the club has a licence for.
    members: Vec<SeasonMember>,
    /// Whether there are more than are shown.
    more: bool,
}

/// A member, with the licence of the season.
#[derive(Serialize, ToSchema)]
pub(crate) struct SeasonMember {
    /// The player's id.
    player: String,
    /// What the federation knows the player by.
    number: String,
    /// Given name.
    given_name: Option<String>,
    /// Family name.
    family_name: Option<String>,
    /// `YYYY-MM-DD`.
    birth_date: Option<String>,
    /// The licence, where there is one that did not come to nothing.
    license: Option<String>,
    /// Its type.
    license_type: Option<String>,
    /// Its state.
    status: Option<String>,
    /// The club it was asked for by.
    club: Option<String>,
    /// What it costs.
    total: Option<String>,
    /// Its version; the ETag.
    license_version: Option<i64>,
    /// What is owed for it.
    due: Option<String>,
    /// What of it is paid.
    paid: Option<String>,
    /// What is still to be paid.
    balance: Option<String>,
    /// `YYYY-MM-DD`.
    due_on: Option<String>,
    /// `open`, `settled`, `written_off`.
    due_state: Option<String>,
    /// The type of the licence of the season before.
    earlier_type: Option<String>,
}

/// A season summed up.
#[derive(Serialize, ToSchema)]
pub(crate) struct SeasonSums {
    /// A season of the pack.
    season: String,
    /// Licences by state.
    licenses: Vec<LicenseSum>,
    /// What is owed for licences, by state.
    dues: Vec<DueSum>,
}

/// Licences of a state.
#[derive(Serialize, ToSchema)]
pub(crate) struct LicenseSum {
    /// The state.
    status: String,
    /// ISO 4217.
    currency: String,
    /// How many.
    licenses: i64,
    /// What they cost together.
    total: String,
}

/// Dues of a state.
#[derive(Serialize, ToSchema)]
pub(crate) struct DueSum {
    /// The state.
    state: String,
    /// ISO 4217.
    currency: String,
    /// How many.
    dues: i64,
    /// What was charged.
    amount: String,
    /// What of it was given up.
    credited: String,
    /// What of it is paid.
    paid: String,
    /// What is still to be paid.
    balance: String,
}

/// A club's season: its members with their licences, what is paid and owed.
#[utoipa::path(
    get, path = "/api/v1/club-seasons/{club}/{season}", tag = "licenses",
    operation_id = "get_club_season",
    params(
        ("club" = String, Path, description = "the club's code"),
        ("season" = String, Path, description = "a season of the pack"),
        ("tenant" = String, Query, description = "the tenant's code"),
    ),
    responses((status = 200, description = "the season", body = ClubSeason)),
)]
pub(crate) async fn of_club(
    State(app): State<Arc<App>>,
    Path((club, season)): Path<(String, String)>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<ClubSeason>, Error> {
    let parameters = Parameters::read(&uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let club = org_nodes::entry(&app, tenant, &club).await?;
    caller.require(&app, "get_club_season", tenant, &club.code).await?;
    let season = people::season(&live, &season, "season")?;
    let earlier = people::season_before(&live, &season);
    let seasons = (season.code.as_str(), earlier.as_deref().unwrap_or_default());
    let limit = MEMBERS_MAX.saturating_add(1);
    let db = app.database.db();
    let mut found = licenses::members(db, (tenant, &club.code), seasons, limit).await?;
    let most = usize::try_from(MEMBERS_MAX).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    let currency = live.about.currency.clone();
    let members = found.into_iter().map(|member| SeasonMember::of(member, &currency)).collect();
    Ok(Json(ClubSeason {
        club: club.code,
        club_name: club.name,
        season: season.code,
        earlier,
        currency,
        members,
        more,
    }))
}

impl SeasonMember {
    fn of(member: licenses::Member, currency: &str) -> Self {
        let amount = |minor: Option<i64>| minor.map(|minor| text(minor, currency));
        let balance = member.amount.zip(member.credited).zip(member.paid);
        let balance = balance
            .map(|((amount, credited), paid)| amount.saturating_sub(credited).saturating_sub(paid));
        Self {
            player: member.id,
            number: member.number,
            given_name: member.given_name,
            family_name: member.family_name,
            birth_date: member.birth_date,
            license: member.license,
            license_type: member.license_type,
            status: member.status,
            club: member.club,
            total: amount(member.total),
            license_version: member.license_version,
            due: member.due,
            paid: amount(member.paid),
            balance: amount(balance),
            due_on: member.due_on,
            due_state: member.due_state,
            earlier_type: member.earlier_type,
        }
    }
}

/// How many licences of a season there are below a node, and what is owed for them.
#[utoipa::path(
    get, path = "/api/v1/season-sums/{season}", tag = "licenses",
    operation_id = "get_season_sums",
    params(
        ("season" = String, Path, description = "a season of the pack"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("org_node" = Option<String>, Query,
            description = "of clubs of this node and all below it; all where left out"),
    ),
    responses((status = 200, description = "the sums", body = SeasonSums)),
)]
pub(crate) async fn sums(
    State(app): State<Arc<App>>,
    Path(season): Path<String>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<SeasonSums>, Error> {
    let parameters = Parameters::read(&uri, &["tenant", "org_node"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let tenant = live.pinned.tenant.as_str();
    let season = people::season(&live, &season, "season")?.code;
    let named = parameters.get("org_node");
    let node = whose(&app, &caller, ("get_season_sums", tenant), named).await?;
    let (db, place) = (app.database.db(), place(node.as_ref()));
    let licenses = licenses::sums(db, tenant, place, &season).await?;
    let dues = dues::sums(db, tenant, place, (&season, "license")).await?;
    Ok(Json(SeasonSums {
        licenses: licenses.into_iter().map(LicenseSum::of).collect(),
        dues: dues.into_iter().map(DueSum::of).collect(),
        season,
    }))
}

impl LicenseSum {
    fn of(sum: licenses::Sum) -> Self {
        let total = text(sum.total, &sum.currency);
        let licenses::Sum { status, currency, licenses, .. } = sum;
        Self { status, currency, licenses, total }
    }
}

impl DueSum {
    fn of(sum: dues::Sum) -> Self {
        let amount = |minor| text(minor, &sum.currency);
        let balance = sum.amount.saturating_sub(sum.credited).saturating_sub(sum.paid);
        Self {
            amount: amount(sum.amount),
            credited: amount(sum.credited),
            paid: amount(sum.paid),
            balance: amount(balance),
            state: sum.state,
            currency: sum.currency,
            dues: sum.dues,
        }
    }
}
