//! Entering, changing and erasing players, each told of in the audit log in the same transaction.

use super::{PlayerRecord, player, require};
use crate::app::App;
use crate::clock;
use crate::creating::{self, Made, Told};
use crate::error::Error;
use crate::people::entered::{self, NewPlayer, PlayerChange};
use crate::people::written::{self, said, unknown};
use crate::people::{self, KIND, joined};
use crate::routes::Parameters;
use crate::routes::sent::Sent;
use axum::extract::{Path, State};
use axum::response::Response;
use carreau_store::memberships::Membership;
use carreau_store::players::{self, Change, Erasure};
use carreau_store::{StoreError, Tx, audit, persons};
use serde_json::json;
use std::sync::Arc;
use uuid::Uuid;

/// What entering a player writes.
struct Entering {
    told: Told,
    player: players::NewPlayer,
    /// Whether the person is to be there already.
    known_person: bool,
    membership: Option<Membership>,
}

/// Enters a player, and the first membership where one is told.
#[utoipa::path(
    post, path = "/api/v1/players", tag = "people", operation_id = "create_player",
    params(
        ("tenant" = String, Query, description = "the tenant's code"),
        ("Idempotency-Key" = Option<String>, Header, description = "what makes the request one"),
    ),
    request_body = NewPlayer,
    responses(
        (status = 201, description = "the player", body = PlayerRecord),
        (status = 409, description = "the number is another's, or the person a player already"),
    ),
)]
pub(crate) async fn create(State(app): State<Arc<App>>, sent: Sent) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let new: NewPlayer = sent.read()?;
    let facts = new.facts(&live)?;
    let id = clock::new_id().to_string();
    let number = match &new.number {
        Some(number) => entered::checked_number(number, "$.number")?,
        None => entered::number_of(&id),
    };
    let person_id = match &new.person_id {
        Some(person) => {
            let person = Uuid::try_parse(person).map_err(|_| no_person(person))?;
            Some(person.to_string())
        }
        None => None,
    };
    let (search_key, sort_key) = entered::keys(&facts, &number)?;
    let membership = new.membership.as_ref();
    let membership = membership.map(|new| new.of(&live, &id, "$.membership")).transpose()?;
    let known_person = person_id.is_some();
    let person_id = person_id.unwrap_or_else(|| clock::new_id().to_string());
    let created_at = clock::instant();
    let tenant = live.pinned.tenant.as_str();
    let club = membership.as_ref().map(|membership| membership.club.as_str());
    sent.require(&app, "create_player", (tenant, club)).await?;
    let player =
        players::NewPlayer { id, person_id, number, facts, search_key, sort_key, created_at };
    let told = sent.told(tenant)?;
    let key = sent.key(&told, "create_player")?;
    let entering = Entering { told, player, known_person, membership };
    creating::once(&app, key, entering, |tx, entering| Box::pin(enter(tx, entering))).await
}

async fn enter(tx: &mut Tx, entering: &Entering) -> Result<Result<Made, Error>, StoreError> {
    let Entering { told, player, known_person, membership } = entering;
    let (tenant, id) = (told.tenant.as_str(), player.id.as_str());
    if *known_person && !persons::exists(tx, &player.person_id).await? {
        return Ok(Err(no_person(&player.person_id)));
    }
    if let Err(refused) = players::insert(tx, tenant, player).await? {
        return Ok(Err(said(&refused, id, &player.number, &player.person_id)));
    }
    let payload = json!({ "after": entered::told(&player.number, &player.facts) });
    if let Err(error) = told.tell(tx, "player.created", (KIND, id), payload).await? {
        return Ok(Err(error));
    }
    if let Some(membership) = membership
        && let Err(error) = joined::join(tx, told, membership, "$.membership").await?
    {
        return Ok(Err(error));
    }
    let Some(made) = players::find_in(tx, tenant, id).await? else {
        return Ok(Err(unknown(id)));
    };
    let location = format!("/api/v1/players/{id}?tenant={tenant}");
    Ok(Ok(Made::created(location, made.version, people::shown(&made))))
}

