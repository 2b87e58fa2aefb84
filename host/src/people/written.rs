//! A player changed, told of in the audit log in the same transaction.

use super::{KIND, entered};
use crate::creating::{Made, Told};
use crate::error::Error;
use carreau_store::players::{self, Change, Facts, Refused};
use carreau_store::{StoreError, Tx};
use serde_json::json;

/// Changes what is known of a player, and tells of it.
///
/// # Errors
/// Those of a write.
pub(crate) async fn change(
    tx: &mut Tx,
    told: &Told,
    (id, version): (&str, i64),
    change: &Change,
) -> Result<Result<Made, Error>, StoreError> {
    let tenant = told.tenant.as_str();
    let before = match players::update(tx, tenant, (id, version), change).await? {
        Ok(before) => before,
        Err(refused) => return Ok(Err(said(&refused, id, &change.number, ""))),
    };
    let was = |facts: &Facts| entered::told(&before.number, facts);
    let payload = json!({
        "before": before.facts.as_ref().map(was),
        "after": entered::told(&change.number, &change.facts),
    });
    if let Err(error) = told.tell(tx, "player.changed", (KIND, id), payload).await? {
        return Ok(Err(error));
    }
    let Some(changed) = players::find_in(tx, tenant, id).await? else {
        return Ok(Err(unknown(id)));
    };
    Ok(Ok(Made::shown(changed.version, super::shown(&changed))))
}

/// What is said where a player stays as it is.
pub(crate) fn said(refused: &Refused, id: &str, number: &str, person: &str) -> Error {
    let conflict = |code, found: &str| Error::Conflict { code, found: found.to_owned() };
    match refused {
        Refused::Missing => unknown(id),
        Refused::Stale => Error::PreconditionFailed,
        Refused::NumberTaken => conflict("player_number_taken", number),
        Refused::PersonTaken => conflict("person_has_record", person),
    }
}

/// That there is no such player.
pub(crate) fn unknown(id: &str) -> Error {
    Error::Unknown { code: "unknown_player", id: id.chars().take(60).collect() }
}
