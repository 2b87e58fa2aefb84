//! Licences as they are sent.

use crate::ledger::amount::text;
use crate::ledger::shown::Due;
use carreau_store::dues::Due as StoredDue;
use carreau_store::licenses::License as StoredLicense;
use carreau_store::players::Player;
use serde::Serialize;
use utoipa::ToSchema;

/// A licence.
#[derive(Serialize, ToSchema)]
#[schema(as = LicenseRecord)]
pub(crate) struct License {
    /// Its id.
    id: String,
    /// Whose.
    player: LicensePlayer,
    /// A season of the pack.
    season: String,
    /// A type of its vocabulary.
    license_type: String,
    /// The club it was asked for by.
    club: Option<String>,
    /// `requested`, `awaiting_payment`, `active`, `suspended`, `revoked`, `expired`, `rejected`,
    /// `cancelled`.
    status: String,
    /// The calculation that fixes the price.
    decision: String,
    /// ISO 4217.
    currency: String,
    /// What it costs.
    total: String,
    /// Who owes it: `player` or `club`.
    bill_to: String,
    /// `YYYY-MM-DD`: when it became active.
    issued_on: Option<String>,
    /// `YYYY-MM-DD`: when it ended.
    ended_on: Option<String>,
    /// RFC 3339, UTC.
    requested_at: String,
    /// RFC 3339, UTC.
    updated_at: String,
    /// Counts the changes; the ETag.
    version: i64,
    /// What is owed for it, once it is charged.
    due: Option<Due>,
}

/// A player, as short as a line needs; of an erased one only the id is known.
#[derive(Serialize, ToSchema)]
pub(crate) struct LicensePlayer {
    /// The player's id.
    id: String,
    /// What the federation knows the player by.
    number: Option<String>,
    /// Given name.
    given_name: Option<String>,
    /// Family name.
    family_name: Option<String>,
}

impl License {
    /// A licence as it is stored, with its player and what is owed for it.
    pub(crate) fn of(
        license: &StoredLicense,
        player: Option<&Player>,
        due: Option<&StoredDue>,
    ) -> Self {
        Self {
            id: license.id.clone(),
            player: LicensePlayer::of(&license.player, player),
            season: license.season.clone(),
            license_type: license.license_type.clone(),
            club: license.standing.club.clone(),
            status: license.status.clone(),
            decision: license.decision.clone(),
            currency: license.currency.clone(),
            total: text(license.total, &license.currency),
            bill_to: license.bill_to.clone(),
            issued_on: license.issued_on.clone(),
            ended_on: license.ended_on.clone(),
            requested_at: license.requested_at.clone(),
            updated_at: license.updated_at.clone(),
            version: license.version,
            due: due.map(Due::of),
        }
    }
}

impl LicensePlayer {
    fn of(id: &str, player: Option<&Player>) -> Self {
        let facts = player.and_then(|player| player.facts.as_ref());
        Self {
            id: id.to_owned(),
            number: player.filter(|_| facts.is_some()).map(|player| player.number.clone()),
            given_name: facts.map(|facts| facts.given_name.clone()),
            family_name: facts.map(|facts| facts.family_name.clone()),
        }
    }
}