fn no_person(id: &str) -> Error {
    Error::Field {
        code: "person_unknown",
        path: "$.person_id".to_owned(),
        found: id.chars().take(60).collect(),
        allowed: Vec::new(),
    }
}

/// Changes what is known of a player.
#[utoipa::path(
    patch, path = "/api/v1/players/{id}", tag = "people", operation_id = "change_player",
    params(
        ("id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    request_body = PlayerChange,
    responses(
        (status = 200, description = "the player", body = PlayerRecord),
        (status = 409, description = "the number is another's, or the player was erased"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let live = app.tenants.live(parameters.required("tenant")?)?;
    let version = sent.version()?;
    let asked: PlayerChange = sent.read()?;
    let tenant = live.pinned.tenant.as_str();
    let before = player(&app, tenant, &id).await?;
    require(&app, &sent.caller, "change_player", &before).await?;
    let Some(facts) = &before.facts else { return Err(people::erased(&before.id)) };
    let (number, facts) = asked.of(&live, &before.number, facts)?;
    let (search_key, sort_key) = entered::keys(&facts, &number)?;
    let updated_at = clock::instant();
    let change = Change { number, facts, search_key, sort_key, updated_at };
    let input = (sent.told(tenant)?, (before.id, version), change);
    creating::once(&app, None, input, |tx, (told, (id, version), change)| {
        Box::pin(written::change(tx, told, (id, *version), change))
    })
    .await
}

/// Erases a player: names, birth date and all other facts go, from decisions and the audit log too;
/// what the law has kept stays without saying who it was.
#[utoipa::path(
    delete, path = "/api/v1/players/{id}", tag = "people", operation_id = "erase_player",
    params(
        ("id" = String, Path, description = "the player's id"),
        ("tenant" = String, Query, description = "the tenant's code"),
        ("If-Match" = String, Header, description = "the ETag that was read"),
    ),
    responses(
        (status = 204, description = "the player is erased"),
        (status = 409, description = "the player was erased before"),
        (status = 412, description = "it was changed since it was read"),
        (status = 428, description = "`If-Match` is missing"),
    ),
)]
pub(crate) async fn erase(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Error> {
    let parameters = Parameters::read(&sent.uri, &["tenant"])?;
    let tenant = parameters.required("tenant")?;
    let version = sent.version()?;
    let before = player(&app, tenant, &id).await?;
    require(&app, &sent.caller, "erase_player", &before).await?;
    if before.facts.is_none() {
        return Err(people::erased(&before.id));
    }
    let told = sent.told(tenant)?;
    let erasure = Erasure {
        tenant: tenant.to_owned(),
        entity_kind: KIND.to_owned(),
        entity_id: before.id,
        erased_at: clock::instant(),
        erased_by: Some(told.actor.clone()),
        request_id: told.request_id.clone(),
    };
    creating::once(&app, None, (told, erasure, version), |tx, (told, erasure, version)| {
        Box::pin(erase_in(tx, told, erasure, *version))
    })
    .await
}

async fn erase_in(
    tx: &mut Tx,
    told: &Told,
    erasure: &Erasure,
    version: i64,
) -> Result<Result<Made, Error>, StoreError> {
    let id = erasure.entity_id.as_str();
    if let Err(refused) = players::erase(tx, erasure, version).await? {
        return Ok(Err(said(&refused, id, "", "")));
    }
    audit::erase(tx, &told.tenant, KIND, id, &erasure.erased_at).await?;
    // Told after that, so that it stays: it says nothing of the person.
    if let Err(error) = told.tell(tx, "player.erased", (KIND, id), json!({})).await? {
        return Ok(Err(error));
    }
    Ok(Ok(Made::gone()))
}
