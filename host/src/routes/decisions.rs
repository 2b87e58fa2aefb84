//! Recorded decisions: reading one, replaying it, and making it a case of its pack's tests.

use super::Parameters;
use super::sent::Sent;
use crate::app::App;
use crate::auth::Caller;
use crate::decisions;
use crate::error::Error;
use crate::fields;
use crate::people;
use crate::replay::{self, Pins, Replay};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use carreau_store::decisions::{Decision, Payload, Purpose, find};
use carreau_store::{StoreError, org_nodes, players};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is asked of who reads a binding decision.
const READ: &str = "read_binding_decision";

/// A recorded decision.
#[utoipa::path(
    get, path = "/api/v1/decisions/{id}", tag = "decisions", operation_id = "get_decision",
    params(("id" = String, Path, description = "the decision's id, as `Carreau-Decision` says it")),
    responses((status = 200, description = "the decision",
        body = ref("#/components/schemas/Decision"))),
)]
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<Value>, Error> {
    Parameters::read(&uri, &[])?;
    Ok(Json(decisions::shown(&of(&app, &caller, &id).await?)))
}

/// Asks the pinned engine the recorded request on the pinned pack, and compares the bytes.
#[utoipa::path(
    post, path = "/api/v1/decisions/{id}/replay", tag = "decisions",
    operation_id = "replay_decision",
    params(("id" = String, Path, description = "the decision's id")),
    responses((status = 200, description = "identical, the first difference, or erased",
        body = Replay)),
)]
pub(crate) async fn replay(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<Replay>, Error> {
    Parameters::read(&uri, &[])?;
    let decision = of(&app, &caller, &id).await?;
    if matches!(decision.payload, Payload::Erased { .. }) {
        return Ok(Json(Replay::Erased));
    }
    let mut pins = Pins::new(app.database.db().clone(), Arc::clone(&app.engines), None);
    let pinned = match pins.of(&decision).await? {
        Ok(pinned) => pinned,
        Err(difference) => return Ok(Json(Replay::Different(difference))),
    };
    let residents = Arc::clone(&app.residents);
    let outcome =
        residents.long(move |residents| replay::replay(residents, &pinned, &decision)).await?;
    Ok(Json(outcome))
}

/// What a case is to be called.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseName {
    /// What it shows, in words; operation and day where it is left out.
    name: Option<String>,
}

/// A case for a pack's tests.
#[derive(Serialize, ToSchema)]
pub(crate) struct DecidedCase {
    /// TOML, to be put into a file of the folder `tests` of the pack.
    toml: String,
}

/// A decision as a case for its pack's tests: its request, and that its result comes again.
#[utoipa::path(
    post, path = "/api/v1/decisions/{id}/to-test", tag = "decisions",
    operation_id = "decision_to_test",
    params(("id" = String, Path, description = "the decision's id")),
    request_body = CaseName,
    responses(
        (status = 200, description = "the case", body = DecidedCase),
        (status = 409, description = "the decision was erased"),
    ),
)]
pub(crate) async fn to_test(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Json<DecidedCase>, Error> {
    Parameters::read(&sent.uri, &[])?;
    let asked: CaseName = sent.read()?;
    let name = asked.name.filter(|name| !name.trim().is_empty());
    let name = name.map(|name| fields::named(&name, "$.name")).transpose()?;
    let decision = of(&app, &sent.caller, &id).await?;
    let toml = decisions::to_case(&decision, name.as_deref())?;
    Ok(Json(DecidedCase { toml }))
}

/// A decision that whoever asks may read: of a quote its id is secret enough, one that binds is
/// read by those whose office it is.
async fn of(app: &App, caller: &Caller, id: &str) -> Result<Decision, Error> {
    let unknown = || Error::UnknownDecision { id: id.chars().take(60).collect() };
    // What is no id is not looked for: not every text can be in a database.
    let id = Uuid::try_parse(id).map_err(|_| unknown())?.to_string();
    let decision = match find(app.database.db(), &id).await {
        Ok(decision) => decision,
        Err(StoreError::Missing { .. }) => return Err(unknown()),
        Err(error) => return Err(error.into()),
    };
    if decision.purpose == Purpose::Quote || may_read(app, caller, &decision).await? {
        return Ok(decision);
    }
    let theirs = caller.is_anonymous() || caller.principal().belongs_to(&decision.tenant);
    Err(if theirs { caller.refused(READ) } else { unknown() })
}

/// Whether whoever asks may read a decision that binds: whose office it is at the club it is
/// about, or above it, and the player it is about.
async fn may_read(app: &App, caller: &Caller, decision: &Decision) -> Result<bool, Error> {
    let (db, tenant) = (app.database.db(), decision.tenant.as_str());
    let subject = decision.subject.as_ref().filter(|subject| subject.kind == people::KIND);
    let mut nodes = Vec::new();
    match subject {
        Some(subject) => {
            let Some(player) = players::find(db, tenant, &subject.id).await? else {
                return Ok(false);
            };
            if caller.person() == Some(&player.person_id) {
                return Ok(true);
            }
            nodes.extend(player.club.map(|(code, _)| code));
        }
        None => nodes.extend(asked_at(decision)),
    }
    nodes.extend(org_nodes::root(db, tenant).await?);
    for node in nodes {
        if caller.may(app, READ, tenant, &node).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The deepest node a decision was asked for.
fn asked_at(decision: &Decision) -> Option<String> {
    let Payload::Kept { request, .. } = &decision.payload else { return None };
    let request: Value = serde_json::from_str(request).ok()?;
    let org = request.pointer("/input/org")?;
    let code = |level: &&str| org.get(level).and_then(Value::as_str).map(str::to_owned);
    ["club", "district", "region"].iter().find_map(code)
}
