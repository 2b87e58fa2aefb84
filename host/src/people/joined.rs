//! A membership as it is entered: read, checked, written and told of.

use super::{self as people, KIND};
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::fields;
use crate::tenants::Live;
use crate::tree;
use carreau_engine::calendar::Date;
use carreau_store::memberships::{self, Membership as Stored, Refused};
use carreau_store::{StoreError, Tx};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// A membership to enter.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMembership {
    /// The club's code.
    club: String,
    /// A season of the pack.
    season: String,
    /// The first day; the season's where it is left out.
    #[schema(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// The last day, where an end is known.
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Date>,
}

/// Whether a membership holds.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MembershipStatus {
    /// It holds.
    Active,
    /// It ended.
    Expired,
}

impl MembershipStatus {
    /// As it is stored and sent.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Expired => "expired",
        }
    }
}

impl NewMembership {
    /// The membership of a player; what is wrong is said at `path`.
    ///
    /// # Errors
    /// `unknown_season`, `org_node_unknown`, `invalid_value`.
    pub(crate) fn of(&self, live: &Arc<Live>, player: &str, path: &str) -> Result<Stored, Error> {
        let season = people::season(live, &self.season, &format!("{path}.season"))?;
        if !tree::is_code(&self.club) {
            return Err(no_club(&self.club, path));
        }
        let from = self.from.unwrap_or(season.starts_on);
        if let Some(until) = self.until.filter(|until| *until < from) {
            let path = format!("{path}.until");
            return Err(fields::misread("date", &until.to_string(), &path).into());
        }
        Ok(Stored {
            id: clock::new_id().to_string(),
            tenant: live.pinned.tenant.clone(),
            player: player.to_owned(),
            club: self.club.clone(),
            season: season.code,
            status: "active".to_owned(),
            from_date: from.to_string(),
            until_date: self.until.map(|until| until.to_string()),
            created_at: clock::instant(),
            version: 1,
        })
    }
}

/// Writes a membership and tells of it.
///
/// # Errors
/// Those of a write; what is refused is said at `path`.
pub(crate) async fn join(
    tx: &mut Tx,
    told: &Told,
    membership: &Stored,
    path: &str,
) -> Result<Result<(), Error>, StoreError> {
    if let Err(refused) = memberships::insert(tx, membership).await? {
        return Ok(Err(said(&refused, membership, path)));
    }
    let payload = json!({ "after": people::shown_membership(membership) });
    told.tell(tx, "membership.created", (KIND, &membership.player), payload).await
}

/// What is said where a membership is not as it was to be.
pub(crate) fn said(refused: &Refused, membership: &Stored, path: &str) -> Error {
    let conflict = |code, found: &str| Error::Conflict { code, found: found.to_owned() };
    match refused {
        Refused::Missing => unknown(&membership.id),
        Refused::Stale => Error::PreconditionFailed,
        Refused::NoClub => no_club(&membership.club, path),
        Refused::ActiveElsewhere => conflict("member_elsewhere", &membership.season),
        Refused::Taken => conflict("membership_exists", &membership.club),
    }
}

fn no_club(code: &str, path: &str) -> Error {
    Error::Field {
        code: "org_node_unknown",
        path: format!("{path}.club"),
        found: code.chars().take(60).collect(),
        allowed: Vec::new(),
    }
}

/// That there is no such membership.
pub(crate) fn unknown(id: &str) -> Error {
    Error::Unknown { code: "unknown_membership", id: id.chars().take(60).collect() }
}
